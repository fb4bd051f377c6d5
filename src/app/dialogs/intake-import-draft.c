/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import that is being prepared. */
#include "config.h"

#include "intake-import-draft.h"

#include "intake-mapping-table.h"
#include "intake-notice-table.h"
#include "intake-parse.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Whoever has more to correct corrects the spreadsheet. */
#define MAX_REPORTED 20000

struct _IntakeImportDraft
{
  GObject parent_instance;

  IntakeSession *session;
  char          *path;
  char          *name;
  gboolean       is_temporary;
  char          *sheet;
  int            heading_row;

  IntakeImportPreview *preview;
  IntakeMapping       *mapping;
  GPtrArray           *saved;
  char                *saved_name;
  IntakeOnDuplicate    on_duplicate;
  GHashTable          *choices;
  GHashTable          *corrections;
};

enum
{
  SAVED_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is saved, on the writer's thread. */
typedef struct
{
  char *name;
  char *signature;
  char *definition;
} Saving;

G_DEFINE_FINAL_TYPE (IntakeImportDraft, intake_import_draft, G_TYPE_OBJECT)

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->name);
  g_free (saving->signature);
  g_free (saving->definition);
  g_free (saving);
}

static gboolean
write_mapping (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Saving *saving = data;

  return intake_mapping_table_save (db, saving->name, saving->signature, saving->definition, error);
}

static gboolean
rename_mapping (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const char *const *names = data;

  return intake_mapping_table_rename (db, names[0], names[1], error);
}

static gboolean
delete_mapping (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return intake_mapping_table_delete (db, data, error);
}

/* Corrections and choices are of rows: of another sheet they mean nothing. */
static void
forget (IntakeImportDraft *self)
{
  g_clear_pointer (&self->preview, intake_import_preview_free);
  g_clear_pointer (&self->mapping, intake_mapping_free);
  g_clear_pointer (&self->saved_name, g_free);
  g_ptr_array_set_size (self->saved, 0);
  g_hash_table_remove_all (self->choices);
  g_hash_table_remove_all (self->corrections);
}

static gboolean
read_saved (IntakeImportDraft *self)
{
  IntakeStore     *store = intake_session_get_store (self->session);
  g_autofree char *signature = intake_mapping_dup_signature (self->preview->mapping);
  GPtrArray       *saved = NULL;

  if (store != NULL && self->preview->mapping->heading_row > 0)
    saved = intake_mapping_table_list (intake_store_get_main_database (store), signature, NULL);
  if (saved == NULL)
    return FALSE;

  g_ptr_array_unref (self->saved);
  self->saved = saved;

  return TRUE;
}

static void
find_saved (IntakeImportDraft *self)
{
  if (read_saved (self) && self->saved->len > 0)
    intake_import_draft_use_saved (self, ((IntakeSavedMapping *)g_ptr_array_index (self->saved, 0))->name);
}

static gint64
get_saved_id (IntakeImportDraft *self)
{
  for (guint i = 0; self->saved_name != NULL && i < self->saved->len; i++)
    {
      const IntakeSavedMapping *saved = g_ptr_array_index (self->saved, i);

      if (g_str_equal (saved->name, self->saved_name))
        return saved->id;
    }

  return 0;
}

static const char *
find_name (IntakeImportDraft *self,
           gint64             id,
           const char        *name)
{
  for (guint i = 0; i < self->saved->len; i++)
    {
      const IntakeSavedMapping *saved = g_ptr_array_index (self->saved, i);

      if (id != 0 ? saved->id == id : g_strcmp0 (saved->name, name) == 0)
        return saved->name;
    }

  return NULL;
}

/* What is used stays in use under whatever name it has now; if it is gone, what the columns are stays as it was settled for this file. */
static void
changed_cb (IntakeImportDraft *self)
{
  g_autofree char *name = g_strdup (self->saved_name);
  gint64           id = get_saved_id (self);

  if (self->preview == NULL || !read_saved (self))
    return;

  g_free (self->saved_name);
  self->saved_name = g_strdup (find_name (self, id, name));
  g_signal_emit (self, signals[SAVED_CHANGED], 0);
}

/* Without an answer the office's own fields are chosen by hand. */
static void
know_own_fields (IntakeImportDraft *self)
{
  IntakeStore *store = intake_session_get_store (self->session);
  g_autoptr (GError) error = NULL;

  if (store != NULL && !intake_import_know_own_fields (intake_store_get_main_database (store), self->preview->mapping, &error))
    g_debug ("%s", error->message);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  IntakeImportDraft   *self = g_task_get_source_object (task);
  GError              *error = NULL;
  IntakeImportPreview *preview = intake_import_preview_finish (result, &error);

  if (preview == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  forget (self);
  self->preview = preview;
  know_own_fields (self);
  self->mapping = intake_mapping_copy (preview->mapping);
  find_saved (self);
  g_task_return_boolean (task, TRUE);
}

static void
intake_import_draft_finalize (GObject *object)
{
  IntakeImportDraft *self = INTAKE_IMPORT_DRAFT (object);

  if (self->is_temporary)
    g_unlink (self->path);
  forget (self);
  g_clear_object (&self->session);
  g_free (self->path);
  g_free (self->name);
  g_free (self->sheet);
  g_ptr_array_unref (self->saved);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->corrections);

  G_OBJECT_CLASS (intake_import_draft_parent_class)->finalize (object);
}

static void
intake_import_draft_class_init (IntakeImportDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_import_draft_finalize;

  signals[SAVED_CHANGED] = g_signal_new ("saved-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
intake_import_draft_init (IntakeImportDraft *self)
{
  self->saved = g_ptr_array_new ();
  self->choices = g_hash_table_new (NULL, NULL);
  self->corrections = intake_import_new_corrections ();
}

IntakeImportDraft *
intake_import_draft_new (IntakeSession *session,
                         const char    *path,
                         const char    *name,
                         gboolean       is_temporary)
{
  IntakeImportDraft *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_IMPORT_DRAFT, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->path = g_strdup (path);
  self->name = g_strdup (name);
  self->is_temporary = is_temporary;

  return self;
}

void
intake_import_draft_look_async (IntakeImportDraft  *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  IntakeImportOptions options = { 0 };
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_import_draft_look_async);
  options.path = self->path;
  options.sheet = self->sheet;
  options.heading_row = self->heading_row;
  options.read.language = intake_session_get_language (self->session);
  intake_import_preview_async (&options, cancellable, looked_cb, g_steal_pointer (&task));
}

gboolean
intake_import_draft_look_finish (IntakeImportDraft *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const IntakeImportPreview *
intake_import_draft_get_preview (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  return self->preview;
}

IntakeMapping *
intake_import_draft_get_mapping (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  return self->mapping;
}

GPtrArray *
intake_import_draft_get_saved (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  return self->saved;
}

const char *
intake_import_draft_get_saved_name (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  return self->saved_name;
}

void
intake_import_draft_use_saved (IntakeImportDraft *self,
                               const char        *name)
{
  g_autofree char *wanted = g_strdup (name);

  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->preview != NULL);

  g_clear_pointer (&self->saved_name, g_free);
  intake_mapping_free (self->mapping);
  self->mapping = intake_mapping_copy (self->preview->mapping);
  for (guint i = 0; wanted != NULL && i < self->saved->len; i++)
    {
      const IntakeSavedMapping *saved = g_ptr_array_index (self->saved, i);

      if (g_str_equal (saved->name, wanted) && intake_mapping_apply_text (self->mapping, saved->definition, intake_session_get_language (self->session), NULL))
        self->saved_name = g_steal_pointer (&wanted);
    }
}

void
intake_import_draft_save (IntakeImportDraft *self,
                          const char        *name)
{
  Saving          *saving;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->mapping != NULL);
  g_return_if_fail (name != NULL);

  saving = g_new0 (Saving, 1);
  saving->name = g_strdup (name);
  saving->signature = intake_mapping_dup_signature (self->mapping);
  saving->definition = intake_mapping_dup_text (self->mapping);
  /* Translators: an action in the history; %s is the name under which somebody saved what the columns of a spreadsheet are */
  label = g_strdup_printf (_ ("Mapping “%s” saved"), name);
  g_free (self->saved_name);
  self->saved_name = g_strdup (name);
  intake_session_run (self->session, label, write_mapping, saving, saving_free, label);
}

void
intake_import_draft_rename_saved (IntakeImportDraft *self,
                                  const char        *name)
{
  g_autofree char *label = NULL;
  char           **names;

  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->saved_name != NULL);
  g_return_if_fail (name != NULL);

  names = g_new0 (char *, 3);
  names[0] = g_strdup (self->saved_name);
  names[1] = g_strdup (name);
  /* Translators: an action in the history; the names under which somebody saved what the columns of a spreadsheet are, before and after */
  label = g_strdup_printf (_ ("Mapping “%s” renamed to “%s”"), self->saved_name, name);
  intake_session_run (self->session, label, rename_mapping, names, (GDestroyNotify)g_strfreev, label);
}

void
intake_import_draft_delete_saved (IntakeImportDraft *self)
{
  g_autofree char *label = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->saved_name != NULL);

  /* Translators: an action in the history; %s is the name under which somebody saved what the columns of a spreadsheet are */
  label = g_strdup_printf (_ ("Mapping “%s” deleted"), self->saved_name);
  intake_session_run (self->session, label, delete_mapping, g_strdup (self->saved_name), g_free, label);
  intake_import_draft_use_saved (self, NULL);
}

void
intake_import_draft_set_place (IntakeImportDraft *self,
                               guint              sheet,
                               int                heading_row)
{
  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->preview != NULL && sheet < self->preview->sheets->len);

  g_free (self->sheet);
  self->sheet = g_strdup (g_ptr_array_index (self->preview->sheets, sheet));
  self->heading_row = heading_row;
}

void
intake_import_draft_set_on_duplicate (IntakeImportDraft *self,
                                      IntakeOnDuplicate  on_duplicate)
{
  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));

  self->on_duplicate = on_duplicate;
}

IntakeOnDuplicate
intake_import_draft_get_on_duplicate (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), INTAKE_ON_DUPLICATE_SKIP);

  return self->on_duplicate;
}

GHashTable *
intake_import_draft_get_choices (IntakeImportDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  return self->choices;
}

/* As the import itself will read it. */
static gboolean
can_be_read (IntakeImportDraft *self,
             guint              column,
             const char        *text,
             GError           **error)
{
  IntakeFieldId         id = g_array_index (self->mapping->fields, IntakeFieldId, column);
  IntakeDatabase       *db = intake_store_get_main_database (intake_session_get_store (self->session));
  const IntakeLanguage *language = intake_session_get_language (self->session);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *clean = intake_text_clean (text);

  if (id == INTAKE_N_FIELDS || clean == NULL)
    return TRUE;
  if (intake_field_get (id)->kind == INTAKE_KIND_NOTICE)
    return intake_notice_table_find (db, clean, error) != 0;

  return intake_field_parse (intake_field_get (id), text, g_array_index (self->mapping->date_order, IntakeDateOrder, column), language, &value, error) &&
         intake_field_check (intake_field_get (id), &value, intake_database_get_today (db), language, error);
}

char *
intake_import_draft_correct (guint       row,
                             guint       column,
                             const char *text,
                             gpointer    draft)
{
  IntakeImportDraft *self = draft;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (INTAKE_IS_IMPORT_DRAFT (self), NULL);

  if (self->mapping == NULL || column >= self->mapping->fields->len || intake_session_get_store (self->session) == NULL)
    return NULL;

  intake_import_correct (self->corrections, row, column, text);
  if (text == NULL)
    return g_strdup (_ ("It stands as in the spreadsheet, and is refused."));
  if (can_be_read (self, column, text, &error))
    return NULL;

  return g_strdup (error->message);
}

void
intake_import_draft_fill_options (IntakeImportDraft   *self,
                                  IntakeImportOptions *options)
{
  g_return_if_fail (INTAKE_IS_IMPORT_DRAFT (self));
  g_return_if_fail (options != NULL);

  options->path = self->path;
  options->name = self->name;
  options->sheet = self->preview != NULL ? g_ptr_array_index (self->preview->sheets, self->preview->sheet) : NULL;
  options->mapping = self->mapping;
  options->on_duplicate = self->on_duplicate;
  options->choices = self->choices;
  options->max_reported = MAX_REPORTED;
  options->corrections = g_hash_table_size (self->corrections) > 0 ? self->corrections : NULL;
  options->read.language = intake_session_get_language (self->session);
}
