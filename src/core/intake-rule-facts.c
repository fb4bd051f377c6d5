/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that rules refer to, and spans of time between days. */
#include "config.h"

#include "intake-rule-facts.h"

static const IntakeDate last_day_of_calendar = { 9999, 12, 31 };

/* In the order of IntakeReferenceKind; a given day has no name. */
static const char *const reference_names[] = { "application", "closing", "start", "end", "today", NULL, "throughout" };

static IntakeDate
notice_date (const IntakeFacts *facts,
             IntakeFieldId      field)
{
  return facts->notice == NULL ? INTAKE_DATE_NONE : intake_record_get_date (facts->notice, field);
}

static IntakeDate
start_day (const IntakeFacts *facts)
{
  IntakeDate start = notice_date (facts, INTAKE_FIELD_NOTICE_START_ON);

  return start.year != 0 ? start : intake_record_get_date (facts->application, INTAKE_FIELD_AVAILABLE_FROM);
}

static IntakeDate
end_day (const IntakeFacts *facts)
{
  IntakeDate start = notice_date (facts, INTAKE_FIELD_NOTICE_START_ON);
  gint64     months = start.year == 0 ? 0 : intake_record_get_integer (facts->notice, INTAKE_FIELD_NOTICE_MONTHS, 0);

  if (months > 0 && months <= 1200)
    {
      IntakeDate after = intake_date_add_months (start, (int)months);

      if (after.year != 0)
        return intake_date_add_days (after, -1);
    }

  return intake_record_get_date (facts->application, INTAKE_FIELD_AVAILABLE_TO);
}

static IntakeDate
reference_day (const IntakeReference *self,
               const IntakeFacts     *facts,
               IntakeFieldId         *missing)
{
  switch (self->kind)
    {
    case INTAKE_REFERENCE_APPLICATION:
      *missing = INTAKE_FIELD_RECEIVED_ON;
      return intake_record_get_date (facts->application, INTAKE_FIELD_RECEIVED_ON);

    case INTAKE_REFERENCE_CLOSING:
      *missing = facts->notice == NULL ? INTAKE_FIELD_NOTICE : INTAKE_FIELD_NOTICE_CLOSES_ON;
      return notice_date (facts, INTAKE_FIELD_NOTICE_CLOSES_ON);

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

    default:
      g_assert_not_reached ();
    }
}

gboolean
intake_reference_find (const char      *name,
                       IntakeReference *reference)
{
  IntakeReference found = { INTAKE_REFERENCE_DAY, INTAKE_DATE_NONE };

  g_return_val_if_fail (reference != NULL, FALSE);

  if (name == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reference_names); i++)
    {
      if (g_strcmp0 (name, reference_names[i]) == 0)
        {
          *reference = (IntakeReference){ (IntakeReferenceKind)i, INTAKE_DATE_NONE };
          return TRUE;
        }
    }

  if (!intake_date_from_iso (name, &found.day))
    return FALSE;

  *reference = found;
  return TRUE;
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

  if (span.unit == INTAKE_SPAN_DAYS)
    {
      end = intake_date_add_days (from, span.count);
      return end.year == 0 ? last_day_of_calendar : end;
    }

  end = intake_date_add_months (from, span.unit == INTAKE_SPAN_YEARS ? span.count * 12 : span.count);
  if (end.year != 0 && end.day < from.day)
    end = intake_date_add_days (end, 1);

  return end.year == 0 ? last_day_of_calendar : end;
}
