/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many applications can be given, and how many of them have it: stages, notices, supervisors or tags, read off the main thread. */
#pragma once

#include "intake-field.h"
#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeSelectionChoice:
 * @id: a stage, the number of a notice or supervisor, a tag; "0" for no notice
 * @label: what people call it
 * @count: how many of the applications have it
 */
typedef struct
{
  char  *id;
  char  *label;
  gint64 count;
} IntakeSelectionChoice;

/**
 * intake_selection_choices_read_async:
 * @store: the office
 * @field: the stage, the notice, the supervisors or the tags
 * @ids: (element-type gint64): the applications
 * @language: the language of the labels
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Lists what can be chosen, in the order in which people look for it.
 */
void intake_selection_choices_read_async (IntakeStore          *store,
                                          IntakeFieldId         field,
                                          const GArray         *ids,
                                          const IntakeLanguage *language,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);

/** intake_selection_choices_read_finish: the choices (transfer full) (element-type IntakeSelectionChoice) (nullable): %NULL with @error. */
GPtrArray *intake_selection_choices_read_finish (IntakeStore  *store,
                                                 GAsyncResult *result,
                                                 GError      **error);

G_END_DECLS
