/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to notices in the store. */
#include "config.h"

#include "intake-notice-table.h"

#include "intake-statement.h"

#include "intake-rule-set.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>

#define CACHE "notice-references"

/* The references of all notices, as of one version of the office: a list asks for one in each of its rows. */
typedef struct
{
  gint64      data_version;
  GHashTable *references; /* gint64 → text */
} References;

static void
references_free (gpointer data)
{
  References *self = data;

  g_hash_table_unref (self->references);
  g_free (self);
}

static gboolean
read_references (IntakeDatabase *db,
                 References     *self)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\", \"reference\" FROM \"notice\"", NULL);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  g_hash_table_remove_all (self->references);
  while (intake_statement_step (statement, &failure))
    {
      gint64 *id = g_new (gint64, 1);

      *id = intake_statement_get_integer (statement, 0);
      g_hash_table_insert (self->references, id, g_strdup (intake_statement_get_text (statement, 1)));
    }

  return failure == NULL;
}

static gint64
find_by_reference (IntakeDatabase *db,
                   const char     *reference,
                   GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\" FROM \"notice\" WHERE \"reference\" = ?1", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, reference);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}

/* The one whose reference or title reads the same; 0 without @error if there is none, or more than one. */
static gint64
find_folded (IntakeDatabase *db,
             const char     *text,
             GError        **error)
{
  g_autoptr (GPtrArray) names = intake_notice_table_list_names (db, error);
  g_autofree char *folded = intake_text_fold (text);
  gint64           by_title = 0;
  guint            n_titles = 0;

  if (names == NULL || *folded == '\0')
    return 0;

  for (guint i = 0; i < names->len; i++)
    {
      const IntakeNoticeName *name = g_ptr_array_index (names, i);
      g_autofree char        *reference = intake_text_fold (name->reference);
      g_autofree char        *title = intake_text_fold (name->title);

      if (g_str_equal (folded, reference))
        return name->id;
      if (g_str_equal (folded, title))
        {
          by_title = name->id;
          n_titles++;
        }
    }

  return n_titles == 1 ? by_title : 0;
}

gint64
intake_notice_table_find (IntakeDatabase *db,
                          const char     *reference,
                          GError        **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (reference != NULL, 0);

  id = find_by_reference (db, reference, &failure);
  if (id == 0 && failure == NULL)
    id = find_folded (db, reference, &failure);
  if (id != 0)
    return id;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no notice “%s”. Give the reference of a notice of this office.")), reference);
  return 0;
}

char *
intake_notice_table_dup_reference (IntakeDatabase *db,
                                   gint64          id)
{
  References *self;
  gint64      data_version;

  g_return_val_if_fail (db != NULL, NULL);

  self = intake_database_get_cache (db, CACHE);
  if (self == NULL)
    {
      self = g_new0 (References, 1);
      self->data_version = -1;
      self->references = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      intake_database_set_cache (db, CACHE, self, references_free);
    }

  data_version = intake_database_data_version (db);
  if (self->data_version != data_version && read_references (db, self))
    self->data_version = data_version;

  return g_strdup (g_hash_table_lookup (self->references, &id));
}

void
intake_notice_name_free (IntakeNoticeName *name)
{
  if (name == NULL)
    return;

  g_free (name->reference);
  g_free (name->title);
  g_free (name);
}

GPtrArray *
intake_notice_table_list_names (IntakeDatabase *db,
                                GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT \"id\", \"reference\", \"title\" FROM \"notice\" ORDER BY \"reference\"", error);
  if (statement == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_notice_name_free);
  while (intake_statement_step (statement, &failure))
    {
      IntakeNoticeName *name = g_new0 (IntakeNoticeName, 1);

      g_ptr_array_add (names, name);
      name->id = intake_statement_get_integer (statement, 0);
      name->reference = g_strdup (intake_statement_get_text (statement, 1));
      name->title = g_strdup (intake_statement_get_text (statement, 2));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&names);
}

void
intake_judged_notice_free (IntakeJudgedNotice *notice)
{
  if (notice == NULL)
    return;

  g_free (notice->reference);
  g_free (notice->title);
  g_free (notice);
}

GPtrArray *
intake_notice_table_list_judged (IntakeDatabase *db,
                                 const char     *rule_set,
                                 GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (rule_set != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT \"id\", \"reference\", \"title\", \"rule_set\", (SELECT count (*) FROM \"application\" WHERE \"notice\" = \"n\".\"id\")"
                                    " FROM \"notice\" AS \"n\" WHERE \"rule_set\" = ?1 OR substr (\"rule_set\", 1, length (?1) + 1) = ?1 || ' ' ORDER BY \"reference\"",
                                    error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_text (statement, 1, rule_set);
  notices = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_judged_notice_free);
  while (intake_statement_step (statement, &failure))
    {
      IntakeJudgedNotice *notice = g_new0 (IntakeJudgedNotice, 1);
      g_autofree char    *id = NULL;

      g_ptr_array_add (notices, notice);
      notice->id = intake_statement_get_integer (statement, 0);
      notice->reference = g_strdup (intake_statement_get_text (statement, 1));
      notice->title = g_strdup (intake_statement_get_text (statement, 2));
      notice->version = intake_rule_set_split_name (intake_statement_get_text (statement, 3), &id);
      notice->n_applications = intake_statement_get_integer (statement, 4);
    }
  if (failure == NULL)
    return g_steal_pointer (&notices);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
