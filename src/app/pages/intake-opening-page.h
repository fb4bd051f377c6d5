/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows while an office is opened, and why it could not be. */
#pragma once

#include <adwaita.h>

#include "intake-progress.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_OPENING_PAGE (intake_opening_page_get_type ())

/*
 * Signals:
 * cancelled (): the person does not want to wait, or has read why it failed.
 * read-only (): the office is to be opened for reading only.
 */
G_DECLARE_FINAL_TYPE (IntakeOpeningPage, intake_opening_page, INTAKE, OPENING_PAGE, AdwBin)

/**
 * intake_opening_page_start:
 * @self: a page
 * @title: what is being done
 * @progress: (nullable): how far it is
 *
 * Shows that something is being done, if it takes longer than a moment.
 */
void intake_opening_page_start (IntakeOpeningPage *self,
                                const char        *title,
                                IntakeProgress    *progress);

/** intake_opening_page_stop: it is done. */
void intake_opening_page_stop (IntakeOpeningPage *self);

/**
 * intake_opening_page_fail:
 * @self: a page
 * @message: why, and what to do
 * @offer_reading: whether it can be opened for reading only
 *
 * Tells why an office could not be opened, with the ways out.
 */
void intake_opening_page_fail (IntakeOpeningPage *self,
                               const char        *message,
                               gboolean           offer_reading);

/** intake_opening_page_get_failure: why the office could not be opened (transfer none) (nullable): %NULL if it is not so. */
const char *intake_opening_page_get_failure (IntakeOpeningPage *self);

G_END_DECLS
