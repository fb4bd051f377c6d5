/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the rows of an import on their way from the thread that reads the file to the one that writes the office. */
#pragma once

#include <gio/gio.h>

#include "intake-record.h"

G_BEGIN_DECLS

/**
 * IntakeImportRow:
 * @number: the row as the spreadsheet counts it, from 1
 * @is_good: whether it can be taken; else each of its faults is reported
 * @record: what it says
 * @custom: (nullable) (element-type utf8): what it says of the office's own fields, by column, %NULL where nothing; %NULL if no column is one
 */
typedef struct
{
  guint         number;
  gboolean      is_good;
  IntakeRecord *record;
  GPtrArray    *custom;
} IntakeImportRow;

/**
 * IntakeImportRowsFuncs:
 * @read: reads the next row into @row, whose record is empty; %FALSE at the end, or with @error. On the thread that reads
 * @find_notice: the id of a notice; 0 with @error. On the thread that writes
 * @get_fraction: how far the file is read, from 0 to 1. On the thread that reads
 *
 * What the rows of an import are read with.
 */
typedef struct
{
  gboolean (*read) (gpointer         data,
                    IntakeImportRow *row,
                    GError         **error);
  gint64 (*find_notice) (gpointer    data,
                         const char *reference,
                         GError    **error);
  double (*get_fraction) (gpointer data);
} IntakeImportRowsFuncs;

typedef struct _IntakeImportRows IntakeImportRows;

/** intake_import_rows_new: rows that are read with @funcs, once they begin (transfer full). */
IntakeImportRows *intake_import_rows_new (const IntakeImportRowsFuncs *funcs,
                                          gpointer                     data);

/** intake_import_rows_free: ends the thread that reads, wherever it is. */
void intake_import_rows_free (IntakeImportRows *self);

/** intake_import_rows_next: the next row, valid until the next is asked for (transfer none) (nullable); %NULL at the end, or with @error. Reading begins with the first. */
IntakeImportRow *intake_import_rows_next (IntakeImportRows *self,
                                          GError          **error);

/** intake_import_rows_get_fraction: how far the file was read about when the row was. */
double intake_import_rows_get_fraction (IntakeImportRows *self);

/** intake_import_rows_find_notice: asks the thread that writes, which alone may look into the office; waits for the answer. On the thread that reads. */
gint64 intake_import_rows_find_notice (IntakeImportRows *self,
                                       const char       *reference,
                                       GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImportRows, intake_import_rows_free)

G_END_DECLS
