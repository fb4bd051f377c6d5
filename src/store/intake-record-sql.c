/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of records, made from the field table. */
#include "config.h"

#include "intake-record-sql.h"

#include "intake-own-field.h"
#include "intake-parse.h"
#include "intake-stage.h"

#include <string.h>

/* Derived fields are no columns; each is an expression of its own. */
typedef struct
{
  IntakeFieldId     field;
  IntakeRecordJoins joins;
  const char       *expression;
} DerivedField;

#define PERSON_NAME "nullif (trim (coalesce (p.\"family_name\", '') || ' ' || coalesce (p.\"given_names\", '')), '')"

static const DerivedField derived_fields[] = {
  { INTAKE_FIELD_NAME, INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_ANSWER, INTAKE_JOIN_SCREENING, "s.\"answer\"" },
  { INTAKE_FIELD_FAILED_RULES, INTAKE_JOIN_SCREENING, "s.\"failed\"" },
  { INTAKE_FIELD_RULE_SET, INTAKE_JOIN_SCREENING,
    "(SELECT r.\"name\" || ' (' || r.\"version\" || ')' FROM \"rule_set\" AS r WHERE r.\"id\" = s.\"rule_set_id\")" },
  { INTAKE_FIELD_JUDGED_ON, INTAKE_JOIN_SCREENING, "s.\"judged_on\"" },
  { INTAKE_FIELD_DECISION, INTAKE_JOIN_SCREENING, "s.\"decision\"" },
  { INTAKE_FIELD_LOOK_AGAIN, INTAKE_JOIN_SCREENING,
    "CASE WHEN s.\"decision\" IS NOT NULL AND s.\"decided_answer\" IS NOT s.\"answer\" THEN 'look-again' END" },
  { INTAKE_FIELD_DECISION_REASON, INTAKE_JOIN_SCREENING, "s.\"reason\"" },
  { INTAKE_FIELD_DECIDED_BY, INTAKE_JOIN_SCREENING, "s.\"decided_by\"" },
  { INTAKE_FIELD_DECIDED_ON, INTAKE_JOIN_SCREENING, "s.\"decided_on\"" },
  { INTAKE_FIELD_SUPERVISORS, INTAKE_JOIN_NONE,
    "(SELECT group_concat (v.\"name\" || char (31) || g.\"role\", char (30)) FROM \"assignment\" AS g"
    " JOIN \"supervisor\" AS v ON v.\"id\" = g.\"supervisor_id\" WHERE g.\"application_id\" = e.\"id\")" },
  /* In hundredths, rounded as the pane does. */
  { INTAKE_FIELD_MEAN_SCORE, INTAKE_JOIN_NONE,
    "(SELECT (sum (c.\"score\") * 200 + count (c.\"score\")) / (count (c.\"score\") * 2) FROM \"score\" AS c WHERE c.\"application_id\" = e.\"id\")" },
  { INTAKE_FIELD_NOTICE_APPLICATIONS, INTAKE_JOIN_NONE,
    "(SELECT count (*) FROM \"application\" AS c WHERE c.\"notice\" = e.\"id\")" },
  { INTAKE_FIELD_PLACEMENT_NAME, INTAKE_JOIN_APPLICATION | INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_PLACEMENT_STATE, INTAKE_JOIN_APPLICATION,
    "intake_placement_state (a.\"stage\", e.\"start_on\", coalesce (e.\"extended_to\", e.\"end_on\"))" },
  { INTAKE_FIELD_PLACEMENT_CASE, INTAKE_JOIN_APPLICATION, "a.\"case\"" },
  { INTAKE_FIELD_PLACEMENT_NOTICE, INTAKE_JOIN_APPLICATION, "a.\"notice\"" },
  { INTAKE_FIELD_PLACEMENT_UNIT, INTAKE_JOIN_APPLICATION, "(SELECT n.\"unit\" FROM \"notice\" AS n WHERE n.\"id\" = a.\"notice\")" },
  { INTAKE_FIELD_PLACEMENT_SUPERVISORS, INTAKE_JOIN_NONE,
    "(SELECT group_concat (v.\"name\", ', ') FROM \"assignment\" AS g"
    " JOIN \"supervisor\" AS v ON v.\"id\" = g.\"supervisor_id\" WHERE g.\"application_id\" = e.\"application_id\")" },
  { INTAKE_FIELD_PLACEMENT_NEXT_CHECK_IN, INTAKE_JOIN_NONE,
    "(SELECT min (c.\"planned_on\") FROM \"check_in\" AS c WHERE c.\"placement_id\" = e.\"id\" AND c.\"held_on\" IS NULL)" },
  { INTAKE_FIELD_PLACEMENT_NEXT_OUTPUT, INTAKE_JOIN_NONE,
    "(SELECT min (o.\"due_on\") FROM \"output\" AS o WHERE o.\"placement_id\" = e.\"id\" AND o.\"delivered_on\" IS NULL)" },
  { INTAKE_FIELD_PLACEMENT_MONTHS, INTAKE_JOIN_NONE,
    "intake_placement_months (e.\"start_on\", coalesce (e.\"extended_to\", e.\"end_on\"))" },
  { INTAKE_FIELD_CHECK_IN_CASE, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION, "a.\"case\"" },
  { INTAKE_FIELD_CHECK_IN_NAME, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION | INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_OBJECTIVE_CASE, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION, "a.\"case\"" },
  { INTAKE_FIELD_OBJECTIVE_NAME, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION | INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_OUTPUT_CASE, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION, "a.\"case\"" },
  { INTAKE_FIELD_OUTPUT_NAME, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION | INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_EVALUATION_CASE, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION, "a.\"case\"" },
  { INTAKE_FIELD_EVALUATION_NAME, INTAKE_JOIN_PLACEMENT | INTAKE_JOIN_APPLICATION | INTAKE_JOIN_PERSON, PERSON_NAME },
  { INTAKE_FIELD_CHECK_IN_STATE, INTAKE_JOIN_NONE, "intake_check_in_state (e.\"planned_on\", e.\"held_on\")" },
  { INTAKE_FIELD_OUTPUT_STATE, INTAKE_JOIN_NONE,
    "intake_output_state (e.\"due_on\", e.\"delivered_on\" IS NOT NULL, coalesce (e.\"validated_on\", e.\"validated_by\") IS NOT NULL)" },
};

static const DerivedField *
find_derived (IntakeFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived_fields); i++)
    if (derived_fields[i].field == field)
      return &derived_fields[i];

  return NULL;
}

static int
append_select_column (GString      *sql,
                      IntakeFieldId field,
                      int           column)
{
  g_autofree char *expression = NULL;

  /* Both parts of the name are read as they are: how they are put together is for intake_present_name() to say. */
  if (field == INTAKE_FIELD_NAME)
    {
      g_string_append (sql, ", p.\"family_name\", p.\"given_names\"");
      return column + 2;
    }

  expression = intake_record_sql_dup_expression (field);
  g_string_append_printf (sql, ", %s", expression);

  return column + 1;
}

IntakeRecordSelect *
intake_record_select_new (IntakeEntity         entity,
                          const IntakeFieldId *fields,
                          guint                n_fields)
{
  IntakeRecordSelect *self = g_new0 (IntakeRecordSelect, 1);
  g_autoptr (GString) sql = g_string_new ("SELECT e.\"id\"");
  g_autoptr (GString) from = g_string_new (NULL);
  IntakeRecordJoins joins = INTAKE_JOIN_NONE;
  IntakeFieldId     first, end;
  int               column = 1;

  intake_field_range (entity, &first, &end);
  self->entity = entity;
  self->n_columns = fields != NULL ? n_fields : end - first;
  self->columns = g_new0 (IntakeRecordColumn, MAX (self->n_columns, 1));

  if (entity == INTAKE_ENTITY_APPLICATION)
    {
      g_string_append (sql, ", e.\"person_id\"");
      column++;
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      IntakeFieldId field = fields != NULL ? fields[i] : first + i;

      g_assert (intake_field_get (field)->entity == entity);
      self->columns[i].field = field;
      self->columns[i].type = intake_field_value_type (intake_field_get (field)->kind);
      self->columns[i].column = column;
      joins |= intake_record_sql_joins (field);
      column = append_select_column (sql, field, column);
    }

  intake_record_sql_append_from (from, entity, joins);
  self->by_id = g_strconcat (sql->str, from->str, " WHERE e.\"id\" = ?1", NULL);
  self->all = g_strconcat (sql->str, from->str, " ORDER BY e.\"id\"", NULL);
  /* A cross join is what SQLite never turns round: the array leads. */
  self->of_ids = g_strconcat (sql->str, " FROM json_each (?1) AS j CROSS JOIN", from->str + strlen (" FROM"), " WHERE e.\"id\" = j.\"value\"", NULL);

  return self;
}

void
intake_record_select_free (IntakeRecordSelect *self)
{
  if (self == NULL)
    return;

  g_free (self->by_id);
  g_free (self->all);
  g_free (self->of_ids);
  g_free (self->columns);
  g_free (self);
}

IntakeRecordInsert *
intake_record_insert_new (IntakeEntity entity,
                          gboolean     of_person)
{
  IntakeRecordInsert *self = g_new0 (IntakeRecordInsert, 1);
  g_autoptr (GString) names = g_string_new ("\"id\"");
  g_autoptr (GString) values = g_string_new ("?1");
  IntakeFieldId first, end;
  int           index = 2;

  self->entity = entity;
  self->of_person = of_person;
  if (entity == INTAKE_ENTITY_APPLICATION && !of_person)
    {
      g_string_append (names, ", \"person_id\"");
      g_string_append_printf (values, ", ?%d", index++);
    }

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    {
      const IntakeField *description = intake_field_get (field);

      if (!intake_record_sql_is_stored (field) || ((description->flags & INTAKE_FIELD_PERSON) != 0) != of_person)
        continue;
      g_string_append_printf (names, ", \"%s\"", description->name);
      g_string_append_printf (values, ", ?%d", index++);
      self->fields[self->n_fields++] = field;
    }

  self->sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", of_person ? "person" : intake_entity_name (entity), names->str, values->str);

  return self;
}

void
intake_record_insert_free (IntakeRecordInsert *self)
{
  if (self == NULL)
    return;

  g_free (self->sql);
  g_free (self);
}

gboolean
intake_record_sql_is_stored (IntakeFieldId field)
{
  return (intake_field_get (field)->flags & INTAKE_FIELD_DERIVED) == 0;
}

IntakeRecordJoins
intake_record_sql_joins (IntakeFieldId field)
{
  const DerivedField *derived = find_derived (field);

  if (derived != NULL)
    return derived->joins;

  return (intake_field_get (field)->flags & INTAKE_FIELD_PERSON) != 0 ? INTAKE_JOIN_PERSON : INTAKE_JOIN_NONE;
}

char *
intake_record_sql_dup_expression (IntakeFieldId field)
{
  const IntakeField  *description = intake_field_get (field);
  const DerivedField *derived = find_derived (field);

  if (derived != NULL)
    return g_strdup (derived->expression);
  /* Its key is a number of ours that stands for a column, as the names do below. */
  if (field > INTAKE_N_FIELDS)
    return g_strdup_printf ("(SELECT o.\"value\" FROM \"custom_value\" AS o WHERE o.\"application_id\" = e.\"id\" AND o.\"custom_field_id\" = %" G_GINT64_FORMAT ")",
                            intake_own_field_get_key (field));
  if (field == INTAKE_FIELD_SUPERVISOR_LOAD)
    return intake_record_sql_dup_load ("e");

  return g_strdup_printf ("%s.\"%s\"", (description->flags & INTAKE_FIELD_PERSON) != 0 ? "p" : "e", description->name);
}

void
intake_record_sql_append_from (GString          *sql,
                               IntakeEntity      entity,
                               IntakeRecordJoins joins)
{
  g_string_append_printf (sql, " FROM \"%s\" AS e", intake_entity_name (entity));
  if ((joins & INTAKE_JOIN_PLACEMENT) != 0)
    g_string_append (sql, " JOIN \"placement\" AS l ON l.\"id\" = e.\"placement_id\"");
  if ((joins & INTAKE_JOIN_APPLICATION) != 0)
    g_string_append_printf (sql, " JOIN \"application\" AS a ON a.\"id\" = %s.\"application_id\"", (joins & INTAKE_JOIN_PLACEMENT) != 0 ? "l" : "e");
  if ((joins & INTAKE_JOIN_PERSON) != 0)
    g_string_append_printf (sql, " JOIN \"person\" AS p ON p.\"id\" = %s.\"person_id\"", (joins & INTAKE_JOIN_APPLICATION) != 0 ? "a" : "e");
  if ((joins & INTAKE_JOIN_SCREENING) != 0)
    g_string_append (sql, " LEFT JOIN \"screening\" AS s ON s.\"id\" = e.\"id\"");
}

/* From the few who are there now by the index of stages, not from all whom the supervisor ever had. */
char *
intake_record_sql_dup_load (const char *supervisor)
{
  g_autoptr (GString) sql = NULL;
  const char *comma = "";

  g_return_val_if_fail (supervisor != NULL, NULL);

  sql = g_string_new ("(SELECT count (*) FROM \"application\" AS c CROSS JOIN \"assignment\" AS h ON h.\"application_id\" = c.\"id\"");
  g_string_append_printf (sql, " AND h.\"supervisor_id\" = %s.\"id\" WHERE c.\"stage\" IN (", supervisor);
  for (IntakeStage stage = 0; stage < INTAKE_N_STAGES; stage++)
    if (intake_stage_counts_as_load (stage))
      {
        g_string_append_printf (sql, "%s'%s'", comma, intake_stage_id (stage));
        comma = ", ";
      }
  g_string_append (sql, "))");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
intake_record_sql_dup_update (IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);

  g_assert (intake_record_sql_is_stored (field));

  if ((description->flags & INTAKE_FIELD_PERSON) != 0)
    return g_strdup_printf ("UPDATE \"person\" SET \"%s\" = ?1 WHERE \"id\" = (SELECT \"person_id\" FROM \"application\" WHERE \"id\" = ?2)"
                            " AND \"%s\" IS NOT ?1",
                            description->name, description->name);

  return g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE \"id\" = ?2 AND \"%s\" IS NOT ?1",
                          intake_entity_name (description->entity), description->name, description->name);
}
