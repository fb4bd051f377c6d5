/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a spreadsheet as it will be read. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_PREVIEW_ROW (intake_preview_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakePreviewRow, intake_preview_row, INTAKE, PREVIEW_ROW, GObject)

/** intake_preview_row_new: an empty row (transfer full). */
IntakePreviewRow *intake_preview_row_new (void);

/** intake_preview_row_add: adds a cell: its words, and whether they can be read. */
void intake_preview_row_add (IntakePreviewRow *self,
                             const char       *words,
                             gboolean          is_good);

/** intake_preview_row_get: the words of a cell (transfer none), "" beyond the last; @is_good tells whether they can be read. */
const char *intake_preview_row_get (IntakePreviewRow *self,
                                    guint             column,
                                    gboolean         *is_good);

G_END_DECLS
