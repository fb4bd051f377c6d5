/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An internship is followed in its detail: each flow by its actions, asserted in the store, and undone. */
#include "config.h"

#include "intake-check-in-plan-popover.h"
#include "intake-follow-up-card.h"
#include "intake-follow-up-row.h"
#include "intake-placement-detail.h"
#include "intake-placement-header.h"
#include "intake-supervisors-card.h"

#include "intake-choice-row.h"
#include "intake-follow-up-table.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-typed-row.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (200)

/* On this day some internships of the sample are under way. */
static const IntakeDate today = { 2025, 11, 3 };

typedef struct
{
  UiFixture     office;
  GtkWidget    *window;
  IntakeDetail *detail;
  gint64        id;
  char         *told;
  char         *failure;
} Fixture;

/* The internships that are under way. */
static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_PLACEMENT);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "on-board");
  intake_view_add_filter (view, INTAKE_FIELD_PLACEMENT_STATE, INTAKE_OPERATOR_IS, &value);

  return intake_query_ids (db, view, cancellable, error);
}

/* An internship that nothing follows yet. */
static gboolean
clear_all (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  for (IntakeEntity entity = INTAKE_ENTITY_CHECK_IN; entity < INTAKE_N_ENTITIES; entity++)
    {
      g_autoptr (GPtrArray) records = intake_follow_up_table_list (db, entity, *(gint64 *)data, error);

      for (guint i = 0; records != NULL && i < records->len; i++)
        if (!intake_record_table_delete (db, entity, intake_record_get_id (records->pdata[i]), error))
          return FALSE;
    }

  return TRUE;
}

static void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             Fixture       *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ui_fixture_set_up (&fixture->office, data);
  intake_store_set_today (fixture->office.store, today);
  ids = intake_store_read (fixture->office.store, read_ids, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >, 0);
  fixture->id = g_array_index (ids, gint64, 0);
  g_signal_connect (fixture->office.session, "notified", G_CALLBACK (notified_cb), fixture);
  g_signal_connect (fixture->office.session, "failed", G_CALLBACK (failed_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  fixture->detail = INTAKE_DETAIL (intake_placement_detail_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->detail));
  intake_detail_set_session (fixture->detail, fixture->office.session);
  intake_detail_set_record (fixture->detail, fixture->id);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer detail = fixture->detail;

  g_assert_cmpstr (fixture->failure, ==, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->detail), &detail);
  intake_detail_set_session (fixture->detail, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (detail == NULL);
  g_free (fixture->told);
  g_free (fixture->failure);
  ui_fixture_tear_down (&fixture->office, data);
}

/* The cards come in the order of the entities. */
static IntakeFollowUpCard *
get_card (Fixture     *fixture,
          IntakeEntity entity)
{
  return INTAKE_FOLLOW_UP_CARD (ui_find_nth (GTK_WIDGET (fixture->detail), INTAKE_TYPE_FOLLOW_UP_CARD, entity - INTAKE_ENTITY_CHECK_IN));
}

static guint
count_rows (Fixture     *fixture,
            IntakeEntity entity)
{
  return intake_follow_up_card_get_rows (get_card (fixture, entity))->len;
}

static IntakeFollowUpRow *
get_row (Fixture     *fixture,
         IntakeEntity entity,
         guint        position)
{
  return intake_follow_up_card_get_rows (get_card (fixture, entity))->pdata[position];
}

/* What the store has, read anew. */
static guint
count_stored (Fixture     *fixture,
              IntakeEntity entity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = intake_follow_up_table_list (intake_store_get_main_database (fixture->office.store), entity, fixture->id, &error);

  g_assert_no_error (error);

  return records->len;
}

static IntakeRecord *
load_row (Fixture           *fixture,
          IntakeFollowUpRow *row)
{
  IntakeRecord *shown = intake_follow_up_row_get_record (row);

  return intake_session_dup_record (fixture->office.session, intake_record_get_entity (shown), intake_record_get_id (shown));
}

static void
undo (Fixture *fixture)
{
  g_clear_pointer (&fixture->told, g_free);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (fixture->told != NULL);
}

static void
clear (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  intake_store_write (fixture->office.store, "Clear", clear_all, &fixture->id, NULL, NULL, &error);
  g_assert_no_error (error);
  ui_wait_for (count_rows (fixture, INTAKE_ENTITY_CHECK_IN) == 0 && count_rows (fixture, INTAKE_ENTITY_EVALUATION) == 0);
}

static void
type_into (GtkWidget  *row,
           const char *text)
{
  intake_typed_row_set_text (INTAKE_TYPED_ROW (row), text);
  g_assert_true (intake_field_row_commit (INTAKE_FIELD_ROW (row)));
}

static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  for (IntakeEntity entity = INTAKE_ENTITY_CHECK_IN; entity < INTAKE_N_ENTITIES; entity++)
    g_assert_cmpuint (count_rows (fixture, entity), ==, count_stored (fixture, entity));
  g_assert_cmpuint (count_rows (fixture, INTAKE_ENTITY_CHECK_IN), >, 0);
  g_assert_cmpuint (count_rows (fixture, INTAKE_ENTITY_OBJECTIVE), >, 0);
  g_assert_cmpuint (count_rows (fixture, INTAKE_ENTITY_OUTPUT), >, 0);
}

/* The next check-in is held by one action, which tells so and can be undone. */
static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  IntakeFollowUpCard *card = get_card (fixture, INTAKE_ENTITY_CHECK_IN);
  g_autoptr (IntakeRecord) next = intake_follow_up_card_dup_next (card);
  g_autoptr (IntakeRecord) held = NULL;
  g_autoptr (IntakeRecord) undone = NULL;
  gint64 id;

  g_assert_nonnull (next);
  id = intake_record_get_id (next);
  gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.hold-check-in", NULL);
  ui_wait_for (fixture->told != NULL);
  held = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_CHECK_IN, id);
  g_assert_cmpint (intake_date_compare (intake_record_get_date (held, INTAKE_FIELD_CHECK_IN_HELD_ON), today), ==, 0);

  undo (fixture);
  undone = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_CHECK_IN, id);
  g_assert_false (intake_record_has (undone, INTAKE_FIELD_CHECK_IN_HELD_ON));
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  IntakeCheckInPlanPopover *popover;
  guint                     n_planned;

  clear (fixture);
  popover = INTAKE_CHECK_IN_PLAN_POPOVER (ui_find_nth (GTK_WIDGET (fixture->detail), INTAKE_TYPE_CHECK_IN_PLAN_POPOVER, 0));
  intake_check_in_plan_popover_set (popover, fixture->office.session, fixture->id);
  g_assert_cmpstr (intake_check_in_plan_popover_get_words (popover), !=, "");
  gtk_widget_activate_action (GTK_WIDGET (popover), "check-in-plan.run", NULL);
  ui_wait_for (fixture->told != NULL && count_rows (fixture, INTAKE_ENTITY_CHECK_IN) > 0);
  n_planned = count_stored (fixture, INTAKE_ENTITY_CHECK_IN);
  g_assert_cmpuint (n_planned, ==, count_rows (fixture, INTAKE_ENTITY_CHECK_IN));

  /* Planned again, nothing is missing. */
  intake_check_in_plan_popover_set (popover, fixture->office.session, fixture->id);
  gtk_widget_activate_action (GTK_WIDGET (popover), "check-in-plan.run", NULL);
  ui_settle ();
  g_assert_cmpuint (count_stored (fixture, INTAKE_ENTITY_CHECK_IN), ==, n_planned);

  undo (fixture);
  ui_wait_for (count_rows (fixture, INTAKE_ENTITY_CHECK_IN) == 0);
  g_assert_cmpuint (count_stored (fixture, INTAKE_ENTITY_CHECK_IN), ==, 0);
}

/* What is added opens, and what is typed into it is saved as one goes. */
static void
test_add_and_edit (Fixture      *fixture,
                   gconstpointer data)
{
  IntakeFollowUpRow *row;

  clear (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.add", "s", "check_in");
  ui_wait_for (count_rows (fixture, INTAKE_ENTITY_CHECK_IN) == 1);
  row = get_row (fixture, INTAKE_ENTITY_CHECK_IN, 0);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  type_into (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_GUIDANCE), "Narrow the question\nAsk the partners");
  type_into (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_PLANNED_ON), "5 November 2025");
  ui_wait_for (intake_record_has (intake_follow_up_row_get_record (row), INTAKE_FIELD_CHECK_IN_GUIDANCE) &&
               intake_record_get_date (intake_follow_up_row_get_record (row), INTAKE_FIELD_CHECK_IN_PLANNED_ON).day == 5);
  {
    g_autoptr (IntakeRecord) record = load_row (fixture, row);

    g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_GUIDANCE), ==, "Narrow the question\nAsk the partners");
    g_assert_cmpint (intake_date_compare (intake_record_get_date (record, INTAKE_FIELD_CHECK_IN_PLANNED_ON), (IntakeDate){ 2025, 11, 5 }), ==, 0);
  }

  /* A day that cannot be is told at the field, and changes nothing. */
  intake_typed_row_set_text (INTAKE_TYPED_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_HELD_ON)), "31 February");
  g_assert_false (intake_field_row_commit (INTAKE_FIELD_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_HELD_ON))));
  g_assert_nonnull (intake_typed_row_get_error (INTAKE_TYPED_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_HELD_ON))));
  intake_typed_row_set_text (INTAKE_TYPED_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_CHECK_IN_HELD_ON)), "");
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  guint before = count_rows (fixture, INTAKE_ENTITY_OUTPUT);

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, INTAKE_ENTITY_OUTPUT, 0)), "follow-up.remove", NULL);
  ui_wait_for (fixture->told != NULL && count_rows (fixture, INTAKE_ENTITY_OUTPUT) == before - 1);
  g_assert_cmpuint (count_stored (fixture, INTAKE_ENTITY_OUTPUT), ==, before - 1);
  undo (fixture);
  ui_wait_for (count_rows (fixture, INTAKE_ENTITY_OUTPUT) == before);
}

/* What the notice names comes back at a stroke, and is offered no more then. */
static void
test_take_over (Fixture      *fixture,
                gconstpointer data)
{
  IntakeFollowUpCard *card = get_card (fixture, INTAKE_ENTITY_OBJECTIVE);
  guint               before = count_rows (fixture, INTAKE_ENTITY_OBJECTIVE);

  clear (fixture);
  gtk_widget_activate_action (GTK_WIDGET (card), "follow-up.take-over", NULL);
  ui_wait_for (fixture->told != NULL && count_rows (fixture, INTAKE_ENTITY_OBJECTIVE) > 0);
  g_assert_cmpuint (count_stored (fixture, INTAKE_ENTITY_OBJECTIVE), ==, before);
  gtk_widget_activate_action (GTK_WIDGET (card), "follow-up.take-over", NULL);
  ui_settle ();
  g_assert_cmpuint (count_stored (fixture, INTAKE_ENTITY_OBJECTIVE), ==, before);
}

/* The mid-term evaluation comes first, then the final one; the supervisors of the intern stand first. */
static void
test_evaluate (Fixture      *fixture,
               gconstpointer data)
{
  IntakeFollowUpRow *row;

  clear (fixture);
  for (guint i = 1; i <= 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.add", "s", "evaluation");
      ui_wait_for (count_rows (fixture, INTAKE_ENTITY_EVALUATION) == i);
    }
  row = get_row (fixture, INTAKE_ENTITY_EVALUATION, 0);
  g_assert_cmpstr (intake_record_get_text (intake_follow_up_row_get_record (row), INTAKE_FIELD_EVALUATION_KIND), ==, "mid-term");
  row = get_row (fixture, INTAKE_ENTITY_EVALUATION, 1);
  g_assert_cmpstr (intake_record_get_text (intake_follow_up_row_get_record (row), INTAKE_FIELD_EVALUATION_KIND), ==, "final");

  adw_combo_row_set_selected (ADW_COMBO_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_EVALUATION_EVALUATED_BY)), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (intake_follow_up_row_get_field (row, INTAKE_FIELD_EVALUATION_RATING)), 2);
  ui_wait_for (intake_record_has (intake_follow_up_row_get_record (row), INTAKE_FIELD_EVALUATION_RATING) &&
               intake_record_has (intake_follow_up_row_get_record (row), INTAKE_FIELD_EVALUATION_EVALUATED_BY));
  g_assert_cmpstr (intake_record_get_text (intake_follow_up_row_get_record (row), INTAKE_FIELD_EVALUATION_RATING), ==, "good");
}

/* The length is told, and what is too long beside the notice. */
static void
test_extend (Fixture      *fixture,
             gconstpointer data)
{
  IntakePlacementHeader *header = INTAKE_PLACEMENT_HEADER (ui_find_nth (GTK_WIDGET (fixture->detail), INTAKE_TYPE_PLACEMENT_HEADER, 0));
  g_autofree char       *before = g_strdup (intake_placement_header_get_length (header));
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_assert_cmpstr (before, !=, "");
  gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.extend", NULL);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  intake_value_set_date (&value, (IntakeDate){ 2027, 1, 29 });
  intake_session_set_field (fixture->office.session, INTAKE_ENTITY_PLACEMENT, fixture->id, INTAKE_FIELD_PLACEMENT_EXTENDED_TO, &value);
  ui_wait_for (g_strcmp0 (intake_placement_header_get_length (header), before) != 0);
}

/* What is next is found from outside: by the overview, and by its address. */
static void
test_open_card (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (IntakeRecord) next = intake_follow_up_card_dup_next (get_card (fixture, INTAKE_ENTITY_CHECK_IN));
  gboolean opened = FALSE;

  g_assert_false (intake_placement_detail_open_card (INTAKE_PLACEMENT_DETAIL (fixture->detail), "application"));
  g_assert_true (intake_placement_detail_open_card (INTAKE_PLACEMENT_DETAIL (fixture->detail), "check_in"));
  for (guint i = 0; i < count_rows (fixture, INTAKE_ENTITY_CHECK_IN); i++)
    {
      IntakeFollowUpRow *row = get_row (fixture, INTAKE_ENTITY_CHECK_IN, i);

      opened |= adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) && intake_record_get_id (intake_follow_up_row_get_record (row)) == intake_record_get_id (next);
    }
  g_assert_true (opened);
  ui_wait_for (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL &&
               gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (get_card (fixture, INTAKE_ENTITY_CHECK_IN))));
}

/* Twenty check-ins: those that were held long ago are out of the way, and one press away. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  IntakeFollowUpCard *card = get_card (fixture, INTAKE_ENTITY_CHECK_IN);
  guint               n_shown = 0;

  clear (fixture);
  for (guint i = 0; i < 20; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.add", "s", "check_in");
      ui_wait_for (count_rows (fixture, INTAKE_ENTITY_CHECK_IN) == i + 1);
      g_clear_pointer (&fixture->told, g_free);
      gtk_widget_activate_action (GTK_WIDGET (fixture->detail), "placement.hold-check-in", NULL);
      ui_wait_for (fixture->told != NULL);
    }
  for (guint i = 0; i < 20; i++)
    n_shown += gtk_widget_get_visible (GTK_WIDGET (get_row (fixture, INTAKE_ENTITY_CHECK_IN, i)));
  g_assert_cmpuint (n_shown, ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (card), "follow-up.show-earlier", NULL);
  for (guint i = 0; i < 20; i++)
    g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_row (fixture, INTAKE_ENTITY_CHECK_IN, i))));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/placement-detail/shown", Fixture, SAMPLE, set_up, test_shown, tear_down);
  g_test_add ("/placement-detail/hold", Fixture, SAMPLE, set_up, test_hold, tear_down);
  g_test_add ("/placement-detail/plan", Fixture, SAMPLE, set_up, test_plan, tear_down);
  g_test_add ("/placement-detail/add-and-edit", Fixture, SAMPLE, set_up, test_add_and_edit, tear_down);
  g_test_add ("/placement-detail/remove", Fixture, SAMPLE, set_up, test_remove, tear_down);
  g_test_add ("/placement-detail/take-over", Fixture, SAMPLE, set_up, test_take_over, tear_down);
  g_test_add ("/placement-detail/evaluate", Fixture, SAMPLE, set_up, test_evaluate, tear_down);
  g_test_add ("/placement-detail/extend", Fixture, SAMPLE, set_up, test_extend, tear_down);
  g_test_add ("/placement-detail/open-card", Fixture, SAMPLE, set_up, test_open_card, tear_down);
  g_test_add ("/placement-detail/many", Fixture, SAMPLE, set_up, test_many, tear_down);

  return g_test_run ();
}
