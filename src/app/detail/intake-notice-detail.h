/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one notice: its head, form and history. */
#pragma once

#include <adwaita.h>

#include "intake-form.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_NOTICE_DETAIL (intake_notice_detail_get_type ())

/* Property "state": "empty" or "notice". */
G_DECLARE_FINAL_TYPE (IntakeNoticeDetail, intake_notice_detail, INTAKE, NOTICE_DETAIL, AdwBin)

/** intake_notice_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_notice_detail_new (void);

/** intake_notice_detail_set_session: whose notices are shown; %NULL for none. What was typed is taken before. */
void intake_notice_detail_set_session (IntakeNoticeDetail *self,
                                       IntakeSession      *session);

/** intake_notice_detail_set_record: shows a notice; 0 for none. What was typed is taken before. */
void intake_notice_detail_set_record (IntakeNoticeDetail *self,
                                      gint64              id);

/** intake_notice_detail_focus_field: brings a field into sight and puts the keyboard there; %FALSE if the form has no such field. */
gboolean intake_notice_detail_focus_field (IntakeNoticeDetail *self,
                                           IntakeFieldId       field);

/** intake_notice_detail_get_form: the form (transfer none). */
IntakeForm *intake_notice_detail_get_form (IntakeNoticeDetail *self);

G_END_DECLS
