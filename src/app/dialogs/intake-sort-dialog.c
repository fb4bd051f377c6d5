/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one chooses by which fields a list is sorted. */
#include "config.h"

#include "intake-sort-dialog.h"

#include "intake-sort-row.h"

#include <glib/gi18n-lib.h>

/* As many as people still follow. */
#define N_KEYS 3

struct _IntakeSortDialog
{
  AdwWindow parent_instance;

  IntakeRecordList     *list;
  const IntakeLanguage *language;

  IntakeSortRow *rows[N_KEYS];
};

G_DEFINE_FINAL_TYPE (IntakeSortDialog, intake_sort_dialog, ADW_TYPE_WINDOW)

/* A field that is named twice counts where it stands first. */
static GArray *
dup_keys (IntakeSortDialog *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));

  for (guint i = 0; i < N_KEYS; i++)
    {
      IntakeSortKey key = intake_sort_row_get_key (self->rows[i]);
      gboolean      there = key.field == INTAKE_N_FIELDS;

      for (guint k = 0; k < keys->len; k++)
        there = there || g_array_index (keys, IntakeSortKey, k).field == key.field;
      if (!there)
        g_array_append_val (keys, key);
    }

  return keys;
}

static void
show_keys (IntakeSortDialog *self)
{
  guint                n_keys;
  const IntakeSortKey *keys = intake_view_get_sort (intake_record_list_get_view (self->list), &n_keys);

  for (guint i = 0; i < N_KEYS; i++)
    {
      IntakeSortKey none = { INTAKE_N_FIELDS, FALSE };

      intake_sort_row_set_key (self->rows[i], i < n_keys ? keys[i] : none);
      /* What is equal can only be sorted further once something sorts. */
      gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), i <= n_keys);
    }
}

static void
row_changed_cb (IntakeSortDialog *self)
{
  const IntakeView *view = intake_record_list_get_view (self->list);
  g_autoptr (GArray) keys = dup_keys (self);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  const IntakeFieldId *shown;
  guint                n_columns;

  if (view == NULL)
    return;

  shown = intake_view_get_columns (view, &n_columns);
  g_array_append_vals (columns, shown, n_columns);
  intake_record_list_arrange (self->list, (const IntakeFieldId *)(gpointer)columns->data, columns->len,
                              (const IntakeSortKey *)(gpointer)keys->data, keys->len);
  show_keys (self);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  IntakeSortDialog *self = INTAKE_SORT_DIALOG (widget);

  for (guint i = 0; i < N_KEYS; i++)
    intake_sort_row_set_key (self->rows[i], (IntakeSortKey){ INTAKE_N_FIELDS, FALSE });
  row_changed_cb (self);
}

static void
intake_sort_dialog_dispose (GObject *object)
{
  g_clear_object (&INTAKE_SORT_DIALOG (object)->list);

  G_OBJECT_CLASS (intake_sort_dialog_parent_class)->dispose (object);
}

static void
intake_sort_dialog_class_init (IntakeSortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_sort_dialog_dispose;

  g_type_ensure (INTAKE_TYPE_SORT_ROW);
  gtk_widget_class_install_action (widget_class, "sort.reset", NULL, reset_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-sort-dialog.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "first_row", FALSE, G_STRUCT_OFFSET (IntakeSortDialog, rows[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_row", FALSE, G_STRUCT_OFFSET (IntakeSortDialog, rows[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "third_row", FALSE, G_STRUCT_OFFSET (IntakeSortDialog, rows[2]));
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
}

static void
intake_sort_dialog_init (IntakeSortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_sort_dialog_present (GtkWindow            *parent,
                            IntakeRecordList     *list,
                            const IntakeLanguage *language)
{
  IntakeSortDialog *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = intake_sort_dialog_new (list, language);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakeSortDialog *
intake_sort_dialog_new (IntakeRecordList     *list,
                        const IntakeLanguage *language)
{
  IntakeSortDialog *self;
  g_autoptr (GArray) fields = NULL;

  g_return_val_if_fail (INTAKE_IS_RECORD_LIST (list), NULL);
  g_return_val_if_fail (intake_record_list_get_view (list) != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_SORT_DIALOG, NULL);
  self->list = g_object_ref (list);
  self->language = language;
  fields = intake_list_table_dup_offered (intake_record_list_get_table (list), intake_view_get_entity (intake_record_list_get_view (list)));
  for (guint i = 0; i < N_KEYS; i++)
    /* Translators: in place of a field to sort by: the order of a new list; nothing further */
    intake_sort_row_set_fields (self->rows[i], fields, i == 0 ? _ ("Usual order") : _ ("Nothing"), language);
  show_keys (self);

  return self;
}

void
intake_sort_dialog_choose (IntakeSortDialog *self,
                           guint             index,
                           IntakeSortKey     key)
{
  g_return_if_fail (INTAKE_IS_SORT_DIALOG (self));
  g_return_if_fail (index < N_KEYS);

  intake_sort_row_choose (self->rows[index], key);
}
