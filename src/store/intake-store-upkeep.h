/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a large office does for itself while it is looked at: it is checked, then the copy of the day is made. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * intake_store_upkeep_begin:
 * @self: a store that was just opened
 *
 * Puts the check at the end of the writer's queue, so that no change goes into a file that is not whole, and the copy behind what is changed meanwhile.
 * Closing the store ends both. What they find becomes the state of the store.
 */
void intake_store_upkeep_begin (IntakeStore *self);

/**
 * intake_store_upkeep_follow:
 * @self: a store whose writer's thread has just ended an action
 *
 * Has what a large action left to be done run behind it, on the same thread: nobody waits for it who only wants to know that the action is kept.
 */
void intake_store_upkeep_follow (IntakeStore *self);

G_END_DECLS
