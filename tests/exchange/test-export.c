/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Imports and exports of a real office: what fails leaves everything as it was. */
#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "intake-export.h"
#include "intake-import.h"
#include "intake-query.h"
#include "intake-screening-table.h"
#include "intake-source.h"

typedef struct
{
  char        *folder;
  char        *table;
  char        *workbook;
  IntakeStore *store;
} Fixture;

#define N_ROWS 500

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("Nom;Prénom;Date de naissance\n");

  fixture->folder = g_dir_make_tmp ("intake-export-XXXXXX", NULL);
  fixture->table = g_build_filename (fixture->folder, "list.csv", NULL);
  fixture->workbook = g_build_filename (fixture->folder, "list.xlsx", NULL);
  office = g_build_filename (fixture->folder, "test.intake", NULL);

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "NOM%u;Prénom%u;%02u/02/2001\n", i, i, i % 28 + 1);
  g_file_set_contents (fixture->table, text->str, -1, &error);
  g_assert_no_error (error);

  fixture->store = intake_store_open (office, INTAKE_STORE_CREATE, "test", intake_language_get ("en"), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  intake_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->table);
  g_free (fixture->workbook);
}

static gpointer
count (IntakeDatabase *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  *(gint64 *)data = intake_query_count (db, INTAKE_ENTITY_APPLICATION, error);

  return NULL;
}

static gint64
count_applications (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  intake_store_read (fixture->store, count, &n, NULL, &error);
  g_assert_no_error (error);

  return n;
}

static void
import (Fixture *fixture)
{
  IntakeImportOptions options = { fixture->table, NULL, FALSE, { NULL, 0, intake_language_get ("en") } };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeImportReport) report = intake_import (fixture->store, &options, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->imported, ==, N_ROWS);
  g_assert_cmpint (count_applications (fixture), ==, N_ROWS);
}

static gint64 export(Fixture *fixture, GCancellable *cancellable, GError **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeExportOptions options = { fixture->workbook, view, NULL, intake_language_get ("fr") };

  return intake_export (fixture->store, &options, NULL, cancellable, error);
}

static void
assert_old_file_is_whole (Fixture *fixture)
{
  g_autofree char *content = NULL;
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_true (g_file_get_contents (fixture->workbook, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");

  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".intake-export"));
}

static void
test_full_disk_leaves_the_old_file (Fixture      *fixture,
                                    gconstpointer data)
{
  static const rlim_t sizes[] = { 0, 1000, 10000, 20000 };
  struct rlimit       unlimited;
  g_autoptr (GError) error = NULL;

  import (fixture);
  g_file_set_contents (fixture->workbook, "old", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  signal (SIGXFSZ, SIG_IGN);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      struct rlimit limit = { sizes[i], unlimited.rlim_max };
      g_autoptr (GError) failure = NULL;
      gint64 n;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      n = export(fixture, NULL, &failure);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);

      g_assert_cmpint (n, ==, -1);
      g_assert_nonnull (failure);
      assert_old_file_is_whole (fixture);
    }

  g_assert_cmpint (export(fixture, NULL, &error), ==, N_ROWS);
  g_assert_no_error (error);
}

static void
test_cancelled_export_leaves_the_old_file (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  import (fixture);
  g_file_set_contents (fixture->workbook, "old", -1, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (export(fixture, cancellable, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_file_is_whole (fixture);
}

typedef struct
{
  IntakeProgress *progress;
  GCancellable   *cancellable;
} Watch;

/* Cancels once the first rows are in the transaction. */
static gpointer
cancel_when_it_runs (gpointer data)
{
  Watch *watch = data;

  while (intake_progress_get (watch->progress, NULL, NULL) <= 0)
    g_usleep (100);
  g_cancellable_cancel (watch->cancellable);

  return NULL;
}

static void
test_cancelled_import_leaves_nothing (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (IntakeProgress) progress = intake_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  IntakeImportOptions options = { fixture->table, NULL, FALSE, { NULL, 0, intake_language_get ("en") } };
  Watch               watch = { progress, cancellable };
  GThread            *thread = g_thread_new ("cancel", cancel_when_it_runs, &watch);
  g_autoptr (IntakeImportReport) report = intake_import (fixture->store, &options, progress, cancellable, &error);

  g_thread_join (thread);
  if (report != NULL)
    {
      g_test_skip ("The import was over before it could be cancelled");
      return;
    }

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_applications (fixture), ==, 0);
  g_assert_null (intake_store_dup_undo_label (fixture->store, INTAKE_UNDO));
}

static void
test_import_is_one_action (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture);
  label = intake_store_dup_undo_label (fixture->store, INTAKE_UNDO);
  g_assert_cmpstr (label, ==, "Import of 500 applications from list.csv");
  undone = intake_store_undo (fixture->store, INTAKE_UNDO, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_applications (fixture), ==, 0);
}

static gboolean
decide_first (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) ids = intake_query_ids (db, view, cancellable, error);

  g_assert_nonnull (ids);

  return intake_screening_table_decide (db, g_array_index (ids, gint64, 0), "waived", data, error);
}

/* How often a text stands in a column under a heading, in any sheet. */
static guint
count_cells (Fixture    *fixture,
             const char *heading,
             const char *text)
{
  IntakeSourceOptions options = { NULL, 0, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (fixture->workbook, &options, NULL, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint sheet = 0; sheet < intake_source_get_n_sheets (source); sheet++)
    {
      int column = -1;

      g_assert_true (intake_source_select_sheet (source, sheet, &error));
      while (intake_source_next_row (source, NULL, &error))
        for (guint i = 0; i < intake_source_get_n_cells (source); i++)
          {
            const char *cell = intake_source_get_cell (source, i)->text;

            if (g_strcmp0 (cell, heading) == 0)
              column = (int)i;
            else if (column == (int)i && g_strcmp0 (cell, text) == 0)
              n++;
          }
      g_assert_no_error (error);
    }

  return n;
}

static void
test_reason_of_decision (Fixture      *fixture,
                         gconstpointer data)
{
  static char reason[] = "Agreed with headquarters";
  g_autoptr (GError) error = NULL;

  import (fixture);
  g_assert_true (intake_store_write (fixture->store, "Decision", decide_first, reason, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (export(fixture, NULL, &error), ==, N_ROWS);
  g_assert_no_error (error);

  /* Once: no other row has it. */
  g_assert_cmpint (count_cells (fixture, "Motif de la décision", reason), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/export/full-disk-leaves-the-old-file", Fixture, NULL, set_up, test_full_disk_leaves_the_old_file, tear_down);
  g_test_add ("/exchange/export/cancelled-leaves-the-old-file", Fixture, NULL, set_up, test_cancelled_export_leaves_the_old_file, tear_down);
  g_test_add ("/exchange/export/reason-stands-beside-its-decision", Fixture, NULL, set_up, test_reason_of_decision, tear_down);
  g_test_add ("/exchange/import/cancelled-leaves-nothing", Fixture, NULL, set_up, test_cancelled_import_leaves_nothing, tear_down);
  g_test_add ("/exchange/import/is-one-action", Fixture, NULL, set_up, test_import_is_one_action, tear_down);

  return g_test_run ();
}
