/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of core: what a person typed or wrote into a document and that cannot be taken. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INTAKE_ERROR (intake_error_quark ())

/**
 * IntakeError:
 * @INTAKE_ERROR_VALUE: a text is no value of its field
 * @INTAKE_ERROR_AMBIGUOUS: a text can be read in two ways (a date such as 03/04/2025)
 * @INTAKE_ERROR_RULE_SET: a rule-set document is not valid; the message names the place
 * @INTAKE_ERROR_STAGE: a step that the stages do not allow
 * @INTAKE_ERROR_VIEW: the text form of a view cannot be read
 */
typedef enum
{
  INTAKE_ERROR_VALUE,
  INTAKE_ERROR_AMBIGUOUS,
  INTAKE_ERROR_RULE_SET,
  INTAKE_ERROR_STAGE,
  INTAKE_ERROR_VIEW,
} IntakeError;

GQuark intake_error_quark (void);

G_END_DECLS
