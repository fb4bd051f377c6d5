/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of a record. */
#include "config.h"

#include "intake-history-row.h"

struct _IntakeHistoryRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel  *label;
  GtkLabel  *sentences;
  GtkLabel  *byline;
  GtkWidget *undone;
};

G_DEFINE_FINAL_TYPE (IntakeHistoryRow, intake_history_row, ADW_TYPE_PREFERENCES_ROW)

static void
intake_history_row_class_init (IntakeHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryRow, sentences);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryRow, byline);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryRow, undone);
}

static void
intake_history_row_init (IntakeHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_history_row_new (const char *label,
                        const char *sentences,
                        const char *byline,
                        gboolean    undone)
{
  IntakeHistoryRow *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (sentences != NULL, NULL);
  g_return_val_if_fail (byline != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_HISTORY_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->sentences, sentences);
  gtk_widget_set_visible (GTK_WIDGET (self->sentences), *sentences != '\0');
  gtk_label_set_label (self->byline, byline);
  gtk_widget_set_visible (self->undone, undone);

  return GTK_WIDGET (self);
}
