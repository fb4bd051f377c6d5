/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of countries that rules can name, such as the African Union. */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeCountryGroup:
 * @id: what documents call it: "cemac"
 * @label: what people call it, English, marked for translation
 * @countries: alpha-2 codes, parted by spaces
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *countries;
} IntakeCountryGroup;

/** intake_country_group_count: how many groups there are. */
guint intake_country_group_count (void);

/** intake_country_group_get: the group at @index, from 0 (transfer none). */
const IntakeCountryGroup *intake_country_group_get (guint index);

/** intake_country_group_find: the group with exactly this id (transfer none) (nullable). */
const IntakeCountryGroup *intake_country_group_find (const char *id);

/** intake_country_group_label: what people call it in @language (transfer none). */
const char *intake_country_group_label (const IntakeCountryGroup *self,
                                        const IntakeLanguage     *language);

G_END_DECLS
