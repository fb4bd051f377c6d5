/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the interviews of an application. */
#pragma once

#include "intake-session.h"

#include "intake-interview-table.h"

G_BEGIN_DECLS

/** intake_interview_command_add: adds an interview to an application, its day to be told. */
void intake_interview_command_add (IntakeSession *session,
                                   gint64         application_id);

/** intake_interview_command_set_date: sets the day of an interview; %INTAKE_DATE_NONE for not recorded. */
void intake_interview_command_set_date (IntakeSession *session,
                                        gint64         application_id,
                                        gint64         id,
                                        IntakeDate     held_on);

/** intake_interview_command_set_note: sets the note on an interview; %NULL for none. */
void intake_interview_command_set_note (IntakeSession *session,
                                        gint64         application_id,
                                        gint64         id,
                                        const char    *note);

/** intake_interview_command_remove: deletes an interview with its scores. */
void intake_interview_command_remove (IntakeSession *session,
                                      gint64         application_id,
                                      gint64         id);

/** intake_interview_command_add_interviewer: adds who asks at an interview. */
void intake_interview_command_add_interviewer (IntakeSession *session,
                                               gint64         application_id,
                                               gint64         id,
                                               const char    *name);

/** intake_interview_command_remove_interviewer: deletes an interviewer with their scores. */
void intake_interview_command_remove_interviewer (IntakeSession *session,
                                                  gint64         application_id,
                                                  gint64         interviewer_id);

/** intake_interview_command_set_score: gives a criterion a score of 1 to 5, or with 0 none, and a note or %NULL. */
void intake_interview_command_set_score (IntakeSession *session,
                                         gint64         application_id,
                                         gint64         interviewer_id,
                                         gint64         criterion_id,
                                         int            score,
                                         const char    *note);

G_END_DECLS
