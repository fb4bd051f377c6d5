/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: one invented applicant. */
#pragma once

#include "intake-answer.h"
#include "intake-record.h"
#include "intake-sample-random.h"

G_BEGIN_DECLS

/**
 * IntakeSampleCase:
 * @number: which applicant it is; e-mail addresses differ by it
 * @received_on: the day of the application
 * @outcome: the answer that the applicant is to get
 * @asks_relatives: whether the rules ask for relatives
 */
typedef struct
{
  guint        number;
  IntakeDate   received_on;
  IntakeAnswer outcome;
  gboolean     asks_relatives;
} IntakeSampleCase;

/**
 * intake_sample_applicant_fill:
 * @random: chance
 * @record: an empty application; gets everything but its notice, case and stage
 * @sample: what is asked for
 *
 * Invents an applicant who fits the rules, or fails one of them, or has left out what a rule needs; some of what no rule needs is left out as well, as people do.
 */
void intake_sample_applicant_fill (IntakeSampleRandom     *random,
                                   IntakeRecord           *record,
                                   const IntakeSampleCase *sample);

/** intake_sample_applicant_vary: the same person as someone else would type them: names changed about, in capitals, another e-mail address. */
void intake_sample_applicant_vary (IntakeSampleRandom *random,
                                   IntakeRecord       *record);

G_END_DECLS
