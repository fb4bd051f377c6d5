/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a spreadsheet to applications. */
#include "config.h"

#include "intake-import-dialog.h"

#include "intake-choice-row.h"
#include "intake-compat.h"
#include "intake-import-report-page.h"

#include "intake-notice-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeImportDialog
{
  IntakeTaskDialog parent_instance;

  IntakeSession      *session;
  GFile              *file;
  char               *notice;
  IntakeImportReport *report;
  gboolean            dry_run;

  AdwWindowTitle         *window_title;
  AdwActionRow           *file_row;
  GtkListBox             *options;
  IntakeChoiceRow        *notice_row;
  IntakeImportReportPage *report_page;
  GtkWidget              *start_button;
  GtkWidget              *close_button;
  GtkWidget              *back_button;
  GtkWidget              *undo_button;
  GtkWidget              *import_now_button;
};

/* The person chooses a file while the window may go away. */
typedef struct
{
  GWeakRef       parent;
  IntakeSession *session;
  char          *notice;
} FileRequest;

G_DEFINE_FINAL_TYPE (IntakeImportDialog, intake_import_dialog, INTAKE_TYPE_TASK_DIALOG)

/* The keyboard comes to the button that goes on from here. */
static void
focus_state (IntakeImportDialog *self,
             const char         *state)
{
  GtkWidget *button = NULL;

  if (g_str_equal (state, "options"))
    button = self->start_button;
  else if (g_str_equal (state, "failed"))
    button = self->back_button;
  else if (g_str_equal (state, "report"))
    button = self->dry_run && self->report->imported > 0 ? self->import_now_button : self->close_button;

  if (button != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), button);
}

static void
intake_import_dialog_state_changed (IntakeTaskDialog *dialog,
                                    const char       *state)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (dialog);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.cancel", g_str_equal (state, "progress"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", g_str_equal (state, "report") && self->report != NULL && self->report->action != 0);
  focus_state (self, state);
}

static void
show_report (IntakeImportDialog *self)
{
  intake_import_report_page_show (self->report_page, self->report, self->dry_run, intake_session_get_language (self->session));
  gtk_widget_set_visible (self->undo_button, self->report->action != 0);
  gtk_widget_set_visible (self->import_now_button, self->dry_run && self->report->imported > 0);
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "report");
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (IntakeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeImportReport) report = intake_import_finish (INTAKE_STORE (source), result, &error);

  if (!intake_task_dialog_end (INTAKE_TASK_DIALOG (self)))
    return;

  if (report != NULL)
    {
      g_clear_pointer (&self->report, intake_import_report_free);
      self->report = g_steal_pointer (&report);
      show_report (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");
  else
    intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("Nothing was imported"), error->message);
}

static char *
dup_notice_reference (IntakeImportDialog *self)
{
  const IntakeValue *value = intake_choice_row_get_value (self->notice_row);

  if (value->type != INTAKE_VALUE_INTEGER)
    return NULL;

  return intake_notice_table_dup_reference (intake_store_get_main_database (intake_session_get_store (self->session)), value->integer);
}

static void
start (IntakeImportDialog *self,
       gboolean            dry_run)
{
  IntakeStore     *store = intake_session_get_store (self->session);
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *notice = NULL;
  g_autoptr (IntakeProgress) progress = NULL;
  IntakeImportOptions options = { 0 };
  GCancellable       *cancellable;

  if (intake_task_dialog_is_running (INTAKE_TASK_DIALOG (self)) || store == NULL)
    return;

  if (path == NULL)
    {
      intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("Nothing was imported"), _ ("The file does not lie on this computer. Copy it here, then import the copy."));
      return;
    }

  notice = dup_notice_reference (self);
  progress = intake_progress_new ();
  self->dry_run = dry_run;
  options.path = path;
  options.notice = notice;
  options.dry_run = dry_run;
  options.read.language = intake_session_get_language (self->session);
  cancellable = intake_task_dialog_begin (INTAKE_TASK_DIALOG (self), dry_run ? _ ("Checking the spreadsheet") : _ ("Importing applications"), progress);
  intake_import_async (store, &options, progress, cancellable, imported_cb, g_object_ref (self));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  start (INTAKE_IMPORT_DIALOG (widget), FALSE);
}

static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  start (INTAKE_IMPORT_DIALOG (widget), TRUE);
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
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *message = NULL;

  if (intake_task_dialog_is_closing (INTAKE_TASK_DIALOG (self)))
    return;

  if (label == NULL)
    {
      intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("The import could not be undone"), error->message);
      return;
    }

  /* Translators: a toast; %s is what was undone, such as "Import of 42 applications from list.xlsx" */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  intake_session_notify (self->session, message, FALSE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (widget);
  IntakeStore        *store = intake_session_get_store (self->session);

  if (store == NULL || self->report == NULL || self->report->action == 0)
    return;

  gtk_widget_action_set_enabled (widget, "import.undo", FALSE);
  intake_store_undo_async (store, INTAKE_UNDO, self->report->action, NULL, undone_cb, g_object_ref (self));
}

static void
fill_notices (IntakeImportDialog *self)
{
  IntakeStore *store = intake_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = intake_notice_table_list_names (intake_store_get_main_database (store), &error);
  IntakeValue none = INTAKE_VALUE_INIT;

  self->notice_row = INTAKE_CHOICE_ROW (intake_field_row_new (INTAKE_FIELD_NOTICE, intake_session_get_language (self->session)));
  gtk_list_box_append (self->options, GTK_WIDGET (self->notice_row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->notice_row), _ ("Notice for rows that name none"));
  intake_choice_row_set_blank_label (self->notice_row, C_ ("notice", "None"));
  intake_field_row_show (INTAKE_FIELD_ROW (self->notice_row), &none, TRUE);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const IntakeNoticeName *name = names->pdata[i];
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_integer (&value, name->id);
      intake_choice_row_add (self->notice_row, &value, name->reference);
      if (g_strcmp0 (name->reference, self->notice) == 0)
        intake_field_row_show (INTAKE_FIELD_ROW (self->notice_row), &value, TRUE);
    }
}

static void
intake_import_dialog_finalize (GObject *object)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->report, intake_import_report_free);
  g_free (self->notice);

  G_OBJECT_CLASS (intake_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, report_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, start_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, import_now_button);
}

static void
intake_import_dialog_class_init (IntakeImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_import_dialog_finalize;
  INTAKE_TASK_DIALOG_CLASS (klass)->state_changed = intake_import_dialog_state_changed;

  gtk_widget_class_install_action (widget_class, "import.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "import.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);

  g_type_ensure (INTAKE_TYPE_IMPORT_REPORT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-dialog.ui");
  intake_task_dialog_class_bind (INTAKE_TASK_DIALOG_CLASS (klass));
  bind_children (widget_class);
}

static void
intake_import_dialog_init (IntakeImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
file_chosen_cb (GFile   *file,
                gpointer data)
{
  FileRequest *request = data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&request->parent);

  if (file != NULL && parent != NULL && intake_session_get_store (request->session) != NULL)
    intake_import_dialog_present (parent, request->session, file, request->notice);

  g_weak_ref_clear (&request->parent);
  g_object_unref (request->session);
  g_free (request->notice);
  g_free (request);
}

static void
choose_file (GtkWindow     *parent,
             IntakeSession *session,
             const char    *notice)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) spreadsheets = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  FileRequest *request = g_new0 (FileRequest, 1);

  gtk_file_filter_set_name (spreadsheets, _ ("Spreadsheets"));
  gtk_file_filter_add_suffix (spreadsheets, "xlsx");
  gtk_file_filter_add_suffix (spreadsheets, "ods");
  gtk_file_filter_add_suffix (spreadsheets, "csv");
  gtk_file_filter_add_suffix (spreadsheets, "tsv");
  gtk_file_filter_add_suffix (spreadsheets, "txt");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, spreadsheets);
  g_list_store_append (filters, all);

  g_weak_ref_init (&request->parent, parent);
  request->session = g_object_ref (session);
  request->notice = g_strdup (notice);
  intake_compat_choose_file (parent, _ ("Import applications"), FALSE, NULL, G_LIST_MODEL (filters), file_chosen_cb, request);
}

void
intake_import_dialog_present (GtkWindow     *parent,
                              IntakeSession *session,
                              GFile         *file,
                              const char    *notice)
{
  IntakeImportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  if (file == NULL)
    {
      choose_file (parent, session, notice);
      return;
    }

  self = intake_import_dialog_new (session, file, notice);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakeImportDialog *
intake_import_dialog_new (IntakeSession *session,
                          GFile         *file,
                          const char    *notice)
{
  IntakeImportDialog *self;
  g_autofree char    *base = NULL;
  g_autofree char    *name = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (intake_session_get_store (session) != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (INTAKE_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->file = g_object_ref (file);
  self->notice = g_strdup (notice);
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  adw_action_row_set_subtitle (self->file_row, name);
  fill_notices (self);
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");

  return self;
}

const IntakeImportReport *
intake_import_dialog_get_report (IntakeImportDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DIALOG (self), NULL);

  return self->report;
}
