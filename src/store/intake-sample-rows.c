/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the sample office. */
#include "config.h"

#include "intake-sample-rows.h"

#include "intake-record-row.h"
#include "intake-rule-set-table.h"
#include "intake-sample-placement.h"
#include "intake-statement.h"

/* Ids begin as those made on 1 January 2025 do, so that whatever the user adds comes after them. */
#define FIRST_ID (G_GINT64_CONSTANT (157852800) << 32)
#define MAX_ROWS 16

struct _IntakeSampleRows
{
  IntakeDatabase              *db;
  const IntakeSampleProgramme *programme;
  gint64                       next_id;
  gint64                       supervisors[MAX_ROWS];
  guint                        n_supervisors;
  gint64                       notices[INTAKE_SAMPLE_N_NOTICES];
  /* Cases are counted anew each year. */
  gint16 year;
  guint  n_in_year;

  IntakeRecordInsert *insert_person;
  IntakeRecordInsert *insert_application;
};

/* Runs a statement whose values are an id, another id, and texts of which some may be NULL. */
static gboolean
insert (IntakeDatabase    *db,
        const char        *sql,
        gint64             id,
        gint64             parent,
        const char *const *texts,
        guint              n_texts,
        GError           **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, parent);
  for (guint i = 0; i < n_texts; i++)
    intake_statement_bind_text (statement, (int)i + 3, texts[i]);

  return intake_statement_run (statement, error);
}

static gboolean
insert_record (IntakeSampleRows *self,
               IntakeRecord     *record,
               gint64            id,
               GError          **error)
{
  g_autoptr (IntakeRecordInsert) insertion = intake_record_insert_new (intake_record_get_entity (record), FALSE);

  return intake_record_row_insert (self->db, record, insertion, id, error);
}

static gboolean
insert_role (IntakeSampleRows *self,
             const char       *sql,
             gint64            parent,
             gint64            supervisor,
             const char       *role,
             GError          **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, self->next_id++);
  intake_statement_bind_integer (statement, 2, parent);
  intake_statement_bind_integer (statement, 3, supervisor);
  intake_statement_bind_text (statement, 4, role);

  return intake_statement_run (statement, error);
}

static gboolean
add_rule_set (IntakeSampleRows *self,
              IntakeRuleSet    *rule_set,
              GError          **error)
{
  const char *const texts[] = { intake_rule_set_get_id (rule_set), intake_rule_set_get_json (rule_set) };

  return insert (self->db, "INSERT INTO \"rule_set\" (\"id\", \"version\", \"name\", \"document\") VALUES (?1, ?2, ?3, ?4)",
                 self->next_id++, intake_rule_set_get_version (rule_set), texts, G_N_ELEMENTS (texts), error);
}

static gboolean
add_rule_sets (IntakeSampleRows *self,
               GError          **error)
{
  g_autoptr (IntakeRuleSet) office = intake_rule_set_table_find (self->db, INTAKE_RULE_SET_DEFAULT, error);
  g_autoptr (IntakeRuleSet) own = intake_rule_set_new_from_json (intake_sample_rule_set, -1, office != NULL ? error : NULL);

  return office != NULL && own != NULL && add_rule_set (self, office, error) && add_rule_set (self, own, error);
}

static gboolean
add_supervisor (IntakeSampleRows             *self,
                const IntakeSampleSupervisor *supervisor,
                GError                      **error)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_SUPERVISOR);
  gint64 id = self->next_id++;

  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_NAME, supervisor->name);
  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_TITLE, supervisor->title);
  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_UNIT, supervisor->unit);
  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_EMAIL, supervisor->email);
  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_LANGUAGES, supervisor->languages);
  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_AREAS, supervisor->areas);
  intake_record_set_integer (record, INTAKE_FIELD_SUPERVISOR_CAPACITY, supervisor->capacity);
  intake_record_set_integer (record, INTAKE_FIELD_SUPERVISOR_ACTIVE, supervisor->active);
  self->supervisors[self->n_supervisors++] = id;

  return insert_record (self, record, id, error);
}

static IntakeRecord *
new_notice_record (const IntakeSampleNotice *notice)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_NOTICE);

  intake_record_set_text (record, INTAKE_FIELD_NOTICE_REFERENCE, notice->reference);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_TITLE, notice->title);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_DUTY_STATION, notice->duty_station);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_UNIT, notice->unit);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_MODALITY, notice->modality);
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE_PLACES, notice->places);
  intake_record_set_date (record, INTAKE_FIELD_NOTICE_OPENS_ON, notice->opens_on);
  intake_record_set_date (record, INTAKE_FIELD_NOTICE_CLOSES_ON, notice->closes_on);
  intake_record_set_date (record, INTAKE_FIELD_NOTICE_START_ON, notice->start_on);
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE_MONTHS, notice->months);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_RULE_SET, notice->rule_set);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_LANGUAGES, notice->languages);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_BACKGROUND, notice->background);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_CONTRIBUTIONS, notice->contributions);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_OBJECTIVES, notice->objectives);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_OUTPUTS, notice->outputs);

  return record;
}

static gboolean
add_notice (IntakeSampleRows         *self,
            const IntakeSampleNotice *notice,
            guint                     place,
            GError                  **error)
{
  g_autoptr (IntakeRecord) record = new_notice_record (notice);
  gint64 id = self->next_id++;

  self->notices[place] = id;
  if (!insert_record (self, record, id, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (notice->roles); i++)
    if (notice->roles[i].role != NULL &&
        !insert_role (self, "INSERT INTO \"notice_supervisor\" (\"id\", \"notice_id\", \"supervisor_id\", \"role\") VALUES (?1, ?2, ?3, ?4)",
                      id, self->supervisors[notice->roles[i].supervisor], notice->roles[i].role, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_steps (IntakeSampleRows        *self,
           gint64                   application_id,
           const IntakeSampleStory *story,
           GError                 **error)
{
  for (guint i = 0; i < story->n_steps; i++)
    {
      char              iso[INTAKE_DATE_ISO_SIZE];
      const char *const texts[] = { intake_stage_id (story->stages[i]), intake_date_to_iso (story->days[i], iso) };

      if (!insert (self->db, "INSERT INTO \"stage_step\" (\"id\", \"application_id\", \"stage\", \"dated_on\") VALUES (?1, ?2, ?3, ?4)",
                   self->next_id++, application_id, texts, G_N_ELEMENTS (texts), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
story_has (const IntakeSampleStory *story,
           IntakeStage              stage)
{
  for (guint i = 0; i < story->n_steps; i++)
    if (story->stages[i] == stage)
      return TRUE;

  return FALSE;
}

/* Whoever the notice names; without a notice, anyone. */
static gboolean
add_assignments (IntakeSampleRows         *self,
                 IntakeSampleRandom       *random,
                 gint64                    application_id,
                 const IntakeSampleNotice *notice,
                 GError                  **error)
{
  static const char *const sql = "INSERT INTO \"assignment\" (\"id\", \"application_id\", \"supervisor_id\", \"role\") VALUES (?1, ?2, ?3, ?4)";

  if (notice == NULL)
    return insert_role (self, sql, application_id, self->supervisors[intake_sample_random_below (random, self->n_supervisors)], "direct", error);

  for (guint i = 0; i < G_N_ELEMENTS (notice->roles); i++)
    if (notice->roles[i].role != NULL &&
        !insert_role (self, sql, application_id, self->supervisors[notice->roles[i].supervisor], notice->roles[i].role, error))
      return FALSE;

  return TRUE;
}

static void
complete_record (IntakeSampleRows        *self,
                 IntakeRecord            *record,
                 int                      notice,
                 const IntakeSampleStory *story)
{
  const IntakeValue none = INTAKE_VALUE_INIT;
  IntakeStage       stage = story->stages[story->n_steps - 1];
  gint16            year = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON).year;
  g_autofree char  *text = NULL;

  self->n_in_year = year == self->year ? self->n_in_year + 1 : 1;
  self->year = year;
  text = g_strdup_printf ("%d-%04u", year, self->n_in_year);
  intake_record_set_text (record, INTAKE_FIELD_CASE, text);
  intake_record_set_text (record, INTAKE_FIELD_STAGE, intake_stage_id (stage));
  intake_record_set_text (record, INTAKE_FIELD_LEFT_FROM, intake_stage_is_way_out (stage) ? intake_stage_id (story->stages[story->n_steps - 2]) : NULL);
  intake_record_set_text (record, INTAKE_FIELD_REFUSAL, story->refusal);
  if (notice >= 0)
    intake_record_set_integer (record, INTAKE_FIELD_NOTICE, self->notices[notice]);
  else
    intake_record_set (record, INTAKE_FIELD_NOTICE, &none);
}

static gboolean
run_on_day (IntakeSampleRows *self,
            const char       *sql,
            gint64            id,
            GError          **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_date (statement, 1, self->programme->today);
  if (id != 0)
    intake_statement_bind_integer (statement, 2, id);

  return intake_statement_run (statement, error);
}

IntakeSampleRows *
intake_sample_rows_new (IntakeDatabase              *db,
                        const IntakeSampleProgramme *programme)
{
  IntakeSampleRows *self = g_new0 (IntakeSampleRows, 1);

  self->db = db;
  self->programme = programme;
  self->next_id = FIRST_ID;
  self->insert_person = intake_record_insert_new (INTAKE_ENTITY_APPLICATION, TRUE);
  self->insert_application = intake_record_insert_new (INTAKE_ENTITY_APPLICATION, FALSE);

  return self;
}

void
intake_sample_rows_free (IntakeSampleRows *self)
{
  if (self == NULL)
    return;

  intake_record_insert_free (self->insert_person);
  intake_record_insert_free (self->insert_application);
  g_free (self);
}

gboolean
intake_sample_rows_add_programme (IntakeSampleRows *self,
                                  GError          **error)
{
  guint                         n_supervisors;
  const IntakeSampleSupervisor *supervisors = intake_sample_supervisors (&n_supervisors);

  g_assert (n_supervisors <= MAX_ROWS);

  if (!add_rule_sets (self, error))
    return FALSE;
  for (guint i = 0; i < n_supervisors; i++)
    if (!add_supervisor (self, &supervisors[i], error))
      return FALSE;
  for (guint i = 0; i < INTAKE_SAMPLE_N_NOTICES; i++)
    if (!add_notice (self, &self->programme->notices[i], i, error))
      return FALSE;

  return TRUE;
}

gboolean
intake_sample_rows_add_application (IntakeSampleRows        *self,
                                    IntakeSampleRandom      *random,
                                    IntakeRecord            *record,
                                    int                      notice,
                                    guint                    number,
                                    const IntakeSampleStory *story,
                                    GError                 **error)
{
  const IntakeSampleNotice *applied_for = notice >= 0 ? &self->programme->notices[notice] : NULL;
  gint64                    id;

  complete_record (self, record, notice, story);
  if (intake_record_get_person_id (record) == 0)
    {
      intake_record_set_person_id (record, self->next_id++);
      if (!intake_record_row_insert (self->db, record, self->insert_person, intake_record_get_person_id (record), error))
        return FALSE;
    }

  id = self->next_id++;
  intake_record_set_id (record, id);
  if (!intake_record_row_insert (self->db, record, self->insert_application, id, error) || !add_steps (self, id, story, error))
    return FALSE;

  if (story_has (story, INTAKE_STAGE_OFFERED) && !add_assignments (self, random, id, applied_for, error))
    return FALSE;

  return !intake_stage_has_placement (story->stages[story->n_steps - 1]) || applied_for == NULL ||
         intake_sample_placement_add (self->db, self->programme, &self->next_id, id, applied_for->roles[0].role != NULL ? self->supervisors[applied_for->roles[0].supervisor] : 0,
                                      number, applied_for, story, error);
}

gboolean
intake_sample_rows_date_screenings (IntakeSampleRows *self,
                                    const GArray     *looked_at,
                                    GError          **error)
{
  if (!run_on_day (self, "UPDATE \"screening\" SET \"judged_on\" = ?1", 0, error))
    return FALSE;

  for (guint i = 0; i < looked_at->len; i++)
    if (!run_on_day (self,
                     "UPDATE \"screening\" SET \"decision\" = 'eligible', \"reason\" = 'The relative works in another unit and reporting line.',"
                     " \"decided_answer\" = \"answer\", \"decided_by\" = 'Sample office', \"decided_on\" = ?1 WHERE \"id\" = ?2 AND \"answer\" = 'needs-a-person'",
                     g_array_index (looked_at, gint64, i), error))
      return FALSE;

  return TRUE;
}
