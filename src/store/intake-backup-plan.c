/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When backups are made and which are kept. */
#include "config.h"

#include "intake-backup-plan.h"
#include "intake-backup.h"
#include "intake-database-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define LARGE_BYTES (500LL * 1000 * 1000)

/* How often, and how many are kept. */
typedef struct
{
  int   days;
  guint kept;
} Rule;

static const Rule usual_rule = { 1, 7 };
static const Rule large_rule = { 7, 2 };

static const Rule *
get_rule (IntakeDatabase *db)
{
  struct stat now;

  return stat (intake_database_get_path (db), &now) == 0 && now.st_size > LARGE_BYTES ? &large_rule : &usual_rule;
}

static char *
dup_folder (IntakeDatabase *db)
{
  g_autofree char *folder = g_path_get_dirname (intake_database_get_path (db));

  return g_build_filename (folder, "backups", NULL);
}

static char *
dup_name (IntakeDatabase *db)
{
  char *name = g_path_get_basename (intake_database_get_path (db));

  if (g_str_has_suffix (name, ".intake"))
    name[strlen (name) - strlen (".intake")] = '\0';
  return name;
}

/* "NAME-2025-03-05.intake" → 2025-03-05 */
static gboolean
get_day (const char *file,
         const char *name,
         IntakeDate *day)
{
  gsize            length = strlen (name);
  g_autofree char *text = NULL;

  if (!g_str_has_prefix (file, name) || strlen (file) != length + strlen ("-YYYY-MM-DD.intake") || !g_str_has_suffix (file, ".intake") || file[length] != '-')
    return FALSE;

  text = g_strndup (file + length + 1, INTAKE_DATE_ISO_SIZE - 1);
  return intake_date_from_iso (text, day);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)b, *(const char *const *)a);
}

/* The daily backups that there are, newest first. */
static GPtrArray *
list_daily (const char *folder,
            const char *name)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;
  IntakeDate  day;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (get_day (file, name, &day))
      g_ptr_array_add (files, g_strdup (file));

  g_ptr_array_sort (files, compare_names);
  return g_steal_pointer (&files);
}

static void
drop_beyond (GPtrArray  *files,
             const char *folder,
             guint       kept)
{
  for (guint i = kept; i < files->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (files, i), NULL);
      g_autofree char *sum = g_strconcat (path, ".sha256", NULL);

      g_unlink (path);
      g_unlink (sum);
    }
}

/* Whether something was done after the backup was made; both times are of this computer. */
static gboolean
was_changed_since (IntakeDatabase *db,
                   const char     *backup,
                   gboolean       *changed,
                   GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT at FROM action ORDER BY id DESC LIMIT 1", error);
  g_autoptr (GDateTime) at = NULL;
  g_autoptr (GError) local_error = NULL;
  struct stat made;

  if (statement == NULL)
    return FALSE;

  *changed = FALSE;
  if (!intake_statement_step (statement, &local_error))
    {
      if (local_error == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  at = g_date_time_new_from_iso8601 (intake_statement_get_text (statement, 0), NULL);
  *changed = backup == NULL || at == NULL || stat (backup, &made) != 0 || g_date_time_to_unix (at) >= (gint64)made.st_mtime;
  return TRUE;
}

static gboolean
is_due (IntakeDatabase *db,
        GPtrArray      *files,
        const char     *folder,
        const char     *name,
        gboolean       *due,
        GError        **error)
{
  const char      *newest = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;
  g_autofree char *path = newest != NULL ? g_build_filename (folder, newest, NULL) : NULL;
  IntakeDate       day = INTAKE_DATE_NONE;

  *due = FALSE;
  if (newest != NULL && get_day (newest, name, &day) &&
      intake_date_days_between (day, intake_database_get_today (db)) < get_rule (db)->days)
    return TRUE;

  return was_changed_since (db, path, due, error);
}

static gboolean
write_named (IntakeDatabase *db,
             const char     *folder,
             const char     *file,
             GError        **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  /* A folder that cannot be made is told of by the writing. */
  g_mkdir_with_parents (folder, 0700);
  return intake_backup_write (db, path, error);
}

gboolean
intake_backup_plan_daily (IntakeDatabase *db,
                          GError        **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) files = NULL;
  gboolean due = FALSE;
  char     day[INTAKE_DATE_ISO_SIZE];

  g_return_val_if_fail (db != NULL, FALSE);

  folder = dup_folder (db);
  name = dup_name (db);
  files = list_daily (folder, name);
  if (!is_due (db, files, folder, name, &due, error))
    return FALSE;
  if (!due)
    return TRUE;

  file = g_strdup_printf ("%s-%s.intake", name, intake_date_to_iso (intake_database_get_today (db), day));
  if (!write_named (db, folder, file, error))
    return FALSE;

  g_ptr_array_insert (files, 0, g_steal_pointer (&file));
  drop_beyond (files, folder, get_rule (db)->kept);
  return TRUE;
}

gboolean
intake_backup_plan_before_migration (IntakeDatabase *db,
                                     int             version,
                                     GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *file = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  folder = dup_folder (db);
  name = dup_name (db);
  file = g_strdup_printf ("%s-before-form-%d-%s.intake", name, version, stamp);
  return write_named (db, folder, file, error);
}
