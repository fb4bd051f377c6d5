/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings → fields, and the order of dates of each column. */
#include "config.h"

#include "intake-mapping.h"

#include "intake-column-guess.h"

#include <glib/gi18n-lib.h>

#define MAX_HEADING_ROW 20
#define MIN_HEADINGS 2
#define MAX_SAMPLED_ROWS 10000

static void
free_words (gpointer words)
{
  if (words != NULL)
    g_hash_table_unref (words);
}

static IntakeMapping *
intake_mapping_new (void)
{
  IntakeMapping *self = g_new0 (IntakeMapping, 1);

  self->fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  self->date_order = g_array_new (FALSE, FALSE, sizeof (IntakeDateOrder));
  self->custom = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->by_cells = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (free_words);

  return self;
}

static void
intake_mapping_add_column (IntakeMapping *self,
                           const char    *heading,
                           IntakeFieldId  field)
{
  IntakeDateOrder order = INTAKE_DATE_ORDER_DAY_FIRST;
  gboolean        no = FALSE;

  g_array_append_val (self->fields, field);
  g_array_append_val (self->date_order, order);
  g_array_append_val (self->custom, no);
  g_array_append_val (self->by_cells, no);
  g_ptr_array_add (self->headings, g_strdup (heading));
  g_ptr_array_add (self->words, NULL);
}

static void
intake_mapping_clear (IntakeMapping *self)
{
  g_array_set_size (self->fields, 0);
  g_array_set_size (self->date_order, 0);
  g_array_set_size (self->custom, 0);
  g_array_set_size (self->by_cells, 0);
  g_ptr_array_set_size (self->headings, 0);
  g_ptr_array_set_size (self->words, 0);
}

static gboolean
intake_mapping_has_field (const IntakeMapping *self,
                          IntakeFieldId        field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, IntakeFieldId, i) == field)
      return TRUE;

  return FALSE;
}

/* Of two columns for one field the first counts; the other is named as unknown rather than dropped in silence. */
static void
intake_mapping_read_headings (IntakeMapping *self,
                              IntakeSource  *source)
{
  self->heading_row = intake_source_get_row_number (source);
  intake_mapping_clear (self);

  for (guint i = 0; i < intake_source_get_n_cells (source); i++)
    {
      const char        *heading = intake_source_get_cell (source, i)->text;
      const IntakeField *field = intake_field_match (INTAKE_ENTITY_APPLICATION, heading);
      gboolean           is_free = field != NULL && (field->flags & INTAKE_FIELD_DERIVED) == 0 && !intake_mapping_has_field (self, field->id);

      intake_mapping_add_column (self, heading, is_free ? field->id : INTAKE_N_FIELDS);
    }
}

/* Where a sheet has no headings, its columns are called as the spreadsheet calls them. */
static void
intake_mapping_name_columns (IntakeMapping *self,
                             guint          n_columns)
{
  char name[8];

  while (self->fields->len < n_columns)
    intake_mapping_add_column (self, intake_column_name (self->fields->len, name), INTAKE_N_FIELDS);
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

/* What the cells of the first rows say of their columns. */
static gboolean
intake_mapping_sample (IntakeMapping *self,
                       IntakeSource  *source,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GArray) votes = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (IntakeColumnGuess) guess = intake_column_guess_new ();
  GError *local_error = NULL;

  for (guint n = 0; n < MAX_SAMPLED_ROWS && intake_source_next_row (source, cancellable, &local_error); n++)
    {
      if (self->heading_row == 0)
        intake_mapping_name_columns (self, intake_source_get_n_cells (source));
      g_array_set_size (votes, 2 * self->fields->len);
      for (guint i = 0; i < self->fields->len; i++)
        {
          IntakeFieldId     id = g_array_index (self->fields, IntakeFieldId, i);
          const IntakeCell *cell = intake_source_get_cell (source, i);
          IntakeDateOrder   order;

          if (cell->type == INTAKE_CELL_EMPTY)
            continue;
          if (id == INTAKE_N_FIELDS)
            intake_column_guess_look_at (guess, i, cell);
          if (cell->type != INTAKE_CELL_TEXT || (id != INTAKE_N_FIELDS && intake_field_get (id)->kind != INTAKE_KIND_DATE))
            continue;

          order = date_order_of_text (cell->text);
          if (order != INTAKE_DATE_ORDER_UNKNOWN)
            g_array_index (votes, guint, 2 * i + (order == INTAKE_DATE_ORDER_MONTH_FIRST))++;
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  /* One date with the day first settles the column: a later 04/25 in it is then a date that does not exist, and refused as such. */
  for (guint i = 0; 2 * i < votes->len; i++)
    if (g_array_index (votes, guint, 2 * i) == 0 && g_array_index (votes, guint, 2 * i + 1) > 0)
      g_array_index (self->date_order, IntakeDateOrder, i) = INTAKE_DATE_ORDER_MONTH_FIRST;

  for (guint i = 0; i < self->fields->len; i++)
    {
      IntakeFieldId id = g_array_index (self->fields, IntakeFieldId, i) == INTAKE_N_FIELDS ? intake_column_guess_get (guess, i) : INTAKE_N_FIELDS;

      if (id == INTAKE_N_FIELDS || intake_mapping_has_field (self, id))
        continue;
      g_array_index (self->fields, IntakeFieldId, i) = id;
      g_array_index (self->by_cells, gboolean, i) = TRUE;
    }

  return TRUE;
}

/* Reads what the cells say, and goes back to the first row. */
static gboolean
intake_mapping_finish (IntakeMapping *self,
                       IntakeSource  *source,
                       GCancellable  *cancellable,
                       GError       **error)
{
  guint sheet = intake_source_get_sheet (source);

  return intake_source_select_sheet (source, sheet, error) &&
         intake_mapping_skip_to_rows (self, source, cancellable, error) &&
         intake_mapping_sample (self, source, cancellable, error) &&
         intake_source_select_sheet (source, sheet, error);
}

IntakeMapping *
intake_mapping_guess (IntakeSource *source,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (IntakeMapping) self = NULL;
  GError *local_error = NULL;
  guint   best = MIN_HEADINGS - 1;

  g_return_val_if_fail (INTAKE_IS_SOURCE (source), NULL);

  self = intake_mapping_new ();
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
                   intake_language_translate (intake_source_get_language (source), N_ ("No row of headings was found in the first %d rows of sheet “%s”. Head each column with what it holds, such as “Family name”, “Given names” and “Date of birth”.")),
                   MAX_HEADING_ROW, intake_source_get_sheet_name (source, intake_source_get_sheet (source)));
      return NULL;
    }

  return intake_mapping_finish (self, source, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

IntakeMapping *
intake_mapping_guess_at (IntakeSource *source,
                         guint         heading_row,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr (IntakeMapping) self = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (INTAKE_IS_SOURCE (source), NULL);

  self = intake_mapping_new ();
  while (heading_row > 0 && self->heading_row == 0 && intake_source_next_row (source, cancellable, &local_error))
    if (intake_source_get_row_number (source) == heading_row)
      intake_mapping_read_headings (self, source);
    else if (intake_source_get_row_number (source) > heading_row)
      break;

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  if (self->heading_row != heading_row)
    {
      g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
                   intake_language_translate (intake_source_get_language (source), N_ ("Row %u of sheet “%s” is empty or not there. Give the row of the headings, counted from 1, or 0 if there are none.")),
                   heading_row, intake_source_get_sheet_name (source, intake_source_get_sheet (source)));
      return NULL;
    }

  return intake_mapping_finish (self, source, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

IntakeMapping *
intake_mapping_copy (const IntakeMapping *self)
{
  IntakeMapping *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = intake_mapping_new ();
  copy->heading_row = self->heading_row;
  for (guint i = 0; i < self->fields->len; i++)
    {
      GHashTable    *words = g_ptr_array_index (self->words, i);
      GHashTableIter iter;
      gpointer       word, meaning;

      intake_mapping_add_column (copy, g_ptr_array_index (self->headings, i), g_array_index (self->fields, IntakeFieldId, i));
      g_array_index (copy->date_order, IntakeDateOrder, i) = g_array_index (self->date_order, IntakeDateOrder, i);
      g_array_index (copy->custom, gboolean, i) = g_array_index (self->custom, gboolean, i);
      g_array_index (copy->by_cells, gboolean, i) = g_array_index (self->by_cells, gboolean, i);
      if (words == NULL)
        continue;
      g_hash_table_iter_init (&iter, words);
      while (g_hash_table_iter_next (&iter, &word, &meaning))
        intake_mapping_set_word (copy, i, word, meaning);
    }

  return copy;
}

void
intake_mapping_set_field (IntakeMapping *self,
                          guint          column,
                          IntakeFieldId  field)
{
  g_return_if_fail (self != NULL && column < self->fields->len);
  g_return_if_fail (field <= INTAKE_N_FIELDS);

  for (guint i = 0; field != INTAKE_N_FIELDS && i < self->fields->len; i++)
    if (g_array_index (self->fields, IntakeFieldId, i) == field)
      g_array_index (self->fields, IntakeFieldId, i) = INTAKE_N_FIELDS;

  g_array_index (self->fields, IntakeFieldId, column) = field;
  g_array_index (self->custom, gboolean, column) = FALSE;
  g_array_index (self->by_cells, gboolean, column) = FALSE;
}

void
intake_mapping_set_custom (IntakeMapping *self,
                           guint          column,
                           gboolean       custom)
{
  g_return_if_fail (self != NULL && column < self->fields->len);

  if (custom)
    intake_mapping_set_field (self, column, INTAKE_N_FIELDS);
  g_array_index (self->custom, gboolean, column) = custom;
}

void
intake_mapping_set_word (IntakeMapping *self,
                         guint          column,
                         const char    *word,
                         const char    *meaning)
{
  GHashTable *words;

  g_return_if_fail (self != NULL && column < self->words->len);
  g_return_if_fail (word != NULL);

  words = g_ptr_array_index (self->words, column);
  if (words == NULL && meaning == NULL)
    return;

  if (words == NULL)
    {
      words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_ptr_array_index (self->words, column) = words;
    }
  if (meaning != NULL)
    g_hash_table_replace (words, g_strdup (word), g_strdup (meaning));
  else
    g_hash_table_remove (words, word);
}

const char *
intake_mapping_get_word (const IntakeMapping *self,
                         guint                column,
                         const char          *text)
{
  GHashTable *words;
  const char *meaning;

  g_return_val_if_fail (self != NULL && column < self->words->len, text);

  words = g_ptr_array_index (self->words, column);
  meaning = words != NULL ? g_hash_table_lookup (words, text) : NULL;

  return meaning != NULL ? meaning : text;
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

  if (self->heading_row == 0)
    return TRUE;

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
  g_array_unref (self->custom);
  g_array_unref (self->by_cells);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->words);
  g_free (self);
}
