/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the notices and supervisors of the sample office, and what becomes of those who apply. */
#pragma once

#include "intake-answer.h"
#include "intake-sample-random.h"
#include "intake-stage.h"

#include "intake-date.h"

G_BEGIN_DECLS

/** INTAKE_SAMPLE_RULE_SET: the sample office's own rule set, which asks for relatives as well; a JSON document. */
extern const char *const intake_sample_rule_set;

#define INTAKE_SAMPLE_RULE_SET_ID "sample"

/** INTAKE_SAMPLE_RULE_SET_NAME: as notices name it, with its version. */
#define INTAKE_SAMPLE_RULE_SET_NAME INTAKE_SAMPLE_RULE_SET_ID " 1"

/**
 * IntakeSampleSupervisor:
 *
 * A supervisor of the sample office; @capacity is how many interns at once.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *unit;
  const char *email;
  const char *languages;
  const char *areas;
  int         capacity;
  gboolean    active;
} IntakeSampleSupervisor;

/**
 * IntakeSampleRole:
 * @supervisor: a place among the supervisors
 * @role: id of intake_role_vocabulary; %NULL for no one
 */
typedef struct
{
  guint       supervisor;
  const char *role;
} IntakeSampleRole;

/**
 * IntakeSampleNotice:
 *
 * A notice of the sample office; @rule_set is %NULL for the office's, @roles whom it names as supervisors.
 */
typedef struct
{
  const char      *reference;
  const char      *title;
  const char      *duty_station;
  const char      *unit;
  const char      *modality;
  int              places;
  IntakeDate       opens_on;
  IntakeDate       closes_on;
  IntakeDate       start_on;
  int              months;
  const char      *rule_set;
  const char      *languages;
  const char      *background;
  const char      *contributions;
  const char      *objectives;
  const char      *outputs;
  IntakeSampleRole roles[2];
} IntakeSampleNotice;

/** intake_sample_supervisors: the supervisors; @n is how many. */
const IntakeSampleSupervisor *intake_sample_supervisors (guint *n);

/** INTAKE_SAMPLE_N_NOTICES: how many notices the sample office has. */
#define INTAKE_SAMPLE_N_NOTICES 6

/**
 * IntakeSampleProgramme:
 * @first_day: the day of the first applications
 * @today: the day up to which the office has worked
 * @notices: the notices, by the day on which they open
 */
typedef struct
{
  IntakeDate         first_day;
  IntakeDate         today;
  IntakeSampleNotice notices[INTAKE_SAMPLE_N_NOTICES];
} IntakeSampleProgramme;

/**
 * intake_sample_programme_init:
 * @programme: (out caller-allocates): the programme
 * @today: the day on which the office is made
 *
 * Moves the office to a day: all that is dated by a whole number of weeks, so that it has worked up to the Monday of that day's week.
 */
void intake_sample_programme_init (IntakeSampleProgramme *programme,
                                   IntakeDate             today);

/**
 * IntakeSampleStory:
 * @stages: the stages that an application came through, the one where it is last
 * @days: the day of each
 * @n_steps: how many
 * @refusal: (nullable): for a way out, the reason
 */
typedef struct
{
  IntakeStage stages[INTAKE_N_STAGES];
  IntakeDate  days[INTAKE_N_STAGES];
  guint       n_steps;
  const char *refusal;
} IntakeSampleStory;

/**
 * intake_sample_story_tell:
 * @random: chance
 * @today: the day up to which the office has worked
 * @notice: (nullable): the notice applied for; %NULL for a spontaneous application
 * @received_on: the day of the application
 * @answer: whether the applicant is eligible
 * @places: (inout): how many places the notice has left; one less where the applicant takes one
 * @story: (out caller-allocates): what became of them
 *
 * Who is not eligible does not come far; who is comes as far as the notice's dates allow.
 */
void intake_sample_story_tell (IntakeSampleRandom       *random,
                               IntakeDate                today,
                               const IntakeSampleNotice *notice,
                               IntakeDate                received_on,
                               IntakeAnswer              answer,
                               guint                    *places,
                               IntakeSampleStory        *story);

/** intake_sample_notice_end: the last day of the internships of a notice. */
IntakeDate intake_sample_notice_end (const IntakeSampleNotice *notice);

G_END_DECLS
