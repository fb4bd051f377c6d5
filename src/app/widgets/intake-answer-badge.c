/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of a rule set on an application, as a badge. */
#include "config.h"

#include "intake-answer-badge.h"

#include "intake-vocabulary.h"

struct _IntakeAnswerBadge
{
  AdwBin parent_instance;

  const char *css_class;
  GtkImage   *image;
  GtkLabel   *label;
};

static const struct
{
  const char *icon_name;
  const char *css_class;
} looks[] = {
  [INTAKE_ANSWER_MET] = { "intake-eligible-symbolic", "state-good" },
  [INTAKE_ANSWER_NOT_MET] = { "intake-not-eligible-symbolic", "state-bad" },
  [INTAKE_ANSWER_CANNOT_TELL] = { "intake-cannot-tell-symbolic", "state-open" },
  [INTAKE_ANSWER_NEEDS_PERSON] = { "intake-needs-a-person-symbolic", "state-person" },
};

G_DEFINE_FINAL_TYPE (IntakeAnswerBadge, intake_answer_badge, ADW_TYPE_BIN)

static void
intake_answer_badge_class_init (IntakeAnswerBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-answer-badge.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeAnswerBadge, image);
  gtk_widget_class_bind_template_child (widget_class, IntakeAnswerBadge, label);
}

static void
intake_answer_badge_init (IntakeAnswerBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_answer_badge_set (IntakeAnswerBadge    *self,
                         const char           *id,
                         const IntakeLanguage *language)
{
  IntakeAnswer answer;
  gboolean     known;

  g_return_if_fail (INTAKE_IS_ANSWER_BADGE (self));

  known = intake_answer_find (id, &answer);
  gtk_widget_set_visible (GTK_WIDGET (self), known);
  if (!known)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = looks[answer].css_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
  gtk_image_set_from_icon_name (self->image, looks[answer].icon_name);
  gtk_label_set_label (self->label, intake_vocabulary_label (&intake_answer_vocabulary, id, language));
}

const char *
intake_answer_badge_icon_name (IntakeAnswer answer)
{
  g_return_val_if_fail (answer < G_N_ELEMENTS (looks), NULL);

  return looks[answer].icon_name;
}

const char *
intake_answer_badge_css_class (IntakeAnswer answer)
{
  g_return_val_if_fail (answer < G_N_ELEMENTS (looks), NULL);

  return looks[answer].css_class;
}
