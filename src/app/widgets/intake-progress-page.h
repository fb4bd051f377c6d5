/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far something long is, how long it may still take, and the way to give it up. */
#pragma once

#include <adwaita.h>

#include "intake-progress.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PROGRESS_PAGE (intake_progress_page_get_type ())

/*
 * Property "title": what is being done.
 *
 * Signal cancelled (): the person gives it up.
 */
G_DECLARE_FINAL_TYPE (IntakeProgressPage, intake_progress_page, INTAKE, PROGRESS_PAGE, AdwBin)

/** intake_progress_page_watch: shows @progress from now on; %NULL to stop. */
void intake_progress_page_watch (IntakeProgressPage *self,
                                 IntakeProgress     *progress);

G_END_DECLS
