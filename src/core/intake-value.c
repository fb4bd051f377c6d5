/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of one field: who owns its text, when two are equal, and its canonical form. */
#include "config.h"

#include "intake-value.h"

void
intake_value_clear (IntakeValue *value)
{
  g_return_if_fail (value != NULL);

  if (value->type == INTAKE_VALUE_TEXT)
    g_free (value->text);

  *value = (IntakeValue)INTAKE_VALUE_INIT;
}

void
intake_value_copy (const IntakeValue *source,
                   IntakeValue       *destination)
{
  IntakeValue copy;

  g_return_if_fail (source != NULL);
  g_return_if_fail (destination != NULL);

  /* Copied before the destination is cleared: both may be the same value. */
  copy = *source;
  if (copy.type == INTAKE_VALUE_TEXT)
    copy.text = g_strdup (source->text);

  intake_value_clear (destination);
  *destination = copy;
}

gboolean
intake_value_equal (const IntakeValue *a,
                    const IntakeValue *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case INTAKE_VALUE_NONE:
      return TRUE;
    case INTAKE_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    case INTAKE_VALUE_INTEGER:
      return a->integer == b->integer;
    case INTAKE_VALUE_DATE:
      return intake_date_compare (a->date, b->date) == 0;
    default:
      g_assert_not_reached ();
    }
}

void
intake_value_set_text (IntakeValue *value,
                       const char  *text)
{
  intake_value_take_text (value, g_strdup (text));
}

void
intake_value_take_text (IntakeValue *value,
                        char        *text)
{
  g_autofree char *taken = text;

  g_return_if_fail (value != NULL);

  intake_value_clear (value);
  if (taken == NULL || *taken == '\0')
    return;

  value->type = INTAKE_VALUE_TEXT;
  value->text = g_steal_pointer (&taken);
}

void
intake_value_set_integer (IntakeValue *value,
                          gint64       integer)
{
  g_return_if_fail (value != NULL);

  intake_value_clear (value);
  value->type = INTAKE_VALUE_INTEGER;
  value->integer = integer;
}

void
intake_value_set_date (IntakeValue *value,
                       IntakeDate   date)
{
  g_return_if_fail (value != NULL);

  intake_value_clear (value);
  if (!intake_date_is_valid (date))
    return;

  value->type = INTAKE_VALUE_DATE;
  value->date = date;
}

char *
intake_value_dup_canonical (const IntakeValue *value)
{
  char buffer[INTAKE_DATE_ISO_SIZE];

  g_return_val_if_fail (value != NULL, NULL);

  switch (value->type)
    {
    case INTAKE_VALUE_NONE:
      return NULL;
    case INTAKE_VALUE_TEXT:
      return g_strdup (value->text);
    case INTAKE_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case INTAKE_VALUE_DATE:
      return g_strdup (intake_date_to_iso (value->date, buffer));
    default:
      g_assert_not_reached ();
    }
}
