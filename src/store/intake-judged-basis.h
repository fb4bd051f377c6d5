/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application was judged on: the day and the values, and what is another now. */
#pragma once

#include "intake-answer.h"
#include "intake-database.h"
#include "intake-rule-set.h"
#include "intake-screening.h"

G_BEGIN_DECLS

/**
 * IntakeJudgedBasis:
 * @judged_on: the day on which the answer was computed; not valid if it was not
 * @values: (nullable): the values that it was computed from, a line each; %NULL if they were not kept then
 * @changes: (nullable): those that are another now, a line each, with both values; %NULL if none is
 * @answer_now: the answer to what is recorded now
 * @is_another: whether that is another answer than the one that was computed
 */
typedef struct
{
  IntakeDate   judged_on;
  char        *values;
  char        *changes;
  IntakeAnswer answer_now;
  gboolean     is_another;
} IntakeJudgedBasis;

/**
 * intake_judged_basis_read:
 * @db: a connection
 * @application_id: an application
 * @language: the language of the words
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the application was judged on, and what is another now
 */
IntakeJudgedBasis *intake_judged_basis_read (IntakeDatabase       *db,
                                             gint64                application_id,
                                             const IntakeLanguage *language,
                                             GError              **error);

void intake_judged_basis_free (IntakeJudgedBasis *self);

/**
 * intake_judged_basis_explain:
 * @db: a connection
 * @application: the record of an application that was judged
 * @language: the language of the reasons
 * @error: return location
 *
 * The reasons by the version and the values that the application was judged by and on, as of that day.
 *
 * Returns: (transfer full) (nullable): the screening; %NULL without @error if these were not kept
 */
IntakeScreening *intake_judged_basis_explain (IntakeDatabase       *db,
                                              IntakeRecord         *application,
                                              const IntakeLanguage *language,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeJudgedBasis, intake_judged_basis_free)

G_END_DECLS
