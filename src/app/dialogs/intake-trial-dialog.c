/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trial run of a rule set. */
#include "config.h"

#include "intake-trial-dialog.h"

#include "intake-progress-page.h"

#include "intake-present.h"
#include "intake-record-table.h"
#include "intake-rule-trial.h"

#include <glib/gi18n-lib.h>

#define CELL_MARGIN 12

struct _IntakeTrialDialog
{
  IntakeTaskDialog parent_instance;

  IntakeSession *session;
  GArray        *ids; /* of the applications that are listed */

  GtkLabel      *summary;
  GtkLabel      *steps;
  GtkStringList *changes;
  GtkWidget     *close_button;
};

/* What the reader's thread is asked. */
typedef struct
{
  IntakeRuleSet        *rule_set;
  gboolean              as_office;
  IntakeProgress       *progress;
  const IntakeLanguage *language;
} Question;

/* What it answers. */
typedef struct
{
  IntakeRuleTrial *trial;
  GPtrArray       *lines; /* a text for each change that is listed */
} Report;

G_DEFINE_FINAL_TYPE (IntakeTrialDialog, intake_trial_dialog, INTAKE_TYPE_TASK_DIALOG)

static void
question_free (gpointer data)
{
  Question *self = data;

  intake_rule_set_unref (self->rule_set);
  intake_progress_unref (self->progress);
  g_free (self);
}

static void
report_free (gpointer data)
{
  Report *self = data;

  if (self == NULL)
    return;

  g_clear_pointer (&self->trial, intake_rule_trial_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Report, report_free)

static const char *
get_answer_words (IntakeAnswer          answer,
                  const IntakeLanguage *language)
{
  return intake_vocabulary_label (&intake_answer_vocabulary, intake_answer_id (answer), language);
}

static char *
dup_step (const IntakeTrialChange *change,
          const IntakeLanguage    *language)
{
  if (!change->was_answered)
    return g_strdup (get_answer_words (change->to, language));

  /* Translators: the answer that an application has, and the one that it would get */
  return g_strdup_printf (_ ("%s → %s"), get_answer_words (change->from, language), get_answer_words (change->to, language));
}

static gboolean
add_lines (Report               *report,
           IntakeDatabase       *db,
           const IntakeLanguage *language,
           GError              **error)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_NAME };
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, fields, G_N_ELEMENTS (fields), error);
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  report->lines = g_ptr_array_new_with_free_func (g_free);
  if (reader == NULL)
    return FALSE;

  for (guint i = 0; i < report->trial->changes->len; i++)
    {
      const IntakeTrialChange *change = &g_array_index (report->trial->changes, IntakeTrialChange, i);
      g_autofree char         *name = NULL;
      g_autofree char         *step = dup_step (change, language);

      if (!intake_record_reader_load (reader, change->id, record, error))
        return FALSE;
      name = intake_present_field (record, INTAKE_FIELD_NAME, language);
      /* Translators: a line of a trial run: case number, name, and the answer before and after */
      g_ptr_array_add (report->lines, g_strdup_printf (_ ("%s · %s\n%s"), intake_record_get_text (record, INTAKE_FIELD_CASE), name, step));
    }

  return TRUE;
}

static gpointer
run_trial (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Question *question = data;
  g_autoptr (Report) report = g_new0 (Report, 1);

  report->trial = intake_rule_trial_run (db, question->rule_set, question->as_office, question->progress, cancellable, error);
  if (report->trial == NULL || !add_lines (report, db, question->language, error))
    return NULL;

  return g_steal_pointer (&report);
}

static char *
dup_summary (const IntakeRuleTrial *trial,
             const IntakeLanguage  *language)
{
  g_autofree char *changed = intake_present_count (trial->n_changed, language);
  g_autofree char *all = intake_present_count (trial->n_applications, language);

  if (trial->n_applications == 0)
    return g_strdup (_ ("No application is judged by this rule set: neither the office nor a notice names it."));
  if (trial->n_changed == 0)
    /* Translators: of a trial run; %s is how many applications there are */
    return g_strdup_printf (ngettext ("The answer of %s application stays as it is.", "The answers of all %s applications stay as they are.", (gulong)trial->n_applications), all);

  /* Translators: of a trial run; how many would change, of how many applications */
  return g_strdup_printf (ngettext ("%s of %s application would be answered otherwise.", "%s of %s applications would be answered otherwise.", (gulong)trial->n_applications), changed, all);
}

static char *
dup_steps (const IntakeRuleTrial *trial,
           const IntakeLanguage  *language)
{
  g_autoptr (GString) steps = g_string_new (NULL);

  for (guint from = 0; from < INTAKE_N_ANSWERS; from++)
    for (guint to = 0; to < INTAKE_N_ANSWERS; to++)
      {
        IntakeTrialChange change = { .from = (IntakeAnswer)from, .to = (IntakeAnswer)to, .was_answered = TRUE };
        g_autofree char  *count = intake_present_count (trial->counts[from][to], language);
        g_autofree char  *step = dup_step (&change, language);

        if (from != to && trial->counts[from][to] > 0)
          /* Translators: of a trial run: “Eligible → Not eligible: 12” */
          g_string_append_printf (steps, _ ("%s: %s"), step, count), g_string_append_c (steps, '\n');
      }
  if (trial->n_changed > trial->changes->len)
    {
      g_autofree char *shown = intake_present_count (trial->changes->len, language);

      /* Translators: of a list that is too long to show; %s is a number */
      g_string_append_printf (steps, _ ("The first %s are listed here."), shown);
    }

  return g_strchomp (g_string_free (g_steal_pointer (&steps), FALSE));
}

static void
show_report (IntakeTrialDialog *self,
             const Report      *report)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  g_autofree char      *summary = dup_summary (report->trial, language);
  g_autofree char      *steps = dup_steps (report->trial, language);

  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->steps, steps);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), *steps != '\0');
  for (guint i = 0; i < report->lines->len; i++)
    {
      g_array_append_val (self->ids, g_array_index (report->trial->changes, IntakeTrialChange, i).id);
      gtk_string_list_append (self->changes, g_ptr_array_index (report->lines, i));
    }
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "report");
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (IntakeTrialDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Report) report = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  if (!intake_task_dialog_end (INTAKE_TASK_DIALOG (self)))
    return;

  if (report != NULL)
    show_report (self, report);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_close (GTK_WINDOW (self));
  else
    intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), NULL, error->message);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, CELL_MARGIN);
  gtk_widget_set_margin_end (label, CELL_MARGIN);
  gtk_widget_set_margin_top (label, CELL_MARGIN / 2);
  gtk_widget_set_margin_bottom (label, CELL_MARGIN / 2);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
activate_cb (IntakeTrialDialog *self,
             guint              position)
{
  intake_trial_dialog_open (self, position);
}

static void
intake_trial_dialog_state_changed (IntakeTaskDialog *dialog,
                                   const char       *state)
{
  if (g_str_equal (state, "report"))
    gtk_widget_grab_focus (INTAKE_TRIAL_DIALOG (dialog)->close_button);
}

static void
intake_trial_dialog_finalize (GObject *object)
{
  IntakeTrialDialog *self = INTAKE_TRIAL_DIALOG (object);

  g_clear_object (&self->session);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (intake_trial_dialog_parent_class)->finalize (object);
}

static void
intake_trial_dialog_class_init (IntakeTrialDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_trial_dialog_finalize;
  INTAKE_TASK_DIALOG_CLASS (klass)->state_changed = intake_trial_dialog_state_changed;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-trial-dialog.ui");
  intake_task_dialog_class_bind (INTAKE_TASK_DIALOG_CLASS (klass));
  gtk_widget_class_bind_template_child (widget_class, IntakeTrialDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, IntakeTrialDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, IntakeTrialDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, IntakeTrialDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
intake_trial_dialog_init (IntakeTrialDialog *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

IntakeTrialDialog *
intake_trial_dialog_present (GtkWindow     *parent,
                             IntakeSession *session,
                             IntakeRuleSet *rule_set,
                             gboolean       as_office)
{
  IntakeTrialDialog *self;
  IntakeStore       *store;
  Question          *question;
  GCancellable      *cancellable;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (rule_set != NULL, NULL);

  store = intake_session_get_store (session);
  if (store == NULL)
    return NULL;

  self = g_object_new (INTAKE_TYPE_TRIAL_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  question = g_new0 (Question, 1);
  question->rule_set = intake_rule_set_ref (rule_set);
  question->as_office = as_office;
  question->progress = intake_progress_new ();
  question->language = intake_session_get_language (session);
  cancellable = intake_task_dialog_begin (INTAKE_TASK_DIALOG (self), NULL, question->progress);
  intake_store_read_async (store, run_trial, question, question_free, report_free, cancellable, tried_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

guint
intake_trial_dialog_get_n_changes (IntakeTrialDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_TRIAL_DIALOG (self), 0);

  return self->ids->len;
}

void
intake_trial_dialog_open (IntakeTrialDialog *self,
                          guint              index)
{
  g_autofree char *target = NULL;
  GtkWindow       *parent;

  g_return_if_fail (INTAKE_IS_TRIAL_DIALOG (self));
  g_return_if_fail (index < self->ids->len);

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  target = g_strdup_printf ("applications/%" G_GINT64_FORMAT, g_array_index (self->ids, gint64, index));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.goto", "s", target);
  gtk_window_close (GTK_WINDOW (self));
}
