/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a list remembers between sessions: which columns it has, in what order, how wide each is, and by what it is sorted.  That is a matter of
 * the person and the screen, so it stands in the settings of the program and not in the office, which may be read-only or somebody else's too;
 * views that were saved under a name keep their own in the office.
 */
#pragma once

#include <gio/gio.h>

#include "intake-view.h"

G_BEGIN_DECLS

/** intake_list_memory_restore: gives @view the columns and the order that lists of its entity had last. What no longer exists is passed over. */
void intake_list_memory_restore (GSettings  *settings,
                                 IntakeView *view);

/** intake_list_memory_keep: remembers the columns and the order of @view; those that Intake ships are not written down, so that they may change. */
void intake_list_memory_keep (GSettings        *settings,
                              const IntakeView *view);

/** intake_list_memory_get_width: the pixels that a person gave the column of @field; -1 if nobody did. */
int intake_list_memory_get_width (GSettings    *settings,
                                  IntakeFieldId field);

/** intake_list_memory_set_width: remembers the width of a column in pixels; -1 forgets it. */
void intake_list_memory_set_width (GSettings    *settings,
                                   IntakeFieldId field,
                                   int           width);

G_END_DECLS
