/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the last few views, kept with their connection until the office changes. */
#include "config.h"

#include "intake-kept-order.h"

#include "intake-query-sql.h"
#include "intake-radix-sort.h"
#include "intake-statement.h"
#include "intake-view-order.h"

#define CACHE "kept-orders"
/* One that is looked at and a few whose counts stand in the sidebar: an id takes 8 bytes, and 12 more once it is searched. */
#define MAX_KEPT 3
#define ROWS_BETWEEN_LOOKS 4096

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
static gboolean
mark_found (IntakeStatement *found,
            const KeptOrder *order,
            guint8          *marks,
            guint           *n_marked,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GError) failure = NULL;
  gsize n = order->ids->len;
  gsize at = 0;
  guint n_steps = 0;

  while (at < n && intake_statement_step (found, &failure))
    {
      guint64 id = (guint64)intake_statement_get_integer (found, 0);

      while (at < n && order->sorted[at] < id)
        at++;
      if (at < n && order->sorted[at] == id)
        {
          marks[order->places[at]] = 1;
          (*n_marked)++;
        }
      if (++n_steps % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
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
  g_autoptr (IntakeStatement) found = NULL;
  g_autofree guint8 *marks = NULL;
  GArray            *ids;
  guint              n_marked = 0;

  if (order == NULL)
    return NULL;
  found = intake_statement_get (db, INTAKE_QUERY_SEARCH, error);
  if (found == NULL)
    return NULL;

  index_order (order);
  marks = g_malloc0 (order->ids->len + 1);
  intake_statement_bind_text (found, 1, match);
  if (!mark_found (found, order, marks, &n_marked, cancellable, error))
    return NULL;

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_marked);
  for (guint i = 0; i < order->ids->len; i++)
    if (marks[i] != 0)
      g_array_append_val (ids, g_array_index (order->ids, gint64, i));

  return ids;
}
