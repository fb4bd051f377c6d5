/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look into a spreadsheet before it is imported. */
#include "config.h"

#include "intake-import-preview.h"

#include "intake-import-private.h"
#include "intake-sheet-guess.h"

#include <string.h>

#define N_FIRST_ROWS 20
#define N_ROWS 20
#define MAX_ROWS 10000

/* A column with more different texts than this is no list of words. */
#define MAX_WORDS 200
#define MAX_WORD_LENGTH 200

/* Cells of one row beyond this are not shown, and a cell is shown so far. */
#define MAX_SHOWN_COLUMNS 256
#define MAX_SHOWN_CHARACTERS 80

typedef struct
{
  char                 *path;
  char                 *encoding;
  char                  separator;
  char                 *sheet;
  int                   heading_row;
  const IntakeLanguage *language;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request->encoding);
  g_free (request->sheet);
  g_free (request);
}

static void
free_word (gpointer data)
{
  IntakeImportWord *word = data;

  g_free (word->text);
  g_free (word);
}

static void
free_words (gpointer words)
{
  if (words != NULL)
    g_ptr_array_unref (words);
}

static void
free_table (gpointer table)
{
  if (table != NULL)
    g_hash_table_unref (table);
}

static IntakeImportPreview *
intake_import_preview_new (void)
{
  IntakeImportPreview *self = g_new0 (IntakeImportPreview, 1);

  self->sheets = g_ptr_array_new_with_free_func (g_free);
  self->first_rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  self->first_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  self->words = g_ptr_array_new_with_free_func (free_words);

  return self;
}

void
intake_import_preview_free (IntakeImportPreview *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->first_rows);
  g_array_unref (self->first_numbers);
  g_clear_pointer (&self->mapping, intake_mapping_free);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static char *
dup_shown (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_SHOWN_CHARACTERS)
    return g_strdup (text);

  return g_utf8_substring (text, 0, MAX_SHOWN_CHARACTERS);
}

static GStrv
dup_row (IntakeSource *source)
{
  guint n = MIN (intake_source_get_n_cells (source), MAX_SHOWN_COLUMNS);
  GStrv row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = dup_shown (intake_source_get_cell (source, i)->text);

  return row;
}

static gboolean
read_first_rows (IntakeImportPreview *self,
                 IntakeSource        *source,
                 GCancellable        *cancellable,
                 GError             **error)
{
  GError *local_error = NULL;

  while (self->first_rows->len < N_FIRST_ROWS && intake_source_next_row (source, cancellable, &local_error))
    {
      guint number = intake_source_get_row_number (source);

      g_ptr_array_add (self->first_rows, dup_row (source));
      g_array_append_val (self->first_numbers, number);
    }

  if (local_error == NULL)
    return intake_source_select_sheet (source, self->sheet, error);
  g_propagate_error (error, local_error);

  return FALSE;
}

/* Headings are words: no digit, no address. */
static gboolean
looks_like_headings (char *const *row)
{
  guint n = 0;

  for (; *row != NULL; row++)
    {
      if (strpbrk (*row, "0123456789@") != NULL)
        return FALSE;
      n += **row != '\0' ? 1 : 0;
    }

  return n >= 2;
}

static gboolean
find_mapping (IntakeImportPreview *self,
              IntakeSource        *source,
              int                  heading_row,
              GCancellable        *cancellable,
              GError             **error)
{
  g_autoptr (GError) failure = NULL;
  guint row = (guint)MAX (heading_row, 0);

  if (heading_row == 0)
    {
      self->mapping = intake_mapping_guess (source, cancellable, &failure);
      if (self->mapping != NULL)
        return TRUE;
      if (!g_error_matches (failure, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT) || self->first_rows->len == 0)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (looks_like_headings (g_ptr_array_index (self->first_rows, 0)))
        row = g_array_index (self->first_numbers, guint, 0);
      if (!intake_source_select_sheet (source, self->sheet, error))
        return FALSE;
    }

  self->mapping = intake_mapping_guess_at (source, row, cancellable, error);

  return self->mapping != NULL;
}

static void
count_words (GPtrArray    *tables,
             IntakeSource *source)
{
  for (guint i = 0; i < tables->len; i++)
    {
      GHashTable       *table = g_ptr_array_index (tables, i);
      const IntakeCell *cell = intake_source_get_cell (source, i);
      gpointer          count;

      if (table == NULL || cell->type == INTAKE_CELL_EMPTY)
        continue;
      count = g_hash_table_lookup (table, cell->text);
      if (count == NULL && (g_hash_table_size (table) >= MAX_WORDS || strlen (cell->text) > MAX_WORD_LENGTH))
        {
          g_hash_table_unref (table);
          g_ptr_array_index (tables, i) = NULL;
          continue;
        }
      g_hash_table_replace (table, g_strdup (cell->text), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const IntakeImportWord *first = *(IntakeImportWord *const *)a;
  const IntakeImportWord *second = *(IntakeImportWord *const *)b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;

  return strcmp (first->text, second->text);
}

static GPtrArray *
dup_words (GHashTable *table)
{
  GPtrArray     *words;
  GHashTableIter iter;
  gpointer       text, count;

  if (table == NULL)
    return NULL;

  words = g_ptr_array_new_with_free_func (free_word);
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &text, &count))
    {
      IntakeImportWord *word = g_new0 (IntakeImportWord, 1);

      word->text = g_strdup (text);
      word->count = GPOINTER_TO_UINT (count);
      g_ptr_array_add (words, word);
    }
  g_ptr_array_sort (words, compare_words);

  return words;
}

static gboolean
read_rows (IntakeImportPreview *self,
           IntakeSource        *source,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (free_table);
  GError *local_error = NULL;

  if (!intake_mapping_skip_to_rows (self->mapping, source, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->mapping->fields->len; i++)
    g_ptr_array_add (tables, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));

  self->is_whole = TRUE;
  while (intake_source_next_row (source, cancellable, &local_error))
    {
      if (self->n_rows == MAX_ROWS)
        {
          self->is_whole = FALSE;
          break;
        }
      self->n_rows++;
      if (self->rows->len < N_ROWS)
        g_ptr_array_add (self->rows, dup_row (source));
      count_words (tables, source);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  for (guint i = 0; i < tables->len; i++)
    g_ptr_array_add (self->words, dup_words (g_ptr_array_index (tables, i)));

  return TRUE;
}

static IntakeImportPreview *
look (const Request *request,
      GCancellable  *cancellable,
      GError       **error)
{
  IntakeSourceOptions read = { request->encoding, request->separator, request->language };
  g_autoptr (IntakeImportPreview) self = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (request->path, &read, cancellable, error);

  if (source == NULL)
    return NULL;

  self = intake_import_preview_new ();
  for (guint i = 0; i < intake_source_get_n_sheets (source); i++)
    g_ptr_array_add (self->sheets, g_strdup (intake_source_get_sheet_name (source, i)));
  if (!(request->sheet != NULL ? intake_import_select_sheet (source, request->sheet, error) : intake_sheet_guess (source, cancellable, error)))
    return NULL;

  self->sheet = intake_source_get_sheet (source);
  if (!read_first_rows (self, source, cancellable, error) || !find_mapping (self, source, request->heading_row, cancellable, error) ||
      !read_rows (self, source, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError              *error = NULL;
  IntakeImportPreview *preview = look (data, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify)intake_import_preview_free);
  else
    g_task_return_error (task, error);
}

void
intake_import_preview_async (const IntakeImportOptions *options,
                             GCancellable              *cancellable,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (options != NULL && options->path != NULL);

  request = g_new0 (Request, 1);
  request->path = g_strdup (options->path);
  request->encoding = g_strdup (options->read.encoding);
  request->separator = options->read.separator;
  request->language = options->read.language != NULL ? options->read.language : intake_language_get (NULL);
  request->sheet = g_strdup (options->sheet);
  request->heading_row = options->heading_row;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_import_preview_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, look_thread);
}

IntakeImportPreview *
intake_import_preview_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_import_preview_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
