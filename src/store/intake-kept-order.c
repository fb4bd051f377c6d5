/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the last few views, kept with their connection until the office changes. */
#include "config.h"

#include "intake-kept-order.h"

#include "intake-id-function.h"
#include "intake-query-sql.h"
#include "intake-radix-sort.h"
#include "intake-view-order.h"

#define CACHE "kept-orders"
/* One that is looked at and a few whose counts stand in the sidebar: an id takes 8 bytes, and 12 more once it is searched. */
#define MAX_KEPT 3

typedef struct
{
  char    *view; /* in text form, without search and columns */
  GArray  *ids;  /* gint64, in order */
  guint64 *sorted;
  guint32 *places; /* where in ids each of sorted stands */
} KeptOrder;

typedef struct
{
  gint64 data_version;
  GQueue orders; /* of KeptOrder, the one used last first */
} KeptOrders;

static void
kept_order_free (gpointer data)
{
  KeptOrder *self = data;

  if (self == NULL)
    return;

  g_free (self->view);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->sorted);
  g_free (self->places);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KeptOrder, kept_order_free)

static void
kept_orders_free (gpointer data)
{
  KeptOrders *self = data;

  g_queue_clear_full (&self->orders, kept_order_free);
  g_free (self);
}

static KeptOrders *
get_kept_orders (IntakeDatabase *db)
{
  KeptOrders *self = intake_database_get_cache (db, CACHE);
  gint64      data_version = intake_database_data_version (db);

  if (self == NULL)
    {
      self = g_new0 (KeptOrders, 1);
      g_queue_init (&self->orders);
      intake_database_set_cache (db, CACHE, self, kept_orders_free);
    }
  if (self->data_version != data_version)
    g_queue_clear_full (&self->orders, kept_order_free);
  self->data_version = data_version;

  return self;
}

static char *
dup_key (const IntakeView *view)
{
  g_autoptr (IntakeView) bare = intake_view_copy (view);

  intake_view_set_search (bare, NULL);
  intake_view_drop_deleted (bare);
  intake_view_set_columns (bare, NULL, 0);

  return intake_view_to_text (bare);
}

static KeptOrder *
get_order (IntakeDatabase   *db,
           const IntakeView *view,
           GCancellable     *cancellable,
           GError          **error)
{
  KeptOrders *kept = get_kept_orders (db);
  g_autoptr (KeptOrder) order = NULL;
  g_autofree char *key = dup_key (view);

  for (GList *link = kept->orders.head; link != NULL; link = link->next)
    {
      KeptOrder *one = link->data;

      if (g_str_equal (one->view, key))
        {
          g_queue_unlink (&kept->orders, link);
          g_queue_push_head_link (&kept->orders, link);
          return one;
        }
    }

  order = g_new0 (KeptOrder, 1);
  order->view = g_steal_pointer (&key);
  order->ids = intake_view_order_ids (db, view, FALSE, cancellable, error);
  if (order->ids == NULL)
    return NULL;

  /* Looked up again: what the scan asked of the connection may have come upon a change. */
  kept = get_kept_orders (db);
  g_queue_push_head (&kept->orders, g_steal_pointer (&order));
  if (kept->orders.length > MAX_KEPT)
    kept_order_free (g_queue_pop_tail (&kept->orders));

  return g_queue_peek_head (&kept->orders);
}

/* The ids once more, sorted, each with its place in the order. */
static void
index_order (KeptOrder *order)
{
  gsize               n = order->ids->len;
  g_autofree guint64 *keys = NULL;

  if (order->sorted != NULL)
    return;

  keys = g_new (guint64, MAX (n, 1));
  order->sorted = g_new (guint64, MAX (n, 1));
  order->places = g_new (guint32, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    {
      keys[i] = (guint64)g_array_index (order->ids, gint64, i);
      order->places[i] = (guint32)i;
    }

  intake_radix_sort (keys, order->places, n);
  for (gsize i = 0; i < n; i++)
    order->sorted[i] = keys[order->places[i]];
}

/* Both are sorted: each is gone through once. */
static gsize
mark_found (const KeptOrder *order,
            const gint64    *found,
            gsize            n_found,
            guint8          *marks)
{
  gsize n = order->ids->len;
  gsize at = 0;
  gsize n_marked = 0;

  for (gsize i = 0; i < n_found; i++)
    {
      guint64 id = (guint64)found[i];

      while (at < n && order->sorted[at] < id)
        at++;
      if (at == n)
        break;
      if (order->sorted[at] == id)
        {
          marks[order->places[at]] = 1;
          n_marked++;
        }
    }

  return n_marked;
}

/* Each id is put down, and stays where it is marked: quicker than to ask, where half of them are. */
static GArray *
collect_marked (const GArray *ids,
                const guint8 *marks,
                gsize         n_marked)
{
  GArray       *marked = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint)n_marked + 1);
  const gint64 *from = (const gint64 *)(gpointer)ids->data;
  gint64       *to;
  gsize         n = 0;

  g_array_set_size (marked, (guint)n_marked + 1);
  to = (gint64 *)(gpointer)marked->data;
  for (gsize i = 0; i < ids->len; i++)
    {
      to[n] = from[i];
      n += marks[i];
    }
  g_array_set_size (marked, (guint)n_marked);

  return marked;
}

const GArray *
intake_kept_order_get (IntakeDatabase   *db,
                       const IntakeView *view,
                       GCancellable     *cancellable,
                       GError          **error)
{
  KeptOrder *order = get_order (db, view, cancellable, error);

  return order != NULL ? order->ids : NULL;
}

GArray *
intake_kept_order_narrow (IntakeDatabase   *db,
                          const IntakeView *view,
                          const char       *match,
                          GCancellable     *cancellable,
                          GError          **error)
{
  KeptOrder *order = get_order (db, view, cancellable, error);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree guint8 *marks = NULL;
  const gint64      *found;
  gsize              n_found, n_marked;

  if (order == NULL)
    return NULL;
  statement = intake_id_function_get (db, INTAKE_QUERY_SEARCH, error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_text (statement, 1, match);
  found = intake_id_function_read (statement, &n_found, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  index_order (order);
  marks = g_malloc0 (order->ids->len + 1);
  n_marked = mark_found (order, found, n_found, marks);

  return collect_marked (order->ids, marks, n_marked);
}
