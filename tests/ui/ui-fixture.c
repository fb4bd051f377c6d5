/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the window share. */
#include "config.h"

#include "ui-fixture.h"

#include "intake-app.h"
#include "intake-office-term-table.h"
#include "intake-query.h"
#include "intake-sample-office.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#define SEED 1

static gboolean
fill (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  return intake_sample_office_fill (db, GPOINTER_TO_UINT (data), SEED, (IntakeDate){ 2025, 12, 1 }, NULL, cancellable, error);
}

static gpointer
count (IntakeDatabase *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  gint64 n = intake_query_count (db, GPOINTER_TO_INT (data), error);

  return g_memdup2 (&n, sizeof n);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Where all is slow, an action may take long enough to be told to a desktop that is not there. */
static gboolean
is_fatal (const char    *domain,
          GLogLevelFlags level,
          const char    *message,
          gpointer       data)
{
  return !g_str_has_prefix (message, "unable to send notifications");
}

static void
log_cb (const char    *domain,
        GLogLevelFlags level,
        const char    *message,
        gpointer       data)
{
  if (is_fatal (domain, level, message, data))
    g_log_default_handler (domain, level, message, data);
}

void
ui_fixture_init (int    *argc,
                 char ***argv)
{
  const char *locale_dir = g_getenv ("INTAKE_LOCALE_DIR");

  setlocale (LC_ALL, "");
  if (locale_dir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_init (argc, argv, NULL);
  g_log_set_handler ("GLib-GIO", G_LOG_LEVEL_WARNING | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, log_cb, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display: run it by build-aux/headless\n");
      exit (0);
    }
  adw_init ();
  /* GTK 4.8 complains when a cursor is to blink where a selection has come up since. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  intake_app_register_resources ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "/org/intake/Intake/icons");
}

void
ui_fixture_set_up (UiFixture    *self,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const IntakeLanguage *language = intake_language_from_names (g_get_language_names ());

  /* For this test: each begins without one. */
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->folder = g_dir_make_tmp ("intake-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "office.intake", NULL);
  self->store = intake_store_open (self->path, INTAKE_STORE_CREATE, "tester", language, &error);
  g_assert_no_error (error);
  if (GPOINTER_TO_UINT (data) > 0)
    intake_store_write (self->store, "Sample", fill, (gpointer)data, NULL, NULL, &error);
  g_assert_no_error (error);
  ui_settle ();
  self->session = intake_session_new (self->store);
}

void
ui_fixture_close (UiFixture *self)
{
  if (self->session != NULL)
    intake_session_close (self->session);
  g_clear_object (&self->session);
  if (self->store != NULL)
    intake_store_close (self->store);
  g_clear_object (&self->store);
}

void
ui_fixture_tear_down (UiFixture    *self,
                      gconstpointer data)
{
  ui_fixture_close (self);
  ui_settle ();
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

gint64
ui_count (IntakeStore *store,
          IntakeEntity entity)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n = intake_store_read (store, count, GINT_TO_POINTER (entity), NULL, &error);

  g_assert_no_error (error);

  return *n;
}

static GtkWidget *
find_and_count (GtkWidget *parent,
                GType      type,
                guint     *skip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean   fits = g_type_is_a (G_OBJECT_TYPE (child), type);
      GtkWidget *found = fits && *skip == 0 ? child : NULL;

      if (fits && *skip > 0)
        (*skip)--;
      if (found == NULL)
        found = find_and_count (child, type, skip);
      if (found != NULL)
        return found;
    }

  return NULL;
}

void
ui_close_window (GtkWindow *window)
{
  gpointer closing = window;

  g_object_add_weak_pointer (closing, &closing);
  gtk_window_close (window);
  ui_wait_for (closing == NULL);
  ui_settle ();
}

GtkWidget *
ui_find_nth (GtkWidget *parent,
             GType      type,
             guint      skip)
{
  return find_and_count (parent, type, &skip);
}

static gboolean
add_leaving_reason (IntakeDatabase *db,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  return intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, "Moved abroad", error) != 0;
}

static gboolean
has_leaving_reason (IntakeSession *session)
{
  g_autoptr (GError) error = NULL;
  gboolean has = intake_office_term_table_has (intake_store_get_main_database (intake_session_get_store (session)), INTAKE_OFFICE_LIST_REFUSAL, "Moved abroad", &error);

  g_assert_no_error (error);
  return has;
}

gpointer
ui_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

gboolean
ui_is_state (gpointer    object,
             const char *state)
{
  g_autofree char *now = NULL;

  if (object == NULL)
    return FALSE;
  g_object_get (object, "state", &now, NULL);

  return g_strcmp0 (now, state) == 0;
}

void
ui_add_leaving_reason (IntakeSession *session)
{
  intake_session_run (session, "Reason", add_leaving_reason, NULL, NULL, NULL);
  ui_wait_for (has_leaving_reason (session));
}

void
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
