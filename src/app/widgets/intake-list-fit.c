/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a list have room. */
#include "config.h"

#include "intake-list-fit.h"

#include "intake-list-column.h"

/* As style.css has it. */
#define HEADER_PADDING 24
#define ARROW_WIDTH 22

/* As a GtkInscription counts. */
static int
get_char_width (GtkWidget *view)
{
  PangoContext     *context = gtk_widget_get_pango_context (view);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                                    pango_font_metrics_get_approximate_digit_width (metrics)));

  pango_font_metrics_unref (metrics);

  return width;
}

/* Headers are bold and are not cut; the one that is sorted by has an arrow. */
static int
get_header_width (GtkWidget           *view,
                  GtkColumnViewColumn *column,
                  gboolean             sorted)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, gtk_column_view_column_get_title (column));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width + HEADER_PADDING + (sorted ? ARROW_WIDTH : 0);
}

/* The pixels that each column needs, in their order; a width that a person gave a column is what it needs. */
static GArray *
measure_columns (GtkColumnView *view,
                 IntakeFieldId  sorted)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GArray     *widths = g_array_new (FALSE, FALSE, sizeof (int));
  int         char_width = get_char_width (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      IntakeFieldId field = intake_list_column_get_field (column);
      int           width = gtk_column_view_column_get_fixed_width (column);

      if (width <= 0)
        width = MAX (intake_list_column_get_min_width (field, char_width), get_header_width (GTK_WIDGET (view), column, field == sorted));
      g_array_append_val (widths, width);
    }

  return widths;
}

static int
get_rank (GListModel *columns,
          guint       at)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, at);

  return intake_list_column_get_rank (intake_list_column_get_field (column));
}

/* Whether a column has its place: those that matter more come first, and of equals the one further left. */
static gboolean
has_room (GListModel   *columns,
          const GArray *widths,
          guint         at,
          int           room)
{
  int rank = get_rank (columns, at);
  int needed = g_array_index (widths, int, at);

  for (guint i = 0; i < widths->len; i++)
    {
      int other_rank = get_rank (columns, i);

      if (other_rank < rank || (other_rank == rank && i < at))
        needed += g_array_index (widths, int, i);
    }

  /* Whatever the room, something is to be seen. */
  return needed <= room || rank == 0 || needed == g_array_index (widths, int, at);
}

/* Whether a column takes what is left of the width of itself; none does that somebody gave a width. */
static gboolean
takes_rest (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_fixed_width (column) <= 0 && intake_list_column_expands (intake_list_column_get_field (column));
}

/* Where none of the columns that somebody chose takes what is left, the last does, so that the list is as wide as its page. */
static void
give_rest (GListModel *columns)
{
  GtkColumnViewColumn *last = NULL;
  gboolean             is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!gtk_column_view_column_get_visible (column) || gtk_column_view_column_get_fixed_width (column) > 0)
        continue;
      is_taken |= takes_rest (column);
      last = column;
    }
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_fixed_width (column) <= 0)
        gtk_column_view_column_set_expand (column, takes_rest (column) || (!is_taken && column == last));
    }
}

void
intake_list_fit_columns (GtkColumnView *view,
                         IntakeFieldId  sorted,
                         int            room)
{
  GListModel *columns;
  g_autoptr (GArray) widths = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  columns = gtk_column_view_get_columns (view);
  widths = measure_columns (view, sorted);
  for (guint i = 0; i < widths->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, has_room (columns, widths, i, room));
    }
  give_rest (columns);
}
