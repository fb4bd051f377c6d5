/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be the same person as the applicant that is shown. */
#include "config.h"

#include "intake-alike-card.h"

#include "intake-alike-row.h"

#define MAX_ROWS 5

struct _IntakeAlikeCard
{
  AdwBin parent_instance;

  GPtrArray *rows;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (IntakeAlikeCard, intake_alike_card, ADW_TYPE_BIN)

static void
add_row (IntakeAlikeCard       *self,
         IntakeSession         *session,
         IntakeRecord          *record,
         const IntakeDuplicate *duplicate)
{
  g_autoptr (GArray) ids = intake_duplicate_list_applications (intake_store_get_main_database (intake_session_get_store (session)), duplicate->person_id, NULL);
  g_autoptr (IntakeRecord) other = NULL;
  GtkWidget *row;

  if (ids == NULL || ids->len == 0)
    return;
  other = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, 0));
  if (other == NULL)
    return;

  row = intake_alike_row_new (other, duplicate->likeness, intake_record_get_id (record), intake_session_get_language (session));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
intake_alike_card_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_ALIKE_CARD (object)->rows);

  G_OBJECT_CLASS (intake_alike_card_parent_class)->finalize (object);
}

static void
intake_alike_card_class_init (IntakeAlikeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_alike_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-alike-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeAlikeCard, group);
}

static void
intake_alike_card_init (IntakeAlikeCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_alike_card_show (IntakeAlikeCard *self,
                        IntakeSession   *session,
                        IntakeRecord    *record)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INTAKE_IS_ALIKE_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  found = intake_duplicate_find (intake_store_get_main_database (intake_session_get_store (session)), record, &error);
  if (found == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (found->len, MAX_ROWS); i++)
    add_row (self, session, record, &g_array_index (found, IntakeDuplicate, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

guint
intake_alike_card_get_n_rows (IntakeAlikeCard *self)
{
  g_return_val_if_fail (INTAKE_IS_ALIKE_CARD (self), 0);

  return self->rows->len;
}
