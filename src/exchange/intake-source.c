/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all readers share: the row that was read, the sheets, the notes, and which reader opens which file. */
#include "config.h"

#include "intake-source.h"
#include "intake-csv-reader.h"
#include "intake-ods-book.h"
#include "intake-ods-reader.h"
#include "intake-source-private.h"
#include "intake-xlsx-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* How many cells there may be from the first column to the last used one, over all rows: a single cell far to the right in each row would
 * otherwise make whoever walks over the columns do so for hours. */
#define MAX_SPREAD G_GUINT64_CONSTANT (50000000)

/* How many sheets an error names where one is not there. */
#define MAX_NAMED_SHEETS 20

typedef struct
{
  char    *name;
  gboolean is_hidden;
} Sheet;

typedef struct
{
  IntakeCell cell;
  gsize      offset;
} Slot;

typedef struct
{
  IntakeSourceFile *file;
  GArray           *sheets;
  guint             sheet;

  GArray  *slots;
  GArray  *used;
  GString *buffer;
  guint    n_cells;
  guint    row_number;

  guint64    spread;
  gboolean   ended;
  GError    *failure;
  GPtrArray *notes;
} IntakeSourcePrivate;

G_DEFINE_QUARK (intake_source_error, intake_source_error)
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IntakeSource, intake_source, G_TYPE_OBJECT)

static const IntakeCell empty_cell = { INTAKE_CELL_EMPTY, "", 0, { 0, 0, 0 } };

static IntakeSourcePrivate *
get_private (IntakeSource *self)
{
  return intake_source_get_instance_private (self);
}

static void
sheet_clear (gpointer data)
{
  g_free (((Sheet *)data)->name);
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text++)
    if (text[0] == '\xc2' && text[1] == '\xa0')
      text++;
    else if (!g_ascii_isspace (*text))
      return FALSE;
  return TRUE;
}

static gboolean
find_sheet_named (const IntakeSourcePrivate *priv,
                  const char                *name,
                  gboolean                   ignore_case,
                  guint                     *sheet)
{
  g_autofree char *wanted = ignore_case ? g_utf8_casefold (name, -1) : g_strdup (name);

  for (guint i = 0; i < priv->sheets->len; i++)
    {
      const char      *found = g_array_index (priv->sheets, Sheet, i).name;
      g_autofree char *folded = ignore_case ? g_utf8_casefold (found, -1) : NULL;

      if (strcmp (folded != NULL ? folded : found, wanted) == 0)
        {
          *sheet = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
clear_row (IntakeSourcePrivate *priv)
{
  for (guint i = 0; i < priv->used->len; i++)
    g_array_index (priv->slots, Slot, g_array_index (priv->used, guint, i)).cell = empty_cell;
  g_array_set_size (priv->used, 0);
  g_string_truncate (priv->buffer, 0);
  priv->n_cells = 0;
}

static void
intake_source_finalize (GObject *object)
{
  IntakeSourcePrivate *priv = get_private (INTAKE_SOURCE (object));

  g_array_unref (priv->sheets);
  g_ptr_array_unref (priv->notes);
  g_array_unref (priv->slots);
  g_array_unref (priv->used);
  g_string_free (priv->buffer, TRUE);
  g_clear_error (&priv->failure);
  intake_source_file_free (priv->file);

  G_OBJECT_CLASS (intake_source_parent_class)->finalize (object);
}

static void
intake_source_class_init (IntakeSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_source_finalize;
}

static void
intake_source_init (IntakeSource *self)
{
  IntakeSourcePrivate *priv = get_private (self);

  priv->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (priv->sheets, sheet_clear);
  priv->notes = g_ptr_array_new_with_free_func (g_free);
  priv->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  priv->used = g_array_new (FALSE, FALSE, sizeof (guint));
  priv->buffer = g_string_new (NULL);
}

void
intake_source_set_file (IntakeSource     *self,
                        IntakeSourceFile *file)
{
  IntakeSourcePrivate *priv = get_private (self);

  g_assert (priv->file == NULL);
  priv->file = file;
}

const IntakeSourceFile *
intake_source_get_file (IntakeSource *self)
{
  return get_private (self)->file;
}

void
intake_source_add_sheet (IntakeSource *self,
                         const char   *name,
                         gboolean      is_hidden)
{
  Sheet sheet = { g_strdup (name), is_hidden };

  g_array_append_val (get_private (self)->sheets, sheet);
}

void
intake_source_begin_row (IntakeSource *self)
{
  clear_row (get_private (self));
}

GString *
intake_source_get_buffer (IntakeSource *self)
{
  return get_private (self)->buffer;
}

gboolean
intake_source_put_cell (IntakeSource     *self,
                        guint             column,
                        const IntakeCell *cell,
                        gsize             offset)
{
  IntakeSourcePrivate *priv = get_private (self);
  Slot                *slot;
  gboolean             is_first;

  g_assert (column < INTAKE_SOURCE_MAX_COLUMNS);

  if (cell->type == INTAKE_CELL_EMPTY)
    return TRUE;
  if (cell->type == INTAKE_CELL_TEXT && is_blank (offset == INTAKE_SOURCE_NO_OFFSET ? cell->text : priv->buffer->str + offset))
    return TRUE;

  while (priv->slots->len <= column)
    {
      Slot empty = { empty_cell, INTAKE_SOURCE_NO_OFFSET };

      g_array_append_val (priv->slots, empty);
    }

  slot = &g_array_index (priv->slots, Slot, column);
  is_first = slot->cell.type == INTAKE_CELL_EMPTY;
  slot->cell = *cell;
  slot->offset = offset;
  if (is_first)
    g_array_append_val (priv->used, column);
  priv->n_cells = MAX (priv->n_cells, column + 1);
  return is_first;
}

gboolean
intake_source_end_row (IntakeSource *self,
                       guint         number)
{
  IntakeSourcePrivate *priv = get_private (self);

  for (guint i = 0; i < priv->used->len; i++)
    {
      Slot *slot = &g_array_index (priv->slots, Slot, g_array_index (priv->used, guint, i));

      /* The buffer may have moved while it grew. */
      if (slot->offset != INTAKE_SOURCE_NO_OFFSET)
        slot->cell.text = priv->buffer->str + slot->offset;
    }
  priv->row_number = number;
  return priv->n_cells > 0;
}

IntakeSource *
intake_source_open (const char                *path,
                    const IntakeSourceOptions *options,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  g_autoptr (IntakeSourceFile) file = NULL;
  g_autoptr (IntakeZip) zip = NULL;
  IntakeSourceKind kind;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  file = intake_source_file_open (path, options->language, error);
  if (file == NULL || !intake_source_file_get_kind (file, &kind, error))
    return NULL;

  if (kind == INTAKE_SOURCE_KIND_TEXT)
    return intake_csv_reader_new (g_steal_pointer (&file), options->encoding, options->separator, cancellable, error);

  zip = intake_zip_open (file, error);
  if (zip == NULL)
    return NULL;
  if (intake_ods_book_is_one (zip))
    return intake_ods_reader_new (g_steal_pointer (&file), g_steal_pointer (&zip), cancellable, error);
  return intake_xlsx_reader_new (g_steal_pointer (&file), g_steal_pointer (&zip), cancellable, error);
}

const IntakeLanguage *
intake_source_get_language (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), NULL);

  return intake_source_get_file (self)->language;
}

guint
intake_source_get_n_sheets (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), 0);

  return get_private (self)->sheets->len;
}

const char *
intake_source_get_sheet_name (IntakeSource *self,
                              guint         sheet)
{
  IntakeSourcePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), NULL);

  priv = get_private (self);
  g_return_val_if_fail (sheet < priv->sheets->len, NULL);
  return g_array_index (priv->sheets, Sheet, sheet).name;
}

gboolean
intake_source_is_sheet_hidden (IntakeSource *self,
                               guint         sheet)
{
  IntakeSourcePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), FALSE);

  priv = get_private (self);
  g_return_val_if_fail (sheet < priv->sheets->len, FALSE);
  return g_array_index (priv->sheets, Sheet, sheet).is_hidden;
}

gboolean
intake_source_find_sheet (IntakeSource *self,
                          const char   *name,
                          guint        *sheet,
                          GError      **error)
{
  IntakeSourcePrivate *priv;
  g_autoptr (GString) names = NULL;
  guint64 number;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), FALSE);
  g_return_val_if_fail (name != NULL && sheet != NULL, FALSE);

  priv = get_private (self);
  if (find_sheet_named (priv, name, FALSE, sheet) || find_sheet_named (priv, name, TRUE, sheet))
    return TRUE;
  if (g_ascii_string_to_unsigned (name, 10, 1, priv->sheets->len, &number, NULL))
    {
      *sheet = (guint)number - 1;
      return TRUE;
    }

  names = g_string_new (NULL);
  for (guint i = 0; i < MIN (priv->sheets->len, MAX_NAMED_SHEETS); i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", g_array_index (priv->sheets, Sheet, i).name);
  if (priv->sheets->len > MAX_NAMED_SHEETS)
    g_string_append (names, " …");
  intake_source_file_refuse (priv->file, error, INTAKE_SOURCE_ERROR_EMPTY, N_ ("It has no sheet “%s”. Choose one of these: %s."), name, names->str);
  return FALSE;
}

guint
intake_source_get_sheet (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), 0);

  return get_private (self)->sheet;
}

gboolean
intake_source_select_sheet (IntakeSource *self,
                            guint         sheet,
                            GError      **error)
{
  IntakeSourcePrivate *priv;
  GError              *failure = NULL;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), FALSE);

  priv = get_private (self);
  g_return_val_if_fail (sheet < priv->sheets->len, FALSE);

  clear_row (priv);
  g_clear_error (&priv->failure);
  priv->row_number = 0;
  priv->spread = 0;
  priv->ended = FALSE;
  priv->sheet = sheet;

  if (!INTAKE_SOURCE_GET_CLASS (self)->select_sheet (self, sheet, &failure))
    {
      priv->failure = g_error_copy (failure);
      g_propagate_error (error, failure);
      return FALSE;
    }
  return TRUE;
}

gboolean
intake_source_next_row (IntakeSource *self,
                        GCancellable *cancellable,
                        GError      **error)
{
  IntakeSourcePrivate *priv;
  GError              *failure = NULL;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), FALSE);

  priv = get_private (self);
  if (priv->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (priv->failure));
      return FALSE;
    }
  if (priv->ended)
    return FALSE;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &failure) && INTAKE_SOURCE_GET_CLASS (self)->next_row (self, cancellable, &failure))
    {
      priv->spread += priv->n_cells;
      if (priv->spread <= MAX_SPREAD)
        return TRUE;
      intake_source_file_refuse (priv->file, &failure, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its cells lie too far apart: up to row %u there are over 50 million places between the first and the last columns in use. Delete what stands far to the right of the table."), priv->row_number);
    }

  clear_row (priv);
  priv->ended = TRUE;
  if (failure != NULL)
    {
      priv->failure = g_error_copy (failure);
      g_propagate_error (error, failure);
    }
  return FALSE;
}

guint
intake_source_get_row_number (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), 0);

  return get_private (self)->row_number;
}

guint
intake_source_get_n_cells (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), 0);

  return get_private (self)->n_cells;
}

const IntakeCell *
intake_source_get_cell (IntakeSource *self,
                        guint         column)
{
  IntakeSourcePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), &empty_cell);

  priv = get_private (self);
  return column < priv->n_cells ? &g_array_index (priv->slots, Slot, column).cell : &empty_cell;
}

double
intake_source_get_fraction (IntakeSource *self)
{
  g_return_val_if_fail (INTAKE_IS_SOURCE (self), 0);

  if (get_private (self)->ended)
    return 1;
  return CLAMP (INTAKE_SOURCE_GET_CLASS (self)->get_fraction (self), 0, 1);
}

const char *const *
intake_source_get_notes (IntakeSource *self)
{
  IntakeSourcePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_SOURCE (self), NULL);

  priv = get_private (self);
  g_ptr_array_set_size (priv->notes, 0);
  INTAKE_SOURCE_GET_CLASS (self)->collect_notes (self, priv->notes);
  g_ptr_array_add (priv->notes, NULL);
  return (const char *const *)priv->notes->pdata;
}

const char *
intake_column_name (guint column,
                    char *buffer)
{
  char  letters[8];
  guint n = 0;
  guint length;

  g_return_val_if_fail (buffer != NULL, NULL);

  /* Digits to the base of 26 that run from 1 to 26, the lowest first. */
  for (guint64 rest = (guint64)column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[n++] = (char)('A' + (rest - 1) % 26);
  length = n;
  for (guint i = 0; i < length; i++)
    buffer[i] = letters[--n];
  buffer[length] = '\0';
  return buffer;
}
