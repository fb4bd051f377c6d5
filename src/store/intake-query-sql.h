/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the conditions of a view as SQL with bound values. */
#pragma once

#include "intake-record-sql.h"
#include "intake-statement.h"

#include "intake-view.h"

G_BEGIN_DECLS

/**
 * IntakeQuerySql:
 * @where: " WHERE …", or "" where all records are meant
 * @joins: the tables that it needs
 * @values: (element-type IntakeValue): the values, bound from 1
 */
typedef struct
{
  GString          *where;
  IntakeRecordJoins joins;
  GArray           *values;
} IntakeQuerySql;

/**
 * intake_query_sql_new:
 * @db: a connection; gets the functions that the conditions call
 * @view: a view
 * @except: a field whose filters are passed over; %INTAKE_N_FIELDS for none
 * @with_search: whether what is searched for is a condition too
 *
 * Returns: (transfer full): the conditions
 */
IntakeQuerySql *intake_query_sql_new (IntakeDatabase   *db,
                                      const IntakeView *view,
                                      IntakeFieldId     except,
                                      gboolean          with_search);

void intake_query_sql_free (IntakeQuerySql *self);

/** intake_query_sql_bind: binds the values. */
void intake_query_sql_bind (const IntakeQuerySql *self,
                            IntakeStatement      *statement);

/** intake_query_sql_default_order: " ORDER BY …" of an entity's records where a view names no order. */
const char *intake_query_sql_default_order (IntakeEntity entity);

/** INTAKE_QUERY_SEARCH: the ids that the search index finds, ascending, for the MATCH expression ?1. */
#define INTAKE_QUERY_SEARCH "SELECT \"rowid\" AS id FROM \"search\" WHERE \"search\" MATCH ?1 ORDER BY \"rowid\""

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeQuerySql, intake_query_sql_free)

G_END_DECLS
