/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with saved views. */
#include "config.h"

#include "intake-view-command.h"

#include "intake-view-table.h"

#include <glib/gi18n-lib.h>

/* What the writer's thread is to do; @id is also what it gives back. */
typedef struct
{
  gint64      id;
  gint64      before;
  char       *name;
  IntakeView *view;
} Order;

typedef struct
{
  IntakeSession      *session;
  Order              *order;
  IntakeViewSavedFunc done;
  gpointer            data;
  GDestroyNotify      data_free;
} Sequel;

static void
order_clear (gpointer data)
{
  Order *order = data;

  g_free (order->name);
  intake_view_free (order->view);
}

static void
order_release (gpointer order)
{
  g_atomic_rc_box_release_full (order, order_clear);
}

static Order *
order_new (gint64            id,
           const char       *name,
           const IntakeView *view)
{
  Order *order = g_atomic_rc_box_new0 (Order);

  order->id = id;
  order->name = g_strdup (name);
  order->view = view != NULL ? intake_view_copy (view) : NULL;

  return order;
}

static void
sequel_free (Sequel *sequel)
{
  if (sequel->data_free != NULL)
    sequel->data_free (sequel->data);
  order_release (sequel->order);
  g_object_unref (sequel->session);
  g_free (sequel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sequel, sequel_free)

static gboolean
insert (IntakeDatabase *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Order *order = data;

  return intake_view_table_insert (db, order->name, order->view, &order->id, error);
}

static gboolean
set_view (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  const Order *order = data;

  return intake_view_table_set_view (db, order->id, order->view, error);
}

static gboolean
set_name (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  const Order *order = data;

  return intake_view_table_set_name (db, order->id, order->name, error);
}

static gboolean delete (IntakeDatabase *db,
                        gpointer        data,
                        GCancellable   *cancellable,
                        GError        **error)
{
  const Order *order = data;

  return intake_view_table_delete (db, order->id, error);
}

static gboolean
move (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  const Order *order = data;

  return intake_view_table_move (db, order->id, order->before, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Sequel) sequel = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!intake_store_write_finish (INTAKE_STORE (source), result, NULL, &error))
    {
      intake_session_fail (sequel->session, error);
      return;
    }

  /* Translators: a toast; %s is the name of a saved view */
  message = g_strdup_printf (_ ("View “%s” saved"), sequel->order->name);
  intake_session_notify (sequel->session, message, TRUE);
  if (sequel->done != NULL)
    sequel->done (sequel->order->id, sequel->data);
}

void
intake_view_command_save (IntakeSession      *session,
                          const char         *name,
                          const IntakeView   *view,
                          IntakeViewSavedFunc done,
                          gpointer            data,
                          GDestroyNotify      data_free)
{
  g_autofree char *label = NULL;
  Sequel          *sequel;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (name != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (intake_session_get_store (session) != NULL);

  sequel = g_new0 (Sequel, 1);
  sequel->session = g_object_ref (session);
  sequel->order = order_new (0, name, view);
  sequel->done = done;
  sequel->data = data;
  sequel->data_free = data_free;
  /* Translators: an action in the history; %s is the name of a saved view */
  label = g_strdup_printf (_ ("New view “%s”"), name);
  intake_store_write_async (intake_session_get_store (session), label, insert,
                            g_atomic_rc_box_acquire (sequel->order), order_release, NULL, saved_cb, sequel);
}

void
intake_view_command_update (IntakeSession    *session,
                            gint64            id,
                            const char       *name,
                            const IntakeView *view)
{
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (name != NULL);
  g_return_if_fail (view != NULL);

  /* Translators: an action in the history; %s is the name of a saved view */
  label = g_strdup_printf (_ ("Change of the view “%s”"), name);
  /* Translators: a toast; %s is the name of a saved view */
  message = g_strdup_printf (_ ("View “%s” updated"), name);
  intake_session_run (session, label, set_view, order_new (id, NULL, view), order_release, message);
}

void
intake_view_command_rename (IntakeSession *session,
                            gint64         id,
                            const char    *old_name,
                            const char    *name)
{
  g_autofree char *label = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (old_name != NULL);
  g_return_if_fail (name != NULL);

  /* Translators: an action in the history, and a toast: what a saved view was called, and what it is called now */
  label = g_strdup_printf (_ ("View “%s” is now called “%s”"), old_name, name);
  intake_session_run (session, label, set_name, order_new (id, name, NULL), order_release, label);
}

void
intake_view_command_delete (IntakeSession *session,
                            gint64         id,
                            const char    *name)
{
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (name != NULL);

  /* Translators: an action in the history; %s is the name of a saved view */
  label = g_strdup_printf (_ ("Deletion of the view “%s”"), name);
  /* Translators: a toast; %s is the name of a saved view */
  message = g_strdup_printf (_ ("View “%s” deleted"), name);
  intake_session_run (session, label, delete, order_new (id, NULL, NULL), order_release, message);
}

void
intake_view_command_move (IntakeSession *session,
                          gint64         id,
                          const char    *name,
                          gint64         before)
{
  g_autofree char *label = NULL;
  Order           *order;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (name != NULL);

  order = order_new (id, NULL, NULL);
  order->before = before;
  /* Translators: an action in the history; %s is the name of a saved view */
  label = g_strdup_printf (_ ("Place of the view “%s”"), name);
  intake_session_run (session, label, move, order, order_release, NULL);
}
