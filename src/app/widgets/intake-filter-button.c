/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that opens the values of a field. */
#include "config.h"

#include "intake-filter-button.h"

#include "intake-facets.h"
#include "intake-filter-row.h"
#include "intake-present.h"
#include "intake-tab-stop.h"

#include <glib/gi18n-lib.h>

struct _IntakeFilterButton
{
  AdwBin parent_instance;

  IntakeFieldId  field;
  IntakeSession *session;
  IntakeView    *view;
  GCancellable  *cancellable;

  GtkMenuButton *button;
  GtkListBox    *list;
  GtkStack      *stack;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeFilterButton, intake_filter_button, ADW_TYPE_BIN)

static gboolean
is_active (const IntakeView  *view,
           IntakeFieldId      field,
           const IntakeValue *value)
{
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (view, &n_filters);

  for (guint i = 0; i < n_filters; i++)
    {
      if (filters[i].field != field)
        continue;
      if (filters[i].op == INTAKE_OPERATOR_BLANK && value->type == INTAKE_VALUE_NONE)
        return TRUE;
      if (filters[i].op == INTAKE_OPERATOR_IS && intake_value_equal (&filters[i].value, value))
        return TRUE;
    }

  return FALSE;
}

/* Values that are filtered by stay in the list, so that their tick can be taken away, also when nothing has them now. */
static void
add_active (GArray           *facets,
            const IntakeView *view,
            IntakeFieldId     field)
{
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (view, &n_filters);

  for (guint i = 0; i < n_filters; i++)
    {
      gboolean there = filters[i].field != field || (filters[i].op != INTAKE_OPERATOR_IS && filters[i].op != INTAKE_OPERATOR_BLANK);

      for (guint j = 0; !there && j < facets->len; j++)
        there = intake_value_equal (&g_array_index (facets, IntakeFacet, j).value, &filters[i].value);

      if (!there)
        {
          IntakeFacet facet = { INTAKE_VALUE_INIT, 0 };

          intake_value_copy (&filters[i].value, &facet.value);
          g_array_append_val (facets, facet);
        }
    }
}

static int
get_rank (IntakeFieldId      field,
          const IntakeValue *value)
{
  const IntakeVocabulary *vocabulary = intake_field_get (field)->vocabulary;

  if (value->type == INTAKE_VALUE_NONE)
    return G_MAXINT;
  if (vocabulary == NULL || value->type != INTAKE_VALUE_TEXT)
    return 0;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      if (g_strcmp0 (vocabulary->terms[i].id, value->text) == 0)
        return (int)i;
    }

  return (int)vocabulary->n_terms;
}

/* Choices in the order of their vocabulary, others by what they are called, what is not recorded last. */
static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  IntakeFilterButton *self = user_data;
  const IntakeValue  *one = intake_filter_row_get_value (INTAKE_FILTER_ROW (a));
  const IntakeValue  *other = intake_filter_row_get_value (INTAKE_FILTER_ROW (b));
  int                 by_rank = get_rank (self->field, one) - get_rank (self->field, other);
  g_autofree char    *words = NULL;
  g_autofree char    *other_words = NULL;

  if (by_rank != 0 || self->session == NULL)
    return by_rank;

  words = intake_filter_button_dup_value_words (self->session, self->field, one);
  other_words = intake_filter_button_dup_value_words (self->session, self->field, other);

  return g_utf8_collate (words, other_words);
}

static void
clear_list (IntakeFilterButton *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
row_toggled_cb (IntakeFilterRow    *row,
                IntakeFilterButton *self)
{
  gboolean       blank = intake_filter_row_get_value (row)->type == INTAKE_VALUE_NONE;
  GtkListBoxRow *other;

  /* Nothing recorded and some value cannot be asked for together. */
  for (int i = 0; intake_filter_row_get_active (row) && (other = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (blank != (intake_filter_row_get_value (INTAKE_FILTER_ROW (other))->type == INTAKE_VALUE_NONE))
        intake_filter_row_set_active (INTAKE_FILTER_ROW (other), FALSE);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

/* The list is filtered by the values as they are ticked: Enter has but to close the popover, and to tick what it is pressed on where nothing is ticked yet. */
static void
row_entered_cb (IntakeFilterRow    *row,
                IntakeFilterButton *self)
{
  if (intake_filter_row_find_active (self->list) == NULL)
    intake_filter_row_toggle (row);
  gtk_menu_button_popdown (self->button);
}

static void
row_activated_cb (IntakeFilterButton *self,
                  GtkListBoxRow      *row)
{
  intake_filter_row_toggle (INTAKE_FILTER_ROW (row));
}

static void
show_facets (IntakeFilterButton *self,
             GArray             *facets)
{
  clear_list (self);
  add_active (facets, self->view, self->field);
  for (guint i = 0; i < facets->len; i++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, i);
      g_autofree char   *words = intake_filter_button_dup_value_words (self->session, self->field, &facet->value);
      g_autofree char   *count = intake_present_count (facet->count, intake_session_get_language (self->session));
      GtkWidget         *row = intake_filter_row_new (&facet->value, words, count, is_active (self->view, self->field, &facet->value));

      g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, 0);
      g_signal_connect_object (row, "entered", G_CALLBACK (row_entered_cb), self, 0);
      gtk_list_box_append (self->list, row);
    }
  gtk_stack_set_visible_child_name (self->stack, facets->len > 0 ? "values" : "none");
  /* The keyboard waited on the button. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    intake_filter_row_start (self->list);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeFilterButton) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_facets_read_finish (INTAKE_STORE (source), result, &error);

  if (self->session == NULL || intake_session_get_store (self->session) != INTAKE_STORE (source))
    return;

  if (facets != NULL)
    show_facets (self, facets);
  else
    intake_session_fail (self->session, error);
}

static void
popover_shown_cb (IntakeFilterButton *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;

  if (store == NULL || self->view == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  intake_facets_read_async (store, self->view, self->field, self->cancellable, read_cb, g_object_ref (self));
}

static void
intake_filter_button_dispose (GObject *object)
{
  IntakeFilterButton *self = INTAKE_FILTER_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view, intake_view_free);

  G_OBJECT_CLASS (intake_filter_button_parent_class)->dispose (object);
}

static void
intake_filter_button_class_init (IntakeFilterButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_filter_button_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterButton, list);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterButton, stack);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
intake_filter_button_init (IntakeFilterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
}

GtkWidget *
intake_filter_button_new (IntakeFieldId field)
{
  IntakeFilterButton *self = g_object_new (INTAKE_TYPE_FILTER_BUTTON, NULL);

  self->field = field;

  return GTK_WIDGET (self);
}

void
intake_filter_button_set_session (IntakeFilterButton *self,
                                  IntakeSession      *session)
{
  g_return_if_fail (INTAKE_IS_FILTER_BUTTON (self));

  g_cancellable_cancel (self->cancellable);
  clear_list (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    gtk_menu_button_set_label (self->button, intake_field_label (self->field, intake_session_get_language (session)));
}

void
intake_filter_button_set_view (IntakeFilterButton *self,
                               const IntakeView   *view)
{
  GtkListBoxRow *row;

  g_return_if_fail (INTAKE_IS_FILTER_BUTTON (self));
  g_return_if_fail (view != NULL);

  g_clear_pointer (&self->view, intake_view_free);
  self->view = intake_view_copy (view);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    intake_filter_row_set_active (INTAKE_FILTER_ROW (row), is_active (view, self->field, intake_filter_row_get_value (INTAKE_FILTER_ROW (row))));
}

void
intake_filter_button_apply (IntakeFilterButton *self,
                            IntakeView         *view)
{
  GtkListBoxRow      *row;
  const IntakeFilter *filters;
  guint               n_filters;

  g_return_if_fail (INTAKE_IS_FILTER_BUTTON (self));
  g_return_if_fail (view != NULL);

  filters = intake_view_get_filters (view, &n_filters);

  /* What was said of the field in other ways stays. */
  for (guint i = n_filters; i > 0; i--)
    {
      if (filters[i - 1].field == self->field && (filters[i - 1].op == INTAKE_OPERATOR_IS || filters[i - 1].op == INTAKE_OPERATOR_BLANK))
        intake_view_remove_filter (view, i - 1);
    }
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const IntakeValue *value = intake_filter_row_get_value (INTAKE_FILTER_ROW (row));

      if (!intake_filter_row_get_active (INTAKE_FILTER_ROW (row)))
        continue;
      if (value->type == INTAKE_VALUE_NONE)
        intake_view_add_filter (view, self->field, INTAKE_OPERATOR_BLANK, NULL);
      else
        intake_view_add_filter (view, self->field, INTAKE_OPERATOR_IS, value);
    }
}

void
intake_filter_button_open (IntakeFilterButton *self)
{
  g_return_if_fail (INTAKE_IS_FILTER_BUTTON (self));

  gtk_menu_button_popup (self->button);
}

char *
intake_filter_button_dup_value_words (IntakeSession     *session,
                                      IntakeFieldId      field,
                                      const IntakeValue *value)
{
  g_autoptr (IntakeRecord) record = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (value->type == INTAKE_VALUE_NONE)
    /* Translators: stands for a field that is empty, among the values to filter by */
    return g_strdup (_ ("Not recorded"));

  record = intake_record_new (intake_field_get (field)->entity);
  intake_record_set (record, field, value);

  return intake_session_present (session, record, field);
}
