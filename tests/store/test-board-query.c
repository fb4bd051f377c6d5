/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view parted by stage: each application once, in the order of the view, under what the view filters. */
#include "config.h"

#include "record-fixture.h"

#include "intake-board-query.h"

#include <string.h>

static void
insert_records (IntakeDatabase *db)
{
  static const IntakeStage stages[] = { INTAKE_STAGE_RECEIVED, INTAKE_STAGE_INTERVIEW, INTAKE_STAGE_RECEIVED, INTAKE_STAGE_NOT_SELECTED, INTAKE_STAGE_RECEIVED };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%c", 'E' - (int)i);
      IntakeRecord    *record = office_new_application (name, "A");
      gint64           id;

      intake_record_set_text (record, INTAKE_FIELD_TOWN, i == 4 ? "Douala" : "Maroua");
      id = office_insert (db, record);
      if (stages[i] != INTAKE_STAGE_RECEIVED)
        office_set_stage (db, id, stages[i]);
    }
}

static void
set_up (Office       *office,
        gconstpointer data)
{
  office_open (office, data);
  office_write (office, insert_records);
}

/* The family names at a stage, one letter each. */
static char *
dup_names (IntakeDatabase *db,
           GPtrArray      *stages,
           IntakeStage     stage)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const GArray *ids = g_ptr_array_index (stages, stage);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i));

      g_string_append (names, intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME));
    }

  return g_strdup (names->str);
}

static void
assert_stages (IntakeDatabase   *db,
               const IntakeView *view,
               const char       *received,
               const char       *interview,
               const char       *not_selected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stages = intake_board_query_ids (db, view, NULL, &error);
  g_autofree char *names = NULL, *others = NULL, *out = NULL;
  guint            n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (stages->len, ==, INTAKE_N_STAGES);
  for (guint i = 0; i < stages->len; i++)
    n += ((const GArray *)g_ptr_array_index (stages, i))->len;
  names = dup_names (db, stages, INTAKE_STAGE_RECEIVED);
  others = dup_names (db, stages, INTAKE_STAGE_INTERVIEW);
  out = dup_names (db, stages, INTAKE_STAGE_NOT_SELECTED);
  g_assert_cmpstr (names, ==, received);
  g_assert_cmpstr (others, ==, interview);
  g_assert_cmpstr (out, ==, not_selected);
  g_assert_cmpuint (n, ==, strlen (received) + strlen (interview) + strlen (not_selected));
}

static void
check_stages (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeSortKey key = { INTAKE_FIELD_FAMILY_NAME, FALSE };
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_view_set_sort (view, &key, 1);
  assert_stages (db, view, "ACE", "D", "B");
  key.descending = TRUE;
  intake_view_set_sort (view, &key, 1);
  assert_stages (db, view, "ECA", "D", "B");

  intake_value_set_text (&value, "Maroua");
  intake_view_add_filter (view, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_IS, &value);
  assert_stages (db, view, "EC", "D", "B");
  intake_value_set_text (&value, "interview");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  assert_stages (db, view, "", "D", "");
}

static void
test_stages (Office       *office,
             gconstpointer data)
{
  office_read (office, check_stages);
}

static void
check_cancelled (IntakeDatabase *db)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeSortKey key = { INTAKE_FIELD_NAME, FALSE };
  g_autoptr (GError) error = NULL;

  intake_view_set_sort (view, &key, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (intake_board_query_ids (db, view, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled (Office       *office,
                gconstpointer data)
{
  office_read (office, check_cancelled);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/board-query/each-at-its-stage-in-order", Office, NULL, set_up, test_stages, office_close);
  g_test_add ("/store/board-query/cancelled", Office, NULL, set_up, test_cancelled, office_close);

  return g_test_run ();
}
