/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be set: of the office, and of this computer. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PREFERENCES (intake_preferences_get_type ())

G_DECLARE_FINAL_TYPE (IntakePreferences, intake_preferences, INTAKE, PREFERENCES, AdwPreferencesWindow)

/** intake_preferences_present: shows what can be set; without an office, what is of this computer. */
void intake_preferences_present (GtkWindow     *parent,
                                 IntakeSession *session);

/** intake_preferences_new: as intake_preferences_present(), not shown yet (transfer none: GTK holds windows). */
IntakePreferences *intake_preferences_new (IntakeSession *session);

G_END_DECLS
