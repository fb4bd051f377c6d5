/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: an OpenDocument workbook as a whole: which sheets there are, and which of them people see. */
#pragma once

#include "intake-xml.h"

G_BEGIN_DECLS

/**
 * IntakeOdsSheet:
 * @name: its name
 * @is_hidden: whether it is hidden from people
 * @has_cells: whether a cell in it is not empty
 */
typedef struct
{
  char    *name;
  gboolean is_hidden;
  gboolean has_cells;
} IntakeOdsSheet;

/**
 * IntakeOdsBook:
 * @sheets: (element-type IntakeOdsSheet): the sheets in their order
 * @content: the part that holds them
 */
typedef struct
{
  GArray *sheets;
  guint   content;
} IntakeOdsBook;

/** intake_ods_book_is_one: whether an archive is an OpenDocument workbook, of those that people save from LibreOffice or export from elsewhere. */
gboolean intake_ods_book_is_one (IntakeZip *zip);

/**
 * intake_ods_book_read:
 * @zip: an archive that is one
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads the content once through, so that it is known to be whole.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL with #IntakeSourceError
 */
IntakeOdsBook *intake_ods_book_read (IntakeZip    *zip,
                                     GCancellable *cancellable,
                                     GError      **error);

/** intake_ods_book_free: %NULL is allowed. */
void intake_ods_book_free (IntakeOdsBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeOdsBook, intake_ods_book_free)

G_END_DECLS
