/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a .csv: quoting, and no text that becomes a formula. */
#include "config.h"

#include <glib.h>

#include "intake-csv-writer.h"

static void
assert_cell (const char *text,
             char        separator,
             const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);

  intake_csv_append_cell (line, TRUE, text, separator);
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_quotes (void)
{
  assert_cell ("plain", ',', "plain");
  assert_cell ("a,b", ',', "\"a,b\"");
  assert_cell ("a,b", ';', "a,b");
  assert_cell ("a\"b", ';', "\"a\"\"b\"");
  assert_cell ("two\nlines", ';', "\"two\nlines\"");
  assert_cell (NULL, ';', "");
  assert_cell ("", ';', "");
}

static void
test_no_formula (void)
{
  assert_cell ("=1+1", ',', "'=1+1");
  assert_cell ("=HYPERLINK(\"http://x\",\"y\")", ',', "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  assert_cell ("+237 600 00 00 00", ',', "'+237 600 00 00 00");
  assert_cell ("@SUM(A1)", ',', "'@SUM(A1)");
  assert_cell ("-1+1", ',', "'-1+1");
  assert_cell ("\tx", ',', "'\tx");
  assert_cell ("\rx", ',', "\"'\rx\"");
  assert_cell ("-12", ',', "-12");
  assert_cell ("+3.5", ',', "+3.5");
  assert_cell ("-", ',', "'-");
}

static void
test_line (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  intake_csv_append_cell (line, TRUE, NULL, ';');
  intake_csv_append_cell (line, FALSE, "b", ';');
  intake_csv_append_cell (line, FALSE, NULL, ';');
  g_assert_cmpstr (line->str, ==, ";b;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-writer/quotes", test_quotes);
  g_test_add_func ("/exchange/csv-writer/no-formula", test_no_formula);
  g_test_add_func ("/exchange/csv-writer/line", test_line);

  return g_test_run ();
}
