/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list as a table with headings that can be pasted: into a spreadsheet as cells, into a mail as a table. */
#pragma once

#include "intake-record.h"
#include "intake-view.h"

G_BEGIN_DECLS

typedef struct _IntakeTableText IntakeTableText;

/**
 * intake_table_text_new:
 * @columns: (array length=n_columns): the fields, in their order
 * @n_columns: how many
 * @language: the language of headings and words
 * @dup_name: (nullable): tells what notices are called
 * @data: for @dup_name
 *
 * Returns: (transfer full): a table with its headings and no row
 */
IntakeTableText *intake_table_text_new (const IntakeFieldId  *columns,
                                        guint                 n_columns,
                                        const IntakeLanguage *language,
                                        IntakeViewNameFunc    dup_name,
                                        gpointer              data);

void intake_table_text_free (IntakeTableText *self);

/** intake_table_text_add: adds a row. Dates are written as ISO has it, which every spreadsheet takes for a date. */
void intake_table_text_add (IntakeTableText *self,
                            IntakeRecord    *record);

/**
 * intake_table_text_get_plain:
 * @self: a table
 *
 * The table as lines of cells parted by TAB. Line ends and TABs within a cell are spaces. A spreadsheet evaluates what it pastes: a text that it
 * would take for a formula begins with an apostrophe; phone numbers, which it would not, stay as they are.
 *
 * Returns: (transfer none): the text
 */
const char *intake_table_text_get_plain (IntakeTableText *self);

/** intake_table_text_dup_html: the table as HTML, whose cells spreadsheets take for texts whatever they begin with (transfer full). */
char *intake_table_text_dup_html (IntakeTableText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeTableText, intake_table_text_free)

G_END_DECLS
