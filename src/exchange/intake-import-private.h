/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import, as the files that make it up see it. */
#pragma once

#include "intake-import.h"
#include "intake-import-rows.h"
#include "intake-value-cache.h"

G_BEGIN_DECLS

/*
 * One import, from the caller to the writer's thread and back.  Once @rows are read, @source, @record, @known_values and the faults of the report belong
 * to the thread that reads, and all else to the one that writes, which stores @row.  A dry run does all of it and is then rolled back: @rehearsed tells it from one
 * that failed.
 */
typedef struct
{
  char                 *path;
  char                 *name;
  char                 *notice;
  char                 *encoding;
  char                  separator;
  char                 *sheet;
  int                   heading_row;
  char                 *mapping_text;
  gboolean              has_date_order;
  IntakeDateOrder       date_order;
  IntakeOnDuplicate     on_duplicate;
  GHashTable           *choices;
  GHashTable           *corrections;
  guint                 max_reported;
  gboolean              dry_run;
  const IntakeLanguage *language;
  IntakeProgress       *progress;

  IntakeDatabase     *db;
  IntakeSource       *source;
  IntakeMapping      *mapping;
  GCancellable       *cancellable; /* of the write that runs */
  IntakeDate          today;
  IntakeImportRows   *rows;
  IntakeImportRow    *row;
  IntakeRecord       *record;
  IntakeValueCache   *known_values;
  gint64              notice_id;
  gint64              first_id;
  GHashTable         *notices;
  GHashTable         *unknown_notices;
  GArray             *custom_fields;
  IntakeImportReport *report;
  gboolean            rehearsed;
} IntakeImport;

/** intake_import_report_new: an empty report (transfer full). */
IntakeImportReport *intake_import_report_new (void);

/** intake_import_find_correction: what is to be read in place of a cell (transfer none) (nullable): %NULL for what stands there. */
const char *intake_import_find_correction (GHashTable *corrections,
                                           guint       row,
                                           guint       column);

/** intake_import_report_refuse: notes a fault of the row just read; the words are copied. */
void intake_import_report_refuse (IntakeImport *self,
                                  guint         column,
                                  const char   *value,
                                  const char   *reason);

/** intake_import_find_notice: the id of the notice that a row names, looked up once for each way of writing it; %FALSE with @error. */
gboolean intake_import_find_notice (IntakeImport *self,
                                    const char   *reference,
                                    gint64       *notice,
                                    GError      **error);

/** intake_import_select_sheet: goes before the first row of the sheet of this name, or number from 1; %FALSE with @error naming those that there are. */
gboolean intake_import_select_sheet (IntakeSource *source,
                                     const char   *name,
                                     GError      **error);

/** intake_import_open: opens the file, its sheet and its mapping, and stands before the first row with values; %FALSE with @error. */
gboolean intake_import_open (IntakeImport *self,
                             GCancellable *cancellable,
                             GError      **error);

/** intake_import_read_row: reads the row at which the source is, with each of its faults reported. */
void intake_import_read_row (IntakeImport    *self,
                             IntakeImportRow *row);

/** intake_import_store_row: stores the row as its match and the choice for it say; %FALSE only where the whole import cannot go on. */
gboolean intake_import_store_row (IntakeImport *self,
                                  GError      **error);

G_END_DECLS
