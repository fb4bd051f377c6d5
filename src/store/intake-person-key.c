/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses and numbers, reduced to what is compared. */
#include "config.h"

#include "intake-person-key.h"

#include <string.h>

char *
intake_person_key_dup_email (const char *email)
{
  g_autofree char *folded = g_utf8_strdown (email, -1);
  g_autoptr (GString) key = g_string_new (NULL);
  const char *at = strchr (folded, '@');

  if (at == NULL || (!g_str_equal (at, "@gmail.com") && !g_str_equal (at, "@googlemail.com")))
    return g_steal_pointer (&folded);

  for (const char *p = folded; p < at && *p != '+'; p++)
    if (*p != '.')
      g_string_append_c (key, *p);
  g_string_append (key, "@gmail.com");

  return g_strdup (key->str);
}

char *
intake_person_key_dup_digits (const char *phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = phone; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (digits->len > 0 || *p != '0'))
      g_string_append_c (digits, *p);

  return g_strdup (digits->str);
}

gboolean
intake_person_key_is_same_number (const char *digits,
                                  const char *phone)
{
  g_autofree char *other = phone != NULL ? intake_person_key_dup_digits (phone) : NULL;

  if (other == NULL || strlen (digits) < INTAKE_PERSON_KEY_DIGITS || strlen (other) < INTAKE_PERSON_KEY_DIGITS)
    return FALSE;

  return g_str_has_suffix (digits, other) || g_str_has_suffix (other, digits);
}
