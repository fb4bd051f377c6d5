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

static void
rename_one (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_mapping_table_rename (db, "ministry", "  Ministère du travail ", &error));
  g_assert_no_error (error);
}

static void
change_case (IntakeDatabase *db)
{
  g_autoptr (IntakeSavedMapping) found = NULL;

  g_assert_true (intake_mapping_table_rename (db, "Ministère du travail", "MINISTèRE DU TRAVAIL", NULL));
  found = intake_mapping_table_find (db, "Ministère du travail", NULL);
  g_assert_cmpstr (found->name, ==, "MINISTèRE DU TRAVAIL");
  g_assert_true (intake_mapping_table_rename (db, "Ministère du travail", "Ministère du travail", NULL));
}

static void
check_renamed (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSavedMapping) found = intake_mapping_table_find (db, "Ministère du travail", &error);
  g_autoptr (IntakeSavedMapping) old = intake_mapping_table_find (db, "Ministry", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (found->definition, ==, "{2}");
  g_assert_null (old);
}

static void
refuse_names (IntakeDatabase *db)
{
  static const struct
  {
    const char *name;
    const char *new_name;
    int         code;
  } cases[] = {
    { "Ministry", "UNIVERSITY portal", INTAKE_STORE_ERROR_EXISTS },
    { "Ministry", " \t", INTAKE_STORE_ERROR_CONSTRAINT },
    { "Bank", "Other", INTAKE_STORE_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (intake_mapping_table_rename (db, cases[i].name, cases[i].new_name, &error));
      g_assert_error (error, INTAKE_STORE_ERROR, cases[i].code);
    }
}

static void
test_rename (Office       *office,
             gconstpointer data)
{
  office_write (office, save);
  office_write (office, save_again);
  office_write (office, rename_one);
  office_read (office, check_renamed);
  office_write (office, change_case);
  office_undo (office);
  office_read (office, check_renamed);
  office_undo (office);
  office_read (office, check);
  office_write (office, refuse_names);
  office_read (office, check);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/mapping-table/by-name-and-by-headings", Office, NULL, office_open, test_mappings, office_close);
  g_test_add ("/store/mapping-table/rename", Office, NULL, office_open, test_rename, office_close);

  return g_test_run ();
}
