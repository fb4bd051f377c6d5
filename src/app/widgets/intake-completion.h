/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an entry can be completed with, in a list under it: languages and countries by their names, other fields by what the office has
 * recorded.  Down goes into the list, Enter or a click takes one; who types on is not disturbed.
 */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_COMPLETION (intake_completion_get_type ())

/*
 * Signals:
 * taken (const char *text): the whole text of the entry, with what was taken.
 */
G_DECLARE_FINAL_TYPE (IntakeCompletion, intake_completion, INTAKE, COMPLETION, GtkPopover)

/** intake_completion_completes: whether values of this field come again and again, so that completing them spares typing. */
gboolean intake_completion_completes (const IntakeField *field);

/** intake_completion_new: completes what is typed into @text as values of @field (transfer none: @text has it). */
IntakeCompletion *intake_completion_new (GtkText           *text,
                                         IntakeSession     *session,
                                         const IntakeField *field);

/** intake_completion_update: looks for what the entry can be completed with, now that it has another text. */
void intake_completion_update (IntakeCompletion *self);

/** intake_completion_get_n_choices: how many are offered; 0 while the list is not shown. */
guint intake_completion_get_n_choices (IntakeCompletion *self);

/** intake_completion_take: as if Enter had been pressed on a choice; %FALSE if there is none at @position. */
gboolean intake_completion_take (IntakeCompletion *self,
                                 guint             position);

G_END_DECLS
