/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else the person of an application has applied for. */
#include "config.h"

#include "intake-other-applications-card.h"

#include "intake-other-application-row.h"

#include "intake-application-table.h"

struct _IntakeOtherApplicationsCard
{
  AdwBin parent_instance;

  GPtrArray *rows;
  GArray    *ids;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (IntakeOtherApplicationsCard, intake_other_applications_card, ADW_TYPE_BIN)

static void
clear_rows (IntakeOtherApplicationsCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
intake_other_applications_card_finalize (GObject *object)
{
  IntakeOtherApplicationsCard *self = INTAKE_OTHER_APPLICATIONS_CARD (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (intake_other_applications_card_parent_class)->finalize (object);
}

static void
intake_other_applications_card_class_init (IntakeOtherApplicationsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_other_applications_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-other-applications-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeOtherApplicationsCard, group);
}

static void
intake_other_applications_card_init (IntakeOtherApplicationsCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_other_applications_card_show (IntakeOtherApplicationsCard *self,
                                     IntakeSession               *session,
                                     gint64                       application_id)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INTAKE_IS_OTHER_APPLICATIONS_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  ids = intake_application_table_list_others (intake_store_get_main_database (intake_session_get_store (session)), application_id, &error);
  if (ids == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  clear_rows (self);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i));
      GtkWidget *row = record != NULL ? intake_other_application_row_new (session, record) : NULL;

      if (row == NULL)
        continue;
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_steal_pointer (&ids);
}

guint
intake_other_applications_card_get_n_shown (IntakeOtherApplicationsCard *self)
{
  g_return_val_if_fail (INTAKE_IS_OTHER_APPLICATIONS_CARD (self), 0);

  return self->rows->len;
}

gboolean
intake_other_applications_card_shows (IntakeOtherApplicationsCard *self,
                                      gint64                       id)
{
  g_return_val_if_fail (INTAKE_IS_OTHER_APPLICATIONS_CARD (self), FALSE);

  for (guint i = 0; self->ids != NULL && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}
