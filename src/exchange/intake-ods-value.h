/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: what stands in a cell of an OpenDocument sheet (OpenDocument 1.3 part 3, 19.385 office:value-type). */
#pragma once

#include "intake-source.h"

G_BEGIN_DECLS

/**
 * IntakeOdsType:
 * @INTAKE_ODS_TYPE_TEXT: text, or nothing
 * @INTAKE_ODS_TYPE_NUMBER: a number, a percentage or an amount
 * @INTAKE_ODS_TYPE_DATE: a date, maybe with a time of day
 * @INTAKE_ODS_TYPE_TIME: a duration or time of day
 * @INTAKE_ODS_TYPE_BOOLEAN: yes or no
 * @INTAKE_ODS_TYPE_ERROR: an error of a formula
 */
typedef enum
{
  INTAKE_ODS_TYPE_TEXT,
  INTAKE_ODS_TYPE_NUMBER,
  INTAKE_ODS_TYPE_DATE,
  INTAKE_ODS_TYPE_TIME,
  INTAKE_ODS_TYPE_BOOLEAN,
  INTAKE_ODS_TYPE_ERROR,
} IntakeOdsType;

/**
 * IntakeOdsValue:
 * @type: what it is
 * @has_formula: whether a formula made it
 * @value: the value apart from what is shown, "" where there is none
 */
typedef struct
{
  IntakeOdsType type;
  gboolean      has_formula;
  GString      *value;
} IntakeOdsValue;

/** intake_ods_value_begin: takes a cell's attributes; @self->value is reused. */
void intake_ods_value_begin (IntakeOdsValue *self,
                             const char    **attributes);

/**
 * intake_ods_value_read:
 * @self: a cell's value
 * @buffer: what the cell shows, from @start to the end; replaced by the cell as text
 * @start: where it begins
 * @cell: (out): type and value; the text stays in @buffer
 *
 * Returns: %FALSE if the text is longer than a cell can be
 */
gboolean intake_ods_value_read (const IntakeOdsValue *self,
                                GString              *buffer,
                                gsize                 start,
                                IntakeCell           *cell);

G_END_DECLS
