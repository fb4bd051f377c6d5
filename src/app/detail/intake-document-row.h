/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document of an application: its state, its days, its file. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

#include "intake-document-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_DOCUMENT_ROW (intake_document_row_get_type ())

/*
 * Properties: "missing" (whether the file that the document points to is not there).
 *
 * Actions: document.attach (b: whether the file is kept in the office), document.open, document.save, document.detach, document.remove.
 */
G_DECLARE_FINAL_TYPE (IntakeDocumentRow, intake_document_row, INTAKE, DOCUMENT_ROW, AdwExpanderRow)

/** intake_document_row_new: a row for a document of the office of @session. */
GtkWidget *intake_document_row_new (IntakeSession        *session,
                                    const IntakeDocument *document);

/** intake_document_row_show: shows what is recorded now of the same document; what is being typed stays. */
void intake_document_row_show (IntakeDocumentRow    *self,
                               const IntakeDocument *document);

/** intake_document_row_get_document: what is shown (transfer none). */
const IntakeDocument *intake_document_row_get_document (IntakeDocumentRow *self);

/** intake_document_row_commit: takes over what is being typed. */
void intake_document_row_commit (IntakeDocumentRow *self);

/** intake_document_row_attach: gives the document a file, as if it had been chosen; with @keep its content goes into the office. */
void intake_document_row_attach (IntakeDocumentRow *self,
                                 GFile             *file,
                                 gboolean           keep);

G_END_DECLS
