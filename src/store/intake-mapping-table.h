/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings of spreadsheets that an office saved under a name. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * IntakeSavedMapping:
 * @id: which it is, whatever it is called
 * @name: what the office calls it
 * @signature: the headings of the files that it is for
 * @definition: the mapping as text
 */
typedef struct
{
  gint64 id;
  char  *name;
  char  *signature;
  char  *definition;
} IntakeSavedMapping;

void intake_saved_mapping_free (IntakeSavedMapping *self);

/** intake_mapping_table_list: the mappings for files with these headings, or all with %NULL, the newest first (transfer full) (element-type IntakeSavedMapping) (nullable). */
GPtrArray *intake_mapping_table_list (IntakeDatabase *db,
                                      const char     *signature,
                                      GError        **error);

/** intake_mapping_table_find: the mapping of this name, whatever its case (transfer full) (nullable): %NULL with %INTAKE_STORE_ERROR_NOT_FOUND, naming those that there are. */
IntakeSavedMapping *intake_mapping_table_find (IntakeDatabase *db,
                                               const char     *name,
                                               GError        **error);

/** intake_mapping_table_save: keeps a mapping under a name, in place of one that had it; %TRUE on success. */
gboolean intake_mapping_table_save (IntakeDatabase *db,
                                    const char     *name,
                                    const char     *signature,
                                    const char     *definition,
                                    GError        **error);

/**
 * intake_mapping_table_rename:
 * @db: an office
 * @name: what a mapping is called
 * @new_name: what it is to be called; white space around it does not count
 * @error: return location
 *
 * Returns: %TRUE on success; %FALSE with %INTAKE_STORE_ERROR_NOT_FOUND if there is none, %INTAKE_STORE_ERROR_EXISTS if another is called so, whatever its
 * case, and %INTAKE_STORE_ERROR_CONSTRAINT if the new name is blank
 */
gboolean intake_mapping_table_rename (IntakeDatabase *db,
                                      const char     *name,
                                      const char     *new_name,
                                      GError        **error);

/** intake_mapping_table_delete: forgets the mapping of this name; %TRUE on success, also if there is none. */
gboolean intake_mapping_table_delete (IntakeDatabase *db,
                                      const char     *name,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeSavedMapping, intake_saved_mapping_free)

G_END_DECLS
