/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a document, opened with the program that the desktop has for it, or saved elsewhere. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

#include "intake-document-table.h"

G_BEGIN_DECLS

/**
 * intake_document_file_fetch_async:
 * @session: a session
 * @document: a document that has a file
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Finds the file that a document points to, or writes what is kept in the office to a file that only this user can read, in a
 * folder of its own that goes when the user logs out.
 */
void intake_document_file_fetch_async (IntakeSession        *session,
                                       const IntakeDocument *document,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

/** intake_document_file_fetch_finish: the file (transfer full) (nullable); an error says that it is missing, and where it was. */
GFile *intake_document_file_fetch_finish (IntakeSession *session,
                                          GAsyncResult  *result,
                                          GError       **error);

/** intake_document_file_open: opens the file of a document with the desktop's program for it; “failed” of the session tells if it cannot be. */
void intake_document_file_open (GtkWidget            *widget,
                                IntakeSession        *session,
                                const IntakeDocument *document);

/** intake_document_file_save: writes the file of a document to @target; “failed” of the session tells if it cannot be. */
void intake_document_file_save (IntakeSession        *session,
                                const IntakeDocument *document,
                                GFile                *target);

G_END_DECLS
