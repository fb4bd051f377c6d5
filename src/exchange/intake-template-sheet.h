/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the workbook that partners fill in, written from lists of any making. */
#pragma once

#include <gio/gio.h>

#include "intake-field.h"

G_BEGIN_DECLS

/** INTAKE_TEMPLATE_MAX_FIELDS: more than an application has. */
#define INTAKE_TEMPLATE_MAX_FIELDS 64

/**
 * IntakeTemplateSheet:
 * @path: the file to write
 * @tmpdir: a folder of mode 0700 for temporary files
 * @notices: (nullable): references of the notices that can be applied for, %NULL-terminated
 * @language: the language of the workbook and of errors
 */
typedef struct
{
  const char           *path;
  const char           *tmpdir;
  const char *const    *notices;
  const IntakeLanguage *language;
} IntakeTemplateSheet;

/**
 * intake_template_list_fields:
 * @fields: (out caller-allocates): at least %INTAKE_TEMPLATE_MAX_FIELDS places
 *
 * The fields that someone outside of the office can tell of an applicant: none that Intake sets itself, none that is sensitive, none that is
 * the office's own.
 *
 * Returns: how many
 */
guint intake_template_list_fields (IntakeFieldId *fields);

/** intake_template_dup_example: how a field may be filled in (transfer full) (nullable): %NULL where an example would say nothing. */
char *intake_template_dup_example (const IntakeTemplateSheet *self,
                                   IntakeFieldId              field);

/** intake_template_dup_expected: a sentence on what a field takes (transfer full). */
char *intake_template_dup_expected (const IntakeField    *field,
                                    const IntakeLanguage *language);

/** intake_template_sheet_write: writes the workbook; %FALSE with #IntakeExportError. That the file is whole is known only once it is read back. */
gboolean intake_template_sheet_write (const IntakeTemplateSheet *self,
                                      GError                   **error);

G_END_DECLS
