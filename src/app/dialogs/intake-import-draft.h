/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import that is being prepared: the file, what was seen in it, and what somebody settled so far. */
#pragma once

#include "intake-import-preview.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_DRAFT (intake_import_draft_get_type ())

/*
 * Signal:
 * saved-changed (): a mapping for such headings was saved, renamed or deleted, or that was undone.
 */
G_DECLARE_FINAL_TYPE (IntakeImportDraft, intake_import_draft, INTAKE, IMPORT_DRAFT, GObject)

/**
 * intake_import_draft_new:
 * @session: the office
 * @path: the file
 * @name: (nullable): what it is called in the history; %NULL for its own name
 * @is_temporary: whether the file was made for this import and goes with it
 *
 * Returns: (transfer full): an import of which nothing is settled
 */
IntakeImportDraft *intake_import_draft_new (IntakeSession *session,
                                            const char    *path,
                                            const char    *name,
                                            gboolean       is_temporary);

/** intake_import_draft_look_async: looks into the file, as sheet and row of headings are set; what was settled for others is forgotten. */
void intake_import_draft_look_async (IntakeImportDraft  *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/** intake_import_draft_look_finish: %TRUE if there is something to import. A mapping that was saved for such headings is applied. */
gboolean intake_import_draft_look_finish (IntakeImportDraft *self,
                                          GAsyncResult      *result,
                                          GError           **error);

/** intake_import_draft_get_preview: what was seen (transfer none) (nullable). */
const IntakeImportPreview *intake_import_draft_get_preview (IntakeImportDraft *self);

/** intake_import_draft_get_mapping: what the columns are, to be changed (transfer none) (nullable). */
IntakeMapping *intake_import_draft_get_mapping (IntakeImportDraft *self);

/** intake_import_draft_get_saved: the mappings that were saved for such headings (transfer none) (element-type IntakeSavedMapping). */
GPtrArray *intake_import_draft_get_saved (IntakeImportDraft *self);

/** intake_import_draft_get_saved_name: the saved mapping that applies (transfer none) (nullable). */
const char *intake_import_draft_get_saved_name (IntakeImportDraft *self);

/** intake_import_draft_use_saved: applies the saved mapping of this name; %NULL for what is guessed. */
void intake_import_draft_use_saved (IntakeImportDraft *self,
                                    const char        *name);

/** intake_import_draft_save: saves the mapping in the office under a name, as an action that can be undone. */
void intake_import_draft_save (IntakeImportDraft *self,
                               const char        *name);

/** intake_import_draft_rename_saved: calls the saved mapping that applies otherwise, as an action that can be undone. */
void intake_import_draft_rename_saved (IntakeImportDraft *self,
                                       const char        *name);

/** intake_import_draft_delete_saved: deletes the saved mapping that applies, as an action that can be undone; what the columns are is guessed anew. */
void intake_import_draft_delete_saved (IntakeImportDraft *self);

/** intake_import_draft_set_place: which sheet, from 0, and row of headings, from 1, less than 0 for none, 0 to find it, to look into next. */
void intake_import_draft_set_place (IntakeImportDraft *self,
                                    guint              sheet,
                                    int                heading_row);

/** intake_import_draft_set_on_duplicate: what becomes of rows that are there already. */
void intake_import_draft_set_on_duplicate (IntakeImportDraft *self,
                                           IntakeOnDuplicate  on_duplicate);

/** intake_import_draft_get_on_duplicate: what becomes of rows that are there already. */
IntakeOnDuplicate intake_import_draft_get_on_duplicate (IntakeImportDraft *self);

/** intake_import_draft_get_choices: what becomes of single rows (transfer none). */
GHashTable *intake_import_draft_get_choices (IntakeImportDraft *self);

/** intake_import_draft_correct: has @text read in place of a cell; an #IntakeRefusalCheck, with the draft for its data. */
char *intake_import_draft_correct (guint       row,
                                   guint       column,
                                   const char *text,
                                   gpointer    draft);

/** intake_import_draft_fill_options: what an import needs to know; borrowed from the draft. */
void intake_import_draft_fill_options (IntakeImportDraft   *self,
                                       IntakeImportOptions *options);

G_END_DECLS
