/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export: a view → a workbook or a .csv. */
#include "config.h"

#include "intake-export.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "intake-answer.h"
#include "intake-cover-sheet.h"
#include "intake-csv-writer.h"
#include "intake-eligibility-sheet.h"
#include "intake-export-file.h"
#include "intake-export-reader.h"
#include "intake-follow-up-sheet.h"
#include "intake-list-sheet.h"
#include "intake-custom-table.h"
#include "intake-own-fields-sheet.h"
#include "intake-placements-sheet.h"
#include "intake-present.h"
#include "intake-query.h"
#include "intake-record-name.h"
#include "intake-rule-set-table.h"
#include "intake-setting-table.h"

G_DEFINE_QUARK (intake_export_error, intake_export_error)

/* Rows are three quarters of the work of an export; writing and reading the file back is the rest. */
#define PROGRESS_ROWS 3
#define PROGRESS_ALL 4

/* One export, from the caller to the reader's thread and back. */
typedef struct
{
  char                 *path;
  IntakeView           *view;
  GArray               *ids;
  gboolean              is_selection;
  const IntakeLanguage *language;
  IntakeProgress       *progress;

  IntakeDatabase    *db;
  IntakeSheetContext context;
  IntakeCover        cover;
  GPtrArray         *own_fields;
  int                cover_sheet;
  int                own_sheet;
  int                follow_up_sheets[INTAKE_N_ENTITIES];
  gint64             n_rows;
} IntakeExport;

static IntakeExport *
intake_export_new (const IntakeExportOptions *options,
                   IntakeProgress            *progress)
{
  IntakeExport *self = g_new0 (IntakeExport, 1);

  self->path = g_strdup (options->path);
  self->view = intake_view_copy (options->view);
  intake_view_drop_deleted (self->view);
  self->ids = options->ids != NULL ? g_array_ref (options->ids) : NULL;
  self->is_selection = options->ids != NULL;
  self->language = options->language != NULL ? options->language : intake_language_get (NULL);
  self->progress = progress != NULL ? intake_progress_ref (progress) : NULL;
  self->n_rows = -1;
  self->own_sheet = -1;
  for (guint i = 0; i < INTAKE_N_ENTITIES; i++)
    self->follow_up_sheets[i] = -1;

  return self;
}

static void
intake_export_free (IntakeExport *self)
{
  g_free (self->path);
  intake_view_free (self->view);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->progress, intake_progress_unref);
  g_clear_pointer (&self->context.workbook, intake_workbook_free);
  g_clear_pointer (&self->own_fields, g_ptr_array_unref);
  g_free (self->cover.n_blank);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeExport, intake_export_free)

static void
intake_export_count (IntakeExport *self,
                     IntakeRecord *record)
{
  guint                n_fields;
  const IntakeFieldId *fields = intake_view_get_columns (self->view, &n_fields);
  IntakeDate           received_on = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
  IntakeAnswer         answer;

  for (guint i = 0; i < n_fields; i++)
    if (!intake_record_has (record, fields[i]))
      self->cover.n_blank[i]++;

  if (intake_answer_find (intake_record_get_text (record, INTAKE_FIELD_ANSWER), &answer))
    self->cover.answers[answer]++;

  if (!intake_date_is_valid (received_on))
    return;
  if (!intake_date_is_valid (self->cover.first) || intake_date_compare (received_on, self->cover.first) < 0)
    self->cover.first = received_on;
  if (!intake_date_is_valid (self->cover.last) || intake_date_compare (received_on, self->cover.last) > 0)
    self->cover.last = received_on;
}

/* What Excel takes for a separator is the list separator of its own language: a semicolon where the comma parts decimals. */
static char
intake_export_get_separator (IntakeExport *self)
{
  return g_str_equal (intake_language_get_code (self->language), "en") ? ',' : ';';
}

/* Reads each record once, for all that is made of it. */
static gboolean
intake_export_each (IntakeExport *self,
                    gboolean (*add) (IntakeExport         *self,
                                     const IntakeSheetRow *row,
                                     gpointer              data,
                                     GError              **error),
                    gpointer      data,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (IntakeExportReader) reader = intake_export_reader_new (self->db, self->view, self->ids, self->language, error);
  g_autoptr (GError) failure = NULL;
  const IntakeSheetRow *row;
  gint64                n_rows = 0;

  if (reader == NULL)
    return FALSE;

  while ((row = intake_export_reader_next (reader, &failure)) != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !add (self, row, data, error))
        return FALSE;

      intake_progress_set (self->progress, n_rows++ * PROGRESS_ROWS, (gint64)self->ids->len * PROGRESS_ALL);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* The office's own fields by their names, or by what an application has in them, %NULL for nothing; borrowed from @fields. */
static GPtrArray *
dup_own_texts (GPtrArray *fields,
               gboolean   names)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const IntakeCustomValue *field = g_ptr_array_index (fields, i);

      g_ptr_array_add (texts, names ? field->name : field->value);
    }

  return texts;
}

/* A sheet for the fields of the office's own, if it has any. */
static gboolean
intake_export_begin_own_fields (IntakeExport *self,
                                GError      **error)
{
  IntakeCover *cover = &self->cover;
  g_autoptr (GPtrArray) names = NULL;

  /* Kept, for the workbook borrows their names. */
  self->own_fields = intake_custom_table_list_fields (self->db, error);
  if (self->own_fields == NULL || self->own_fields->len == 0)
    return self->own_fields != NULL;

  names = dup_own_texts (self->own_fields, TRUE);
  self->own_sheet = intake_own_fields_sheet_begin (&self->context, names, error);
  cover->sheets[cover->n_sheets].sheet = self->own_sheet;
  cover->sheets[cover->n_sheets].table = "FurtherFields";
  cover->sheets[cover->n_sheets].name = intake_language_translate (self->language, N_ ("Further fields"));
  cover->sheets[cover->n_sheets].about = intake_language_translate (self->language, N_ ("What was kept in the fields that the office added itself"));

  return cover->sheets[cover->n_sheets++].sheet >= 0;
}

/* A sheet for each of what internships are followed by, if the office has any. */
static gboolean
intake_export_begin_follow_ups (IntakeExport *self,
                                GError      **error)
{
  static const struct
  {
    IntakeEntity entity;
    const char  *table;
    const char  *about;
  } kinds[] = {
    { INTAKE_ENTITY_CHECK_IN, "CheckIns", N_ ("Check-ins of the interns: planned, held, and what was said") },
    { INTAKE_ENTITY_OBJECTIVE, "LearningObjectives", N_ ("Learning objectives of the interns, and whether they were reached") },
    { INTAKE_ENTITY_OUTPUT, "Outputs", N_ ("Outputs of the interns: due, delivered, validated") },
    { INTAKE_ENTITY_EVALUATION, "Evaluations", N_ ("Evaluations of the interns: by whom, when, and the rating") },
  };
  IntakeCover *cover = &self->cover;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 n = intake_query_count (self->db, kinds[i].entity, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        continue;

      self->follow_up_sheets[kinds[i].entity] = intake_follow_up_sheet_begin (&self->context, kinds[i].entity, error);
      cover->sheets[cover->n_sheets].sheet = self->follow_up_sheets[kinds[i].entity];
      cover->sheets[cover->n_sheets].table = kinds[i].table;
      cover->sheets[cover->n_sheets].name = intake_follow_up_sheet_get_name (kinds[i].entity, self->language);
      cover->sheets[cover->n_sheets].about = intake_language_translate (self->language, kinds[i].about);
      if (cover->sheets[cover->n_sheets++].sheet < 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
intake_export_add_follow_ups (IntakeExport         *self,
                              const IntakeSheetRow *row,
                              GError              **error)
{
  for (IntakeEntity entity = INTAKE_ENTITY_CHECK_IN; entity < INTAKE_N_ENTITIES; entity++)
    if (self->follow_up_sheets[entity] >= 0 && !intake_follow_up_sheet_add (&self->context, self->follow_up_sheets[entity], entity, row, error))
      return FALSE;

  return TRUE;
}

static gboolean
intake_export_add_own_fields (IntakeExport         *self,
                              const IntakeSheetRow *row,
                              GError              **error)
{
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  if (self->own_sheet < 0)
    return TRUE;

  values = intake_custom_table_list (self->db, intake_record_get_id (row->application), error);
  if (values == NULL)
    return FALSE;

  texts = dup_own_texts (values, FALSE);

  return intake_own_fields_sheet_add (&self->context, self->own_sheet, row, texts, error);
}

static gboolean
intake_export_begin_sheets (IntakeExport *self,
                            GError      **error)
{
  const IntakeLanguage *language = self->language;
  IntakeCover          *cover = &self->cover;

  self->cover_sheet = intake_cover_sheet_begin (&self->context, error);
  if (self->cover_sheet < 0)
    return FALSE;

  cover->sheets[0].sheet = intake_list_sheet_begin (&self->context, self->view, error);
  cover->sheets[0].table = "Applications";
  cover->sheets[0].name = intake_language_translate (language, N_ ("Applications"));
  cover->sheets[0].about = intake_language_translate (language, N_ ("The list as it is seen in Intake: the same rows, columns and order"));
  if (cover->sheets[0].sheet < 0)
    return FALSE;

  cover->sheets[1].sheet = intake_eligibility_sheet_begin (&self->context, error);
  cover->sheets[1].table = "Eligibility";
  cover->sheets[1].name = intake_language_translate (language, N_ ("Eligibility"));
  cover->sheets[1].about = intake_language_translate (language, N_ ("Who is eligible, by which rules, and why or why not"));
  if (cover->sheets[1].sheet < 0)
    return FALSE;

  cover->sheets[2].sheet = intake_placements_sheet_begin (&self->context, error);
  cover->sheets[2].table = "Placements";
  cover->sheets[2].name = intake_language_translate (language, N_ ("Placements"));
  cover->sheets[2].about = intake_language_translate (language, N_ ("Placements and supervisors with their roles, a row for each supervisor"));

  cover->n_sheets = 3;

  return cover->sheets[2].sheet >= 0 && intake_export_begin_follow_ups (self, error) && intake_export_begin_own_fields (self, error);
}

static gboolean
intake_export_add_rows (IntakeExport         *self,
                        const IntakeSheetRow *row,
                        gpointer              data,
                        GError              **error)
{
  const IntakeCover *cover = &self->cover;

  intake_export_count (self, row->application);

  return intake_list_sheet_add (&self->context, cover->sheets[0].sheet, self->view, row, error) &&
         intake_eligibility_sheet_add (&self->context, cover->sheets[1].sheet, row, error) &&
         intake_placements_sheet_add (&self->context, cover->sheets[2].sheet, row, error) &&
         intake_export_add_follow_ups (self, row, error) &&
         intake_export_add_own_fields (self, row, error);
}

static char *
dup_name (IntakeFieldId      field,
          const IntakeValue *value,
          gpointer           db)
{
  char *reference;

  if (field == INTAKE_FIELD_FAILED_RULES)
    return intake_rule_set_table_dup_titles (db, value->text);

  reference = intake_record_name_dup (db, intake_field_get (field), value->integer);

  return reference != NULL ? reference : intake_value_dup_canonical (value);
}

static gboolean
intake_export_end_sheets (IntakeExport *self,
                          GError      **error)
{
  g_autofree char *sentence = intake_view_dup_named_sentence (self->view, self->language, dup_name, self->db);

  for (guint i = 0; i < self->cover.n_sheets; i++)
    if (!intake_workbook_end_table (self->context.workbook, self->cover.sheets[i].sheet, self->cover.sheets[i].table, self->context.footer, error))
      return FALSE;

  self->cover.view = self->view;
  self->cover.sentence = sentence;
  self->cover.is_selection = self->is_selection;
  self->cover.n_rows = self->ids->len;
  intake_cover_sheet_fill (&self->context, self->cover_sheet, &self->cover);

  return TRUE;
}

static gboolean
intake_export_write_workbook (IntakeExport           *self,
                              const IntakeExportFile *file,
                              GCancellable           *cancellable,
                              GError                **error)
{
  g_autofree char *office = intake_setting_table_dup (self->db, INTAKE_SETTING_OFFICE_NAME);
  IntakeWorkbook  *workbook;
  guint            n_fields;

  if (self->ids->len > INTAKE_WORKBOOK_MAX_ROWS)
    {
      g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_LIMIT,
                   intake_language_translate (self->language, N_ ("A sheet holds at most %d rows. Filter the list, and export it in parts.")),
                   INTAKE_WORKBOOK_MAX_ROWS);
      return FALSE;
    }

  intake_view_get_columns (self->view, &n_fields);
  self->cover.n_blank = g_new0 (gint64, n_fields);
  self->context.office = office;
  self->context.dup_name = dup_name;
  self->context.name_data = self->db;
  self->context.footer = office != NULL ? office : "Intake";
  self->context.workbook = workbook = intake_workbook_new (file->path, file->folder, intake_language_translate (self->language, N_ ("Internship applications")), office, self->language);

  if (!intake_export_begin_sheets (self, error) ||
      !intake_export_each (self, intake_export_add_rows, NULL, cancellable, error) ||
      !intake_export_end_sheets (self, error))
    return FALSE;

  if (!intake_workbook_close (workbook, error))
    return FALSE;

  intake_progress_set (self->progress, (gint64)self->ids->len * PROGRESS_ALL - 1, (gint64)self->ids->len * PROGRESS_ALL);

  return intake_workbook_verify (workbook, cancellable, error);
}

/* Whether all went well is asked of the stream at the end. */
static void
write_line (FILE    *stream,
            GString *line)
{
  g_string_append (line, "\r\n");
  fwrite (line->str, 1, line->len, stream);
}

static gboolean
intake_export_add_line (IntakeExport         *self,
                        const IntakeSheetRow *row,
                        gpointer              data,
                        GError              **error)
{
  FILE                *stream = data;
  guint                n_fields;
  const IntakeFieldId *fields = intake_view_get_columns (self->view, &n_fields);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      const IntakeField *field = intake_field_get (fields[i]);
      const IntakeValue *value = intake_record_get (row->application, fields[i]);
      g_autofree char   *text = NULL;

      /* Dates in ISO form, which every program reads alike. */
      if (value->type == INTAKE_VALUE_DATE)
        text = intake_value_dup_canonical (value);
      else if (field->kind == INTAKE_KIND_NOTICE && value->type == INTAKE_VALUE_INTEGER)
        text = g_strdup (intake_record_get_text (row->notice, INTAKE_FIELD_NOTICE_REFERENCE));
      else if (field->id == INTAKE_FIELD_FAILED_RULES && row->failed != NULL)
        text = g_strdup (row->failed);
      else
        text = intake_present_value (field, value, self->language);

      intake_csv_append_cell (line, i == 0, text, intake_export_get_separator (self));
    }
  write_line (stream, line);

  return TRUE;
}

static gboolean
intake_export_write_csv (IntakeExport           *self,
                         const IntakeExportFile *file,
                         GCancellable           *cancellable,
                         GError                **error)
{
  FILE                *stream = g_fopen (file->path, "wbe");
  guint                n_fields;
  const IntakeFieldId *fields = intake_view_get_columns (self->view, &n_fields);
  g_autoptr (GString) line = g_string_new ("\xef\xbb\xbf");
  gboolean is_done;
  gboolean is_whole;

  if (stream == NULL)
    {
      g_set_error_literal (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_TARGET, g_strerror (errno));
      return FALSE;
    }

  for (guint i = 0; i < n_fields; i++)
    intake_csv_append_cell (line, i == 0, intake_field_label (fields[i], self->language), intake_export_get_separator (self));
  write_line (stream, line);

  is_done = intake_export_each (self, intake_export_add_line, stream, cancellable, error);
  is_whole = !ferror (stream);
  is_whole = fclose (stream) == 0 && is_whole;
  if (!is_done)
    return FALSE;

  if (!is_whole)
    intake_export_file_set_cut (file, error);

  return is_whole;
}

static gpointer
intake_export_run (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  IntakeExport    *self = data;
  g_autofree char *ending = g_utf8_strdown (self->path, -1);
  g_autoptr (IntakeExportFile) file = NULL;
  gboolean is_written;

  self->db = db;
  self->context.language = self->language;
  self->context.today = intake_database_get_today (db);

  if (self->ids == NULL)
    self->ids = intake_query_ids (db, self->view, cancellable, error);
  if (self->ids == NULL)
    return NULL;

  file = intake_export_file_new (self->path, self->language, error);
  if (file == NULL)
    return NULL;

  if (g_str_has_suffix (ending, ".csv"))
    is_written = intake_export_write_csv (self, file, cancellable, error);
  else
    is_written = intake_export_write_workbook (self, file, cancellable, error);

  if (!is_written || g_cancellable_set_error_if_cancelled (cancellable, error) || !intake_export_file_commit (file, error))
    return NULL;

  self->n_rows = self->ids->len;

  return NULL;
}

static void
intake_export_done_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  IntakeExport *self = g_task_get_task_data (task);
  GError       *error = NULL;

  intake_store_read_finish (INTAKE_STORE (object), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, self->n_rows);
}

void
intake_export_async (IntakeStore               *store,
                     const IntakeExportOptions *options,
                     IntakeProgress            *progress,
                     GCancellable              *cancellable,
                     GAsyncReadyCallback        callback,
                     gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  IntakeExport *self;

  g_return_if_fail (INTAKE_IS_STORE (store));
  g_return_if_fail (options != NULL && options->path != NULL && options->view != NULL);

  self = intake_export_new (options, progress);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_export_async);
  g_task_set_task_data (task, self, (GDestroyNotify)intake_export_free);

  /* A workbook that stands in its place is done, whatever was cancelled since. */
  g_task_set_check_cancellable (task, FALSE);

  intake_store_read_async (store, intake_export_run, self, NULL, NULL, cancellable, intake_export_done_cb, g_steal_pointer (&task));
}

gint64
intake_export_finish (IntakeStore  *store,
                      GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

gint64
intake_export (IntakeStore               *store,
               const IntakeExportOptions *options,
               IntakeProgress            *progress,
               GCancellable              *cancellable,
               GError                   **error)
{
  g_autoptr (IntakeExport) self = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (store), -1);
  g_return_val_if_fail (options != NULL && options->path != NULL && options->view != NULL, -1);

  self = intake_export_new (options, progress);
  intake_store_read (store, intake_export_run, self, cancellable, error);

  return self->n_rows;
}

GFile *
intake_export_dup_file_with_ending (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (base, -1);
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (g_str_has_suffix (folded, ".xlsx") || g_str_has_suffix (folded, ".csv"))
    return g_object_ref (file);

  name = g_strconcat (base, ".xlsx", NULL);
  folder = g_file_get_parent (file);

  return g_file_get_child (folder, name);
}
