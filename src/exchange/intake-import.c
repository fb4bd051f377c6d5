/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import: reader + mapping + store, in one labelled action. */
#include "config.h"

#include "intake-import-private.h"

#include <glib/gi18n-lib.h>

#include "intake-journal.h"
#include "intake-notice-table.h"
#include "intake-present.h"

#define PROGRESS_STEPS 1000

static IntakeImport *
intake_import_new (const IntakeImportOptions *options,
                   IntakeProgress            *progress)
{
  IntakeImport *self = g_new0 (IntakeImport, 1);

  self->path = g_strdup (options->path);
  self->name = g_strdup (options->name);
  self->notice = g_strdup (options->notice);
  self->encoding = g_strdup (options->read.encoding);
  self->separator = options->read.separator;
  self->language = options->read.language != NULL ? options->read.language : intake_language_get (NULL);
  self->sheet = g_strdup (options->sheet);
  self->heading_row = options->heading_row;
  self->mapping = options->mapping != NULL ? intake_mapping_copy (options->mapping) : NULL;
  self->mapping_text = g_strdup (options->mapping_text);
  self->has_date_order = options->date_order != NULL;
  self->date_order = self->has_date_order ? *options->date_order : INTAKE_DATE_ORDER_UNKNOWN;
  self->on_duplicate = options->on_duplicate;
  self->choices = options->choices != NULL ? g_hash_table_ref (options->choices) : NULL;
  self->corrections = options->corrections != NULL ? g_hash_table_ref (options->corrections) : NULL;
  self->max_reported = options->max_reported;
  self->dry_run = options->dry_run;
  if (self->name == NULL)
    {
      g_autofree char *base = g_path_get_basename (options->path);

      self->name = g_filename_display_name (base);
    }
  self->progress = progress != NULL ? intake_progress_ref (progress) : NULL;
  self->notices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unknown_notices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_error_free);
  self->custom_fields = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->report = intake_import_report_new ();

  return self;
}

static void
intake_import_free (IntakeImport *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->notice);
  g_free (self->encoding);
  g_free (self->sheet);
  g_free (self->mapping_text);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->corrections, g_hash_table_unref);
  g_clear_pointer (&self->progress, intake_progress_unref);
  g_clear_object (&self->source);
  g_clear_pointer (&self->mapping, intake_mapping_free);
  g_clear_pointer (&self->known_values, intake_value_cache_free);
  g_hash_table_unref (self->notices);
  g_hash_table_unref (self->unknown_notices);
  g_array_unref (self->custom_fields);
  g_clear_pointer (&self->report, intake_import_report_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImport, intake_import_free)

static gboolean
read_row_cb (gpointer         data,
             IntakeImportRow *row,
             GError         **error)
{
  IntakeImport *self = data;

  if (!intake_source_next_row (self->source, self->cancellable, error))
    return FALSE;

  intake_import_read_row (self, row);
  return TRUE;
}

static gint64
find_notice_cb (gpointer    data,
                const char *reference,
                GError    **error)
{
  IntakeImport *self = data;

  return intake_notice_table_find (self->db, reference, error);
}

static double
get_fraction_cb (gpointer data)
{
  IntakeImport *self = data;

  return intake_source_get_fraction (self->source);
}

/* The file is read on a thread of its own, while what was read before is written. */
static gboolean
intake_import_read_rows (IntakeImport *self,
                         GCancellable *cancellable,
                         GError      **error)
{
  static const IntakeImportRowsFuncs funcs = { read_row_cb, find_notice_cb, get_fraction_cb };
  g_autoptr (GError) failure = NULL;

  self->known_values = intake_value_cache_new (self->mapping->fields->len);
  self->cancellable = cancellable;
  self->today = intake_database_get_today (self->db);
  self->rows = intake_import_rows_new (&funcs, self);

  while ((self->row = intake_import_rows_next (self->rows, &failure)) != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!self->row->is_good)
        self->report->n_refused++;
      else if (!intake_import_store_row (self, error))
        return FALSE;

      intake_progress_set (self->progress, (gint64)(intake_import_rows_get_fraction (self->rows) * PROGRESS_STEPS), PROGRESS_STEPS);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
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
    if (g_array_index (self->mapping->by_cells, gboolean, i))
      /* Translators: the heading of a column, and the field that it was taken for */
      g_ptr_array_add (self->report->notes, g_strdup_printf (intake_language_translate (self->language, N_ ("Column “%s” was read as “%s”, which its cells look like.")),
                                                             (const char *)g_ptr_array_index (self->mapping->headings, i),
                                                             intake_field_label (g_array_index (self->mapping->fields, IntakeFieldId, i), self->language)));

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
  gint64           n_changed;
  gboolean         done;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  self->db = db;

  if (!intake_import_open (self, cancellable, error))
    return FALSE;

  done = intake_import_read_rows (self, cancellable, error);
  g_clear_pointer (&self->rows, intake_import_rows_free);
  if (!done)
    return FALSE;

  intake_import_note_findings (self);

  if (self->dry_run)
    {
      self->rehearsed = TRUE;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dry run");
      return FALSE;
    }

  n_changed = self->report->imported + self->report->updated;
  count = intake_present_count (n_changed, self->language);
  /* Translators: the first %s is a number, the second the name of a file */
  label = g_strdup_printf (intake_language_translate_plural (self->language, "Import of %s application from %s", "Import of %s applications from %s", (gulong)n_changed),
                           count, self->name);
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
