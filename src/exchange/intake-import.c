/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import: reader + mapping + store, in one labelled action. */
#include "config.h"

#include "intake-import.h"

#include <glib/gi18n-lib.h>

#include "intake-application-table.h"
#include "intake-journal.h"
#include "intake-mapping.h"
#include "intake-notice-table.h"
#include "intake-parse.h"
#include "intake-text.h"
#include "intake-present.h"
#include "intake-record-table.h"
#include "intake-sheet-guess.h"
#include "intake-value-cache.h"

#define MAX_REPORTED 1000
#define MAX_REPORTED_VALUE 200
#define PROGRESS_STEPS 1000

/* One import, from the caller to the writer's thread and back. */
typedef struct
{
  char                 *path;
  char                 *notice;
  char                 *encoding;
  char                  separator;
  gboolean              dry_run;
  const IntakeLanguage *language;
  IntakeProgress       *progress;

  IntakeDatabase     *db;
  IntakeSource       *source;
  IntakeMapping      *mapping;
  IntakeRecord       *record;
  IntakeValueCache   *known_values;
  gint64              notice_id;
  GHashTable         *notices;
  IntakeImportReport *report;

  /* A dry run does all of it and is then rolled back: this tells it from one that failed. */
  gboolean rehearsed;
} IntakeImport;

static void
intake_import_refusal_free (IntakeImportRefusal *refusal)
{
  g_free (refusal->sheet);
  g_free (refusal->column);
  g_free (refusal->value);
  g_free (refusal->reason);
  g_free (refusal);
}

static IntakeImportReport *
intake_import_report_new (void)
{
  IntakeImportReport *report = g_new0 (IntakeImportReport, 1);

  report->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_import_refusal_free);
  report->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  report->notes = g_ptr_array_new_with_free_func (g_free);

  return report;
}

static IntakeImport *
intake_import_new (const IntakeImportOptions *options,
                   IntakeProgress            *progress)
{
  IntakeImport *self = g_new0 (IntakeImport, 1);

  self->path = g_strdup (options->path);
  self->notice = g_strdup (options->notice);
  self->encoding = g_strdup (options->read.encoding);
  self->separator = options->read.separator;
  self->language = options->read.language != NULL ? options->read.language : intake_language_get (NULL);
  self->dry_run = options->dry_run;
  self->progress = progress != NULL ? intake_progress_ref (progress) : NULL;
  self->notices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->report = intake_import_report_new ();

  return self;
}

static void
intake_import_free (IntakeImport *self)
{
  g_free (self->path);
  g_free (self->notice);
  g_free (self->encoding);
  g_clear_pointer (&self->progress, intake_progress_unref);
  g_clear_object (&self->source);
  g_clear_pointer (&self->mapping, intake_mapping_free);
  g_clear_object (&self->record);
  g_clear_pointer (&self->known_values, intake_value_cache_free);
  g_hash_table_unref (self->notices);
  g_clear_pointer (&self->report, intake_import_report_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImport, intake_import_free)

static void
intake_import_refuse (IntakeImport *self,
                      const char   *column,
                      const char   *value,
                      const char   *reason)
{
  IntakeImportRefusal *refusal;

  if (self->report->refused->len >= MAX_REPORTED)
    return;

  refusal = g_new0 (IntakeImportRefusal, 1);
  refusal->sheet = g_strdup (intake_source_get_sheet_name (self->source, intake_source_get_sheet (self->source)));
  refusal->row = intake_source_get_row_number (self->source);
  refusal->column = g_strdup (column);
  refusal->value = value != NULL && g_utf8_strlen (value, -1) > MAX_REPORTED_VALUE ? g_utf8_substring (value, 0, MAX_REPORTED_VALUE) : g_strdup (value);
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (self->report->refused, refusal);
}

/* The notice that a row names, looked up once for each way of writing it. */
static gboolean
intake_import_find_notice (IntakeImport *self,
                           const char   *reference,
                           gint64       *notice,
                           GError      **error)
{
  gint64 *known = g_hash_table_lookup (self->notices, reference);

  if (known == NULL)
    {
      gint64 id = intake_notice_table_find (self->db, reference, error);

      if (id == 0)
        return FALSE;

      known = g_memdup2 (&id, sizeof id);
      g_hash_table_insert (self->notices, g_strdup (reference), known);
    }

  *notice = *known;

  return TRUE;
}

static gboolean
intake_import_read_value (IntakeImport      *self,
                          const IntakeField *field,
                          const IntakeCell  *cell,
                          IntakeDateOrder    order,
                          IntakeValue       *value,
                          GError           **error)
{
  gint64 notice;

  if (cell->type == INTAKE_CELL_ERROR)
    {
      g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
                   intake_language_translate (self->language, N_ ("The cell holds the spreadsheet's own error %s. Correct it there, or leave the cell blank.")),
                   cell->text);
      return FALSE;
    }

  if (field->kind == INTAKE_KIND_NOTICE)
    {
      g_autofree char *reference = intake_text_clean (cell->text);

      if (reference == NULL)
        return TRUE;
      if (!intake_import_find_notice (self, reference, &notice, error))
        return FALSE;

      intake_value_set_integer (value, notice);
      return TRUE;
    }

  if (!intake_field_parse (field, cell->text, order, self->language, value, error))
    return FALSE;

  return intake_field_check (field, value, intake_database_get_today (self->db), self->language, error);
}

/* Reads the row into the record. FALSE where it cannot be taken, with each fault reported. */
static gboolean
intake_import_read_row (IntakeImport *self)
{
  gboolean is_good = TRUE;

  intake_record_reset (self->record);

  for (guint i = 0; i < self->mapping->fields->len; i++)
    {
      IntakeFieldId      id = g_array_index (self->mapping->fields, IntakeFieldId, i);
      const IntakeCell  *cell = intake_source_get_cell (self->source, i);
      const IntakeValue *known;
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (id == INTAKE_N_FIELDS || cell->type == INTAKE_CELL_EMPTY)
        continue;

      known = cell->type != INTAKE_CELL_ERROR ? intake_value_cache_find (self->known_values, i, cell->text) : NULL;
      if (known != NULL)
        {
          intake_record_set (self->record, id, known);
        }
      else if (intake_import_read_value (self, intake_field_get (id), cell, g_array_index (self->mapping->date_order, IntakeDateOrder, i), &value, &error))
        {
          intake_record_set (self->record, id, &value);
          intake_value_cache_add (self->known_values, i, cell->text, &value);
        }
      else
        {
          intake_import_refuse (self, g_ptr_array_index (self->mapping->headings, i), cell->text, error->message);
          is_good = FALSE;
        }
    }

  if (is_good && !intake_record_has (self->record, INTAKE_FIELD_FAMILY_NAME) && !intake_record_has (self->record, INTAKE_FIELD_GIVEN_NAMES))
    {
      intake_import_refuse (self, NULL, NULL, intake_language_translate (self->language, N_ ("The row has no name. Fill in the family name, the given names, or both.")));
      is_good = FALSE;
    }

  if (is_good && self->notice_id != 0 && !intake_record_has (self->record, INTAKE_FIELD_NOTICE))
    intake_record_set_integer (self->record, INTAKE_FIELD_NOTICE, self->notice_id);

  return is_good;
}

/* Stores the row, unless it is there already. FALSE only where the whole import cannot go on. */
static gboolean
intake_import_store_row (IntakeImport *self,
                         GError      **error)
{
  gint64 person = 0;
  gint64 application = 0;
  g_autoptr (GError) local_error = NULL;
  IntakeMatch match;

  match = intake_application_table_match (self->db, self->record, &person, &application, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (match == INTAKE_MATCH_APPLICATION)
    {
      self->report->duplicates++;
      return TRUE;
    }

  if (match == INTAKE_MATCH_PERSON)
    intake_record_set_person_id (self->record, person);

  if (!intake_record_table_insert (self->db, self->record, error))
    return FALSE;

  self->report->imported++;
  if (match == INTAKE_MATCH_PERSON)
    self->report->known_persons++;

  return TRUE;
}

static gboolean
intake_import_open (IntakeImport *self,
                    const char   *display_name,
                    GCancellable *cancellable,
                    GError      **error)
{
  IntakeSourceOptions read = { self->encoding, self->separator, self->language };

  if (self->notice != NULL && !intake_import_find_notice (self, self->notice, &self->notice_id, error))
    return FALSE;

  self->source = intake_source_open (self->path, &read, cancellable, error);
  if (self->source == NULL || !intake_sheet_guess (self->source, cancellable, error))
    return FALSE;

  self->mapping = intake_mapping_guess (self->source, cancellable, error);
  if (self->mapping == NULL)
    {
      g_prefix_error (error, "%s: ", display_name);
      return FALSE;
    }

  for (guint i = 0; i < self->mapping->unknown->len; i++)
    g_ptr_array_add (self->report->unknown_columns, g_strdup (g_ptr_array_index (self->mapping->unknown, i)));

  return intake_mapping_skip_to_rows (self->mapping, self->source, cancellable, error);
}

static gboolean
intake_import_read_rows (IntakeImport *self,
                         GCancellable *cancellable,
                         GError      **error)
{
  GError *local_error = NULL;

  self->record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  self->known_values = intake_value_cache_new (self->mapping->fields->len);

  while (intake_source_next_row (self->source, cancellable, &local_error))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!intake_import_read_row (self))
        self->report->n_refused++;
      else if (!intake_import_store_row (self, error))
        return FALSE;

      intake_progress_set (self->progress, (gint64)(intake_source_get_fraction (self->source) * PROGRESS_STEPS), PROGRESS_STEPS);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static void
intake_import_note_findings (IntakeImport *self)
{
  const char *const *notes = intake_source_get_notes (self->source);
  gboolean           has_received_on = FALSE;

  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    g_ptr_array_add (self->report->notes, g_strdup (notes[i]));

  for (guint i = 0; i < self->mapping->fields->len; i++)
    has_received_on |= g_array_index (self->mapping->fields, IntakeFieldId, i) == INTAKE_FIELD_RECEIVED_ON;

  if (!has_received_on)
    g_ptr_array_add (self->report->notes, g_strdup (intake_language_translate (self->language, N_ ("No column says when the applications were received. Rules that are judged on the application date cannot tell until it is filled in."))));
}

static gboolean
intake_import_write (IntakeDatabase *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  IntakeImport    *self = data;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  self->db = db;

  if (!intake_import_open (self, display_name, cancellable, error) || !intake_import_read_rows (self, cancellable, error))
    return FALSE;

  intake_import_note_findings (self);

  if (self->dry_run)
    {
      self->rehearsed = TRUE;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dry run");
      return FALSE;
    }

  count = intake_present_count (self->report->imported, self->language);
  /* Translators: the first %s is a number, the second the name of a file */
  label = g_strdup_printf (intake_language_translate_plural (self->language, "Import of %s application from %s", "Import of %s applications from %s", (gulong)self->report->imported),
                           count, display_name);
  intake_journal_set_label (db, label);

  return TRUE;
}

static IntakeImportReport *
intake_import_take_report (IntakeImport *self,
                           gboolean      written,
                           gint64        action,
                           GError      **error)
{
  if (!written && !self->rehearsed)
    return NULL;

  g_clear_error (error);
  self->report->action = written ? action : 0;

  return g_steal_pointer (&self->report);
}

static void
intake_import_written_cb (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  IntakeImport       *self = g_task_get_task_data (task);
  GError             *error = NULL;
  IntakeImportReport *report;
  gint64              action = 0;
  gboolean            written;

  written = intake_store_write_finish (INTAKE_STORE (object), result, &action, &error);
  report = intake_import_take_report (self, written, action, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify)intake_import_report_free);
  else
    g_task_return_error (task, error);
}

void
intake_import_report_free (IntakeImportReport *report)
{
  if (report == NULL)
    return;

  g_ptr_array_unref (report->refused);
  g_ptr_array_unref (report->unknown_columns);
  g_ptr_array_unref (report->notes);
  g_free (report);
}

void
intake_import_async (IntakeStore               *store,
                     const IntakeImportOptions *options,
                     IntakeProgress            *progress,
                     GCancellable              *cancellable,
                     GAsyncReadyCallback        callback,
                     gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  IntakeImport *self;

  g_return_if_fail (INTAKE_IS_STORE (store));
  g_return_if_fail (options != NULL && options->path != NULL);

  self = intake_import_new (options, progress);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_import_async);
  g_task_set_task_data (task, self, (GDestroyNotify)intake_import_free);

  /* The outcome of the write decides, not the cancellable: an import that is in is in. */
  g_task_set_check_cancellable (task, FALSE);

  /* The label is put by the job, which knows the count. */
  intake_store_write_async (store, self->path, intake_import_write, self, NULL, cancellable, intake_import_written_cb, g_steal_pointer (&task));
}

IntakeImportReport *
intake_import_finish (IntakeStore  *store,
                      GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

IntakeImportReport *
intake_import (IntakeStore               *store,
               const IntakeImportOptions *options,
               IntakeProgress            *progress,
               GCancellable              *cancellable,
               GError                   **error)
{
  g_autoptr (IntakeImport) self = NULL;
  IntakeImportReport *report;
  GError             *local_error = NULL;
  gint64              action = 0;
  gboolean            written;

  g_return_val_if_fail (INTAKE_IS_STORE (store), NULL);
  g_return_val_if_fail (options != NULL && options->path != NULL, NULL);

  self = intake_import_new (options, progress);
  written = intake_store_write (store, self->path, intake_import_write, self, cancellable, &action, &local_error);
  report = intake_import_take_report (self, written, action, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return report;
}
