/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as text: encodings, separators, quotation marks, line ends, and what is refused. */
#include "config.h"

#include <string.h>

#include "fixture.h"
#include "intake-csv-reader.h"
#include "intake-csv-separator.h"

#define BLOCK 65536

static IntakeSource *
open_bytes (const char *content,
            gsize       length)
{
  g_autofree char *path = fixture_write ("list.csv", content, (gssize)length);

  return fixture_open (path);
}

static IntakeSource *
open_text (const char *content)
{
  return open_bytes (content, strlen (content));
}

static void
assert_text_refused (const char       *content,
                     IntakeSourceError code,
                     const char       *what)
{
  g_autofree char *path = fixture_write ("list.csv", content, -1);

  fixture_assert_refused (path, code, what);
}

static void
test_plain (void)
{
  g_autoptr (IntakeSource) source = open_text ("Nom,Prénom,Téléphone\nNgo Bassa,Élise,0699000001\n");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (intake_source_get_n_sheets (source), ==, 1);
  g_assert_cmpstr (intake_source_get_sheet_name (source, 0), ==, "list");
  fixture_assert_row (source, 1, "t:Nom|t:Prénom|t:Téléphone");
  fixture_assert_row (source, 2, "t:Ngo Bassa|t:Élise|t:0699000001");
  fixture_assert_end (source);
  fixture_assert_noted (source, NULL);

  g_assert_true (intake_source_select_sheet (source, 0, &error));
  g_assert_no_error (error);
  fixture_assert_row (source, 1, "t:Nom|t:Prénom|t:Téléphone");
}

static void
test_separators (void)
{
  static const struct
  {
    const char *content;
    char        separator;
  } cases[] = {
    { "Nom;Note\nA;12,5\nB;13,5\n", ';' },
    { "a\tb\n1,5\t2,5\n", '\t' },
    { "a,b\n\"x;y;z\",2\n\"p;q;r\",3\n", ',' },
    { "Name;Motivation\nA;I like this, that, and more\nB;Nothing, really\nC;x\n", ';' },
    { "\"a;b;c\"\n", ',' },
    { "one\ntwo\n", ',' },
    { "Candidats, mars 2025\n\nNom;Ville;Note\nA;B;1,5\nC;D;2,5\n", ';' },
    { "a;b", ';' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (intake_csv_guess_separator (cases[i].content, strlen (cases[i].content)), ==, cases[i].separator);
}

static void
test_separator_line (void)
{
  g_autoptr (IntakeSource) source = open_text ("sep=;\r\na,b;c\r\n1,2;3\r\n");
  g_autoptr (IntakeSource) piped = open_text ("\xef\xbb\xbf\"SEP=|\"\na|b\n");
  g_autoptr (IntakeSource) word = open_text ("sep=;x\n");

  fixture_assert_row (source, 2, "t:a,b|t:c");
  fixture_assert_row (source, 3, "t:1,2|t:3");
  fixture_assert_end (source);
  fixture_assert_row (piped, 2, "t:a|t:b");
  fixture_assert_row (word, 1, "t:sep=|t:x");
}

static void
test_given_separator (void)
{
  g_autofree char          *path = fixture_write ("list.csv", "a;b,c\n", -1);
  const IntakeSourceOptions options = { NULL, ',', NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);

  g_assert_no_error (error);
  fixture_assert_row (source, 1, "t:a;b|t:c");
}

static void
test_line_ends (void)
{
  g_autoptr (IntakeSource) source = open_text ("a,b\r\nc,d\re,f\ng,h");

  fixture_assert_row (source, 1, "t:a|t:b");
  fixture_assert_row (source, 2, "t:c|t:d");
  fixture_assert_row (source, 3, "t:e|t:f");
  fixture_assert_row (source, 4, "t:g|t:h");
  fixture_assert_end (source);
}

static void
test_quotes (void)
{
  g_autoptr (IntakeSource) source = open_text ("a,\"b \"\"B\"\", b\",\"\"\n\"two\r\nlines\",\"x\ry\",5\" pipe\n,\"last\"");

  fixture_assert_row (source, 1, "t:a|t:b \"B\", b");
  fixture_assert_row (source, 2, "t:two\nlines|t:x\ny|t:5\" pipe");
  fixture_assert_row (source, 5, "-|t:last");
  fixture_assert_end (source);
}

static void
test_stray_quotes (void)
{
  g_autoptr (IntakeSource) source = open_text ("a,b\n\"x\"y,\"p\" \n");

  fixture_assert_row (source, 1, "t:a|t:b");
  fixture_assert_row (source, 2, "t:xy|t:p ");
  fixture_assert_noted (source, "the first of them on line 2");
}

static void
test_empty_rows (void)
{
  g_autoptr (IntakeSource) source = open_text ("\n\n;;;\n  ; \xc2\xa0;\na;b;;\n\n;;c\n;;\n\n");

  fixture_assert_row (source, 5, "t:a|t:b");
  fixture_assert_row (source, 7, "-|-|t:c");
  fixture_assert_end (source);
}

static void
test_ragged (void)
{
  g_autoptr (IntakeSource) source = open_text ("a;b;c\n1;2;3\n1;2;3;4\n1;2\n");

  fixture_assert_row (source, 1, "t:a|t:b|t:c");
  fixture_assert_row (source, 2, "t:1|t:2|t:3");
  fixture_assert_noted (source, NULL);
  fixture_assert_row (source, 3, "t:1|t:2|t:3|t:4");
  fixture_assert_noted (source, "1 line does not have as many cells as the first one, line 3");
  fixture_assert_row (source, 4, "t:1|t:2");
  fixture_assert_noted (source, "the first of them line 3");
}

/* In blocks, whose borders fall anywhere: in a character, a line end, a doubled quotation mark. */
static void
test_blocks (void)
{
  for (guint shift = 0; shift < 12; shift++)
    {
      g_autoptr (GString) content = g_string_new ("h,i\n");
      g_autofree char *expected = NULL;
      guint            line = 2;
      g_autoptr (IntakeSource) source = NULL;

      while (content->len < BLOCK - 300)
        {
          g_string_append (content, "é,\"\"\"q\"\"\"\r\n");
          line++;
        }
      g_string_append_printf (content, "%*s", (int)(BLOCK - 10 - content->len + shift), "");
      g_string_append (content, "é,\"\"\"q\"\"\"\r\nz,\"\r\n\"\r\n");

      source = open_bytes (content->str, content->len);
      fixture_assert_row (source, 1, "t:h|t:i");
      for (guint i = 2; i < line; i++)
        fixture_assert_row (source, i, "t:é|t:\"q\"");
      g_assert_true (intake_source_next_row (source, NULL, NULL));
      g_assert_cmpstr (intake_source_get_cell (source, 1)->text, ==, "\"q\"");
      g_assert_true (g_str_has_suffix (intake_source_get_cell (source, 0)->text, " é"));
      fixture_assert_row (source, line + 1, "t:z");
      fixture_assert_end (source);
      fixture_assert_noted (source, NULL);
    }
}

/* A character of four bytes across the border of two blocks. */
static void
test_utf_16_blocks (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *encoded = NULL;
  gsize            length;
  g_autoptr (IntakeSource) source = NULL;

  g_string_append (text, "a;b\n");
  while (text->len < BLOCK / 2 - 1)
    g_string_append_c (text, text->len % 100 == 99 ? '\n' : 'x');
  g_string_append (text, "😀\nlast;");
  g_string_append (text, "😀\n");
  encoded = g_convert (text->str, -1, "UTF-16LE", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);

  source = open_bytes (encoded, length);
  fixture_assert_row (source, 1, "t:a|t:b");
  while (intake_source_next_row (source, NULL, &error))
    if (g_str_has_suffix (intake_source_get_cell (source, 0)->text, "😀"))
      break;
  g_assert_no_error (error);
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_cmpstr (intake_source_get_cell (source, 0)->text, ==, "last");
  g_assert_cmpstr (intake_source_get_cell (source, 1)->text, ==, "😀");
  fixture_assert_end (source);
}

static void
assert_encoded (const char *encoding,
                const char *mark,
                gsize       mark_length,
                const char *forced)
{
  static const char *text = "Nom;Ville\r\nÉlise Œuvré;\"Ngaoundéré – « A »\r\n2\"\r\n日本 😀;x\r\n";
  static const char *western = "Nom;Ville\r\nÉlise Œuvré;\"Ngaoundéré – « A »\r\n2\"\r\n€ 5;x\r\n";
  gboolean           is_western = g_str_equal (encoding, "WINDOWS-1252");
  gsize              length;
  g_autoptr (GError) error = NULL;
  g_autofree char *encoded = g_convert (is_western ? western : text, -1, encoding, "UTF-8", NULL, &length, &error);
  g_autoptr (GString) content = g_string_new_len (mark, (gssize)mark_length);
  g_autofree char          *path = NULL;
  const IntakeSourceOptions options = { forced, '\0', NULL };
  g_autoptr (IntakeSource) source = NULL;

  g_assert_no_error (error);
  g_string_append_len (content, encoded, (gssize)length);
  path = fixture_write ("list.csv", content->str, (gssize)content->len);
  source = intake_source_open (path, &options, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_row (source, 1, "t:Nom|t:Ville");
  fixture_assert_row (source, 2, "t:Élise Œuvré|t:Ngaoundéré – « A »\n2");
  fixture_assert_row (source, 4, is_western ? "t:€ 5|t:x" : "t:日本 😀|t:x");
  fixture_assert_end (source);
  fixture_assert_noted (source, is_western && forced == NULL ? "Windows-1252" : NULL);
}

static void
test_encodings (void)
{
  assert_encoded ("UTF-8", "", 0, NULL);
  assert_encoded ("UTF-8", "\xef\xbb\xbf", 3, NULL);
  assert_encoded ("UTF-16LE", "\xff\xfe", 2, NULL);
  assert_encoded ("UTF-16BE", "\xfe\xff", 2, NULL);
  assert_encoded ("UTF-16LE", "", 0, NULL);
  assert_encoded ("UTF-16BE", "", 0, NULL);
  assert_encoded ("WINDOWS-1252", "", 0, NULL);
  assert_encoded ("WINDOWS-1252", "", 0, "windows-1252");
  assert_encoded ("UTF-16LE", "", 0, "UTF-16LE");
  assert_encoded ("UTF-8", "\xef\xbb\xbf", 3, "UTF-8");
}

/* What Excel writes as "CSV (Macintosh)" and "CSV (MS-DOS)": names as they occur, told by their letters alone. */
static void
test_old_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *line_end;
    const char *note;
  } cases[] = {
    { "MACINTOSH", "\r", "MACINTOSH" },
    { "IBM850", "\r\n", "IBM850" },
    { "WINDOWS-1252", "\r\n", "Windows-1252" },
    { "ISO-8859-15", "\n", "Windows-1252" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Nom;Prénom;Université%sNGUÉMA;Hélène;Yaoundé II, Ñandú%sPeña;François-Noël;Forêt à côté%s", cases[i].line_end, cases[i].line_end, cases[i].line_end);
      gsize            length;
      g_autofree char *encoded = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);
      g_autoptr (IntakeSource) source = NULL;

      g_assert_no_error (error);
      source = open_bytes (encoded, length);
      fixture_assert_row (source, 1, "t:Nom|t:Prénom|t:Université");
      fixture_assert_row (source, 2, "t:NGUÉMA|t:Hélène|t:Yaoundé II, Ñandú");
      fixture_assert_row (source, 3, "t:Peña|t:François-Noël|t:Forêt à côté");
      fixture_assert_end (source);
      fixture_assert_noted (source, cases[i].note);
    }
}

static void
test_guarded (void)
{
  g_autoptr (IntakeSource) source = open_text ("'+237 6 99;'=1+1;'-;\"'@a\";'\n'Mbappé;';'';N'-x\n");

  fixture_assert_row (source, 1, "t:+237 6 99|t:=1+1|t:-|t:@a|t:'");
  fixture_assert_row (source, 2, "t:'Mbappé|t:'|t:''|t:N'-x");
  fixture_assert_end (source);
}

/* The euro of Latin-9 is no letter of Windows-1252: it must be asked for. */
static void
test_named_encodings (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    const char *read;
  } cases[] = {
    { "iso-8859-15", "\xa4 5 \xbd", "t:€ 5 œ" },
    { "latin1", "\xe9", "t:é" },
    { "macroman", "\x8e", "t:é" },
    { "cp850", "\x82", "t:é" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IntakeSourceOptions options = { cases[i].name, '\0', NULL };
      g_autofree char    *path = fixture_write ("list.csv", cases[i].bytes, -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);

      g_assert_no_error (error);
      fixture_assert_row (source, 1, cases[i].read);
      fixture_assert_noted (source, NULL);
    }
  g_assert_true (g_strv_contains (intake_source_encodings (), "WINDOWS-1252"));
}

static void
test_mixed_encodings (void)
{
  g_autoptr (IntakeSource) source = open_text ("Nom;Ville\nÉlise;Yaoundé\nAndr\xe9;Ngaound\xe9r\xe9\nZoé;Garoua\n");

  fixture_assert_row (source, 1, "t:Nom|t:Ville");
  fixture_assert_row (source, 2, "t:Élise|t:Yaoundé");
  fixture_assert_row (source, 3, "t:André|t:Ngaoundéré");
  fixture_assert_row (source, 4, "t:Zoé|t:Garoua");
  fixture_assert_end (source);
  fixture_assert_noted (source, "1 line is in Windows-1252 while the rest is in UTF-8, line 3");
}

static void
test_wrong_encoding (void)
{
  g_autofree char    *path = fixture_write ("list.csv", "Nom\nAndr\xe9\n", -1);
  IntakeSourceOptions options = { "UTF-8", '\0', NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);

  g_assert_no_error (error);
  fixture_assert_row (source, 1, "t:Nom");
  fixture_assert_row (source, 2, "t:Andr\xef\xbf\xbd");
  fixture_assert_noted (source, "on line 2");

  g_clear_object (&source);
  options.encoding = "EBCDIC";
  source = intake_source_open (path, &options, NULL, &error);
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "EBCDIC"));
}

static void
test_broken_utf_16 (void)
{
  static const char content[] = "\xff\xfe"
                                "a\0;\0\0\xd8;\0b\0\n\0x";
  g_autoptr (IntakeSource) source = open_bytes (content, sizeof content - 1);

  fixture_assert_row (source, 1, "t:a|t:\xef\xbf\xbd|t:b");
  fixture_assert_end (source);
  fixture_assert_noted (source, "damaged");
}

static void
test_not_a_table (void)
{
  static const char binary[] = "a,b\nc\0d,e\n";
  g_autofree char  *path = fixture_write ("photo.csv", binary, sizeof binary - 1);

  fixture_assert_refused (path, INTAKE_SOURCE_ERROR_FORMAT, "line 2");
}

static void
test_unclosed_quote (void)
{
  assert_text_refused ("a,b\nc,d\n\"e\n,f\ng,h\n", INTAKE_SOURCE_ERROR_FORMAT, "on line 3 is never closed");
}

static void
test_nothing (void)
{
  assert_text_refused ("\n;;\n  \n", INTAKE_SOURCE_ERROR_EMPTY, "empty lines");
  assert_text_refused ("\xef\xbb\xbf", INTAKE_SOURCE_ERROR_EMPTY, "empty lines");
  assert_text_refused ("sep=;\n", INTAKE_SOURCE_ERROR_EMPTY, "empty lines");
}

static void
test_limits (void)
{
  g_autoptr (GString) content = g_string_new ("a,b\n");
  g_autofree char *longest = g_strnfill (32767, 'x');
  g_autoptr (IntakeSource) source = NULL;

  g_string_append_printf (content, "1,%s\n", longest);
  source = open_bytes (content->str, content->len);
  g_assert_true (fixture_read_all (source, NULL));

  g_string_append_printf (content, "1,%sy\n", longest);
  assert_text_refused (content->str, INTAKE_SOURCE_ERROR_LIMIT, "On line 3, the cell in column B is longer than 32,767 characters");

  g_string_assign (content, "a,b\n1,\"");
  for (guint i = 0; i < 200000; i++)
    g_string_append (content, "x\n");
  assert_text_refused (content->str, INTAKE_SOURCE_ERROR_LIMIT, "opens on line 2, column B");

  g_string_assign (content, "a,b\n");
  for (guint i = 0; i < 16384; i++)
    g_string_append_c (content, ',');
  assert_text_refused (content->str, INTAKE_SOURCE_ERROR_LIMIT, "Line 2 has over 16,384 columns");

  g_string_assign (content, "");
  for (guint i = 0; i < 16000; i++)
    g_string_append_printf (content, "x%2000s\n", "");
  for (char *c = content->str; *c != '\0'; c++)
    if (*c == ' ')
      *c = ',';
  assert_text_refused (content->str, INTAKE_SOURCE_ERROR_LIMIT, "over 32 million cells up to line 15993");
}

static void
test_cancelled (void)
{
  g_autoptr (IntakeSource) source = open_text ("a\nb\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (intake_source_next_row (source, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-reader/plain", test_plain);
  g_test_add_func ("/exchange/csv-reader/separator-of-the-first-lines", test_separators);
  g_test_add_func ("/exchange/csv-reader/separator-line-of-excel", test_separator_line);
  g_test_add_func ("/exchange/csv-reader/separator-given", test_given_separator);
  g_test_add_func ("/exchange/csv-reader/line-ends-of-all-kinds", test_line_ends);
  g_test_add_func ("/exchange/csv-reader/quotes", test_quotes);
  g_test_add_func ("/exchange/csv-reader/stray-quotes-are-noted", test_stray_quotes);
  g_test_add_func ("/exchange/csv-reader/empty-rows-are-passed-over", test_empty_rows);
  g_test_add_func ("/exchange/csv-reader/ragged-rows-keep-all-and-are-noted", test_ragged);
  g_test_add_func ("/exchange/csv-reader/borders-of-blocks", test_blocks);
  g_test_add_func ("/exchange/csv-reader/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-reader/utf-16-across-blocks", test_utf_16_blocks);
  g_test_add_func ("/exchange/csv-reader/mixed-encodings", test_mixed_encodings);
  g_test_add_func ("/exchange/csv-reader/old-encodings-told-by-their-letters", test_old_encodings);
  g_test_add_func ("/exchange/csv-reader/named-encodings", test_named_encodings);
  g_test_add_func ("/exchange/csv-reader/guard-against-formulas-is-dropped", test_guarded);
  g_test_add_func ("/exchange/csv-reader/wrong-encoding-given", test_wrong_encoding);
  g_test_add_func ("/exchange/csv-reader/damaged-utf-16", test_broken_utf_16);
  g_test_add_func ("/exchange/csv-reader/not-a-table", test_not_a_table);
  g_test_add_func ("/exchange/csv-reader/unclosed-quote-names-its-line", test_unclosed_quote);
  g_test_add_func ("/exchange/csv-reader/nothing-in-it", test_nothing);
  g_test_add_func ("/exchange/csv-reader/limits-say-which", test_limits);
  g_test_add_func ("/exchange/csv-reader/cancelled", test_cancelled);

  return fixture_run ();
}
