/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column holds, by what its cells look like: for columns whose heading tells nothing. */
#pragma once

#include "intake-field.h"
#include "intake-source.h"

G_BEGIN_DECLS

/**
 * IntakeColumnGuess:
 *
 * What has been seen so far of the columns of a sheet.
 */
typedef struct _IntakeColumnGuess IntakeColumnGuess;

/** intake_column_guess_new: nothing seen yet (transfer full). */
IntakeColumnGuess *intake_column_guess_new (void);

void intake_column_guess_free (IntakeColumnGuess *self);

/** intake_column_guess_look_at: takes a cell that is not empty into account; what comes after the first 200 of its column is passed over. */
void intake_column_guess_look_at (IntakeColumnGuess *self,
                                  guint              column,
                                  const IntakeCell  *cell);

/**
 * intake_column_guess_get:
 * @self: what was seen
 * @column: a column
 *
 * Only what can hardly be anything else is guessed, since a wrong guess fills a field with what is not meant: e-mail addresses, phone numbers that
 * begin with +, the sexes, nationalities, languages with levels, and dates that are all of a time when applicants are born.
 *
 * Returns: the field; %INTAKE_N_FIELDS if it cannot be told
 */
IntakeFieldId intake_column_guess_get (IntakeColumnGuess *self,
                                       guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeColumnGuess, intake_column_guess_free)

G_END_DECLS
