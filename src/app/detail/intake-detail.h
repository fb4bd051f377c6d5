/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one record: its head, form and history.  Applications, notices and supervisors derive from it. */
#pragma once

#include <adwaita.h>

#include "intake-form.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_DETAIL (intake_detail_get_type ())

G_DECLARE_DERIVABLE_TYPE (IntakeDetail, intake_detail, INTAKE, DETAIL, AdwBin)

/**
 * IntakeDetailClass:
 * @entity: what is shown; set in class_init
 * @show_head: shows in the head what a record says; there is an office then
 * @concerns: whether a change shows in this detail; unless it is set, changes of the record itself and of applications, which figures count
 * @commit: (nullable): takes over what is being typed outside of the form
 *
 * Properties: "state" ("empty" or "record"), "head" and "foot" (the widgets above and below the form), "empty-title" and
 * "empty-icon-name" (what is shown while no record is selected).
 */
struct _IntakeDetailClass
{
  AdwBinClass parent_class;

  IntakeEntity entity;
  void (*show_head) (IntakeDetail *self,
                     IntakeRecord *record);
  gboolean (*concerns) (IntakeDetail       *self,
                        const IntakeChange *change);
  void (*commit) (IntakeDetail *self);
};

/** intake_detail_set_session: whose records are shown; %NULL for none. What was typed is taken before. */
void intake_detail_set_session (IntakeDetail  *self,
                                IntakeSession *session);

/** intake_detail_get_session: whose records are shown (transfer none) (nullable). */
IntakeSession *intake_detail_get_session (IntakeDetail *self);

/** intake_detail_set_record: shows a record; 0 for none. What was typed is taken before. */
void intake_detail_set_record (IntakeDetail *self,
                               gint64        id);

/** intake_detail_get_record_id: the record that is shown; 0 for none. */
gint64 intake_detail_get_record_id (IntakeDetail *self);

/** intake_detail_focus_field: brings a field into sight and puts the keyboard there; %FALSE if the form has no such field. */
gboolean intake_detail_focus_field (IntakeDetail *self,
                                    IntakeFieldId field);

/** intake_detail_get_form: the form (transfer none). */
IntakeForm *intake_detail_get_form (IntakeDetail *self);

G_END_DECLS
