/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init, sample, backup, verify: the office as a whole. */
#include "config.h"

#include <glib/gi18n.h>

#include "intake-backup.h"
#include "intake-cli.h"
#include "intake-present.h"
#include "intake-query.h"
#include "intake-sample-office.h"

#define DEFAULT_APPLICATIONS 400
#define DEFAULT_SEED 2025

static int option_applications = DEFAULT_APPLICATIONS;
static int option_seed = DEFAULT_SEED;

static const GOptionEntry sample_options[] = {
  { "applications", 0, 0, G_OPTION_ARG_INT, &option_applications, N_ ("How many applications, 400 if not given"), N_ ("N") },
  { "seed", 0, 0, G_OPTION_ARG_INT, &option_seed, N_ ("Which sample; the same number gives the same office"), N_ ("N") },
  { NULL },
};

static void
print_path (IntakeCli *cli,
            gint64     n_applications)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->is_json)
    return;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "office");
  json_builder_add_string_value (builder, cli->path);
  if (n_applications >= 0)
    {
      json_builder_set_member_name (builder, "applications");
      json_builder_add_int_value (builder, n_applications);
    }
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static gboolean
create_office (IntakeCli *cli)
{
  g_autofree char *folder = g_path_get_dirname (cli->path);

  /* Opening tells what is wrong with the folder, if anything is. */
  g_mkdir_with_parents (folder, 0700);

  return intake_cli_open (cli, INTAKE_STORE_CREATE);
}

static IntakeCliExit
run_init (IntakeCli *cli,
          char     **arguments)
{
  if (!create_office (cli))
    return INTAKE_CLI_FAILED;

  /* Translators: %s is the name of a file */
  intake_cli_say (cli, _ ("A new office is in %s."), cli->path);
  print_path (cli, -1);

  return INTAKE_CLI_DONE;
}

static gboolean
fill_sample (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  gint64 n = intake_query_count (db, INTAKE_ENTITY_APPLICATION, error);

  if (n < 0)
    return FALSE;
  if (n > 0)
    {
      g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS, _ ("The office holds applications already. A sample goes into an office of its own: name another file with -d."));
      return FALSE;
    }

  return intake_sample_office_fill (db, (guint)option_applications, (guint32)option_seed, intake_database_get_today (db), NULL, cancellable, error);
}

static IntakeCliExit
run_sample (IntakeCli *cli,
            char     **arguments)
{
  GError          *error = NULL;
  g_autofree char *count = NULL;

  if (option_applications < 0 || option_applications > INTAKE_SAMPLE_MAXIMUM)
    return intake_cli_usage (_ ("A sample has 0 to %d applications."), INTAKE_SAMPLE_MAXIMUM);

  if (g_file_test (cli->path, G_FILE_TEST_EXISTS) ? !intake_cli_open (cli, INTAKE_STORE_NONE) : !create_office (cli))
    return INTAKE_CLI_FAILED;

  if (!intake_store_write (cli->store, _ ("Sample office"), fill_sample, NULL, NULL, NULL, &error))
    return intake_cli_fail (error);

  count = intake_present_count (option_applications, cli->language);
  /* Translators: the first %s is a number, the second the name of a file */
  intake_cli_say (cli, ngettext ("A sample office with %s application is in %s.", "A sample office with %s applications is in %s.", (gulong)option_applications), count, cli->path);
  print_path (cli, option_applications);

  return INTAKE_CLI_DONE;
}

static gpointer
write_backup (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  intake_backup_write (db, data, error);

  return NULL;
}

static IntakeCliExit
run_backup (IntakeCli *cli,
            char     **arguments)
{
  GError *error = NULL;

  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  intake_store_read (cli->store, write_backup, arguments[0], NULL, &error);
  if (error != NULL)
    return intake_cli_fail (error);

  intake_cli_say (cli, _ ("A checked copy of the office is in %s."), arguments[0]);
  if (cli->is_json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "backup");
      json_builder_add_string_value (builder, arguments[0]);
      json_builder_end_object (builder);
      intake_cli_print_json (builder);
    }

  return INTAKE_CLI_DONE;
}

static gpointer
verify (IntakeDatabase *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  GStrv problems = NULL;

  return intake_backup_verify (db, &problems, error) ? problems : NULL;
}

static IntakeCliExit
run_verify (IntakeCli *cli,
            char     **arguments)
{
  g_auto (GStrv) problems = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GError *error = NULL;

  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  problems = intake_store_read (cli->store, verify, NULL, NULL, &error);
  if (error != NULL)
    return intake_cli_fail (error);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; problems[i] != NULL; i++)
    {
      json_builder_add_string_value (builder, problems[i]);
      intake_cli_say (cli, "%s", problems[i]);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  if (cli->is_json)
    intake_cli_print_json (builder);
  else if (problems[0] == NULL)
    intake_cli_say (cli, "%s", _ ("The office is whole."));

  return problems[0] == NULL ? INTAKE_CLI_DONE : INTAKE_CLI_FAILED;
}

const IntakeCliVerb intake_cli_office_verbs[] = {
  { "init", "", N_ ("Make a new, empty office"), 0, 0, NULL, run_init },
  { "sample", "[--applications N]", N_ ("Make a fictitious office to try things on"), 0, 0, sample_options, run_sample },
  { "backup", N_ ("FILE"), N_ ("Write a checked copy of the office"), 1, 1, NULL, run_backup },
  { "verify", "", N_ ("Check that the office is whole"), 0, 0, NULL, run_verify },
  { NULL },
};
