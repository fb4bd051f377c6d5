/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a view to what a GtkColumnView shows. */
#include "config.h"

#include "intake-view-chain.h"

#include "intake-query.h"

typedef struct
{
  IntakeViewChain *chain;
  guint            generation;
} Question;

struct _IntakeViewChain
{
  GObject parent_instance;

  IntakeSession     *session;
  gulong             changed_id;
  IntakeView        *view;
  IntakeView        *shown_view;
  IntakeRowCache    *rows;
  GtkSelectionModel *selection;
  gulong             selection_id;

  guint         generation;
  GCancellable *cancellable;
  gboolean      loading;

  GHashTable *changed; /* ids that changed since the list was right */
  gboolean    changed_all;
  gint64      wanted_id;
  gboolean    some_wanted;
  gboolean    applying;
};

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_LOADING,
  N_PROPS,
};

enum
{
  ANSWERED,
  FAILED,
  SELECTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeViewChain, intake_view_chain, G_TYPE_OBJECT)

static void ask (IntakeViewChain *self);

static IntakeIdList *
get_list (IntakeViewChain *self)
{
  if (self->selection == NULL)
    return NULL;

  return INTAKE_ID_LIST (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (self->selection)));
}

static void
set_loading (IntakeViewChain *self,
             gboolean         loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static gboolean
ids_equal (const GArray *a,
           const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (g_array_index (a, gint64, i) != g_array_index (b, gint64, i))
        return FALSE;
    }

  return TRUE;
}

/* Where the ids of a set stand. */
static GtkBitset *
find_positions (IntakeIdList *list,
                const GArray *ids)
{
  g_autoptr (GtkBitset) positions = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = NULL;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint position;

  if (ids->len == 1)
    {
      if (intake_id_list_find (list, g_array_index (ids, gint64, 0), &position))
        gtk_bitset_add (positions, position);
      return g_steal_pointer (&positions);
    }

  wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (wanted, &g_array_index (ids, gint64, i));

  for (position = 0; position < n_items && ids->len > 0; position++)
    {
      gint64 id = intake_id_list_get_id (list, position);

      if (g_hash_table_contains (wanted, &id))
        gtk_bitset_add (positions, position);
    }

  return g_steal_pointer (&positions);
}

static void
selection_changed_cb (GtkSelectionModel *selection,
                      guint              position,
                      guint              n_items,
                      IntakeViewChain   *self)
{
  if (!self->applying)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
set_selected (GtkSelectionModel *selection,
              const GArray      *ids)
{
  IntakeIdList *list = INTAKE_ID_LIST (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (selection)));
  g_autoptr (GtkBitset) positions = find_positions (list, ids);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (selection);
  g_autoptr (GtkBitset) mask = NULL;

  if (gtk_bitset_equals (positions, selected))
    return;

  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (list)));
  gtk_selection_model_set_selection (selection, positions, mask);
}

/* A shown view must not be told that all its items are others: it would ask for each of them. It gets a fresh model. */
static void
replace (IntakeViewChain *self,
         GArray          *ids,
         const GArray    *selected)
{
  IntakeIdList      *list = intake_id_list_new (self->rows, ids);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (list)));

  set_selected (selection, selected);
  if (self->selection != NULL)
    g_clear_signal_handler (&self->selection_id, self->selection);
  g_set_object (&self->selection, selection);
  self->selection_id = g_signal_connect (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_object_unref (selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

static void
select_some (IntakeViewChain *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  self->some_wanted = FALSE;
  if (gtk_bitset_is_empty (selected))
    gtk_selection_model_select_item (self->selection, 0, TRUE);
}

static void
apply (IntakeViewChain *self,
       GArray          *ids)
{
  g_autoptr (GArray) owned = ids;
  g_autoptr (GArray) before = intake_view_chain_dup_selected (self);
  g_autoptr (GArray) after = NULL;
  IntakeIdList *list = get_list (self);
  gboolean      fresh = self->shown_view == NULL || !intake_view_lists_same (self->shown_view, self->view);
  gboolean      same = !fresh && intake_id_list_equal (list, ids);

  self->applying = TRUE;
  if (!same)
    {
      if (fresh || self->changed_all || g_list_model_get_n_items (G_LIST_MODEL (list)) == 0 || !intake_id_list_splice (list, ids, self->changed))
        replace (self, g_steal_pointer (&owned), before);
      else
        set_selected (self->selection, before);
    }
  if (fresh)
    {
      g_clear_pointer (&self->shown_view, intake_view_free);
      self->shown_view = intake_view_copy (self->view);
    }
  g_hash_table_remove_all (self->changed);
  self->changed_all = FALSE;
  if (self->wanted_id != 0)
    intake_view_chain_select_id (self, self->wanted_id);
  if (self->some_wanted)
    select_some (self);
  self->applying = FALSE;

  set_loading (self, FALSE);
  after = intake_view_chain_dup_selected (self);
  if (!ids_equal (before, after))
    g_signal_emit (self, signals[SELECTED], 0);
  g_signal_emit (self, signals[ANSWERED], 0, fresh);
}

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return intake_query_ids (db, data, cancellable, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (IntakeViewChain) self = question->chain;
  g_autoptr (GError) error = NULL;
  GArray *ids = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Another question was asked since, or nobody is interested any more. */
  if (question->generation != self->generation || self->session == NULL)
    {
      g_clear_pointer (&ids, g_array_unref);
      return;
    }

  g_clear_object (&self->cancellable);
  if (ids == NULL)
    {
      set_loading (self, FALSE);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  apply (self, ids);
}

static void
ask (IntakeViewChain *self)
{
  IntakeStore *store = intake_session_get_store (self->session);
  Question    *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->generation++;
  if (store == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->chain = g_object_ref (self);
  question->generation = self->generation;
  set_loading (self, TRUE);
  intake_store_read_async (store, read_ids, intake_view_copy (self->view), (GDestroyNotify)intake_view_free,
                           (GDestroyNotify)g_array_unref, self->cancellable, read_cb, question);
}

static void
changed_cb (IntakeSession   *session,
            GArray          *changes,
            IntakeViewChain *self)
{
  if (changes == NULL)
    self->changed_all = TRUE;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const IntakeChange *change = &g_array_index (changes, IntakeChange, i);

      if (change->entity == intake_view_get_entity (self->view))
        g_hash_table_add (self->changed, g_memdup2 (&change->id, sizeof change->id));
    }

  ask (self);
}

static void
intake_view_chain_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  IntakeViewChain *self = INTAKE_VIEW_CHAIN (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_view_chain_dispose (GObject *object)
{
  intake_view_chain_close (INTAKE_VIEW_CHAIN (object));

  G_OBJECT_CLASS (intake_view_chain_parent_class)->dispose (object);
}

static void
intake_view_chain_finalize (GObject *object)
{
  IntakeViewChain *self = INTAKE_VIEW_CHAIN (object);

  intake_view_free (self->view);
  g_clear_pointer (&self->shown_view, intake_view_free);
  g_hash_table_unref (self->changed);

  G_OBJECT_CLASS (intake_view_chain_parent_class)->finalize (object);
}

static void
intake_view_chain_class_init (IntakeViewChainClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = intake_view_chain_get_property;
  object_class->dispose = intake_view_chain_dispose;
  object_class->finalize = intake_view_chain_finalize;

  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, GTK_TYPE_SELECTION_MODEL,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
intake_view_chain_init (IntakeViewChain *self)
{
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

IntakeViewChain *
intake_view_chain_new (IntakeSession    *session,
                       const IntakeView *view)
{
  IntakeViewChain     *self;
  const IntakeFieldId *columns;
  guint                n_columns;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_VIEW_CHAIN, NULL);
  self->session = g_object_ref (session);
  self->view = intake_view_copy (view);
  columns = intake_view_get_columns (view, &n_columns);
  /* Before the chain: a row that changed is read again before the list is asked for. */
  self->rows = intake_row_cache_new (session, intake_view_get_entity (view), columns, n_columns);
  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  ask (self);

  return self;
}

void
intake_view_chain_close (IntakeViewChain *self)
{
  g_return_if_fail (INTAKE_IS_VIEW_CHAIN (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  if (self->selection != NULL)
    g_clear_signal_handler (&self->selection_id, self->selection);
  if (self->rows != NULL)
    intake_row_cache_close (self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
}

const IntakeView *
intake_view_chain_get_view (IntakeViewChain *self)
{
  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), NULL);

  return self->view;
}

void
intake_view_chain_set_view (IntakeViewChain  *self,
                            const IntakeView *view)
{
  const IntakeFieldId *columns;
  guint                n_columns;
  gboolean             same_rows;

  g_return_if_fail (INTAKE_IS_VIEW_CHAIN (self));
  g_return_if_fail (view != NULL);
  g_return_if_fail (intake_view_get_entity (view) == intake_view_get_entity (self->view));

  if (self->session == NULL || intake_view_equal (self->view, view))
    return;

  same_rows = intake_view_lists_same (self->view, view);
  intake_view_free (self->view);
  self->view = intake_view_copy (view);
  columns = intake_view_get_columns (view, &n_columns);
  intake_row_cache_set_columns (self->rows, columns, n_columns);
  /* Other columns of the same records: the office need not be asked which these are. */
  if (!same_rows)
    ask (self);
}

GtkSelectionModel *
intake_view_chain_get_selection (IntakeViewChain *self)
{
  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), NULL);

  return self->selection;
}

gboolean
intake_view_chain_is_loading (IntakeViewChain *self)
{
  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), FALSE);

  return self->loading;
}

guint
intake_view_chain_get_n_items (IntakeViewChain *self)
{
  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), 0);

  return self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
}

GArray *
intake_view_chain_dup_selected (IntakeViewChain *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint         position;

  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), NULL);

  if (self->selection == NULL)
    return g_steal_pointer (&ids);

  selected = gtk_selection_model_get_selection (self->selection);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = intake_id_list_get_id (get_list (self), position);

      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

gint64
intake_view_chain_get_selected_id (IntakeViewChain *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), 0);

  if (self->selection == NULL)
    return 0;

  selected = gtk_selection_model_get_selection (self->selection);
  if (gtk_bitset_get_size (selected) != 1)
    return 0;

  return intake_id_list_get_id (get_list (self), gtk_bitset_get_minimum (selected));
}

void
intake_view_chain_select_id (IntakeViewChain *self,
                             gint64           id)
{
  guint position;

  g_return_if_fail (INTAKE_IS_VIEW_CHAIN (self));

  self->wanted_id = id;
  if (self->selection == NULL || id == 0 || !intake_id_list_find (get_list (self), id, &position))
    return;

  self->wanted_id = 0;
  gtk_selection_model_select_item (self->selection, position, TRUE);
}

void
intake_view_chain_select_some (IntakeViewChain *self)
{
  g_return_if_fail (INTAKE_IS_VIEW_CHAIN (self));

  self->some_wanted = TRUE;
  if (self->selection != NULL && !self->loading)
    select_some (self);
}

gboolean
intake_view_chain_step (IntakeViewChain *self,
                        int              by,
                        guint           *position)
{
  g_autoptr (GtkBitset) selected = NULL;
  guint  n_items;
  gint64 to;

  g_return_val_if_fail (INTAKE_IS_VIEW_CHAIN (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  n_items = intake_view_chain_get_n_items (self);
  if (n_items == 0)
    return FALSE;

  selected = gtk_selection_model_get_selection (self->selection);
  if (gtk_bitset_is_empty (selected))
    to = by > 0 ? 0 : (gint64)n_items - 1;
  else
    to = (by > 0 ? gtk_bitset_get_maximum (selected) : gtk_bitset_get_minimum (selected)) + (gint64)by;
  if (to < 0 || to >= n_items)
    return FALSE;

  *position = (guint)to;
  gtk_selection_model_select_item (self->selection, *position, TRUE);

  return TRUE;
}
