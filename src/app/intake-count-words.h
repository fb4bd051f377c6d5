/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many records, in words. */
#pragma once

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * intake_count_words_dup:
 * @entity: what is counted
 * @n: how many
 * @language: the language of the window, whose way of parting thousands is used
 *
 * Returns: (transfer full): such as "12,000 applications"
 */
char *intake_count_words_dup (IntakeEntity          entity,
                              guint                 n,
                              const IntakeLanguage *language);

G_END_DECLS
