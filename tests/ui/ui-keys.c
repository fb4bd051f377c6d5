/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as a person presses them. */
#include "config.h"

#include "ui-keys.h"

#include <gdk/x11/gdkx.h>

/* One for all tests: a process has one application. */
static IntakeApp *app;

void
ui_keys_office_set_up (UiKeysOffice *self,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&self->office, data);
  ui_fixture_close (&self->office);
  if (app == NULL)
    app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);

  self->window = intake_window_new (app);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1240, 760);
  intake_window_open (self->window, self->office.path, INTAKE_OPEN_OFFICE);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_wait_for (g_str_equal (intake_window_get_state (self->window), "office"));
  self->list = intake_list_page_get_list (intake_window_find_page (self->window, INTAKE_ENTITY_APPLICATION));
}

void
ui_keys_office_tear_down (UiKeysOffice *self,
                          gconstpointer data)
{
  if (self->window != NULL)
    ui_close_window (GTK_WINDOW (self->window));
  ui_fixture_tear_down (&self->office, data);
}

gboolean
ui_keys_office_is_in_list (UiKeysOffice *self)
{
  return !intake_record_list_is_loading (self->list) && g_str_equal (intake_record_list_get_state (self->list), "list") &&
         ui_keys_is_focus_in (intake_record_list_get_table (self->list));
}

IntakeRecord *
ui_keys_office_dup_record (UiKeysOffice *self,
                           gint64        id)
{
  return intake_session_dup_record (intake_window_get_session (self->window), INTAKE_ENTITY_APPLICATION, id);
}

/* Some hundred keys, each with a picture of the window, take minutes with sanitizers; what they reach has tests of its own. */
#ifdef __SANITIZE_ADDRESS__
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif

int
ui_keys_run (void)
{
  int status = g_test_run ();

  g_clear_object (&app);

  return status;
}

/* The screen has the keys pressed when xdotool ends; what they are to this program has then only to be asked for. */
static void
run (const char *command,
     const char *first,
     const char *second)
{
  const char *argv[] = { "xdotool", command, "--delay", "0", first, second, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  int              status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("xdotool %s %s: %s", command, first, errors);
  gdk_display_sync (gdk_display_get_default ());
  ui_settle ();
}

static gboolean
has_window_before_it (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return TRUE;
    }

  return FALSE;
}

/* There is no window manager on that screen: the keyboard is given by hand.  To a window that is not on the screen yet it cannot be given. */
static void
give_keyboard (GtkWindow *window)
{
  GdkDisplay *display = gdk_display_get_default ();
  Window      id = gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));

  gdk_x11_display_error_trap_push (display);
  XSetInputFocus (gdk_x11_display_get_xdisplay (display), id, RevertToParent, CurrentTime);
  gdk_display_sync (display);
  gdk_x11_display_error_trap_pop_ignored (display);
}

static gboolean
take_keyboard (void)
{
  GtkWindow *window = ui_keys_get_window ();

  if (window == NULL)
    return FALSE;
  if (gtk_window_is_active (window))
    return TRUE;

  give_keyboard (window);
  ui_settle ();

  return ui_keys_get_window () == window && gtk_window_is_active (window);
}

/* A window manager leaves no moment in which no window is looked at. */
static gboolean
unmapped_cb (GSignalInvocationHint *hint,
             guint                  n_values,
             const GValue          *values,
             gpointer               data)
{
  GtkWindow *window = GTK_IS_WINDOW (g_value_get_object (&values[0])) ? ui_keys_get_window () : NULL;

  if (window != NULL)
    give_keyboard (window);

  return TRUE;
}

void
ui_keys_init (void)
{
  g_autofree char *path = g_find_program_in_path ("xdotool");

  if (IS_SANITIZED)
    {
      g_print ("1..1\nok 1 keys # SKIP they take too long with sanitizers\n");
      exit (0);
    }

  if (path != NULL && GDK_IS_X11_DISPLAY (gdk_display_get_default ()))
    {
      g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

      g_signal_add_emission_hook (g_signal_lookup ("unmap", G_TYPE_FROM_CLASS (widget_class)), 0, unmapped_cb, NULL, NULL);
      return;
    }

  g_print ("1..1\nok 1 keys # SKIP nothing presses them: it wants xdotool and X11\n");
  exit (0);
}

void
ui_keys_press (const char *keys)
{
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (keys != NULL);

  parts = g_strsplit (keys, " ", 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      ui_wait_for (take_keyboard ());
      run ("key", parts[i], NULL);
    }
}

void
ui_keys_press_often (const char *keys,
                     guint       n)
{
  for (guint i = 0; i < n; i++)
    ui_keys_press (keys);
}

void
ui_keys_type (const char *text)
{
  g_return_if_fail (text != NULL);

  ui_wait_for (take_keyboard ());
  run ("type", "--", text);
}

GtkWindow *
ui_keys_get_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow  *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && !has_window_before_it (window))
        found = window;
    }

  return found;
}

GtkWidget *
ui_keys_get_focus (void)
{
  GtkWindow *window = ui_keys_get_window ();

  return window != NULL ? gtk_window_get_focus (window) : NULL;
}

gboolean
ui_keys_is_focus_in (gpointer widget)
{
  GtkWidget *focus = ui_keys_get_focus ();

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

char *
ui_keys_dup_focus (void)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *widget = ui_keys_get_focus (); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
      if (gtk_widget_get_parent (widget) != NULL)
        g_string_prepend (path, " > ");
    }
  if (path->len == 0)
    g_string_append (path, "nothing");

  return g_string_free (path, FALSE);
}

gpointer
ui_keys_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gpointer    found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        found = window;
    }

  return found;
}
