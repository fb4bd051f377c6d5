/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on one office. */
#include "config.h"

#include "intake-window.h"

#include "intake-applications-page.h"
#include "intake-compat.h"
#include "intake-history-page.h"
#include "intake-interns-page.h"
#include "intake-notices-page.h"
#include "intake-office-opener.h"
#include "intake-opening-page.h"
#include "intake-overview-page.h"
#include "intake-recent.h"
#include "intake-rules-page.h"
#include "intake-sidebar.h"
#include "intake-supervisors-page.h"
#include "intake-welcome-page.h"
#include "intake-window-actions.h"
#include "intake-window-dialogs.h"
#include "intake-window-views.h"
#include "intake-window-list.h"
#include "intake-window-office.h"
#include "intake-window-panes.h"
#include "intake-window-selection.h"

#include <glib/gi18n-lib.h>

/* Long enough to read what is offered for undoing. */
#define TOAST_SECONDS 6

/* The page of the rules, beside those of the records. */
#define RULES "rules"

struct _IntakeWindow
{
  AdwApplicationWindow parent_instance;

  IntakeSession *session;
  char          *path;
  IntakeOpenMode mode;
  GCancellable  *cancellable;

  GtkStack           *stack;
  IntakeWelcomePage  *welcome_page;
  IntakeOpeningPage  *opening_page;
  AdwToastOverlay    *toasts;
  AdwToast           *undo_toast;
  GtkWidget          *sidebar;
  AdwWindowTitle     *office_title;
  GMenu              *recent_menu;
  IntakeSidebar      *sidebar_pane;
  GtkStack           *pages;
  IntakeListPage     *applications_page;
  IntakeOverviewPage *overview_page;
  IntakeHistoryPage  *history_page;
  IntakeRulesPage    *rules_page;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeWindow, intake_window, ADW_TYPE_APPLICATION_WINDOW)

static GSettings *
get_settings (IntakeWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  return app != NULL ? intake_app_get_settings (INTAKE_APP (app)) : NULL;
}

static void
update_actions_cb (IntakeWindow *self)
{
  intake_window_actions_update (self);
  intake_window_dialogs_update (self);
  intake_window_views_update (self);
  intake_window_list_update (self);
  intake_window_office_update (self);
  intake_window_selection_update (self);
}

static void
update_recent_cb (IntakeWindow *self)
{
  GSettings *settings = get_settings (self);
  g_autoptr (GListModel) recent = intake_recent_dup_list (settings);

  intake_welcome_page_set_recent (self->welcome_page, recent);
  intake_recent_fill_menu (self->recent_menu, settings);
}

static void
set_session_of_pages (IntakeWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    if (INTAKE_IS_LIST_PAGE (page))
      intake_list_page_set_session (INTAKE_LIST_PAGE (page), self->session);
  intake_overview_page_set_session (self->overview_page, self->session);
  intake_history_page_set_session (self->history_page, self->session);
  intake_rules_page_set_session (self->rules_page, self->session);
  intake_sidebar_set_session (self->sidebar_pane, self->session);
}

static void
update_title_cb (IntakeWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (self->session != NULL)
    g_object_get (self->session, "office-name", &name, NULL);

  adw_window_title_set_subtitle (self->office_title, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->office_title), self->path);
  /* Translators: the title of the window: the office, then the program */
  title = name != NULL ? g_strdup_printf (_ ("%s – Intake"), name) : g_strdup ("Intake");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* What the toast offers to undo is no longer the last. It is not dismissed: libadwaita 1.2 frees the animation of one that still comes up twice. */
static void
changed_cb (IntakeWindow *self)
{
  g_autoptr (AdwToast) toast = self->undo_toast != NULL ? g_object_ref (self->undo_toast) : NULL;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast != NULL)
    adw_toast_set_button_label (toast, NULL);
}

static void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             IntakeWindow  *self)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-last");
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           IntakeWindow  *self)
{
  intake_compat_show_message (GTK_WINDOW (self), _ ("This could not be done"), message);
}

static void
set_session (IntakeWindow  *self,
             IntakeSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
      g_signal_connect (session, "notified", G_CALLBACK (notified_cb), self);
      g_signal_connect (session, "failed", G_CALLBACK (failed_cb), self);
      g_signal_connect_swapped (session, "notify::undo-label", G_CALLBACK (update_actions_cb), self);
      g_signal_connect_swapped (session, "notify::redo-label", G_CALLBACK (update_actions_cb), self);
      g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update_actions_cb), self);
      g_signal_connect_swapped (session, "notify::office-name", G_CALLBACK (update_title_cb), self);
    }
  set_session_of_pages (self);
  update_title_cb (self);
  update_actions_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSession) session = NULL;
  g_autoptr (IntakeStore) store = intake_office_opener_finish (result, &error);
  g_autofree char *sample = intake_app_dup_sample_path ();

  /* Another office was asked for since, or the window is gone. */
  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  if (store == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        intake_window_close_office (self);
      else
        intake_opening_page_fail (self->opening_page, error->message,
                                  g_error_matches (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE) ||
                                    g_error_matches (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NEWER));
      return;
    }

  intake_opening_page_stop (self->opening_page);
  session = intake_session_new (store);
  set_session (self, session);
  gtk_stack_set_visible_child_name (self->stack, "office");
  intake_window_panes_focus_page (self);
  if (g_strcmp0 (self->path, sample) != 0)
    intake_app_remember_office (INTAKE_APP (gtk_window_get_application (GTK_WINDOW (self))), self->path);
}

static void
opening_cancelled_cb (IntakeWindow *self)
{
  /* Nothing is under way where opening failed: back to the start. */
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    intake_window_close_office (self);
}

static void
opening_read_only_cb (IntakeWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  intake_window_open (self, path, INTAKE_OPEN_READ_ONLY);
}

static void
sidebar_activated_cb (IntakeWindow      *self,
                      IntakeSidebarItem *item)
{
  if (intake_sidebar_item_get_view_id (item) != 0)
    intake_window_views_show_saved (self, intake_sidebar_item_get_view_id (item));
  else
    intake_window_show_page (self, intake_sidebar_item_get_name (item));
  if (intake_compat_sidebar_is_folded (self->sidebar))
    intake_compat_sidebar_show (self->sidebar, FALSE);
}

static void
page_changed_cb (IntakeWindow *self)
{
  intake_window_views_select (self, gtk_stack_get_visible_child_name (self->pages));
  if (self->session != NULL)
    update_actions_cb (self);
}

static gboolean
intake_window_close_request (GtkWindow *window)
{
  IntakeWindow *self = INTAKE_WINDOW (window);
  GSettings    *settings = get_settings (self);
  int           width, height;

  intake_window_commit_typing (self);
  if (!intake_window_office_may_close (self))
    return GDK_EVENT_STOP;
  gtk_window_get_default_size (window, &width, &height);
  if (settings != NULL)
    {
      g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
      g_settings_set_string (settings, "sidebar-page", gtk_stack_get_visible_child_name (self->pages));
    }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  return GTK_WINDOW_CLASS (intake_window_parent_class)->close_request (window);
}

static void
intake_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, INTAKE_WINDOW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_window_dispose (GObject *object)
{
  IntakeWindow *self = INTAKE_WINDOW (object);
  g_autoptr (IntakeSession) session = NULL;

  if (self->session != NULL)
    {
      session = g_object_ref (self->session);
      set_session (self, NULL);
      intake_session_close (session);
    }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (intake_window_parent_class)->dispose (object);
}

static void
intake_window_class_init (IntakeWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_window_get_property;
  object_class->dispose = intake_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = intake_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, INTAKE_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_WELCOME_PAGE);
  g_type_ensure (INTAKE_TYPE_OPENING_PAGE);
  g_type_ensure (INTAKE_TYPE_APPLICATIONS_PAGE);
  g_type_ensure (INTAKE_TYPE_NOTICES_PAGE);
  g_type_ensure (INTAKE_TYPE_INTERNS_PAGE);
  g_type_ensure (INTAKE_TYPE_OVERVIEW_PAGE);
  g_type_ensure (INTAKE_TYPE_HISTORY_PAGE);
  g_type_ensure (INTAKE_TYPE_RULES_PAGE);
  g_type_ensure (INTAKE_TYPE_SUPERVISORS_PAGE);
  g_type_ensure (INTAKE_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, office_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, applications_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, overview_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, history_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeWindow, rules_page);
  gtk_widget_class_bind_template_callback (widget_class, opening_cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, opening_read_only_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, intake_window_views_follow);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, intake_window_panes_keep_focus);

  intake_window_actions_install (widget_class);
  intake_window_dialogs_install (widget_class);
  intake_window_views_install (widget_class);
  intake_window_list_install (widget_class);
  intake_window_office_install (widget_class);
  intake_window_selection_install (widget_class);
}

static void
intake_window_init (IntakeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      IntakeRecordList *list;

      if (!INTAKE_IS_LIST_PAGE (page))
        continue;
      list = intake_list_page_get_list (INTAKE_LIST_PAGE (page));

      g_signal_connect_object (list, "selected", G_CALLBACK (update_actions_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "answered", G_CALLBACK (update_actions_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (intake_list_page_get_shown_view (INTAKE_LIST_PAGE (page)), "changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
    }
  intake_window_dialogs_accept_files (self);
  page_changed_cb (self);
  update_actions_cb (self);
}

IntakeWindow *
intake_window_new (IntakeApp *app)
{
  IntakeWindow    *self;
  GSettings       *settings;
  g_autofree char *page = NULL;

  g_return_val_if_fail (INTAKE_IS_APP (app), NULL);

  settings = intake_app_get_settings (app);
  page = g_settings_get_string (settings, "sidebar-page");
  self = g_object_new (INTAKE_TYPE_WINDOW,
                       "application", app,
                       "default-width", g_settings_get_int (settings, "window-width"),
                       "default-height", g_settings_get_int (settings, "window-height"),
                       "maximized", g_settings_get_boolean (settings, "window-maximized"),
                       NULL);
  intake_window_show_page (self, page);
  g_signal_connect_object (settings, "changed::recent-offices", G_CALLBACK (update_recent_cb), self, G_CONNECT_SWAPPED);
  update_recent_cb (self);

  return self;
}

void
intake_window_open (IntakeWindow  *self,
                    const char    *path,
                    IntakeOpenMode mode)
{
  g_autoptr (IntakeProgress) progress = NULL;
  g_autofree char *actor = NULL;

  g_return_if_fail (INTAKE_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  intake_window_close_office (self);
  self->path = g_strdup (path);
  self->mode = mode;
  self->cancellable = g_cancellable_new ();
  if (mode == INTAKE_OPEN_SAMPLE)
    progress = intake_progress_new ();

  intake_opening_page_start (self->opening_page, mode == INTAKE_OPEN_SAMPLE ? _ ("Preparing the sample office…") : _ ("Opening…"), progress);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  actor = intake_app_dup_actor (INTAKE_APP (gtk_window_get_application (GTK_WINDOW (self))));
  intake_office_opener_open (path, mode, actor, progress, self->cancellable, opened_cb, g_object_ref (self));
}

void
intake_window_close_office (IntakeWindow *self)
{
  g_autoptr (IntakeSession) session = NULL;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  if (self->session == NULL)
    return;

  session = g_object_ref (self->session);
  intake_window_commit_typing (self);
  set_session (self, NULL);
  intake_session_close (session);
}

IntakeSession *
intake_window_get_session (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return self->session;
}

const char *
intake_window_get_path (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return self->path;
}

const char *
intake_window_get_state (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

const char *
intake_window_get_failure (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  if (!g_str_equal (intake_window_get_state (self), "opening"))
    return NULL;

  return intake_opening_page_get_failure (self->opening_page);
}

IntakeListPage *
intake_window_get_page (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return intake_window_is_listing (self) ? INTAKE_LIST_PAGE (gtk_stack_get_visible_child (self->pages)) : self->applications_page;
}

gboolean
intake_window_is_listing (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), FALSE);

  return INTAKE_IS_LIST_PAGE (gtk_stack_get_visible_child (self->pages));
}

IntakeListPage *
intake_window_find_page (IntakeWindow *self,
                         IntakeEntity  entity)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      if (INTAKE_IS_LIST_PAGE (page) && intake_list_page_get_entity (INTAKE_LIST_PAGE (page)) == entity)
        return INTAKE_LIST_PAGE (page);
    }

  return NULL;
}

gboolean
intake_window_show_page (IntakeWindow *self,
                         const char   *name)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), FALSE);

  /* The rules take the whole window: they are of the office, not of a list. To go anywhere else leaves them. */
  if (self->session != NULL)
    gtk_stack_set_visible_child_name (self->stack, g_str_equal (name, RULES) ? RULES : "office");
  if (g_str_equal (name, RULES))
    return self->session != NULL && gtk_widget_child_focus (GTK_WIDGET (self->rules_page), GTK_DIR_TAB_FORWARD);
  if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
    return FALSE;

  gtk_stack_set_visible_child_name (self->pages, name);
  if (intake_window_is_listing (self))
    intake_shown_view_show_own (intake_list_page_get_shown_view (intake_window_get_page (self)), NULL);

  return TRUE;
}

IntakeRulesPage *
intake_window_get_rules_page (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return g_strcmp0 (intake_window_get_state (self), RULES) == 0 ? self->rules_page : NULL;
}

void
intake_window_show_list_page (IntakeWindow   *self,
                              IntakeListPage *page)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));
  g_return_if_fail (INTAKE_IS_LIST_PAGE (page));

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
}

GtkWidget *
intake_window_get_flap (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return self->sidebar;
}

GtkWidget *
intake_window_get_shown (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child (self->pages);
}

IntakeSidebar *
intake_window_get_sidebar (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), NULL);

  return self->sidebar_pane;
}
