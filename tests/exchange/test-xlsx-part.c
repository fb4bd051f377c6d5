/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The same five applicants in the parts that the programs write whose workbooks people send: each cell is right, and each applicant comes in by the
 * mapping that is guessed.  The parts are written here in the manner of each program, down to what has no meaning for a reader.
 */
#include "config.h"

#include "fixture.h"

#include "intake-import.h"
#include "intake-query.h"
#include "intake-record-table.h"

#define XML "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define DOCUMENT "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define MICROSOFT "http://schemas.microsoft.com/office/spreadsheetml/"
#define IGNORABLE "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' mc:Ignorable='x14ac x15 xr' xmlns:x14ac='" MICROSOFT "2009/9/ac' xmlns:x15='" MICROSOFT "2010/11/main' xmlns:xr='" MICROSOFT "2014/revision'"

#define RELATION(id, type, target) "<Relationship Id='" id "' Type='" DOCUMENT "/" type "' Target='" target "'/>"
#define RELATIONS(relations) XML "<Relationships xmlns='" PACKAGE "'>" relations "</Relationships>"

/* clang-format off */

/*
 * The table, written by the macros of a program: M_TEXT and so on.  A to G are the letters of the columns; the second number of a text is its place among
 * the shared texts; dates are given as days since 1900 and since 1904.
 */
#define LIST(M, A, B, C, D, E, F, G)                                                                                                                  \
  M##_HEAD ("1")                                                                                                                                      \
    M##_HEADING (A "1", "0", "Nom") M##_HEADING (B "1", "1", "Prénoms") M##_HEADING (C "1", "2", "Date de naissance") M##_HEADING (D "1", "3", "Courriel") \
    M##_HEADING (E "1", "4", "Reçu le") M##_HEADING (F "1", "5", "Consentement") M##_HEADING (G "1", "6", "Téléphone") M##_END ("1")                  \
  M##_ROW ("2", "0")                                                                                                                                  \
    M##_NAME (A "2", "7", "N'Guéssan", "-Œuvré") M##_TEXT (B "2", "8", "Élise Marie") M##_BIRTH (C "2", "36219", "34757")                             \
    M##_TEXT (D "2", "9", "elise@example.org") M##_RECEIVED (E "2", "45721", "44259") M##_BOOLEAN (F "2", "1") M##_TEXT (G "2", "10", "0699000001")   \
    M##_END ("2")                                                                                                                                     \
  M##_ROW ("3", "1")                                                                                                                                  \
    M##_NAME (A "3", "11", "Ñandú", " Peña") M##_TEXT (B "3", "12", "José Ángel") M##_BIRTH (C "3", "37256", "35794")                                 \
    M##_TEXT (D "3", "13", "jose@example.org") M##_RECEIVED (E "3", "45721", "44259") M##_BOOLEAN (F "3", "0") M##_TEXT (G "3", "14", "+237 6 99 00 00 02") \
    M##_END ("3")                                                                                                                                     \
  M##_ROW ("4", "2")                                                                                                                                  \
    M##_NAME (A "4", "15", "Müller", " Çelik") M##_TEXT (B "4", "16", "Zoé") M##_TEXT (C "4", "17", "24/07/1998")                                     \
    M##_TEXT (D "4", "18", "zoe@example.org") M##_RECEIVED (E "4", "45721", "44259") M##_BOOLEAN (F "4", "1") M##_TEXT (G "4", "19", "00237699000003") \
    M##_END ("4")                                                                                                                                     \
  M##_ROW ("5", "3")                                                                                                                                  \
    M##_NAME (A "5", "20", "Ngo", " Bassa") M##_TEXT (B "5", "21", "Aïssatou") M##_BIRTH (C "5", "36585", "35123")                                    \
    M##_TEXT (D "5", "22", "aissatou@example.org") M##_RECEIVED (E "5", "45721", "44259") M##_BOOLEAN (F "5", "0") M##_TEXT (G "5", "23", "+33612345678") \
    M##_END ("5")                                                                                                                                     \
  M##_ROW ("6", "4")                                                                                                                                  \
    M##_NAME (A "6", "24", "Łukasz", "-Ørsted") M##_TEXT (B "6", "25", "Noémie") M##_BIRTH (C "6", "35431", "33969")                                  \
    M##_TEXT (D "6", "26", "noemie@example.org") M##_RECEIVED (E "6", "45721", "44259") M##_BOOLEAN (F "6", "1") M##_PHONE (G "6", "27", "0699000005", "699000005") \
    M##_END ("6")

/* The shared texts of all but Excel: each text once, in the order in which it comes. */
#define ITEM_HEAD(row)
#define ITEM_ROW(row, index)
#define ITEM_END(row)
#define ITEM_HEADING(place, item, text) ITEM_TEXT (place, item, text)
#define ITEM_NAME(place, item, start, end) ITEM_TEXT (place, item, start end)
#define ITEM_TEXT(place, item, text) "<si><t>" text "</t></si>"
#define ITEM_BIRTH(place, serial, serial_1904)
#define ITEM_RECEIVED(place, serial, serial_1904)
#define ITEM_BOOLEAN(place, value)
#define ITEM_PHONE(place, item, text, number) ITEM_TEXT (place, item, text)

/* Those of Excel: names half in bold and with how a Japanese keyboard typed them. */
#define RICH_HEAD(row)
#define RICH_ROW(row, index)
#define RICH_END(row)
#define RICH_HEADING(place, item, text) RICH_TEXT (place, item, text)
#define RICH_NAME(place, item, start, end)                                                                                             \
  "<si><r><rPr><b/><sz val='11'/><color theme='1'/><rFont val='Calibri'/><family val='2'/><scheme val='minor'/></rPr><t>" start "</t></r>" \
  "<r><rPr><sz val='11'/><rFont val='Calibri'/></rPr><t xml:space='preserve'>" end "</t></r>"                                          \
  "<rPh sb='0' eb='3'><t>ナマエ</t></rPh><phoneticPr fontId='1' type='noConversion'/></si>"
#define RICH_TEXT(place, item, text) "<si><t>" text "</t><phoneticPr fontId='1'/></si>"
#define RICH_BIRTH(place, serial, serial_1904)
#define RICH_RECEIVED(place, serial, serial_1904)
#define RICH_BOOLEAN(place, value)
#define RICH_PHONE(place, item, text, number)

#define TEXTS(items) XML "<sst xmlns='" MAIN "' count='40' uniqueCount='28'>" items "</sst>"

/* Excel: a phone may be a number that is shown with its zero. */
#define EXCEL_HEAD(row) "<row r='" row "' spans='1:7' s='4' customFormat='1' ht='15.75' thickBot='1' x14ac:dyDescent='0.25'>"
#define EXCEL_ROW(row, index) "<row r='" row "' spans='1:7' x14ac:dyDescent='0.25'>"
#define EXCEL_END(row) "</row>"
#define EXCEL_HEADING(place, item, text) "<c r='" place "' s='4' t='s'><v>" item "</v></c>"
#define EXCEL_NAME(place, item, start, end) EXCEL_TEXT (place, item, start end)
#define EXCEL_TEXT(place, item, text) "<c r='" place "' t='s'><v>" item "</v></c>"
#define EXCEL_BIRTH(place, serial, serial_1904) "<c r='" place "' s='1'><v>" serial "</v></c>"
#define EXCEL_RECEIVED(place, serial, serial_1904) "<c r='" place "' s='2'><v>" serial "</v></c>"
#define EXCEL_BOOLEAN(place, value) "<c r='" place "' t='b'><v>" value "</v></c>"
#define EXCEL_PHONE(place, item, text, number) "<c r='" place "' s='3'><v>" number "</v></c>"

/* Excel where days count from 1904, as on a Macintosh: the same but for the dates. */
#define MAC_HEAD(row) EXCEL_HEAD (row)
#define MAC_ROW(row, index) EXCEL_ROW (row, index)
#define MAC_END(row) EXCEL_END (row)
#define MAC_HEADING(place, item, text) EXCEL_HEADING (place, item, text)
#define MAC_NAME(place, item, start, end) EXCEL_NAME (place, item, start, end)
#define MAC_TEXT(place, item, text) EXCEL_TEXT (place, item, text)
#define MAC_BIRTH(place, serial, serial_1904) EXCEL_BIRTH (place, serial_1904, serial)
#define MAC_RECEIVED(place, serial, serial_1904) EXCEL_RECEIVED (place, serial_1904, serial)
#define MAC_BOOLEAN(place, value) EXCEL_BOOLEAN (place, value)
#define MAC_PHONE(place, item, text, number) EXCEL_PHONE (place, item, text, number)

/* Google Sheets: whole numbers as fractions, and each row filled with styles up to column Z. */
#define GOOGLE_BLANK(column, row) "<c r='" column row "' s='1'/>"
#define GOOGLE_HEAD(row) "<row r='" row "'>"
#define GOOGLE_ROW(row, index) "<row r='" row "' ht='15.75' customHeight='1'>"
#define GOOGLE_END(row)                                                                                                              \
  GOOGLE_BLANK ("H", row) GOOGLE_BLANK ("I", row) GOOGLE_BLANK ("J", row) GOOGLE_BLANK ("K", row) GOOGLE_BLANK ("L", row)            \
  GOOGLE_BLANK ("M", row) GOOGLE_BLANK ("N", row) GOOGLE_BLANK ("O", row) GOOGLE_BLANK ("P", row) GOOGLE_BLANK ("Q", row)            \
  GOOGLE_BLANK ("R", row) GOOGLE_BLANK ("S", row) GOOGLE_BLANK ("T", row) GOOGLE_BLANK ("U", row) GOOGLE_BLANK ("V", row)            \
  GOOGLE_BLANK ("W", row) GOOGLE_BLANK ("X", row) GOOGLE_BLANK ("Y", row) GOOGLE_BLANK ("Z", row) "</row>"
#define GOOGLE_HEADING(place, item, text) GOOGLE_TEXT (place, item, text)
#define GOOGLE_NAME(place, item, start, end) GOOGLE_TEXT (place, item, start end)
#define GOOGLE_TEXT(place, item, text) "<c r='" place "' s='1' t='s'><v>" item "</v></c>"
#define GOOGLE_BIRTH(place, serial, serial_1904) "<c r='" place "' s='2'><v>" serial ".0</v></c>"
#define GOOGLE_RECEIVED(place, serial, serial_1904) GOOGLE_BIRTH (place, serial, serial_1904)
#define GOOGLE_BOOLEAN(place, value) "<c r='" place "' s='1' t='b'><v>" value "</v></c>"
#define GOOGLE_PHONE(place, item, text, number) GOOGLE_TEXT (place, item, text)

/* openpyxl names the type of each cell; a day with a time of day is what it makes of a datetime. */
#define OPENPYXL_HEAD(row) "<row r='" row "'>"
#define OPENPYXL_ROW(row, index) "<row r='" row "'>"
#define OPENPYXL_END(row) "</row>"
#define OPENPYXL_HEADING(place, item, text) OPENPYXL_TEXT (place, item, text)
#define OPENPYXL_NAME(place, item, start, end) OPENPYXL_TEXT (place, item, start end)
#define OPENPYXL_TEXT(place, item, text) "<c r='" place "' t='s'><v>" item "</v></c>"
#define OPENPYXL_BIRTH(place, serial, serial_1904) "<c r='" place "' s='1' t='n'><v>" serial "</v></c>"
#define OPENPYXL_RECEIVED(place, serial, serial_1904) "<c r='" place "' s='2' t='n'><v>" serial ".59375</v></c>"
#define OPENPYXL_BOOLEAN(place, value) "<c r='" place "' t='b'><v>" value "</v></c>"
#define OPENPYXL_PHONE(place, item, text, number) OPENPYXL_TEXT (place, item, text)

/* pandas: an index without a heading before all columns, both bold and with borders. */
#define PANDAS_HEAD(row) "<row r='" row "' spans='1:8'>"
#define PANDAS_ROW(row, index) "<row r='" row "' spans='1:8'><c r='A" row "' s='1'><v>" index "</v></c>"
#define PANDAS_END(row) "</row>"
#define PANDAS_HEADING(place, item, text) "<c r='" place "' s='1' t='s'><v>" item "</v></c>"
#define PANDAS_NAME(place, item, start, end) PANDAS_TEXT (place, item, start end)
#define PANDAS_TEXT(place, item, text) "<c r='" place "' t='s'><v>" item "</v></c>"
#define PANDAS_BIRTH(place, serial, serial_1904) "<c r='" place "' s='2'><v>" serial "</v></c>"
#define PANDAS_RECEIVED(place, serial, serial_1904) "<c r='" place "' s='3'><v>" serial "</v></c>"
#define PANDAS_BOOLEAN(place, value) "<c r='" place "' t='b'><v>" value "</v></c>"
#define PANDAS_PHONE(place, item, text, number) PANDAS_TEXT (place, item, text)

/* Packages of R: texts in the cells, and not every cell says where it stands. */
#define R_HEAD(row) "<row r='" row "'>"
#define R_ROW(row, index) "<row r='" row "'>"
#define R_END(row) "</row>"
#define R_HEADING(place, item, text) "<c r='" place "' s='1' t='inlineStr'><is><t>" text "</t></is></c>"
#define R_NAME(place, item, start, end) "<c r='" place "' t='inlineStr'><is><t xml:space='preserve'>" start end "</t></is></c>"
#define R_TEXT(place, item, text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define R_BIRTH(place, serial, serial_1904) "<c r='" place "' s='2'><v>" serial "</v></c>"
#define R_RECEIVED(place, serial, serial_1904) "<c s='2'><v>" serial "</v></c>"
#define R_BOOLEAN(place, value) "<c t='b'><v>" value "</v></c>"
#define R_PHONE(place, item, text, number) R_TEXT (place, item, text)

#define ROWS(M) LIST (M, "A", "B", "C", "D", "E", "F", "G")
#define ROWS_BEHIND_INDEX(M) LIST (M, "B", "C", "D", "E", "F", "G", "H")

/* clang-format on */

#define FONTS "<fonts count='2'><font><sz val='11'/><name val='Calibri'/></font><font><b/><sz val='11'/><name val='Calibri'/></font></fonts><fills count='1'><fill><patternFill patternType='none'/></fill></fills><borders count='1'><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
/* What cells look like that have no style of their own: a date here must not make one of them. */
#define NAMED_STYLES "<cellStyleXfs count='2'><xf numFmtId='0' fontId='0'/><xf numFmtId='14' fontId='0'/></cellStyleXfs>"
#define STYLES(codes, styles) XML "<styleSheet xmlns='" MAIN "' " IGNORABLE "><numFmts>" codes "</numFmts>" FONTS NAMED_STYLES "<cellXfs>" styles "</cellXfs><cellStyles count='1'><cellStyle name='Normal' xfId='0' builtinId='0'/></cellStyles><dxfs count='1'><dxf><numFmt numFmtId='0' formatCode='General'/></dxf></dxfs><extLst><ext uri='{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}' xmlns:x14='" MICROSOFT "2009/9/main'><x14:slicerStyles defaultSlicerStyle='SlicerStyleLight1'/></ext></extLst></styleSheet>"
#define STYLE(id) "<xf numFmtId='" id "' fontId='0' fillId='0' borderId='0' xfId='0' applyNumberFormat='1'/>"
#define BOLD "<xf numFmtId='0' fontId='1' fillId='0' borderId='0' xfId='0' applyFont='1' applyBorder='1' applyAlignment='1'><alignment horizontal='center' vertical='top'/></xf>"
#define CODE(id, code) "<numFmt numFmtId='" id "' formatCode='" code "'/>"

#define ROOT(target)                                                                                                                                                         \
  {                                                                                                                                                                          \
    "_rels/.rels", RELATIONS ("<Relationship Id='rId3' Type='" DOCUMENT "/extended-properties' Target='docProps/app.xml'/>" RELATION ("rId1", "officeDocument", target)), -1 \
  }
#define WORKBOOK(properties, sheets, names) XML "<workbook xmlns='" MAIN "' xmlns:r='" DOCUMENT "'>" properties "<bookViews><workbookView xWindow='240' yWindow='15' windowWidth='16095' windowHeight='9660'/></bookViews><sheets>" sheets "</sheets>" names "<calcPr calcId='191029'/></workbook>"
#define SHEET(before, rows, after) XML "<worksheet xmlns='" MAIN "' xmlns:r='" DOCUMENT "' " IGNORABLE " xr:uid='{00000000-0001-0000-0000-000000000000}'>" before "<sheetData>" rows "</sheetData>" after "</worksheet>"

/* Excel. */

#define EXCEL_TYPES                                                                                                                                                               \
  {                                                                                                                                                                               \
    "[Content_Types].xml", XML "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/></Types>", -1 \
  }
#define EXCEL_APP                                                                                                                                                                                                                                                                                                                                                                                                        \
  {                                                                                                                                                                                                                                                                                                                                                                                                                      \
    "docProps/app.xml", XML "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes' size='1' baseType='lpstr'><vt:lpstr>Candidatures</vt:lpstr></vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>", -1 \
  }
#define EXCEL_WORKBOOK(properties) XML "<workbook xmlns='" MAIN "' xmlns:r='" DOCUMENT "' " IGNORABLE "><fileVersion appName='xl' lastEdited='7' lowestEdited='7' rupBuild='22228'/><workbookPr " properties "/><mc:AlternateContent><mc:Choice Requires='x15'><x15ac:absPath url='C:\\Users\\RH\\Documents\\' xmlns:x15ac='" MICROSOFT "2010/11/ac'/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave='0' documentId='8_{0}'/><bookViews><workbookView activeTab='1'/></bookViews><sheets><sheet name='Listes' sheetId='2' state='hidden' r:id='rId2'/><sheet name='Candidatures' sheetId='1' r:id='rId1'/></sheets><definedNames><definedName name='_xlnm._FilterDatabase' localSheetId='1' hidden='1'>Candidatures!$A$1:$G$6</definedName><definedName name='_xlnm.Print_Titles' localSheetId='1'>Candidatures!$1:$1</definedName><definedName name='OuiNon'>Listes!$A$1:$A$2</definedName></definedNames><calcPr calcId='191029'/><extLst><ext uri='{140A7094-0E35-4892-8432-C4D2E57EDEB5}'><x15:workbookPr chartTrackingRefBase='1'/></ext></extLst></workbook>"
#define EXCEL_RELATIONS(folder) RELATIONS (RELATION ("rId3", "theme", folder "theme/theme1.xml") RELATION ("rId2", "worksheet", folder "worksheets/sheet2.xml") RELATION ("rId1", "worksheet", folder "worksheets/sheet1.xml") RELATION ("rId5", "sharedStrings", folder "sharedStrings.xml") RELATION ("rId4", "styles", folder "styles.xml"))
#define EXCEL_SHEET(rows) SHEET ("<sheetPr filterMode='1'><pageSetUpPr fitToPage='1'/></sheetPr><dimension ref='A1:G6'/><sheetViews><sheetView tabSelected='1' workbookViewId='0'><pane ySplit='1' topLeftCell='A2' activePane='bottomLeft' state='frozen'/></sheetView></sheetViews><sheetFormatPr baseColWidth='10' defaultRowHeight='15' x14ac:dyDescent='0.25'/><cols><col min='1' max='7' width='18.5' bestFit='1' customWidth='1'/></cols>", rows, "<autoFilter ref='A1:G6'/><phoneticPr fontId='1'/><dataValidations count='1'><dataValidation type='list' allowBlank='1' sqref='F2:F6'><formula1>OuiNon</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref='D2' r:id='rId1' display='elise@example.org'/></hyperlinks><pageMargins left='0.7' right='0.7' top='0.75' bottom='0.75' header='0.3' footer='0.3'/><ignoredErrors><ignoredError sqref='G2:G6' numberStoredAsText='1'/></ignoredErrors>")
#define EXCEL_LISTS                                                                                                                                                      \
  {                                                                                                                                                                      \
    "xl/worksheets/sheet2.xml", SHEET ("<dimension ref='A1:A2'/>", "<row r='1'><c r='A1' t='b'><v>1</v></c></row><row r='2'><c r='A2' t='b'><v>0</v></c></row>", ""), -1 \
  }
#define EXCEL_LINKS                                                                                                                                                          \
  {                                                                                                                                                                          \
    "xl/worksheets/_rels/sheet1.xml.rels", RELATIONS ("<Relationship Id='rId1' Type='" DOCUMENT "/hyperlink' Target='mailto:elise@example.org' TargetMode='External'/>"), -1 \
  }
#define EXCEL_STYLES(codes, received) STYLES (codes CODE ("165", "0000000000"), STYLE ("0") STYLE ("164") STYLE (received) STYLE ("165") BOLD)

static const FixturePart excel[] = {
  EXCEL_TYPES,
  ROOT ("xl/workbook.xml"),
  { "xl/workbook.xml", EXCEL_WORKBOOK ("defaultThemeVersion='166925'"), -1 },
  { "xl/_rels/workbook.xml.rels", EXCEL_RELATIONS (""), -1 },
  { "xl/worksheets/sheet1.xml", EXCEL_SHEET (ROWS (EXCEL)), -1 },
  EXCEL_LISTS,
  { "xl/styles.xml", EXCEL_STYLES (CODE ("164", "[$-40C]dd\\ mmmm\\ yyyy;@"), "14"), -1 },
  { "xl/sharedStrings.xml", TEXTS (ROWS (RICH)), -1 },
  EXCEL_LINKS,
  EXCEL_APP,
};

static const FixturePart mac[] = {
  EXCEL_TYPES,
  ROOT ("/xl/workbook.xml"),
  { "xl/workbook.xml", EXCEL_WORKBOOK ("date1904='1' defaultThemeVersion='166925'"), -1 },
  { "xl/_rels/workbook.xml.rels", EXCEL_RELATIONS ("/xl/"), -1 },
  { "xl/worksheets/sheet1.xml", EXCEL_SHEET (ROWS (MAC)), -1 },
  EXCEL_LISTS,
  { "xl/styles.xml", EXCEL_STYLES (CODE ("164", "[$-C0A]d\\ &quot;de&quot;\\ mmmm\\ &quot;de&quot;\\ yyyy;@") CODE ("166", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"), "166"), -1 },
  { "xl/sharedStrings.xml", TEXTS (ROWS (RICH)), -1 },
  EXCEL_LINKS,
  EXCEL_APP,
};

/* Google Sheets: no properties of the document; rows that are nothing but height follow the table. */

static const FixturePart google[] = {
  { "xl/sharedStrings.xml", TEXTS (ROWS (ITEM)), -1 },
  { "xl/worksheets/sheet1.xml", SHEET ("<sheetPr><outlinePr summaryBelow='0' summaryRight='0'/></sheetPr><sheetViews><sheetView workbookViewId='0'/></sheetViews><sheetFormatPr customHeight='1' defaultColWidth='12.63' defaultRowHeight='15.75'/>", ROWS (GOOGLE) "<row r='7' ht='15.75' customHeight='1'/><row r='8'>" GOOGLE_END ("8") "<row r='1000' ht='15.75' customHeight='1'/>", "<drawing r:id='rId1'/>"), -1 },
  { "xl/worksheets/_rels/sheet1.xml.rels", RELATIONS (RELATION ("rId1", "drawing", "../drawings/drawing1.xml")), -1 },
  { "xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'/>", -1 },
  { "xl/styles.xml", "<styleSheet xmlns='" MAIN "'><numFmts count='1'>" CODE ("164", "yyyy\\-mm\\-dd") "</numFmts>" FONTS "<cellStyleXfs count='1'><xf borderId='0' fillId='0' fontId='0' numFmtId='0' applyAlignment='1' applyFont='1'/></cellStyleXfs><cellXfs count='3'><xf borderId='0' fillId='0' fontId='0' numFmtId='0' xfId='0' applyAlignment='1' applyFont='1'><alignment readingOrder='0' shrinkToFit='0' vertical='bottom' wrapText='0'/></xf><xf borderId='0' fillId='0' fontId='1' numFmtId='0' xfId='0' applyFont='1'/><xf borderId='0' fillId='0' fontId='1' numFmtId='164' xfId='0' applyAlignment='1' applyFont='1' applyNumberFormat='1'><alignment readingOrder='0'/></xf></cellXfs><cellStyles count='1'><cellStyle xfId='0' name='Normal' builtinId='0'/></cellStyles><dxfs count='0'/></styleSheet>", -1 },
  { "xl/workbook.xml", "<workbook xmlns='" MAIN "' xmlns:r='" DOCUMENT "' xmlns:mx='http://schemas.microsoft.com/office/mac/excel/2008/main' xmlns:mv='urn:schemas-microsoft-com:mac:vml'><workbookPr/><sheets><sheet state='visible' name='Feuille 1' sheetId='1' r:id='rId4'/></sheets><definedNames/><calcPr/></workbook>", -1 },
  { "xl/_rels/workbook.xml.rels", RELATIONS (RELATION ("rId1", "theme", "theme/theme1.xml") RELATION ("rId2", "styles", "styles.xml") RELATION ("rId3", "sharedStrings", "sharedStrings.xml") RELATION ("rId4", "worksheet", "worksheets/sheet1.xml")), -1 },
  { "_rels/.rels", RELATIONS (RELATION ("rId1", "officeDocument", "xl/workbook.xml")), -1 },
};

/* openpyxl: targets from the root of the archive. */

static const FixturePart openpyxl[] = {
  { "docProps/app.xml", "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Application>Microsoft Excel</Application></Properties>", -1 },
  { "xl/sharedStrings.xml", TEXTS (ROWS (ITEM)), -1 },
  { "xl/worksheets/sheet1.xml", SHEET ("<sheetPr><outlinePr summaryBelow='1' summaryRight='1'/><pageSetUpPr/></sheetPr><dimension ref='A1:G6'/><sheetFormatPr baseColWidth='8' defaultRowHeight='15'/>", ROWS (OPENPYXL), "<pageMargins left='0.75' right='0.75' top='1' bottom='1' header='0.5' footer='0.5'/>"), -1 },
  { "xl/styles.xml", STYLES (CODE ("164", "yyyy-mm-dd") CODE ("165", "yyyy-mm-dd h:mm:ss"), STYLE ("0") STYLE ("164") STYLE ("165")), -1 },
  ROOT ("xl/workbook.xml"),
  { "xl/workbook.xml", WORKBOOK ("<workbookPr/><workbookProtection/>", "<sheet name='Sheet' sheetId='1' state='visible' r:id='rId1'/>", "<definedNames/>"), -1 },
  { "xl/_rels/workbook.xml.rels", RELATIONS (RELATION ("rId1", "worksheet", "/xl/worksheets/sheet1.xml") RELATION ("rId2", "sharedStrings", "sharedStrings.xml") RELATION ("rId3", "styles", "styles.xml")), -1 },
};

static const FixturePart pandas[] = {
  ROOT ("xl/workbook.xml"),
  { "xl/workbook.xml", WORKBOOK ("<workbookPr defaultThemeVersion='124226'/>", "<sheet name='Sheet1' sheetId='1' r:id='rId1'/>", ""), -1 },
  { "xl/_rels/workbook.xml.rels", RELATIONS (RELATION ("rId1", "worksheet", "worksheets/sheet1.xml") RELATION ("rId3", "styles", "styles.xml") RELATION ("rId4", "sharedStrings", "sharedStrings.xml")), -1 },
  { "xl/worksheets/sheet1.xml", SHEET ("<dimension ref='A1:H6'/>", ROWS_BEHIND_INDEX (PANDAS), ""), -1 },
  { "xl/styles.xml", STYLES (CODE ("164", "YYYY-MM-DD") CODE ("165", "YYYY-MM-DD HH:MM:SS"), STYLE ("0") BOLD STYLE ("164") STYLE ("165")), -1 },
  { "xl/sharedStrings.xml", TEXTS (ROWS (ITEM)), -1 },
};

/* Packages of R: no shared texts at all. */

static const FixturePart r[] = {
  ROOT ("xl/workbook.xml"),
  { "xl/workbook.xml", WORKBOOK ("<workbookPr date1904='false'/>", "<sheet name='Sheet1' sheetId='1' state='visible' r:id='rId1'/>", ""), -1 },
  { "xl/_rels/workbook.xml.rels", RELATIONS (RELATION ("rId1", "worksheet", "worksheets/sheet1.xml") RELATION ("rId2", "styles", "styles.xml")), -1 },
  { "xl/worksheets/sheet1.xml", SHEET ("<dimension ref='A1'/>", ROWS (R), ""), -1 },
  { "xl/styles.xml", STYLES (CODE ("164", "yyyy-mm-dd UTC"), STYLE ("0") BOLD STYLE ("164")), -1 },
};

/* What is read of a row, and what has come in; an index stands before the cells. */
static const struct
{
  const char *cells;
  const char *application;
} expected[] = {
  { "t:N'Guéssan-Œuvré|t:Élise Marie|d:1999-02-28|t:elise@example.org|d:2025-03-05|b:yes|t:0699000001", "N'Guéssan-Œuvré|Élise Marie|1999-02-28|elise@example.org|2025-03-05|yes|0699000001" },
  { "t:Ñandú Peña|t:José Ángel|d:2001-12-31|t:jose@example.org|d:2025-03-05|b:no|t:+237 6 99 00 00 02", "Ñandú Peña|José Ángel|2001-12-31|jose@example.org|2025-03-05|no|+237 6 99 00 00 02" },
  { "t:Müller Çelik|t:Zoé|t:24/07/1998|t:zoe@example.org|d:2025-03-05|b:yes|t:00237699000003", "Müller Çelik|Zoé|1998-07-24|zoe@example.org|2025-03-05|yes|00237699000003" },
  { "t:Ngo Bassa|t:Aïssatou|d:2000-02-29|t:aissatou@example.org|d:2025-03-05|b:no|t:+33612345678", "Ngo Bassa|Aïssatou|2000-02-29|aissatou@example.org|2025-03-05|no|+33612345678" },
  { "t:Łukasz-Ørsted|t:Noémie|d:1997-01-01|t:noemie@example.org|d:2025-03-05|b:yes|t:0699000005", "Łukasz-Ørsted|Noémie|1997-01-01|noemie@example.org|2025-03-05|yes|0699000005" },
};

typedef struct
{
  const char        *name;
  const FixturePart *parts;
  guint              n_parts;
  gboolean           has_index;
} Program;

static const Program programs[] = {
  { "excel", excel, G_N_ELEMENTS (excel), FALSE },
  { "excel-1904", mac, G_N_ELEMENTS (mac), FALSE },
  { "google-sheets", google, G_N_ELEMENTS (google), FALSE },
  { "openpyxl", openpyxl, G_N_ELEMENTS (openpyxl), FALSE },
  { "pandas", pandas, G_N_ELEMENTS (pandas), TRUE },
  { "r", r, G_N_ELEMENTS (r), FALSE },
};

static void
test_cells (gconstpointer data)
{
  const Program   *program = data;
  g_autofree char *path = fixture_zip ("program.xlsx", program->parts, program->n_parts);
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 1, program->has_index ? "-|t:Nom|t:Prénoms|t:Date de naissance|t:Courriel|t:Reçu le|t:Consentement|t:Téléphone" : "t:Nom|t:Prénoms|t:Date de naissance|t:Courriel|t:Reçu le|t:Consentement|t:Téléphone");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *cells = program->has_index ? g_strdup_printf ("n:%u|%s", i, expected[i].cells) : g_strdup (expected[i].cells);

      fixture_assert_row (source, i + 2, cells);
    }
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);
}

static gpointer
describe_cb (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_FAMILY_NAME, INTAKE_FIELD_GIVEN_NAMES, INTAKE_FIELD_BIRTH_DATE, INTAKE_FIELD_EMAIL, INTAKE_FIELD_RECEIVED_ON, INTAKE_FIELD_CONSENT, INTAKE_FIELD_PHONE };
  static const IntakeSortKey by_case = { INTAKE_FIELD_CASE, FALSE };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = NULL;

  intake_view_set_sort (view, &by_case, 1);
  ids = intake_query_ids (db, view, cancellable, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i), error);
      g_autoptr (GString) line = g_string_new (NULL);

      g_assert_nonnull (record);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *value = fields[j] != INTAKE_FIELD_CONSENT ? intake_value_dup_canonical (intake_record_get (record, fields[j])) : NULL;

          g_string_append_printf (line, "%s%s", j > 0 ? "|" : "", value != NULL ? value : intake_record_get_integer (record, fields[j], 0) == 1 ? "yes"
                                                                                                                                                : "no");
        }
      g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
    }

  return g_steal_pointer (&lines);
}

static void
test_import (gconstpointer data)
{
  const Program   *program = data;
  g_autofree char *name = g_strconcat (program->name, ".intake", NULL);
  g_autofree char *office = fixture_path (name);
  g_autofree char *path = fixture_zip ("program.xlsx", program->parts, program->n_parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) store = intake_store_open (office, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);
  g_autoptr (IntakeImportReport) report = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  IntakeImportOptions options = { .path = path, .read = { .language = intake_language_get ("en") } };

  g_assert_no_error (error);
  report = intake_import (store, &options, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->n_refused, ==, 0);
  g_assert_cmpint (report->imported, ==, G_N_ELEMENTS (expected));
  g_assert_cmpint (report->n_matches, ==, 0);
  g_assert_cmpuint (report->unknown_columns->len, ==, 0);

  lines = intake_store_read (store, describe_cb, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (lines->pdata[i], ==, expected[i].application);
  intake_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *cells = g_strdup_printf ("/exchange/xlsx-part/%s/cells", programs[i].name);
      g_autofree char *import = g_strdup_printf ("/exchange/xlsx-part/%s/import", programs[i].name);

      g_test_add_data_func (cells, &programs[i], test_cells);
      g_test_add_data_func (import, &programs[i], test_import);
    }

  return fixture_run ();
}
