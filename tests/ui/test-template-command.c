/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template saved from the window: the file is there and told of, or what went wrong is. */
#include "config.h"

#include "intake-template-command.h"

#include "intake-source.h"

#include "ui-fixture.h"

#include <string.h>

#define SAMPLE GUINT_TO_POINTER (5)

/* What the session had shown. */
typedef struct
{
  char *notified;
  char *failed;
} Told;

static void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             Told          *told)
{
  told->notified = g_strdup (message);
  /* A file is not taken back by Undo. */
  g_assert_false (undoable);
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Told          *told)
{
  told->failed = g_strdup (message);
}

static void
save (UiFixture  *fixture,
      const char *name,
      Told       *told)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_signal_connect (fixture->session, "notified", G_CALLBACK (notified_cb), told);
  g_signal_connect (fixture->session, "failed", G_CALLBACK (failed_cb), told);
  intake_template_command_save (fixture->session, intake_language_get ("fr"), file);
  ui_wait_for (told->notified != NULL || told->failed != NULL);
}

static void
test_saved (UiFixture    *fixture,
            gconstpointer data)
{
  IntakeSourceOptions options = { NULL, 0, intake_language_get ("en") };
  g_autofree char    *path = g_build_filename (fixture->folder, "partenaires.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = NULL;
  Told told = { NULL, NULL };

  save (fixture, "partenaires", &told);
  g_assert_cmpstr (told.failed, ==, NULL);
  g_assert_nonnull (strstr (told.notified, "partenaires.xlsx"));

  source = intake_source_open (path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (intake_source_next_row (source, NULL, &error));
  g_assert_cmpstr (intake_source_get_cell (source, 0)->text, ==, "Nom de famille");
  g_free (told.notified);
}

static void
test_failed (UiFixture    *fixture,
             gconstpointer data)
{
  Told told = { NULL, NULL };

  save (fixture, "none/template.xlsx", &told);
  g_assert_cmpstr (told.notified, ==, NULL);
  g_assert_nonnull (strstr (told.failed, "template.xlsx"));
  g_free (told.failed);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/app/template-command/saved-and-told", UiFixture, SAMPLE, ui_fixture_set_up, test_saved, ui_fixture_tear_down);
  g_test_add ("/app/template-command/failure-is-told", UiFixture, SAMPLE, ui_fixture_set_up, test_failed, ui_fixture_tear_down);

  return g_test_run ();
}
