/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supervisors of an application. */
#include "config.h"

#include "intake-supervisors-card.h"

#include "intake-assignment-row.h"

struct _IntakeSupervisorsCard
{
  AdwBin parent_instance;

  GPtrArray *rows;

  AdwPreferencesGroup *group;
  GtkWidget           *assign_button;
  GtkWidget           *nobody_row;
};

G_DEFINE_FINAL_TYPE (IntakeSupervisorsCard, intake_supervisors_card, ADW_TYPE_BIN)

static void
clear_rows (IntakeSupervisorsCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
intake_supervisors_card_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_SUPERVISORS_CARD (object)->rows);

  G_OBJECT_CLASS (intake_supervisors_card_parent_class)->finalize (object);
}

static void
intake_supervisors_card_class_init (IntakeSupervisorsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_supervisors_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-supervisors-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorsCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorsCard, assign_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorsCard, nobody_row);
}

static void
intake_supervisors_card_init (IntakeSupervisorsCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_supervisors_card_show (IntakeSupervisorsCard *self,
                              IntakeSession         *session,
                              gint64                 application_id)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gboolean editable;

  g_return_if_fail (INTAKE_IS_SUPERVISORS_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  list = intake_assignment_table_list (intake_store_get_main_database (intake_session_get_store (session)), application_id, &error);
  if (list == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  clear_rows (self);
  editable = !intake_session_is_read_only (session);
  for (guint i = 0; i < list->len; i++)
    {
      GtkWidget *row = intake_assignment_row_new (list->pdata[i], intake_session_get_language (session), editable);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->nobody_row, list->len == 0);
  gtk_widget_set_visible (self->assign_button, editable);
}

guint
intake_supervisors_card_get_n_supervisors (IntakeSupervisorsCard *self)
{
  g_return_val_if_fail (INTAKE_IS_SUPERVISORS_CARD (self), 0);

  return self->rows->len;
}
