/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a part of a list. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_LIST_HEADING (intake_list_heading_get_type ())

G_DECLARE_FINAL_TYPE (IntakeListHeading, intake_list_heading, INTAKE, LIST_HEADING, AdwBin)

/** intake_list_heading_new: a heading (transfer full). */
GtkWidget *intake_list_heading_new (const char *words);

/** intake_list_heading_set_words: has the heading say something else. */
void intake_list_heading_set_words (IntakeListHeading *self,
                                    const char        *words);

G_END_DECLS
