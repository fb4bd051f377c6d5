/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where one chooses what all selected applications are to have: a stage, a notice, a supervisor, a tag.  Before it is done it is told for how many
 * it is so already.  It is done by the window's actions "win.many-stage", "win.many-notice", "win.many-supervisor" and "win.many-tag".
 */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SELECTION_POPOVER (intake_selection_popover_get_type ())

/*
 * Properties: "field" (the name of the field that is changed: "stage", "notice", "supervisors" or "tags").
 *
 * Actions: "selection.apply"; "selection.remove" takes the tag away.
 */
G_DECLARE_FINAL_TYPE (IntakeSelectionPopover, intake_selection_popover, INTAKE, SELECTION_POPOVER, GtkPopover)

/** intake_selection_popover_set: for which applications it asks (element-type gint64); %NULL for none. */
void intake_selection_popover_set (IntakeSelectionPopover *self,
                                   IntakeSession          *session,
                                   const GArray           *ids);

/** intake_selection_popover_choose: as if the person had taken the choice with this id; %FALSE if there is none (yet). */
gboolean intake_selection_popover_choose (IntakeSelectionPopover *self,
                                          const char             *id);

/** intake_selection_popover_choose_besides: as if the person had chosen the reason of a way out, or the role of a supervisor. */
void intake_selection_popover_choose_besides (IntakeSelectionPopover *self,
                                              const char             *id);

/** intake_selection_popover_type: as if the person had typed into the search, which for tags makes a new one. */
void intake_selection_popover_type (IntakeSelectionPopover *self,
                                    const char             *text);

/** intake_selection_popover_get_told: what is told before (transfer none): "12 applications; 2 are already there". */
const char *intake_selection_popover_get_told (IntakeSelectionPopover *self);

G_END_DECLS
