/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the saved views in the sidebar. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_HEADING (intake_sidebar_heading_get_type ())

G_DECLARE_FINAL_TYPE (IntakeSidebarHeading, intake_sidebar_heading, INTAKE, SIDEBAR_HEADING, AdwBin)

/** intake_sidebar_heading_new: a heading (transfer full). */
GtkWidget *intake_sidebar_heading_new (void);

G_END_DECLS
