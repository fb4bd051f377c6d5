/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule of a rule set in the screening card. */
#include "config.h"

#include "intake-reason-row.h"

#include "intake-reason-line.h"

/* How far a branch stands in from what it is a branch of. */
#define INDENTATION 24

struct _IntakeReasonRow
{
  AdwBin parent_instance;

  IntakeAnswer answer;

  IntakeReasonLine *line;
  GtkExpander      *expander;
  GtkBox           *branches;
};

G_DEFINE_FINAL_TYPE (IntakeReasonRow, intake_reason_row, ADW_TYPE_BIN)

/* The sentence of a group tells what its branches say: where these are shown, it would say so twice. */
static void
expanded_cb (IntakeReasonRow *self)
{
  intake_reason_line_set_sentence_visible (self->line, !gtk_expander_get_expanded (self->expander));
}

static void
intake_reason_row_class_init (IntakeReasonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INTAKE_TYPE_REASON_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-reason-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonRow, line);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonRow, expander);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonRow, branches);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
intake_reason_row_init (IntakeReasonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_reason_row_new (IntakeScreening      *screening,
                       guint                *index,
                       const IntakeLanguage *language)
{
  IntakeReasonRow    *self;
  const IntakeReason *reason;
  guint               at, end;

  g_return_val_if_fail (screening != NULL, NULL);
  g_return_val_if_fail (index != NULL, NULL);

  at = *index;
  end = intake_screening_get_n_reasons (screening);
  reason = intake_screening_get_reason (screening, at);
  self = g_object_new (INTAKE_TYPE_REASON_ROW, NULL);
  self->answer = reason->answer;
  intake_reason_line_set (self->line, reason, language);

  for (at++; at < end; at++)
    {
      const IntakeReason *branch = intake_screening_get_reason (screening, at);
      GtkWidget          *line;

      if (branch->depth <= reason->depth)
        break;

      line = intake_reason_line_new ();
      intake_reason_line_set (INTAKE_REASON_LINE (line), branch, language);
      gtk_widget_set_margin_start (line, (int)(branch->depth - reason->depth - 1) * INDENTATION);
      gtk_box_append (self->branches, line);
    }

  /* Why a group is not met is what one looks for; why it is met is there for whoever asks. */
  gtk_widget_set_visible (GTK_WIDGET (self->expander), at > *index + 1);
  gtk_expander_set_expanded (self->expander, at > *index + 1 && reason->answer != INTAKE_ANSWER_MET);
  *index = at;

  return GTK_WIDGET (self);
}

IntakeAnswer
intake_reason_row_get_answer (IntakeReasonRow *self)
{
  g_return_val_if_fail (INTAKE_IS_REASON_ROW (self), INTAKE_ANSWER_CANNOT_TELL);

  return self->answer;
}
