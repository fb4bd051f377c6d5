/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar as it is shown. */
#include "config.h"

#include "intake-sidebar-row.h"

struct _IntakeSidebarRow
{
  GtkListBoxRow parent_instance;

  IntakeSidebarItem *item;
  gulong             count_id;
  gulong             title_id;

  GtkImage           *image;
  GtkLabel           *title;
  GtkLabel           *count;
  GtkPopover         *menu;
  GtkEventController *drag_source;
};

enum
{
  COMMAND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSidebarRow, intake_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char          *action;
  IntakeSidebarCommand command;
} commands[] = {
  { "view.rename", INTAKE_SIDEBAR_RENAME },
  { "view.delete", INTAKE_SIDEBAR_DELETE },
  { "view.move-up", INTAKE_SIDEBAR_MOVE_UP },
  { "view.move-down", INTAKE_SIDEBAR_MOVE_DOWN },
};

static gboolean
is_view (IntakeSidebarRow *self)
{
  return self->item != NULL && intake_sidebar_item_get_view_id (self->item) != 0;
}

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].action, name))
      g_signal_emit (widget, signals[COMMAND], 0, commands[i].command);
}

static void
menu_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeSidebarRow *self = INTAKE_SIDEBAR_ROW (widget);

  gtk_popover_set_pointing_to (self->menu, NULL);
  gtk_popover_popup (self->menu);
}

static void
menu_pressed_cb (IntakeSidebarRow *self,
                 int               n_press,
                 double            x,
                 double            y,
                 GtkGesture       *gesture)
{
  if (!is_view (self))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y)
{
  IntakeSidebarRow *self = INTAKE_SIDEBAR_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  return gdk_content_provider_new_typed (INTAKE_TYPE_SIDEBAR_ITEM, self->item);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* What is read out is the name and, where it is known, how many there are. */
static void
update_name_cb (IntakeSidebarRow *self)
{
  const char      *count = intake_sidebar_item_get_count (self->item);
  const char      *title = intake_sidebar_item_get_title (self->item);
  g_autofree char *name = *count != '\0' ? g_strdup_printf ("%s, %s", title, count) : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
intake_sidebar_row_dispose (GObject *object)
{
  IntakeSidebarRow *self = INTAKE_SIDEBAR_ROW (object);

  if (self->item != NULL)
    {
      g_clear_signal_handler (&self->count_id, self->item);
      g_clear_signal_handler (&self->title_id, self->item);
    }
  g_clear_object (&self->item);

  G_OBJECT_CLASS (intake_sidebar_row_parent_class)->dispose (object);
}

static void
intake_sidebar_row_class_init (IntakeSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_sidebar_row_dispose;

  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].action, NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "view.menu", NULL, menu_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "view.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "view.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "view.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "view.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "view.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "view.menu", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, image);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, count);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, menu);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, drag_source);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
intake_sidebar_row_init (IntakeSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_sidebar_row_set_editable (self, FALSE);
}

GtkWidget *
intake_sidebar_row_new (IntakeSidebarItem *item)
{
  IntakeSidebarRow *self;

  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (item), NULL);

  self = g_object_new (INTAKE_TYPE_SIDEBAR_ROW, NULL);
  self->item = g_object_ref (item);
  g_object_bind_property (item, "icon-name", self->image, "icon-name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "count", self->count, "label", G_BINDING_SYNC_CREATE);
  self->count_id = g_signal_connect_swapped (item, "notify::count", G_CALLBACK (update_name_cb), self);
  self->title_id = g_signal_connect_swapped (item, "notify::title", G_CALLBACK (update_name_cb), self);
  update_name_cb (self);
  if (is_view (self))
    g_object_bind_property (item, "title", self, "tooltip-text", G_BINDING_SYNC_CREATE);

  return GTK_WIDGET (self);
}

IntakeSidebarItem *
intake_sidebar_row_get_item (IntakeSidebarRow *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ROW (self), NULL);

  return self->item;
}

void
intake_sidebar_row_set_editable (IntakeSidebarRow *self,
                                 gboolean          editable)
{
  gboolean enabled;

  g_return_if_fail (INTAKE_IS_SIDEBAR_ROW (self));

  enabled = editable && is_view (self);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), commands[i].action, enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.menu", is_view (self));
  gtk_event_controller_set_propagation_phase (self->drag_source, enabled ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}
