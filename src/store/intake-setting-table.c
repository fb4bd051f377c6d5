/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings of the office, kept in its file. */
#include "config.h"

#include "intake-setting-table.h"
#include "intake-statement.h"

char *
intake_setting_table_dup (IntakeDatabase *db,
                          const char     *key)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  statement = intake_statement_get (db, "SELECT value FROM setting WHERE key = ?", NULL);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_text (statement, 1, key);
  return intake_statement_step (statement, NULL) ? g_strdup (intake_statement_get_text (statement, 0)) : NULL;
}

gboolean
intake_setting_table_set (IntakeDatabase *db,
                          const char     *key,
                          const char     *value,
                          GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  statement = intake_statement_get (db,
                                    value != NULL
                                      ? "INSERT INTO setting (key, value, id) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                                      : "DELETE FROM setting WHERE key = ?1",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, key);
  if (value != NULL)
    {
      intake_statement_bind_text (statement, 2, value);
      intake_statement_bind_integer (statement, 3, intake_database_new_id (db));
    }
  return intake_statement_run (statement, error);
}
