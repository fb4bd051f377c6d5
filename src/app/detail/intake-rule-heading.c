/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a rule set in the editor. */
#include "config.h"

#include "intake-rule-heading.h"

#include "intake-compat.h"
#include "intake-language-row.h"
#include "intake-note-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeRuleHeading
{
  AdwBin parent_instance;

  IntakeRuleDraft      *draft;
  const IntakeLanguage *language;
  gboolean              silent;
  GPtrArray            *name_rows; /* one for each language */
  GPtrArray            *note_rows;

  AdwPreferencesGroup *group;
  GtkLabel            *fault_label;
  AdwEntryRow         *id_row;
  AdwEntryRow         *source_row;
  AdwEntryRow         *from_row;
  AdwEntryRow         *to_row;
  AdwExpanderRow      *notes_row;
};

G_DEFINE_FINAL_TYPE (IntakeRuleHeading, intake_rule_heading, ADW_TYPE_BIN)

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
text_changed_cb (IntakeRuleHeading *self)
{
  if (self->silent || self->draft == NULL)
    return;

  intake_rule_draft_set_text (self->draft, NULL, "id", NULL, get_text (self->id_row));
  intake_rule_draft_set_text (self->draft, NULL, "source", NULL, get_text (self->source_row));
}

/* What is no day yet stays as it is typed, and is a fault of the document. */
static void
set_day (IntakeRuleHeading *self,
         const char        *end,
         AdwEntryRow       *row)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_text (row)));
  char             iso[INTAKE_DATE_ISO_SIZE];
  IntakeDate       day;

  if (intake_date_parse (typed, INTAKE_DATE_ORDER_UNKNOWN, self->language, &day, NULL))
    intake_rule_draft_set_text (self->draft, NULL, "valid", end, intake_date_to_iso (day, iso));
  else
    intake_rule_draft_set_text (self->draft, NULL, "valid", end, typed);
}

static void
day_changed_cb (IntakeRuleHeading *self,
                AdwEntryRow       *row)
{
  if (!self->silent && self->draft != NULL)
    set_day (self, row == self->from_row ? "from" : "to", row);
}

static void
name_changed_cb (GtkEditable       *row,
                 IntakeRuleHeading *self)
{
  if (!self->silent && self->draft != NULL)
    intake_rule_draft_set_text (self->draft, NULL, "names", gtk_widget_get_name (GTK_WIDGET (row)), gtk_editable_get_text (row));
}

static void
note_changed_cb (IntakeNoteRow     *row,
                 IntakeRuleHeading *self)
{
  g_autofree char *text = intake_note_row_dup_text (row);

  if (self->draft != NULL)
    intake_rule_draft_set_text (self->draft, NULL, "note", gtk_widget_get_name (GTK_WIDGET (row)), text);
}

static void
set_text (gpointer    row,
          const char *text)
{
  if (!g_str_equal (get_text (row), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* A day as people read it; what is typed just now is left alone where it means the same. */
static void
show_day (IntakeRuleHeading *self,
          const char        *end,
          AdwEntryRow       *row)
{
  g_autofree char *stored = intake_rule_draft_dup_text (self->draft, NULL, "valid", end);
  g_autofree char *shown = NULL;
  IntakeDate       day, typed;

  if (!intake_date_from_iso (stored, &day))
    {
      set_text (row, stored);
      return;
    }
  if (intake_date_parse (get_text (row), INTAKE_DATE_ORDER_UNKNOWN, self->language, &typed, NULL) && intake_date_compare (typed, day) == 0)
    return;

  shown = intake_present_date (day, self->language);
  set_text (row, shown);
}

/* What is wrong in a rule stands beside the rule. */
static void
show_fault (IntakeRuleHeading *self)
{
  g_autofree char *json = intake_rule_draft_dup_json (self->draft);
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_new_from_json_at (json, -1, &place, &error);
  gboolean is_here = rule_set == NULL && (place == NULL || !g_str_has_prefix (place, "rules["));

  gtk_label_set_label (self->fault_label, is_here ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), is_here);
}

static void
show (IntakeRuleHeading *self)
{
  g_autofree char *id = intake_rule_draft_dup_text (self->draft, NULL, "id", NULL);
  g_autofree char *source = intake_rule_draft_dup_text (self->draft, NULL, "source", NULL);

  self->silent = TRUE;
  set_text (self->id_row, id);
  set_text (self->source_row, source);
  show_day (self, "from", self->from_row);
  show_day (self, "to", self->to_row);
  for (guint i = 0; i < self->name_rows->len; i++)
    {
      GtkWidget       *name_row = self->name_rows->pdata[i];
      GtkWidget       *note_row = self->note_rows->pdata[i];
      g_autofree char *name = intake_rule_draft_dup_text (self->draft, NULL, "names", gtk_widget_get_name (name_row));
      g_autofree char *note = intake_rule_draft_dup_text (self->draft, NULL, "note", gtk_widget_get_name (note_row));

      set_text (name_row, name);
      intake_note_row_set_text (INTAKE_NOTE_ROW (note_row), note);
    }
  self->silent = FALSE;
  show_fault (self);
}

static void
add_language (IntakeRuleHeading *self,
              const char        *code)
{
  g_autofree char *note_title = intake_language_row_dup_title (_ ("Note"), code);
  GtkWidget       *name_row = intake_language_row_new (C_ ("rule set", "Name"), code);
  GtkWidget       *note_row = intake_note_row_new (note_title);

  gtk_widget_set_name (note_row, code);
  g_signal_connect_object (name_row, "changed", G_CALLBACK (name_changed_cb), self, 0);
  g_signal_connect_object (note_row, "changed", G_CALLBACK (note_changed_cb), self, 0);
  adw_preferences_group_add (self->group, name_row);
  adw_expander_row_add_row (self->notes_row, note_row);
  g_ptr_array_add (self->name_rows, name_row);
  g_ptr_array_add (self->note_rows, note_row);
}

static void
intake_rule_heading_dispose (GObject *object)
{
  IntakeRuleHeading *self = INTAKE_RULE_HEADING (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (intake_rule_heading_parent_class)->dispose (object);
}

static void
intake_rule_heading_finalize (GObject *object)
{
  IntakeRuleHeading *self = INTAKE_RULE_HEADING (object);

  g_ptr_array_unref (self->name_rows);
  g_ptr_array_unref (self->note_rows);

  G_OBJECT_CLASS (intake_rule_heading_parent_class)->finalize (object);
}

static void
intake_rule_heading_class_init (IntakeRuleHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rule_heading_dispose;
  G_OBJECT_CLASS (klass)->finalize = intake_rule_heading_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, fault_label);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, id_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, source_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, from_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, to_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleHeading, notes_row);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
intake_rule_heading_init (IntakeRuleHeading *self)
{
  const char *const *codes = intake_language_codes ();
  AdwEntryRow       *rows[4];

  self->name_rows = g_ptr_array_new ();
  self->note_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes[i] != NULL; i++)
    add_language (self, codes[i]);

  rows[0] = self->id_row;
  rows[1] = self->source_row;
  rows[2] = self->from_row;
  rows[3] = self->to_row;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    intake_compat_name_entry (rows[i], NULL);
}

void
intake_rule_heading_set_draft (IntakeRuleHeading    *self,
                               IntakeRuleDraft      *draft,
                               gboolean              is_new,
                               const IntakeLanguage *language)
{
  g_return_if_fail (INTAKE_IS_RULE_HEADING (self));
  g_return_if_fail (draft == NULL || INTAKE_IS_RULE_DRAFT (draft));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft == NULL)
    return;

  self->language = language;
  gtk_widget_set_visible (GTK_WIDGET (self->id_row), is_new);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

const char *
intake_rule_heading_get_fault (IntakeRuleHeading *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_HEADING (self), NULL);

  return gtk_label_get_label (self->fault_label);
}
