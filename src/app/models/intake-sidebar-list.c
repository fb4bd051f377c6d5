/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the sidebar. */
#include "config.h"

#include "intake-sidebar-list.h"

#include "intake-present.h"
#include "intake-query.h"

#include <glib/gi18n-lib.h>

static const struct
{
  IntakeEntity entity;
  const char  *name;
  const char  *title;
  const char  *icon_name;
} pages[] = {
  { INTAKE_ENTITY_APPLICATION, "applications", N_ ("Applications"), "intake-applications-symbolic" },
  { INTAKE_ENTITY_NOTICE, "notices", N_ ("Notices"), "intake-notices-symbolic" },
  { INTAKE_ENTITY_SUPERVISOR, "supervisors", N_ ("Supervisors"), "intake-supervisors-symbolic" },
};

struct _IntakeSidebarList
{
  GObject parent_instance;

  GPtrArray     *items;
  IntakeSession *session;
  gulong         changed_id;
  GCancellable  *cancellable;
};

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

static gpointer
count (IntakeDatabase *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autofree gint64 *counts = g_new0 (gint64, G_N_ELEMENTS (pages));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      counts[i] = intake_query_count (db, pages[i].entity, error);
      if (counts[i] < 0)
        return NULL;
    }

  return g_steal_pointer (&counts);
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (IntakeSidebarList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *counts = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Counts that cannot be had are left out: the list beside them says what is wrong. */
  if (counts == NULL || self->session == NULL || intake_session_get_store (self->session) != INTAKE_STORE (source))
    return;

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *words = intake_present_count (counts[i], intake_session_get_language (self->session));

      intake_sidebar_item_set_count (g_ptr_array_index (self->items, i), words);
    }
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
  intake_store_read_async (store, count, NULL, NULL, g_free, self->cancellable, count_cb, g_object_ref (self));
}

static void
changed_cb (IntakeSession     *session,
            GArray            *changes,
            IntakeSidebarList *self)
{
  /* Values that changed do not change how many there are. */
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      if (g_array_index (changes, IntakeChange, i).kind != 'u')
        {
          ask (self);
          return;
        }
    }

  if (changes == NULL)
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
    return;

  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  ask (self);
}
