/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the documents of an application. */
#include "config.h"

#include "intake-document-command.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  gint64               id;
  IntakeDocumentColumn column;
  char                *word;
  char                *text;
  GBytes              *content;
} Command;

/* A file that is being read before it can be kept. */
typedef struct
{
  IntakeSession  *session;
  IntakeDocument *document;
  char           *name;
} Reading;

static Command *
command_new (gint64      id,
             const char *word,
             const char *text)
{
  Command *command = g_new0 (Command, 1);

  command->id = id;
  command->word = g_strdup (word);
  command->text = g_strdup (text);

  return command;
}

static void
command_free (Command *command)
{
  g_free (command->word);
  g_free (command->text);
  g_clear_pointer (&command->content, g_bytes_unref);
  g_free (command);
}

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->session);
  intake_document_free (reading->document);
  g_free (reading->name);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static gboolean
write_new (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Command *command = data;

  return intake_document_table_add (db, command->id, command->word, command->text, error) != 0;
}

static gboolean
write_state (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_document_table_set_state (db, command->id, command->word, error);
}

static gboolean
write_typed (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_document_table_set (db, command->id, command->column, command->text, error);
}

static gboolean
write_link (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Command *command = data;

  return intake_document_table_link (db, command->id, command->text, error);
}

static gboolean
write_content (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  return intake_document_table_keep (db, command->id, command->text, command->content, error);
}

static gboolean
write_detachment (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Command *command = data;

  return intake_document_table_detach (db, command->id, error);
}

static gboolean
write_removal (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  return intake_document_table_remove (db, command->id, error);
}

/* An action is named after the document; what was done to it stands below, in the history. */
static char *
dup_label (IntakeSession *session,
           gint64         application_id,
           const char    *title)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, application_id);

  /* Translators: an action in the history: a case number, and a document such as "Motivation letter" */
  return g_strdup_printf (_ ("Document of %s: %s"), record != NULL ? intake_record_get_text (record, INTAKE_FIELD_CASE) : "", title);
}

static void
run (IntakeSession        *session,
     const IntakeDocument *document,
     IntakeWriteFunc       func,
     Command              *command,
     const char           *message)
{
  g_autofree char *title = intake_document_dup_title (document, intake_session_get_language (session));
  g_autofree char *label = dup_label (session, document->application_id, title);
  /* Translators: a toast: a document such as "Motivation letter", and what was done to it */
  g_autofree char *toast = message != NULL ? g_strdup_printf (_ ("%s: %s"), title, message) : NULL;

  intake_session_run (session, label, func, command, (GDestroyNotify)command_free, toast);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  Command *command;

  if (intake_session_get_store (reading->session) == NULL)
    return;
  if (content == NULL)
    {
      intake_session_fail (reading->session, error);
      return;
    }

  command = command_new (reading->document->id, NULL, reading->name);
  command->content = g_steal_pointer (&content);
  run (reading->session, reading->document, write_content, command, _ ("file kept in the office"));
}

/* What is too large is not even read. */
static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL)
    {
      reading->name = g_strdup (g_file_info_get_display_name (info));
      if (intake_document_check_size (reading->name, g_file_info_get_size (info), intake_session_get_language (reading->session), &error))
        {
          g_file_load_bytes_async (G_FILE (source), NULL, loaded_cb, g_steal_pointer (&reading));
          return;
        }
    }
  intake_session_fail (reading->session, error);
}

void
intake_document_command_add (IntakeSession *session,
                             gint64         application_id,
                             const char    *kind,
                             const char    *state)
{
  g_autofree char *label = NULL;
  const char      *title;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (kind != NULL && state != NULL);

  title = intake_vocabulary_label (&intake_document_vocabulary, kind, intake_session_get_language (session));
  label = dup_label (session, application_id, title);
  intake_session_run (session, label, write_new, command_new (application_id, kind, state), (GDestroyNotify)command_free, NULL);
}

void
intake_document_command_set_state (IntakeSession        *session,
                                   const IntakeDocument *document,
                                   const char           *state)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL && state != NULL);

  run (session, document, write_state, command_new (document->id, state, NULL), NULL);
}

void
intake_document_command_set (IntakeSession        *session,
                             const IntakeDocument *document,
                             IntakeDocumentColumn  column,
                             const char           *value)
{
  Command *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL);

  command = command_new (document->id, NULL, value);
  command->column = column;
  run (session, document, write_typed, command, NULL);
}

void
intake_document_command_link (IntakeSession        *session,
                              const IntakeDocument *document,
                              GFile                *file)
{
  const char *path;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL);
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("This file is not on this computer, so nothing can point to it. Keep a copy in the office instead."));

      intake_session_fail (session, error);
      return;
    }

  run (session, document, write_link, command_new (document->id, NULL, path), _ ("file linked"));
}

void
intake_document_command_keep (IntakeSession        *session,
                              const IntakeDocument *document,
                              GFile                *file)
{
  Reading *reading;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL);
  g_return_if_fail (G_IS_FILE (file));

  reading = g_new0 (Reading, 1);
  reading->session = g_object_ref (session);
  reading->document = intake_document_copy (document);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, asked_cb, reading);
}

void
intake_document_command_detach (IntakeSession        *session,
                                const IntakeDocument *document)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL);

  run (session, document, write_detachment, command_new (document->id, NULL, NULL), _ ("file taken out"));
}

void
intake_document_command_remove (IntakeSession        *session,
                                const IntakeDocument *document)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL);

  run (session, document, write_removal, command_new (document->id, NULL, NULL), _ ("document removed"));
}
