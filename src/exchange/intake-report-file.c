/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import as a file. */
#include "config.h"

#include "intake-report-file.h"

#include <glib/gi18n-lib.h>

#include "intake-csv-writer.h"
#include "intake-export-file.h"
#include "intake-export.h"
#include "intake-present.h"
#include "intake-workbook.h"

enum
{
  SHEET,
  ROW,
  COLUMN,
  VALUE,
  REASON,
  N_COLUMNS,
};

/* By the columns above: what programs and people call them. */
static const struct
{
  const char        *id;
  const char        *heading;
  IntakeColumnFormat format;
  guint              width;
} columns[N_COLUMNS] = {
  /* Translators: the heading of a column that tells in which sheet of a spreadsheet something stands */
  { "sheet", N_ ("Sheet"), INTAKE_COLUMN_TEXT, 18 },
  /* Translators: the heading of a column that tells in which row of a spreadsheet something stands */
  { "row", N_ ("Row"), INTAKE_COLUMN_INTEGER, 8 },
  /* Translators: the heading of a column that tells in which column of a spreadsheet something stands */
  { "column", N_ ("Column"), INTAKE_COLUMN_TEXT, 24 },
  /* Translators: the heading of a column that tells what stands in a cell of a spreadsheet */
  { "value", N_ ("What stands there"), INTAKE_COLUMN_LONG_TEXT, 30 },
  /* Translators: the heading of a column that tells why something was refused, or is taken for something known */
  { "reason", N_ ("Why"), INTAKE_COLUMN_LONG_TEXT, 60 },
};

typedef struct
{
  guint row;
  char *texts[N_COLUMNS]; /* but of ROW */
} Line;

/* One report on its way into a file: its own copy, since an import that is run again makes another report. */
typedef struct
{
  GPtrArray            *lines;
  char                 *path;
  const IntakeLanguage *language;
} IntakeReportFile;

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (line->texts[i]);
  g_free (line);
}

static Line *
add_line (IntakeReportFile *self,
          guint             row,
          const char       *reason)
{
  Line *line = g_new0 (Line, 1);

  line->row = row;
  line->texts[REASON] = g_strdup (reason);
  g_ptr_array_add (self->lines, line);

  return line;
}

static IntakeReportFile *
intake_report_file_new (const IntakeImportReport *report,
                        const char               *path,
                        const IntakeLanguage     *language)
{
  IntakeReportFile *self = g_new0 (IntakeReportFile, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->path = g_strdup (path);
  self->language = language;

  for (guint i = 0; i < report->refused->len; i++)
    {
      const IntakeImportRefusal *refusal = g_ptr_array_index (report->refused, i);
      Line                      *line = add_line (self, refusal->row, refusal->reason);

      line->texts[SHEET] = g_strdup (refusal->sheet);
      line->texts[COLUMN] = g_strdup (refusal->column);
      line->texts[VALUE] = g_strdup (refusal->value);
    }
  for (guint i = 0; i < report->matches->len; i++)
    {
      const IntakeImportMatch *match = g_ptr_array_index (report->matches, i);
      Line                    *line = add_line (self, match->row, intake_likeness_label (match->duplicate.likeness, language));

      line->texts[VALUE] = intake_present_name (intake_record_get_text (match->record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (match->record, INTAKE_FIELD_GIVEN_NAMES));
    }

  return self;
}

static void
intake_report_file_free (IntakeReportFile *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeReportFile, intake_report_file_free)

static gboolean
write_csv (IntakeReportFile       *self,
           const IntakeExportFile *file,
           GError                **error)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");

  for (guint i = 0; i < N_COLUMNS; i++)
    intake_csv_append_cell (text, i == 0, columns[i].id, ',');
  g_string_append (text, "\r\n");

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line      *line = g_ptr_array_index (self->lines, i);
      g_autofree char *row = g_strdup_printf ("%u", line->row);

      for (guint j = 0; j < N_COLUMNS; j++)
        intake_csv_append_cell (text, j == 0, j == ROW ? row : line->texts[j], ',');
      g_string_append (text, "\r\n");
    }

  if (g_file_set_contents_full (file->path, text->str, (gssize)text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    return TRUE;

  intake_export_file_set_cut (file, error);
  return FALSE;
}

static gboolean
write_table (IntakeReportFile *self,
             IntakeWorkbook   *workbook,
             const char       *title,
             GError          **error)
{
  IntakeWorkbookColumn table[N_COLUMNS];
  int                  sheet = intake_workbook_add_sheet (workbook, title, error);

  if (sheet < 0)
    return FALSE;

  for (guint i = 0; i < N_COLUMNS; i++)
    table[i] = (IntakeWorkbookColumn){ intake_language_translate (self->language, columns[i].heading), columns[i].format, columns[i].width };
  intake_workbook_begin_table (workbook, sheet, table, N_COLUMNS);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      for (guint j = 0; j < N_COLUMNS; j++)
        if (j == ROW)
          intake_workbook_set_integer (workbook, sheet, j, line->row);
        else
          intake_workbook_set_text (workbook, sheet, j, line->texts[j]);
      if (!intake_workbook_end_row (workbook, sheet, error))
        return FALSE;
    }

  return intake_workbook_end_table (workbook, sheet, "Report", title, error);
}

static gboolean
write_workbook (IntakeReportFile       *self,
                const IntakeExportFile *file,
                GCancellable           *cancellable,
                GError                **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char *title = intake_language_translate (self->language, N_ ("Report of the import"));
  g_autoptr (IntakeWorkbook) workbook = intake_workbook_new (file->path, file->folder, title, NULL, self->language);

  return write_table (self, workbook, title, error) &&
         intake_workbook_close (workbook, error) &&
         intake_workbook_verify (workbook, cancellable, error);
}

static gboolean
intake_report_file_write (IntakeReportFile *self,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_autofree char *ending = g_utf8_strdown (self->path, -1);
  g_autoptr (IntakeExportFile) file = intake_export_file_new (self->path, self->language, error);
  gboolean is_written;

  if (file == NULL)
    return FALSE;

  is_written = g_str_has_suffix (ending, ".xlsx") ? write_workbook (self, file, cancellable, error) : write_csv (self, file, error);

  return is_written && !g_cancellable_set_error_if_cancelled (cancellable, error) && intake_export_file_commit (file, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (intake_report_file_write (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
intake_report_file_save_async (const IntakeImportReport *report,
                               const char               *path,
                               const IntakeLanguage     *language,
                               GCancellable             *cancellable,
                               GAsyncReadyCallback       callback,
                               gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (report != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (language != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_report_file_save_async);
  g_task_set_task_data (task, intake_report_file_new (report, path, language), (GDestroyNotify)intake_report_file_free);

  /* A file that stands in its place is done, whatever was cancelled since. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
intake_report_file_save_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
intake_report_file_save (const IntakeImportReport *report,
                         const char               *path,
                         const IntakeLanguage     *language,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr (IntakeReportFile) self = NULL;

  g_return_val_if_fail (report != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  self = intake_report_file_new (report, path, language);

  return intake_report_file_write (self, cancellable, error);
}
