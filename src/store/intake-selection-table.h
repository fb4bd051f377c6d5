/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many records at once: what they have in common, and one change for all of them.  Each function that writes is one part of one action. */
#pragma once

#include "intake-progress.h"
#include "intake-query.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/**
 * intake_selection_table_count:
 * @db: a connection
 * @field: a field of the records
 * @ids: (element-type gint64): the records
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * How many of some records have each value of a field; of a list such as the tags, each of its items counts. Of the supervisors the values are
 * their ids.
 *
 * Returns: (transfer full) (element-type IntakeFacet) (nullable): the values that there are, in no order; one of %INTAKE_VALUE_NONE for those that have none
 */
GArray *intake_selection_table_count (IntakeDatabase *db,
                                      IntakeFieldId   field,
                                      const GArray   *ids,
                                      GCancellable   *cancellable,
                                      GError        **error);

/**
 * IntakeSelectionChange:
 * @entity: what the records are
 * @ids: (element-type gint64): the records
 * @progress: (nullable): told of each record
 */
typedef struct
{
  IntakeEntity    entity;
  GArray         *ids;
  IntakeProgress *progress;
} IntakeSelectionChange;

/** intake_selection_table_set_stage: takes applications to a stage as of @dated_on, with the reason of a way out; those that are there already are left alone. */
gboolean intake_selection_table_set_stage (IntakeDatabase              *db,
                                           const IntakeSelectionChange *change,
                                           IntakeStage                  stage,
                                           IntakeDate                   dated_on,
                                           const char                  *refusal,
                                           GCancellable                *cancellable,
                                           GError                     **error);

/** intake_selection_table_set_field: gives all records this value of a field. */
gboolean intake_selection_table_set_field (IntakeDatabase              *db,
                                           const IntakeSelectionChange *change,
                                           IntakeFieldId                field,
                                           const IntakeValue           *value,
                                           GCancellable                *cancellable,
                                           GError                     **error);

/** intake_selection_table_assign: gives all applications a supervisor in this role. */
gboolean intake_selection_table_assign (IntakeDatabase              *db,
                                        const IntakeSelectionChange *change,
                                        gint64                       supervisor,
                                        const char                  *role,
                                        GCancellable                *cancellable,
                                        GError                     **error);

/** intake_selection_table_tag: gives the persons of all applications a tag, or takes it from them; a tag that differs in accents or case is the same. */
gboolean intake_selection_table_tag (IntakeDatabase              *db,
                                     const IntakeSelectionChange *change,
                                     const char                  *tag,
                                     gboolean                     add,
                                     GCancellable                *cancellable,
                                     GError                     **error);

/** intake_selection_table_delete: deletes all records, or none of them if one is still needed. */
gboolean intake_selection_table_delete (IntakeDatabase              *db,
                                        const IntakeSelectionChange *change,
                                        GCancellable                *cancellable,
                                        GError                     **error);

G_END_DECLS
