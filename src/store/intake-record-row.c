/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of SQL → a record, and back. */
#include "config.h"

#include "intake-record-row.h"

#include "intake-present.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *role;
  guint       place;
} NamedRole;

static int
compare_roles (gconstpointer a,
               gconstpointer b)
{
  const NamedRole *first = a, *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;

  return strcmp (first->name, second->name);
}

static guint
role_place (const char *role)
{
  for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
    if (strcmp (intake_role_vocabulary.terms[i].id, role) == 0)
      return i;

  return intake_role_vocabulary.n_terms;
}

static void
fill_derived_text (IntakeRecord             *record,
                   const IntakeRecordColumn *column,
                   IntakeStatement          *statement,
                   const IntakeLanguage     *language)
{
  g_autofree char *made = NULL;

  if (column->field == INTAKE_FIELD_NAME)
    {
      made = intake_present_name (intake_statement_get_text (statement, column->column),
                                  intake_statement_get_text (statement, column->column + 1));
    }
  else if (!intake_statement_is_null (statement, column->column))
    {
      made = intake_record_row_dup_supervisors (intake_statement_get_text (statement, column->column), language);
    }

  intake_record_set_text (record, column->field, made);
}

char *
intake_record_row_dup_supervisors (const char           *joined,
                                   const IntakeLanguage *language)
{
  g_autofree char *copy = g_strdup (joined);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NamedRole));
  GString *text = g_string_new (NULL);
  char    *next = copy;

  while (next != NULL)
    {
      NamedRole one = { .name = next, .role = "" };
      char     *part, *line = strchr (next, INTAKE_SQL_LINE);

      if (line != NULL)
        *line++ = '\0';
      part = strchr (next, INTAKE_SQL_PART);
      if (part != NULL)
        {
          *part++ = '\0';
          one.role = part;
        }
      one.place = role_place (one.role);
      g_array_append_val (found, one);
      next = line;
    }

  g_array_sort (found, compare_roles);
  for (guint i = 0; i < found->len; i++)
    {
      const NamedRole *one = &g_array_index (found, NamedRole, i);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", one->name, intake_vocabulary_label (&intake_role_vocabulary, one->role, language));
    }

  return g_string_free (text, FALSE);
}

void
intake_record_row_fill (IntakeRecord             *record,
                        const IntakeRecordSelect *select,
                        IntakeStatement          *statement,
                        const IntakeLanguage     *language)
{
  intake_record_set_id (record, intake_statement_get_integer (statement, 0));
  if (select->entity == INTAKE_ENTITY_APPLICATION)
    intake_record_set_person_id (record, intake_statement_get_integer (statement, 1));

  for (guint i = 0; i < select->n_columns; i++)
    {
      const IntakeRecordColumn *column = &select->columns[i];
      IntakeDate                date;

      if (column->field == INTAKE_FIELD_NAME || column->field == INTAKE_FIELD_SUPERVISORS)
        fill_derived_text (record, column, statement, language);
      else if (column->type == INTAKE_VALUE_TEXT)
        intake_record_set_text (record, column->field, intake_statement_get_text (statement, column->column));
      else if (intake_statement_is_null (statement, column->column))
        continue;
      else if (column->type == INTAKE_VALUE_INTEGER)
        intake_record_set_integer (record, column->field, intake_statement_get_integer (statement, column->column));
      else if (intake_date_from_iso (intake_statement_get_text (statement, column->column), &date))
        intake_record_set_date (record, column->field, date);
    }
}

gboolean
intake_record_row_insert (IntakeDatabase           *db,
                          IntakeRecord             *record,
                          const IntakeRecordInsert *insert,
                          gint64                    id,
                          GError                  **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, insert->sql, error);
  int index = 1;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, index++, id);
  if (insert->entity == INTAKE_ENTITY_APPLICATION && !insert->of_person)
    intake_statement_bind_integer (statement, index++, intake_record_get_person_id (record));

  /* Nothing is bound where nothing is recorded: a statement comes that way. */
  for (guint i = 0; i < insert->n_fields; i++, index++)
    {
      const IntakeValue *value = intake_record_get (record, insert->fields[i]);

      if (value->type == INTAKE_VALUE_TEXT)
        intake_statement_lend_text (statement, index, value->text);
      else if (value->type != INTAKE_VALUE_NONE)
        intake_statement_bind_value (statement, index, value);
    }

  return intake_statement_run (statement, error);
}
