/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One column of a spreadsheet, and what it is taken for. */
#include "config.h"

#include "intake-mapping-row.h"

#include <glib/gi18n-lib.h>

/* What is chosen before the fields. */
enum
{
  LEAVE_OUT,
  KEEP_AS_OWN,
  FIRST_FIELD,
};

struct _IntakeMappingRow
{
  AdwComboRow parent_instance;

  guint      column;
  gboolean   is_showing;
  GtkWidget *guessed;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeMappingRow, intake_mapping_row, ADW_TYPE_COMBO_ROW)

static gboolean
can_be_imported (IntakeFieldId id)
{
  return (intake_field_get (id)->flags & INTAKE_FIELD_DERIVED) == 0 && id != INTAKE_FIELD_LEFT_FROM;
}

/* The field at a place of the list; %INTAKE_N_FIELDS for none. */
static IntakeFieldId
field_at (guint position)
{
  IntakeFieldId first, end;
  guint         place = FIRST_FIELD;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    if (can_be_imported (id) && place++ == position)
      return id;

  return INTAKE_N_FIELDS;
}

static guint
place_of (IntakeFieldId field)
{
  IntakeFieldId first, end;
  guint         place = FIRST_FIELD;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < field; id++)
    place += can_be_imported (id) ? 1 : 0;

  return place;
}

static void
selected_cb (IntakeMappingRow *self)
{
  if (self->is_showing)
    return;

  gtk_widget_set_visible (self->guessed, FALSE);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
intake_mapping_row_class_init (IntakeMappingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-mapping-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeMappingRow, guessed);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_mapping_row_init (IntakeMappingRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GListModel *
intake_mapping_row_new_choices (const IntakeLanguage *language)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  IntakeFieldId  first, end;

  /* Translators: of a column of a spreadsheet: it is not imported */
  gtk_string_list_append (choices, _ ("Leave out"));
  /* Translators: of a column of a spreadsheet: it becomes a field that only this office has */
  gtk_string_list_append (choices, _ ("Keep as a field of our own"));
  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    if (can_be_imported (id))
      gtk_string_list_append (choices, intake_field_label (id, language));

  return G_LIST_MODEL (choices);
}

GtkWidget *
intake_mapping_row_new (GListModel *choices,
                        guint       column,
                        const char *heading,
                        const char *samples)
{
  IntakeMappingRow *self = g_object_new (INTAKE_TYPE_MAPPING_ROW, "title", heading, "subtitle", samples, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  self->column = column;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), choices);

  return GTK_WIDGET (self);
}

void
intake_mapping_row_show (IntakeMappingRow    *self,
                         const IntakeMapping *mapping)
{
  IntakeFieldId field;
  guint         selected = LEAVE_OUT;

  g_return_if_fail (INTAKE_IS_MAPPING_ROW (self));
  g_return_if_fail (mapping != NULL && self->column < mapping->fields->len);

  field = g_array_index (mapping->fields, IntakeFieldId, self->column);
  if (field != INTAKE_N_FIELDS)
    selected = place_of (field);
  else if (g_array_index (mapping->custom, gboolean, self->column))
    selected = KEEP_AS_OWN;

  self->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  gtk_widget_set_visible (self->guessed, g_array_index (mapping->by_cells, gboolean, self->column));
  self->is_showing = FALSE;
}

gboolean
intake_mapping_row_is_in_doubt (IntakeMappingRow    *self,
                                const IntakeMapping *mapping)
{
  g_return_val_if_fail (INTAKE_IS_MAPPING_ROW (self), FALSE);
  g_return_val_if_fail (mapping != NULL && self->column < mapping->fields->len, FALSE);

  return g_array_index (mapping->by_cells, gboolean, self->column) || adw_combo_row_get_selected (ADW_COMBO_ROW (self)) == LEAVE_OUT;
}

void
intake_mapping_row_apply (IntakeMappingRow *self,
                          IntakeMapping    *mapping)
{
  guint selected;

  g_return_if_fail (INTAKE_IS_MAPPING_ROW (self));
  g_return_if_fail (mapping != NULL && self->column < mapping->fields->len);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  intake_mapping_set_field (mapping, self->column, field_at (selected));
  if (selected == KEEP_AS_OWN)
    intake_mapping_set_custom (mapping, self->column, TRUE);
}
