/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with records from any page: add one, delete some, take some to another stage. Each is one action with Undo. */
#pragma once

#include "intake-session.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/**
 * IntakeAddedFunc:
 * @id: the new record
 * @data: what was handed over
 */
typedef void (*IntakeAddedFunc) (gint64   id,
                                 gpointer data);

/**
 * intake_record_command_add:
 * @session: the open office
 * @entity: what to add
 * @done: called once it is on disk; not called if that fails
 * @data: for @done
 * @data_free: (nullable): frees @data, in any case
 *
 * Adds a record that has as yet nothing but a name to tell it by: an application received today, “Notice 7”, “Supervisor 3”.
 */
void intake_record_command_add (IntakeSession  *session,
                                IntakeEntity    entity,
                                IntakeAddedFunc done,
                                gpointer        data,
                                GDestroyNotify  data_free);

/** intake_record_command_delete: deletes records, or none of them if one is still needed. */
void intake_record_command_delete (IntakeSession *session,
                                   IntakeEntity   entity,
                                   const GArray  *ids);

/** intake_record_command_set_stage: takes applications to a stage, as of today. */
void intake_record_command_set_stage (IntakeSession *session,
                                      const GArray  *ids,
                                      IntakeStage    stage);

G_END_DECLS
