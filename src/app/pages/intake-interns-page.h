/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the interns: their list, and the one that is selected. */
#pragma once

#include "intake-list-page.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_INTERNS_PAGE (intake_interns_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeInternsPage, intake_interns_page, INTAKE, INTERNS_PAGE, IntakeListPage)

G_END_DECLS
