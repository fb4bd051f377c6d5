/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings under a name: found by it and by the headings that they are for. */
#include "config.h"

#include "record-fixture.h"

#include "intake-mapping-table.h"

static void
save (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_mapping_table_save (db, "University portal", "a|b", "{}", &error));
  g_assert_true (intake_mapping_table_save (db, "Ministry", "a|b|c", "{1}", &error));
  g_assert_no_error (error);
}

static void
save_again (IntakeDatabase *db)
{
  g_assert_true (intake_mapping_table_save (db, "ministry", "a|b", "{2}", NULL));
}

static void
check (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = intake_mapping_table_list (db, NULL, &error);
  g_autoptr (GPtrArray) of_headings = intake_mapping_table_list (db, "a|b", &error);
  g_autoptr (IntakeSavedMapping) found = intake_mapping_table_find (db, "MINISTRY", &error);
  g_autoptr (IntakeSavedMapping) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (of_headings->len, ==, 2);
  g_assert_cmpstr (found->definition, ==, "{2}");
  g_assert_cmpstr (found->name, ==, "Ministry");

  none = intake_mapping_table_find (db, "Bank", &error);
  g_assert_null (none);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "University portal"));
}

static void
delete_one (IntakeDatabase *db)
{
  g_autoptr (GPtrArray) left = NULL;

  g_assert_true (intake_mapping_table_delete (db, "Ministry", NULL));
  left = intake_mapping_table_list (db, NULL, NULL);
  g_assert_cmpuint (left->len, ==, 1);
}

static void
test_mappings (Office       *office,
               gconstpointer data)
{
  office_write (office, save);
  office_write (office, save_again);
  office_read (office, check);
  office_write (office, delete_one);
  office_undo (office);
  office_read (office, check);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/mapping-table/by-name-and-by-headings", Office, NULL, office_open, test_mappings, office_close);

  return g_test_run ();
}
