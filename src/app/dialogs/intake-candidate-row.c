/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supervisor who can be given to an application. */
#include "config.h"

#include "intake-candidate-row.h"

#include "intake-load-meter.h"

#include "intake-present.h"
#include "intake-text.h"
#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeCandidateRow
{
  AdwActionRow parent_instance;

  gint64   supervisor;
  char    *searched;
  gboolean is_objected_to;

  GtkCheckButton  *check;
  IntakeLoadMeter *meter;
  GtkWidget       *objection_image;
};

enum
{
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeCandidateRow, intake_candidate_row, ADW_TYPE_ACTION_ROW)

static char *
dup_subtitle (const IntakeAssignment *candidate,
              const IntakeLanguage   *language)
{
  GString *words = g_string_new (candidate->title);

  if (candidate->unit != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", candidate->unit);
  if (candidate->role != NULL)
    {
      g_string_append (words, words->len > 0 ? "\n" : "");
      /* Translators: of a supervisor whom the notice names; %s is the role, such as “Joint” */
      g_string_append_printf (words, _ ("Named by the notice: %s"), intake_vocabulary_label (&intake_role_vocabulary, candidate->role, language));
    }

  if (candidate->objection != NULL)
    {
      g_autofree char *objection = intake_present_sentence (candidate->objection);

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", objection);
    }

  return g_string_free (words, FALSE);
}

static void
check_toggled_cb (IntakeCandidateRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
intake_candidate_row_finalize (GObject *object)
{
  g_free (INTAKE_CANDIDATE_ROW (object)->searched);

  G_OBJECT_CLASS (intake_candidate_row_parent_class)->finalize (object);
}

static void
intake_candidate_row_class_init (IntakeCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_candidate_row_finalize;

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_LOAD_METER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-candidate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCandidateRow, check);
  gtk_widget_class_bind_template_child (widget_class, IntakeCandidateRow, meter);
  gtk_widget_class_bind_template_child (widget_class, IntakeCandidateRow, objection_image);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
intake_candidate_row_init (IntakeCandidateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_candidate_row_new (const IntakeAssignment *candidate,
                          const IntakeLanguage   *language)
{
  IntakeCandidateRow *self;
  g_autofree char    *subtitle = NULL;
  g_autofree char    *joined = NULL;

  g_return_val_if_fail (candidate != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_CANDIDATE_ROW, NULL);
  self->supervisor = candidate->supervisor_id;
  subtitle = dup_subtitle (candidate, language);
  joined = g_strdup_printf ("%s %s", candidate->name, subtitle);
  self->searched = intake_text_fold_for_search (joined);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), candidate->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, candidate->name, -1);
  intake_load_meter_set (self->meter, candidate->load, candidate->capacity);
  self->is_objected_to = candidate->objection != NULL;
  gtk_widget_set_visible (self->objection_image, self->is_objected_to);

  return GTK_WIDGET (self);
}

gint64
intake_candidate_row_get_supervisor (IntakeCandidateRow *self)
{
  g_return_val_if_fail (INTAKE_IS_CANDIDATE_ROW (self), 0);

  return self->supervisor;
}

gboolean
intake_candidate_row_is_chosen (IntakeCandidateRow *self)
{
  g_return_val_if_fail (INTAKE_IS_CANDIDATE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

gboolean
intake_candidate_row_is_objected_to (IntakeCandidateRow *self)
{
  g_return_val_if_fail (INTAKE_IS_CANDIDATE_ROW (self), FALSE);

  return self->is_objected_to;
}

void
intake_candidate_row_choose (IntakeCandidateRow *self,
                             gboolean            chosen)
{
  g_return_if_fail (INTAKE_IS_CANDIDATE_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}

gboolean
intake_candidate_row_matches (IntakeCandidateRow *self,
                              const char         *folded)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (INTAKE_IS_CANDIDATE_ROW (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->searched, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
