/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The open office, as pages, details and dialogs see it: the one object that they are given.  What a user does goes through it, so that
 * each change becomes an action with a label, a toast with Undo, and a refresh of whatever shows the record.
 */
#pragma once

#include <gio/gio.h>

#include "intake-store.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SESSION (intake_session_get_type ())

/*
 * Properties: "read-only", "undo-label" and "redo-label" (NULL where there is nothing), "state-message", "office-name".
 *
 * Signals:
 * changed (GArray *changes): records changed; see IntakeStore::changed. NULL: read everything again.
 * notified (const char *message, gboolean undoable): something was done; shown as a toast, with Undo where it can be undone.
 * failed (const char *message): something could not be done; nothing changed; shown as a toast or dialog that stays.
 */
G_DECLARE_FINAL_TYPE (IntakeSession, intake_session, INTAKE, SESSION, GObject)

/** intake_session_new: the session of an open office (transfer full). */
IntakeSession *intake_session_new (IntakeStore *store);

/** intake_session_close: gives up the office; later commands fail. */
void intake_session_close (IntakeSession *self);

/** intake_session_get_store: the office's store (transfer none). */
IntakeStore *intake_session_get_store (IntakeSession *self);

/** intake_session_get_language: the language of the window (transfer none). */
const IntakeLanguage *intake_session_get_language (IntakeSession *self);

/** intake_session_is_read_only: whether changes are refused. */
gboolean intake_session_is_read_only (IntakeSession *self);

/** intake_session_dup_fields: all fields of an entity, the office's own last (transfer full) (element-type IntakeFieldId). */
GArray *intake_session_dup_fields (IntakeSession *self,
                                   IntakeEntity   entity);

/**
 * intake_session_dup_record:
 * @self: a session
 * @entity: an entity
 * @id: a record's id
 *
 * Reads one record on the main thread's connection (microseconds).
 *
 * Returns: (transfer full) (nullable): the record; %NULL if it is gone
 */
IntakeRecord *intake_session_dup_record (IntakeSession *self,
                                         IntakeEntity   entity,
                                         gint64         id);

/**
 * intake_session_present:
 * @self: a session
 * @record: a record
 * @field: one of its fields
 *
 * A field in words, as intake_present_field(), with references (the notice) by their names.
 *
 * Returns: (transfer full): the words; "" for none
 */
char *intake_session_present (IntakeSession *self,
                              IntakeRecord  *record,
                              IntakeFieldId  field);

/**
 * intake_session_dup_name:
 * @field: a field that refers to other records: the notice, the rules that are not met
 * @value: its value
 * @session: (type IntakeSession): a session
 *
 * What people call the record that is meant; an #IntakeViewNameFunc.
 *
 * Returns: (transfer full): the reference, or that it was deleted; the titles of rules
 */
char *intake_session_dup_name (IntakeFieldId      field,
                               const IntakeValue *value,
                               gpointer           session);

/**
 * intake_session_run:
 * @self: a session
 * @label: the action's name in the history: "Change of stage for 2025-0042"
 * @func: what to change, on the writer's thread
 * @data: (transfer full) (nullable): for @func
 * @data_free: (nullable): frees @data
 * @message: (nullable): the toast on success; %NULL for none
 *
 * Runs a change. On failure “failed” tells why; nothing is changed then.
 */
void intake_session_run (IntakeSession  *self,
                         const char     *label,
                         IntakeWriteFunc func,
                         gpointer        data,
                         GDestroyNotify  data_free,
                         const char     *message);

/** intake_session_set_field: changes one field of one record, as an action labelled with the field and the record's name; no toast. */
void intake_session_set_field (IntakeSession     *self,
                               IntakeEntity       entity,
                               gint64             id,
                               IntakeFieldId      field,
                               const IntakeValue *value);

/** intake_session_undo: undoes (or redoes) the next action, and tells what by “notified”. */
void intake_session_undo (IntakeSession      *self,
                          IntakeUndoDirection direction);

/** intake_session_revert: undoes (or redoes) one action of whatever age; “failed” tells what stands in the way, if something newer does. */
void intake_session_revert (IntakeSession      *self,
                            IntakeUndoDirection direction,
                            gint64              action);

/** intake_session_notify: has @message shown as a toast, with an Undo button if @undoable. */
void intake_session_notify (IntakeSession *self,
                            const char    *message,
                            gboolean       undoable);

/** intake_session_fail: has @error shown; cancellation is passed over. */
void intake_session_fail (IntakeSession *self,
                          const GError  *error);

G_END_DECLS
