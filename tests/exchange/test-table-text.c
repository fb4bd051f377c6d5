/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are copied: as text with TABs and as HTML, whatever stands in their cells. */
#include "config.h"

#include "intake-table-text.h"

#include <string.h>

static const IntakeFieldId columns[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_FAMILY_NAME, INTAKE_FIELD_PHONE, INTAKE_FIELD_RECEIVED_ON,
                                         INTAKE_FIELD_EXPERIENCE_MONTHS, INTAKE_FIELD_STAGE, INTAKE_FIELD_NOTICE, INTAKE_FIELD_NOTES };

static char *
dup_reference (IntakeFieldId      field,
               const IntakeValue *value,
               gpointer           data)
{
  return g_strdup_printf ("%s%d", (const char *)data, (int)value->integer);
}

static IntakeTableText *
make_table (const char *family_name,
            const char *phone,
            const char *notes)
{
  IntakeTableText *table = intake_table_text_new (columns, G_N_ELEMENTS (columns), intake_language_get ("en"), dup_reference, (gpointer) "VN-");
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_text (record, INTAKE_FIELD_CASE, "2025-0042");
  intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, family_name);
  intake_record_set_text (record, INTAKE_FIELD_PHONE, phone);
  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, (IntakeDate){ 2025, 3, 5 });
  intake_record_set_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, 18);
  intake_record_set_text (record, INTAKE_FIELD_STAGE, "on-board");
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, 7);
  intake_record_set_text (record, INTAKE_FIELD_NOTES, notes);
  intake_table_text_add (table, record);

  return table;
}

static void
test_plain (void)
{
  g_autoptr (IntakeTableText) table = make_table ("Ngo Bassa", "+237 6 99 12 34 56", "first\tline\nsecond");

  g_assert_cmpstr (intake_table_text_get_plain (table), ==,
                   "Case\tFamily name\tPhone\tReceived on\tRelevant experience (months)\tStage\tNotice\tNotes\n"
                   "2025-0042\tNgo Bassa\t+237 6 99 12 34 56\t2025-03-05\t18\tOn board\tVN-7\tfirst line second\n");
}

/* A spreadsheet would evaluate these; a phone number it would not, unless it is none. */
static void
test_formulas (void)
{
  static const char *const hostile[] = { "=1+1", "+1+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (IntakeTableText) table = make_table (hostile[i], "+1-2", NULL);
      g_autofree char *name = g_strdup_printf ("\t'%s\t'+1-2\t", hostile[i]);
      g_autofree char *html = intake_table_text_dup_html (table);
      g_autofree char *escaped = g_markup_escape_text (hostile[i], -1);
      g_autofree char *cell = g_strdup_printf ("<td style='mso-number-format:\"\\@\"' sdnum=\"1033;0;@\">%s</td>", escaped);

      g_assert_nonnull (strstr (intake_table_text_get_plain (table), name));
      g_assert_nonnull (strstr (html, cell));
    }
}

static void
test_html (void)
{
  g_autoptr (IntakeTableText) table = make_table ("<script>&\"Éboa\"", NULL, "one\ntwo");
  g_autofree char *html = intake_table_text_dup_html (table);

  g_assert_null (strstr (html, "<script>"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;&amp;&quot;Éboa&quot;"));
  g_assert_nonnull (strstr (html, "<th>Family name</th>"));
  g_assert_nonnull (strstr (html, "<td>2025-03-05</td><td>18</td>"));
  g_assert_nonnull (strstr (html, "one<br>two"));
  g_assert_true (g_str_has_suffix (html, "</table>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/table-text/tabs-between-cells", test_plain);
  g_test_add_func ("/exchange/table-text/no-text-becomes-a-formula", test_formulas);
  g_test_add_func ("/exchange/table-text/html", test_html);

  return g_test_run ();
}
