/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index of persons finds whom the file finds, and nobody else. */
#include "config.h"

#include "record-fixture.h"

#include "intake-database-private.h"
#include "intake-duplicate.h"
#include "intake-person-index.h"

/* Of no name more than are looked at. */
#define N_APPLICATIONS 400
#define N_DAYS 12

/* From few names, days, addresses and numbers, so that many are like one another in every way; a third without this or that. */
static const char *const family_names[] = { "Ngo Bassa", "NGO BASSA", "Ngo Basa", "Mbarga", "Fru", "N’Guessan", "Œuvré", "Владимирова", "Mbarga Atangana", NULL };
static const char *const given_names[] = { "Marie", "Marie-Claire", "Marie Claire Odile", "Paul", "Pol", "Jean-Paul", "Bassa Ngo", "Che", NULL };
static const char *const universities[] = { "Université de Douala", "universite de douala", "Université de Yaoundé I", "Universidad de Malabo", NULL };
static const char *const emails[] = { "m.arie@gmail.com", "MARIE@gmail.com", "marie+x@gmail.com", "paul@example.org", "p.aul@example.org", "jean@example.org", NULL };
static const char *const phones[] = { "+237 699 12 34 56", "699123456", "00237 699 12 34 56", "+33 6 12 34 56 78", "12345", "+237 677 00 11 22", NULL };

static void
set_any (IntakeRecord      *record,
         IntakeFieldId      field,
         const char *const *texts,
         GRand             *chance)
{
  guint n = g_strv_length ((char **)texts);
  guint i = g_rand_int_range (chance, 0, (int)(n + n / 2));

  intake_record_set_text (record, field, i < n ? texts[i] : NULL);
}

static IntakeRecord *
new_any (GRand *chance)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  set_any (record, INTAKE_FIELD_FAMILY_NAME, family_names, chance);
  set_any (record, INTAKE_FIELD_GIVEN_NAMES, given_names, chance);
  set_any (record, INTAKE_FIELD_UNIVERSITY, universities, chance);
  set_any (record, INTAKE_FIELD_EMAIL, emails, chance);
  set_any (record, INTAKE_FIELD_PHONE, phones, chance);
  if (g_rand_int_range (chance, 0, 3) > 0)
    intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE,
                            (IntakeDate){ 2000, (guint8)g_rand_int_range (chance, 1, N_DAYS), (guint8)g_rand_int_range (chance, 1, N_DAYS) });

  return record;
}

static GArray *
find (IntakeDatabase *db,
      IntakeRecord   *record)
{
  g_autoptr (GError) error = NULL;
  GArray *found = intake_duplicate_find (db, record, &error);

  g_assert_no_error (error);

  return found;
}

/* Of what was found in the file, and of who was found by the index. */
static guint
assert_same (IntakeDatabase *db,
             IntakeRecord   *record)
{
  IntakePersonIndex *persons = g_steal_pointer (&db->action.persons);
  g_autoptr (GArray) by_file = find (db, record);
  g_autoptr (GArray) by_index = NULL;

  db->action.persons = persons;
  by_index = find (db, record);
  g_assert_cmpuint (by_index->len, ==, by_file->len);
  for (guint i = 0; i < by_file->len; i++)
    {
      const IntakeDuplicate *expected = &g_array_index (by_file, IntakeDuplicate, i);
      const IntakeDuplicate *found = &g_array_index (by_index, IntakeDuplicate, i);

      g_assert_cmpint (found->person_id, ==, expected->person_id);
      g_assert_cmpint (found->likeness, ==, expected->likeness);
      g_assert_cmpint (found->is_certain, ==, expected->is_certain);
      g_assert_cmpint (found->similarity, ==, expected->similarity);
    }

  return by_file->len;
}

static void
insert_any (IntakeDatabase *db,
            GRand          *chance,
            GArray         *ids)
{
  gint64 id = office_insert (db, new_any (chance));

  g_array_append_val (ids, id);
}

/* One field of one of them, the person's or the application's own. */
static void
change_any (IntakeDatabase *db,
            GRand          *chance,
            GArray         *ids)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_FAMILY_NAME, INTAKE_FIELD_GIVEN_NAMES, INTAKE_FIELD_BIRTH_DATE, INTAKE_FIELD_EMAIL, INTAKE_FIELD_PHONE, INTAKE_FIELD_UNIVERSITY };
  g_autoptr (IntakeRecord) record = new_any (chance);
  g_autoptr (GError) error = NULL;
  IntakeFieldId field = fields[g_rand_int_range (chance, 0, G_N_ELEMENTS (fields))];
  gint64        id = g_array_index (ids, gint64, g_rand_int_range (chance, 0, (int)ids->len));

  g_assert_true (intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, id, field, intake_record_get (record, field), &error));
  g_assert_no_error (error);
  g_assert_true (intake_person_index_refresh (db->action.persons, &error));
  g_assert_no_error (error);
}

/* Half is there before the index is made, half comes after; every other row changes somebody. */
static void
try_all (IntakeDatabase *db)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2025);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  guint n_found = 0;

  for (guint i = 0; i < N_APPLICATIONS / 2; i++)
    insert_any (db, chance, ids);

  db->action.persons = intake_person_index_new (db, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_APPLICATIONS / 2; i++)
    {
      g_autoptr (IntakeRecord) record = new_any (chance);

      n_found += assert_same (db, record);
      if (i % 2 == 0)
        insert_any (db, chance, ids);
      else
        change_any (db, chance, ids);
    }
  g_assert_cmpuint (n_found, >, N_APPLICATIONS);
}

static void
test_same_as_file (Office       *office,
                   gconstpointer data)
{
  office_write (office, try_all);
}

static IntakeRecord *
new_numbered (guint number)
{
  g_autofree char *given = g_strdup_printf ("%c%c%c %c", 'a' + number % 26, 'a' + number / 26 % 26, 'a' + number % 26, 'z' - number % 25);
  IntakeRecord    *record = office_new_application ("Owona", given);

  intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 1970, 1, 1 });

  return record;
}

/* Whether somebody of that very name is found, and no more are looked at than there is room for. */
static gboolean
is_known (IntakeDatabase *db,
          IntakeRecord   *record)
{
  g_autoptr (GArray) found = find (db, record);

  g_assert_cmpuint (found->len, <=, INTAKE_PERSON_INDEX_BORN + 1);

  return found->len > 0 && g_array_index (found, IntakeDuplicate, 0).is_certain && g_array_index (found, IntakeDuplicate, 0).similarity == 1000;
}

/* A form that fills in a date of birth makes one crowd of all: each is still known by the same name, whatever the order of its words, and nobody else. */
static void
try_crowd (IntakeDatabase *db)
{
  const guint n = INTAKE_PERSON_INDEX_BORN * 2;
  g_autoptr (IntakeRecord) turned = NULL;
  g_autoptr (IntakeRecord) stranger = new_numbered (n);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n / 2; i++)
    office_insert (db, new_numbered (i));
  db->action.persons = intake_person_index_new (db, &error);
  g_assert_no_error (error);
  for (guint i = n / 2; i < n; i++)
    office_insert (db, new_numbered (i));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (IntakeRecord) record = new_numbered (i);

      g_assert_true (is_known (db, record));
    }

  turned = new_numbered (n - 1);
  intake_record_set_text (turned, INTAKE_FIELD_FAMILY_NAME, intake_record_get_text (turned, INTAKE_FIELD_GIVEN_NAMES));
  intake_record_set_text (turned, INTAKE_FIELD_GIVEN_NAMES, "OWONA");
  g_assert_true (is_known (db, turned));
  g_assert_false (is_known (db, stranger));
}

static void
test_crowd (Office       *office,
            gconstpointer data)
{
  office_write (office, try_crowd);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/person-index/finds-whom-the-file-finds", Office, NULL, office_open, test_same_as_file, office_close);
  g_test_add ("/store/person-index/crowd-of-one-day", Office, NULL, office_open, test_crowd, office_close);

  return g_test_run ();
}
