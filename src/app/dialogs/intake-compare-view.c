/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two applications with their persons side by side. */
#include "config.h"

#include "intake-compare-view.h"

#include "intake-compare-row.h"

struct _IntakeCompareView
{
  AdwBin parent_instance;

  GPtrArray *rows;

  GtkLabel   *left_title;
  GtkLabel   *right_title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (IntakeCompareView, intake_compare_view, ADW_TYPE_BIN)

static void
intake_compare_view_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_COMPARE_VIEW (object)->rows);

  G_OBJECT_CLASS (intake_compare_view_parent_class)->finalize (object);
}

static void
intake_compare_view_class_init (IntakeCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_compare_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareView, left_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareView, right_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareView, list);
}

static void
intake_compare_view_init (IntakeCompareView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_compare_view_show (IntakeCompareView *self,
                          IntakeSession     *session,
                          IntakeRecord      *left,
                          IntakeRecord      *right,
                          const char        *left_title,
                          const char        *right_title,
                          gboolean           choosing)
{
  IntakeFieldId first, end;

  g_return_if_fail (INTAKE_IS_COMPARE_VIEW (self));
  g_return_if_fail (INTAKE_IS_RECORD (left) && INTAKE_IS_RECORD (right));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_label_set_label (self->left_title, left_title);
  gtk_label_set_label (self->right_title, right_title);

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    {
      g_autofree char *left_words = intake_session_present (session, left, field);
      g_autofree char *right_words = intake_session_present (session, right, field);
      gboolean         is_persons = (intake_field_get (field)->flags & INTAKE_FIELD_PERSON) != 0;
      GtkWidget       *row;

      if ((*left_words == '\0' && *right_words == '\0') || (intake_field_get (field)->flags & INTAKE_FIELD_DERIVED) != 0 || (choosing && !is_persons))
        continue;

      row = intake_compare_row_new (field, intake_field_label (field, intake_session_get_language (session)), left_words, right_words, choosing);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
}

void
intake_compare_view_apply (IntakeCompareView *self,
                           IntakeRecord      *right,
                           IntakeRecord      *chosen)
{
  g_return_if_fail (INTAKE_IS_COMPARE_VIEW (self));
  g_return_if_fail (INTAKE_IS_RECORD (right) && INTAKE_IS_RECORD (chosen));

  for (guint i = 0; i < self->rows->len; i++)
    {
      IntakeFieldId field = intake_compare_row_get_field (g_ptr_array_index (self->rows, i));

      if (intake_compare_row_is_right (g_ptr_array_index (self->rows, i)))
        intake_record_set (chosen, field, intake_record_get (right, field));
    }
}
