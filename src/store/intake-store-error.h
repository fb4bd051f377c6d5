/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the store. Each message is a sentence with what to do; the code is for programs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INTAKE_STORE_ERROR (intake_store_error_quark ())

/**
 * IntakeStoreError:
 * @INTAKE_STORE_ERROR_NOT_OFFICE: the file is no office file
 * @INTAKE_STORE_ERROR_NEWER: made by a newer Intake; can be looked at read-only
 * @INTAKE_STORE_ERROR_DAMAGED: the content is damaged; restore a backup
 * @INTAKE_STORE_ERROR_READ_ONLY: the office is open read-only
 * @INTAKE_STORE_ERROR_IN_USE: another window or program has the office open; the message says who
 * @INTAKE_STORE_ERROR_FULL: the disk is full
 * @INTAKE_STORE_ERROR_IO: reading or writing the disk failed
 * @INTAKE_STORE_ERROR_CONSTRAINT: the change would leave something inconsistent
 * @INTAKE_STORE_ERROR_NOT_FOUND: there is no such record
 * @INTAKE_STORE_ERROR_EXISTS: there is one already
 * @INTAKE_STORE_ERROR_CONFLICT: something newer stands in the way of an undo; the message says what
 * @INTAKE_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @INTAKE_STORE_ERROR_FAILED: anything else
 */
typedef enum
{
  INTAKE_STORE_ERROR_NOT_OFFICE,
  INTAKE_STORE_ERROR_NEWER,
  INTAKE_STORE_ERROR_DAMAGED,
  INTAKE_STORE_ERROR_READ_ONLY,
  INTAKE_STORE_ERROR_IN_USE,
  INTAKE_STORE_ERROR_FULL,
  INTAKE_STORE_ERROR_IO,
  INTAKE_STORE_ERROR_CONSTRAINT,
  INTAKE_STORE_ERROR_NOT_FOUND,
  INTAKE_STORE_ERROR_EXISTS,
  INTAKE_STORE_ERROR_CONFLICT,
  INTAKE_STORE_ERROR_NOTHING,
  INTAKE_STORE_ERROR_FAILED,
} IntakeStoreError;

GQuark intake_store_error_quark (void);

G_END_DECLS
