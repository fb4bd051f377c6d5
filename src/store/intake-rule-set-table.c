/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets in the office file. */
#include "config.h"

#include "intake-rule-set-table.h"

#include "intake-setting-table.h"
#include "intake-insertion.h"
#include "intake-statement.h"

#include <glib/gi18n-lib.h>

#define CACHE "rule-sets"

/* Read once for each connection: parsing a document takes far longer than judging by it. */
typedef struct
{
  GHashTable *shipped; /* id → IntakeRuleSet */
  GHashTable *kept;    /* row → IntakeRuleSet; a row's document never changes */
  GHashTable *titles;  /* id of a rule → what people call it, in the language of the connection */
} RuleSets;

static void
rule_sets_free (gpointer data)
{
  RuleSets *self = data;

  g_hash_table_unref (self->shipped);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->titles);
  g_free (self);
}

static RuleSets *
get_rule_sets (IntakeDatabase *db)
{
  RuleSets *self = intake_database_get_cache (db, CACHE);

  if (self == NULL)
    {
      self = g_new0 (RuleSets, 1);
      self->shipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)intake_rule_set_unref);
      self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)intake_rule_set_unref);
      self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      intake_database_set_cache (db, CACHE, self, rule_sets_free);
    }

  return self;
}

static gint64 *
dup_row (gint64 row)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = row;

  return copy;
}

static IntakeRuleSet *
get_shipped (IntakeDatabase *db,
             const char     *name)
{
  RuleSets      *sets = get_rule_sets (db);
  IntakeRuleSet *rule_set = g_hash_table_lookup (sets->shipped, name);

  if (rule_set == NULL)
    {
      rule_set = intake_rule_set_load_shipped (name);
      if (rule_set != NULL)
        g_hash_table_insert (sets->shipped, g_strdup (name), rule_set);
    }

  return rule_set;
}

/* The row of the newest version that is kept; 0 without @error if none is. */
static gint64
find_newest_row (IntakeDatabase *db,
                 const char     *name,
                 int            *version,
                 GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db, "SELECT \"id\", \"version\" FROM \"rule_set\" WHERE \"name\" = ?1 ORDER BY \"version\" DESC LIMIT 1", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, name);
  if (!intake_statement_step (statement, error))
    return 0;

  *version = (int)intake_statement_get_integer (statement, 1);
  return intake_statement_get_integer (statement, 0);
}

/* The action that uses a rule set first can be undone under others that were judged by it since: the document stays. */
static gboolean
leave_out_of_journal (IntakeDatabase *db,
                      gint64          row,
                      GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "DELETE FROM \"change\" WHERE \"row\" = ?1 AND \"table\" = 'rule_set'", error);

  if (statement == NULL || !intake_insertion_write (db, error))
    return FALSE;

  intake_statement_bind_integer (statement, 1, row);

  return intake_statement_run (statement, error);
}

IntakeRuleSet *
intake_rule_set_table_find (IntakeDatabase *db,
                            const char     *name,
                            GError        **error)
{
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *shipped;
  gint64         row;
  int            version = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  row = find_newest_row (db, name, &version, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  shipped = get_shipped (db, name);
  if (shipped != NULL && (row == 0 || intake_rule_set_get_version (shipped) > version))
    return intake_rule_set_ref (shipped);
  if (row != 0)
    return intake_rule_set_table_load (db, row, error);

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
               intake_language_translate (intake_database_get_language (db), N_ ("There is no rule set called “%s”.")), name);
  return NULL;
}

/* The row of a version that is kept; 0 without @error if it is not. */
static gint64
find_version_row (IntakeDatabase *db,
                  const char     *id,
                  int             version,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"id\" FROM \"rule_set\" WHERE \"name\" = ?1 AND \"version\" = ?2", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, id);
  intake_statement_bind_integer (statement, 2, version);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}

IntakeRuleSet *
intake_rule_set_table_find_named (IntakeDatabase *db,
                                  const char     *name,
                                  GError        **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *shipped;
  gint64         row;
  int            version;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  version = intake_rule_set_split_name (name, &id);
  if (version == 0)
    return intake_rule_set_table_find (db, id, error);

  row = find_version_row (db, id, version, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (row != 0)
    return intake_rule_set_table_load (db, row, error);

  shipped = get_shipped (db, id);
  if (shipped != NULL && intake_rule_set_get_version (shipped) == version)
    return intake_rule_set_ref (shipped);

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
               intake_language_translate (intake_database_get_language (db), N_ ("There is no version %d of a rule set called “%s”.")), version, id);
  return NULL;
}

IntakeRuleSet *
intake_rule_set_table_load (IntakeDatabase *db,
                            gint64          row,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  RuleSets      *sets;
  IntakeRuleSet *rule_set;

  g_return_val_if_fail (db != NULL, NULL);

  sets = get_rule_sets (db);
  rule_set = g_hash_table_lookup (sets->kept, &row);
  if (rule_set != NULL)
    return intake_rule_set_ref (rule_set);

  statement = intake_statement_get (db, "SELECT \"document\" FROM \"rule_set\" WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, row);
  if (!intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                             intake_language_translate (intake_database_get_language (db), N_ ("This rule set is not in the office file.")));
      return NULL;
    }

  rule_set = intake_rule_set_new_from_json (intake_statement_get_text (statement, 0), -1, error);
  if (rule_set != NULL)
    g_hash_table_insert (sets->kept, dup_row (row), intake_rule_set_ref (rule_set));

  return rule_set;
}

IntakeRuleSet *
intake_rule_set_table_find_office (IntakeDatabase *db,
                                   GError        **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  name = intake_setting_table_dup (db, INTAKE_SETTING_RULE_SET);

  return intake_rule_set_table_find (db, name != NULL ? name : INTAKE_RULE_SET_DEFAULT, error);
}

gint64
intake_rule_set_table_keep (IntakeDatabase *db,
                            IntakeRuleSet  *rule_set,
                            GError        **error)
{
  g_autoptr (IntakeStatement) find = NULL;
  g_autoptr (IntakeStatement) insert = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 row;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (rule_set != NULL, 0);

  find = intake_statement_get (db, "SELECT \"id\", \"document\" = ?3 FROM \"rule_set\" WHERE \"name\" = ?1 AND \"version\" = ?2", error);
  if (find == NULL)
    return 0;

  intake_statement_bind_text (find, 1, intake_rule_set_get_id (rule_set));
  intake_statement_bind_integer (find, 2, intake_rule_set_get_version (rule_set));
  intake_statement_bind_text (find, 3, intake_rule_set_get_json (rule_set));
  if (intake_statement_step (find, &failure))
    {
      if (intake_statement_get_integer (find, 1) != 0)
        return intake_statement_get_integer (find, 0);

      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                   intake_language_translate (intake_database_get_language (db),
                                              N_ ("The office already has version %d of the rule set “%s”, and it reads otherwise. Give the new one a higher version.")),
                   intake_rule_set_get_version (rule_set), intake_rule_set_get_id (rule_set));
      return 0;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }

  insert = intake_statement_get (db, "INSERT INTO \"rule_set\" (\"id\", \"name\", \"version\", \"document\") VALUES (?1, ?2, ?3, ?4)", error);
  if (insert == NULL)
    return 0;

  row = intake_database_new_id (db);
  intake_statement_bind_integer (insert, 1, row);
  intake_statement_bind_text (insert, 2, intake_rule_set_get_id (rule_set));
  intake_statement_bind_integer (insert, 3, intake_rule_set_get_version (rule_set));
  intake_statement_bind_text (insert, 4, intake_rule_set_get_json (rule_set));

  return intake_statement_run (insert, error) ? row : 0;
}

gint64
intake_rule_set_table_keep_used (IntakeDatabase *db,
                                 IntakeRuleSet  *rule_set,
                                 GError        **error)
{
  gint64 before, row;

  g_return_val_if_fail (db != NULL, 0);

  before = sqlite3_total_changes64 (intake_database_get_handle (db));
  row = intake_rule_set_table_keep (db, rule_set, error);
  if (row == 0 || sqlite3_total_changes64 (intake_database_get_handle (db)) == before)
    return row;

  return leave_out_of_journal (db, row, error) ? row : 0;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

GStrv
intake_rule_set_table_list_names (IntakeDatabase *db,
                                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) names = NULL;
  const char *const *shipped;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT DISTINCT \"name\" FROM \"rule_set\"", error);
  if (statement == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while (intake_statement_step (statement, &failure))
    g_ptr_array_add (names, g_strdup (intake_statement_get_text (statement, 0)));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  shipped = intake_rule_set_shipped_ids ();
  for (guint i = 0; shipped[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (names, shipped[i], g_str_equal, NULL))
      g_ptr_array_add (names, g_strdup (shipped[i]));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  IntakeRuleSet *first = *(IntakeRuleSet *const *)a;
  IntakeRuleSet *second = *(IntakeRuleSet *const *)b;
  int            by_id = g_strcmp0 (intake_rule_set_get_id (first), intake_rule_set_get_id (second));

  return by_id != 0 ? by_id : intake_rule_set_get_version (second) - intake_rule_set_get_version (first);
}

static gboolean
has_version (gconstpointer a,
             gconstpointer b)
{
  return compare_versions (&a, &b) == 0;
}

GPtrArray *
intake_rule_set_table_list (IntakeDatabase *db,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) failure = NULL;
  const char *const *shipped = intake_rule_set_shipped_ids ();

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT \"id\" FROM \"rule_set\"", error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_rule_set_unref);
  while (intake_statement_step (statement, &failure))
    {
      IntakeRuleSet *rule_set = intake_rule_set_table_load (db, intake_statement_get_integer (statement, 0), error);

      if (rule_set == NULL)
        return NULL;
      g_ptr_array_add (list, rule_set);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  for (guint i = 0; shipped[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (list, get_shipped (db, shipped[i]), has_version, NULL))
      g_ptr_array_add (list, intake_rule_set_ref (get_shipped (db, shipped[i])));
  g_ptr_array_sort (list, compare_versions);

  return g_steal_pointer (&list);
}

gboolean
intake_rule_set_table_is_kept (IntakeDatabase *db,
                               const char     *name,
                               int             version)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  statement = intake_statement_get (db, "SELECT 1 FROM \"rule_set\" WHERE \"name\" = ?1 AND \"version\" = ?2", NULL);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, name);
  intake_statement_bind_integer (statement, 2, version);

  return intake_statement_step (statement, NULL);
}

static void
add_titles (RuleSets             *sets,
            IntakeRuleSet        *rule_set,
            const IntakeLanguage *language)
{
  for (guint i = 0; i < intake_rule_set_get_n_rules (rule_set); i++)
    {
      const char *title = intake_rule_set_get_rule_title (rule_set, i, language);

      if (*title != '\0' && g_hash_table_lookup (sets->titles, intake_rule_set_get_rule_id (rule_set, i)) == NULL)
        g_hash_table_insert (sets->titles, g_strdup (intake_rule_set_get_rule_id (rule_set, i)), g_strdup (title));
    }
}

/* The newest version of each rule set; the office's own comes first, so that its titles count where two sets use one id. */
static void
read_titles (IntakeDatabase *db,
             RuleSets       *sets)
{
  g_autoptr (IntakeRuleSet) office = intake_rule_set_table_find_office (db, NULL);
  g_auto (GStrv) names = intake_rule_set_table_list_names (db, NULL);

  if (office != NULL)
    add_titles (sets, office, intake_database_get_language (db));
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_find (db, names[i], NULL);

      if (rule_set != NULL)
        add_titles (sets, rule_set, intake_database_get_language (db));
    }
}

static const char *
find_title (IntakeDatabase *db,
            const char     *rule)
{
  RuleSets   *sets = get_rule_sets (db);
  const char *title = g_hash_table_lookup (sets->titles, rule);

  if (title != NULL)
    return title;

  read_titles (db, sets);
  if (g_hash_table_lookup (sets->titles, rule) == NULL)
    /* Translators: stands for a rule of eligibility that nobody gave a title; %s is its place, such as 3 */
    g_hash_table_insert (sets->titles, g_strdup (rule), g_strdup_printf (intake_language_translate (intake_database_get_language (db), N_ ("Rule %s")), rule));

  return g_hash_table_lookup (sets->titles, rule);
}

char *
intake_rule_set_table_dup_titles (IntakeDatabase *db,
                                  const char     *rules)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  ids = g_strsplit (rules, ";", -1);
  words = g_string_new (NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", find_title (db, ids[i]));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
