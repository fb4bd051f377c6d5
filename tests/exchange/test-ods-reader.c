/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenDocument workbooks by hand, in all the forms that programs write, and hostile ones. */
#include "config.h"

#include <string.h>

#include "fixture.h"

#define ROW "<table:table-row>"
#define END "</table:table-row>"
#define CELL "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>"

static char *
write_rows (const char *rows)
{
  g_autofree char *sheets = g_strdup_printf ("<table:table table:name='Liste'>%s</table:table>", rows);

  return fixture_ods ("list.ods", "", sheets);
}

static IntakeSource *
open_rows (const char *rows)
{
  g_autofree char *path = write_rows (rows);

  return fixture_open (path);
}

static void
assert_rows_refused (const char       *rows,
                     IntakeSourceError code,
                     const char       *what)
{
  g_autofree char *path = write_rows (rows);

  fixture_assert_refused (path, code, what);
}

static void
assert_cell (const char *cell,
             const char *expected)
{
  g_autofree char *row = g_strdup_printf (ROW CELL "%s" END, cell);
  g_autofree char *all = g_strconcat ("t:x|", expected, NULL);
  g_autoptr (IntakeSource) source = open_rows (row);

  fixture_assert_row (source, 1, all);
  fixture_assert_end (source);
}

static void
test_types (void)
{
  static const struct
  {
    const char *cell;
    const char *expected;
  } cases[] = {
    { "<table:table-cell office:value-type='float' office:value='18'><text:p>18</text:p></table:table-cell>", "n:18" },
    { "<table:table-cell office:value-type='float' office:value='3.5'><text:p>3,5</text:p></table:table-cell>", "n:3.5" },
    { "<table:table-cell office:value-type='float' office:value='237699000000'><text:p>2,37E+11</text:p></table:table-cell>", "n:237699000000" },
    { "<table:table-cell office:value-type='float' office:value='699000001'><text:p>0699000001</text:p></table:table-cell>", "t:0699000001" },
    { "<table:table-cell office:value-type='float' office:value='0'><text:p>0</text:p></table:table-cell>", "n:0" },
    { "<table:table-cell office:value-type='float' office:value='7'><text:p>08</text:p></table:table-cell>", "n:7" },
    { "<table:table-cell office:value-type='float' office:value='0x10'><text:p>odd</text:p></table:table-cell>", "t:odd" },
    { "<table:table-cell office:value-type='percentage' office:value='0.25'><text:p>25 %</text:p></table:table-cell>", "n:0.25" },
    { "<table:table-cell office:value-type='currency' office:currency='XAF' office:value='150000'><text:p>150 000 FCFA</text:p></table:table-cell>", "n:150000" },
    { "<table:table-cell office:value-type='date' office:date-value='1999-02-28'><text:p>28 févr. 99</text:p></table:table-cell>", "d:1999-02-28" },
    { "<table:table-cell office:value-type='date' office:date-value='2025-03-05T13:30:00'><text:p>05/03/25</text:p></table:table-cell>", "d:2025-03-05" },
    { "<table:table-cell office:value-type='date' office:date-value='2025-02-30'><text:p>30/02/25</text:p></table:table-cell>", "t:30/02/25" },
    { "<table:table-cell office:value-type='time' office:time-value='PT10H30M05S'><text:p>10:30</text:p></table:table-cell>", "t:10:30:05" },
    { "<table:table-cell office:value-type='time' office:time-value='P1DT2H'><text:p>26:00</text:p></table:table-cell>", "t:26:00" },
    { "<table:table-cell office:value-type='time' office:time-value='-PT1H'><text:p>-01:00</text:p></table:table-cell>", "t:-01:00" },
    { "<table:table-cell office:value-type='time' office:time-value='PT99999999999999999999H'><text:p>long</text:p></table:table-cell>", "t:long" },
    { "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>VRAI</text:p></table:table-cell>", "b:yes" },
    { "<table:table-cell office:value-type='boolean' office:boolean-value='false'><text:p>FAUX</text:p></table:table-cell>", "b:no" },
    { "<table:table-cell office:value-type='string' office:string-value='é'/>", "t:é" },
    { "<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>", "e:#N/A" },
    { "<table:table-cell table:formula='of:=A1/0' office:value-type='float' office:value='0'><text:p>#DIV/0!</text:p></table:table-cell>", "e:#DIV/0!" },
    { "<table:table-cell table:formula='of:=A1' office:value-type='string'><text:p>#1</text:p></table:table-cell>", "t:#1" },
    { "<table:table-cell office:value-type='string'><text:p>#N/A</text:p></table:table-cell>", "t:#N/A" },
    { "<table:table-cell office:value-type='unheard-of' office:value='1'><text:p>seen</text:p></table:table-cell>", "t:seen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_cell (cases[i].cell, cases[i].expected);
}

#define TEXT(content) "<table:table-cell office:value-type='string'>" content "</table:table-cell>"

static void
test_texts (void)
{
  static const struct
  {
    const char *cell;
    const char *expected;
  } cases[] = {
    { TEXT ("<text:p>one</text:p><text:p>two</text:p>"), "t:one\ntwo" },
    { TEXT ("<text:p>one<text:line-break/>two<text:tab/>three</text:p>"), "t:one\ntwo\tthree" },
    { TEXT ("<text:p>a <text:s/>b<text:s text:c='3'/>c</text:p>"), "t:a  b   c" },
    { TEXT ("<text:p>\n  Élise\n  <text:span>N'</text:span><text:span>Guéssan</text:span>\n</text:p>"), "t:Élise N'Guéssan" },
    { TEXT ("<text:p><text:a xlink:href='mailto:a@b.org'>a@b.org</text:a></text:p>"), "t:a@b.org" },
    { TEXT ("<text:p><text:ruby><text:ruby-base>日本</text:ruby-base><text:ruby-text>にほん</text:ruby-text></text:ruby></text:p>"), "t:日本" },
    { TEXT ("<office:annotation><dc:creator>Me</dc:creator><text:p>a comment</text:p></office:annotation><text:p>cell</text:p>"), "t:cell" },
    { TEXT ("<text:p>cell<office:annotation><text:p>a comment</text:p></office:annotation></text:p>"), "t:cell" },
    { TEXT ("<draw:frame><draw:text-box><text:p>in a picture</text:p></draw:text-box></draw:frame><text:p>cell</text:p>"), "t:cell" },
    { TEXT ("<text:list><text:list-item><text:p>first</text:p></text:list-item><text:list-item><text:p>second</text:p></text:list-item></text:list>"), "t:first\nsecond" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_cell (cases[i].cell, cases[i].expected);
}

static void
test_repeated (void)
{
  g_autoptr (IntakeSource) source = open_rows (
    "<table:table-header-rows>" ROW "<table:table-cell table:number-columns-repeated='2'/>"
    "<table:table-cell table:number-columns-repeated='3' office:value-type='string'><text:p>h</text:p></table:table-cell>"
    "<table:table-cell table:number-columns-repeated='16379'/>" END "</table:table-header-rows>"
    "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
    "<table:table-row-group><table:table-row table:number-rows-repeated='3'>" CELL "<table:table-cell office:value-type='float' office:value='1'/></table:table-row></table:table-row-group>"
    "<table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>");

  fixture_assert_row (source, 1, "-|-|t:h|t:h|t:h");
  fixture_assert_row (source, 4, "t:x|n:1");
  fixture_assert_row (source, 5, "t:x|n:1");
  fixture_assert_row (source, 6, "t:x|n:1");
  fixture_assert_end (source);
}

static void
test_merged (void)
{
  g_autoptr (IntakeSource) source = open_rows (
    ROW "<table:table-cell table:number-columns-spanned='2' office:value-type='string'><text:p>Name</text:p></table:table-cell>"
        "<table:covered-table-cell office:value-type='string'><text:p>hidden</text:p></table:covered-table-cell>" CELL END ROW "<table:covered-table-cell table:number-columns-repeated='2'/>" CELL END);

  fixture_assert_row (source, 1, "t:Name|-|t:x");
  fixture_assert_row (source, 2, "-|-|t:x");
  fixture_assert_end (source);
}

static void
test_sheets (void)
{
  g_autofree char *path = fixture_ods ("list.ods",
                                       "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
                                       "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>",
                                       "<table:table table:name='Listes' table:style-name='ta2'>" ROW CELL END "</table:table>"
                                       "<table:table table:name='Vide' table:style-name='ta1'>" ROW "<table:table-cell><office:annotation><text:p>no cell</text:p></office:annotation></table:table-cell>" END "</table:table>"
                                       "<table:table table:name='Candidats &amp; co' table:style-name='ta1'><table:shapes><draw:frame><table:table table:name='in a picture'/></draw:frame></table:shapes>" ROW CELL CELL END "</table:table>"
                                       "<table:table>" ROW "<table:table-cell office:value-type='float' office:value='4'/>" END "</table:table>");
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (intake_source_get_n_sheets (source), ==, 4);
  g_assert_cmpuint (intake_source_get_sheet (source), ==, 2);
  g_assert_cmpstr (intake_source_get_sheet_name (source, 2), ==, "Candidats & co");
  g_assert_cmpstr (intake_source_get_sheet_name (source, 3), ==, "4");
  g_assert_true (intake_source_is_sheet_hidden (source, 0));
  g_assert_false (intake_source_is_sheet_hidden (source, 1));
  fixture_assert_row (source, 1, "t:x|t:x");
  fixture_assert_end (source);

  g_assert_true (intake_source_select_sheet (source, 3, &error));
  fixture_assert_row (source, 1, "n:4");
  fixture_assert_end (source);
  g_assert_true (intake_source_select_sheet (source, 0, &error));
  fixture_assert_row (source, 1, "t:x");
  fixture_assert_end (source);
  g_assert_true (intake_source_select_sheet (source, 1, &error));
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);
}

static void
test_only_hidden (void)
{
  g_autofree char *path = fixture_ods ("list.ods",
                                       "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>",
                                       "<table:table table:name='A' table:style-name='ta2'>" ROW CELL END "</table:table><table:table table:name='B'/>");
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 1, "t:x");
  fixture_assert_noted (source, "hidden");
}

/* Far more is said to be repeated than there is: it costs neither time nor memory, and is refused where it would be read. */
static void
test_bombs (void)
{
  g_autoptr (IntakeSource) source = open_rows (
    ROW CELL END
    "<table:table-row table:number-rows-repeated='99999999999999999999'><table:table-cell table:number-columns-repeated='18446744073709551615'/></table:table-row>"
    "<table:table-row table:number-rows-repeated='4294967295'><table:table-cell table:number-columns-repeated='4294967295'/></table:table-row>"
    "<table:table-row table:number-rows-repeated='0'><table:table-cell table:number-columns-repeated='-1'/></table:table-row>");

  fixture_assert_row (source, 1, "t:x");
  fixture_assert_end (source);

  assert_rows_refused ("<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='1'/></table:table-row>", INTAKE_SOURCE_ERROR_LIMIT, "5 million cells");
  assert_rows_refused (ROW "<table:table-cell table:number-columns-repeated='16385' office:value-type='float' office:value='1'/>" END, INTAKE_SOURCE_ERROR_LIMIT, "16,384 columns");
  assert_rows_refused (ROW "<table:table-cell table:number-columns-repeated='1048576'/>" CELL END, INTAKE_SOURCE_ERROR_LIMIT, "row 1 has over 16,384 columns");
  assert_rows_refused ("<table:table-row table:number-rows-repeated='1048577'>" CELL "</table:table-row>", INTAKE_SOURCE_ERROR_LIMIT, "beyond row 1,048,576");
  assert_rows_refused ("<table:table-row table:number-rows-repeated='1048576'><table:table-cell/></table:table-row>" ROW CELL END, INTAKE_SOURCE_ERROR_LIMIT, "1,048,576");
  assert_rows_refused (ROW TEXT ("<text:p><text:s text:c='4294967295'/>x</text:p>") END, INTAKE_SOURCE_ERROR_LIMIT, "32,767");
}

static void
test_long_cells (void)
{
  g_autofree char *long_text = g_strnfill (32768, 'a');
  g_autofree char *shown = g_strdup_printf (ROW CELL TEXT ("<text:p>%s</text:p>") END, long_text);
  g_autofree char *valued = g_strdup_printf (ROW "<table:table-cell office:value-type='string' office:string-value='%s'/>" END, long_text);

  assert_rows_refused (shown, INTAKE_SOURCE_ERROR_LIMIT, "B1");
  assert_rows_refused (valued, INTAKE_SOURCE_ERROR_LIMIT, "A1");
}

static void
test_encrypted (void)
{
  static const FixturePart by_part[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1 },
    { "content.xml", "\x93\x41\xff\x02", 4 },
    { "META-INF/manifest.xml", "<manifest:manifest xmlns:manifest='m'><manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>", -1 },
  };
  static const FixturePart as_a_whole[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1 },
    { "encrypted-package", "\x93\x41\xff\x02", 4 },
  };
  g_autofree char *parts = fixture_zip ("secret.ods", by_part, G_N_ELEMENTS (by_part));

  fixture_assert_refused (parts, INTAKE_SOURCE_ERROR_ENCRYPTED, "password");
  g_free (parts);
  parts = fixture_zip ("secret.ods", as_a_whole, G_N_ELEMENTS (as_a_whole));
  fixture_assert_refused (parts, INTAKE_SOURCE_ERROR_ENCRYPTED, "password");
}

static void
assert_parts_refused (const FixturePart *parts,
                      guint              n,
                      IntakeSourceError  code,
                      const char        *what)
{
  g_autofree char *path = fixture_zip ("list.ods", parts, n);

  fixture_assert_refused (path, code, what);
}

static void
test_refused (void)
{
  static const FixturePart no_content[] = { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1 } };
  static const FixturePart no_table[] = {
    { "content.xml", "<office:document-content xmlns:office='o'><office:body><office:text/></office:body></office:document-content>", -1 },
    { "META-INF/manifest.xml", "<m/>", -1 },
  };
  static const FixturePart doctype[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet-template", -1 },
    { "content.xml", "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'>]><w>&a;</w>", -1 },
  };

  assert_parts_refused (no_content, G_N_ELEMENTS (no_content), INTAKE_SOURCE_ERROR_FORMAT, "damaged");
  assert_parts_refused (no_table, G_N_ELEMENTS (no_table), INTAKE_SOURCE_ERROR_UNSUPPORTED, "not a table");
  assert_parts_refused (doctype, G_N_ELEMENTS (doctype), INTAKE_SOURCE_ERROR_FORMAT, "document type");
  assert_rows_refused (ROW "<table:table-cell/>" END, INTAKE_SOURCE_ERROR_EMPTY, "no row");
  assert_rows_refused (ROW CELL, INTAKE_SOURCE_ERROR_FORMAT, "not XML");
}

/* Cut at each fiftieth of its length and damaged at each byte in turn, a workbook is read, or refused by us; never more. */
static void
test_damage (void)
{
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  g_autofree char          *path = write_rows (ROW CELL CELL END ROW TEXT ("<text:p>y<text:s text:c='2'/></text:p>") END);
  g_autofree char          *content = NULL;
  gsize                     length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (guint i = 1; i < 50; i++)
    {
      g_autofree char *cut = fixture_write ("cut.ods", content, (gssize)(length * i / 50));

      fixture_assert_refused (cut, INTAKE_SOURCE_ERROR_FORMAT, ".");
    }
  for (gsize i = 4; i < length; i++)
    {
      g_autofree char *damaged = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeSource) source = NULL;

      content[i] ^= 0x41;
      damaged = fixture_write ("damaged.ods", content, (gssize)length);
      content[i] ^= 0x41;
      source = intake_source_open (damaged, &options, NULL, &error);
      if (source != NULL)
        fixture_read_all (source, &error);
      g_assert_true (error == NULL || error->domain == INTAKE_SOURCE_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/ods-reader/types", test_types);
  g_test_add_func ("/exchange/ods-reader/texts", test_texts);
  g_test_add_func ("/exchange/ods-reader/repeated-cells-and-rows", test_repeated);
  g_test_add_func ("/exchange/ods-reader/merged-cells", test_merged);
  g_test_add_func ("/exchange/ods-reader/sheets", test_sheets);
  g_test_add_func ("/exchange/ods-reader/only-hidden-sheets", test_only_hidden);
  g_test_add_func ("/exchange/ods-reader/repetitions-without-end", test_bombs);
  g_test_add_func ("/exchange/ods-reader/long-cells", test_long_cells);
  g_test_add_func ("/exchange/ods-reader/encrypted", test_encrypted);
  g_test_add_func ("/exchange/ods-reader/refused", test_refused);
  g_test_add_func ("/exchange/ods-reader/damage-anywhere", test_damage);

  return fixture_run ();
}
