/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a supervisor is away, as people write it down. */
#include "config.h"

#include "intake-absence.h"

#include <string.h>

/* What stands between the first day and the last, in English, French and Spanish; a hyphen within a date has no spaces around it. */
static const char *const separators[] = { "–", "—", " - ", "..", "→", " to ", " until ", " till ", " au ", " à ", " al ", " a ", " hasta el ", " hasta " };

/* What stands before the first. */
static const char *const openings[] = { "from ", "du ", "del ", "desde el ", "desde ", "le ", "el ", "on " };

static const char *
skip_opening (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (text, openings[i], strlen (openings[i])) == 0)
      return text + strlen (openings[i]);

  return text;
}

static gboolean
read_day (const char           *text,
          const IntakeLanguage *language,
          IntakeDate           *day)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  return intake_date_parse (skip_opening (clean), INTAKE_DATE_ORDER_DAY_FIRST, language, day, NULL);
}

static gboolean
read_range (const char           *item,
            const IntakeLanguage *language,
            IntakeAbsence        *absence)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char      *at = strstr (item, separators[i]);
      g_autofree char *first = at != NULL ? g_strndup (item, (gsize)(at - item)) : NULL;

      if (at != NULL && read_day (first, language, &absence->first) && read_day (at + strlen (separators[i]), language, &absence->last))
        return intake_date_compare (absence->first, absence->last) <= 0;
    }

  if (!read_day (item, language, &absence->first))
    return FALSE;

  absence->last = absence->first;
  return TRUE;
}

void
intake_absence_read (const char           *text,
                     const IntakeLanguage *language,
                     GArray               *absences)
{
  g_auto (GStrv) items = NULL;

  g_return_if_fail (language != NULL);
  g_return_if_fail (absences != NULL);

  if (text == NULL)
    return;

  items = g_strsplit_set (text, ";\n", -1);
  for (guint i = 0; items[i] != NULL; i++)
    {
      IntakeAbsence absence;

      if (read_range (items[i], language, &absence))
        g_array_append_val (absences, absence);
    }
}

gboolean
intake_absence_covers (const GArray *absences,
                       IntakeDate    day)
{
  for (guint i = 0; absences != NULL && i < absences->len; i++)
    {
      const IntakeAbsence *absence = &g_array_index (absences, IntakeAbsence, i);

      if (intake_date_compare (absence->first, day) <= 0 && intake_date_compare (day, absence->last) <= 0)
        return TRUE;
    }

  return FALSE;
}
