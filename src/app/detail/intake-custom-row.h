/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of the office's own, to be filled in. */
#pragma once

#include <adwaita.h>

#include "intake-custom-table.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CUSTOM_ROW (intake_custom_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCustomRow, intake_custom_row, INTAKE, CUSTOM_ROW, AdwEntryRow)

/** intake_custom_row_new: the row of what an application has in a field; what is typed is saved as an action once applied (transfer full). */
GtkWidget *intake_custom_row_new (IntakeSession           *session,
                                  gint64                   application_id,
                                  const IntakeCustomValue *value);

G_END_DECLS
