/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One invented applicant. */
#include "config.h"

#include "intake-sample-applicant.h"

#include "intake-sample-names.h"

#include "intake-text.h"

#include <string.h>

/* How often, in a thousand, what no rule needs is left out. */
#define GAPS 80

/* Why someone is not eligible. */
enum
{
  TOO_OLD,
  TOO_YOUNG,
  TOO_EXPERIENCED,
  GRADUATED_LONG_AGO,
  NOT_IN_FINAL_YEAR,
  N_FAILURES,
};

static const guint failure_weights[N_FAILURES] = { 30, 6, 26, 28, 10 };

/* What is left out where the rules cannot tell. */
static const IntakeFieldId needed_fields[] = {
  INTAKE_FIELD_BIRTH_DATE,
  INTAKE_FIELD_EXPERIENCE_MONTHS,
  INTAKE_FIELD_BASIS,
  INTAKE_FIELD_STUDY_STATUS,
};

static const IntakeFieldId optional_fields[] = {
  INTAKE_FIELD_SEX,
  INTAKE_FIELD_EMAIL,
  INTAKE_FIELD_PHONE,
  INTAKE_FIELD_TOWN,
  INTAKE_FIELD_COUNTRY,
  INTAKE_FIELD_LANGUAGES,
  INTAKE_FIELD_UNIVERSITY,
  INTAKE_FIELD_UNIVERSITY_COUNTRY,
  INTAKE_FIELD_STUDY_FIELD,
  INTAKE_FIELD_SOURCE,
  INTAKE_FIELD_AVAILABLE_FROM,
  INTAKE_FIELD_AVAILABLE_TO,
  INTAKE_FIELD_CONSENT,
};

static const char *const mail_domains[] = { "example.org", "example.net", "example.com", NULL };
static const char *const sources[] = { "Website", "Website", "E-mail", "University", "Career fair", "Social media", NULL };
static const char *const sponsors[] = { "Ministry of Higher Education (sample)", "Diaspora Foundation (sample)", "Association des étudiants (exemple)", NULL };
static const char *const bases[] = { "interest", "interest", "interest", "scholarship", "required", "interest;required", "sponsored", "interest;scholarship", NULL };
static const char *const tags[] = { "priority", "to call back", "speaks Fulfulde", "documents missing", NULL };
static const char *const relations[] = { "sibling:Protection", "parent", "spouse:Human Resources", "child", NULL };

/* "ngobassa" for an address. */
static char *
dup_address_part (const char *name)
{
  char *folded = intake_text_fold (name);
  char *end = folded;

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      *end++ = *at;
  *end = '\0';

  return folded;
}

static void
fill_contact (IntakeSampleRandom       *random,
              IntakeRecord             *record,
              const IntakeSampleOrigin *origin,
              guint                     number)
{
  g_autofree char *family = dup_address_part (intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME));
  g_autofree char *given = dup_address_part (intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));
  g_autofree char *email = g_strdup_printf ("%s.%s%u@%s", given, family, number, intake_sample_random_pick (random, mail_domains));
  guint            line = intake_sample_random_below (random, 1000000);
  g_autofree char *phone = g_strdup_printf ("+237 6 00 %02u %02u %02u", line / 10000, line / 100 % 100, line % 100);

  intake_record_set_text (record, INTAKE_FIELD_EMAIL, email);
  intake_record_set_text (record, INTAKE_FIELD_PHONE, phone);
  intake_record_set_text (record, INTAKE_FIELD_TOWN, intake_sample_random_pick (random, origin->towns));
  intake_record_set_text (record, INTAKE_FIELD_COUNTRY, intake_sample_random_chance (random, 850) ? "CM" : origin->nationality);
}

static void
fill_person (IntakeSampleRandom       *random,
             IntakeRecord             *record,
             const IntakeSampleOrigin *origin,
             const IntakeSampleCase   *sample)
{
  gboolean         woman = intake_sample_random_chance (random, 545);
  gboolean         two = intake_sample_random_chance (random, 25) && strcmp (origin->nationality, "FR") != 0;
  g_autofree char *nationality = g_strconcat (origin->nationality, two ? ";FR" : NULL, NULL);

  intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, intake_sample_random_pick (random, origin->family_names));
  intake_record_set_text (record, INTAKE_FIELD_GIVEN_NAMES, intake_sample_random_pick (random, woman ? origin->women : origin->men));
  intake_record_set_text (record, INTAKE_FIELD_SEX, woman ? "f" : intake_sample_random_chance (random, 12) ? "x"
                                                                                                           : "m");
  intake_record_set_text (record, INTAKE_FIELD_NATIONALITY, nationality);
  intake_record_set_text (record, INTAKE_FIELD_LANGUAGES, intake_sample_random_pick (random, origin->languages));
  intake_record_set_integer (record, INTAKE_FIELD_CONSENT, intake_sample_random_chance (random, 930));
  fill_contact (random, record, origin, sample->number);

  if (sample->outcome == INTAKE_ANSWER_NEEDS_PERSON)
    intake_record_set_text (record, INTAKE_FIELD_RELATIVES, intake_sample_random_pick (random, relations));
  else if (sample->asks_relatives || intake_sample_random_chance (random, 600))
    intake_record_set_text (record, INTAKE_FIELD_RELATIVES, "none");
  if (intake_sample_random_chance (random, 60))
    intake_record_set_text (record, INTAKE_FIELD_TAGS, intake_sample_random_pick (random, tags));
}

static void
set_age (IntakeSampleRandom *random,
         IntakeRecord       *record,
         IntakeDate          on,
         int                 age)
{
  IntakeDate birthday = intake_date_add_months (on, -12 * age);

  intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, intake_date_add_days (birthday, -intake_sample_random_between (random, 1, 360)));
}

static void
clear (IntakeRecord *record,
       IntakeFieldId field)
{
  const IntakeValue none = INTAKE_VALUE_INIT;

  intake_record_set (record, field, &none);
}

/* Graduated within the year, as the rules ask. */
static void
fill_graduate (IntakeSampleRandom *random,
               IntakeRecord       *record,
               IntakeDate          received_on)
{
  static const guint       weights[] = { 42, 53, 5 };
  static const char *const levels[] = { "bachelor", "master", "doctorate" };

  clear (record, INTAKE_FIELD_FINAL_YEAR);
  intake_record_set_text (record, INTAKE_FIELD_STUDY_STATUS, "graduated");
  intake_record_set_text (record, INTAKE_FIELD_STUDY_LEVEL, levels[intake_sample_random_weighted (random, weights, G_N_ELEMENTS (weights))]);
  intake_record_set_integer (record, INTAKE_FIELD_FIRST_DEGREE, strcmp (intake_record_get_text (record, INTAKE_FIELD_STUDY_LEVEL), "bachelor") == 0);
  intake_record_set_date (record, INTAKE_FIELD_GRADUATION_DATE, intake_date_add_days (received_on, -intake_sample_random_between (random, 10, 350)));
}

static void
fill_student (IntakeSampleRandom *random,
              IntakeRecord       *record,
              IntakeDate          received_on)
{
  clear (record, INTAKE_FIELD_GRADUATION_DATE);
  intake_record_set_text (record, INTAKE_FIELD_STUDY_STATUS, "enrolled");
  intake_record_set_text (record, INTAKE_FIELD_STUDY_LEVEL, intake_sample_random_chance (random, 760) ? "bachelor" : "master");
  intake_record_set_integer (record, INTAKE_FIELD_FIRST_DEGREE, 1);
  intake_record_set_integer (record, INTAKE_FIELD_FINAL_YEAR, 1);
  if (intake_sample_random_chance (random, 700))
    intake_record_set_date (record, INTAKE_FIELD_GRADUATION_DATE, intake_date_add_days (received_on, intake_sample_random_between (random, 30, 300)));
}

static void
fill_studies (IntakeSampleRandom       *random,
              IntakeRecord             *record,
              const IntakeSampleOrigin *origin,
              const IntakeSampleCase   *sample)
{
  const IntakeSampleUniversity *university = origin->universities;
  guint                         n = 0;
  /* More young than old, 20 to 36. */
  int age = MIN (intake_sample_random_between (random, 20, 29), intake_sample_random_between (random, 20, 36)) + intake_sample_random_between (random, 0, 4);

  while (university[n].name != NULL)
    n++;
  university += intake_sample_random_below (random, n);
  intake_record_set_text (record, INTAKE_FIELD_UNIVERSITY, university->name);
  intake_record_set_text (record, INTAKE_FIELD_UNIVERSITY_COUNTRY, university->country);
  intake_record_set_text (record, INTAKE_FIELD_STUDY_FIELD, intake_sample_random_pick (random, origin->fields));

  set_age (random, record, sample->received_on, age);
  if (intake_sample_random_chance (random, 520))
    fill_graduate (random, record, sample->received_on);
  else
    fill_student (random, record, sample->received_on);
  intake_record_set_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, intake_sample_random_chance (random, 300) ? 0 : intake_sample_random_between (random, 1, 23));
  intake_record_set_integer (record, INTAKE_FIELD_EARLIER_INTERNSHIPS, intake_sample_random_chance (random, 40));
}

static void
fail_a_rule (IntakeSampleRandom *random,
             IntakeRecord       *record,
             IntakeDate          received_on)
{
  switch (intake_sample_random_weighted (random, failure_weights, N_FAILURES))
    {
    case TOO_OLD:
      set_age (random, record, received_on, intake_sample_random_between (random, 37, 45));
      break;
    case TOO_YOUNG:
      set_age (random, record, received_on, intake_sample_random_between (random, 18, 19));
      break;
    case TOO_EXPERIENCED:
      intake_record_set_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, intake_sample_random_between (random, 24, 80));
      break;
    case GRADUATED_LONG_AGO:
      fill_graduate (random, record, intake_date_add_months (received_on, -intake_sample_random_between (random, 13, 60)));
      break;
    case NOT_IN_FINAL_YEAR:
    default:
      fill_student (random, record, received_on);
      intake_record_set_integer (record, INTAKE_FIELD_FINAL_YEAR, 0);
      break;
    }
}

static void
leave_gaps (IntakeSampleRandom     *random,
            IntakeRecord           *record,
            const IntakeSampleCase *sample)
{
  if (sample->outcome == INTAKE_ANSWER_CANNOT_TELL)
    clear (record, needed_fields[intake_sample_random_below (random, G_N_ELEMENTS (needed_fields))]);

  for (guint i = 0; i < G_N_ELEMENTS (optional_fields); i++)
    if (intake_sample_random_chance (random, GAPS))
      clear (record, optional_fields[i]);
}

void
intake_sample_applicant_fill (IntakeSampleRandom     *random,
                              IntakeRecord           *record,
                              const IntakeSampleCase *sample)
{
  const IntakeSampleOrigin *origin;
  guint                     n_origins, at, total = 0;
  const char               *basis;

  origin = intake_sample_origins (&n_origins);
  for (guint i = 0; i < n_origins; i++)
    total += origin[i].weight;
  for (at = intake_sample_random_below (random, total); at >= origin->weight; origin++)
    at -= origin->weight;

  fill_person (random, record, origin, sample);
  fill_studies (random, record, origin, sample);
  if (sample->outcome == INTAKE_ANSWER_NOT_MET)
    fail_a_rule (random, record, sample->received_on);

  basis = intake_sample_random_pick (random, bases);
  intake_record_set_text (record, INTAKE_FIELD_BASIS, basis);
  if (strstr (basis, "sponsored") != NULL)
    intake_record_set_text (record, INTAKE_FIELD_SPONSOR, intake_sample_random_pick (random, sponsors));
  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, sample->received_on);
  intake_record_set_text (record, INTAKE_FIELD_SOURCE, intake_sample_random_pick (random, sources));
  intake_record_set_date (record, INTAKE_FIELD_AVAILABLE_FROM, intake_date_add_days (sample->received_on, intake_sample_random_between (random, 30, 120)));
  intake_record_set_date (record, INTAKE_FIELD_AVAILABLE_TO, intake_date_add_days (sample->received_on, intake_sample_random_between (random, 240, 400)));
  leave_gaps (random, record, sample);
}

void
intake_sample_applicant_vary (IntakeSampleRandom *random,
                              IntakeRecord       *record)
{
  g_autofree char *family_name = g_strdup (intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME));
  g_autofree char *given_names = g_strdup (intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));
  g_autofree char *capitals = g_utf8_strup (family_name, -1);
  const char      *email = intake_record_get_text (record, INTAKE_FIELD_EMAIL);
  g_autofree char *other = email != NULL ? g_ascii_strup (email, -1) : NULL;

  switch (intake_sample_random_below (random, 3))
    {
    case 0:
      intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, given_names);
      intake_record_set_text (record, INTAKE_FIELD_GIVEN_NAMES, family_name);
      clear (record, INTAKE_FIELD_EMAIL);
      break;
    case 1:
      intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, capitals);
      clear (record, INTAKE_FIELD_PHONE);
      break;
    default:
      intake_record_set_text (record, INTAKE_FIELD_EMAIL, other);
      clear (record, INTAKE_FIELD_TOWN);
      break;
    }
}
