/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mapping as text serves every file with the same headings, and nothing else is taken for one. */
#include "config.h"

#include "fixture.h"

#include "intake-mapping.h"

static IntakeMapping *
guess (const char *text)
{
  g_autofree char *path = fixture_write ("list.csv", text, -1);
  g_autoptr (IntakeSource) source = fixture_open (path);
  g_autoptr (GError) error = NULL;
  IntakeMapping *mapping = intake_mapping_guess (source, NULL, &error);

  g_assert_no_error (error);

  return mapping;
}

static IntakeFieldId
field_at (const IntakeMapping *mapping,
          guint                column)
{
  return g_array_index (mapping->fields, IntakeFieldId, column);
}

static void
test_there_and_back (void)
{
  g_autoptr (IntakeMapping) mapping = guess ("Nom;Prénom;Né(e) le;Genre;Pointure;Note\nA;B;03/04/2001;M.;38;x\n");
  g_autoptr (IntakeMapping) other = guess ("Note;Pointure;Genre;Né(e) le;Prénom;Nom;Autre\nx;38;M.;03/04/2001;B;A;y\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  intake_mapping_set_word (mapping, 3, "M.", "m");
  intake_mapping_set_word (mapping, 3, "?", "");
  intake_mapping_set_custom (mapping, 4, TRUE);
  intake_mapping_set_field (mapping, 5, INTAKE_N_FIELDS);
  g_array_index (mapping->date_order, IntakeDateOrder, 2) = INTAKE_DATE_ORDER_MONTH_FIRST;

  text = intake_mapping_dup_text (mapping);
  g_assert_true (intake_mapping_apply_text (other, text, intake_language_get ("en"), &error));
  g_assert_no_error (error);
  g_assert_cmpint (field_at (other, 5), ==, INTAKE_FIELD_FAMILY_NAME);
  g_assert_cmpint (field_at (other, 0), ==, INTAKE_N_FIELDS);
  g_assert_true (g_array_index (other->custom, gboolean, 1));
  g_assert_false (g_array_index (other->custom, gboolean, 0));
  g_assert_cmpint (g_array_index (other->date_order, IntakeDateOrder, 3), ==, INTAKE_DATE_ORDER_MONTH_FIRST);
  g_assert_cmpstr (intake_mapping_get_word (other, 2, "M."), ==, "m");
  g_assert_cmpstr (intake_mapping_get_word (other, 2, "?"), ==, "");

  again = intake_mapping_dup_text (other);
  g_assert_true (intake_mapping_apply_text (mapping, again, intake_language_get ("en"), &error));
  g_assert_no_error (error);
  g_assert_cmpint (field_at (mapping, 2), ==, INTAKE_FIELD_BIRTH_DATE);
}

static void
test_signature (void)
{
  g_autoptr (IntakeMapping) mapping = guess ("Nom;Prénom;Âge\nA;B;3\n");
  g_autoptr (IntakeMapping) turned = guess ("age;PRENOM;nom\n3;B;A\n");
  g_autoptr (IntakeMapping) other = guess ("Nom;Prénom\nA;B\n");
  g_autofree char *signature = intake_mapping_dup_signature (mapping);
  g_autofree char *turned_signature = intake_mapping_dup_signature (turned);
  g_autofree char *other_signature = intake_mapping_dup_signature (other);

  g_assert_cmpstr (signature, ==, turned_signature);
  g_assert_cmpstr (signature, !=, other_signature);
}

static void
test_what_is_none (void)
{
  static const char *const texts[] = {
    "",
    "x",
    "[]",
    "{}",
    "null",
    "{\"columns\": 1}",
    "{\"columns\": [1]}",
    "{\"columns\": [{}]}",
    "{\"columns\": [{\"heading\": 1}]}",
    "{\"columns\": [{\"heading\": \"Nom\", \"words\": []}]}",
    "{\"columns\": [{\"heading\": \"Nom\", \"words\": {\"a\": null}}]}",
  };
  g_autoptr (IntakeMapping) mapping = guess ("Nom;Prénom\nA;B\n");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (intake_mapping_apply_text (mapping, texts[i], intake_language_get ("en"), &error));
      g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
      g_assert_cmpint (field_at (mapping, 0), ==, INTAKE_FIELD_FAMILY_NAME);
    }

  /* What a newer Intake may know is passed over; a field that only the store sets is not for files. */
  g_assert_true (intake_mapping_apply_text (mapping, "{\"columns\": [{\"heading\": \"Nom\", \"field\": \"shoe_size\"}, {\"heading\": \"Prénom\", \"field\": \"answer\"}]}", intake_language_get ("en"), NULL));
  g_assert_cmpint (field_at (mapping, 0), ==, INTAKE_N_FIELDS);
  g_assert_cmpint (field_at (mapping, 1), ==, INTAKE_N_FIELDS);
}

/* A parser that calls itself for each bracket has only so much stack. */
static void
test_nothing_but_brackets (void)
{
  static const char *const openings[] = { "[", "{\"columns\": [", "{\"a\": " };
  g_autoptr (IntakeMapping) mapping = guess ("Nom;Prénom\nA;B\n");

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (guint n = 0; n < 400000; n++)
        g_string_append (text, openings[i]);
      g_assert_false (intake_mapping_apply_text (mapping, text->str, intake_language_get ("en"), &error));
      g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
    }
}

static void
test_other_encoding (void)
{
  g_autoptr (IntakeMapping) mapping = guess ("Nom;Prénom\nA;B\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_mapping_apply_text (mapping, "{\"columns\": [{\"heading\": \"Pr\xe9nom\", \"field\": \"family_name\"}]}", intake_language_get ("en"), &error));
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/mapping-text/there-and-back", test_there_and_back);
  g_test_add_func ("/exchange/mapping-text/same-headings-same-signature", test_signature);
  g_test_add_func ("/exchange/mapping-text/what-is-no-mapping", test_what_is_none);
  g_test_add_func ("/exchange/mapping-text/nothing-but-brackets", test_nothing_but_brackets);
  g_test_add_func ("/exchange/mapping-text/other-encoding", test_other_encoding);

  return fixture_run ();
}
