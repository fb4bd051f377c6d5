/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a list has, and in what order. */
#include "config.h"

#include "intake-list-place.h"

#include "intake-list-column.h"
#include "intake-list-memory.h"

static GtkColumnViewColumn *
make_column (IntakeSession *session,
             IntakeFieldId  field,
             GSettings     *settings,
             GCallback      resized,
             gpointer       table)
{
  GtkColumnViewColumn *column = intake_list_column_new (session, field);
  int                  width = intake_list_memory_get_width (settings, field);

  if (width > 0)
    {
      gtk_column_view_column_set_fixed_width (column, width);
      gtk_column_view_column_set_expand (column, FALSE);
    }
  g_signal_connect_object (column, "notify::fixed-width", resized, table, G_CONNECT_SWAPPED);

  return column;
}

GtkColumnViewColumn *
intake_list_place_find (GtkColumnView *view,
                        IntakeFieldId  field,
                        guint         *position)
{
  GListModel *columns;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (position != NULL, NULL);

  columns = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (intake_list_column_get_field (column) == field)
        {
          *position = i;
          return g_steal_pointer (&column);
        }
    }

  return NULL;
}

void
intake_list_place_end (GtkColumnView *view,
                       guint          from)
{
  GListModel *columns;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  columns = gtk_column_view_get_columns (view);
  while (g_list_model_get_n_items (columns) > from)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, from);

      gtk_column_view_remove_column (view, column);
    }
}

void
intake_list_place_columns (GtkColumnView *view,
                           IntakeSession *session,
                           GArray        *fields,
                           GSettings     *settings,
                           GCallback      resized,
                           gpointer       table)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (fields != NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      IntakeFieldId field = g_array_index (fields, IntakeFieldId, i);
      guint         position = 0;
      g_autoptr (GtkColumnViewColumn) column = intake_list_place_find (view, field, &position);

      if (column != NULL && position == i)
        continue;
      if (column != NULL)
        gtk_column_view_remove_column (view, column);
      else
        column = make_column (session, field, settings, resized, table);
      gtk_column_view_insert_column (view, i, column);
    }
  intake_list_place_end (view, fields->len);
}
