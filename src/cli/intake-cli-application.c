/* SPDX-License-Identifier: GPL-3.0-or-later */
/* assign and stage: what is done with one application. */
#include "config.h"

#include <glib/gi18n.h>

#include "intake-application-table.h"
#include "intake-assignment-table.h"
#include "intake-cli.h"

static char *option_role;
static char *option_note;

static const GOptionEntry assign_options[] = {
  { "role", 0, 0, G_OPTION_ARG_STRING, &option_role, N_ ("The role: joint, overall, direct or alternate"), N_ ("ROLE") },
  { NULL },
};

static const GOptionEntry stage_options[] = {
  { "note", 0, 0, G_OPTION_ARG_STRING, &option_note, N_ ("A note on the step"), N_ ("TEXT") },
  { NULL },
};

typedef struct
{
  const char *case_number;
  const char *supervisor;
  char       *name;
  const char *role;
  IntakeStage stage;
  int         load;
  int         capacity;
} IntakeCliStep;

static gboolean
assign (IntakeDatabase *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  IntakeCliStep *step = data;
  gint64         application = intake_application_table_find_case (db, step->case_number, error);
  gint64         supervisor;
  g_autoptr (GPtrArray) assignments = NULL;

  if (application == 0)
    return FALSE;

  supervisor = intake_assignment_table_find_supervisor (db, step->supervisor, error);
  if (supervisor == 0 || !intake_assignment_table_assign (db, application, supervisor, step->role, error))
    return FALSE;

  assignments = intake_assignment_table_list (db, application, error);
  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      const IntakeAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->supervisor_id == supervisor)
        {
          g_free (step->name);
          step->name = g_strdup (assignment->name);
          step->load = assignment->load;
          step->capacity = assignment->capacity;
        }
    }

  return assignments != NULL;
}

static void
print_step (IntakeCli  *cli,
            const char *case_number,
            const char *member,
            const char *value,
            gint64      action)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->is_json)
    return;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "case");
  json_builder_add_string_value (builder, case_number);
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
  json_builder_set_member_name (builder, "action");
  json_builder_add_int_value (builder, action);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static IntakeCliExit
run_assign (IntakeCli *cli,
            char     **arguments)
{
  const IntakeTerm *role = option_role != NULL ? intake_vocabulary_match (&intake_role_vocabulary, option_role) : NULL;
  IntakeCliStep     step = { arguments[0], arguments[1], NULL, NULL, INTAKE_N_STAGES, 0, -1 };
  g_autofree char  *label = NULL;
  GError           *error = NULL;
  gint64            action = 0;

  if (role == NULL)
    {
      g_autofree char *choices = intake_vocabulary_dup_choices (&intake_role_vocabulary, cli->language);

      return intake_cli_usage (_ ("Say the role by --role. Roles are: %s."), choices);
    }

  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  step.role = role->id;
  /* Translators: %s is a case number */
  label = g_strdup_printf (_ ("Supervisor for %s"), step.case_number);
  if (!intake_store_write (cli->store, label, assign, &step, NULL, &action, &error))
    return intake_cli_fail (error);

  if (step.capacity >= 0)
    /* Translators: case number, supervisor; then how many interns the supervisor has, of how many */
    intake_cli_say (cli, _ ("%s is supervised by %s, who now has %d of %d interns."), step.case_number, step.name, step.load, step.capacity);
  else
    intake_cli_say (cli, _ ("%s is supervised by %s."), step.case_number, step.name);
  print_step (cli, step.case_number, "role", step.role, action);
  g_free (step.name);

  return INTAKE_CLI_DONE;
}

static gboolean
set_stage (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  IntakeCliStep *step = data;
  gint64         application = intake_application_table_find_case (db, step->case_number, error);

  if (application == 0)
    return FALSE;

  return intake_application_table_set_stage (db, application, step->stage, intake_database_get_today (db), option_note, NULL, error);
}

static IntakeCliExit
run_stage (IntakeCli *cli,
           char     **arguments)
{
  const IntakeTerm *term = intake_vocabulary_match (&intake_stage_vocabulary, arguments[1]);
  IntakeCliStep     step = { arguments[0] };
  g_autofree char  *label = NULL;
  GError           *error = NULL;
  gint64            action = 0;

  if (term == NULL || !intake_stage_find (term->id, &step.stage))
    {
      g_autofree char *choices = intake_vocabulary_dup_choices (&intake_stage_vocabulary, cli->language);

      return intake_cli_usage (_ ("There is no stage “%s”. Stages are: %s."), arguments[1], choices);
    }

  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  /* Translators: %s is a case number */
  label = g_strdup_printf (_ ("Stage of %s"), step.case_number);
  if (!intake_store_write (cli->store, label, set_stage, &step, NULL, &action, &error))
    return intake_cli_fail (error);

  intake_cli_say (cli, "%s: %s", step.case_number, intake_vocabulary_label (&intake_stage_vocabulary, term->id, cli->language));
  print_step (cli, step.case_number, "stage", term->id, action);

  return INTAKE_CLI_DONE;
}

const IntakeCliVerb intake_cli_application_verbs[] = {
  { "assign", N_ ("CASE SUPERVISOR --role ROLE"), N_ ("Give an application a supervisor"), 2, 2, assign_options, run_assign },
  { "stage", N_ ("CASE STAGE [--note TEXT]"), N_ ("Take an application to a stage"), 2, 2, stage_options, run_stage },
  { NULL },
};
