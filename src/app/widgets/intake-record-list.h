/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of a page: search, filters, and the records as a table whose order the headers choose; with a page of its own for an empty
 * list, for nothing found and for an office that could not be asked.
 */
#pragma once

#include <adwaita.h>

#include "intake-filter-bar.h"
#include "intake-list-faces.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RECORD_LIST (intake_record_list_get_type ())

/*
 * Signals:
 * selected (): other records are selected than before.
 * opened (): the selected record is to be shown.
 * answered (): the list is up to date.
 */
G_DECLARE_FINAL_TYPE (IntakeRecordList, intake_record_list, INTAKE, RECORD_LIST, AdwBin)

/** intake_record_list_set_entity: says once what is listed. */
void intake_record_list_set_entity (IntakeRecordList *self,
                                    IntakeEntity      entity);

/** intake_record_list_set_session: lists the records of an office, as soon as the list is on screen; %NULL for none. */
void intake_record_list_set_session (IntakeRecordList *self,
                                     IntakeSession    *session);

/** intake_record_list_get_view: what is listed (transfer none) (nullable): %NULL without an office. */
const IntakeView *intake_record_list_get_view (IntakeRecordList *self);

/** intake_record_list_set_view: lists something else, for a saved view. */
void intake_record_list_set_view (IntakeRecordList *self,
                                  const IntakeView *view);

/** intake_record_list_reset_view: lists all records again, with the columns and the order that the list had last. */
void intake_record_list_reset_view (IntakeRecordList *self);

/**
 * intake_record_list_arrange:
 * @self: a list of an office
 * @columns: (array length=n_columns): the columns in their order, at least one
 * @n_columns: how many
 * @keys: (array length=n_keys) (nullable): what is sorted by, the first first
 * @n_keys: how many; 0 for the default order
 *
 * Shows the same records with other columns and in another order. Where the list does not show a saved view, it comes up so again.
 */
void intake_record_list_arrange (IntakeRecordList    *self,
                                 const IntakeFieldId *columns,
                                 guint                n_columns,
                                 const IntakeSortKey *keys,
                                 guint                n_keys);

/** intake_record_list_get_n_items: how many records are listed. */
guint intake_record_list_get_n_items (IntakeRecordList *self);

/** intake_record_list_dup_selected: the ids that are selected (transfer full) (element-type gint64). */
GArray *intake_record_list_dup_selected (IntakeRecordList *self);

/** intake_record_list_get_selected_id: the id that is selected; 0 if none or several are. */
gint64 intake_record_list_get_selected_id (IntakeRecordList *self);

/** intake_record_list_select_id: selects this record and brings it into sight, also when it has just been added. */
void intake_record_list_select_id (IntakeRecordList *self,
                                   gint64            id);

/** intake_record_list_step: selects the record @by places further down, or up; %FALSE at an end. */
gboolean intake_record_list_step (IntakeRecordList *self,
                                  int               by);

/** intake_record_list_start_search: opens the search and puts the cursor there. */
void intake_record_list_start_search (IntakeRecordList *self);

/** intake_record_list_clear: takes search and filters away. */
void intake_record_list_clear (IntakeRecordList *self);

/** intake_record_list_grab_focus: puts the keyboard on the table, or on what stands in its place. */
gboolean intake_record_list_grab_focus (IntakeRecordList *self);

/** intake_record_list_is_loading: whether an answer is awaited. */
gboolean intake_record_list_is_loading (IntakeRecordList *self);

/** intake_record_list_get_search_bar: where one searches (transfer none). */
GtkSearchBar *intake_record_list_get_search_bar (IntakeRecordList *self);

/** intake_record_list_get_faces: the table and the board (transfer none). */
IntakeListFaces *intake_record_list_get_faces (IntakeRecordList *self);

/** intake_record_list_get_table: the table (transfer none). */
IntakeListTable *intake_record_list_get_table (IntakeRecordList *self);

/** intake_record_list_get_filter_bar: the filters above it (transfer none). */
IntakeFilterBar *intake_record_list_get_filter_bar (IntakeRecordList *self);

/** intake_record_list_set_search: as if @text had been typed into the search. */
void intake_record_list_set_search (IntakeRecordList *self,
                                    const char       *text);

/** intake_record_list_get_state: "list", "loading", "empty", "nothing" or "failed" (transfer none). */
const char *intake_record_list_get_state (IntakeRecordList *self);

G_END_DECLS
