/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one form of the office to the next. */
#include "config.h"

#include "intake-migration.h"
#include "intake-database-private.h"
#include "intake-integrity.h"
#include "intake-store.h"
#include "intake-store-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/org/intake/Intake/schema"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
check_references (IntakeDatabase *db,
                  GError        **error)
{
  g_auto (GStrv) problems = NULL;

  if (!intake_integrity_check_references (db, &problems, error))
    return FALSE;
  if (problems[0] == NULL)
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               intake_language_translate (intake_database_get_language (db), N_ ("“%s” could not be brought to the form of this Intake: %s. Nothing was changed. Open it with the Intake that made it.")),
               intake_database_get_path (db), problems[0]);
  return FALSE;
}

static gboolean
run_scripts (IntakeDatabase    *db,
             const char *const *scripts,
             int                version,
             GError           **error)
{
  g_autofree char *stamp = NULL;
  int              latest = (int)g_strv_length ((GStrv)scripts);

  for (int i = version; i < latest; i++)
    if (!intake_database_run (db, scripts[i], error))
      return FALSE;

  stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", INTAKE_STORE_APPLICATION_ID, latest);
  return check_references (db, error) && intake_database_run (db, stamp, error);
}

/* The resource of a static library is registered by hand: a constructor would be dropped by the linker. */
static GResource *
get_resource (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      intake_store_register_resource ();
      g_once_init_leave (&once, 1);
    }
  return intake_store_get_resource ();
}

GStrv
intake_migration_dup_scripts (void)
{
  GResource *resource = get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) scripts = g_strv_builder_new ();

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *script = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      /* 001-office.sql makes version 1: a gap in the numbers would move all later versions. */
      g_assert (g_ascii_strtoull (names[i], NULL, 10) == i + 1);
      g_strv_builder_add (scripts, script);
    }

  return g_strv_builder_end (scripts);
}

int
intake_migration_get_latest (void)
{
  g_auto (GStrv) scripts = intake_migration_dup_scripts ();

  return (int)g_strv_length (scripts);
}

gboolean
intake_migration_apply (IntakeDatabase    *db,
                        const char *const *scripts,
                        int                version,
                        GError           **error)
{
  gboolean done;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (version >= 0, FALSE);

  /* A table is changed by making it anew, which its references would forbid; they are checked before the commit instead. */
  if (!intake_database_run (db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;

  done = run_scripts (db, scripts, version, error) && intake_database_run (db, "COMMIT", error);
  if (!done && !sqlite3_get_autocommit (intake_database_get_handle (db)))
    intake_database_run (db, "ROLLBACK", NULL);

  return intake_database_run (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}
