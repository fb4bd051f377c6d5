/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guesses separators by trying each on the first lines. */
#include "config.h"

#include "intake-csv-separator.h"

#include <string.h>

#define SAMPLE_LINES 50
#define MARK "sep="

/* Where two do equally well, the first wins: ',' stands inside numbers and texts more often than the others. */
static const char separators[] = { ';', '\t', ',' };

/* Counts the cells of each of the first lines that are not blank; returns how many lines there are. */
static guint
count_cells (const char *sample,
             gsize       length,
             char        separator,
             guint      *counts)
{
  guint    n_lines = 0, n_cells = 1;
  gboolean in_quotes = FALSE, at_start = TRUE, is_blank = TRUE;

  for (gsize i = 0; i < length && n_lines < SAMPLE_LINES; i++)
    {
      if (in_quotes)
        {
          /* A doubled mark closes and opens again, which comes to the same. */
          in_quotes = sample[i] != '"';
          at_start = FALSE;
          if (!in_quotes && i + 1 < length && sample[i + 1] == '"')
            {
              in_quotes = TRUE;
              i++;
            }
        }
      else if (sample[i] == '\r' || sample[i] == '\n')
        {
          if (!is_blank)
            counts[n_lines++] = n_cells;
          n_cells = 1;
          at_start = is_blank = TRUE;
        }
      else
        {
          in_quotes = at_start && sample[i] == '"';
          at_start = sample[i] == separator;
          is_blank = FALSE;
          if (at_start)
            n_cells++;
        }
    }
  /* The last line may have been cut. */
  if (n_lines == 0 && !is_blank)
    counts[n_lines++] = n_cells;
  return n_lines;
}

/* In per mille the lines that have the most usual number of cells, and the more cells the better; 0 if that is one cell. */
static guint
rate (const guint *counts,
      guint        n_lines)
{
  guint best = 0, usual = 1;

  for (guint i = 0; i < n_lines; i++)
    {
      guint n = 0;

      for (guint j = 0; j < n_lines; j++)
        if (counts[j] == counts[i])
          n++;
      if (counts[i] > 1 && (n > best || (n == best && counts[i] > usual)))
        {
          best = n;
          usual = counts[i];
        }
    }
  return best == 0 ? 0 : best * 1000 / n_lines * 100 + MIN (usual, 99);
}

char
intake_csv_guess_separator (const char *sample,
                            gsize       length)
{
  guint counts[SAMPLE_LINES] = { 0 };
  char  guess = ',';
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rating = rate (counts, count_cells (sample, length, separators[i], counts));

      if (rating > best)
        {
          best = rating;
          guess = separators[i];
        }
    }
  return guess;
}

gboolean
intake_csv_find_separator_line (const char *sample,
                                gsize       length,
                                char       *separator)
{
  gsize quote = length > 0 && sample[0] == '"' ? 1 : 0;
  gsize end = quote + strlen (MARK) + 1 + quote;

  if (length < end || g_ascii_strncasecmp (sample + quote, MARK, strlen (MARK)) != 0)
    return FALSE;
  if ((quote == 1 && sample[end - 1] != '"') || (length > end && sample[end] != '\r' && sample[end] != '\n'))
    return FALSE;
  if (sample[end - quote - 1] != '\t' && !g_ascii_ispunct (sample[end - quote - 1]))
    return FALSE;
  *separator = sample[end - quote - 1];
  return TRUE;
}
