/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views: kept under a name that nothing else has, in an order, undone like anything else. */
#include "config.h"

#include "record-fixture.h"

#include "intake-history.h"
#include "intake-query.h"
#include "intake-statement.h"
#include "intake-view-table.h"

static gint64 first, second, third;

static IntakeView *
new_view (const char *stage)
{
  IntakeView *view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, stage);
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);

  return view;
}

static gint64
save (IntakeDatabase *db,
      const char     *name,
      const char     *stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) view = new_view (stage);
  gint64 id = 0;

  intake_view_table_insert (db, name, view, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static void
save_three (IntakeDatabase *db)
{
  first = save (db, "  To screen ", "received");
  second = save (db, "Offers", "offered");
  third = save (db, "Élus", "accepted");
}

static char *
dup_names (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_view_table_list (db, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((const IntakeSavedView *)g_ptr_array_index (list, i))->name);

  return g_string_free (text, FALSE);
}

static void
assert_first_order (IntakeDatabase *db)
{
  g_autofree char *names = dup_names (db);

  g_assert_cmpstr (names, ==, "To screen, Offers, Élus");
}

static void
assert_moved_order (IntakeDatabase *db)
{
  g_autofree char *names = dup_names (db);

  g_assert_cmpstr (names, ==, "Élus, To screen, Offers");
}

static void
assert_none (IntakeDatabase *db)
{
  g_autofree char *names = dup_names (db);

  g_assert_cmpstr (names, ==, "");
}

static void
assert_kept (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_view_table_list (db, &error);
  g_autoptr (IntakeView) view = new_view ("received");
  const IntakeSavedView *saved = g_ptr_array_index (list, 0);

  g_assert_no_error (error);
  g_assert_true (intake_view_equal (saved->view, view));
  g_assert_cmpint (saved->id, ==, first);
  g_assert_cmpint (saved->count, ==, -1);
}

static void
test_save (Office       *office,
           gconstpointer data)
{
  office_write (office, save_three);
  office_read (office, assert_first_order);
  office_read (office, assert_kept);

  office_undo (office);
  office_read (office, assert_none);
}

static void
refuse_names (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = new_view ("received");
  g_autofree char *long_name = g_strnfill (INTAKE_VIEW_NAME_MAXIMUM + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_view_table_insert (db, "elus", view, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "elus"));
  g_clear_error (&error);
  g_assert_false (intake_view_table_insert (db, " \t", view, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_view_table_insert (db, long_name, view, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_view_table_set_name (db, first, "OFFERS", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (intake_view_table_set_name (db, 99, "Nothing", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

/* Another case of its own name is another name for it, and nobody else's. */
static void
rename_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_view_table_set_name (db, first, "TO SCREEN", &error);
  g_assert_no_error (error);
}

static void
assert_renamed (IntakeDatabase *db)
{
  g_autofree char *names = dup_names (db);

  g_assert_cmpstr (names, ==, "TO SCREEN, Offers, Élus");
}

static void
test_names (Office       *office,
            gconstpointer data)
{
  office_write (office, save_three);
  g_assert_cmpint (office_write (office, refuse_names), ==, 0);
  office_read (office, assert_first_order);

  office_write (office, rename_first);
  office_read (office, assert_renamed);
  office_undo (office);
  office_read (office, assert_first_order);
}

static void
move_third_to_top (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_view_table_move (db, third, first, &error);
  g_assert_no_error (error);
}

static void
move_to_where_they_are (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_view_table_move (db, third, 0, &error);
  g_assert_no_error (error);
  intake_view_table_move (db, first, second, &error);
  g_assert_no_error (error);
  intake_view_table_move (db, second, second, &error);
  g_assert_no_error (error);
  g_assert_false (intake_view_table_move (db, first, 99, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_order (Office       *office,
            gconstpointer data)
{
  office_write (office, save_three);
  g_assert_cmpint (office_write (office, move_to_where_they_are), ==, 0);
  office_read (office, assert_first_order);

  office_write (office, move_third_to_top);
  office_read (office, assert_moved_order);
  office_undo (office);
  office_read (office, assert_first_order);
}

static void
delete_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_view_table_delete (db, first, &error);
  g_assert_no_error (error);
  g_assert_false (intake_view_table_delete (db, first, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
assert_without_first (IntakeDatabase *db)
{
  g_autofree char *names = dup_names (db);

  g_assert_cmpstr (names, ==, "Offers, Élus");
}

static void
test_delete (Office       *office,
             gconstpointer data)
{
  office_write (office, save_three);
  office_write (office, delete_first);
  office_read (office, assert_without_first);
  office_undo (office);
  office_read (office, assert_first_order);
  office_read (office, assert_kept);
}

static void
show_offers_in_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) view = new_view ("offered");

  intake_view_table_set_view (db, first, view, &error);
  g_assert_no_error (error);
}

/* The newest action in words: no JSON is shown to anybody. */
static void
assert_told (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT old, new FROM change WHERE \"column\" = 'definition'", &error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  IntakeHistoryChange change = { (char *)"view", first, (char *)"definition", INTAKE_N_FIELDS, INTAKE_VALUE_INIT, INTAKE_VALUE_INIT, 'u' };
  IntakeHistoryEntry  entry = { .action = 99, .changes = changes };
  g_autofree char    *sentences = NULL;

  g_assert_no_error (error);
  g_assert_true (intake_statement_step (statement, &error));
  intake_statement_get_value (statement, 0, INTAKE_VALUE_NONE, &change.before);
  intake_statement_get_value (statement, 1, INTAKE_VALUE_NONE, &change.after);
  g_ptr_array_add (changes, &change);
  sentences = intake_history_dup_sentences (db, &entry, intake_database_get_language (db));
  g_assert_cmpstr (sentences, ==, "Shown by the view: Stage is received → Stage is offered");
  intake_value_clear (&change.before);
  intake_value_clear (&change.after);
}

static void
test_update (Office       *office,
             gconstpointer data)
{
  office_write (office, save_three);
  office_write (office, show_offers_in_first);
  office_read (office, assert_told);
  office_undo (office);
  office_read (office, assert_kept);
}

static void
damage_second (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_database_run (db, "UPDATE view SET definition = '{\"entity\": \"spaceship\"}' WHERE name = 'Offers'", &error);
  g_assert_no_error (error);
}

static void
assert_second_unreadable (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_view_table_list (db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_null (((const IntakeSavedView *)g_ptr_array_index (list, 1))->view);
  g_assert_nonnull (((const IntakeSavedView *)g_ptr_array_index (list, 2))->view);
}

/* What another version saved is kept, in its place, and does not keep the others from being read. */
static void
test_unreadable (Office       *office,
                 gconstpointer data)
{
  office_write (office, save_three);
  office_write (office, damage_second);
  office_read (office, assert_second_unreadable);
  office_write (office, move_third_to_top);
  office_read (office, assert_moved_order);
}

static void
insert_applicants (IntakeDatabase *db)
{
  office_insert (db, office_new_application ("NGO", "Ada"));
  office_insert (db, office_new_application ("NGONO", "Ben"));
  office_insert (db, office_new_application ("ATANGANA", "Zoé"));
}

static void
assert_counts (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) received = new_view ("received");
  g_autoptr (IntakeView) offered = new_view ("offered");
  g_autoptr (IntakeView) all = intake_view_new (INTAKE_ENTITY_APPLICATION);

  g_assert_cmpint (intake_query_count_view (db, all, &error), ==, 3);
  g_assert_cmpint (intake_query_count_view (db, received, &error), ==, 3);
  g_assert_cmpint (intake_query_count_view (db, offered, &error), ==, 0);
  intake_view_set_search (received, "ngo");
  g_assert_cmpint (intake_query_count_view (db, received, &error), ==, 2);
  g_assert_no_error (error);
}

static void
test_counts (Office       *office,
             gconstpointer data)
{
  office_write (office, insert_applicants);
  office_read (office, assert_counts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/view-table/save", Office, NULL, office_open, test_save, office_close);
  g_test_add ("/store/view-table/names", Office, NULL, office_open, test_names, office_close);
  g_test_add ("/store/view-table/order", Office, NULL, office_open, test_order, office_close);
  g_test_add ("/store/view-table/delete", Office, NULL, office_open, test_delete, office_close);
  g_test_add ("/store/view-table/update", Office, NULL, office_open, test_update, office_close);
  g_test_add ("/store/view-table/unreadable", Office, NULL, office_open, test_unreadable, office_close);
  g_test_add ("/store/view-table/counts", Office, NULL, office_open, test_counts, office_close);

  return g_test_run ();
}
