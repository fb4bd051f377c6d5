/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a list, made from the field table. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

G_BEGIN_DECLS

/**
 * intake_list_column_new:
 * @session: the open office, which tells values in words
 * @field: the field that is shown
 *
 * Returns: (transfer full): a column over #IntakeRow, with a sorter that stands for the field
 */
GtkColumnViewColumn *intake_list_column_new (IntakeSession *session,
                                             IntakeFieldId  field);

/** intake_list_column_get_field: the field that a column of intake_list_column_new() shows. */
IntakeFieldId intake_list_column_get_field (GtkColumnViewColumn *column);

/** intake_list_column_dup_title: what stands above a column (transfer full): the label of its field, but the beginning alone of one that is as long as a question. */
char *intake_list_column_dup_title (IntakeFieldId         field,
                                    const IntakeLanguage *language);

/** intake_list_column_expands: whether the column takes what others leave over. */
gboolean intake_list_column_expands (IntakeFieldId field);

/** intake_list_column_get_min_width: pixels that a column of this field needs to be of use, in a font whose characters are @char_width pixels wide. */
int intake_list_column_get_min_width (IntakeFieldId field,
                                      int           char_width);

/**
 * intake_list_column_get_rank:
 * @field: a field
 *
 * How much a list needs the column where there is not room for all of them.
 *
 * Returns: 0 for one without which the list is of no use, and more the sooner it is left out
 */
int intake_list_column_get_rank (IntakeFieldId field);

G_END_DECLS
