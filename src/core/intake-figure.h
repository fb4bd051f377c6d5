/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of the overview, as definitions: what is counted is a view, so that each number leads to the list of just what it
 * counts.  How they are counted is for the store.
 */
#pragma once

#include "intake-stage.h"
#include "intake-view.h"

G_BEGIN_DECLS

/**
 * IntakeFigure:
 * @INTAKE_FIGURE_CANNOT_TELL: before an offer, with something missing that eligibility depends on
 * @INTAKE_FIGURE_NEEDS_A_PERSON: before an offer, with a rule that a person must judge
 * @INTAKE_FIGURE_LOOK_AGAIN: decided beside a computed answer that is another by now
 * @INTAKE_FIGURE_NO_SUPERVISOR: accepted or on board without any supervisor
 * @INTAKE_FIGURE_NOTICES_CLOSING: notices that close within a week
 * @INTAKE_FIGURE_CHECK_INS_DUE: internships with a check-in planned up to a week ahead and not held
 * @INTAKE_FIGURE_OUTPUTS_DUE: internships with an output due up to a week ahead and not delivered
 * @INTAKE_N_FIGURES: how many there are
 *
 * What needs someone today.
 */
typedef enum
{
  INTAKE_FIGURE_CANNOT_TELL,
  INTAKE_FIGURE_NEEDS_A_PERSON,
  INTAKE_FIGURE_LOOK_AGAIN,
  INTAKE_FIGURE_NO_SUPERVISOR,
  INTAKE_FIGURE_NOTICES_CLOSING,
  INTAKE_FIGURE_CHECK_INS_DUE,
  INTAKE_FIGURE_OUTPUTS_DUE,
  INTAKE_N_FIGURES,
} IntakeFigure;

/** INTAKE_FIGURE_DAYS_AHEAD: how far ahead "this week" looks, today included. */
#define INTAKE_FIGURE_DAYS_AHEAD 7

/** intake_figure_new_view: what a figure counts on @today (transfer full). */
IntakeView *intake_figure_new_view (IntakeFigure figure,
                                    IntakeDate   today);

/** intake_figure_get_follow_up: what of an internship is due, check-ins or outputs; %INTAKE_N_ENTITIES for figures of something else. */
IntakeEntity intake_figure_get_follow_up (IntakeFigure figure);

/** intake_figure_label: what people call it (transfer none). */
const char *intake_figure_label (IntakeFigure          figure,
                                 const IntakeLanguage *language);

/** intake_figure_new_value_view: the applications whose @field is @id, for a figure by stage or answer (transfer full). */
IntakeView *intake_figure_new_value_view (IntakeFieldId field,
                                          const char   *id);

/** intake_figure_week_start: the Monday of the week of a valid date. */
IntakeDate intake_figure_week_start (IntakeDate day);

/** intake_figure_new_week_view: the applications received in the week that begins on @monday (transfer full). */
IntakeView *intake_figure_new_week_view (IntakeDate monday);

G_END_DECLS
