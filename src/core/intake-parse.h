/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type or send → values: the one place where text becomes a value of a field. */
#pragma once

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

/** intake_field_value_type: the type that values of this kind have. */
IntakeValueType intake_field_value_type (IntakeFieldKind kind);

/**
 * intake_field_parse:
 * @field: a field that can be set; for %INTAKE_KIND_NOTICE and %INTAKE_KIND_SUPERVISOR the caller resolves the reference instead
 * @text: (nullable): what a person wrote, in any of the three languages; blank text gives none
 * @order: how to read 03/04/2025
 * @language: the language of the error's sentence
 * @value: (out caller-allocates): an initialised value; cleared and set on success, untouched on failure
 * @error: return location
 *
 * Reads ids, labels, synonyms, countries, languages with levels ("Français (courant), anglais B2"), dates, numbers with a unit
 * ("18 mois", "1 an" is 12 months for experience_months), and lists parted by ; , / or "and".
 *
 * Returns: %TRUE on success; else %INTAKE_ERROR_VALUE or %INTAKE_ERROR_AMBIGUOUS with a sentence that says what is expected
 */
gboolean intake_field_parse (const IntakeField    *field,
                             const char           *text,
                             IntakeDateOrder       order,
                             const IntakeLanguage *language,
                             IntakeValue          *value,
                             GError              **error);

/**
 * intake_field_check:
 * @field: a field
 * @value: a value of the field's type
 * @today: the day to judge by
 * @language: the language of the error's sentence
 * @error: return location
 *
 * Whether the value can be: a birth date lies in the past and within 120 years, a number within sense, a text within
 * 10,000 characters.
 *
 * Returns: %TRUE if it can; else %INTAKE_ERROR_VALUE with a sentence that says what is expected
 */
gboolean intake_field_check (const IntakeField    *field,
                             const IntakeValue    *value,
                             IntakeDate            today,
                             const IntakeLanguage *language,
                             GError              **error);

G_END_DECLS
