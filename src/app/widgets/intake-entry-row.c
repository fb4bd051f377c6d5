/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed on one line. */
#include "config.h"

#include "intake-entry-row.h"

#include "intake-completion.h"

#include <glib/gi18n-lib.h>

struct _IntakeEntryRow
{
  IntakeTypedRow parent_instance;

  IntakeCompletion *completion;
  gboolean          silent;

  GtkText *text;
};

G_DEFINE_FINAL_TYPE (IntakeEntryRow, intake_entry_row, INTAKE_TYPE_TYPED_ROW)

/* How a value is best typed, for the kinds where that is not plain. */
static const char *
get_hint (IntakeFieldKind kind)
{
  if (kind == INTAKE_KIND_DATE)
    /* Translators: an example of how a date can be typed */
    return _ ("5 March 2025");
  if (kind == INTAKE_KIND_LANGUAGES)
    /* Translators: an example of how languages with their levels can be typed */
    return _ ("French C1, English B2");
  if (kind == INTAKE_KIND_RELATIVES)
    /* Translators: an example of how relatives on the staff are typed: the relation, and the unit where they work */
    return _ ("sibling: Operations");

  return NULL;
}

static void
text_changed_cb (IntakeEntryRow *self)
{
  intake_typed_row_text_changed (INTAKE_TYPED_ROW (self));
  if (self->completion != NULL && !self->silent)
    intake_completion_update (self->completion);
}

/* What was taken from the list is typed, and may be typed on: a language wants its level. */
static void
taken_cb (IntakeEntryRow *self,
          const char     *text)
{
  self->silent = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  self->silent = FALSE;
}

static void
text_activated_cb (IntakeEntryRow *self)
{
  if (intake_field_row_commit (INTAKE_FIELD_ROW (self)))
    g_signal_emit_by_name (self->text, "move-focus", GTK_DIR_TAB_FORWARD);
}

/* An empty field says that nothing is known, and, once one comes to fill it in, how.  Where something is only to be added, nothing is missing. */
static void
intake_entry_row_focus_changed (IntakeTypedRow *row,
                                gboolean        focused)
{
  const IntakeField *field = intake_field_row_get_field (INTAKE_FIELD_ROW (row));
  gboolean           is_wanted = (field->flags & INTAKE_FIELD_REQUIRED) != 0 && field->id == INTAKE_N_FIELDS;
  const char        *blank = is_wanted ? NULL : _ ("Not recorded");

  gtk_text_set_placeholder_text (INTAKE_ENTRY_ROW (row)->text, focused && intake_typed_row_is_editable (row) ? get_hint (field->kind) : blank);
}

static void
intake_entry_row_set_up (IntakeTypedRow    *row,
                         const IntakeField *field)
{
  GtkText *text = INTAKE_ENTRY_ROW (row)->text;

  intake_entry_row_focus_changed (row, FALSE);
  if (field->kind == INTAKE_KIND_EMAIL)
    gtk_text_set_input_purpose (text, GTK_INPUT_PURPOSE_EMAIL);
  else if (field->kind == INTAKE_KIND_PHONE)
    gtk_text_set_input_purpose (text, GTK_INPUT_PURPOSE_PHONE);
}

static char *
intake_entry_row_dup_text (IntakeTypedRow *row)
{
  return g_strdup (intake_entry_row_get_text (INTAKE_ENTRY_ROW (row)));
}

static void
intake_entry_row_set_text (IntakeTypedRow *row,
                           const char     *text)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (row);

  self->silent = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  self->silent = FALSE;
}

static void
intake_entry_row_set_editable (IntakeTypedRow *row,
                               gboolean        editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (INTAKE_ENTRY_ROW (row)->text), editable);
}

static void
intake_entry_row_class_init (IntakeEntryRowClass *klass)
{
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeTypedRowClass *row_class = INTAKE_TYPED_ROW_CLASS (klass);

  row_class->set_up = intake_entry_row_set_up;
  row_class->dup_text = intake_entry_row_dup_text;
  row_class->set_text = intake_entry_row_set_text;
  row_class->set_editable = intake_entry_row_set_editable;
  row_class->focus_changed = intake_entry_row_focus_changed;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeEntryRow, text);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
}

static void
intake_entry_row_init (IntakeEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
intake_entry_row_get_text (IntakeEntryRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ENTRY_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

void
intake_entry_row_complete (IntakeEntryRow    *self,
                           IntakeSession     *session,
                           const IntakeField *field)
{
  g_return_if_fail (INTAKE_IS_ENTRY_ROW (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (field != NULL);
  g_return_if_fail (self->completion == NULL);

  self->completion = intake_completion_new (self->text, session, field);
  g_signal_connect_object (self->completion, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
}

IntakeCompletion *
intake_entry_row_get_completion (IntakeEntryRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ENTRY_ROW (self), NULL);

  return self->completion;
}
