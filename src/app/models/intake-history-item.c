/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of the office. */
#include "config.h"

#include "intake-history-item.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeHistoryItem
{
  GObject parent_instance;

  gint64   action;
  char    *title;
  char    *byline;
  char    *day;
  gboolean can_be_undone;
  gboolean undone;
};

enum
{
  PROP_0,
  PROP_UNDONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeHistoryItem, intake_history_item, G_TYPE_OBJECT)

static char *
dup_title (const IntakeHistoryEntry *entry)
{
  if (g_str_equal (entry->kind, "undo"))
    return g_strdup_printf (_ ("Undone: %s"), entry->label);
  if (g_str_equal (entry->kind, "redo"))
    return g_strdup_printf (_ ("Done again: %s"), entry->label);

  return g_strdup (entry->label);
}

static void
intake_history_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_UNDONE:
      g_value_set_boolean (value, INTAKE_HISTORY_ITEM (object)->undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_history_item_finalize (GObject *object)
{
  IntakeHistoryItem *self = INTAKE_HISTORY_ITEM (object);

  g_free (self->title);
  g_free (self->byline);
  g_free (self->day);

  G_OBJECT_CLASS (intake_history_item_parent_class)->finalize (object);
}

static void
intake_history_item_class_init (IntakeHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = intake_history_item_get_property;
  object_class->finalize = intake_history_item_finalize;

  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
intake_history_item_init (IntakeHistoryItem *self)
{
}

IntakeHistoryItem *
intake_history_item_new (const IntakeHistoryEntry *entry,
                         const IntakeLanguage     *language)
{
  IntakeHistoryItem *self;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_HISTORY_ITEM, NULL);
  local = g_date_time_to_local (entry->at);
  time = g_date_time_format (local, "%H:%M");
  self->action = entry->action;
  self->title = dup_title (entry);
  /* Translators: when on a day something was done, and by whom: "14:30 · Marie Ngo" */
  self->byline = g_strdup_printf (_ ("%s · %s"), time, entry->who);
  self->day = intake_present_date ((IntakeDate){ (gint16)g_date_time_get_year (local), (guint8)g_date_time_get_month (local), (guint8)g_date_time_get_day_of_month (local) },
                                   language);
  self->can_be_undone = g_str_equal (entry->kind, "do");
  self->undone = entry->undone;

  return self;
}

gint64
intake_history_item_get_action (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), 0);

  return self->action;
}

const char *
intake_history_item_get_title (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), NULL);

  return self->title;
}

const char *
intake_history_item_get_byline (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), NULL);

  return self->byline;
}

const char *
intake_history_item_get_day (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), NULL);

  return self->day;
}

gboolean
intake_history_item_can_be_undone (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), FALSE);

  return self->can_be_undone;
}

gboolean
intake_history_item_is_undone (IntakeHistoryItem *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (self), FALSE);

  return self->undone;
}

void
intake_history_item_set_undone (IntakeHistoryItem *self,
                                gboolean           undone)
{
  g_return_if_fail (INTAKE_IS_HISTORY_ITEM (self));

  if (self->undone == undone)
    return;

  self->undone = undone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDONE]);
}
