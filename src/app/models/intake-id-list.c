/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that holds nothing but ids. */
#include "config.h"

#include "intake-id-list.h"

#include <string.h>

/* Each is an announcement to the view; with more, a fresh model is quicker. */
#define MAX_STEPS 64

typedef struct
{
  guint  position; /* in the list as it was */
  gint64 inserted; /* 0: the row at the position goes */
} Step;

struct _IntakeIdList
{
  GObject parent_instance;

  IntakeRowCache *rows;
  GArray         *ids;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeIdList, intake_id_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
intake_id_list_get_item_type (GListModel *model)
{
  return INTAKE_TYPE_ROW;
}

static guint
intake_id_list_get_n_items (GListModel *model)
{
  return INTAKE_ID_LIST (model)->ids->len;
}

static gpointer
intake_id_list_get_item (GListModel *model,
                         guint       position)
{
  IntakeIdList *self = INTAKE_ID_LIST (model);

  if (position >= self->ids->len)
    return NULL;

  return intake_row_cache_dup_row (self->rows, g_array_index (self->ids, gint64, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = intake_id_list_get_item_type;
  iface->get_n_items = intake_id_list_get_n_items;
  iface->get_item = intake_id_list_get_item;
}

/* The steps that lead from one list to the other, the last position last; NULL if ids move that are not in the set, or too many. */
static GArray *
find_steps (const GArray *from,
            const GArray *to,
            GHashTable   *changed)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  guint i = 0, j = 0;

  while (i < from->len || j < to->len)
    {
      const gint64 *old = i < from->len ? &g_array_index (from, gint64, i) : NULL;
      const gint64 *new = j < to->len ? &g_array_index (to, gint64, j) : NULL;
      Step step = { i, 0 };

      if (old != NULL && new != NULL &&*old == *new)
        {
          i++;
          j++;
          continue;
        }

      if (old != NULL && g_hash_table_contains (changed, old))
        {
          i++;
        }
      else if (new != NULL && g_hash_table_contains (changed, new))
        {
          step.inserted = *new;
          j++;
        }
      else
        {
          return NULL;
        }

      if (steps->len == MAX_STEPS)
        return NULL;
      g_array_append_val (steps, step);
    }

  return g_steal_pointer (&steps);
}

static void
intake_id_list_finalize (GObject *object)
{
  IntakeIdList *self = INTAKE_ID_LIST (object);

  g_array_unref (self->ids);
  g_object_unref (self->rows);

  G_OBJECT_CLASS (intake_id_list_parent_class)->finalize (object);
}

static void
intake_id_list_class_init (IntakeIdListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_id_list_finalize;
}

static void
intake_id_list_init (IntakeIdList *self)
{
}

IntakeIdList *
intake_id_list_new (IntakeRowCache *rows,
                    GArray         *ids)
{
  IntakeIdList *self;

  g_return_val_if_fail (INTAKE_IS_ROW_CACHE (rows), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_ID_LIST, NULL);
  self->rows = g_object_ref (rows);
  self->ids = ids;

  return self;
}

gint64
intake_id_list_get_id (IntakeIdList *self,
                       guint         position)
{
  g_return_val_if_fail (INTAKE_IS_ID_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

gboolean
intake_id_list_find (IntakeIdList *self,
                     gint64        id,
                     guint        *position)
{
  const gint64 *ids;

  g_return_val_if_fail (INTAKE_IS_ID_LIST (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  ids = (const gint64 *)self->ids->data;
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (ids[i] == id)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
intake_id_list_equal (IntakeIdList *self,
                      const GArray *ids)
{
  g_return_val_if_fail (INTAKE_IS_ID_LIST (self), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  return self->ids->len == ids->len &&
         (ids->len == 0 || memcmp (self->ids->data, ids->data, ids->len * sizeof (gint64)) == 0);
}

gboolean
intake_id_list_splice (IntakeIdList *self,
                       const GArray *ids,
                       GHashTable   *changed)
{
  g_autoptr (GArray) steps = NULL;

  g_return_val_if_fail (INTAKE_IS_ID_LIST (self), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  steps = find_steps (self->ids, ids, changed);
  if (steps == NULL)
    return FALSE;

  /* From the end, so that the positions before stay what they were. */
  for (guint i = steps->len; i > 0; i--)
    {
      const Step *step = &g_array_index (steps, Step, i - 1);

      if (step->inserted == 0)
        g_array_remove_index (self->ids, step->position);
      else
        g_array_insert_val (self->ids, step->position, step->inserted);
      g_list_model_items_changed (G_LIST_MODEL (self), step->position, step->inserted == 0, step->inserted != 0);
    }

  return TRUE;
}
