/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of all applications. */
#include "config.h"

#include "intake-check-dialog.h"

#include "intake-progress-page.h"

#include "intake-screening-table.h"

#include <glib/gi18n-lib.h>

/* Before that a window would only flicker. */
#define SHOW_AFTER_MS 200

struct _IntakeCheckDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  GCancellable  *cancellable;
  guint          show_id;
  char          *message;

  IntakeProgressPage *progress_page;
};

G_DEFINE_FINAL_TYPE (IntakeCheckDialog, intake_check_dialog, ADW_TYPE_WINDOW)

/* What is handed to the writer's thread. */
typedef struct
{
  IntakeRuleSet  *rule_set; /* NULL: whatever each application was judged by */
  gboolean        for_office;
  IntakeProgress *progress;
} Check;

static void
check_free (gpointer data)
{
  Check *self = data;

  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  intake_progress_unref (self->progress);
  g_free (self);
}

static gboolean
check_all (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Check *check = data;

  if (check->rule_set != NULL && !check->for_office)
    return intake_screening_table_judge_by (db, check->rule_set, check->progress, cancellable, NULL, error);

  return intake_screening_table_judge_all (db, check->rule_set, check->progress, cancellable, NULL, error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeCheckDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64   action;
  gboolean ok = intake_store_write_finish (INTAKE_STORE (source), result, &action, &error);

  gtk_window_destroy (GTK_WINDOW (self));
  if (ok)
    intake_session_notify (self->session, self->message, action != 0);
  else
    intake_session_fail (self->session, error);
}

static gboolean
show_cb (gpointer data)
{
  IntakeCheckDialog *self = data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (IntakeCheckDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* What runs is given up first; the window goes once nothing of it is left. */
static gboolean
close_request_cb (IntakeCheckDialog *self)
{
  g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_STOP;
}

static void
intake_check_dialog_dispose (GObject *object)
{
  IntakeCheckDialog *self = INTAKE_CHECK_DIALOG (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (intake_check_dialog_parent_class)->dispose (object);
}

static void
intake_check_dialog_finalize (GObject *object)
{
  IntakeCheckDialog *self = INTAKE_CHECK_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_free (self->message);

  G_OBJECT_CLASS (intake_check_dialog_parent_class)->finalize (object);
}

static void
intake_check_dialog_class_init (IntakeCheckDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_check_dialog_dispose;
  object_class->finalize = intake_check_dialog_finalize;

  g_type_ensure (INTAKE_TYPE_PROGRESS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckDialog, progress_page);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
intake_check_dialog_init (IntakeCheckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
run (GtkWindow     *parent,
     IntakeSession *session,
     IntakeRuleSet *rule_set,
     gboolean       for_office,
     const char    *label,
     const char    *message)
{
  IntakeStore       *store = intake_session_get_store (session);
  IntakeCheckDialog *self;
  Check             *check;

  if (store == NULL)
    return;

  check = g_new0 (Check, 1);
  check->rule_set = rule_set != NULL ? intake_rule_set_ref (rule_set) : NULL;
  check->for_office = for_office;
  check->progress = intake_progress_new ();
  self = g_object_new (INTAKE_TYPE_CHECK_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->message = g_strdup (message);
  intake_progress_page_watch (self->progress_page, check->progress);
  self->show_id = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  intake_store_write_async (store, label, check_all, check, check_free, self->cancellable, checked_cb, g_object_ref (self));
}

void
intake_check_dialog_run (GtkWindow     *parent,
                         IntakeSession *session)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  run (parent, session, NULL, FALSE, _ ("Check of all applications"), _ ("All applications were checked again"));
}

void
intake_check_dialog_run_by (GtkWindow     *parent,
                            IntakeSession *session,
                            IntakeRuleSet *rule_set,
                            gboolean       for_office)
{
  const char      *name;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  int              version;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (rule_set != NULL);

  name = intake_rule_set_get_name (rule_set, intake_session_get_language (session));
  version = intake_rule_set_get_version (rule_set);
  if (for_office)
    {
      /* Translators: an action in the history; %s is the name of a rule set */
      label = g_strdup_printf (_ ("Rule set of the office: %s"), name);
      /* Translators: a toast; %s is the name of a rule set */
      message = g_strdup_printf (_ ("The office judges by “%s” now"), name);
    }
  else
    {
      /* Translators: an action in the history: the name of a rule set, and the number of its version */
      label = g_strdup_printf (_ ("Applications judged by %s, version %d"), name, version);
      /* Translators: a toast; %d is the number of a version of a rule set */
      message = g_strdup_printf (_ ("Applications were judged by version %d"), version);
    }
  run (parent, session, rule_set, for_office, label, message);
}
