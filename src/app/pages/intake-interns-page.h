/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the interns: their list, and the one that is selected. */
#pragma once

#include "intake-list-page.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_INTERNS_PAGE (intake_interns_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeInternsPage, intake_interns_page, INTAKE, INTERNS_PAGE, IntakeListPage)

/** intake_interns_page_want_card: which card ("check_in", "output" …) is opened with the record that is opened next; %NULL for the dates of the internship. */
void intake_interns_page_want_card (IntakeInternsPage *self,
                                    const char        *card);

G_END_DECLS
