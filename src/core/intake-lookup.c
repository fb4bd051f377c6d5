/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people write → what is meant: a dictionary over folded text. */
#include "config.h"

#include "intake-lookup.h"
#include "intake-text.h"

#include <string.h>

/* A shorter word has no ending: "N/A" is not "N". */
#define MIN_STEM 3

struct _IntakeLookup
{
  GHashTable *meanings; /* folded text → meaning */
};

/* All that Unicode and keyboards offer for a hyphen or an apostrophe. */
static const char *const joiners[] = { "-", "'", "’", "‘", "ʼ", "´", "`", "‐", "‑", "‒", "–", "—" };

/* "Inscrit(e)", "Titulado/a", "Étudiant·e·s": what is left of the ending once the text is folded. */
static const char *const endings[] = { " e", " s", " es", " e s", " ne", " ve", " se", " ere", " a", " as", " a s", " o a" };

static gboolean
add_folded (IntakeLookup *self,
            char         *folded,
            gconstpointer meaning)
{
  gconstpointer known = g_hash_table_lookup (self->meanings, folded);

  if (known != NULL || *folded == '\0')
    {
      g_free (folded);
      return known == NULL || known == meaning;
    }

  g_hash_table_insert (self->meanings, folded, (gpointer)meaning);
  return TRUE;
}

static gconstpointer
find_folded (const IntakeLookup *self,
             const char         *folded)
{
  gconstpointer meaning = g_hash_table_lookup (self->meanings, folded);

  for (guint i = 0; i < G_N_ELEMENTS (endings) && meaning == NULL; i++)
    {
      if (g_str_has_suffix (folded, endings[i]) && strlen (folded) >= strlen (endings[i]) + MIN_STEM)
        {
          g_autofree char *stem = g_strndup (folded, strlen (folded) - strlen (endings[i]));

          meaning = g_hash_table_lookup (self->meanings, stem);
        }
    }

  return meaning;
}

/* "D.E.S.S." and "r c a" are spelt letter by letter. */
static char *
join_initials (const char *folded)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; folded[i] != '\0'; i++)
    {
      if ((i % 2 == 0) == (folded[i] == ' '))
        {
          g_string_truncate (joined, 0);
          break;
        }
      if (folded[i] != ' ')
        g_string_append_c (joined, folded[i]);
    }

  return g_string_free (joined, FALSE);
}

IntakeLookup *
intake_lookup_new (void)
{
  IntakeLookup *self = g_new0 (IntakeLookup, 1);

  self->meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
intake_lookup_free (IntakeLookup *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->meanings);
  g_free (self);
}

gboolean
intake_lookup_add (IntakeLookup *self,
                   const char   *texts,
                   gconstpointer meaning)
{
  g_auto (GStrv) parts = NULL;
  gboolean alone = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (meaning != NULL, FALSE);

  if (texts == NULL)
    return TRUE;

  parts = g_strsplit (texts, "|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      alone &= add_folded (self, intake_text_fold (parts[i]), meaning);
      alone &= add_folded (self, intake_lookup_fold_apart (parts[i]), meaning);
    }

  return alone;
}

gconstpointer
intake_lookup_find (const IntakeLookup *self,
                    const char         *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  g_autofree char *initials = NULL;
  gconstpointer    meaning;

  g_return_val_if_fail (self != NULL, NULL);

  folded = intake_text_fold (text);
  meaning = find_folded (self, folded);
  if (meaning != NULL)
    return meaning;

  apart = intake_lookup_fold_apart (text);
  meaning = find_folded (self, apart);
  if (meaning != NULL)
    return meaning;

  initials = join_initials (folded);
  return g_hash_table_lookup (self->meanings, initials);
}

char *
intake_lookup_fold_apart (const char *text)
{
  g_autoptr (GString) spaced = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    g_string_replace (spaced, joiners[i], " ", 0);

  return intake_text_fold (spaced->str);
}
