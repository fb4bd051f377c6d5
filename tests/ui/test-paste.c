/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thousands of rows that another program has copied, as plain text and as HTML: this program owns the clipboard in a process of its own. */
#include "config.h"

#include "intake-paste-command.h"

#include "intake-import-dialog.h"
#include "intake-query.h"

#include "ui-fixture.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#define OWN "--own"
#define READY "ready"

/* So many that the clipboard is handed over in many pieces. */
#define N_ROWS 5000
#define HEADINGS "Nom\tPrénom\tNé(e) le\tE-mail\tTéléphone\tUniversité\tRemarques"

typedef struct
{
  UiFixture    office;
  GtkWidget   *window;
  GSubprocess *owner;
} Fixture;

/* Rows as a spreadsheet copies them: one cell in fifty has two lines, and is quoted. */
static char *
make_plain (void)
{
  g_autoptr (GString) text = g_string_new (HEADINGS "\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Ngo Bàssa %u\tÉlise\t%02u/03/%u\telise.%u@example.org\t0699%06u\tUniversité de Yaoundé I\t%s\n",
                            i, 13 + i % 15, 1990 + i % 12, i, i, i % 50 == 0 ? "\"première ligne\nseconde, dite \"\"ligne\"\"\"" : "");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The same as HTML, with what spreadsheets add. */
static char *
make_html (void)
{
  g_autoptr (GString) html = g_string_new ("<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>"
                                           "<style type=\"text/css\">td { color: #333333 }</style></head><body><table cellspacing=\"0\" border=\"0\">\n<colgroup span=\"7\" width=\"85\"></colgroup>\n<tr>");
  g_auto (GStrv) headings = g_strsplit (HEADINGS, "\t", -1);

  for (guint i = 0; headings[i] != NULL; i++)
    g_string_append_printf (html, "<td height=\"17\" align=\"left\"><b>%s</b></td>\n", headings[i]);
  g_string_append (html, "</tr>\n");
  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (html,
                            "<tr>\n<td height=\"17\">Ngo B&agrave;ssa %u</td>\n<td>Élise</td>\n<td sdval=\"36000\" sdnum=\"1036;0;JJ/MM/AAAA\">%02u/03/%u</td>\n"
                            "<td><a href=\"mailto:elise.%u@example.org\">elise.%u@example.org</a></td>\n<td sdnum=\"1036;0;@\">0699%06u</td>\n<td>Université de Yaoundé I</td>\n<td>%s</td>\n</tr>\n",
                            i, 13 + i % 15, 1990 + i % 12, i, i, i, i % 50 == 0 ? "première ligne<br>seconde, dite &quot;ligne&quot;" : "");
  g_string_append (html, "</table></body></html>");

  return g_string_free (g_steal_pointer (&html), FALSE);
}

/* The other program. */

static GdkContentProvider *
make_provider (const char *type,
               char       *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (content, strlen (content));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static void
parent_ended_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);
  g_main_loop_quit (user_data);
}

/* Owns the clipboard until its input ends. */
static int
own_clipboard (const char *kinds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) all = NULL;
  gsize n = 0;
  char  byte;

  gtk_init ();
  if (strstr (kinds, "plain") != NULL)
    providers[n++] = make_provider ("text/plain;charset=utf-8", make_plain ());
  if (strstr (kinds, "html") != NULL)
    providers[n++] = make_provider ("text/html", make_html ());
  all = gdk_content_provider_new_union (providers, n);
  g_assert_true (gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), all));
  gdk_display_sync (gdk_display_get_default ());
  g_print (READY "\n");
  g_input_stream_read_async (input, &byte, 1, G_PRIORITY_DEFAULT, NULL, parent_ended_cb, loop);
  g_main_loop_run (loop);

  return 0;
}

/* The window. */

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  ui_fixture_set_up (&fixture->office, NULL);
  fixture->window = adw_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->owner = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, OWN, data, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->owner));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, READY);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (fixture->owner), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (fixture->owner, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (fixture->owner);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, NULL);
}

static IntakeImportDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (INTAKE_IS_IMPORT_DIALOG (window))
        return INTAKE_IMPORT_DIALOG (window);
    }

  return NULL;
}

static gpointer
find (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_search (view, data);

  return intake_query_ids (db, view, cancellable, error);
}

static void
assert_field (Fixture      *fixture,
              const char   *phone,
              IntakeFieldId field,
              const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = intake_store_read (fixture->office.store, find, (gpointer)phone, NULL, &error);
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *value = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  record = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, 0));
  value = intake_value_dup_canonical (intake_record_get (record, field));
  g_assert_cmpstr (value, ==, expected);
}

static void
test_paste (Fixture      *fixture,
            gconstpointer data)
{
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (fixture->window);
  const char         *type = strstr (data, "plain") != NULL ? "text/plain;charset=utf-8" : "text/html";
  IntakeImportDialog *dialog = NULL;

  ui_wait_for (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), type));
  intake_paste_command_run (GTK_WINDOW (fixture->window), fixture->office.session, clipboard);
  ui_wait_for ((dialog = find_dialog ()) != NULL);
  ui_wait_for (ui_is_state (dialog, "options"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.start", NULL);
  ui_wait_for (ui_is_state (dialog, "report"));

  g_assert_cmpint (intake_import_dialog_get_report (dialog)->imported, ==, N_ROWS);
  g_assert_cmpint (intake_import_dialog_get_report (dialog)->n_refused, ==, 0);
  g_assert_cmpint (ui_count (fixture->office.store, INTAKE_ENTITY_APPLICATION), ==, N_ROWS);
  assert_field (fixture, "0699000000", INTAKE_FIELD_FAMILY_NAME, "Ngo Bàssa 0");
  assert_field (fixture, "0699000000", INTAKE_FIELD_BIRTH_DATE, "1990-03-13");
  assert_field (fixture, "0699004950", INTAKE_FIELD_NOTES, "première ligne\nseconde, dite \"ligne\"");
  assert_field (fixture, "0699004999", INTAKE_FIELD_EMAIL, "elise.4999@example.org");

  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_wait_for (find_dialog () == NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && strcmp (argv[1], OWN) == 0)
    return own_clipboard (argv[2]);

  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/paste/five-thousand-rows-of-text", Fixture, "plain", set_up, test_paste, tear_down);
  g_test_add ("/ui/paste/five-thousand-rows-of-html", Fixture, "html", set_up, test_paste, tear_down);
  g_test_add ("/ui/paste/five-thousand-rows-of-both", Fixture, "plain,html", set_up, test_paste, tear_down);

  return g_test_run ();
}
