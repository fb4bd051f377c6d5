/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values by the text that they were read from. */
#include "config.h"

#include "intake-value-cache.h"

#include <string.h>

/* So many texts of a column, each so long, bound what a hostile file can make us keep: 50 columns take at most 25 MB. */
#define MAX_TEXTS 2000
#define MAX_LENGTH 120

typedef struct
{
  GHashTable *values; /* text → IntakeValue; NULL where the column was given up */
  guint       n_found;
} CachedColumn;

struct _IntakeValueCache
{
  guint        n_columns;
  CachedColumn columns[];
};

static void
value_free (gpointer data)
{
  intake_value_clear (data);
  g_free (data);
}

IntakeValueCache *
intake_value_cache_new (guint n_columns)
{
  IntakeValueCache *self = g_malloc0 (sizeof *self + n_columns * sizeof (CachedColumn));

  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);

  return self;
}

void
intake_value_cache_free (IntakeValueCache *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->columns[i].values, g_hash_table_unref);
  g_free (self);
}

const IntakeValue *
intake_value_cache_find (IntakeValueCache *self,
                         guint             column,
                         const char       *text)
{
  CachedColumn      *cached;
  const IntakeValue *value;

  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);

  cached = &self->columns[column];
  value = cached->values != NULL ? g_hash_table_lookup (cached->values, text) : NULL;
  if (value != NULL)
    cached->n_found++;

  return value;
}

void
intake_value_cache_add (IntakeValueCache  *self,
                        guint              column,
                        const char        *text,
                        const IntakeValue *value)
{
  CachedColumn *cached;
  IntakeValue  *copy;

  g_return_if_fail (self != NULL && column < self->n_columns);

  cached = &self->columns[column];
  if (cached->values == NULL || strlen (text) > MAX_LENGTH)
    return;
  if (g_hash_table_size (cached->values) >= MAX_TEXTS)
    {
      if (cached->n_found < MAX_TEXTS)
        g_clear_pointer (&cached->values, g_hash_table_unref);
      return;
    }

  copy = g_new0 (IntakeValue, 1);
  intake_value_copy (value, copy);
  g_hash_table_insert (cached->values, g_strdup (text), copy);
}
