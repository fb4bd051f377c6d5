/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody who may be the same person as the one shown. */
#pragma once

#include <adwaita.h>

#include "intake-duplicate.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ALIKE_ROW (intake_alike_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeAlikeRow, intake_alike_row, INTAKE, ALIKE_ROW, AdwActionRow)

/** intake_alike_row_new: the row of @other, an application of who is like the one shown, @shown_id; opens both side by side (transfer full). */
GtkWidget *intake_alike_row_new (IntakeRecord         *other,
                                 IntakeLikeness        likeness,
                                 gint64                shown_id,
                                 const IntakeLanguage *language);

G_END_DECLS
