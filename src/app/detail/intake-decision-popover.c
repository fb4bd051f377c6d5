/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the office's own decision on eligibility is made. */
#include "config.h"

#include "intake-decision-popover.h"

#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeDecisionPopover
{
  GtkPopover parent_instance;

  char *computed;

  GtkDropDown   *choice;
  GtkStringList *choices;
  GtkEntry      *reason;
  GtkLabel      *hint;
  GtkWidget     *save_button;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeDecisionPopover, intake_decision_popover, GTK_TYPE_POPOVER)

/* The first choice is to decide nothing. */
static const char *
get_decision (IntakeDecisionPopover *self)
{
  guint position = gtk_drop_down_get_selected (self->choice);

  if (position == 0 || position > intake_decision_vocabulary.n_terms)
    return NULL;

  return intake_decision_vocabulary.terms[position - 1].id;
}

static char *
dup_reason (IntakeDecisionPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static void
changed_cb (IntakeDecisionPopover *self)
{
  const char      *decision = get_decision (self);
  g_autofree char *reason = dup_reason (self);
  gboolean         needs_reason = decision != NULL && g_strcmp0 (decision, self->computed) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->reason), decision != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), needs_reason && *reason == '\0');
  gtk_widget_set_sensitive (self->save_button, !needs_reason || *reason != '\0');
}

static void
save_cb (IntakeDecisionPopover *self)
{
  const char      *decision = get_decision (self);
  g_autofree char *reason = dup_reason (self);

  if (!gtk_widget_get_sensitive (self->save_button))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[DECIDED], 0, decision, decision != NULL && *reason != '\0' ? reason : NULL);
}

static void
intake_decision_popover_finalize (GObject *object)
{
  g_free (INTAKE_DECISION_POPOVER (object)->computed);

  G_OBJECT_CLASS (intake_decision_popover_parent_class)->finalize (object);
}

static void
intake_decision_popover_class_init (IntakeDecisionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_decision_popover_finalize;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-decision-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeDecisionPopover, choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeDecisionPopover, choices);
  gtk_widget_class_bind_template_child (widget_class, IntakeDecisionPopover, reason);
  gtk_widget_class_bind_template_child (widget_class, IntakeDecisionPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, IntakeDecisionPopover, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
intake_decision_popover_init (IntakeDecisionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_decision_popover_set (IntakeDecisionPopover *self,
                             const char            *computed,
                             const IntakeDecision  *decision,
                             const IntakeLanguage  *language)
{
  guint selected = 0;

  g_return_if_fail (INTAKE_IS_DECISION_POPOVER (self));

  g_free (self->computed);
  self->computed = g_strdup (computed);
  gtk_string_list_splice (self->choices, 0, g_list_model_get_n_items (G_LIST_MODEL (self->choices)), NULL);
  gtk_string_list_append (self->choices, _ ("No decision of our own"));
  for (guint i = 0; i < intake_decision_vocabulary.n_terms; i++)
    {
      const char *id = intake_decision_vocabulary.terms[i].id;

      gtk_string_list_append (self->choices, intake_vocabulary_label (&intake_decision_vocabulary, id, language));
      if (decision != NULL && g_str_equal (id, decision->decision))
        selected = i + 1;
    }
  gtk_drop_down_set_selected (self->choice, selected);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), decision != NULL && decision->reason != NULL ? decision->reason : "");
  changed_cb (self);
}
