/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key in the dialog of the order: a field, and whether its first or its last value comes first. */
#pragma once

#include <adwaita.h>

#include "intake-language.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SORT_ROW (intake_sort_row_get_type ())

/*
 * Signals:
 * changed (): the person chose another field, or turned the order round.
 */
G_DECLARE_FINAL_TYPE (IntakeSortRow, intake_sort_row, INTAKE, SORT_ROW, AdwActionRow)

/** intake_sort_row_set_fields: offers @offered (element-type IntakeFieldId); @nothing stands for none of them. */
void intake_sort_row_set_fields (IntakeSortRow        *self,
                                 GArray               *offered,
                                 const char           *nothing,
                                 const IntakeLanguage *language);

/** intake_sort_row_set_key: shows a key, without a signal; with %INTAKE_N_FIELDS none. */
void intake_sort_row_set_key (IntakeSortRow *self,
                              IntakeSortKey  key);

/** intake_sort_row_get_key: what is chosen; with %INTAKE_N_FIELDS for none. */
IntakeSortKey intake_sort_row_get_key (IntakeSortRow *self);

/** intake_sort_row_choose: as if the person had chosen. */
void intake_sort_row_choose (IntakeSortRow *self,
                             IntakeSortKey  key);

G_END_DECLS
