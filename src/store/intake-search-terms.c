/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person searches for → what is asked of the index, or of a text. */
#include "config.h"

#include "intake-search-terms.h"

#include "intake-text.h"

#include <string.h>

/* Fewer are a year or a part of a case number. */
#define MIN_PHONE_DIGITS 6

/* One word as typed: its folded words, and the other words that it has where apostrophes and hyphens part it. */
typedef struct
{
  GStrv together;
  GStrv apart; /* empty where nothing parts it */
} Term;

static void
term_free (gpointer data)
{
  Term *self = data;

  g_strfreev (self->together);
  g_strfreev (self->apart);
  g_free (self);
}

/* The folded words, none of them empty. */
static GStrv
split_words (char *folded)
{
  g_autofree char *owned = folded;

  return *owned != '\0' ? g_strsplit (owned, " ", -1) : g_new0 (char *, 1);
}

/* "marie claire marieclaire" without what is in "marieclaire". An elided letter is no word to look for: with "n", "N’G" would find half an office. */
static GStrv
words_apart (const char        *word,
             const char *const *together)
{
  g_auto (GStrv) all = split_words (intake_text_fold_for_search (word));
  g_autoptr (GStrvBuilder) apart = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (g_strv_contains (together, all[i]))
        continue;
      if (all[i][1] == '\0' && all[i + 1] != NULL && !g_strv_contains (together, all[i + 1]))
        return g_new0 (char *, 1);
      g_strv_builder_add (apart, all[i]);
    }

  return g_strv_builder_end (apart);
}

static GPtrArray *
read_terms (const char *search)
{
  GPtrArray       *terms = g_ptr_array_new_with_free_func (term_free);
  g_autofree char *clean = intake_text_clean (search);
  g_auto (GStrv) words = g_strsplit (clean != NULL ? clean : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      GStrv together = split_words (intake_text_fold (words[i]));
      Term *term;

      if (together[0] == NULL)
        {
          g_strfreev (together);
          continue;
        }
      term = g_new0 (Term, 1);
      term->together = together;
      term->apart = words_apart (words[i], (const char *const *)together);
      g_ptr_array_add (terms, term);
    }

  return terms;
}

/* Folded words hold letters and digits only, so that a quote cannot end what is quoted. */
static void
append_words (GString *match,
              GStrv    words)
{
  g_string_append_c (match, '(');
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\" *", i > 0 ? " AND " : "", words[i]);
  g_string_append_c (match, ')');
}

static gboolean
begins_a_word (const char *folded,
               const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + length, word))
    if (at == folded || at[-1] == ' ')
      return TRUE;

  return FALSE;
}

static gboolean
all_begin_words (const char *folded,
                 GStrv       words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!begins_a_word (folded, words[i]))
      return FALSE;

  return TRUE;
}

/* The digits of what is typed as a telephone number, however it is spaced; NULL if it is none. */
static char *
dup_phone_digits (const char *search)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (; search != NULL && *search != '\0'; search++)
    {
      if (g_ascii_isdigit (*search))
        g_string_append_c (digits, *search);
      else if (strchr ("+-./() ", *search) == NULL)
        return NULL;
    }

  return digits->len >= MIN_PHONE_DIGITS ? g_strdup (digits->str) : NULL;
}

char *
intake_search_terms_to_match (const char *search)
{
  g_autofree char *phone = dup_phone_digits (search);
  g_autoptr (GPtrArray) terms = read_terms (search);
  GString *match;

  if (terms->len == 0)
    return NULL;

  match = g_string_new (NULL);
  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = g_ptr_array_index (terms, i);

      if (i > 0)
        g_string_append (match, " AND ");
      if (term->apart[0] == NULL)
        {
          append_words (match, term->together);
          continue;
        }
      g_string_append_c (match, '(');
      append_words (match, term->together);
      g_string_append (match, " OR ");
      append_words (match, term->apart);
      g_string_append_c (match, ')');
    }

  /* The index holds the digits of a number as one word. */
  if (phone != NULL)
    {
      g_string_prepend_c (match, '(');
      g_string_append_printf (match, ") OR \"%s\" *", phone);
    }

  return g_string_free (match, FALSE);
}

gboolean
intake_search_terms_found_in (const char *search,
                              const char *text)
{
  g_autoptr (GPtrArray) terms = read_terms (search);
  g_autofree char *folded = intake_text_fold_for_search (text);

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = g_ptr_array_index (terms, i);

      if (!all_begin_words (folded, term->together) && (term->apart[0] == NULL || !all_begin_words (folded, term->apart)))
        return FALSE;
    }

  return TRUE;
}
