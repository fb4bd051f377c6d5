/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar. */
#include "config.h"

#include "intake-sidebar-item.h"

struct _IntakeSidebarItem
{
  GObject parent_instance;

  IntakeEntity entity;
  char        *name;
  char        *title;
  char        *icon_name;
  char        *count;
  gint64       view_id;
  IntakeView  *view;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeSidebarItem, intake_sidebar_item, G_TYPE_OBJECT)

static void
intake_sidebar_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  IntakeSidebarItem *self = INTAKE_SIDEBAR_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_sidebar_item_finalize (GObject *object)
{
  IntakeSidebarItem *self = INTAKE_SIDEBAR_ITEM (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->icon_name);
  g_free (self->count);
  intake_view_free (self->view);

  G_OBJECT_CLASS (intake_sidebar_item_parent_class)->finalize (object);
}

static void
intake_sidebar_item_class_init (IntakeSidebarItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = intake_sidebar_item_get_property;
  object_class->finalize = intake_sidebar_item_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
intake_sidebar_item_init (IntakeSidebarItem *self)
{
  self->count = g_strdup ("");
}

IntakeSidebarItem *
intake_sidebar_item_new (IntakeEntity entity,
                         const char  *name,
                         const char  *title,
                         const char  *icon_name)
{
  IntakeSidebarItem *self = g_object_new (INTAKE_TYPE_SIDEBAR_ITEM, NULL);

  self->entity = entity;
  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->icon_name = g_strdup (icon_name);

  return self;
}

IntakeSidebarItem *
intake_sidebar_item_new_view (const IntakeSavedView *saved,
                              const char            *name,
                              const char            *icon_name)
{
  IntakeSidebarItem *self;

  g_return_val_if_fail (saved != NULL && saved->view != NULL, NULL);

  self = intake_sidebar_item_new (intake_view_get_entity (saved->view), name, saved->name, icon_name);
  self->view_id = saved->id;
  self->view = intake_view_copy (saved->view);

  return self;
}

IntakeEntity
intake_sidebar_item_get_entity (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), INTAKE_N_ENTITIES);

  return self->entity;
}

const char *
intake_sidebar_item_get_name (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), NULL);

  return self->name;
}

const char *
intake_sidebar_item_get_title (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), NULL);

  return self->title;
}

const char *
intake_sidebar_item_get_icon_name (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), NULL);

  return self->icon_name;
}

gint64
intake_sidebar_item_get_view_id (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), 0);

  return self->view_id;
}

const IntakeView *
intake_sidebar_item_get_view (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), NULL);

  return self->view;
}

void
intake_sidebar_item_update (IntakeSidebarItem     *self,
                            const IntakeSavedView *saved)
{
  g_return_if_fail (INTAKE_IS_SIDEBAR_ITEM (self));
  g_return_if_fail (saved != NULL && saved->view != NULL);
  g_return_if_fail (saved->id == self->view_id);

  intake_view_free (self->view);
  self->view = intake_view_copy (saved->view);
  if (g_strcmp0 (self->title, saved->name) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (saved->name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
intake_sidebar_item_get_count (IntakeSidebarItem *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (self), NULL);

  return self->count;
}

void
intake_sidebar_item_set_count (IntakeSidebarItem *self,
                               const char        *count)
{
  g_return_if_fail (INTAKE_IS_SIDEBAR_ITEM (self));
  g_return_if_fail (count != NULL);

  if (g_strcmp0 (self->count, count) == 0)
    return;

  g_free (self->count);
  self->count = g_strdup (count);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}
