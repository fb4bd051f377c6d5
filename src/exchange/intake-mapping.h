/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a sheet is which field. */
#pragma once

#include "intake-field.h"
#include "intake-source.h"

G_BEGIN_DECLS

/**
 * IntakeMapping:
 * @heading_row: the row of the headings as the spreadsheet counts it, from 1; 0 if the sheet has none, and columns are called by their letters
 * @fields: (element-type IntakeFieldId): for each column its field; %INTAKE_N_FIELDS where it is none
 * @headings: (element-type utf8): the headings
 * @date_order: (element-type IntakeDateOrder): for each column how 03/04/2025 is read
 * @custom: (element-type gboolean): for each column that is no field whether it is kept as a field of the office's own
 * @by_cells: (element-type gboolean): for each column whether its field was guessed by its cells, its heading telling nothing
 * @words: (element-type GHashTable): for each column what is to be read in place of what is written, by intake_mapping_set_word(); %NULL for none
 */
typedef struct
{
  guint      heading_row;
  GArray    *fields;
  GPtrArray *headings;
  GArray    *date_order;
  GArray    *custom;
  GArray    *by_cells;
  GPtrArray *words;
} IntakeMapping;

/** intake_mapping_copy: a copy (transfer full). */
IntakeMapping *intake_mapping_copy (const IntakeMapping *self);

/**
 * intake_mapping_guess:
 * @source: a source, before the first row of the sheet
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Finds the headings among the first 20 rows (the row with most known headings, at least two of them) and what each means; of a column whose heading tells
 * nothing, by what its cells look like (e-mail addresses, phone numbers, dates of birth). Decides the order of dates for each date column by values above 12 in the first 10,000
 * rows; where it cannot be told, day first, as offices in French and Spanish write. The source stands before the first row again.
 *
 * Returns: (transfer full) (nullable): the mapping; %NULL with #IntakeSourceError if there are no headings, saying what is expected
 */
IntakeMapping *intake_mapping_guess (IntakeSource *source,
                                     GCancellable *cancellable,
                                     GError      **error);

/**
 * intake_mapping_guess_at:
 * @source: a source, before the first row of the sheet
 * @heading_row: the row of the headings, from 1; 0 if there are none
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * As intake_mapping_guess(), where somebody knows which row holds the headings.
 *
 * Returns: (transfer full) (nullable): the mapping; %NULL with #IntakeSourceError if there is no such row
 */
IntakeMapping *intake_mapping_guess_at (IntakeSource *source,
                                        guint         heading_row,
                                        GCancellable *cancellable,
                                        GError      **error);

/** intake_mapping_set_field: gives a column another field, %INTAKE_N_FIELDS for none; a column that had the field has none then. */
void intake_mapping_set_field (IntakeMapping *self,
                               guint          column,
                               IntakeFieldId  field);

/** intake_mapping_set_custom: keeps a column as a field of the office's own, or does not. */
void intake_mapping_set_custom (IntakeMapping *self,
                                guint          column,
                                gboolean       custom);

/** intake_mapping_set_word: has @meaning read wherever a cell of the column says @word; "" leaves such cells blank, %NULL reads them as they are. */
void intake_mapping_set_word (IntakeMapping *self,
                              guint          column,
                              const char    *word,
                              const char    *meaning);

/** intake_mapping_get_word: what is read in place of @text in a column (transfer none): @text itself where nothing was settled. */
const char *intake_mapping_get_word (const IntakeMapping *self,
                                     guint                column,
                                     const char          *text);

/**
 * intake_mapping_dup_signature:
 * @self: a mapping
 *
 * What tells files of the same kind: their headings, folded, whatever the order of the columns.
 *
 * Returns: (transfer full): the signature
 */
char *intake_mapping_dup_signature (const IntakeMapping *self);

/** intake_mapping_dup_text: the mapping by headings, as a JSON document that intake_mapping_apply_text() reads (transfer full). */
char *intake_mapping_dup_text (const IntakeMapping *self);

/**
 * intake_mapping_apply_text:
 * @self: a mapping, guessed
 * @text: a JSON document of intake_mapping_dup_text(), perhaps of a file with more, fewer or other columns
 * @language: the language of the error's sentence
 * @error: return location
 *
 * Has the columns whose headings stand in @text read as it says; the others stay as they are.
 *
 * Returns: %TRUE on success; %FALSE with #IntakeSourceError, changing nothing, if @text is no mapping
 */
gboolean intake_mapping_apply_text (IntakeMapping        *self,
                                    const char           *text,
                                    const IntakeLanguage *language,
                                    GError              **error);

/**
 * intake_mapping_skip_to_rows:
 * @self: a mapping of this sheet
 * @source: a source, before the first row of the sheet
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads past the headings, so that the next row is the first with values.
 *
 * Returns: %TRUE on success
 */
gboolean intake_mapping_skip_to_rows (const IntakeMapping *self,
                                      IntakeSource        *source,
                                      GCancellable        *cancellable,
                                      GError             **error);

void intake_mapping_free (IntakeMapping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeMapping, intake_mapping_free)

G_END_DECLS
