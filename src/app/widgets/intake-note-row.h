/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of several lines that is written in a row. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_NOTE_ROW (intake_note_row_get_type ())

/*
 * Signal changed (): the text is another, by what was typed.
 */
G_DECLARE_FINAL_TYPE (IntakeNoteRow, intake_note_row, INTAKE, NOTE_ROW, AdwPreferencesRow)

/** intake_note_row_new: a row without a text; @title says what is written there (transfer floating). */
GtkWidget *intake_note_row_new (const char *title);

/** intake_note_row_dup_text: what is written there (transfer full). */
char *intake_note_row_dup_text (IntakeNoteRow *self);

/** intake_note_row_set_text: shows a text; no signal. */
void intake_note_row_set_text (IntakeNoteRow *self,
                               const char    *text);

G_END_DECLS
