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
  assert_refused ("a.xls", "<?xml version='1.0'?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "Excel 2003");
  assert_refused ("a.fods", "<?xml version='1.0'?>\n<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, ".ods");
  assert_refused ("a.xls", "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "web page");
  assert_refused ("a.csv", "[{\"name\":\"Zoé\"}]", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "JSON");
  assert_refused ("a.csv", "{\n  \"applicants\": []}", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "JSON");
  assert_refused ("a.csv", "[\n  {\n    \"name\": \"Zoé\"}]", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "JSON");
  assert_refused ("a.slk", "ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"Nom\"\r\nE\r\n", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "SYLK");
  assert_refused ("a.csv", "ID;PCALCOOO32\nB;Y1;X1\nC;Y1;X1;K\"Nom\"\nE\n", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "SYLK");
  assert_refused ("a.dif", "TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n0,2\r\n", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "DIF");
  assert_refused ("a.xls", "\x09\x08\x08\x00\x00\x05", 6, INTAKE_SOURCE_ERROR_UNSUPPORTED, ".xls");
  assert_refused ("a.xls", "\x09\x00\x04\x00\x02\x00", 6, INTAKE_SOURCE_ERROR_UNSUPPORTED, ".xls");
  assert_refused ("~$list.xlsx", "\x05User", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "has the workbook open");
  assert_refused (".~lock.list.xlsx#", ",user,host,", -1, INTAKE_SOURCE_ERROR_UNSUPPORTED, "has the workbook open");
}

/* What looks like another format at first may be a table all the same. */
static void
test_not_foreign (void)
{
  g_autofree char *headings = fixture_write ("headings.csv", "ID;Prénom;Nom\n1;Élise;Ngo\n", -1);
  g_autofree char *furniture = fixture_write ("furniture.csv", "TABLE,Seats\n0,1\n", -1);
  g_autoptr (IntakeSource) numbered = fixture_open (headings);
  g_autoptr (IntakeSource) seated = fixture_open (furniture);

  fixture_assert_row (numbered, 1, "t:ID|t:Prénom|t:Nom");
  fixture_assert_row (numbered, 2, "t:1|t:Élise|t:Ngo");
  fixture_assert_row (seated, 1, "t:TABLE|t:Seats");
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
  g_autofree char *slides = make_ole ("PowerPoint Document", &length);
  g_autofree char *mail = make_ole ("__nameid_version1.0", &length);

  assert_refused ("a.xlsx", encrypted, (gssize)length, INTAKE_SOURCE_ERROR_ENCRYPTED, "password");
  assert_refused ("a.xls", old, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, ".xlsx");
  assert_refused ("a.doc", word, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, "Word");
  assert_refused ("a.ppt", slides, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, "presentation");
  assert_refused ("a.msg", mail, (gssize)length, INTAKE_SOURCE_ERROR_UNSUPPORTED, "mail");
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
test_sheet_by_name (void)
{
  static const FixturePart parts[] = {
    { "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Liste' r:id='1'/><sheet name='LISTE' r:id='1' state='hidden'/><sheet name='É' r:id='1'/></sheets></workbook>", -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='1' Type='x/worksheet' Target='a.xml'/></Relationships>", -1 },
    { "xl/a.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>", -1 },
  };
  static const struct
  {
    const char *name;
    guint       sheet;
  } cases[] = { { "Liste", 0 }, { "LISTE", 1 }, { "liste", 0 }, { "é", 2 }, { "2", 1 } };
  g_autofree char *path = fixture_zip ("list.xlsx", parts, G_N_ELEMENTS (parts));
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;
  guint sheet = 99;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (intake_source_find_sheet (source, cases[i].name, &sheet, &error));
      g_assert_cmpuint (sheet, ==, cases[i].sheet);
    }
  g_assert_false (intake_source_is_sheet_hidden (source, 0));
  g_assert_true (intake_source_is_sheet_hidden (source, 1));

  g_assert_false (intake_source_find_sheet (source, "4", &sheet, &error));
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "Liste, LISTE, É"));
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
  g_test_add_func ("/exchange/source/tables-that-look-foreign", test_not_foreign);
  g_test_add_func ("/exchange/source/old-and-encrypted-office-files", test_ole);
  g_test_add_func ("/exchange/source/content-decides-not-the-name", test_content_decides);
  g_test_add_func ("/exchange/source/language-of-errors", test_language);
  g_test_add_func ("/exchange/source/failure-stays-until-sheet-is-selected", test_failure_stays);
  g_test_add_func ("/exchange/source/sheet-by-name-or-number", test_sheet_by_name);
  g_test_add_func ("/exchange/source/column-names", test_column_names);

  return fixture_run ();
}
