/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of a rule set. */
#include "config.h"

#include "intake-rule-editor.h"

#include "intake-language-row.h"
#include "intake-rule-groups.h"
#include "intake-rule-heading.h"
#include "intake-rule-line-row.h"
#include "intake-rule-member-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeRuleEditor
{
  AdwBin parent_instance;

  IntakeRuleDraft      *draft;
  const IntakeLanguage *language;
  char                 *selected;
  gboolean              silent;
  gboolean              keeps_form; /* the form itself makes the change */
  guint                 show_form_id;

  IntakeRuleHeading   *heading;
  IntakeRuleGroups    *groups;
  GtkMenuButton       *add_button;
  GtkMenuButton       *inside_button;
  GtkMenuButton       *group_button;
  GtkListBox          *lines;
  AdwPreferencesGroup *form_group;
  GPtrArray           *form_rows;
};

G_DEFINE_FINAL_TYPE (IntakeRuleEditor, intake_rule_editor, ADW_TYPE_BIN)

static void show_form (IntakeRuleEditor *self);

static void
title_changed_cb (GtkEditable      *row,
                  IntakeRuleEditor *self)
{
  if (self->silent || self->selected == NULL)
    return;

  self->keeps_form = TRUE;
  intake_rule_draft_set_text (self->draft, self->selected, "title", gtk_widget_get_name (GTK_WIDGET (row)), gtk_editable_get_text (row));
  self->keeps_form = FALSE;
}

static gboolean
show_form_cb (gpointer data)
{
  IntakeRuleEditor *self = data;

  self->show_form_id = 0;
  show_form (self);

  return G_SOURCE_REMOVE;
}

static void
member_entered_cb (IntakeRuleMemberRow *row,
                   const char          *text,
                   IntakeRuleEditor    *self)
{
  const IntakeRuleMember *member = intake_rule_member_row_get_member (row);

  if (self->silent || self->selected == NULL)
    return;

  self->keeps_form = TRUE;
  intake_rule_draft_set_member (self->draft, self->selected, member, text);
  self->keeps_form = FALSE;
  /* Another field has other values; the row that tells so cannot be thrown away under its own signal. */
  if (member->type == INTAKE_MEMBER_FIELD && self->show_form_id == 0)
    self->show_form_id = g_idle_add (show_form_cb, self);
}

static const IntakeDraftLine *
find_line (GPtrArray  *lines,
           const char *place)
{
  for (guint i = 0; place != NULL && i < lines->len; i++)
    {
      const IntakeDraftLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->place, place))
        return line;
    }

  return NULL;
}

static gboolean
is_list_group (const IntakeDraftLine *line)
{
  return line->form != NULL && line->form->is_group && (line->form->members[0].type == INTAKE_MEMBER_RULES || line->form->n_members > 1);
}

static void
update_actions (IntakeRuleEditor *self,
                GPtrArray        *lines)
{
  const IntakeDraftLine *line = find_line (lines, self->selected);
  GtkWidget             *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "rules.add-inside", line != NULL && is_list_group (line));
  gtk_widget_set_sensitive (GTK_WIDGET (self->inside_button), line != NULL && is_list_group (line));
  gtk_widget_action_set_enabled (widget, "rules.group", line != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group_button), line != NULL);
  gtk_widget_action_set_enabled (widget, "rules.ungroup", line != NULL && line->form != NULL && line->form->is_group);
  gtk_widget_action_set_enabled (widget, "rules.move-up", line != NULL && line->in_list && !line->is_first);
  gtk_widget_action_set_enabled (widget, "rules.move-down", line != NULL && line->in_list && !line->is_last);
  gtk_widget_action_set_enabled (widget, "rules.remove", line != NULL && line->is_removable);
  gtk_widget_action_set_enabled (widget, "rules.undo-step", intake_rule_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "rules.redo-step", intake_rule_draft_can_redo (self->draft));
}

static void
show_lines (IntakeRuleEditor *self)
{
  g_autoptr (GPtrArray) lines = intake_rule_draft_list_lines (self->draft, self->language);
  GtkListBoxRow *selected = NULL;
  GtkListBoxRow *row;

  self->silent = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->lines, 0)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    {
      const IntakeDraftLine *line = g_ptr_array_index (lines, i);
      GtkWidget             *added = intake_rule_line_row_new (line, self->language);

      gtk_list_box_append (self->lines, added);
      if (g_strcmp0 (line->place, self->selected) == 0)
        selected = GTK_LIST_BOX_ROW (added);
    }
  if (selected == NULL)
    g_clear_pointer (&self->selected, g_free);
  gtk_list_box_select_row (self->lines, selected);
  self->silent = FALSE;
  update_actions (self, lines);
}

static void
add_form_row (IntakeRuleEditor *self,
              GtkWidget        *row)
{
  adw_preferences_group_add (self->form_group, row);
  g_ptr_array_add (self->form_rows, row);
}

static void
show_form (IntakeRuleEditor *self)
{
  g_autoptr (GPtrArray) lines = NULL;
  const IntakeDraftLine *line;
  const char *const     *codes = intake_language_codes ();

  for (guint i = 0; i < self->form_rows->len; i++)
    adw_preferences_group_remove (self->form_group, g_ptr_array_index (self->form_rows, i));
  g_ptr_array_set_size (self->form_rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->form_group), self->selected != NULL);
  if (self->draft == NULL || self->selected == NULL)
    return;

  lines = intake_rule_draft_list_lines (self->draft, self->language);
  line = find_line (lines, self->selected);
  if (line == NULL)
    return;
  adw_preferences_group_set_title (self->form_group, line->form != NULL ? intake_rule_form_label (line->form, self->language) : "");
  adw_preferences_group_set_description (self->form_group, line->form != NULL ? intake_rule_form_hint (line->form, self->language) : "");
  for (guint i = 0; line->form != NULL && i < line->form->n_members; i++)
    {
      const IntakeRuleMember *member = &line->form->members[i];
      GtkWidget              *row;

      if (member->type == INTAKE_MEMBER_RULE || member->type == INTAKE_MEMBER_RULES)
        continue;
      row = intake_rule_member_row_new (self->draft, self->selected, member, self->language);
      g_signal_connect_object (row, "entered", G_CALLBACK (member_entered_cb), self, 0);
      add_form_row (self, row);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *text = intake_rule_draft_dup_text (self->draft, self->selected, "title", codes[i]);
      GtkWidget       *row = intake_language_row_new (_ ("Title"), codes[i]);

      gtk_editable_set_text (GTK_EDITABLE (row), text);
      g_signal_connect_object (row, "changed", G_CALLBACK (title_changed_cb), self, 0);
      add_form_row (self, row);
    }
}

static void
changed_cb (IntakeRuleEditor *self)
{
  show_lines (self);
  if (!self->keeps_form)
    show_form (self);
}

static void
select_place (IntakeRuleEditor *self,
              const char       *place)
{
  char *copy = g_strdup (place);

  g_free (self->selected);
  self->selected = copy;
}

static void
row_selected_cb (IntakeRuleEditor *self,
                 GtkListBoxRow    *row)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (self->silent || self->draft == NULL || row == NULL)
    return;

  select_place (self, intake_rule_line_row_get_place (INTAKE_RULE_LINE_ROW (row)));
  lines = intake_rule_draft_list_lines (self->draft, self->language);
  update_actions (self, lines);
  show_form (self);
}

/* The place of what an action made is chosen, with the keyboard on it. */
static void
go_to (IntakeRuleEditor *self,
       const char       *place)
{
  GtkListBoxRow *row;

  intake_rule_editor_select (self, place);
  row = gtk_list_box_get_selected_row (self->lines);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeRuleEditor     *self = INTAKE_RULE_EDITOR (widget);
  const IntakeRuleForm *form = intake_rule_form_find (g_variant_get_string (parameter, NULL));
  gboolean              inside = g_str_equal (name, "rules.add-inside");
  g_autofree char      *place = NULL;

  if (self->draft == NULL || form == NULL)
    return;

  place = intake_rule_draft_add (self->draft, self->selected, inside, form);
  /* Where there is room for one rule only, it goes to the end. */
  if (place == NULL && !inside)
    place = intake_rule_draft_add (self->draft, NULL, FALSE, form);
  if (place != NULL)
    go_to (self, place);
}

static void
group_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeRuleEditor     *self = INTAKE_RULE_EDITOR (widget);
  const IntakeRuleForm *form = intake_rule_form_find (g_variant_get_string (parameter, NULL));
  g_autofree char      *place = g_strdup (self->selected);

  if (self->draft != NULL && place != NULL && form != NULL && form->is_group && intake_rule_draft_group (self->draft, place, form))
    go_to (self, place);
}

static void
ungroup_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (widget);
  g_autofree char  *place = g_strdup (self->selected);

  if (self->draft != NULL && place != NULL && intake_rule_draft_ungroup (self->draft, place))
    go_to (self, place);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (widget);
  g_autofree char  *place = NULL;

  if (self->draft == NULL || self->selected == NULL)
    return;

  place = intake_rule_draft_move (self->draft, self->selected, g_str_equal (name, "rules.move-up") ? -1 : 1);
  if (place != NULL)
    go_to (self, place);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (widget);
  g_autofree char  *place = g_strdup (self->selected);

  /* What moves up into its place is next in line. */
  if (self->draft != NULL && place != NULL && intake_rule_draft_remove (self->draft, place) && !intake_rule_editor_select (self, place))
    gtk_widget_child_focus (GTK_WIDGET (self->lines), GTK_DIR_TAB_FORWARD);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (widget);

  if (self->draft == NULL)
    return;
  if (g_str_equal (name, "rules.undo-step"))
    intake_rule_draft_undo (self->draft);
  else
    intake_rule_draft_redo (self->draft);
}

static GMenuModel *
new_menu (IntakeRuleEditor *self,
          const char       *action,
          gboolean          groups_only)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);
      g_autoptr (GMenuItem) item = NULL;

      if (groups_only && !form->is_group)
        continue;
      item = g_menu_item_new (intake_rule_form_label (form, self->language), NULL);
      g_menu_item_set_action_and_target (item, action, "s", form->name);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
fill_menus (IntakeRuleEditor *self)
{
  g_autoptr (GMenuModel) add = new_menu (self, "rules.add", FALSE);
  g_autoptr (GMenuModel) inside = new_menu (self, "rules.add-inside", FALSE);
  g_autoptr (GMenuModel) group = new_menu (self, "rules.group", TRUE);

  gtk_menu_button_set_menu_model (self->add_button, add);
  gtk_menu_button_set_menu_model (self->inside_button, inside);
  gtk_menu_button_set_menu_model (self->group_button, group);
}

static void
intake_rule_editor_dispose (GObject *object)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (object);

  g_clear_handle_id (&self->show_form_id, g_source_remove);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (intake_rule_editor_parent_class)->dispose (object);
}

static void
intake_rule_editor_finalize (GObject *object)
{
  IntakeRuleEditor *self = INTAKE_RULE_EDITOR (object);

  g_free (self->selected);
  g_ptr_array_unref (self->form_rows);

  G_OBJECT_CLASS (intake_rule_editor_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rules.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "rules.add-inside", "s", add_action);
  gtk_widget_class_install_action (widget_class, "rules.group", "s", group_action);
  gtk_widget_class_install_action (widget_class, "rules.ungroup", NULL, ungroup_action);
  gtk_widget_class_install_action (widget_class, "rules.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "rules.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "rules.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "rules.undo-step", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "rules.redo-step", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "rules.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "rules.move-down", NULL);
}

static void
intake_rule_editor_class_init (IntakeRuleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rule_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = intake_rule_editor_finalize;

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_RULE_HEADING);
  g_type_ensure (INTAKE_TYPE_RULE_GROUPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, groups);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, inside_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, group_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, lines);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleEditor, form_group);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
intake_rule_editor_init (IntakeRuleEditor *self)
{
  self->form_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_rule_editor_set_draft (IntakeRuleEditor     *self,
                              IntakeRuleDraft      *draft,
                              gboolean              is_new,
                              const IntakeLanguage *language)
{
  g_return_if_fail (INTAKE_IS_RULE_EDITOR (self));
  g_return_if_fail (draft == NULL || INTAKE_IS_RULE_DRAFT (draft));

  g_clear_handle_id (&self->show_form_id, g_source_remove);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_pointer (&self->selected, g_free);
  g_set_object (&self->draft, draft);
  intake_rule_heading_set_draft (self->heading, draft, is_new, language);
  intake_rule_groups_set_draft (self->groups, draft, language);
  if (draft == NULL)
    return;

  self->language = language;
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  fill_menus (self);
  changed_cb (self);
}

gboolean
intake_rule_editor_select (IntakeRuleEditor *self,
                           const char       *place)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (INTAKE_IS_RULE_EDITOR (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lines, i)) != NULL; i++)
    {
      if (g_str_equal (intake_rule_line_row_get_place (INTAKE_RULE_LINE_ROW (row)), place))
        {
          gtk_list_box_select_row (self->lines, row);
          return TRUE;
        }
    }

  return FALSE;
}

const char *
intake_rule_editor_get_selected (IntakeRuleEditor *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_EDITOR (self), NULL);

  return self->selected;
}

IntakeRuleHeading *
intake_rule_editor_get_heading (IntakeRuleEditor *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_EDITOR (self), NULL);

  return self->heading;
}

IntakeRuleGroups *
intake_rule_editor_get_groups (IntakeRuleEditor *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_EDITOR (self), NULL);

  return self->groups;
}
