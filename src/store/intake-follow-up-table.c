/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an internship is followed by, in the store. */
#include "config.h"

#include "intake-follow-up-table.h"

#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-statement.h"

#include "intake-follow-up.h"
#include "intake-text.h"

#include <string.h>

/* What people put before the items of a list, in any number and with spaces. */
static const char *const bullets[] = { "-", "–", "•", "*", "·" };

static void
supervisor_name_free (gpointer data)
{
  IntakeSupervisorName *supervisor = data;

  g_free (supervisor->name);
  g_free (supervisor);
}

static GPtrArray *
read_records (IntakeDatabase *db,
              IntakeEntity    entity,
              GArray         *ids,
              GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      IntakeRecord *record = intake_record_table_load (db, entity, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

GPtrArray *
intake_follow_up_table_list (IntakeDatabase *db,
                             IntakeEntity    entity,
                             gint64          placement_id,
                             GError        **error)
{
  g_autoptr (IntakeView) view = NULL;
  g_autoptr (GArray) ids = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (intake_follow_up_placement_field (entity) != INTAKE_N_FIELDS, NULL);

  view = intake_view_new (entity);
  intake_value_set_integer (&value, placement_id);
  intake_view_add_filter (view, intake_follow_up_placement_field (entity), INTAKE_OPERATOR_IS, &value);
  ids = intake_query_ids (db, view, NULL, error);

  return ids != NULL ? read_records (db, entity, ids, error) : NULL;
}

GArray *
intake_follow_up_table_list_check_ins (IntakeDatabase *db,
                                       gint64          placement_id,
                                       GError        **error)
{
  g_autoptr (GPtrArray) records = intake_follow_up_table_list (db, INTAKE_ENTITY_CHECK_IN, placement_id, error);
  GArray *dates;

  if (records == NULL)
    return NULL;

  dates = g_array_sized_new (FALSE, FALSE, sizeof (IntakeCheckInDate), records->len);
  for (guint i = 0; i < records->len; i++)
    {
      IntakeRecord     *record = records->pdata[i];
      IntakeFieldId     field = intake_record_has (record, INTAKE_FIELD_CHECK_IN_PLANNED_ON) ? INTAKE_FIELD_CHECK_IN_PLANNED_ON : INTAKE_FIELD_CHECK_IN_HELD_ON;
      IntakeCheckInDate date = { intake_record_get_date (record, field), intake_check_in_kind_find (intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_KIND)) };

      g_array_append_val (dates, date);
    }

  return dates;
}

GArray *
intake_follow_up_table_list_absences (IntakeDatabase *db,
                                      gint64          placement_id,
                                      GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GArray) absences = g_array_new (FALSE, FALSE, sizeof (IntakeAbsence));
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT s.\"absences\" FROM \"placement\" AS l JOIN \"assignment\" AS g ON g.\"application_id\" = l.\"application_id\""
                                    " JOIN \"supervisor\" AS s ON s.\"id\" = g.\"supervisor_id\" WHERE l.\"id\" = ?1 AND s.\"absences\" IS NOT NULL",
                                    error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, placement_id);
  while (intake_statement_step (statement, &failure))
    intake_absence_read (intake_statement_get_text (statement, 0), intake_database_get_language (db), absences);
  if (failure == NULL)
    return g_steal_pointer (&absences);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
intake_follow_up_table_list_supervisors (IntakeDatabase *db,
                                         gint64          placement_id,
                                         GError        **error)
{
  g_autoptr (GPtrArray) supervisors = g_ptr_array_new_with_free_func (supervisor_name_free);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT s.\"id\", s.\"name\" FROM \"supervisor\" AS s LEFT JOIN \"assignment\" AS g ON g.\"supervisor_id\" = s.\"id\""
                                    " AND g.\"application_id\" = (SELECT \"application_id\" FROM \"placement\" WHERE \"id\" = ?1)"
                                    " ORDER BY g.\"id\" IS NULL, s.\"name\" COLLATE NOCASE",
                                    error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, placement_id);
  while (intake_statement_step (statement, &failure))
    {
      IntakeSupervisorName *supervisor = g_new0 (IntakeSupervisorName, 1);

      supervisor->id = intake_statement_get_integer (statement, 0);
      supervisor->name = g_strdup (intake_statement_get_text (statement, 1));
      g_ptr_array_add (supervisors, supervisor);
    }
  if (failure == NULL)
    return g_steal_pointer (&supervisors);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
intake_follow_up_table_add_check_ins (IntakeDatabase *db,
                                      gint64          placement_id,
                                      const GArray   *dates,
                                      GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (dates != NULL, FALSE);

  for (guint i = 0; i < dates->len; i++)
    {
      const IntakeCheckInDate *date = &g_array_index (dates, IntakeCheckInDate, i);
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_CHECK_IN);

      intake_record_set_integer (record, INTAKE_FIELD_CHECK_IN_PLACEMENT, placement_id);
      intake_record_set_date (record, INTAKE_FIELD_CHECK_IN_PLANNED_ON, date->date);
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_KIND, intake_check_in_kind_id (date->kind));
      if (!intake_record_table_insert (db, record, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
skip_bullet (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return text + strlen (bullets[i]);

  return text;
}

/* "  – write a policy brief " → "write a policy brief"; %NULL for nothing. */
static char *
dup_item (const char *line)
{
  const char *at = line, *before;

  do
    {
      before = at;
      at = skip_bullet (at + strspn (at, " \t\r"));
    }
  while (at != before);

  return *at != '\0' ? g_strchomp (g_strdup (at)) : NULL;
}

static IntakeFieldId
get_text_field (IntakeEntity entity)
{
  return entity == INTAKE_ENTITY_OBJECTIVE ? INTAKE_FIELD_OBJECTIVE_OBJECTIVE : INTAKE_FIELD_OUTPUT_TITLE;
}

/* The texts that are there, folded. */
static GHashTable *
read_known (IntakeDatabase *db,
            IntakeEntity    entity,
            gint64          placement_id,
            GError        **error)
{
  g_autoptr (GPtrArray) records = intake_follow_up_table_list (db, entity, placement_id, error);
  GHashTable *known;

  if (records == NULL)
    return NULL;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *item = dup_item (intake_record_get_text (records->pdata[i], get_text_field (entity)));

      g_hash_table_add (known, intake_text_fold (item != NULL ? item : ""));
    }

  return known;
}

/* What the notice of an internship says in a field; "" where there is no notice. */
static char *
dup_notice_text (IntakeDatabase *db,
                 IntakeEntity    entity,
                 gint64          placement_id,
                 GError        **error)
{
  g_autoptr (IntakeRecord) placement = intake_record_table_load (db, INTAKE_ENTITY_PLACEMENT, placement_id, error);
  g_autoptr (IntakeRecord) notice = NULL;
  gint64      id;
  const char *text;

  if (placement == NULL)
    return NULL;

  id = intake_record_get_integer (placement, INTAKE_FIELD_PLACEMENT_NOTICE, 0);
  if (id == 0)
    return g_strdup ("");

  notice = intake_record_table_load (db, INTAKE_ENTITY_NOTICE, id, error);
  if (notice == NULL)
    return NULL;

  text = intake_record_get_text (notice, entity == INTAKE_ENTITY_OBJECTIVE ? INTAKE_FIELD_NOTICE_OBJECTIVES : INTAKE_FIELD_NOTICE_OUTPUTS);

  return g_strdup (text != NULL ? text : "");
}

GStrv
intake_follow_up_table_list_of_notice (IntakeDatabase *db,
                                       IntakeEntity    entity,
                                       gint64          placement_id,
                                       GError        **error)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GHashTable) known = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entity == INTAKE_ENTITY_OBJECTIVE || entity == INTAKE_ENTITY_OUTPUT, NULL);

  text = dup_notice_text (db, entity, placement_id, error);
  known = text != NULL ? read_known (db, entity, placement_id, error) : NULL;
  if (known == NULL)
    return NULL;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *item = dup_item (lines[i]);

      /* What the notice says twice is taken once. */
      if (item != NULL && g_hash_table_add (known, intake_text_fold (item)))
        g_strv_builder_add (items, item);
    }

  return g_strv_builder_end (items);
}

gboolean
intake_follow_up_table_take_over (IntakeDatabase *db,
                                  IntakeEntity    entity,
                                  gint64          placement_id,
                                  GError        **error)
{
  g_auto (GStrv) items = intake_follow_up_table_list_of_notice (db, entity, placement_id, error);
  g_autoptr (IntakeRecord) placement = items != NULL ? intake_record_table_load (db, INTAKE_ENTITY_PLACEMENT, placement_id, error) : NULL;

  if (placement == NULL)
    return FALSE;

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new (entity);

      intake_record_set_integer (record, intake_follow_up_placement_field (entity), placement_id);
      intake_record_set_text (record, get_text_field (entity), items[i]);
      if (entity == INTAKE_ENTITY_OUTPUT)
        intake_record_set (record, INTAKE_FIELD_OUTPUT_DUE_ON,
                           intake_record_get (placement, intake_record_has (placement, INTAKE_FIELD_PLACEMENT_EXTENDED_TO) ? INTAKE_FIELD_PLACEMENT_EXTENDED_TO : INTAKE_FIELD_PLACEMENT_END_ON));
      if (!intake_record_table_insert (db, record, error))
        return FALSE;
    }

  return TRUE;
}
