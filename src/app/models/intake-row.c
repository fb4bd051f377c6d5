/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a list, read when it is looked at. */
#include "config.h"

#include "intake-row.h"

struct _IntakeRow
{
  GObject parent_instance;

  gint64            id;
  GObject          *owner;
  IntakeRowLoadFunc load;
  IntakeRecord     *record;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeRow, intake_row, G_TYPE_OBJECT)

static void
intake_row_finalize (GObject *object)
{
  IntakeRow *self = INTAKE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (intake_row_parent_class)->finalize (object);
}

static void
intake_row_class_init (IntakeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
intake_row_init (IntakeRow *self)
{
}

IntakeRow *
intake_row_new (gint64            id,
                GObject          *owner,
                IntakeRowLoadFunc load)
{
  IntakeRow *self;

  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);
  g_return_val_if_fail (load != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_ROW, NULL);
  self->id = id;
  self->owner = g_object_ref (owner);
  self->load = load;

  return self;
}

gint64
intake_row_get_id (IntakeRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ROW (self), 0);

  return self->id;
}

IntakeRecord *
intake_row_get_record (IntakeRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ROW (self), NULL);

  if (self->record == NULL)
    self->record = self->load (self->owner, self->id);

  return self->record;
}

gboolean
intake_row_is_loaded (IntakeRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ROW (self), FALSE);

  return self->record != NULL;
}

void
intake_row_invalidate (IntakeRow *self)
{
  g_return_if_fail (INTAKE_IS_ROW (self));

  g_clear_object (&self->record);
  g_signal_emit (self, signals[CHANGED], 0);
}
