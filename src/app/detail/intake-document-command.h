/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the documents of an application. */
#pragma once

#include "intake-session.h"

#include "intake-document-table.h"

G_BEGIN_DECLS

/** intake_document_command_add: adds a document of a kind (id of intake_document_vocabulary) in a state (id of intake_document_state_vocabulary). */
void intake_document_command_add (IntakeSession *session,
                                  gint64         application_id,
                                  const char    *kind,
                                  const char    *state);

/** intake_document_command_set_state: gives a document another state. */
void intake_document_command_set_state (IntakeSession        *session,
                                        const IntakeDocument *document,
                                        const char           *state);

/** intake_document_command_set: sets what was typed of a document; %NULL for nothing recorded. */
void intake_document_command_set (IntakeSession        *session,
                                  const IntakeDocument *document,
                                  IntakeDocumentColumn  column,
                                  const char           *value);

/** intake_document_command_link: lets a document point to a file, which stays where it is. */
void intake_document_command_link (IntakeSession        *session,
                                   const IntakeDocument *document,
                                   GFile                *file);

/** intake_document_command_keep: reads a file, off the main thread, and keeps it in the office. */
void intake_document_command_keep (IntakeSession        *session,
                                   const IntakeDocument *document,
                                   GFile                *file);

/** intake_document_command_detach: takes the file from a document. */
void intake_document_command_detach (IntakeSession        *session,
                                     const IntakeDocument *document);

/** intake_document_command_remove: deletes a document. */
void intake_document_command_remove (IntakeSession        *session,
                                     const IntakeDocument *document);

G_END_DECLS
