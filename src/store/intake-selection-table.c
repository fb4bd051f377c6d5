/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many records at once. */
#include "config.h"

#include "intake-selection-table.h"

#include "intake-application-table.h"
#include "intake-assignment-table.h"
#include "intake-record-sql.h"
#include "intake-record-table.h"
#include "intake-statement.h"

#include "intake-parse.h"
#include "intake-text.h"

#include <string.h>

/* What is done with one record. */
typedef gboolean (*OneFunc) (IntakeDatabase *db,
                             gint64          id,
                             gpointer        data,
                             GError        **error);

typedef struct
{
  IntakeEntity        entity;
  IntakeStage         stage;
  IntakeDate          dated_on;
  IntakeFieldId       field;
  const IntakeValue  *value;
  const char         *word;
  char               *folded;
  gint64              supervisor;
  gboolean            add;
  IntakeRecordReader *reader;
  IntakeRecord       *record;
} Change;

static void
facet_clear (gpointer data)
{
  IntakeFacet *facet = data;

  intake_value_clear (&facet->value);
}

static char *
dup_json (const GArray *ids)
{
  GString *json = g_string_sized_new (ids->len * 20 + 2);

  g_string_append_c (json, '[');
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static char *
dup_count_sql (IntakeFieldId field)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autofree char *expression = NULL;

  if (field == INTAKE_FIELD_SUPERVISORS)
    return g_strdup ("SELECT \"supervisor_id\", count (*) FROM \"assignment\" WHERE \"application_id\" IN (SELECT \"value\" FROM json_each (?1)) GROUP BY 1");

  expression = intake_record_sql_dup_expression (field);
  g_string_append_printf (sql, "SELECT %s, count (*)", expression);
  intake_record_sql_append_from (sql, intake_field_get (field)->entity, intake_record_sql_joins (field));
  g_string_append (sql, " WHERE e.\"id\" IN (SELECT \"value\" FROM json_each (?1)) GROUP BY 1");

  return g_strdup (sql->str);
}

static void
add_facet (GArray            *facets,
           const IntakeValue *value,
           gint64             count)
{
  IntakeFacet facet = { INTAKE_VALUE_INIT, count };

  for (guint i = 0; i < facets->len; i++)
    {
      IntakeFacet *known = &g_array_index (facets, IntakeFacet, i);

      if (intake_value_equal (&known->value, value))
        {
          known->count += count;
          return;
        }
    }

  intake_value_copy (value, &facet.value);
  g_array_append_val (facets, facet);
}

static void
add_row (GArray          *facets,
         IntakeFieldId    field,
         IntakeStatement *statement)
{
  const IntakeField *description = intake_field_get (field);
  gint64             count = intake_statement_get_integer (statement, 1);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  IntakeDate date;

  if (intake_statement_is_null (statement, 0))
    {
      add_facet (facets, &value, count);
    }
  else if (field == INTAKE_FIELD_SUPERVISORS || intake_field_value_type (description->kind) == INTAKE_VALUE_INTEGER)
    {
      intake_value_set_integer (&value, intake_statement_get_integer (statement, 0));
      add_facet (facets, &value, count);
    }
  else if (description->kind == INTAKE_KIND_TAGS)
    {
      g_auto (GStrv) items = g_strsplit (intake_statement_get_text (statement, 0), ";", -1);

      for (guint i = 0; items[i] != NULL; i++)
        {
          intake_value_set_text (&value, items[i]);
          add_facet (facets, &value, count);
        }
    }
  else if (description->kind == INTAKE_KIND_DATE && intake_date_from_iso (intake_statement_get_text (statement, 0), &date))
    {
      intake_value_set_date (&value, date);
      add_facet (facets, &value, count);
    }
  else
    {
      intake_value_set_text (&value, intake_statement_get_text (statement, 0));
      add_facet (facets, &value, count);
    }
}

GArray *
intake_selection_table_count (IntakeDatabase *db,
                              IntakeFieldId   field,
                              const GArray   *ids,
                              GCancellable   *cancellable,
                              GError        **error)
{
  g_autofree char *sql = NULL;
  g_autofree char *json = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GArray) facets = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (field < INTAKE_N_FIELDS, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  sql = dup_count_sql (field);
  statement = intake_statement_get (db, sql, error);
  if (statement == NULL)
    return NULL;

  json = dup_json (ids);
  intake_statement_bind_text (statement, 1, json);
  facets = g_array_new (FALSE, TRUE, sizeof (IntakeFacet));
  g_array_set_clear_func (facets, facet_clear);
  while (intake_statement_step (statement, &failure))
    {
      add_row (facets, field, statement);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&facets);
}

static gboolean
change_each (IntakeDatabase              *db,
             const IntakeSelectionChange *change,
             OneFunc                      func,
             gpointer                     data,
             GCancellable                *cancellable,
             GError                     **error)
{
  for (guint i = 0; i < change->ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !func (db, g_array_index (change->ids, gint64, i), data, error))
        return FALSE;
      if (change->progress != NULL)
        intake_progress_set (change->progress, i + 1, change->ids->len);
    }

  return TRUE;
}

static gboolean
set_stage_of_one (IntakeDatabase *db,
                  gint64          id,
                  gpointer        data,
                  GError        **error)
{
  Change          *change = data;
  IntakeStage      stage;
  g_autofree char *refusal = NULL;

  if (!intake_record_reader_load (change->reader, id, change->record, error))
    return FALSE;

  /* A step to where it stands would be one that nobody took, unless the reason is another. */
  if (intake_stage_find (intake_record_get_text (change->record, INTAKE_FIELD_STAGE), &stage) && stage == change->stage &&
      (change->word == NULL || g_strcmp0 (intake_record_get_text (change->record, INTAKE_FIELD_REFUSAL), change->word) == 0))
    return TRUE;

  return intake_application_table_set_stage (db, id, change->stage, change->dated_on, NULL, change->word, error);
}

static gboolean
set_field_of_one (IntakeDatabase *db,
                  gint64          id,
                  gpointer        data,
                  GError        **error)
{
  Change *change = data;

  return intake_record_table_update (db, change->entity, id, change->field, change->value, error);
}

static gboolean
assign_to_one (IntakeDatabase *db,
               gint64          id,
               gpointer        data,
               GError        **error)
{
  Change *change = data;

  return intake_assignment_table_assign (db, id, change->supervisor, change->word, error);
}

/* The list with the tag, or without it; NULL where it is so already. */
static char *
dup_tags (const char *tags,
          Change     *change)
{
  g_auto (GStrv) items = g_strsplit (tags != NULL ? tags : "", ";", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  gboolean there = FALSE;

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *folded = intake_text_fold (items[i]);
      gboolean         same = g_str_equal (folded, change->folded);

      there = there || same;
      if (*items[i] != '\0' && (change->add || !same))
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ";" : "", items[i]);
    }
  if (there == change->add)
    return NULL;
  if (change->add)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? ";" : "", change->word);

  return g_strdup (joined->str);
}

static gboolean
tag_one (IntakeDatabase *db,
         gint64          id,
         gpointer        data,
         GError        **error)
{
  Change          *change = data;
  g_autofree char *tags = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (!intake_record_reader_load (change->reader, id, change->record, error))
    return FALSE;

  tags = dup_tags (intake_record_get_text (change->record, INTAKE_FIELD_TAGS), change);
  if (tags == NULL)
    return TRUE;

  intake_value_set_text (&value, tags);
  return intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, id, INTAKE_FIELD_TAGS, &value, error);
}

static gboolean
delete_one (IntakeDatabase *db,
            gint64          id,
            gpointer        data,
            GError        **error)
{
  Change *change = data;

  return intake_record_table_delete (db, change->entity, id, error);
}

gboolean
intake_selection_table_set_stage (IntakeDatabase              *db,
                                  const IntakeSelectionChange *change,
                                  IntakeStage                  stage,
                                  IntakeDate                   dated_on,
                                  const char                  *refusal,
                                  GCancellable                *cancellable,
                                  GError                     **error)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_REFUSAL };
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) record = NULL;
  Change own = { .stage = stage, .dated_on = dated_on, .word = refusal };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && change->entity == INTAKE_ENTITY_APPLICATION, FALSE);

  reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, fields, G_N_ELEMENTS (fields), error);
  if (reader == NULL)
    return FALSE;

  record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  own.reader = reader;
  own.record = record;

  return change_each (db, change, set_stage_of_one, &own, cancellable, error);
}

gboolean
intake_selection_table_set_field (IntakeDatabase              *db,
                                  const IntakeSelectionChange *change,
                                  IntakeFieldId                field,
                                  const IntakeValue           *value,
                                  GCancellable                *cancellable,
                                  GError                     **error)
{
  Change own = { .field = field, .value = value };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && value != NULL, FALSE);

  own.entity = change->entity;

  return change_each (db, change, set_field_of_one, &own, cancellable, error);
}

gboolean
intake_selection_table_assign (IntakeDatabase              *db,
                               const IntakeSelectionChange *change,
                               gint64                       supervisor,
                               const char                  *role,
                               GCancellable                *cancellable,
                               GError                     **error)
{
  Change own = { .supervisor = supervisor, .word = role };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && change->entity == INTAKE_ENTITY_APPLICATION, FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  return change_each (db, change, assign_to_one, &own, cancellable, error);
}

gboolean
intake_selection_table_tag (IntakeDatabase              *db,
                            const IntakeSelectionChange *change,
                            const char                  *tag,
                            gboolean                     add,
                            GCancellable                *cancellable,
                            GError                     **error)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_TAGS };
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *folded = NULL;
  Change           own = { .word = tag, .add = add };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && change->entity == INTAKE_ENTITY_APPLICATION, FALSE);
  g_return_val_if_fail (tag != NULL && strchr (tag, ';') == NULL, FALSE);

  reader = intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, fields, G_N_ELEMENTS (fields), error);
  if (reader == NULL)
    return FALSE;

  record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  folded = intake_text_fold (tag);
  own.reader = reader;
  own.record = record;
  own.folded = folded;

  return change_each (db, change, tag_one, &own, cancellable, error);
}

gboolean
intake_selection_table_delete (IntakeDatabase              *db,
                               const IntakeSelectionChange *change,
                               GCancellable                *cancellable,
                               GError                     **error)
{
  Change own = { 0 };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  own.entity = change->entity;

  return change_each (db, change, delete_one, &own, cancellable, error);
}
