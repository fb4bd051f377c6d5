/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that are shown somewhere: one id is one row while it lives, and it is told when its record changes. */
#pragma once

#include "intake-row.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ROW_CACHE (intake_row_cache_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRowCache, intake_row_cache, INTAKE, ROW_CACHE, GObject)

/**
 * intake_row_cache_new:
 * @session: the open office
 * @entity: what the rows are
 * @columns: (array length=n_columns): the fields that rows are read with
 * @n_columns: how many
 *
 * Returns: (transfer full): a cache with no row
 */
IntakeRowCache *intake_row_cache_new (IntakeSession       *session,
                                      IntakeEntity         entity,
                                      const IntakeFieldId *columns,
                                      guint                n_columns);

/** intake_row_cache_close: lets go of the office; rows that still live are empty from then on. */
void intake_row_cache_close (IntakeRowCache *self);

/** intake_row_cache_set_columns: has rows read with other fields from now on. */
void intake_row_cache_set_columns (IntakeRowCache      *self,
                                   const IntakeFieldId *columns,
                                   guint                n_columns);

/** intake_row_cache_dup_row: the row of a record: the one that lives, or a new one (transfer full). */
IntakeRow *intake_row_cache_dup_row (IntakeRowCache *self,
                                     gint64          id);

/** intake_row_cache_get_n_rows: how many rows live. */
guint intake_row_cache_get_n_rows (IntakeRowCache *self);

G_END_DECLS
