/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on one office: the sidebar, its pages, and what stands in their place while there is no office. */
#pragma once

#include <adwaita.h>

#include "intake-app.h"
#include "intake-list-page.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_WINDOW (intake_window_get_type ())

/* Properties: "session" (NULL without an office). */
G_DECLARE_FINAL_TYPE (IntakeWindow, intake_window, INTAKE, WINDOW, AdwApplicationWindow)

/** intake_window_new: a window with no office (transfer none): the application owns it. */
IntakeWindow *intake_window_new (IntakeApp *app);

/**
 * IntakeOpenMode:
 * @INTAKE_OPEN_OFFICE: the office as it is
 * @INTAKE_OPEN_READ_ONLY: only look at it
 * @INTAKE_OPEN_NEW: make a new one
 * @INTAKE_OPEN_SAMPLE: the sample office, which is made where it is missing
 */
typedef enum
{
  INTAKE_OPEN_OFFICE,
  INTAKE_OPEN_READ_ONLY,
  INTAKE_OPEN_NEW,
  INTAKE_OPEN_SAMPLE,
} IntakeOpenMode;

/** intake_window_open: opens an office in the place of the one that is there, off the main thread; a failure is told in the window. */
void intake_window_open (IntakeWindow  *self,
                         const char    *path,
                         IntakeOpenMode mode);

/** intake_window_close_office: gives up the office and shows how to come by another. */
void intake_window_close_office (IntakeWindow *self);

/** intake_window_get_session: the open office (transfer none) (nullable). */
IntakeSession *intake_window_get_session (IntakeWindow *self);

/** intake_window_get_path: the office that is open or being opened (transfer none) (nullable). */
const char *intake_window_get_path (IntakeWindow *self);

/** intake_window_get_state: "welcome", "opening" (also when that failed) or "office" (transfer none). */
const char *intake_window_get_state (IntakeWindow *self);

/** intake_window_get_failure: why an office could not be opened (transfer none) (nullable). */
const char *intake_window_get_failure (IntakeWindow *self);

/** intake_window_get_page: the page that is shown (transfer none). */
IntakeListPage *intake_window_get_page (IntakeWindow *self);

/** intake_window_find_page: the page that lists @entity (transfer none) (nullable). */
IntakeListPage *intake_window_find_page (IntakeWindow *self,
                                         IntakeEntity  entity);

/** intake_window_show_page: goes to the page @name; %FALSE if there is none of that name. */
gboolean intake_window_show_page (IntakeWindow *self,
                                  const char   *name);

/** intake_window_toggle_sidebar: shows or hides the sidebar. */
void intake_window_toggle_sidebar (IntakeWindow *self);

/** intake_window_step_pane: puts the keyboard on the next of sidebar, list and detail, or with @step -1 on the one before. */
void intake_window_step_pane (IntakeWindow *self,
                              int           step);

/** intake_window_commit_typing: has the field that is being typed into keep what it has. */
void intake_window_commit_typing (IntakeWindow *self);

G_END_DECLS
