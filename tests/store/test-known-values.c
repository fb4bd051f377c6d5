/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field is completed with: what the office has, the most usual first. */
#include "config.h"

#include "record-fixture.h"

#include "intake-known-values.h"

static void
add_person (IntakeDatabase *db,
            const char     *university,
            const char     *tags)
{
  IntakeRecord *record = office_new_application ("Ngo", "Marie");

  intake_record_set_text (record, INTAKE_FIELD_UNIVERSITY, university);
  intake_record_set_text (record, INTAKE_FIELD_TAGS, tags);
  office_insert (db, record);
}

static void
fill (IntakeDatabase *db)
{
  add_person (db, "Université de Yaoundé II", "urgent;Data");
  add_person (db, "Université de Yaoundé II", "data analysis");
  add_person (db, "Université de Douala", NULL);
  add_person (db, "Universite de Douala", "urgent");
  add_person (db, "Institut Yagoua", NULL);
  add_person (db, NULL, NULL);
}

static void
assert_known (IntakeDatabase *db,
              IntakeFieldId   field,
              const char     *typed,
              guint           limit,
              const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) values = intake_known_values_list (db, field, typed, limit, NULL, &error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv ("|", values);
  g_assert_cmpstr (joined, ==, expected);
}

static void
ask (IntakeDatabase *db)
{
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "univ", 9, "Université de Yaoundé II|Universite de Douala");
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "YA", 9, "Université de Yaoundé II|Institut Yagoua");
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "ya", 1, "Université de Yaoundé II");
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "ounde", 9, "");
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "", 9, "");
  assert_known (db, INTAKE_FIELD_UNIVERSITY, "%_'\"", 9, "");
  assert_known (db, INTAKE_FIELD_TAGS, "da", 9, "data analysis|Data");
  assert_known (db, INTAKE_FIELD_SUPERVISOR_NAME, "a", 9, "");
}

static void
give_up (IntakeDatabase *db)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("Université %u", i);

      add_person (db, name, NULL);
    }
  g_cancellable_cancel (cancellable);
  g_assert_null (intake_known_values_list (db, INTAKE_FIELD_UNIVERSITY, "zz", 9, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_values (Office       *office,
             gconstpointer data)
{
  office_write (office, fill);
  office_read (office, ask);
  office_write (office, give_up);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/known-values/by-words-most-usual-first", Office, NULL, office_open, test_values, office_close);

  return g_test_run ();
}
