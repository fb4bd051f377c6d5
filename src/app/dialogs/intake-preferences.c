/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be set. */
#include "config.h"

#include "intake-preferences.h"

#include "intake-compat.h"
#include "intake-terms-group.h"

#include "intake-rule-set-table.h"
#include "intake-setting-table.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakePreferences
{
  AdwPreferencesWindow parent_instance;

  IntakeSession *session;
  GSettings     *settings;
  gboolean       silent;

  GtkWidget     *office_group;
  AdwEntryRow   *office_name_row;
  AdwEntryRow   *actor_name_row;
  AdwComboRow   *language_row;
  GtkStringList *languages;
  GtkWidget     *rules_group;

  IntakeTermsGroup *criteria_group;
  IntakeTermsGroup *reasons_group;
  IntakeTermsGroup *ratings_group;
  AdwActionRow     *rule_set_row;
  GtkLabel         *rule_set_note;
};

G_DEFINE_FINAL_TYPE (IntakePreferences, intake_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
write_office_name (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  const char *name = data;

  return intake_setting_table_set (db, INTAKE_SETTING_OFFICE_NAME, *name != '\0' ? name : NULL, error);
}

static void
office_name_applied_cb (IntakePreferences *self)
{
  char *name = intake_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->office_name_row)));

  intake_session_run (self->session, _ ("Name of the office"), write_office_name, name != NULL ? name : g_strdup (""), g_free, NULL);
}

static void
actor_name_applied_cb (IntakePreferences *self)
{
  g_autofree char *name = intake_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->actor_name_row)));

  g_settings_set_string (self->settings, "actor-name", name != NULL ? name : "");
}

static void
language_selected_cb (IntakePreferences *self)
{
  guint position = adw_combo_row_get_selected (self->language_row);

  if (!self->silent && position != GTK_INVALID_LIST_POSITION)
    g_settings_set_string (self->settings, "export-language", position == 0 ? "interface" : intake_language_codes ()[position - 1]);
}

/* The language of the window comes first, then each language by its own name. */
static void
fill_languages (IntakePreferences *self)
{
  const char *const *codes = intake_language_codes ();

  gtk_string_list_append (self->languages, _ ("That of the window"));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (self->languages, intake_language_get_name (intake_language_get (codes[i])));
}

static void
show_settings (IntakePreferences *self)
{
  g_autofree char   *name = g_settings_get_string (self->settings, "actor-name");
  g_autofree char   *code = g_settings_get_string (self->settings, "export-language");
  const char *const *codes = intake_language_codes ();

  self->silent = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->actor_name_row), name);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_str_equal (codes[i], code))
        adw_combo_row_set_selected (self->language_row, i + 1);
    }
  self->silent = FALSE;
}

static void
show_office (IntakePreferences *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  IntakeDatabase       *db = intake_store_get_main_database (intake_session_get_store (self->session));
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_find_office (db, &error);
  g_autofree char *name = intake_setting_table_dup (db, INTAKE_SETTING_OFFICE_NAME);

  gtk_editable_set_text (GTK_EDITABLE (self->office_name_row), name != NULL ? name : "");
  gtk_editable_set_editable (GTK_EDITABLE (self->office_name_row), !intake_session_is_read_only (self->session));
  adw_action_row_set_subtitle (self->rule_set_row, rule_set != NULL ? intake_rule_set_get_name (rule_set, language) : error->message);
  gtk_label_set_label (self->rule_set_note, rule_set != NULL ? intake_rule_set_get_note (rule_set, language) : "");
}

static void
intake_preferences_dispose (GObject *object)
{
  IntakePreferences *self = INTAKE_PREFERENCES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (intake_preferences_parent_class)->dispose (object);
}

static void
intake_preferences_class_init (IntakePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_preferences_dispose;

  g_type_ensure (INTAKE_TYPE_TERMS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, office_group);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, office_name_row);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, actor_name_row);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, languages);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, rules_group);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, criteria_group);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, reasons_group);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, ratings_group);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, rule_set_row);
  gtk_widget_class_bind_template_child (widget_class, IntakePreferences, rule_set_note);
  gtk_widget_class_bind_template_callback (widget_class, office_name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, actor_name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
}

static void
intake_preferences_init (IntakePreferences *self)
{
  self->silent = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (INTAKE_APP_ID);
  intake_compat_name_entry (self->office_name_row, _ ("Name of the office"));
  intake_compat_name_entry (self->actor_name_row, _ ("Your name, as it stands in the history"));
  fill_languages (self);
  show_settings (self);
}

void
intake_preferences_present (GtkWindow     *parent,
                            IntakeSession *session)
{
  IntakePreferences *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = intake_preferences_new (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakePreferences *
intake_preferences_new (IntakeSession *session)
{
  IntakePreferences *self;
  gboolean           has_office;

  g_return_val_if_fail (session == NULL || INTAKE_IS_SESSION (session), NULL);

  has_office = session != NULL && intake_session_get_store (session) != NULL;
  self = g_object_new (INTAKE_TYPE_PREFERENCES, NULL);
  gtk_widget_set_visible (self->office_group, has_office);
  gtk_widget_set_visible (self->rules_group, has_office);
  gtk_widget_set_visible (GTK_WIDGET (self->criteria_group), has_office);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons_group), has_office);
  gtk_widget_set_visible (GTK_WIDGET (self->ratings_group), has_office);
  if (has_office)
    {
      self->session = g_object_ref (session);
      show_office (self);
      intake_terms_group_set (self->criteria_group, session, INTAKE_OFFICE_LIST_CRITERION);
      intake_terms_group_set (self->reasons_group, session, INTAKE_OFFICE_LIST_REFUSAL);
      intake_terms_group_set (self->ratings_group, session, INTAKE_OFFICE_LIST_RATING);
    }

  return self;
}
