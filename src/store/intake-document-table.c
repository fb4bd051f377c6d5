/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of an application, and their files. */
#include "config.h"

#include "intake-document-table.h"

#include "intake-record-check.h"
#include "intake-statement.h"

#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>

#define DOCUMENT_COLUMNS                                                                        \
  "SELECT d.\"id\", d.\"application_id\", d.\"kind\", d.\"name\", d.\"state\", d.\"asked_on\"," \
  " d.\"received_on\", d.\"file_name\", d.\"path\", d.\"note\", d.\"content_id\", c.\"size\""   \
  " FROM \"document\" AS d LEFT JOIN \"file_content\" AS c ON c.\"id\" = d.\"content_id\""

static const char *const columns[] = {
  [INTAKE_DOCUMENT_NAME] = "UPDATE \"document\" SET \"name\" = ?2 WHERE \"id\" = ?1 AND \"name\" IS NOT ?2",
  [INTAKE_DOCUMENT_ASKED_ON] = "UPDATE \"document\" SET \"asked_on\" = ?2 WHERE \"id\" = ?1 AND \"asked_on\" IS NOT ?2",
  [INTAKE_DOCUMENT_RECEIVED_ON] = "UPDATE \"document\" SET \"received_on\" = ?2 WHERE \"id\" = ?1 AND \"received_on\" IS NOT ?2",
  [INTAKE_DOCUMENT_NOTE] = "UPDATE \"document\" SET \"note\" = ?2 WHERE \"id\" = ?1 AND \"note\" IS NOT ?2",
};

static IntakeDocument *
read_document (IntakeStatement *statement)
{
  IntakeDocument *document = g_new0 (IntakeDocument, 1);

  document->id = intake_statement_get_integer (statement, 0);
  document->application_id = intake_statement_get_integer (statement, 1);
  document->kind = g_strdup (intake_statement_get_text (statement, 2));
  document->name = g_strdup (intake_statement_get_text (statement, 3));
  document->state = g_strdup (intake_statement_get_text (statement, 4));
  intake_date_from_iso (intake_statement_get_text (statement, 5), &document->asked_on);
  intake_date_from_iso (intake_statement_get_text (statement, 6), &document->received_on);
  document->file_name = g_strdup (intake_statement_get_text (statement, 7));
  document->path = g_strdup (intake_statement_get_text (statement, 8));
  document->note = g_strdup (intake_statement_get_text (statement, 9));
  document->is_kept = !intake_statement_is_null (statement, 10);
  document->size = intake_statement_get_integer (statement, 11);

  return document;
}

static guint
kind_place (const char *kind)
{
  for (guint i = 0; i < intake_document_vocabulary.n_terms; i++)
    if (g_strcmp0 (intake_document_vocabulary.terms[i].id, kind) == 0)
      return i;

  return intake_document_vocabulary.n_terms;
}

static int
compare_documents (gconstpointer a,
                   gconstpointer b)
{
  const IntakeDocument *first = *(IntakeDocument *const *)a;
  const IntakeDocument *second = *(IntakeDocument *const *)b;
  guint                 first_place = kind_place (first->kind);
  guint                 second_place = kind_place (second->kind);

  if (first_place != second_place)
    return first_place < second_place ? -1 : 1;

  return first->id < second->id ? -1 : first->id > second->id;
}

static void
set_not_found (IntakeDatabase *db,
               GError        **error)
{
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                       intake_language_translate (intake_database_get_language (db), N_ ("This document is not there any more. It may have been deleted.")));
}

/* The application of a document is judged again: a rule may ask what was received. */
static gboolean
touch_owner (IntakeDatabase *db,
             gint64          id,
             GError        **error)
{
  g_autoptr (IntakeDocument) document = intake_document_table_load (db, id, error);

  if (document == NULL)
    return FALSE;

  intake_database_touch (db, document->application_id);
  return TRUE;
}

static gboolean
check_term (IntakeDatabase         *db,
            const IntakeVocabulary *vocabulary,
            const char             *id,
            GError                **error)
{
  g_autofree char *choices = NULL;

  if (intake_vocabulary_find (vocabulary, id) != NULL)
    return TRUE;

  choices = intake_vocabulary_dup_choices (vocabulary, intake_database_get_language (db));
  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               /* Translators: what was written of a document, and what can be written */
               intake_language_translate (intake_database_get_language (db), N_ ("“%s” is not known of a document. It can be one of: %s.")), id, choices);
  return FALSE;
}

/* All that a file is: its name, and where it or its content is. */
static gboolean
set_file (IntakeDatabase *db,
          gint64          id,
          const char     *file_name,
          const char     *path,
          gint64          content_id,
          GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  if (!touch_owner (db, id, error))
    return FALSE;

  statement = intake_statement_get (db, "UPDATE \"document\" SET \"file_name\" = ?2, \"path\" = ?3, \"content_id\" = ?4 WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, file_name);
  intake_statement_bind_text (statement, 3, path);
  if (content_id != 0)
    intake_statement_bind_integer (statement, 4, content_id);
  else
    intake_statement_bind_null (statement, 4);

  return intake_statement_run (statement, error);
}

/* 0 without @error if it is not there. */
static gint64
find_content (IntakeDatabase *db,
              const char     *digest,
              GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\" FROM \"file_content\" WHERE \"digest\" = ?1", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, digest);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}

static gint64
ensure_content (IntakeDatabase *db,
                GBytes         *content,
                GError        **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 id = find_content (db, digest, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }
  if (id != 0)
    return id;

  statement = intake_statement_get (db, "INSERT INTO \"file_content\" (\"id\", \"digest\", \"size\", \"content\") VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, digest);
  intake_statement_bind_integer (statement, 3, (gint64)g_bytes_get_size (content));
  intake_statement_bind_bytes (statement, 4, content);

  return intake_statement_run (statement, error) ? id : 0;
}

static gboolean
check_size (IntakeDatabase *db,
            const char     *file_name,
            gsize           size,
            GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autofree char      *words = NULL;
  g_autofree char      *limit = NULL;

  if (size == 0)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (language, N_ ("“%s” is empty. Choose another file.")), file_name);
      return FALSE;
    }
  if (size <= INTAKE_DOCUMENT_MAX_SIZE)
    return TRUE;

  words = g_format_size (size);
  limit = g_format_size_full (INTAKE_DOCUMENT_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               /* Translators: a file's name, its size and the largest size, each with its unit */
               intake_language_translate (language, N_ ("“%s” has %s. A file that is kept in the office can have %s at most: link to it instead, so that it stays where it is.")),
               file_name, words, limit);
  return FALSE;
}

/* A received document came on some day; that it is accepted says no more of that. */
static gboolean
set_day_of_state (IntakeDatabase *db,
                  gint64          id,
                  const char     *state,
                  GError        **error)
{
  static const char *const asked = "UPDATE \"document\" SET \"asked_on\" = ?2 WHERE \"id\" = ?1 AND \"asked_on\" IS NULL";
  static const char *const received = "UPDATE \"document\" SET \"received_on\" = ?2 WHERE \"id\" = ?1 AND \"received_on\" IS NULL";
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, g_str_equal (state, "asked-for") ? asked : received, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_date (statement, 2, intake_database_get_today (db));

  return intake_statement_run (statement, error);
}

void
intake_document_free (IntakeDocument *document)
{
  if (document == NULL)
    return;

  g_free (document->kind);
  g_free (document->name);
  g_free (document->state);
  g_free (document->file_name);
  g_free (document->path);
  g_free (document->note);
  g_free (document);
}

IntakeDocument *
intake_document_copy (const IntakeDocument *document)
{
  IntakeDocument *copy;

  g_return_val_if_fail (document != NULL, NULL);

  copy = g_memdup2 (document, sizeof *document);
  copy->kind = g_strdup (document->kind);
  copy->name = g_strdup (document->name);
  copy->state = g_strdup (document->state);
  copy->file_name = g_strdup (document->file_name);
  copy->path = g_strdup (document->path);
  copy->note = g_strdup (document->note);

  return copy;
}

char *
intake_document_dup_title (const IntakeDocument *document,
                           const IntakeLanguage *language)
{
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return g_strdup (document->name != NULL ? document->name : intake_vocabulary_label (&intake_document_vocabulary, document->kind, language));
}

GPtrArray *
intake_document_table_list (IntakeDatabase *db,
                            gint64          application_id,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, DOCUMENT_COLUMNS " WHERE d.\"application_id\" = ?1", error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_document_free);
  intake_statement_bind_integer (statement, 1, application_id);
  while (intake_statement_step (statement, &failure))
    g_ptr_array_add (list, read_document (statement));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  g_ptr_array_sort (list, compare_documents);
  return g_steal_pointer (&list);
}

IntakeDocument *
intake_document_table_load (IntakeDatabase *db,
                            gint64          id,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, DOCUMENT_COLUMNS " WHERE d.\"id\" = ?1", error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, id);
  if (intake_statement_step (statement, &failure))
    return read_document (statement);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (db, error);
  return NULL;
}

gint64
intake_document_table_add (IntakeDatabase *db,
                           gint64          application_id,
                           const char     *kind,
                           const char     *state,
                           GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (kind != NULL && state != NULL, 0);

  if (!check_term (db, &intake_document_vocabulary, kind, error) || !check_term (db, &intake_document_state_vocabulary, state, error) ||
      !intake_record_check_exists (db, INTAKE_ENTITY_APPLICATION, application_id, error))
    return 0;

  statement = intake_statement_get (db, "INSERT INTO \"document\" (\"id\", \"application_id\", \"kind\", \"state\", \"asked_on\", \"received_on\") VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  if (statement == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, application_id);
  intake_statement_bind_text (statement, 3, kind);
  intake_statement_bind_text (statement, 4, state);
  intake_statement_bind_date (statement, 5, g_str_equal (state, "asked-for") ? intake_database_get_today (db) : INTAKE_DATE_NONE);
  intake_statement_bind_date (statement, 6, g_str_equal (state, "asked-for") ? INTAKE_DATE_NONE : intake_database_get_today (db));
  intake_database_touch (db, application_id);

  return intake_statement_run (statement, error) ? id : 0;
}

gboolean
intake_document_table_set_state (IntakeDatabase *db,
                                 gint64          id,
                                 const char     *state,
                                 GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!check_term (db, &intake_document_state_vocabulary, state, error) || !touch_owner (db, id, error))
    return FALSE;

  statement = intake_statement_get (db, "UPDATE \"document\" SET \"state\" = ?2 WHERE \"id\" = ?1 AND \"state\" IS NOT ?2", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, state);

  return intake_statement_run (statement, error) && set_day_of_state (db, id, state, error);
}

gboolean
intake_document_table_set (IntakeDatabase      *db,
                           gint64               id,
                           IntakeDocumentColumn column,
                           const char          *value,
                           GError             **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), FALSE);

  if (!touch_owner (db, id, error))
    return FALSE;

  statement = intake_statement_get (db, columns[column], error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, value);

  return intake_statement_run (statement, error);
}

gboolean
intake_document_table_link (IntakeDatabase *db,
                            gint64          id,
                            const char     *path,
                            GError        **error)
{
  g_autofree char *base = NULL;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_utf8_validate (path, -1, NULL))
    {
      file_name = g_filename_display_name (path);
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("The name of “%s” has letters that cannot be read. Rename the file, or keep a copy of it in the office.")), file_name);
      return FALSE;
    }

  base = g_path_get_basename (path);
  file_name = g_filename_display_name (base);

  return set_file (db, id, file_name, path, 0, error);
}

gboolean
intake_document_table_keep (IntakeDatabase *db,
                            gint64          id,
                            const char     *file_name,
                            GBytes         *content,
                            GError        **error)
{
  gint64 content_id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (file_name != NULL && content != NULL, FALSE);

  if (!check_size (db, file_name, g_bytes_get_size (content), error))
    return FALSE;

  content_id = ensure_content (db, content, error);

  return content_id != 0 && set_file (db, id, file_name, NULL, content_id, error);
}

gboolean
intake_document_table_detach (IntakeDatabase *db,
                              gint64          id,
                              GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return set_file (db, id, NULL, NULL, 0, error);
}

GBytes *
intake_document_table_dup_content (IntakeDatabase *db,
                                   gint64          id,
                                   GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT c.\"content\" FROM \"document\" AS d JOIN \"file_content\" AS c ON c.\"id\" = d.\"content_id\" WHERE d.\"id\" = ?1",
                                    error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, id);
  if (intake_statement_step (statement, &failure))
    return intake_statement_dup_bytes (statement, 0);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (db, error);
  return NULL;
}

gboolean
intake_document_table_remove (IntakeDatabase *db,
                              gint64          id,
                              GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!touch_owner (db, id, error))
    return FALSE;

  statement = intake_statement_get (db, "DELETE FROM \"document\" WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);

  return intake_statement_run (statement, error);
}
