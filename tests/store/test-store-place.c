/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of an open office is moved, deleted or replaced: it is told, nothing more is written, and what is open can be kept. */
#include "config.h"

#include "intake-store-place.h"
#include "office-fixture.h"

#include <glib/gstdio.h>

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define APPLICATION                                               \
  "INSERT INTO person (id, family_name) VALUES (1, 'Ngo Bassa');" \
  "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');"

static void
state_changed_cb (IntakeStore *store,
                  guint       *count)
{
  (*count)++;
}

static void
look_until_told (IntakeStore *store,
                 guint       *count)
{
  intake_store_place_look (store);
  while (*count == 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
copy (IntakeStore *store,
      const char  *path,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  intake_store_place_copy_async (store, path, NULL, office_take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return intake_store_place_copy_finish (store, result, error);
}

static void
test_in_place (OfficeFixture *fixture,
               gconstpointer  data)
{
  guint count = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.intake", NULL);

  g_signal_connect (fixture->store, "state-changed", G_CALLBACK (state_changed_cb), &count);
  intake_store_place_look (fixture->store);
  /* Asked behind it, and answered behind it. */
  g_assert_true (copy (fixture->store, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, 0);
  g_assert_false (intake_store_place_is_lost (fixture->store));
  /* What is there is not replaced. */
  g_assert_false (copy (fixture->store, path, &error));
  g_assert_nonnull (error);
}

/* Deleted, an office is told of at a look, and can be read and copied as it was to the last change. */
static void
test_deleted (OfficeFixture *fixture,
              gconstpointer  data)
{
  guint count = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.intake", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (IntakeStore) kept = NULL;

  g_signal_connect (fixture->store, "state-changed", G_CALLBACK (state_changed_cb), &count);
  office_write (fixture->store, "x", APPLICATION);
  before = office_content (fixture->store);
  g_unlink (fixture->path);
  g_unlink (wal);

  look_until_told (fixture->store, &count);
  g_assert_true (intake_store_place_is_lost (fixture->store));
  g_assert_true (intake_store_is_read_only (fixture->store));
  g_assert_nonnull (strstr (intake_store_get_state_message (fixture->store), fixture->path));
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 1);

  g_assert_true (copy (fixture->store, path, &error));
  g_assert_no_error (error);
  /* And it goes on being looked at. */
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 1);

  kept = intake_store_open (path, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), &error);
  g_assert_no_error (error);
  after = office_content (kept);
  g_assert_cmpstr (after, ==, before);
  office_write (kept, "y", "UPDATE application SET stage = 'screening'");
  intake_store_close (kept);
}

/* Another file in its place is left alone. */
static void
test_replaced (OfficeFixture *fixture,
               gconstpointer  data)
{
  guint count = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.intake", NULL);
  g_autofree char *text = NULL;

  g_signal_connect (fixture->store, "state-changed", G_CALLBACK (state_changed_cb), &count);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "somebody's", -1, NULL));

  look_until_told (fixture->store, &count);
  g_assert_false (office_try_write (fixture->store, "x", APPLICATION, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY);
  intake_store_close (fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "somebody's");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/place/in-place", test_in_place);
  ADD ("/store/place/deleted-can-be-copied", test_deleted);
  ADD ("/store/place/replaced-is-left-alone", test_replaced);

  return g_test_run ();
}
