/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that open a dialog. */
#include "config.h"

#include "intake-window-dialogs.h"

#include "intake-assign-dialog.h"
#include "intake-export-dialog.h"
#include "intake-import-dialog.h"
#include "intake-merge-dialog.h"
#include "intake-paste-command.h"
#include "intake-template-command.h"

#include <glib/gi18n-lib.h>

static const char *const spreadsheets[] = { ".csv", ".xlsx", ".ods", ".tsv", ".txt" };

static const char *const offices[] = { ".intake" };

static gboolean
has_ending (GFile             *file,
            const char *const *endings,
            guint              n_endings)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < n_endings; i++)
    {
      if (g_str_has_suffix (folded, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static IntakeRecordList *
get_list (IntakeWindow *self)
{
  return intake_list_page_get_list (intake_window_get_page (self));
}

static void
import_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_commit_typing (self);
  intake_import_dialog_present (GTK_WINDOW (self), intake_window_get_session (self), NULL, NULL);
}

/* What is exported is what is seen; where several rows are selected, these can be had alone. */
static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));

  intake_window_commit_typing (self);
  intake_export_dialog_present (GTK_WINDOW (self), intake_window_get_session (self),
                                intake_record_list_get_view (get_list (self)), ids->len > 1 ? ids : NULL);
}

/* In the language that the menu names; by key, in that of the window. */
static void
save_template_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  IntakeSession        *session = intake_window_get_session (INTAKE_WINDOW (widget));
  const IntakeLanguage *language = intake_language_find (g_variant_get_string (parameter, NULL));

  intake_template_command_run (GTK_WINDOW (widget), session, language != NULL ? language : intake_session_get_language (session));
}

static void
assign_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_commit_typing (self);
  intake_assign_dialog_present (GTK_WINDOW (self), intake_window_get_session (self),
                                intake_record_list_get_selected_id (get_list (self)));
}

static void
paste_rows_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  intake_window_commit_typing (INTAKE_WINDOW (widget));
  intake_paste_command_run (GTK_WINDOW (widget), intake_window_get_session (INTAKE_WINDOW (widget)), gtk_widget_get_clipboard (widget));
}

static void
compare_people_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gint64 left, right;

  intake_window_commit_typing (INTAKE_WINDOW (widget));
  g_variant_get (parameter, "(xx)", &left, &right);
  intake_merge_dialog_present (GTK_WINDOW (widget), intake_window_get_session (INTAKE_WINDOW (widget)), left, right);
}

static void
merge_people_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));

  intake_window_commit_typing (self);
  if (ids->len == 2)
    intake_merge_dialog_present (GTK_WINDOW (self), intake_window_get_session (self), g_array_index (ids, gint64, 0), g_array_index (ids, gint64, 1));
  else
    intake_session_notify (intake_window_get_session (self), _ ("Select the two applications that may be by the same person"), FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         IntakeWindow  *self)
{
  GSList *files = g_value_get_boxed (value);

  return files != NULL && intake_window_dialogs_take_file (self, files->data);
}

void
intake_window_dialogs_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.save-template", "s", save_template_cb);
  gtk_widget_class_install_action (widget_class, "win.assign", NULL, assign_cb);
  gtk_widget_class_install_action (widget_class, "win.paste-rows", NULL, paste_rows_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-people", "(xx)", compare_people_cb);
  gtk_widget_class_install_action (widget_class, "win.merge-people", NULL, merge_people_cb);
}

void
intake_window_dialogs_update (IntakeWindow *self)
{
  IntakeSession *session;
  gboolean       writing, applications;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  session = intake_window_get_session (self);
  writing = session != NULL && !intake_session_is_read_only (session);
  applications = intake_list_page_get_entity (intake_window_get_page (self)) == INTAKE_ENTITY_APPLICATION;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import", writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste-rows", writing && applications);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare-people", writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.merge-people", writing && applications);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", session != NULL && applications);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-template", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.assign",
                                 writing && applications && intake_record_list_get_selected_id (get_list (self)) != 0);
}

void
intake_window_dialogs_accept_files (IntakeWindow *self)
{
  GtkDropTarget *target;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

gboolean
intake_window_dialogs_is_spreadsheet (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return has_ending (file, spreadsheets, G_N_ELEMENTS (spreadsheets));
}

gboolean
intake_window_dialogs_take_file (IntakeWindow *self,
                                 GFile        *file)
{
  IntakeSession *session;

  g_return_val_if_fail (INTAKE_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (has_ending (file, offices, G_N_ELEMENTS (offices)))
    {
      g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
      return TRUE;
    }

  session = intake_window_get_session (self);
  if (session == NULL || intake_session_is_read_only (session) || !intake_window_dialogs_is_spreadsheet (file))
    return FALSE;

  intake_window_commit_typing (self);
  intake_import_dialog_present (GTK_WINDOW (self), session, file, NULL);

  return TRUE;
}
