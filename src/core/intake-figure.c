/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the overview, as definitions. */
#include "config.h"

#include "intake-figure.h"

#include <glib/gi18n-lib.h>

#define MAX_FILTERS 6

/* Days are counted from today; a range is met from the first to the last, before by what is before the last. */
typedef struct
{
  IntakeFieldId  field;
  IntakeOperator op;
  const char    *id;
  int            from_days;
  int            to_days;
} FilterLine;

typedef struct
{
  IntakeEntity entity;
  const char  *label;
  FilterLine   filters[MAX_FILTERS];
  guint        n_filters;
  IntakeEntity follow_up;
} FigureLine;

#define BEFORE_AN_OFFER                                              \
  { INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "received", 0, 0 },      \
    { INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "screening", 0, 0 },   \
    { INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "shortlisted", 0, 0 }, \
  {                                                                  \
    INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview", 0, 0        \
  }

#define STILL_AN_INTERN                                                 \
  { INTAKE_FIELD_PLACEMENT_STATE, INTAKE_OPERATOR_IS, "coming", 0, 0 }, \
  {                                                                     \
    INTAKE_FIELD_PLACEMENT_STATE, INTAKE_OPERATOR_IS, "on-board", 0, 0  \
  }

/* What is overdue is still to be done: there is no first day. */
/* clang-format off */
static const FigureLine figures[INTAKE_N_FIGURES] = {
  [INTAKE_FIGURE_CANNOT_TELL] = { INTAKE_ENTITY_APPLICATION, N_ ("Eligibility cannot be told: something is missing"),
    { BEFORE_AN_OFFER, { INTAKE_FIELD_ANSWER, INTAKE_OPERATOR_IS, "cannot-tell", 0, 0 } }, 5 },
  [INTAKE_FIGURE_NEEDS_A_PERSON] = { INTAKE_ENTITY_APPLICATION, N_ ("Eligibility needs a person to judge"),
    { BEFORE_AN_OFFER, { INTAKE_FIELD_ANSWER, INTAKE_OPERATOR_IS, "needs-a-person", 0, 0 } }, 5 },
  [INTAKE_FIGURE_LOOK_AGAIN] = { INTAKE_ENTITY_APPLICATION, N_ ("Decisions to look at again"),
    { { INTAKE_FIELD_LOOK_AGAIN, INTAKE_OPERATOR_NOT_BLANK, NULL, 0, 0 } }, 1 },
  [INTAKE_FIGURE_NO_SUPERVISOR] = { INTAKE_ENTITY_APPLICATION, N_ ("Accepted or on board, and no supervisor"),
    { { INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "accepted", 0, 0 },
      { INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "on-board", 0, 0 },
      { INTAKE_FIELD_SUPERVISORS, INTAKE_OPERATOR_BLANK, NULL, 0, 0 } }, 3 },
  [INTAKE_FIGURE_NOTICES_CLOSING] = { INTAKE_ENTITY_NOTICE, N_ ("Notices that close this week"),
    { { INTAKE_FIELD_NOTICE_CLOSES_ON, INTAKE_OPERATOR_BETWEEN, NULL, 0, INTAKE_FIGURE_DAYS_AHEAD - 1 } }, 1 },
  [INTAKE_FIGURE_CHECK_INS_DUE] = { INTAKE_ENTITY_PLACEMENT, N_ ("Interns with a check-in due"),
    { STILL_AN_INTERN, { INTAKE_FIELD_PLACEMENT_NEXT_CHECK_IN, INTAKE_OPERATOR_BEFORE, NULL, 0, INTAKE_FIGURE_DAYS_AHEAD } }, 3, INTAKE_ENTITY_CHECK_IN },
  [INTAKE_FIGURE_OUTPUTS_DUE] = { INTAKE_ENTITY_PLACEMENT, N_ ("Interns with an output due"),
    { STILL_AN_INTERN, { INTAKE_FIELD_PLACEMENT_NEXT_OUTPUT, INTAKE_OPERATOR_BEFORE, NULL, 0, INTAKE_FIGURE_DAYS_AHEAD } }, 3, INTAKE_ENTITY_OUTPUT },
};
/* clang-format on */

static void
add_range (IntakeView   *view,
           IntakeFieldId field,
           IntakeDate    first,
           IntakeDate    last)
{
  g_auto (IntakeValue) lower = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) upper = INTAKE_VALUE_INIT;

  intake_value_set_date (&lower, first);
  intake_value_set_date (&upper, last);
  intake_view_add_range (view, field, &lower, &upper);
}

static void
add_filter (IntakeView       *view,
            const FilterLine *line,
            IntakeDate        today)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (line->op == INTAKE_OPERATOR_BETWEEN)
    {
      add_range (view, line->field, intake_date_add_days (today, line->from_days), intake_date_add_days (today, line->to_days));
      return;
    }

  if (line->id != NULL)
    intake_value_set_text (&value, line->id);
  else if (line->op == INTAKE_OPERATOR_BEFORE)
    intake_value_set_date (&value, intake_date_add_days (today, line->to_days));
  intake_view_add_filter (view, line->field, line->op, intake_operator_needs_value (line->op) ? &value : NULL);
}

IntakeView *
intake_figure_new_view (IntakeFigure figure,
                        IntakeDate   today)
{
  IntakeView *view;

  g_return_val_if_fail (figure < INTAKE_N_FIGURES, NULL);
  g_return_val_if_fail (intake_date_is_valid (today), NULL);

  view = intake_view_new (figures[figure].entity);
  for (guint i = 0; i < figures[figure].n_filters; i++)
    add_filter (view, &figures[figure].filters[i], today);

  return view;
}

IntakeEntity
intake_figure_get_follow_up (IntakeFigure figure)
{
  g_return_val_if_fail (figure < INTAKE_N_FIGURES, INTAKE_N_ENTITIES);

  return figures[figure].entity == INTAKE_ENTITY_PLACEMENT ? figures[figure].follow_up : INTAKE_N_ENTITIES;
}

const char *
intake_figure_label (IntakeFigure          figure,
                     const IntakeLanguage *language)
{
  g_return_val_if_fail (figure < INTAKE_N_FIGURES, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_language_translate (language, figures[figure].label);
}

IntakeView *
intake_figure_new_value_view (IntakeFieldId field,
                              const char   *id)
{
  IntakeView *view;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_return_val_if_fail (intake_field_get (field)->entity == INTAKE_ENTITY_APPLICATION, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  intake_value_set_text (&value, id);
  intake_view_add_filter (view, field, INTAKE_OPERATOR_IS, &value);

  return view;
}

IntakeDate
intake_figure_week_start (IntakeDate day)
{
  /* 1 January 2024 was a Monday. */
  int days;

  g_return_val_if_fail (intake_date_is_valid (day), INTAKE_DATE_NONE);

  days = intake_date_days_between ((IntakeDate){ 2024, 1, 1 }, day) % 7;

  return intake_date_add_days (day, days >= 0 ? -days : -days - 7);
}

IntakeView *
intake_figure_new_week_view (IntakeDate monday)
{
  IntakeView *view;

  g_return_val_if_fail (intake_date_is_valid (monday), NULL);

  view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  add_range (view, INTAKE_FIELD_RECEIVED_ON, monday, intake_date_add_days (monday, 6));

  return view;
}
