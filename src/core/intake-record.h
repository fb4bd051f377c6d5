/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed row over the field table: what an application, notice, supervisor or placement is in memory. */
#pragma once

#include <glib-object.h>

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RECORD (intake_record_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRecord, intake_record, INTAKE, RECORD, GObject)

/** intake_record_new: an empty record of @entity, with id 0: not stored yet (transfer full). */
IntakeRecord *intake_record_new (IntakeEntity entity);

/** intake_record_dup: a copy with the same id and values (transfer full). */
IntakeRecord *intake_record_dup (IntakeRecord *self);

/** intake_record_reset: makes every value none and the id 0, so that a scan can use one record for all rows. */
void intake_record_reset (IntakeRecord *self);

/** intake_record_get_entity: what the record is. */
IntakeEntity intake_record_get_entity (IntakeRecord *self);

/** intake_record_get_id: the id of the row; 0 if it is not stored. */
gint64 intake_record_get_id (IntakeRecord *self);

/** intake_record_set_id: sets the id of the row. */
void intake_record_set_id (IntakeRecord *self,
                           gint64        id);

/** intake_record_get_person_id: for an application, the id of the person's row; 0 if it is not stored. */
gint64 intake_record_get_person_id (IntakeRecord *self);

/** intake_record_set_person_id: sets the id of the person's row; only applications have one. */
void intake_record_set_person_id (IntakeRecord *self,
                                  gint64        person_id);

/** intake_record_get: the value of a field of the record's entity (transfer none), never %NULL. */
const IntakeValue *intake_record_get (IntakeRecord *self,
                                      IntakeFieldId field);

/** intake_record_has: whether the field has a value. */
gboolean intake_record_has (IntakeRecord *self,
                            IntakeFieldId field);

/** intake_record_get_text: the text of a field of a text kind (transfer none) (nullable): %NULL if it is not recorded. */
const char *intake_record_get_text (IntakeRecord *self,
                                    IntakeFieldId field);

/** intake_record_get_integer: a number, boolean or id; @fallback if it is not recorded. */
gint64 intake_record_get_integer (IntakeRecord *self,
                                  IntakeFieldId field,
                                  gint64        fallback);

/** intake_record_get_date: a date; %INTAKE_DATE_NONE if it is not recorded. */
IntakeDate intake_record_get_date (IntakeRecord *self,
                                   IntakeFieldId field);

/** intake_record_set: sets a field to a copy of @value; its type must be that of the field's kind, or none. */
void intake_record_set (IntakeRecord      *self,
                        IntakeFieldId      field,
                        const IntakeValue *value);

/** intake_record_set_text: as intake_record_set() with a canonical text; %NULL or "" for none. */
void intake_record_set_text (IntakeRecord *self,
                             IntakeFieldId field,
                             const char   *text);

/** intake_record_set_integer: as intake_record_set() with a number, boolean or id. */
void intake_record_set_integer (IntakeRecord *self,
                                IntakeFieldId field,
                                gint64        integer);

/** intake_record_set_date: as intake_record_set() with a date; one that is not valid makes the field none. */
void intake_record_set_date (IntakeRecord *self,
                             IntakeFieldId field,
                             IntakeDate    date);

G_END_DECLS
