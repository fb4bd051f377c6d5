/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How alike two names are, whatever the order of their words. */
#include "config.h"

#include "intake-text.h"

#include <string.h>

/* Names are shorter; a longer text is compared by its beginning, so that the work has a bound. */
#define MAX_WORDS 16
#define MAX_LETTERS 96

typedef struct
{
  gunichar letters[MAX_LETTERS];
  guint    n_letters;
  guint    starts[MAX_WORDS + 1]; /* where each word begins in letters; one past the last is the end */
  guint    n_words;
} Name;

/* Letters without the spaces between words. */
static void
name_init (Name       *name,
           const char *folded)
{
  gboolean in_word = FALSE;

  name->n_letters = 0;
  name->n_words = 0;

  for (const char *p = folded; *p != '\0' && name->n_letters < MAX_LETTERS; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        {
          in_word = FALSE;
          continue;
        }

      if (!in_word)
        {
          if (name->n_words == MAX_WORDS)
            break;
          name->starts[name->n_words++] = name->n_letters;
          in_word = TRUE;
        }

      name->letters[name->n_letters++] = g_utf8_get_char (p);
    }

  name->starts[name->n_words] = name->n_letters;
}

/* The least number of letters put in, left out or changed, two neighbours that change places counting one. */
static guint
edit_distance (const gunichar *a,
               guint           n_a,
               const gunichar *b,
               guint           n_b)
{
  guint  rows[3][MAX_LETTERS + 1];
  guint *before = rows[0];
  guint *last = rows[1];
  guint *row = rows[2];

  for (guint j = 0; j <= n_b; j++)
    last[j] = j;
  memset (rows[0], 0, sizeof rows[0]);

  for (guint i = 1; i <= n_a; i++)
    {
      guint *free_row = before;

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint changed = last[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0);

          row[j] = MIN (changed, MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }

      before = last;
      last = row;
      row = free_row;
    }

  return last[n_b];
}

static guint
word_length (const Name *name,
             guint       word)
{
  return name->starts[word + 1] - name->starts[word];
}

/* Pairs the words that are most alike, the best pair first; words left over count whole. */
static guint
distance_by_words (const Name *a,
                   const Name *b)
{
  guint    distances[MAX_WORDS][MAX_WORDS];
  gboolean used_a[MAX_WORDS] = { FALSE };
  gboolean used_b[MAX_WORDS] = { FALSE };
  guint    sum = 0;

  for (guint i = 0; i < a->n_words; i++)
    for (guint j = 0; j < b->n_words; j++)
      distances[i][j] = edit_distance (a->letters + a->starts[i], word_length (a, i), b->letters + b->starts[j], word_length (b, j));

  for (guint n = 0; n < MIN (a->n_words, b->n_words); n++)
    {
      guint best = G_MAXUINT;
      guint best_a = 0;
      guint best_b = 0;

      for (guint i = 0; i < a->n_words; i++)
        for (guint j = 0; j < b->n_words; j++)
          {
            if (!used_a[i] && !used_b[j] && distances[i][j] < best)
              {
                best = distances[i][j];
                best_a = i;
                best_b = j;
              }
          }

      used_a[best_a] = TRUE;
      used_b[best_b] = TRUE;
      sum += best;
    }

  for (guint i = 0; i < a->n_words; i++)
    sum += used_a[i] ? 0 : word_length (a, i);
  for (guint j = 0; j < b->n_words; j++)
    sum += used_b[j] ? 0 : word_length (b, j);

  return sum;
}

int
intake_text_similarity (const char *a,
                        const char *b)
{
  Name  name_a;
  Name  name_b;
  guint by_words;
  guint run_together;
  guint longest;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  name_init (&name_a, a);
  name_init (&name_b, b);
  if (name_a.n_letters == 0 || name_b.n_letters == 0)
    return 0;

  longest = MAX (name_a.n_letters, name_b.n_letters);
  by_words = distance_by_words (&name_a, &name_b);

  /* "ngo bassa" and "ngobassa": a space that differs counts as a letter would. */
  run_together = 1 + edit_distance (name_a.letters, name_a.n_letters, name_b.letters, name_b.n_letters);

  return (int)(1000 - 1000 * MIN (MIN (by_words, run_together), longest) / longest);
}

/* The letters of U+00C0 to U+00DF without their accents; the small ones follow in the same order. */
static const char latin_letters[] = "aaaaaa?ceeeeiiiidnooooo.ouuuuy??";

guint32
intake_text_letters (const char *text)
{
  guint32 letters = 0;

  for (const guchar *p = (const guchar *)text; p != NULL && *p != '\0'; p++)
    {
      char letter = (char)*p;

      if (*p == 0xC3 && p[1] >= 0x80 && p[1] <= 0xBF)
        letter = *++p == 0xBF ? 'y' : latin_letters[*p & 0x1F];
      else if (*p >= 0x80)
        return G_MAXUINT32;

      if (g_ascii_isalpha (letter))
        letters |= 1u << (g_ascii_tolower (letter) - 'a');
      else if (letter == '?' && *p >= 0x80)
        return G_MAXUINT32;
    }

  return letters;
}
