/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an office is whole. */
#include "config.h"

#include "intake-integrity.h"
#include "intake-database-private.h"

#include <glib/gi18n-lib.h>

/* Damage brings more damage: the first lines tell all that helps. */
#define MAX_PROBLEMS 20

/* Damage that ends the check is what it looked for, and no failure of the check. */
static gboolean
note_damage (GError       *damage,
             GStrvBuilder *problems,
             GError      **error)
{
  if (damage == NULL)
    return TRUE;

  if (!g_error_matches (damage, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_DAMAGED) &&
      !g_error_matches (damage, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_OFFICE))
    {
      g_propagate_error (error, g_error_copy (damage));
      return FALSE;
    }

  g_strv_builder_add (problems, damage->message);
  return TRUE;
}

static gboolean
add_content (IntakeDatabase *db,
             gboolean        thorough,
             GStrvBuilder   *problems,
             GError        **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, thorough ? "PRAGMA main.integrity_check(20)" : "PRAGMA main.quick_check(20)", &damage);

  if (statement != NULL)
    while (intake_statement_step (statement, &damage))
      if (g_strcmp0 (intake_statement_get_text (statement, 0), "ok") != 0)
        g_strv_builder_add (problems, intake_statement_get_text (statement, 0));

  return note_damage (damage, problems, error);
}

static gboolean
add_references (IntakeDatabase *db,
                GStrvBuilder   *problems,
                GError        **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "PRAGMA main.foreign_key_check", &damage);
  guint n_problems = 0;

  if (statement != NULL)
    while (n_problems < MAX_PROBLEMS && intake_statement_step (statement, &damage))
      {
        /* Translators: a table, the number of a row, and the other table */
        g_autofree char *problem = g_strdup_printf (intake_language_translate (intake_database_get_language (db), N_ ("table %s, row %s: refers to a row of %s that is not there")),
                                                    intake_statement_get_text (statement, 0),
                                                    intake_statement_get_text (statement, 1),
                                                    intake_statement_get_text (statement, 2));

        g_strv_builder_add (problems, problem);
        n_problems++;
      }

  return note_damage (damage, problems, error);
}

gboolean
intake_integrity_check (IntakeDatabase *db,
                        gboolean        thorough,
                        GStrv          *problems,
                        GError        **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!add_content (db, thorough, builder, error) || !add_references (db, builder, error))
    return FALSE;

  *problems = g_strv_builder_end (builder);
  return TRUE;
}

gboolean
intake_integrity_check_references (IntakeDatabase *db,
                                   GStrv          *problems,
                                   GError        **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!add_references (db, builder, error))
    return FALSE;

  *problems = g_strv_builder_end (builder);
  return TRUE;
}
