/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page with a list, and beside it, or in its place on a narrow window, the record that is selected.  Applications, notices and supervisors derive from it. */
#pragma once

#include "intake-record-list.h"
#include "intake-shown-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LIST_PAGE (intake_list_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (IntakeListPage, intake_list_page, INTAKE, LIST_PAGE, AdwBin)

/**
 * IntakeListPageClass:
 * @entity: what the page lists; set in class_init
 * @set_session: gives the detail the office, or %NULL
 * @show_record: has the detail show a record, or with 0 none
 * @edit_first: puts the keyboard on the first field of the detail
 *
 * Properties: "title", "detail" (the widget that shows a record), "show-start-buttons" (whether the list's header bar carries the window's
 * buttons at its start), "folded" (whether list and detail take turns).
 */
struct _IntakeListPageClass
{
  AdwBinClass parent_class;

  IntakeEntity entity;
  void (*set_session) (IntakeListPage *self,
                       IntakeSession  *session);
  void (*show_record) (IntakeListPage *self,
                       gint64          id);
  void (*edit_first) (IntakeListPage *self);
};

/** intake_list_page_set_session: shows an office; %NULL for none. */
void intake_list_page_set_session (IntakeListPage *self,
                                   IntakeSession  *session);

/** intake_list_page_get_entity: what the page lists. */
IntakeEntity intake_list_page_get_entity (IntakeListPage *self);

/** intake_list_page_get_list: its list (transfer none). */
IntakeRecordList *intake_list_page_get_list (IntakeListPage *self);

/** intake_list_page_get_beside: what is shown beside the list: the detail of a record, or of many (transfer none). */
GtkWidget *intake_list_page_get_beside (IntakeListPage *self);

/** intake_list_page_get_detail: the widget that shows a record (transfer none). */
GtkWidget *intake_list_page_get_detail (IntakeListPage *self);

/** intake_list_page_open_record: selects a record and shows it; with @edit the keyboard goes to its first field. */
void intake_list_page_open_record (IntakeListPage *self,
                                   gint64          id,
                                   gboolean        edit);

/** intake_list_page_choose_for_many: where several records are selected, opens what all of them can get: "stage", "notice", "supervisors" or "tags". */
void intake_list_page_choose_for_many (IntakeListPage *self,
                                       const char     *field);

/** intake_list_page_show_list: where the panes take turns, goes back to the list. */
void intake_list_page_show_list (IntakeListPage *self);

/** intake_list_page_show_detail: shows the record, where there is no room for both. */
void intake_list_page_show_detail (IntakeListPage *self);

/** intake_list_page_is_detail_shown: whether the detail can be seen. */
gboolean intake_list_page_is_detail_shown (IntakeListPage *self);

/** intake_list_page_is_list_shown: whether the list can be seen. */
gboolean intake_list_page_is_list_shown (IntakeListPage *self);

/** intake_list_page_get_shown_view: what is listed: a saved view, or what is the page's own (transfer none). */
IntakeShownView *intake_list_page_get_shown_view (IntakeListPage *self);

/** intake_list_page_get_view_target: the part of the page that asks about the view point to (transfer none). */
GtkWidget *intake_list_page_get_view_target (IntakeListPage *self);

G_END_DECLS
