/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another application of the same person. */
#include "config.h"

#include "intake-other-application-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeOtherApplicationRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (IntakeOtherApplicationRow, intake_other_application_row, ADW_TYPE_ACTION_ROW)

static void
intake_other_application_row_class_init (IntakeOtherApplicationRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/intake/Intake/ui/intake-other-application-row.ui");
}

static void
intake_other_application_row_init (IntakeOtherApplicationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_other_application_row_new (IntakeSession *session,
                                  IntakeRecord  *record)
{
  static const IntakeFieldId subtitle_fields[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_RECEIVED_ON, INTAKE_FIELD_ANSWER };
  IntakeOtherApplicationRow *self;
  g_autofree char           *notice = NULL;
  g_autofree char           *title = NULL;
  g_autofree char           *target = NULL;
  g_autoptr (GString) subtitle = g_string_new (NULL);
  const char *number;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  self = g_object_new (INTAKE_TYPE_OTHER_APPLICATION_ROW, NULL);
  number = intake_record_get_text (record, INTAKE_FIELD_CASE);
  notice = intake_session_present (session, record, INTAKE_FIELD_NOTICE);
  /* Translators: case number and notice, such as "2025-0042 · CM-2025-03" */
  title = g_strdup_printf (_ ("%s · %s"), number != NULL ? number : "", *notice != '\0' ? notice : _ ("spontaneous"));
  for (guint i = 0; i < G_N_ELEMENTS (subtitle_fields); i++)
    {
      g_autofree char *words = intake_session_present (session, record, subtitle_fields[i]);

      if (*words != '\0')
        g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", words);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle->str);

  target = g_strdup_printf ("applications/%" G_GINT64_FORMAT, intake_record_get_id (record));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), g_variant_new_string (target));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.goto");

  return GTK_WIDGET (self);
}
