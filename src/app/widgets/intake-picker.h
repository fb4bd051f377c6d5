/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many things to pick one from, with a search over them that Enter ends. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_PICKER (intake_picker_get_type ())

/*
 * Properties: "placeholder" (what stands in the empty search, and names it), "selectable" (whether what was picked stays marked).
 *
 * Signals:
 * picked (const char *id): the person took this one.
 * searched (): something else is searched for.
 * entered (): Enter was pressed in the search, which leaves nothing.
 */
G_DECLARE_FINAL_TYPE (IntakePicker, intake_picker, INTAKE, PICKER, AdwBin)

/** intake_picker_clear: takes everything away, and what was searched for. */
void intake_picker_clear (IntakePicker *self);

/** intake_picker_add: offers one more thing; see intake_pick_row_new(). */
void intake_picker_add (IntakePicker *self,
                        const char   *id,
                        const char   *label,
                        const char   *note);

/** intake_picker_start: empties the search and puts the keyboard there. */
void intake_picker_start (IntakePicker *self);

/** intake_picker_set_search: as if it had been typed into the search. */
void intake_picker_set_search (IntakePicker *self,
                               const char   *search);

/** intake_picker_get_search: what is searched for (transfer none). */
const char *intake_picker_get_search (IntakePicker *self);

/** intake_picker_get_n_shown: how many the search leaves. */
guint intake_picker_get_n_shown (IntakePicker *self);

/** intake_picker_pick: as if the person had taken the one with this id; %FALSE if there is none. */
gboolean intake_picker_pick (IntakePicker *self,
                             const char   *id);

G_END_DECLS
