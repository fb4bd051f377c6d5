/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The field table is whole, and no heading leads to two fields. */
#include "config.h"

#include "intake-field.h"
#include "intake-lookup.h"

static void
test_whole (void)
{
  g_assert_cmpint (intake_field_get (INTAKE_FIELD_CASE)->entity, ==, INTAKE_ENTITY_APPLICATION);

  for (IntakeFieldId id = 0; id < INTAKE_N_FIELDS; id++)
    {
      const IntakeField *field = intake_field_get (id);
      gboolean           is_choice = field->kind == INTAKE_KIND_CHOICE || field->kind == INTAKE_KIND_CHOICES;

      g_assert_nonnull (field->name);
      g_test_message ("%s", field->name);
      g_assert_cmpint (field->id, ==, id);
      g_assert_true (intake_field_find (field->entity, field->name) == field);
      g_assert_cmpstr (field->label, !=, "");
      g_assert_cmpuint (field->width, >, 0);
      g_assert_true (!is_choice || field->vocabulary != NULL);
      g_assert_true (field->entity == INTAKE_ENTITY_APPLICATION || (field->flags & INTAKE_FIELD_PERSON) == 0);
    }
}

static void
test_ranges (void)
{
  IntakeFieldId expected = 0;

  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    {
      IntakeFieldId first, end;

      intake_field_range (entity, &first, &end);
      g_assert_cmpint (first, ==, expected);
      g_assert_cmpint (end, >, first);
      for (IntakeFieldId id = first; id < end; id++)
        g_assert_cmpint (intake_field_get (id)->entity, ==, entity);
      expected = end;
      g_assert_cmpstr (intake_entity_name (entity), !=, "");
    }
  g_assert_cmpint (expected, ==, INTAKE_N_FIELDS);
}

static void
test_one_meaning (void)
{
  const char *const *codes = intake_language_codes ();

  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    {
      g_autoptr (IntakeLookup) lookup = intake_lookup_new ();
      IntakeFieldId first, end;

      intake_field_range (entity, &first, &end);
      for (IntakeFieldId id = first; id < end; id++)
        {
          const IntakeField *field = intake_field_get (id);
          g_auto (GStrv) headings = g_strsplit (field->headings, "|", -1);

          g_test_message ("%s", field->name);
          g_assert_true (intake_lookup_add (lookup, field->name, field));
          for (guint i = 0; codes[i] != NULL; i++)
            g_assert_true (intake_lookup_add (lookup, intake_field_label (id, intake_language_find (codes[i])), field));
          for (guint i = 0; headings[i] != NULL; i++)
            {
              g_test_message ("  %s", headings[i]);
              g_assert_true (intake_lookup_add (lookup, headings[i], field));
            }
        }
    }
}

static const struct
{
  const char   *heading;
  IntakeFieldId id;
} headings[] = {
  { "Date de naissance (jj/mm/aaaa)", INTAKE_FIELD_BIRTH_DATE },
  { "birth_date", INTAKE_FIELD_BIRTH_DATE },
  { "Né(e) le", INTAKE_FIELD_BIRTH_DATE },
  { "DATE OF BIRTH *", INTAKE_FIELD_BIRTH_DATE },
  { "Nom *", INTAKE_FIELD_FAMILY_NAME },
  { "Nom(s)", INTAKE_FIELD_FAMILY_NAME },
  { "Prénom(s)", INTAKE_FIELD_GIVEN_NAMES },
  { "Nationalité(s)", INTAKE_FIELD_NATIONALITY },
  { "Nationalité", INTAKE_FIELD_NATIONALITY },
  { "E-mail", INTAKE_FIELD_EMAIL },
  { "Email", INTAKE_FIELD_EMAIL },
  { "e mail", INTAKE_FIELD_EMAIL },
  { "Adresse e-mail:", INTAKE_FIELD_EMAIL },
  { "Téléphone", INTAKE_FIELD_PHONE },
  { "Teléfono", INTAKE_FIELD_PHONE },
  { "Contact d’urgence", INTAKE_FIELD_EMERGENCY_CONTACT },
  { "Niveau d'études", INTAKE_FIELD_STUDY_LEVEL },
  { "Niveau d’étude", INTAKE_FIELD_STUDY_LEVEL },
  { "Date d'obtention du diplôme", INTAKE_FIELD_GRADUATION_DATE },
  { "Pays de l'université", INTAKE_FIELD_UNIVERSITY_COUNTRY },
  { "Expérience (en mois)", INTAKE_FIELD_EXPERIENCE_MONTHS },
  { "Experience [months]", INTAKE_FIELD_EXPERIENCE_MONTHS },
  { "Último año", INTAKE_FIELD_FINAL_YEAR },
  { "Sexe (M/F)", INTAKE_FIELD_SEX },
  { "Disponible jusqu'au", INTAKE_FIELD_AVAILABLE_TO },
};

static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const IntakeField *field = intake_field_match (INTAKE_ENTITY_APPLICATION, headings[i].heading);

      g_test_message ("%s", headings[i].heading);
      g_assert_nonnull (field);
      g_assert_cmpint (field->id, ==, headings[i].id);
    }

  g_assert_null (intake_field_match (INTAKE_ENTITY_APPLICATION, "Shoe size"));
  g_assert_null (intake_field_match (INTAKE_ENTITY_APPLICATION, ""));
  g_assert_null (intake_field_match (INTAKE_ENTITY_APPLICATION, "(((("));
  g_assert_null (intake_field_match (INTAKE_ENTITY_APPLICATION, ") ] ("));
  g_assert_null (intake_field_match (INTAKE_ENTITY_NOTICE, "Date de naissance"));
  g_assert_null (intake_field_find (INTAKE_ENTITY_APPLICATION, "Birth_Date"));
}

static void
test_groups (void)
{
  const IntakeLanguage *english = intake_language_find ("en");

  g_assert_cmpstr (intake_field_group_label (INTAKE_GROUP_NONE, english), ==, "");
  for (IntakeFieldGroup group = INTAKE_GROUP_NONE + 1; group < INTAKE_N_GROUPS; group++)
    g_assert_cmpstr (intake_field_group_label (group, english), !=, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/field/table-is-whole", test_whole);
  g_test_add_func ("/core/field/ranges-follow-one-another", test_ranges);
  g_test_add_func ("/core/field/a-heading-means-one-field", test_one_meaning);
  g_test_add_func ("/core/field/headings-people-write", test_headings);
  g_test_add_func ("/core/field/groups-have-labels", test_groups);
  return g_test_run ();
}
