/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many records, in words. */
#include "config.h"

#include "intake-count-words.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

char *
intake_count_words_dup (IntakeEntity          entity,
                        guint                 n,
                        const IntakeLanguage *language)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  count = intake_present_count (n, language);
  if (entity == INTAKE_ENTITY_NOTICE)
    return g_strdup_printf (ngettext ("%s notice", "%s notices", n), count);
  if (entity == INTAKE_ENTITY_SUPERVISOR)
    return g_strdup_printf (ngettext ("%s supervisor", "%s supervisors", n), count);
  if (entity == INTAKE_ENTITY_PLACEMENT)
    return g_strdup_printf (ngettext ("%s internship", "%s internships", n), count);

  return g_strdup_printf (ngettext ("%s application", "%s applications", n), count);
}
