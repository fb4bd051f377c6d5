/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of judging by another version of a rule set. */
#include "config.h"

#include "intake-rejudge-work.h"

#include "intake-screening-table.h"
#include "intake-work-dialog.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  IntakeRuleSet  *rule_set;
  GArray         *notices;
  gboolean        for_office;
  IntakeProgress *progress;
} Rejudging;

static void
rejudging_free (gpointer data)
{
  Rejudging *self = data;

  intake_rule_set_unref (self->rule_set);
  g_array_unref (self->notices);
  intake_progress_unref (self->progress);
  g_free (self);
}

static gboolean
rejudge (IntakeDatabase *db,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  const Rejudging *self = data;

  if (self->for_office)
    return intake_screening_table_judge_all (db, self->rule_set, self->progress, cancellable, NULL, error);

  return intake_screening_table_judge_by (db, self->rule_set, (const gint64 *)(gpointer)self->notices->data, self->notices->len, self->progress, cancellable, NULL, error);
}

void
intake_rejudge_work_run (GtkWindow     *parent,
                         IntakeSession *session,
                         IntakeRuleSet *rule_set,
                         GArray        *notices,
                         gboolean       for_office)
{
  const char      *name;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  Rejudging       *rejudging;
  int              version;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (rule_set != NULL);
  g_return_if_fail (notices != NULL);

  name = intake_rule_set_get_name (rule_set, intake_session_get_language (session));
  version = intake_rule_set_get_version (rule_set);
  if (for_office)
    {
      /* Translators: an action in the history; %s is the name of a rule set */
      label = g_strdup_printf (_ ("Rule set of the office: %s"), name);
      /* Translators: a toast; %s is the name of a rule set */
      message = g_strdup_printf (_ ("The office judges by “%s” now"), name);
    }
  else
    {
      /* Translators: an action in the history: the name of a rule set, and the number of its version */
      label = g_strdup_printf (_ ("Applications judged by %s, version %d"), name, version);
      /* Translators: a toast; %d is the number of a version of a rule set */
      message = g_strdup_printf (_ ("Applications were judged by version %d"), version);
    }

  rejudging = g_new0 (Rejudging, 1);
  rejudging->rule_set = intake_rule_set_ref (rule_set);
  rejudging->notices = g_array_ref (notices);
  rejudging->for_office = for_office;
  rejudging->progress = intake_progress_new ();
  intake_work_dialog_run (parent, session, label, _ ("Checking all applications"), rejudge, rejudging, rejudging_free, rejudging->progress, message);
}
