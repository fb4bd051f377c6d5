/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of every person, in memory. */
#include "config.h"

#include "intake-person-index.h"

#include "intake-person-key.h"

#include "intake-name.h"
#include "intake-text.h"

#include <string.h>

/* 4 MB, of which four bits are set for each address and each number: of a million people two in a thousand are then asked for in vain. */
#define N_BITS (1U << 25)
#define N_BITS_SET 4

#define FNV_BASIS G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME G_GUINT64_CONSTANT (1099511628211)

/* As many universities are remembered. */
#define N_UNIVERSITIES 256

typedef struct
{
  char   *name;
  guint32 digest;
} University;

struct _IntakePersonIndex
{
  IntakeDatabase *db;
  guint8         *bits;    /* of addresses and numbers */
  GHashTable     *born;    /* packed date → GArray of IntakeKnownPerson */
  GHashTable     *crowded; /* digest of a date and a name → IntakeKnownPerson who found no place there */
  GHashTable     *dated;   /* digest of a family name → the same, by id but for those that were changed */
  GHashTable     *undated; /* the same of those without a date of birth */
  GArray         *changed_persons;
  GArray         *changed_applications;

  University       universities[N_UNIVERSITIES]; /* each where its name as written says */
  IntakeStatement *by_id;
};

/* A person as their row reads. */
typedef struct
{
  gint64      id;
  const char *family_name;
  const char *given_names;
  IntakeDate  birth_date;
  const char *email;
  const char *phone;
  const char *university;
} Person;

#define PERSON_COLUMNS \
  "p.\"id\", p.\"family_name\", p.\"given_names\", p.\"birth_date\", p.\"email\", p.\"phone\", a.\"university\""
#define PERSONS "SELECT " PERSON_COLUMNS " FROM \"person\" AS p LEFT JOIN \"application\" AS a ON a.\"person_id\" = p.\"id\" "

/* FNV-1a of the bytes but those of @left_out, and mixed, since its bits are used apart; what differs in case of ASCII alone is the same. */
static guint64
digest (const char *text,
        char        left_out,
        guint64     basis)
{
  guint64 hash = basis;

  for (; *text != '\0'; text++)
    if (*text != left_out)
      hash = (hash ^ (guint8)g_ascii_tolower (*text)) * FNV_PRIME;

  hash ^= hash >> 29;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return hash ^ hash >> 32;
}

static guint64
digest_email (const char *email)
{
  return digest (email, '.', FNV_BASIS);
}

/* As the index of the file has it: the last characters without spaces. */
static guint64
digest_phone (const char *phone)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong length;

  for (; *phone != '\0'; phone++)
    if (*phone != ' ')
      g_string_append_c (text, *phone);
  length = g_utf8_strlen (text->str, -1);

  return digest (g_utf8_offset_to_pointer (text->str, MAX (length - INTAKE_PERSON_KEY_DIGITS, 0)), '\0', FNV_BASIS + 1);
}

static void
add_digest (IntakePersonIndex *self,
            guint64            hash)
{
  guint32 place = (guint32)hash, step = (guint32)(hash >> 32) | 1;

  for (guint i = 0; i < N_BITS_SET; i++, place += step)
    self->bits[place % N_BITS / 8] |= (guint8)(1 << place % 8);
}

static gboolean
has_digest (IntakePersonIndex *self,
            guint64            hash)
{
  guint32 place = (guint32)hash, step = (guint32)(hash >> 32) | 1;

  for (guint i = 0; i < N_BITS_SET; i++, place += step)
    if ((self->bits[place % N_BITS / 8] & 1 << place % 8) == 0)
      return FALSE;

  return TRUE;
}

static gpointer
date_key (IntakeDate date)
{
  return GUINT_TO_POINTER (((guint)date.year << 16) | ((guint)date.month << 8) | date.day);
}

static guint64
name_key (const char *family_name)
{
  return digest (family_name, '\0', FNV_BASIS);
}

/* The same for names of the same words, in whatever order. */
static guint64
birth_and_name_key (IntakeDate  birth_date,
                    const char *folded_name)
{
  g_auto (GStrv) words = g_strsplit (folded_name, " ", -1);
  guint64 key = GPOINTER_TO_UINT (date_key (birth_date)) * FNV_PRIME;

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      key += digest (words[i], '\0', FNV_BASIS);

  return key;
}

static void
add_to_list (GHashTable              *lists,
             gpointer                 key,
             guint                    limit,
             const IntakeKnownPerson *person)
{
  GArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof *person);
      g_hash_table_insert (lists, key, list);
    }

  /* One after another: their applications, and whoever is read again without a change of their name. */
  if (list->len > 0 && g_array_index (list, IntakeKnownPerson, list->len - 1).id == person->id)
    {
      IntakeKnownPerson *last = &g_array_index (list, IntakeKnownPerson, list->len - 1);

      last->letters = person->letters;
      if (person->university != 0 && last->university != person->university)
        last->university = last->university == 0 ? person->university : INTAKE_PERSON_INDEX_SEVERAL;
      return;
    }

  if (list->len < limit)
    g_array_append_vals (list, person, 1);
}

/* Where a form fills in a date, or a spreadsheet has but one, to compare each with each would take for ever. */
static void
add_born (IntakePersonIndex       *self,
          const Person            *person,
          const IntakeKnownPerson *known)
{
  const GArray    *born = intake_person_index_list_born (self, person->birth_date);
  g_autofree char *folded = NULL;

  add_to_list (self->born, date_key (person->birth_date), INTAKE_PERSON_INDEX_BORN, known);
  if (born == NULL || born->len < INTAKE_PERSON_INDEX_BORN)
    return;

  folded = intake_text_fold_name (person->family_name, person->given_names);
  g_hash_table_insert (self->crowded, GSIZE_TO_POINTER (birth_and_name_key (person->birth_date, folded)), g_memdup2 (known, sizeof *known));
}

static void
add_person (IntakePersonIndex *self,
            const Person      *person)
{
  IntakeKnownPerson known = { .id = person->id };

  known.letters = intake_name_letters (person->family_name, person->given_names);
  if (person->email != NULL)
    add_digest (self, digest_email (person->email));
  if (person->phone != NULL)
    add_digest (self, digest_phone (person->phone));

  if (person->university != NULL)
    known.university = intake_person_index_digest_university (self, person->university);
  if (intake_date_is_valid (person->birth_date))
    add_born (self, person, &known);
  if (person->family_name != NULL)
    add_to_list (intake_date_is_valid (person->birth_date) ? self->dated : self->undated,
                 GSIZE_TO_POINTER (name_key (person->family_name)), INTAKE_PERSON_INDEX_NAMESAKES, &known);
}

/* @id is bound, where the statement asks for one. */
static gboolean
read_persons (IntakePersonIndex *self,
              const char        *sql,
              gint64             id,
              GError           **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  if (id != 0)
    intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &failure))
    {
      Person person = {
        .id = intake_statement_get_integer (statement, 0),
        .family_name = intake_statement_get_text (statement, 1),
        .given_names = intake_statement_get_text (statement, 2),
        .email = intake_statement_get_text (statement, 4),
        .phone = intake_statement_get_text (statement, 5),
        .university = intake_statement_get_text (statement, 6),
      };

      if (!intake_statement_is_null (statement, 3))
        intake_date_from_iso (intake_statement_get_text (statement, 3), &person.birth_date);
      add_person (self, &person);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_changed (IntakePersonIndex *self,
              GArray            *rows,
              const char        *sql,
              GError           **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!read_persons (self, sql, g_array_index (rows, gint64, i), error))
      return FALSE;

  g_array_set_size (rows, 0);
  return TRUE;
}

IntakePersonIndex *
intake_person_index_new (IntakeDatabase *db,
                         GError        **error)
{
  g_autoptr (IntakePersonIndex) self = g_new0 (IntakePersonIndex, 1);

  self->db = db;
  self->bits = g_malloc0 (N_BITS / 8);
  self->born = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  self->crowded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->dated = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  self->undated = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  self->changed_persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->changed_applications = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->by_id = intake_statement_get (db, "SELECT \"id\", \"family_name\", \"given_names\", \"birth_date\" FROM \"person\" WHERE \"id\" = ?1", error);
  if (self->by_id == NULL || !read_persons (self, PERSONS "ORDER BY p.\"id\"", 0, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
intake_person_index_free (IntakePersonIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->bits);
  g_hash_table_unref (self->born);
  g_hash_table_unref (self->crowded);
  g_hash_table_unref (self->dated);
  g_hash_table_unref (self->undated);
  g_array_unref (self->changed_persons);
  g_array_unref (self->changed_applications);
  for (guint i = 0; i < N_UNIVERSITIES; i++)
    g_free (self->universities[i].name);
  g_clear_pointer (&self->by_id, intake_statement_release);
  g_free (self);
}

void
intake_person_index_add (IntakePersonIndex *self,
                         IntakeRecord      *application)
{
  Person person = {
    .id = intake_record_get_person_id (application),
    .family_name = intake_record_get_text (application, INTAKE_FIELD_FAMILY_NAME),
    .given_names = intake_record_get_text (application, INTAKE_FIELD_GIVEN_NAMES),
    .birth_date = intake_record_get_date (application, INTAKE_FIELD_BIRTH_DATE),
    .email = intake_record_get_text (application, INTAKE_FIELD_EMAIL),
    .phone = intake_record_get_text (application, INTAKE_FIELD_PHONE),
    .university = intake_record_get_text (application, INTAKE_FIELD_UNIVERSITY),
  };

  g_return_if_fail (self != NULL);

  add_person (self, &person);
}

void
intake_person_index_note_update (IntakePersonIndex *self,
                                 const char        *table,
                                 gint64             row)
{
  g_return_if_fail (self != NULL);

  if (strcmp (table, "person") == 0)
    g_array_append_val (self->changed_persons, row);
  else if (strcmp (table, "application") == 0)
    g_array_append_val (self->changed_applications, row);
}

gboolean
intake_person_index_refresh (IntakePersonIndex *self,
                             GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return read_changed (self, self->changed_persons, PERSONS "WHERE p.\"id\" = ?1", error) &&
         read_changed (self, self->changed_applications, PERSONS "WHERE a.\"id\" = ?1", error);
}

gboolean
intake_person_index_may_have_email (IntakePersonIndex *self,
                                    const char        *email)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return has_digest (self, digest_email (email));
}

gboolean
intake_person_index_may_have_phone (IntakePersonIndex *self,
                                    const char        *digits)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return has_digest (self, digest_phone (digits));
}

const GArray *
intake_person_index_list_born (IntakePersonIndex *self,
                               IntakeDate         birth_date)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->born, date_key (birth_date));
}

const IntakeKnownPerson *
intake_person_index_find_crowded (IntakePersonIndex *self,
                                  IntakeDate         birth_date,
                                  const char        *folded_name)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_hash_table_size (self->crowded) == 0)
    return NULL;

  return g_hash_table_lookup (self->crowded, GSIZE_TO_POINTER (birth_and_name_key (birth_date, folded_name)));
}

const GArray *
intake_person_index_list_namesakes (IntakePersonIndex *self,
                                    const char        *family_name,
                                    gboolean           dated)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (dated ? self->dated : self->undated, GSIZE_TO_POINTER (name_key (family_name)));
}

IntakeStatement *
intake_person_index_look_up (IntakePersonIndex *self,
                             gint64             id,
                             GError           **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  intake_statement_reset (self->by_id);
  intake_statement_bind_integer (self->by_id, 1, id);

  return intake_statement_step (self->by_id, error) ? self->by_id : NULL;
}

guint32
intake_person_index_digest_university (IntakePersonIndex *self,
                                       const char        *university)
{
  University      *known;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (university != NULL, 0);

  known = &self->universities[digest (university, '\0', FNV_BASIS) % N_UNIVERSITIES];
  if (known->name != NULL && strcmp (known->name, university) == 0)
    return known->digest;

  folded = intake_text_fold (university);
  g_free (known->name);
  known->name = g_strdup (university);
  known->digest = (guint32)(digest (folded, '\0', FNV_BASIS) % (INTAKE_PERSON_INDEX_SEVERAL - 1)) + 1;

  return known->digest;
}
