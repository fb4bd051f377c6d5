/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook is read again before it counts as written. */
#include "config.h"

#include "intake-read-back.h"

#include <glib/gi18n-lib.h>

#include "intake-export.h"
#include "intake-source.h"

/* What the threads share. */
typedef struct
{
  const char               *path;
  const IntakeSheetContent *sheets;
  guint                     n_sheets;
  const IntakeLanguage     *language;
  GCancellable             *cancellable;
  int                       next_sheet;
} ReadBack;

static gboolean
check_sheet (const ReadBack *self,
             IntakeSource   *source,
             guint           sheet,
             GError        **error)
{
  IntakeDigest digest;
  GError      *local_error = NULL;

  intake_digest_init (&digest);
  if (!intake_source_select_sheet (source, sheet, error))
    return FALSE;

  while (intake_source_next_row (source, self->cancellable, &local_error))
    {
      guint n_cells = intake_source_get_n_cells (source);

      for (guint i = 0; i < n_cells; i++)
        intake_digest_add (&digest, intake_source_get_row_number (source), i, intake_source_get_cell (source, i)->text);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  if (intake_digest_equal (&digest, &self->sheets[sheet].digest))
    return TRUE;

  g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_VERIFY,
               intake_language_translate (self->language, N_ ("Sheet “%s” does not read back as it was written. Check that the disk has room, and try again.")),
               self->sheets[sheet].name);

  return FALSE;
}

/* Takes one sheet after another that nobody has taken, with a reader of its own.  What failed, if anything did. */
static gpointer
check_sheets (gpointer data)
{
  ReadBack           *self = data;
  IntakeSourceOptions read = { .language = self->language };
  g_autoptr (IntakeSource) source = NULL;
  GError *error = NULL;
  guint   sheet;

  source = intake_source_open (self->path, &read, self->cancellable, &error);
  if (source == NULL)
    return error;

  if (intake_source_get_n_sheets (source) != self->n_sheets)
    return g_error_new_literal (INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_VERIFY,
                                intake_language_translate (self->language, N_ ("The workbook lacks a sheet after writing. Check that the disk has room, and try again.")));

  while ((sheet = (guint)g_atomic_int_add (&self->next_sheet, 1)) < self->n_sheets)
    if (!check_sheet (self, source, sheet, &error))
      return error;

  return NULL;
}

gboolean
intake_read_back_propagate (GError              **error,
                            GError               *failure,
                            const char           *path,
                            const IntakeLanguage *language)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (failure != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (failure->domain != INTAKE_SOURCE_ERROR)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  name = g_filename_display_basename (path);
  g_error_free (failure);
  g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_VERIFY,
               intake_language_translate (language, N_ ("“%s” could not be written whole: it does not read back as it was written. Make room on the disk, or choose another folder.")), name);
  return FALSE;
}

gboolean
intake_read_back (const char               *path,
                  const IntakeSheetContent *sheets,
                  guint                     n_sheets,
                  const IntakeLanguage     *language,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  ReadBack self = { path, sheets, n_sheets, language, cancellable, 0 };
  GThread *helper;
  g_autoptr (GError) mine = NULL;
  g_autoptr (GError) helpers = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (sheets != NULL && n_sheets > 0, FALSE);

  helper = g_thread_new ("read-back", check_sheets, &self);
  mine = check_sheets (&self);
  helpers = g_thread_join (helper);
  if (mine == NULL && helpers == NULL)
    return TRUE;

  return intake_read_back_propagate (error, mine != NULL ? g_steal_pointer (&mine) : g_steal_pointer (&helpers), path, language);
}
