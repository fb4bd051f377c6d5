/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office as a witness for rules: placements, documents, and what it counts. */
#include "config.h"

#include "intake-office-witness.h"

#include "intake-placement-table.h"
#include "intake-record-table.h"
#include "intake-statement.h"

#include "intake-stage.h"

#include <string.h>

struct _IntakeOfficeWitness
{
  IntakeWitness       parent;
  IntakeDatabase     *db;
  IntakeRecordReader *placements;
  gint64              placement_of; /* the application whose placement is at hand; 0 for none */
  gboolean            has_placement;
  IntakeRecord       *placement;
  GHashTable         *taken; /* what is counted → places that are taken of it */
  guint               n_asked;
  GError             *failure;
};

/* Who was received before whom, the number of the case deciding on the same day; bound by a witness: ?1 the person, ?2 the application, ?3 its day, ?4 its
   case. */
#define BEFORE "(coalesce (\"a\".\"received_on\", ''), \"a\".\"case\") < (coalesce (?3, ''), coalesce (?4, ''))"

#define APPLICATIONS                                                                                                                               \
  "SELECT count (*) FROM \"application\" AS \"a\" LEFT JOIN \"notice\" AS \"n\" ON \"n\".\"id\" = \"a\".\"notice\""                                \
  " WHERE \"a\".\"person_id\" = ?1 AND (\"a\".\"id\" = ?2 OR (\"a\".\"stage\" <> 'withdrawn' AND " BEFORE                                          \
  " AND (?5 IS NULL OR \"a\".\"notice\" = ?5) AND (?6 IS NULL OR \"n\".\"closes_on\" = ?6) AND (?7 IS NULL OR \"n\".\"unit\" = ?7 COLLATE NOCASE)" \
  " AND (?8 IS NULL OR \"a\".\"received_on\" BETWEEN ?8 AND ?9)))"

#define INTERNSHIPS                                \
  "SELECT count (*) FROM \"application\" AS \"a\"" \
  " WHERE \"a\".\"person_id\" = ?1 AND \"a\".\"id\" <> ?2 AND \"a\".\"stage\" IN ('on-board', 'completed', 'left-early') AND " BEFORE

#define PLACES                                                                                                                                     \
  "SELECT count (*) FROM \"application\" AS \"a\" LEFT JOIN \"notice\" AS \"n\" ON \"n\".\"id\" = \"a\".\"notice\""                                \
  " LEFT JOIN \"placement\" AS \"p\" ON \"p\".\"application_id\" = \"a\".\"id\""                                                                   \
  " WHERE \"a\".\"stage\" IN ('accepted', 'on-board', 'completed') AND \"a\".\"id\" <> ?2"                                                         \
  " AND (?5 IS NULL OR \"a\".\"notice\" = ?5) AND (?6 IS NULL OR \"n\".\"closes_on\" = ?6) AND (?7 IS NULL OR \"n\".\"unit\" = ?7 COLLATE NOCASE)" \
  " AND (?8 IS NULL OR coalesce (\"p\".\"start_on\", \"n\".\"start_on\") BETWEEN ?8 AND ?9)"

static const char *const count_statements[] = {
  [INTAKE_COUNT_APPLICATIONS] = APPLICATIONS,
  [INTAKE_COUNT_INTERNSHIPS] = INTERNSHIPS,
  [INTAKE_COUNT_PLACES] = PLACES,
};

/* The first failure is kept: what follows may be due to it. */
static void
keep_failure (IntakeOfficeWitness *self,
              GError              *failure)
{
  if (self->failure == NULL)
    self->failure = failure;
  else
    g_clear_error (&failure);
}

static gboolean
read_placement (IntakeOfficeWitness *self,
                gint64               application_id,
                GError             **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id = intake_placement_table_find (self->db, application_id, &failure);

  self->has_placement = FALSE;
  self->placement_of = application_id;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id == 0)
    return TRUE;

  if (self->placements == NULL)
    self->placements = intake_record_reader_new_stored (self->db, INTAKE_ENTITY_PLACEMENT, error);
  self->has_placement = self->placements != NULL && intake_record_reader_load (self->placements, id, self->placement, error);

  return self->has_placement;
}

static IntakeRecord *
get_placement (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  IntakeOfficeWitness *self = (IntakeOfficeWitness *)witness;
  gint64               id = intake_record_get_id (facts->application);
  GError              *failure = NULL;

  self->n_asked++;
  if (id == 0)
    return NULL;

  if (self->placement_of != id && !read_placement (self, id, &failure))
    keep_failure (self, failure);

  return self->has_placement ? self->placement : NULL;
}

static void
bind_scope (IntakeStatement   *statement,
            const IntakeFacts *facts,
            const IntakeCount *what)
{
  if ((what->scope & INTAKE_COUNT_NOTICE) != 0)
    intake_statement_bind_integer (statement, 5, intake_record_get_integer (facts->application, INTAKE_FIELD_NOTICE, 0));
  if ((what->scope & INTAKE_COUNT_ROUND) != 0)
    intake_statement_bind_date (statement, 6, intake_record_get_date (facts->notice, INTAKE_FIELD_NOTICE_CLOSES_ON));
  if ((what->scope & INTAKE_COUNT_UNIT) != 0)
    intake_statement_bind_text (statement, 7, intake_record_get_text (facts->notice, INTAKE_FIELD_NOTICE_UNIT));
  if ((what->scope & INTAKE_COUNT_PERIOD) == 0)
    return;

  intake_statement_bind_date (statement, 8, what->from);
  intake_statement_bind_date (statement, 9, what->to);
}

static gint64
run_count (IntakeOfficeWitness *self,
           const IntakeFacts   *facts,
           const IntakeCount   *what,
           gint64               id)
{
  GError *failure = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, count_statements[what->subject], &failure);

  if (statement != NULL)
    {
      if (what->subject != INTAKE_COUNT_PLACES)
        {
          intake_statement_bind_integer (statement, 1, intake_record_get_person_id (facts->application));
          intake_statement_bind_date (statement, 3, intake_record_get_date (facts->application, INTAKE_FIELD_RECEIVED_ON));
          intake_statement_bind_text (statement, 4, intake_record_get_text (facts->application, INTAKE_FIELD_CASE));
        }
      intake_statement_bind_integer (statement, 2, id);
      bind_scope (statement, facts, what);
      if (intake_statement_step (statement, &failure))
        return intake_statement_get_integer (statement, 0);
    }

  keep_failure (self, failure);
  return -1;
}

static char *
dup_key (const IntakeFacts *facts,
         const IntakeCount *what)
{
  const char *unit = (what->scope & INTAKE_COUNT_UNIT) != 0 ? intake_record_get_text (facts->notice, INTAKE_FIELD_NOTICE_UNIT) : "";
  gint64      notice = (what->scope & INTAKE_COUNT_NOTICE) != 0 ? intake_record_get_integer (facts->application, INTAKE_FIELD_NOTICE, 0) : 0;
  IntakeDate  from = what->from;

  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %d-%d %s", (int)what->scope, notice, from.year, from.month, unit);
}

static gboolean
takes_a_place (const IntakeFacts *facts)
{
  IntakeStage stage;

  return intake_stage_find (intake_record_get_text (facts->application, INTAKE_FIELD_STAGE), &stage) &&
         (stage == INTAKE_STAGE_ACCEPTED || stage == INTAKE_STAGE_ON_BOARD || stage == INTAKE_STAGE_COMPLETED);
}

/* For those who have no place themselves the places of a notice are the same, however many they are. */
static gint64
count_places (IntakeOfficeWitness *self,
              const IntakeFacts   *facts,
              const IntakeCount   *what)
{
  g_autofree char *key = NULL;
  gint64          *known;
  gint64           count;

  if (takes_a_place (facts))
    return run_count (self, facts, what, intake_record_get_id (facts->application));

  key = dup_key (facts, what);
  known = g_hash_table_lookup (self->taken, key);
  if (known != NULL)
    return *known;

  count = run_count (self, facts, what, 0);
  g_hash_table_insert (self->taken, g_steal_pointer (&key), g_memdup2 (&count, sizeof count));

  return count;
}

static gint64
count (IntakeWitness     *witness,
       const IntakeFacts *facts,
       const IntakeCount *what)
{
  IntakeOfficeWitness *self = (IntakeOfficeWitness *)witness;

  self->n_asked++;
  if (what->subject == INTAKE_COUNT_PLACES)
    return count_places (self, facts, what);

  if (intake_record_get_person_id (facts->application) == 0)
    return -1;

  return run_count (self, facts, what, intake_record_get_id (facts->application));
}

static gboolean
find_document (IntakeWitness      *witness,
               const IntakeFacts  *facts,
               const char         *kind,
               IntakeDocumentFact *document)
{
  static const char *const order = "SELECT \"state\", \"received_on\" FROM \"document\" WHERE \"application_id\" = ?1 AND \"kind\" = ?2"
                                   " ORDER BY \"state\" = 'accepted' DESC, \"state\" = 'received' DESC, \"received_on\" IS NULL, \"received_on\" LIMIT 1";
  IntakeOfficeWitness     *self = (IntakeOfficeWitness *)witness;
  GError                  *failure = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, order, &failure);
  const IntakeTerm *state;

  self->n_asked++;
  if (statement != NULL)
    {
      intake_statement_bind_integer (statement, 1, intake_record_get_id (facts->application));
      intake_statement_bind_text (statement, 2, kind);
    }
  if (statement == NULL || !intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        keep_failure (self, failure);
      return FALSE;
    }

  state = intake_vocabulary_find (&intake_document_state_vocabulary, intake_statement_get_text (statement, 0));
  document->state = state != NULL ? state->id : "";
  document->received_on = INTAKE_DATE_NONE;
  intake_date_from_iso (intake_statement_get_text (statement, 1), &document->received_on);

  return TRUE;
}

static gboolean
has_documents (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  IntakeOfficeWitness *self = (IntakeOfficeWitness *)witness;
  GError              *failure = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, "SELECT 1 FROM \"document\" WHERE \"application_id\" = ?1 LIMIT 1", &failure);

  self->n_asked++;
  if (statement != NULL)
    {
      intake_statement_bind_integer (statement, 1, intake_record_get_id (facts->application));
      if (intake_statement_step (statement, &failure))
        return TRUE;
    }
  if (failure != NULL)
    keep_failure (self, failure);

  return FALSE;
}

static IntakeOwnField
find_own_field (IntakeWitness     *witness,
                const IntakeFacts *facts,
                const char        *name,
                char             **value)
{
  IntakeOfficeWitness *self = (IntakeOfficeWitness *)witness;
  GError              *failure = NULL;
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (self->db,
                                     "SELECT (SELECT \"value\" FROM \"custom_value\" WHERE \"application_id\" = ?1 AND \"custom_field_id\" = \"f\".\"id\")"
                                     " FROM \"custom_field\" AS \"f\" WHERE \"f\".\"name\" = ?2 COLLATE NOCASE",
                                     &failure);

  self->n_asked++;
  if (statement != NULL)
    {
      intake_statement_bind_integer (statement, 1, intake_record_get_id (facts->application));
      intake_statement_bind_text (statement, 2, name);
    }
  if (statement == NULL || !intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        keep_failure (self, failure);
      return INTAKE_OWN_FIELD_GONE;
    }

  *value = g_strdup (intake_statement_get_text (statement, 0));

  return *value == NULL ? INTAKE_OWN_FIELD_EMPTY : INTAKE_OWN_FIELD_FOUND;
}

IntakeOfficeWitness *
intake_office_witness_new (IntakeDatabase *db)
{
  IntakeOfficeWitness *self;

  g_return_val_if_fail (db != NULL, NULL);

  self = g_new0 (IntakeOfficeWitness, 1);
  self->parent = (IntakeWitness){ get_placement, count, find_document, has_documents, find_own_field };
  self->db = db;
  self->placement = intake_record_new (INTAKE_ENTITY_PLACEMENT);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
intake_office_witness_free (IntakeOfficeWitness *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->placements, intake_record_reader_free);
  g_object_unref (self->placement);
  g_hash_table_unref (self->taken);
  g_clear_error (&self->failure);
  g_free (self);
}

IntakeWitness *
intake_office_witness_get (IntakeOfficeWitness *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->parent;
}

guint
intake_office_witness_get_n_asked (IntakeOfficeWitness *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_asked;
}

gboolean
intake_office_witness_check (IntakeOfficeWitness *self,
                             GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}
