/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules can ask for. */
#include "config.h"

#include "intake-rule-needs.h"

/* Fields that belong to what a rule refers to; a start or an end is that of the placement, if there is one. */
static void
mark_reference (const IntakeReference *reference,
                gboolean              *needed)
{
  gboolean starts = reference->kind == INTAKE_REFERENCE_START || reference->kind == INTAKE_REFERENCE_THROUGHOUT;
  gboolean ends = reference->kind == INTAKE_REFERENCE_END || reference->kind == INTAKE_REFERENCE_THROUGHOUT;

  needed[INTAKE_FIELD_RECEIVED_ON] |= reference->kind == INTAKE_REFERENCE_APPLICATION;
  needed[INTAKE_FIELD_NOTICE_OPENS_ON] |= reference->kind == INTAKE_REFERENCE_OPENING;
  needed[INTAKE_FIELD_NOTICE_CLOSES_ON] |= reference->kind == INTAKE_REFERENCE_CLOSING;
  needed[INTAKE_FIELD_AVAILABLE_FROM] |= starts;
  needed[INTAKE_FIELD_AVAILABLE_TO] |= ends;
  needed[INTAKE_FIELD_NOTICE_START_ON] |= starts || ends;
  needed[INTAKE_FIELD_NOTICE_MONTHS] |= ends;
  if (reference->kind == INTAKE_REFERENCE_FIELD)
    needed[reference->field] = TRUE;
}

/* What a rule of some kinds looks at besides its field and its day. */
static void
mark_kind (const IntakeRule *rule,
           gboolean         *needed)
{
  static const IntakeReference throughout = { INTAKE_REFERENCE_THROUGHOUT, INTAKE_DATE_NONE, INTAKE_N_FIELDS };
  const IntakeRuleKind        *kind = rule->kind;

  if (kind == &intake_length_rule || kind == &intake_start_day_rule)
    mark_reference (&throughout, needed);
  needed[INTAKE_FIELD_NOTICE_LANGUAGES] |= kind == &intake_languages_rule && rule->languages.by_notice;
  needed[INTAKE_FIELD_NOTICE_UNIT] |= kind == &intake_relatives_rule && rule->relatives.same_unit;
  if (kind == &intake_applications_rule || kind == &intake_quota_rule)
    {
      needed[INTAKE_FIELD_NOTICE_CLOSES_ON] |= (rule->count.scope & INTAKE_COUNT_ROUND) != 0;
      needed[INTAKE_FIELD_NOTICE_UNIT] |= (rule->count.scope & INTAKE_COUNT_UNIT) != 0;
      needed[INTAKE_FIELD_NOTICE_PLACES] |= kind == &intake_quota_rule;
    }
}

/* A kind that asks for no field, or for no day, has these all the same: of those that it would be, reading one more is no harm. */
void
intake_rule_needs_mark_facts (GPtrArray *rules,
                              gboolean  *needed)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const IntakeRule *rule = g_ptr_array_index (rules, i);

      if (rule->branches != NULL)
        {
          intake_rule_needs_mark_facts (rule->branches, needed);
          continue;
        }

      if (rule->field != INTAKE_FIELD_CASE)
        needed[rule->field] = TRUE;
      mark_reference (&rule->on, needed);
      mark_kind (rule, needed);
    }
}

gboolean
intake_rule_needs_witness (GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const IntakeRule     *rule = g_ptr_array_index (rules, i);
      const IntakeRuleKind *kind = rule->kind;
      IntakeReferenceKind   on = rule->on.kind;

      if (rule->branches != NULL ? intake_rule_needs_witness (rule->branches)
                                 : on == INTAKE_REFERENCE_START || on == INTAKE_REFERENCE_END || on == INTAKE_REFERENCE_THROUGHOUT ||
                                     kind == &intake_length_rule || kind == &intake_start_day_rule || kind == &intake_documents_rule ||
                                     kind == &intake_applications_rule || kind == &intake_internships_rule || kind == &intake_quota_rule ||
                                     kind == &intake_own_field_rule)
        return TRUE;
    }

  return FALSE;
}

IntakeRuleReach
intake_rule_needs_get_reach (GPtrArray *rules)
{
  IntakeRuleReach reach = INTAKE_RULE_REACH_SELF;

  for (guint i = 0; i < rules->len; i++)
    {
      const IntakeRule *rule = g_ptr_array_index (rules, i);

      if (rule->kind == &intake_applications_rule || rule->kind == &intake_internships_rule)
        reach |= INTAKE_RULE_REACH_PERSON;
      else if (rule->kind == &intake_quota_rule)
        reach |= INTAKE_RULE_REACH_PLACES;
      else if (rule->branches != NULL)
        reach |= intake_rule_needs_get_reach (rule->branches);
    }

  return reach;
}
