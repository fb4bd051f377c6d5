/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list page lists. */
#include "config.h"

#include "intake-shown-view.h"

struct _IntakeShownView
{
  GObject parent_instance;

  IntakeRecordList *list;
  gint64            id;
  char             *name;
  IntakeView       *saved;
  IntakeView       *own;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeShownView, intake_shown_view, G_TYPE_OBJECT)

static void
forget_saved (IntakeShownView *self)
{
  self->id = 0;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->saved, intake_view_free);
}

/* The first saved view that is shown puts aside what was listed before. */
static void
take (IntakeShownView  *self,
      gint64            id,
      const char       *name,
      const IntakeView *view,
      const IntakeView *own)
{
  if (self->id == 0)
    {
      g_clear_pointer (&self->own, intake_view_free);
      self->own = intake_view_copy (own);
    }
  forget_saved (self);
  self->id = id;
  self->name = g_strdup (name);
  self->saved = intake_view_copy (view);
}

static void
intake_shown_view_finalize (GObject *object)
{
  IntakeShownView *self = INTAKE_SHOWN_VIEW (object);

  forget_saved (self);
  intake_view_free (self->own);

  G_OBJECT_CLASS (intake_shown_view_parent_class)->finalize (object);
}

static void
intake_shown_view_class_init (IntakeShownViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_shown_view_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
intake_shown_view_init (IntakeShownView *self)
{
}

IntakeShownView *
intake_shown_view_new (IntakeRecordList *list)
{
  IntakeShownView *self;

  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (list), NULL);

  self = g_object_new (INTAKE_TYPE_SHOWN_VIEW, NULL);
  self->list = list;

  return self;
}

void
intake_shown_view_reset (IntakeShownView *self)
{
  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));

  forget_saved (self);
  g_clear_pointer (&self->own, intake_view_free);
  intake_shown_view_update (self);
}

void
intake_shown_view_update (IntakeShownView *self)
{
  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

void
intake_shown_view_show_saved (IntakeShownView  *self,
                              gint64            id,
                              const char       *name,
                              const IntakeView *view)
{
  const IntakeView *listed;

  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));
  g_return_if_fail (id != 0 && name != NULL && view != NULL);

  listed = intake_record_list_get_view (self->list);
  if (listed == NULL)
    return;

  take (self, id, name, view, listed);
  intake_record_list_set_view (self->list, view);
  intake_shown_view_update (self);
}

void
intake_shown_view_take_saved (IntakeShownView  *self,
                              gint64            id,
                              const char       *name,
                              const IntakeView *view)
{
  g_autoptr (IntakeView) own = NULL;

  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));
  g_return_if_fail (id != 0 && name != NULL && view != NULL);

  if (intake_record_list_get_view (self->list) == NULL)
    return;

  /* What was narrowed down for this view is in it now. */
  own = intake_view_copy (view);
  intake_view_clear_filters (own, INTAKE_N_FIELDS);
  intake_view_set_search (own, NULL);
  take (self, id, name, view, own);
  intake_record_list_set_named (self->list, TRUE);
  intake_shown_view_update (self);
}

void
intake_shown_view_show_own (IntakeShownView  *self,
                            const IntakeView *view)
{
  g_autoptr (IntakeView) own = NULL;

  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));

  if (intake_record_list_get_view (self->list) == NULL || (view == NULL && self->id == 0))
    return;

  own = view != NULL ? intake_view_copy (view) : g_steal_pointer (&self->own);
  forget_saved (self);
  intake_record_list_set_view (self->list, own);
  intake_record_list_set_named (self->list, FALSE);
  intake_shown_view_update (self);
}

void
intake_shown_view_follow (IntakeShownView  *self,
                          const char       *name,
                          const IntakeView *view)
{
  gboolean changed_here;

  g_return_if_fail (INTAKE_IS_SHOWN_VIEW (self));

  if (self->id == 0)
    return;

  changed_here = intake_shown_view_is_changed (self);
  if (view == NULL)
    {
      /* What is listed stays. */
      forget_saved (self);
      intake_record_list_set_named (self->list, FALSE);
    }
  else
    {
      gboolean same = intake_view_equal (self->saved, view);

      g_free (self->name);
      self->name = g_strdup (name);
      intake_view_free (self->saved);
      self->saved = intake_view_copy (view);
      if (!same && !changed_here)
        intake_record_list_set_view (self->list, view);
    }
  intake_shown_view_update (self);
}

gint64
intake_shown_view_get_id (IntakeShownView *self)
{
  g_return_val_if_fail (INTAKE_IS_SHOWN_VIEW (self), 0);

  return self->id;
}

const char *
intake_shown_view_get_name (IntakeShownView *self)
{
  g_return_val_if_fail (INTAKE_IS_SHOWN_VIEW (self), NULL);

  return self->name;
}

gboolean
intake_shown_view_is_changed (IntakeShownView *self)
{
  const IntakeView *listed;

  g_return_val_if_fail (INTAKE_IS_SHOWN_VIEW (self), FALSE);

  listed = intake_record_list_get_view (self->list);

  return self->saved != NULL && listed != NULL && !intake_view_equal (self->saved, listed);
}
