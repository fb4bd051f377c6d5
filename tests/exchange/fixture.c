/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes files for the tests of readers and compares what is read. */
#include "config.h"

#include "fixture.h"

#include <string.h>

#include <glib/gstdio.h>
#include <minizip/zip.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define DOCUMENT "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

static char *folder;

static const IntakeSourceOptions english = { NULL, '\0', NULL };

static gsize
get_length (const char *content,
            gssize      length)
{
  return length < 0 ? strlen (content) : (gsize)length;
}

static const char *
get_folder (void)
{
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("intake-test-XXXXXX", NULL);
      g_assert_nonnull (folder);
    }
  return folder;
}

int
fixture_run (void)
{
  int result = g_test_run ();
  g_autoptr (GDir) dir = g_dir_open (get_folder (), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = fixture_path (name);

      g_remove (path);
    }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  return result;
}

char *
fixture_path (const char *name)
{
  return g_build_filename (get_folder (), name, NULL);
}

char *
fixture_write (const char *name,
               const char *content,
               gssize      length)
{
  char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, (gssize)get_length (content, length), &error);
  g_assert_no_error (error);
  return path;
}

char *
fixture_zip (const char        *name,
             const FixturePart *parts,
             guint              n)
{
  char   *path = fixture_path (name);
  zipFile zip = zipOpen64 (path, APPEND_STATUS_CREATE);

  g_assert_nonnull (zip);
  for (guint i = 0; i < n; i++)
    {
      zip_fileinfo info = { 0 };

      g_assert_cmpint (zipOpenNewFileInZip64 (zip, parts[i].name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_BEST_SPEED, 0), ==, ZIP_OK);
      g_assert_cmpint (zipWriteInFileInZip (zip, parts[i].content, (unsigned)get_length (parts[i].content, parts[i].length)), ==, ZIP_OK);
      g_assert_cmpint (zipCloseFileInZip (zip), ==, ZIP_OK);
    }
  g_assert_cmpint (zipClose (zip, NULL), ==, ZIP_OK);
  return path;
}

char *
fixture_workbook (const char        *name,
                  const FixtureBook *book)
{
  g_autofree char  *workbook = g_strdup_printf ("<workbook xmlns='" MAIN "' xmlns:r='" DOCUMENT "'><workbookPr %s/><sheets><sheet name='Sheet' sheetId='1' r:id='rId1'/></sheets></workbook>", book->properties != NULL ? book->properties : "");
  g_autofree char  *sheet = g_strdup_printf ("<worksheet xmlns='" MAIN "'><sheetData>%s</sheetData></worksheet>", book->rows);
  g_autofree char  *styles = g_strdup_printf ("<styleSheet xmlns='" MAIN "'><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>", book->codes != NULL ? book->codes : "", book->styles != NULL ? book->styles : "<xf numFmtId='0'/>");
  g_autofree char  *texts = g_strdup_printf ("<sst xmlns='" MAIN "'>%s</sst>", book->texts != NULL ? book->texts : "");
  const FixturePart parts[] = {
    { "_rels/.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" DOCUMENT "/officeDocument' Target='xl/workbook.xml'/></Relationships>", -1 },
    { "xl/workbook.xml", workbook, -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" DOCUMENT "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" DOCUMENT "/styles' Target='styles.xml'/><Relationship Id='rId3' Type='" DOCUMENT "/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>", -1 },
    { "xl/worksheets/sheet1.xml", sheet, -1 },
    { "xl/styles.xml", styles, -1 },
    { "xl/sharedStrings.xml", texts, -1 },
  };

  return fixture_zip (name, parts, G_N_ELEMENTS (parts));
}

char *
fixture_rows (const char *rows)
{
  const FixtureBook book = { .rows = rows };

  return fixture_workbook ("rows.xlsx", &book);
}

char *
fixture_ods (const char *name,
             const char *styles,
             const char *sheets)
{
  g_autofree char  *content = g_strdup_printf ("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'><office:automatic-styles>%s</office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>", styles, sheets);
  const FixturePart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1 },
    { "content.xml", content, -1 },
    { "META-INF/manifest.xml", "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>", -1 },
  };

  return fixture_zip (name, parts, G_N_ELEMENTS (parts));
}

IntakeSource *
fixture_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  IntakeSource *source = intake_source_open (path, &english, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (source);
  return source;
}

static void
append_cell (GString          *text,
             const IntakeCell *cell)
{
  static const char letters[] = "-tndbe";

  g_assert_true (g_utf8_validate (cell->text, -1, NULL));
  if (text->len > 0)
    g_string_append_c (text, '|');
  g_string_append_c (text, letters[cell->type]);
  if (cell->type != INTAKE_CELL_EMPTY)
    g_string_append_printf (text, ":%s", cell->text);
}

void
fixture_assert_row (IntakeSource *source,
                    guint         number,
                    const char   *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean has_row = intake_source_next_row (source, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_row);
  for (guint i = 0; i < intake_source_get_n_cells (source); i++)
    append_cell (text, intake_source_get_cell (source, i));
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (intake_source_get_row_number (source), ==, number);
  g_assert_cmpint (intake_source_get_cell (source, intake_source_get_n_cells (source))->type, ==, INTAKE_CELL_EMPTY);
}

void
fixture_assert_end (IntakeSource *source)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_source_next_row (source, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (intake_source_get_n_cells (source), ==, 0);
  g_assert_cmpfloat (intake_source_get_fraction (source), ==, 1);
  /* And stays so. */
  g_assert_false (intake_source_next_row (source, NULL, &error));
  g_assert_no_error (error);
}

gboolean
fixture_read_all (IntakeSource *source,
                  GError      **error)
{
  GError *failure = NULL;
  double  fraction = 0;

  while (intake_source_next_row (source, NULL, &failure))
    {
      g_assert_cmpuint (intake_source_get_n_cells (source), >, 0);
      g_assert_cmpuint (intake_source_get_n_cells (source), <=, 16384);
      g_assert_cmpuint (intake_source_get_row_number (source), >, 0);
      g_assert_cmpfloat (intake_source_get_fraction (source), >=, fraction);
      fraction = intake_source_get_fraction (source);
      for (guint i = 0; i < intake_source_get_n_cells (source); i++)
        {
          const IntakeCell *cell = intake_source_get_cell (source, i);

          g_assert_true (g_utf8_validate (cell->text, -1, NULL));
          g_assert_true (cell->type != INTAKE_CELL_DATE || intake_date_is_valid (cell->date));
        }
    }
  g_assert_nonnull (intake_source_get_notes (source));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

void
fixture_assert_refused (const char       *path,
                        IntakeSourceError code,
                        const char       *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &english, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);

  if (source != NULL)
    fixture_read_all (source, &error);
  g_assert_error (error, INTAKE_SOURCE_ERROR, (int)code);
  g_test_message ("%s", error->message);
  if (strstr (error->message, what) == NULL || strstr (error->message, name) == NULL)
    g_error ("expected “%s” and “%s” in: %s", name, what, error->message);
  /* Sentences: what, where and what to do. */
  g_assert_true (g_str_has_suffix (error->message, "."));
}

void
fixture_assert_noted (IntakeSource *source,
                      const char   *what)
{
  const char *const *notes = intake_source_get_notes (source);

  if (what == NULL)
    {
      g_assert_cmpstr (notes[0], ==, NULL);
      return;
    }
  for (guint i = 0; notes[i] != NULL; i++)
    if (strstr (notes[i], what) != NULL)
      return;
  g_error ("no note of “%s”, the first is: %s", what, notes[0] != NULL ? notes[0] : "none");
}
