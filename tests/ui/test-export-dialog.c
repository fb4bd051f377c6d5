/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the list to a workbook, through the dialog: asserted in the file. */
#include "config.h"

#include "intake-export-dialog.h"

#include "intake-query.h"

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define SAMPLE GUINT_TO_POINTER (20)
#define NOBODY NULL

typedef struct
{
  UiFixture           office;
  IntakeView         *view;
  IntakeExportDialog *dialog;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  fixture->view = intake_view_new (INTAKE_ENTITY_APPLICATION);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);
  intake_view_free (fixture->view);
  ui_fixture_tear_down (&fixture->office, data);
}

static void
open_dialog (Fixture *fixture,
             GArray  *ids)
{
  fixture->dialog = intake_export_dialog_new (fixture->office.session, fixture->view, ids);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static char *
save (Fixture    *fixture,
      const char *name,
      const char *state)
{
  char *path = g_build_filename (fixture->office.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  intake_export_dialog_save (fixture->dialog, file);
  g_assert_true (ui_is_state (fixture->dialog, "progress"));
  ui_wait_for (ui_is_state (fixture->dialog, state));

  return path;
}

static guint
count_lines (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  guint            n_lines = 0;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  for (const char *at = content; (at = strchr (at, '\n')) != NULL; at++)
    n_lines++;

  return n_lines;
}

static void
test_workbook (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize            length;

  open_dialog (fixture, NULL);
  g_assert_true (ui_is_state (fixture->dialog, "options"));
  intake_export_dialog_set_language (fixture->dialog, "fr");
  path = save (fixture, "list.xlsx", "done");
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (content, 2, "PK", 2);
}

/* Whoever gives no ending gets the workbook. */
static void
test_ending (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;

  open_dialog (fixture, NULL);
  path = save (fixture, "list", "done");
  whole = g_strconcat (path, ".xlsx", NULL);
  g_assert_true (g_file_test (whole, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return intake_query_ids (db, data, cancellable, error);
}

static void
test_selected (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = intake_store_read (fixture->office.store, read_ids, fixture->view, NULL, &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  g_array_set_size (ids, 3);
  open_dialog (fixture, ids);
  path = save (fixture, "three.csv", "done");
  g_assert_cmpuint (count_lines (path), ==, 4);
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *path = NULL;

  open_dialog (fixture, NULL);
  path = save (fixture, "all.csv", "done");
  g_assert_cmpuint (count_lines (path), ==, 21);
}

static void
test_failed (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *nowhere = NULL;
  g_autofree char *path = NULL;

  open_dialog (fixture, NULL);
  nowhere = save (fixture, "no-such-folder/list.xlsx", "failed");
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.back", NULL);
  g_assert_true (ui_is_state (fixture->dialog, "options"));
  path = save (fixture, "list.xlsx", "done");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_nobody (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = NULL;

  open_dialog (fixture, NULL);
  path = save (fixture, "empty.csv", "done");
  g_assert_cmpuint (count_lines (path), ==, 1);
}

#define ADD(path, sample, func) g_test_add ("/app/export-dialog/" path, Fixture, sample, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("workbook", SAMPLE, test_workbook);
  ADD ("name-without-an-ending", SAMPLE, test_ending);
  ADD ("selected-rows", SAMPLE, test_selected);
  ADD ("all-rows", SAMPLE, test_all);
  ADD ("failed-and-tried-again", SAMPLE, test_failed);
  ADD ("empty-office", NOBODY, test_nobody);

  return g_test_run ();
}
