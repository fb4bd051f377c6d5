/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the sidebar. */
#include "config.h"

#include "intake-sidebar-list.h"

#include "intake-present.h"
#include "intake-query.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  IntakeEntity entity;
  const char  *name;
  const char  *title;
  const char  *icon_name;
} Page;

/* Those that are no list have nothing to count. */
static const Page pages[] = {
  { INTAKE_N_ENTITIES, "overview", N_ ("Overview"), "intake-overview-symbolic" },
  { INTAKE_ENTITY_APPLICATION, "applications", N_ ("Applications"), "intake-applications-symbolic" },
  { INTAKE_ENTITY_NOTICE, "notices", N_ ("Notices"), "intake-notices-symbolic" },
  { INTAKE_ENTITY_PLACEMENT, "interns", N_ ("Interns"), "intake-interns-symbolic" },
  { INTAKE_ENTITY_SUPERVISOR, "supervisors", N_ ("Supervisors"), "intake-supervisors-symbolic" },
  { INTAKE_N_ENTITIES, "history", N_ ("History"), "intake-history-symbolic" },
};

/* What the office has, as the reader's thread found it. */
typedef struct
{
  gint64     counts[G_N_ELEMENTS (pages)];
  GPtrArray *views;
} Content;

struct _IntakeSidebarList
{
  GObject parent_instance;

  GPtrArray     *items;
  IntakeSession *session;
  gulong         changed_id;
  GCancellable  *cancellable;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeSidebarList, intake_sidebar_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
intake_sidebar_list_get_item_type (GListModel *model)
{
  return INTAKE_TYPE_SIDEBAR_ITEM;
}

static guint
intake_sidebar_list_get_n_items (GListModel *model)
{
  return INTAKE_SIDEBAR_LIST (model)->items->len;
}

static gpointer
intake_sidebar_list_get_item (GListModel *model,
                              guint       position)
{
  IntakeSidebarList *self = INTAKE_SIDEBAR_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = intake_sidebar_list_get_item_type;
  iface->get_n_items = intake_sidebar_list_get_n_items;
  iface->get_item = intake_sidebar_list_get_item;
}

static void
content_free (gpointer data)
{
  Content *content = data;

  g_clear_pointer (&content->views, g_ptr_array_unref);
  g_free (content);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, content_free)

/* A view whose own fault it is that it cannot be counted does not keep the others from being shown. */
static gboolean
count_views (IntakeDatabase *db,
             GPtrArray      *views,
             GCancellable   *cancellable,
             GError        **error)
{
  for (guint i = 0; i < views->len; i++)
    {
      IntakeSavedView *saved = g_ptr_array_index (views, i);

      if (saved->view != NULL)
        saved->count = intake_query_count_view (db, saved->view, NULL);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
read_content (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (Content) content = g_new0 (Content, 1);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (pages[i].entity == INTAKE_N_ENTITIES)
        continue;
      content->counts[i] = intake_query_count (db, pages[i].entity, error);
      if (content->counts[i] < 0)
        return NULL;
    }

  content->views = intake_view_table_list (db, error);
  if (content->views == NULL || !count_views (db, content->views, cancellable, error))
    return NULL;

  return g_steal_pointer (&content);
}

static const Page *
find_page (IntakeEntity entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].entity == entity)
      return &pages[i];

  return NULL;
}

/* The line that stands for a saved view, the one that is there if it is (transfer full). */
static IntakeSidebarItem *
take_item (IntakeSidebarList     *self,
           const IntakeSavedView *saved,
           const Page            *page)
{
  for (guint i = G_N_ELEMENTS (pages); i < self->items->len; i++)
    {
      IntakeSidebarItem *item = g_ptr_array_index (self->items, i);

      if (intake_sidebar_item_get_view_id (item) == saved->id && intake_sidebar_item_get_entity (item) == page->entity)
        {
          intake_sidebar_item_update (item, saved);
          return g_object_ref (item);
        }
    }

  return intake_sidebar_item_new_view (saved, page->name, page->icon_name);
}

static void
set_count (IntakeSidebarList *self,
           IntakeSidebarItem *item,
           gint64             count)
{
  g_autofree char *words = count >= 0 ? intake_present_count (count, intake_session_get_language (self->session)) : g_strdup ("");

  intake_sidebar_item_set_count (item, words);
}

/* The rows that stay where they are are left alone, so that they keep the keyboard. */
static void
replace_views (IntakeSidebarList *self,
               GPtrArray         *items)
{
  guint first = G_N_ELEMENTS (pages), n_same = 0, n_tail = 0, n_removed, n_added;
  guint n_before = self->items->len - first;

  while (n_same < MIN (n_before, items->len) && g_ptr_array_index (self->items, first + n_same) == g_ptr_array_index (items, n_same))
    n_same++;
  while (n_tail < MIN (n_before, items->len) - n_same &&
         g_ptr_array_index (self->items, self->items->len - 1 - n_tail) == g_ptr_array_index (items, items->len - 1 - n_tail))
    n_tail++;

  n_removed = n_before - n_same - n_tail;
  n_added = items->len - n_same - n_tail;
  if (n_removed == 0 && n_added == 0)
    return;

  g_ptr_array_set_size (self->items, (int)first);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (items, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), first + n_same, n_removed, n_added);
}

static void
take_views (IntakeSidebarList *self,
            GPtrArray         *views)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < views->len; i++)
    {
      const IntakeSavedView *saved = g_ptr_array_index (views, i);
      const Page            *page = saved->view != NULL ? find_page (intake_view_get_entity (saved->view)) : NULL;
      IntakeSidebarItem     *item;

      if (page == NULL)
        continue;
      item = take_item (self, saved, page);
      set_count (self, item, saved->count);
      g_ptr_array_add (items, item);
    }

  replace_views (self, items);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeSidebarList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Content) content = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Counts that cannot be had are left out: the list beside them says what is wrong. */
  if (content == NULL || self->session == NULL || intake_session_get_store (self->session) != INTAKE_STORE (source))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    set_count (self, g_ptr_array_index (self->items, i), pages[i].entity != INTAKE_N_ENTITIES ? content->counts[i] : -1);
  take_views (self, content->views);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
ask (IntakeSidebarList *self)
{
  IntakeStore *store = intake_session_get_store (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (store == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  intake_store_read_idle_async (store, read_content, NULL, NULL, content_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (IntakeSession     *session,
            GArray            *changes,
            IntakeSidebarList *self)
{
  /* Any value can bring a record into a saved view or take it out, and a view itself is no record. */
  ask (self);
}

static void
intake_sidebar_list_dispose (GObject *object)
{
  intake_sidebar_list_set_session (INTAKE_SIDEBAR_LIST (object), NULL);

  G_OBJECT_CLASS (intake_sidebar_list_parent_class)->dispose (object);
}

static void
intake_sidebar_list_finalize (GObject *object)
{
  IntakeSidebarList *self = INTAKE_SIDEBAR_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (intake_sidebar_list_parent_class)->finalize (object);
}

static void
intake_sidebar_list_class_init (IntakeSidebarListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = intake_sidebar_list_dispose;
  object_class->finalize = intake_sidebar_list_finalize;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
intake_sidebar_list_init (IntakeSidebarList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_ptr_array_add (self->items, intake_sidebar_item_new (pages[i].entity, pages[i].name, _ (pages[i].title), pages[i].icon_name));
}

IntakeSidebarList *
intake_sidebar_list_new (void)
{
  return g_object_new (INTAKE_TYPE_SIDEBAR_LIST, NULL);
}

void
intake_sidebar_list_set_session (IntakeSidebarList *self,
                                 IntakeSession     *session)
{
  g_return_if_fail (INTAKE_IS_SIDEBAR_LIST (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_set_object (&self->session, session);
  if (session == NULL)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      replace_views (self, none);
      return;
    }

  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  ask (self);
}

IntakeSidebarItem *
intake_sidebar_list_find_view (IntakeSidebarList *self,
                               gint64             view_id)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_LIST (self), NULL);

  for (guint i = G_N_ELEMENTS (pages); i < self->items->len; i++)
    if (intake_sidebar_item_get_view_id (g_ptr_array_index (self->items, i)) == view_id)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

gint64
intake_sidebar_list_get_neighbour (IntakeSidebarList *self,
                                   gint64             view_id,
                                   int                by)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_LIST (self), 0);

  for (guint i = G_N_ELEMENTS (pages); i < self->items->len; i++)
    {
      int position = (int)i + by;

      if (intake_sidebar_item_get_view_id (g_ptr_array_index (self->items, i)) != view_id)
        continue;
      if (position < (int)G_N_ELEMENTS (pages) || position >= (int)self->items->len)
        return 0;
      return intake_sidebar_item_get_view_id (g_ptr_array_index (self->items, (guint)position));
    }

  return 0;
}

GStrv
intake_sidebar_list_dup_names (IntakeSidebarList *self,
                               gint64             except_id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (INTAKE_IS_SIDEBAR_LIST (self), NULL);

  for (guint i = G_N_ELEMENTS (pages); i < self->items->len; i++)
    {
      IntakeSidebarItem *item = g_ptr_array_index (self->items, i);

      if (intake_sidebar_item_get_view_id (item) != except_id)
        g_strv_builder_add (names, intake_sidebar_item_get_title (item));
    }

  return g_strv_builder_end (names);
}
