/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a list: an id, whose record is read when the row is first looked at. */
#pragma once

#include "intake-record.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ROW (intake_row_get_type ())

/*
 * Signals:
 * changed (): the record is another than before; whatever shows it looks again.
 */
G_DECLARE_FINAL_TYPE (IntakeRow, intake_row, INTAKE, ROW, GObject)

/**
 * IntakeRowLoadFunc:
 * @owner: the object that the row was made with
 * @id: the record's id
 *
 * Returns: (transfer full): the record; an empty one if it is gone
 */
typedef IntakeRecord *(*IntakeRowLoadFunc) (GObject *owner,
                                            gint64   id);

/**
 * intake_row_new:
 * @id: the record's id
 * @owner: who reads records; kept alive by the row
 * @load: how
 *
 * Returns: (transfer full): a row that has read nothing yet
 */
IntakeRow *intake_row_new (gint64            id,
                           GObject          *owner,
                           IntakeRowLoadFunc load);

/** intake_row_get_id: the id of the record. */
gint64 intake_row_get_id (IntakeRow *self);

/** intake_row_get_record: the record with the fields that the list shows (transfer none); never %NULL. */
IntakeRecord *intake_row_get_record (IntakeRow *self);

/** intake_row_is_loaded: whether the record was read: what is never looked at never is. */
gboolean intake_row_is_loaded (IntakeRow *self);

/** intake_row_invalidate: has the record read again when it is next looked at, and tells. */
void intake_row_invalidate (IntakeRow *self);

G_END_DECLS
