/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a template for the notices of an office, checks it and puts it in place. */
#include "config.h"

#include "intake-template.h"

#include <glib/gi18n-lib.h>

#include "intake-export-file.h"
#include "intake-export.h"
#include "intake-read-back.h"
#include "intake-notice-table.h"
#include "intake-source.h"
#include "intake-template-sheet.h"

/* One template, from the caller to the reader's thread and back. */
typedef struct
{
  char                 *path;
  char                 *notice;
  const IntakeLanguage *language;
  gboolean              is_written;
} IntakeTemplate;

static IntakeTemplate *
intake_template_new (const IntakeTemplateOptions *options)
{
  IntakeTemplate *self = g_new0 (IntakeTemplate, 1);

  self->path = g_strdup (options->path);
  self->notice = g_strdup (options->notice);
  self->language = options->language != NULL ? options->language : intake_language_get (NULL);

  return self;
}

static void
intake_template_free (IntakeTemplate *self)
{
  g_free (self->path);
  g_free (self->notice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeTemplate, intake_template_free)

/* The references to choose from (transfer full): those of all notices, or of the one that is named; %NULL with @error. */
static GStrv
list_notices (IntakeTemplate *self,
              IntakeDatabase *db,
              GError        **error)
{
  g_autoptr (GStrvBuilder) references = g_strv_builder_new ();
  g_autoptr (GPtrArray) names = NULL;
  gint64 wanted = 0;

  if (self->notice != NULL && (wanted = intake_notice_table_find (db, self->notice, error)) == 0)
    return NULL;
  names = intake_notice_table_list_names (db, error);
  if (names == NULL)
    return NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const IntakeNoticeName *name = g_ptr_array_index (names, i);

      if (name->reference != NULL && (wanted == 0 || name->id == wanted))
        g_strv_builder_add (references, name->reference);
    }

  return g_strv_builder_end (references);
}

/* Whether the headings read back as the fields that they stand for: so the file is whole, and needs no mapping. */
static gboolean
verify (IntakeTemplate *self,
        const char     *path,
        GCancellable   *cancellable,
        GError        **error)
{
  IntakeSourceOptions read = { NULL, 0, self->language };
  IntakeFieldId       fields[INTAKE_TEMPLATE_MAX_FIELDS];
  guint               n_fields = intake_template_list_fields (fields);
  guint               n_right = 0;
  GError             *local_error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &read, cancellable, &local_error);

  if (source == NULL)
    return intake_read_back_propagate (error, local_error, path, self->language);

  if (intake_source_next_row (source, cancellable, &local_error) && intake_source_get_n_cells (source) == n_fields)
    for (guint i = 0; i < n_fields; i++)
      if (intake_field_match (INTAKE_ENTITY_APPLICATION, intake_source_get_cell (source, i)->text) == intake_field_get (fields[i]))
        n_right++;

  if (local_error != NULL)
    return intake_read_back_propagate (error, local_error, path, self->language);
  if (n_right != n_fields)
    g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_VERIFY,
                 intake_language_translate (self->language, N_ ("Sheet “%s” does not read back as it was written. Check that the disk has room, and try again.")),
                 intake_source_get_sheet_name (source, intake_source_get_sheet (source)));

  return n_right == n_fields;
}

static gpointer
intake_template_run (IntakeDatabase *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  IntakeTemplate *self = data;
  g_auto (GStrv) notices = list_notices (self, db, error);
  g_autoptr (IntakeExportFile) file = NULL;

  if (notices == NULL)
    return NULL;
  file = intake_export_file_new (self->path, self->language, error);
  if (file == NULL)
    return NULL;

  if (intake_template_sheet_write (&(IntakeTemplateSheet){ file->path, file->folder, notices[0] != NULL ? (const char *const *)notices : NULL, self->language }, error) &&
      verify (self, file->path, cancellable, error))
    self->is_written = intake_export_file_commit (file, error);

  return NULL;
}

static void
intake_template_done_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  IntakeTemplate *self = g_task_get_task_data (task);
  GError         *error = NULL;

  intake_store_read_finish (INTAKE_STORE (object), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, self->is_written);
}

void
intake_template_async (IntakeStore                 *store,
                       const IntakeTemplateOptions *options,
                       GCancellable                *cancellable,
                       GAsyncReadyCallback          callback,
                       gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;
  IntakeTemplate *self;

  g_return_if_fail (INTAKE_IS_STORE (store));
  g_return_if_fail (options != NULL && options->path != NULL);

  self = intake_template_new (options);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_template_async);
  g_task_set_task_data (task, self, (GDestroyNotify)intake_template_free);

  /* A workbook that stands in its place is done, whatever was cancelled since. */
  g_task_set_check_cancellable (task, FALSE);

  intake_store_read_async (store, intake_template_run, self, NULL, NULL, cancellable, intake_template_done_cb, g_steal_pointer (&task));
}

gboolean
intake_template_finish (IntakeStore  *store,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
intake_template (IntakeStore                 *store,
                 const IntakeTemplateOptions *options,
                 GCancellable                *cancellable,
                 GError                     **error)
{
  g_autoptr (IntakeTemplate) self = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (store), FALSE);
  g_return_val_if_fail (options != NULL && options->path != NULL, FALSE);

  self = intake_template_new (options);
  intake_store_read (store, intake_template_run, self, cancellable, error);

  return self->is_written;
}
