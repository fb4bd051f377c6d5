/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a workbook beside its sheets: which sheets there are, number formats, shared texts. */
#pragma once

#include "intake-xlsx-format.h"
#include "intake-xml.h"

G_BEGIN_DECLS

#define INTAKE_XLSX_MAX_TEXTS 1000000

/**
 * IntakeXlsxSheet:
 * @name: its name
 * @entry: its part; -1 if the file does not have it
 * @is_hidden: whether it is hidden from people
 */
typedef struct
{
  char    *name;
  int      entry;
  gboolean is_hidden;
} IntakeXlsxSheet;

/**
 * IntakeXlsxBook:
 * @sheets: (element-type IntakeXlsxSheet): the sheets of cells, in their order
 * @formats: (element-type IntakeXlsxFormat): the number format of each cell style
 * @texts: the shared texts, each with a terminating NUL
 * @offsets: (element-type guint32): where each of them begins
 * @is_1904: whether dates count from 1904
 */
typedef struct
{
  GArray  *sheets;
  GArray  *formats;
  GString *texts;
  GArray  *offsets;
  gboolean is_1904;
} IntakeXlsxBook;

/**
 * intake_xlsx_book_read:
 * @zip: an archive
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads all that is needed to read sheets.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL with #IntakeSourceError, also if the archive is something else
 */
IntakeXlsxBook *intake_xlsx_book_read (IntakeZip    *zip,
                                       GCancellable *cancellable,
                                       GError      **error);

/** intake_xlsx_book_free: %NULL is allowed. */
void intake_xlsx_book_free (IntakeXlsxBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeXlsxBook, intake_xlsx_book_free)

/** intake_xlsx_resolve: the path of what @target means in the part @base: "../a.xml" in "xl/b/c.xml" is "xl/a.xml" (transfer full). */
char *intake_xlsx_resolve (const char *base,
                           const char *target);

G_END_DECLS
