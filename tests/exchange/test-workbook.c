/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks: what is set is what is read, under every locale, and a file that is not whole is found out. */
#include "config.h"

#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "intake-digest.h"
#include "intake-export.h"
#include "intake-source.h"
#include "intake-workbook.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static const IntakeWorkbookColumn columns[] = {
  { "Name", INTAKE_COLUMN_TEXT, 20 },
  { "Born", INTAKE_COLUMN_DATE, 12 },
  { "Months", INTAKE_COLUMN_INTEGER, 8 },
  { "Paid", INTAKE_COLUMN_AMOUNT, 12 },
  { "Notes", INTAKE_COLUMN_LONG_TEXT, 40 },
};

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("intake-workbook-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "book.xlsx", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static IntakeWorkbook *
make_workbook (Fixture    *fixture,
               const char *text,
               guint       n_rows)
{
  IntakeWorkbook *workbook = intake_workbook_new (fixture->path, fixture->folder, "Title", "Author", intake_language_get ("en"));
  g_autoptr (GError) error = NULL;
  int sheet = intake_workbook_add_sheet (workbook, "List", &error);

  g_assert_no_error (error);
  intake_workbook_begin_table (workbook, sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_rows; i++)
    {
      intake_workbook_set_text (workbook, sheet, 0, text);
      intake_workbook_set_date (workbook, sheet, 1, (IntakeDate){ 1999, 2, 28 });
      intake_workbook_set_integer (workbook, sheet, 2, 18);
      intake_workbook_set_integer (workbook, sheet, 3, 1234567);
      intake_workbook_set_text (workbook, sheet, 4, text);
      g_assert_true (intake_workbook_end_row (workbook, sheet, &error));
    }
  intake_workbook_end_table (workbook, sheet, "List", "R&D office", &error);
  g_assert_no_error (error);

  return workbook;
}

static void
assert_reads_back (Fixture    *fixture,
                   const char *text)
{
  g_autoptr (IntakeWorkbook) workbook = make_workbook (fixture, text, 3);
  g_autoptr (GError) error = NULL;

  intake_workbook_close (workbook, &error);
  g_assert_no_error (error);
  intake_workbook_verify (workbook, NULL, &error);
  g_assert_no_error (error);
}

static void
test_reads_back (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const texts[] = {
    "NGO BASSA Marie-Claire",
    "=HYPERLINK(\"http://example.org\")",
    "two\nlines",
    " spaces around ",
    "<&>\"'",
    "_x000D_ as text",
    "日本語 العربية 🎓",
    "",
    "\x01\x02 control",
    "not utf-8: \xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_reads_back (fixture, texts[i]);
}

static void
test_values_are_real (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (IntakeWorkbook) workbook = make_workbook (fixture, "x", 1);
  IntakeSourceOptions read = { NULL, 0, intake_language_get ("en") };
  g_autoptr (IntakeSource) source = NULL;
  g_autoptr (GError) error = NULL;

  intake_workbook_close (workbook, &error);
  g_assert_no_error (error);
  source = intake_source_open (fixture->path, &read, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_cmpint (intake_source_get_cell (source, 1)->type, ==, INTAKE_CELL_DATE);
  g_assert_cmpstr (intake_source_get_cell (source, 1)->text, ==, "1999-02-28");
  g_assert_cmpint (intake_source_get_cell (source, 2)->type, ==, INTAKE_CELL_NUMBER);
  g_assert_cmpfloat_with_epsilon (intake_source_get_cell (source, 3)->number, 12345.67, 1e-9);
}

/* libxlsxwriter writes numbers by the locale: a French comma would make the workbook unreadable. */
static void
test_whole_under_a_french_locale (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    {
      g_test_skip ("There is no locale fr_FR.UTF-8 here");
      return;
    }

  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  assert_reads_back (fixture, "Élève");
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  setlocale (LC_ALL, before);
}

/* A disk that is full: files end where the limit is. */
static void
test_cut_file_is_found_out (Fixture      *fixture,
                            gconstpointer data)
{
  static const rlim_t sizes[] = { 0, 100, 1000, 5000, 10000, 20000 };
  struct rlimit       unlimited;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  signal (SIGXFSZ, SIG_IGN);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      struct rlimit limit = { sizes[i], unlimited.rlim_max };
      g_autoptr (IntakeWorkbook) workbook = make_workbook (fixture, "some text that takes its room", 2000);
      g_autoptr (GError) error = NULL;
      gboolean is_whole;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      is_whole = intake_workbook_close (workbook, &error) && intake_workbook_verify (workbook, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);

      g_assert_false (is_whole);
      g_assert_nonnull (error);
      g_unlink (fixture->path);
    }
}

static void
test_changed_cell_is_found_out (void)
{
  IntakeDigest a, b;

  intake_digest_init (&a);
  intake_digest_init (&b);
  intake_digest_add (&a, 1, 0, "x");
  intake_digest_add (&b, 1, 0, "x");
  intake_digest_add (&b, 1, 1, "");
  g_assert_true (intake_digest_equal (&a, &b));
  intake_digest_add (&a, 2, 0, "y");
  intake_digest_add (&b, 2, 1, "y");
  g_assert_false (intake_digest_equal (&a, &b));
}

static void
test_names_that_excel_refuses (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (IntakeWorkbook) workbook = intake_workbook_new (fixture->path, fixture->folder, "Title", NULL, intake_language_get ("en"));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (intake_workbook_add_sheet (workbook, "a[b]:c*d?e/f\\g 'and much more than thirty-one characters'", &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpint (intake_workbook_add_sheet (workbook, "Ééééééééééééééééééééééééééééééééééééééé", &error), ==, 1);
  g_assert_no_error (error);
  intake_workbook_set_title (workbook, 0, 0, "x");
  intake_workbook_set_title (workbook, 1, 0, "y");
  g_assert_true (intake_workbook_close (workbook, &error));
  g_assert_true (intake_workbook_verify (workbook, NULL, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/workbook/reads-back", Fixture, NULL, set_up, test_reads_back, tear_down);
  g_test_add ("/exchange/workbook/values-are-real", Fixture, NULL, set_up, test_values_are_real, tear_down);
  g_test_add ("/exchange/workbook/whole-under-a-french-locale", Fixture, NULL, set_up, test_whole_under_a_french_locale, tear_down);
  g_test_add ("/exchange/workbook/cut-file-is-found-out", Fixture, NULL, set_up, test_cut_file_is_found_out, tear_down);
  g_test_add_func ("/exchange/digest/changed-cell-is-found-out", test_changed_cell_is_found_out);
  g_test_add ("/exchange/workbook/names-that-excel-refuses", Fixture, NULL, set_up, test_names_that_excel_refuses, tear_down);

  return g_test_run ();
}
