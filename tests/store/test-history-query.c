/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office, a part at a time. */
#include "config.h"

#include "office-fixture.h"

#include "intake-history-query.h"

typedef struct
{
  const IntakeHistoryFilter *filter;
  gint64                     before;
  guint                      limit;
} Question;

static gpointer
read_labels (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) entries = intake_history_query (db, question->filter, question->before, question->limit, cancellable, error);
  GString *labels = g_string_new (NULL);

  g_assert_nonnull (entries);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", ((const IntakeHistoryEntry *)g_ptr_array_index (entries, i))->label);

  return g_string_free (labels, FALSE);
}

static void
assert_labels (OfficeFixture             *office,
               const IntakeHistoryFilter *filter,
               gint64                     before,
               guint                      limit,
               const char                *expected)
{
  g_autoptr (GError) error = NULL;
  Question         question = { filter, before, limit };
  g_autofree char *labels = intake_store_read (office->store, read_labels, &question, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (labels, ==, expected);
}

static void
fill (OfficeFixture *office)
{
  g_autofree char *sql = office_add_applications (1, 2);

  office_write (office->store, "Import of 2 applications", sql);
  office_write (office->store, "Stage of Élise", "UPDATE application SET stage = 'screening' WHERE id = 1000001");
  office_write (office->store, "New notice", "INSERT INTO notice (id, reference) VALUES (1, 'N-1')");
  office_write (office->store, "New supervisor", "INSERT INTO supervisor (id, name) VALUES (1, 'Ada')");
  office_write (office->store, "New view", "INSERT INTO view (id, name, definition) VALUES (1, 'Mine', '{}')");
}

static void
test_kinds (OfficeFixture *office,
            gconstpointer  data)
{
  IntakeHistoryFilter filter = { 0 };

  assert_labels (office, &filter, 0, 10, "");
  fill (office);
  assert_labels (office, &filter, 0, 10, "New view, New supervisor, New notice, Stage of Élise, Import of 2 applications");
  filter.kind = INTAKE_HISTORY_APPLICATIONS;
  assert_labels (office, &filter, 0, 10, "Stage of Élise, Import of 2 applications");
  filter.kind = INTAKE_HISTORY_NOTICES;
  assert_labels (office, &filter, 0, 10, "New notice");
  filter.kind = INTAKE_HISTORY_SUPERVISORS;
  assert_labels (office, &filter, 0, 10, "New supervisor");
  filter.kind = INTAKE_HISTORY_OFFICE;
  assert_labels (office, &filter, 0, 10, "New view");
  filter.kind = INTAKE_HISTORY_INTERNS;
  assert_labels (office, &filter, 0, 10, "");
}

static void
test_search (OfficeFixture *office,
             gconstpointer  data)
{
  IntakeHistoryFilter filter = { .search = (char *)"ELISE" };

  fill (office);
  assert_labels (office, &filter, 0, 10, "Stage of Élise");
  filter.search = (char *)"%' OR 1";
  assert_labels (office, &filter, 0, 10, "");
  filter.search = (char *)"new";
  filter.who = (char *)"nobody of that name";
  assert_labels (office, &filter, 0, 10, "");
}

static void
test_steps (OfficeFixture *office,
            gconstpointer  data)
{
  IntakeHistoryFilter filter = { 0 };
  gint64              action;

  fill (office);
  assert_labels (office, &filter, 0, 2, "New view, New supervisor");
  action = office_number (office->store, "SELECT id FROM action WHERE label = 'New supervisor'");
  assert_labels (office, &filter, action, 2, "New notice, Stage of Élise");
}

static gpointer
read_changes (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *action = data;
  gint64        n_more = -1;
  char         *changes = intake_history_dup_changes (db, *action, 1, &n_more, error);

  if (changes != NULL)
    g_assert_cmpint (n_more, >=, 0);

  return changes;
}

static void
test_changes (OfficeFixture *office,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *changes = NULL;
  gint64           action;

  fill (office);
  action = office_number (office->store, "SELECT id FROM action WHERE label = 'Stage of Élise'");
  changes = intake_store_read (office->store, read_changes, &action, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (changes, "→"));

  action = 4711;
  g_assert_null (intake_store_read (office->store, read_changes, &action, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static gpointer
read_people (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return intake_history_list_people (db, error);
}

static void
test_people (OfficeFixture *office,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) people = NULL;

  fill (office);
  people = intake_store_read (office->store, read_people, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (people), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/history-query/kinds", OfficeFixture, NULL, office_fixture_set_up, test_kinds, office_fixture_tear_down);
  g_test_add ("/store/history-query/search", OfficeFixture, NULL, office_fixture_set_up, test_search, office_fixture_tear_down);
  g_test_add ("/store/history-query/steps", OfficeFixture, NULL, office_fixture_set_up, test_steps, office_fixture_tear_down);
  g_test_add ("/store/history-query/changes", OfficeFixture, NULL, office_fixture_set_up, test_changes, office_fixture_tear_down);
  g_test_add ("/store/history-query/people", OfficeFixture, NULL, office_fixture_set_up, test_people, office_fixture_tear_down);

  return g_test_run ();
}
