/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field of two records side by side. */
#include "config.h"

#include "intake-compare-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeCompareRow
{
  GtkListBoxRow parent_instance;

  IntakeFieldId field;

  GtkLabel       *label;
  GtkWidget      *differs;
  GtkCheckButton *left_check;
  GtkCheckButton *right_check;
  GtkLabel       *left;
  GtkLabel       *right;
};

G_DEFINE_FINAL_TYPE (IntakeCompareRow, intake_compare_row, GTK_TYPE_LIST_BOX_ROW)

static void
intake_compare_row_class_init (IntakeCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-compare-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, differs);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, left_check);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, right_check);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, left);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompareRow, right);
}

static void
intake_compare_row_init (IntakeCompareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_side (IntakeCompareRow *self,
           GtkLabel         *label,
           GtkCheckButton   *check,
           const char       *words,
           gboolean          can_choose)
{
  gboolean is_blank = *words == '\0';

  gtk_label_set_label (label, is_blank ? "–" : words);
  if (is_blank)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (check), can_choose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, is_blank ? _ ("not recorded") : words, -1);
}

GtkWidget *
intake_compare_row_new (IntakeFieldId field,
                        const char   *label,
                        const char   *left,
                        const char   *right,
                        gboolean      can_choose)
{
  IntakeCompareRow *self = g_object_new (INTAKE_TYPE_COMPARE_ROW, NULL);
  gboolean          differs;

  g_return_val_if_fail (left != NULL && right != NULL, NULL);

  differs = !g_str_equal (left, right);
  self->field = field;
  gtk_label_set_label (self->label, label);
  gtk_widget_set_visible (self->differs, differs);
  show_side (self, self->left, self->left_check, left, can_choose && differs);
  show_side (self, self->right, self->right_check, right, can_choose && differs);
  intake_compare_row_choose_right (self, *left == '\0');

  return GTK_WIDGET (self);
}

IntakeFieldId
intake_compare_row_get_field (IntakeCompareRow *self)
{
  g_return_val_if_fail (INTAKE_IS_COMPARE_ROW (self), INTAKE_N_FIELDS);

  return self->field;
}

gboolean
intake_compare_row_is_right (IntakeCompareRow *self)
{
  g_return_val_if_fail (INTAKE_IS_COMPARE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->right_check);
}

void
intake_compare_row_choose_right (IntakeCompareRow *self,
                                 gboolean          right)
{
  g_return_if_fail (INTAKE_IS_COMPARE_ROW (self));

  gtk_check_button_set_active (right ? self->right_check : self->left_check, TRUE);
}
