/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Supervisors of applications, each with a role, and the load that this makes. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * IntakeAssignment:
 * @id: the row; 0 where @supervisor_id has no part in the application
 * @supervisor_id: the supervisor
 * @name: their name
 * @title: (nullable): their title
 * @unit: (nullable): their unit
 * @role: (nullable): id of intake_role_vocabulary; of a candidate, the role for which the notice names them
 * @load: how many interns they have now: applications that are offered, accepted or on board; -1 if it was not asked for
 * @capacity: how many they take at once; -1 if not recorded
 * @active: whether they are there
 * @objection: (nullable): of a candidate, what the rules have against them, in the language of the connection
 */
typedef struct
{
  gint64   id;
  gint64   supervisor_id;
  char    *name;
  char    *title;
  char    *unit;
  char    *role;
  int      load;
  int      capacity;
  gboolean active;
  char    *objection;
} IntakeAssignment;

void intake_assignment_free (IntakeAssignment *assignment);

/**
 * intake_assignment_table_list:
 * @db: a connection
 * @application_id: an application
 * @error: return location
 *
 * Returns: (transfer full) (element-type IntakeAssignment) (nullable): its supervisors, in the order of the roles
 */
GPtrArray *intake_assignment_table_list (IntakeDatabase *db,
                                         gint64          application_id,
                                         GError        **error);

/**
 * intake_assignment_table_list_names:
 * @db: a connection
 * @application_id: an application
 * @error: return location
 *
 * As intake_assignment_table_list(), for those who read many applications: without the load, whose count goes through all interns of a supervisor.
 *
 * Returns: (transfer full) (element-type IntakeAssignment) (nullable): its supervisors, in the order of the roles
 */
GPtrArray *intake_assignment_table_list_names (IntakeDatabase *db,
                                               gint64          application_id,
                                               GError        **error);

/** intake_assignment_table_list_candidates: all active supervisors who are not yet with the application, those with room first, and among these those whom the notice names; last those against whom the rules have something (transfer full) (element-type IntakeAssignment) (nullable). */
GPtrArray *intake_assignment_table_list_candidates (IntakeDatabase *db,
                                                    gint64          application_id,
                                                    GError        **error);

/**
 * intake_assignment_table_find_supervisor:
 * @db: a connection
 * @name: a supervisor's name, folded or a part that only one has, or e-mail
 * @error: return location
 *
 * Returns: the id; 0 with %INTAKE_STORE_ERROR_NOT_FOUND, or %INTAKE_STORE_ERROR_CONFLICT naming those who are meant
 */
gint64 intake_assignment_table_find_supervisor (IntakeDatabase *db,
                                                const char     *name,
                                                GError        **error);

/**
 * intake_assignment_table_assign:
 * @db: the writer's connection
 * @application_id: an application
 * @supervisor_id: a supervisor
 * @role: id of intake_role_vocabulary
 * @error: return location
 *
 * Gives an application a supervisor, or a supervisor who is there another role.
 *
 * Returns: %TRUE on success
 */
gboolean intake_assignment_table_assign (IntakeDatabase *db,
                                         gint64          application_id,
                                         gint64          supervisor_id,
                                         const char     *role,
                                         GError        **error);

/** intake_assignment_table_remove: takes a supervisor from an application; %TRUE on success. */
gboolean intake_assignment_table_remove (IntakeDatabase *db,
                                         gint64          application_id,
                                         gint64          supervisor_id,
                                         GError        **error);

G_END_DECLS
