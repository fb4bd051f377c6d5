/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What readers hand to IntakeSource: the file, the sheets, and the row being read. */
#pragma once

#include "intake-source-file.h"

G_BEGIN_DECLS

/**
 * INTAKE_SOURCE_NO_OFFSET:
 *
 * For intake_source_put_cell(): the text of the cell is not in the row's buffer, and lives as long as the source.
 */
#define INTAKE_SOURCE_NO_OFFSET G_MAXSIZE

/** intake_source_set_file: gives the file (transfer full) to a source that has none yet. */
void intake_source_set_file (IntakeSource     *self,
                             IntakeSourceFile *file);

/** intake_source_get_file: the file (transfer none). */
const IntakeSourceFile *intake_source_get_file (IntakeSource *self);

/** intake_source_add_sheet: adds a sheet of this name, valid UTF-8, which people see or not. */
void intake_source_add_sheet (IntakeSource *self,
                              const char   *name,
                              gboolean      is_hidden);

/** intake_source_begin_row: forgets the last row and the buffer. */
void intake_source_begin_row (IntakeSource *self);

/** intake_source_get_buffer: where the texts of the row are gathered, each with a terminating NUL (transfer none). */
GString *intake_source_get_buffer (IntakeSource *self);

/**
 * intake_source_put_cell:
 * @self: a source
 * @column: from 0, less than %INTAKE_SOURCE_MAX_COLUMNS
 * @cell: type and value; its text counts only with %INTAKE_SOURCE_NO_OFFSET
 * @offset: where the text begins in the buffer
 *
 * Puts a cell into the row; a text of nothing but white space is an empty cell.
 *
 * Returns: %FALSE if there was a cell in that column already, which is replaced
 */
gboolean intake_source_put_cell (IntakeSource     *self,
                                 guint             column,
                                 const IntakeCell *cell,
                                 gsize             offset);

/**
 * intake_source_end_row:
 * @self: a source
 * @number: of the row, from 1
 *
 * Returns: %TRUE if the row has a cell that is not empty
 */
gboolean intake_source_end_row (IntakeSource *self,
                                guint         number);

G_END_DECLS
