/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list into the clipboard. */
#include "config.h"

#include "intake-copy-command.h"

#include "intake-notice-table.h"
#include "intake-present.h"
#include "intake-record-table.h"
#include "intake-table-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is asked of the reader's thread. */
typedef struct
{
  IntakeView           *view;
  GArray               *ids;
  const IntakeLanguage *language;
} Question;

typedef struct
{
  IntakeSession *session;
  GdkClipboard  *clipboard;
  guint          n_rows;
} Sequel;

static void
question_free (Question *question)
{
  intake_view_free (question->view);
  g_array_unref (question->ids);
  g_free (question);
}

static void
sequel_free (Sequel *sequel)
{
  g_object_unref (sequel->session);
  g_object_unref (sequel->clipboard);
  g_free (sequel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sequel, sequel_free)

static char *
dup_reference (IntakeFieldId      field,
               const IntakeValue *value,
               gpointer           db)
{
  char *reference = intake_notice_table_dup_reference (db, value->integer);

  return reference != NULL ? reference : g_strdup ("");
}

static gpointer
read_rows (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Question      *question = data;
  IntakeEntity         entity = intake_view_get_entity (question->view);
  guint                n_columns;
  const IntakeFieldId *columns = intake_view_get_columns (question->view, &n_columns);
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new (db, entity, columns, n_columns, error);
  g_autoptr (IntakeTableText) table = intake_table_text_new (columns, n_columns, question->language, dup_reference, db);
  g_autoptr (IntakeRecord) record = intake_record_new (entity);
  g_autoptr (GError) failure = NULL;

  if (reader == NULL)
    return NULL;

  intake_record_reader_set_ids (reader, question->ids);
  while (intake_record_reader_next (reader, record, &failure))
    {
      intake_table_text_add (table, record);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&table);
}

static void
put (GdkClipboard    *clipboard,
     IntakeTableText *table)
{
  g_autofree char *html = intake_table_text_dup_html (table);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  /* The richer first: whoever pastes takes the first that is understood. */
  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, intake_table_text_get_plain (table));
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Sequel) sequel = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeTableText) table = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *count = NULL;
  g_autofree char *message = NULL;

  if (table == NULL)
    {
      intake_session_fail (sequel->session, error);
      return;
    }

  put (sequel->clipboard, table);
  count = intake_present_count (sequel->n_rows, intake_session_get_language (sequel->session));
  /* Translators: a toast: so many rows of the list were copied to the clipboard */
  message = g_strdup_printf (ngettext ("%s row copied", "%s rows copied", sequel->n_rows), count);
  intake_session_notify (sequel->session, message, FALSE);
}

void
intake_copy_command_run (IntakeSession    *session,
                         GdkClipboard     *clipboard,
                         const IntakeView *view,
                         const GArray     *ids)
{
  Question *question;
  Sequel   *sequel;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (view != NULL);
  g_return_if_fail (ids != NULL);
  g_return_if_fail (intake_session_get_store (session) != NULL);

  if (ids->len == 0)
    return;

  if (ids->len > INTAKE_COPY_MAX_ROWS)
    {
      g_autofree char *limit = intake_present_count (INTAKE_COPY_MAX_ROWS, intake_session_get_language (session));
      /* Translators: a toast; %s is a number */
      g_autofree char *message = g_strdup_printf (_ ("At most %s rows can be copied at once: export the others as a workbook"), limit);

      intake_session_notify (session, message, FALSE);
      return;
    }

  question = g_new0 (Question, 1);
  question->view = intake_view_copy (view);
  question->ids = g_array_copy ((GArray *)ids);
  question->language = intake_session_get_language (session);
  sequel = g_new0 (Sequel, 1);
  sequel->session = g_object_ref (session);
  sequel->clipboard = g_object_ref (clipboard);
  sequel->n_rows = ids->len;
  intake_store_read_async (intake_session_get_store (session), read_rows, question, (GDestroyNotify)question_free,
                           (GDestroyNotify)intake_table_text_free, NULL, read_cb, sequel);
}
