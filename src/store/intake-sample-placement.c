/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The internships of the sample office, with all that follows them. */
#include "config.h"

#include "intake-sample-placement.h"

#include "intake-record-row.h"

#include "intake-check-in-plan.h"
#include "intake-follow-up.h"

/* In hundredths of a franc a month. */
#define STIPEND 10000000

/* One in so many is as it should not be, so that there is something to see. */
#define OVERDUE_SHARE 5
#define EXTENDED_SHARE 9

/* An internship in the making. */
typedef struct
{
  IntakeDatabase           *db;
  gint64                   *next_id;
  gint64                    id;
  gint64                    supervisor_id;
  guint                     number;
  const IntakeSampleNotice *notice;
  IntakeDate                today;
  IntakeDate                end_on;
  gboolean                  ended;
} Internship;

/* What was said at check-ins; which of them is told by the number of the internship and of the check-in. */
static const char *const guidance[] = {
  "Narrow the question to one region, and name the sources before the writing begins.",
  "Ask the two partners for their figures by letter, with the supervisor in copy.",
  "Begin the draft with the findings; the method fits into half a page.",
  "Sit in on the coordination meeting and write its minutes.",
};
static const char *const progress[] = {
  "As planned.",
  "The review of documents is done; two interviews are still to be held.",
  "A week behind, since the partner answered late.",
  "The first draft is with the supervisor.",
};
static const char *const consistency[] = {
  "In line with the country strategy, objective 2.",
  "Contributes to the priority on youth and women.",
  "To be brought closer to the priorities of the border areas.",
};
static const char *const next_steps[] = {
  "List of sources by Friday.",
  "Draft to the supervisor in two weeks.",
  "Meeting with the partner; questions beforehand.",
  "Present the findings to the unit.",
};
static const char *const ratings[] = { "good", "outstanding", "satisfactory", "good", "needs-work" };
static const char *const judgements[] = {
  "Works on their own, asks at the right moment, and writes clearly.",
  "Curious and reliable; the first drafts gained much from discussion.",
  "Meets what was agreed; deadlines want more attention.",
};
static const char *const reached[] = { "yes", "yes", "partly", "yes", "no" };

#define PICK(texts, number) texts[(number) % G_N_ELEMENTS (texts)]

static gboolean
is_past (const Internship *self,
         IntakeDate        day)
{
  return intake_date_compare (day, self->today) < 0;
}

/* Writes a record as it stands. */
static gboolean
insert (IntakeDatabase *db,
        IntakeRecord   *record,
        gint64          id,
        GError        **error)
{
  g_autoptr (IntakeRecordInsert) insertion = intake_record_insert_new (intake_record_get_entity (record), FALSE);

  return intake_record_row_insert (db, record, insertion, id, error);
}

/* One more of what follows the internship. */
static gboolean
add (Internship   *self,
     IntakeRecord *record,
     GError      **error)
{
  intake_record_set_integer (record, intake_follow_up_placement_field (intake_record_get_entity (record)), self->id);

  return insert (self->db, record, (*self->next_id)++, error);
}

static gboolean
add_placement (Internship *self,
               gint64      application_id,
               gboolean    completed,
               GError    **error)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_PLACEMENT);

  intake_record_set_integer (record, INTAKE_FIELD_PLACEMENT_APPLICATION, application_id);
  intake_record_set_date (record, INTAKE_FIELD_PLACEMENT_START_ON, self->notice->start_on);
  intake_record_set_date (record, INTAKE_FIELD_PLACEMENT_END_ON, self->end_on);
  if (!self->ended && self->number % EXTENDED_SHARE == 1)
    intake_record_set_date (record, INTAKE_FIELD_PLACEMENT_EXTENDED_TO, intake_date_add_months (self->end_on, 1));
  intake_record_set_text (record, INTAKE_FIELD_PLACEMENT_MODALITY, self->notice->modality);
  intake_record_set_integer (record, INTAKE_FIELD_PLACEMENT_STIPEND, STIPEND);
  intake_record_set_text (record, INTAKE_FIELD_PLACEMENT_CURRENCY, "XAF");
  intake_record_set_text (record, INTAKE_FIELD_PLACEMENT_PAYER, "Sample office");
  if (completed)
    intake_record_set_date (record, INTAKE_FIELD_PLACEMENT_CERTIFICATE_ON, self->end_on);

  return insert (self->db, record, self->id, error);
}

static gboolean
add_objectives (Internship *self,
                GError    **error)
{
  g_auto (GStrv) objectives = g_strsplit (self->notice->objectives, "\n", -1);

  for (guint i = 0; objectives[i] != NULL; i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_OBJECTIVE);
      const char *answer = PICK (reached, self->number + i);

      intake_record_set_text (record, INTAKE_FIELD_OBJECTIVE_OBJECTIVE, objectives[i]);
      if (self->ended)
        {
          intake_record_set_text (record, INTAKE_FIELD_OBJECTIVE_REACHED, answer);
          intake_record_set_text (record, INTAKE_FIELD_OBJECTIVE_NOTE, g_str_equal (answer, "yes") ? NULL : PICK (consistency, self->number + i));
        }
      if (!add (self, record, error))
        return FALSE;
    }

  return TRUE;
}

/* Outputs are due one after the other, the last at the end. */
static gboolean
add_outputs (Internship *self,
             GError    **error)
{
  g_auto (GStrv) outputs = g_strsplit (self->notice->outputs, "\n", -1);
  guint n_outputs = g_strv_length (outputs);
  int   days = intake_date_days_between (self->notice->start_on, self->end_on);

  for (guint i = 0; i < n_outputs; i++)
    {
      IntakeDate due_on = intake_date_add_days (self->notice->start_on, days * (int)(i + 1) / (int)n_outputs);
      gboolean   delivered = is_past (self, due_on) && (self->ended || (self->number + i) % OVERDUE_SHARE != 0);
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_OUTPUT);

      intake_record_set_text (record, INTAKE_FIELD_OUTPUT_TITLE, outputs[i]);
      intake_record_set_date (record, INTAKE_FIELD_OUTPUT_DUE_ON, due_on);
      if (delivered)
        intake_record_set_date (record, INTAKE_FIELD_OUTPUT_DELIVERED_ON, due_on);
      if (delivered && self->supervisor_id != 0 && (self->number + i) % 2 == 0)
        {
          intake_record_set_integer (record, INTAKE_FIELD_OUTPUT_VALIDATED_BY, self->supervisor_id);
          intake_record_set_date (record, INTAKE_FIELD_OUTPUT_VALIDATED_ON, due_on);
        }
      if (!add (self, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_check_in (Internship              *self,
              const IntakeCheckInDate *date,
              guint                    n,
              gboolean                 held,
              GError                 **error)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_CHECK_IN);

  intake_record_set_date (record, INTAKE_FIELD_CHECK_IN_PLANNED_ON, date->date);
  intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_KIND, intake_check_in_kind_id (date->kind));
  if (held)
    {
      intake_record_set_date (record, INTAKE_FIELD_CHECK_IN_HELD_ON, date->date);
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_GUIDANCE, PICK (guidance, self->number + n));
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_PROGRESS, PICK (progress, self->number + n * 3));
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_CONSISTENCY, PICK (consistency, self->number + n));
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_NEXT_STEPS, PICK (next_steps, self->number + n * 3));
    }

  return add (self, record, error);
}

/* As the program itself plans them; the last of those that are past may still wait, so that something is overdue. */
static gboolean
add_check_ins (Internship *self,
               GError    **error)
{
  IntakeCheckInPlanOptions options = { self->notice->start_on, self->end_on, INTAKE_DATE_NONE, INTAKE_RHYTHM_MONTHLY, TRUE, TRUE, NULL, NULL };
  g_autoptr (GArray) dates = intake_check_in_plan (&options, NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const IntakeCheckInDate *date = &g_array_index (dates, IntakeCheckInDate, i);
      gboolean                 is_last = i + 1 == dates->len || !is_past (self, g_array_index (dates, IntakeCheckInDate, i + 1).date);
      gboolean                 held = is_past (self, date->date) && (self->ended || !is_last || self->number % OVERDUE_SHARE != 0);

      if (!add_check_in (self, date, i, held, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_evaluation (Internship *self,
                const char *kind,
                IntakeDate  day,
                guint       n,
                GError    **error)
{
  g_autoptr (IntakeRecord) record = NULL;

  if (!is_past (self, day))
    return TRUE;

  record = intake_record_new (INTAKE_ENTITY_EVALUATION);
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_KIND, kind);
  intake_record_set_date (record, INTAKE_FIELD_EVALUATION_EVALUATED_ON, day);
  if (self->supervisor_id != 0)
    intake_record_set_integer (record, INTAKE_FIELD_EVALUATION_EVALUATED_BY, self->supervisor_id);
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_RATING, PICK (ratings, self->number + n));
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_TEXT, PICK (judgements, self->number + n));

  return add (self, record, error);
}

static gboolean
add_evaluations (Internship *self,
                 GError    **error)
{
  IntakeDate middle = intake_date_add_days (self->notice->start_on, intake_date_days_between (self->notice->start_on, self->end_on) / 2);

  return add_evaluation (self, "mid-term", middle, 0, error) && add_evaluation (self, "final", self->end_on, 1, error);
}

gboolean
intake_sample_placement_add (IntakeDatabase              *db,
                             const IntakeSampleProgramme *programme,
                             gint64                      *next_id,
                             gint64                       application_id,
                             gint64                       supervisor_id,
                             guint                        number,
                             const IntakeSampleNotice    *notice,
                             const IntakeSampleStory     *story,
                             GError                     **error)
{
  Internship  self = { db, next_id, 0, supervisor_id, number, notice, programme->today, intake_sample_notice_end (notice), FALSE };
  IntakeStage stage = story->stages[story->n_steps - 1];

  if (stage == INTAKE_STAGE_LEFT_EARLY)
    self.end_on = story->days[story->n_steps - 1];
  self.id = (*next_id)++;
  self.ended = is_past (&self, self.end_on);

  return add_placement (&self, application_id, stage == INTAKE_STAGE_COMPLETED, error) &&
         add_objectives (&self, error) &&
         add_outputs (&self, error) &&
         add_check_ins (&self, error) &&
         add_evaluations (&self, error);
}
