/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: who is eligible, and why not. */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "intake-cli-progress.h"
#include "intake-cli-ruleset.h"
#include "intake-cli-view.h"
#include "intake-explainer.h"
#include "intake-present.h"
#include "intake-query.h"
#include "intake-screening-table.h"

static char *option_rule_set;

static const GOptionEntry check_options[] = {
  INTAKE_CLI_VIEW_OPTIONS,
  { "ruleset", 0, 0, G_OPTION_ARG_STRING, &option_rule_set, N_ ("Judge by this rule set as a trial, without storing; one of Intake or of the office, or a file"), N_ ("ID|FILE") },
  { NULL },
};

typedef struct
{
  IntakeCli         *cli;
  IntakeView        *view;
  IntakeRuleSet     *rule_set;
  IntakeCliProgress *progress;
  gint64             n_changed;
  guint              n_answers[4];
} IntakeCliCheck;

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* Adds the reason at @index with the branches below it; returns the index after them. */
static guint
add_reason (JsonBuilder     *builder,
            IntakeScreening *screening,
            guint            index)
{
  const IntakeReason *reason = intake_screening_get_reason (screening, index);
  guint               n = intake_screening_get_n_reasons (screening);
  char                on[INTAKE_DATE_ISO_SIZE] = "";

  if (intake_date_is_valid (reason->on))
    intake_date_to_iso (reason->on, on);

  json_builder_begin_object (builder);
  add_text (builder, "id", reason->rule);
  add_text (builder, "answer", intake_answer_rule_id (reason->answer));
  add_text (builder, "value", reason->value);
  add_text (builder, "limit", reason->limit);
  add_text (builder, "on", on);
  add_text (builder, "text", reason->text);
  if (reason->assignment != NULL)
    add_text (builder, "assignment", reason->assignment);
  if (reason->missing != INTAKE_N_FIELDS)
    add_text (builder, "missing", intake_field_get (reason->missing)->name);

  index++;
  if (index < n && intake_screening_get_reason (screening, index)->depth > reason->depth)
    {
      json_builder_set_member_name (builder, "branches");
      json_builder_begin_array (builder);
      while (index < n && intake_screening_get_reason (screening, index)->depth > reason->depth)
        index = add_reason (builder, screening, index);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);

  return index;
}

static void
print_json (IntakeRecord    *record,
            IntakeRuleSet   *rule_set,
            IntakeScreening *screening)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "case", intake_record_get_text (record, INTAKE_FIELD_CASE));
  add_text (builder, "family_name", intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME));
  add_text (builder, "given_names", intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));
  add_text (builder, "ruleset", intake_rule_set_get_id (rule_set));
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, intake_rule_set_get_version (rule_set));
  add_text (builder, "answer", intake_answer_id (intake_screening_get_answer (screening)));
  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; i < intake_screening_get_n_reasons (screening);)
    i = add_reason (builder, screening, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static void
print_words (IntakeCli       *cli,
             IntakeRecord    *record,
             IntakeScreening *screening)
{
  g_autofree char *name = intake_present_name (intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));
  g_autofree char *summary = intake_screening_dup_summary (screening);

  printf ("%s  %s: %s\n", intake_record_get_text (record, INTAKE_FIELD_CASE), name,
          intake_vocabulary_label (&intake_answer_vocabulary, intake_answer_id (intake_screening_get_answer (screening)), cli->language));
  if (summary != NULL && *summary != '\0')
    printf ("    %s\n", summary);
}

static gboolean
check_one (IntakeCliCheck  *check,
           IntakeExplainer *explainer,
           gint64           id,
           gboolean         is_first,
           GError         **error)
{
  g_autoptr (IntakeScreening) screening = intake_explainer_run (explainer, id, check->rule_set, check->cli->language, error);
  IntakeRecord *record = intake_explainer_get_record (explainer);

  if (screening == NULL)
    return FALSE;

  check->n_answers[intake_screening_get_answer (screening)]++;

  if (!check->cli->is_json)
    {
      print_words (check->cli, record, screening);
      return TRUE;
    }

  if (!is_first)
    putchar (',');
  print_json (record, intake_explainer_get_rule_set (explainer), screening);

  return TRUE;
}

static gpointer
print_check (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  IntakeCliCheck *check = data;
  g_autoptr (GArray) ids = intake_query_ids (db, check->view, cancellable, error);
  g_autoptr (IntakeExplainer) explainer = ids != NULL ? intake_explainer_new (db, error) : NULL;

  if (explainer == NULL)
    return NULL;

  if (check->cli->is_json)
    putchar ('[');
  for (guint i = 0; i < ids->len; i++)
    {
      if (!check_one (check, explainer, g_array_index (ids, gint64, i), i == 0, error))
        return NULL;
      if (check->progress != NULL)
        intake_progress_set (intake_cli_progress_get (check->progress), i + 1, ids->len);
    }
  if (check->cli->is_json)
    puts ("]");

  return NULL;
}

static gboolean
judge_all (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  IntakeCliCheck *check = data;

  return intake_screening_table_judge_all (db, NULL, intake_cli_progress_get (check->progress), cancellable, &check->n_changed, error);
}

static gboolean
judge_and_store (IntakeCliCheck *check,
                 GError        **error)
{
  g_autoptr (IntakeCliProgress) progress = intake_cli_progress_begin (check->cli, _ ("Checking applications"));

  check->progress = progress;
  return intake_store_write (check->cli->store, _ ("Check of all applications"), judge_all, check, NULL, NULL, error);
}

/* What is printed at a terminal tells itself how far it is. */
static gboolean
print_all (IntakeCliCheck *check,
           GError        **error)
{
  g_autoptr (IntakeCliProgress) progress = isatty (STDOUT_FILENO) == 1 ? NULL : intake_cli_progress_begin (check->cli, _ ("Writing down why"));
  GError *failure = NULL;

  check->progress = progress;
  intake_store_read (check->cli->store, print_check, check, NULL, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static void
print_summary (IntakeCliCheck *check)
{
  if (check->cli->is_json)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (check->n_answers); i++)
    {
      g_autofree char *count = intake_present_count (check->n_answers[i], check->cli->language);

      printf ("%8s  %s\n", count, intake_vocabulary_label (&intake_answer_vocabulary, intake_answer_id ((IntakeAnswer)i), check->cli->language));
    }

  if (check->rule_set == NULL)
    printf (ngettext ("%d answer is another than before.\n", "%d answers are others than before.\n", (gulong)check->n_changed), (int)check->n_changed);
  else
    puts (_ ("This was a trial: nothing was stored."));
}

static IntakeCliExit
run_check (IntakeCli *cli,
           char     **arguments)
{
  g_autoptr (IntakeView) view = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  IntakeCliCheck check = { cli };
  GError        *error = NULL;

  if (option_rule_set != NULL)
    {
      rule_set = intake_cli_load_rule_set (cli, option_rule_set, &error);
      if (rule_set == NULL)
        return error != NULL ? intake_cli_fail (error) : INTAKE_CLI_FAILED;
    }

  if (cli->store == NULL && !intake_cli_open (cli, rule_set != NULL ? INTAKE_STORE_READ_ONLY : INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  view = intake_cli_dup_view (cli, INTAKE_ENTITY_APPLICATION);
  if (view == NULL)
    return INTAKE_CLI_USAGE;

  if (rule_set == NULL && !judge_and_store (&check, &error))
    return intake_cli_fail (error);

  check.view = view;
  check.rule_set = rule_set;
  if (!print_all (&check, &error))
    return intake_cli_fail (error);

  print_summary (&check);

  return INTAKE_CLI_DONE;
}

const IntakeCliVerb intake_cli_check_verbs[] = {
  { "check", N_ ("[--ruleset ID|FILE]"), N_ ("Judge all applications and say why"), 0, 0, check_options, run_check },
  { NULL },
};
