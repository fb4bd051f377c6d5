/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the list to a workbook. */
#include "config.h"

#include "intake-export-dialog.h"

#include "intake-compat.h"
#include "intake-notification.h"

#include "intake-export.h"
#include "intake-present.h"
#include "intake-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeExportDialog
{
  IntakeTaskDialog parent_instance;

  IntakeSession *session;
  IntakeView    *view;
  GArray        *ids;
  GFile         *file;

  AdwComboRow   *rows_row;
  GtkStringList *rows;
  AdwComboRow   *language_row;
  GtkStringList *languages;
  AdwActionRow  *view_row;
  AdwStatusPage *done_page;
  GtkWidget     *save_button;
  GtkWidget     *open_button;
  GtkWidget     *again_button;
};

G_DEFINE_FINAL_TYPE (IntakeExportDialog, intake_export_dialog, INTAKE_TYPE_TASK_DIALOG)

/* The keyboard comes to the button that goes on from here. */
static void
focus_state (IntakeExportDialog *self,
             const char         *state)
{
  GtkWidget *button = NULL;

  if (g_str_equal (state, "options"))
    button = self->save_button;
  else if (g_str_equal (state, "done"))
    button = self->open_button;
  else if (g_str_equal (state, "failed"))
    button = self->again_button;

  if (button != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), button);
}

static void
intake_export_dialog_state_changed (IntakeTaskDialog *dialog,
                                    const char       *state)
{
  IntakeExportDialog *self = INTAKE_EXPORT_DIALOG (dialog);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.cancel", g_str_equal (state, "progress"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", !g_str_equal (state, "progress"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.open", g_str_equal (state, "done"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.show-in-folder", g_str_equal (state, "done"));
  focus_state (self, state);
}

static char *
dup_file_name (IntakeExportDialog *self)
{
  g_autofree char *base = g_file_get_basename (self->file);

  return g_filename_display_name (base);
}

static void
show_done (IntakeExportDialog *self,
           gint64              n_written)
{
  g_autofree char *count = intake_present_count (n_written, intake_session_get_language (self->session));
  /* Translators: how many applications were written to a file; %s is the number */
  g_autofree char *title = g_strdup_printf (ngettext ("%s application saved", "%s applications saved", (gulong)n_written), count);
  g_autofree char *name = dup_file_name (self);
  g_autofree char *description = g_markup_escape_text (name, -1);

  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, description);
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "done");
  intake_notification_send (title, name);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (IntakeExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 n_written = intake_export_finish (INTAKE_STORE (source), result, &error);

  if (!intake_task_dialog_end (INTAKE_TASK_DIALOG (self)))
    return;
  if (n_written >= 0)
    show_done (self, n_written);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");
  else
    intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), NULL, error->message);
}

static const IntakeLanguage *
get_language (IntakeExportDialog *self)
{
  guint              position = adw_combo_row_get_selected (self->language_row);
  const char *const *codes = intake_language_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (i == position)
        return intake_language_get (codes[i]);
    }

  return intake_session_get_language (self->session);
}

static void
file_chosen_cb (GFile   *file,
                gpointer data)
{
  g_autoptr (IntakeExportDialog) self = data;

  if (file != NULL && !intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    intake_export_dialog_save (self, file);
}

static void
choose_file_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  IntakeExportDialog *self = INTAKE_EXPORT_DIALOG (widget);
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) workbooks = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) texts = gtk_file_filter_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *suggested = NULL;

  gtk_file_filter_set_name (workbooks, _ ("Excel workbook (.xlsx)"));
  gtk_file_filter_add_suffix (workbooks, "xlsx");
  gtk_file_filter_set_name (texts, _ ("The list alone, as text (.csv)"));
  gtk_file_filter_add_suffix (texts, "csv");
  g_list_store_append (filters, workbooks);
  g_list_store_append (filters, texts);
  /* Translators: the name of a file; %s is a date as 2025-11-03 */
  suggested = g_strdup_printf (_ ("applications-%s.xlsx"), day);
  intake_compat_choose_file (GTK_WINDOW (self), _ ("Save workbook"), TRUE, suggested, G_LIST_MODEL (filters), file_chosen_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  intake_task_dialog_cancel (INTAKE_TASK_DIALOG (widget));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (widget), "options");
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (IntakeExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    {
      if (!intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
        gtk_window_close (GTK_WINDOW (self));
    }
  else if (!intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    intake_compat_show_message (GTK_WINDOW (self), _ ("The file could not be opened"), error->message);
}

static void
launch (IntakeExportDialog *self,
        GFile              *file)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);
  g_autofree char *uri = g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (self));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  launch (INTAKE_EXPORT_DIALOG (widget), INTAKE_EXPORT_DIALOG (widget)->file);
}

/* Where no file manager answers by its own interface, its folder is opened like any other. */
static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (IntakeExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GFile) folder = NULL;

  if (intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    return;

  if (reply != NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  folder = g_file_get_parent (self->file);
  launch (self, folder);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (IntakeExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  g_autofree char *uri = NULL;

  if (intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    return;

  if (bus == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (self->file);

      launch (self, folder);
      return;
    }

  uri = g_file_get_uri (self->file);
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", (const char *[]){ uri, NULL }, ""),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, g_object_ref (self));
}

static void
show_in_folder_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, g_object_ref (widget));
}

static gpointer
count_rows (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return intake_query_ids (db, data, cancellable, error);
}

static void
name_all_rows (IntakeExportDialog *self,
               const char         *label)
{
  guint selected = adw_combo_row_get_selected (self->rows_row);

  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 ? 1 : 0, (const char *[]){ label, NULL });
  adw_combo_row_set_selected (self->rows_row, selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  /* Without its number the choice can be made all the same. */
  if (ids == NULL || intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    return;

  count = intake_present_count (ids->len, intake_session_get_language (self->session));
  /* Translators: which rows to export; %s is a number */
  label = g_strdup_printf (ngettext ("The %s row of the list", "All %s rows of the list", ids->len), count);
  name_all_rows (self, label);
}

static void
fill_rows (IntakeExportDialog *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  g_autofree char      *sentence = intake_view_dup_named_sentence (self->view, language, intake_session_dup_name, self->session);

  name_all_rows (self, _ ("All rows of the list"));
  adw_action_row_set_subtitle (self->view_row, sentence);
  if (self->ids != NULL)
    {
      g_autofree char *count = intake_present_count (self->ids->len, language);
      /* Translators: which rows to export; %s is a number */
      g_autofree char *label = g_strdup_printf (ngettext ("The %s selected row", "The %s selected rows", self->ids->len), count);

      gtk_string_list_append (self->rows, label);
      adw_combo_row_set_selected (self->rows_row, 1);
    }
  intake_store_read_async (intake_session_get_store (self->session), count_rows, intake_view_copy (self->view), (GDestroyNotify)intake_view_free,
                           (GDestroyNotify)g_array_unref, NULL, counted_cb, g_object_ref (self));
}

static void
fill_languages (IntakeExportDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (INTAKE_APP_ID);
  g_autofree char   *wanted = g_settings_get_string (settings, "export-language");
  const char *const *codes = intake_language_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (self->languages, intake_language_get_name (intake_language_get (codes[i])));
  if (intake_language_find (wanted) != NULL)
    intake_export_dialog_set_language (self, wanted);
  else
    intake_export_dialog_set_language (self, intake_language_get_code (intake_session_get_language (self->session)));
}

static void
intake_export_dialog_finalize (GObject *object)
{
  IntakeExportDialog *self = INTAKE_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->view, intake_view_free);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (intake_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, rows_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, languages);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, view_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, done_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeExportDialog, again_button);
}

static void
intake_export_dialog_class_init (IntakeExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_export_dialog_finalize;
  INTAKE_TASK_DIALOG_CLASS (klass)->state_changed = intake_export_dialog_state_changed;

  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "export.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "export.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "export.show-in-folder", NULL, show_in_folder_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-export-dialog.ui");
  intake_task_dialog_class_bind (INTAKE_TASK_DIALOG_CLASS (klass));
  bind_children (widget_class);
}

static void
intake_export_dialog_init (IntakeExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_export_dialog_present (GtkWindow        *parent,
                              IntakeSession    *session,
                              const IntakeView *view,
                              GArray           *ids)
{
  IntakeExportDialog *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = intake_export_dialog_new (session, view, ids);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakeExportDialog *
intake_export_dialog_new (IntakeSession    *session,
                          const IntakeView *view,
                          GArray           *ids)
{
  IntakeExportDialog *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (intake_session_get_store (session) != NULL, NULL);
  g_return_val_if_fail (view != NULL && intake_view_get_entity (view) == INTAKE_ENTITY_APPLICATION, NULL);

  self = g_object_new (INTAKE_TYPE_EXPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->view = intake_view_copy (view);
  self->ids = ids != NULL && ids->len > 0 ? g_array_ref (ids) : NULL;
  fill_languages (self);
  fill_rows (self);
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");

  return self;
}

void
intake_export_dialog_set_language (IntakeExportDialog *self,
                                   const char         *code)
{
  const char *const *codes = intake_language_codes ();

  g_return_if_fail (INTAKE_IS_EXPORT_DIALOG (self));

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_strcmp0 (codes[i], code) == 0)
        adw_combo_row_set_selected (self->language_row, i);
    }
}

void
intake_export_dialog_save (IntakeExportDialog *self,
                           GFile              *file)
{
  IntakeStore     *store;
  g_autofree char *path = NULL;
  g_autoptr (IntakeProgress) progress = NULL;
  IntakeExportOptions options = { 0 };

  g_return_if_fail (INTAKE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  store = intake_session_get_store (self->session);
  if (intake_task_dialog_is_running (INTAKE_TASK_DIALOG (self)) || store == NULL)
    return;

  g_clear_object (&self->file);
  self->file = intake_export_dup_file_with_ending (file);
  path = g_file_get_path (self->file);
  if (path == NULL)
    {
      intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), NULL, _ ("The place does not lie on this computer. Save the file here, then copy it there."));
      return;
    }

  progress = intake_progress_new ();
  options.path = path;
  options.view = self->view;
  options.ids = adw_combo_row_get_selected (self->rows_row) == 1 ? self->ids : NULL;
  options.language = get_language (self);
  intake_export_async (store, &options, progress, intake_task_dialog_begin (INTAKE_TASK_DIALOG (self), NULL, progress),
                       exported_cb, g_object_ref (self));
}
