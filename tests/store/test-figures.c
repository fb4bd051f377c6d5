/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the overview: each is as many as its list has. */
#include "config.h"

#include "record-fixture.h"

#include "intake-application-table.h"
#include "intake-assignment-table.h"
#include "intake-figures.h"
#include "intake-query.h"
#include "intake-statement.h"

/* A Wednesday. */
#define TODAY ((IntakeDate){ 2025, 3, 12 })

static void
run (IntakeDatabase *db,
     const char     *sql)
{
  g_autoptr (GError) error = NULL;

  intake_database_run (db, sql, &error);
  g_assert_no_error (error);
}

static void
set_stage (IntakeDatabase *db,
           gint64          id,
           IntakeStage     stage)
{
  g_autoptr (GError) error = NULL;

  intake_application_table_set_stage (db, id, stage, TODAY, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Two received this week, one of them with an unknown birth date; one accepted with and one without a supervisor; notices around today. */
static void
fill (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeRecord *unknown = office_new_application ("NGO", "Ada");
  gint64        with, without, full, roomy;

  intake_record_set_text (unknown, INTAKE_FIELD_STUDY_STATUS, NULL);
  intake_record_set_text (unknown, INTAKE_FIELD_STUDY_LEVEL, NULL);
  office_insert (db, unknown);
  office_insert (db, office_new_application ("BASSA", "Ben"));
  with = office_insert (db, office_new_application ("MBIA", "Zoé"));
  without = office_insert (db, office_new_application ("FOKOU", "Léa"));
  full = office_insert_supervisor (db, "Ada Full", 1);
  roomy = office_insert_supervisor (db, "Zoé Roomy", 4);
  office_insert_supervisor (db, "Ben Free", -1);
  set_stage (db, with, INTAKE_STAGE_ACCEPTED);
  set_stage (db, without, INTAKE_STAGE_ON_BOARD);
  intake_assignment_table_assign (db, with, full, "direct", &error);
  g_assert_no_error (error);
  intake_assignment_table_assign (db, with, roomy, "joint", &error);
  g_assert_no_error (error);

  run (db, "INSERT INTO notice (id, reference, closes_on) VALUES (1, 'over', '2025-03-11'), (2, 'today', '2025-03-12'), (3, 'week', '2025-03-18'), (4, 'later', '2025-03-19')");
  run (db, "INSERT INTO check_in (id, placement_id, planned_on, held_on) SELECT 10, id, '2025-03-01', NULL FROM placement WHERE application_id ="
           " (SELECT id FROM application WHERE stage = 'on-board')");
  run (db, "INSERT INTO check_in (id, placement_id, planned_on, held_on) SELECT 11, id, '2025-03-01', '2025-03-01' FROM placement WHERE application_id ="
           " (SELECT id FROM application WHERE stage = 'accepted')");
  run (db, "INSERT INTO output (id, placement_id, title, due_on) SELECT 12, id, 'Report', '2025-03-30' FROM placement LIMIT 1");
}

static IntakeFigures *
read_figures (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeFigures *figures = intake_figures_read (db, NULL, &error);

  g_assert_no_error (error);

  return figures;
}

static void
assert_figures (IntakeDatabase *db)
{
  static const gint64 expected[INTAKE_N_FIGURES] = {
    [INTAKE_FIGURE_CANNOT_TELL] = 1,
    [INTAKE_FIGURE_NO_SUPERVISOR] = 1,
    [INTAKE_FIGURE_NOTICES_CLOSING] = 2,
    [INTAKE_FIGURE_CHECK_INS_DUE] = 1,
  };
  g_autoptr (IntakeFigures) figures = read_figures (db);

  g_assert_cmpint (figures->n_applications, ==, 4);
  for (IntakeFigure figure = 0; figure < INTAKE_N_FIGURES; figure++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeView) view = intake_figure_new_view (figure, figures->today);
      g_autoptr (GArray) ids = intake_query_ids (db, view, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("figure %d", (int)figure);
      g_assert_cmpint (figures->attention[figure], ==, expected[figure]);
      g_assert_cmpuint (ids->len, ==, expected[figure]);
    }
  g_assert_cmpint (figures->stages[INTAKE_STAGE_RECEIVED], ==, 2);
  g_assert_cmpint (figures->stages[INTAKE_STAGE_ACCEPTED], ==, 1);
  g_assert_cmpint (figures->stages[INTAKE_STAGE_ON_BOARD], ==, 1);
  g_assert_cmpint (figures->answers[0] + figures->answers[1] + figures->answers[2] + figures->answers[3], ==, 4);
  g_assert_cmpint (figures->weeks[INTAKE_FIGURES_N_WEEKS - 1].count, ==, 4);
  g_assert_cmpint (intake_date_compare (figures->weeks[INTAKE_FIGURES_N_WEEKS - 1].monday, (IntakeDate){ 2025, 3, 10 }), ==, 0);
}

static void
assert_loads (IntakeDatabase *db)
{
  g_autoptr (IntakeFigures) figures = read_figures (db);
  const IntakeLoadFigure *first = g_ptr_array_index (figures->supervisors, 0);
  const IntakeLoadFigure *second = g_ptr_array_index (figures->supervisors, 1);
  const IntakeLoadFigure *third = g_ptr_array_index (figures->supervisors, 2);

  g_assert_cmpint (figures->n_supervisors, ==, 3);
  g_assert_cmpstr (first->name, ==, "Ada Full");
  g_assert_cmpint (first->load, ==, 1);
  g_assert_cmpint (first->capacity, ==, 1);
  g_assert_cmpstr (second->name, ==, "Zoé Roomy");
  g_assert_cmpstr (third->name, ==, "Ben Free");
  g_assert_cmpint (third->load, ==, 0);
  g_assert_cmpint (third->capacity, ==, -1);
}

static void
assert_nothing (IntakeDatabase *db)
{
  g_autoptr (IntakeFigures) figures = read_figures (db);

  g_assert_cmpint (figures->n_applications, ==, 0);
  g_assert_cmpint (figures->n_supervisors, ==, 0);
  g_assert_cmpuint (figures->supervisors->len, ==, 0);
  for (IntakeFigure figure = 0; figure < INTAKE_N_FIGURES; figure++)
    g_assert_cmpint (figures->attention[figure], ==, 0);
}

static void
test_counted (Office       *office,
              gconstpointer data)
{
  intake_store_set_today (office->store, TODAY);
  office_write (office, fill);
  office_read (office, assert_figures);
  office_read (office, assert_loads);
}

static void
test_empty (Office       *office,
            gconstpointer data)
{
  office_read (office, assert_nothing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/figures/as-many-as-their-lists", Office, NULL, office_open, test_counted, office_close);
  g_test_add ("/store/figures/of-an-empty-office", Office, NULL, office_open, test_empty, office_close);

  return g_test_run ();
}
