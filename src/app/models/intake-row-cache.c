/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that are shown somewhere. */
#include "config.h"

#include "intake-row-cache.h"

#include "intake-record-table.h"

#include <string.h>

struct _IntakeRowCache
{
  GObject parent_instance;

  IntakeSession      *session;
  gulong              changed_id;
  IntakeEntity        entity;
  GArray             *columns;
  IntakeRecordReader *reader;
  GHashTable         *rows; /* id → row, not owned: a row leaves it as it is finalized */
};

G_DEFINE_FINAL_TYPE (IntakeRowCache, intake_row_cache, G_TYPE_OBJECT)

static void
invalidate_all (IntakeRowCache *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer       row;

  /* Handlers may make and drop rows: walk over a copy. */
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, g_object_ref (row));

  for (guint i = 0; i < rows->len; i++)
    intake_row_invalidate (g_ptr_array_index (rows, i));
}

/* Who shows the answer shows with it whether the office should look at its decision again. */
static IntakeRecordReader *
open_reader (IntakeRowCache *self,
             IntakeDatabase *db)
{
  IntakeFieldId fields[INTAKE_N_FIELDS + 1];
  guint         n_fields = 0;
  gboolean      with_answer = FALSE, with_look_again = FALSE;

  for (guint i = 0; i < self->columns->len && i < INTAKE_N_FIELDS; i++)
    {
      fields[n_fields++] = g_array_index (self->columns, IntakeFieldId, i);
      with_answer = with_answer || fields[i] == INTAKE_FIELD_ANSWER;
      with_look_again = with_look_again || fields[i] == INTAKE_FIELD_LOOK_AGAIN;
    }
  if (with_answer && !with_look_again)
    fields[n_fields++] = INTAKE_FIELD_LOOK_AGAIN;

  return intake_record_reader_new (db, self->entity, fields, n_fields, NULL);
}

static IntakeRecord *
load (GObject *object,
      gint64   id)
{
  IntakeRowCache *self = INTAKE_ROW_CACHE (object);
  g_autoptr (IntakeRecord) record = intake_record_new (self->entity);
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;

  if (store == NULL)
    return g_steal_pointer (&record);

  if (self->reader == NULL)
    self->reader = open_reader (self, intake_store_get_main_database (store));

  /* A record that is gone stays empty until the list is asked for again, which its deletion has begun. */
  if (self->reader != NULL)
    intake_record_reader_load (self->reader, id, record, NULL);

  return g_steal_pointer (&record);
}

static void
row_gone_cb (gpointer data,
             GObject *row)
{
  IntakeRowCache *self = data;
  gint64          id = intake_row_get_id ((IntakeRow *)row);

  if (g_hash_table_lookup (self->rows, &id) == row)
    g_hash_table_remove (self->rows, &id);
}

static void
changed_cb (IntakeSession  *session,
            GArray         *changes,
            IntakeRowCache *self)
{
  gboolean others = FALSE;

  if (changes == NULL)
    {
      invalidate_all (self);
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const IntakeChange *change = &g_array_index (changes, IntakeChange, i);
      IntakeRow          *row;

      if (change->entity != self->entity)
        {
          others = TRUE;
          continue;
        }

      row = g_hash_table_lookup (self->rows, &change->id);
      if (row != NULL && change->kind != 'd')
        {
          g_autoptr (IntakeRow) alive = g_object_ref (row);

          intake_row_invalidate (alive);
        }
    }

  /* Rows name other records too: the reference of a notice, a supervisor. Only those shown are read again. */
  if (others)
    invalidate_all (self);
}

static void
intake_row_cache_dispose (GObject *object)
{
  intake_row_cache_close (INTAKE_ROW_CACHE (object));

  G_OBJECT_CLASS (intake_row_cache_parent_class)->dispose (object);
}

static void
intake_row_cache_finalize (GObject *object)
{
  IntakeRowCache *self = INTAKE_ROW_CACHE (object);

  g_assert (g_hash_table_size (self->rows) == 0);
  g_hash_table_unref (self->rows);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (intake_row_cache_parent_class)->finalize (object);
}

static void
intake_row_cache_class_init (IntakeRowCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = intake_row_cache_dispose;
  object_class->finalize = intake_row_cache_finalize;
}

static void
intake_row_cache_init (IntakeRowCache *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
}

IntakeRowCache *
intake_row_cache_new (IntakeSession       *session,
                      IntakeEntity         entity,
                      const IntakeFieldId *columns,
                      guint                n_columns)
{
  IntakeRowCache *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);

  self = g_object_new (INTAKE_TYPE_ROW_CACHE, NULL);
  self->session = g_object_ref (session);
  self->entity = entity;
  g_array_append_vals (self->columns, columns, n_columns);
  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

void
intake_row_cache_close (IntakeRowCache *self)
{
  g_return_if_fail (INTAKE_IS_ROW_CACHE (self));

  g_clear_pointer (&self->reader, intake_record_reader_free);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
}

void
intake_row_cache_set_columns (IntakeRowCache      *self,
                              const IntakeFieldId *columns,
                              guint                n_columns)
{
  g_return_if_fail (INTAKE_IS_ROW_CACHE (self));

  /* Another search or order shows the same fields: what is on screen until the answer comes stays as it is. */
  if (self->columns->len == n_columns && memcmp (self->columns->data, columns, n_columns * sizeof *columns) == 0)
    return;

  g_array_set_size (self->columns, 0);
  g_array_append_vals (self->columns, columns, n_columns);
  g_clear_pointer (&self->reader, intake_record_reader_free);
  invalidate_all (self);
}

IntakeRow *
intake_row_cache_dup_row (IntakeRowCache *self,
                          gint64          id)
{
  IntakeRow *row;

  g_return_val_if_fail (INTAKE_IS_ROW_CACHE (self), NULL);

  row = g_hash_table_lookup (self->rows, &id);
  if (row != NULL)
    return g_object_ref (row);

  row = intake_row_new (id, G_OBJECT (self), load);
  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);

  return row;
}

guint
intake_row_cache_get_n_rows (IntakeRowCache *self)
{
  g_return_val_if_fail (INTAKE_IS_ROW_CACHE (self), 0);

  return g_hash_table_size (self->rows);
}
