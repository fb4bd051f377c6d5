/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an internship is followed by, in the store: its check-ins, learning objectives, outputs and evaluations. Single ones are records as any other. */
#pragma once

#include "intake-check-in-plan.h"
#include "intake-database.h"
#include "intake-record.h"

G_BEGIN_DECLS

/**
 * IntakeSupervisorName:
 * @id: a supervisor
 * @name: their name
 */
typedef struct
{
  gint64 id;
  char  *name;
} IntakeSupervisorName;

/**
 * intake_follow_up_table_list:
 * @db: a connection
 * @entity: check-ins, objectives, outputs or evaluations
 * @placement_id: the internship
 * @error: return location
 *
 * Returns: (transfer full) (element-type IntakeRecord) (nullable): its records, by date; objectives in the order in which they came
 */
GPtrArray *intake_follow_up_table_list (IntakeDatabase *db,
                                        IntakeEntity    entity,
                                        gint64          placement_id,
                                        GError        **error);

/** intake_follow_up_table_list_check_ins: when check-ins are planned or were held, and their kinds (transfer full) (element-type IntakeCheckInDate) (nullable). */
GArray *intake_follow_up_table_list_check_ins (IntakeDatabase *db,
                                               gint64          placement_id,
                                               GError        **error);

/** intake_follow_up_table_list_absences: when the supervisors of an internship are away, as far as it can be read (transfer full) (element-type IntakeAbsence) (nullable). */
GArray *intake_follow_up_table_list_absences (IntakeDatabase *db,
                                              gint64          placement_id,
                                              GError        **error);

/** intake_follow_up_table_list_supervisors: all supervisors, those of the internship first, each part by name (transfer full) (element-type IntakeSupervisorName) (nullable). */
GPtrArray *intake_follow_up_table_list_supervisors (IntakeDatabase *db,
                                                    gint64          placement_id,
                                                    GError        **error);

/** intake_follow_up_table_add_check_ins: plans a check-in on each of @dates (element-type IntakeCheckInDate); %TRUE on success. */
gboolean intake_follow_up_table_add_check_ins (IntakeDatabase *db,
                                               gint64          placement_id,
                                               const GArray   *dates,
                                               GError        **error);

/**
 * intake_follow_up_table_list_of_notice:
 * @db: a connection
 * @entity: objectives or outputs
 * @placement_id: the internship
 * @error: return location
 *
 * What the notice names, a line each, and the internship has not yet, as people compare texts.
 *
 * Returns: (transfer full) (nullable): the lines without what marks them as items of a list; empty where there is no notice
 */
GStrv intake_follow_up_table_list_of_notice (IntakeDatabase *db,
                                             IntakeEntity    entity,
                                             gint64          placement_id,
                                             GError        **error);

/** intake_follow_up_table_take_over: adds what intake_follow_up_table_list_of_notice() lists; an output is due at the end of the internship. %TRUE on success. */
gboolean intake_follow_up_table_take_over (IntakeDatabase *db,
                                           IntakeEntity    entity,
                                           gint64          placement_id,
                                           GError        **error);

G_END_DECLS
