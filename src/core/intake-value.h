/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of one field: nothing, a text, a whole number or a date. */
#pragma once

#include "intake-date.h"

G_BEGIN_DECLS

/**
 * IntakeValueType:
 * @INTAKE_VALUE_NONE: not recorded
 * @INTAKE_VALUE_TEXT: text in the canonical form of its field's kind (see #IntakeFieldKind), never empty
 * @INTAKE_VALUE_INTEGER: number, yes (1) or no (0), or the id of a row
 * @INTAKE_VALUE_DATE: a valid date
 */
typedef enum
{
  INTAKE_VALUE_NONE,
  INTAKE_VALUE_TEXT,
  INTAKE_VALUE_INTEGER,
  INTAKE_VALUE_DATE,
} IntakeValueType;

/**
 * IntakeValue:
 *
 * Owns its text. Zeroed memory is a valid value of %INTAKE_VALUE_NONE.
 */
typedef struct
{
  IntakeValueType type;
  union
  {
    char      *text;
    gint64     integer;
    IntakeDate date;
  };
} IntakeValue;

#define INTAKE_VALUE_INIT \
  {                       \
    INTAKE_VALUE_NONE,    \
    {                     \
      NULL                \
    }                     \
  }

/** intake_value_clear: frees what @value holds and makes it %INTAKE_VALUE_NONE. */
void intake_value_clear (IntakeValue *value);

/** intake_value_copy: clears @destination and makes it a copy of @source. */
void intake_value_copy (const IntakeValue *source,
                        IntakeValue       *destination);

/** intake_value_equal: whether both are the same in type and content. */
gboolean intake_value_equal (const IntakeValue *a,
                             const IntakeValue *b);

/** intake_value_set_text: clears @value and makes it a copy of @text; %NULL or "" makes it none. */
void intake_value_set_text (IntakeValue *value,
                            const char  *text);

/** intake_value_take_text: as intake_value_set_text(), taking ownership of @text (transfer full). */
void intake_value_take_text (IntakeValue *value,
                             char        *text);

/** intake_value_set_integer: clears @value and makes it @integer. */
void intake_value_set_integer (IntakeValue *value,
                               gint64       integer);

/** intake_value_set_date: clears @value and makes it @date; a date that is not valid makes it none. */
void intake_value_set_date (IntakeValue *value,
                            IntakeDate   date);

/**
 * intake_value_dup_canonical:
 * @value: a value
 *
 * The value as text for files and scripts: the text itself, decimal digits, or an ISO date.
 *
 * Returns: (transfer full) (nullable): the text; %NULL for none
 */
char *intake_value_dup_canonical (const IntakeValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IntakeValue, intake_value_clear)

G_END_DECLS
