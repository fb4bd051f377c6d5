/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: a spreadsheet of applications into the office. */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-cli.h"
#include "intake-import.h"
#include "intake-mapping-table.h"
#include "intake-present.h"
#include "intake-report-file.h"

static char    *option_notice;
static gboolean option_dry_run;
static char    *option_sheet;
static char    *option_heading_row;
static char    *option_mapping;
static char    *option_date_order;
static char    *option_encoding;
static char    *option_on_duplicate;
static char    *option_report;

static const GOptionEntry import_options[] = {
  { "notice", 0, 0, G_OPTION_ARG_STRING, &option_notice, N_ ("The notice that is applied for, where a row names none"), N_ ("REFERENCE") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &option_dry_run, N_ ("Tell what would happen, change nothing"), NULL },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &option_sheet, N_ ("The sheet, by its name or number"), N_ ("SHEET") },
  { "header-row", 0, 0, G_OPTION_ARG_STRING, &option_heading_row, N_ ("The row of the headings, from 1; 0 if there is none"), N_ ("ROW") },
  { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &option_mapping, N_ ("What the columns are: a mapping saved in the office, or a file"), N_ ("NAME|FILE") },
  { "date-order", 0, 0, G_OPTION_ARG_STRING, &option_date_order, N_ ("How dates such as 03/04/2025 are read: dmy, mdy, or ymd to refuse them"), N_ ("ORDER") },
  { "encoding", 0, 0, G_OPTION_ARG_STRING, &option_encoding, N_ ("The encoding of a .csv: UTF-8, UTF-16LE, UTF-16BE or WINDOWS-1252"), N_ ("ENCODING") },
  { "on-duplicate", 0, 0, G_OPTION_ARG_STRING, &option_on_duplicate, N_ ("What becomes of applications that are there already: skip, update, or new for another one"), N_ ("WHAT") },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, &option_report, N_ ("Write what was refused, and what is like something known, to a .csv or .xlsx"), N_ ("FILE") },
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
add_matches (IntakeCli                *cli,
             JsonBuilder              *builder,
             const IntakeImportReport *report)
{
  static const char *const kinds[] = {
    [INTAKE_MATCH_NONE] = "",
    [INTAKE_MATCH_PERSON] = "person",
    [INTAKE_MATCH_APPLICATION] = "application",
    [INTAKE_MATCH_DOUBTFUL] = "doubtful",
  };

  json_builder_set_member_name (builder, "matches");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->matches->len; i++)
    {
      const IntakeImportMatch *match = g_ptr_array_index (report->matches, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, match->row);
      add_string (builder, "match", kinds[match->match]);
      add_string (builder, "family_name", intake_record_get_text (match->record, INTAKE_FIELD_FAMILY_NAME));
      add_string (builder, "given_names", intake_record_get_text (match->record, INTAKE_FIELD_GIVEN_NAMES));
      add_string (builder, "reason", intake_likeness_label (match->duplicate.likeness, cli->language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (IntakeCli                *cli,
            const IntakeImportReport *report)
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
  json_builder_set_member_name (builder, "updated");
  json_builder_add_int_value (builder, report->updated);
  json_builder_set_member_name (builder, "doubtful");
  json_builder_add_int_value (builder, report->doubtful);
  add_matches (cli, builder, report);
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

/* Who came in although somebody like them is known. */
static void
print_doubtful (IntakeCli                *cli,
                const IntakeImportReport *report)
{
  for (guint i = 0; i < report->matches->len; i++)
    {
      const IntakeImportMatch *match = g_ptr_array_index (report->matches, i);
      g_autofree char         *name = NULL;

      if (match->match != INTAKE_MATCH_DOUBTFUL)
        continue;
      name = intake_present_name (intake_record_get_text (match->record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (match->record, INTAKE_FIELD_GIVEN_NAMES));
      /* Translators: a row of a spreadsheet, a name, and why it may be somebody known: "Nearly the same name, same date of birth" */
      intake_cli_say (cli, _ ("Row %u, %s, may be somebody who is known: %s."), match->row, name, intake_likeness_label (match->duplicate.likeness, cli->language));
    }
}

static void
print_words (IntakeCli                *cli,
             const IntakeImportReport *report)
{
  g_autofree char *imported = intake_present_count (report->imported, cli->language);
  g_autofree char *duplicates = intake_present_count (report->duplicates, cli->language);
  g_autofree char *refused = intake_present_count (report->n_refused, cli->language);
  g_autofree char *updated = intake_present_count (report->updated, cli->language);

  print_refusals (cli, report);

  for (guint i = 0; i < report->unknown_columns->len; i++)
    intake_cli_say (cli, _ ("Column not known and passed over: “%s”"), (const char *)g_ptr_array_index (report->unknown_columns, i));
  for (guint i = 0; i < report->notes->len; i++)
    intake_cli_say (cli, "%s", (const char *)g_ptr_array_index (report->notes, i));

  if (report->duplicates > 0)
    intake_cli_say (cli, ngettext ("%s row was passed over: the application is in the office already.", "%s rows were passed over: the applications are in the office already.", (gulong)report->duplicates), duplicates);
  print_doubtful (cli, report);
  if (report->updated > 0)
    intake_cli_say (cli, ngettext ("%s application that was there took on what the file says.", "%s applications that were there took on what the file says.", (gulong)report->updated), updated);
  if (report->n_refused > 0)
    intake_cli_say (cli, ngettext ("%s row was refused.", "%s rows were refused.", (gulong)report->n_refused), refused);
  if (option_dry_run)
    intake_cli_say (cli, ngettext ("%s application would come in. Nothing was changed.", "%s applications would come in. Nothing was changed.", (gulong)report->imported), imported);
  else
    intake_cli_say (cli, ngettext ("%s application came in.", "%s applications came in.", (gulong)report->imported), imported);
}

/* Words that an option may have. */
static const char *const date_orders[] = { "ymd", "dmy", "mdy", NULL };
static const char *const duplicate_ways[] = { "skip", "update", "new", NULL };

G_STATIC_ASSERT (INTAKE_DATE_ORDER_UNKNOWN == 0 && INTAKE_DATE_ORDER_DAY_FIRST == 1 && INTAKE_DATE_ORDER_MONTH_FIRST == 2);
G_STATIC_ASSERT (INTAKE_ON_DUPLICATE_SKIP == 0 && INTAKE_ON_DUPLICATE_UPDATE == 1 && INTAKE_ON_DUPLICATE_NEW == 2);

/* Which of the words it is; -1 with @error naming them. */
static int
find_word (const char        *option,
           const char        *word,
           const char *const *words,
           GError           **error)
{
  g_autofree char *joined = g_strjoinv (", ", (char **)words);

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  /* Translators: an option of the command line, what was given, and what can be given */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("%s cannot be “%s”. It is one of: %s."), option, word, joined);
  return -1;
}

static gpointer
find_mapping_cb (IntakeDatabase *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (IntakeSavedMapping) mapping = intake_mapping_table_find (db, data, error);

  return mapping != NULL ? g_strdup (mapping->definition) : NULL;
}

/* A name that the office knows, or else a file. */
static char *
load_mapping (IntakeCli *cli,
              GError   **error)
{
  char            *text = NULL;
  g_autofree char *name = g_filename_to_utf8 (option_mapping, -1, NULL, NULL, NULL);

  if (g_file_test (option_mapping, G_FILE_TEST_IS_REGULAR))
    return g_file_get_contents (option_mapping, &text, NULL, error) ? text : NULL;

  return intake_store_read (cli->store, find_mapping_cb, name != NULL ? name : option_mapping, NULL, error);
}

static gboolean
read_options (IntakeImportOptions *options,
              IntakeDateOrder     *date_order,
              GError             **error)
{
  gint64 row;
  int    word;

  if (option_heading_row != NULL)
    {
      if (!g_ascii_string_to_signed (option_heading_row, 10, 0, 1000000, &row, NULL))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("%s cannot be “%s”. Give the number of a row, from 1, or 0 if no row holds headings."), "--header-row", option_heading_row);
          return FALSE;
        }
      options->heading_row = row > 0 ? (int)row : -1;
    }

  if (option_date_order != NULL)
    {
      word = find_word ("--date-order", option_date_order, date_orders, error);
      if (word < 0)
        return FALSE;
      *date_order = (IntakeDateOrder)word;
      options->date_order = date_order;
    }

  if (option_on_duplicate != NULL)
    {
      word = find_word ("--on-duplicate", option_on_duplicate, duplicate_ways, error);
      if (word < 0)
        return FALSE;
      options->on_duplicate = (IntakeOnDuplicate)word;
    }

  return TRUE;
}

static IntakeCliExit
run_import (IntakeCli *cli,
            char     **arguments)
{
  g_autoptr (IntakeImportReport) report = NULL;
  g_autofree char    *mapping = NULL;
  IntakeDateOrder     date_order = INTAKE_DATE_ORDER_UNKNOWN;
  IntakeImportOptions options = { .path = arguments[0], .notice = option_notice, .dry_run = option_dry_run, .sheet = option_sheet };
  g_autoptr (GError) usage = NULL;
  GError *error = NULL;

  options.read = (IntakeSourceOptions){ option_encoding, 0, cli->language };
  options.max_reported = option_report != NULL ? G_MAXUINT : 0;
  if (!read_options (&options, &date_order, &usage))
    return intake_cli_usage ("%s", usage->message);
  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  if (option_mapping != NULL)
    {
      mapping = load_mapping (cli, &error);
      if (mapping == NULL)
        return intake_cli_fail (error);
      options.mapping_text = mapping;
    }

  report = intake_import (cli->store, &options, NULL, NULL, &error);
  if (report == NULL || (option_report != NULL && !intake_report_file_save (report, option_report, cli->language, NULL, &error)))
    return intake_cli_fail (error);

  if (cli->is_json)
    print_json (cli, report);
  else
    print_words (cli, report);

  return report->n_refused > 0 ? INTAKE_CLI_REFUSED : INTAKE_CLI_DONE;
}

const IntakeCliVerb intake_cli_import_verbs[] = {
  { "import", N_ ("FILE [--dry-run] [OPTION…]"), N_ ("Take in applications from a .csv, .xlsx or .ods file"), 1, 1, import_options, run_import },
  { NULL },
};
