/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list says where it has nothing to show, for each kind of record. */
#pragma once

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * IntakeListWords:
 * @icon_name: the icon of an empty list
 * @title: that it is empty
 * @description: what belongs there
 * @add_label: (nullable): the button that adds one; %NULL where they come about by something else
 * @nothing_title: that nothing fits the search
 *
 * The texts are marked for translation.
 */
typedef struct
{
  IntakeEntity entity;
  const char  *icon_name;
  const char  *title;
  const char  *description;
  const char  *add_label;
  const char  *nothing_title;
} IntakeListWords;

/** intake_list_words_get: the words for @entity (transfer none). */
const IntakeListWords *intake_list_words_get (IntakeEntity entity);

G_END_DECLS
