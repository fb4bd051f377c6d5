/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a spreadsheet that is like somebody known. */
#include "config.h"

#include "intake-match-row.h"

struct _IntakeMatchRow
{
  AdwBin parent_instance;

  IntakeMatchItem *item;
  gboolean         is_showing;

  GtkLabel    *title;
  GtkLabel    *reason;
  GtkDropDown *choice;
  GtkWidget   *compare_button;
};

/* In the order of the words in the template. */
static const IntakeImportChoice choices[] = { INTAKE_IMPORT_DIFFERENT, INTAKE_IMPORT_SAME, INTAKE_IMPORT_UPDATE, INTAKE_IMPORT_SKIP };

enum
{
  COMPARE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeMatchRow, intake_match_row, ADW_TYPE_BIN)

static void
selected_cb (IntakeMatchRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (!self->is_showing && self->item != NULL && selected < G_N_ELEMENTS (choices))
    intake_match_item_choose (self->item, choices[selected]);
}

static void
compare_cb (IntakeMatchRow *self)
{
  if (self->item != NULL)
    g_signal_emit (self, signals[COMPARE], 0, self->item);
}

static void
intake_match_row_dispose (GObject *object)
{
  g_clear_object (&INTAKE_MATCH_ROW (object)->item);

  G_OBJECT_CLASS (intake_match_row_parent_class)->dispose (object);
}

static void
intake_match_row_class_init (IntakeMatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_match_row_dispose;

  signals[COMPARE] = g_signal_new ("compare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, INTAKE_TYPE_MATCH_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-match-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeMatchRow, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeMatchRow, reason);
  gtk_widget_class_bind_template_child (widget_class, IntakeMatchRow, choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeMatchRow, compare_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
intake_match_row_init (IntakeMatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_match_row_new (void)
{
  return g_object_new (INTAKE_TYPE_MATCH_ROW, NULL);
}

void
intake_match_row_show (IntakeMatchRow  *self,
                       IntakeMatchItem *item,
                       gboolean         can_choose)
{
  IntakeImportChoice choice;

  g_return_if_fail (INTAKE_IS_MATCH_ROW (self));
  g_return_if_fail (INTAKE_IS_MATCH_ITEM (item));

  self->is_showing = TRUE;
  g_set_object (&self->item, item);
  choice = intake_match_item_get_choice (item);
  gtk_label_set_label (self->title, intake_match_item_get_title (item));
  gtk_label_set_label (self->reason, intake_match_item_get_reason (item));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == choice)
      gtk_drop_down_set_selected (self->choice, i);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), can_choose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, intake_match_item_get_title (item), -1);
  gtk_widget_set_visible (self->compare_button, !intake_match_item_get_match (item)->in_file);
  self->is_showing = FALSE;
}
