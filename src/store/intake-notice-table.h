/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to notices in the store. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_notice_table_find: the id of the notice with this reference or, if just one has it, this title, whatever the case; 0 with %INTAKE_STORE_ERROR_NOT_FOUND. */
gint64 intake_notice_table_find (IntakeDatabase *db,
                                 const char     *reference,
                                 GError        **error);

/** intake_notice_table_dup_reference: the reference of a notice (transfer full) (nullable): %NULL if there is none with this id. Cached: fast enough for a list. */
char *intake_notice_table_dup_reference (IntakeDatabase *db,
                                         gint64          id);

/**
 * IntakeNoticeName:
 * @id: the notice
 * @reference: its reference
 * @title: (nullable): its title
 */
typedef struct
{
  gint64 id;
  char  *reference;
  char  *title;
} IntakeNoticeName;

void intake_notice_name_free (IntakeNoticeName *name);

/** intake_notice_table_list_names: all notices, by reference (transfer full) (element-type IntakeNoticeName) (nullable). */
GPtrArray *intake_notice_table_list_names (IntakeDatabase *db,
                                           GError        **error);

/**
 * IntakeJudgedNotice:
 * @id: the notice
 * @reference: its reference
 * @title: (nullable): its title
 * @version: the version of the rule set that it names; 0 if it names none
 * @n_applications: how many applications there are for it
 */
typedef struct
{
  gint64 id;
  char  *reference;
  char  *title;
  int    version;
  gint64 n_applications;
} IntakeJudgedNotice;

void intake_judged_notice_free (IntakeJudgedNotice *notice);

/**
 * intake_notice_table_list_judged:
 * @db: a connection
 * @rule_set: the id of a rule set
 * @error: return location
 *
 * Returns: (transfer full) (element-type IntakeJudgedNotice) (nullable): the notices that name a version of the rule set, by reference
 */
GPtrArray *intake_notice_table_list_judged (IntakeDatabase *db,
                                            const char     *rule_set,
                                            GError        **error);

G_END_DECLS
