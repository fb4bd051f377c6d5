/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: gathers from the office what the sheets of an export tell of each application. */
#pragma once

#include "intake-database.h"
#include "intake-table-sheet.h"

G_BEGIN_DECLS

typedef struct _IntakeExportReader IntakeExportReader;

/**
 * intake_export_reader_new:
 * @db: a connection, which must outlive the reader
 * @view: the view, for the fields that it shows
 * @ids: (element-type gint64): the applications, in their order
 * @language: the language of the words
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reader of what the sheets tell of each application
 */
IntakeExportReader *intake_export_reader_new (IntakeDatabase       *db,
                                              const IntakeView     *view,
                                              GArray               *ids,
                                              const IntakeLanguage *language,
                                              GError              **error);

/** intake_export_reader_next: all that is told of the next application, until the one after it is asked for (transfer none) (nullable); %NULL at the end or with @error set. */
const IntakeSheetRow *intake_export_reader_next (IntakeExportReader *self,
                                                 GError            **error);

void intake_export_reader_free (IntakeExportReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeExportReader, intake_export_reader_free)

G_END_DECLS
