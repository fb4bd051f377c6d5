/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of a record. */
#include "config.h"

#include "intake-history-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeHistoryRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel  *label;
  GtkLabel  *sentences;
  GtkLabel  *byline;
  GtkWidget *undone;
  GtkWidget *undo_button;
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
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryRow, undo_button);
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
                        gboolean    undone,
                        gint64      action)
{
  IntakeHistoryRow *self;
  g_autofree char  *words = NULL;

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

  gtk_widget_set_visible (self->undo_button, action != 0);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->undo_button), g_variant_new_int64 (action));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo_button), "history.undo");
  /* Translators: a button; %s is an action in the history, the whole of which is undone */
  words = g_strdup_printf (_ ("Undo “%s”"), label);
  gtk_widget_set_tooltip_text (self->undo_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}
