/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: gathers from the office what the sheets of an export tell of each application. */
#pragma once

#include "intake-database.h"
#include "intake-table-sheet.h"

G_BEGIN_DECLS

typedef struct _IntakeExportReader IntakeExportReader;

/** intake_export_reader_new: reads what @view shows and what the sheets need from @db, which must outlive the reader, with words in @language (transfer full) (nullable). */
IntakeExportReader *intake_export_reader_new (IntakeDatabase       *db,
                                              const IntakeView     *view,
                                              const IntakeLanguage *language,
                                              GError              **error);

/**
 * intake_export_reader_load:
 * @self: a reader
 * @id: an application
 * @error: return location
 *
 * Returns: (transfer none) (nullable): all that is told of it, until the next is loaded; %NULL with @error
 */
const IntakeSheetRow *intake_export_reader_load (IntakeExportReader *self,
                                                 gint64              id,
                                                 GError            **error);

void intake_export_reader_free (IntakeExportReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeExportReader, intake_export_reader_free)

G_END_DECLS
