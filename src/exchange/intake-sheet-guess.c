/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks through the first rows of sheets for headings. */
#include "config.h"

#include "intake-sheet-guess.h"

#include "intake-field.h"

#define MAX_SHEETS 32
#define MAX_ROWS 20
#define MIN_HEADINGS 2

static gboolean
row_has_headings (IntakeSource *source)
{
  guint n = 0;

  for (guint i = 0; i < intake_source_get_n_cells (source) && n < MIN_HEADINGS; i++)
    {
      const IntakeCell *cell = intake_source_get_cell (source, i);

      if (cell->type == INTAKE_CELL_TEXT && intake_field_match (INTAKE_ENTITY_APPLICATION, cell->text) != NULL)
        n++;
    }
  return n == MIN_HEADINGS;
}

static gboolean
sheet_has_headings (IntakeSource *source,
                    guint         sheet,
                    GCancellable *cancellable,
                    GError      **error)
{
  if (!intake_source_select_sheet (source, sheet, error))
    return FALSE;
  for (guint n = 0; n < MAX_ROWS && intake_source_next_row (source, cancellable, error); n++)
    if (row_has_headings (source))
      return TRUE;
  return FALSE;
}

gboolean
intake_sheet_guess (IntakeSource *source,
                    GCancellable *cancellable,
                    GError      **error)
{
  guint n_sheets;
  guint selected;

  g_return_val_if_fail (INTAKE_IS_SOURCE (source), FALSE);

  n_sheets = intake_source_get_n_sheets (source);
  selected = intake_source_get_sheet (source);
  if (n_sheets == 1)
    return intake_source_select_sheet (source, 0, error);

  for (guint i = selected, n = 0; i < n_sheets && n < MAX_SHEETS; i++, n++)
    {
      GError *failure = NULL;

      if (i != selected && intake_source_is_sheet_hidden (source, i))
        continue;
      if (sheet_has_headings (source, i, cancellable, &failure))
        return intake_source_select_sheet (source, i, error);
      /* Another sheet that cannot be read is no reason to refuse this one. */
      if (failure != NULL && (i == selected || failure->domain == G_IO_ERROR))
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      g_clear_error (&failure);
    }

  return intake_source_select_sheet (source, selected, error);
}
