/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of the office. */
#include "config.h"

#include "intake-action-row.h"

#include "intake-compat.h"

#include "intake-history-query.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

/* More than that nobody reads; how many more there are is told. */
#define MAX_CHANGES 200

struct _IntakeActionRow
{
  AdwExpanderRow parent_instance;

  IntakeHistoryItem *item;
  IntakeSession     *session;
  gulong             undone_id;
  gulong             read_only_id;
  GCancellable      *cancellable;
  gboolean           asked;

  GtkLabel  *undone;
  GtkLabel  *changes;
  GtkButton *revert_button;
};

typedef struct
{
  char  *sentences;
  gint64 n_more;
} Changes;

G_DEFINE_FINAL_TYPE (IntakeActionRow, intake_action_row, ADW_TYPE_EXPANDER_ROW)

static void
changes_free (gpointer data)
{
  Changes *changes = data;

  g_free (changes->sentences);
  g_free (changes);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changes, changes_free)

static gpointer
read_changes (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *action = data;
  g_autoptr (Changes) changes = g_new0 (Changes, 1);

  changes->sentences = intake_history_dup_changes (db, *action, MAX_CHANGES, &changes->n_more, error);

  return changes->sentences != NULL ? g_steal_pointer (&changes) : NULL;
}

static char *
dup_words (IntakeActionRow *self,
           const Changes   *changes)
{
  g_autofree char *count = NULL;
  g_autofree char *more = NULL;

  if (changes->n_more == 0)
    return g_strdup (*changes->sentences != '\0' ? changes->sentences : _ ("What it changed has no words of its own."));

  count = intake_present_count (changes->n_more, intake_session_get_language (self->session));
  /* Translators: stands below a long list of values that were changed; %s is a number */
  more = g_strdup_printf (ngettext ("… and %s more value", "… and %s more values", (gulong)changes->n_more), count);

  return g_strconcat (changes->sentences, *changes->sentences != '\0' ? "\n" : "", more, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeActionRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Changes) changes = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *words = NULL;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = changes != NULL ? dup_words (self, changes) : g_strdup (error->message);
  gtk_label_set_label (self->changes, words);
}

static void
expanded_cb (IntakeActionRow *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;
  gint64       action;

  if (self->asked || store == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->asked = TRUE;
  action = intake_history_item_get_action (self->item);
  intake_store_read_async (store, read_changes, g_memdup2 (&action, sizeof action), g_free, changes_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
update_cb (IntakeActionRow *self)
{
  gboolean undone = intake_history_item_is_undone (self->item);

  gtk_widget_set_visible (GTK_WIDGET (self->undone), undone);
  /* Translators: a button that takes back one action of the history, whatever was done since */
  gtk_button_set_label (self->revert_button, undone ? _ ("_Do this again") : _ ("_Undo this"));
  gtk_widget_set_visible (GTK_WIDGET (self->revert_button),
                          intake_history_item_can_be_undone (self->item) && !intake_session_is_read_only (self->session));
}

static void
revert_cb (IntakeActionRow *self)
{
  intake_action_row_revert (self);
}

static void
intake_action_row_dispose (GObject *object)
{
  IntakeActionRow *self = INTAKE_ACTION_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->item != NULL)
    g_clear_signal_handler (&self->undone_id, self->item);
  if (self->session != NULL)
    g_clear_signal_handler (&self->read_only_id, self->session);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_action_row_parent_class)->dispose (object);
}

static void
intake_action_row_class_init (IntakeActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_action_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeActionRow, undone);
  gtk_widget_class_bind_template_child (widget_class, IntakeActionRow, changes);
  gtk_widget_class_bind_template_child (widget_class, IntakeActionRow, revert_button);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, revert_cb);
}

static void
intake_action_row_init (IntakeActionRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_expander (ADW_EXPANDER_ROW (self));
}

GtkWidget *
intake_action_row_new (IntakeHistoryItem *item,
                       IntakeSession     *session)
{
  IntakeActionRow *self;

  g_return_val_if_fail (INTAKE_IS_HISTORY_ITEM (item), NULL);
  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);

  self = g_object_new (INTAKE_TYPE_ACTION_ROW, NULL);
  self->item = g_object_ref (item);
  self->session = g_object_ref (session);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_history_item_get_title (item));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), intake_history_item_get_byline (item));
  self->undone_id = g_signal_connect_swapped (item, "notify::undone", G_CALLBACK (update_cb), self);
  self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update_cb), self);
  update_cb (self);

  return GTK_WIDGET (self);
}

IntakeHistoryItem *
intake_action_row_get_item (IntakeActionRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ACTION_ROW (self), NULL);

  return self->item;
}

const char *
intake_action_row_get_changes (IntakeActionRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ACTION_ROW (self), NULL);

  return gtk_label_get_label (self->changes);
}

void
intake_action_row_revert (IntakeActionRow *self)
{
  g_return_if_fail (INTAKE_IS_ACTION_ROW (self));

  if (intake_history_item_can_be_undone (self->item) && !intake_session_is_read_only (self->session))
    intake_session_revert (self->session, intake_history_item_is_undone (self->item) ? INTAKE_REDO : INTAKE_UNDO, intake_history_item_get_action (self->item));
}
