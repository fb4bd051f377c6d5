/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import, row by row where there is something to tell. */
#include "config.h"

#include "intake-import-private.h"

#define MAX_REPORTED 1000
#define MAX_REPORTED_VALUE 200

/* Rows and columns are far fewer than this. */
#define COLUMN_BITS 20

static void
free_refusal (gpointer data)
{
  IntakeImportRefusal *refusal = data;

  g_free (refusal->sheet);
  g_free (refusal->column);
  g_free (refusal->value);
  g_free (refusal->reason);
  g_free (refusal);
}

static void
free_match (gpointer data)
{
  IntakeImportMatch *match = data;

  g_clear_object (&match->record);
  g_free (match);
}

static gint64
make_key (guint row,
          guint column)
{
  return ((gint64)row << COLUMN_BITS) | column;
}

IntakeImportReport *
intake_import_report_new (void)
{
  IntakeImportReport *report = g_new0 (IntakeImportReport, 1);

  report->matches = g_ptr_array_new_with_free_func (free_match);
  report->refused = g_ptr_array_new_with_free_func (free_refusal);
  report->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  report->notes = g_ptr_array_new_with_free_func (g_free);

  return report;
}

void
intake_import_report_free (IntakeImportReport *report)
{
  if (report == NULL)
    return;

  g_ptr_array_unref (report->matches);
  g_ptr_array_unref (report->refused);
  g_ptr_array_unref (report->unknown_columns);
  g_ptr_array_unref (report->notes);
  g_free (report);
}

void
intake_import_report_refuse (IntakeImport *self,
                             guint         column,
                             const char   *value,
                             const char   *reason)
{
  guint                limit = self->max_reported > 0 ? self->max_reported : MAX_REPORTED;
  IntakeImportRefusal *refusal;

  self->report->n_faults++;
  if (self->report->refused->len >= limit)
    return;

  refusal = g_new0 (IntakeImportRefusal, 1);
  refusal->sheet = g_strdup (intake_source_get_sheet_name (self->source, intake_source_get_sheet (self->source)));
  refusal->row = intake_source_get_row_number (self->source);
  refusal->column_index = column;
  if (column != INTAKE_IMPORT_WHOLE_ROW)
    refusal->column = g_strdup (g_ptr_array_index (self->mapping->headings, column));
  refusal->value = value != NULL && g_utf8_strlen (value, -1) > MAX_REPORTED_VALUE ? g_utf8_substring (value, 0, MAX_REPORTED_VALUE) : g_strdup (value);
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (self->report->refused, refusal);
}

GHashTable *
intake_import_new_corrections (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

void
intake_import_correct (GHashTable *corrections,
                       guint       row,
                       guint       column,
                       const char *text)
{
  gint64 key = make_key (row, column);

  g_return_if_fail (corrections != NULL);
  g_return_if_fail (column < (1u << COLUMN_BITS));

  if (text != NULL)
    g_hash_table_replace (corrections, g_memdup2 (&key, sizeof key), g_strdup (text));
  else
    g_hash_table_remove (corrections, &key);
}

const char *
intake_import_find_correction (GHashTable *corrections,
                               guint       row,
                               guint       column)
{
  gint64 key = make_key (row, column);

  return corrections != NULL ? g_hash_table_lookup (corrections, &key) : NULL;
}
