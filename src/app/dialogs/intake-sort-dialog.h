/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one chooses by which fields a list is sorted, also by those that it does not show.  The list shows each change at once. */
#pragma once

#include <adwaita.h>

#include "intake-record-list.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SORT_DIALOG (intake_sort_dialog_get_type ())

/* Actions: "sort.reset" (the order of a new list). */
G_DECLARE_FINAL_TYPE (IntakeSortDialog, intake_sort_dialog, INTAKE, SORT_DIALOG, AdwWindow)

/** intake_sort_dialog_present: shows the order of @list, which has an office. */
void intake_sort_dialog_present (GtkWindow            *parent,
                                 IntakeRecordList     *list,
                                 const IntakeLanguage *language);

/** intake_sort_dialog_new: as intake_sort_dialog_present(), not shown yet (transfer none): GTK owns it. */
IntakeSortDialog *intake_sort_dialog_new (IntakeRecordList     *list,
                                          const IntakeLanguage *language);

/** intake_sort_dialog_choose: as if the key at @index, from 0, had been chosen. */
void intake_sort_dialog_choose (IntakeSortDialog *self,
                                guint             index,
                                IntakeSortKey     key);

G_END_DECLS
