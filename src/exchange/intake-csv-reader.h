/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads tables as text: .csv, .tsv and their relatives. */
#pragma once

#include "intake-source-private.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CSV_READER (intake_csv_reader_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCsvReader, intake_csv_reader, INTAKE, CSV_READER, IntakeSource)

/**
 * intake_csv_reader_new:
 * @file: (transfer full): a file of text
 * @encoding: (nullable): as in #IntakeSourceOptions
 * @separator: as in #IntakeSourceOptions
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the reader; %NULL with #IntakeSourceError
 */
IntakeSource *intake_csv_reader_new (IntakeSourceFile *file,
                                     const char       *encoding,
                                     char              separator,
                                     GCancellable     *cancellable,
                                     GError          **error);

/** intake_csv_reader_get_separator: the separator that was found or given. */
char intake_csv_reader_get_separator (IntakeCsvReader *self);

G_END_DECLS
