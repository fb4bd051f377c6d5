/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done another way by newer versions of GTK and libadwaita. */
#include "config.h"

#include "intake-compat.h"

#include "intake-release-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  IntakeFileFunc done;
  gpointer       data;
} FileRequest;

typedef struct
{
  IntakeAskFunc done;
  gpointer      data;
} AskRequest;

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  FileRequest     *request)
{
  g_autofree FileRequest *owned = request;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  owned->done (file, owned->data);
  g_object_unref (dialog);
}

static void
ask_response_cb (GtkWidget  *dialog,
                 const char *response,
                 AskRequest *request)
{
  g_autofree AskRequest *owned = request;

  owned->done (g_strcmp0 (response, "accept") == 0, owned->data);
}

gboolean
intake_compat_panes_is_folded (GtkWidget *panes)
{
  g_return_val_if_fail (ADW_IS_LEAFLET (panes), FALSE);

  return adw_leaflet_get_folded (ADW_LEAFLET (panes));
}

void
intake_compat_panes_show (GtkWidget *panes,
                          GtkWidget *child)
{
  g_return_if_fail (ADW_IS_LEAFLET (panes));

  adw_leaflet_set_visible_child (ADW_LEAFLET (panes), child);
}

GtkWidget *
intake_compat_panes_get_shown (GtkWidget *panes)
{
  g_return_val_if_fail (ADW_IS_LEAFLET (panes), NULL);

  return adw_leaflet_get_visible_child (ADW_LEAFLET (panes));
}

gboolean
intake_compat_sidebar_is_folded (GtkWidget *sidebar)
{
  g_return_val_if_fail (ADW_IS_FLAP (sidebar), FALSE);

  return adw_flap_get_folded (ADW_FLAP (sidebar));
}

gboolean
intake_compat_sidebar_is_shown (GtkWidget *sidebar)
{
  g_return_val_if_fail (ADW_IS_FLAP (sidebar), FALSE);

  return adw_flap_get_reveal_flap (ADW_FLAP (sidebar));
}

void
intake_compat_sidebar_show (GtkWidget *sidebar,
                            gboolean   show)
{
  g_return_if_fail (ADW_IS_FLAP (sidebar));

  adw_flap_set_reveal_flap (ADW_FLAP (sidebar), show);
}

void
intake_compat_choose_file (GtkWindow     *parent,
                           const char    *title,
                           gboolean       save,
                           const char    *suggested_name,
                           GListModel    *filters,
                           IntakeFileFunc done,
                           gpointer       data)
{
  GtkFileChooserNative *dialog;
  FileRequest          *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (done != NULL);

  dialog = gtk_file_chooser_native_new (title, parent, save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (save && suggested_name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);
  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }

  request = g_new0 (FileRequest, 1);
  request->done = done;
  request->data = data;
  g_signal_connect (dialog, "response", G_CALLBACK (file_response_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
intake_compat_show_message (GtkWindow  *parent,
                            const char *heading,
                            const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
intake_compat_ask (GtkWindow    *parent,
                   const char   *heading,
                   const char   *body,
                   const char   *accept_label,
                   gboolean      destructive,
                   IntakeAskFunc done,
                   gpointer      data)
{
  AdwMessageDialog *dialog;
  AskRequest       *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (done != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", accept_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destructive ? "cancel" : "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");

  request = g_new0 (AskRequest, 1);
  request->done = done;
  request->data = data;
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), request);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
intake_compat_show_about (GtkWindow *parent)
{
  static const char *const developers[] = { N_ ("The Intake developers"), NULL };
  const char *const        translated[] = { _ (developers[0]), NULL };
  g_autofree char         *notes = intake_release_notes_dup_markup ();

  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", "Intake",
                         "application-icon", INTAKE_APP_ID,
                         "version", INTAKE_VERSION,
                         "developer-name", _ (developers[0]), "developers", translated, "license-type", GTK_LICENSE_GPL_3_0, "comments", _ ("Takes in applications for internships, tells who is eligible and why, follows who supervises whom, and writes the workbook for headquarters."),
                         "release-notes", notes,
                         /* Translators: your own names, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}

void
intake_compat_show_shortcuts (GtkApplicationWindow *parent,
                              const char           *resource)
{
  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (parent));
  g_return_if_fail (resource != NULL);

  /* As a help overlay it finds the keys by the actions' names. */
  if (gtk_application_window_get_help_overlay (parent) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (resource);

      gtk_application_window_set_help_overlay (parent, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (parent)));
}

/* The text inside carries no name of its own before libadwaita 1.3. */
void
intake_compat_name_entry (AdwEntryRow *row,
                          const char  *name)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
name_expander_cb (AdwPreferencesRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (row), -1);
}

/* In libadwaita 1.2 only the row inside has the name. */
void
intake_compat_name_expander (AdwExpanderRow *row)
{
  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  g_signal_connect (row, "notify::title", G_CALLBACK (name_expander_cb), NULL);
  name_expander_cb (ADW_PREFERENCES_ROW (row));
}

/* GtkListItem has a name of its own from 4.12 on. */
void
intake_compat_name_list_item (GtkWidget  *child,
                              const char *name)
{
  GtkWidget *item = gtk_widget_get_parent (child);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
intake_compat_scroll_to (GtkWidget *column_view,
                         guint      position)
{
  GtkWidget *list;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (column_view));

  /* The header comes first, then the list, whose action it is; newer versions have a function of the view. */
  list = gtk_widget_get_last_child (column_view);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
