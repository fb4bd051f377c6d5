/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables copied as HTML become lines, and nothing that is broken does harm. */
#include "config.h"

#include <string.h>

#include "intake-html-table.h"

static const struct
{
  const char *html;
  const char *text;
} cases[] = {
  { "", "" },
  { "no table", "" },
  { "<table><tr><th>Nom</th><th>Prénom</th></tr><tr><td>A</td><td>B</td></tr></table>", "Nom\tPrénom\nA\tB\n" },
  { "<TABLE><TR><TD align=left> A\nB </TD><TD>x</TD></TR></TABLE>", "A B\tx\n" },
  { "<table><tr><td><b>A</b> &amp; &lt;B&gt;&nbsp;&#233;&#xE9;</td><td>&unknown; & ;</td></tr>", "A & <B> éé\t&unknown; & ;\n" },
  { "<table><tr><td>one<br>two</td><td>say \"x\"</td></tr></table>", "\"one\ntwo\"\t\"say \"\"x\"\"\"\n" },
  { "<table><tr><td>A<td>B<tr><td>C<td></table>", "A\tB\nC\t\n" },
  { "<table><tr><td></td><td>B</td></tr></table>", "\tB\n" },
  { "<td>outside</td><table><tr><td>in", "in\n" },
  { "<table><tr><td>&Eacute;lise &laquo;&nbsp;Ma&icirc;tre&nbsp;&raquo; &OElig;uvr&eacute; &ntilde; d&rsquo;Abidjan&yuml;&half;</td></tr></table>", "Élise « Maître » Œuvré ñ d’Abidjanÿ&half;\n" },
  { "<table><tr><td>A\n\t\t B  C</td><td><p>one\n</p>\n<p>  two</p></td></tr></table>", "A B C\t\"one \ntwo\"\n" },
  { "<table><tr><td colspan=3>List</td></tr><tr><td>A</td><td colspan=\"2\" sdnum=\"1036;0;[>9]0\">B</td><td>C</td></tr></table>", "List\t\t\nA\tB\t\tC\n" },
  { "<table><tr><td rowspan='2'>A</td><td>B</td><td ROWSPAN = 2>C</td></tr><tr><td>D</td></tr><tr><td>E</td></tr></table><table><tr><td>F</td></tr></table>", "A\tB\tC\n\tD\t\nE\nF\n" },
  { "<table><tr><td colspan=0>A<td colspan=x>B<td style=\"a>C</td></tr></table>", "A\tB\tC\n" },
  { "<table><tr><td>&#0;&#x110000;&#</td></tr></table>", "&#0;&#x110000;&#\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = intake_html_table_dup_text (cases[i].html, strlen (cases[i].html));

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Cut anywhere, and with bytes that are no text, it is still valid. */
static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 0; length <= strlen (cases[i].html); length++)
      {
        g_autofree char *bytes = g_memdup2 (cases[i].html, length + 1);
        g_autofree char *text = NULL;

        bytes[length / 2] = (char)0xFF;
        text = intake_html_table_dup_text (bytes, length);
        g_assert_true (g_utf8_validate (text, -1, NULL));
      }
}

/* What would take for ever, or more memory than there is, if each part of it were taken at its word. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *first;
    const char *again;
    guint       n;
    gsize       most;
  } hostile[] = {
    { "<table>", "<a b=\"", 500000, 16 },
    { "<table>", "<", 2000000, 16 },
    { "<table><tr><td>", "<x ", 500000, 2000000 },
    { "<table><tr><td colspan=99999999 rowspan=99999999>x", "<tr><td>", 200000, 4000000 },
    { "<table><tr>", "<td colspan=16384>", 200000, 4000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GString) html = g_string_new (hostile[i].first);
      g_autofree char *text = NULL;

      for (guint j = 0; j < hostile[i].n; j++)
        g_string_append (html, hostile[i].again);
      text = intake_html_table_dup_text (html->str, html->len);
      g_assert_cmpuint (strlen (text), <=, hostile[i].most);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/html-table/cells", test_tables);
  g_test_add_func ("/exchange/html-table/broken", test_broken);
  g_test_add_func ("/exchange/html-table/hostile", test_hostile);

  return g_test_run ();
}
