/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another application of the same person, and the way there. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_OTHER_APPLICATION_ROW (intake_other_application_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeOtherApplicationRow, intake_other_application_row, INTAKE, OTHER_APPLICATION_ROW, AdwActionRow)

/** intake_other_application_row_new: a row that goes to an application. */
GtkWidget *intake_other_application_row_new (IntakeSession *session,
                                             IntakeRecord  *record);

G_END_DECLS
