/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of an application: asked for, received, accepted or refused, each with its file or without. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** INTAKE_DOCUMENT_MAX_SIZE: bytes that a file kept in the office may have; what is larger is better pointed to. */
#define INTAKE_DOCUMENT_MAX_SIZE (20 * 1024 * 1024)

/**
 * IntakeDocument:
 * @id: the row
 * @application_id: the application
 * @kind: id of intake_document_vocabulary
 * @name: (nullable): what a document of another kind is called
 * @state: id of intake_document_state_vocabulary
 * @asked_on: when it was asked for; not valid if not recorded
 * @received_on: when it was received; not valid if not recorded
 * @file_name: (nullable): how the file is called; %NULL if there is none
 * @path: (nullable): where the file is, if it is only pointed to
 * @is_kept: whether the content is in the office
 * @size: bytes of the content that is kept; 0 if none is
 * @note: (nullable): a note
 */
typedef struct
{
  gint64     id;
  gint64     application_id;
  char      *kind;
  char      *name;
  char      *state;
  IntakeDate asked_on;
  IntakeDate received_on;
  char      *file_name;
  char      *path;
  gboolean   is_kept;
  gint64     size;
  char      *note;
} IntakeDocument;

/** intake_document_free: frees a document. */
void intake_document_free (IntakeDocument *document);

/** intake_document_copy: a copy (transfer full). */
IntakeDocument *intake_document_copy (const IntakeDocument *document);

/** intake_document_dup_title: what a document is called in @language: the name of its kind, or its own (transfer full). */
char *intake_document_dup_title (const IntakeDocument *document,
                                 const IntakeLanguage *language);

/** intake_document_table_list: the documents of an application in the order of the kinds (transfer full) (element-type IntakeDocument) (nullable). */
GPtrArray *intake_document_table_list (IntakeDatabase *db,
                                       gint64          application_id,
                                       GError        **error);

/** intake_document_table_load: one document (transfer full) (nullable); %NULL with %INTAKE_STORE_ERROR_NOT_FOUND if it is gone. */
IntakeDocument *intake_document_table_load (IntakeDatabase *db,
                                            gint64          id,
                                            GError        **error);

/**
 * intake_document_table_add:
 * @db: the writing connection
 * @application_id: an application
 * @kind: id of intake_document_vocabulary
 * @state: id of intake_document_state_vocabulary; its day is today
 * @error: return location
 *
 * Returns: the id of the new document; 0 on failure
 */
gint64 intake_document_table_add (IntakeDatabase *db,
                                  gint64          application_id,
                                  const char     *kind,
                                  const char     *state,
                                  GError        **error);

/** intake_document_table_set_state: gives a document another state; today is its day where none is recorded; %TRUE on success. */
gboolean intake_document_table_set_state (IntakeDatabase *db,
                                          gint64          id,
                                          const char     *state,
                                          GError        **error);

/**
 * IntakeDocumentColumn:
 *
 * What is typed of a document.
 */
typedef enum
{
  INTAKE_DOCUMENT_NAME,
  INTAKE_DOCUMENT_ASKED_ON,
  INTAKE_DOCUMENT_RECEIVED_ON,
  INTAKE_DOCUMENT_NOTE,
} IntakeDocumentColumn;

/** intake_document_table_set: sets what was typed of a document, in canonical form; %NULL for nothing recorded; %TRUE on success. */
gboolean intake_document_table_set (IntakeDatabase      *db,
                                    gint64               id,
                                    IntakeDocumentColumn column,
                                    const char          *value,
                                    GError             **error);

/** intake_document_table_link: lets a document point to the file at @path, which stays where it is; %TRUE on success. */
gboolean intake_document_table_link (IntakeDatabase *db,
                                     gint64          id,
                                     const char     *path,
                                     GError        **error);

/**
 * intake_document_table_keep:
 * @db: the writing connection
 * @id: a document
 * @file_name: how the file is called, without a folder
 * @content: what is in it
 * @error: return location
 *
 * Keeps a file in the office: what is larger than %INTAKE_DOCUMENT_MAX_SIZE, or empty, is refused with a sentence.
 *
 * Returns: %TRUE on success
 */
gboolean intake_document_table_keep (IntakeDatabase *db,
                                     gint64          id,
                                     const char     *file_name,
                                     GBytes         *content,
                                     GError        **error);

/** intake_document_table_detach: takes the file from a document, which stays; %TRUE on success. */
gboolean intake_document_table_detach (IntakeDatabase *db,
                                       gint64          id,
                                       GError        **error);

/** intake_document_table_dup_content: the content of a document's file that is kept in the office (transfer full) (nullable). */
GBytes *intake_document_table_dup_content (IntakeDatabase *db,
                                           gint64          id,
                                           GError        **error);

/** intake_document_table_remove: deletes a document; %TRUE on success. */
gboolean intake_document_table_remove (IntakeDatabase *db,
                                       gint64          id,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeDocument, intake_document_free)

G_END_DECLS
