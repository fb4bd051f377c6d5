/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of a rule set on an application: an icon, a word, and a colour besides. */
#pragma once

#include <adwaita.h>

#include "intake-answer.h"
#include "intake-language.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ANSWER_BADGE (intake_answer_badge_get_type ())

G_DECLARE_FINAL_TYPE (IntakeAnswerBadge, intake_answer_badge, INTAKE, ANSWER_BADGE, AdwBin)

/**
 * intake_answer_badge_set:
 * @self: a badge
 * @id: (nullable): an id of intake_answer_id(); %NULL hides the badge
 * @language: the language of the word
 */
void intake_answer_badge_set (IntakeAnswerBadge    *self,
                              const char           *id,
                              const IntakeLanguage *language);

/** intake_answer_badge_icon_name: the icon that stands for an answer everywhere (transfer none). */
const char *intake_answer_badge_icon_name (IntakeAnswer answer);

/** intake_answer_badge_css_class: the class that gives an answer its colour (transfer none). */
const char *intake_answer_badge_css_class (IntakeAnswer answer);

G_END_DECLS
