/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case numbers, counted within a year. */
#include "config.h"

#include "intake-case-number.h"

#include "intake-database-private.h"
#include "intake-statement.h"

#include <string.h>

#define CACHE "case-number"
/* Longer ones are not ours. */
#define MAX_LENGTH 13
#define MAX_LENGTH_TEXT G_STRINGIFY (MAX_LENGTH)

/* The last number that was given in a year, to save a scan of the year's numbers for each application of an import. */
typedef struct
{
  int    year;
  gint64 number;
  gint64 action; /* in which it was last known to be the highest */
} LastNumber;

static char *
format_case (int    year,
             gint64 number)
{
  return g_strdup_printf ("%04d-%04" G_GINT64_FORMAT, year, number);
}

static gboolean
is_taken (IntakeDatabase *db,
          int             year,
          gint64          number,
          gboolean       *taken,
          GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT 1 FROM \"application\" WHERE \"case\" = ?1", error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = format_case (year, number);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, text);
  *taken = intake_statement_step (statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/* Whether the number after the remembered one is the next: an undo or another's number may have come between. */
static gboolean
still_holds (IntakeDatabase   *db,
             const LastNumber *last,
             gboolean         *holds,
             GError          **error)
{
  gboolean last_taken, next_taken;

  if (!is_taken (db, last->year, last->number, &last_taken, error) ||
      !is_taken (db, last->year, last->number + 1, &next_taken, error))
    return FALSE;

  *holds = last_taken && !next_taken;
  return TRUE;
}

/* Numbers that others gave may be of any form: only those that could be ours are counted on. */
static gboolean
find_highest (IntakeDatabase *db,
              int             year,
              gint64         *highest,
              GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *from = g_strdup_printf ("%04d-", year);
  g_autofree char *to = g_strdup_printf ("%04d.", year);

  statement = intake_statement_get (db,
                                    "SELECT coalesce (max (CAST (substr (\"case\", 6) AS INTEGER)), 0) FROM \"application\""
                                    " WHERE \"case\" >= ?1 AND \"case\" < ?2 AND length (\"case\") BETWEEN 6 AND " MAX_LENGTH_TEXT
                                    " AND substr (\"case\", 6) NOT GLOB '*[^0-9]*'",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, from);
  intake_statement_bind_text (statement, 2, to);
  if (!intake_statement_step (statement, error))
    return FALSE;

  *highest = intake_statement_get_integer (statement, 0);
  return TRUE;
}

/* Of each year of its own: a list need not be in the order of the years. */
static LastNumber *
find_last (IntakeDatabase *db,
           int             year)
{
  GHashTable *years = intake_database_get_cache (db, CACHE);

  return years != NULL ? g_hash_table_lookup (years, GINT_TO_POINTER (year)) : NULL;
}

static LastNumber *
ensure_last (IntakeDatabase *db,
             int             year)
{
  GHashTable *years = intake_database_get_cache (db, CACHE);
  LastNumber *last;

  if (years == NULL)
    {
      years = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      intake_database_set_cache (db, CACHE, years, (GDestroyNotify)g_hash_table_unref);
    }

  last = g_hash_table_lookup (years, GINT_TO_POINTER (year));
  if (last == NULL)
    {
      last = g_new0 (LastNumber, 1);
      last->year = year;
      g_hash_table_insert (years, GINT_TO_POINTER (year), last);
    }

  return last;
}

char *
intake_case_number_next (IntakeDatabase *db,
                         int             year,
                         GError        **error)
{
  LastNumber *last = ensure_last (db, year);
  gboolean    holds = db->action.id != 0 && last->action == db->action.id;

  /* Within an action every number that is given goes through here. */
  if (!holds && last->number != 0 && !still_holds (db, last, &holds, error))
    return NULL;
  if (!holds && !find_highest (db, year, &last->number, error))
    return NULL;

  last->action = db->action.id;
  last->number++;

  return format_case (year, last->number);
}

void
intake_case_number_note (IntakeDatabase *db,
                         const char     *number)
{
  LastNumber *last;
  gint64      year, given;
  char       *end;

  if (strlen (number) > MAX_LENGTH)
    return;

  year = g_ascii_strtoll (number, &end, 10);
  if (end - number != 4 || *end != '-')
    return;

  last = find_last (db, (int)year);
  if (last != NULL && g_ascii_string_to_signed (end + 1, 10, 1, G_MAXINT32, &given, NULL))
    last->number = MAX (last->number, given);
}
