/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule of each kind is written with, as a table. */
#include "config.h"

#include "intake-rule-form.h"

#include "intake-rule-sentence.h"

#include <string.h>

const IntakeRuleForm *
intake_rule_form_get (guint index)
{
  const IntakeRuleKind *kind = intake_rule_kind_get (index);

  return kind == NULL ? NULL : &kind->form;
}

const IntakeRuleForm *
intake_rule_form_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      if (strcmp (intake_rule_form_get (i)->name, name) == 0)
        return intake_rule_form_get (i);
    }

  return NULL;
}

const IntakeRuleMember *
intake_rule_form_find_member (const IntakeRuleForm *self,
                              const char           *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->n_members; i++)
    {
      if (strcmp (self->members[i].name, name) == 0)
        return &self->members[i];
    }

  return NULL;
}

const char *
intake_rule_form_label (const IntakeRuleForm *self,
                        const IntakeLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return intake_language_translate (language, self->label);
}

const char *
intake_rule_form_hint (const IntakeRuleForm *self,
                       const IntakeLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return intake_language_translate (language, self->hint);
}

const char *
intake_rule_member_label (const IntakeRuleMember *self,
                          const IntakeLanguage   *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return intake_language_translate (language, self->label);
}

IntakeFieldId *
intake_rule_member_list_fields (const IntakeRuleMember *self,
                                guint                  *n_fields)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  for (IntakeFieldId field = 0; field < INTAKE_FIELD_SUPERVISOR_NAME; field++)
    {
      const IntakeField *description = intake_field_get (field);

      if ((self->field_kinds & (1u << description->kind)) != 0 && (description->flags & INTAKE_FIELD_DERIVED) == 0)
        g_array_append_val (fields, field);
    }

  *n_fields = fields->len;

  return (IntakeFieldId *)(gpointer)g_array_free (g_steal_pointer (&fields), FALSE);
}

char *
intake_rule_field_dup_name (IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);

  g_return_val_if_fail (description != NULL, NULL);

  return g_strconcat (description->entity == INTAKE_ENTITY_NOTICE ? "notice." : "", description->name, NULL);
}

char *
intake_rule_day_dup_label (const char           *day,
                           const IntakeLanguage *language)
{
  IntakeReference reference;

  g_return_val_if_fail (day != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_reference_find (day, &reference) ? intake_sentence_reference (&reference, language) : NULL;
}
