/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice that another version of its rule set could judge. */
#include "config.h"

#include "intake-rejudge-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeRejudgeRow
{
  AdwActionRow parent_instance;

  gint64 id;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (IntakeRejudgeRow, intake_rejudge_row, ADW_TYPE_ACTION_ROW)

static void
intake_rejudge_row_class_init (IntakeRejudgeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rejudge-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRejudgeRow, check);
}

static void
intake_rejudge_row_init (IntakeRejudgeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_rejudge_row_new (const IntakeJudgedNotice *notice)
{
  IntakeRejudgeRow *self;
  g_autofree char  *title = NULL;
  g_autofree char  *applications = NULL;
  g_autofree char  *subtitle = NULL;

  g_return_val_if_fail (notice != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_REJUDGE_ROW, NULL);
  self->id = notice->id;
  /* Translators: the reference of a notice, and its title */
  title = notice->title != NULL ? g_strdup_printf (_ ("%s · %s"), notice->reference, notice->title) : g_strdup (notice->reference);
  applications = g_strdup_printf (ngettext ("%d application", "%d applications", (gulong)notice->n_applications), (int)notice->n_applications);
  /* Translators: the number of the version of a rule set that a notice names, and how many applications there are for it */
  subtitle = g_strdup_printf (_ ("Version %d · %s"), notice->version, applications);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

gint64
intake_rejudge_row_get_id (IntakeRejudgeRow *self)
{
  g_return_val_if_fail (INTAKE_IS_REJUDGE_ROW (self), 0);

  return self->id;
}

gboolean
intake_rejudge_row_is_chosen (IntakeRejudgeRow *self)
{
  g_return_val_if_fail (INTAKE_IS_REJUDGE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
intake_rejudge_row_choose (IntakeRejudgeRow *self,
                           gboolean          chosen)
{
  g_return_if_fail (INTAKE_IS_REJUDGE_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}
