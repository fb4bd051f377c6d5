/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging by another version of a rule set. */
#include "config.h"

#include "intake-rejudge-command.h"

#include "intake-notice-table.h"
#include "intake-rejudge-dialog.h"
#include "intake-rejudge-work.h"

/* The notices that name another version of the rule set; NULL once a failure is told. */
static GPtrArray *
list_others (IntakeSession *session,
             IntakeRuleSet *rule_set)
{
  IntakeDatabase *db = intake_store_get_main_database (intake_session_get_store (session));
  g_autoptr (GError) error = NULL;
  GPtrArray *notices = intake_notice_table_list_judged (db, intake_rule_set_get_id (rule_set), &error);

  if (notices == NULL)
    {
      intake_session_fail (session, error);
      return NULL;
    }

  for (guint i = notices->len; i > 0; i--)
    {
      const IntakeJudgedNotice *notice = notices->pdata[i - 1];

      if (notice->version == intake_rule_set_get_version (rule_set))
        g_ptr_array_remove_index (notices, i - 1);
    }

  return notices;
}

static void
present (GtkWindow     *parent,
         IntakeSession *session,
         IntakeRuleSet *rule_set,
         GPtrArray     *notices)
{
  IntakeRejudgeDialog *dialog = intake_rejudge_dialog_new (session, rule_set, notices);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
intake_rejudge_command_run (GtkWindow     *parent,
                            IntakeSession *session,
                            IntakeRuleSet *rule_set,
                            gboolean       for_office)
{
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (rule_set != NULL);

  notices = for_office ? g_ptr_array_new () : list_others (session, rule_set);
  if (notices == NULL)
    return;

  if (notices->len > 0)
    present (parent, session, rule_set, notices);
  else
    intake_rejudge_work_run (parent, session, rule_set, none, for_office);
}

void
intake_rejudge_command_offer (GtkWindow     *parent,
                              IntakeSession *session,
                              IntakeRuleSet *rule_set)
{
  g_autoptr (GPtrArray) notices = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (rule_set != NULL);

  notices = list_others (session, rule_set);
  if (notices != NULL && notices->len > 0)
    present (parent, session, rule_set, notices);
}
