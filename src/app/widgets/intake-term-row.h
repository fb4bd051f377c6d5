/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One name of a list that the office makes itself. */
#pragma once

#include <adwaita.h>

#include "intake-office-term-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_TERM_ROW (intake_term_row_get_type ())

/*
 * Signals:
 * renamed (const char *name): another name was typed.
 */
G_DECLARE_FINAL_TYPE (IntakeTermRow, intake_term_row, INTAKE, TERM_ROW, AdwEntryRow)

/** intake_term_row_new: a row for a term, with buttons that activate terms.move and terms.remove. */
GtkWidget *intake_term_row_new (const IntakeOfficeTerm *term,
                                gboolean                can_go_up,
                                gboolean                can_go_down,
                                gboolean                editable);

/** intake_term_row_get_id: the term. */
gint64 intake_term_row_get_id (IntakeTermRow *self);

/** intake_term_row_is: whether the row is of this term, with the name that it has. */
gboolean intake_term_row_is (IntakeTermRow          *self,
                             const IntakeOfficeTerm *term);

G_END_DECLS
