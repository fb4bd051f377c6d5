/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a list. */
#include "config.h"

#include "intake-list-table.h"

#include "intake-compat.h"
#include "intake-field-sorter.h"
#include "intake-list-column.h"
#include "intake-list-fit.h"
#include "intake-list-memory.h"
#include "intake-list-place.h"
#include "intake-tab-stop.h"

#include "intake-own-field.h"

/* What people still follow. */
#define MAX_KEYS 3

/* While a header is dragged, its width changes with each movement. */
#define WIDTH_SETTLES_MS 400

struct _IntakeListTable
{
  AdwBin parent_instance;

  IntakeSession *session;
  GSettings     *settings;
  GArray        *wanted; /* of IntakeFieldId: the columns of the view, also of own fields that are deleted: an undo brings them back */
  GArray        *fields; /* of IntakeFieldId: the columns in their order */
  GArray        *keys;   /* of IntakeSortKey */
  gboolean       arranging;
  gboolean       with_shift;
  guint          width_id;

  int    fitted_width;
  guint  fit_id;
  guint  restore_id;
  double restore_value;

  GtkWidget     *scroller;
  GtkColumnView *column_view;
};

enum
{
  SORTED,
  REARRANGED,
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

static void
update_columns (IntakeListTable *self)
{
  IntakeFieldId sorted = self->keys->len > 0 ? g_array_index (self->keys, IntakeSortKey, 0).field : INTAKE_N_FIELDS;

  self->fitted_width = gtk_widget_get_width (self->scroller);
  intake_list_fit_columns (self->column_view, sorted, self->fitted_width);
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

/* GTK marks the first column that is sorted by with an arrow; the others have theirs, with a number, in the title. */
static void
show_titles (IntakeListTable *self)
{
  for (guint i = 0; self->session != NULL && i < self->fields->len; i++)
    {
      IntakeFieldId    field = g_array_index (self->fields, IntakeFieldId, i);
      g_autofree char *label = intake_list_column_dup_title (field, intake_session_get_language (self->session));
      g_autofree char *title = g_strdup (label);
      guint            position;
      g_autoptr (GtkColumnViewColumn) column = intake_list_place_find (self->column_view, field, &position);

      for (guint k = 1; k < self->keys->len; k++)
        {
          const IntakeSortKey *key = &g_array_index (self->keys, IntakeSortKey, k);

          if (key->field == field)
            {
              g_free (title);
              title = g_strdup_printf ("%s %s%u", label, key->descending ? "↓" : "↑", k + 1);
            }
        }
      if (column != NULL && g_strcmp0 (gtk_column_view_column_get_title (column), title) != 0)
        gtk_column_view_column_set_title (column, title);
    }
}

static void
show_sort (IntakeListTable *self)
{
  const IntakeSortKey *first = self->keys->len > 0 ? &g_array_index (self->keys, IntakeSortKey, 0) : NULL;
  guint                position;
  g_autoptr (GtkColumnViewColumn) column = first != NULL ? intake_list_place_find (self->column_view, first->field, &position) : NULL;

  self->arranging = TRUE;
  gtk_column_view_sort_by_column (self->column_view, column, first != NULL && first->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  show_titles (self);
  update_columns (self);
  self->arranging = FALSE;
}

static void
sort_by (IntakeListTable *self,
         IntakeFieldId    field,
         gboolean         descending,
         gboolean         besides)
{
  IntakeSortKey  key = { field, descending };
  IntakeSortKey *known = NULL;

  for (guint i = 0; besides && i < self->keys->len; i++)
    {
      if (g_array_index (self->keys, IntakeSortKey, i).field == field)
        known = &g_array_index (self->keys, IntakeSortKey, i);
    }

  if (known != NULL)
    {
      known->descending = !known->descending;
    }
  else
    {
      g_array_set_size (self->keys, besides ? MIN (self->keys->len, MAX_KEYS - 1) : 0);
      g_array_append_val (self->keys, key);
    }
  show_sort (self);
  g_signal_emit (self, signals[SORTED], 0);
}

/* A header was clicked: GTK has put its column first, or turned it round if it was. */
static void
sorter_changed_cb (IntakeListTable *self)
{
  g_autoptr (GArray) clicked = NULL;
  gboolean with_shift = self->with_shift;

  if (self->arranging)
    return;

  self->with_shift = FALSE;
  clicked = intake_field_sorter_read (gtk_column_view_get_sorter (self->column_view));
  if (clicked->len > 0)
    sort_by (self, g_array_index (clicked, IntakeSortKey, 0).field, g_array_index (clicked, IntakeSortKey, 0).descending, with_shift);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            IntakeListTable *self)
{
  self->with_shift = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK) != 0;
}

/* A column was dragged elsewhere: GTK takes it out and puts it in again. */
static void
columns_changed_cb (IntakeListTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  if (self->arranging || g_list_model_get_n_items (columns) != self->fields->len)
    return;

  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_array_index (self->fields, IntakeFieldId, i) = intake_list_column_get_field (column);
    }
  g_signal_emit (self, signals[REARRANGED], 0);
}

static gboolean
keep_widths_cb (gpointer data)
{
  IntakeListTable *self = data;
  GListModel      *columns = gtk_column_view_get_columns (self->column_view);

  self->width_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        intake_list_memory_set_width (self->settings, intake_list_column_get_field (column), width);
    }

  return G_SOURCE_REMOVE;
}

static void
column_width_cb (IntakeListTable *self)
{
  if (self->arranging)
    return;

  g_clear_handle_id (&self->width_id, g_source_remove);
  self->width_id = g_timeout_add (WIDTH_SETTLES_MS, keep_widths_cb, self);
}

/* "name" or "-name", as the menus of the headers write it. */
static void
sort_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  IntakeListTable *self = INTAKE_LIST_TABLE (widget);
  const char      *name = g_variant_get_string (parameter, NULL);
  gboolean         descending = *name == '-';

  for (guint i = 0; i < self->fields->len; i++)
    {
      IntakeFieldId field = g_array_index (self->fields, IntakeFieldId, i);

      if (g_str_equal (intake_field_get (field)->name, name + (descending ? 1 : 0)))
        {
          sort_by (self, field, descending, g_str_equal (action, "table.sort-then"));
          return;
        }
    }
}

static void
hide_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  IntakeListTable *self = INTAKE_LIST_TABLE (widget);

  /* A list without a column would have no header that brings one back. */
  for (guint i = 0; i < self->fields->len && self->fields->len > 1; i++)
    {
      guint         position;
      IntakeFieldId field = g_array_index (self->fields, IntakeFieldId, i);
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (!g_str_equal (intake_field_get (field)->name, g_variant_get_string (parameter, NULL)))
        continue;

      self->arranging = TRUE;
      column = intake_list_place_find (self->column_view, field, &position);
      gtk_column_view_remove_column (self->column_view, column);
      g_array_remove_index (self->fields, i);
      self->arranging = FALSE;
      update_columns (self);
      g_signal_emit (self, signals[REARRANGED], 0);
      return;
    }
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
  if (self->width_id != 0)
    {
      g_clear_handle_id (&self->width_id, g_source_remove);
      keep_widths_cb (self);
    }
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_list_table_parent_class)->dispose (object);
}

static void
intake_list_table_finalize (GObject *object)
{
  IntakeListTable *self = INTAKE_LIST_TABLE (object);

  g_array_unref (self->wanted);
  g_array_unref (self->fields);
  g_array_unref (self->keys);
  g_object_unref (self->settings);

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
  signals[REARRANGED] = g_signal_new ("rearranged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (INTAKE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeListTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, IntakeListTable, column_view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);

  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort_action_cb);
  gtk_widget_class_install_action (widget_class, "table.sort-then", "s", sort_action_cb);
  gtk_widget_class_install_action (widget_class, "table.hide", "s", hide_action_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete-record", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "win.delete-record", NULL);
}

static void
intake_list_table_init (IntakeListTable *self)
{
  self->settings = g_settings_new (INTAKE_APP_ID);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  self->fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  self->keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_column_view_get_columns (self->column_view), "items-changed",
                           G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The columns of fields that are there. */
static void
place_wanted (IntakeListTable *self)
{
  g_array_set_size (self->fields, 0);
  for (guint i = 0; i < self->wanted->len; i++)
    if (intake_own_field_is_there (g_array_index (self->wanted, IntakeFieldId, i)))
      g_array_append_vals (self->fields, &g_array_index (self->wanted, IntakeFieldId, i), 1);
  intake_list_place_columns (self->column_view, self->session, self->fields, self->settings, G_CALLBACK (column_width_cb), self);
}

/* An own field of the list may have been renamed or deleted, or be there again. */
static void
office_changed_cb (IntakeListTable *self)
{
  gboolean has_own = FALSE;

  for (guint i = 0; i < self->wanted->len; i++)
    has_own = has_own || g_array_index (self->wanted, IntakeFieldId, i) > INTAKE_N_FIELDS;
  if (!has_own)
    return;

  self->arranging = TRUE;
  place_wanted (self);
  show_titles (self);
  update_columns (self);
  self->arranging = FALSE;
}

static void
follow (IntakeListTable *self,
        IntakeSession   *session)
{
  if (session == self->session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, office_changed_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (office_changed_cb), self, G_CONNECT_SWAPPED);
}

void
intake_list_table_set_columns (IntakeListTable  *self,
                               IntakeSession    *session,
                               const IntakeView *view)
{
  const IntakeFieldId *fields;
  const IntakeSortKey *keys;
  guint                n_fields, n_keys;

  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));
  g_return_if_fail (session == NULL || view != NULL);

  self->arranging = TRUE;
  if (session != self->session)
    {
      g_array_set_size (self->fields, 0);
      intake_list_place_end (self->column_view, 0);
    }
  follow (self, session);
  if (session != NULL)
    {
      fields = intake_view_get_columns (view, &n_fields);
      g_array_set_size (self->wanted, 0);
      g_array_append_vals (self->wanted, fields, n_fields);
      place_wanted (self);

      keys = intake_view_get_sort (view, &n_keys);
      g_array_set_size (self->keys, 0);
      if (n_keys > 0)
        g_array_append_vals (self->keys, keys, n_keys);
      show_sort (self);
    }
  self->arranging = FALSE;
}

GArray *
intake_list_table_dup_columns (IntakeListTable *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_TABLE (self), NULL);

  return g_array_copy (self->fields);
}

void
intake_list_table_reset_widths (IntakeListTable *self)
{
  GListModel *columns;

  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  g_clear_handle_id (&self->width_id, g_source_remove);
  columns = gtk_column_view_get_columns (self->column_view);
  self->arranging = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      intake_list_memory_set_width (self->settings, intake_list_column_get_field (column), -1);
      gtk_column_view_column_set_fixed_width (column, -1);
      gtk_column_view_column_set_expand (column, intake_list_column_expands (intake_list_column_get_field (column)));
    }
  self->arranging = FALSE;
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

  return g_array_copy (self->keys);
}

void
intake_list_table_sort_by (IntakeListTable *self,
                           IntakeFieldId    field,
                           gboolean         descending)
{
  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  sort_by (self, field, descending, FALSE);
}

void
intake_list_table_sort_then_by (IntakeListTable *self,
                                IntakeFieldId    field)
{
  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  sort_by (self, field, FALSE, TRUE);
}

void
intake_list_table_scroll_to (IntakeListTable *self,
                             guint            position)
{
  g_return_if_fail (INTAKE_IS_LIST_TABLE (self));

  intake_compat_scroll_to (GTK_WIDGET (self->column_view), position);
}

GArray *
intake_list_table_dup_offered (IntakeListTable *self,
                               IntakeEntity     entity)
{
  g_return_val_if_fail (INTAKE_IS_LIST_TABLE (self), NULL);
  g_return_val_if_fail (self->session != NULL, NULL);

  return intake_session_dup_fields (self->session, entity);
}
