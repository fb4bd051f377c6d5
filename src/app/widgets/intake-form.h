/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a record, made from the field table: a card for each group of fields, a row for each field, saved as one goes. */
#pragma once

#include <adwaita.h>

#include "intake-field-row.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FORM (intake_form_get_type ())

G_DECLARE_FINAL_TYPE (IntakeForm, intake_form, INTAKE, FORM, AdwBin)

/** intake_form_set_session: whose records are shown; %NULL for none. What was typed is taken before. */
void intake_form_set_session (IntakeForm    *self,
                              IntakeSession *session);

/** intake_form_set_record: shows a record of @entity; 0 for none. What was typed for the one before is taken before. */
void intake_form_set_record (IntakeForm  *self,
                             IntakeEntity entity,
                             gint64       id);

/** intake_form_refresh: shows @record, which is the one shown, as it is now; what is being typed stays. */
void intake_form_refresh (IntakeForm   *self,
                          IntakeRecord *record);

/** intake_form_get_row: the row of a field (transfer none) (nullable): %NULL if the form has none. */
IntakeFieldRow *intake_form_get_row (IntakeForm   *self,
                                     IntakeFieldId field);

/** intake_form_focus_field: puts the keyboard on a field, which brings it into sight; %FALSE if the form has no such field. */
gboolean intake_form_focus_field (IntakeForm   *self,
                                  IntakeFieldId field);

G_END_DECLS
