/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that Tab takes as one step: the arrows go from row to row in it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_TAB_STOP (intake_tab_stop_get_type ())

G_DECLARE_FINAL_TYPE (IntakeTabStop, intake_tab_stop, INTAKE, TAB_STOP, AdwBin)

G_END_DECLS
