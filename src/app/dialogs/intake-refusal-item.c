/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet, as an item of a list. */
#include "config.h"

#include "intake-refusal-item.h"

#include <glib/gi18n-lib.h>

struct _IntakeRefusalItem
{
  GObject parent_instance;

  guint              row;
  guint              column;
  char              *place;
  char              *original;
  char              *value;
  char              *reason;
  IntakeRefusalCheck check;
  gpointer           data;
};

G_DEFINE_FINAL_TYPE (IntakeRefusalItem, intake_refusal_item, G_TYPE_OBJECT)

static void
intake_refusal_item_finalize (GObject *object)
{
  IntakeRefusalItem *self = INTAKE_REFUSAL_ITEM (object);

  g_free (self->place);
  g_free (self->original);
  g_free (self->value);
  g_free (self->reason);

  G_OBJECT_CLASS (intake_refusal_item_parent_class)->finalize (object);
}

static void
intake_refusal_item_class_init (IntakeRefusalItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_refusal_item_finalize;
}

static void
intake_refusal_item_init (IntakeRefusalItem *self)
{
}

IntakeRefusalItem *
intake_refusal_item_new (const IntakeImportRefusal *refusal,
                         IntakeRefusalCheck         check,
                         gpointer                   data)
{
  IntakeRefusalItem *self;

  g_return_val_if_fail (refusal != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_REFUSAL_ITEM, NULL);
  if (refusal->column != NULL)
    /* Translators: where a fault stands in a spreadsheet: the sheet, the row's number, and the column's heading */
    self->place = g_strdup_printf (_ ("%s, row %u, “%s”"), refusal->sheet, refusal->row, refusal->column);
  else
    /* Translators: where a fault stands in a spreadsheet: the sheet, and the row's number */
    self->place = g_strdup_printf (_ ("%s, row %u"), refusal->sheet, refusal->row);
  self->row = refusal->row;
  self->column = refusal->column_index;
  self->original = g_strdup (refusal->value != NULL ? refusal->value : "");
  self->value = g_strdup (self->original);
  self->check = check;
  self->data = data;
  self->reason = g_strdup (refusal->reason);

  return self;
}

const char *
intake_refusal_item_get_place (IntakeRefusalItem *self)
{
  g_return_val_if_fail (INTAKE_IS_REFUSAL_ITEM (self), NULL);

  return self->place;
}

const char *
intake_refusal_item_get_value (IntakeRefusalItem *self)
{
  g_return_val_if_fail (INTAKE_IS_REFUSAL_ITEM (self), NULL);

  return self->value;
}

const char *
intake_refusal_item_get_reason (IntakeRefusalItem *self)
{
  g_return_val_if_fail (INTAKE_IS_REFUSAL_ITEM (self), NULL);

  return self->reason;
}

gboolean
intake_refusal_item_is_editable (IntakeRefusalItem *self)
{
  g_return_val_if_fail (INTAKE_IS_REFUSAL_ITEM (self), FALSE);

  return self->check != NULL && self->column != INTAKE_IMPORT_WHOLE_ROW;
}

void
intake_refusal_item_correct (IntakeRefusalItem *self,
                             const char        *text)
{
  g_return_if_fail (INTAKE_IS_REFUSAL_ITEM (self));
  g_return_if_fail (intake_refusal_item_is_editable (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, self->value))
    return;

  g_free (self->value);
  self->value = g_strdup (text);
  g_free (self->reason);
  self->reason = self->check (self->row, self->column, g_str_equal (text, self->original) ? NULL : text, self->data);
}
