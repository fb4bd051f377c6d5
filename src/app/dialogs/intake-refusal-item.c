/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet, as an item of a list. */
#include "config.h"

#include "intake-refusal-item.h"

#include <glib/gi18n-lib.h>

struct _IntakeRefusalItem
{
  GObject parent_instance;

  char *place;
  char *value;
  char *reason;
};

G_DEFINE_FINAL_TYPE (IntakeRefusalItem, intake_refusal_item, G_TYPE_OBJECT)

static void
intake_refusal_item_finalize (GObject *object)
{
  IntakeRefusalItem *self = INTAKE_REFUSAL_ITEM (object);

  g_free (self->place);
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
intake_refusal_item_new (const IntakeImportRefusal *refusal)
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
  self->value = g_strdup (refusal->value != NULL ? refusal->value : "");
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
