/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: values by the text that they were read from, column by column, since most columns of a long list repeat themselves. */
#pragma once

#include "intake-value.h"

G_BEGIN_DECLS

typedef struct _IntakeValueCache IntakeValueCache;

/** intake_value_cache_new: an empty cache for so many columns (transfer full). */
IntakeValueCache *intake_value_cache_new (guint n_columns);

void intake_value_cache_free (IntakeValueCache *self);

/** intake_value_cache_find: the value that @text was read as in @column (transfer none) (nullable): %NULL if it is not known. */
const IntakeValue *intake_value_cache_find (IntakeValueCache *self,
                                            guint             column,
                                            const char       *text);

/** intake_value_cache_add: remembers a value, unless its column holds many already; a column that hardly repeats itself is given up. */
void intake_value_cache_add (IntakeValueCache  *self,
                             guint              column,
                             const char        *text,
                             const IntakeValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeValueCache, intake_value_cache_free)

G_END_DECLS
