/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sorter of a column, which sorts nothing. */
#include "config.h"

#include "intake-field-sorter.h"

/* What people still follow; a header clicked long ago does not matter. */
#define MAX_KEYS 3

struct _IntakeFieldSorter
{
  GtkSorter parent_instance;

  IntakeFieldId field;
};

/* While an order is read: which sorters were asked, and which of them is to say that its first item is the smaller. */
static GArray *asked;
static guint   speaks;

G_DEFINE_FINAL_TYPE (IntakeFieldSorter, intake_field_sorter, GTK_TYPE_SORTER)

static GtkOrdering
intake_field_sorter_compare (GtkSorter *sorter,
                             gpointer   item1,
                             gpointer   item2)
{
  IntakeSortKey key = { INTAKE_FIELD_SORTER (sorter)->field, FALSE };

  if (asked == NULL)
    return GTK_ORDERING_EQUAL;

  g_array_append_val (asked, key);

  return asked->len == speaks ? GTK_ORDERING_SMALLER : GTK_ORDERING_EQUAL;
}

static GtkSorterOrder
intake_field_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
intake_field_sorter_class_init (IntakeFieldSorterClass *klass)
{
  GTK_SORTER_CLASS (klass)->compare = intake_field_sorter_compare;
  GTK_SORTER_CLASS (klass)->get_order = intake_field_sorter_get_order;
}

static void
intake_field_sorter_init (IntakeFieldSorter *self)
{
}

IntakeFieldSorter *
intake_field_sorter_new (IntakeFieldId field)
{
  IntakeFieldSorter *self = g_object_new (INTAKE_TYPE_FIELD_SORTER, NULL);

  self->field = field;

  return self;
}

IntakeFieldId
intake_field_sorter_get_field (IntakeFieldSorter *self)
{
  g_return_val_if_fail (INTAKE_IS_FIELD_SORTER (self), INTAKE_N_FIELDS);

  return self->field;
}

GArray *
intake_field_sorter_read (GtkSorter *sorter)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

  g_return_val_if_fail (GTK_IS_SORTER (sorter), NULL);

  /* The first time nobody speaks, so that all are asked; then each in turn speaks once, and a column that is turned round says the opposite. */
  for (speaks = 0; speaks <= MIN (keys->len, MAX_KEYS); speaks++)
    {
      GtkOrdering ordering;

      asked = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));
      ordering = gtk_sorter_compare (sorter, one, other);
      if (speaks == 0)
        g_array_append_vals (keys, asked->data, asked->len);
      else
        g_array_index (keys, IntakeSortKey, speaks - 1).descending = ordering == GTK_ORDERING_LARGER;
      g_clear_pointer (&asked, g_array_unref);
    }
  if (keys->len > MAX_KEYS)
    g_array_set_size (keys, MAX_KEYS);

  return g_steal_pointer (&keys);
}
