/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: a file that replaces another only once it is whole. */
#pragma once

#include <gio/gio.h>

#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeExportFile:
 * @target: where it is to stand
 * @folder: a folder of mode 0700 beside it, for everything that is unfinished
 * @path: the unfinished file, in that folder
 */
typedef struct
{
  char                 *target;
  char                 *folder;
  char                 *path;
  const IntakeLanguage *language;
} IntakeExportFile;

/** intake_export_file_new: makes the folder beside @target (transfer full) (nullable): %NULL with %INTAKE_EXPORT_ERROR_TARGET. */
IntakeExportFile *intake_export_file_new (const char           *target,
                                          const IntakeLanguage *language,
                                          GError              **error);

/** intake_export_file_set_cut: sets @error to %INTAKE_EXPORT_ERROR_FULL, for a file that could not be written to its end; names it. */
void intake_export_file_set_cut (const IntakeExportFile *self,
                                 GError                **error);

/** intake_export_file_commit: flushes the file to disk and puts it in the target's place; %FALSE with the old file as it was. */
gboolean intake_export_file_commit (IntakeExportFile *self,
                                    GError          **error);

/** intake_export_file_free: removes whatever is unfinished, with its folder. */
void intake_export_file_free (IntakeExportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeExportFile, intake_export_file_free)

G_END_DECLS
