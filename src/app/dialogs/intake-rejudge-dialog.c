/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which notices go over to a version of their rule set. */
#include "config.h"

#include "intake-rejudge-dialog.h"

#include "intake-rejudge-row.h"
#include "intake-rejudge-work.h"

#include "intake-rule-set-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeRejudgeDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  IntakeRuleSet *rule_set;
  GPtrArray     *rows; /* of IntakeRejudgeRow, each in the group */

  AdwWindowTitle      *window_title;
  AdwPreferencesGroup *group;
  GtkWidget           *office_label;
};

G_DEFINE_FINAL_TYPE (IntakeRejudgeDialog, intake_rejudge_dialog, ADW_TYPE_WINDOW)

static void
all_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRejudgeDialog *self = INTAKE_REJUDGE_DIALOG (widget);
  gboolean             all_chosen = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    all_chosen = all_chosen && intake_rejudge_row_is_chosen (self->rows->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    intake_rejudge_row_choose (self->rows->pdata[i], !all_chosen);
}

/* The window that asks runs the work: this one is gone then. */
static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeRejudgeDialog *self = INTAKE_REJUDGE_DIALOG (widget);
  GtkWindow           *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 id = intake_rejudge_row_get_id (self->rows->pdata[i]);

      if (intake_rejudge_row_is_chosen (self->rows->pdata[i]))
        g_array_append_val (notices, id);
    }
  if (parent != NULL)
    intake_rejudge_work_run (parent, self->session, self->rule_set, notices, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
intake_rejudge_dialog_dispose (GObject *object)
{
  IntakeRejudgeDialog *self = INTAKE_REJUDGE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (intake_rejudge_dialog_parent_class)->dispose (object);
}

static void
intake_rejudge_dialog_class_init (IntakeRejudgeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rejudge_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "rejudge.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "rejudge.judge", NULL, judge_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "rejudge.judge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "rejudge.all", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rejudge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRejudgeDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeRejudgeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeRejudgeDialog, office_label);
}

static void
intake_rejudge_dialog_init (IntakeRejudgeDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_of_office (IntakeSession *session,
              IntakeRuleSet *rule_set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) office = intake_rule_set_table_find_office (intake_store_get_main_database (intake_session_get_store (session)), &error);

  return office != NULL && g_str_equal (intake_rule_set_get_id (office), intake_rule_set_get_id (rule_set));
}

IntakeRejudgeDialog *
intake_rejudge_dialog_new (IntakeSession *session,
                           IntakeRuleSet *rule_set,
                           GPtrArray     *notices)
{
  IntakeRejudgeDialog *self;
  g_autofree char     *subtitle = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (rule_set != NULL, NULL);
  g_return_val_if_fail (notices != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_REJUDGE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->rule_set = intake_rule_set_ref (rule_set);
  /* Translators: the name of a rule set, and the number of its version */
  subtitle = g_strdup_printf (_ ("%s, version %d"), intake_rule_set_get_name (rule_set, intake_session_get_language (session)), intake_rule_set_get_version (rule_set));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  for (guint i = 0; i < notices->len; i++)
    {
      GtkWidget *row = intake_rejudge_row_new (notices->pdata[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->office_label, is_of_office (session, rule_set));

  return self;
}

guint
intake_rejudge_dialog_get_n_notices (IntakeRejudgeDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_REJUDGE_DIALOG (self), 0);

  return self->rows->len;
}

void
intake_rejudge_dialog_choose (IntakeRejudgeDialog *self,
                              guint                index)
{
  g_return_if_fail (INTAKE_IS_REJUDGE_DIALOG (self));
  g_return_if_fail (index < self->rows->len);

  intake_rejudge_row_choose (self->rows->pdata[index], TRUE);
}
