/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application. */
#include "config.h"

#include "intake-app.h"

#include "intake-compat.h"
#include "intake-help.h"
#include "intake-notification.h"
#include "intake-preferences.h"
#include "intake-recent.h"
#include "intake-app-resources.h"
#include "intake-window-dialogs.h"
#include "intake-window-help.h"

#include <glib/gi18n-lib.h>

struct _IntakeApp
{
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (IntakeApp, intake_app, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "win.new-record", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { "win.import", { "<Control>i" } },
  { "win.export", { "<Control>e" } },
  { "win.merge-people", { "<Control>m" } },
  { "win.check-all", { "<Control>k" } },
  { "win.save-template::default", { "<Shift><Control>e" } },
  { "win.assign", { "<Control>g" } },
  { "win.hold-check-in", { "<Control>h" } },
  { "win.plan-check-ins", { "<Shift><Control>p" } },
  { "win.add-follow-up::check_in", { "<Shift><Control>h" } },
  { "win.add-follow-up::output", { "<Shift><Control>o" } },
  { "win.add-follow-up::objective", { "<Shift><Control>j" } },
  { "win.add-follow-up::evaluation", { "<Shift><Control>v" } },
  { "win.choose::stage", { "<Control>t" } },
  { "win.choose::notice", { "<Shift><Control>m" } },
  { "win.choose::tags", { "<Shift><Control>t" } },
  { "win.toggle-board", { "<Shift><Control>b" } },
  { "win.columns", { "<Shift><Control>l" } },
  { "win.sort", { "<Shift><Control>s" } },
  { "win.goto::overview", { "<Control>1", "<Alt>1" } },
  { "win.goto::applications", { "<Control>2", "<Alt>2" } },
  { "win.goto::notices", { "<Control>3", "<Alt>3" } },
  { "win.goto::interns", { "<Control>4", "<Alt>4" } },
  { "win.goto::supervisors", { "<Control>5", "<Alt>5" } },
  { "win.goto::rules", { "<Control>6", "<Alt>6" } },
  { "win.goto::history", { "<Control>7", "<Alt>7" } },
  { "win.save-view", { "<Control>d" } },
  { "win.update-view", { "<Shift><Control>d" } },
  { "win.add-filter", { "<Shift><Control>f" } },
  { "win.clear-filters", { "<Shift><Control>x" } },
  { "win.previous-record", { "<Control>Page_Up" } },
  { "win.next-record", { "<Control>Page_Down" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.toggle-sidebar", { "F9" } },
  { "window.close", { "<Control>w" } },
  { "win.save-copy", { "<Control>b" } },
  { "win.reopen", { "F5" } },
  { "win.close-office", { "<Shift><Control>w" } },
  { "app.help", { "F1" } },
  { "app.new-office", { "<Shift><Control>n" } },
  { "app.open-office", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.quit", { "<Control>q" } },
};

/* The window that a person means: the one at work, or a new one. */
static IntakeWindow *
get_window (IntakeApp *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (INTAKE_IS_WINDOW (l->data))
        return l->data;
    }

  return intake_window_new (self);
}

/* A file has one window; one without an office takes it. */
static void
open_path (IntakeApp     *self,
           const char    *path,
           IntakeOpenMode mode)
{
  IntakeWindow *free_window = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      IntakeWindow *window = INTAKE_IS_WINDOW (l->data) ? l->data : NULL;

      if (window == NULL)
        continue;
      if (g_strcmp0 (intake_window_get_path (window), path) == 0 && intake_window_get_failure (window) == NULL)
        {
          gtk_window_present (GTK_WINDOW (window));
          return;
        }
      if (free_window == NULL && (intake_window_get_path (window) == NULL || intake_window_get_failure (window) != NULL))
        free_window = window;
    }

  if (free_window == NULL)
    free_window = intake_window_new (self);
  intake_window_open (free_window, path, mode);
  gtk_window_present (GTK_WINDOW (free_window));
}

static char *
dup_own_office_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "intake", "office.intake", NULL);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) offices = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (offices, _ ("Intake offices"));
  gtk_file_filter_add_pattern (offices, "*.intake");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, offices);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
new_chosen_cb (GFile   *file,
               gpointer data)
{
  g_autoptr (IntakeApp) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    open_path (self, path, INTAKE_OPEN_NEW);
}

static void
open_chosen_cb (GFile   *file,
                gpointer data)
{
  g_autoptr (IntakeApp) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    open_path (self, path, INTAKE_OPEN_OFFICE);
}

/* The first office is made where it belongs, without asking where that is; another one where the person says. */
static void
new_office_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  IntakeApp       *self = user_data;
  g_autofree char *own = dup_own_office_path ();
  g_autoptr (GListModel) filters = NULL;

  if (!g_file_test (own, G_FILE_TEST_EXISTS))
    {
      open_path (self, own, INTAKE_OPEN_NEW);
      return;
    }

  filters = make_filters ();
  intake_compat_choose_file (GTK_WINDOW (get_window (self)), _ ("New office"), TRUE, _ ("office.intake"), filters, new_chosen_cb, g_object_ref (self));
}

static void
open_office_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  IntakeApp *self = user_data;
  g_autoptr (GListModel) filters = make_filters ();

  intake_compat_choose_file (GTK_WINDOW (get_window (self)), _ ("Open office"), FALSE, NULL, filters, open_chosen_cb, g_object_ref (self));
}

static void
open_sample_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autofree char *path = intake_app_dup_sample_path ();

  open_path (user_data, path, INTAKE_OPEN_SAMPLE);
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  open_path (user_data, g_variant_get_string (parameter, NULL), INTAKE_OPEN_OFFICE);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  IntakeWindow *window = get_window (user_data);

  intake_help_show (GTK_WINDOW (window), intake_window_help_get_page (window));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  IntakeWindow *window = get_window (user_data);

  intake_preferences_present (GTK_WINDOW (window), intake_window_get_session (window));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  intake_compat_show_shortcuts (GTK_APPLICATION_WINDOW (get_window (user_data)), "/org/intake/Intake/ui/intake-shortcuts.ui");
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  intake_compat_show_about (GTK_WINDOW (get_window (user_data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new-office", new_office_cb },
  { "open-office", open_office_cb },
  { "open-sample", open_sample_cb },
  { "open-recent", open_recent_cb, "s" },
  { "help", help_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

static void
intake_app_startup (GApplication *application)
{
  IntakeApp *self = INTAKE_APP (application);

  intake_app_register_resources ();
  G_APPLICATION_CLASS (intake_app_parent_class)->startup (application);

  self->settings = g_settings_new (INTAKE_APP_ID);
  gtk_window_set_default_icon_name (INTAKE_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

static void
active_cb (GtkWindow *window)
{
  if (gtk_window_is_active (window))
    intake_notification_withdraw ();
}

static void
intake_app_window_added (GtkApplication *application,
                         GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (intake_app_parent_class)->window_added (application, window);

  g_signal_connect (window, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

static void
intake_app_activate (GApplication *application)
{
  IntakeApp       *self = INTAKE_APP (application);
  gboolean         first = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  IntakeWindow    *window = get_window (self);
  g_autofree char *last = g_settings_get_string (self->settings, "last-office");

  /* An office that was moved away is no reason for an error at the start. */
  if (first && *last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    intake_window_open (window, last, INTAKE_OPEN_OFFICE);
  gtk_window_present (GTK_WINDOW (window));
}

static void
intake_app_open (GApplication *application,
                 GFile       **files,
                 int           n_files,
                 const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      /* A spreadsheet is imported into the office that is open. */
      if (intake_window_dialogs_is_spreadsheet (files[i]) && intake_window_dialogs_take_file (get_window (INTAKE_APP (application)), files[i]))
        continue;
      if (path != NULL)
        open_path (INTAKE_APP (application), path, INTAKE_OPEN_OFFICE);
    }
  /* A place that is not on this computer. */
  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    intake_app_activate (application);
}

static int
intake_app_handle_local_options (GApplication *application,
                                 GVariantDict *options)
{
  /* Where there is no registering, GApplication itself says why. */
  if (!g_variant_dict_contains (options, "sample") || !g_application_register (application, NULL, NULL))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);

  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
intake_app_finalize (GObject *object)
{
  IntakeApp *self = INTAKE_APP (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (intake_app_parent_class)->finalize (object);
}

static void
intake_app_class_init (IntakeAppClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_app_finalize;

  application_class->startup = intake_app_startup;
  application_class->activate = intake_app_activate;
  GTK_APPLICATION_CLASS (klass)->window_added = intake_app_window_added;
  application_class->open = intake_app_open;
  application_class->handle_local_options = intake_app_handle_local_options;
}

static void
intake_app_init (IntakeApp *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample office, and make it first where it is missing"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE.intake…]"));
}

IntakeApp *
intake_app_new (GApplicationFlags flags)
{
  return g_object_new (INTAKE_TYPE_APP,
                       "application-id", INTAKE_APP_ID,
                       "resource-base-path", "/org/intake/Intake",
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

void
intake_app_register_resources (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      intake_app_register_resource ();
      g_once_init_leave (&done, 1);
    }
}

GSettings *
intake_app_get_settings (IntakeApp *self)
{
  g_return_val_if_fail (INTAKE_IS_APP (self), NULL);

  return self->settings;
}

char *
intake_app_dup_actor (IntakeApp *self)
{
  g_autofree char *name = NULL;
  const char      *login = g_get_user_name ();

  g_return_val_if_fail (INTAKE_IS_APP (self), NULL);

  name = g_settings_get_string (self->settings, "actor-name");
  if (*name == '\0')
    {
      const char *real_name = g_get_real_name ();

      g_free (name);
      name = g_strdup (real_name == NULL || g_str_equal (real_name, "Unknown") ? login : real_name);
    }

  if (g_str_equal (name, login))
    return g_strdup (login);

  return g_strdup_printf ("%s (%s)", login, name);
}

char *
intake_app_dup_sample_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "intake-sample", "sample.intake", NULL);
}

void
intake_app_remember_office (IntakeApp  *self,
                            const char *path)
{
  g_return_if_fail (INTAKE_IS_APP (self));

  g_settings_set_string (self->settings, "last-office", path != NULL ? path : "");
  if (path != NULL)
    intake_recent_add (self->settings, path);
}
