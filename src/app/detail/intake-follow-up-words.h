/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a check-in, learning objective, output or evaluation is told in a line or two, and whether it wants something done. */
#pragma once

#include "intake-session.h"

G_BEGIN_DECLS

/**
 * IntakeFollowUpMark:
 * @INTAKE_FOLLOW_UP_OPEN: still to come
 * @INTAKE_FOLLOW_UP_LATE: late, or not as it should be
 * @INTAKE_FOLLOW_UP_DONE: done
 */
typedef enum
{
  INTAKE_FOLLOW_UP_OPEN,
  INTAKE_FOLLOW_UP_LATE,
  INTAKE_FOLLOW_UP_DONE,
} IntakeFollowUpMark;

/** intake_follow_up_words_dup_title: what names it: a day, what is to be learned, what is to be made (transfer full). */
char *intake_follow_up_words_dup_title (IntakeSession *session,
                                        IntakeRecord  *record);

/** intake_follow_up_words_dup_state: where it stands: "Overdue since 05 Mar 2026" (transfer full). */
char *intake_follow_up_words_dup_state (IntakeSession *session,
                                        IntakeRecord  *record);

/** intake_follow_up_words_get_mark: where it stands, at a glance. */
IntakeFollowUpMark intake_follow_up_words_get_mark (IntakeRecord *record);

G_END_DECLS
