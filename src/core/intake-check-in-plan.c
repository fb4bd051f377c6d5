/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the check-ins of an internship are best held. */
#include "config.h"

#include "intake-check-in-plan.h"

#include <stdlib.h>
#include <string.h>

/* A mid-term one that is closer to the final one than this would say the same. */
#define DAYS_FROM_MID_TERM_TO_FINAL 7

static const char *const kind_ids[] = {
  [INTAKE_CHECK_IN_REGULAR] = "regular",
  [INTAKE_CHECK_IN_MID_TERM] = "mid-term",
  [INTAKE_CHECK_IN_FINAL] = "final",
  [INTAKE_CHECK_IN_OTHER] = "other",
};

/* Half a rhythm: two check-ins that are closer than this count as one. */
static const struct
{
  int days;
  int months;
  int half;
} rhythms[INTAKE_N_RHYTHMS] = {
  [INTAKE_RHYTHM_WEEKLY] = { 7, 0, 4 },
  [INTAKE_RHYTHM_TWO_WEEKS] = { 14, 0, 7 },
  [INTAKE_RHYTHM_MONTHLY] = { 0, 1, 15 },
};

static gboolean
is_weekend (IntakeDate day)
{
  /* 1 January 2024 was a Monday. */
  int days = intake_date_days_between ((IntakeDate){ 2024, 1, 1 }, day) % 7;

  return (days + 7) % 7 >= 5;
}

static gboolean
is_free (const GArray *absences,
         IntakeDate    day)
{
  return !is_weekend (day) && !intake_absence_covers (absences, day);
}

/* The nearest free day from @day on in the direction of @step, within the internship. */
static IntakeDate
find_free (const IntakeCheckInPlanOptions *options,
           const GArray                   *absences,
           IntakeDate                      day,
           int                             step)
{
  while (intake_date_compare (day, options->start) >= 0 && intake_date_compare (day, options->end) <= 0)
    {
      if (is_free (absences, day))
        return day;
      day = intake_date_add_days (day, step);
    }

  return INTAKE_DATE_NONE;
}

static IntakeDate
move_to_free_day (const IntakeCheckInPlanOptions *options,
                  const GArray                   *absences,
                  IntakeDate                      day,
                  IntakeCheckInKind               kind)
{
  int        first = kind == INTAKE_CHECK_IN_FINAL ? -1 : 1;
  IntakeDate found = find_free (options, absences, day, first);

  return intake_date_is_valid (found) ? found : find_free (options, absences, day, -first);
}

/* An internship of a weekend alone has its check-in on that weekend. */
static IntakeDate
settle (const IntakeCheckInPlanOptions *options,
        IntakeDate                      day,
        IntakeCheckInKind               kind)
{
  IntakeDate found = move_to_free_day (options, options->absences, day, kind);

  if (!intake_date_is_valid (found) && options->absences != NULL)
    found = move_to_free_day (options, NULL, day, kind);

  return intake_date_is_valid (found) ? found : day;
}

static gboolean
is_near (IntakeDate a,
         IntakeDate b,
         int        days)
{
  return intake_date_is_valid (a) && intake_date_is_valid (b) && abs (intake_date_days_between (a, b)) < days;
}

static void
add (GArray           *plan,
     IntakeDate        date,
     IntakeCheckInKind kind)
{
  IntakeCheckInDate line = { date, kind };

  if (intake_date_is_valid (date))
    g_array_append_val (plan, line);
}

static void
add_regular (const IntakeCheckInPlanOptions *options,
             IntakeDate                      mid_term,
             IntakeDate                      final,
             GArray                         *plan)
{
  int half = rhythms[options->rhythm].half;

  for (int i = 1; plan->len < INTAKE_CHECK_IN_PLAN_MAXIMUM; i++)
    {
      IntakeDate day = intake_date_add_months (intake_date_add_days (options->start, rhythms[options->rhythm].days * i), rhythms[options->rhythm].months * i);

      if (!intake_date_is_valid (day) || intake_date_compare (day, options->end) > 0)
        return;

      day = settle (options, day, INTAKE_CHECK_IN_REGULAR);
      if (!is_near (day, mid_term, half) && !is_near (day, final, half) &&
          (plan->len == 0 || intake_date_compare (g_array_index (plan, IntakeCheckInDate, plan->len - 1).date, day) != 0))
        add (plan, day, INTAKE_CHECK_IN_REGULAR);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return intake_date_compare (((const IntakeCheckInDate *)a)->date, ((const IntakeCheckInDate *)b)->date);
}

static gboolean
is_known (const IntakeCheckInPlanOptions *options,
          const IntakeCheckInDate        *line)
{
  int half = rhythms[options->rhythm].half;

  for (guint i = 0; options->known != NULL && i < options->known->len; i++)
    {
      const IntakeCheckInDate *known = &g_array_index (options->known, IntakeCheckInDate, i);

      if (line->kind == INTAKE_CHECK_IN_MID_TERM && known->kind == line->kind)
        return TRUE;
      if (intake_date_is_valid (known->date) && intake_date_compare (known->date, line->date) == 0)
        return TRUE;
      if (line->kind != INTAKE_CHECK_IN_REGULAR && known->kind != line->kind)
        continue;
      if (is_near (known->date, line->date, half))
        return TRUE;
    }

  return FALSE;
}

static void
drop_known (const IntakeCheckInPlanOptions *options,
            GArray                         *plan,
            guint                          *n_known)
{
  IntakeDate from = intake_date_is_valid (options->from) ? options->from : options->start;

  for (guint i = plan->len; i > 0; i--)
    {
      const IntakeCheckInDate *line = &g_array_index (plan, IntakeCheckInDate, i - 1);
      gboolean                 known = is_known (options, line);

      *n_known += known;
      if (known || intake_date_compare (line->date, from) < 0)
        g_array_remove_index (plan, i - 1);
    }
}

GArray *
intake_check_in_plan (const IntakeCheckInPlanOptions *options,
                      guint                          *n_known)
{
  GArray    *plan = g_array_new (FALSE, FALSE, sizeof (IntakeCheckInDate));
  IntakeDate mid_term = INTAKE_DATE_NONE, final = INTAKE_DATE_NONE;
  guint      n_there = 0;

  g_return_val_if_fail (options != NULL && options->rhythm < INTAKE_N_RHYTHMS, plan);

  if (intake_date_is_valid (options->start) && intake_date_is_valid (options->end) && intake_date_compare (options->start, options->end) <= 0)
    {
      if (options->final)
        final = settle (options, options->end, INTAKE_CHECK_IN_FINAL);
      if (options->mid_term)
        mid_term = settle (options, intake_date_add_days (options->start, intake_date_days_between (options->start, options->end) / 2), INTAKE_CHECK_IN_MID_TERM);
      if (is_near (mid_term, final, DAYS_FROM_MID_TERM_TO_FINAL))
        mid_term = INTAKE_DATE_NONE;

      add_regular (options, mid_term, final, plan);
      add (plan, mid_term, INTAKE_CHECK_IN_MID_TERM);
      add (plan, final, INTAKE_CHECK_IN_FINAL);
      g_array_sort (plan, compare_dates);
      drop_known (options, plan, &n_there);
    }

  if (n_known != NULL)
    *n_known = n_there;

  return plan;
}

const char *
intake_check_in_kind_id (IntakeCheckInKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_ids), NULL);

  return kind_ids[kind];
}

IntakeCheckInKind
intake_check_in_kind_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (kind_ids); i++)
    if (strcmp (kind_ids[i], id) == 0)
      return (IntakeCheckInKind)i;

  return INTAKE_CHECK_IN_OTHER;
}
