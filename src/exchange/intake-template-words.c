/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a template says of each field: what is expected, and an example. */
#include "config.h"

#include "intake-template-sheet.h"

#include <glib/gi18n-lib.h>

#include "intake-parse.h"
#include "intake-present.h"

typedef struct
{
  IntakeFieldId field;
  const char   *value;
} Example;

/* One made-up applicant, in forms that every language reads. */
static const Example examples[] = {
  { INTAKE_FIELD_FAMILY_NAME, "Ngono" },
  { INTAKE_FIELD_GIVEN_NAMES, "Marie Claire" },
  { INTAKE_FIELD_BIRTH_DATE, "2001-03-05" },
  { INTAKE_FIELD_SEX, "f" },
  { INTAKE_FIELD_NATIONALITY, "CM" },
  { INTAKE_FIELD_EMAIL, "marie.ngono@example.org" },
  { INTAKE_FIELD_PHONE, "+237 6 99 00 00 00" },
  { INTAKE_FIELD_TOWN, "Yaoundé" },
  { INTAKE_FIELD_COUNTRY, "CM" },
  { INTAKE_FIELD_LANGUAGES, "fr:C2;en:B2" },
  { INTAKE_FIELD_CONSENT, "yes" },
  { INTAKE_FIELD_UNIVERSITY, "Université de Yaoundé II" },
  { INTAKE_FIELD_UNIVERSITY_COUNTRY, "CM" },
  { INTAKE_FIELD_STUDY_LEVEL, "master" },
  { INTAKE_FIELD_FIRST_DEGREE, "no" },
  { INTAKE_FIELD_STUDY_STATUS, "enrolled" },
  { INTAKE_FIELD_FINAL_YEAR, "yes" },
  { INTAKE_FIELD_GRADUATION_DATE, "2026-07-31" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "6" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "0" },
  { INTAKE_FIELD_RECEIVED_ON, "2026-01-15" },
  { INTAKE_FIELD_BASIS, "scholarship" },
  { INTAKE_FIELD_AVAILABLE_FROM, "2026-09-01" },
  { INTAKE_FIELD_AVAILABLE_TO, "2027-02-28" },
};

/* By kind; the choices follow where there are some. */
static const char *const expected[] = {
  [INTAKE_KIND_TEXT] = N_ ("A text of one line."),
  [INTAKE_KIND_LONG_TEXT] = N_ ("A text."),
  [INTAKE_KIND_EMAIL] = N_ ("One e-mail address."),
  [INTAKE_KIND_PHONE] = N_ ("A phone number with the code of its country."),
  [INTAKE_KIND_INTEGER] = N_ ("A whole number, 0 or more."),
  [INTAKE_KIND_AMOUNT] = N_ ("An amount: the number alone."),
  [INTAKE_KIND_BOOLEAN] = N_ ("Choose from the list:"),
  [INTAKE_KIND_DATE] = N_ ("A date: day, month and year."),
  [INTAKE_KIND_CHOICE] = N_ ("Choose from the list:"),
  [INTAKE_KIND_CHOICES] = N_ ("Choose from the list, or write several with a semicolon between them:"),
  [INTAKE_KIND_COUNTRY] = N_ ("A country: choose from the list."),
  [INTAKE_KIND_COUNTRIES] = N_ ("A country: choose from the list, or write several with a semicolon between them."),
  [INTAKE_KIND_LANGUAGES] = N_ ("Each language with its level, A1 to C2, and a semicolon between them."),
  [INTAKE_KIND_RELATIVES] = N_ ("Relation and unit of each, with a semicolon between them."),
  [INTAKE_KIND_TAGS] = N_ ("Words with a semicolon between them."),
  [INTAKE_KIND_NOTICE] = N_ ("The reference of the notice that is applied for: choose from the list."),
  [INTAKE_KIND_SUPERVISOR] = N_ ("The name of a supervisor of this office."),
};

guint
intake_template_list_fields (IntakeFieldId *fields)
{
  const IntakeFieldFlags ours = INTAKE_FIELD_DERIVED | INTAKE_FIELD_FIXED | INTAKE_FIELD_SENSITIVE;
  IntakeFieldId          first, end;
  guint                  n = 0;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    {
      const IntakeField *field = intake_field_get (id);

      if ((field->flags & ours) == 0 && field->kind != INTAKE_KIND_TAGS && n < INTAKE_TEMPLATE_MAX_FIELDS)
        fields[n++] = id;
    }
  return n;
}

char *
intake_template_dup_example (const IntakeTemplateSheet *self,
                             IntakeFieldId              field)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (field == INTAKE_FIELD_NOTICE)
    return self->notices != NULL ? g_strdup (self->notices[0]) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    if (examples[i].field == field && intake_field_parse (intake_field_get (field), examples[i].value, INTAKE_DATE_ORDER_DAY_FIRST, self->language, &value, NULL))
      return intake_present_editable (intake_field_get (field), &value, self->language);
  return NULL;
}

char *
intake_template_dup_expected (const IntakeField    *field,
                              const IntakeLanguage *language)
{
  const char      *sentence = intake_language_translate (language, expected[field->kind]);
  g_autofree char *choices = NULL;

  if (field->id == INTAKE_FIELD_FAMILY_NAME || field->id == INTAKE_FIELD_GIVEN_NAMES)
    return g_strdup (intake_language_translate (language, N_ ("Needed: the family name, the given names, or both.")));
  if (field->vocabulary == NULL)
    return g_strdup (sentence);

  choices = intake_vocabulary_dup_choices (field->vocabulary, language);
  return g_strdup_printf ("%s %s", sentence, choices);
}
