/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column holds, by what its cells look like. */
#include "config.h"

#include "intake-column-guess.h"

#include "intake-parse.h"
#include "intake-text.h"
#include "intake-vocabulary.h"

#include <string.h>

#define MAX_CELLS 200
#define MIN_CELLS 2

/* Of a hundred cells so many must look alike: lists have gaps filled with "-" and "?". */
#define MIN_PERCENT 80

/* From the oldest date of a column to its newest: applicants are born within a few decades, and some years before they apply. */
#define LAST_BIRTH_YEAR 2012
#define FIRST_BIRTH_YEAR 1940

/* Whether a cell looks like a value of a field. */
typedef gboolean (*LooksFunc) (const IntakeCell *cell);

typedef struct
{
  guint n_cells;
  guint n_alike[INTAKE_N_FIELDS];
} SeenColumn;

struct _IntakeColumnGuess
{
  GPtrArray *columns;
};

static gboolean
parses (IntakeFieldId     id,
        const IntakeCell *cell)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  return cell->type == INTAKE_CELL_TEXT && intake_field_parse (intake_field_get (id), cell->text, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_get (NULL), &value, NULL);
}

static gboolean
looks_like_email (const IntakeCell *cell)
{
  return strchr (cell->text, '@') != NULL && parses (INTAKE_FIELD_EMAIL, cell);
}

static gboolean
looks_like_phone (const IntakeCell *cell)
{
  return cell->text[0] == '+' && parses (INTAKE_FIELD_PHONE, cell);
}

/* A letter alone says less: "M" and "F" may be marks of many things, but not both of one column and nothing else. */
static gboolean
looks_like_sex (const IntakeCell *cell)
{
  return intake_vocabulary_match (&intake_sex_vocabulary, cell->text) != NULL && intake_vocabulary_match (&intake_yes_no_vocabulary, cell->text) == NULL;
}

static gboolean
looks_like_nationality (const IntakeCell *cell)
{
  return g_utf8_strlen (cell->text, -1) > 3 && parses (INTAKE_FIELD_NATIONALITY, cell);
}

static gboolean
looks_like_languages (const IntakeCell *cell)
{
  return strpbrk (cell->text, ":;,(") != NULL && parses (INTAKE_FIELD_LANGUAGES, cell);
}

static gboolean
looks_like_birth (const IntakeCell *cell)
{
  IntakeDate date = cell->date;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (cell->type == INTAKE_CELL_TEXT)
    {
      /* The order of day and month is settled elsewhere; the year is what tells. */
      if (!intake_field_parse (intake_field_get (INTAKE_FIELD_BIRTH_DATE), cell->text, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_get (NULL), &value, NULL))
        return FALSE;
      date = value.date;
    }
  else if (cell->type != INTAKE_CELL_DATE)
    {
      return FALSE;
    }

  return date.year >= FIRST_BIRTH_YEAR && date.year <= LAST_BIRTH_YEAR;
}

static const struct
{
  IntakeFieldId field;
  LooksFunc     looks;
} kinds[] = {
  { INTAKE_FIELD_EMAIL, looks_like_email },
  { INTAKE_FIELD_PHONE, looks_like_phone },
  { INTAKE_FIELD_SEX, looks_like_sex },
  { INTAKE_FIELD_LANGUAGES, looks_like_languages },
  { INTAKE_FIELD_NATIONALITY, looks_like_nationality },
  { INTAKE_FIELD_BIRTH_DATE, looks_like_birth },
};

static SeenColumn *
get_column (IntakeColumnGuess *self,
            guint              column)
{
  while (self->columns->len <= column)
    g_ptr_array_add (self->columns, g_new0 (SeenColumn, 1));

  return g_ptr_array_index (self->columns, column);
}

IntakeColumnGuess *
intake_column_guess_new (void)
{
  IntakeColumnGuess *self = g_new0 (IntakeColumnGuess, 1);

  self->columns = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
intake_column_guess_free (IntakeColumnGuess *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->columns);
  g_free (self);
}

void
intake_column_guess_look_at (IntakeColumnGuess *self,
                             guint              column,
                             const IntakeCell  *cell)
{
  SeenColumn *seen;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL);

  seen = get_column (self, column);
  if (seen->n_cells >= MAX_CELLS)
    return;

  seen->n_cells++;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].looks (cell))
      {
        seen->n_alike[kinds[i].field]++;
        return;
      }
}

IntakeFieldId
intake_column_guess_get (IntakeColumnGuess *self,
                         guint              column)
{
  const SeenColumn *seen;

  g_return_val_if_fail (self != NULL, INTAKE_N_FIELDS);

  seen = get_column (self, column);
  for (guint i = 0; seen->n_cells >= MIN_CELLS && i < G_N_ELEMENTS (kinds); i++)
    if (100 * seen->n_alike[kinds[i].field] >= MIN_PERCENT * seen->n_cells)
      return kinds[i].field;

  return INTAKE_N_FIELDS;
}
