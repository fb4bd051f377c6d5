/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one chooses the columns of a list and their order.  The list shows each change at once. */
#pragma once

#include <adwaita.h>

#include "intake-record-list.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_COLUMNS_DIALOG (intake_columns_dialog_get_type ())

/* Actions: "columns.reset" (the columns and widths that Intake ships). */
G_DECLARE_FINAL_TYPE (IntakeColumnsDialog, intake_columns_dialog, INTAKE, COLUMNS_DIALOG, AdwWindow)

/** intake_columns_dialog_present: shows the columns of @list, which has an office. */
void intake_columns_dialog_present (GtkWindow            *parent,
                                    IntakeRecordList     *list,
                                    const IntakeLanguage *language);

/** intake_columns_dialog_new: as intake_columns_dialog_present(), not shown yet (transfer none): GTK owns it. */
IntakeColumnsDialog *intake_columns_dialog_new (IntakeRecordList     *list,
                                                const IntakeLanguage *language);

/** intake_columns_dialog_choose: as if the box of @field had been ticked or cleared. */
void intake_columns_dialog_choose (IntakeColumnsDialog *self,
                                   IntakeFieldId        field,
                                   gboolean             chosen);

/** intake_columns_dialog_move: moves the column of @field so many places down, or up; %FALSE at an end, or where it is not shown. */
gboolean intake_columns_dialog_move (IntakeColumnsDialog *self,
                                     IntakeFieldId        field,
                                     int                  by);

/** intake_columns_dialog_set_search: as if it had been typed into the search. */
void intake_columns_dialog_set_search (IntakeColumnsDialog *self,
                                       const char          *search);

/** intake_columns_dialog_get_n_shown: how many fields the search leaves. */
guint intake_columns_dialog_get_n_shown (IntakeColumnsDialog *self);

G_END_DECLS
