/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, whatever its name says; files that are no tables each have their own sentence. */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "fixture.h"

#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

static void
assert_refused (const char       *name,
                const char       *content,
                gssize            length,
                IntakeSourceError code,
                const char       *what)
{
  g_autofree char *path = fixture_write (name, content, length);

  fixture_assert_refused (path, code, what);
}

static void
assert_io_error (const char *path,
                 int         code)
{
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  g_autofree char          *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (intake_source_open (path, &options, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_missing (void)
{
  g_autofree char *path = fixture_path ("none.csv");

  assert_io_error (path, G_IO_ERROR_NOT_FOUND);
  assert_io_error ("/", G_IO_ERROR_IS_DIRECTORY);
}

static void
test_no_file (void)
{
  g_autofree char *path = fixture_path ("pipe.csv");

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_UNSUPPORTED, "pipe");
  assert_refused ("empty.xlsx", "", 0, INTAKE_SOURCE_ERROR_EMPTY, "0 bytes");
}

static void
test_large (void)
{
  g_autofree char *path = fixture_write ("large.csv", "a", -1);

  /* A hole: it takes no room. */
  g_assert_cmpint (truncate (path, (off_t)1 << 31), ==, 0);
  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_LIMIT, "1 GiB");
}

static void
test_foreign (void)
{
  assert_refused ("a.xlsx", "%PDF-1.7", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "PDF");
  assert_refused ("a.csv", "\x89PNG\r\n\x1a\n", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "picture");
  assert_refused ("a.xls", "\xef\xbb\xbf \n<HTML><body>", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "web page");
  assert_refused ("a.xls", "<table><tr>", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "web page");
  assert_refused ("a.xls", "<?xml version='1.0'?><Workbook/>", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "XML");
  assert_refused ("~$list.xlsx", "\x05User", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "has the workbook open");
  assert_refused (".~lock.list.xlsx#", ",user,host,", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "has the workbook open");
}

/* The header of an OLE2 file of 512-byte sectors whose directory is in the second of them. */
static char *
make_ole (const char *stream,
          gsize      *length)
{
  char *content = g_malloc0 (2048);

  memcpy (content, OLE, 8);
  content[30] = 9;
  content[48] = 1;
  for (gsize i = 0; stream[i] != '\0'; i++)
    content[1024 + 128 + 2 * i] = stream[i];
  *length = 2048;
  return content;
}

static void
test_ole (void)
{
  gsize            length;
  g_autofree char *encrypted = make_ole ("EncryptedPackage", &length);
  g_autofree char *old = make_ole ("Workbook", &length);
  g_autofree char *word = make_ole ("WordDocument", &length);

  assert_refused ("a.xlsx", encrypted, (gssize)length, INTAKE_SOURCE_ERROR_ENCRYPTED, "password");
  assert_refused ("a.xls", old, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, ".xlsx");
  assert_refused ("a.doc", word, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, "Word");
  for (gsize n = 8; n < length; n += 40)
    assert_refused ("a.xls", encrypted, (gssize)n, n >= 1024 + 128 + 32 ? INTAKE_SOURCE_ERROR_ENCRYPTED : INTAKE_SOURCE_ERROR_UNSUPPORTED, ".");
}

static void
test_content_decides (void)
{
  const FixtureBook book = { .rows = "<row><c t='str'><v>x</v></c></row>" };
  g_autofree char  *workbook = fixture_workbook ("list.csv", &book);
  g_autofree char  *text = fixture_write ("list.xlsx", "a;b\n", -1);
  g_autoptr (IntakeSource) from_workbook = fixture_open (workbook);
  g_autoptr (IntakeSource) from_text = fixture_open (text);

  fixture_assert_row (from_workbook, 1, "t:x");
  fixture_assert_row (from_text, 1, "t:a|t:b");
}

static void
test_language (void)
{
  const IntakeSourceOptions options = { NULL, '\0', intake_language_get ("fr") };
  g_autofree char          *path = fixture_write ("a.csv", "%PDF-", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (intake_source_open (path, &options, NULL, &error));
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "a.csv"));
}

static void
test_failure_stays (void)
{
  g_autofree char *path = fixture_write ("a.csv", "a\n\"b\n", -1);
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;

  fixture_assert_row (source, 1, "t:a");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (intake_source_next_row (source, NULL, &error));
      g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
      g_clear_error (&error);
    }
  g_assert_true (intake_source_select_sheet (source, 0, &error));
  fixture_assert_row (source, 1, "t:a");
}

static void
test_column_names (void)
{
  static const struct
  {
    guint       column;
    const char *name;
  } cases[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 51, "AZ" }, { 52, "BA" }, { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" }, { G_MAXUINT, "MWLQKWV" } };
  char buffer[8];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (intake_column_name (cases[i].column, buffer), ==, cases[i].name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/source/missing-or-folder", test_missing);
  g_test_add_func ("/exchange/source/no-file", test_no_file);
  g_test_add_func ("/exchange/source/too-large", test_large);
  g_test_add_func ("/exchange/source/foreign-formats", test_foreign);
  g_test_add_func ("/exchange/source/old-and-encrypted-office-files", test_ole);
  g_test_add_func ("/exchange/source/content-decides-not-the-name", test_content_decides);
  g_test_add_func ("/exchange/source/language-of-errors", test_language);
  g_test_add_func ("/exchange/source/failure-stays-until-sheet-is-selected", test_failure_stays);
  g_test_add_func ("/exchange/source/column-names", test_column_names);

  return fixture_run ();
}
