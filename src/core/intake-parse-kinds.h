/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each kind of value is read; private to intake-parse. */
#pragma once

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeParseRequest:
 * @field: the field
 * @order: how to read 03/04/2025
 * @language: the language of the error's sentence
 * @text: what was written, cleaned, not empty
 */
typedef struct
{
  const IntakeField    *field;
  IntakeDateOrder       order;
  const IntakeLanguage *language;
  const char           *text;
} IntakeParseRequest;

/**
 * IntakeParseFunc:
 * @request: what to read
 * @value: set on success
 * @error: set on failure
 */
typedef gboolean (*IntakeParseFunc) (const IntakeParseRequest *request,
                                     IntakeValue              *value,
                                     GError                  **error);

/** intake_parse_refuse: sets @error to %INTAKE_ERROR_VALUE with @sentence (transfer full); returns %FALSE. */
gboolean intake_parse_refuse (GError **error,
                              char    *sentence);

/** intake_parse_quote: as much of @text as a sentence can quote (transfer full). */
char *intake_parse_quote (const char *text);

/** intake_parse_integer: an #IntakeParseFunc for %INTAKE_KIND_INTEGER: whole numbers in words or digits; months for the fields that count them. */
gboolean intake_parse_integer (const IntakeParseRequest *request,
                               IntakeValue              *value,
                               GError                  **error);

/** intake_parse_amount: an #IntakeParseFunc for %INTAKE_KIND_AMOUNT: a number with up to two decimals. */
gboolean intake_parse_amount (const IntakeParseRequest *request,
                              IntakeValue              *value,
                              GError                  **error);

/** intake_parse_choices: an #IntakeParseFunc for %INTAKE_KIND_CHOICES. */
gboolean intake_parse_choices (const IntakeParseRequest *request,
                               IntakeValue              *value,
                               GError                  **error);

/** intake_parse_countries: an #IntakeParseFunc for %INTAKE_KIND_COUNTRIES. */
gboolean intake_parse_countries (const IntakeParseRequest *request,
                                 IntakeValue              *value,
                                 GError                  **error);

/** intake_parse_languages: an #IntakeParseFunc for %INTAKE_KIND_LANGUAGES. */
gboolean intake_parse_languages (const IntakeParseRequest *request,
                                 IntakeValue              *value,
                                 GError                  **error);

/** intake_parse_relatives: an #IntakeParseFunc for %INTAKE_KIND_RELATIVES. */
gboolean intake_parse_relatives (const IntakeParseRequest *request,
                                 IntakeValue              *value,
                                 GError                  **error);

/** intake_parse_tags: an #IntakeParseFunc for %INTAKE_KIND_TAGS. */
gboolean intake_parse_tags (const IntakeParseRequest *request,
                            IntakeValue              *value,
                            GError                  **error);

G_END_DECLS
