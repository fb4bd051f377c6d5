/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of many things to pick from. */
#include "config.h"

#include "intake-pick-row.h"

#include "intake-text.h"

#include <string.h>

struct _IntakePickRow
{
  GtkListBoxRow parent_instance;

  char     *id;
  char     *folded;
  GtkLabel *label;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (IntakePickRow, intake_pick_row, GTK_TYPE_LIST_BOX_ROW)

static void
intake_pick_row_finalize (GObject *object)
{
  IntakePickRow *self = INTAKE_PICK_ROW (object);

  g_free (self->id);
  g_free (self->folded);

  G_OBJECT_CLASS (intake_pick_row_parent_class)->finalize (object);
}

static void
intake_pick_row_class_init (IntakePickRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_pick_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-pick-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePickRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakePickRow, note);
}

static void
intake_pick_row_init (IntakePickRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_pick_row_new (const char *id,
                     const char *label,
                     const char *note)
{
  IntakePickRow *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_PICK_ROW, NULL);
  self->id = g_strdup (id);
  self->folded = intake_text_fold (label);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (note != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);

  return GTK_WIDGET (self);
}

const char *
intake_pick_row_get_id (IntakePickRow *self)
{
  g_return_val_if_fail (INTAKE_IS_PICK_ROW (self), NULL);

  return self->id;
}

gboolean
intake_pick_row_matches (IntakePickRow *self,
                         const char    *folded)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (INTAKE_IS_PICK_ROW (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
