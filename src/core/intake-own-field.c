/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that an office added itself: ids given out by key, as quarks are. */
#include "config.h"

#include "intake-own-field.h"

#include <string.h>

#define PREFIX "own:"
#define WIDTH 18

/* The first id behind the field table and its end mark. */
#define FIRST ((guint)INTAKE_N_FIELDS + 1)

typedef struct
{
  gint64             key;
  gboolean           is_there;
  const IntakeField *field; /* never freed: whoever asked for it may still hold it */
} OwnField;

static GMutex     mutex;
static GPtrArray *own_fields; /* of OwnField, by id */
static GPtrArray *described;  /* of IntakeField: each that was ever given out */

/* Called with the mutex held. */
static OwnField *
lookup (IntakeFieldId id)
{
  guint place = (guint)id - FIRST;

  return (guint)id >= FIRST && own_fields != NULL && place < own_fields->len ? g_ptr_array_index (own_fields, place) : NULL;
}

/* A description with this label, with the mutex held. It is read without, so that a new name makes a new one. */
static const IntakeField *
describe (IntakeFieldId id,
          gint64        key,
          const char   *label)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%" G_GINT64_FORMAT, key);
  IntakeField     *field = g_new0 (IntakeField, 1);

  field->id = id;
  field->name = g_intern_string (name);
  field->entity = INTAKE_ENTITY_APPLICATION;
  field->kind = INTAKE_KIND_TEXT;
  field->group = INTAKE_GROUP_OWN;
  /* Nobody knows what an office keeps there: it may tell who someone is. */
  field->flags = INTAKE_FIELD_PERSONAL | INTAKE_FIELD_DERIVED;
  field->width = WIDTH;
  field->label = g_intern_string (label);
  field->headings = "";

  if (described == NULL)
    described = g_ptr_array_new ();
  g_ptr_array_add (described, field);

  return field;
}

static gboolean
read_key (const char *name,
          gint64     *key)
{
  g_autoptr (GError) failure = NULL;

  return g_str_has_prefix (name, PREFIX) &&
         g_ascii_string_to_signed (name + strlen (PREFIX), 10, G_MININT64, G_MAXINT64, key, &failure) && *key != 0;
}

IntakeFieldId
intake_own_field_get (gint64 key)
{
  g_autoptr (GMutexLocker) locker = NULL;
  OwnField *own;

  g_return_val_if_fail (key != 0, INTAKE_N_FIELDS);

  locker = g_mutex_locker_new (&mutex);
  if (own_fields == NULL)
    own_fields = g_ptr_array_new ();
  for (guint i = 0; i < own_fields->len; i++)
    {
      own = g_ptr_array_index (own_fields, i);
      if (own->key == key)
        return own->field->id;
    }

  own = g_new0 (OwnField, 1);
  own->key = key;
  own->field = describe ((IntakeFieldId)(FIRST + own_fields->len), key, "");
  g_ptr_array_add (own_fields, own);

  return own->field->id;
}

void
intake_own_field_set_label (IntakeFieldId id,
                            const char   *label)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  OwnField *own = lookup (id);

  g_return_if_fail (own != NULL);

  own->is_there = label != NULL;
  if (label != NULL && !g_str_equal (own->field->label, label))
    own->field = describe (id, own->key, label);
}

gint64
intake_own_field_get_key (IntakeFieldId id)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  const OwnField *own = lookup (id);

  return own != NULL ? own->key : 0;
}

gboolean
intake_own_field_is_there (IntakeFieldId id)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const OwnField *own;

  if (id < INTAKE_N_FIELDS)
    return TRUE;

  locker = g_mutex_locker_new (&mutex);
  own = lookup (id);

  return own != NULL && own->is_there;
}

gboolean
intake_own_field_read_name (const char    *name,
                            IntakeFieldId *id)
{
  gint64 key;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!read_key (name, &key))
    return FALSE;

  *id = intake_own_field_get (key);

  return TRUE;
}

const IntakeField *
intake_own_field_find (const char *name)
{
  IntakeFieldId id;

  g_return_val_if_fail (name != NULL, NULL);

  return intake_own_field_read_name (name, &id) && intake_own_field_is_there (id) ? intake_own_field_describe (id) : NULL;
}

const IntakeField *
intake_own_field_describe (IntakeFieldId id)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  const OwnField *own = lookup (id);

  return own != NULL ? own->field : NULL;
}
