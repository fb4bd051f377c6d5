/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group of countries of a rule set, in the editor. */
#include "config.h"

#include "intake-rule-group-row.h"

#include "intake-compat.h"
#include "intake-language-row.h"

#include "intake-draft-group.h"
#include "intake-parse.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeRuleGroupRow
{
  AdwExpanderRow parent_instance;

  IntakeRuleDraft      *draft;
  const IntakeLanguage *language;
  char                 *id;
  gboolean              silent;
  GPtrArray            *name_rows; /* one for each language */

  AdwEntryRow *countries_row;
  GtkButton   *remove_button;
};

G_DEFINE_FINAL_TYPE (IntakeRuleGroupRow, intake_rule_group_row, ADW_TYPE_EXPANDER_ROW)

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
name_changed_cb (GtkEditable        *row,
                 IntakeRuleGroupRow *self)
{
  if (!self->silent)
    intake_draft_group_set_name (self->draft, self->id, gtk_widget_get_name (GTK_WIDGET (row)), gtk_editable_get_text (row));
}

/* As people call the countries, in any of the languages; what is none stays as it is typed, and is a fault. */
static char *
dup_codes (IntakeRuleGroupRow *self,
           const char         *typed)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (intake_field_parse (intake_field_get (INTAKE_FIELD_NATIONALITY), typed, INTAKE_DATE_ORDER_UNKNOWN, self->language, &value, NULL) && value.type == INTAKE_VALUE_TEXT)
    return g_strdup (value.text);

  return g_strdelimit (g_strdup (typed), ",", ';');
}

static void
countries_entered_cb (IntakeRuleGroupRow *self)
{
  g_autofree char *codes = NULL;

  if (self->silent || self->draft == NULL)
    return;

  codes = dup_codes (self, get_text (self->countries_row));
  intake_draft_group_set_countries (self->draft, self->id, codes);
}

static char *
dup_country_names (IntakeRuleGroupRow *self)
{
  g_autofree char *codes = intake_draft_group_dup_countries (self->draft, self->id);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, codes);

  return intake_present_editable (intake_field_get (INTAKE_FIELD_NATIONALITY), &value, self->language);
}

static void
set_text (gpointer    row,
          const char *text)
{
  if (!g_str_equal (get_text (row), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
intake_rule_group_row_dispose (GObject *object)
{
  g_clear_object (&INTAKE_RULE_GROUP_ROW (object)->draft);

  G_OBJECT_CLASS (intake_rule_group_row_parent_class)->dispose (object);
}

static void
intake_rule_group_row_finalize (GObject *object)
{
  IntakeRuleGroupRow *self = INTAKE_RULE_GROUP_ROW (object);

  g_free (self->id);
  g_ptr_array_unref (self->name_rows);

  G_OBJECT_CLASS (intake_rule_group_row_parent_class)->finalize (object);
}

static void
intake_rule_group_row_class_init (IntakeRuleGroupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rule_group_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = intake_rule_group_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleGroupRow, countries_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleGroupRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, countries_entered_cb);
}

static void
intake_rule_group_row_init (IntakeRuleGroupRow *self)
{
  self->name_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_expander (ADW_EXPANDER_ROW (self));
}

static void
add_name_row (IntakeRuleGroupRow *self,
              const char         *code)
{
  GtkWidget *row = intake_language_row_new (C_ ("rule set", "Name"), code);

  g_signal_connect_object (row, "changed", G_CALLBACK (name_changed_cb), self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->name_rows, row);
}

GtkWidget *
intake_rule_group_row_new (IntakeRuleDraft      *draft,
                           const char           *id,
                           const IntakeLanguage *language)
{
  IntakeRuleGroupRow *self;
  const char *const  *codes = intake_language_codes ();

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);
  g_return_val_if_fail (id != NULL && language != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_RULE_GROUP_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->id = g_strdup (id);
  self->language = language;
  for (guint i = 0; codes[i] != NULL; i++)
    add_name_row (self, codes[i]);
  intake_compat_name_entry (self->countries_row, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove_button), "rules.remove-countries");
  intake_rule_group_row_update (self);

  return GTK_WIDGET (self);
}

const char *
intake_rule_group_row_get_id (IntakeRuleGroupRow *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_GROUP_ROW (self), NULL);

  return self->id;
}

void
intake_rule_group_row_update (IntakeRuleGroupRow *self)
{
  g_autofree char *label = NULL;
  g_autofree char *codes = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *names = NULL;

  g_return_if_fail (INTAKE_IS_RULE_GROUP_ROW (self));

  self->silent = TRUE;
  label = intake_draft_group_dup_label (self->draft, self->id, self->language);
  names = dup_country_names (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), names);
  for (guint i = 0; i < self->name_rows->len; i++)
    {
      GtkWidget       *row = self->name_rows->pdata[i];
      g_autofree char *name = intake_draft_group_dup_name (self->draft, self->id, gtk_widget_get_name (row));

      set_text (row, name);
    }
  codes = intake_draft_group_dup_countries (self->draft, self->id);
  typed = dup_codes (self, get_text (self->countries_row));
  if (!g_str_equal (codes, typed))
    set_text (self->countries_row, names);
  self->silent = FALSE;
}

void
intake_rule_group_row_enter (IntakeRuleGroupRow *self,
                             const char         *code,
                             const char         *name,
                             const char         *countries)
{
  g_return_if_fail (INTAKE_IS_RULE_GROUP_ROW (self));

  for (guint i = 0; i < self->name_rows->len; i++)
    if (g_strcmp0 (gtk_widget_get_name (self->name_rows->pdata[i]), code) == 0)
      gtk_editable_set_text (GTK_EDITABLE (self->name_rows->pdata[i]), name);
  gtk_editable_set_text (GTK_EDITABLE (self->countries_row), countries);
}
