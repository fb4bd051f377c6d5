/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the place of a list that has nothing to show: that it is being read, is empty, finds nothing, or cannot be read, each with its way out. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LIST_PLACEHOLDER (intake_list_placeholder_get_type ())

G_DECLARE_FINAL_TYPE (IntakeListPlaceholder, intake_list_placeholder, INTAKE, LIST_PLACEHOLDER, AdwBin)

/** intake_list_placeholder_set_entity: says once what is listed. */
void intake_list_placeholder_set_entity (IntakeListPlaceholder *self,
                                         IntakeEntity           entity);

/** intake_list_placeholder_set_state: "loading", "empty", "nothing" or "failed". */
void intake_list_placeholder_set_state (IntakeListPlaceholder *self,
                                        const char            *state);

/** intake_list_placeholder_get_state: as it was set (transfer none). */
const char *intake_list_placeholder_get_state (IntakeListPlaceholder *self);

/** intake_list_placeholder_set_failure: why the list cannot be read, as a sentence. */
void intake_list_placeholder_set_failure (IntakeListPlaceholder *self,
                                          const char            *message);

G_END_DECLS
