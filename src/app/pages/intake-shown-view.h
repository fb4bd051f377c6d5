/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list page lists: a saved view, with what was changed in it since, or what is the page's own. */
#pragma once

#include "intake-record-list.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SHOWN_VIEW (intake_shown_view_get_type ())

/*
 * Signals:
 * changed (): another view may be listed than before, or the saved view that is listed is another.
 */
G_DECLARE_FINAL_TYPE (IntakeShownView, intake_shown_view, INTAKE, SHOWN_VIEW, GObject)

/** intake_shown_view_new: what @list lists, as its own (transfer full); the list must outlive it. */
IntakeShownView *intake_shown_view_new (IntakeRecordList *list);

/** intake_shown_view_reset: forgets everything, for another office. */
void intake_shown_view_reset (IntakeShownView *self);

/** intake_shown_view_update: the list lists something else than before: tells so. */
void intake_shown_view_update (IntakeShownView *self);

/**
 * intake_shown_view_show_saved:
 * @self: what is shown
 * @id: a saved view of the list's entity
 * @name: its name
 * @view: what it shows
 *
 * Lists a saved view. What was listed before as the page's own is there again with intake_shown_view_show_own().
 */
void intake_shown_view_show_saved (IntakeShownView  *self,
                                   gint64            id,
                                   const char       *name,
                                   const IntakeView *view);

/** intake_shown_view_take_saved: what is listed has just been saved under a name: it is that saved view from now on. */
void intake_shown_view_take_saved (IntakeShownView  *self,
                                   gint64            id,
                                   const char       *name,
                                   const IntakeView *view);

/** intake_shown_view_show_own: lists @view as the page's own, under no name; with %NULL what it listed before a saved view was shown. */
void intake_shown_view_show_own (IntakeShownView  *self,
                                 const IntakeView *view);

/**
 * intake_shown_view_follow:
 * @self: what is shown
 * @name: (nullable): what the saved view is called now
 * @view: (nullable): what it shows now; %NULL if it is gone, and what is listed becomes the page's own
 *
 * Takes a change of the saved view over, but for what was changed in the list and not saved.
 */
void intake_shown_view_follow (IntakeShownView  *self,
                               const char       *name,
                               const IntakeView *view);

/** intake_shown_view_get_id: the saved view that is listed; 0 for none. */
gint64 intake_shown_view_get_id (IntakeShownView *self);

/** intake_shown_view_get_name: what the saved view that is listed is called (transfer none) (nullable). */
const char *intake_shown_view_get_name (IntakeShownView *self);

/** intake_shown_view_is_changed: whether filters, order or columns are others than those of the saved view that is listed. */
gboolean intake_shown_view_is_changed (IntakeShownView *self);

G_END_DECLS
