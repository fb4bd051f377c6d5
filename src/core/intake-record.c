/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed row over the field table: its values by field, guarded by entity and kind. */
#include "config.h"

#include "intake-record.h"

#include "intake-own-field.h"
#include "intake-parse.h"

struct _IntakeRecord
{
  GObject parent_instance;

  IntakeEntity  entity;
  IntakeFieldId first;
  guint         n_values;
  gint64        id;
  gint64        person_id;
  IntakeValue  *values;
  GArray       *own; /* of OwnValue: what is recorded in fields of the office's own; NULL for nothing */
};

typedef struct
{
  IntakeFieldId field;
  IntakeValue   value;
} OwnValue;

G_DEFINE_FINAL_TYPE (IntakeRecord, intake_record, G_TYPE_OBJECT)

static gboolean
has_field (IntakeRecord *self,
           IntakeFieldId field)
{
  if (field >= self->first && field - self->first < self->n_values)
    return TRUE;

  return field > INTAKE_N_FIELDS && self->entity == INTAKE_ENTITY_APPLICATION && intake_own_field_describe (field) != NULL;
}

static void
own_value_clear (gpointer data)
{
  intake_value_clear (&((OwnValue *)data)->value);
}

/* What is recorded in a field of the office's own; NULL for nothing. */
static IntakeValue *
find_own (IntakeRecord *self,
          IntakeFieldId field)
{
  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    if (g_array_index (self->own, OwnValue, i).field == field)
      return &g_array_index (self->own, OwnValue, i).value;

  return NULL;
}

/* Whether the field is one of the record's, of a kind whose values are of this type. */
static gboolean
has_field_of_type (IntakeRecord   *self,
                   IntakeFieldId   field,
                   IntakeValueType type)
{
  return has_field (self, field) && intake_field_value_type (intake_field_get (field)->kind) == type;
}

/* A value to be read. */
static const IntakeValue *
value_of (IntakeRecord *self,
          IntakeFieldId field)
{
  static const IntakeValue none = INTAKE_VALUE_INIT;
  const IntakeValue       *own;

  if (field < INTAKE_N_FIELDS)
    return &self->values[field - self->first];

  own = find_own (self, field);

  return own != NULL ? own : &none;
}

/* A value to be written: of an own field a place is made for it. */
static IntakeValue *
place_of (IntakeRecord *self,
          IntakeFieldId field)
{
  OwnValue place = { field, INTAKE_VALUE_INIT };

  if (field < INTAKE_N_FIELDS)
    return &self->values[field - self->first];

  if (self->own == NULL)
    {
      self->own = g_array_new (FALSE, FALSE, sizeof (OwnValue));
      g_array_set_clear_func (self->own, own_value_clear);
    }
  if (find_own (self, field) == NULL)
    g_array_append_val (self->own, place);

  return find_own (self, field);
}

static void
intake_record_finalize (GObject *object)
{
  IntakeRecord *self = INTAKE_RECORD (object);

  for (guint i = 0; i < self->n_values; i++)
    intake_value_clear (&self->values[i]);
  g_free (self->values);
  g_clear_pointer (&self->own, g_array_unref);

  G_OBJECT_CLASS (intake_record_parent_class)->finalize (object);
}

static void
intake_record_class_init (IntakeRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = intake_record_finalize;
}

static void
intake_record_init (IntakeRecord *self)
{
}

IntakeRecord *
intake_record_new (IntakeEntity entity)
{
  IntakeRecord *self;
  IntakeFieldId first;
  IntakeFieldId end;

  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  intake_field_range (entity, &first, &end);

  self = g_object_new (INTAKE_TYPE_RECORD, NULL);
  self->entity = entity;
  self->first = first;
  self->n_values = end - first;
  self->values = g_new0 (IntakeValue, self->n_values);

  return self;
}

IntakeRecord *
intake_record_dup (IntakeRecord *self)
{
  IntakeRecord *copy;

  g_return_val_if_fail (INTAKE_IS_RECORD (self), NULL);

  copy = intake_record_new (self->entity);
  copy->id = self->id;
  copy->person_id = self->person_id;
  for (guint i = 0; i < self->n_values; i++)
    intake_value_copy (&self->values[i], &copy->values[i]);
  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    {
      const OwnValue *own = &g_array_index (self->own, OwnValue, i);

      intake_value_copy (&own->value, place_of (copy, own->field));
    }

  return copy;
}

void
intake_record_reset (IntakeRecord *self)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));

  for (guint i = 0; i < self->n_values; i++)
    intake_value_clear (&self->values[i]);
  if (self->own != NULL)
    g_array_set_size (self->own, 0);

  self->id = 0;
  self->person_id = 0;
}

IntakeEntity
intake_record_get_entity (IntakeRecord *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), INTAKE_ENTITY_APPLICATION);

  return self->entity;
}

gint64
intake_record_get_id (IntakeRecord *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), 0);

  return self->id;
}

void
intake_record_set_id (IntakeRecord *self,
                      gint64        id)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));

  self->id = id;
}

gint64
intake_record_get_person_id (IntakeRecord *self)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), 0);

  return self->person_id;
}

void
intake_record_set_person_id (IntakeRecord *self,
                             gint64        person_id)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));
  g_return_if_fail (self->entity == INTAKE_ENTITY_APPLICATION || person_id == 0);

  self->person_id = person_id;
}

const IntakeValue *
intake_record_get (IntakeRecord *self,
                   IntakeFieldId field)
{
  static const IntakeValue none = INTAKE_VALUE_INIT;

  g_return_val_if_fail (INTAKE_IS_RECORD (self), &none);
  g_return_val_if_fail (has_field (self, field), &none);

  return value_of (self, field);
}

gboolean
intake_record_has (IntakeRecord *self,
                   IntakeFieldId field)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (has_field (self, field), FALSE);

  return value_of (self, field)->type != INTAKE_VALUE_NONE;
}

const char *
intake_record_get_text (IntakeRecord *self,
                        IntakeFieldId field)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), NULL);
  g_return_val_if_fail (has_field_of_type (self, field, INTAKE_VALUE_TEXT), NULL);

  return value_of (self, field)->type == INTAKE_VALUE_TEXT ? value_of (self, field)->text : NULL;
}

gint64
intake_record_get_integer (IntakeRecord *self,
                           IntakeFieldId field,
                           gint64        fallback)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), fallback);
  g_return_val_if_fail (has_field_of_type (self, field, INTAKE_VALUE_INTEGER), fallback);

  return value_of (self, field)->type == INTAKE_VALUE_INTEGER ? value_of (self, field)->integer : fallback;
}

IntakeDate
intake_record_get_date (IntakeRecord *self,
                        IntakeFieldId field)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (self), INTAKE_DATE_NONE);
  g_return_val_if_fail (has_field_of_type (self, field, INTAKE_VALUE_DATE), INTAKE_DATE_NONE);

  return value_of (self, field)->type == INTAKE_VALUE_DATE ? value_of (self, field)->date : INTAKE_DATE_NONE;
}

void
intake_record_set (IntakeRecord      *self,
                   IntakeFieldId      field,
                   const IntakeValue *value)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));
  g_return_if_fail (has_field (self, field));
  g_return_if_fail (value != NULL);
  g_return_if_fail (value->type == INTAKE_VALUE_NONE || has_field_of_type (self, field, value->type));

  intake_value_copy (value, place_of (self, field));
}

void
intake_record_set_text (IntakeRecord *self,
                        IntakeFieldId field,
                        const char   *text)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));
  g_return_if_fail (has_field_of_type (self, field, INTAKE_VALUE_TEXT));

  intake_value_set_text (place_of (self, field), text);
}

void
intake_record_set_integer (IntakeRecord *self,
                           IntakeFieldId field,
                           gint64        integer)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));
  g_return_if_fail (has_field_of_type (self, field, INTAKE_VALUE_INTEGER));

  intake_value_set_integer (place_of (self, field), integer);
}

void
intake_record_set_date (IntakeRecord *self,
                        IntakeFieldId field,
                        IntakeDate    date)
{
  g_return_if_fail (INTAKE_IS_RECORD (self));
  g_return_if_fail (has_field_of_type (self, field, INTAKE_VALUE_DATE));

  intake_value_set_date (place_of (self, field), date);
}
