/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page with a list and the record that is selected. */
#include "config.h"

#include "intake-list-page.h"

#include "intake-compat.h"
#include "intake-present.h"
#include "intake-selection-detail.h"
#include "intake-state-bar.h"

#include <glib/gi18n-lib.h>

/* Beside the list the detail is as wide as a form needs; alone it has the window to itself. */
#define DETAIL_WIDTH 420

typedef struct
{
  IntakeSession   *session;
  gulong           undo_id;
  gulong           redo_id;
  gint64           shown_id;
  gint64           wanted_id;
  gboolean         edit_wanted;
  gboolean         from_list; /* whether the keyboard was in the list when something was to be chosen for many */
  gboolean         show_start_buttons;
  char            *title;
  IntakeShownView *shown_view;

  GtkWidget             *panes;
  GtkWidget             *list_pane;
  GtkWidget             *detail_pane;
  AdwWindowTitle        *window_title;
  GtkWidget             *undo_button;
  GtkWidget             *redo_button;
  GtkWidget             *view_button;
  IntakeStateBar        *state_bar;
  IntakeRecordList      *record_list;
  GtkStack              *detail_stack;
  AdwBin                *detail_bin;
  IntakeSelectionDetail *many_detail;
  GtkWidget             *back_button;
  GtkWidget             *assign_button;
  GtkWidget             *search_button;
} IntakeListPagePrivate;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_SHOW_START_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IntakeListPage, intake_list_page, ADW_TYPE_BIN)

static IntakeListPagePrivate *
get_private (IntakeListPage *self)
{
  return intake_list_page_get_instance_private (self);
}

static void
show_record (IntakeListPage *self,
             gint64          id)
{
  IntakeListPagePrivate *priv = get_private (self);

  priv->shown_id = id;
  INTAKE_LIST_PAGE_GET_CLASS (self)->show_record (self, id);
}

/* What undo would do stands in the tooltip, so that nobody has to try. */
static void
update_undo_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  g_autofree char       *undo_label = NULL;
  g_autofree char       *redo_label = NULL;
  g_autofree char       *undo = NULL;
  g_autofree char       *redo = NULL;

  if (priv->session != NULL)
    g_object_get (priv->session, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  /* Translators: a tooltip; %s is what would be undone, such as "Import of 42 applications from list.xlsx" */
  undo = undo_label != NULL ? g_strdup_printf (_ ("Undo: %s"), undo_label) : g_strdup (_ ("Undo"));
  /* Translators: a tooltip; %s is what would be done again */
  redo = redo_label != NULL ? g_strdup_printf (_ ("Redo: %s"), redo_label) : g_strdup (_ ("Redo"));

  gtk_widget_set_tooltip_text (priv->undo_button, undo);
  gtk_widget_set_tooltip_text (priv->redo_button, redo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, redo, -1);
}

static void
update_subtitle (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  guint                  n_items = intake_record_list_get_n_items (priv->record_list);
  g_autofree char       *count = intake_present_count (n_items, intake_session_get_language (priv->session));
  gboolean               listed = g_str_equal (intake_record_list_get_state (priv->record_list), "list");
  g_autofree char       *subtitle = NULL;

  if (intake_shown_view_is_changed (priv->shown_view))
    /* Translators: stands below the name of a saved view whose filters, order or columns are others than those saved; %s is how many records there are */
    subtitle = g_strdup_printf (_ ("%s, view changed"), count);

  adw_window_title_set_subtitle (priv->window_title, subtitle != NULL ? subtitle : (listed ? count : ""));
}

/* The one thing that can sensibly be done with what is listed: save it where it has no name, else save what was changed in it. */
static void
update_view_button (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  const IntakeView      *view = intake_record_list_get_view (priv->record_list);
  gboolean               update = intake_shown_view_get_id (priv->shown_view) != 0;
  const char            *tooltip = update ? _ ("Update view") : _ ("Save view…");

  gtk_widget_set_visible (priv->view_button, update ? intake_shown_view_is_changed (priv->shown_view) : view != NULL && intake_view_is_narrowed_down (view));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->view_button), update ? "win.update-view" : "win.save-view");
  gtk_widget_set_tooltip_text (priv->view_button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->view_button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
view_changed_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  const char            *name = intake_shown_view_get_name (priv->shown_view);

  adw_window_title_set_title (priv->window_title, name != NULL ? name : priv->title);
  if (priv->session != NULL)
    update_subtitle (self);
  update_view_button (self);
}

static void
folded_changed_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  gboolean               folded = intake_compat_panes_is_folded (priv->panes);
  int                    width = folded ? G_MAXINT16 : DETAIL_WIDTH;

  adw_clamp_set_maximum_size (ADW_CLAMP (priv->detail_pane), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (priv->detail_pane), width);
  intake_list_table_set_narrow (intake_record_list_get_table (priv->record_list), folded);
  /* What is typed where nothing takes it is searched for; where the list is out of sight, nobody would see what happens. */
  gtk_search_bar_set_key_capture_widget (intake_record_list_get_search_bar (priv->record_list), folded ? GTK_WIDGET (priv->record_list) : GTK_WIDGET (self));
}

/* Beside an empty list there is nothing to choose from. */
static gboolean
is_blank (IntakeListPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (get_private (self)->detail_stack), "blank") == 0;
}

static gboolean
is_focus_in (IntakeListPage *self,
             gpointer        widget)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* What was chosen for all came from a key that was pressed in the list: one goes on there. */
static void
many_left_cb (IntakeListPage *self)
{
  if (get_private (self)->from_list && intake_list_page_is_list_shown (self))
    intake_record_list_grab_focus (get_private (self)->record_list);
}

/* What is shown of one record, of many, or of none.  The keyboard does not go with what it was in: it goes back to the list. */
static void
turn_to (IntakeListPage *self,
         const char     *name)
{
  IntakeListPagePrivate *priv = get_private (self);
  gboolean               loses = g_strcmp0 (gtk_stack_get_visible_child_name (priv->detail_stack), name) != 0 && is_focus_in (self, priv->detail_stack);

  gtk_stack_set_visible_child_name (priv->detail_stack, name);
  if (loses && intake_list_page_is_list_shown (self))
    intake_record_list_grab_focus (priv->record_list);
}

static void
list_selected_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (priv->record_list);

  intake_selection_detail_set (priv->many_detail, priv->session, intake_list_page_get_entity (self), ids->len > 1 ? ids : NULL);
  if (ids->len <= 1)
    {
      gboolean empty = g_str_equal (intake_record_list_get_state (priv->record_list), "empty");

      turn_to (self, empty ? "blank" : "one");
      show_record (self, ids->len == 1 ? g_array_index (ids, gint64, 0) : 0);
      return;
    }

  turn_to (self, "many");
  show_record (self, 0);
}

/* Containers remember where the keyboard was last, though that was in another record. */
static void
focus_start (GtkWidget *widget)
{
  GtkWidget *next;

  for (GtkWidget *at = widget; at != NULL; at = next)
    {
      next = gtk_widget_get_focus_child (at);
      gtk_widget_set_focus_child (at, NULL);
    }
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
list_opened_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);

  intake_compat_panes_show (priv->panes, priv->detail_pane);
  focus_start (GTK_WIDGET (priv->detail_bin));
}

/* A record that was just added is opened once the list has it. */
static void
list_answered_cb (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);

  if (priv->session == NULL)
    return;

  intake_shown_view_update (priv->shown_view);
  /* The first row came, or the last one went. */
  if (is_blank (self) != g_str_equal (intake_record_list_get_state (priv->record_list), "empty"))
    list_selected_cb (self);
  if (priv->wanted_id == 0 || intake_record_list_get_selected_id (priv->record_list) != priv->wanted_id)
    return;

  intake_compat_panes_show (priv->panes, priv->detail_pane);
  priv->wanted_id = 0;
  if (priv->edit_wanted)
    INTAKE_LIST_PAGE_GET_CLASS (self)->edit_first (self);
  priv->edit_wanted = FALSE;
}

/* As F2 in a table: from the row straight into the form. */
static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  IntakeListPage *self = INTAKE_LIST_PAGE (widget);

  if (get_private (self)->shown_id == 0)
    return;

  intake_list_page_show_detail (self);
  INTAKE_LIST_PAGE_GET_CLASS (self)->edit_first (self);
}

static void
back_clicked_cb (IntakeListPage *self)
{
  intake_list_page_show_list (self);
}

static void
intake_list_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  IntakeListPagePrivate *priv = get_private (INTAKE_LIST_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, adw_bin_get_child (priv->detail_bin));
      break;
    case PROP_SHOW_START_BUTTONS:
      g_value_set_boolean (value, priv->show_start_buttons);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_list_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  IntakeListPagePrivate *priv = get_private (INTAKE_LIST_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      view_changed_cb (INTAKE_LIST_PAGE (object));
      break;
    case PROP_DETAIL:
      adw_bin_set_child (priv->detail_bin, g_value_get_object (value));
      break;
    case PROP_SHOW_START_BUTTONS:
      priv->show_start_buttons = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_list_page_constructed (GObject *object)
{
  IntakeListPage        *self = INTAKE_LIST_PAGE (object);
  IntakeListPagePrivate *priv = get_private (self);
  gboolean               applications = intake_list_page_get_entity (self) == INTAKE_ENTITY_APPLICATION;

  G_OBJECT_CLASS (intake_list_page_parent_class)->constructed (object);

  intake_record_list_set_entity (priv->record_list, intake_list_page_get_entity (self));
  gtk_widget_set_visible (priv->assign_button, applications);
}

static void
intake_list_page_dispose (GObject *object)
{
  IntakeListPagePrivate *priv = get_private (INTAKE_LIST_PAGE (object));

  if (priv->session != NULL)
    {
      g_clear_signal_handler (&priv->undo_id, priv->session);
      g_clear_signal_handler (&priv->redo_id, priv->session);
    }
  g_clear_object (&priv->session);
  g_clear_object (&priv->shown_view);
  g_clear_pointer (&priv->title, g_free);

  G_OBJECT_CLASS (intake_list_page_parent_class)->dispose (object);
}

static void
intake_list_page_class_init (IntakeListPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_list_page_get_property;
  object_class->set_property = intake_list_page_set_property;
  object_class->constructed = intake_list_page_constructed;
  object_class->dispose = intake_list_page_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_START_BUTTONS] = g_param_spec_boolean ("show-start-buttons", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_RECORD_LIST);
  g_type_ensure (INTAKE_TYPE_SELECTION_DETAIL);
  g_type_ensure (INTAKE_TYPE_STATE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, panes);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, list_pane);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, detail_pane);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, undo_button);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, redo_button);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, view_button);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, state_bar);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, record_list);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, detail_stack);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, detail_bin);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, many_detail);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, back_button);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, assign_button);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeListPage, search_button);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, many_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);

  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.edit", NULL);
}

static void
intake_list_page_init (IntakeListPage *self)
{
  IntakeListPagePrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->shown_view = intake_shown_view_new (priv->record_list);
  g_signal_connect_object (priv->shown_view, "changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (intake_record_list_get_search_bar (priv->record_list), "search-mode-enabled",
                          priv->search_button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  folded_changed_cb (self);
}

void
intake_list_page_set_session (IntakeListPage *self,
                              IntakeSession  *session)
{
  IntakeListPagePrivate *priv;

  g_return_if_fail (INTAKE_IS_LIST_PAGE (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  priv = get_private (self);
  if (priv->session != NULL)
    {
      g_clear_signal_handler (&priv->undo_id, priv->session);
      g_clear_signal_handler (&priv->redo_id, priv->session);
    }
  priv->wanted_id = 0;
  show_record (self, 0);
  intake_selection_detail_set (priv->many_detail, NULL, intake_list_page_get_entity (self), NULL);
  intake_record_list_set_session (priv->record_list, NULL);
  g_set_object (&priv->session, session);
  if (INTAKE_LIST_PAGE_GET_CLASS (self)->set_session != NULL)
    INTAKE_LIST_PAGE_GET_CLASS (self)->set_session (self, session);
  intake_state_bar_set_session (priv->state_bar, session);
  intake_list_page_show_list (self);
  intake_shown_view_reset (priv->shown_view);
  if (session == NULL)
    return;

  priv->undo_id = g_signal_connect_swapped (session, "notify::undo-label", G_CALLBACK (update_undo_cb), self);
  priv->redo_id = g_signal_connect_swapped (session, "notify::redo-label", G_CALLBACK (update_undo_cb), self);
  update_undo_cb (self);
  intake_record_list_set_session (priv->record_list, session);
}

IntakeEntity
intake_list_page_get_entity (IntakeListPage *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), INTAKE_ENTITY_APPLICATION);

  return INTAKE_LIST_PAGE_GET_CLASS (self)->entity;
}

IntakeRecordList *
intake_list_page_get_list (IntakeListPage *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), NULL);

  return get_private (self)->record_list;
}

GtkWidget *
intake_list_page_get_beside (IntakeListPage *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), NULL);

  return gtk_stack_get_visible_child (get_private (self)->detail_stack);
}

GtkWidget *
intake_list_page_get_detail (IntakeListPage *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), NULL);

  return adw_bin_get_child (get_private (self)->detail_bin);
}

void
intake_list_page_open_record (IntakeListPage *self,
                              gint64          id,
                              gboolean        edit)
{
  IntakeListPagePrivate *priv;

  g_return_if_fail (INTAKE_IS_LIST_PAGE (self));

  priv = get_private (self);
  priv->wanted_id = id;
  priv->edit_wanted = edit;
  intake_record_list_select_id (priv->record_list, id);
  if (!intake_record_list_is_loading (priv->record_list))
    list_answered_cb (self);
}

void
intake_list_page_choose_for_many (IntakeListPage *self,
                                  const char     *field)
{
  IntakeListPagePrivate *priv;

  g_return_if_fail (INTAKE_IS_LIST_PAGE (self));
  g_return_if_fail (field != NULL);

  priv = get_private (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (priv->detail_stack), "many") != 0)
    return;

  priv->from_list = is_focus_in (self, priv->record_list);
  intake_compat_panes_show (priv->panes, priv->detail_pane);
  intake_selection_detail_open (priv->many_detail, field);
}

void
intake_list_page_show_list (IntakeListPage *self)
{
  g_return_if_fail (INTAKE_IS_LIST_PAGE (self));

  intake_compat_panes_show (get_private (self)->panes, get_private (self)->list_pane);
}

void
intake_list_page_show_detail (IntakeListPage *self)
{
  g_return_if_fail (INTAKE_IS_LIST_PAGE (self));

  intake_compat_panes_show (get_private (self)->panes, get_private (self)->detail_pane);
}

gboolean
intake_list_page_is_detail_shown (IntakeListPage *self)
{
  IntakeListPagePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), FALSE);

  priv = get_private (self);

  return !intake_compat_panes_is_folded (priv->panes) || intake_compat_panes_get_shown (priv->panes) == priv->detail_pane;
}

gboolean
intake_list_page_is_list_shown (IntakeListPage *self)
{
  IntakeListPagePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), FALSE);

  priv = get_private (self);

  return !intake_compat_panes_is_folded (priv->panes) || intake_compat_panes_get_shown (priv->panes) == priv->list_pane;
}

IntakeShownView *
intake_list_page_get_shown_view (IntakeListPage *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), NULL);

  return get_private (self)->shown_view;
}

GtkWidget *
intake_list_page_get_view_target (IntakeListPage *self)
{
  IntakeListPagePrivate *priv;

  g_return_val_if_fail (INTAKE_IS_LIST_PAGE (self), NULL);

  priv = get_private (self);

  return gtk_widget_get_visible (priv->view_button) ? priv->view_button : GTK_WIDGET (priv->window_title);
}
