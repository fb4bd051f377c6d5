/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves a template for partners to fill in, off the main thread. */
#include "config.h"

#include "intake-template-command.h"

#include <glib/gi18n.h>

#include "intake-compat.h"
#include "intake-template.h"

#define ENDING ".xlsx"

/* While a person chooses a file, and while it is written. */
typedef struct
{
  IntakeSession        *session;
  const IntakeLanguage *language;
  char                 *name;
} Request;

static Request *
request_new (IntakeSession        *session,
             const IntakeLanguage *language)
{
  Request *request = g_new0 (Request, 1);

  request->session = g_object_ref (session);
  request->language = language;

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->session);
  g_free (request->name);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!intake_template_finish (INTAKE_STORE (source), result, &error))
    {
      intake_session_fail (request->session, error);
      return;
    }

  /* Translators: a toast; %s is the name of a file */
  message = g_strdup_printf (_ ("Template saved as %s"), request->name);
  intake_session_notify (request->session, message, FALSE);
}

static void
chosen_cb (GFile   *file,
           gpointer data)
{
  g_autoptr (Request) request = data;

  /* The office may have been closed while the person was choosing. */
  if (file != NULL && intake_session_get_store (request->session) != NULL)
    intake_template_command_save (request->session, request->language, file);
}

void
intake_template_command_run (GtkWindow            *parent,
                             IntakeSession        *session,
                             const IntakeLanguage *language)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) workbooks = gtk_file_filter_new ();
  const char *name;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (language != NULL);

  gtk_file_filter_set_name (workbooks, _ ("Excel workbook (.xlsx)"));
  gtk_file_filter_add_suffix (workbooks, "xlsx");
  g_list_store_append (filters, workbooks);

  /* Translators: the name of a file that partners fill in with their applicants */
  name = intake_language_translate (language, N_ ("applications-to-fill-in.xlsx"));
  intake_compat_choose_file (parent, _ ("Save import template"), TRUE, name, G_LIST_MODEL (filters), chosen_cb, request_new (session, language));
}

void
intake_template_command_save (IntakeSession        *session,
                              const IntakeLanguage *language,
                              GFile                *file)
{
  g_autofree char      *path = NULL;
  g_autofree char      *folded = NULL;
  IntakeTemplateOptions options = { 0 };
  Request              *request;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (language != NULL);
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("The template cannot be saved there. Choose a folder of this computer."));

      intake_session_fail (session, error);
      return;
    }

  folded = g_ascii_strdown (path, -1);
  if (!g_str_has_suffix (folded, ENDING))
    {
      g_autofree char *base = g_steal_pointer (&path);

      path = g_strconcat (base, ENDING, NULL);
    }

  request = request_new (session, language);
  request->name = g_filename_display_basename (path);
  options.path = path;
  options.language = language;
  intake_template_async (intake_session_get_store (session), &options, NULL, saved_cb, request);
}
