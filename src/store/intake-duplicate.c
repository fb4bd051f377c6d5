/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is already there. */
#include "config.h"

#include "intake-duplicate.h"

#include "intake-database-private.h"
#include "intake-person-index.h"
#include "intake-person-key.h"
#include "intake-statement.h"

#include "intake-name.h"
#include "intake-text.h"

#include <string.h>

/* With an address in common, names as different as these are still one person's. */
#define SHARED_SIMILARITY 500

/* What more people than this have in common, such as the phone of a school, tells nothing of one of them. */
#define MAX_CANDIDATES INTAKE_PERSON_INDEX_NAMESAKES

/* The application that is looked for, with what of it every candidate is compared by. */
typedef struct
{
  IntakeDatabase *db;
  IntakeRecord   *record;
  IntakeName      name;
  char           *birth_date;
  char           *email_key;
  char           *phone_digits;
  GArray         *found;

  IntakePersonIndex *persons; /* NULL to ask the file of everyone */
} Search;

static void
search_clear (Search *self)
{
  intake_name_clear (&self->name);
  g_free (self->birth_date);
  g_free (self->email_key);
  g_free (self->phone_digits);
  g_clear_pointer (&self->found, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* A person found in several ways counts by the first, which are tried from the surest on; what is certain outdoes what is not. */
static void
add_found (Search        *self,
           gint64         person_id,
           IntakeLikeness likeness,
           gboolean       is_certain,
           int            similarity)
{
  IntakeDuplicate found = { person_id, likeness, is_certain, similarity };

  if (person_id == intake_record_get_person_id (self->record))
    return;

  for (guint i = 0; i < self->found->len; i++)
    {
      IntakeDuplicate *known = &g_array_index (self->found, IntakeDuplicate, i);

      if (known->person_id != person_id)
        continue;
      if (is_certain && !known->is_certain)
        *known = found;
      return;
    }

  g_array_append_val (self->found, found);
}

/* What a statement found is done with: columns 0 id, 1 family name, 2 given names, 3 and on as the way of searching needs. */
typedef gboolean (*CandidateFunc) (Search          *self,
                                   IntakeStatement *candidate,
                                   GError         **error);

static gboolean
go_through (Search          *self,
            IntakeStatement *statement,
            guint            limit,
            CandidateFunc    func,
            GError         **error)
{
  g_autoptr (GError) failure = NULL;

  for (guint n = 0; n < limit && intake_statement_step (statement, &failure); n++)
    if (!func (self, statement, error))
      return FALSE;

  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Both dates of birth are known, and are not the same. */
static gboolean
contradicts_birth (const Search    *self,
                   IntakeStatement *candidate)
{
  const char *birth_date = intake_statement_get_text (candidate, 3);

  return self->birth_date != NULL && birth_date != NULL && strcmp (self->birth_date, birth_date) != 0;
}

/*
 * A family may share an address, and so may those whom a school sends: with another date of birth only nearly the same name is certainly the same
 * person's, and where a date is not known a name that is not quite another.
 */
static gboolean
is_same_by_email (const Search    *self,
                  IntakeStatement *candidate,
                  const char      *folded_name,
                  int              similarity)
{
  if (contradicts_birth (self, candidate))
    return MAX (similarity, intake_name_compare (&self->name, intake_statement_get_text (candidate, 1), intake_statement_get_text (candidate, 2))) >= INTAKE_NAME_NEAR;
  if (self->birth_date != NULL && intake_statement_get_text (candidate, 3) != NULL)
    return TRUE;

  return similarity >= SHARED_SIMILARITY || self->name.folded[0] == '\0' || folded_name[0] == '\0';
}

static gboolean
take_email (Search          *self,
            IntakeStatement *candidate,
            GError         **error)
{
  g_autofree char *key = intake_person_key_dup_email (intake_statement_get_text (candidate, 4));
  g_autofree char *folded = intake_text_fold_name (intake_statement_get_text (candidate, 1), intake_statement_get_text (candidate, 2));
  int              similarity = intake_text_similarity (self->name.folded, folded);

  if (strcmp (key, self->email_key) == 0)
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_EMAIL, is_same_by_email (self, candidate, folded, similarity), similarity);

  return TRUE;
}

static gboolean
take_phone (Search          *self,
            IntakeStatement *candidate,
            GError         **error)
{
  int similarity;

  if (!intake_person_key_is_same_number (self->phone_digits, intake_statement_get_text (candidate, 4)))
    return TRUE;

  similarity = intake_name_compare (&self->name, intake_statement_get_text (candidate, 1), intake_statement_get_text (candidate, 2));
  if (similarity >= INTAKE_NAME_NEAR || !contradicts_birth (self, candidate))
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_PHONE,
               similarity >= INTAKE_NAME_NEAR && !contradicts_birth (self, candidate), similarity);

  return TRUE;
}

static gboolean
take_same_birth (Search          *self,
                 IntakeStatement *candidate,
                 GError         **error)
{
  int similarity = intake_name_compare (&self->name, intake_statement_get_text (candidate, 1), intake_statement_get_text (candidate, 2));

  if (similarity == 1000)
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_NAME_AND_BIRTH, TRUE, similarity);
  else if (similarity >= INTAKE_NAME_NEAR)
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_NEAR_NAME, FALSE, similarity);

  return TRUE;
}

static gboolean
take_turned_birth (Search          *self,
                   IntakeStatement *candidate,
                   GError         **error)
{
  int similarity = intake_name_compare (&self->name, intake_statement_get_text (candidate, 1), intake_statement_get_text (candidate, 2));

  if (similarity == 1000)
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_BIRTH_TURNED, FALSE, similarity);

  return TRUE;
}

static gboolean
studied_there (Search   *self,
               gint64    person_id,
               gboolean *there,
               GError  **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, "SELECT \"university\" FROM \"application\" WHERE \"person_id\" = ?1 AND \"university\" IS NOT NULL", error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *folded = intake_text_fold (intake_record_get_text (self->record, INTAKE_FIELD_UNIVERSITY));

  *there = FALSE;
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, person_id);
  while (!*there && intake_statement_step (statement, &failure))
    {
      g_autofree char *other = intake_text_fold (intake_statement_get_text (statement, 0));

      *there = strcmp (folded, other) == 0;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
take_namesake (Search          *self,
               IntakeStatement *candidate,
               GError         **error)
{
  const char *family_name = intake_statement_get_text (candidate, 1);
  gboolean    there;
  int         similarity;

  /* Who had the name when the index was made may have another now. */
  if (family_name == NULL || g_ascii_strcasecmp (family_name, self->name.family_name) != 0)
    return TRUE;

  similarity = intake_name_compare (&self->name, family_name, intake_statement_get_text (candidate, 2));
  if (similarity < INTAKE_NAME_NEAR)
    return TRUE;
  if (!studied_there (self, intake_statement_get_integer (candidate, 0), &there, error))
    return FALSE;
  if (there)
    add_found (self, intake_statement_get_integer (candidate, 0), INTAKE_LIKENESS_UNIVERSITY, FALSE, similarity);

  return TRUE;
}

static gboolean
search_text (Search       *self,
             const char   *sql,
             const char   *text,
             CandidateFunc func,
             GError      **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, text);

  return go_through (self, statement, MAX_CANDIDATES, func, error);
}

static gboolean
search_email (Search  *self,
              GError **error)
{
  g_autofree char *address = NULL;
  g_auto (GStrv) parts = NULL;

  if (!intake_record_has (self->record, INTAKE_FIELD_EMAIL))
    return TRUE;
  if (self->persons != NULL && !intake_person_index_may_have_email (self->persons, intake_record_get_text (self->record, INTAKE_FIELD_EMAIL)))
    return TRUE;

  self->email_key = intake_person_key_dup_email (intake_record_get_text (self->record, INTAKE_FIELD_EMAIL));
  parts = g_strsplit (intake_record_get_text (self->record, INTAKE_FIELD_EMAIL), ".", -1);
  address = g_strjoinv ("", parts);

  return search_text (self,
                      "SELECT \"id\", \"family_name\", \"given_names\", \"birth_date\", \"email\" FROM \"person\""
                      " WHERE \"email\" IS NOT NULL AND replace (\"email\", '.', '') = ?1 COLLATE NOCASE ORDER BY \"id\"",
                      address, take_email, error);
}

static gboolean
search_phone (Search  *self,
              GError **error)
{
  gsize length;

  if (!intake_record_has (self->record, INTAKE_FIELD_PHONE))
    return TRUE;

  self->phone_digits = intake_person_key_dup_digits (intake_record_get_text (self->record, INTAKE_FIELD_PHONE));
  length = strlen (self->phone_digits);
  if (length < INTAKE_PERSON_KEY_DIGITS)
    return TRUE;
  if (self->persons != NULL && !intake_person_index_may_have_phone (self->persons, self->phone_digits + length - INTAKE_PERSON_KEY_DIGITS))
    return TRUE;

  return search_text (self,
                      "SELECT \"id\", \"family_name\", \"given_names\", \"birth_date\", \"phone\" FROM \"person\""
                      " WHERE \"phone\" IS NOT NULL AND substr (replace (\"phone\", ' ', ''), -8) = ?1",
                      self->phone_digits + length - INTAKE_PERSON_KEY_DIGITS, take_phone, error);
}

/* One whom the index has, as they are now: of those born on @birth_date, or without a date where that is none. */
static gboolean
search_known (Search                  *self,
              const IntakeKnownPerson *person,
              IntakeDate               birth_date,
              CandidateFunc            func,
              GError                 **error)
{
  g_autoptr (GError) failure = NULL;
  IntakeStatement *candidate = intake_person_index_look_up (self->persons, person->id, &failure);
  char             day[INTAKE_DATE_ISO_SIZE];
  const char      *wanted = intake_date_is_valid (birth_date) ? intake_date_to_iso (birth_date, day) : NULL;
  gboolean         done = TRUE;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (candidate == NULL)
    return TRUE;

  if (self->birth_date == NULL || g_strcmp0 (wanted, intake_statement_get_text (candidate, 3)) == 0)
    done = func (self, candidate, error);
  intake_statement_reset (candidate);

  return done;
}

static gboolean
search_known_born (Search       *self,
                   IntakeDate    birth_date,
                   CandidateFunc func,
                   GError      **error)
{
  const GArray            *born = intake_person_index_list_born (self->persons, birth_date);
  const IntakeKnownPerson *crowded = intake_person_index_find_crowded (self->persons, birth_date, self->name.folded);

  for (guint i = 0; born != NULL && i < born->len; i++)
    {
      const IntakeKnownPerson *person = &g_array_index (born, IntakeKnownPerson, i);

      if (intake_name_may_be_alike (&self->name, person->letters) && !search_known (self, person, birth_date, func, error))
        return FALSE;
    }

  return crowded == NULL || search_known (self, crowded, birth_date, func, error);
}

static gboolean
search_birth (Search       *self,
              IntakeDate    birth_date,
              CandidateFunc func,
              GError      **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  if (self->persons != NULL)
    return search_known_born (self, birth_date, func, error);

  statement = intake_statement_get (self->db, "SELECT \"id\", \"family_name\", \"given_names\" FROM \"person\" WHERE \"birth_date\" = ?1", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_date (statement, 1, birth_date);

  return go_through (self, statement, G_MAXUINT, func, error);
}

static gboolean
search_known_namesakes (Search  *self,
                        gboolean dated,
                        GError **error)
{
  const GArray *namesakes = intake_person_index_list_namesakes (self->persons, self->name.family_name, dated);
  guint32       university = namesakes != NULL ? intake_person_index_digest_university (self->persons, intake_record_get_text (self->record, INTAKE_FIELD_UNIVERSITY)) : 0;

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      const IntakeKnownPerson *person = &g_array_index (namesakes, IntakeKnownPerson, i);

      if ((person->university == university || person->university == INTAKE_PERSON_INDEX_SEVERAL) && intake_name_may_be_alike (&self->name, person->letters) &&
          !search_known (self, person, INTAKE_DATE_NONE, take_namesake, error))
        return FALSE;
    }

  return TRUE;
}

/* Of somebody whose date of birth is known, those of whom it is not; else all. */
static gboolean
search_namesakes (Search  *self,
                  gboolean is_dated,
                  GError **error)
{
  if (self->persons != NULL)
    return search_known_namesakes (self, FALSE, error) && (is_dated || search_known_namesakes (self, TRUE, error));

  return search_text (self,
                      is_dated
                        ? "SELECT \"id\", \"family_name\", \"given_names\" FROM \"person\" WHERE \"family_name\" = ?1 COLLATE NOCASE AND \"birth_date\" IS NULL"
                        : "SELECT \"id\", \"family_name\", \"given_names\" FROM \"person\" WHERE \"family_name\" = ?1 COLLATE NOCASE",
                      self->name.family_name, take_namesake, error);
}

static gboolean
search_name (Search  *self,
             GError **error)
{
  IntakeDate birth_date = intake_record_get_date (self->record, INTAKE_FIELD_BIRTH_DATE);
  IntakeDate turned = { birth_date.year, birth_date.day, birth_date.month };
  gboolean   is_dated = intake_record_has (self->record, INTAKE_FIELD_BIRTH_DATE);

  if (self->name.folded[0] == '\0')
    return TRUE;

  if (is_dated && !search_birth (self, birth_date, take_same_birth, error))
    return FALSE;
  if (is_dated && turned.month != turned.day && intake_date_is_valid (turned) && !search_birth (self, turned, take_turned_birth, error))
    return FALSE;
  if (self->name.family_name == NULL || !intake_record_has (self->record, INTAKE_FIELD_UNIVERSITY))
    return TRUE;

  return search_namesakes (self, is_dated, error);
}

/* Of those found, who was told apart from the record's person before. */
static gboolean
leave_out_told_apart (Search  *self,
                      GError **error)
{
  gint64 person_id = intake_record_get_person_id (self->record);

  for (guint i = self->found->len; person_id != 0 && i > 0; i--)
    {
      gint64 other_id = g_array_index (self->found, IntakeDuplicate, i - 1).person_id;
      g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, "SELECT 1 FROM \"told_apart\" WHERE \"person_id\" = ?1 AND \"other_id\" = ?2", error);
      g_autoptr (GError) failure = NULL;

      if (statement == NULL)
        return FALSE;

      intake_statement_bind_integer (statement, 1, MIN (person_id, other_id));
      intake_statement_bind_integer (statement, 2, MAX (person_id, other_id));
      if (intake_statement_step (statement, &failure))
        g_array_remove_index (self->found, i - 1);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }

  return TRUE;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const IntakeDuplicate *first = a;
  const IntakeDuplicate *second = b;

  if (first->is_certain != second->is_certain)
    return first->is_certain ? -1 : 1;
  if (first->similarity != second->similarity)
    return second->similarity - first->similarity;

  return (first->person_id > second->person_id) - (first->person_id < second->person_id);
}

static void
search_init (Search         *self,
             IntakeDatabase *db,
             IntakeRecord   *record)
{
  char       day[INTAKE_DATE_ISO_SIZE];
  IntakeDate birth_date = intake_record_get_date (record, INTAKE_FIELD_BIRTH_DATE);

  self->db = db;
  self->record = record;
  self->persons = db->action.persons;
  intake_name_init (&self->name, intake_record_get_text (record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (record, INTAKE_FIELD_GIVEN_NAMES));
  self->birth_date = intake_date_is_valid (birth_date) ? g_strdup (intake_date_to_iso (birth_date, day)) : NULL;
  self->found = g_array_new (FALSE, FALSE, sizeof (IntakeDuplicate));
}

GArray *
intake_duplicate_find (IntakeDatabase *db,
                       IntakeRecord   *record,
                       GError        **error)
{
  g_auto (Search) search = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  search_init (&search, db, record);
  if (!search_email (&search, error) || !search_name (&search, error) || !search_phone (&search, error) || !leave_out_told_apart (&search, error))
    return NULL;

  g_array_sort (search.found, compare_found);

  return g_steal_pointer (&search.found);
}
