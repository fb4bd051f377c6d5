/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one notice: its head, form and history. */
#pragma once

#include "intake-detail.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_NOTICE_DETAIL (intake_notice_detail_get_type ())

G_DECLARE_FINAL_TYPE (IntakeNoticeDetail, intake_notice_detail, INTAKE, NOTICE_DETAIL, IntakeDetail)

/** intake_notice_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_notice_detail_new (void);

G_END_DECLS
