/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office. */
#include "config.h"

#include "intake-history-page.h"

#include "intake-action-row.h"
#include "intake-list-heading.h"
#include "intake-state-bar.h"

#include <glib/gi18n-lib.h>

struct _IntakeHistoryPage
{
  AdwBin parent_instance;

  IntakeSession     *session;
  IntakeHistoryList *list;
  gboolean           show_start_buttons;
  gboolean           opened;
  gboolean           filling;

  IntakeStateBar *state_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown    *person_choice;
  GtkStringList  *people;
  GtkDropDown    *kind_choice;
  GtkStringList  *kinds;
  GtkWidget      *filters;
  GtkStack       *stack;
  GtkListBox     *box;
  GtkWidget      *more_button;
  AdwStatusPage  *failed_page;
};

enum
{
  PROP_0,
  PROP_SHOW_START_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeHistoryPage, intake_history_page, ADW_TYPE_BIN)

/* The first choice is everybody. */
static const char *
get_person (IntakeHistoryPage *self)
{
  guint position = gtk_drop_down_get_selected (self->person_choice);

  return position > 0 && position != GTK_INVALID_LIST_POSITION ? gtk_string_list_get_string (self->people, position) : NULL;
}

static gboolean
is_filtered (IntakeHistoryPage *self)
{
  return get_person (self) != NULL || gtk_drop_down_get_selected (self->kind_choice) > 0 || *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static gpointer
read_people (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return intake_history_list_people (db, error);
}

static void
people_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) people = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *chosen = NULL;
  guint            selected = 0;

  /* Without names everybody is shown; that the office cannot be asked is told by the list. */
  if (people == NULL || self->session == NULL || intake_session_get_store (self->session) != INTAKE_STORE (source))
    return;

  chosen = g_strdup (get_person (self));
  self->filling = TRUE;
  gtk_string_list_splice (self->people, 1, g_list_model_get_n_items (G_LIST_MODEL (self->people)) - 1, (const char *const *)people);
  for (guint i = 0; people[i] != NULL; i++)
    if (g_strcmp0 (people[i], chosen) == 0)
      selected = i + 1;
  gtk_drop_down_set_selected (self->person_choice, selected);
  self->filling = FALSE;
}

static void
ask_people (IntakeHistoryPage *self)
{
  IntakeStore *store = intake_session_get_store (self->session);

  if (store != NULL)
    intake_store_read_async (store, read_people, NULL, NULL, (GDestroyNotify)g_strfreev, NULL, people_cb, g_object_ref (self));
}

static void
filter_changed_cb (IntakeHistoryPage *self)
{
  IntakeHistoryFilter filter = { 0 };

  if (self->filling || !self->opened)
    return;

  filter.who = (char *)get_person (self);
  filter.kind = (IntakeHistoryKind)gtk_drop_down_get_selected (self->kind_choice);
  filter.search = (char *)gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  intake_history_list_set_filter (self->list, &filter);
}

static void
answered_cb (IntakeHistoryPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  /* Where there is nothing at all there is nothing to look for. */
  gtk_widget_set_visible (self->filters, !empty || is_filtered (self));
  gtk_widget_set_visible (self->more_button, intake_history_list_has_more (self->list));
  gtk_stack_set_visible_child_name (self->stack, !empty ? "list" : (is_filtered (self) ? "nothing" : "empty"));
  /* Somebody may have done something for the first time. */
  if (!empty && g_list_model_get_n_items (G_LIST_MODEL (self->people)) < 2)
    ask_people (self);
}

static void
failed_cb (IntakeHistoryPage *self,
           const char        *message)
{
  adw_status_page_set_description (self->failed_page, message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  IntakeHistoryPage *self = user_data;

  return intake_action_row_new (item, self->session);
}

static const char *
get_day (GtkListBoxRow *row)
{
  return row != NULL ? intake_history_item_get_day (intake_action_row_get_item (INTAKE_ACTION_ROW (row))) : NULL;
}

static void
update_heading (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  GtkWidget *heading = gtk_list_box_row_get_header (row);

  if (g_strcmp0 (get_day (row), get_day (before)) == 0)
    gtk_list_box_row_set_header (row, NULL);
  else if (heading == NULL)
    gtk_list_box_row_set_header (row, intake_list_heading_new (get_day (row)));
}

static void
edge_reached_cb (IntakeHistoryPage *self,
                 GtkPositionType    edge)
{
  if (edge == GTK_POS_BOTTOM)
    intake_history_list_load_more (self->list);
}

static void
load_more_action_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  intake_history_list_load_more (INTAKE_HISTORY_PAGE (widget)->list);
}

static void
clear_action_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeHistoryFilter all = { 0 };

  intake_history_page_set_filter (INTAKE_HISTORY_PAGE (widget), &all);
  gtk_widget_grab_focus (GTK_WIDGET (INTAKE_HISTORY_PAGE (widget)->search_entry));
}

/* A page that was never looked at asks the office nothing. */
static void
open_list (IntakeHistoryPage *self)
{
  if (self->opened || self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->opened = TRUE;
  intake_history_list_set_session (self->list, self->session);
  ask_people (self);
}

static void
intake_history_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_history_page_parent_class)->map (widget);

  open_list (INTAKE_HISTORY_PAGE (widget));
}

static void
intake_history_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_START_BUTTONS:
      g_value_set_boolean (value, INTAKE_HISTORY_PAGE (object)->show_start_buttons);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_history_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_START_BUTTONS:
      INTAKE_HISTORY_PAGE (object)->show_start_buttons = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_history_page_dispose (GObject *object)
{
  IntakeHistoryPage *self = INTAKE_HISTORY_PAGE (object);

  if (self->list != NULL)
    {
      intake_history_list_set_session (self->list, NULL);
      g_signal_handlers_disconnect_by_data (self->list, self);
    }
  g_clear_object (&self->list);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_history_page_parent_class)->dispose (object);
}

static void
intake_history_page_class_init (IntakeHistoryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_history_page_get_property;
  object_class->set_property = intake_history_page_set_property;
  object_class->dispose = intake_history_page_dispose;
  widget_class->map = intake_history_page_map;

  properties[PROP_SHOW_START_BUTTONS] = g_param_spec_boolean ("show-start-buttons", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_STATE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, state_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, person_choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, people);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, box);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);

  gtk_widget_class_install_action (widget_class, "history.load-more", NULL, load_more_action_cb);
  gtk_widget_class_install_action (widget_class, "history.clear", NULL, clear_action_cb);
}

static void
intake_history_page_init (IntakeHistoryPage *self)
{
  const IntakeLanguage *language = intake_language_from_names (g_get_language_names ());

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_string_list_append (self->people, _ ("Everybody"));
  for (IntakeHistoryKind kind = 0; kind < INTAKE_HISTORY_N_KINDS; kind++)
    gtk_string_list_append (self->kinds, intake_history_kind_label (kind, language));
  self->list = intake_history_list_new ();
  gtk_list_box_set_header_func (self->box, update_heading, NULL, NULL);
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->list), make_row, self, NULL);
  g_signal_connect_swapped (self->list, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->list, "failed", G_CALLBACK (failed_cb), self);
}

void
intake_history_page_set_session (IntakeHistoryPage *self,
                                 IntakeSession     *session)
{
  IntakeHistoryFilter all = { 0 };

  g_return_if_fail (INTAKE_IS_HISTORY_PAGE (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  self->opened = FALSE;
  intake_history_list_set_session (self->list, NULL);
  intake_history_page_set_filter (self, &all);
  intake_history_list_set_filter (self->list, &all);
  gtk_string_list_splice (self->people, 1, g_list_model_get_n_items (G_LIST_MODEL (self->people)) - 1, NULL);
  gtk_stack_set_visible_child_name (self->stack, "blank");
  g_set_object (&self->session, session);
  intake_state_bar_set_session (self->state_bar, session);
  open_list (self);
}

IntakeHistoryList *
intake_history_page_get_list (IntakeHistoryPage *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_PAGE (self), NULL);

  return self->list;
}

GtkWidget *
intake_history_page_get_row (IntakeHistoryPage *self,
                             guint              position)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_PAGE (self), NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->box, (int)position));
}

const char *
intake_history_page_get_state (IntakeHistoryPage *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

void
intake_history_page_set_filter (IntakeHistoryPage         *self,
                                const IntakeHistoryFilter *filter)
{
  guint selected = 0;

  g_return_if_fail (INTAKE_IS_HISTORY_PAGE (self));
  g_return_if_fail (filter != NULL && filter->kind < INTAKE_HISTORY_N_KINDS);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    if (g_strcmp0 (gtk_string_list_get_string (self->people, i), filter->who) == 0)
      selected = i;

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->person_choice, selected);
  gtk_drop_down_set_selected (self->kind_choice, filter->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), filter->search != NULL ? filter->search : "");
  self->filling = FALSE;
  filter_changed_cb (self);
}

void
intake_history_page_start_search (IntakeHistoryPage *self)
{
  g_return_if_fail (INTAKE_IS_HISTORY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
