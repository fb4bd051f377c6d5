/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in the clipboard as new applications. */
#include "config.h"

#include "intake-paste-command.h"

#include "intake-import-dialog.h"

#include "intake-html-table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What is on its way from the clipboard into a file that goes with the import. */
typedef struct
{
  GWeakRef       parent;
  IntakeSession *session;
  GFile         *file;
  GOutputStream *html;
} Paste;

static void
paste_free (Paste *paste)
{
  g_weak_ref_clear (&paste->parent);
  g_clear_object (&paste->session);
  g_clear_object (&paste->file);
  g_clear_object (&paste->html);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

/* More than one word: cells beside or below each other. */
static gboolean
is_table (const char *text)
{
  return text != NULL && (strchr (text, '\t') != NULL || strchr (text, '\n') != NULL);
}

static void
say_nothing_to_paste (Paste *paste)
{
  intake_session_notify (paste->session, _ ("There is no table in the clipboard: copy rows of a spreadsheet first"), FALSE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&paste->parent);
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    intake_session_fail (paste->session, error);
  else if (parent != NULL && intake_session_get_store (paste->session) != NULL)
    intake_import_dialog_present_pasted (parent, paste->session, g_file_peek_path (paste->file));
  else
    g_unlink (g_file_peek_path (paste->file));
}

/* Where only the user can look; what was pasted is personal. */
static void
write_table (Paste      *paste,
             const char *text)
{
  const char      *folder = g_get_user_runtime_dir ();
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("intake-%s.tsv", unique);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_mkdir_with_parents (folder, 0700);
  paste->file = g_file_new_build_filename (folder, name, NULL);
  g_file_replace_contents_bytes_async (paste->file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, written_cb, paste);
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (is_table (text))
    write_table (g_steal_pointer (&paste), text);
  else
    say_nothing_to_paste (paste);
}

static void
html_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      intake_session_fail (paste->session, error);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  text = intake_html_table_dup_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (is_table (text))
    write_table (g_steal_pointer (&paste), text);
  else
    say_nothing_to_paste (paste);
}

static void
html_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  GOutputStream *memory;

  if (stream == NULL)
    {
      say_nothing_to_paste (paste);
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  paste->html = memory;
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, html_read_cb, paste);
  paste = NULL;
}

void
intake_paste_command_run (GtkWindow     *parent,
                          IntakeSession *session,
                          GdkClipboard  *clipboard)
{
  static const char *const html_types[] = { "text/html", NULL };
  GdkContentFormats       *formats;
  Paste                   *paste;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  paste = g_new0 (Paste, 1);
  g_weak_ref_init (&paste->parent, parent);
  paste->session = g_object_ref (session);
  formats = gdk_clipboard_get_formats (clipboard);
  if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) || gdk_content_formats_contain_mime_type (formats, "text/plain") ||
      gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"))
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, paste);
  else
    gdk_clipboard_read_async (clipboard, (const char **)html_types, G_PRIORITY_DEFAULT, NULL, html_cb, paste);
}
