/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set as a readable outline: a line in plain language for each rule, in the order of the document. */
#include "config.h"

#include "intake-rule-outline.h"

#include "intake-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
rule_line_free (gpointer data)
{
  IntakeRuleLine *self = data;

  g_free (self->place);
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/* Adds the line of a rule, then those of its branches. */
static void
add_lines (GPtrArray              *lines,
           const IntakeRule       *rule,
           const char             *place,
           const IntakeRuleMember *role,
           guint                   depth,
           const IntakeLanguage   *language)
{
  const IntakeRuleForm *form = &rule->kind->form;
  IntakeRuleLine       *line = g_new0 (IntakeRuleLine, 1);

  line->place = g_strdup (place);
  line->depth = depth;
  line->id = g_strdup (rule->id);
  line->has_id = rule->has_id;
  line->role = role;
  line->title = g_strdup (intake_words_get (&rule->title, language));
  line->text = rule->kind->dup_line (rule, language);
  line->form = form;
  g_ptr_array_add (lines, line);

  for (guint i = 0; rule->branches != NULL && i < rule->branches->len; i++)
    {
      gboolean         is_list = form->members[0].type == INTAKE_MEMBER_RULES;
      g_autofree char *branch = is_list ? g_strdup_printf ("%s.%s[%u]", place, form->name, i) : g_strdup_printf ("%s.%s", place, form->members[i].name);

      add_lines (lines, intake_rule_get_branch (rule, i), branch, form->n_members > 1 ? &form->members[i] : NULL, depth + 1, language);
    }
}

static char *
join (const char           *title,
      const char           *text,
      const IntakeLanguage *language)
{
  if (title[0] == '\0')
    return g_strdup (text);

  /* Translators: the title of a rule, and what it asks. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s")), title, text);
}

GPtrArray *
intake_rule_set_dup_outline (IntakeRuleSet        *self,
                             const IntakeLanguage *language)
{
  GPtrArray *lines;
  GPtrArray *rules;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (rule_line_free);
  rules = intake_rule_set_get_rules (self);
  for (guint i = 0; i < rules->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("rules[%u]", i);

      add_lines (lines, g_ptr_array_index (rules, i), place, NULL, 0, language);
    }

  return lines;
}

char *
intake_rule_line_dup_heading (const IntakeRuleLine *self,
                              const IntakeLanguage *language)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  text = join (self->title, self->text, language);

  return join (self->role == NULL ? "" : intake_rule_member_label (self->role, language), text, language);
}

char *
intake_rule_set_dup_line (IntakeRuleSet        *self,
                          const char           *id,
                          const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  lines = intake_rule_set_dup_outline (self, language);
  for (guint i = 0; i < lines->len; i++)
    {
      const IntakeRuleLine *line = g_ptr_array_index (lines, i);

      if (strcmp (line->id, id) == 0)
        return join (line->title, line->text, language);
    }

  return NULL;
}
