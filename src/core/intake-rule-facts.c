/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How rules look at facts: values of fields, the days that rules refer to, and spans of time between days. */
#include "config.h"

#include "intake-rule-facts.h"

#include "intake-rule-form.h"

#include <string.h>

#define NOTICE_PREFIX "notice."

static const IntakeDate last_day_of_calendar = { 9999, 12, 31 };

/* In the order of IntakeReferenceKind; a given day and a field have no name of their own. */
static const char *const reference_names[] = { "application", "opening", "closing", "start", "end", "throughout", "today", NULL };

static IntakeDate
placement_date (const IntakeFacts *facts,
                IntakeFieldId      field)
{
  IntakeRecord *placement = facts->witness == NULL ? NULL : facts->witness->get_placement (facts->witness, facts);

  return placement == NULL ? INTAKE_DATE_NONE : intake_record_get_date (placement, field);
}

/* The day that is fixed for the start; not set where there is just an applicant's wish. */
static IntakeDate
fixed_start (const IntakeFacts *facts)
{
  IntakeDate start = placement_date (facts, INTAKE_FIELD_PLACEMENT_START_ON);

  return start.year != 0 ? start : intake_facts_get_date (facts, INTAKE_FIELD_NOTICE_START_ON);
}

static IntakeDate
start_day (const IntakeFacts *facts)
{
  IntakeDate start = fixed_start (facts);

  return start.year != 0 ? start : intake_facts_get_date (facts, INTAKE_FIELD_AVAILABLE_FROM);
}

static IntakeDate
end_day (const IntakeFacts *facts)
{
  IntakeDate extended = placement_date (facts, INTAKE_FIELD_PLACEMENT_EXTENDED_TO);
  IntakeDate end = extended.year != 0 ? extended : placement_date (facts, INTAKE_FIELD_PLACEMENT_END_ON);
  IntakeDate start = end.year != 0 ? INTAKE_DATE_NONE : fixed_start (facts);
  gint64     months = start.year == 0 || facts->notice == NULL ? 0 : intake_record_get_integer (facts->notice, INTAKE_FIELD_NOTICE_MONTHS, 0);

  if (end.year != 0)
    return end;

  if (months > 0 && months <= 1200)
    {
      IntakeDate after = intake_date_add_months (start, (int)months);

      if (after.year != 0)
        return intake_date_add_days (after, -1);
    }

  return intake_facts_get_date (facts, INTAKE_FIELD_AVAILABLE_TO);
}

static IntakeDate
field_day (const IntakeFacts *facts,
           IntakeFieldId      field,
           IntakeFieldId     *missing)
{
  *missing = intake_facts_get_missing (facts, field);

  return intake_facts_get_date (facts, field);
}

static IntakeDate
reference_day (const IntakeReference *self,
               const IntakeFacts     *facts,
               IntakeFieldId         *missing)
{
  switch (self->kind)
    {
    case INTAKE_REFERENCE_APPLICATION:
      return field_day (facts, INTAKE_FIELD_RECEIVED_ON, missing);

    case INTAKE_REFERENCE_OPENING:
      return field_day (facts, INTAKE_FIELD_NOTICE_OPENS_ON, missing);

    case INTAKE_REFERENCE_CLOSING:
      return field_day (facts, INTAKE_FIELD_NOTICE_CLOSES_ON, missing);

    case INTAKE_REFERENCE_START:
    case INTAKE_REFERENCE_THROUGHOUT:
      *missing = INTAKE_FIELD_AVAILABLE_FROM;
      return start_day (facts);

    case INTAKE_REFERENCE_END:
      *missing = INTAKE_FIELD_AVAILABLE_TO;
      return end_day (facts);

    case INTAKE_REFERENCE_TODAY:
      return facts->today;

    case INTAKE_REFERENCE_DAY:
      return self->day;

    case INTAKE_REFERENCE_FIELD:
      return field_day (facts, self->field, missing);

    default:
      g_assert_not_reached ();
    }
}

const IntakeValue *
intake_facts_get (const IntakeFacts *self,
                  IntakeFieldId      field)
{
  static const IntakeValue none = INTAKE_VALUE_INIT;
  IntakeRecord            *record = field < INTAKE_FIELD_NOTICE_REFERENCE ? self->application : self->notice;

  return record == NULL ? &none : intake_record_get (record, field);
}

gboolean
intake_facts_has (const IntakeFacts *self,
                  IntakeFieldId      field)
{
  return intake_facts_get (self, field)->type != INTAKE_VALUE_NONE;
}

const char *
intake_facts_get_text (const IntakeFacts *self,
                       IntakeFieldId      field)
{
  const IntakeValue *value = intake_facts_get (self, field);

  return value->type == INTAKE_VALUE_TEXT ? value->text : NULL;
}

IntakeDate
intake_facts_get_date (const IntakeFacts *self,
                       IntakeFieldId      field)
{
  const IntakeValue *value = intake_facts_get (self, field);

  return value->type == INTAKE_VALUE_DATE ? value->date : INTAKE_DATE_NONE;
}

IntakeFieldId
intake_facts_get_missing (const IntakeFacts *self,
                          IntakeFieldId      field)
{
  return field >= INTAKE_FIELD_NOTICE_REFERENCE && self->notice == NULL ? INTAKE_FIELD_NOTICE : field;
}

const IntakeField *
intake_rule_field_find (const char *name)
{
  if (g_str_has_prefix (name, NOTICE_PREFIX))
    return intake_field_find (INTAKE_ENTITY_NOTICE, name + strlen (NOTICE_PREFIX));

  return intake_field_find (INTAKE_ENTITY_APPLICATION, name);
}

gboolean
intake_reference_find (const char      *name,
                       IntakeReference *reference)
{
  IntakeReference    found = { INTAKE_REFERENCE_DAY, INTAKE_DATE_NONE, INTAKE_N_FIELDS };
  const IntakeField *field;

  g_return_val_if_fail (reference != NULL, FALSE);

  if (name == NULL)
    return FALSE;

  for (guint i = 0; reference_names[i] != NULL; i++)
    {
      if (strcmp (name, reference_names[i]) == 0)
        {
          *reference = (IntakeReference){ (IntakeReferenceKind)i, INTAKE_DATE_NONE, INTAKE_N_FIELDS };
          return TRUE;
        }
    }

  field = intake_rule_field_find (name);
  if (field != NULL && field->kind == INTAKE_KIND_DATE)
    {
      *reference = (IntakeReference){ INTAKE_REFERENCE_FIELD, INTAKE_DATE_NONE, field->id };
      return TRUE;
    }

  if (!intake_date_from_iso (name, &found.day))
    return FALSE;

  *reference = found;
  return TRUE;
}

const char *const *
intake_rule_day_ids (void)
{
  return reference_names;
}

gboolean
intake_reference_resolve (const IntakeReference *self,
                          const IntakeFacts     *facts,
                          IntakeDate            *first,
                          IntakeDate            *last,
                          IntakeFieldId         *missing)
{
  IntakeDate day = reference_day (self, facts, missing);

  if (day.year == 0)
    return FALSE;

  *first = day;
  *last = day;
  if (self->kind != INTAKE_REFERENCE_THROUGHOUT)
    return TRUE;

  *missing = INTAKE_FIELD_AVAILABLE_TO;
  *last = end_day (facts);
  return last->year != 0 && intake_date_compare (*first, *last) <= 0;
}

IntakeDate
intake_span_end (IntakeDate from,
                 IntakeSpan span)
{
  IntakeDate end;

  if (span.count < 0)
    return last_day_of_calendar;

  if (span.unit == INTAKE_SPAN_DAYS || span.unit == INTAKE_SPAN_WEEKS)
    {
      end = intake_date_add_days (from, span.unit == INTAKE_SPAN_WEEKS ? span.count * 7 : span.count);
      return end.year == 0 ? last_day_of_calendar : end;
    }

  end = intake_date_add_months (from, span.unit == INTAKE_SPAN_YEARS ? span.count * 12 : span.count);
  if (end.year != 0 && end.day < from.day)
    end = intake_date_add_days (end, 1);

  return end.year == 0 ? last_day_of_calendar : end;
}

/* How often the smaller unit of two that fit one another goes into this one: days into weeks, months into years. */
static const struct
{
  gboolean is_of_days;
  int      factor;
  int      least_days;
  int      most_days;
} span_units[] = {
  [INTAKE_SPAN_DAYS] = { TRUE, 1, 1, 1 },
  [INTAKE_SPAN_WEEKS] = { TRUE, 7, 7, 7 },
  [INTAKE_SPAN_MONTHS] = { FALSE, 1, 28, 31 },
  [INTAKE_SPAN_YEARS] = { FALSE, 12, 365, 366 },
};

gboolean
intake_span_excludes (IntakeSpan least,
                      IntakeSpan most,
                      gboolean   is_open)
{
  int difference;

  if (least.count < 0 || most.count < 0)
    return FALSE;

  if (span_units[least.unit].is_of_days == span_units[most.unit].is_of_days)
    difference = least.count * span_units[least.unit].factor - most.count * span_units[most.unit].factor;
  else
    difference = least.count * span_units[least.unit].least_days - most.count * span_units[most.unit].most_days;

  return is_open ? difference >= 0 : difference > 0;
}
