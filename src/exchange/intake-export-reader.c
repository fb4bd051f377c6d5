/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sheets of an export tell of each application. */
#include "config.h"

#include "intake-export-reader.h"

#include "intake-assignment-table.h"
#include "intake-follow-up-table.h"
#include "intake-office-witness.h"
#include "intake-placement-table.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"
#include "intake-stage.h"

struct _IntakeExportReader
{
  IntakeDatabase       *db;
  const IntakeLanguage *language;
  IntakeRecordReader   *records;
  IntakeRecord         *application;
  GHashTable           *notices;

  IntakeSheetRow  row;
  IntakeRecord   *placement;
  GPtrArray      *assignments;
  GArray         *supervisors;
  IntakeRuleSet  *rule_set;
  char           *rules;
  char           *why;
  char           *failed;
  IntakeDecision *decision;

  IntakeOfficeWitness *witness;
};

/* Free text is nothing that a rule can ask for, nor a sheet that is not a view: what is not shown of it need not be read. */
static const guint free_text = 1u << INTAKE_KIND_TEXT | 1u << INTAKE_KIND_LONG_TEXT | 1u << INTAKE_KIND_EMAIL | 1u << INTAKE_KIND_PHONE | 1u << INTAKE_KIND_TAGS;

static gboolean
is_needed (const IntakeField *field,
           const IntakeView  *view)
{
  guint                n_columns;
  const IntakeFieldId *columns;

  if ((free_text & 1u << field->kind) == 0 || ((field->flags & INTAKE_FIELD_DERIVED) != 0 && field->id != INTAKE_FIELD_RULE_SET) || field->id == INTAKE_FIELD_CASE)
    return TRUE;

  columns = intake_view_get_columns (view, &n_columns);
  for (guint i = 0; i < n_columns; i++)
    if (columns[i] == field->id)
      return TRUE;

  return FALSE;
}

static IntakeRecordReader *
open_applications (IntakeDatabase   *db,
                   const IntakeView *view,
                   GError          **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  IntakeFieldId        first, end;
  guint                n_columns;
  const IntakeFieldId *columns = intake_view_get_columns (view, &n_columns);

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (is_needed (intake_field_get (field), view))
      g_array_append_val (fields, field);
  for (guint i = 0; i < n_columns; i++)
    if (intake_field_get (columns[i])->group == INTAKE_GROUP_OWN)
      g_array_append_val (fields, columns[i]);

  return intake_record_reader_new (db, INTAKE_ENTITY_APPLICATION, (const IntakeFieldId *)(gpointer)fields->data, fields->len, error);
}

/* The notice of the application, read once for all that apply for it. */
static gboolean
intake_export_reader_find_notice (IntakeExportReader *self,
                                  GError            **error)
{
  gint64 id = intake_record_get_integer (self->application, INTAKE_FIELD_NOTICE, 0);

  self->row.notice = NULL;
  if (id == 0)
    return TRUE;

  self->row.notice = g_hash_table_lookup (self->notices, &id);
  if (self->row.notice != NULL)
    return TRUE;

  self->row.notice = intake_record_table_load (self->db, INTAKE_ENTITY_NOTICE, id, error);
  if (self->row.notice == NULL)
    return FALSE;

  g_hash_table_insert (self->notices, g_memdup2 (&id, sizeof id), self->row.notice);

  return TRUE;
}

static gboolean
intake_export_reader_judge (IntakeExportReader *self,
                            GError            **error)
{
  g_autoptr (IntakeRuleSet) rule_set = intake_screening_table_get_rule_set (self->db, intake_record_get_id (self->application), error);
  IntakeFacts facts = { self->application, self->row.notice, intake_database_get_today (self->db), intake_office_witness_get (self->witness) };

  if (rule_set == NULL)
    return FALSE;

  if (rule_set != self->rule_set)
    {
      g_free (self->rules);
      self->rules = g_strdup_printf ("%s (%d)", intake_rule_set_get_id (rule_set), intake_rule_set_get_version (rule_set));
      g_clear_pointer (&self->rule_set, intake_rule_set_unref);
      self->rule_set = intake_rule_set_ref (rule_set);
    }

  g_free (self->why);
  self->why = intake_rule_set_dup_summary (rule_set, &facts, self->language);

  g_clear_pointer (&self->failed, g_free);
  if (intake_record_has (self->application, INTAKE_FIELD_FAILED_RULES))
    self->failed = intake_rule_set_dup_titles (rule_set, intake_record_get_text (self->application, INTAKE_FIELD_FAILED_RULES), self->language);

  return intake_office_witness_check (self->witness, error);
}

static gboolean
intake_export_reader_find_decision (IntakeExportReader *self,
                                    GError            **error)
{
  g_autoptr (GError) local_error = NULL;

  g_clear_pointer (&self->decision, intake_decision_free);

  /* Few are decided by the office: all others cost no query. */
  if (!intake_record_has (self->application, INTAKE_FIELD_DECISION))
    return TRUE;

  self->decision = intake_screening_table_get_decision (self->db, intake_record_get_id (self->application), &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What the placement is followed by, if there is one. */
static gboolean
intake_export_reader_find_follow_ups (IntakeExportReader *self,
                                      GError            **error)
{
  for (IntakeEntity entity = INTAKE_ENTITY_CHECK_IN; entity < INTAKE_N_ENTITIES; entity++)
    {
      g_clear_pointer (&self->row.follow_ups[entity], g_ptr_array_unref);
      if (self->placement == NULL)
        continue;

      self->row.follow_ups[entity] = intake_follow_up_table_list (self->db, entity, intake_record_get_id (self->placement), error);
      if (self->row.follow_ups[entity] == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
intake_export_reader_find_placement (IntakeExportReader *self,
                                     GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  IntakeStage stage = INTAKE_STAGE_RECEIVED;
  gint64      id = 0;

  g_clear_object (&self->placement);

  /* Most applications have none: they cost no query. */
  if (intake_stage_find (intake_record_get_text (self->application, INTAKE_FIELD_STAGE), &stage) && intake_stage_has_placement (stage))
    id = intake_placement_table_find (self->db, intake_record_get_id (self->application), &local_error);
  if (id != 0)
    self->placement = intake_record_table_load (self->db, INTAKE_ENTITY_PLACEMENT, id, &local_error);

  if (local_error == NULL)
    return intake_export_reader_find_follow_ups (self, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
intake_export_reader_find_supervisors (IntakeExportReader *self,
                                       GError            **error)
{
  g_array_set_size (self->supervisors, 0);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);

  if (!intake_record_has (self->application, INTAKE_FIELD_SUPERVISORS))
    return TRUE;

  self->assignments = intake_assignment_table_list_names (self->db, intake_record_get_id (self->application), error);
  if (self->assignments == NULL)
    return FALSE;

  for (guint i = 0; i < self->assignments->len; i++)
    {
      const IntakeAssignment *assignment = g_ptr_array_index (self->assignments, i);
      IntakeSheetSupervisor   supervisor = { assignment->name, assignment->title, assignment->unit, assignment->role };

      g_array_append_val (self->supervisors, supervisor);
    }

  return TRUE;
}

IntakeExportReader *
intake_export_reader_new (IntakeDatabase       *db,
                          const IntakeView     *view,
                          GArray               *ids,
                          const IntakeLanguage *language,
                          GError              **error)
{
  g_autoptr (IntakeExportReader) self = g_new0 (IntakeExportReader, 1);

  self->db = db;
  self->language = language;
  self->witness = intake_office_witness_new (db);
  self->application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  self->notices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->supervisors = g_array_new (FALSE, FALSE, sizeof (IntakeSheetSupervisor));
  self->records = open_applications (db, view, error);
  if (self->records == NULL)
    return NULL;

  intake_record_reader_set_ids (self->records, ids);
  intake_record_reader_set_language (self->records, language);

  return g_steal_pointer (&self);
}

const IntakeSheetRow *
intake_export_reader_next (IntakeExportReader *self,
                           GError            **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!intake_record_reader_next (self->records, self->application, error) ||
      !intake_export_reader_find_notice (self, error) ||
      !intake_export_reader_judge (self, error) ||
      !intake_export_reader_find_decision (self, error) ||
      !intake_export_reader_find_placement (self, error) ||
      !intake_export_reader_find_supervisors (self, error))
    return NULL;

  self->row.application = self->application;
  self->row.placement = self->placement;
  self->row.supervisors = (const IntakeSheetSupervisor *)(gpointer)self->supervisors->data;
  self->row.n_supervisors = self->supervisors->len;
  self->row.rules = self->rules;
  self->row.why = self->why;
  self->row.failed = self->failed;
  self->row.reason = self->decision != NULL ? self->decision->reason : NULL;

  return &self->row;
}

void
intake_export_reader_free (IntakeExportReader *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->records, intake_record_reader_free);
  g_clear_object (&self->application);
  g_clear_object (&self->placement);
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    g_clear_pointer (&self->row.follow_ups[entity], g_ptr_array_unref);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_hash_table_unref (self->notices);
  g_array_unref (self->supervisors);
  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  g_free (self->rules);
  g_free (self->why);
  g_free (self->failed);
  intake_decision_free (self->decision);
  intake_office_witness_free (self->witness);
  g_free (self);
}
