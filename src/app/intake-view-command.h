/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with saved views: save one, change it, call it something else, move it, delete it. Each is one action with Undo. */
#pragma once

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

/**
 * IntakeViewSavedFunc:
 * @id: the new saved view
 * @data: what was handed over
 */
typedef void (*IntakeViewSavedFunc) (gint64   id,
                                     gpointer data);

/**
 * intake_view_command_save:
 * @session: the open office
 * @name: what to call it
 * @view: what it shows
 * @done: called once it is on disk; not called if that fails
 * @data: for @done
 * @data_free: (nullable): frees @data, in any case
 *
 * Saves a view under a name, last in the sidebar.
 */
void intake_view_command_save (IntakeSession      *session,
                               const char         *name,
                               const IntakeView   *view,
                               IntakeViewSavedFunc done,
                               gpointer            data,
                               GDestroyNotify      data_free);

/** intake_view_command_update: has the saved view @id, called @name, show something else. */
void intake_view_command_update (IntakeSession    *session,
                                 gint64            id,
                                 const char       *name,
                                 const IntakeView *view);

/** intake_view_command_rename: calls the saved view @id something else. */
void intake_view_command_rename (IntakeSession *session,
                                 gint64         id,
                                 const char    *old_name,
                                 const char    *name);

/** intake_view_command_delete: deletes the saved view @id, called @name; not what it shows. */
void intake_view_command_delete (IntakeSession *session,
                                 gint64         id,
                                 const char    *name);

/** intake_view_command_move: has the saved view @id, called @name, stand before another; 0 for the end. */
void intake_view_command_move (IntakeSession *session,
                               gint64         id,
                               const char    *name,
                               gint64         before);

G_END_DECLS
