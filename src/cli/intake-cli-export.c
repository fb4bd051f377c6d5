/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: a view as a workbook.  template: a workbook that partners fill in. */
#include "config.h"

#include <glib/gi18n.h>

#include "intake-cli-view.h"
#include "intake-export.h"
#include "intake-present.h"
#include "intake-template.h"

static char *option_language;
static char *option_notice;

static const GOptionEntry export_options[] = {
  INTAKE_CLI_VIEW_OPTIONS,
  { "language", 'l', 0, G_OPTION_ARG_STRING, &option_language, N_ ("The language of the workbook: en, fr or es"), N_ ("CODE") },
  { NULL },
};

static const GOptionEntry template_options[] = {
  { "language", 'l', 0, G_OPTION_ARG_STRING, &option_language, N_ ("The language of the workbook: en, fr or es"), N_ ("CODE") },
  { "notice", 0, 0, G_OPTION_ARG_STRING, &option_notice, N_ ("The one notice that can be chosen in the template"), N_ ("REFERENCE") },
  { NULL },
};

static void
print_json (const char *path,
            gint64      n_rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "rows");
  json_builder_add_int_value (builder, n_rows);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

/* The language of the workbook; %NULL with the error told. */
static const IntakeLanguage *
get_language (IntakeCli *cli)
{
  const IntakeLanguage *language = option_language != NULL ? intake_language_find (option_language) : cli->language;

  if (language == NULL)
    intake_cli_usage (_ ("There is no language “%s”: en, fr and es are."), option_language);

  return language;
}

static IntakeCliExit
run_export (IntakeCli *cli,
            char     **arguments)
{
  g_autoptr (IntakeView) view = NULL;
  IntakeExportOptions options = { arguments[0] };
  g_autofree char    *count = NULL;
  GError             *error = NULL;
  gint64              n_rows;

  options.language = get_language (cli);
  if (options.language == NULL)
    return INTAKE_CLI_USAGE;

  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  view = intake_cli_dup_view (cli, INTAKE_ENTITY_APPLICATION);
  if (view == NULL)
    return INTAKE_CLI_USAGE;

  options.view = view;
  n_rows = intake_export (cli->store, &options, NULL, NULL, &error);
  if (n_rows < 0)
    return intake_cli_fail (error);

  count = intake_present_count (n_rows, cli->language);
  /* Translators: the first %s is a number, the second the name of a file */
  intake_cli_say (cli, ngettext ("%s application is in %s.", "%s applications are in %s.", (gulong)n_rows), count, arguments[0]);
  if (cli->is_json)
    print_json (arguments[0], n_rows);

  return INTAKE_CLI_DONE;
}

static IntakeCliExit
run_template (IntakeCli *cli,
              char     **arguments)
{
  IntakeTemplateOptions options = { arguments[0], option_notice, get_language (cli) };
  GError               *error = NULL;

  if (options.language == NULL)
    return INTAKE_CLI_USAGE;
  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;
  if (!intake_template (cli->store, &options, NULL, &error))
    return intake_cli_fail (error);

  /* Translators: %s is the name of a file */
  intake_cli_say (cli, _ ("The template is %s. What is filled in there can be imported as it is."), arguments[0]);
  if (cli->is_json)
    print_json (arguments[0], 0);

  return INTAKE_CLI_DONE;
}

const IntakeCliVerb intake_cli_export_verbs[] = {
  { "export", N_ ("FILE.xlsx [--language en|fr|es]"), N_ ("Write a view as an Excel workbook"), 1, 1, export_options, run_export },
  { "template", N_ ("FILE.xlsx [--notice REFERENCE] [--language en|fr|es]"), N_ ("Write an empty workbook for partners to fill in"), 1, 1, template_options, run_template },
  { NULL },
};
