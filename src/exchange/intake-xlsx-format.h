/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What number formats make of the numbers in a workbook: dates, times, numbers with leading zeros; and numbers as people write them. */
#pragma once

#include "intake-date.h"

G_BEGIN_DECLS

/**
 * IntakeXlsxFormatKind:
 * @INTAKE_XLSX_FORMAT_NUMBER: a number
 * @INTAKE_XLSX_FORMAT_DATE: a date, maybe with a time of day
 * @INTAKE_XLSX_FORMAT_TIME: a time of day
 * @INTAKE_XLSX_FORMAT_DURATION: hours and minutes that may pass 24
 * @INTAKE_XLSX_FORMAT_PADDED: a whole number with zeros in front, as phone numbers have
 */
typedef enum
{
  INTAKE_XLSX_FORMAT_NUMBER,
  INTAKE_XLSX_FORMAT_DATE,
  INTAKE_XLSX_FORMAT_TIME,
  INTAKE_XLSX_FORMAT_DURATION,
  INTAKE_XLSX_FORMAT_PADDED,
} IntakeXlsxFormatKind;

/**
 * IntakeXlsxFormat:
 * @kind: an #IntakeXlsxFormatKind
 * @width: digits, for padded numbers
 */
typedef struct
{
  guint8 kind;
  guint8 width;
} IntakeXlsxFormat;

/** intake_xlsx_format_from_id: a format that a workbook need not write out (ECMA-376 part 1, 18.8.30). */
IntakeXlsxFormat intake_xlsx_format_from_id (guint id);

/** intake_xlsx_format_from_code: a format by its code, such as "dd/mm/yyyy". */
IntakeXlsxFormat intake_xlsx_format_from_code (const char *code);

/**
 * intake_xlsx_serial_to_date:
 * @serial: days since the epoch, with the time of day as fraction
 * @is_1904: whether the epoch is 1904-01-01, not 1899-12-31
 * @date: (out): the day
 *
 * Returns: %FALSE where no such day exists, also for 60, Excel's 29 February 1900
 */
gboolean intake_xlsx_serial_to_date (double      serial,
                                     gboolean    is_1904,
                                     IntakeDate *date);

/** intake_xlsx_append_number: appends a number as a person writes it: "18", "3.5", "237699000000". */
void intake_xlsx_append_number (GString *text,
                                double   number);

/** intake_xlsx_append_formatted: appends a number by a format of the kinds time, duration or padded; @number is 0 or more. */
void intake_xlsx_append_formatted (GString         *text,
                                   double           number,
                                   IntakeXlsxFormat format);

/** intake_xlsx_parse_number: whether @text is a finite number as XML writes it. */
gboolean intake_xlsx_parse_number (const char *text,
                                   double     *number);

/** intake_xlsx_unescape: resolves the _x000D_ escapes of what @text holds from @start on, and makes all line ends "\n". */
void intake_xlsx_unescape (GString *text,
                           gsize    start);

G_END_DECLS
