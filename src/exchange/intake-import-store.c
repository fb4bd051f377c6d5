/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From records to the office: new, known, the same, or somebody else. */
#include "config.h"

#include "intake-import-private.h"

#include "intake-application-table.h"
#include "intake-custom-table.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"

/* A row that is kept to be compared takes a few thousand bytes. */
#define MIN_MATCHES 1000
#define MAX_MATCHES 20000

static void
note_match (IntakeImport          *self,
            IntakeMatch            kind,
            const IntakeDuplicate *duplicate,
            gint64                 application_id)
{
  IntakeImportMatch *match;

  if (kind == INTAKE_MATCH_DOUBTFUL)
    self->report->doubtful++;
  self->report->n_matches++;
  if (self->report->matches->len >= CLAMP (self->max_reported, MIN_MATCHES, MAX_MATCHES))
    return;

  match = g_new0 (IntakeImportMatch, 1);
  match->row = self->row->number;
  match->match = kind;
  match->duplicate = *duplicate;
  match->application_id = application_id;
  /* Ids rise: what this import made is not smaller than its first. */
  match->in_file = self->first_id != 0 && duplicate->person_id >= self->first_id;
  match->record = intake_record_dup (self->row->record);
  g_ptr_array_add (self->report->matches, match);
}

/* What becomes of a row unless something else was chosen for it. */
static IntakeImportChoice
get_default (IntakeImport *self,
             IntakeMatch   match)
{
  static const IntakeImportChoice known[] = {
    [INTAKE_ON_DUPLICATE_SKIP] = INTAKE_IMPORT_SKIP,
    [INTAKE_ON_DUPLICATE_UPDATE] = INTAKE_IMPORT_UPDATE,
    [INTAKE_ON_DUPLICATE_NEW] = INTAKE_IMPORT_SAME,
  };

  if (match == INTAKE_MATCH_APPLICATION)
    return known[self->on_duplicate];
  if (match == INTAKE_MATCH_PERSON)
    return self->on_duplicate == INTAKE_ON_DUPLICATE_UPDATE ? INTAKE_IMPORT_UPDATE : INTAKE_IMPORT_SAME;

  return INTAKE_IMPORT_DEFAULT;
}

static gboolean
store_custom (IntakeImport *self,
              gint64        application_id,
              GError      **error)
{
  for (guint i = 0; self->row->custom != NULL && i < self->row->custom->len; i++)
    {
      gint64      field = g_array_index (self->custom_fields, gint64, i);
      const char *text = g_ptr_array_index (self->row->custom, i);

      if (text != NULL && !intake_custom_table_set (self->db, application_id, field, text, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert (IntakeImport *self,
        gint64        person_id,
        GError      **error)
{
  intake_record_set_person_id (self->row->record, person_id);
  if (!intake_record_table_insert (self->db, self->row->record, error))
    return FALSE;

  if (self->first_id == 0)
    self->first_id = MIN (intake_record_get_id (self->row->record), intake_record_get_person_id (self->row->record));
  self->report->imported++;
  self->report->known_persons += person_id != 0 ? 1 : 0;

  /* Of somebody who is known the office may know more than the row says. */
  return store_custom (self, intake_record_get_id (self->row->record), error) &&
         (person_id != 0 || intake_screening_table_judge_new (self->db, self->row->record, error));
}

/* One field of an application that is there; what the row does not say stays as it is. */
static gboolean
update_field (IntakeImport *self,
              IntakeRecord *stored,
              IntakeFieldId field,
              gboolean     *changed,
              GError      **error)
{
  const IntakeValue *value = intake_record_get (self->row->record, field);
  IntakeFieldFlags   flags = intake_field_get (field)->flags;
  IntakeStage        stage;

  if (value->type == INTAKE_VALUE_NONE || intake_value_equal (value, intake_record_get (stored, field)))
    return TRUE;

  if (field == INTAKE_FIELD_STAGE && intake_stage_find (value->text, &stage))
    {
      *changed = TRUE;
      return intake_application_table_set_stage (self->db, intake_record_get_id (stored), stage, intake_database_get_today (self->db), NULL, NULL, error);
    }
  if ((flags & (INTAKE_FIELD_DERIVED | INTAKE_FIELD_FIXED)) != 0)
    return TRUE;

  *changed = TRUE;
  return intake_record_table_update (self->db, INTAKE_ENTITY_APPLICATION, intake_record_get_id (stored), field, value, error);
}

/* Only what is the person's where @person_only: the application is another. */
static gboolean
update (IntakeImport *self,
        gint64        application_id,
        gboolean      person_only,
        gboolean     *changed,
        GError      **error)
{
  g_autoptr (IntakeRecord) stored = intake_record_table_load (self->db, INTAKE_ENTITY_APPLICATION, application_id, error);
  IntakeFieldId first, end;

  if (stored == NULL)
    return FALSE;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if ((!person_only || (intake_field_get (field)->flags & INTAKE_FIELD_PERSON) != 0) && !update_field (self, stored, field, changed, error))
      return FALSE;

  return person_only || store_custom (self, application_id, error);
}

/* The application takes on what the row says; where the person has applied for something else only, the person does, and gets this application too. */
static gboolean
update_known (IntakeImport          *self,
              const IntakeDuplicate *duplicate,
              gint64                 application_id,
              GError               **error)
{
  g_autoptr (GArray) ids = NULL;
  gboolean changed = FALSE;

  if (application_id != 0)
    {
      if (!update (self, application_id, FALSE, &changed, error))
        return FALSE;
      self->report->updated += changed ? 1 : 0;
      self->report->duplicates += changed ? 0 : 1;
      return TRUE;
    }

  ids = intake_duplicate_list_applications (self->db, duplicate->person_id, error);
  if (ids == NULL || (ids->len > 0 && !update (self, g_array_index (ids, gint64, 0), TRUE, &changed, error)))
    return FALSE;

  return insert (self, duplicate->person_id, error);
}

static gboolean
insert_different (IntakeImport          *self,
                  const IntakeDuplicate *duplicate,
                  GError               **error)
{
  return insert (self, 0, error) && intake_duplicate_tell_apart (self->db, intake_record_get_person_id (self->row->record), duplicate->person_id, error);
}

static gboolean
apply (IntakeImport          *self,
       IntakeImportChoice     choice,
       const IntakeDuplicate *duplicate,
       gint64                 application_id,
       GError               **error)
{
  /* A case number that is there already is the other's: this one gets the next. */
  if (application_id != 0 && duplicate->likeness == INTAKE_LIKENESS_CASE && choice != INTAKE_IMPORT_UPDATE)
    intake_record_set_text (self->row->record, INTAKE_FIELD_CASE, NULL);

  switch (choice)
    {
    case INTAKE_IMPORT_SKIP:
      self->report->duplicates++;
      return TRUE;
    case INTAKE_IMPORT_UPDATE:
      return update_known (self, duplicate, application_id, error);
    case INTAKE_IMPORT_SAME:
      return insert (self, duplicate->person_id, error);
    case INTAKE_IMPORT_DIFFERENT:
      return insert_different (self, duplicate, error);
    case INTAKE_IMPORT_DEFAULT:
    case INTAKE_IMPORT_N_CHOICES:
    default:
      return insert (self, 0, error);
    }
}

/* Rows of one file with case numbers of their own are applications of their own, even by one person for one notice: so an office exports them. */
static gboolean
is_another (IntakeImport          *self,
            const IntakeDuplicate *duplicate,
            gint64                 application_id)
{
  return self->first_id != 0 && application_id >= self->first_id && duplicate->likeness != INTAKE_LIKENESS_CASE &&
         intake_record_has (self->row->record, INTAKE_FIELD_CASE);
}

gboolean
intake_import_store_row (IntakeImport *self,
                         GError      **error)
{
  IntakeDuplicate    duplicate;
  IntakeImportChoice choice = INTAKE_IMPORT_DEFAULT;
  gint64             application_id;
  g_autoptr (GError) failure = NULL;
  IntakeMatch match = intake_duplicate_match (self->db, self->row->record, &duplicate, &application_id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (match == INTAKE_MATCH_NONE)
    return insert (self, 0, error);

  if (is_another (self, &duplicate, application_id))
    {
      application_id = 0;
      if (match == INTAKE_MATCH_APPLICATION)
        match = INTAKE_MATCH_PERSON;
    }
  note_match (self, match, &duplicate, application_id);
  if (self->choices != NULL)
    choice = GPOINTER_TO_UINT (g_hash_table_lookup (self->choices, GUINT_TO_POINTER (self->row->number)));
  if (choice == INTAKE_IMPORT_DEFAULT)
    choice = get_default (self, match);

  return apply (self, choice, &duplicate, application_id, error);
}
