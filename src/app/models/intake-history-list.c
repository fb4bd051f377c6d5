/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office, as far as it was looked at. */
#include "config.h"

#include "intake-history-list.h"

struct _IntakeHistoryList
{
  GObject parent_instance;

  GPtrArray           *items;
  IntakeSession       *session;
  gulong               changed_id;
  IntakeHistoryFilter *filter;
  GCancellable        *cancellable;
  guint                n_wanted;
  gboolean             has_more;
};

/* One more than wanted is asked for, to see whether there is more. */
typedef struct
{
  IntakeHistoryFilter *filter;
  guint                limit;
} Question;

enum
{
  ANSWERED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeHistoryList, intake_history_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
intake_history_list_get_item_type (GListModel *model)
{
  return INTAKE_TYPE_HISTORY_ITEM;
}

static guint
intake_history_list_get_n_items (GListModel *model)
{
  return INTAKE_HISTORY_LIST (model)->items->len;
}

static gpointer
intake_history_list_get_item (GListModel *model,
                              guint       position)
{
  IntakeHistoryList *self = INTAKE_HISTORY_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = intake_history_list_get_item_type;
  iface->get_n_items = intake_history_list_get_n_items;
  iface->get_item = intake_history_list_get_item;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  intake_history_filter_free (question->filter);
  g_free (question);
}

static gpointer
read_entries (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Question *question = data;

  return intake_history_query (db, question->filter, 0, question->limit, cancellable, error);
}

/* Both are newest first: what is there stays the same object, so that a row that is open stays open. */
static IntakeHistoryItem *
take_item (IntakeHistoryList        *self,
           guint                    *at,
           const IntakeHistoryEntry *entry)
{
  while (*at < self->items->len && intake_history_item_get_action (g_ptr_array_index (self->items, *at)) > entry->action)
    (*at)++;
  if (*at < self->items->len && intake_history_item_get_action (g_ptr_array_index (self->items, *at)) == entry->action)
    {
      IntakeHistoryItem *item = g_ptr_array_index (self->items, *at);

      intake_history_item_set_undone (item, entry->undone);
      return g_object_ref (item);
    }

  return intake_history_item_new (entry, intake_session_get_language (self->session));
}

/* What is the same at the top and at the end is left alone. */
static void
replace (IntakeHistoryList *self,
         GPtrArray         *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint n_same = 0, n_tail = 0;

  self->items = g_ptr_array_ref (items);
  while (n_same < MIN (old->len, items->len) && g_ptr_array_index (old, n_same) == g_ptr_array_index (items, n_same))
    n_same++;
  while (n_tail < MIN (old->len, items->len) - n_same &&
         g_ptr_array_index (old, old->len - 1 - n_tail) == g_ptr_array_index (items, items->len - 1 - n_tail))
    n_tail++;
  if (old->len - n_same - n_tail > 0 || items->len - n_same - n_tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, old->len - n_same - n_tail, items->len - n_same - n_tail);
}

static void
take_entries (IntakeHistoryList *self,
              GPtrArray         *entries)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint at = 0;

  self->has_more = entries->len > self->n_wanted;
  for (guint i = 0; i < MIN (entries->len, self->n_wanted); i++)
    g_ptr_array_add (items, take_item (self, &at, g_ptr_array_index (entries, i)));
  replace (self, items);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeHistoryList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Something else was asked since. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (entries == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  take_entries (self, entries);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
ask (IntakeHistoryList *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;
  Question    *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (store == NULL)
    return;

  question = g_new0 (Question, 1);
  question->filter = intake_history_filter_copy (self->filter);
  question->limit = self->n_wanted + 1;
  self->cancellable = g_cancellable_new ();
  intake_store_read_async (store, read_entries, question, question_free, (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (IntakeHistoryList *self)
{
  ask (self);
}

static void
intake_history_list_dispose (GObject *object)
{
  intake_history_list_set_session (INTAKE_HISTORY_LIST (object), NULL);

  G_OBJECT_CLASS (intake_history_list_parent_class)->dispose (object);
}

static void
intake_history_list_finalize (GObject *object)
{
  IntakeHistoryList *self = INTAKE_HISTORY_LIST (object);

  g_ptr_array_unref (self->items);
  intake_history_filter_free (self->filter);

  G_OBJECT_CLASS (intake_history_list_parent_class)->finalize (object);
}

static void
intake_history_list_class_init (IntakeHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = intake_history_list_dispose;
  object_class->finalize = intake_history_list_finalize;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
intake_history_list_init (IntakeHistoryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = g_new0 (IntakeHistoryFilter, 1);
  self->n_wanted = INTAKE_HISTORY_LIST_STEP;
}

IntakeHistoryList *
intake_history_list_new (void)
{
  return g_object_new (INTAKE_TYPE_HISTORY_LIST, NULL);
}

void
intake_history_list_set_session (IntakeHistoryList *self,
                                 IntakeSession     *session)
{
  g_autoptr (GPtrArray) none = NULL;

  g_return_if_fail (INTAKE_IS_HISTORY_LIST (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_set_object (&self->session, session);
  self->n_wanted = INTAKE_HISTORY_LIST_STEP;
  self->has_more = FALSE;
  none = g_ptr_array_new_with_free_func (g_object_unref);
  replace (self, none);
  if (session == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  ask (self);
}

void
intake_history_list_set_filter (IntakeHistoryList         *self,
                                const IntakeHistoryFilter *filter)
{
  g_return_if_fail (INTAKE_IS_HISTORY_LIST (self));
  g_return_if_fail (filter != NULL);

  intake_history_filter_free (self->filter);
  self->filter = intake_history_filter_copy (filter);
  self->n_wanted = INTAKE_HISTORY_LIST_STEP;
  ask (self);
}

void
intake_history_list_load_more (IntakeHistoryList *self)
{
  g_return_if_fail (INTAKE_IS_HISTORY_LIST (self));

  if (!self->has_more || self->cancellable != NULL)
    return;

  self->n_wanted += INTAKE_HISTORY_LIST_STEP;
  ask (self);
}

gboolean
intake_history_list_has_more (IntakeHistoryList *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_LIST (self), FALSE);

  return self->has_more;
}

gboolean
intake_history_list_is_loading (IntakeHistoryList *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_LIST (self), FALSE);

  return self->cancellable != NULL;
}
