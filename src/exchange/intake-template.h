/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook for partners to fill in, which comes back into Intake with no mapping. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeTemplateOptions:
 * @path: the .xlsx to write
 * @notice: (nullable): reference of the one notice that can be chosen; %NULL for all that the office has
 * @language: the language of headings, lists and notes, and of errors
 */
typedef struct
{
  const char           *path;
  const char           *notice;
  const IntakeLanguage *language;
} IntakeTemplateOptions;

/**
 * intake_template_async:
 * @store: the office
 * @options: what to write; copied
 * @cancellable: (nullable): to give up; the file is as it was then
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Writes an empty workbook with headings, lists to choose from, validation and notes. As an export, it is read back before it takes its place.
 */
void intake_template_async (IntakeStore                 *store,
                            const IntakeTemplateOptions *options,
                            GCancellable                *cancellable,
                            GAsyncReadyCallback          callback,
                            gpointer                     user_data);

/** intake_template_finish: %FALSE with #IntakeExportError or #IntakeStoreError, and nothing changed. */
gboolean intake_template_finish (IntakeStore  *store,
                                 GAsyncResult *result,
                                 GError      **error);

/** intake_template: as intake_template_async(), blocking: for the command line and tests. */
gboolean intake_template (IntakeStore                 *store,
                          const IntakeTemplateOptions *options,
                          GCancellable                *cancellable,
                          GError                     **error);

G_END_DECLS
