/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One stage of a board. */
#include "config.h"

#include "intake-board-column.h"

#include "intake-board-card.h"
#include "intake-present.h"
#include "intake-tab-stop.h"
#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _IntakeBoardColumn
{
  AdwBin parent_instance;

  IntakeStage    stage;
  IntakeSession *session;
  IntakeIdList  *ids;
  gboolean       silent;

  GtkLabel    *title;
  GtkLabel    *count;
  GtkListView *list;
};

enum
{
  CHOSEN,
  OPENED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeBoardColumn, intake_board_column, ADW_TYPE_BIN)

static GtkSingleSelection *
get_selection (IntakeBoardColumn *self)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, intake_board_card_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         IntakeBoardColumn  *self)
{
  intake_board_card_set (INTAKE_BOARD_CARD (gtk_list_item_get_child (item)), self->session, gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  intake_board_card_set (INTAKE_BOARD_CARD (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
selected_cb (IntakeBoardColumn *self)
{
  gint64 id = intake_board_column_get_selected_id (self);

  if (!self->silent && id != 0)
    g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
activated_cb (IntakeBoardColumn *self,
              guint              position)
{
  gtk_single_selection_set_selected (get_selection (self), position);
  g_signal_emit (self, signals[OPENED], 0);
}

static gboolean
drop_cb (GtkDropTarget     *target,
         const GValue      *value,
         double             x,
         double             y,
         IntakeBoardColumn *self)
{
  guint position;

  /* Where it stands already, nothing is to be done. */
  if (self->ids != NULL && intake_id_list_find (self->ids, g_value_get_int64 (value), &position))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, g_value_get_int64 (value));

  return TRUE;
}

static void
update_title (IntakeBoardColumn *self)
{
  const IntakeLanguage *language;
  const char           *stage;
  g_autofree char      *count = NULL;
  g_autofree char      *spoken = NULL;

  if (self->session == NULL)
    return;

  language = intake_session_get_language (self->session);
  stage = intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (self->stage), language);
  count = intake_present_count (intake_board_column_get_n_items (self), language);
  gtk_label_set_label (self->title, stage);
  gtk_label_set_label (self->count, count);
  /* Translators: a name and its count or value */
  spoken = g_strdup_printf (_ ("%s: %s"), stage, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
intake_board_column_dispose (GObject *object)
{
  IntakeBoardColumn *self = INTAKE_BOARD_COLUMN (object);

  g_clear_object (&self->session);
  g_clear_object (&self->ids);

  G_OBJECT_CLASS (intake_board_column_parent_class)->dispose (object);
}

static void
intake_board_column_class_init (IntakeBoardColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_board_column_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INTAKE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-board-column.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardColumn, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardColumn, count);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardColumn, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
intake_board_column_init (IntakeBoardColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
intake_board_column_new (IntakeStage stage)
{
  IntakeBoardColumn *self;

  g_return_val_if_fail (stage < INTAKE_N_STAGES, NULL);

  self = g_object_new (INTAKE_TYPE_BOARD_COLUMN, NULL);
  self->stage = stage;

  return GTK_WIDGET (self);
}

IntakeStage
intake_board_column_get_stage (IntakeBoardColumn *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_COLUMN (self), INTAKE_STAGE_RECEIVED);

  return self->stage;
}

void
intake_board_column_set (IntakeBoardColumn *self,
                         IntakeSession     *session,
                         IntakeIdList      *list)
{
  gint64              selected;
  GtkSingleSelection *selection;

  g_return_if_fail (INTAKE_IS_BOARD_COLUMN (self));
  g_return_if_fail (list == NULL || INTAKE_IS_SESSION (session));

  g_set_object (&self->session, session);
  if (self->ids == list && list != NULL)
    return;

  selected = intake_board_column_get_selected_id (self);
  g_set_object (&self->ids, list);
  if (list == NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      update_title (self);
      return;
    }

  self->silent = TRUE;
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (list)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  self->silent = FALSE;
  if (selected != 0)
    intake_board_column_select_id (self, selected);
  update_title (self);
}

guint
intake_board_column_get_n_items (IntakeBoardColumn *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_COLUMN (self), 0);

  return self->ids != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ids)) : 0;
}

gint64
intake_board_column_get_selected_id (IntakeBoardColumn *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_COLUMN (self), 0);

  if (self->ids == NULL || get_selection (self) == NULL)
    return 0;

  return intake_id_list_get_id (self->ids, gtk_single_selection_get_selected (get_selection (self)));
}

gboolean
intake_board_column_select_id (IntakeBoardColumn *self,
                               gint64             id)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_val_if_fail (INTAKE_IS_BOARD_COLUMN (self), FALSE);

  if (self->ids == NULL)
    return FALSE;

  if (id == 0 || !intake_id_list_find (self->ids, id, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->silent = TRUE;
  gtk_single_selection_set_selected (get_selection (self), position);
  self->silent = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return position != GTK_INVALID_LIST_POSITION;
}

gboolean
intake_board_column_enter (IntakeBoardColumn *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD_COLUMN (self), FALSE);

  if (intake_board_column_get_n_items (self) == 0)
    return FALSE;

  if (intake_board_column_get_selected_id (self) == 0)
    gtk_single_selection_set_selected (get_selection (self), 0);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);

  return TRUE;
}
