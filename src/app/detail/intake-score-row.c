/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one interviewer gives for one criterion. */
#include "config.h"

#include "intake-score-row.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakeScoreRow
{
  AdwPreferencesRow parent_instance;

  gint64   criterion_id;
  int      score;
  char    *note;
  gboolean silent;

  GtkWidget       *score_box;
  GtkToggleButton *score_1;
  GtkToggleButton *score_2;
  GtkToggleButton *score_3;
  GtkToggleButton *score_4;
  GtkToggleButton *score_5;
  GtkWidget       *clear_button;
  GtkText         *note_text;
};

enum
{
  GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeScoreRow, intake_score_row, ADW_TYPE_PREFERENCES_ROW)

static void
give (IntakeScoreRow *self,
      int             score,
      const char     *note)
{
  g_autofree char *copy = g_strdup (note);

  if (score == self->score && g_strcmp0 (copy, self->note) == 0)
    return;

  self->score = score;
  g_free (self->note);
  self->note = g_steal_pointer (&copy);
  gtk_widget_set_visible (self->clear_button, score > 0);
  g_signal_emit (self, signals[GIVEN], 0, self->score, self->note);
}

static void
show_score (IntakeScoreRow *self)
{
  GtkToggleButton *buttons[] = { self->score_1, self->score_2, self->score_3, self->score_4, self->score_5 };

  self->silent = TRUE;
  for (int i = 0; i < INTAKE_SCORE_HIGHEST; i++)
    gtk_toggle_button_set_active (buttons[i], i + 1 == self->score);
  self->silent = FALSE;
  gtk_widget_set_visible (self->clear_button, self->score > 0);
}

static void
toggled_cb (IntakeScoreRow  *self,
            GtkToggleButton *button)
{
  GtkToggleButton *buttons[] = { self->score_1, self->score_2, self->score_3, self->score_4, self->score_5 };

  if (self->silent || !gtk_toggle_button_get_active (button))
    return;

  for (int i = 0; i < INTAKE_SCORE_HIGHEST; i++)
    if (button == buttons[i])
      give (self, i + 1, self->note);
}

static void
clear_cb (IntakeScoreRow *self)
{
  gtk_widget_child_focus (self->score_box, GTK_DIR_TAB_FORWARD);
  give (self, 0, self->note);
  show_score (self);
}

static void
note_done_cb (IntakeScoreRow *self)
{
  intake_score_row_commit (self);
}

static void
note_activated_cb (IntakeScoreRow *self)
{
  intake_score_row_commit (self);
  g_signal_emit_by_name (self->note_text, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
intake_score_row_finalize (GObject *object)
{
  g_free (INTAKE_SCORE_ROW (object)->note);

  G_OBJECT_CLASS (intake_score_row_parent_class)->finalize (object);
}

static void
intake_score_row_class_init (IntakeScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_score_row_finalize;

  signals[GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_1);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_2);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_3);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_4);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, score_5);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeScoreRow, note_text);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_activated_cb);
}

static void
intake_score_row_init (IntakeScoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_score_row_new (gint64      criterion_id,
                      const char *criterion)
{
  IntakeScoreRow *self;

  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_SCORE_ROW, "title", criterion, NULL);
  self->criterion_id = criterion_id;

  return GTK_WIDGET (self);
}

gint64
intake_score_row_get_criterion_id (IntakeScoreRow *self)
{
  g_return_val_if_fail (INTAKE_IS_SCORE_ROW (self), 0);

  return self->criterion_id;
}

void
intake_score_row_show (IntakeScoreRow    *self,
                       const IntakeScore *score,
                       gboolean           editable)
{
  const char *typed;
  gboolean    typing;

  g_return_if_fail (INTAKE_IS_SCORE_ROW (self));

  typed = gtk_editable_get_text (GTK_EDITABLE (self->note_text));
  typing = g_strcmp0 (typed, self->note != NULL ? self->note : "") != 0;
  self->score = score != NULL ? score->score : 0;
  g_free (self->note);
  self->note = score != NULL ? g_strdup (score->note) : NULL;
  if (!typing)
    gtk_editable_set_text (GTK_EDITABLE (self->note_text), self->note != NULL ? self->note : "");
  show_score (self);
  gtk_widget_set_sensitive (self->score_box, editable);
  gtk_widget_set_sensitive (self->clear_button, editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->note_text), editable);
}

void
intake_score_row_commit (IntakeScoreRow *self)
{
  g_autofree char *note = NULL;

  g_return_if_fail (INTAKE_IS_SCORE_ROW (self));

  if (!gtk_editable_get_editable (GTK_EDITABLE (self->note_text)))
    return;

  note = intake_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->note_text)));
  give (self, self->score, note);
}

void
intake_score_row_give (IntakeScoreRow *self,
                       int             score)
{
  g_return_if_fail (INTAKE_IS_SCORE_ROW (self));
  g_return_if_fail (score >= 0 && score <= INTAKE_SCORE_HIGHEST);

  give (self, score, self->note);
  show_score (self);
}
