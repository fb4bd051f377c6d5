/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the rule sets. */
#include "config.h"

#include "intake-rules-page.h"

#include "intake-rejudge-command.h"
#include "intake-compat.h"
#include "intake-trial-dialog.h"

#include "intake-rule-set-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeRulesPage
{
  AdwBin parent_instance;

  IntakeSession   *session;
  IntakeRuleDraft *draft;
  IntakeRuleSet   *saved;         /* a version that is not there yet */
  gboolean         is_new;        /* worth saving as it is */
  gboolean         judges_nobody; /* no version of it is known */
  gboolean         show_start_buttons;

  AdwWindowTitle    *window_title;
  GtkWidget         *back_button;
  GtkWidget         *cancel_button;
  GtkWidget         *menu_button;
  GtkWidget         *edit_button;
  GtkActionBar      *editing_bar;
  GtkButton         *save_button;
  GtkStack          *stack;
  IntakeRuleSetView *view;
  IntakeRuleEditor  *editor;
};

enum
{
  PROP_0,
  PROP_SHOW_START_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeRulesPage, intake_rules_page, ADW_TYPE_BIN)

static GtkWindow *
get_window (IntakeRulesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static IntakeRuleSet *
get_shown (IntakeRulesPage *self)
{
  return intake_rule_set_view_get_shown (self->view);
}

static void
update_actions (IntakeRulesPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   editing = self->draft != NULL;
  gboolean   writing = self->session != NULL && !intake_session_is_read_only (self->session);
  gboolean   viewing = get_shown (self) != NULL && !editing;
  g_autoptr (IntakeRuleSet) valid = editing ? intake_rule_draft_dup_rule_set (self->draft, NULL) : NULL;

  gtk_widget_action_set_enabled (widget, "rules.edit", viewing && writing);
  gtk_widget_action_set_enabled (widget, "rules.new", viewing && writing);
  gtk_widget_action_set_enabled (widget, "rules.import", self->session != NULL && writing && !editing);
  gtk_widget_action_set_enabled (widget, "rules.export", viewing);
  gtk_widget_action_set_enabled (widget, "rules.save", valid != NULL && writing && (self->is_new || intake_rule_draft_is_changed (self->draft)));
  gtk_widget_action_set_enabled (widget, "rules.cancel", editing);
  gtk_widget_action_set_enabled (widget, "rules.try", editing ? valid != NULL : get_shown (self) != NULL);
  gtk_widget_action_set_enabled (widget, "rules.judge", viewing && writing);
  gtk_widget_action_set_enabled (widget, "rules.use", viewing && writing && !intake_rule_set_view_shows_office (self->view));
}

static void
show_mode (IntakeRulesPage *self)
{
  gboolean editing = self->draft != NULL;

  gtk_stack_set_visible_child_name (self->stack, editing ? "edit" : "view");
  gtk_widget_set_visible (self->back_button, !editing);
  gtk_widget_set_visible (self->cancel_button, editing);
  gtk_widget_set_visible (self->menu_button, !editing);
  gtk_widget_set_visible (self->edit_button, !editing);
  gtk_action_bar_set_revealed (self->editing_bar, editing);
  update_actions (self);
}

static void
end_editing (IntakeRulesPage *self)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  intake_rule_editor_set_draft (self->editor, NULL, FALSE, NULL);
  g_clear_object (&self->draft);
  show_mode (self);
}

static gboolean
is_same_version (IntakeRuleSet *a,
                 IntakeRuleSet *b)
{
  return g_str_equal (intake_rule_set_get_id (a), intake_rule_set_get_id (b)) && intake_rule_set_get_version (a) == intake_rule_set_get_version (b);
}

/* Once a version that was saved is there, its notices can go over to it. */
static void
shown_cb (IntakeRulesPage *self)
{
  g_autoptr (IntakeRuleSet) saved = NULL;

  adw_window_title_set_subtitle (self->window_title, intake_rule_set_get_name (get_shown (self), intake_session_get_language (self->session)));
  update_actions (self);
  if (self->saved == NULL || !is_same_version (self->saved, get_shown (self)))
    return;

  saved = g_steal_pointer (&self->saved);
  intake_rejudge_command_offer (get_window (self), self->session, saved);
}

static void
draft_changed_cb (IntakeRulesPage *self)
{
  update_actions (self);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!intake_rules_page_edit (self, intake_rule_set_get_json (get_shown (self)), &error))
    intake_session_fail (self->session, error);
}

/* A rule set of its own begins as a copy under another id. */
static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleDraft) copy = intake_rule_draft_new (intake_rule_set_get_json (get_shown (self)), &error);
  g_autofree char *json = NULL;
  g_autofree char *id = NULL;

  if (copy == NULL)
    {
      intake_session_fail (self->session, error);
      return;
    }
  for (guint i = 2; id == NULL || intake_rule_set_view_find_newest (self->view, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", intake_rule_set_get_id (get_shown (self)), i);
    }
  intake_rule_draft_set_text (copy, NULL, "id", NULL, id);
  json = intake_rule_draft_dup_json (copy);
  if (!intake_rules_page_edit (self, json, &error))
    intake_session_fail (self->session, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeRulesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (text == NULL || !intake_rules_page_edit (self, text, &error))
    intake_session_fail (self->session, error);
}

static void
import_chosen_cb (GFile   *file,
                  gpointer data)
{
  g_autoptr (IntakeRulesPage) self = data;

  if (file != NULL && self->session != NULL)
    g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (self));
}

static GListModel *
new_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Rule sets (.json)"));
  gtk_file_filter_add_pattern (filter, "*.json");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr (GListModel) filters = new_filters ();

  intake_compat_choose_file (get_window (INTAKE_RULES_PAGE (widget)), _ ("Import rule set"), FALSE, NULL, filters, import_chosen_cb, g_object_ref (widget));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeRulesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);

  if (self->session == NULL)
    return;
  if (done)
    intake_session_notify (self->session, _ ("Rule set exported"), FALSE);
  else
    intake_session_fail (self->session, error);
}

static void
export_chosen_cb (GFile   *file,
                  gpointer data)
{
  g_autoptr (IntakeRulesPage) self = data;
  const char *json;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || get_shown (self) == NULL)
    return;

  json = intake_rule_set_get_json (get_shown (self));
  bytes = g_bytes_new (json, strlen (json));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, g_object_ref (self));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);
  g_autoptr (GListModel) filters = new_filters ();
  g_autofree char *suggested = g_strdup_printf ("%s-%d.json", intake_rule_set_get_id (get_shown (self)), intake_rule_set_get_version (get_shown (self)));

  intake_compat_choose_file (get_window (self), _ ("Export rule set"), TRUE, suggested, filters, export_chosen_cb, g_object_ref (self));
}

static gboolean
keep_rule_set (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return intake_rule_set_table_keep (db, data, error) != 0;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_draft_dup_rule_set (self->draft, &error);
  const char      *title;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  if (rule_set == NULL)
    {
      intake_session_fail (self->session, error);
      return;
    }

  title = intake_rule_set_get_name (rule_set, intake_session_get_language (self->session));
  /* Translators: an action in the history: the name of a rule set, and the number of its version */
  label = g_strdup_printf (_ ("Rule set “%s”, version %d"), title, intake_rule_set_get_version (rule_set));
  /* Translators: a toast; %d is the number of the version of a rule set */
  message = g_strdup_printf (_ ("Version %d saved"), intake_rule_set_get_version (rule_set));
  /* What is shown when the change comes back is the version that was saved. */
  intake_rule_set_view_await (self->view, rule_set);
  g_clear_pointer (&self->saved, intake_rule_set_unref);
  self->saved = intake_rule_set_ref (rule_set);
  end_editing (self);
  intake_session_run (self->session, label, keep_rule_set, intake_rule_set_ref (rule_set), (GDestroyNotify)intake_rule_set_unref, message);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  end_editing (INTAKE_RULES_PAGE (widget));
}

static void
try_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);
  g_autoptr (IntakeRuleSet) rule_set = self->draft != NULL ? intake_rule_draft_dup_rule_set (self->draft, NULL) : intake_rule_set_ref (get_shown (self));

  /* A rule set that judges nobody yet is tried in the place of the office's. */
  if (rule_set != NULL)
    intake_trial_dialog_present (get_window (self), self->session, rule_set, self->draft != NULL && self->judges_nobody);
}

static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);

  intake_rejudge_command_run (get_window (self), self->session, get_shown (self), FALSE);
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (widget);

  intake_rejudge_command_run (get_window (self), self->session, get_shown (self), TRUE);
}

static void
intake_rules_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SHOW_START_BUTTONS)
    g_value_set_boolean (value, INTAKE_RULES_PAGE (object)->show_start_buttons);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
intake_rules_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_SHOW_START_BUTTONS)
    INTAKE_RULES_PAGE (object)->show_start_buttons = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
intake_rules_page_dispose (GObject *object)
{
  IntakeRulesPage *self = INTAKE_RULES_PAGE (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_pointer (&self->saved, intake_rule_set_unref);

  G_OBJECT_CLASS (intake_rules_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rules.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "rules.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "rules.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "rules.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "rules.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "rules.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "rules.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "rules.judge", NULL, judge_action);
  gtk_widget_class_install_action (widget_class, "rules.use", NULL, use_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "rules.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "rules.try", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, editing_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, view);
  gtk_widget_class_bind_template_child (widget_class, IntakeRulesPage, editor);
}

static void
intake_rules_page_class_init (IntakeRulesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_rules_page_get_property;
  object_class->set_property = intake_rules_page_set_property;
  object_class->dispose = intake_rules_page_dispose;

  properties[PROP_SHOW_START_BUTTONS] = g_param_spec_boolean ("show-start-buttons", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_RULE_EDITOR);
  g_type_ensure (INTAKE_TYPE_RULE_SET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rules-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
intake_rules_page_init (IntakeRulesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

GtkWidget *
intake_rules_page_new (void)
{
  return g_object_new (INTAKE_TYPE_RULES_PAGE, NULL);
}

void
intake_rules_page_set_session (IntakeRulesPage *self,
                               IntakeSession   *session)
{
  g_return_if_fail (INTAKE_IS_RULES_PAGE (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  end_editing (self);
  g_set_object (&self->session, session);
  intake_rule_set_view_set_session (self->view, session);
  update_actions (self);
}

IntakeRuleSetView *
intake_rules_page_get_view (IntakeRulesPage *self)
{
  g_return_val_if_fail (INTAKE_IS_RULES_PAGE (self), NULL);

  return self->view;
}

IntakeRuleEditor *
intake_rules_page_get_editor (IntakeRulesPage *self)
{
  g_return_val_if_fail (INTAKE_IS_RULES_PAGE (self), NULL);

  return self->editor;
}

IntakeRuleDraft *
intake_rules_page_get_draft (IntakeRulesPage *self)
{
  g_return_val_if_fail (INTAKE_IS_RULES_PAGE (self), NULL);

  return self->draft;
}

gboolean
intake_rules_page_edit (IntakeRulesPage *self,
                        const char      *json,
                        GError         **error)
{
  g_autoptr (IntakeRuleSet) given = NULL;
  g_autoptr (IntakeRuleDraft) draft = NULL;
  g_autofree char *label = NULL;
  g_autofree char *numbered = NULL;
  IntakeRuleSet   *newest;
  int              version;

  g_return_val_if_fail (INTAKE_IS_RULES_PAGE (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  given = intake_rule_set_new_from_json (json, -1, error);
  draft = given != NULL ? intake_rule_draft_new (json, error) : NULL;
  if (draft == NULL)
    return FALSE;

  newest = intake_rule_set_view_find_newest (self->view, intake_rule_set_get_id (given));
  version = newest != NULL ? intake_rule_set_get_version (newest) + 1 : 1;
  intake_rule_draft_set_version (draft, version);
  numbered = intake_rule_draft_dup_json (draft);
  end_editing (self);
  self->draft = intake_rule_draft_new (numbered, error);
  if (self->draft == NULL)
    return FALSE;

  /* What comes from elsewhere is worth saving as it is. */
  self->judges_nobody = newest == NULL;
  self->is_new = newest == NULL || !g_str_equal (json, intake_rule_set_get_json (newest));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  /* Translators: a button; %d is the number of the version of a rule set */
  label = g_strdup_printf (_ ("_Save version %d"), version);
  gtk_button_set_label (self->save_button, label);
  intake_rule_editor_set_draft (self->editor, self->draft, newest == NULL, intake_session_get_language (self->session));
  show_mode (self);

  return TRUE;
}
