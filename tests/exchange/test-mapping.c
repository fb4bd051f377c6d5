/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings → fields, and the order of dates. */
#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "intake-mapping.h"

/* Writes a .csv and opens it; the file may go once it is open. */
static IntakeSource *
open_csv (const char *text)
{
  IntakeSourceOptions read = { NULL, 0, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  IntakeSource    *source;
  int              fd = g_file_open_tmp ("intake-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  source = intake_source_open (path, &read, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return source;
}

static IntakeFieldId
field_at (const IntakeMapping *mapping,
          guint                column)
{
  return g_array_index (mapping->fields, IntakeFieldId, column);
}

static void
test_headings_in_three_languages (void)
{
  static const char *const headings[] = {
    "Family name,Given names,Date of birth,Sex,Shoe size\n",
    "Nom;Prénoms;Date de naissance (jj/mm/aaaa);Sexe;Pointure\n",
    "Apellidos;Nombres;Fecha de nacimiento;Sexo;Talla\n",
    "family_name,given_names,birth_date,sex,shoe_size\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *text = g_strconcat (headings[i], strchr (headings[i], ';') != NULL ? "A;B;C;D;E\n" : "A,B,C,D,E\n", NULL);
      g_autoptr (IntakeSource) source = open_csv (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (mapping->heading_row, ==, 1);
      g_assert_cmpint (field_at (mapping, 0), ==, INTAKE_FIELD_FAMILY_NAME);
      g_assert_cmpint (field_at (mapping, 1), ==, INTAKE_FIELD_GIVEN_NAMES);
      g_assert_cmpint (field_at (mapping, 2), ==, INTAKE_FIELD_BIRTH_DATE);
      g_assert_cmpint (field_at (mapping, 3), ==, INTAKE_FIELD_SEX);
      g_assert_cmpint (field_at (mapping, 4), ==, INTAKE_N_FIELDS);
    }
}

static void
test_headings_below_a_title (void)
{
  g_autoptr (IntakeSource) source = open_csv ("Liste des candidats;;\n\nSession 2025;;\nNom;Prénom;Courriel\nA;B;a@example.org\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mapping->heading_row, ==, 4);
  g_assert_true (intake_mapping_skip_to_rows (mapping, source, NULL, &error));
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_cmpstr (intake_source_get_cell (source, 2)->text, ==, "a@example.org");
}

static void
test_second_column_of_a_field_is_named (void)
{
  g_autoptr (IntakeSource) source = open_csv ("Nom;Prénom;Nom de famille\nA;B;C\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (field_at (mapping, 2), ==, INTAKE_N_FIELDS);
  g_assert_cmpstr (g_ptr_array_index (mapping->headings, 2), ==, "Nom de famille");
}

static void
test_date_order_of_a_column (void)
{
  static const struct
  {
    const char     *dates;
    IntakeDateOrder order;
  } cases[] = {
    { "A;03/04/2001\nB;25/04/2001\n", INTAKE_DATE_ORDER_DAY_FIRST },
    { "A;03/04/2001\nB;04/25/2001\n", INTAKE_DATE_ORDER_MONTH_FIRST },
    { "A;03/04/2001\nB;04/05/2001\n", INTAKE_DATE_ORDER_DAY_FIRST },
    { "A;2001-04-25\nB;4/25/01\n", INTAKE_DATE_ORDER_MONTH_FIRST },
    { "A;25 avril 2001\nB;\n", INTAKE_DATE_ORDER_DAY_FIRST },
    { "A;04/25/2001\nB;25/04/2001\n", INTAKE_DATE_ORDER_DAY_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("Nom;Date de naissance\n", cases[i].dates, NULL);
      g_autoptr (IntakeSource) source = open_csv (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (g_array_index (mapping->date_order, IntakeDateOrder, 1), ==, cases[i].order);
    }
}

static void
test_no_headings (void)
{
  g_autoptr (IntakeSource) source = open_csv ("1;2;3\n4;5;6\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

  g_assert_null (mapping);
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
}

static void
test_columns_by_their_cells (void)
{
  g_autoptr (IntakeSource) source = open_csv ("Nom;Prénom;Contact 1;Contact 2;Xyz;Divers\n"
                                              "A;B;a@example.org;+237 699 00 00 01;12/03/2001;a@example.org\n"
                                              "C;D;c@example.org;+237 699 00 00 02;30/11/1999;rien\n"
                                              "E;F;-;+237 699 00 00 03;01/01/2000;\n"
                                              "G;H;g@example.org;+237 699 00 00 04;02/02/2002;x\n"
                                              "I;J;i@example.org;;02/02/2002;x\n"
                                              "K;L;k@example.org;;02/02/2002;x\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (field_at (mapping, 2), ==, INTAKE_FIELD_EMAIL);
  g_assert_cmpint (field_at (mapping, 3), ==, INTAKE_FIELD_PHONE);
  g_assert_cmpint (field_at (mapping, 4), ==, INTAKE_FIELD_BIRTH_DATE);
  g_assert_cmpint (field_at (mapping, 5), ==, INTAKE_N_FIELDS);
  g_assert_true (g_array_index (mapping->by_cells, gboolean, 2));
  g_assert_false (g_array_index (mapping->by_cells, gboolean, 0));
}

static void
test_no_heading_row (void)
{
  g_autoptr (IntakeSource) source = open_csv ("A;a@example.org\nB;b@example.org;x\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess_at (source, 0, NULL, &error);
  g_autoptr (IntakeMapping) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (mapping->headings->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (mapping->headings, 2), ==, "C");
  g_assert_cmpint (field_at (mapping, 1), ==, INTAKE_FIELD_EMAIL);
  g_assert_true (intake_mapping_skip_to_rows (mapping, source, NULL, &error));
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_cmpstr (intake_source_get_cell (source, 0)->text, ==, "A");

  intake_source_select_sheet (source, 0, &error);
  none = intake_mapping_guess_at (source, 7, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
}

static void
test_changed_by_hand (void)
{
  g_autoptr (IntakeSource) source = open_csv ("Nom;Prénom;Pointure\nA;B;38\n");
  g_autoptr (IntakeMapping) mapping = intake_mapping_guess (source, NULL, NULL);
  g_autoptr (IntakeMapping) copy = NULL;

  /* A field is of one column: where it goes to, it leaves the other. */
  intake_mapping_set_field (mapping, 2, INTAKE_FIELD_FAMILY_NAME);
  g_assert_cmpint (field_at (mapping, 0), ==, INTAKE_N_FIELDS);
  intake_mapping_set_custom (mapping, 2, TRUE);
  g_assert_cmpint (field_at (mapping, 2), ==, INTAKE_N_FIELDS);
  intake_mapping_set_word (mapping, 1, "B", "Bea");
  intake_mapping_set_word (mapping, 1, "?", "");

  copy = intake_mapping_copy (mapping);
  g_assert_true (g_array_index (copy->custom, gboolean, 2));
  g_assert_cmpstr (intake_mapping_get_word (copy, 1, "B"), ==, "Bea");
  g_assert_cmpstr (intake_mapping_get_word (copy, 1, "?"), ==, "");
  g_assert_cmpstr (intake_mapping_get_word (copy, 1, "C"), ==, "C");
  g_assert_cmpstr (intake_mapping_get_word (copy, 0, "B"), ==, "B");
  intake_mapping_set_word (copy, 1, "B", NULL);
  g_assert_cmpstr (intake_mapping_get_word (copy, 1, "B"), ==, "B");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/mapping/headings-in-three-languages", test_headings_in_three_languages);
  g_test_add_func ("/exchange/mapping/headings-below-a-title", test_headings_below_a_title);
  g_test_add_func ("/exchange/mapping/second-column-of-a-field-is-named", test_second_column_of_a_field_is_named);
  g_test_add_func ("/exchange/mapping/date-order-of-a-column", test_date_order_of_a_column);
  g_test_add_func ("/exchange/mapping/no-headings", test_no_headings);

  g_test_add_func ("/exchange/mapping/columns-by-their-cells", test_columns_by_their_cells);
  g_test_add_func ("/exchange/mapping/no-heading-row", test_no_heading_row);
  g_test_add_func ("/exchange/mapping/changed-by-hand", test_changed_by_hand);

  return g_test_run ();
}
