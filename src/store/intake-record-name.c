/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call the records that fields refer to. */
#include "config.h"

#include "intake-record-name.h"

#include "intake-notice-table.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

static char *
dup_supervisor_name (IntakeDatabase *db,
                     gint64          id)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"name\" FROM \"supervisor\" WHERE \"id\" = ?1", NULL);

  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, id);

  return intake_statement_step (statement, NULL) ? g_strdup (intake_statement_get_text (statement, 0)) : NULL;
}

char *
intake_record_name_dup (IntakeDatabase    *db,
                        const IntakeField *field,
                        gint64             id)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (field != NULL && intake_field_is_reference (field), NULL);

  return field->kind == INTAKE_KIND_NOTICE ? intake_notice_table_dup_reference (db, id) : dup_supervisor_name (db, id);
}

gint64
intake_record_name_find (IntakeDatabase    *db,
                         const IntakeField *field,
                         const char        *name,
                         GError           **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (field != NULL && intake_field_is_reference (field), 0);
  g_return_val_if_fail (name != NULL, 0);

  if (field->kind == INTAKE_KIND_NOTICE)
    return intake_notice_table_find (db, name, error);

  id = intake_record_name_find_supervisor (db, name, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == 0)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no supervisor “%s”. Give the name of a supervisor of this office.")), name);

  return id;
}

/* There are few. */
gint64
intake_record_name_find_supervisor (IntakeDatabase *db,
                                    const char     *name,
                                    GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  statement = intake_statement_get (db, "SELECT \"id\", \"name\" FROM \"supervisor\"", error);
  if (statement == NULL)
    return 0;

  folded = intake_text_fold (name);
  while (intake_statement_step (statement, &failure))
    {
      g_autofree char *other = intake_text_fold (intake_statement_get_text (statement, 1));

      if (g_str_equal (folded, other))
        return intake_statement_get_integer (statement, 0);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return 0;
}
