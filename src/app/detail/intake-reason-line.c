/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule's sentence. */
#include "config.h"

#include "intake-reason-line.h"

#include "intake-answer-badge.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeReasonLine
{
  AdwBin parent_instance;

  GtkWidget *answer;
  GtkImage  *image;
  GtkLabel  *title;
  GtkLabel  *sentence;
  GtkButton *missing_button;
};

G_DEFINE_FINAL_TYPE (IntakeReasonLine, intake_reason_line, ADW_TYPE_BIN)

static const char *
get_word (IntakeAnswer answer)
{
  switch (answer)
    {
    case INTAKE_ANSWER_MET:
      /* Translators: of a rule of eligibility */
      return C_ ("rule", "Met");
    case INTAKE_ANSWER_NOT_MET:
      return C_ ("rule", "Not met");
    case INTAKE_ANSWER_CANNOT_TELL:
      return C_ ("rule", "Cannot tell");
    case INTAKE_ANSWER_NEEDS_PERSON:
      return C_ ("rule", "Needs a person");
    default:
      g_return_val_if_reached ("");
    }
}

/* The button goes to a field, in the application or in its notice. */
static void
show_field_button (IntakeReasonLine *self,
                   IntakeFieldId     field,
                   const char       *words)
{
  g_autofree char *name = intake_rule_field_dup_name (field);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->missing_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missing_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->missing_button), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->missing_button), "application.focus-field");
}

static void
show_missing (IntakeReasonLine     *self,
              IntakeFieldId         field,
              const IntakeLanguage *language)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), field != INTAKE_N_FIELDS);
  if (field == INTAKE_N_FIELDS)
    return;

  /* Translators: a button that goes to a field that is not filled in; %s is the field, such as “Date of birth” */
  words = g_strdup_printf (_ ("Fill in “%s”"), intake_field_label (field, language));
  show_field_button (self, field, words);
}

static void
show_answer (IntakeReasonLine *self,
             IntakeAnswer      answer)
{
  const char *word = get_word (answer);

  gtk_image_set_from_icon_name (self->image, intake_answer_badge_icon_name (answer));
  gtk_widget_set_css_classes (self->answer, (const char *[]){ intake_answer_badge_css_class (answer), NULL });
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->image), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
intake_reason_line_class_init (IntakeReasonLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-reason-line.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonLine, answer);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonLine, image);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonLine, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonLine, sentence);
  gtk_widget_class_bind_template_child (widget_class, IntakeReasonLine, missing_button);
}

static void
intake_reason_line_init (IntakeReasonLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_reason_line_new (void)
{
  return g_object_new (INTAKE_TYPE_REASON_LINE, NULL);
}

void
intake_reason_line_set (IntakeReasonLine     *self,
                        const IntakeReason   *reason,
                        const IntakeLanguage *language)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (INTAKE_IS_REASON_LINE (self));
  g_return_if_fail (reason != NULL);

  show_answer (self, reason->answer);
  gtk_label_set_label (self->title, reason->title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), *reason->title != '\0');
  sentence = intake_present_sentence (reason->text);
  gtk_label_set_label (self->sentence, sentence);
  show_missing (self, reason->missing, language);
}

void
intake_reason_line_set_remedy (IntakeReasonLine     *self,
                               const IntakeRemedy   *remedy,
                               const IntakeLanguage *language)
{
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (INTAKE_IS_REASON_LINE (self));
  g_return_if_fail (remedy != NULL);

  show_answer (self, remedy->answer);
  sentence = intake_present_sentence (remedy->text);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), remedy->field != INTAKE_N_FIELDS);
  if (remedy->field == INTAKE_N_FIELDS)
    return;

  /* Translators: a button that goes to a field; %s is the field, such as “Date of birth” */
  words = g_strdup_printf (_ ("Go to “%s”"), intake_field_label (remedy->field, language));
  show_field_button (self, remedy->field, words);
}

void
intake_reason_line_set_sentence_visible (IntakeReasonLine *self,
                                         gboolean          visible)
{
  g_return_if_fail (INTAKE_IS_REASON_LINE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->sentence), visible || !gtk_widget_get_visible (GTK_WIDGET (self->title)));
}
