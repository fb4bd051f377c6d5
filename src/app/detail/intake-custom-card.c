/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of the office's own, of one application. */
#include "config.h"

#include "intake-custom-card.h"

#include "intake-custom-row.h"

struct _IntakeCustomCard
{
  AdwBin parent_instance;

  GPtrArray *rows;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (IntakeCustomCard, intake_custom_card, ADW_TYPE_BIN)

static void
intake_custom_card_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_CUSTOM_CARD (object)->rows);

  G_OBJECT_CLASS (intake_custom_card_parent_class)->finalize (object);
}

static void
intake_custom_card_class_init (IntakeCustomCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_custom_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-custom-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCustomCard, group);
}

static void
intake_custom_card_init (IntakeCustomCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_custom_card_show (IntakeCustomCard *self,
                         IntakeSession    *session,
                         gint64            application_id)
{
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INTAKE_IS_CUSTOM_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  values = intake_custom_table_list (intake_store_get_main_database (intake_session_get_store (session)), application_id, &error);
  if (values == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < values->len; i++)
    {
      GtkWidget *row = intake_custom_row_new (session, application_id, values->pdata[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), values->len > 0);
}
