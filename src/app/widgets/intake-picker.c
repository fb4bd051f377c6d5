/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many things to pick one from. */
#include "config.h"

#include "intake-picker.h"

#include "intake-pick-row.h"
#include "intake-tab-stop.h"

#include "intake-text.h"

struct _IntakePicker
{
  AdwBin parent_instance;

  char           *folded;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListBox     *list;
};

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  PROP_SELECTABLE,
  N_PROPS,
};

enum
{
  PICKED,
  SEARCHED,
  ENTERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakePicker, intake_picker, ADW_TYPE_BIN)

static GtkListBoxRow *
get_first_shown (IntakePicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (intake_pick_row_matches (INTAKE_PICK_ROW (row), self->folded))
        return row;
    }

  return NULL;
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  return intake_pick_row_matches (INTAKE_PICK_ROW (row), INTAKE_PICKER (data)->folded);
}

static void
update_search (IntakePicker *self)
{
  g_free (self->folded);
  self->folded = intake_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, get_first_shown (self) != NULL ? "list" : "nothing");
  g_signal_emit (self, signals[SEARCHED], 0);
}

static void
take (IntakePicker  *self,
      GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (intake_pick_row_get_id (INTAKE_PICK_ROW (row)));

  if (gtk_list_box_get_selection_mode (self->list) != GTK_SELECTION_NONE)
    gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
row_activated_cb (IntakePicker  *self,
                  GtkListBoxRow *row)
{
  take (self, row);
}

static void
search_changed_cb (IntakePicker *self)
{
  update_search (self);
}

/* Enter takes the first that is left by what was typed, also when that has not been told yet. */
static void
search_activated_cb (IntakePicker *self)
{
  GtkListBoxRow *row;

  update_search (self);
  row = get_first_shown (self);
  if (row != NULL)
    take (self, row);
  else
    g_signal_emit (self, signals[ENTERED], 0);
}

/* The entry keeps Escape to itself, though people mean what it stands in. */
static void
search_stopped_cb (IntakePicker *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
enter_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GtkListBoxRow *row = get_first_shown (INTAKE_PICKER (widget));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
intake_picker_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  IntakePicker *self = INTAKE_PICKER (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_object_get_property (G_OBJECT (self->search_entry), "placeholder-text", value);
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, gtk_list_box_get_selection_mode (self->list) != GTK_SELECTION_NONE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_picker_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  IntakePicker *self = INTAKE_PICKER (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (self->search_entry), "placeholder-text", value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_SELECTABLE:
      gtk_list_box_set_selection_mode (self->list, g_value_get_boolean (value) ? GTK_SELECTION_SINGLE : GTK_SELECTION_NONE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_picker_finalize (GObject *object)
{
  g_free (INTAKE_PICKER (object)->folded);

  G_OBJECT_CLASS (intake_picker_parent_class)->finalize (object);
}

static void
intake_picker_class_init (IntakePickerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_picker_get_property;
  object_class->set_property = intake_picker_set_property;
  object_class->finalize = intake_picker_finalize;

  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SEARCHED] = g_signal_new ("searched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakePicker, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakePicker, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);

  gtk_widget_class_install_action (widget_class, "picker.enter", NULL, enter_cb);
}

static void
intake_picker_init (IntakePicker *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}

void
intake_picker_clear (IntakePicker *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (INTAKE_IS_PICKER (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  update_search (self);
}

void
intake_picker_add (IntakePicker *self,
                   const char   *id,
                   const char   *label,
                   const char   *note)
{
  g_return_if_fail (INTAKE_IS_PICKER (self));

  gtk_list_box_append (self->list, intake_pick_row_new (id, label, note));
  gtk_stack_set_visible_child_name (self->stack, get_first_shown (self) != NULL ? "list" : "nothing");
}

void
intake_picker_start (IntakePicker *self)
{
  g_return_if_fail (INTAKE_IS_PICKER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  update_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
intake_picker_set_search (IntakePicker *self,
                          const char   *search)
{
  g_return_if_fail (INTAKE_IS_PICKER (self));
  g_return_if_fail (search != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  update_search (self);
}

const char *
intake_picker_get_search (IntakePicker *self)
{
  g_return_val_if_fail (INTAKE_IS_PICKER (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

guint
intake_picker_get_n_shown (IntakePicker *self)
{
  GtkListBoxRow *row;
  guint          n_shown = 0;

  g_return_val_if_fail (INTAKE_IS_PICKER (self), 0);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    n_shown += filter_row (row, self) ? 1 : 0;

  return n_shown;
}

gboolean
intake_picker_pick (IntakePicker *self,
                    const char   *id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (INTAKE_IS_PICKER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (intake_pick_row_get_id (INTAKE_PICK_ROW (row)), id))
        {
          take (self, row);
          return TRUE;
        }
    }

  return FALSE;
}
