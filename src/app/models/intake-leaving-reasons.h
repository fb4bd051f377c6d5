/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For what an application may leave its way: what every office has, and what this one added. */
#pragma once

#include "intake-session.h"

G_BEGIN_DECLS

/**
 * IntakeLeavingReason:
 * @id: what an application holds: an id of intake_refusal_vocabulary, or the name of one of the office's own
 * @label: what people read
 */
typedef struct
{
  char *id;
  char *label;
} IntakeLeavingReason;

/**
 * intake_leaving_reasons_list:
 * @session: whose
 *
 * Lists the reasons: those that every office has, then the office's own in its order. Where these cannot be read the session tells so.
 *
 * Returns: (transfer full) (element-type IntakeLeavingReason): the reasons
 */
GPtrArray *intake_leaving_reasons_list (IntakeSession *session);

G_END_DECLS
