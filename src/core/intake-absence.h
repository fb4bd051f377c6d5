/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a supervisor is away, as people write it down. */
#pragma once

#include "intake-date.h"
#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeAbsence:
 * @first: the first day away
 * @last: the last day away, not before @first
 */
typedef struct
{
  IntakeDate first;
  IntakeDate last;
} IntakeAbsence;

/**
 * intake_absence_read:
 * @text: (nullable): what is recorded: "1/7/2026 – 15/7/2026; 24 December 2026", a semicolon or a new line between one absence and the next
 * @language: in whose words months are written
 * @absences: (element-type IntakeAbsence): what is read is added
 *
 * Reads what can be read: what people noted in words of their own is passed over.
 */
void intake_absence_read (const char           *text,
                          const IntakeLanguage *language,
                          GArray               *absences);

/** intake_absence_covers: whether a day lies in one of several absences (element-type IntakeAbsence) (nullable). */
gboolean intake_absence_covers (const GArray *absences,
                                IntakeDate    day);

G_END_DECLS
