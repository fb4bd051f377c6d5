/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of rows of a form have in common. */
#include "config.h"

#include "intake-field-row.h"

#include "intake-choice-row.h"
#include "intake-entry-row.h"
#include "intake-long-text-row.h"

#include "intake-error.h"
#include "intake-parse.h"

#include <glib/gi18n-lib.h>

enum
{
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (IntakeFieldRow, intake_field_row, ADW_TYPE_PREFERENCES_ROW)

/* Texts that name something of the office are chosen, not typed. */
static gboolean
is_chosen (const IntakeField *field)
{
  return field->kind == INTAKE_KIND_CHOICE || field->kind == INTAKE_KIND_BOOLEAN || intake_field_is_reference (field) ||
         field->id == INTAKE_FIELD_NOTICE_RULE_SET;
}

static GType
get_row_type (const IntakeField *field)
{
  if (is_chosen (field))
    return INTAKE_TYPE_CHOICE_ROW;
  if (field->kind == INTAKE_KIND_LONG_TEXT)
    return INTAKE_TYPE_LONG_TEXT_ROW;

  return INTAKE_TYPE_ENTRY_ROW;
}

static IntakeDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (IntakeDate){ (gint16)g_date_time_get_year (now), (guint8)g_date_time_get_month (now), (guint8)g_date_time_get_day_of_month (now) };
}

static void
intake_field_row_default_init (IntakeFieldRowInterface *iface)
{
  signals[ENTERED] = g_signal_new ("entered", INTAKE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

GtkWidget *
intake_field_row_new (IntakeFieldId         field,
                      const IntakeLanguage *language)
{
  return intake_field_row_new_loose (intake_field_get (field), language);
}

GtkWidget *
intake_field_row_new_loose (const IntakeField    *field,
                            const IntakeLanguage *language)
{
  IntakeFieldRow *self;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (get_row_type (field), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  INTAKE_FIELD_ROW_GET_IFACE (self)->set_up (self, field, language);

  return GTK_WIDGET (self);
}

const IntakeField *
intake_field_row_get_field (IntakeFieldRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FIELD_ROW (self), NULL);

  return INTAKE_FIELD_ROW_GET_IFACE (self)->get_field (self);
}

void
intake_field_row_show (IntakeFieldRow    *self,
                       const IntakeValue *value,
                       gboolean           fresh)
{
  g_return_if_fail (INTAKE_IS_FIELD_ROW (self));
  g_return_if_fail (value != NULL);

  INTAKE_FIELD_ROW_GET_IFACE (self)->show (self, value, fresh);
}

gboolean
intake_field_row_commit (IntakeFieldRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FIELD_ROW (self), FALSE);

  return INTAKE_FIELD_ROW_GET_IFACE (self)->commit (self);
}

void
intake_field_row_set_editable (IntakeFieldRow *self,
                               gboolean        editable)
{
  g_return_if_fail (INTAKE_IS_FIELD_ROW (self));

  INTAKE_FIELD_ROW_GET_IFACE (self)->set_editable (self, editable);
}

void
intake_field_row_focus_editor (IntakeFieldRow *self)
{
  g_return_if_fail (INTAKE_IS_FIELD_ROW (self));

  INTAKE_FIELD_ROW_GET_IFACE (self)->focus_editor (self);
}

void
intake_field_row_enter (IntakeFieldRow    *self,
                        const IntakeValue *value)
{
  g_return_if_fail (INTAKE_IS_FIELD_ROW (self));
  g_return_if_fail (value != NULL);

  g_signal_emit (self, signals[ENTERED], 0, value);
}

gboolean
intake_field_row_read_text (const IntakeField    *field,
                            const char           *text,
                            const IntakeLanguage *language,
                            IntakeValue          *value,
                            GError              **error)
{
  g_auto (IntakeValue) read = INTAKE_VALUE_INIT;
  IntakeDate day;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (field->kind == INTAKE_KIND_DATE && intake_date_from_word (text, get_today (), &day))
    intake_value_set_date (&read, day);
  else if (!intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, language, &read, error))
    return FALSE;

  if (read.type == INTAKE_VALUE_NONE && (field->flags & INTAKE_FIELD_REQUIRED) != 0)
    {
      /* Translators: %s is a field, such as “Reference” */
      g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE, _ ("“%s” cannot be left empty."), intake_field_get_label (field, language));
      return FALSE;
    }
  if (read.type != INTAKE_VALUE_NONE && !intake_field_check (field, &read, get_today (), language, error))
    return FALSE;

  intake_value_copy (&read, value);
  return TRUE;
}
