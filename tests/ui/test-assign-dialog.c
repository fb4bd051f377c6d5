/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who supervises: chosen, found and given a role, asserted in the store. */
#include "config.h"

#include "intake-assign-dialog.h"

#include "intake-assignment-table.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (20)

typedef struct
{
  UiFixture           office;
  gint64              id;
  GPtrArray          *candidates;
  IntakeAssignDialog *dialog;
} Fixture;

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  return intake_query_ids (db, view, cancellable, error);
}

static GPtrArray *
dup_assignments (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = intake_assignment_table_list (intake_store_get_main_database (fixture->office.store), fixture->id, &error);

  g_assert_no_error (error);

  return list;
}

static guint
count_assignments (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = dup_assignments (fixture);

  return list->len;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ids = intake_store_read (fixture->office.store, read_ids, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      fixture->id = g_array_index (ids, gint64, i);
      if (count_assignments (fixture) == 0)
        break;
    }
  fixture->candidates = intake_assignment_table_list_candidates (intake_store_get_main_database (fixture->office.store), fixture->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->candidates->len, >=, 3);
  fixture->dialog = intake_assign_dialog_new (fixture->office.session, fixture->id);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);
  g_ptr_array_unref (fixture->candidates);
  ui_fixture_tear_down (&fixture->office, data);
}

static const IntakeAssignment *
get_candidate (Fixture *fixture,
               guint    position)
{
  return fixture->candidates->pdata[position];
}

static void
test_two (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (intake_assign_dialog_choose (fixture->dialog, get_candidate (fixture, 0)->supervisor_id, TRUE));
  g_assert_true (intake_assign_dialog_choose (fixture->dialog, get_candidate (fixture, 1)->supervisor_id, TRUE));
  g_assert_true (intake_assign_dialog_choose (fixture->dialog, get_candidate (fixture, 2)->supervisor_id, TRUE));
  g_assert_true (intake_assign_dialog_choose (fixture->dialog, get_candidate (fixture, 2)->supervisor_id, FALSE));
  intake_assign_dialog_set_role (fixture->dialog, "overall");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "assign.assign", NULL);
  ui_wait_for (count_assignments (fixture) == 2 && fixture->dialog == NULL);
  list = dup_assignments (fixture);
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (((IntakeAssignment *)list->pdata[i])->role, ==, "overall");

  /* Both came by one action. */
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (count_assignments (fixture) == 0);
}

static void
test_nobody (Fixture      *fixture,
             gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "assign.assign", NULL);
  ui_settle ();
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (count_assignments (fixture), ==, 0);
  g_assert_false (intake_assign_dialog_choose (fixture->dialog, 4711, TRUE));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  const IntakeAssignment *one = get_candidate (fixture, 1);
  g_autofree char        *shouted = g_utf8_strup (one->name, -1);

  g_assert_cmpuint (intake_assign_dialog_get_n_shown (fixture->dialog), ==, fixture->candidates->len);
  intake_assign_dialog_set_search (fixture->dialog, shouted);
  g_assert_cmpuint (intake_assign_dialog_get_n_shown (fixture->dialog), ==, 1);
  intake_assign_dialog_set_search (fixture->dialog, "zzzz");
  g_assert_cmpuint (intake_assign_dialog_get_n_shown (fixture->dialog), ==, 0);

  /* Who is hidden by a search stays chosen. */
  g_assert_true (intake_assign_dialog_choose (fixture->dialog, one->supervisor_id, TRUE));
  intake_assign_dialog_set_search (fixture->dialog, "");
  g_assert_cmpuint (intake_assign_dialog_get_n_shown (fixture->dialog), ==, fixture->candidates->len);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "assign.assign", NULL);
  ui_wait_for (count_assignments (fixture) == 1);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_true (intake_assign_dialog_choose (fixture->dialog, get_candidate (fixture, 0)->supervisor_id, TRUE));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  ui_wait_for (fixture->dialog == NULL);
  g_assert_cmpuint (count_assignments (fixture), ==, 0);
}

#define RELATIVES_RULES                                                                               \
  "{ \"id\": \"relatives-rules\", \"version\": 1, \"names\": { \"en\": \"Relatives\" }, \"rules\": [" \
  " { \"kind\": \"relatives\", \"outcome\": \"met\", \"assignment\": \"other-unit\" } ] }"

static gboolean
give_relative (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Fixture *fixture = data;
  g_autoptr (IntakeRuleSet) rules = intake_rule_set_new_from_json (RELATIVES_RULES, -1, error);
  const IntakeAssignment *first = fixture->candidates->pdata[0];
  g_auto (IntakeValue) none = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) relative = INTAKE_VALUE_INIT;

  intake_value_take_text (&relative, g_strdup_printf ("sibling:%s", first->unit));
  return intake_screening_table_judge_all (db, rules, NULL, cancellable, NULL, error) &&
         intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, fixture->id, INTAKE_FIELD_NOTICE, &none, error) &&
         intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, fixture->id, INTAKE_FIELD_RELATIVES, &relative, error);
}

/* Who works beside a relative can be assigned only once somebody says that they have looked. */
static void
test_relative (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 supervisor = get_candidate (fixture, 0)->supervisor_id;

  g_assert_nonnull (get_candidate (fixture, 0)->unit);
  g_assert_true (intake_store_write (fixture->office.store, "Relative", give_relative, fixture, NULL, NULL, &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);
  fixture->dialog = intake_assign_dialog_new (fixture->office.session, fixture->id);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));

  g_assert_true (intake_assign_dialog_choose (fixture->dialog, supervisor, TRUE));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "assign.assign", NULL);
  ui_settle ();
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (count_assignments (fixture), ==, 0);

  intake_assign_dialog_set_looked_at (fixture->dialog);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "assign.assign", NULL);
  ui_wait_for (count_assignments (fixture) == 1);
}

#define ADD(path, func) g_test_add ("/app/assign-dialog/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("two-at-once-as-one-action", test_two);
  ADD ("nobody-chosen", test_nobody);
  ADD ("search", test_search);
  ADD ("cancel", test_cancel);
  ADD ("beside-a-relative-needs-a-look", test_relative);

  return g_test_run ();
}
