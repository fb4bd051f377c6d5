/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of a workbook holds, from its type, its style and the text in the file. */
#pragma once

#include "intake-xlsx-part.h"

G_BEGIN_DECLS

/**
 * IntakeXlsxType:
 * @INTAKE_XLSX_TYPE_NUMBER: a number, or by its style a date
 * @INTAKE_XLSX_TYPE_SHARED: the number of a shared text
 * @INTAKE_XLSX_TYPE_TEXT: text
 * @INTAKE_XLSX_TYPE_BOOLEAN: 0 or 1
 * @INTAKE_XLSX_TYPE_ERROR: an error
 * @INTAKE_XLSX_TYPE_DATE: a date in ISO form, as the strict format has it
 *
 * The t of a cell (ECMA-376 part 1, 18.18.11).
 */
typedef enum
{
  INTAKE_XLSX_TYPE_NUMBER,
  INTAKE_XLSX_TYPE_SHARED,
  INTAKE_XLSX_TYPE_TEXT,
  INTAKE_XLSX_TYPE_BOOLEAN,
  INTAKE_XLSX_TYPE_ERROR,
  INTAKE_XLSX_TYPE_DATE,
} IntakeXlsxType;

/**
 * IntakeXlsxVerdict:
 * @INTAKE_XLSX_VALUE_RIGHT: nothing to tell
 * @INTAKE_XLSX_VALUE_MISSING: the shared text does not exist; the cell became an error that names it
 * @INTAKE_XLSX_VALUE_LONG: the text is longer than a cell can hold
 */
typedef enum
{
  INTAKE_XLSX_VALUE_RIGHT,
  INTAKE_XLSX_VALUE_MISSING,
  INTAKE_XLSX_VALUE_LONG,
} IntakeXlsxVerdict;

/** intake_xlsx_type_from_name: the type that the attribute t names; text for one that is not known. */
IntakeXlsxType intake_xlsx_type_from_name (const char *name);

/**
 * intake_xlsx_value_read:
 * @book: the workbook
 * @type: of the cell
 * @style: of the cell, from 0
 * @buffer: what stands in the file, from @start to the end; replaced there by the cell's text, without a NUL behind it
 * @start: where it begins
 * @cell: (out): the cell; its text is set only if it is a shared one, which is not in @buffer
 *
 * Returns: what is to be told
 */
IntakeXlsxVerdict intake_xlsx_value_read (const IntakeXlsxBook *book,
                                          IntakeXlsxType        type,
                                          guint                 style,
                                          GString              *buffer,
                                          gsize                 start,
                                          IntakeCell           *cell);

G_END_DECLS
