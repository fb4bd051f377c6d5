/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import as a .csv and as a workbook: each line where it belongs, and an older file whole whatever fails. */
#include "config.h"

#include "intake-report-file.h"

#include "fixture.h"
#include "intake-export.h"

#include <string.h>

static GPtrArray *
make_refused (void)
{
  GPtrArray           *refused = g_ptr_array_new_with_free_func (g_free);
  IntakeImportRefusal *cell = g_new0 (IntakeImportRefusal, 1);
  IntakeImportRefusal *row = g_new0 (IntakeImportRefusal, 1);

  *cell = (IntakeImportRefusal){ (char *)"Liste", 3, 2, (char *)"Né(e) le", (char *)"=1+1,\"x\"", (char *)"No such date." };
  *row = (IntakeImportRefusal){ (char *)"Liste", 4, INTAKE_IMPORT_WHOLE_ROW, NULL, NULL, (char *)"No name." };
  g_ptr_array_add (refused, cell);
  g_ptr_array_add (refused, row);

  return refused;
}

/* Two refusals, and one row that is like somebody known. */
static gboolean
save (const char *path,
      gboolean    is_empty,
      GError    **error)
{
  g_autoptr (GPtrArray) refused = is_empty ? g_ptr_array_new () : make_refused ();
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  IntakeImportMatch  match = { 0 };
  IntakeImportReport report = { 0 };

  match.row = 5;
  match.match = INTAKE_MATCH_DOUBTFUL;
  match.duplicate.likeness = INTAKE_LIKENESS_EMAIL;
  match.record = record;
  intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, "Ngo Bassa");
  if (!is_empty)
    g_ptr_array_add (matches, &match);
  report.refused = refused;
  report.matches = matches;

  return intake_report_file_save (&report, path, intake_language_get ("en"), NULL, error);
}

static void
test_csv (void)
{
  g_autofree char *path = fixture_path ("report.csv");
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("\xef\xbb\xbfsheet,row,column,value,reason\r\n"
                                               "Liste,3,Né(e) le,\"'=1+1,\"\"x\"\"\",No such date.\r\n"
                                               "Liste,4,,,No name.\r\n"
                                               ",5,,Ngo Bassa,%s\r\n",
                                               intake_likeness_label (INTAKE_LIKENESS_EMAIL, intake_language_get ("en")));
  g_autoptr (GError) error = NULL;

  g_assert_true (save (path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_row (IntakeSource      *source,
            const char *const *texts)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; texts[i] != NULL; i++)
    g_assert_cmpstr (i < intake_source_get_n_cells (source) ? intake_source_get_cell (source, i)->text : "", ==, texts[i]);
}

static void
test_workbook (void)
{
  static const char *const headings[] = { "Sheet", "Row", "Column", "What stands there", "Why", NULL };
  static const char *const cell[] = { "Liste", "3", "Né(e) le", "=1+1,\"x\"", "No such date.", NULL };
  static const char *const row[] = { "Liste", "4", "", "", "No name.", NULL };
  IntakeSourceOptions      options = { NULL, 0, intake_language_get ("en") };
  g_autofree char         *path = fixture_path ("report.XLSX");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = NULL;

  g_assert_true (save (path, FALSE, &error));
  g_assert_no_error (error);
  source = intake_source_open (path, &options, NULL, &error);
  g_assert_no_error (error);
  assert_row (source, headings);
  assert_row (source, cell);
  assert_row (source, row);
}

/* Where there is nothing to tell, the file says so by its headings alone. */
static void
test_nothing_to_tell (void)
{
  g_autofree char *workbook = fixture_path ("empty.xlsx");
  g_autofree char *csv = fixture_path ("empty.csv");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (workbook, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (save (csv, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "\xef\xbb\xbfsheet,row,column,value,reason\r\n");
}

static void
test_failed (void)
{
  g_autofree char *older = fixture_write ("older.csv", "older", -1);
  g_autofree char *below = g_build_filename (older, "report.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (save (below, FALSE, &error));
  g_assert_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_TARGET);
  g_assert_nonnull (strstr (error->message, "report.xlsx"));
  g_assert_true (g_file_get_contents (older, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "older");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/report-file/csv", test_csv);
  g_test_add_func ("/exchange/report-file/workbook", test_workbook);
  g_test_add_func ("/exchange/report-file/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/exchange/report-file/older-file-stays", test_failed);

  return fixture_run ();
}
