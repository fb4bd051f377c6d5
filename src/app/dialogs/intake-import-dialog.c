/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a spreadsheet to applications. */
#include "config.h"

#include "intake-import-dialog.h"

#include "intake-compare-view.h"
#include "intake-compat.h"
#include "intake-import-columns-page.h"
#include "intake-import-report-page.h"
#include "intake-import-source-page.h"
#include "intake-import-values-page.h"
#include "intake-match-item.h"
#include "intake-notification.h"

#include <glib/gi18n-lib.h>

struct _IntakeImportDialog
{
  IntakeTaskDialog parent_instance;

  IntakeSession      *session;
  IntakeImportDraft  *draft;
  IntakeImportReport *report;
  gboolean            dry_run;
  gboolean            is_local;
  gboolean            has_values;

  AdwWindowTitle          *window_title;
  IntakeImportSourcePage  *source_page;
  IntakeImportColumnsPage *columns_page;
  IntakeImportValuesPage  *values_page;
  IntakeImportReportPage  *report_page;
  IntakeCompareView       *compare_view;
  GtkWidget               *options_next;
  GtkWidget               *columns_next;
  GtkWidget               *close_button;
  GtkWidget               *back_button;
  GtkWidget               *back_to_values;
  GtkWidget               *undo_button;
  GtkWidget               *import_now_button;
};

/* The person chooses a file while the window may go away. */
typedef struct
{
  GWeakRef       parent;
  IntakeSession *session;
  char          *notice;
} FileRequest;

G_DEFINE_FINAL_TYPE (IntakeImportDialog, intake_import_dialog, INTAKE_TYPE_TASK_DIALOG)

static const struct
{
  const char *state;
  const char *title;
} subtitles[] = {
  { "options", N_ ("The spreadsheet") },
  { "columns", N_ ("What the columns are") },
  { "values", N_ ("What the values mean") },
  { "report", N_ ("The report") },
  { "compare", N_ ("Side by side") },
};

/* The keyboard comes to what goes on from here. */
static void
focus_state (IntakeImportDialog *self,
             const char         *state)
{
  GtkWidget *widget = NULL;

  if (g_str_equal (state, "options"))
    widget = self->options_next;
  else if (g_str_equal (state, "failed"))
    widget = self->back_button;
  else if (g_str_equal (state, "report"))
    widget = self->dry_run ? self->import_now_button : self->close_button;
  else if (g_str_equal (state, "columns"))
    widget = intake_import_columns_page_focus (self->columns_page) ? NULL : self->columns_next;
  else if (g_str_equal (state, "values"))
    intake_import_values_page_focus (self->values_page);

  if (widget != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), widget);
}

static void
intake_import_dialog_state_changed (IntakeTaskDialog *dialog,
                                    const char       *state)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (dialog);
  const char         *subtitle = "";

  for (guint i = 0; i < G_N_ELEMENTS (subtitles); i++)
    if (g_str_equal (subtitles[i].state, state))
      subtitle = _ (subtitles[i].title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.cancel", g_str_equal (state, "progress"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", g_str_equal (state, "report") && self->report != NULL && self->report->action != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.save-report", g_str_equal (state, "report"));
  focus_state (self, state);
}

static void
show_report (IntakeImportDialog *self)
{
  IntakeImportReportContext context = {
    intake_import_draft_correct,
    self->draft,
    intake_import_draft_get_choices (self->draft),
    intake_import_draft_get_on_duplicate (self->draft),
  };

  intake_import_report_page_show (self->report_page, self->report, &context, self->dry_run, intake_session_get_language (self->session));
  gtk_widget_set_visible (self->back_to_values, self->dry_run);
  gtk_widget_set_visible (self->undo_button, self->report->action != 0);
  gtk_widget_set_visible (self->import_now_button, self->dry_run);
  /* As on the steps before it, Escape closes; three buttons are wider than a narrow window. */
  gtk_widget_set_visible (self->close_button, !self->dry_run);
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
      intake_notification_send (gtk_window_get_title (GTK_WINDOW (self)), intake_import_report_page_get_summary (self->report_page));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");
  else
    intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("Nothing was imported"), error->message);
}

static void
start (IntakeImportDialog *self,
       gboolean            dry_run)
{
  IntakeStore     *store = intake_session_get_store (self->session);
  g_autofree char *notice = NULL;
  g_autoptr (IntakeProgress) progress = NULL;
  IntakeImportOptions options = { 0 };
  GCancellable       *cancellable;

  if (intake_task_dialog_is_running (INTAKE_TASK_DIALOG (self)) || store == NULL || intake_import_draft_get_preview (self->draft) == NULL)
    return;

  notice = intake_import_source_page_dup_notice (self->source_page);
  progress = intake_progress_new ();
  self->dry_run = dry_run;
  intake_import_draft_fill_options (self->draft, &options);
  options.notice = notice;
  options.dry_run = dry_run;
  cancellable = intake_task_dialog_begin (INTAKE_TASK_DIALOG (self), dry_run ? _ ("Checking the spreadsheet") : _ ("Importing applications"), progress);
  intake_import_async (store, &options, progress, cancellable, imported_cb, g_object_ref (self));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = intake_import_draft_look_finish (INTAKE_IMPORT_DRAFT (source), result, &error);

  if (!intake_task_dialog_end (INTAKE_TASK_DIALOG (self)))
    return;

  if (done)
    {
      intake_import_source_page_show (self->source_page);
      intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("Nothing was imported"), error->message);
}

static void
look (IntakeImportDialog *self)
{
  GCancellable *cancellable;
  g_autoptr (IntakeProgress) progress = NULL;

  if (intake_task_dialog_is_running (INTAKE_TASK_DIALOG (self)))
    return;

  if (!self->is_local)
    {
      intake_task_dialog_show_failure (INTAKE_TASK_DIALOG (self), _ ("Nothing was imported"), _ ("The file does not lie on this computer. Copy it here, then import the copy."));
      return;
    }

  progress = intake_progress_new ();
  cancellable = intake_task_dialog_begin (INTAKE_TASK_DIALOG (self), _ ("Looking into the spreadsheet"), progress);
  intake_import_draft_look_async (self->draft, cancellable, looked_cb, g_object_ref (self));
}

static void
show_columns (IntakeImportDialog *self)
{
  intake_import_columns_page_show (self->columns_page, intake_import_draft_get_preview (self->draft), intake_import_draft_get_mapping (self->draft),
                                   intake_import_draft_get_saved_name (self->draft), intake_session_get_language (self->session));
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "columns");
}

/* What needs no settling is not asked. */
static void
show_values (IntakeImportDialog *self)
{
  self->has_values = intake_import_values_page_show (self->values_page, intake_import_draft_get_preview (self->draft), intake_import_draft_get_mapping (self->draft), intake_session_get_language (self->session));
  if (self->has_values)
    intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "values");
  else
    start (self, TRUE);
}

static gboolean
is_state (IntakeImportDialog *self,
          const char         *state)
{
  g_autofree char *now = NULL;

  g_object_get (self, "state", &now, NULL);

  return g_strcmp0 (now, state) == 0;
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
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (widget);

  if (is_state (self, "options"))
    show_columns (self);
  else if (is_state (self, "columns"))
    show_values (self);
  else if (is_state (self, "values"))
    start (self, TRUE);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (widget);

  if (is_state (self, "compare"))
    intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "report");
  else if (is_state (self, "report") && self->has_values)
    show_values (self);
  else if (is_state (self, "report") || is_state (self, "values"))
    show_columns (self);
  else if (intake_import_draft_get_preview (self->draft) == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    {
      intake_import_source_page_show (self->source_page);
      intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "options");
    }
}

static void
place_changed_cb (IntakeImportDialog *self)
{
  look (self);
}

static void
saved_cb (IntakeImportDialog *self,
          const char         *name)
{
  intake_import_draft_save (self->draft, name);
}

/* A row of the spreadsheet beside the application that is there, or the newest of the person. */
static void
compare_cb (IntakeImportDialog *self,
            IntakeMatchItem    *item)
{
  const IntakeImportMatch *match = intake_match_item_get_match (item);
  IntakeStore             *store = intake_session_get_store (self->session);
  g_autoptr (IntakeRecord) known = NULL;
  g_autoptr (GArray) ids = NULL;
  gint64 id = match->application_id;

  if (store == NULL)
    return;

  if (id == 0)
    {
      ids = intake_duplicate_list_applications (intake_store_get_main_database (store), match->duplicate.person_id, NULL);
      id = ids != NULL && ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;
    }
  known = id != 0 ? intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, id) : NULL;
  if (known == NULL)
    return;

  intake_compare_view_show (self->compare_view, self->session, match->record, known, _ ("In the spreadsheet"), _ ("In the office"), FALSE);
  intake_task_dialog_show_state (INTAKE_TASK_DIALOG (self), "compare");
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
save_report_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  intake_import_report_page_ask_file (INTAKE_IMPORT_DIALOG (widget)->report_page);
}

static void
intake_import_dialog_finalize (GObject *object)
{
  IntakeImportDialog *self = INTAKE_IMPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->report, intake_import_report_free);

  G_OBJECT_CLASS (intake_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, source_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, columns_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, values_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, report_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, compare_view);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, options_next);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, columns_next);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, back_to_values);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportDialog, import_now_button);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
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
  gtk_widget_class_install_action (widget_class, "import.save-report", NULL, save_report_action);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "import.save-report", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "import.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.next", NULL);

  g_type_ensure (INTAKE_TYPE_IMPORT_SOURCE_PAGE);
  g_type_ensure (INTAKE_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (INTAKE_TYPE_IMPORT_VALUES_PAGE);
  g_type_ensure (INTAKE_TYPE_IMPORT_REPORT_PAGE);
  g_type_ensure (INTAKE_TYPE_COMPARE_VIEW);
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

/* The draft is taken. */
static IntakeImportDialog *
intake_import_dialog_new_for_draft (IntakeSession     *session,
                                    IntakeImportDraft *draft,
                                    const char        *name,
                                    const char        *notice)
{
  IntakeImportDialog *self = g_object_new (INTAKE_TYPE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->draft = draft;
  self->is_local = TRUE;
  intake_import_source_page_set_up (self->source_page, session, draft, name, notice);

  return self;
}

IntakeImportDialog *
intake_import_dialog_new (IntakeSession *session,
                          GFile         *file,
                          const char    *notice)
{
  IntakeImportDialog *self;
  g_autofree char    *path = NULL;
  g_autofree char    *base = NULL;
  g_autofree char    *name = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (intake_session_get_store (session) != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  self = intake_import_dialog_new_for_draft (session, intake_import_draft_new (session, path != NULL ? path : "", NULL, FALSE), name, notice);
  self->is_local = path != NULL;
  look (self);

  return self;
}

void
intake_import_dialog_present_pasted (GtkWindow     *parent,
                                     IntakeSession *session,
                                     const char    *path)
{
  IntakeImportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (path != NULL);

  /* Translators: where an import comes from, in "Import of 3 applications from the clipboard" */
  self = intake_import_dialog_new_for_draft (session, intake_import_draft_new (session, path, _ ("the clipboard"), TRUE), _ ("Pasted table"), NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  look (self);
}

const IntakeImportReport *
intake_import_dialog_get_report (IntakeImportDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_DIALOG (self), NULL);

  return self->report;
}
