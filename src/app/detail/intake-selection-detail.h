/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many records at once: how many they are, at which stages and with which answers, and what can be done with all of them. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

/** INTAKE_SELECTION_MAX: with more, a change would take longer than people wait, and be more than they mean. */
#define INTAKE_SELECTION_MAX 20000

#define INTAKE_TYPE_SELECTION_DETAIL (intake_selection_detail_get_type ())

/*
 * Signals:
 * left (): what intake_selection_detail_open() had opened was closed, and the keyboard may go back to where it was.
 */
G_DECLARE_FINAL_TYPE (IntakeSelectionDetail, intake_selection_detail, INTAKE, SELECTION_DETAIL, AdwBin)

/**
 * intake_selection_detail_set:
 * @self: a detail
 * @session: (nullable): the open office
 * @entity: what the records are
 * @ids: (element-type gint64) (nullable): which are selected
 *
 * Sums up other records; with no office or no records it asks nothing.
 */
void intake_selection_detail_set (IntakeSelectionDetail *self,
                                  IntakeSession         *session,
                                  IntakeEntity           entity,
                                  const GArray          *ids);

/** intake_selection_detail_open: opens what is chosen for @field, by its name: "stage", "notice", "supervisors" or "tags". */
void intake_selection_detail_open (IntakeSelectionDetail *self,
                                   const char            *field);

/** intake_selection_detail_get_summary: what is told of the stages or, with the name "answer", of the answers (transfer none). */
const char *intake_selection_detail_get_summary (IntakeSelectionDetail *self,
                                                 const char            *field);

G_END_DECLS
