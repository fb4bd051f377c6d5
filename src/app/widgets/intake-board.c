/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The applications of a view as a board. */
#include "config.h"

#include "intake-board.h"

#include "intake-board-column.h"
#include "intake-board-lists.h"
#include "intake-leaving-reasons.h"
#include "intake-picker.h"

#include <glib/gi18n-lib.h>

struct _IntakeBoard
{
  AdwBin parent_instance;

  IntakeSession    *session;
  IntakeView       *view;
  IntakeBoardLists *lists;
  gint64            selected_id;
  gint64            moving_id;
  IntakeStage       moving_to;

  IntakeBoardColumn *columns[INTAKE_N_STAGES];
  GtkBox            *way_box;
  GtkBox            *out_box;
  GtkRevealer       *out_revealer;
  GtkToggleButton   *out_button;
  GtkPopover        *reason_popover;
  IntakePicker      *reasons;
};

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeBoard, intake_board, ADW_TYPE_BIN)

static void
update_columns (IntakeBoard *self)
{
  guint            n_out = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      intake_board_column_set (self->columns[i], self->session, self->lists != NULL ? intake_board_lists_get_list (self->lists, (IntakeStage)i) : NULL);
      if (intake_stage_is_way_out ((IntakeStage)i))
        n_out += intake_board_column_get_n_items (self->columns[i]);
    }
  /* Translators: a button that shows the stages by which applications left the way before its end; %u is how many there are */
  label = g_strdup_printf (_ ("Ways out (%u)"), n_out);
  gtk_button_set_label (GTK_BUTTON (self->out_button), label);
  if (self->selected_id != 0)
    intake_board_select_id (self, self->selected_id);
}

static void
lists_failed_cb (IntakeBoard *self,
                 const char  *message)
{
  if (self->session != NULL)
    intake_session_notify (self->session, message, FALSE);
}

static void
close_lists (IntakeBoard *self)
{
  if (self->lists == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->lists, self);
  intake_board_lists_close (self->lists);
  g_clear_object (&self->lists);
}

/* A board that is not looked at asks the office nothing. */
static void
open_lists (IntakeBoard *self)
{
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->lists != NULL)
    {
      intake_board_lists_set_view (self->lists, self->view);
      return;
    }

  self->lists = intake_board_lists_new (self->session, self->view);
  g_signal_connect_swapped (self->lists, "answered", G_CALLBACK (update_columns), self);
  g_signal_connect_swapped (self->lists, "failed", G_CALLBACK (lists_failed_cb), self);
}

static void
move (IntakeBoard *self,
      gint64       id,
      IntakeStage  stage,
      const char  *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.move-card", "(xss)", id, intake_stage_id (stage), reason);
}

/* Who leaves the way does so for a reason: it is asked for where the card is to go. */
static void
offer_reasons (IntakeBoard *self)
{
  g_autoptr (GPtrArray) reasons = intake_leaving_reasons_list (self->session);

  intake_picker_clear (self->reasons);
  for (guint i = 0; i < reasons->len; i++)
    {
      const IntakeLeavingReason *reason = g_ptr_array_index (reasons, i);

      intake_picker_add (self->reasons, reason->id, reason->label, NULL);
    }
}

static void
ask_for_reason (IntakeBoard *self,
                gint64       id,
                IntakeStage  stage)
{
  GtkWidget   *column = GTK_WIDGET (self->columns[stage]);
  GdkRectangle place = { 0, 0, 1, 1 };
  double       x = 0, y = 0;

  self->moving_id = id;
  self->moving_to = stage;
  offer_reasons (self);

  gtk_toggle_button_set_active (self->out_button, TRUE);
  if (gtk_widget_translate_coordinates (column, GTK_WIDGET (self), gtk_widget_get_width (column) / 2.0, 40, &x, &y))
    {
      place.x = CLAMP ((int)x, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 1, 0));
      place.y = (int)y;
    }
  gtk_popover_set_pointing_to (self->reason_popover, &place);
  gtk_popover_popup (self->reason_popover);
  intake_picker_start (self->reasons);
}

static void
reason_picked_cb (IntakeBoard *self,
                  const char  *reason)
{
  gint64 id = self->moving_id;

  self->moving_id = 0;
  gtk_popover_popdown (self->reason_popover);
  if (id != 0)
    move (self, id, self->moving_to, reason);
}

static void
reason_closed_cb (IntakeBoard *self)
{
  self->moving_id = 0;
}

static void
column_chosen_cb (IntakeBoardColumn *column,
                  gint64             id,
                  IntakeBoard       *self)
{
  self->selected_id = id;
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      if (self->columns[i] != column)
        intake_board_column_select_id (self->columns[i], 0);
    }
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
column_opened_cb (IntakeBoardColumn *column,
                  IntakeBoard       *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
column_dropped_cb (IntakeBoardColumn *column,
                   gint64             id,
                   IntakeBoard       *self)
{
  intake_board_drop (self, id, intake_board_column_get_stage (column));
}

/* Where the selected card stands; -1 if none is selected. */
static int
find_selected (IntakeBoard *self)
{
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      if (intake_board_column_get_selected_id (self->columns[i]) != 0)
        return (int)i;
    }

  return -1;
}

static gboolean
is_shown (IntakeBoard *self,
          int          stage)
{
  return stage >= 0 && stage < INTAKE_N_STAGES &&
         (!intake_stage_is_way_out ((IntakeStage)stage) || gtk_toggle_button_get_active (self->out_button));
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeBoard *self = INTAKE_BOARD (widget);
  int          from = find_selected (self);
  int          to = from + g_variant_get_int32 (parameter);

  if (from >= 0 && is_shown (self, to))
    intake_board_drop (self, intake_board_column_get_selected_id (self->columns[from]), (IntakeStage)to);
}

/* To the nearest column on that side that has a card. */
static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  IntakeBoard *self = INTAKE_BOARD (widget);
  int          by = g_variant_get_int32 (parameter);

  for (int to = find_selected (self) + by; is_shown (self, to); to += by)
    {
      if (intake_board_column_enter (self->columns[to]))
        return;
    }
}

static void
ways_out_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkToggleButton *button = INTAKE_BOARD (widget)->out_button;

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

static void
intake_board_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_board_parent_class)->map (widget);

  open_lists (INTAKE_BOARD (widget));
}

static gboolean
intake_board_focus (GtkWidget       *widget,
                    GtkDirectionType direction)
{
  IntakeBoard *self = INTAKE_BOARD (widget);
  int          at = find_selected (self);

  /* Coming to the board, the keyboard goes to the card that is selected. */
  if (gtk_widget_get_focus_child (widget) == NULL && is_shown (self, at) && intake_board_column_enter (self->columns[at]))
    return TRUE;

  return GTK_WIDGET_CLASS (intake_board_parent_class)->focus (widget, direction);
}

static void
intake_board_dispose (GObject *object)
{
  IntakeBoard *self = INTAKE_BOARD (object);

  close_lists (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view, intake_view_free);
  if (self->reason_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->reason_popover));
  g_clear_object (&self->reason_popover);

  G_OBJECT_CLASS (intake_board_parent_class)->dispose (object);
}

static void
intake_board_class_init (IntakeBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_board_dispose;
  widget_class->map = intake_board_map;
  widget_class->focus = intake_board_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-board.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, way_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, out_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, out_revealer);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, out_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, reason_popover);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoard, reasons);
  gtk_widget_class_bind_template_callback (widget_class, reason_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_closed_cb);

  gtk_widget_class_install_action (widget_class, "board.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "board.go", "i", go_cb);
  gtk_widget_class_install_action (widget_class, "board.ways-out", NULL, ways_out_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "board.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "board.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "board.go", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "board.go", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete-record", NULL);
}

static void
intake_board_init (IntakeBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->reason_popover);
  gtk_widget_set_parent (GTK_WIDGET (self->reason_popover), GTK_WIDGET (self));

  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      self->columns[i] = INTAKE_BOARD_COLUMN (intake_board_column_new ((IntakeStage)i));
      g_signal_connect_object (self->columns[i], "chosen", G_CALLBACK (column_chosen_cb), self, 0);
      g_signal_connect_object (self->columns[i], "opened", G_CALLBACK (column_opened_cb), self, 0);
      g_signal_connect_object (self->columns[i], "dropped", G_CALLBACK (column_dropped_cb), self, 0);
      gtk_box_append (intake_stage_is_way_out ((IntakeStage)i) ? self->out_box : self->way_box, GTK_WIDGET (self->columns[i]));
    }
}

void
intake_board_set (IntakeBoard      *self,
                  IntakeSession    *session,
                  const IntakeView *view)
{
  g_return_if_fail (INTAKE_IS_BOARD (self));
  g_return_if_fail (session == NULL || view != NULL);

  /* Only applications have stages. */
  if (session != NULL && intake_view_get_entity (view) != INTAKE_ENTITY_APPLICATION)
    return;

  if (session != self->session)
    {
      close_lists (self);
      self->selected_id = 0;
      g_set_object (&self->session, session);
      update_columns (self);
    }
  g_clear_pointer (&self->view, intake_view_free);
  if (session != NULL)
    self->view = intake_view_copy (view);
  open_lists (self);
}

gboolean
intake_board_is_loading (IntakeBoard *self)
{
  g_return_val_if_fail (INTAKE_IS_BOARD (self), FALSE);

  return self->lists != NULL && intake_board_lists_is_loading (self->lists);
}

guint
intake_board_get_count (IntakeBoard *self,
                        IntakeStage  stage)
{
  g_return_val_if_fail (INTAKE_IS_BOARD (self), 0);
  g_return_val_if_fail (stage < INTAKE_N_STAGES, 0);

  return intake_board_column_get_n_items (self->columns[stage]);
}

void
intake_board_select_id (IntakeBoard *self,
                        gint64       id)
{
  g_return_if_fail (INTAKE_IS_BOARD (self));

  self->selected_id = id;
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      if (id == 0 || intake_board_column_get_selected_id (self->columns[i]) != id)
        intake_board_column_select_id (self->columns[i], id);
    }
}

void
intake_board_drop (IntakeBoard *self,
                   gint64       id,
                   IntakeStage  stage)
{
  g_return_if_fail (INTAKE_IS_BOARD (self));
  g_return_if_fail (stage < INTAKE_N_STAGES);

  if (self->session == NULL || intake_session_is_read_only (self->session))
    return;

  /* What is moved is what one looks at. */
  intake_board_select_id (self, id);
  g_signal_emit (self, signals[CHOSEN], 0, id);
  if (intake_stage_is_way_out (stage))
    ask_for_reason (self, id, stage);
  else
    move (self, id, stage, "");
}

gboolean
intake_board_give_reason (IntakeBoard *self,
                          const char  *reason)
{
  g_return_val_if_fail (INTAKE_IS_BOARD (self), FALSE);

  return self->moving_id != 0 && intake_picker_pick (self->reasons, reason);
}
