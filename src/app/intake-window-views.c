/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on the view that is listed. */
#include "config.h"

#include "intake-window-views.h"

#include "intake-name-popover.h"
#include "intake-view-command.h"
#include "intake-window-panes.h"

#include <glib/gi18n-lib.h>

/* A longer sentence is no name. */
#define PROPOSAL_MAXIMUM 40

/* A view that is being saved, and the page that lists it. */
typedef struct
{
  GWeakRef    page;
  char       *name;
  IntakeView *view;
} Naming;

static IntakeShownView *
get_shown (IntakeWindow *self)
{
  return intake_list_page_get_shown_view (intake_window_get_page (self));
}

/* The sentence that says what is listed, as far as it is short. */
static char *
dup_proposal (IntakeWindow     *self,
              const IntakeView *view)
{
  IntakeSession   *session = intake_window_get_session (self);
  g_autofree char *sentence = NULL;

  if (!intake_view_is_narrowed_down (view))
    return g_strdup ("");

  sentence = intake_view_dup_sentence (view, intake_session_get_language (session));
  if (g_utf8_strlen (sentence, -1) > PROPOSAL_MAXIMUM)
    return g_strdup ("");

  return g_steal_pointer (&sentence);
}

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_weak_ref_clear (&naming->page);
  g_free (naming->name);
  intake_view_free (naming->view);
  g_free (naming);
}

static void
saved_cb (gint64   id,
          gpointer data)
{
  Naming *naming = data;
  g_autoptr (IntakeListPage) page = g_weak_ref_get (&naming->page);

  if (page != NULL)
    intake_shown_view_take_saved (intake_list_page_get_shown_view (page), id, naming->name, naming->view);
}

static void
save_named_cb (IntakeNamePopover *popover,
               const char        *name,
               IntakeWindow      *self)
{
  IntakeListPage *page = intake_window_get_page (self);
  Naming         *naming = g_new0 (Naming, 1);

  g_weak_ref_init (&naming->page, page);
  naming->name = g_strdup (name);
  naming->view = intake_view_copy (intake_record_list_get_view (intake_list_page_get_list (page)));
  intake_view_command_save (intake_window_get_session (self), name, naming->view, saved_cb, naming, naming_free);
}

static void
save_view_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeWindow     *self = INTAKE_WINDOW (widget);
  IntakeListPage   *page = intake_window_get_page (self);
  const IntakeView *view = intake_record_list_get_view (intake_list_page_get_list (page));
  g_autofree char  *proposal = dup_proposal (self, view);
  g_auto (GStrv) taken = intake_sidebar_list_dup_names (intake_sidebar_get_list (intake_window_get_sidebar (self)), 0);
  IntakeNamePopover *popover;

  popover = intake_name_popover_ask (GTK_WIDGET (page), intake_list_page_get_view_target (page), _ ("Name of the _view"), _ ("_Save view"),
                                     _ ("Filters, order and columns are kept under this name in the sidebar."), proposal, (const char *const *)taken);
  g_signal_connect_object (popover, "named", G_CALLBACK (save_named_cb), self, 0);
}

static void
update_view_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeWindow   *self = INTAKE_WINDOW (widget);
  IntakeListPage *page = intake_window_get_page (self);

  intake_view_command_update (intake_window_get_session (self), intake_shown_view_get_id (get_shown (self)), intake_shown_view_get_name (get_shown (self)),
                              intake_record_list_get_view (intake_list_page_get_list (page)));
}

static void
rename_named_cb (IntakeNamePopover *popover,
                 const char        *name,
                 IntakeWindow      *self)
{
  if (intake_shown_view_get_id (get_shown (self)) != 0)
    intake_view_command_rename (intake_window_get_session (self), intake_shown_view_get_id (get_shown (self)), intake_shown_view_get_name (get_shown (self)), name);
}

static void
rename_view_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeWindow   *self = INTAKE_WINDOW (widget);
  IntakeListPage *page = intake_window_get_page (self);
  g_auto (GStrv) taken = intake_sidebar_list_dup_names (intake_sidebar_get_list (intake_window_get_sidebar (self)), intake_shown_view_get_id (get_shown (self)));
  IntakeNamePopover *popover;

  popover = intake_name_popover_ask (GTK_WIDGET (page), intake_list_page_get_view_target (page), _ ("Name of the _view"), _ ("_Rename"), NULL,
                                     intake_shown_view_get_name (get_shown (self)), (const char *const *)taken);
  g_signal_connect_object (popover, "named", G_CALLBACK (rename_named_cb), self, 0);
}

static void
delete_view_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_sidebar_delete_view (intake_window_get_sidebar (self), intake_shown_view_get_id (get_shown (self)));
}

/* The list that a figure counts. */
static void
list_view_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (IntakeView) view = intake_view_from_text (g_variant_get_string (parameter, NULL), NULL);

  if (view != NULL && intake_window_views_show_list (INTAKE_WINDOW (widget), view))
    intake_window_panes_focus_page (INTAKE_WINDOW (widget));
}

void
intake_window_views_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.list-view", "s", list_view_cb);
  gtk_widget_class_install_action (widget_class, "win.save-view", NULL, save_view_cb);
  gtk_widget_class_install_action (widget_class, "win.update-view", NULL, update_view_cb);
  gtk_widget_class_install_action (widget_class, "win.rename-view", NULL, rename_view_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-view", NULL, delete_view_cb);
}

void
intake_window_views_update (IntakeWindow *self)
{
  IntakeSession *session;
  gboolean       writing, saved;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  session = intake_window_get_session (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.list-view", session != NULL);
  writing = session != NULL && !intake_session_is_read_only (session) && intake_window_is_listing (self);
  saved = intake_shown_view_get_id (get_shown (self)) != 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-view", writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.update-view", writing && intake_shown_view_is_changed (get_shown (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rename-view", writing && saved);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-view", writing && saved);
}

gboolean
intake_window_views_show_list (IntakeWindow     *self,
                               const IntakeView *view)
{
  IntakeListPage *page;

  g_return_val_if_fail (INTAKE_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  page = intake_window_find_page (self, intake_view_get_entity (view));
  if (page == NULL)
    return FALSE;

  intake_window_show_list_page (self, page);
  intake_shown_view_show_own (intake_list_page_get_shown_view (page), view);
  intake_list_page_show_list (page);

  return TRUE;
}

gboolean
intake_window_views_show_saved (IntakeWindow *self,
                                gint64        view_id)
{
  IntakeSidebarItem *item;
  IntakeListPage    *page;

  g_return_val_if_fail (INTAKE_IS_WINDOW (self), FALSE);

  item = intake_sidebar_list_find_view (intake_sidebar_get_list (intake_window_get_sidebar (self)), view_id);
  page = item != NULL ? intake_window_find_page (self, intake_sidebar_item_get_entity (item)) : NULL;
  if (page == NULL)
    return FALSE;

  intake_window_show_list_page (self, page);
  intake_shown_view_show_saved (intake_list_page_get_shown_view (page), view_id, intake_sidebar_item_get_title (item), intake_sidebar_item_get_view (item));
  intake_list_page_show_list (page);

  return TRUE;
}

void
intake_window_views_select (IntakeWindow *self,
                            const char   *name)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));

  intake_sidebar_select (intake_window_get_sidebar (self), name, intake_window_is_listing (self) ? intake_shown_view_get_id (get_shown (self)) : 0);
}

void
intake_window_views_follow (IntakeWindow *self)
{
  IntakeSidebarList *sidebar;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  sidebar = intake_sidebar_get_list (intake_window_get_sidebar (self));
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    {
      IntakeListPage    *page = intake_window_find_page (self, entity);
      IntakeShownView   *shown = page != NULL ? intake_list_page_get_shown_view (page) : NULL;
      IntakeSidebarItem *item = shown != NULL ? intake_sidebar_list_find_view (sidebar, intake_shown_view_get_id (shown)) : NULL;

      if (shown != NULL)
        intake_shown_view_follow (shown,
                                  item != NULL ? intake_sidebar_item_get_title (item) : NULL,
                                  item != NULL ? intake_sidebar_item_get_view (item) : NULL);
    }
}
