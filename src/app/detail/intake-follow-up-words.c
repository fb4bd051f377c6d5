/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How what an internship is followed by is told in a line or two. */
#include "config.h"

#include "intake-follow-up-words.h"

#include <glib/gi18n-lib.h>

/* Longer notes are cut where they stand below a title. */
#define MAX_CHARACTERS 100

/* "a · b", or one of them alone. */
static char *
join (const char *first,
      const char *second)
{
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  if (*first == '\0')
    return g_strdup (second);

  return g_strdup_printf ("%s · %s", first, second);
}

/* Several lines as one. */
static char *
dup_line (IntakeRecord *record,
          IntakeFieldId field)
{
  const char *text = intake_record_get_text (record, field);

  return text != NULL ? g_strdelimit (g_strdup (text), "\n", ' ') : NULL;
}

/* The beginning of a text that has its own row. */
static char *
dup_note (IntakeRecord *record,
          IntakeFieldId field)
{
  char            *line = dup_line (record, field);
  g_autofree char *beginning = NULL;

  if (line == NULL || g_utf8_strlen (line, -1) <= MAX_CHARACTERS)
    return line;

  beginning = g_utf8_substring (line, 0, MAX_CHARACTERS - 1);
  g_free (line);

  return g_strconcat (beginning, "…", NULL);
}

static char *
dup_check_in_title (IntakeSession *session,
                    IntakeRecord  *record)
{
  IntakeFieldId    field = intake_record_has (record, INTAKE_FIELD_CHECK_IN_HELD_ON) ? INTAKE_FIELD_CHECK_IN_HELD_ON : INTAKE_FIELD_CHECK_IN_PLANNED_ON;
  g_autofree char *day = intake_session_present (session, record, field);
  g_autofree char *kind = intake_session_present (session, record, INTAKE_FIELD_CHECK_IN_KIND);
  const char      *id = intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_KIND);

  /* Translators: in the place of the day of a check-in */
  return join (*day != '\0' ? day : _ ("No day yet"), g_strcmp0 (id, "regular") != 0 ? kind : NULL);
}

static char *
dup_check_in_state (IntakeSession *session,
                    IntakeRecord  *record)
{
  static const IntakeFieldId notes[] = { INTAKE_FIELD_CHECK_IN_NEXT_STEPS, INTAKE_FIELD_CHECK_IN_GUIDANCE, INTAKE_FIELD_CHECK_IN_PROGRESS, INTAKE_FIELD_CHECK_IN_CONSISTENCY };
  g_autofree char           *state = intake_session_present (session, record, INTAKE_FIELD_CHECK_IN_STATE);
  g_autofree char           *note = NULL;

  for (guint i = 0; note == NULL && i < G_N_ELEMENTS (notes); i++)
    note = dup_note (record, notes[i]);

  return join (state, note);
}

static char *
dup_objective_title (IntakeSession *session,
                     IntakeRecord  *record)
{
  return dup_line (record, INTAKE_FIELD_OBJECTIVE_OBJECTIVE);
}

static char *
dup_objective_state (IntakeSession *session,
                     IntakeRecord  *record)
{
  const char      *id = intake_record_get_text (record, INTAKE_FIELD_OBJECTIVE_REACHED);
  g_autofree char *note = dup_note (record, INTAKE_FIELD_OBJECTIVE_NOTE);
  const char      *words = _ ("Not judged yet");

  if (g_strcmp0 (id, "yes") == 0)
    /* Translators: of a learning objective */
    words = _ ("Reached");
  else if (g_strcmp0 (id, "partly") == 0)
    /* Translators: of a learning objective */
    words = _ ("Partly reached");
  else if (g_strcmp0 (id, "no") == 0)
    /* Translators: of a learning objective */
    words = _ ("Not reached");

  return join (words, note);
}

static char *
dup_output_title (IntakeSession *session,
                  IntakeRecord  *record)
{
  return dup_line (record, INTAKE_FIELD_OUTPUT_TITLE);
}

static char *
dup_output_state (IntakeSession *session,
                  IntakeRecord  *record)
{
  const char      *state = intake_record_get_text (record, INTAKE_FIELD_OUTPUT_STATE);
  g_autofree char *due = intake_session_present (session, record, INTAKE_FIELD_OUTPUT_DUE_ON);
  g_autofree char *delivered = intake_session_present (session, record, INTAKE_FIELD_OUTPUT_DELIVERED_ON);
  g_autofree char *by = intake_session_present (session, record, INTAKE_FIELD_OUTPUT_VALIDATED_BY);
  g_autofree char *validated = intake_session_present (session, record, INTAKE_FIELD_OUTPUT_VALIDATED_ON);
  g_autofree char *whole = join (by, validated);

  if (g_strcmp0 (state, "overdue") == 0)
    /* Translators: of an output that was not delivered; %s is a day, such as "05 Mar 2026" */
    return g_strdup_printf (_ ("Overdue since %s"), due);
  if (g_strcmp0 (state, "delivered") == 0)
    /* Translators: of an output; %s is a day, such as "05 Mar 2026" */
    return g_strdup_printf (_ ("Delivered %s, to be validated"), delivered);
  if (g_strcmp0 (state, "validated") == 0)
    /* Translators: of an output; %s is by whom and when: "Ama Diallo · 05 Mar 2026" */
    return g_strdup_printf (_ ("Validated: %s"), whole);
  if (*due != '\0')
    /* Translators: of an output; %s is a day, such as "05 Mar 2026" */
    return g_strdup_printf (_ ("Due %s"), due);

  /* Translators: of an output that is due on no day that is known */
  return g_strdup (_ ("No day yet"));
}

static char *
dup_evaluation_title (IntakeSession *session,
                      IntakeRecord  *record)
{
  const char *id = intake_record_get_text (record, INTAKE_FIELD_EVALUATION_KIND);

  if (g_strcmp0 (id, "mid-term") == 0)
    return g_strdup (_ ("Mid-term evaluation"));

  return g_strdup (g_strcmp0 (id, "final") == 0 ? _ ("Final evaluation") : _ ("Evaluation"));
}

static char *
dup_evaluation_state (IntakeSession *session,
                      IntakeRecord  *record)
{
  g_autofree char *rating = intake_session_present (session, record, INTAKE_FIELD_EVALUATION_RATING);
  g_autofree char *day = intake_session_present (session, record, INTAKE_FIELD_EVALUATION_EVALUATED_ON);
  g_autofree char *by = intake_session_present (session, record, INTAKE_FIELD_EVALUATION_EVALUATED_BY);
  g_autofree char *whole = join (rating, by);
  g_autofree char *dated = join (whole, day);

  return *dated != '\0' ? g_steal_pointer (&dated) : g_strdup (_ ("Still to be written"));
}

static IntakeFollowUpMark
mark_check_in (IntakeRecord *record)
{
  const char *state = intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_STATE);

  if (g_strcmp0 (state, "overdue") == 0)
    return INTAKE_FOLLOW_UP_LATE;

  return g_strcmp0 (state, "held") == 0 ? INTAKE_FOLLOW_UP_DONE : INTAKE_FOLLOW_UP_OPEN;
}

static IntakeFollowUpMark
mark_objective (IntakeRecord *record)
{
  const char *reached = intake_record_get_text (record, INTAKE_FIELD_OBJECTIVE_REACHED);

  if (reached == NULL)
    return INTAKE_FOLLOW_UP_OPEN;

  return g_str_equal (reached, "yes") ? INTAKE_FOLLOW_UP_DONE : INTAKE_FOLLOW_UP_LATE;
}

static IntakeFollowUpMark
mark_output (IntakeRecord *record)
{
  const char *state = intake_record_get_text (record, INTAKE_FIELD_OUTPUT_STATE);

  if (g_strcmp0 (state, "overdue") == 0)
    return INTAKE_FOLLOW_UP_LATE;

  return g_strcmp0 (state, "validated") == 0 || g_strcmp0 (state, "delivered") == 0 ? INTAKE_FOLLOW_UP_DONE : INTAKE_FOLLOW_UP_OPEN;
}

static IntakeFollowUpMark
mark_evaluation (IntakeRecord *record)
{
  return intake_record_has (record, INTAKE_FIELD_EVALUATION_RATING) || intake_record_has (record, INTAKE_FIELD_EVALUATION_TEXT) ? INTAKE_FOLLOW_UP_DONE : INTAKE_FOLLOW_UP_OPEN;
}

static const struct
{
  char *(*dup_title) (IntakeSession *session,
                      IntakeRecord  *record);
  char *(*dup_state) (IntakeSession *session,
                      IntakeRecord  *record);
  IntakeFollowUpMark (*get_mark) (IntakeRecord *record);
} tellers[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_CHECK_IN] = { dup_check_in_title, dup_check_in_state, mark_check_in },
  [INTAKE_ENTITY_OBJECTIVE] = { dup_objective_title, dup_objective_state, mark_objective },
  [INTAKE_ENTITY_OUTPUT] = { dup_output_title, dup_output_state, mark_output },
  [INTAKE_ENTITY_EVALUATION] = { dup_evaluation_title, dup_evaluation_state, mark_evaluation },
};

char *
intake_follow_up_words_dup_title (IntakeSession *session,
                                  IntakeRecord  *record)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  return tellers[intake_record_get_entity (record)].dup_title (session, record);
}

char *
intake_follow_up_words_dup_state (IntakeSession *session,
                                  IntakeRecord  *record)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  return tellers[intake_record_get_entity (record)].dup_state (session, record);
}

IntakeFollowUpMark
intake_follow_up_words_get_mark (IntakeRecord *record)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (record), INTAKE_FOLLOW_UP_OPEN);

  return tellers[intake_record_get_entity (record)].get_mark (record);
}
