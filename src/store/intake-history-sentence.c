/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the journal, as people read them. */
#include "config.h"

#include "intake-history.h"
#include "intake-history-words.h"
#include "intake-present.h"
#include "intake-statement.h"

#include "intake-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer texts are cut: the history tells that and how a note changed, not its every word. */
#define MAX_CHARACTERS 80

typedef struct
{
  IntakeDatabase           *db;
  const IntakeHistoryEntry *entry;
  const IntakeLanguage     *language;
  GHashTable               *inserted; /* (element-type IntakeHistoryChange): rows that came with this entry */
} Teller;

static guint
hash_row (gconstpointer key)
{
  const IntakeHistoryChange *change = key;

  return g_int64_hash (&change->row) ^ g_str_hash (change->table);
}

static gboolean
equal_row (gconstpointer a,
           gconstpointer b)
{
  const IntakeHistoryChange *first = a;
  const IntakeHistoryChange *second = b;

  return first->row == second->row && strcmp (first->table, second->table) == 0;
}

static char *
shorten (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *start = NULL;

  g_strdelimit (owned, "\n", ' ');
  if (g_utf8_strlen (owned, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&owned);

  start = g_utf8_substring (owned, 0, MAX_CHARACTERS - 1);
  return g_strconcat (start, "…", NULL);
}

/* Whether a query for a row finds anything; @text is set to what it finds, which may be nothing recorded. */
static gboolean
find_text (IntakeDatabase *db,
           const char     *sql,
           gint64          row,
           const char     *column,
           gint64          action,
           char          **text)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, NULL);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, row);
  if (column != NULL)
    {
      intake_statement_bind_text (statement, 2, column);
      intake_statement_bind_integer (statement, 3, action);
    }
  if (!intake_statement_step (statement, NULL))
    return FALSE;

  *text = g_strdup (intake_statement_get_text (statement, 0));
  return TRUE;
}

static char *
dup_now (IntakeDatabase *db,
         const char     *table,
         gint64          row,
         const char     *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?", column, table);
  char            *text = NULL;

  find_text (db, sql, row, NULL, 0, &text);
  return text;
}

/* What a column of a row had when the action was done: what the next line about it says was there before, or what it has now. */
static char *
dup_then (IntakeDatabase *db,
          const char     *table,
          gint64          row,
          const char     *column,
          gint64          action)
{
  g_autofree char *sql = g_strdup_printf ("SELECT old FROM change INDEXED BY change_by_row"
                                          " WHERE \"row\" = ? AND \"table\" = '%s' AND \"column\" = ? AND action > ? ORDER BY seq LIMIT 1",
                                          table);
  char            *text = NULL;

  return find_text (db, sql, row, column, action, &text) ? text : dup_now (db, table, row, column);
}

/* The name that a row has, or had last if it is gone. */
static char *
dup_name (IntakeDatabase *db,
          const char     *table,
          const char     *column,
          gint64          row)
{
  g_autofree char *sql = g_strdup_printf ("SELECT old FROM change INDEXED BY change_by_row"
                                          " WHERE \"row\" = ? AND \"table\" = '%s' AND \"column\" = ? AND seq > ? AND deleted = 1 ORDER BY seq DESC LIMIT 1",
                                          table);
  char            *name = dup_now (db, table, row, column);

  if (name == NULL)
    find_text (db, sql, row, column, 0, &name);
  return name;
}

/* What a saved view shows. */
static char *
dup_view_words (const Teller *teller,
                const char   *text)
{
  g_autoptr (IntakeView) view = intake_view_from_text (text, NULL);

  return view != NULL ? shorten (intake_view_dup_sentence (view, teller->language)) : NULL;
}

/* The words for a value that is no field, from its text in the file; %NULL where it is not recorded. */
static char *
dup_words (const Teller            *teller,
           const IntakeHistoryPart *part,
           const char              *text)
{
  IntakeDate date;

  if (text == NULL)
    return NULL;

  switch (part->subject)
    {
    case INTAKE_SUBJECT_DATE:
      return intake_date_from_iso (text, &date) ? intake_present_date (date, teller->language) : g_strdup (text);
    case INTAKE_SUBJECT_TERM:
      return g_strdup (intake_vocabulary_label (part->vocabulary, text, teller->language));
    case INTAKE_SUBJECT_SUPERVISOR:
      return dup_name (teller->db, "supervisor", "name", g_ascii_strtoll (text, NULL, 10));
    case INTAKE_SUBJECT_VIEW:
      return dup_view_words (teller, text);
    case INTAKE_SUBJECT_CUSTOM_FIELD:
      return dup_name (teller->db, "custom_field", "name", g_ascii_strtoll (text, NULL, 10));
    case INTAKE_SUBJECT_INTERVIEWER:
      return dup_name (teller->db, "interviewer", "name", g_ascii_strtoll (text, NULL, 10));
    case INTAKE_SUBJECT_OFFICE_TERM:
      return dup_name (teller->db, "office_term", "name", g_ascii_strtoll (text, NULL, 10));
    case INTAKE_SUBJECT_NONE:
    case INTAKE_SUBJECT_TEXT:
    default:
      return shorten (g_strdup (text));
    }
}

static char *
dup_field_words (const Teller      *teller,
                 const IntakeField *field,
                 const IntakeValue *value)
{
  if (value->type == INTAKE_VALUE_NONE)
    return NULL;
  if (field->kind == INTAKE_KIND_NOTICE)
    return dup_name (teller->db, "notice", "reference", value->integer);
  if (field->kind == INTAKE_KIND_SUPERVISOR)
    return dup_name (teller->db, "supervisor", "name", value->integer);
  return shorten (intake_present_value (field, value, teller->language));
}

static void
append_change (const Teller *teller,
               GString      *sentences,
               const char   *label,
               char         *before,
               char         *after)
{
  const char      *nothing = intake_language_translate (teller->language, N_ ("not recorded"));
  g_autofree char *owned_before = before;
  g_autofree char *owned_after = after;

  /* Translators: what was changed, the value before, the value after */
  g_string_append_printf (sentences, intake_language_translate (teller->language, N_ ("%s: %s → %s")), label,
                          before != NULL ? before : nothing, after != NULL ? after : nothing);
  g_string_append_c (sentences, '\n');
}

/* A part of the row as it was when the change was made; %NULL if there is no such part, or nothing recorded. */
static char *
dup_part (const Teller              *teller,
          const IntakeHistoryChange *change,
          const IntakeHistoryPart   *part)
{
  /* Of a row that went, the lines of this very action tell what it had. */
  gint64           action = teller->entry->action - (change->kind == 'd');
  g_autofree char *text = NULL;

  if (part->column == NULL)
    return NULL;

  text = dup_then (teller->db, change->table, change->row, part->column, action);
  return dup_words (teller, part, text);
}

static void
append_row (const Teller              *teller,
            GString                   *sentences,
            const IntakeHistoryChange *change)
{
  const IntakeHistoryRow *words = intake_history_find_row (change->table);
  const char             *label;
  g_autofree char        *name = NULL;
  g_autofree char        *detail = NULL;
  g_autofree char        *more = NULL;

  if (words == NULL)
    return;

  name = dup_part (teller, change, &words->main);
  detail = dup_part (teller, change, &words->detail);
  more = dup_part (teller, change, &words->more);
  if (words->needs_detail && detail == NULL)
    return;

  label = intake_language_translate (teller->language, change->kind == 'i' ? words->added : words->deleted);
  if (name != NULL)
    /* Translators: what came or went, and its name */
    g_string_append_printf (sentences, intake_language_translate (teller->language, N_ ("%s: %s")), label, name);
  else
    g_string_append (sentences, label);
  if (detail != NULL || more != NULL)
    g_string_append_printf (sentences, " (%s%s%s)", detail != NULL ? detail : "", detail != NULL && more != NULL ? ", " : "", more != NULL ? more : "");
  g_string_append_c (sentences, '\n');
}

/* What tells the changed row from others of its table: whose role, which document. */
static char *
dup_owner (const Teller              *teller,
           const IntakeHistoryChange *change)
{
  static const char *const named[] = { "assignment", "notice_supervisor", "document", "score", "custom_value", "check_in", "objective", "output", "evaluation" };
  const IntakeHistoryRow  *row = intake_history_find_row (change->table);
  g_autofree char         *text = NULL;

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (named); i++)
    if (strcmp (change->table, named[i]) == 0 && strcmp (change->column, row->main.column) != 0)
      {
        text = dup_then (teller->db, change->table, change->row, row->main.column, teller->entry->action);
        return dup_words (teller, &row->main, text);
      }

  return NULL;
}

static void
append_column (const Teller              *teller,
               GString                   *sentences,
               const IntakeHistoryChange *change)
{
  const char              *label = NULL;
  const IntakeHistoryPart *part = intake_history_find_column (change->table, change->column, &label);
  g_autofree char         *before = NULL;
  g_autofree char         *after = NULL;
  g_autofree char         *owner = NULL;
  g_autoptr (GString) whose = NULL;

  if (part == NULL)
    return;

  before = intake_value_dup_canonical (&change->before);
  after = intake_value_dup_canonical (&change->after);
  whose = g_string_new (intake_language_translate (teller->language, label));
  owner = dup_owner (teller, change);
  if (owner != NULL)
    g_string_append_printf (whose, " (%s)", owner);
  append_change (teller, sentences, whose->str, dup_words (teller, part, before), dup_words (teller, part, after));
}

/* "Next steps (Check-in, 05 Mar 2026)": a field of what there are many of says whose it is. */
static char *
dup_label (const Teller              *teller,
           const IntakeHistoryChange *change)
{
  const char      *label = intake_field_label (change->field, teller->language);
  const char      *kind = intake_history_find_kind (change->table);
  g_autofree char *owner = NULL;

  if (kind == NULL)
    return g_strdup (label);

  kind = intake_language_translate_context (teller->language, "in the history", kind);
  owner = dup_owner (teller, change);

  return owner != NULL ? g_strdup_printf ("%s (%s, %s)", label, kind, owner) : g_strdup_printf ("%s (%s)", label, kind);
}

static void
append_sentence (const Teller              *teller,
                 GString                   *sentences,
                 const IntakeHistoryChange *change)
{
  if (change->kind == 'i' || (change->kind == 'd' && strcmp (change->column, "id") == 0))
    append_row (teller, sentences, change);

  /* What a row that came has, is told by its coming; where a way out was left from is told by the stage. */
  if (change->kind != 'u' || g_hash_table_contains (teller->inserted, change) || change->field == INTAKE_FIELD_LEFT_FROM)
    return;

  if (change->field != INTAKE_N_FIELDS)
    {
      const IntakeField *field = intake_field_get (change->field);
      g_autofree char   *label = dup_label (teller, change);

      append_change (teller, sentences, label, dup_field_words (teller, field, &change->before), dup_field_words (teller, field, &change->after));
    }
  else
    append_column (teller, sentences, change);
}

char *
intake_history_dup_sentences (IntakeDatabase           *db,
                              const IntakeHistoryEntry *entry,
                              const IntakeLanguage     *language)
{
  g_autoptr (GString) sentences = g_string_new (NULL);
  g_autoptr (GHashTable) inserted = g_hash_table_new (hash_row, equal_row);
  Teller teller = { db, entry, language, inserted };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      IntakeHistoryChange *change = g_ptr_array_index (entry->changes, i);

      if (change->kind == 'i')
        g_hash_table_add (inserted, change);
    }

  for (guint i = 0; i < entry->changes->len; i++)
    append_sentence (&teller, sentences, g_ptr_array_index (entry->changes, i));

  if (sentences->len > 0)
    g_string_truncate (sentences, sentences->len - 1);
  return g_strdup (sentences->str);
}
