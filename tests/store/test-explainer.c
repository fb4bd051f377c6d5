/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Programmes of quite different shape, each a document written from data/rulesets/README.md alone, on applicants whose answers and reasons are known:
 * judged at start and throughout, by nationality, with languages, relatives, documents and quotas.
 */
#include "config.h"

#include "record-fixture.h"

#include "intake-custom-table.h"
#include "intake-document-table.h"
#include "intake-explainer.h"

#include <string.h>

/* Fields in a line: "birth_date=2000-01-31 basis=interest;sponsored". */
typedef struct
{
  const char *values;
  const char *answer;
  const char *summary;
} Applicant;

/* A rule set on applicants for one notice. */
typedef struct
{
  const char      *rule_set;
  const char      *notice;
  const Applicant *applicants;
  guint            n_applicants;
} Programme;

static const Programme *programme;

static const Applicant of_secretariat[] = {
  { "study_status=enrolled study_level=master languages=fr:C1 relatives=none", "eligible", "All rules are met" },
  { "study_status=graduated study_level=bachelor graduation_date=2025-01-15 languages=en:C2 relatives=none", "eligible", "All rules are met" },
  { "study_status=graduated study_level=bachelor graduation_date=2024-12-31 languages=en:C2 relatives=none", "not-eligible",
    "Studies: none of these is met: Enrolled in a graduate school programme (Study status: Graduated; required: Enrolled; Level of study: Bachelor; "
    "required: Master or Doctorate); Final year of a bachelor programme (Study status: Graduated; required: Enrolled); Graduated, and the start within a "
    "year of it (Graduation date 31 Dec 2024, 1 year and 1 day before 01 Jan 2026, the first day of the internship; the limit is 1 year)" },
  { "study_status=enrolled study_level=bachelor languages=en:C2 relatives=none", "cannot-tell",
    "Studies: not met so far; still open: Final year of a bachelor programme (cannot tell: “Final year” is not recorded)" },
  { "study_status=enrolled study_level=master languages=es:C2 relatives=sibling:Finance", "not-eligible",
    "Languages: Spanish C2; required: English or French, level B2 or above. "
    "Near relatives: Relatives in the organisation: Sibling: Finance; required: none of: Parent, Child or Sibling" },
  { "study_status=enrolled study_level=master languages=fr:C1 relatives=spouse:Finance", "eligible", "All rules are met" },
};

static const Applicant of_trainees[] = {
  { "birth_date=1995-07-01 graduation_date=2025-09-01 received_on=2025-09-01 languages=en:C1;fr:B1 earlier_internships=0", "eligible", "All rules are met" },
  { "birth_date=1995-06-30 graduation_date=2025-09-01 received_on=2025-09-01 languages=en:C1;fr:B1 earlier_internships=0", "not-eligible",
    "Age: 31 years old on 30 Jun 2026, the last day of the internship; the limit is the day before turning 31" },
  { "birth_date=2000-01-01 graduation_date=2025-09-02 received_on=2025-09-01 languages=en:C1;fr:B1 earlier_internships=0", "not-eligible",
    "Degree: Graduation date 02 Sep 2025, 1 day after 01 Sep 2025, the application date; it must not be after that day" },
  { "birth_date=2000-01-01 graduation_date=2025-01-01 received_on=2025-10-02 languages=en:C1;fr:A2 earlier_internships=1", "not-eligible",
    "In time: Received on 02 Oct 2025, 1 day after 01 Oct 2025, the closing date of the notice; it must not be after that day. "
    "Two official languages: Languages: English C1, French A2; required: at least 2 of Arabic, Chinese, English, French, Russian or Spanish, level B1 or above. "
    "Never an intern here: Internships of the person here: 1; the limit is 0" },
  { "birth_date=2000-01-01 graduation_date=2025-01-01 received_on=2025-09-01 languages=en:C1;fr", "cannot-tell",
    "Two official languages: cannot tell: the level is not recorded for French; required: at least 2 of Arabic, Chinese, English, French, Russian or Spanish, "
    "level B1 or above. Never an intern here: cannot tell: “Earlier internships here” is not recorded" },
};

static const Applicant of_region[] = {
  { "nationality=TD birth_date=1990-01-02 country=CM languages=fr:C1;en:B2", "eligible", "All rules are met" },
  { "nationality=TD birth_date=1990-01-01 country=CM languages=fr:C1;en:B2", "not-eligible",
    "Age: 36 years old on 01 Jan 2026, the first day of the internship; the limit is 35, until the day before turning 36; asked for because: "
    "Nationality: Chad" },
  { "nationality=FR birth_date=1995-01-02 country=CM languages=fr:C1;en:B2", "eligible", "All rules are met" },
  { "nationality=FR birth_date=1994-12-31 country=FR languages=fr:C1;en:B1", "not-eligible",
    "Age: 31 years and 1 day old on 01 Jan 2026, the first day of the internship; the limit is 30, until the day before turning 31; asked for because: "
    "Nationality: France. "
    "Residence: none of these is met: Country of residence: France; required: Cameroon; Modality of the notice: On site; required: Remote. "
    "Languages of the notice: Languages: French C1, English B1; required: those of the notice (French B2, English B2)" },
  { "nationality=CM birth_date=1999-01-01 country=CM study_level=doctorate languages=fr:C1;en:B2", "not-eligible",
    "Level: Level of study: Doctorate; must not be: Doctorate; asked for because: Nationality: Cameroon" },
  { "birth_date=1999-01-01 country=CM study_level=master languages=fr:C1;en:B2", "eligible", "All rules are met" },
};

static const Programme programmes[] = {
  { "secretariat", "start_on=2026-01-01 months=6", of_secretariat, G_N_ELEMENTS (of_secretariat) },
  { "trainees", "start_on=2026-01-01 months=6 closes_on=2025-10-01", of_trainees, G_N_ELEMENTS (of_trainees) },
  { "regional", "start_on=2026-01-01 months=6 modality=on-site languages=fr:B2;en:B2", of_region, G_N_ELEMENTS (of_region) },
};

static gint64 ids[3];
static gint64 notice_id;

static void
set_fields (IntakeRecord *record,
            const char   *values)
{
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      const IntakeField *field = intake_field_find (intake_record_get_entity (record), parts[0]);
      IntakeDate         date;

      g_assert_nonnull (field);
      if (field->kind == INTAKE_KIND_DATE && intake_date_from_iso (parts[1], &date))
        intake_record_set_date (record, field->id, date);
      else if (field->kind == INTAKE_KIND_INTEGER || field->kind == INTAKE_KIND_BOOLEAN)
        intake_record_set_integer (record, field->id, g_ascii_strtoll (parts[1], NULL, 10));
      else
        intake_record_set_text (record, field->id, parts[1]);
    }
}

static IntakeRuleSet *
load_rule_set (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "tests", "fixtures", "rulesets", file, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  IntakeRuleSet *rule_set;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  rule_set = intake_rule_set_new_from_json (json, -1, &error);
  g_assert_no_error (error);

  return rule_set;
}

static gint64
insert_notice (IntakeDatabase *db,
               const char     *reference,
               const char     *values)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_NOTICE);

  intake_record_set_text (record, INTAKE_FIELD_NOTICE_REFERENCE, reference);
  set_fields (record, values);

  return office_insert (db, record);
}

static gint64
insert_applicant (IntakeDatabase *db,
                  const char     *values,
                  gint64          person_id)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
  intake_record_set_person_id (record, person_id);
  set_fields (record, values);

  return office_insert (db, record);
}

static void
assert_explained (IntakeDatabase *db,
                  IntakeRuleSet  *rule_set,
                  gint64          id,
                  const char     *answer,
                  const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeExplainer) explainer = intake_explainer_new (db, &error);
  g_autoptr (IntakeScreening) screening = intake_explainer_run (explainer, id, rule_set, intake_language_get ("en"), &error);
  g_autofree char *summary = NULL;

  g_assert_no_error (error);
  summary = intake_screening_dup_summary (screening);
  g_assert_cmpstr (summary, ==, expected);
  g_assert_cmpstr (intake_answer_id (intake_screening_get_answer (screening)), ==, answer);
  g_assert_true (intake_explainer_get_rule_set (explainer) == rule_set);
}

static void
judge_programme (IntakeDatabase *db)
{
  g_autoptr (IntakeRuleSet) rule_set = load_rule_set (programme->rule_set);

  notice_id = insert_notice (db, programme->rule_set, programme->notice);
  for (guint i = 0; i < programme->n_applicants; i++)
    {
      const Applicant *applicant = &programme->applicants[i];

      assert_explained (db, rule_set, insert_applicant (db, applicant->values, 0), applicant->answer, applicant->summary);
    }
}

static void
test_programmes (Office       *office,
                 gconstpointer data)
{
  programme = data;
  office_write (office, judge_programme);
}

static void
add_papers (IntakeDatabase *db,
            gint64          id)
{
  static const char *const kinds[] = { "cv", "letter", "enrolment" };
  g_autoptr (GError) error = NULL;
  gint64 field = intake_custom_table_ensure_field (db, "Driving licence", &error);

  intake_custom_table_set (db, id, field, "Oui", &error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    intake_document_table_add (db, id, kinds[i], i < 2 ? "received" : "accepted", &error);
  g_assert_no_error (error);
}

/* Three applications of one person in a round of two notices, one with all papers, each step told. */
static void
judge_round (IntakeDatabase *db)
{
  g_autoptr (IntakeRuleSet) rule_set = load_rule_set ("round");
  g_autoptr (IntakeRecord) first = NULL;

  notice_id = insert_notice (db, "A", "closes_on=2025-10-01 start_on=2026-01-01 places=1 unit=Operations");
  ids[0] = insert_applicant (db, "received_on=2025-08-01", 0);
  assert_explained (db, rule_set, ids[0], "cannot-tell",
                    "Papers: cannot tell: no document is recorded; required: CV and Motivation letter. "
                    "Proof of studies: cannot tell: no document is recorded; required: Degree or transcript or Enrolment certificate. "
                    "Driving: cannot tell: the office has no field “Driving licence”");

  add_papers (db, ids[0]);
  assert_explained (db, rule_set, ids[0], "eligible", "All rules are met");

  first = office_load (db, INTAKE_ENTITY_APPLICATION, ids[0]);
  notice_id = insert_notice (db, "B", "closes_on=2025-10-01 start_on=2026-03-01 places=5 unit=Operations");
  ids[1] = insert_applicant (db, "received_on=2025-08-02", intake_record_get_person_id (first));
  ids[2] = insert_applicant (db, "received_on=2025-08-03", intake_record_get_person_id (first));
  add_papers (db, ids[1]);
  add_papers (db, ids[2]);
  assert_explained (db, rule_set, ids[1], "eligible", "All rules are met");
  assert_explained (db, rule_set, ids[2], "not-eligible", "Applications: Applications of the person in this round, with this one: 3; the limit is 2");

  /* Two places of the unit in the year are taken: of a third a person has to decide. */
  office_set_stage (db, ids[0], INTAKE_STAGE_ACCEPTED);
  office_set_stage (db, ids[2], INTAKE_STAGE_ACCEPTED);
  assert_explained (db, rule_set, ids[0], "eligible", "All rules are met");
  assert_explained (db, rule_set, ids[1], "needs-a-person",
                    "Unit: a person must judge: Places taken by others (Operations, 01 Jan 2026 to 31 Dec 2026): 2 of 2");
}

static void
test_round (Office       *office,
            gconstpointer data)
{
  office_write (office, judge_round);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autofree char *path = g_strconcat ("/store/explainer/programme/", programmes[i].rule_set, NULL);

      g_test_add (path, Office, &programmes[i], office_open, test_programmes, office_close);
    }
  g_test_add ("/store/explainer/programme/round", Office, NULL, office_open, test_round, office_close);

  return g_test_run ();
}
