/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the applications: their list, and the one that is selected. */
#pragma once

#include "intake-list-page.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_APPLICATIONS_PAGE (intake_applications_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeApplicationsPage, intake_applications_page, INTAKE, APPLICATIONS_PAGE, IntakeListPage)

G_END_DECLS
