/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member of a rule in the form of the editor. */
#include "config.h"

#include "intake-rule-member-row.h"

#include "intake-country-group.h"
#include "intake-draft-group.h"
#include "intake-parse.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

/* What can be written by name is not longer than this. */
#define ENTRY_CHARS 12

struct _IntakeRuleMemberRow
{
  AdwActionRow parent_instance;

  const IntakeRuleMember *member;
  const IntakeLanguage   *language;
  const IntakeField      *field; /* whose values they are */
  char                   *text;
  GPtrArray              *ids; /* what the labels of the choice stand for */
  gboolean                silent;

  GtkEntry      *entry;
  GtkDropDown   *choice;
  GtkStringList *labels;
  GtkMenuButton *several;
  GtkBox        *checks;
};

enum
{
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeRuleMemberRow, intake_rule_member_row, ADW_TYPE_ACTION_ROW)

/* The units of a span, as documents name them. */
static const struct
{
  const char *id;
  const char *label;
} units[] = {
  { "days", NC_ ("unit of time", "days") },
  { "weeks", NC_ ("unit of time", "weeks") },
  { "months", NC_ ("unit of time", "months") },
  { "years", NC_ ("unit of time", "years") },
};

static void
tell (IntakeRuleMemberRow *self,
      const char          *text)
{
  if (self->silent || g_str_equal (text, self->text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  g_signal_emit (self, signals[ENTERED], 0, text);
}

static gboolean
is_countries (IntakeRuleMemberRow *self)
{
  return self->member->type == INTAKE_MEMBER_VALUES && self->field != NULL && self->field->vocabulary == NULL;
}

/* Countries are typed as people call them, in any of the languages. */
static char *
dup_country_codes (const char           *typed,
                   const IntakeLanguage *language)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  const IntakeField *field = intake_field_get (INTAKE_FIELD_NATIONALITY);

  if (!intake_field_parse (field, typed, INTAKE_DATE_ORDER_UNKNOWN, language, &value, NULL) || value.type != INTAKE_VALUE_TEXT)
    return g_strdup (typed);

  return g_strdup (value.text);
}

/* What is no day stays as it is typed, and is a fault of the draft. */
static char *
dup_day (const char           *typed,
         const IntakeLanguage *language)
{
  char       iso[INTAKE_DATE_ISO_SIZE];
  IntakeDate day;

  if (!intake_date_parse (typed, INTAKE_DATE_ORDER_UNKNOWN, language, &day, NULL))
    return g_strdup (typed);

  return g_strdup (intake_date_to_iso (day, iso));
}

static void
entered_cb (IntakeRuleMemberRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *text = NULL;

  /* A day that is not typed yet leaves the rule as it was. */
  if (self->silent || self->member == NULL || (self->member->type == INTAKE_MEMBER_DAY && *typed == '\0'))
    return;

  if (*typed == '\0')
    text = g_strdup ("");
  else if (self->member->type == INTAKE_MEMBER_SPAN)
    text = g_strdup_printf ("%s;%s", typed, units[gtk_drop_down_get_selected (self->choice)].id);
  else if (self->member->type == INTAKE_MEMBER_DAY)
    text = dup_day (typed, self->language);
  else if (is_countries (self))
    text = dup_country_codes (typed, self->language);
  else if (self->member->type == INTAKE_MEMBER_INTEGERS || self->member->type == INTAKE_MEMBER_VALUES)
    text = g_strdelimit (g_strdup (typed), ", ", ';');
  else if (self->member->type == INTAKE_MEMBER_TEXTS)
    text = g_strdelimit (g_strdup (typed), ",", ';');
  else
    text = g_steal_pointer (&typed);
  tell (self, text);
}

static void
selected_cb (IntakeRuleMemberRow *self)
{
  guint position = gtk_drop_down_get_selected (self->choice);

  if (self->silent || self->member == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  if (self->member->type == INTAKE_MEMBER_SPAN)
    entered_cb (self);
  else if (position < self->ids->len && self->ids->pdata[position] != NULL)
    tell (self, self->ids->pdata[position]);
  if (self->member->type != INTAKE_MEMBER_DAY)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->entry), self->ids->pdata[position] == NULL);
  if (self->ids->pdata[position] == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void show_checked (IntakeRuleMemberRow *self);

static void
check_toggled_cb (IntakeRuleMemberRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL; check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", gtk_widget_get_name (check));
    }
  tell (self, text->str);
  if (!self->silent)
    show_checked (self);
}

static void
add_choice (IntakeRuleMemberRow *self,
            const char          *id,
            const char          *label)
{
  if (g_strcmp0 (id, self->text) == 0)
    gtk_drop_down_set_selected (self->choice, self->ids->len);
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->labels, label);
  if (g_strcmp0 (id, self->text) == 0)
    gtk_drop_down_set_selected (self->choice, self->ids->len - 1);
}

static void
add_fields (IntakeRuleMemberRow *self)
{
  guint                     n_fields;
  g_autofree IntakeFieldId *fields = intake_rule_member_list_fields (self->member, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = intake_rule_field_dup_name (fields[i]);
      const char      *label = intake_field_label (fields[i], self->language);
      g_autofree char *of_notice = NULL;

      if (intake_field_get (fields[i])->entity == INTAKE_ENTITY_NOTICE)
        /* Translators: a field of the notice, such as “Modality (notice)”, among fields of the application */
        of_notice = g_strdup_printf (_ ("%s (notice)"), label);
      add_choice (self, name, of_notice != NULL ? of_notice : label);
    }
}

static void
add_day (IntakeRuleMemberRow *self,
         const char          *day)
{
  g_autofree char *label = intake_rule_day_dup_label (day, self->language);

  add_choice (self, day, label != NULL ? label : day);
}

/* The days that have a name, the dates of an application and its notice, and a day of the calendar, which is typed. */
static void
add_days (IntakeRuleMemberRow *self)
{
  const char *const *days = intake_rule_day_ids ();
  IntakeDate         date;

  for (guint i = 0; days[i] != NULL; i++)
    add_day (self, days[i]);
  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    {
      const IntakeField *description = intake_field_get (field);
      g_autofree char   *name = description->kind == INTAKE_KIND_DATE ? intake_rule_field_dup_name (field) : NULL;

      if (name != NULL && (description->flags & INTAKE_FIELD_DERIVED) == 0 && intake_rule_field_find (name) == description)
        add_day (self, name);
    }

  if (intake_date_from_iso (self->text, &date))
    {
      g_autofree char *shown = intake_present_date (date, self->language);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
      gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
    }
  g_ptr_array_add (self->ids, NULL);
  /* Translators: the choice of a day that is typed beside it */
  gtk_string_list_append (self->labels, _ ("a given day…"));
  if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    gtk_drop_down_set_selected (self->choice, self->ids->len - 1);
}

static void
show_choice (IntakeRuleMemberRow *self)
{
  const IntakeRuleMember *member = self->member;

  gtk_widget_set_visible (GTK_WIDGET (self->choice), TRUE);
  if (!member->required && member->fallback == NULL)
    /* Translators: the choice of a rule that leaves something open, such as the level of a language */
    add_choice (self, "", _ ("Any"));
  if (*self->text == '\0' && member->fallback != NULL)
    {
      g_free (self->text);
      self->text = g_strdup (member->fallback);
    }

  if (member->type == INTAKE_MEMBER_FIELD)
    add_fields (self);
  else if (member->type == INTAKE_MEMBER_DAY)
    add_days (self);
  else if (member->type == INTAKE_MEMBER_BOOLEAN)
    {
      add_choice (self, "true", intake_vocabulary_label (&intake_yes_no_vocabulary, "yes", self->language));
      add_choice (self, "false", intake_vocabulary_label (&intake_yes_no_vocabulary, "no", self->language));
    }
  for (guint i = 0; member->type == INTAKE_MEMBER_CHOICE && i < member->vocabulary->n_terms; i++)
    add_choice (self, member->vocabulary->terms[i].id, intake_vocabulary_label (member->vocabulary, member->vocabulary->terms[i].id, self->language));
}

static void
add_check (IntakeRuleMemberRow *self,
           const char          *id,
           const char          *label)
{
  g_auto (GStrv) chosen = g_strsplit (self->text, ";", -1);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_widget_set_name (check, id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strv_contains ((const char *const *)chosen, id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->checks, check);
}

static void
show_checked (IntakeRuleMemberRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->several), TRUE);
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));
  if (words->len == 0)
    g_string_append (words, self->member->type == INTAKE_MEMBER_GROUPS ? C_ ("groups of countries", "None") : _ ("Any"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words->str);
}

static void
show_checks (IntakeRuleMemberRow    *self,
             const IntakeVocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    add_check (self, vocabulary->terms[i].id, intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, self->language));
  show_checked (self);
}

/* Those of the rule set itself, then those that come with Intake. */
static void
show_groups (IntakeRuleMemberRow *self,
             IntakeRuleDraft     *draft)
{
  g_auto (GStrv) ids = intake_draft_group_list (draft);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = intake_draft_group_dup_label (draft, ids[i], self->language);

      add_check (self, ids[i], label);
    }
  for (guint i = 0; i < intake_country_group_count (); i++)
    add_check (self, intake_country_group_get (i)->id, intake_country_group_label (intake_country_group_get (i), self->language));
  show_checked (self);
}

static void
show_entry (IntakeRuleMemberRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->text);
  if (!self->member->required)
    gtk_entry_set_placeholder_text (self->entry, self->member->fallback != NULL ? self->member->fallback : _ ("No limit"));
}

static void
show_span (IntakeRuleMemberRow *self)
{
  g_auto (GStrv) parts = g_strsplit (self->text, ";", 2);
  guint selected = 2;

  show_entry (self);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS / 2);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), parts[0] != NULL ? parts[0] : "");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gtk_string_list_append (self->labels, g_dpgettext2 (NULL, "unit of time", units[i].label));
      if (parts[0] != NULL && g_strcmp0 (parts[1], units[i].id) == 0)
        selected = i;
    }
  gtk_drop_down_set_selected (self->choice, selected);
}

static void
show_countries (IntakeRuleMemberRow *self)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *words = NULL;

  show_entry (self);
  gtk_entry_set_placeholder_text (self->entry, "");
  if (*self->text != '\0')
    intake_value_set_text (&value, self->text);
  words = intake_present_value (intake_field_get (INTAKE_FIELD_NATIONALITY), &value, self->language);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
}

static const IntakeField *
find_field (IntakeRuleDraft *draft,
            const char      *place)
{
  g_autofree char *name = intake_rule_draft_dup_member (draft, place, "field");

  for (IntakeFieldId id = 0; name != NULL && id < INTAKE_N_FIELDS; id++)
    {
      g_autofree char *other = intake_rule_field_dup_name (id);

      if (g_str_equal (name, other))
        return intake_field_get (id);
    }

  return NULL;
}

static void
show (IntakeRuleMemberRow *self,
      IntakeRuleDraft     *draft)
{
  switch ((guint)self->member->type)
    {
    case INTAKE_MEMBER_BOOLEAN:
    case INTAKE_MEMBER_CHOICE:
    case INTAKE_MEMBER_FIELD:
    case INTAKE_MEMBER_DAY:
      show_choice (self);
      break;
    case INTAKE_MEMBER_CHOICES:
      show_checks (self, self->member->vocabulary);
      break;
    case INTAKE_MEMBER_GROUPS:
      show_groups (self, draft);
      break;
    case INTAKE_MEMBER_SPAN:
      show_span (self);
      break;
    case INTAKE_MEMBER_VALUES:
      if (self->field != NULL && self->field->vocabulary != NULL)
        show_checks (self, self->field->vocabulary);
      else
        show_countries (self);
      break;
    default:
      show_entry (self);
      break;
    }
}

static void
intake_rule_member_row_finalize (GObject *object)
{
  IntakeRuleMemberRow *self = INTAKE_RULE_MEMBER_ROW (object);

  g_free (self->text);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (intake_rule_member_row_parent_class)->finalize (object);
}

static void
intake_rule_member_row_class_init (IntakeRuleMemberRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_rule_member_row_finalize;

  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-member-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleMemberRow, entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleMemberRow, choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleMemberRow, labels);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleMemberRow, several);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleMemberRow, checks);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_rule_member_row_init (IntakeRuleMemberRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->silent = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_rule_member_row_new (IntakeRuleDraft        *draft,
                            const char             *place,
                            const IntakeRuleMember *member,
                            const IntakeLanguage   *language)
{
  IntakeRuleMemberRow *self;
  GtkWidget           *controls[3];
  const char          *label;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);
  g_return_val_if_fail (place != NULL && member != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_RULE_MEMBER_ROW, NULL);
  self->member = member;
  self->language = language;
  self->field = find_field (draft, place);
  self->text = intake_rule_draft_dup_member (draft, place, member->name);
  if (self->text == NULL)
    self->text = g_strdup ("");
  label = intake_rule_member_label (member, language);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  show (self, draft);

  controls[0] = GTK_WIDGET (self->entry);
  controls[1] = GTK_WIDGET (self->choice);
  controls[2] = GTK_WIDGET (self->several);
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (controls[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      if (gtk_widget_get_visible (controls[i]))
        adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), controls[i]);
    }
  self->silent = FALSE;

  return GTK_WIDGET (self);
}

const IntakeRuleMember *
intake_rule_member_row_get_member (IntakeRuleMemberRow *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_MEMBER_ROW (self), NULL);

  return self->member;
}
