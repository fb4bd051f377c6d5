/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of those who apply to the sample office. */
#include "config.h"

#include "intake-sample-programme.h"

/* How far a notice is on the sample's day. */
typedef enum
{
  PHASE_SPONTANEOUS,
  PHASE_OPEN,
  PHASE_CHOOSING,
  PHASE_RUNNING,
  PHASE_ENDED,
  N_PHASES,
} Phase;

/* Where eligible applicants are, by phase, out of any sum. */
static const guint stage_weights[N_PHASES][INTAKE_N_STAGES] = {
  [PHASE_SPONTANEOUS] = {
    [INTAKE_STAGE_RECEIVED] = 45,
    [INTAKE_STAGE_SCREENING] = 30,
    [INTAKE_STAGE_SHORTLISTED] = 6,
    [INTAKE_STAGE_NOT_SELECTED] = 14,
    [INTAKE_STAGE_WITHDRAWN] = 5,
  },
  [PHASE_OPEN] = {
    [INTAKE_STAGE_RECEIVED] = 48,
    [INTAKE_STAGE_SCREENING] = 36,
    [INTAKE_STAGE_SHORTLISTED] = 13,
    [INTAKE_STAGE_WITHDRAWN] = 3,
  },
  [PHASE_CHOOSING] = {
    [INTAKE_STAGE_SCREENING] = 8,
    [INTAKE_STAGE_SHORTLISTED] = 24,
    [INTAKE_STAGE_INTERVIEW] = 22,
    [INTAKE_STAGE_OFFERED] = 4,
    [INTAKE_STAGE_ACCEPTED] = 14,
    [INTAKE_STAGE_NOT_SELECTED] = 22,
    [INTAKE_STAGE_DECLINED] = 3,
    [INTAKE_STAGE_WITHDRAWN] = 4,
  },
  [PHASE_RUNNING] = {
    [INTAKE_STAGE_ON_BOARD] = 12,
    [INTAKE_STAGE_NOT_SELECTED] = 74,
    [INTAKE_STAGE_DECLINED] = 5,
    [INTAKE_STAGE_WITHDRAWN] = 6,
    [INTAKE_STAGE_LEFT_EARLY] = 3,
  },
  [PHASE_ENDED] = {
    [INTAKE_STAGE_COMPLETED] = 13,
    [INTAKE_STAGE_NOT_SELECTED] = 71,
    [INTAKE_STAGE_DECLINED] = 5,
    [INTAKE_STAGE_WITHDRAWN] = 7,
    [INTAKE_STAGE_LEFT_EARLY] = 4,
  },
};

static const char *const choice_refusals[] = { "other-candidate", "other-candidate", "no-place", "late", NULL };
static const char *const own_refusals[] = { "own-choice", "own-choice", "no-answer", "other", NULL };

static Phase
phase_of (const IntakeSampleNotice *notice,
          IntakeDate                today)
{
  if (notice == NULL)
    return PHASE_SPONTANEOUS;
  if (intake_date_days_between (notice->closes_on, today) < 14)
    return PHASE_OPEN;
  if (intake_date_compare (notice->start_on, today) >= 0)
    return PHASE_CHOOSING;

  return intake_date_compare (intake_sample_notice_end (notice), today) < 0 ? PHASE_ENDED : PHASE_RUNNING;
}

static IntakeStage
choose_stage (IntakeSampleRandom *random,
              Phase               phase,
              IntakeAnswer        answer)
{
  gboolean settled = phase >= PHASE_CHOOSING;

  if (answer == INTAKE_ANSWER_NOT_MET)
    return intake_sample_random_chance (random, settled ? 950 : 450) ? INTAKE_STAGE_NOT_ELIGIBLE : INTAKE_STAGE_RECEIVED;
  if (answer == INTAKE_ANSWER_CANNOT_TELL && settled)
    return intake_sample_random_chance (random, 700) ? INTAKE_STAGE_NOT_SELECTED : INTAKE_STAGE_SCREENING;
  if (answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sample_random_chance (random, 500) ? INTAKE_STAGE_SCREENING : INTAKE_STAGE_RECEIVED;

  return (IntakeStage)intake_sample_random_weighted (random, stage_weights[phase], INTAKE_N_STAGES);
}

/* Whoever comes when all places are taken has been too late, or waits for one. */
static IntakeStage
take_place (IntakeStage stage,
            Phase       phase,
            guint      *places)
{
  if (stage < INTAKE_STAGE_OFFERED || intake_stage_is_way_out (stage))
    return stage;
  if (*places == 0)
    return phase == PHASE_CHOOSING ? INTAKE_STAGE_SHORTLISTED : INTAKE_STAGE_NOT_SELECTED;

  (*places)--;

  return stage;
}

/* The last stage on the way before the one where the application is. */
static IntakeStage
stage_before (IntakeSampleRandom *random,
              IntakeStage         stage,
              IntakeAnswer        answer)
{
  switch ((guint)stage)
    {
    case INTAKE_STAGE_NOT_ELIGIBLE:
      return INTAKE_STAGE_SCREENING;
    case INTAKE_STAGE_NOT_SELECTED:
      if (answer != INTAKE_ANSWER_MET)
        return INTAKE_STAGE_SCREENING;
      return (IntakeStage)intake_sample_random_between (random, INTAKE_STAGE_SCREENING, INTAKE_STAGE_INTERVIEW);
    case INTAKE_STAGE_DECLINED:
      return INTAKE_STAGE_OFFERED;
    case INTAKE_STAGE_WITHDRAWN:
      return (IntakeStage)intake_sample_random_between (random, INTAKE_STAGE_RECEIVED, INTAKE_STAGE_INTERVIEW);
    case INTAKE_STAGE_LEFT_EARLY:
      return INTAKE_STAGE_ON_BOARD;
    default:
      return stage;
    }
}

static const char *
choose_refusal (IntakeSampleRandom *random,
                IntakeStage         stage,
                IntakeAnswer        answer)
{
  if (!intake_stage_is_way_out (stage))
    return NULL;
  if (stage == INTAKE_STAGE_NOT_ELIGIBLE)
    return "not-eligible";
  if (stage == INTAKE_STAGE_NOT_SELECTED)
    return answer == INTAKE_ANSWER_CANNOT_TELL ? "incomplete" : intake_sample_random_pick (random, choice_refusals);

  return intake_sample_random_pick (random, own_refusals);
}

static void
add_step (IntakeSampleStory *story,
          IntakeDate         today,
          IntakeStage        stage,
          IntakeDate         day)
{
  if (intake_date_compare (day, today) > 0)
    day = today;

  story->stages[story->n_steps] = stage;
  story->days[story->n_steps] = day;
  story->n_steps++;
}

/* Some days after the step before, or on the notice's own days. */
static IntakeDate
day_of (IntakeSampleRandom       *random,
        const IntakeSampleNotice *notice,
        IntakeStage               stage,
        IntakeDate                before)
{
  if (notice != NULL && stage == INTAKE_STAGE_ON_BOARD)
    return notice->start_on;
  if (notice != NULL && stage == INTAKE_STAGE_COMPLETED)
    return intake_sample_notice_end (notice);
  if (stage == INTAKE_STAGE_LEFT_EARLY)
    return intake_date_add_days (before, intake_sample_random_between (random, 20, 60));

  return intake_date_add_days (before, intake_sample_random_between (random, 2, 8));
}

void
intake_sample_story_tell (IntakeSampleRandom       *random,
                          IntakeDate                today,
                          const IntakeSampleNotice *notice,
                          IntakeDate                received_on,
                          IntakeAnswer              answer,
                          guint                    *places,
                          IntakeSampleStory        *story)
{
  Phase       phase = phase_of (notice, today);
  IntakeStage stage = take_place (choose_stage (random, phase, answer), phase, places);
  IntakeStage last = stage_before (random, stage, answer);
  IntakeDate  day = received_on;

  *story = (IntakeSampleStory){ .refusal = choose_refusal (random, stage, answer) };
  add_step (story, today, INTAKE_STAGE_RECEIVED, received_on);
  for (IntakeStage next = INTAKE_STAGE_SCREENING; next <= last; next++)
    {
      day = day_of (random, notice, next, day);
      add_step (story, today, next, day);
    }
  if (stage != last)
    add_step (story, today, stage, day_of (random, notice, stage, day));
}

IntakeDate
intake_sample_notice_end (const IntakeSampleNotice *notice)
{
  return intake_date_add_days (intake_date_add_months (notice->start_on, notice->months), -1);
}
