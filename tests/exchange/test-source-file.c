/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The same table as several programs save it (tests/fixtures/programs): every cell is right, whichever it was.  The files were written by
 * LibreOffice 7.4, Gnumeric 1.12, pandas 1.5 (with openpyxl, XlsxWriter and odfpy), R 4.2 (with openxlsx) and Excel::Writer::XLSX.
 */
#include "config.h"

#include "fixture.h"

#define HEADINGS "t:Nom|t:Prénoms|t:Date de naissance|t:Téléphone|t:Courriel|t:Mois d'expérience|t:Reçu le|t:Notes|t:Consentement"
#define ELISE "t:N'Guéssan-Œuvré|t:Élise Marie|"
#define JOSE "t:Ñandú|t:José Ángel|"
#define ZOE "t:日本 😀|t:Zoé|"
#define LINES "t:première ligne\nseconde ligne|"
#define QUOTED "t:dit « oui »; \"peut-être\", demain|"

/* How programs differ: the text of dates, of numbers and of yes and no in .csv, the line that a row of a .csv begins on. */
typedef struct
{
  const char *name;
  const char *rows[3];
  gboolean    is_text;
} Saved;

#define WORKBOOK(yes, no)                                                                                                                                                          \
  {                                                                                                                                                                                \
    ELISE "d:1999-02-28|t:0699000001|t:elise@example.org|n:18|d:2025-03-05|" LINES yes, JOSE "d:2001-12-31|t:+237 6 99 00 00 02|t:jose@example.org|n:3.5|d:2025-04-03|" QUOTED no, \
      ZOE "d:1998-07-04|t:00237699000003|t:zoe@example.org|n:0|d:2025-12-12|-|" yes                                                                                                \
  }
#define TABLE(zoe, birth_1, received_1, birth_2, received_2, birth_3, received_3, n_1, n_2, n_3, yes, no)                                                                                                       \
  {                                                                                                                                                                                                             \
    ELISE "t:" birth_1 "|t:0699000001|t:elise@example.org|t:" n_1 "|t:" received_1 "|" LINES "t:" yes, JOSE "t:" birth_2 "|t:+237 6 99 00 00 02|t:jose@example.org|t:" n_2 "|t:" received_2 "|" QUOTED "t:" no, \
      zoe "t:" birth_3 "|t:00237699000003|t:zoe@example.org|t:" n_3 "|t:" received_3 "|-|t:" yes                                                                                                                \
  }
#define ISO(n_1, n_2, n_3, yes, no) TABLE (ZOE, "1999-02-28", "2025-03-05", "2001-12-31", "2025-04-03", "1998-07-04", "2025-12-12", n_1, n_2, n_3, yes, no)
#define AMERICAN(zoe) TABLE (zoe, "02/28/1999", "03/05/2025", "12/31/2001", "04/03/2025", "07/04/1998", "12/12/2025", "18", "3.5", "0", "TRUE", "FALSE")

/* clang-format off */
static const Saved saved[] = {
  { "libreoffice.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  /* As it came from openpyxl, yes and no were formulas shown as numbers. */
  { "libreoffice.ods", WORKBOOK ("n:1", "n:0"), FALSE },
  { "gnumeric.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "gnumeric.ods", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "pandas-openpyxl.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "pandas-xlsxwriter.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "r-openxlsx.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "perl.xlsx", WORKBOOK ("b:yes", "b:no"), FALSE },
  { "libreoffice-utf-8.csv", AMERICAN (ZOE), TRUE },
  { "libreoffice-utf-16.csv", AMERICAN (ZOE), TRUE },
  /* What Windows-1252 has no letters for was lost when the file was saved. */
  { "libreoffice-windows-1252.csv", AMERICAN ("t:?? ?|t:Zoé|"), TRUE },
  { "gnumeric.csv", TABLE (ZOE, "1999/02/28", "2025/03/05", "2001/12/31", "2025/04/03", "1998/07/04", "2025/12/12", "18", "3.5", "0", "TRUE", "FALSE"), TRUE },
  { "pandas.csv", ISO ("18.0", "3.5", "0.0", "True", "False"), TRUE },
  { "pandas-semicolon.csv", TABLE (ZOE, "28/02/1999", "05/03/2025", "31/12/2001", "03/04/2025", "04/07/1998", "12/12/2025", "18,0", "3,5", "0,0", "True", "False"), TRUE },
  { "r.csv", ISO ("18", "3.5", "0", "TRUE", "FALSE"), TRUE },
};
/* clang-format on */

static char *
get_path (const char *name)
{
  return g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "tests", "fixtures", "programs", name, NULL);
}

static void
test_saved (gconstpointer data)
{
  const Saved     *file = data;
  g_autofree char *path = get_path (file->name);
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 1, HEADINGS);
  /* In text the note of the first row takes two lines. */
  for (guint i = 0; i < G_N_ELEMENTS (file->rows); i++)
    fixture_assert_row (source, i + 2 + (file->is_text && i > 0), file->rows[i]);
  fixture_assert_end (source);
}

/* odfpy writes a line break into a paragraph as it stands, where it counts as a space: LibreOffice shows one as well. */
static void
test_odfpy (void)
{
  g_autofree char *path = get_path ("pandas.ods");
  g_autoptr (IntakeSource) source = fixture_open (path);

  fixture_assert_row (source, 1, HEADINGS);
  fixture_assert_row (source, 2, ELISE "d:1999-02-28|t:0699000001|t:elise@example.org|n:18|d:2025-03-05|t:première ligne seconde ligne|t:TRUE");
  fixture_assert_row (source, 3, JOSE "d:2001-12-31|t:+237 6 99 00 00 02|t:jose@example.org|n:3.5|d:2025-04-03|" QUOTED "t:FALSE");
  fixture_assert_row (source, 4, ZOE "d:1998-07-04|t:00237699000003|t:zoe@example.org|n:0|d:2025-12-12|-|t:TRUE");
  fixture_assert_end (source);
}

static void
test_old (void)
{
  static const char *const names[] = { "libreoffice.xls", "perl.xls" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = get_path (names[i]);

      fixture_assert_refused (path, INTAKE_SOURCE_ERROR_UNSUPPORTED, "old Excel format (.xls)");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/source-file/", saved[i].name, NULL);

      g_test_add_data_func (path, &saved[i], test_saved);
    }
  g_test_add_func ("/exchange/source-file/pandas.ods", test_odfpy);
  g_test_add_func ("/exchange/source-file/old-excel-format-is-refused", test_old);

  return fixture_run ();
}
