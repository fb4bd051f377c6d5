/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters of a list. */
#include "config.h"

#include "intake-filter-bar.h"

#include "intake-chip.h"
#include "intake-filter-button.h"
#include "intake-filter-popover.h"

struct _IntakeFilterBar
{
  AdwBin parent_instance;

  IntakeSession *session;
  IntakeView    *view;

  GtkBox              *buttons;
  GtkMenuButton       *add_button;
  GtkWidget           *board_button;
  IntakeFilterPopover *popover;
  GtkScrolledWindow   *scrolled_window;
  GtkWidget           *line;
  guint                frames_to_wait;
  GtkBox              *chips;
  GtkRevealer         *chips_revealer;
  guint                changed; /* the filter that the popover was opened to change; INTAKE_VIEW_LAST for none */
};

static const IntakeFieldId quick_fields[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_NOTICE, INTAKE_FIELD_ANSWER, INTAKE_FIELD_FAILED_RULES, INTAKE_FIELD_LOOK_AGAIN, INTAKE_FIELD_PLACEMENT_STATE, INTAKE_FIELD_PLACEMENT_NOTICE };

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeFilterBar, intake_filter_bar, ADW_TYPE_BIN)

static void update_chips (IntakeFilterBar *self);

static void
update_buttons (IntakeFilterBar *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); button != NULL; button = gtk_widget_get_next_sibling (button))
    intake_filter_button_set_view (INTAKE_FILTER_BUTTON (button), self->view);
  intake_filter_popover_set_view (self->popover, self->view);
}

static void
tell (IntakeFilterBar *self)
{
  update_buttons (self);
  update_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
button_changed_cb (IntakeFilterButton *button,
                   IntakeFilterBar    *self)
{
  intake_filter_button_apply (button, self->view);
  tell (self);
}

static IntakeChip *
find_chip (IntakeFilterBar *self,
           guint            index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (intake_chip_get_index (INTAKE_CHIP (child)) == index)
        return INTAKE_CHIP (child);
    }

  return NULL;
}

/* The keyboard goes back to the chip from which the popover was opened, or to what it has become. */
static void
focus_changed_chip (IntakeFilterBar *self)
{
  IntakeChip *chip = find_chip (self, self->changed);

  if (self->changed != INTAKE_VIEW_LAST)
    gtk_widget_grab_focus (chip != NULL ? GTK_WIDGET (chip) : GTK_WIDGET (self->add_button));
}

static void
popover_shown_cb (IntakeFilterBar *self)
{
  self->changed = INTAKE_VIEW_LAST;
}

static void
popover_closed_cb (IntakeFilterBar *self)
{
  focus_changed_chip (self);
}

static void
popover_changed_cb (IntakeFilterBar *self)
{
  intake_view_free (self->view);
  self->view = intake_view_copy (intake_filter_popover_get_view (self->popover));
  tell (self);
  if (self->changed != INTAKE_VIEW_LAST)
    focus_changed_chip (self);
  else
    g_signal_emit (self, signals[LEFT], 0);
}

static void
chip_removed_cb (IntakeChip      *chip,
                 IntakeFilterBar *self)
{
  intake_view_replace_filter (self->view, intake_chip_get_index (chip), NULL);
  /* The chip goes with it, so the keyboard moves on to what stays. */
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  tell (self);
}

static void
chip_activated_cb (IntakeChip      *chip,
                   IntakeFilterBar *self)
{
  graphene_rect_t bounds;

  gtk_menu_button_popup (self->add_button);
  self->changed = intake_chip_get_index (chip);
  intake_filter_popover_change_filter (self->popover, self->changed);
  if (gtk_widget_compute_bounds (GTK_WIDGET (chip), GTK_WIDGET (self->add_button), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width, (int)bounds.size.height });
}

static void
clear_clicked_cb (IntakeFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  intake_filter_bar_clear (self);
}

static void
update_chips (IntakeFilterBar *self)
{
  GtkWidget *child;
  guint      n_filters = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);

  if (self->session != NULL)
    intake_view_get_filters (self->view, &n_filters);
  for (guint i = 0; i < n_filters; i++)
    {
      g_autofree char *words = intake_view_dup_filter_words (self->view, i, intake_session_get_language (self->session), intake_session_dup_name, self->session);
      GtkWidget       *chip;

      if (words == NULL)
        continue;

      chip = intake_chip_new (i, words);
      g_signal_connect_object (chip, "activated", G_CALLBACK (chip_activated_cb), self, 0);
      g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed_cb), self, 0);
      gtk_box_append (self->chips, chip);
    }

  gtk_revealer_set_reveal_child (self->chips_revealer, n_filters > 0);
}

/* The field of a chip may have been renamed or deleted, or be there again. */
static void
office_changed_cb (IntakeFilterBar *self)
{
  guint               n_filters;
  const IntakeFilter *filters;

  if (self->view == NULL)
    return;

  filters = intake_view_get_filters (self->view, &n_filters);
  for (guint i = 0; i < n_filters; i++)
    if (filters[i].field > INTAKE_N_FIELDS)
      {
        update_chips (self);
        return;
      }
}

static void
make_buttons (IntakeFilterBar *self)
{
  /* Only applications have stages. */
  gtk_widget_set_visible (self->board_button, intake_view_get_entity (self->view) == INTAKE_ENTITY_APPLICATION);
  for (guint i = 0; i < G_N_ELEMENTS (quick_fields); i++)
    {
      GtkWidget *button;

      if (intake_field_get (quick_fields[i])->entity != intake_view_get_entity (self->view))
        continue;

      button = intake_filter_button_new (quick_fields[i]);
      intake_filter_button_set_session (INTAKE_FILTER_BUTTON (button), self->session);
      g_signal_connect_object (button, "changed", G_CALLBACK (button_changed_cb), self, 0);
      gtk_box_append (self->buttons, button);
    }
}

static void
intake_filter_bar_dispose (GObject *object)
{
  IntakeFilterBar *self = INTAKE_FILTER_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->view, intake_view_free);

  G_OBJECT_CLASS (intake_filter_bar_parent_class)->dispose (object);
}

static void
intake_filter_bar_class_init (IntakeFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_filter_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_FILTER_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, board_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, popover);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, line);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, chips_revealer);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
}

static void
intake_filter_bar_init (IntakeFilterBar *self)
{
  self->changed = INTAKE_VIEW_LAST;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_filter_bar_set_session (IntakeFilterBar *self,
                               IntakeSession   *session)
{
  g_return_if_fail (INTAKE_IS_FILTER_BAR (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, office_changed_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (office_changed_cb), self, G_CONNECT_SWAPPED);
  intake_filter_popover_set_session (self->popover, session);
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); button != NULL; button = gtk_widget_get_next_sibling (button))
    intake_filter_button_set_session (INTAKE_FILTER_BUTTON (button), session);
}

void
intake_filter_bar_set_view (IntakeFilterBar  *self,
                            const IntakeView *view)
{
  gboolean first = self->view == NULL;

  g_return_if_fail (INTAKE_IS_FILTER_BAR (self));
  g_return_if_fail (view != NULL);

  g_clear_pointer (&self->view, intake_view_free);
  self->view = intake_view_copy (view);
  if (first)
    make_buttons (self);
  update_buttons (self);
  update_chips (self);
}

const IntakeView *
intake_filter_bar_get_view (IntakeFilterBar *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_BAR (self), NULL);

  return self->view;
}

void
intake_filter_bar_clear (IntakeFilterBar *self)
{
  g_return_if_fail (INTAKE_IS_FILTER_BAR (self));

  intake_view_clear_filters (self->view, INTAKE_N_FIELDS);
  tell (self);
}

/* What was scrolled stands in its place from the frame after the next. */
static gboolean
popup_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  IntakeFilterBar *self = INTAKE_FILTER_BAR (widget);

  if (self->frames_to_wait-- > 0)
    return G_SOURCE_CONTINUE;
  gtk_menu_button_popup (self->add_button);

  return G_SOURCE_REMOVE;
}

void
intake_filter_bar_add (IntakeFilterBar *self)
{
  GtkAdjustment  *place;
  graphene_rect_t bounds;
  double          before;

  g_return_if_fail (INTAKE_IS_FILTER_BAR (self));

  /* Where the button is scrolled out of sight its popover would open beside the window. */
  place = gtk_scrolled_window_get_hadjustment (self->scrolled_window);
  before = gtk_adjustment_get_value (place);
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->add_button), self->line, &bounds))
    gtk_adjustment_clamp_page (place, bounds.origin.x, bounds.origin.x + bounds.size.width);
  if (gtk_adjustment_get_value (place) == before)
    {
      gtk_menu_button_popup (self->add_button);
      return;
    }
  self->frames_to_wait = 1;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), popup_cb, NULL, NULL);
}

IntakeFilterPopover *
intake_filter_bar_get_popover (IntakeFilterBar *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_BAR (self), NULL);

  return self->popover;
}
