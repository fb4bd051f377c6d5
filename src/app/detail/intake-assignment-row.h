/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One supervisor of an application: who, in which role, how busy; another role or none by the menu. */
#pragma once

#include <adwaita.h>

#include "intake-assignment-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ASSIGNMENT_ROW (intake_assignment_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeAssignmentRow, intake_assignment_row, INTAKE, ASSIGNMENT_ROW, AdwActionRow)

/** intake_assignment_row_new: the row of a supervisor (transfer full); without the menu unless @editable. */
GtkWidget *intake_assignment_row_new (const IntakeAssignment *assignment,
                                      const IntakeLanguage   *language,
                                      gboolean                editable);

G_END_DECLS
