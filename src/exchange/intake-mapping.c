/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings → fields, and the order of dates of each column. */
#include "config.h"

#include "intake-mapping.h"

#include <glib/gi18n-lib.h>

#define MAX_HEADING_ROW 20
#define MIN_HEADINGS 2
#define MAX_SAMPLED_ROWS 10000

static void
intake_mapping_read_headings (IntakeMapping *self,
                              IntakeSource  *source)
{
  gboolean taken[INTAKE_N_FIELDS] = { FALSE };

  self->heading_row = intake_source_get_row_number (source);
  g_array_set_size (self->fields, 0);
  g_array_set_size (self->date_order, 0);
  g_ptr_array_set_size (self->headings, 0);
  g_ptr_array_set_size (self->unknown, 0);

  for (guint i = 0; i < intake_source_get_n_cells (source); i++)
    {
      const char        *heading = intake_source_get_cell (source, i)->text;
      const IntakeField *field = intake_field_match (INTAKE_ENTITY_APPLICATION, heading);
      IntakeFieldId      id = INTAKE_N_FIELDS;
      IntakeDateOrder    order = INTAKE_DATE_ORDER_DAY_FIRST;

      /* Of two columns for one field the first counts; the other is named as unknown rather than dropped in silence. */
      if (field != NULL && (field->flags & INTAKE_FIELD_DERIVED) == 0 && !taken[field->id])
        {
          id = field->id;
          taken[id] = TRUE;
        }
      else if (*heading != '\0')
        {
          g_ptr_array_add (self->unknown, g_strdup (heading));
        }

      g_array_append_val (self->fields, id);
      g_array_append_val (self->date_order, order);
      g_ptr_array_add (self->headings, g_strdup (heading));
    }
}

static guint
count_known_headings (IntakeSource *source)
{
  guint n = 0;

  for (guint i = 0; i < intake_source_get_n_cells (source); i++)
    {
      const char *heading = intake_source_get_cell (source, i)->text;

      if (*heading != '\0' && intake_field_match (INTAKE_ENTITY_APPLICATION, heading) != NULL)
        n++;
    }

  return n;
}

/* Whether the two first numbers of a date such as 25/04/2025 tell their order: the day, if either is above 12. */
static IntakeDateOrder
date_order_of_text (const char *text)
{
  guint  first, second;
  gchar *rest = NULL;

  first = (guint)g_ascii_strtoull (text, &rest, 10);
  if (rest == text || rest - text > 2 || strchr ("/.- ", *rest) == NULL || *rest == '\0')
    return INTAKE_DATE_ORDER_UNKNOWN;

  text = rest + 1;
  second = (guint)g_ascii_strtoull (text, &rest, 10);
  if (rest == text || rest - text > 2)
    return INTAKE_DATE_ORDER_UNKNOWN;

  if (first > 12 && second <= 12)
    return INTAKE_DATE_ORDER_DAY_FIRST;
  if (second > 12 && first <= 12)
    return INTAKE_DATE_ORDER_MONTH_FIRST;

  return INTAKE_DATE_ORDER_UNKNOWN;
}

static gboolean
intake_mapping_sample_dates (IntakeMapping *self,
                             IntakeSource  *source,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autofree guint *votes = g_new0 (guint, 2 * self->fields->len);
  GError           *local_error = NULL;

  for (guint n = 0; n < MAX_SAMPLED_ROWS && intake_source_next_row (source, cancellable, &local_error); n++)
    {
      for (guint i = 0; i < self->fields->len; i++)
        {
          IntakeFieldId     id = g_array_index (self->fields, IntakeFieldId, i);
          const IntakeCell *cell = intake_source_get_cell (source, i);
          IntakeDateOrder   order;

          if (id == INTAKE_N_FIELDS || intake_field_get (id)->kind != INTAKE_KIND_DATE || cell->type != INTAKE_CELL_TEXT)
            continue;

          order = date_order_of_text (cell->text);
          if (order != INTAKE_DATE_ORDER_UNKNOWN)
            votes[2 * i + (order == INTAKE_DATE_ORDER_MONTH_FIRST)]++;
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  /* One date with the day first settles the column: a later 04/25 in it is then a date that does not exist, and refused as such. */
  for (guint i = 0; i < self->date_order->len; i++)
    if (votes[2 * i] == 0 && votes[2 * i + 1] > 0)
      g_array_index (self->date_order, IntakeDateOrder, i) = INTAKE_DATE_ORDER_MONTH_FIRST;

  return TRUE;
}

IntakeMapping *
intake_mapping_guess (IntakeSource *source,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (IntakeMapping) self = NULL;
  const IntakeLanguage *language;
  GError               *local_error = NULL;
  guint                 best = MIN_HEADINGS - 1;
  guint                 sheet;

  g_return_val_if_fail (INTAKE_IS_SOURCE (source), NULL);

  language = intake_source_get_language (source);
  sheet = intake_source_get_sheet (source);

  self = g_new0 (IntakeMapping, 1);
  self->fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  self->date_order = g_array_new (FALSE, FALSE, sizeof (IntakeDateOrder));
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < MAX_HEADING_ROW && intake_source_next_row (source, cancellable, &local_error); n++)
    {
      guint known = count_known_headings (source);

      if (known > best)
        {
          best = known;
          intake_mapping_read_headings (self, source);
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  if (self->heading_row == 0)
    {
      g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
                   intake_language_translate (language, N_ ("No row of headings was found in the first %d rows of sheet “%s”. Head each column with what it holds, such as “Family name”, “Given names” and “Date of birth”.")),
                   MAX_HEADING_ROW, intake_source_get_sheet_name (source, sheet));
      return NULL;
    }

  if (!intake_source_select_sheet (source, sheet, error) || !intake_mapping_skip_to_rows (self, source, cancellable, error) || !intake_mapping_sample_dates (self, source, cancellable, error) || !intake_source_select_sheet (source, sheet, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
intake_mapping_skip_to_rows (const IntakeMapping *self,
                             IntakeSource        *source,
                             GCancellable        *cancellable,
                             GError             **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (INTAKE_IS_SOURCE (source), FALSE);

  while (intake_source_next_row (source, cancellable, &local_error))
    if (intake_source_get_row_number (source) >= self->heading_row)
      return TRUE;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

void
intake_mapping_free (IntakeMapping *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fields);
  g_array_unref (self->date_order);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}
