/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the dates of a column of a spreadsheet are read. */
#include "config.h"

#include "intake-date-order-row.h"

#include "intake-parse.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

#define N_SAMPLES 3

/* In the order of the choices in the template. */
static const IntakeDateOrder orders[] = { INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_DATE_ORDER_MONTH_FIRST };

struct _IntakeDateOrderRow
{
  AdwComboRow parent_instance;

  IntakeMapping        *mapping;
  guint                 column;
  GStrv                 samples;
  const IntakeLanguage *language;
};

G_DEFINE_FINAL_TYPE (IntakeDateOrderRow, intake_date_order_row, ADW_TYPE_COMBO_ROW)

static void
show_samples (IntakeDateOrderRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const IntakeField *field = intake_field_get (g_array_index (self->mapping->fields, IntakeFieldId, self->column));

  for (guint i = 0; self->samples[i] != NULL; i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autofree char *read = NULL;

      if (intake_field_parse (field, self->samples[i], g_array_index (self->mapping->date_order, IntakeDateOrder, self->column), self->language, &value, NULL))
        read = intake_present_value (field, &value, self->language);
      /* Translators: how a date in a spreadsheet is read: as it stands there, and what is understood */
      g_string_append_printf (words, _ ("%s → %s"), self->samples[i], read != NULL ? read : _ ("no such date"));
      if (self->samples[i + 1] != NULL)
        g_string_append (words, "\n");
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words->str);
}

static void
selected_cb (IntakeDateOrderRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->mapping == NULL || selected >= G_N_ELEMENTS (orders))
    return;

  g_array_index (self->mapping->date_order, IntakeDateOrder, self->column) = orders[selected];
  show_samples (self);
}

static void
intake_date_order_row_finalize (GObject *object)
{
  g_strfreev (INTAKE_DATE_ORDER_ROW (object)->samples);

  G_OBJECT_CLASS (intake_date_order_row_parent_class)->finalize (object);
}

static void
intake_date_order_row_class_init (IntakeDateOrderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_date_order_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-date-order-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_date_order_row_init (IntakeDateOrderRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first dates of the column. */
static GStrv
dup_samples (const IntakeImportPreview *preview,
             guint                      column)
{
  g_autoptr (GStrvBuilder) samples = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < preview->rows->len && n < N_SAMPLES; i++)
    {
      GStrv row = g_ptr_array_index (preview->rows, i);

      if (column >= g_strv_length (row) || *row[column] == '\0')
        continue;
      g_strv_builder_add (samples, row[column]);
      n++;
    }

  return g_strv_builder_end (samples);
}

GtkWidget *
intake_date_order_row_new (IntakeMapping             *mapping,
                           guint                      column,
                           const IntakeImportPreview *preview,
                           const IntakeLanguage      *language)
{
  IntakeDateOrderRow *self = g_object_new (INTAKE_TYPE_DATE_ORDER_ROW, NULL);
  IntakeDateOrder     order = g_array_index (mapping->date_order, IntakeDateOrder, column);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_field_label (g_array_index (mapping->fields, IntakeFieldId, column), language));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), order == INTAKE_DATE_ORDER_MONTH_FIRST ? 1 : 0);
  self->column = column;
  self->language = language;
  self->samples = dup_samples (preview, column);
  self->mapping = mapping;
  show_samples (self);

  return GTK_WIDGET (self);
}
