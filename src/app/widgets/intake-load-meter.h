/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many interns a supervisor has, against how many they take: as text, and as a bar besides. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_LOAD_METER (intake_load_meter_get_type ())

G_DECLARE_FINAL_TYPE (IntakeLoadMeter, intake_load_meter, INTAKE, LOAD_METER, AdwBin)

/** intake_load_meter_new: a meter that shows nothing (transfer full). */
GtkWidget *intake_load_meter_new (void);

/** intake_load_meter_set: shows @load interns of @capacity; -1 where it is not recorded how many the supervisor takes. */
void intake_load_meter_set (IntakeLoadMeter *self,
                            int              load,
                            int              capacity);

/** intake_load_meter_get_text: what it says (transfer none). */
const char *intake_load_meter_get_text (IntakeLoadMeter *self);

G_END_DECLS
