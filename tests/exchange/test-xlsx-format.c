/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Number formats, serial dates, and numbers as people write them. */
#include "config.h"

#include "intake-xlsx-format.h"
#include "intake-xlsx-part.h"

static void
test_codes (void)
{
  static const struct
  {
    const char          *code;
    IntakeXlsxFormatKind kind;
  } cases[] = {
    { "General", INTAKE_XLSX_FORMAT_NUMBER },
    { "Standard", INTAKE_XLSX_FORMAT_NUMBER },
    { "0.00", INTAKE_XLSX_FORMAT_NUMBER },
    { "#,##0 \"days\"", INTAKE_XLSX_FORMAT_NUMBER },
    { "0\\d", INTAKE_XLSX_FORMAT_NUMBER },
    { "_-* #,##0_d;[Red]-0", INTAKE_XLSX_FORMAT_NUMBER },
    { "[$XAF-40c] 0", INTAKE_XLSX_FORMAT_NUMBER },
    { "[Magenta]0", INTAKE_XLSX_FORMAT_NUMBER },
    { "0.00E+00", INTAKE_XLSX_FORMAT_NUMBER },
    { "@", INTAKE_XLSX_FORMAT_NUMBER },
    { "", INTAKE_XLSX_FORMAT_NUMBER },
    { "\"unclosed d", INTAKE_XLSX_FORMAT_NUMBER },
    { "dd/mm/yyyy", INTAKE_XLSX_FORMAT_DATE },
    { "[$-40C]d mmmm yyyy;@", INTAKE_XLSX_FORMAT_DATE },
    { "YYYY\\-MM\\-DD", INTAKE_XLSX_FORMAT_DATE },
    { "mmm", INTAKE_XLSX_FORMAT_DATE },
    { "d/m/yy h:mm", INTAKE_XLSX_FORMAT_DATE },
    { "h:mm AM/PM", INTAKE_XLSX_FORMAT_TIME },
    { "mm:ss", INTAKE_XLSX_FORMAT_TIME },
    { "[h]:mm", INTAKE_XLSX_FORMAT_DURATION },
    { "[mm]", INTAKE_XLSX_FORMAT_DURATION },
    { "000000000", INTAKE_XLSX_FORMAT_PADDED },
    { "0", INTAKE_XLSX_FORMAT_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (intake_xlsx_format_from_code (cases[i].code).kind, ==, cases[i].kind);
    }
}

static void
test_ids (void)
{
  static const guint dates[] = { 14, 15, 16, 17, 22, 27, 36, 50, 58 };
  static const guint numbers[] = { 0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 164 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpint (intake_xlsx_format_from_id (dates[i]).kind, ==, INTAKE_XLSX_FORMAT_DATE);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpint (intake_xlsx_format_from_id (numbers[i]).kind, ==, INTAKE_XLSX_FORMAT_NUMBER);
  g_assert_cmpint (intake_xlsx_format_from_id (20).kind, ==, INTAKE_XLSX_FORMAT_TIME);
  g_assert_cmpint (intake_xlsx_format_from_id (46).kind, ==, INTAKE_XLSX_FORMAT_DURATION);
}

static void
assert_date (double      serial,
             gboolean    is_1904,
             const char *expected)
{
  char       iso[INTAKE_DATE_ISO_SIZE];
  IntakeDate date;
  gboolean   exists = intake_xlsx_serial_to_date (serial, is_1904, &date);

  g_assert_cmpstr (exists ? intake_date_to_iso (date, iso) : NULL, ==, expected);
}

static void
test_serials (void)
{
  assert_date (1, FALSE, "1900-01-01");
  assert_date (59, FALSE, "1900-02-28");
  assert_date (60, FALSE, NULL);
  assert_date (61, FALSE, "1900-03-01");
  assert_date (45721, FALSE, "2025-03-05");
  assert_date (45721.75, FALSE, "2025-03-05");
  assert_date (45720.9999999, FALSE, "2025-03-05");
  assert_date (2958465, FALSE, "9999-12-31");
  assert_date (2958466, FALSE, NULL);
  assert_date (0.5, FALSE, NULL);
  assert_date (-1, FALSE, NULL);
  assert_date (1e300, FALSE, NULL);
  assert_date (0, TRUE, "1904-01-01");
  assert_date (44259, TRUE, "2025-03-05");
}

static void
assert_number (const char *text,
               const char *expected)
{
  g_autoptr (GString) written = g_string_new (NULL);
  double number;

  if (expected == NULL)
    {
      g_assert_false (intake_xlsx_parse_number (text, &number));
      return;
    }
  g_assert_true (intake_xlsx_parse_number (text, &number));
  intake_xlsx_append_number (written, number);
  g_assert_cmpstr (written->str, ==, expected);
}

static void
test_numbers (void)
{
  assert_number ("18", "18");
  assert_number ("18.0", "18");
  assert_number ("3.5", "3.5");
  assert_number ("237699000000", "237699000000");
  assert_number ("2.37699E+11", "237699000000");
  assert_number ("0.30000000000000004", "0.3");
  assert_number ("-12.25", "-12.25");
  assert_number ("1E+20", "100000000000000000000");
  assert_number ("123456789012345678", "123456789012345680");
  assert_number ("0", "0");
  assert_number ("-0", "0");
  assert_number ("", NULL);
  assert_number ("3,5", NULL);
  assert_number ("0x10", NULL);
  assert_number ("inf", NULL);
  assert_number ("1e999", NULL);
  assert_number ("1-1", NULL);
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *escaped;
    const char *text;
  } cases[] = {
    { "a_b", "a_b" },
    { "a_x000D_\nb", "a\nb" },
    { "a_x000D_b", "a\nb" },
    { "a_x005F_x000D_b", "a_x000D_b" },
    { "_x00e9_t_x00E9_", "été" },
    { "_xD83D__xDE00_", "😀" },
    { "_xD83D_x", "\xef\xbf\xbdx" },
    { "a_x0000_b", "ab" },
    { "_x00", "_x00" },
    { "_xZZZZ_", "_xZZZZ_" },
    { "_x000D", "_x000D" },
    { "a\r\nb\r", "a\nb\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("_x0041_");

      g_string_append (text, cases[i].escaped);
      intake_xlsx_unescape (text, 7);
      g_assert_cmpstr (text->str + 7, ==, cases[i].text);
      g_assert_cmpuint (text->len, ==, strlen (text->str));
    }
}

static void
test_targets (void)
{
  static const struct
  {
    const char *base;
    const char *target;
    const char *path;
  } cases[] = {
    { "xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/a/b.xml", "../c.xml", "xl/c.xml" },
    { "xl/a/b.xml", "../../../../c.xml", "c.xml" },
    { "", "xl\\workbook.xml", "xl/workbook.xml" },
    { "xl/workbook.xml", "./sheet.xml", "xl/sheet.xml" },
    { "xl/workbook.xml", "", "xl" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = intake_xlsx_resolve (cases[i].base, cases[i].target);

      g_assert_cmpstr (path, ==, cases[i].path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/xlsx-format/codes", test_codes);
  g_test_add_func ("/exchange/xlsx-format/built-in", test_ids);
  g_test_add_func ("/exchange/xlsx-format/serial-dates", test_serials);
  g_test_add_func ("/exchange/xlsx-format/numbers-as-people-write-them", test_numbers);
  g_test_add_func ("/exchange/xlsx-format/escapes", test_escapes);
  g_test_add_func ("/exchange/xlsx-format/targets-of-relations", test_targets);

  return g_test_run ();
}
