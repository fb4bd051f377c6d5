/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: a spreadsheet of applications into the office. */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-cli.h"
#include "intake-import.h"
#include "intake-present.h"

static char    *option_notice;
static gboolean option_dry_run;

static const GOptionEntry import_options[] = {
  { "notice", 0, 0, G_OPTION_ARG_STRING, &option_notice, N_ ("The notice that is applied for, where a row names none"), N_ ("REFERENCE") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &option_dry_run, N_ ("Tell what would happen, change nothing"), NULL },
  { NULL },
};

static void
add_strings (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
  json_builder_end_array (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
print_json (const IntakeImportReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "imported");
  json_builder_add_int_value (builder, report->imported);
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->refused->len; i++)
    {
      const IntakeImportRefusal *refusal = g_ptr_array_index (report->refused, i);

      json_builder_begin_object (builder);
      add_string (builder, "sheet", refusal->sheet);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, refusal->row);
      add_string (builder, "column", refusal->column);
      add_string (builder, "value", refusal->value);
      add_string (builder, "reason", refusal->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "refused_rows");
  json_builder_add_int_value (builder, report->n_refused);
  json_builder_set_member_name (builder, "duplicates");
  json_builder_add_int_value (builder, report->duplicates);
  json_builder_set_member_name (builder, "known_persons");
  json_builder_add_int_value (builder, report->known_persons);
  add_strings (builder, "unknown_columns", report->unknown_columns);
  add_strings (builder, "notes", report->notes);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static void
print_refusals (IntakeCli                *cli,
                const IntakeImportReport *report)
{
  for (guint i = 0; i < report->refused->len; i++)
    {
      const IntakeImportRefusal *refusal = g_ptr_array_index (report->refused, i);

      if (refusal->column != NULL)
        /* Translators: where a value stands that was refused: sheet, row, column, value; then the reason as a sentence */
        intake_cli_say (cli, _ ("Refused: sheet “%s”, row %u, column “%s”, value “%s”: %s"), refusal->sheet, refusal->row, refusal->column, refusal->value, refusal->reason);
      else
        /* Translators: where a row stands that was refused: sheet, row; then the reason as a sentence */
        intake_cli_say (cli, _ ("Refused: sheet “%s”, row %u: %s"), refusal->sheet, refusal->row, refusal->reason);
    }
}

static void
print_words (IntakeCli                *cli,
             const IntakeImportReport *report)
{
  g_autofree char *imported = intake_present_count (report->imported, cli->language);
  g_autofree char *duplicates = intake_present_count (report->duplicates, cli->language);
  g_autofree char *refused = intake_present_count (report->n_refused, cli->language);

  print_refusals (cli, report);

  for (guint i = 0; i < report->unknown_columns->len; i++)
    intake_cli_say (cli, _ ("Column not known and passed over: “%s”"), (const char *)g_ptr_array_index (report->unknown_columns, i));
  for (guint i = 0; i < report->notes->len; i++)
    intake_cli_say (cli, "%s", (const char *)g_ptr_array_index (report->notes, i));

  if (report->duplicates > 0)
    intake_cli_say (cli, ngettext ("%s row was passed over: the application is in the office already.", "%s rows were passed over: the applications are in the office already.", (gulong)report->duplicates), duplicates);
  if (report->n_refused > 0)
    intake_cli_say (cli, ngettext ("%s row was refused.", "%s rows were refused.", (gulong)report->n_refused), refused);
  if (option_dry_run)
    intake_cli_say (cli, ngettext ("%s application would come in. Nothing was changed.", "%s applications would come in. Nothing was changed.", (gulong)report->imported), imported);
  else
    intake_cli_say (cli, ngettext ("%s application came in.", "%s applications came in.", (gulong)report->imported), imported);
}

static IntakeCliExit
run_import (IntakeCli *cli,
            char     **arguments)
{
  g_autoptr (IntakeImportReport) report = NULL;
  IntakeImportOptions options = { arguments[0], option_notice, option_dry_run, { NULL, 0, cli->language } };
  GError             *error = NULL;

  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  report = intake_import (cli->store, &options, NULL, NULL, &error);
  if (report == NULL)
    return intake_cli_fail (error);

  if (cli->is_json)
    print_json (report);
  else
    print_words (cli, report);

  return report->n_refused > 0 ? INTAKE_CLI_REFUSED : INTAKE_CLI_DONE;
}

const IntakeCliVerb intake_cli_import_verbs[] = {
  { "import", N_ ("FILE [--notice REFERENCE] [--dry-run]"), N_ ("Take in applications from a .csv, .xlsx or .ods file"), 1, 1, import_options, run_import },
  { NULL },
};
