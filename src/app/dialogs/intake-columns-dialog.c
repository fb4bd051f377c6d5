/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one chooses the columns of a list and their order. */
#include "config.h"

#include "intake-columns-dialog.h"

#include "intake-column-row.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeColumnsDialog
{
  AdwWindow parent_instance;

  IntakeRecordList     *list;
  const IntakeLanguage *language;
  GArray               *fields; /* of IntakeFieldId: first those that are shown, in their order, then the others in that of the field table */
  guint                 n_chosen;
  char                 *folded;

  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListBox     *rows;
};

G_DEFINE_FINAL_TYPE (IntakeColumnsDialog, intake_columns_dialog, ADW_TYPE_WINDOW)

static int
find_place (IntakeColumnsDialog *self,
            IntakeFieldId        field)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      if (g_array_index (self->fields, IntakeFieldId, i) == field)
        return (int)i;
    }

  return -1;
}

static IntakeColumnRow *
find_row (IntakeColumnsDialog *self,
          IntakeFieldId        field)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      if (intake_column_row_get_field (INTAKE_COLUMN_ROW (row)) == field)
        return INTAKE_COLUMN_ROW (row);
    }

  return NULL;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  IntakeColumnsDialog *self = data;

  return find_place (self, intake_column_row_get_field (INTAKE_COLUMN_ROW (a))) - find_place (self, intake_column_row_get_field (INTAKE_COLUMN_ROW (b)));
}

/* What an own field is called may be called so in the table too: it is told apart. */
static char *
dup_label (IntakeColumnsDialog *self,
           IntakeFieldId        field)
{
  const char *label = intake_field_label (field, self->language);

  if (intake_field_get (field)->group != INTAKE_GROUP_OWN)
    return g_strdup (label);

  /* Translators: a field that the office added itself in the list of columns: its name, and “Further fields” */
  return g_strdup_printf (_ ("%s (%s)"), label, intake_field_group_label (INTAKE_GROUP_OWN, self->language));
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  IntakeColumnsDialog *self = data;
  IntakeFieldId        field = intake_column_row_get_field (INTAKE_COLUMN_ROW (row));
  g_autofree char     *label = dup_label (self, field);
  g_autofree char     *folded = intake_text_fold (label);

  return strstr (folded, self->folded) != NULL;
}

/* What rows can do depends on where they stand, and on how many columns are left. */
static void
update_rows (IntakeColumnsDialog *self)
{
  GtkListBoxRow *row;

  gtk_list_box_invalidate_sort (self->rows);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      guint place = (guint)find_place (self, intake_column_row_get_field (INTAKE_COLUMN_ROW (row)));

      intake_column_row_set_place (INTAKE_COLUMN_ROW (row), place > 0 && place<self->n_chosen, place + 1 < self->n_chosen, self->n_chosen> 1);
    }
}

/* Those that are not shown, in the order of the field table, the office's own last. */
static void
add_others (IntakeColumnsDialog *self)
{
  g_autoptr (GArray) all = intake_list_table_dup_offered (intake_record_list_get_table (self->list), intake_view_get_entity (intake_record_list_get_view (self->list)));

  for (guint i = 0; i < all->len; i++)
    {
      IntakeFieldId field = g_array_index (all, IntakeFieldId, i);

      if (find_place (self, field) < 0)
        g_array_append_val (self->fields, field);
    }
}

/* The shown fields first, as the list has them, then all others. */
static void
read_view (IntakeColumnsDialog *self)
{
  const IntakeView *view = intake_record_list_get_view (self->list);
  g_autoptr (IntakeView) there = intake_view_copy (view);
  const IntakeFieldId *columns;

  intake_view_drop_deleted (there);
  columns = intake_view_get_columns (there, &self->n_chosen);
  g_array_set_size (self->fields, 0);
  g_array_append_vals (self->fields, columns, self->n_chosen);
  add_others (self);
}

static void
apply (IntakeColumnsDialog *self)
{
  const IntakeView    *view = intake_record_list_get_view (self->list);
  const IntakeSortKey *shown;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));
  guint n_keys;

  update_rows (self);
  if (view == NULL)
    return;

  shown = intake_view_get_sort (view, &n_keys);
  if (n_keys > 0)
    g_array_append_vals (keys, shown, n_keys);
  intake_record_list_arrange (self->list, (const IntakeFieldId *)(gpointer)self->fields->data, self->n_chosen,
                              (const IntakeSortKey *)(gpointer)keys->data, keys->len);
}

static void
move_to (IntakeColumnsDialog *self,
         guint                from,
         guint                to)
{
  IntakeFieldId field = g_array_index (self->fields, IntakeFieldId, from);

  g_array_remove_index (self->fields, from);
  g_array_insert_val (self->fields, to, field);
}

static void
row_toggled_cb (IntakeColumnRow     *row,
                IntakeColumnsDialog *self)
{
  intake_columns_dialog_choose (self, intake_column_row_get_field (row), intake_column_row_is_chosen (row));
}

static void
row_moved_cb (IntakeColumnRow     *row,
              int                  by,
              IntakeColumnsDialog *self)
{
  intake_columns_dialog_move (self, intake_column_row_get_field (row), by);
}

static void
row_dropped_cb (IntakeColumnRow     *row,
                IntakeColumnRow     *other,
                IntakeColumnsDialog *self)
{
  int to = find_place (self, intake_column_row_get_field (row));
  int from = find_place (self, intake_column_row_get_field (other));

  /* One that is not shown has no place: what is dropped there goes last. */
  to = MIN (to, (int)self->n_chosen - 1);
  if (from < 0 || to < 0 || from == to)
    return;

  move_to (self, (guint)from, (guint)to);
  apply (self);
}

static void
row_activated_cb (IntakeColumnsDialog *self,
                  GtkListBoxRow       *row)
{
  intake_column_row_toggle (INTAKE_COLUMN_ROW (row));
}

static void
search_changed_cb (IntakeColumnsDialog *self)
{
  intake_columns_dialog_set_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter in the search takes what is left, or gives it up. */
static void
search_activated_cb (IntakeColumnsDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      if (filter_row (row, self))
        {
          intake_column_row_toggle (INTAKE_COLUMN_ROW (row));
          return;
        }
    }
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  IntakeColumnsDialog *self = INTAKE_COLUMNS_DIALOG (widget);
  const IntakeView    *view = intake_record_list_get_view (self->list);
  g_autoptr (IntakeView) shipped = NULL;
  const IntakeFieldId *columns;
  guint                n_columns;

  if (view == NULL)
    return;

  shipped = intake_view_new (intake_view_get_entity (view));
  columns = intake_view_get_columns (shipped, &n_columns);
  g_array_set_size (self->fields, 0);
  g_array_append_vals (self->fields, columns, n_columns);
  self->n_chosen = n_columns;
  add_others (self);
  for (guint i = 0; i < self->fields->len; i++)
    {
      IntakeColumnRow *row = find_row (self, g_array_index (self->fields, IntakeFieldId, i));

      if (row != NULL)
        intake_column_row_set_chosen (row, i < n_columns);
    }
  intake_list_table_reset_widths (intake_record_list_get_table (self->list));
  apply (self);
}

static void
intake_columns_dialog_dispose (GObject *object)
{
  g_clear_object (&INTAKE_COLUMNS_DIALOG (object)->list);

  G_OBJECT_CLASS (intake_columns_dialog_parent_class)->dispose (object);
}

static void
intake_columns_dialog_finalize (GObject *object)
{
  IntakeColumnsDialog *self = INTAKE_COLUMNS_DIALOG (object);

  g_array_unref (self->fields);
  g_free (self->folded);

  G_OBJECT_CLASS (intake_columns_dialog_parent_class)->finalize (object);
}

static void
intake_columns_dialog_class_init (IntakeColumnsDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_columns_dialog_dispose;
  object_class->finalize = intake_columns_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "columns.reset", NULL, reset_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-columns-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnsDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnsDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
intake_columns_dialog_init (IntakeColumnsDialog *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->rows, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->rows, filter_row, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
}

void
intake_columns_dialog_present (GtkWindow            *parent,
                               IntakeRecordList     *list,
                               const IntakeLanguage *language)
{
  IntakeColumnsDialog *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = intake_columns_dialog_new (list, language);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakeColumnsDialog *
intake_columns_dialog_new (IntakeRecordList     *list,
                           const IntakeLanguage *language)
{
  IntakeColumnsDialog *self;

  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (list), NULL);
  g_return_val_if_fail (intake_record_list_get_view (list) != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_COLUMNS_DIALOG, NULL);
  self->list = g_object_ref (list);
  self->language = language;
  read_view (self);
  for (guint i = 0; i < self->fields->len; i++)
    {
      IntakeFieldId    field = g_array_index (self->fields, IntakeFieldId, i);
      g_autofree char *label = dup_label (self, field);
      GtkWidget       *row = intake_column_row_new (field, label, i < self->n_chosen);

      g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, 0);
      g_signal_connect_object (row, "moved", G_CALLBACK (row_moved_cb), self, 0);
      g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, 0);
      gtk_list_box_append (self->rows, row);
    }
  update_rows (self);

  return self;
}

void
intake_columns_dialog_choose (IntakeColumnsDialog *self,
                              IntakeFieldId        field,
                              gboolean             chosen)
{
  IntakeColumnRow *row;
  int              from;

  g_return_if_fail (INTAKE_IS_COLUMNS_DIALOG (self));

  row = find_row (self, field);
  from = find_place (self, field);
  if (row == NULL || from < 0 || ((guint)from < self->n_chosen) == chosen || (!chosen && self->n_chosen == 1))
    return;

  /* A column that comes stands last; one that goes is the first of those that are not shown. */
  if (!chosen)
    self->n_chosen--;
  move_to (self, (guint)from, self->n_chosen);
  if (chosen)
    self->n_chosen++;
  intake_column_row_set_chosen (row, chosen);
  apply (self);
}

gboolean
intake_columns_dialog_move (IntakeColumnsDialog *self,
                            IntakeFieldId        field,
                            int                  by)
{
  int from, to;

  g_return_val_if_fail (INTAKE_IS_COLUMNS_DIALOG (self), FALSE);

  from = find_place (self, field);
  to = from + by;
  if (from < 0 || from >= (int)self->n_chosen || to < 0 || to >= (int)self->n_chosen)
    return FALSE;

  move_to (self, (guint)from, (guint)to);
  apply (self);

  return TRUE;
}

void
intake_columns_dialog_set_search (IntakeColumnsDialog *self,
                                  const char          *search)
{
  g_return_if_fail (INTAKE_IS_COLUMNS_DIALOG (self));
  g_return_if_fail (search != NULL);

  g_free (self->folded);
  self->folded = intake_text_fold (search);
  gtk_list_box_invalidate_filter (self->rows);
  gtk_stack_set_visible_child_name (self->stack, intake_columns_dialog_get_n_shown (self) > 0 ? "list" : "nothing");
}

guint
intake_columns_dialog_get_n_shown (IntakeColumnsDialog *self)
{
  GtkListBoxRow *row;
  guint          n_shown = 0;

  g_return_val_if_fail (INTAKE_IS_COLUMNS_DIALOG (self), 0);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    n_shown += filter_row (row, self) ? 1 : 0;

  return n_shown;
}
