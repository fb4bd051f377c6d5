/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample office: fictitious, and the same for the same seed. */
#include "config.h"

#include "intake-sample-office.h"

#include "intake-query.h"
#include "intake-record-row.h"
#include "intake-rule-set-table.h"
#include "intake-sample-applicant.h"
#include "intake-sample-programme.h"
#include "intake-sample-rows.h"
#include "intake-screening-table.h"
#include "intake-setting-table.h"

#include <glib/gi18n-lib.h>

#define N_DAYS 326
/* How much of a day's post is for nobody's notice, and for each that is open; the last days before it closes bring more. */
#define SPONTANEOUS_WEIGHT 3
#define OPEN_WEIGHT 10
#define CLOSING_WEIGHT 26
#define CLOSING_DAYS 9
#define NO_NOTICE INTAKE_SAMPLE_N_NOTICES
/* Who may turn up again. */
#define N_RECENT 64
#define ROWS_BETWEEN_LOOKS 512
/* Judging takes about a fifth of the whole. */
#define JUDGING_SHARE 4

typedef struct
{
  IntakeRecord *record;
  IntakeAnswer  answer;
  guint         notice;
} Recent;

typedef struct
{
  IntakeDatabase       *db;
  IntakeSampleProgramme programme;
  IntakeSampleRows     *rows;
  IntakeSampleRandom    random;
  guint                 day_weights[N_DAYS];
  guint64               total_weight;
  guint                 day;
  guint64               weight_before;
  Recent                recent[N_RECENT];
  guint                 n_recent;
  guint                 places[INTAKE_SAMPLE_N_NOTICES + 1]; /* left of each notice; those who apply for none take none */
  GArray               *looked_at;                           /* gint64: applications on whose relatives a person decided */
} Filler;

static guint
weight_on (const IntakeSampleNotice *notice,
           IntakeDate                day)
{
  if (intake_date_compare (day, notice->opens_on) < 0 || intake_date_compare (day, notice->closes_on) > 0)
    return 0;

  return intake_date_days_between (day, notice->closes_on) < CLOSING_DAYS ? CLOSING_WEIGHT : OPEN_WEIGHT;
}

static void
begin_notices (Filler *filler)
{
  const IntakeSampleNotice *notices = filler->programme.notices;

  for (guint i = 0; i < INTAKE_SAMPLE_N_NOTICES; i++)
    filler->places[i] = (guint)notices[i].places;
  for (guint i = 0; i < N_DAYS; i++)
    {
      IntakeDate day = intake_date_add_days (filler->programme.first_day, (int)i);

      filler->day_weights[i] = SPONTANEOUS_WEIGHT;
      for (guint j = 0; j < INTAKE_SAMPLE_N_NOTICES; j++)
        filler->day_weights[i] += weight_on (&notices[j], day);
      filler->total_weight += filler->day_weights[i];
    }
}

static void
filler_init (Filler         *filler,
             IntakeDatabase *db,
             guint32         seed,
             IntakeDate      today)
{
  *filler = (Filler){ .db = db };
  intake_sample_programme_init (&filler->programme, today);
  filler->rows = intake_sample_rows_new (db, &filler->programme);
  filler->looked_at = g_array_new (FALSE, FALSE, sizeof (gint64));
  intake_sample_random_init (&filler->random, seed);
  begin_notices (filler);
}

static void
filler_clear (Filler *filler)
{
  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&filler->recent[i].record);
  g_clear_pointer (&filler->rows, intake_sample_rows_free);
  g_clear_pointer (&filler->looked_at, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filler, filler_clear)

/* The days come one after another, each with its share of the applications, so that case numbers follow the days. */
static IntakeDate
day_of (Filler *filler,
        guint   number,
        guint   n_applications)
{
  guint64 target = filler->total_weight * number / n_applications;

  while (filler->day + 1 < N_DAYS && filler->weight_before + filler->day_weights[filler->day] <= target)
    filler->weight_before += filler->day_weights[filler->day++];

  return intake_date_add_days (filler->programme.first_day, (int)filler->day);
}

static guint
choose_notice (Filler    *filler,
               IntakeDate day)
{
  guint weights[INTAKE_SAMPLE_N_NOTICES + 1] = { 0 };

  for (guint i = 0; i < INTAKE_SAMPLE_N_NOTICES; i++)
    weights[i] = weight_on (&filler->programme.notices[i], day);
  weights[NO_NOTICE] = SPONTANEOUS_WEIGHT;

  return intake_sample_random_weighted (&filler->random, weights, G_N_ELEMENTS (weights));
}

/* Only the sample office's own rules can leave something to a person, so that they must more often. */
static IntakeAnswer
choose_answer (Filler  *filler,
               gboolean asks_relatives)
{
  static const guint usual[] = { 60, 27, 13, 0 };
  static const guint asking[] = { 46, 20, 10, 24 };

  return (IntakeAnswer)intake_sample_random_weighted (&filler->random, asks_relatives ? asking : usual, 4);
}

static void
remember (Filler       *filler,
          IntakeRecord *record,
          IntakeAnswer  answer,
          guint         notice)
{
  Recent *recent = &filler->recent[filler->n_recent++ % N_RECENT];

  g_set_object (&recent->record, record);
  recent->answer = answer;
  recent->notice = notice;
}

/* Someone who applied before, for another notice; or the same application once more, as a second clerk types it. NULL for neither. */
static IntakeRecord *
bring_back (Filler       *filler,
            IntakeDate    day,
            guint        *notice,
            IntakeAnswer *answer)
{
  const Recent *recent = &filler->recent[intake_sample_random_below (&filler->random, N_RECENT)];
  gboolean      again = intake_sample_random_chance (&filler->random, 500);
  IntakeRecord *record;

  if (recent->record == NULL || (again && recent->notice == *notice))
    return NULL;

  record = intake_record_dup (recent->record);
  *answer = recent->answer;
  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, day);
  if (again)
    return record;

  *notice = recent->notice;
  intake_record_set_person_id (record, 0);
  intake_sample_applicant_vary (&filler->random, record);
  return record;
}

static gboolean
add_application (Filler    *filler,
                 guint      number,
                 IntakeDate day,
                 GError   **error)
{
  guint                     notice = choose_notice (filler, day);
  const IntakeSampleNotice *notices = filler->programme.notices;
  gboolean                  asks_relatives = notice != NO_NOTICE && notices[notice].rule_set != NULL;
  IntakeAnswer              answer = choose_answer (filler, asks_relatives);
  IntakeSampleStory         story;
  g_autoptr (IntakeRecord) record = NULL;

  if (intake_sample_random_chance (&filler->random, 36))
    record = bring_back (filler, day, &notice, &answer);
  if (record == NULL)
    {
      IntakeSampleCase sample = { .number = number + 1, .received_on = day, .outcome = answer, .asks_relatives = asks_relatives };

      record = intake_record_new (INTAKE_ENTITY_APPLICATION);
      intake_sample_applicant_fill (&filler->random, record, &sample);
    }

  intake_sample_story_tell (&filler->random, filler->programme.today, notice != NO_NOTICE ? &notices[notice] : NULL, day, answer, &filler->places[notice], &story);
  if (!intake_sample_rows_add_application (filler->rows, &filler->random, record, notice != NO_NOTICE ? (int)notice : -1, number + 1, &story, error))
    return FALSE;

  if (answer == INTAKE_ANSWER_NEEDS_PERSON && story.n_steps > 2)
    {
      gint64 id = intake_record_get_id (record);

      g_array_append_val (filler->looked_at, id);
    }
  remember (filler, record, answer, notice);
  return TRUE;
}

static gboolean
add_applications (Filler         *filler,
                  guint           n_applications,
                  IntakeProgress *progress,
                  GCancellable   *cancellable,
                  GError        **error)
{
  for (guint i = 0; i < n_applications; i++)
    {
      if (!add_application (filler, i, day_of (filler, i, n_applications), error))
        return FALSE;
      if (i % ROWS_BETWEEN_LOOKS != 0)
        continue;
      intake_progress_set (progress, i, n_applications + n_applications / JUDGING_SHARE);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_empty (IntakeDatabase *db,
             GError        **error)
{
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    {
      gint64 n = intake_query_count (db, entity, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        continue;
      g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                           intake_language_translate (intake_database_get_language (db), N_ ("This office is not empty. The sample needs a new office of its own.")));
      return FALSE;
    }

  return TRUE;
}

gboolean
intake_sample_office_fill (IntakeDatabase *db,
                           guint           n_applications,
                           guint32         seed,
                           IntakeDate      today,
                           IntakeProgress *progress,
                           GCancellable   *cancellable,
                           GError        **error)
{
  g_auto (Filler) filler = { 0 };
  /* An office without applications has its programme to make. */
  guint total = MAX (n_applications + n_applications / JUDGING_SHARE, 1);

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (n_applications <= INTAKE_SAMPLE_MAXIMUM, FALSE);
  g_return_val_if_fail (intake_date_is_valid (today), FALSE);

  if (!check_empty (db, error) || !intake_database_set_journalling (db, FALSE, error))
    return FALSE;

  filler_init (&filler, db, seed, today);
  if (!intake_setting_table_set (db, INTAKE_SETTING_OFFICE_NAME, intake_language_translate (intake_database_get_language (db), N_ ("Sample office (fictitious)")), error) ||
      !intake_sample_rows_add_programme (filler.rows, error) ||
      !add_applications (&filler, n_applications, progress, cancellable, error))
    return FALSE;

  intake_progress_set (progress, n_applications, total);
  if (!intake_screening_table_judge_all (db, NULL, NULL, cancellable, NULL, error) ||
      !intake_sample_rows_date_screenings (filler.rows, filler.looked_at, error))
    return FALSE;

  intake_progress_set (progress, total, total);
  return intake_database_set_journalling (db, TRUE, error);
}
