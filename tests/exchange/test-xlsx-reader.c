/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks: by libxlsxwriter, by openpyxl (a stored one), by hand in all the forms that programs write, and hostile ones. */
#include "config.h"

#include <string.h>
#include <xlsxwriter.h>

#include "fixture.h"

#define STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define STRICT_DOCUMENT "http://purl.oclc.org/ooxml/officeDocument/relationships"
#define DOCUMENT "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static IntakeSource *
open_rows (const char *rows)
{
  g_autofree char *path = fixture_rows (rows);

  return fixture_open (path);
}

static void
assert_rows_refused (const char       *rows,
                     IntakeSourceError code,
                     const char       *what)
{
  g_autofree char *path = fixture_rows (rows);

  fixture_assert_refused (path, code, what);
}

static char *
repeat (const char *before,
        const char *text,
        guint       n,
        const char *after)
{
  GString *all = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  g_string_append (all, after);
  return g_string_free (all, FALSE);
}

static void
test_libxlsxwriter (void)
{
  g_autofree char *path = fixture_path ("written.xlsx");
  lxw_workbook    *workbook = workbook_new (path);
  lxw_worksheet   *hidden = workbook_add_worksheet (workbook, "Lists");
  lxw_worksheet   *empty = workbook_add_worksheet (workbook, "Empty");
  lxw_worksheet   *sheet = workbook_add_worksheet (workbook, "Candidats & co");
  lxw_format      *day = workbook_add_format (workbook);
  lxw_format      *phone = workbook_add_format (workbook);
  lxw_datetime     date = { 2025, 3, 5, 13, 30, 0 };
  g_autoptr (IntakeSource) source = NULL;
  g_autoptr (GError) error = NULL;

  format_set_num_format (day, "dd/mm/yyyy");
  format_set_num_format (phone, "000000000");
  worksheet_write_string (hidden, 0, 0, "m", NULL);
  worksheet_activate (sheet);
  worksheet_hide (hidden);
  worksheet_set_column (empty, 0, 3, 20, NULL);
  worksheet_write_string (sheet, 0, 0, "Nom", NULL);
  worksheet_write_string (sheet, 0, 1, "Né le", NULL);
  worksheet_write_string (sheet, 3, 0, "Ngo Bassa <É> & \"co\"\nx", NULL);
  worksheet_write_datetime (sheet, 3, 1, &date, day);
  worksheet_write_number (sheet, 3, 2, 18, NULL);
  worksheet_write_number (sheet, 3, 3, 3.25, NULL);
  worksheet_write_number (sheet, 3, 4, 237699000000, NULL);
  worksheet_write_number (sheet, 3, 5, 69900001, phone);
  worksheet_write_boolean (sheet, 3, 6, 1, NULL);
  worksheet_write_blank (sheet, 3, 7, day);
  worksheet_write_formula_str (sheet, 3, 8, "=\"a\"&\"b\"", NULL, "ab");
  worksheet_write_formula_num (sheet, 3, 9, "=1+1", NULL, 2);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);

  source = fixture_open (path);
  g_assert_cmpuint (intake_source_get_n_sheets (source), ==, 3);
  g_assert_cmpuint (intake_source_get_sheet (source), ==, 2);
  g_assert_cmpstr (intake_source_get_sheet_name (source, 2), ==, "Candidats & co");
  fixture_assert_row (source, 1, "t:Nom|t:Né le");
  fixture_assert_row (source, 4, "t:Ngo Bassa <É> & \"co\"\nx|d:2025-03-05|n:18|n:3.25|n:237699000000|t:069900001|b:yes|-|t:ab|n:2");
  g_assert_cmpfloat (intake_source_get_cell (source, 4)->number, ==, 237699000000);
  g_assert_cmpint (intake_source_get_cell (source, 1)->date.month, ==, 3);
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);

  g_assert_true (intake_source_select_sheet (source, 0, &error));
  fixture_assert_row (source, 1, "t:m");
  fixture_assert_end (source);
  g_assert_true (intake_source_select_sheet (source, 1, &error));
  fixture_assert_end (source);
}

static void
test_openpyxl (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "tests", "fixtures", "workbooks", "openpyxl.xlsx", NULL);
  g_autoptr (IntakeSource) source = fixture_open (path);

  g_assert_cmpstr (intake_source_get_sheet_name (source, intake_source_get_sheet (source)), ==, "Candidatures");
  fixture_assert_row (source, 1, "t:Nom|t:Né le|t:Téléphone|t:Expérience|t:Bourse|t:Durée|t:Heure");
  fixture_assert_row (source, 2, "t:N'Guessan Œuvré|d:1999-02-28|t:+237 699 00 00 01|n:3.5|b:no|t:26:30|t:08:15");
  fixture_assert_row (source, 3, "t:Ngaoundéré\nsecond line|d:2001-12-31|n:237699000002|n:0|b:yes|-|e:#N/A");
  fixture_assert_end (source);
}

static void
test_texts (void)
{
  const FixtureBook book = {
    .rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c>"
            "<c r='E1' t='inlineStr'><is><r><t>in</t></r><rPh sb='0' eb='1'><t>no</t></rPh><r><t xml:space='preserve'> line</t></r></is></c>"
            "<c r='F1' t='s'><v> 1 </v></c></row>",
    .texts = "<si><t>plain</t></si>"
             "<si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space='preserve'> text</t></r><rPh sb='0' eb='1'><t>phonetic</t></rPh><phoneticPr fontId='1'/></si>"
             "<si><t>two_x000D_\nlines _x005F_x &amp; é</t></si><si/>",
  };
  g_autofree char *path = fixture_workbook ("texts.xlsx", &book);
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 1, "t:plain|t:rich text|t:two\nlines _x & é|-|t:in line|t:rich text");
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);
}

static void
test_formats (void)
{
  const FixtureBook book = {
    .rows = "<row><c s='1'><v>45721</v></c><c s='2'><v>45721.5</v></c><c s='3'><v>45721</v></c><c s='4'><v>0.34375</v></c><c s='5'><v>1.1041666666666667</v></c>"
            "<c s='6'><v>612</v></c><c s='0'><v>45721</v></c><c s='99'><v>7</v></c><c s='1'><v>0</v></c><c s='1'><v>60</v></c><c s='1'><v>-5</v></c><c s='4'><v>45721.5</v></c></row>",
    .codes = "<numFmt numFmtId='164' formatCode='[$-40C]d mmmm yyyy'/><numFmt numFmtId='165' formatCode='00000'/><numFmt numFmtId='166' formatCode='0 &quot;days&quot;'/>",
    .styles = "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='166'/><xf numFmtId='20'/><xf numFmtId='46'/><xf numFmtId='165'/>",
  };
  const FixtureBook mac = { .rows = "<row><c s='0'><v>44259</v></c><c s='0'><v>0</v></c></row>", .styles = "<xf numFmtId='14'/>", .properties = "date1904='1'" };
  g_autofree char  *path = fixture_workbook ("formats.xlsx", &book);
  g_autofree char  *mac_path = fixture_workbook ("mac.xlsx", &mac);
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (IntakeSource) mac_source = fixture_open (mac_path);

  fixture_assert_row (source, 1, "d:2025-03-05|d:2025-03-05|n:45721|t:08:15|t:26:30|t:00612|n:45721|n:7|n:0|n:60|n:-5|d:2025-03-05");
  fixture_assert_row (mac_source, 1, "d:2025-03-05|d:1904-01-01");
}

static void
test_types (void)
{
  g_autoptr (IntakeSource) source = open_rows ("<row><c t='b'><v>1</v></c><c t='b'><v>false</v></c><c t='e'><v>#REF!</v></c><c t='str'><f>A1</f><v>from formula</v></c>"
                                               "<c><f>1+1</f><v>2</v></c><c t='d'><v>2025-03-05T10:00:00</v></c><c t='d'><v>10:00</v></c><c t='n'><v>not a number</v></c>"
                                               "<c t='new'><v>future</v></c><c><f>no value</f></c><c t='inlineStr'><v>odd</v></c></row>");

  fixture_assert_row (source, 1, "b:yes|b:no|e:#REF!|t:from formula|n:2|d:2025-03-05|t:10:00|t:not a number|t:future|-|t:odd");
  fixture_assert_end (source);
}

/* A result that is empty is a result; one that was not saved is told, and where. */
static void
test_formulas (void)
{
  g_autoptr (IntakeSource) source = open_rows ("<row r='2'><c r='A2' t='str'><f>IF(B2=1,\"x\",\"\")</f><v></v></c><c r='B2'><v>7</v></c><c r='C2'><f t='shared' si='0'/><v>8</v></c></row>"
                                               "<row r='3'><c r='B3'><f t='shared' ref='B3:B4' si='1'>A3*2</f></c><c r='C3'><v>9</v></c></row><row r='4'><c r='B4'><f t='shared' si='1'/></c><c r='C4'><v>1</v></c></row>");

  fixture_assert_row (source, 2, "-|n:7|n:8");
  fixture_assert_noted (source, NULL);
  fixture_assert_row (source, 3, "-|-|n:9");
  fixture_assert_noted (source, "1 cell is a formula whose result was not saved, and was read as empty: B3.");
  fixture_assert_row (source, 4, "-|-|n:1");
  fixture_assert_end (source);
  fixture_assert_noted (source, "2 cells are formulas whose results were not saved, and were read as empty, the first of them B3.");
  assert_rows_refused ("<row r='1'><c r='A1'><f>1+1</f></c></row>", INTAKE_SOURCE_ERROR_EMPTY, "nothing but formulas");
}

static void
test_references (void)
{
  g_autoptr (IntakeSource) source = open_rows ("<row><c><v>1</v></c><c r='D1'><v>4</v></c><c><v>5</v></c></row>"
                                               "<row/>"
                                               "<row><c t='str'><v> </v></c></row>"
                                               "<row r='7' spans='1:2'><c r='B7'><v>2</v></c><c r='A7'><v>1</v></c></row>"
                                               "<row><c><v>8</v></c></row>"
                                               "<row><c r='C12'><v>12</v></c></row>"
                                               "<row r='1048576'><c r='XFD1048576'><v>9</v></c></row>");

  fixture_assert_row (source, 1, "n:1|-|-|n:4|n:5");
  fixture_assert_row (source, 7, "n:1|n:2");
  fixture_assert_row (source, 8, "n:8");
  fixture_assert_row (source, 12, "-|-|n:12");
  g_assert_true (intake_source_next_row (source, NULL, NULL));
  g_assert_cmpuint (intake_source_get_row_number (source), ==, 1048576);
  g_assert_cmpuint (intake_source_get_n_cells (source), ==, 16384);
  g_assert_cmpstr (intake_source_get_cell (source, 16383)->text, ==, "9");
  g_assert_cmpstr (intake_source_get_cell (source, 2)->text, ==, "");
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);
}

static void
test_doubled (void)
{
  g_autoptr (IntakeSource) source = open_rows ("<row r='3'><c r='B3'><v>1</v></c><c r='B3'><v>2</v></c></row>");

  fixture_assert_row (source, 3, "-|n:2");
  fixture_assert_noted (source, "1 cell stands in the file twice: B3");
}

/* The strict format, with prefixes everywhere and sheets under odd names. */
static void
test_strict (void)
{
  static const FixturePart parts[] = {
    { "_rels/.rels", "<p:Relationships xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'><p:Relationship Id='a' Type='" STRICT_DOCUMENT "/officeDocument' Target='/office/book.xml'/></p:Relationships>", -1 },
    { "office/book.xml", "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?><x:workbook xmlns:x='" STRICT "' xmlns:rel='" STRICT_DOCUMENT "'><x:workbookPr date1904='false'/><x:sheets>"
                         "<x:sheet name='Chart' sheetId='1' rel:id='r1'/><x:sheet name='Secret' sheetId='2' state='veryHidden' rel:id='r2'/><x:sheet name='Data' sheetId='3' rel:id='r3'/></x:sheets></x:workbook>",
      -1 },
    { "office/_rels/book.xml.rels", "<Relationships><Relationship Id='r1' Type='" STRICT_DOCUMENT "/chartsheet' Target='chart.xml'/><Relationship Id='r2' Type='" STRICT_DOCUMENT "/worksheet' Target='../tables/2.xml'/>"
                                    "<Relationship Id='r3' Type='" STRICT_DOCUMENT "/worksheet' Target='/tables/3.xml'/><Relationship Id='r4' Type='" STRICT_DOCUMENT "/styles' Target='formats.xml'/>"
                                    "<Relationship Id='r5' Type='" STRICT_DOCUMENT "/hyperlink' Target='http://example.org/' TargetMode='External'/></Relationships>",
      -1 },
    { "tables/2.xml", "<x:worksheet xmlns:x='" STRICT "'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>secret</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>", -1 },
    { "tables/3.xml", "<x:worksheet xmlns:x='" STRICT "'><x:cols><x:col min='1'/></x:cols><x:sheetData><x:row x:r='9' r='2'><x:c r='A2' s='1'><x:v>45721</x:v></x:c></x:row></x:sheetData><x:row><x:c><x:v>no</x:v></x:c></x:row></x:worksheet>", -1 },
    { "office/formats.xml", "<x:styleSheet xmlns:x='" STRICT "'><x:cellXfs><x:xf/><x:xf numFmtId='14'/></x:cellXfs></x:styleSheet>", -1 },
    { "office/chart.xml", "<chartsheet/>", -1 },
  };
  g_autofree char *path = fixture_zip ("strict.xlsx", parts, G_N_ELEMENTS (parts));
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (intake_source_get_n_sheets (source), ==, 2);
  g_assert_cmpstr (intake_source_get_sheet_name (source, intake_source_get_sheet (source)), ==, "Data");
  fixture_assert_row (source, 2, "d:2025-03-05");
  fixture_assert_end (source);
  g_assert_true (intake_source_select_sheet (source, 0, &error));
  fixture_assert_row (source, 1, "t:secret");
}

static void
test_only_hidden (void)
{
  static const FixturePart parts[] = {
    { "xl/workbook.xml", "<workbook xmlns:r='" DOCUMENT "'><sheets><sheet name='A' r:id='r1'/><sheet name='B' state='hidden' r:id='r2'/><sheet name='Gone' r:id='r9' state='hidden'/></sheets></workbook>", -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='1.xml'/><Relationship Id='r2' Type='x/worksheet' Target='2.xml'/></Relationships>", -1 },
    { "xl/1.xml", "<worksheet><sheetData><row><c r='A1'/></row></sheetData></worksheet>", -1 },
    { "xl/2.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>", -1 },
  };
  g_autofree char *path = fixture_zip ("hidden.xlsx", parts, G_N_ELEMENTS (parts));
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (intake_source_get_sheet (source), ==, 1);
  fixture_assert_noted (source, "hidden");
  fixture_assert_row (source, 1, "n:1");

  g_assert_false (intake_source_select_sheet (source, 2, &error));
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "“Gone” is missing"));
}

/* A small file in which thousands of sheets are the same large part would take hours. */
static void
test_shared_part (void)
{
  g_autofree char  *sheets = repeat ("<workbook xmlns:r='r'><sheets>", "<sheet name='A' r:id='r1'/>", 4096, "</sheets></workbook>");
  g_autofree char  *rows = repeat ("<worksheet><sheetData>", "<row/>", 1000000, "</sheetData></worksheet>");
  const FixturePart parts[] = {
    { "xl/workbook.xml", sheets, -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='1.xml'/></Relationships>", -1 },
    { "xl/1.xml", rows, -1 },
  };
  g_autofree char *path = fixture_zip ("shared.xlsx", parts, G_N_ELEMENTS (parts));

  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_EMPTY, "no row");
}

static void
test_missing_text (void)
{
  const FixtureBook book = { .rows = "<row r='2'><c r='C2' t='s'><v>1</v></c><c t='s'><v>-1</v></c><c t='s'><v>0</v></c><c t='s'><v>0123456789012345678901234567890\303\251x</v></c></row>", .texts = "<si><t>there</t></si>" };
  g_autofree char  *path = fixture_workbook ("missing.xlsx", &book);
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 2, "-|-|e:#TEXT 1?|e:#TEXT -1?|t:there|e:#TEXT 0123456789012345678901234567890?");
  fixture_assert_noted (source, "3 cells refer to texts that the file does not have, the first of them C2");
}

static void
test_absurd_references (void)
{
  assert_rows_refused ("<row r='1'><c r='XFD1048577'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "“XFD1048577”");
  assert_rows_refused ("<row r='1'><c r='XFE1'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "In sheet “Sheet”, after row 1, something stands at “XFE1”");
  assert_rows_refused ("<row r='1'><c r='AAAAAAAAAAAAAAAAAAAAAAAAAAAA1'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "no place of a sheet");
  assert_rows_refused ("<row r='1'><c r='A99999999999999999999999'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "no place of a sheet");
  assert_rows_refused ("<row r='1'><c r='0123456789012345678901234567890éé'/></row>", INTAKE_SOURCE_ERROR_FORMAT, "“0123456789012345678901234567890é”");
  assert_rows_refused ("<row r='1'><c r=''><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "no place of a sheet");
  assert_rows_refused ("<row r='1'><c r='A'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "no place of a sheet");
  assert_rows_refused ("<row r='1'><c r='A0'><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "no place of a sheet");
  assert_rows_refused ("<row r='1048577'/>", INTAKE_SOURCE_ERROR_FORMAT, "“1048577”");
  assert_rows_refused ("<row r='-1'/>", INTAKE_SOURCE_ERROR_FORMAT, "“-1”");
  assert_rows_refused ("<row r='1048576'/><row><c><v>1</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "“1048577”");
  assert_rows_refused ("<row><c r='XFD1'/><c/></row>", INTAKE_SOURCE_ERROR_FORMAT, "“XFE”");
}

static void
test_cell_limits (void)
{
  g_autofree char  *longest = g_strnfill (32767, 'x');
  g_autofree char  *fits = g_strdup_printf ("<row><c t='str'><v>%s</v></c></row>", longest);
  g_autofree char  *long_cell = g_strdup_printf ("<row r='4'><c r='B4' t='str'><v>%sy</v></c></row>", longest);
  g_autofree char  *endless = repeat ("<row r='4'><c r='B4' t='str'><v>", longest, 10, "</v></c></row>");
  g_autofree char  *cells = repeat ("<row>", "<c/>", 5000001, "</row>");
  g_autofree char  *spread = repeat ("", "<row><c r='XFD1'><v>1</v></c></row>", 4000, "");
  g_autofree char  *item = g_strdup_printf ("<si/><si><t>%sy</t></si>", longest);
  const FixtureBook book = { .rows = "", .texts = item };
  g_autofree char  *path = fixture_workbook ("item.xlsx", &book);
  g_autoptr (IntakeSource) source = open_rows (fits);

  g_assert_true (fixture_read_all (source, NULL));
  assert_rows_refused (long_cell, INTAKE_SOURCE_ERROR_LIMIT, "cell B4 is longer than 32,767 characters");
  assert_rows_refused (endless, INTAKE_SOURCE_ERROR_LIMIT, "cell B4 is longer than 32,767 characters");
  assert_rows_refused (cells, INTAKE_SOURCE_ERROR_FORMAT, "“XFE”");
  g_clear_pointer (&cells, g_free);
  cells = repeat ("", "<row><c/><c/><c/><c/></row>", 1048576, "");
  assert_rows_refused (cells, INTAKE_SOURCE_ERROR_EMPTY, "no row");
  g_clear_pointer (&cells, g_free);
  cells = repeat ("", "<row><c/><c/><c/><c/><c/></row>", 1048576, "");
  assert_rows_refused (cells, INTAKE_SOURCE_ERROR_LIMIT, "over 5 million cells up to row 1000001");
  assert_rows_refused (spread, INTAKE_SOURCE_ERROR_LIMIT, "too far apart");
  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_LIMIT, "shared text 1 is longer");
}

static void
test_too_many_texts (void)
{
  g_autofree char  *items = repeat ("", "<si/>", 1000001, "");
  const FixtureBook book = { .rows = "", .texts = items };
  g_autofree char  *path = fixture_workbook ("items.xlsx", &book);

  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_LIMIT, "1 million different texts");
}

static void
test_hostile_xml (void)
{
  g_autofree char *deep = repeat ("<row>", "<x>", 70, "");
  g_autofree char *tag = repeat ("<row><!--", "0123456789abcdef", 200000, "--></row>");
  g_autoptr (GString) names = g_string_new ("<row><c><v>1</v></c></row>");

  assert_rows_refused (deep, INTAKE_SOURCE_ERROR_LIMIT, "nested over 64 levels deep");
  assert_rows_refused (tag, INTAKE_SOURCE_ERROR_LIMIT, "over 1 MiB");
  assert_rows_refused ("<row><c></row>", INTAKE_SOURCE_ERROR_FORMAT, "is not XML");
  assert_rows_refused ("<row><c><v>&unknown;</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "is not XML");
  assert_rows_refused ("<row><c><v>\xff</v></c></row>", INTAKE_SOURCE_ERROR_FORMAT, "“xl/worksheets/sheet1.xml” is damaged: line 1");

  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (names, "<n%u/>", i);
  assert_rows_refused (names->str, INTAKE_SOURCE_ERROR_LIMIT, "more memory");
}

static void
test_document_type (void)
{
  static const FixturePart parts[] = {
    { "xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><workbook>&b;</workbook>", -1 },
  };
  g_autofree char *path = fixture_zip ("doctype.xlsx", parts, G_N_ELEMENTS (parts));

  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_FORMAT, "document type");
}

static void
test_other_archives (void)
{
  static const struct
  {
    FixturePart part;
    const char *what;
  } cases[] = {
    { { "mimetype", "application/vnd.oasis.opendocument.text", -1 }, "LibreOffice document" },
    { { "xl/workbook.bin", "x", -1 }, ".xlsb" },
    { { "word/document.xml", "<x/>", -1 }, "Word" },
    { { "ppt/presentation.xml", "<x/>", -1 }, "presentation" },
    { { "Index/Document.iwa", "x", -1 }, "Apple Numbers" },
    { { "Index.zip", "x", -1 }, "Apple Numbers" },
    { { "photo.jpg", "x", -1 }, "zip archive" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_zip ("other.zip", &cases[i].part, 1);

      fixture_assert_refused (path, INTAKE_SOURCE_ERROR_UNSUPPORTED, cases[i].what);
    }
}

static void
test_no_sheets (void)
{
  static const FixturePart part = { "xl/workbook.xml", "<workbook><sheets/></workbook>", -1 };
  g_autofree char         *path = fixture_zip ("none.xlsx", &part, 1);

  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_EMPTY, "no sheet");
  assert_rows_refused ("<row r='1'><c r='A1'/></row>", INTAKE_SOURCE_ERROR_EMPTY, "no row");
}

/* Cut at each fiftieth of its length and damaged at each byte in turn, a workbook is read, or refused by us; never more. */
static void
test_damage (void)
{
  const FixtureBook         book = { .rows = "<row><c t='s'><v>0</v></c><c><v>1</v></c></row><row><c t='s'><v>1</v></c></row>", .texts = "<si><t>a</t></si><si><t>b</t></si>" };
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  g_autofree char          *path = fixture_workbook ("whole.xlsx", &book);
  g_autofree char          *content = NULL;
  gsize                     length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (guint i = 1; i < 50; i++)
    {
      g_autofree char *cut = fixture_write ("cut.xlsx", content, (gssize)(length * i / 50));

      fixture_assert_refused (cut, INTAKE_SOURCE_ERROR_FORMAT, ".");
    }
  for (gsize i = 4; i < length; i++)
    {
      g_autofree char *damaged = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeSource) source = NULL;

      content[i] ^= 0x41;
      damaged = fixture_write ("damaged.xlsx", content, (gssize)length);
      content[i] ^= 0x41;
      source = intake_source_open (damaged, &options, NULL, &error);
      if (source != NULL)
        fixture_read_all (source, &error);
      g_assert_true (error == NULL || error->domain == INTAKE_SOURCE_ERROR);
    }
}

static void
test_cancelled (void)
{
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  g_autofree char          *path = fixture_rows ("<row><c><v>1</v></c></row>");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (intake_source_open (path, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/xlsx-reader/libxlsxwriter", test_libxlsxwriter);
  g_test_add_func ("/exchange/xlsx-reader/openpyxl", test_openpyxl);
  g_test_add_func ("/exchange/xlsx-reader/texts", test_texts);
  g_test_add_func ("/exchange/xlsx-reader/number-formats", test_formats);
  g_test_add_func ("/exchange/xlsx-reader/types", test_types);
  g_test_add_func ("/exchange/xlsx-reader/formulas-without-results", test_formulas);
  g_test_add_func ("/exchange/xlsx-reader/references", test_references);
  g_test_add_func ("/exchange/xlsx-reader/doubled-cells-are-noted", test_doubled);
  g_test_add_func ("/exchange/xlsx-reader/strict-and-prefixed", test_strict);
  g_test_add_func ("/exchange/xlsx-reader/only-hidden-sheets", test_only_hidden);
  g_test_add_func ("/exchange/xlsx-reader/sheets-of-one-part", test_shared_part);
  g_test_add_func ("/exchange/xlsx-reader/missing-shared-text-is-reported", test_missing_text);
  g_test_add_func ("/exchange/xlsx-reader/absurd-references", test_absurd_references);
  g_test_add_func ("/exchange/xlsx-reader/limits-of-cells", test_cell_limits);
  g_test_add_func ("/exchange/xlsx-reader/limit-of-texts", test_too_many_texts);
  g_test_add_func ("/exchange/xlsx-reader/hostile-xml", test_hostile_xml);
  g_test_add_func ("/exchange/xlsx-reader/document-type", test_document_type);
  g_test_add_func ("/exchange/xlsx-reader/other-archives", test_other_archives);
  g_test_add_func ("/exchange/xlsx-reader/no-sheets", test_no_sheets);
  g_test_add_func ("/exchange/xlsx-reader/damage-anywhere", test_damage);
  g_test_add_func ("/exchange/xlsx-reader/cancelled", test_cancelled);

  return fixture_run ();
}
