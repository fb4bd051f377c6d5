/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters of a list. */
#include "config.h"

#include "intake-filter-bar.h"

#include "intake-chip.h"
#include "intake-filter-button.h"

#include <glib/gi18n-lib.h>

/* A chip names so many values, and counts where there are more. */
#define NAMED_VALUES 2

struct _IntakeFilterBar
{
  AdwBin parent_instance;

  IntakeSession *session;
  IntakeView    *view;

  GtkBox      *buttons;
  GtkBox      *chips;
  GtkRevealer *chips_revealer;
};

static const IntakeFieldId quick_fields[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_NOTICE, INTAKE_FIELD_ANSWER, INTAKE_FIELD_FAILED_RULES, INTAKE_FIELD_LOOK_AGAIN };

enum
{
  CHANGED,
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

static void
chip_removed_cb (IntakeChip      *chip,
                 IntakeFilterBar *self)
{
  intake_view_clear_filters (self->view, intake_chip_get_field (chip));
  /* The chip goes with it, so the keyboard moves on to what stays. */
  gtk_widget_child_focus (GTK_WIDGET (self->buttons), GTK_DIR_TAB_FORWARD);
  tell (self);
}

static void
clear_clicked_cb (IntakeFilterBar *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->buttons), GTK_DIR_TAB_FORWARD);
  intake_filter_bar_clear (self);
}

static char *
dup_words (IntakeFilterBar *self,
           IntakeFieldId    field,
           guint           *n_values)
{
  g_autoptr (GString) values = g_string_new (NULL);
  const char         *label = intake_field_label (field, intake_session_get_language (self->session));
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (self->view, &n_filters);

  *n_values = 0;
  for (guint i = 0; i < n_filters; i++)
    {
      g_autofree char *words = NULL;

      if (filters[i].field != field)
        continue;

      words = intake_filter_button_dup_value_words (self->session, field, &filters[i].value);
      g_string_append_printf (values, "%s%s", *n_values > 0 ? ", " : "", words);
      (*n_values)++;
    }

  if (*n_values > NAMED_VALUES)
    /* Translators: an active filter: the field and how many values it may have, "Stage: 3 values" */
    return g_strdup_printf (ngettext ("%s: %u value", "%s: %u values", *n_values), label, *n_values);

  /* Translators: an active filter: the field and the values, "Stage: interview, offered" */
  return g_strdup_printf (_ ("%s: %s"), label, values->str);
}

static void
update_chips (IntakeFilterBar *self)
{
  GtkWidget *child;
  gboolean   any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);

  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (quick_fields); i++)
    {
      guint            n_values;
      g_autofree char *words = NULL;
      GtkWidget       *chip;

      if (intake_field_get (quick_fields[i])->entity != intake_view_get_entity (self->view))
        continue;
      words = dup_words (self, quick_fields[i], &n_values);
      if (n_values == 0)
        continue;

      any = TRUE;
      chip = intake_chip_new (quick_fields[i], words);
      g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed_cb), self, 0);
      gtk_box_append (self->chips, chip);
    }

  gtk_revealer_set_reveal_child (self->chips_revealer, any);
}

static void
make_buttons (IntakeFilterBar *self)
{
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

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) != NULL);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterBar, chips_revealer);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
intake_filter_bar_init (IntakeFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_filter_bar_set_session (IntakeFilterBar *self,
                               IntakeSession   *session)
{
  g_return_if_fail (INTAKE_IS_FILTER_BAR (self));

  g_set_object (&self->session, session);
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
