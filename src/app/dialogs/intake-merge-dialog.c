/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two applications are by the same person. */
#include "config.h"

#include "intake-merge-dialog.h"

#include "intake-compare-view.h"

#include "intake-duplicate.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeMergeDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  IntakeRecord  *left;
  IntakeRecord  *right;

  IntakeCompareView *view;
  GtkWidget         *same_button;
};

/* What is handed to the writer's thread. */
typedef struct
{
  gint64        kept_id;
  gint64        merged_id;
  IntakeRecord *chosen;
} Decision;

G_DEFINE_FINAL_TYPE (IntakeMergeDialog, intake_merge_dialog, ADW_TYPE_WINDOW)

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_clear_object (&decision->chosen);
  g_free (decision);
}

static Decision *
decision_new (IntakeMergeDialog *self)
{
  Decision *decision = g_new0 (Decision, 1);

  decision->kept_id = intake_record_get_person_id (self->left);
  decision->merged_id = intake_record_get_person_id (self->right);

  return decision;
}

static gboolean
write_merge (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Decision *decision = data;

  return intake_duplicate_merge (db, decision->kept_id, decision->merged_id, decision->chosen, error);
}

static gboolean
write_told_apart (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Decision *decision = data;

  return intake_duplicate_tell_apart (db, decision->kept_id, decision->merged_id, error);
}

static char *
dup_name (IntakeRecord *record)
{
  g_autofree char *name = intake_present_name (intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));

  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (intake_record_get_text (record, INTAKE_FIELD_CASE));
}

static void
show_both (IntakeMergeDialog *self)
{
  intake_compare_view_show (self->view, self->session, self->left, self->right,
                            intake_record_get_text (self->left, INTAKE_FIELD_CASE), intake_record_get_text (self->right, INTAKE_FIELD_CASE), TRUE);
}

static void
same_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeMergeDialog *self = INTAKE_MERGE_DIALOG (widget);
  Decision          *decision = decision_new (self);
  g_autofree char   *who = dup_name (self->left);
  g_autofree char   *label = NULL;
  g_autofree char   *message = NULL;

  decision->chosen = intake_record_dup (self->left);
  intake_compare_view_apply (self->view, self->right, decision->chosen);
  /* Translators: an action in the history; %s is a name */
  label = g_strdup_printf (_ ("Two persons made one: %s"), who);
  /* Translators: a toast; %s is a name */
  message = g_strdup_printf (_ ("%s is one person now"), who);
  intake_session_run (self->session, label, write_merge, decision, decision_free, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
different_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  IntakeMergeDialog *self = INTAKE_MERGE_DIALOG (widget);
  g_autofree char   *left = dup_name (self->left);
  g_autofree char   *right = dup_name (self->right);
  g_autofree char   *label = NULL;

  /* Translators: an action in the history, and a toast: the names of two persons */
  label = g_strdup_printf (_ ("%s and %s told apart"), left, right);
  intake_session_run (self->session, label, write_told_apart, decision_new (self), decision_free, label);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
exchange_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeMergeDialog *self = INTAKE_MERGE_DIALOG (widget);
  IntakeRecord      *left = self->left;

  self->left = self->right;
  self->right = left;
  show_both (self);
}

static void
intake_merge_dialog_dispose (GObject *object)
{
  IntakeMergeDialog *self = INTAKE_MERGE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->left);
  g_clear_object (&self->right);

  G_OBJECT_CLASS (intake_merge_dialog_parent_class)->dispose (object);
}

static void
intake_merge_dialog_class_init (IntakeMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_merge_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "merge.same", NULL, same_action);
  gtk_widget_class_install_action (widget_class, "merge.different", NULL, different_action);
  gtk_widget_class_install_action (widget_class, "merge.exchange", NULL, exchange_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (INTAKE_TYPE_COMPARE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeMergeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, IntakeMergeDialog, same_button);
}

static void
intake_merge_dialog_init (IntakeMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IntakeMergeDialog *
intake_merge_dialog_new (IntakeSession *session,
                         gint64         left,
                         gint64         right)
{
  IntakeMergeDialog *self;
  g_autoptr (IntakeRecord) left_record = NULL;
  g_autoptr (IntakeRecord) right_record = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);

  left_record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, left);
  right_record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, right);
  if (left_record == NULL || right_record == NULL || intake_record_get_person_id (left_record) == intake_record_get_person_id (right_record))
    return NULL;

  self = g_object_new (INTAKE_TYPE_MERGE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->left = g_steal_pointer (&left_record);
  self->right = g_steal_pointer (&right_record);
  show_both (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->same_button);

  return self;
}

void
intake_merge_dialog_present (GtkWindow     *parent,
                             IntakeSession *session,
                             gint64         left,
                             gint64         right)
{
  IntakeMergeDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  self = intake_merge_dialog_new (session, left, right);
  if (self == NULL)
    {
      intake_session_notify (session, _ ("Both applications are by the same person already"), FALSE);
      return;
    }

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}
