/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has and what needs someone today, in figures that each lead to their list. */
#pragma once

#include <adwaita.h>

#include "intake-figure-card.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_OVERVIEW_PAGE (intake_overview_page_get_type ())

/* Properties: "show-start-buttons" (whether the header bar carries the window's buttons at its start). */
G_DECLARE_FINAL_TYPE (IntakeOverviewPage, intake_overview_page, INTAKE, OVERVIEW_PAGE, AdwBin)

/** intake_overview_page_set_session: shows the figures of an office while the page is on screen; %NULL for none. */
void intake_overview_page_set_session (IntakeOverviewPage *self,
                                       IntakeSession      *session);

/** intake_overview_page_get_state: "blank", "figures", "empty" or "failed" (transfer none). */
const char *intake_overview_page_get_state (IntakeOverviewPage *self);

/** intake_overview_page_is_loading: whether an answer is awaited. */
gboolean intake_overview_page_is_loading (IntakeOverviewPage *self);

/** intake_overview_page_get_card: the figures that are called @name: "attention", "answers", "stages", "weeks", "supervisors" (transfer none) (nullable). */
IntakeFigureCard *intake_overview_page_get_card (IntakeOverviewPage *self,
                                                 const char         *name);

G_END_DECLS
