/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look into a spreadsheet before it is imported: its sheets, its first rows, what its columns may be, and the words in them. */
#pragma once

#include "intake-import.h"

G_BEGIN_DECLS

/**
 * IntakeImportWord:
 * @text: what stands in cells of a column
 * @count: in how many
 */
typedef struct
{
  char *text;
  guint count;
} IntakeImportWord;

/**
 * IntakeImportPreview:
 * @sheets: (element-type utf8): the names of the sheets
 * @sheet: which of them is looked at, from 0
 * @first_rows: (element-type GStrv): the first rows of the sheet as they stand there, with what may be headings
 * @first_numbers: (element-type guint): the numbers of these rows, from 1
 * @mapping: what the columns are taken for
 * @rows: (element-type GStrv): the first rows with values
 * @words: (element-type GPtrArray): for each column its words, #IntakeImportWord, the most frequent first; %NULL for a column that has too many to be a list of words
 * @n_rows: how many rows with values were seen, 10,000 at the most
 * @is_whole: whether these are all
 */
typedef struct
{
  GPtrArray     *sheets;
  guint          sheet;
  GPtrArray     *first_rows;
  GArray        *first_numbers;
  IntakeMapping *mapping;
  GPtrArray     *rows;
  GPtrArray     *words;
  guint          n_rows;
  gboolean       is_whole;
} IntakeImportPreview;

void intake_import_preview_free (IntakeImportPreview *self);

/**
 * intake_import_preview_async:
 * @options: which file, sheet and row of headings; copied
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Looks into a spreadsheet on a thread of its own. A sheet in which no headings are known is taken as one that begins with its headings if its first row holds
 * nothing but words, and else as one that has none.
 */
void intake_import_preview_async (const IntakeImportOptions *options,
                                  GCancellable              *cancellable,
                                  GAsyncReadyCallback        callback,
                                  gpointer                   user_data);

/** intake_import_preview_finish: what was seen (transfer full) (nullable): %NULL with #IntakeSourceError or a #GIOErrorEnum. */
IntakeImportPreview *intake_import_preview_finish (GAsyncResult *result,
                                                   GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImportPreview, intake_import_preview_free)

G_END_DECLS
