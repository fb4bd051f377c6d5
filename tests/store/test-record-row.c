/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readers of records read what was asked, in the order asked for. */
#include "config.h"

#include "record-fixture.h"

static void
insert_three (IntakeDatabase *db)
{
  office_insert (db, office_new_application ("Abena", "Ida"));
  office_insert (db, office_new_application ("Biya", "Joe"));
  office_insert (db, office_new_application (NULL, "Kofi"));
}

/* Records in an order of their own, over several statements; one that is gone is told, not passed over. */
static void
read_by_ids (IntakeDatabase *db)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_NAME };
  static const char *const   names[] = { "Kofi", "Abena Ida", "Biya Joe" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, fields, G_N_ELEMENTS (fields), &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 known[G_N_ELEMENTS (names)];
  guint  n_known = 0;

  g_assert_no_error (error);
  while (n_known < G_N_ELEMENTS (names) && intake_record_reader_next (reader, record, &error))
    known[n_known++] = intake_record_get_id (record);
  g_assert_no_error (error);
  g_assert_cmpuint (n_known, ==, G_N_ELEMENTS (names));

  for (guint i = 0; i < 2001; i++)
    g_array_append_val (ids, known[(i + 2) % G_N_ELEMENTS (names)]);
  intake_record_reader_set_ids (reader, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (intake_record_reader_next (reader, record, &error));
      g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_NAME), ==, names[i % G_N_ELEMENTS (names)]);
    }
  g_assert_false (intake_record_reader_next (reader, record, &error));
  g_assert_no_error (error);

  g_array_index (ids, gint64, 1) = known[2] + 1;
  intake_record_reader_set_ids (reader, ids);
  g_assert_true (intake_record_reader_next (reader, record, &error));
  g_assert_false (intake_record_reader_next (reader, record, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
read_three (IntakeDatabase *db)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_NAME, INTAKE_FIELD_ANSWER, INTAKE_FIELD_CASE };
  static const char *const   names[] = { "Abena Ida", "Biya Joe", "Kofi" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, fields, G_N_ELEMENTS (fields), &error);
  gint64 last = 0;
  guint  n = 0;

  g_assert_no_error (error);
  while (intake_record_reader_next (reader, record, &error))
    {
      g_assert_cmpint (intake_record_get_id (record), >, last);
      last = intake_record_get_id (record);
      g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_NAME), ==, names[n]);
      g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_ANSWER), ==, "eligible");
      g_assert_false (intake_record_has (record, INTAKE_FIELD_BIRTH_DATE));
      n++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);

  g_assert_true (intake_record_reader_load (reader, last, record, &error));
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_NAME), ==, "Kofi");
  g_assert_false (intake_record_reader_load (reader, last + 1, record, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_assert_false (intake_record_has (record, INTAKE_FIELD_NAME));

  read_by_ids (db);
}

static void
test_reader (Office       *office,
             gconstpointer data)
{
  office_write (office, insert_three);
  office_read (office, read_three);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/record-row/reader-reads-what-was-asked", Office, NULL, office_open, test_reader, office_close);

  return g_test_run ();
}
