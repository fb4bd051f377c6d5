/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history as people read it. */
#include "config.h"

#include "intake-history.h"
#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define APPLICATION                                                                             \
  "INSERT INTO person (id, family_name) VALUES (1, 'Ngo Bassa');"                               \
  "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');" \
  "INSERT INTO supervisor (id, name) VALUES (5, 'Mbarga Jean')"

/* The sentences of all entries of a record, newest first, in one text, its entries headed by their labels. */
static char *
dup_history (IntakeStore *store,
             IntakeEntity entity,
             gint64       id,
             guint        limit,
             const char  *language)
{
  g_autoptr (GError) error = NULL;
  IntakeDatabase *db = intake_store_get_main_database (store);
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, entity, id, limit, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const IntakeHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char          *sentences = intake_history_dup_sentences (db, entry, intake_language_get (language));

      g_string_append_printf (text, "[%s]\n%s\n", entry->label, sentences);
    }
  return g_strdup (text->str);
}

static void
assert_history (IntakeStore *store,
                const char  *expected)
{
  g_autofree char *text = dup_history (store, INTAKE_ENTITY_APPLICATION, 11, 100, "en");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentences (OfficeFixture *fixture,
                gconstpointer  data)
{
  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "edit", "UPDATE person SET town = 'Douala', birth_date = '1999-03-05'; UPDATE application SET stage = 'shortlisted' WHERE id = 11");
  office_write (fixture->store, "assign", "INSERT INTO assignment VALUES (21, 11, 5, 'joint')");
  office_write (fixture->store, "role", "UPDATE assignment SET role = 'overall'");
  office_write (fixture->store, "remove", "DELETE FROM assignment");
  office_write (fixture->store, "leave", "DELETE FROM supervisor");
  office_write (fixture->store, "blank", "UPDATE person SET town = NULL");

  assert_history (fixture->store,
                  "[blank]\nTown: Douala → not recorded\n"
                  "[remove]\nSupervisor no longer assigned: Mbarga Jean (Overall)\n"
                  "[role]\nRole (Mbarga Jean): Joint → Overall\n"
                  "[assign]\nSupervisor assigned: Mbarga Jean (Joint)\n"
                  "[edit]\nDate of birth: not recorded → 05 Mar 1999\nTown: not recorded → Douala\nStage: Received → Shortlisted\n"
                  "[come]\nApplication added: A-1\n");
}

static void
test_notice_by_reference (OfficeFixture *fixture,
                          gconstpointer  data)
{
  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "notices", "INSERT INTO notice (id, reference) VALUES (7, 'N-7')");
  office_write (fixture->store, "notice", "UPDATE application SET notice = 7");
  office_write (fixture->store, "none", "UPDATE application SET notice = NULL");
  office_write (fixture->store, "gone", "DELETE FROM notice");

  assert_history (fixture->store,
                  "[none]\nNotice: N-7 → not recorded\n"
                  "[notice]\nNotice: not recorded → N-7\n"
                  "[come]\nApplication added: A-1\n");
}

/* What a step was noted with then, not what the note is now. */
static void
test_as_it_was_then (OfficeFixture *fixture,
                     gconstpointer  data)
{
  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "step", "INSERT INTO stage_step (id, application_id, stage) VALUES (31, 11, 'received')");
  office_write (fixture->store, "step2", "INSERT INTO stage_step (id, application_id, stage, note) VALUES (32, 11, 'screening', 'first')");
  office_write (fixture->store, "note", "UPDATE stage_step SET note = 'second'");

  assert_history (fixture->store,
                  "[note]\nNote on the step: not recorded → second\nNote on the step: first → second\n"
                  "[step2]\nNote on the step: Screening (first)\n"
                  "[step]\n\n"
                  "[come]\nApplication added: A-1\n");
}

static void
test_undo_is_history (OfficeFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const IntakeHistoryEntry *undo;
  const IntakeHistoryEntry *done;

  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "edit", "UPDATE person SET town = 'Douala'");
  office_undo (fixture->store, INTAKE_UNDO);

  entries = intake_history_list (intake_store_get_main_database (fixture->store), 0, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  undo = g_ptr_array_index (entries, 0);
  done = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (undo->kind, ==, "undo");
  g_assert_cmpstr (undo->label, ==, "edit");
  g_assert_cmpstr (done->kind, ==, "do");
  g_assert_true (done->undone);
  g_assert_cmpint (done->n_changes, ==, 1);
  g_assert_cmpstr (done->who, ==, "tester");
  g_assert_cmpuint (done->changes->len, ==, 0);

  assert_history (fixture->store,
                  "[edit]\nTown: Douala → not recorded\n"
                  "[edit]\nTown: not recorded → Douala\n"
                  "[come]\nApplication added: A-1\n");
}

static void
test_pages (OfficeFixture *fixture,
            gconstpointer  data)
{
  IntakeDatabase *db = intake_store_get_main_database (fixture->store);
  gint64          before = 0;
  guint           n = 0;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO setting (key, value) VALUES ('%u', '')", i);

      office_write (fixture->store, "x", sql);
    }

  for (;;)
    {
      g_autoptr (GPtrArray) entries = intake_history_list (db, before, 10, NULL);

      if (entries->len == 0)
        break;
      n += entries->len;
      before = ((const IntakeHistoryEntry *)g_ptr_array_index (entries, entries->len - 1))->action;
    }
  g_assert_cmpuint (n, ==, 25);
}

/* The history of a record outlives it. */
static void
test_deleted_record (OfficeFixture *fixture,
                     gconstpointer  data)
{
  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "assign", "INSERT INTO assignment VALUES (21, 11, 5, 'joint')");
  office_write (fixture->store, "go", "DELETE FROM assignment; DELETE FROM application; DELETE FROM person");

  assert_history (fixture->store,
                  "[go]\nSupervisor no longer assigned: Mbarga Jean (Joint)\nApplication deleted: A-1\n"
                  "[assign]\nSupervisor assigned: Mbarga Jean (Joint)\n"
                  "[come]\nApplication added: A-1\n");
}

static void
test_limit_and_long_texts (OfficeFixture *fixture,
                           gconstpointer  data)
{
  g_autofree char *text = NULL;

  office_write (fixture->store, "come", APPLICATION);
  office_write (fixture->store, "long", "UPDATE application SET notes = replace (hex (zeroblob (200)), '00', 'é' || char (10))");
  text = dup_history (fixture->store, INTAKE_ENTITY_APPLICATION, 11, 1, "en");
  g_assert_true (g_str_has_prefix (text, "[long]\nNotes: not recorded → é é"));
  g_assert_true (g_str_has_suffix (text, "…\n"));
  g_assert_null (strstr (text, "[come]"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/history/sentences", test_sentences);
  ADD ("/store/history/notice-by-reference", test_notice_by_reference);
  ADD ("/store/history/as-it-was-then", test_as_it_was_then);
  ADD ("/store/history/undo-is-history", test_undo_is_history);
  ADD ("/store/history/pages", test_pages);
  ADD ("/store/history/of-a-deleted-record", test_deleted_record);
  ADD ("/store/history/limit-and-long-texts", test_limit_and_long_texts);

  return g_test_run ();
}
