/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to applications in the store: case numbers, stages, and who is already there. */
#include "config.h"

#include "intake-application-table.h"

#include "intake-office-term-table.h"
#include "intake-record-check.h"
#include "intake-stage-step.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Where an application stands before a step. */
typedef struct
{
  IntakeStage stage;
  char       *left_from;
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->left_from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (IntakeDatabase *db,
               gint64          id,
               Standing       *standing,
               GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"stage\", \"left_from\" FROM \"application\" WHERE \"id\" = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  if (!intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        intake_record_check_set_not_found (db, INTAKE_ENTITY_APPLICATION, error);
      return FALSE;
    }

  /* A stage that a later Intake may have known counts as received. */
  if (!intake_stage_find (intake_statement_get_text (statement, 0), &standing->stage))
    standing->stage = INTAKE_STAGE_RECEIVED;
  standing->left_from = g_strdup (intake_statement_get_text (statement, 1));
  return TRUE;
}

static gboolean
write_standing (IntakeDatabase *db,
                gint64          id,
                IntakeStage     stage,
                const char     *left_from,
                const char     *refusal,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "UPDATE \"application\" SET \"stage\" = ?2, \"left_from\" = ?3, \"refusal\" = ?4 WHERE \"id\" = ?1"
                                     " AND (\"stage\" IS NOT ?2 OR \"left_from\" IS NOT ?3 OR \"refusal\" IS NOT ?4)",
                                     error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, intake_stage_id (stage));
  intake_statement_bind_text (statement, 3, left_from);
  intake_statement_bind_text (statement, 4, refusal);

  return intake_statement_run (statement, error);
}

/* A reason is one of those that every office has, or the name of one that this office has made itself. */
static gboolean
check_refusal (IntakeDatabase *db,
               const char     *refusal,
               GError        **error)
{
  g_autoptr (GError) failure = NULL;

  if (refusal == NULL || intake_vocabulary_find (&intake_refusal_vocabulary, refusal) != NULL ||
      intake_office_term_table_has (db, INTAKE_OFFICE_LIST_REFUSAL, refusal, &failure))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no reason for leaving “%s”.")), refusal);
  return FALSE;
}

/* From one way out to another, the stage that was left first is what counts. */
static const char *
stage_left (const Standing *before,
            IntakeStage     stage)
{
  if (!intake_stage_is_way_out (stage))
    return NULL;
  if (intake_stage_is_way_out (before->stage))
    return before->left_from;

  return intake_stage_id (before->stage);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The words of a name in alphabetical order: lists often change family and given names about. */
static char *
dup_name_key (const char *family_name,
              const char *given_names)
{
  g_autofree char *joined = g_strconcat (family_name != NULL ? family_name : "", " ", given_names != NULL ? given_names : "", NULL);
  g_autofree char *folded = intake_text_fold (joined);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);

  return g_strjoinv (" ", words);
}

/*
 * The letters with which the words of a name begin, as bits; 0 where that takes more than ASCII and the accented letters of Latin-1 to tell.  Names that
 * both have a set and differ in it are not the same, which spares folding nearly all who were born on the same day.
 */
static guint32
name_initials (const char *name)
{
  guint32  initials = 0;
  gboolean begins = TRUE;

  for (const char *p = name != NULL ? name : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        {
          begins = TRUE;
        }
      else if (begins)
        {
          if (c >= 0x80 || !g_ascii_isalpha (c))
            return 0;
          initials |= 1u << (g_ascii_tolower ((char)c) - 'a');
          begins = FALSE;
        }
      else if (c >= 0x80 ? c < 0xC0 || c > 0xFF || !g_unichar_isalpha (c) : !g_ascii_isalpha (c) && c != '\'' && c != '-')
        {
          return 0;
        }
    }

  return initials;
}

/* Whether both names cannot have the same key, at a glance. */
static gboolean
differ_in_initials (const char *family_name,
                    const char *given_names,
                    const char *other_family_name,
                    const char *other_given_names)
{
  guint32 family = name_initials (family_name), given = name_initials (given_names);
  guint32 other_family = name_initials (other_family_name), other_given = name_initials (other_given_names);

  return family != 0 && given != 0 && other_family != 0 && other_given != 0 && (family | given) != (other_family | other_given);
}

/* The application of a person for the same notice; 0 without @error if there is none. Found by the person, who has few, not by the notice (+), which has many. */
static gint64
find_application (IntakeDatabase    *db,
                  gint64             person_id,
                  const IntakeValue *notice,
                  GError           **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db, "SELECT min (\"id\") FROM \"application\" WHERE \"person_id\" = ?1 AND +\"notice\" IS ?2", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_integer (statement, 1, person_id);
  intake_statement_bind_value (statement, 2, notice);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}

static gboolean
collect_by_email (IntakeDatabase *db,
                  const char     *email,
                  GArray         *people,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\" FROM \"person\" WHERE \"email\" = ?1 COLLATE NOCASE ORDER BY \"id\"", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, email);
  while (intake_statement_step (statement, &failure))
    {
      gint64 id = intake_statement_get_integer (statement, 0);

      g_array_append_val (people, id);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static gboolean
collect_by_name (IntakeDatabase *db,
                 IntakeRecord   *record,
                 GArray         *people,
                 GError        **error)
{
  const char *family_name = intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME);
  const char *given_names = intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *key = NULL;

  if (!intake_record_has (record, INTAKE_FIELD_BIRTH_DATE))
    return TRUE;

  key = dup_name_key (family_name, given_names);
  if (*key == '\0')
    return TRUE;

  statement = intake_statement_get (db, "SELECT \"id\", \"family_name\", \"given_names\" FROM \"person\" WHERE \"birth_date\" = ?1 ORDER BY \"id\"", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_date (statement, 1, intake_record_get_date (record, INTAKE_FIELD_BIRTH_DATE));
  while (intake_statement_step (statement, &failure))
    {
      gint64           id = intake_statement_get_integer (statement, 0);
      const char      *other_family_name = intake_statement_get_text (statement, 1);
      const char      *other_given_names = intake_statement_get_text (statement, 2);
      g_autofree char *other = NULL;

      if (differ_in_initials (family_name, given_names, other_family_name, other_given_names))
        continue;

      other = dup_name_key (other_family_name, other_given_names);
      if (g_str_equal (key, other))
        g_array_append_val (people, id);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/* The same person may be there twice: whoever applied for this notice goes first. */
static IntakeMatch
match_people (IntakeDatabase *db,
              IntakeRecord   *record,
              GArray         *people,
              gint64         *person_id,
              gint64         *application_id,
              GError        **error)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      gint64 person = g_array_index (people, gint64, i);
      gint64 application = find_application (db, person, intake_record_get (record, INTAKE_FIELD_NOTICE), &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return INTAKE_MATCH_NONE;
        }
      if (application != 0)
        {
          *person_id = person;
          *application_id = application;
          return INTAKE_MATCH_APPLICATION;
        }
    }

  if (people->len == 0)
    return INTAKE_MATCH_NONE;

  *person_id = g_array_index (people, gint64, 0);
  return INTAKE_MATCH_PERSON;
}

static IntakeMatch
match_case (IntakeDatabase *db,
            const char     *number,
            gint64         *person_id,
            gint64         *application_id,
            GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\", \"person_id\" FROM \"application\" WHERE \"case\" = ?1", error);

  if (statement == NULL)
    return INTAKE_MATCH_NONE;

  intake_statement_bind_text (statement, 1, number);
  if (!intake_statement_step (statement, error))
    return INTAKE_MATCH_NONE;

  *application_id = intake_statement_get_integer (statement, 0);
  *person_id = intake_statement_get_integer (statement, 1);
  return INTAKE_MATCH_APPLICATION;
}

gint64
intake_application_table_find_case (IntakeDatabase *db,
                                    const char     *case_number,
                                    GError        **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 person_id, id = 0;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (case_number != NULL, 0);

  if (match_case (db, case_number, &person_id, &id, &failure) == INTAKE_MATCH_APPLICATION)
    return id;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no application with the case number “%s”.")), case_number);
  return 0;
}

gboolean
intake_application_table_set_stage (IntakeDatabase *db,
                                    gint64          id,
                                    IntakeStage     stage,
                                    IntakeDate      dated_on,
                                    const char     *note,
                                    const char     *refusal,
                                    GError        **error)
{
  g_auto (Standing) before = { 0 };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (stage < INTAKE_N_STAGES, FALSE);

  if (!check_refusal (db, refusal, error))
    return FALSE;

  if (!read_standing (db, id, &before, error))
    return FALSE;

  /* Who is there already takes no step; only the reason may be another. */
  if (before.stage == stage)
    return refusal == NULL || !intake_stage_is_way_out (stage) || write_standing (db, id, stage, before.left_from, refusal, error);

  return write_standing (db, id, stage, stage_left (&before, stage), intake_stage_is_way_out (stage) ? refusal : NULL, error) &&
         intake_stage_step_add (db, id, stage, dated_on, note, error) &&
         (!intake_stage_has_placement (stage) || intake_stage_step_ensure_placement (db, id, error));
}

IntakeMatch
intake_application_table_match (IntakeDatabase *db,
                                IntakeRecord   *record,
                                gint64         *person_id,
                                gint64         *application_id,
                                GError        **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, INTAKE_MATCH_NONE);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), INTAKE_MATCH_NONE);
  g_return_val_if_fail (person_id != NULL && application_id != NULL, INTAKE_MATCH_NONE);

  *person_id = 0;
  *application_id = 0;

  if (intake_record_has (record, INTAKE_FIELD_CASE))
    {
      IntakeMatch match = match_case (db, intake_record_get_text (record, INTAKE_FIELD_CASE), person_id, application_id, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return INTAKE_MATCH_NONE;
        }
      if (match != INTAKE_MATCH_NONE)
        return match;
    }

  if (intake_record_has (record, INTAKE_FIELD_EMAIL) &&
      !collect_by_email (db, intake_record_get_text (record, INTAKE_FIELD_EMAIL), people, error))
    return INTAKE_MATCH_NONE;
  if (!collect_by_name (db, record, people, error))
    return INTAKE_MATCH_NONE;

  return match_people (db, record, people, person_id, application_id, error);
}

void
intake_stage_step_free (IntakeStageStep *step)
{
  if (step == NULL)
    return;

  g_free (step->note);
  g_free (step);
}

GPtrArray *
intake_application_table_list_steps (IntakeDatabase *db,
                                     gint64          id,
                                     GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT \"stage\", \"dated_on\", \"note\" FROM \"stage_step\" WHERE \"application_id\" = ?1"
                                    " ORDER BY \"dated_on\", \"id\"",
                                    error);
  if (statement == NULL)
    return NULL;

  steps = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_stage_step_free);
  intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &failure))
    {
      IntakeStageStep *step = g_new0 (IntakeStageStep, 1);

      g_ptr_array_add (steps, step);
      intake_stage_find (intake_statement_get_text (statement, 0), &step->stage);
      intake_date_from_iso (intake_statement_get_text (statement, 1), &step->dated_on);
      step->note = g_strdup (intake_statement_get_text (statement, 2));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&steps);
}
