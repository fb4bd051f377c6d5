/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has recorded already in a field, to complete what is being typed. */
#pragma once

#include "intake-database.h"
#include "intake-field.h"

G_BEGIN_DECLS

/**
 * intake_known_values_list:
 * @db: a connection
 * @field: a field with texts or tags
 * @typed: what was typed so far
 * @limit: how many values at most
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * The values of which a word begins with @typed, compared as people do, those that are recorded most often first.
 *
 * Returns: (transfer full) (nullable): the values, %NULL-terminated, may be none
 */
GStrv intake_known_values_list (IntakeDatabase *db,
                                IntakeFieldId   field,
                                const char     *typed,
                                guint           limit,
                                GCancellable   *cancellable,
                                GError        **error);

G_END_DECLS
