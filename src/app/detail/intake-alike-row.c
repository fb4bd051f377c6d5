/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody who may be the same person as the one shown. */
#include "config.h"

#include "intake-alike-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeAlikeRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (IntakeAlikeRow, intake_alike_row, ADW_TYPE_ACTION_ROW)

static void
intake_alike_row_class_init (IntakeAlikeRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/intake/Intake/ui/intake-alike-row.ui");
}

static void
intake_alike_row_init (IntakeAlikeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_alike_row_new (IntakeRecord         *other,
                      IntakeLikeness        likeness,
                      gint64                shown_id,
                      const IntakeLanguage *language)
{
  IntakeAlikeRow  *self = g_object_new (INTAKE_TYPE_ALIKE_ROW, NULL);
  g_autofree char *name = intake_present_name (intake_record_get_text (other, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (other, INTAKE_FIELD_GIVEN_NAMES));
  g_autofree char *subtitle = NULL;

  /* Translators: a case number, and why somebody may be the same person */
  subtitle = g_strdup_printf (_ ("%s · %s"), intake_record_get_text (other, INTAKE_FIELD_CASE), intake_likeness_label (likeness, language));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(xx)", shown_id, intake_record_get_id (other));

  return GTK_WIDGET (self);
}
