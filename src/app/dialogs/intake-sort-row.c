/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key in the dialog of the order. */
#include "config.h"

#include "intake-sort-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeSortRow
{
  AdwActionRow parent_instance;

  GArray          *offered; /* of IntakeFieldId, behind the place for none */
  gboolean         silent;
  GtkStringList   *names;
  GtkDropDown     *fields;
  GtkToggleButton *direction;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSortRow, intake_sort_row, ADW_TYPE_ACTION_ROW)

static void
update_direction (IntakeSortRow *self)
{
  gboolean    descending = gtk_toggle_button_get_active (self->direction);
  const char *words = descending ? _ ("Last first") : _ ("First first");

  gtk_button_set_icon_name (GTK_BUTTON (self->direction), descending ? "view-sort-descending-symbolic" : "view-sort-ascending-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->direction), words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->direction), gtk_drop_down_get_selected (self->fields) > 0);
}

static void
chosen_cb (IntakeSortRow *self)
{
  update_direction (self);
  if (!self->silent)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
intake_sort_row_finalize (GObject *object)
{
  g_array_unref (INTAKE_SORT_ROW (object)->offered);

  G_OBJECT_CLASS (intake_sort_row_parent_class)->finalize (object);
}

static void
intake_sort_row_class_init (IntakeSortRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_sort_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-sort-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSortRow, names);
  gtk_widget_class_bind_template_child (widget_class, IntakeSortRow, fields);
  gtk_widget_class_bind_template_child (widget_class, IntakeSortRow, direction);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
intake_sort_row_init (IntakeSortRow *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  gtk_widget_init_template (GTK_WIDGET (self));
  update_direction (self);
}

void
intake_sort_row_set_fields (IntakeSortRow        *self,
                            GArray               *offered,
                            const char           *nothing,
                            const IntakeLanguage *language)
{
  g_return_if_fail (INTAKE_IS_SORT_ROW (self));
  g_return_if_fail (offered != NULL);
  g_return_if_fail (nothing != NULL);

  self->silent = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  gtk_string_list_append (self->names, nothing);
  g_array_ref (offered);
  g_array_unref (self->offered);
  self->offered = offered;
  for (guint i = 0; i < offered->len; i++)
    gtk_string_list_append (self->names, intake_field_label (g_array_index (offered, IntakeFieldId, i), language));
  self->silent = FALSE;
}

void
intake_sort_row_set_key (IntakeSortRow *self,
                         IntakeSortKey  key)
{
  g_return_if_fail (INTAKE_IS_SORT_ROW (self));

  self->silent = TRUE;
  intake_sort_row_choose (self, key);
  self->silent = FALSE;
}

IntakeSortKey
intake_sort_row_get_key (IntakeSortRow *self)
{
  IntakeSortKey key = { INTAKE_N_FIELDS, FALSE };
  guint         selected;

  g_return_val_if_fail (INTAKE_IS_SORT_ROW (self), key);

  selected = gtk_drop_down_get_selected (self->fields);
  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return key;

  key.field = g_array_index (self->offered, IntakeFieldId, selected - 1);
  key.descending = gtk_toggle_button_get_active (self->direction);

  return key;
}

void
intake_sort_row_choose (IntakeSortRow *self,
                        IntakeSortKey  key)
{
  guint place = 0;

  g_return_if_fail (INTAKE_IS_SORT_ROW (self));

  for (guint i = 0; i < self->offered->len; i++)
    if (g_array_index (self->offered, IntakeFieldId, i) == key.field)
      place = i + 1;

  /* The field first: without one there is no direction. */
  gtk_drop_down_set_selected (self->fields, place);
  gtk_toggle_button_set_active (self->direction, key.descending);
  update_direction (self);
}
