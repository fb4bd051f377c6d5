/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the notices: their list, and the one that is selected. */
#pragma once

#include "intake-list-page.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_NOTICES_PAGE (intake_notices_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeNoticesPage, intake_notices_page, INTAKE, NOTICES_PAGE, IntakeListPage)

G_END_DECLS
