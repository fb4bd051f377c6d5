/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule in the outline of a rule set. */
#include "config.h"

#include "intake-rule-line-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

/* How far a branch stands in, and where the outline begins. */
#define INDENTATION 20
#define MARGIN 12
/* Deeper ones are not pushed out of a narrow window. */
#define MAX_STEPS 6

struct _IntakeRuleLineRow
{
  GtkListBoxRow parent_instance;

  char *place;

  GtkWidget   *box;
  GtkLabel    *role;
  GtkLabel    *title;
  GtkLabel    *text;
  GtkLabel    *counts;
  GtkWidget   *fault_box;
  GtkLabel    *fault;
  GtkWidget   *left_box;
  GtkLabel    *left;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (IntakeRuleLineRow, intake_rule_line_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
intake_rule_line_row_finalize (GObject *object)
{
  g_free (INTAKE_RULE_LINE_ROW (object)->place);

  G_OBJECT_CLASS (intake_rule_line_row_parent_class)->finalize (object);
}

static void
intake_rule_line_row_class_init (IntakeRuleLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_rule_line_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-line-row.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "rules.remove", NULL);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, box);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, role);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, text);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, counts);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, fault_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, fault);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, left_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, left);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleLineRow, bar);
}

static void
intake_rule_line_row_init (IntakeRuleLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_rule_line_row_new (const IntakeDraftLine *line,
                          const IntakeLanguage  *language)
{
  IntakeRuleLineRow *self;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (line != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_RULE_LINE_ROW, NULL);
  self->place = g_strdup (line->place);
  gtk_widget_set_margin_start (self->box, MARGIN + (int)MIN (line->depth, MAX_STEPS) * INDENTATION);
  set_label (self->role, line->role != NULL ? intake_rule_member_label (line->role, language) : NULL);
  set_label (self->title, line->title);
  set_label (self->text, line->text);
  set_label (self->fault, line->fault);
  gtk_widget_set_visible (self->fault_box, line->fault != NULL);

  name = g_strjoin (". ", *line->title != '\0' ? line->title : line->text, *line->title != '\0' ? line->text : line->fault, *line->title != '\0' ? line->fault : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
intake_rule_line_row_set_counts (IntakeRuleLineRow     *self,
                                 const IntakeRuleCount *count,
                                 gint64                 n_applications,
                                 const IntakeLanguage  *language)
{
  static const char *const words[INTAKE_N_ANSWERS] = {
    /* Translators: how many applications meet a rule */
    [INTAKE_ANSWER_MET] = N_ ("%s met"),
    /* Translators: how many applications do not meet a rule */
    [INTAKE_ANSWER_NOT_MET] = N_ ("%s not met"),
    /* Translators: of how many applications a rule cannot tell */
    [INTAKE_ANSWER_CANNOT_TELL] = N_ ("%s cannot be told"),
    /* Translators: how many applications a rule leaves to a person */
    [INTAKE_ANSWER_NEEDS_PERSON] = N_ ("%s for a person"),
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *left = NULL;

  g_return_if_fail (INTAKE_IS_RULE_LINE_ROW (self));
  g_return_if_fail (count != NULL);

  for (guint i = 0; i < INTAKE_N_ANSWERS; i++)
    {
      g_autofree char *amount = intake_present_count (count->answers[i], language);

      if (count->answers[i] == 0 && i != INTAKE_ANSWER_NOT_MET)
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      /* The words are those of the table above. */
      g_string_append (text, intake_language_translate (language, words[i]));
      g_string_replace (text, "%s", amount, 0);
    }
  set_label (self->counts, text->str);

  number = intake_present_count (count->n_left, language);
  /* Translators: how many applications are left after a rule and those before it; %s is a number */
  left = g_strdup_printf (_ ("%s left"), number);
  gtk_label_set_label (self->left, left);
  gtk_level_bar_set_max_value (self->bar, (double)MAX (n_applications, 1));
  gtk_level_bar_set_value (self->bar, (double)count->n_left);
  gtk_widget_set_visible (self->left_box, n_applications > 0);
}

const char *
intake_rule_line_row_get_place (IntakeRuleLineRow *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_LINE_ROW (self), NULL);

  return self->place;
}
