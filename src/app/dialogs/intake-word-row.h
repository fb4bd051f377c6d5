/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of a spreadsheet, and which value of a field it means. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"
#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_WORD_ROW (intake_word_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeWordRow, intake_word_row, INTAKE, WORD_ROW, AdwComboRow)

/**
 * intake_word_row_new:
 * @mapping: the mapping, changed as somebody chooses; borrowed
 * @column: a column whose field has a vocabulary
 * @word: what stands in its cells
 * @language: the language of the values
 *
 * Returns: (transfer full): the row
 */
GtkWidget *intake_word_row_new (IntakeMapping          *mapping,
                                guint                   column,
                                const IntakeImportWord *word,
                                const IntakeLanguage   *language);

G_END_DECLS
