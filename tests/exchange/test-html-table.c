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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/html-table/cells", test_tables);
  g_test_add_func ("/exchange/html-table/broken", test_broken);

  return g_test_run ();
}
