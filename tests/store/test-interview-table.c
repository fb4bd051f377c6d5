/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews: several interviewers, each giving each criterion a score; their mean and how far they are apart. */
#include "config.h"

#include "record-fixture.h"

#include "intake-history.h"
#include "intake-interview-table.h"
#include "intake-office-term-table.h"
#include "intake-query.h"
#include "intake-statement.h"

#include <string.h>

static gint64 application_id, interview, marie, paul, motivation, studies;

static gint64
add_criterion (IntakeDatabase *db,
               const char     *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = intake_office_term_table_add (db, INTAKE_OFFICE_LIST_CRITERION, name, &error);

  g_assert_no_error (error);
  return id;
}

static void
add_interview (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  application_id = office_insert (db, office_new_application ("Ngo", "Marie"));
  motivation = add_criterion (db, "Motivation");
  studies = add_criterion (db, "Studies");
  interview = intake_interview_table_add (db, application_id, (IntakeDate){ 2025, 11, 3 }, &error);
  g_assert_no_error (error);
  marie = intake_interview_table_add_interviewer (db, interview, "Marie  Ngo", &error);
  g_assert_no_error (error);
  paul = intake_interview_table_add_interviewer (db, interview, "Paul Biyong", &error);
  g_assert_no_error (error);
}

static void
set_score (IntakeDatabase *db,
           gint64          interviewer,
           gint64          criterion,
           int             score,
           const char     *note)
{
  g_autoptr (GError) error = NULL;

  intake_interview_table_set_score (db, interviewer, criterion, score, note, &error);
  g_assert_no_error (error);
}

static void
give_scores (IntakeDatabase *db)
{
  set_score (db, marie, motivation, 4, "Knows the programme");
  set_score (db, marie, studies, 5, NULL);
  set_score (db, paul, motivation, 2, NULL);
}

static IntakeInterview *
load_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static void
assert_summary (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_interview_table_list (db, application_id, &error);
  IntakeInterview   *one = load_only (list);
  IntakeScoreSummary summary = intake_interview_summarise (one);
  IntakeInterviewer *first = one->interviewers->pdata[0];
  IntakeScore       *score = first->scores->pdata[0];

  g_assert_no_error (error);
  g_assert_cmpuint (one->interviewers->len, ==, 2);
  g_assert_cmpstr (first->name, ==, "Marie Ngo");
  g_assert_cmpint (intake_interviewer_get_mean (first), ==, 450);
  g_assert_cmpstr (score->criterion, ==, "Motivation");
  g_assert_cmpint (score->score, ==, 4);
  g_assert_cmpstr (score->note, ==, "Knows the programme");
  g_assert_cmpuint (summary.n_scores, ==, 3);
  g_assert_cmpint (summary.mean, ==, 367);
  g_assert_cmpint (summary.lowest, ==, 200);
  g_assert_cmpint (summary.highest, ==, 450);
}

static void
assert_no_scores (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_interview_table_list (db, application_id, &error);
  IntakeScoreSummary summary = intake_interview_summarise (load_only (list));

  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_scores, ==, 0);
  g_assert_cmpint (summary.mean, ==, 0);
}

static void
refuse_nonsense (IntakeDatabase *db)
{
  g_autoptr (GError) six = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) nobody = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_false (intake_interview_table_set_score (db, marie, motivation, 6, NULL, &six));
  g_assert_error (six, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (intake_interview_table_add_interviewer (db, interview, "MARIE NGO", &twice), ==, 0);
  g_assert_error (twice, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_assert_cmpint (intake_interview_table_add_interviewer (db, interview, "  ", &nobody), ==, 0);
  g_assert_error (nobody, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_false (intake_interview_table_set_score (db, 12345, motivation, 3, NULL, &gone));
  g_assert_error (gone, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
change_score (IntakeDatabase *db)
{
  set_score (db, paul, motivation, 3, NULL);
}

static void
remove_interview (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_interview_table_remove (db, interview, &error);
  g_assert_no_error (error);
}

static void
assert_told (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, INTAKE_ENTITY_APPLICATION, application_id, 20, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *sentences = intake_history_dup_sentences (db, entries->pdata[i], intake_language_get ("en"));

      g_string_append_printf (told, "%s\n", sentences);
    }
  g_assert_nonnull (strstr (told->str, "Interview added: 03 Nov 2025"));
  g_assert_nonnull (strstr (told->str, "Interviewer added: Paul Biyong"));
  g_assert_nonnull (strstr (told->str, "Score given: Motivation (4, Marie Ngo)"));
  g_assert_nonnull (strstr (told->str, "Score (Motivation): 2 → 3"));
  g_assert_nonnull (strstr (told->str, "Interview deleted: 03 Nov 2025"));
}

static void
retire_motivation (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  intake_office_term_table_remove (db, motivation, &error);
  g_assert_no_error (error);
  terms = intake_office_term_table_list (db, INTAKE_OFFICE_LIST_CRITERION, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (terms->len, ==, 1);
}

static void
test_scorecard (Office       *office,
                gconstpointer data)
{
  office_write (office, add_interview);
  office_write (office, give_scores);
  office_read (office, assert_summary);
  g_assert_cmpint (office_write (office, give_scores), ==, 0);
  g_assert_cmpint (office_write (office, refuse_nonsense), ==, 0);
  office_write (office, retire_motivation);
  office_read (office, assert_summary);
  office_undo (office);
  office_undo (office);
  office_read (office, assert_no_scores);
}

static void
test_told (Office       *office,
           gconstpointer data)
{
  office_write (office, add_interview);
  office_write (office, give_scores);
  office_write (office, change_score);
  office_write (office, remove_interview);
  office_read (office, assert_told);
  office_undo (office);
  office_undo (office);
  office_read (office, assert_summary);
}

static void
add_other_application (IntakeDatabase *db)
{
  office_insert (db, office_new_application ("Zoa", "Other"));
}

static guint
count_above (IntakeDatabase *db,
             gint64          hundredths)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  intake_value_set_integer (&value, hundredths);
  intake_view_add_filter (view, INTAKE_FIELD_MEAN_SCORE, INTAKE_OPERATOR_AFTER, &value);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);

  return ids->len;
}

/* The list shows the mean that the pane shows, sorts and filters by it; who has no score has none. */
static void
assert_column (IntakeDatabase *db)
{
  const IntakeSortKey highest_first = { INTAKE_FIELD_MEAN_SCORE, TRUE };
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, application_id);
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (IntakeRecord) other = NULL;

  g_assert_cmpint (intake_record_get_integer (record, INTAKE_FIELD_MEAN_SCORE, 0), ==, 367);
  intake_view_set_sort (view, &highest_first, 1);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, application_id);
  other = office_load (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, 1));
  g_assert_false (intake_record_has (other, INTAKE_FIELD_MEAN_SCORE));
  g_assert_cmpuint (count_above (db, 366), ==, 1);
  g_assert_cmpuint (count_above (db, 367), ==, 0);
}

static void
assert_no_column (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, application_id);

  g_assert_false (intake_record_has (record, INTAKE_FIELD_MEAN_SCORE));
}

static void
test_column (Office       *office,
             gconstpointer data)
{
  office_write (office, add_interview);
  office_write (office, add_other_application);
  office_read (office, assert_no_column);
  office_write (office, give_scores);
  office_read (office, assert_column);
  office_undo (office);
  office_read (office, assert_no_column);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/interviews/mean-as-a-column", Office, NULL, office_open, test_column, office_close);
  g_test_add ("/store/interviews/scores-of-several", Office, NULL, office_open, test_scorecard, office_close);
  g_test_add ("/store/interviews/told-in-the-history", Office, NULL, office_open, test_told, office_close);

  return g_test_run ();
}
