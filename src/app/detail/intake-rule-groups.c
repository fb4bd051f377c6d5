/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of countries of a rule set, in the editor. */
#include "config.h"

#include "intake-rule-groups.h"

#include "intake-draft-group.h"

struct _IntakeRuleGroups
{
  AdwBin parent_instance;

  IntakeRuleDraft      *draft;
  const IntakeLanguage *language;
  GPtrArray            *rows;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (IntakeRuleGroups, intake_rule_groups, ADW_TYPE_BIN)

static gboolean
shows (IntakeRuleGroups  *self,
       const char *const *ids)
{
  guint n_ids = g_strv_length ((GStrv)ids);

  for (guint i = 0; n_ids == self->rows->len && i < n_ids; i++)
    if (!g_str_equal (intake_rule_group_row_get_id (self->rows->pdata[i]), ids[i]))
      return FALSE;

  return n_ids == self->rows->len;
}

/* Rows in which somebody types stay as long as the groups are the same. */
static void
show (IntakeRuleGroups *self)
{
  g_auto (GStrv) ids = intake_draft_group_list (self->draft);

  if (shows (self, (const char *const *)ids))
    {
      for (guint i = 0; i < self->rows->len; i++)
        intake_rule_group_row_update (self->rows->pdata[i]);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *row = intake_rule_group_row_new (self->draft, ids[i], self->language);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRuleGroups *self = INTAKE_RULE_GROUPS (widget);
  g_autofree char  *id = NULL;

  if (self->draft == NULL)
    return;

  id = intake_draft_group_add (self->draft);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!g_str_equal (intake_rule_group_row_get_id (self->rows->pdata[i]), id))
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->rows->pdata[i]), TRUE);
      gtk_widget_child_focus (self->rows->pdata[i], GTK_DIR_TAB_FORWARD);
    }
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeRuleGroups *self = INTAKE_RULE_GROUPS (widget);

  if (self->draft != NULL)
    intake_draft_group_remove (self->draft, g_variant_get_string (parameter, NULL));
}

static void
intake_rule_groups_dispose (GObject *object)
{
  IntakeRuleGroups *self = INTAKE_RULE_GROUPS (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (intake_rule_groups_parent_class)->dispose (object);
}

static void
intake_rule_groups_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_RULE_GROUPS (object)->rows);

  G_OBJECT_CLASS (intake_rule_groups_parent_class)->finalize (object);
}

static void
intake_rule_groups_class_init (IntakeRuleGroupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rule_groups_dispose;
  G_OBJECT_CLASS (klass)->finalize = intake_rule_groups_finalize;

  gtk_widget_class_install_action (widget_class, "rules.add-countries", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "rules.remove-countries", "s", remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-groups.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleGroups, group);
}

static void
intake_rule_groups_init (IntakeRuleGroups *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_rule_groups_set_draft (IntakeRuleGroups     *self,
                              IntakeRuleDraft      *draft,
                              const IntakeLanguage *language)
{
  g_return_if_fail (INTAKE_IS_RULE_GROUPS (self));
  g_return_if_fail (draft == NULL || INTAKE_IS_RULE_DRAFT (draft));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_set_object (&self->draft, draft);
  if (draft == NULL)
    return;

  self->language = language;
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

IntakeRuleGroupRow *
intake_rule_groups_get_row (IntakeRuleGroups *self,
                            guint             index)
{
  g_return_val_if_fail (INTAKE_IS_RULE_GROUPS (self), NULL);

  return index < self->rows->len ? self->rows->pdata[index] : NULL;
}
