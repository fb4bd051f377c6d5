/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yardstick of lists. */
#include "config.h"

#include "bench-bare-list.h"

#define BARE_TYPE_LIST (bare_list_get_type ())
G_DECLARE_FINAL_TYPE (BareList, bare_list, BARE, LIST, GObject)

struct _BareList
{
  GObject parent_instance;

  guint n_items;
};

struct _BenchBareWindow
{
  BenchPaint    *paint;
  GtkColumnView *view;
  guint          n_bound;
};

static void bare_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BareList, bare_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bare_list_iface_init))

static GType
bare_list_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
bare_list_get_n_items (GListModel *model)
{
  return BARE_LIST (model)->n_items;
}

static gpointer
bare_list_get_item (GListModel *model,
                    guint       position)
{
  g_autofree char *text = NULL;

  if (position >= BARE_LIST (model)->n_items)
    return NULL;

  text = g_strdup_printf ("Row %u", position);

  return gtk_string_object_new (text);
}

static void
bare_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = bare_list_get_item_type;
  iface->get_n_items = bare_list_get_n_items;
  iface->get_item = bare_list_get_item;
}

static void
bare_list_class_init (BareListClass *klass)
{
}

static void
bare_list_init (BareList *self)
{
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Each row is bound once for each column: one of them counts. */
static void
count_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          BenchBareWindow    *self)
{
  self->n_bound++;
}

BenchBareWindow *
bench_bare_window_new (guint n_columns,
                       int   width,
                       int   height)
{
  BenchBareWindow *self = g_new0 (BenchBareWindow, 1);
  GtkWidget       *window = gtk_window_new ();
  GtkWidget       *scroller = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      if (i == 0)
        g_signal_connect (factory, "bind", G_CALLBACK (count_cb), self);
      column = gtk_column_view_column_new ("Column", factory);
      gtk_column_view_append_column (self->view, column);
    }

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  self->paint = bench_paint_new (window);
  gtk_window_present (GTK_WINDOW (window));

  return self;
}

void
bench_bare_window_show (BenchBareWindow *self,
                        guint            n_rows)
{
  BareList *list = g_object_new (BARE_TYPE_LIST, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  list->n_items = n_rows;
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (list)));
  gtk_column_view_set_model (self->view, selection);
}

BenchPaint *
bench_bare_window_get_paint (BenchBareWindow *self)
{
  return self->paint;
}

GtkColumnView *
bench_bare_window_get_view (BenchBareWindow *self)
{
  return self->view;
}

guint
bench_bare_window_get_n_asked (BenchBareWindow *self)
{
  return self->n_bound;
}
