/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of a page. */
#include "config.h"

#include "intake-record-list.h"

#include "intake-list-memory.h"
#include "intake-view-chain.h"

#include <glib/gi18n-lib.h>

/* Before that a spinner would only flicker. */
#define SPINNER_AFTER_MS 200

struct _IntakeRecordList
{
  AdwBin parent_instance;

  IntakeEntity     entity;
  IntakeSession   *session;
  GSettings       *settings;
  IntakeView      *view;
  gboolean         view_is_named;
  IntakeViewChain *chain;
  gboolean         failed;
  gboolean         focus_wanted;
  guint            spinner_id;
  gint64           wanted_id;

  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  IntakeFilterBar *filter_bar;
  IntakeListFaces *faces;
  IntakeListTable *table; /* one of them */
};

enum
{
  SELECTED,
  OPENED,
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeRecordList, intake_record_list, ADW_TYPE_BIN)

static void
update_state (IntakeRecordList *self)
{
  const char *state = "list";

  if (self->chain == NULL)
    state = "loading";
  else if (self->failed)
    state = "failed";
  else if (intake_view_chain_get_selection (self->chain) == NULL)
    return;
  else if (intake_view_chain_get_n_items (self->chain) == 0)
    state = intake_view_is_narrowed_down (self->view) ? "nothing" : "empty";

  intake_list_faces_set_state (self->faces, state);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_bar), !g_str_equal (state, "empty") && !g_str_equal (state, "failed"));
}

static gboolean
spinner_cb (gpointer data)
{
  IntakeRecordList *self = data;

  self->spinner_id = 0;
  if (self->chain != NULL && intake_view_chain_get_selection (self->chain) == NULL && !self->failed)
    intake_list_faces_set_state (self->faces, "loading");

  return G_SOURCE_REMOVE;
}

static void
scroll_to_id (IntakeRecordList *self,
              gint64            id)
{
  GtkSelectionModel *selection = intake_view_chain_get_selection (self->chain);
  guint              position;

  if (selection == NULL || id == 0)
    return;

  if (intake_id_list_find (INTAKE_ID_LIST (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (selection))), id, &position))
    intake_list_table_scroll_to (self->table, position);
}

static void
chain_selected_cb (IntakeViewChain  *chain,
                   IntakeRecordList *self)
{
  intake_board_select_id (intake_list_faces_get_board (self->faces), intake_view_chain_get_selected_id (chain));
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
chain_answered_cb (IntakeViewChain  *chain,
                   gboolean          fresh,
                   IntakeRecordList *self)
{
  self->failed = FALSE;
  intake_list_table_set_model (self->table, intake_view_chain_get_selection (chain), !fresh);
  update_state (self);
  if (self->focus_wanted)
    intake_record_list_grab_focus (self);
  g_signal_emit (self, signals[ANSWERED], 0);

  if (self->wanted_id != 0)
    {
      scroll_to_id (self, self->wanted_id);
      self->wanted_id = 0;
    }
}

static void
chain_failed_cb (IntakeViewChain  *chain,
                 const char       *message,
                 IntakeRecordList *self)
{
  self->failed = TRUE;
  intake_list_placeholder_set_failure (intake_list_faces_get_placeholder (self->faces), message);
  update_state (self);
}

static void
close_chain (IntakeRecordList *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->chain == NULL)
    return;

  intake_list_table_set_model (self->table, NULL, FALSE);
  g_signal_handlers_disconnect_by_data (self->chain, self);
  intake_view_chain_close (self->chain);
  g_clear_object (&self->chain);
}

/* A page that was never looked at asks the office nothing. */
static void
open_chain (IntakeRecordList *self)
{
  if (self->chain != NULL || self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->failed = FALSE;
  self->chain = intake_view_chain_new (self->session, self->view);
  g_signal_connect (self->chain, "selected", G_CALLBACK (chain_selected_cb), self);
  g_signal_connect (self->chain, "answered", G_CALLBACK (chain_answered_cb), self);
  g_signal_connect (self->chain, "failed", G_CALLBACK (chain_failed_cb), self);
  if (self->wanted_id != 0)
    intake_view_chain_select_id (self->chain, self->wanted_id);
  self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, spinner_cb, self);
}

static void
show_view (IntakeRecordList *self)
{
  if (self->chain != NULL)
    intake_view_chain_set_view (self->chain, self->view);
  intake_board_set (intake_list_faces_get_board (self->faces), self->session, self->view);
}

static void
search_changed_cb (IntakeRecordList *self)
{
  if (self->view == NULL)
    return;

  intake_view_set_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  intake_filter_bar_set_view (self->filter_bar, self->view);
  show_view (self);
}

static void
filters_changed_cb (IntakeRecordList *self)
{
  if (self->view == NULL)
    return;

  intake_view_free (self->view);
  self->view = intake_view_copy (intake_filter_bar_get_view (self->filter_bar));
  show_view (self);
}

/* What the table shows is what is listed from now on, and the next time too. */
static void
table_arranged_cb (IntakeRecordList *self)
{
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) columns = NULL;

  if (self->view == NULL)
    return;

  keys = intake_list_table_dup_sort (self->table);
  columns = intake_list_table_dup_columns (self->table);
  intake_record_list_arrange (self, (const IntakeFieldId *)columns->data, columns->len, (const IntakeSortKey *)keys->data, keys->len);
}

static void
table_activated_cb (IntakeRecordList *self,
                    guint             position)
{
  gtk_selection_model_select_item (intake_view_chain_get_selection (self->chain), position, TRUE);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
card_chosen_cb (IntakeRecordList *self,
                gint64            id)
{
  if (self->chain != NULL)
    intake_view_chain_select_id (self->chain, id);
}

static void
card_opened_cb (IntakeRecordList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

/* From the search into what was found, of which the first is what one looked for. */
static void
enter_action_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeRecordList *self = INTAKE_RECORD_LIST (widget);

  intake_record_list_grab_focus (self);
  if (self->chain != NULL)
    intake_view_chain_select_some (self->chain);
}

static void
clear_action_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  intake_record_list_clear (INTAKE_RECORD_LIST (widget));
  intake_record_list_grab_focus (INTAKE_RECORD_LIST (widget));
}

static void
retry_action_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeRecordList *self = INTAKE_RECORD_LIST (widget);

  close_chain (self);
  open_chain (self);
}

static void
intake_record_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_record_list_parent_class)->map (widget);

  open_chain (INTAKE_RECORD_LIST (widget));
}

static void
intake_record_list_dispose (GObject *object)
{
  IntakeRecordList *self = INTAKE_RECORD_LIST (object);

  close_chain (self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->view, intake_view_free);

  G_OBJECT_CLASS (intake_record_list_parent_class)->dispose (object);
}

static void
intake_record_list_class_init (IntakeRecordListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_record_list_dispose;
  widget_class->map = intake_record_list_map;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_FILTER_BAR);
  g_type_ensure (INTAKE_TYPE_LIST_FACES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRecordList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeRecordList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeRecordList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeRecordList, faces);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, intake_record_list_grab_focus);
  gtk_widget_class_bind_template_callback (widget_class, table_arranged_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_opened_cb);

  gtk_widget_class_install_action (widget_class, "records.enter", NULL, enter_action_cb);
  gtk_widget_class_install_action (widget_class, "records.clear", NULL, clear_action_cb);
  gtk_widget_class_install_action (widget_class, "records.retry", NULL, retry_action_cb);
}

static void
intake_record_list_init (IntakeRecordList *self)
{
  self->settings = g_settings_new (INTAKE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table = intake_list_faces_get_table (self->faces);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
}

void
intake_record_list_set_entity (IntakeRecordList *self,
                               IntakeEntity      entity)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  self->entity = entity;
  intake_list_placeholder_set_entity (intake_list_faces_get_placeholder (self->faces), entity);
  if (entity == INTAKE_ENTITY_APPLICATION)
    g_settings_bind (self->settings, "applications-as-board", self->faces, "board", G_SETTINGS_BIND_DEFAULT);
}

void
intake_record_list_set_session (IntakeRecordList *self,
                                IntakeSession    *session)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  close_chain (self);
  g_clear_pointer (&self->view, intake_view_free);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  g_set_object (&self->session, session);
  intake_filter_bar_set_session (self->filter_bar, session);
  self->view_is_named = FALSE;
  if (session != NULL)
    {
      self->view = intake_view_new (self->entity);
      intake_list_memory_restore (self->settings, self->view);
    }
  intake_list_faces_set_view (self->faces, session, self->view);
  if (session == NULL)
    return;

  intake_filter_bar_set_view (self->filter_bar, self->view);
  open_chain (self);
}

const IntakeView *
intake_record_list_get_view (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->view;
}

void
intake_record_list_set_view (IntakeRecordList *self,
                             const IntakeView *view)
{
  g_autoptr (IntakeView) copy = NULL;

  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));
  g_return_if_fail (view != NULL);
  g_return_if_fail (intake_view_get_entity (view) == self->entity);

  copy = intake_view_copy (view);
  g_clear_pointer (&self->view, intake_view_free);
  /* Without a view, what the entry says is not taken for typed. */
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), intake_view_get_search (copy));
  gtk_search_bar_set_search_mode (self->search_bar, *intake_view_get_search (copy) != '\0');
  self->view = g_steal_pointer (&copy);
  self->view_is_named = TRUE;
  intake_list_faces_set_view (self->faces, self->session, self->view);
  intake_filter_bar_set_view (self->filter_bar, self->view);
  show_view (self);
}

void
intake_record_list_reset_view (IntakeRecordList *self)
{
  g_autoptr (IntakeView) view = NULL;

  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  if (self->session == NULL)
    return;

  view = intake_view_new (self->entity);
  intake_list_memory_restore (self->settings, view);
  intake_record_list_set_view (self, view);
  self->view_is_named = FALSE;
}

void
intake_record_list_set_named (IntakeRecordList *self,
                              gboolean          named)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  self->view_is_named = named;
}

void
intake_record_list_arrange (IntakeRecordList    *self,
                            const IntakeFieldId *columns,
                            guint                n_columns,
                            const IntakeSortKey *keys,
                            guint                n_keys)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));
  g_return_if_fail (self->view != NULL);
  g_return_if_fail (n_columns > 0);

  intake_view_set_columns (self->view, columns, n_columns);
  intake_view_set_sort (self->view, keys, n_keys);
  if (!self->view_is_named)
    intake_list_memory_keep (self->settings, self->view);
  intake_list_faces_set_view (self->faces, self->session, self->view);
  intake_filter_bar_set_view (self->filter_bar, self->view);
  show_view (self);
}

guint
intake_record_list_get_n_items (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), 0);

  return self->chain != NULL ? intake_view_chain_get_n_items (self->chain) : 0;
}

GArray *
intake_record_list_dup_selected (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->chain != NULL ? intake_view_chain_dup_selected (self->chain) : g_array_new (FALSE, FALSE, sizeof (gint64));
}

gint64
intake_record_list_get_selected_id (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), 0);

  return self->chain != NULL ? intake_view_chain_get_selected_id (self->chain) : 0;
}

void
intake_record_list_select_id (IntakeRecordList *self,
                              gint64            id)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  self->wanted_id = id;
  if (self->chain == NULL)
    return;

  intake_view_chain_select_id (self->chain, id);
  if (!intake_view_chain_is_loading (self->chain))
    {
      scroll_to_id (self, id);
      if (intake_view_chain_get_selected_id (self->chain) == id)
        self->wanted_id = 0;
    }
}

gboolean
intake_record_list_step (IntakeRecordList *self,
                         int               by)
{
  guint position;

  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), FALSE);

  if (self->chain == NULL || !intake_view_chain_step (self->chain, by, &position))
    return FALSE;

  intake_list_table_scroll_to (self->table, position);

  return TRUE;
}

void
intake_record_list_start_search (IntakeRecordList *self)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
intake_record_list_clear (IntakeRecordList *self)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));

  if (self->view == NULL)
    return;

  intake_view_set_search (self->view, NULL);
  intake_view_clear_filters (self->view, INTAKE_N_FIELDS);
  intake_filter_bar_set_view (self->filter_bar, self->view);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  show_view (self);
}

gboolean
intake_record_list_grab_focus (IntakeRecordList *self)
{
  GtkWidget *shown, *focus;

  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), FALSE);

  /* Before the first answer there is nothing to put the keyboard on. */
  self->focus_wanted = self->chain == NULL || intake_view_chain_get_selection (self->chain) == NULL;
  if (self->focus_wanted)
    return FALSE;

  shown = GTK_WIDGET (self->faces);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Moving on from a child that has it already would lead out. */
  return (focus != NULL && gtk_widget_is_ancestor (focus, shown)) || gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

gboolean
intake_record_list_is_loading (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), FALSE);

  return self->chain != NULL && intake_view_chain_is_loading (self->chain);
}

GtkSearchBar *
intake_record_list_get_search_bar (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->search_bar;
}

IntakeListFaces *
intake_record_list_get_faces (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->faces;
}

IntakeListTable *
intake_record_list_get_table (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->table;
}

IntakeFilterBar *
intake_record_list_get_filter_bar (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return self->filter_bar;
}

void
intake_record_list_set_search (IntakeRecordList *self,
                               const char       *text)
{
  g_return_if_fail (INTAKE_IS_RECORD_LIST (self));
  g_return_if_fail (text != NULL);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

const char *
intake_record_list_get_state (IntakeRecordList *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (self), NULL);

  return intake_list_faces_get_state (self->faces);
}
