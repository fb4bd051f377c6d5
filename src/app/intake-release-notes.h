/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new in this version, as the window about the program tells it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** intake_release_notes_dup_markup: the notes in the user's language, as a list in the markup of AdwAboutWindow (transfer full). */
char *intake_release_notes_dup_markup (void);

G_END_DECLS
