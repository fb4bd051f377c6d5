/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard in a window. */
#include "config.h"

#include "intake-window-panes.h"

#include "intake-compat.h"
#include "intake-history-page.h"

/* What F6 goes round. */
typedef struct
{
  GtkWidget *widget;
  gboolean   shown;
} Pane;

static guint
list_panes (IntakeWindow *self,
            Pane          panes[3])
{
  IntakeListPage *page = intake_window_get_page (self);

  panes[0] = (Pane){ GTK_WIDGET (intake_window_get_sidebar (self)), intake_compat_sidebar_is_shown (intake_window_get_flap (self)) };
  if (!intake_window_is_listing (self))
    {
      panes[1] = (Pane){ intake_window_get_shown (self), TRUE };
      return 2;
    }

  panes[1] = (Pane){ GTK_WIDGET (intake_list_page_get_list (page)), intake_list_page_is_list_shown (page) };
  panes[2] = (Pane){ intake_list_page_get_detail (page), intake_list_page_is_detail_shown (page) };

  return 3;
}

static gboolean
focus_pane (const Pane *pane)
{
  if (!pane->shown)
    return FALSE;
  if (INTAKE_IS_RECORD_LIST (pane->widget))
    return intake_record_list_grab_focus (INTAKE_RECORD_LIST (pane->widget));

  return gtk_widget_child_focus (pane->widget, GTK_DIR_TAB_FORWARD);
}

/* What opened the hidden thing has the keyboard again. */
static gboolean
leave_hidden_cb (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (data);
  GtkWidget *shown = focus;

  while (shown != NULL && !gtk_widget_get_mapped (shown))
    shown = gtk_widget_get_parent (shown);
  if (shown != NULL && shown != focus && shown != data)
    gtk_widget_grab_focus (shown);

  return G_SOURCE_REMOVE;
}

void
intake_window_panes_keep_focus (IntakeWindow *self)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));

  /* GtkPopoverMenu turns from a submenu back to its first page as it goes, and leaves the keyboard there. It is hidden a moment later. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, leave_hidden_cb, g_object_ref (self), g_object_unref);
}

void
intake_window_panes_toggle_sidebar (IntakeWindow *self)
{
  GtkWidget *flap;
  gboolean   show;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  flap = intake_window_get_flap (self);
  show = !intake_compat_sidebar_is_shown (flap);
  intake_compat_sidebar_show (flap, show);
  if (show && intake_compat_sidebar_is_folded (flap))
    gtk_widget_child_focus (GTK_WIDGET (intake_window_get_sidebar (self)), GTK_DIR_TAB_FORWARD);
}

void
intake_window_panes_step (IntakeWindow *self,
                          int           step)
{
  Pane       panes[3];
  GtkWidget *focus;
  guint      n_panes, at;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  n_panes = list_panes (self, panes);
  at = step > 0 ? n_panes - 1 : 0;
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  for (guint i = 0; i < n_panes; i++)
    if (focus != NULL && (focus == panes[i].widget || gtk_widget_is_ancestor (focus, panes[i].widget)))
      at = i;

  for (guint i = 1; i <= n_panes; i++)
    if (focus_pane (&panes[(step > 0 ? at + i : at + n_panes - i) % n_panes]))
      return;
}

void
intake_window_panes_focus_page (IntakeWindow *self)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));

  if (intake_window_is_listing (self))
    intake_record_list_grab_focus (intake_list_page_get_list (intake_window_get_page (self)));
  else
    gtk_widget_child_focus (intake_window_get_shown (self), GTK_DIR_TAB_FORWARD);
}

void
intake_window_panes_start_search (IntakeWindow *self)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));

  if (INTAKE_IS_HISTORY_PAGE (intake_window_get_shown (self)))
    {
      intake_history_page_start_search (INTAKE_HISTORY_PAGE (intake_window_get_shown (self)));
      return;
    }

  if (!intake_window_is_listing (self))
    intake_window_show_page (self, "applications");
  intake_list_page_show_list (intake_window_get_page (self));
  intake_record_list_start_search (intake_list_page_get_list (intake_window_get_page (self)));
}
