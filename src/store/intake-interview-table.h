/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews of an application: when, by whom, and the scores that each interviewer gave for each criterion of the office. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** The lowest and the highest score. */
#define INTAKE_SCORE_LOWEST 1
#define INTAKE_SCORE_HIGHEST 5

/**
 * IntakeScore:
 * @criterion_id: the criterion
 * @criterion: what it is called
 * @score: 1 to 5; 0 where only a note was given
 * @note: (nullable): a note
 */
typedef struct
{
  gint64 criterion_id;
  char  *criterion;
  int    score;
  char  *note;
} IntakeScore;

/**
 * IntakeInterviewer:
 * @id: the row
 * @name: who asked
 * @scores: (element-type IntakeScore): what they gave, in the order of the criteria
 */
typedef struct
{
  gint64     id;
  char      *name;
  GPtrArray *scores;
} IntakeInterviewer;

/**
 * IntakeInterview:
 * @id: the row
 * @held_on: when it is or was; not valid if not recorded
 * @note: (nullable): a note
 * @interviewers: (element-type IntakeInterviewer): who asked, in the order in which they were added
 */
typedef struct
{
  gint64     id;
  IntakeDate held_on;
  char      *note;
  GPtrArray *interviewers;
} IntakeInterview;

/**
 * IntakeScoreSummary:
 * @n_scores: how many scores there are
 * @mean: their mean, in hundredths; 0 if there are none
 * @lowest: the lowest mean of an interviewer, in hundredths
 * @highest: the highest mean of an interviewer, in hundredths
 */
typedef struct
{
  guint n_scores;
  int   mean;
  int   lowest;
  int   highest;
} IntakeScoreSummary;

/** intake_interview_free: frees an interview. */
void intake_interview_free (IntakeInterview *interview);

/** intake_interviewer_get_mean: the mean of what an interviewer gave, in hundredths; 0 if they gave nothing. */
int intake_interviewer_get_mean (const IntakeInterviewer *interviewer);

/** intake_interview_summarise: the mean of all scores of an interview, and how far its interviewers are apart. */
IntakeScoreSummary intake_interview_summarise (const IntakeInterview *interview);

/** intake_interview_table_list: the interviews of an application by their days (transfer full) (element-type IntakeInterview) (nullable). */
GPtrArray *intake_interview_table_list (IntakeDatabase *db,
                                        gint64          application_id,
                                        GError        **error);

/** intake_interview_table_add: adds an interview; returns its id, 0 on failure. */
gint64 intake_interview_table_add (IntakeDatabase *db,
                                   gint64          application_id,
                                   IntakeDate      held_on,
                                   GError        **error);

/** intake_interview_table_set_date: sets the day of an interview; %INTAKE_DATE_NONE for not recorded; %TRUE on success. */
gboolean intake_interview_table_set_date (IntakeDatabase *db,
                                          gint64          id,
                                          IntakeDate      held_on,
                                          GError        **error);

/** intake_interview_table_set_note: sets the note on an interview; %NULL for none; %TRUE on success. */
gboolean intake_interview_table_set_note (IntakeDatabase *db,
                                          gint64          id,
                                          const char     *note,
                                          GError        **error);

/** intake_interview_table_remove: deletes an interview with its scores; %TRUE on success. */
gboolean intake_interview_table_remove (IntakeDatabase *db,
                                        gint64          id,
                                        GError        **error);

/** intake_interview_table_add_interviewer: adds who asked; returns the row's id, 0 with %INTAKE_STORE_ERROR_EXISTS if they are there. */
gint64 intake_interview_table_add_interviewer (IntakeDatabase *db,
                                               gint64          interview_id,
                                               const char     *name,
                                               GError        **error);

/** intake_interview_table_remove_interviewer: deletes an interviewer with their scores; %TRUE on success. */
gboolean intake_interview_table_remove_interviewer (IntakeDatabase *db,
                                                    gint64          id,
                                                    GError        **error);

/**
 * intake_interview_table_set_score:
 * @db: the writing connection
 * @interviewer_id: who gives it
 * @criterion_id: for what
 * @score: 1 to 5; 0 to take it back
 * @note: (nullable): a note
 * @error: return location
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_CONSTRAINT if the score is out of range
 */
gboolean intake_interview_table_set_score (IntakeDatabase *db,
                                           gint64          interviewer_id,
                                           gint64          criterion_id,
                                           int             score,
                                           const char     *note,
                                           GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeInterview, intake_interview_free)

G_END_DECLS
