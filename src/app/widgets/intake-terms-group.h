/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that the office makes itself, to be added to, renamed, put in order and shortened. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

#include "intake-office-term-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_TERMS_GROUP (intake_terms_group_get_type ())

/* Actions: terms.move ((xi): a term, and -1 or 1), terms.remove (x). */
G_DECLARE_FINAL_TYPE (IntakeTermsGroup, intake_terms_group, INTAKE, TERMS_GROUP, AdwPreferencesGroup)

/** intake_terms_group_set: shows one of the lists of the office of @session, and follows its changes. */
void intake_terms_group_set (IntakeTermsGroup *self,
                             IntakeSession    *session,
                             IntakeOfficeList  list);

/** intake_terms_group_add: as if @name had been typed into the last row. */
void intake_terms_group_add (IntakeTermsGroup *self,
                             const char       *name);

G_END_DECLS
