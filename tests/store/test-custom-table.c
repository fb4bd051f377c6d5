/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of an office's own: filled in, told of in the history, gone with their application, and back with it. */
#include "config.h"

#include "record-fixture.h"

#include "intake-custom-table.h"
#include "intake-history.h"
#include "intake-own-field.h"
#include "intake-query.h"
#include "intake-record-table.h"

static gint64 application_id, field_id;

static void
fill (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  application_id = office_insert (db, office_new_application ("Tabi", "Odile"));
  field_id = intake_custom_table_ensure_field (db, "Shoe size", &error);
  g_assert_no_error (error);
  g_assert_cmpint (intake_custom_table_ensure_field (db, "SHOE SIZE", &error), ==, field_id);
  g_assert_true (intake_custom_table_set (db, application_id, field_id, "38", &error));
  g_assert_no_error (error);
}

static void
assert_value (IntakeDatabase *db,
              const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) values = intake_custom_table_list (db, application_id, &error);
  const IntakeCustomValue *value;

  g_assert_no_error (error);
  g_assert_cmpuint (values->len, ==, 1);
  value = g_ptr_array_index (values, 0);
  g_assert_cmpstr (value->name, ==, "Shoe size");
  g_assert_cmpstr (value->value, ==, expected);
}

static void
change (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  assert_value (db, "38");
  g_assert_true (intake_custom_table_set (db, application_id, field_id, "39", &error));
  g_assert_no_error (error);
  assert_value (db, "39");
}

static void
change_nothing (IntakeDatabase *db)
{
  g_assert_true (intake_custom_table_set (db, application_id, field_id, "39", NULL));
}

static void
empty (IntakeDatabase *db)
{
  g_assert_true (intake_custom_table_set (db, application_id, field_id, "", NULL));
  assert_value (db, NULL);
}

static void
check_history (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, INTAKE_ENTITY_APPLICATION, application_id, 10, &error);
  g_autofree char *emptied = NULL;
  g_autofree char *changed = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  emptied = intake_history_dup_sentences (db, entries->pdata[0], intake_language_get ("en"));
  changed = intake_history_dup_sentences (db, entries->pdata[1], intake_language_get ("en"));
  g_assert_cmpstr (emptied, ==, "Further field emptied: Shoe size (39)");
  g_assert_cmpstr (changed, ==, "Further field (Shoe size): 38 → 39");
}

static void
delete_all (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, application_id, &error));
  g_assert_no_error (error);
}

static void
check_back (IntakeDatabase *db)
{
  assert_value (db, "39");
}

static void
test_values (Office       *office,
             gconstpointer data)
{
  office_write (office, fill);
  g_assert_cmpint (office_write (office, change), !=, 0);
  g_assert_cmpint (office_write (office, change_nothing), ==, 0);
  office_write (office, empty);
  office_read (office, check_history);
  office_undo (office);
  office_write (office, delete_all);
  office_undo (office);
  office_read (office, check_back);
}

static void
rename_field (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_custom_table_rename_field (db, field_id, " Pointure ", &error));
  g_assert_no_error (error);
  g_assert_cmpint (intake_custom_table_ensure_field (db, "pointure", NULL), ==, field_id);
}

static void
change_case (IntakeDatabase *db)
{
  g_assert_true (intake_custom_table_rename_field (db, field_id, "SHOE SIZE", NULL));
  g_assert_true (intake_custom_table_rename_field (db, field_id, "Shoe size", NULL));
}

static void
refuse_names (IntakeDatabase *db)
{
  gint64 other = intake_custom_table_ensure_field (db, "Épaule", NULL);
  static const struct
  {
    const char *name;
    int         code;
  } cases[] = {
    { "epaule", INTAKE_STORE_ERROR_EXISTS },
    { " ", INTAKE_STORE_ERROR_CONSTRAINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (intake_custom_table_rename_field (db, field_id, cases[i].name, &error));
      g_assert_error (error, INTAKE_STORE_ERROR, cases[i].code);
    }
  g_assert_true (intake_custom_table_delete_field (db, other, NULL));
  g_assert_false (intake_custom_table_rename_field (db, other, "Other", NULL));
}

static void
delete_field (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = NULL;

  g_assert_cmpint (intake_custom_table_count (db, field_id, &error), ==, 1);
  g_assert_true (intake_custom_table_delete_field (db, field_id, &error));
  g_assert_no_error (error);
  fields = intake_custom_table_list_fields (db, &error);
  g_assert_cmpuint (fields->len, ==, 0);
}

static void
check_filled (IntakeDatabase *db)
{
  assert_value (db, "38");
}

/* A field goes with all that is in it, and comes back with it. */
static void
test_fields (Office       *office,
             gconstpointer data)
{
  office_write (office, fill);
  g_assert_cmpint (office_write (office, rename_field), !=, 0);
  office_undo (office);
  office_read (office, check_filled);
  office_write (office, change_case);
  office_read (office, check_filled);
  office_write (office, refuse_names);
  office_read (office, check_filled);
  office_write (office, delete_field);
  office_undo (office);
  office_read (office, check_filled);
}

static gint64 others[3];

/* Beside Odile with 38: two whose texts only people sort so, and one with nothing. */
static void
fill_more (IntakeDatabase *db)
{
  static const char *const values[] = { "éclair", "Zinc", NULL };
  g_autoptr (GError) error = NULL;

  fill (db);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      others[i] = office_insert (db, office_new_application ("Fon", "Ada"));
      g_assert_true (intake_custom_table_set (db, others[i], field_id, values[i], &error));
      g_assert_no_error (error);
    }
}

static void
assert_found (IntakeDatabase *db,
              IntakeOperator  op,
              const char     *text,
              guint           n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) ids = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_view_add_filter (view, intake_own_field_get (field_id), op, &value);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, n_expected);
  g_assert_cmpint (intake_query_count_view (db, view, &error), ==, n_expected);
}

static void
check_views (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeFieldId own = intake_own_field_get (field_id);
  IntakeSortKey key = { own, FALSE };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) facets = NULL;
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  assert_found (db, INTAKE_OPERATOR_IS, "ECLAIR", 1);
  assert_found (db, INTAKE_OPERATOR_IS_NOT, "38", 2);
  assert_found (db, INTAKE_OPERATOR_CONTAINS, "INC", 1);
  assert_found (db, INTAKE_OPERATOR_CONTAINS, "'; DROP TABLE custom_value; --", 0);
  assert_found (db, INTAKE_OPERATOR_BLANK, NULL, 1);
  assert_found (db, INTAKE_OPERATOR_NOT_BLANK, NULL, 3);

  intake_view_set_sort (view, &key, 1);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 4);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, application_id);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, others[0]);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, others[1]);
  g_assert_cmpint (g_array_index (ids, gint64, 3), ==, others[2]);

  facets = intake_query_facets (db, view, own, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (facets->len, ==, 3);

  reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, &own, 1, &error);
  g_assert_true (intake_record_reader_load (reader, application_id, record, &error));
  g_assert_cmpstr (intake_record_get_text (record, own), ==, "38");
  g_assert_true (intake_record_reader_load (reader, others[2], record, &error));
  g_assert_false (intake_record_has (record, own));
}

/* A filter of a field that is not there leaves nobody out. */
static void
check_left_out (IntakeDatabase *db)
{
  g_assert_false (intake_own_field_is_there (intake_own_field_get (field_id)));
  assert_found (db, INTAKE_OPERATOR_IS, "38", 4);
}

static void
delete_only (IntakeDatabase *db)
{
  g_assert_true (intake_custom_table_delete_field (db, field_id, NULL));
}

static void
test_views (Office       *office,
            gconstpointer data)
{
  IntakeFieldId own;

  office_write (office, fill_more);
  own = intake_own_field_get (field_id);
  g_assert_true (intake_own_field_is_there (own));
  office_read (office, check_views);

  office_write (office, delete_only);
  office_read (office, check_left_out);
  office_undo (office);
  office_read (office, check_views);

  office_write (office, rename_field);
  g_assert_cmpstr (intake_field_get (own)->label, ==, "Pointure");
  office_read (office, check_views);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/custom-table/values-and-their-history", Office, NULL, office_open, test_values, office_close);
  g_test_add ("/store/custom-table/columns-filters-and-order-of-views", Office, NULL, office_open, test_views, office_close);
  g_test_add ("/store/custom-table/fields-renamed-and-deleted", Office, NULL, office_open, test_fields, office_close);

  return g_test_run ();
}
