/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an application is given supervisors: one or several at once, in a role. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ASSIGN_DIALOG (intake_assign_dialog_get_type ())

/* Action: assign.assign, enabled once somebody is chosen, and looked at where the rules have something against them. */
G_DECLARE_FINAL_TYPE (IntakeAssignDialog, intake_assign_dialog, INTAKE, ASSIGN_DIALOG, AdwWindow)

/** intake_assign_dialog_present: asks who shall supervise an application. */
void intake_assign_dialog_present (GtkWindow     *parent,
                                   IntakeSession *session,
                                   gint64         application_id);

/** intake_assign_dialog_new: as intake_assign_dialog_present(), not shown yet (transfer none: GTK holds windows). */
IntakeAssignDialog *intake_assign_dialog_new (IntakeSession *session,
                                              gint64         application_id);

/** intake_assign_dialog_choose: checks or unchecks a supervisor; %FALSE if they are no candidate. */
gboolean intake_assign_dialog_choose (IntakeAssignDialog *self,
                                      gint64              supervisor_id,
                                      gboolean            chosen);

/** intake_assign_dialog_set_looked_at: says that somebody has looked at what the rules have against those who are chosen. */
void intake_assign_dialog_set_looked_at (IntakeAssignDialog *self);

/** intake_assign_dialog_set_role: sets the role, an id of intake_role_vocabulary. */
void intake_assign_dialog_set_role (IntakeAssignDialog *self,
                                    const char         *role);

/** intake_assign_dialog_set_search: shows the candidates that fit a search. */
void intake_assign_dialog_set_search (IntakeAssignDialog *self,
                                      const char         *search);

/** intake_assign_dialog_get_n_shown: how many candidates fit the search. */
guint intake_assign_dialog_get_n_shown (IntakeAssignDialog *self);

G_END_DECLS
