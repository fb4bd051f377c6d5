/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a field, to be ticked. */
#include "config.h"

#include "intake-filter-values.h"

#include "intake-facets.h"
#include "intake-filter-button.h"
#include "intake-filter-row.h"
#include "intake-present.h"
#include "intake-tab-stop.h"

/* Beyond that one searches or types. */
#define MAX_VALUES 400

struct _IntakeFilterValues
{
  AdwBin parent_instance;

  IntakeSession *session;
  IntakeFieldId  field;
  IntakeView    *ticked;
  GCancellable  *cancellable;
  GtkListBox    *list;
};

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeFilterValues, intake_filter_values, ADW_TYPE_BIN)

static void
tell (IntakeFilterValues *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static IntakeFilterRow *
find_row (IntakeFilterValues *self,
          const IntakeValue  *value)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (intake_value_equal (intake_filter_row_get_value (INTAKE_FILTER_ROW (row)), value))
        return INTAKE_FILTER_ROW (row);
    }

  return NULL;
}

/* Who goes to a value and presses Enter means that value, but who ticked some means those. */
static void
row_entered_cb (IntakeFilterRow    *row,
                IntakeFilterValues *self)
{
  if (!intake_filter_values_has_tick (self))
    intake_filter_row_toggle (row);
  g_signal_emit (self, signals[ENTERED], 0);
}

static IntakeFilterRow *
add_row (IntakeFilterValues *self,
         const IntakeValue  *value,
         gint64              n_records)
{
  g_autofree char *words = intake_filter_button_dup_value_words (self->session, self->field, value);
  g_autofree char *count = intake_present_count (n_records, intake_session_get_language (self->session));
  GtkWidget       *row = intake_filter_row_new (value, words, count, FALSE);

  g_signal_connect_object (row, "toggled", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (row_entered_cb), self, 0);
  gtk_list_box_append (self->list, row);

  return INTAKE_FILTER_ROW (row);
}

/* What is filtered by stays in the list, so that its tick can be taken away. */
static void
tick_filters (IntakeFilterValues *self)
{
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (self->ticked, &n_filters);

  for (guint i = 0; i < n_filters; i++)
    {
      IntakeFilterRow *row;

      if (filters[i].field != self->field || filters[i].value.type == INTAKE_VALUE_NONE)
        continue;

      row = find_row (self, &filters[i].value);
      if (row == NULL)
        row = add_row (self, &filters[i].value, 0);
      intake_filter_row_set_active (row, TRUE);
    }
}

static void
show_values (IntakeFilterValues *self,
             const GArray       *facets)
{
  for (guint i = 0; i < MIN (facets->len, MAX_VALUES); i++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, i);

      if (facet->value.type != INTAKE_VALUE_NONE)
        add_row (self, &facet->value, facet->count);
    }

  if (self->ticked != NULL)
    tick_filters (self);
  tell (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeFilterValues) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_facets_read_finish (INTAKE_STORE (source), result, &error);

  /* Another field was taken since, or the office is gone. */
  if (self->session == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (facets != NULL)
    show_values (self, facets);
  else
    intake_session_fail (self->session, error);
}

static void
row_activated_cb (IntakeFilterValues *self,
                  GtkListBoxRow      *row)
{
  intake_filter_row_toggle (INTAKE_FILTER_ROW (row));
}

static void
forget (IntakeFilterValues *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ticked, intake_view_free);
}

static void
intake_filter_values_dispose (GObject *object)
{
  forget (INTAKE_FILTER_VALUES (object));

  G_OBJECT_CLASS (intake_filter_values_parent_class)->dispose (object);
}

static void
intake_filter_values_class_init (IntakeFilterValuesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_filter_values_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-values.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterValues, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
intake_filter_values_init (IntakeFilterValues *self)
{
  self->field = INTAKE_N_FIELDS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_filter_values_show (IntakeFilterValues *self,
                           IntakeSession      *session,
                           const IntakeView   *view,
                           IntakeFieldId       field,
                           const IntakeView   *ticked)
{
  g_return_if_fail (INTAKE_IS_FILTER_VALUES (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (view != NULL);

  intake_filter_values_clear (self);
  self->session = g_object_ref (session);
  self->field = field;
  self->ticked = ticked != NULL ? intake_view_copy (ticked) : NULL;
  self->cancellable = g_cancellable_new ();
  intake_facets_read_async (intake_session_get_store (session), view, field, self->cancellable, read_cb, g_object_ref (self));
}

gboolean
intake_filter_values_start (IntakeFilterValues *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_VALUES (self), FALSE);

  return intake_filter_row_start (self->list);
}

void
intake_filter_values_clear (IntakeFilterValues *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (INTAKE_IS_FILTER_VALUES (self));

  forget (self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

gboolean
intake_filter_values_has_tick (IntakeFilterValues *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_VALUES (self), FALSE);

  return intake_filter_row_find_active (self->list) != NULL;
}

void
intake_filter_values_add_to (IntakeFilterValues *self,
                             IntakeView         *view,
                             IntakeOperator      op)
{
  GtkListBoxRow *row;

  g_return_if_fail (INTAKE_IS_FILTER_VALUES (self));
  g_return_if_fail (view != NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (intake_filter_row_get_active (INTAKE_FILTER_ROW (row)))
        intake_view_add_filter (view, self->field, op, intake_filter_row_get_value (INTAKE_FILTER_ROW (row)));
    }
}

gboolean
intake_filter_values_tick (IntakeFilterValues *self,
                           const IntakeValue  *value)
{
  IntakeFilterRow *row;

  g_return_val_if_fail (INTAKE_IS_FILTER_VALUES (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  row = find_row (self, value);
  if (row != NULL)
    intake_filter_row_toggle (row);

  return row != NULL;
}
