/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a template for partners to fill in. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

G_BEGIN_DECLS

/** intake_template_command_run: asks where a template in @language is to be saved, saves it there, and tells what came of it. */
void intake_template_command_run (GtkWindow            *parent,
                                  IntakeSession        *session,
                                  const IntakeLanguage *language);

/** intake_template_command_save: the same for a file that is chosen already; ".xlsx" is added to a name without it. */
void intake_template_command_save (IntakeSession        *session,
                                   const IntakeLanguage *language,
                                   GFile                *file);

G_END_DECLS
