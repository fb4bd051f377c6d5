/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long run is, on standard error: for people who wait at a terminal. */
#pragma once

#include "intake-cli.h"
#include "intake-progress.h"

G_BEGIN_DECLS

typedef struct _IntakeCliProgress IntakeCliProgress;

/**
 * intake_cli_progress_begin:
 * @cli: the call
 * @what: what is being done: "Checking applications"
 *
 * Shows a line that tells how far it is until intake_cli_progress_end() takes it away. Nothing is shown with --json, or where standard error is no
 * terminal.
 *
 * Returns: (transfer full): the line
 */
IntakeCliProgress *intake_cli_progress_begin (IntakeCli  *cli,
                                              const char *what);

/** intake_cli_progress_get: what the task tells how far it is (transfer none). */
IntakeProgress *intake_cli_progress_get (IntakeCliProgress *self);

/** intake_cli_progress_end: takes the line away, and frees it. */
void intake_cli_progress_end (IntakeCliProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeCliProgress, intake_cli_progress_end)

G_END_DECLS
