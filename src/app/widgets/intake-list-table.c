/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a list. */
#include "config.h"

#include "intake-list-table.h"

#include "intake-compat.h"
#include "intake-field-sorter.h"
#include "intake-list-column.h"

/* As style.css has it. */
#define HEADER_PADDING 24
#define ARROW_WIDTH 22

struct _IntakeListTable
{
  AdwBin parent_instance;

  GArray *fields;
  int     fitted_width;
  guint   fit_id;
  guint   restore_id;
  double  restore_value;

  GtkWidget     *scroller;
  GtkColumnView *column_view;
};

enum
{
  SORTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeListTable, intake_list_table, ADW_TYPE_BIN)

static GtkAdjustment *
get_adjustment (IntakeListTable *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* As a GtkInscription counts. */
static int
get_char_width (IntakeListTable *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                                    pango_font_metrics_get_approximate_digit_width (metrics)));

  pango_font_metrics_unref (metrics);

  return width;
}

/* Headers are bold and are not cut; the one that is sorted by has an arrow. */
static int
get_header_width (IntakeListTable     *self,
                  GtkColumnViewColumn *column,
                  gboolean             sorted)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), gtk_column_view_column_get_title (column));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width + HEADER_PADDING + (sorted ? ARROW_WIDTH : 0);
}

/* The pixels that each column needs, in their order. */
static GArray *
measure_columns (IntakeListTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  g_autoptr (GArray) keys = intake_list_table_dup_sort (self);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));
  int char_width = get_char_width (self);

  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      IntakeFieldId field = g_array_index (self->fields, IntakeFieldId, i);
      gboolean      sorted = keys->len > 0 && g_array_index (keys, IntakeSortKey, 0).field == field;
      int           width = MAX (intake_list_column_get_min_width (field, char_width), get_header_width (self, column, sorted));

      g_array_append_val (widths, width);
    }

  return g_steal_pointer (&widths);
}

/* Whether a column has its place: those that matter more come first, and of equals the one further left. */
static gboolean
has_room (IntakeListTable *self,
          const GArray    *widths,
          guint            at,
          int              room)
{
  int rank = intake_list_column_get_rank (g_array_index (self->fields, IntakeFieldId, at));
  int needed = g_array_index (widths, int, at);

  if (rank == 0)
    return TRUE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      int other_rank = intake_list_column_get_rank (g_array_index (self->fields, IntakeFieldId, i));

      if (other_rank < rank || (other_rank == rank && i < at))
        needed += g_array_index (widths, int, i);
    }

  return needed <= room;
}

static void
update_columns (IntakeListTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  g_autoptr (GArray) widths = measure_columns (self);

  self->fitted_width = gtk_widget_get_width (self->scroller);
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, has_room (self, widths, i, self->fitted_width));
    }
}

static gboolean
fit_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       data)
{
  IntakeListTable *self = data;

  self->fit_id = 0;
  update_columns (self);

  return G_SOURCE_REMOVE;
}

/* Columns cannot come and go while they are being laid out: they do before the next frame. */
static void
width_changed_cb (IntakeListTable *self)
{
  if (gtk_widget_get_width (self->scroller) != self->fitted_width && self->fit_id == 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, self, NULL);
}

static gboolean
restore_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  IntakeListTable *self = data;

  self->restore_id = 0;
  gtk_adjustment_set_value (get_adjustment (self), self->restore_value);

  return G_SOURCE_REMOVE;
}

static void
sorter_changed_cb (IntakeListTable *self)
{
  update_columns (self);
  g_signal_emit (self, signals[SORTED], 0);
}

static void
row_activated_cb (IntakeListTable *self,
                  guint            position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static void
intake_list_table_dispose (GObject *object)
{
  IntakeListTable *self = INTAKE_LIST_TABLE (object);

  if (self->fit_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fit_id);
  self->fit_id = 0;
  if (self->restore_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->restore_id);
  self->restore_id = 0;

  G_OBJECT_CLASS (intake_list_table_parent_class)->dispose (object);
}

static void
intake_list_table_finalize (GObject *object)
{
  IntakeListTable *self = INTAKE_LIST_TABLE (object);

  g_array_unref (self->fields);

  G_OBJECT_CLASS (intake_list_table_parent_class)->finalize (object);
}

static void
intake_list_table_class_init (IntakeListTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_list_table_dispose;
  object_class->finalize = intake_list_table_finalize;

  signals[SORTED] = g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeListTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, IntakeListTable, column_view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete-record", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "win.delete-record", NULL);
}

static void
intake_list_table_init (IntakeListTable *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

void
intake_list_table_set_columns (IntakeListTable  *self,
                               IntakeSession    *session,
                               const IntakeView *view)
{
  GListModel          *columns;
  const IntakeFieldId *fields;
  guint                n_fields;

  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));
  g_return_if_fail (session == NULL || view != NULL);

  g_array_set_size (self->fields, 0);
  columns = gtk_column_view_get_columns (self->column_view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->column_view, column);
    }

  if (session == NULL)
    return;

  fields = intake_view_get_columns (view, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = intake_list_column_new (session, fields[i]);

      gtk_column_view_append_column (self->column_view, column);
    }
  g_array_append_vals (self->fields, fields, n_fields);
  update_columns (self);
}

void
intake_list_table_set_narrow (IntakeListTable *self,
                              gboolean         narrow)
{
  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  gtk_column_view_set_single_click_activate (self->column_view, narrow);
}

void
intake_list_table_set_model (IntakeListTable   *self,
                             GtkSelectionModel *model,
                             gboolean           keep_place)
{
  double value;

  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  if (gtk_column_view_get_model (self->column_view) == model)
    return;

  value = gtk_adjustment_get_value (get_adjustment (self));
  gtk_column_view_set_model (self->column_view, model);

  /* A fresh model begins at its top: go back to where the person was, once the rows have their heights. */
  self->restore_value = value;
  if (keep_place && value > 0 && self->restore_id == 0)
    self->restore_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), restore_cb, self, NULL);
}

GtkSelectionModel *
intake_list_table_get_model (IntakeListTable *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_TABLE (self), NULL);

  return gtk_column_view_get_model (self->column_view);
}

GArray *
intake_list_table_dup_sort (IntakeListTable *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_TABLE (self), NULL);

  return intake_field_sorter_read (gtk_column_view_get_sorter (self->column_view));
}

void
intake_list_table_sort_by (IntakeListTable *self,
                           IntakeFieldId    field,
                           gboolean         descending)
{
  GListModel *columns;

  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  columns = gtk_column_view_get_columns (self->column_view);
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_array_index (self->fields, IntakeFieldId, i) == field)
        gtk_column_view_sort_by_column (self->column_view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

void
intake_list_table_scroll_to (IntakeListTable *self,
                             guint            position)
{
  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  intake_compat_scroll_to (GTK_WIDGET (self->column_view), position);
}
