/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two applications with their persons side by side, field by field. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_COMPARE_VIEW (intake_compare_view_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCompareView, intake_compare_view, INTAKE, COMPARE_VIEW, AdwBin)

/**
 * intake_compare_view_show:
 * @self: a view
 * @session: the office
 * @left: a record
 * @right: another
 * @left_title: what the left one is
 * @right_title: what the right one is
 * @choosing: whether one chooses, for each field of the person, which of the two counts
 *
 * Shows what is recorded in either of two applications; with @choosing only what is their persons'.
 */
void intake_compare_view_show (IntakeCompareView *self,
                               IntakeSession     *session,
                               IntakeRecord      *left,
                               IntakeRecord      *right,
                               const char        *left_title,
                               const char        *right_title,
                               gboolean           choosing);

/** intake_compare_view_apply: puts what is chosen of the right record into @chosen, a copy of the left one. */
void intake_compare_view_apply (IntakeCompareView *self,
                                IntakeRecord      *right,
                                IntakeRecord      *chosen);

G_END_DECLS
