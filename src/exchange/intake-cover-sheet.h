/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the cover, which says what the workbook holds so that nobody needs to ask back. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/**
 * IntakeCover:
 * @view: what was exported
 * @sentence: that in words
 * @is_selection: whether it is a selection of the view's rows
 * @n_rows: how many applications there are
 * @first: the first day on which one was received; not valid if none says
 * @last: the last
 * @n_blank: (array): for each column of the view how many of its cells are blank
 * @answers: (array length=4): how many applications have each answer
 * @sheets: (array length=n_sheets): the other sheets, with what they hold; the names of tables stand in formulas and are the same in every language
 */
typedef struct
{
  const IntakeView *view;
  const char       *sentence;
  gboolean          is_selection;
  gint64            n_rows;
  IntakeDate        first;
  IntakeDate        last;
  gint64           *n_blank;
  gint64            answers[4];
  struct
  {
    int         sheet;
    const char *table;
    const char *name;
    const char *about;
  } sheets[8];
  guint n_sheets;
} IntakeCover;

/** intake_cover_sheet_begin: adds the sheet, to be the first; its number, or -1 with @error. */
int intake_cover_sheet_begin (const IntakeSheetContext *context,
                              GError                  **error);

/** intake_cover_sheet_fill: writes the cover once everything else is known. */
void intake_cover_sheet_fill (const IntakeSheetContext *context,
                              int                       sheet,
                              const IntakeCover        *cover);

G_END_DECLS
