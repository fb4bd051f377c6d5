/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of an application: who it is, where it stands, and what to do next. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_APPLICATION_HEADER (intake_application_header_get_type ())

G_DECLARE_FINAL_TYPE (IntakeApplicationHeader, intake_application_header, INTAKE, APPLICATION_HEADER, AdwBin)

/**
 * intake_application_header_show:
 * @self: a header
 * @session: the office
 * @record: an application
 * @answer: (nullable): the id of the computed answer
 * @n_supervisors: how many supervisors it has
 */
void intake_application_header_show (IntakeApplicationHeader *self,
                                     IntakeSession           *session,
                                     IntakeRecord            *record,
                                     const char              *answer,
                                     guint                    n_supervisors);

G_END_DECLS
