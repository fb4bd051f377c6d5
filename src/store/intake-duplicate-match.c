/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far an application is known: it, its person, or somebody who may be the same. */
#include "config.h"

#include "intake-duplicate.h"

#include "intake-database-private.h"
#include "intake-person-index.h"
#include "intake-statement.h"

#include <glib/gi18n-lib.h>

/* How many rows a list has at the least to be called long; and how many people are read as quickly as the file is asked about one. */
#define MANY 512
#define PERSONS_FOR_A_ROW 32

static const char *const likeness_labels[INTAKE_N_LIKENESSES] = {
  [INTAKE_LIKENESS_CASE] = N_ ("Same case number"),
  [INTAKE_LIKENESS_EMAIL] = N_ ("Same e-mail address"),
  [INTAKE_LIKENESS_NAME_AND_BIRTH] = N_ ("Same name and date of birth"),
  [INTAKE_LIKENESS_PHONE] = N_ ("Same phone number"),
  [INTAKE_LIKENESS_NEAR_NAME] = N_ ("Nearly the same name, same date of birth"),
  [INTAKE_LIKENESS_BIRTH_TURNED] = N_ ("Same name; day and month of birth are exchanged"),
  [INTAKE_LIKENESS_UNIVERSITY] = N_ ("Nearly the same name, same university"),
};

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
find_case (IntakeDatabase  *db,
           IntakeRecord    *record,
           IntakeDuplicate *duplicate,
           gint64          *application_id,
           GError         **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  if (!intake_record_has (record, INTAKE_FIELD_CASE))
    return FALSE;

  statement = intake_statement_get (db, "SELECT \"id\", \"person_id\" FROM \"application\" WHERE \"case\" = ?1", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, intake_record_get_text (record, INTAKE_FIELD_CASE));
  if (!intake_statement_step (statement, error))
    return FALSE;

  *application_id = intake_statement_get_integer (statement, 0);
  *duplicate = (IntakeDuplicate){ intake_statement_get_integer (statement, 1), INTAKE_LIKENESS_CASE, TRUE, 0 };

  return TRUE;
}

/*
 * Of a short list the file is asked about each row; for a long one everyone is read once, as soon as that is no more than a few moments' work for each
 * row that came so far.
 */
static gboolean
keep_index (IntakeDatabase *db,
            GError        **error)
{
  guint  n = ++db->action.n_matched;
  gint64 n_persons;

  if (!intake_database_is_writing (db))
    return TRUE;
  if (db->action.persons != NULL)
    return intake_person_index_refresh (db->action.persons, error);
  if (n < MANY || (n & (n - 1)) != 0)
    return TRUE;
  if (!intake_database_get_number (db, "SELECT count (*) FROM \"person\"", &n_persons, error))
    return FALSE;
  if (n_persons > (gint64)n * PERSONS_FOR_A_ROW)
    return TRUE;

  db->action.persons = intake_person_index_new (db, error);
  return db->action.persons != NULL;
}

const char *
intake_likeness_label (IntakeLikeness        likeness,
                       const IntakeLanguage *language)
{
  g_return_val_if_fail (likeness < INTAKE_N_LIKENESSES, NULL);

  return intake_language_translate (language, likeness_labels[likeness]);
}

IntakeMatch
intake_duplicate_match (IntakeDatabase  *db,
                        IntakeRecord    *record,
                        IntakeDuplicate *duplicate,
                        gint64          *application_id,
                        GError         **error)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (duplicate != NULL && application_id != NULL, INTAKE_MATCH_NONE);

  *duplicate = (IntakeDuplicate){ 0 };
  *application_id = 0;
  if (find_case (db, record, duplicate, application_id, &failure))
    return INTAKE_MATCH_APPLICATION;
  if (failure == NULL && keep_index (db, &failure))
    found = intake_duplicate_find (db, record, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return INTAKE_MATCH_NONE;
    }
  if (found->len == 0)
    return INTAKE_MATCH_NONE;

  *duplicate = g_array_index (found, IntakeDuplicate, 0);
  for (guint i = 0; *application_id == 0 && i < found->len; i++)
    {
      const IntakeDuplicate *one = &g_array_index (found, IntakeDuplicate, i);

      if (one->is_certain != duplicate->is_certain)
        break;
      *application_id = find_application (db, one->person_id, intake_record_get (record, INTAKE_FIELD_NOTICE), &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return INTAKE_MATCH_NONE;
        }
      if (*application_id != 0)
        *duplicate = *one;
    }

  if (!duplicate->is_certain)
    return INTAKE_MATCH_DOUBTFUL;

  return *application_id != 0 ? INTAKE_MATCH_APPLICATION : INTAKE_MATCH_PERSON;
}

GArray *
intake_duplicate_list_applications (IntakeDatabase *db,
                                    gint64          person_id,
                                    GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT \"id\" FROM \"application\" WHERE \"person_id\" = ?1 ORDER BY \"received_on\" DESC, \"id\" DESC", error);
  if (statement == NULL)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  intake_statement_bind_integer (statement, 1, person_id);
  while (intake_statement_step (statement, &failure))
    {
      gint64 id = intake_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}
