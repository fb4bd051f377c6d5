/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that arrange its list. */
#include "config.h"

#include "intake-window-list.h"

#include "intake-columns-dialog.h"
#include "intake-copy-command.h"
#include "intake-sort-dialog.h"

static IntakeRecordList *
get_list (IntakeWindow *self)
{
  return intake_list_page_get_list (intake_window_get_page (self));
}

static void
columns_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_commit_typing (self);
  intake_columns_dialog_present (GTK_WINDOW (self), get_list (self), intake_session_get_language (intake_window_get_session (self)));
}

static void
sort_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_commit_typing (self);
  intake_sort_dialog_present (GTK_WINDOW (self), get_list (self), intake_session_get_language (intake_window_get_session (self)));
}

static void
add_filter_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_list_page_show_list (intake_window_get_page (self));
  intake_filter_bar_add (intake_record_list_get_filter_bar (get_list (self)));
}

static void
clear_filters_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_list_page_show_list (intake_window_get_page (self));
  intake_record_list_clear (get_list (self));
  intake_record_list_grab_focus (get_list (self));
}

static void
copy_rows_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));

  intake_copy_command_run (intake_window_get_session (self), gtk_widget_get_clipboard (widget), intake_record_list_get_view (get_list (self)), ids);
}

static void
toggle_board_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeWindow    *self = INTAKE_WINDOW (widget);
  IntakeListFaces *faces = intake_record_list_get_faces (get_list (self));

  intake_list_page_show_list (intake_window_get_page (self));
  intake_list_faces_show_board (faces, !intake_list_faces_is_board_shown (faces));
  intake_record_list_grab_focus (get_list (self));
}

static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.columns", columns_cb },
  { "win.sort", sort_cb },
  { "win.add-filter", add_filter_cb },
  { "win.clear-filters", clear_filters_cb },
  { "win.copy-rows", copy_rows_cb },
  { "win.toggle-board", toggle_board_cb },
};

void
intake_window_list_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

void
intake_window_list_update (IntakeWindow *self)
{
  gboolean has_list;
  g_autoptr (GArray) ids = NULL;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  has_list = intake_window_get_session (self) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, has_list);

  ids = intake_record_list_dup_selected (get_list (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.toggle-board",
                                 has_list && intake_list_page_get_entity (intake_window_get_page (self)) == INTAKE_ENTITY_APPLICATION);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-rows", has_list && ids->len > 0);
}
