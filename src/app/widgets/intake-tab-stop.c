/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of Tab's way. */
#include "config.h"

#include "intake-tab-stop.h"

struct _IntakeTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (IntakeTabStop, intake_tab_stop, ADW_TYPE_BIN)

static gboolean
has_keyboard (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* A GtkListBox has Tab go through all of its rows before it leaves; what comes behind a long list would be out of reach. */
static gboolean
intake_tab_stop_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && has_keyboard (widget))
    return FALSE;

  return GTK_WIDGET_CLASS (intake_tab_stop_parent_class)->focus (widget, direction);
}

static void
intake_tab_stop_class_init (IntakeTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = intake_tab_stop_focus;
}

static void
intake_tab_stop_init (IntakeTabStop *self)
{
}
