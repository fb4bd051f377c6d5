/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar. */
#include "config.h"

#include "intake-sidebar.h"

#include "intake-name-popover.h"
#include "intake-list-heading.h"
#include "intake-sidebar-row.h"
#include "intake-view-command.h"

#include <glib/gi18n-lib.h>

struct _IntakeSidebar
{
  AdwBin parent_instance;

  IntakeSession     *session;
  gulong             read_only_id;
  IntakeSidebarList *list;
  char              *shown_name;
  gint64             shown_view_id;
  gint64             focused_view_id;

  GtkListBox    *box;
  GtkDropTarget *drop_target;
};

enum
{
  ACTIVATED,
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSidebar, intake_sidebar, ADW_TYPE_BIN)

static gboolean
is_editable (IntakeSidebar *self)
{
  return self->session != NULL && !intake_session_is_read_only (self->session);
}

static gint64
get_view_id (GtkListBoxRow *row)
{
  return row != NULL ? intake_sidebar_item_get_view_id (intake_sidebar_row_get_item (INTAKE_SIDEBAR_ROW (row))) : 0;
}

static GtkListBoxRow *
find_row (IntakeSidebar *self,
          gint64         view_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    if (get_view_id (row) == view_id && view_id != 0)
      return row;

  return NULL;
}

static void
update_selection (IntakeSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    {
      IntakeSidebarItem *item = intake_sidebar_row_get_item (INTAKE_SIDEBAR_ROW (row));

      if (g_strcmp0 (intake_sidebar_item_get_name (item), self->shown_name) == 0 && get_view_id (row) == self->shown_view_id)
        {
          gtk_list_box_select_row (self->box, row);
          return;
        }
    }

  gtk_list_box_select_row (self->box, NULL);
}

static void
named_cb (IntakeNamePopover *popover,
          const char        *name,
          IntakeSidebarItem *item)
{
  IntakeSidebar *self = INTAKE_SIDEBAR (gtk_widget_get_parent (GTK_WIDGET (popover)));

  if (is_editable (self))
    intake_view_command_rename (self->session, intake_sidebar_item_get_view_id (item), intake_sidebar_item_get_title (item), name);
}

static void
row_command_cb (IntakeSidebarRow    *row,
                IntakeSidebarCommand command,
                IntakeSidebar       *self)
{
  gint64 view_id = get_view_id (GTK_LIST_BOX_ROW (row));

  switch (command)
    {
    case INTAKE_SIDEBAR_RENAME:
      intake_sidebar_rename_view (self, view_id);
      break;
    case INTAKE_SIDEBAR_DELETE:
      intake_sidebar_delete_view (self, view_id);
      break;
    case INTAKE_SIDEBAR_MOVE_UP:
      intake_sidebar_move_view (self, view_id, -1);
      break;
    case INTAKE_SIDEBAR_MOVE_DOWN:
      intake_sidebar_move_view (self, view_id, 1);
      break;
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  IntakeSidebar *self = user_data;
  GtkWidget     *row = intake_sidebar_row_new (item);

  intake_sidebar_row_set_editable (INTAKE_SIDEBAR_ROW (row), is_editable (self));
  g_signal_connect (row, "command", G_CALLBACK (row_command_cb), self);

  return row;
}

/* The first saved view has the heading. */
static void
update_heading (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  gboolean wanted = get_view_id (row) != 0 && get_view_id (before) == 0;

  if (!wanted)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, intake_list_heading_new (_ ("Saved views")));
}

/* Before the rows of the list follow: a row that goes takes the keyboard along. */
static void
before_change_cb (IntakeSidebar *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  self->focused_view_id = GTK_IS_LIST_BOX_ROW (focus) ? get_view_id (GTK_LIST_BOX_ROW (focus)) : 0;
}

static void
after_change_cb (IntakeSidebar *self)
{
  GtkListBoxRow *row = find_row (self, self->focused_view_id);

  update_selection (self);
  if (self->focused_view_id != 0)
    gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->box));
  self->focused_view_id = 0;
}

static void
answered_cb (IntakeSidebar *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
row_activated_cb (IntakeSidebar *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, intake_sidebar_row_get_item (INTAKE_SIDEBAR_ROW (row)));
}

static void
read_only_changed_cb (IntakeSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    intake_sidebar_row_set_editable (INTAKE_SIDEBAR_ROW (row), is_editable (self));
}

/* Where a view would come to stand: before the row whose upper half the pointer is on, or at the end. */
static gboolean
find_place (IntakeSidebar  *self,
            double          y,
            GtkListBoxRow **row,
            gint64         *before)
{
  graphene_rect_t bounds;

  *row = gtk_list_box_get_row_at_y (self->box, (int)y);
  *before = get_view_id (*row);
  if (*before == 0)
    return FALSE;

  if (gtk_widget_compute_bounds (GTK_WIDGET (*row), GTK_WIDGET (self->box), &bounds) && y > bounds.origin.y + bounds.size.height / 2)
    *before = intake_sidebar_list_get_neighbour (self->list, *before, 1);

  return TRUE;
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y)
{
  GtkWidget     *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  IntakeSidebar *self = INTAKE_SIDEBAR (gtk_widget_get_ancestor (box, INTAKE_TYPE_SIDEBAR));
  GtkListBoxRow *row;
  gint64         before;

  gtk_list_box_drag_unhighlight_row (self->box);
  if (!is_editable (self) || !find_place (self, y, &row, &before))
    return 0;

  gtk_list_box_drag_highlight_row (self->box, row);

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target)
{
  gtk_list_box_drag_unhighlight_row (GTK_LIST_BOX (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y)
{
  GtkWidget         *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  IntakeSidebar     *self = INTAKE_SIDEBAR (gtk_widget_get_ancestor (box, INTAKE_TYPE_SIDEBAR));
  IntakeSidebarItem *item = g_value_get_object (value);
  GtkListBoxRow     *row;
  gint64             before;

  gtk_list_box_drag_unhighlight_row (self->box);
  if (!is_editable (self) || item == NULL || !find_place (self, y, &row, &before))
    return FALSE;

  if (before != intake_sidebar_item_get_view_id (item))
    intake_view_command_move (self->session, intake_sidebar_item_get_view_id (item), intake_sidebar_item_get_title (item), before);

  return TRUE;
}

static void
intake_sidebar_dispose (GObject *object)
{
  IntakeSidebar *self = INTAKE_SIDEBAR (object);

  if (self->list != NULL)
    {
      intake_sidebar_set_session (self, NULL);
      g_signal_handlers_disconnect_by_data (self->list, self);
    }
  g_clear_object (&self->list);
  g_clear_pointer (&self->shown_name, g_free);

  G_OBJECT_CLASS (intake_sidebar_parent_class)->dispose (object);
}

static void
intake_sidebar_class_init (IntakeSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_sidebar_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, INTAKE_TYPE_SIDEBAR_ITEM);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebar, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
intake_sidebar_init (IntakeSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drop_target_set_gtypes (self->drop_target, &(GType){ INTAKE_TYPE_SIDEBAR_ITEM }, 1);
  gtk_list_box_set_header_func (self->box, update_heading, NULL, NULL);
  self->list = intake_sidebar_list_new ();
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (before_change_cb), self);
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->list), make_row, self, NULL);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (after_change_cb), self);
  g_signal_connect_swapped (self->list, "answered", G_CALLBACK (answered_cb), self);
}

void
intake_sidebar_set_session (IntakeSidebar *self,
                            IntakeSession *session)
{
  g_return_if_fail (INTAKE_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  if (self->session != NULL)
    g_clear_signal_handler (&self->read_only_id, self->session);
  g_set_object (&self->session, session);
  if (session != NULL)
    self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (read_only_changed_cb), self);
  intake_sidebar_list_set_session (self->list, session);
}

IntakeSidebarList *
intake_sidebar_get_list (IntakeSidebar *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR (self), NULL);

  return self->list;
}

void
intake_sidebar_select (IntakeSidebar *self,
                       const char    *name,
                       gint64         view_id)
{
  g_return_if_fail (INTAKE_IS_SIDEBAR (self));

  g_free (self->shown_name);
  self->shown_name = g_strdup (name);
  self->shown_view_id = view_id;
  update_selection (self);
}

void
intake_sidebar_rename_view (IntakeSidebar *self,
                            gint64         view_id)
{
  IntakeSidebarItem *item;
  IntakeNamePopover *popover;
  g_auto (GStrv) taken = NULL;

  g_return_if_fail (INTAKE_IS_SIDEBAR (self));

  item = intake_sidebar_list_find_view (self->list, view_id);
  if (item == NULL || !is_editable (self))
    return;

  taken = intake_sidebar_list_dup_names (self->list, view_id);
  popover = intake_name_popover_ask (GTK_WIDGET (self), GTK_WIDGET (find_row (self, view_id)), _ ("Name of the _view"), _ ("_Rename"), NULL,
                                     intake_sidebar_item_get_title (item), (const char *const *)taken);
  g_signal_connect_object (popover, "named", G_CALLBACK (named_cb), item, 0);
}

void
intake_sidebar_delete_view (IntakeSidebar *self,
                            gint64         view_id)
{
  IntakeSidebarItem *item;

  g_return_if_fail (INTAKE_IS_SIDEBAR (self));

  item = intake_sidebar_list_find_view (self->list, view_id);
  if (item != NULL && is_editable (self))
    intake_view_command_delete (self->session, view_id, intake_sidebar_item_get_title (item));
}

gboolean
intake_sidebar_move_view (IntakeSidebar *self,
                          gint64         view_id,
                          int            by)
{
  IntakeSidebarItem *item;
  gint64             neighbour;

  g_return_val_if_fail (INTAKE_IS_SIDEBAR (self), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  item = intake_sidebar_list_find_view (self->list, view_id);
  neighbour = intake_sidebar_list_get_neighbour (self->list, view_id, by);
  if (item == NULL || neighbour == 0 || !is_editable (self))
    return FALSE;

  intake_view_command_move (self->session, view_id, intake_sidebar_item_get_title (item),
                            by < 0 ? neighbour : intake_sidebar_list_get_neighbour (self->list, view_id, 2));

  return TRUE;
}
