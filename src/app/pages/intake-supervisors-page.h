/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the supervisors: their list, and the one that is selected. */
#pragma once

#include "intake-list-page.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SUPERVISORS_PAGE (intake_supervisors_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeSupervisorsPage, intake_supervisors_page, INTAKE, SUPERVISORS_PAGE, IntakeListPage)

G_END_DECLS
