/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the file to records: which sheet, which columns, and the cells of each row. */
#include "config.h"

#include "intake-import-private.h"

#include <glib/gi18n-lib.h>

#include "intake-custom-table.h"
#include "intake-notice-table.h"
#include "intake-parse.h"
#include "intake-sheet-guess.h"
#include "intake-text.h"

#define MAX_CUSTOM_CHARACTERS 10000
/* A file may name another notice in each row: it is then asked for each time. */
#define MAX_UNKNOWN_NOTICES 1000

gboolean
intake_import_know_own_fields (IntakeDatabase *db,
                               IntakeMapping  *mapping,
                               GError        **error)
{
  g_autoptr (GPtrArray) fields = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  fields = intake_custom_table_list_fields (db, error);
  if (fields == NULL)
    return FALSE;

  for (guint i = 0; i < mapping->fields->len; i++)
    {
      g_autofree char *heading = NULL;

      if (g_array_index (mapping->fields, IntakeFieldId, i) != INTAKE_N_FIELDS)
        continue;

      heading = intake_text_fold (g_ptr_array_index (mapping->headings, i));
      for (guint j = 0; j < fields->len; j++)
        {
          g_autofree char *name = intake_text_fold (((const IntakeCustomValue *)g_ptr_array_index (fields, j))->name);

          if (g_str_equal (heading, name))
            intake_mapping_set_custom (mapping, i, TRUE);
        }
    }

  return TRUE;
}

gboolean
intake_import_select_sheet (IntakeSource *source,
                            const char   *name,
                            GError      **error)
{
  guint            n_sheets = intake_source_get_n_sheets (source);
  guint64          number;
  g_autofree char *folded = intake_text_fold (name);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_sheets; i++)
    {
      g_autofree char *other = intake_text_fold (intake_source_get_sheet_name (source, i));

      if (g_strcmp0 (name, intake_source_get_sheet_name (source, i)) == 0 || g_str_equal (folded, other))
        return intake_source_select_sheet (source, i, error);
      g_string_append_printf (names, i > 0 ? ", “%s”" : "“%s”", intake_source_get_sheet_name (source, i));
    }

  if (g_ascii_string_to_unsigned (name, 10, 1, n_sheets, &number, NULL))
    return intake_source_select_sheet (source, (guint)number - 1, error);

  g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
               intake_language_translate (intake_source_get_language (source), N_ ("There is no sheet “%s”. There are: %s.")), name, names->str);
  return FALSE;
}

/* A saved mapping may know headings that nobody else does: they are then in the first row. */
static IntakeMapping *
guess_for_saved (IntakeImport *self,
                 GCancellable *cancellable,
                 GError      **error)
{
  guint row;

  if (!intake_source_select_sheet (self->source, intake_source_get_sheet (self->source), error))
    return NULL;

  row = intake_source_next_row (self->source, cancellable, NULL) ? intake_source_get_row_number (self->source) : 1;

  return intake_source_select_sheet (self->source, intake_source_get_sheet (self->source), error)
           ? intake_mapping_guess_at (self->source, row, cancellable, error)
           : NULL;
}

static gboolean
find_mapping (IntakeImport *self,
              GCancellable *cancellable,
              GError      **error)
{
  GError *local_error = NULL;

  if (self->mapping != NULL)
    return TRUE;

  if (self->heading_row != 0)
    self->mapping = intake_mapping_guess_at (self->source, (guint)MAX (self->heading_row, 0), cancellable, &local_error);
  else
    self->mapping = intake_mapping_guess (self->source, cancellable, &local_error);
  if (self->mapping == NULL && self->mapping_text != NULL && self->heading_row == 0 && g_error_matches (local_error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT))
    {
      g_clear_error (&local_error);
      self->mapping = guess_for_saved (self, cancellable, &local_error);
    }

  if (self->mapping == NULL)
    {
      g_propagate_prefixed_error (error, local_error, "%s: ", self->name);
      return FALSE;
    }
  if (!intake_import_know_own_fields (self->db, self->mapping, error))
    return FALSE;
  if (self->mapping_text != NULL && !intake_mapping_apply_text (self->mapping, self->mapping_text, self->language, error))
    return FALSE;

  for (guint i = 0; self->has_date_order && i < self->mapping->date_order->len; i++)
    g_array_index (self->mapping->date_order, IntakeDateOrder, i) = self->date_order;

  return TRUE;
}

/* Columns that are no field: those kept as the office's own get one, the others are named. */
static gboolean
settle_columns (IntakeImport *self,
                GError      **error)
{
  g_array_set_size (self->custom_fields, self->mapping->fields->len);
  for (guint i = 0; i < self->mapping->fields->len; i++)
    {
      const char      *heading = g_ptr_array_index (self->mapping->headings, i);
      g_autofree char *name = intake_text_clean (heading);

      if (g_array_index (self->mapping->fields, IntakeFieldId, i) != INTAKE_N_FIELDS || name == NULL)
        continue;
      if (!g_array_index (self->mapping->custom, gboolean, i))
        {
          if (self->mapping->heading_row > 0)
            g_ptr_array_add (self->report->unknown_columns, g_strdup (heading));
          continue;
        }

      g_array_index (self->custom_fields, gint64, i) = intake_custom_table_ensure_field (self->db, name, error);
      if (g_array_index (self->custom_fields, gint64, i) == 0)
        return FALSE;
    }

  return TRUE;
}

static gint64
look_up_notice (IntakeImport *self,
                const char   *reference,
                GError      **error)
{
  return self->rows != NULL ? intake_import_rows_find_notice (self->rows, reference, error) : intake_notice_table_find (self->db, reference, error);
}

gboolean
intake_import_find_notice (IntakeImport *self,
                           const char   *reference,
                           gint64       *notice,
                           GError      **error)
{
  const gint64 *known = g_hash_table_lookup (self->notices, reference);
  const GError *unknown = g_hash_table_lookup (self->unknown_notices, reference);
  g_autoptr (GError) failure = NULL;

  *notice = known != NULL ? *known : 0;
  if (known == NULL && unknown == NULL)
    {
      *notice = look_up_notice (self, reference, &failure);
      if (*notice != 0)
        g_hash_table_insert (self->notices, g_strdup (reference), g_memdup2 (notice, sizeof *notice));
      else if (g_hash_table_size (self->unknown_notices) < MAX_UNKNOWN_NOTICES)
        g_hash_table_insert (self->unknown_notices, g_strdup (reference), g_error_copy (failure));
      unknown = failure;
    }
  if (*notice != 0)
    return TRUE;

  g_propagate_error (error, g_error_copy (unknown));
  return FALSE;
}

static gboolean
read_value (IntakeImport      *self,
            const IntakeField *field,
            const IntakeCell  *cell,
            const char        *text,
            IntakeDateOrder    order,
            IntakeValue       *value,
            GError           **error)
{
  gint64 notice;

  if (cell->type == INTAKE_CELL_ERROR && text == cell->text)
    {
      g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
                   intake_language_translate (self->language, N_ ("The cell holds the spreadsheet's own error %s. Correct it there, or leave the cell blank.")),
                   cell->text);
      return FALSE;
    }

  if (field->kind == INTAKE_KIND_NOTICE)
    {
      g_autofree char *reference = intake_text_clean (text);

      if (reference == NULL)
        return TRUE;
      if (!intake_import_find_notice (self, reference, &notice, error))
        return FALSE;

      intake_value_set_integer (value, notice);
      return TRUE;
    }

  if (!intake_field_parse (field, text, order, self->language, value, error))
    return FALSE;

  return intake_field_check (field, value, self->today, self->language, error);
}

/* The text of a cell, unless it was corrected or its word means something else. */
static const char *
get_text (IntakeImport     *self,
          guint             column,
          const IntakeCell *cell)
{
  const char *correction = intake_import_find_correction (self->corrections, intake_source_get_row_number (self->source), column);

  return correction != NULL ? correction : intake_mapping_get_word (self->mapping, column, cell->text);
}

static gboolean
read_cell (IntakeImport     *self,
           guint             column,
           const IntakeCell *cell)
{
  IntakeFieldId id = g_array_index (self->mapping->fields, IntakeFieldId, column);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  const char *text = get_text (self, column, cell);

  if (*text == '\0' ||
      read_value (self, intake_field_get (id), cell, text, g_array_index (self->mapping->date_order, IntakeDateOrder, column), &value, &error))
    {
      intake_record_set (self->record, id, &value);
      if (self->corrections == NULL)
        intake_value_cache_add (self->known_values, column, cell->text, &value);
      return TRUE;
    }

  intake_import_report_refuse (self, column, text, error->message);

  return FALSE;
}

/* A note may be long, but not without end. */
static gboolean
read_custom (IntakeImport    *self,
             IntakeImportRow *row,
             guint            column)
{
  const char *text;

  if (g_array_index (self->custom_fields, gint64, column) == 0)
    return TRUE;

  text = get_text (self, column, intake_source_get_cell (self->source, column));
  if (g_utf8_strlen (text, -1) > MAX_CUSTOM_CHARACTERS)
    {
      intake_import_report_refuse (self, column, text,
                                   intake_language_translate (self->language, N_ ("The text is longer than 10,000 characters. Shorten it, or do not import this column.")));
      return FALSE;
    }

  if (row->custom == NULL)
    {
      row->custom = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_set_size (row->custom, (int)self->custom_fields->len);
    }
  g_ptr_array_index (row->custom, column) = intake_text_clean_lines (text);
  return TRUE;
}

/* A row without a name can be helped where a name is asked for. */
static void
refuse_nameless (IntakeImport *self)
{
  guint column = INTAKE_IMPORT_WHOLE_ROW;

  for (guint i = 0; i < self->mapping->fields->len && column == INTAKE_IMPORT_WHOLE_ROW; i++)
    if (g_array_index (self->mapping->fields, IntakeFieldId, i) == INTAKE_FIELD_FAMILY_NAME || g_array_index (self->mapping->fields, IntakeFieldId, i) == INTAKE_FIELD_GIVEN_NAMES)
      column = i;

  intake_import_report_refuse (self, column, NULL, intake_language_translate (self->language, N_ ("The row has no name. Fill in the family name, the given names, or both.")));
}

gboolean
intake_import_open (IntakeImport *self,
                    GCancellable *cancellable,
                    GError      **error)
{
  IntakeSourceOptions read = { self->encoding, self->separator, self->language };

  if (self->notice != NULL && !intake_import_find_notice (self, self->notice, &self->notice_id, error))
    return FALSE;

  self->source = intake_source_open (self->path, &read, cancellable, error);
  if (self->source == NULL)
    return FALSE;
  if (!(self->sheet != NULL ? intake_import_select_sheet (self->source, self->sheet, error) : intake_sheet_guess (self->source, cancellable, error)))
    return FALSE;

  return find_mapping (self, cancellable, error) && settle_columns (self, error) &&
         intake_mapping_skip_to_rows (self->mapping, self->source, cancellable, error);
}

void
intake_import_read_row (IntakeImport    *self,
                        IntakeImportRow *row)
{
  gboolean is_good = TRUE;

  self->record = row->record;

  for (guint i = 0; i < self->mapping->fields->len; i++)
    {
      IntakeFieldId      id = g_array_index (self->mapping->fields, IntakeFieldId, i);
      const IntakeCell  *cell = intake_source_get_cell (self->source, i);
      const IntakeValue *known;

      if (id == INTAKE_N_FIELDS)
        {
          is_good = read_custom (self, row, i) && is_good;
          continue;
        }
      if (cell->type == INTAKE_CELL_EMPTY && self->corrections == NULL)
        continue;

      known = cell->type != INTAKE_CELL_ERROR && self->corrections == NULL ? intake_value_cache_find (self->known_values, i, cell->text) : NULL;
      if (known != NULL)
        intake_record_set (self->record, id, known);
      else
        is_good = read_cell (self, i, cell) && is_good;
    }

  if (is_good && !intake_record_has (self->record, INTAKE_FIELD_FAMILY_NAME) && !intake_record_has (self->record, INTAKE_FIELD_GIVEN_NAMES))
    {
      refuse_nameless (self);
      is_good = FALSE;
    }

  if (is_good && self->notice_id != 0 && !intake_record_has (self->record, INTAKE_FIELD_NOTICE))
    intake_record_set_integer (self->record, INTAKE_FIELD_NOTICE, self->notice_id);

  row->number = intake_source_get_row_number (self->source);
  row->is_good = is_good;
}
