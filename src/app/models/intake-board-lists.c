/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a view to the lists of a board. */
#include "config.h"

#include "intake-board-lists.h"

#include "intake-board-query.h"

struct _IntakeBoardLists
{
  GObject parent_instance;

  IntakeSession  *session;
  gulong          changed_id;
  IntakeView     *view;
  IntakeRowCache *rows;
  IntakeIdList   *lists[INTAKE_N_STAGES];
  GCancellable   *cancellable;
};

enum
{
  ANSWERED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a card shows. */
static const IntakeFieldId columns[] = { INTAKE_FIELD_NAME, INTAKE_FIELD_CASE, INTAKE_FIELD_NOTICE, INTAKE_FIELD_ANSWER, INTAKE_FIELD_STAGE };

G_DEFINE_FINAL_TYPE (IntakeBoardLists, intake_board_lists, G_TYPE_OBJECT)

static gpointer
read_stages (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return intake_board_query_ids (db, data, cancellable, error);
}

/* A shown list must not be told that its items are others: a stage that changed gets a fresh one. */
static void
take_stages (IntakeBoardLists *self,
             GPtrArray        *stages)
{
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      GArray *ids = g_ptr_array_index (stages, i);

      if (self->lists[i] != NULL && intake_id_list_equal (self->lists[i], ids))
        continue;

      g_clear_object (&self->lists[i]);
      self->lists[i] = intake_id_list_new (self->rows, g_array_ref (ids));
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeBoardLists) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stages = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Another question was asked since, or nobody is interested any more. */
  if (self->session == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (stages == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  take_stages (self, stages);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
ask (IntakeBoardLists *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (store == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  intake_store_read_async (store, read_stages, intake_view_copy (self->view), (GDestroyNotify)intake_view_free,
                           (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb, g_object_ref (self));
}

static void
intake_board_lists_dispose (GObject *object)
{
  intake_board_lists_close (INTAKE_BOARD_LISTS (object));

  G_OBJECT_CLASS (intake_board_lists_parent_class)->dispose (object);
}

static void
intake_board_lists_finalize (GObject *object)
{
  intake_view_free (INTAKE_BOARD_LISTS (object)->view);

  G_OBJECT_CLASS (intake_board_lists_parent_class)->finalize (object);
}

static void
intake_board_lists_class_init (IntakeBoardListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = intake_board_lists_dispose;
  object_class->finalize = intake_board_lists_finalize;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
intake_board_lists_init (IntakeBoardLists *self)
{
}

IntakeBoardLists *
intake_board_lists_new (IntakeSession    *session,
                        const IntakeView *view)
{
  IntakeBoardLists *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_BOARD_LISTS, NULL);
  self->session = g_object_ref (session);
  self->view = intake_view_copy (view);
  /* Before the lists: a row that changed is read again before the board is asked for. */
  self->rows = intake_row_cache_new (session, INTAKE_ENTITY_APPLICATION, columns, G_N_ELEMENTS (columns));
  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (ask), self);
  ask (self);

  return self;
}

void
intake_board_lists_close (IntakeBoardLists *self)
{
  g_return_if_fail (INTAKE_IS_BOARD_LISTS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  if (self->rows != NULL)
    intake_row_cache_close (self->rows);
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
}

void
intake_board_lists_set_view (IntakeBoardLists *self,
                             const IntakeView *view)
{
  g_return_if_fail (INTAKE_IS_BOARD_LISTS (self));
  g_return_if_fail (view != NULL);

  if (intake_view_lists_same (self->view, view))
    return;

  intake_view_free (self->view);
  self->view = intake_view_copy (view);
  ask (self);
}

IntakeIdList *
intake_board_lists_get_list (IntakeBoardLists *self,
                             IntakeStage       stage)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_LISTS (self), NULL);
  g_return_val_if_fail (stage < INTAKE_N_STAGES, NULL);

  return self->lists[stage];
}

gboolean
intake_board_lists_is_loading (IntakeBoardLists *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_LISTS (self), FALSE);

  return self->cancellable != NULL;
}
