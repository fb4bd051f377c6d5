/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One check-in, learning objective, output or evaluation: told in two lines, with its fields inside, edited in place. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FOLLOW_UP_ROW (intake_follow_up_row_get_type ())

/* Actions: follow-up.finish, follow-up.remove. */
G_DECLARE_FINAL_TYPE (IntakeFollowUpRow, intake_follow_up_row, INTAKE, FOLLOW_UP_ROW, AdwExpanderRow)

/** intake_follow_up_row_new: a row for a record of an internship of the office of @session. */
GtkWidget *intake_follow_up_row_new (IntakeSession *session,
                                     IntakeRecord  *record);

/** intake_follow_up_row_get_record: what is shown (transfer none). */
IntakeRecord *intake_follow_up_row_get_record (IntakeFollowUpRow *self);

/** intake_follow_up_row_show: shows what is recorded now of the same record; what is being typed stays. */
void intake_follow_up_row_show (IntakeFollowUpRow *self,
                                IntakeRecord      *record);

/** intake_follow_up_row_set_next: whether it is the first that is not done: only that and what is late offer to be finished at a stroke. */
void intake_follow_up_row_set_next (IntakeFollowUpRow *self,
                                    gboolean           is_next);

/** intake_follow_up_row_commit: takes over what is being typed. */
void intake_follow_up_row_commit (IntakeFollowUpRow *self);

/** intake_follow_up_row_open: opens the row and puts the keyboard into its first field. */
void intake_follow_up_row_open (IntakeFollowUpRow *self);

/** intake_follow_up_row_get_field: the row of a field (transfer none) (nullable). */
GtkWidget *intake_follow_up_row_get_field (IntakeFollowUpRow *self,
                                           IntakeFieldId      field);

G_END_DECLS
