/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of a spreadsheet that is not understood, and what is to be read in its place. */
#pragma once

#include <adwaita.h>

#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_WORD_ENTRY (intake_word_entry_get_type ())

G_DECLARE_FINAL_TYPE (IntakeWordEntry, intake_word_entry, INTAKE, WORD_ENTRY, AdwEntryRow)

/**
 * intake_word_entry_new:
 * @mapping: the mapping, changed as somebody types; borrowed
 * @column: a column that has a field
 * @word: what stands in its cells
 * @language: the language of errors
 *
 * Returns: (transfer full): the row
 */
GtkWidget *intake_word_entry_new (IntakeMapping          *mapping,
                                  guint                   column,
                                  const IntakeImportWord *word,
                                  const IntakeLanguage   *language);

G_END_DECLS
