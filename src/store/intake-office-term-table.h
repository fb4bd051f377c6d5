/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists that the office makes itself: its own reasons for leaving, the criteria of its interviews, the scale of its evaluations. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * IntakeOfficeList:
 * @INTAKE_OFFICE_LIST_REFUSAL: reasons for leaving, besides those of intake_refusal_vocabulary; an application holds the name itself
 * @INTAKE_OFFICE_LIST_CRITERION: what interviewers give scores for
 * @INTAKE_OFFICE_LIST_RATING: the scale of evaluations, in place of intake_rating_vocabulary; an evaluation holds the name itself
 */
typedef enum
{
  INTAKE_OFFICE_LIST_REFUSAL,
  INTAKE_OFFICE_LIST_CRITERION,
  INTAKE_OFFICE_LIST_RATING,
  INTAKE_N_OFFICE_LISTS,
} IntakeOfficeList;

/**
 * IntakeOfficeTerm:
 * @id: the row
 * @name: what people read
 * @retired: whether it is offered no more, being still in use
 */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean retired;
} IntakeOfficeTerm;

/** intake_office_term_free: frees a term. */
void intake_office_term_free (IntakeOfficeTerm *term);

/** intake_office_term_table_list: what a list offers, in its order (transfer full) (element-type IntakeOfficeTerm) (nullable). */
GPtrArray *intake_office_term_table_list (IntakeDatabase  *db,
                                          IntakeOfficeList list,
                                          GError         **error);

/** intake_office_term_table_has: whether a list has this name, offered or retired, in any case; %FALSE with @error on failure. */
gboolean intake_office_term_table_has (IntakeDatabase  *db,
                                       IntakeOfficeList list,
                                       const char      *name,
                                       GError         **error);

/**
 * intake_office_term_table_add:
 * @db: the writing connection
 * @list: a list
 * @name: what people are to read
 * @error: return location
 *
 * Adds to the end of a list; a retired term of that name comes back.
 *
 * Returns: its id; 0 with %INTAKE_STORE_ERROR_EXISTS if it is there, %INTAKE_STORE_ERROR_CONSTRAINT if the name is empty or too long
 */
gint64 intake_office_term_table_add (IntakeDatabase  *db,
                                     IntakeOfficeList list,
                                     const char      *name,
                                     GError         **error);

/** intake_office_term_table_rename: gives a term another name, in what holds it too; %TRUE on success. */
gboolean intake_office_term_table_rename (IntakeDatabase *db,
                                          gint64          id,
                                          const char     *name,
                                          GError        **error);

/** intake_office_term_table_move: puts a term one place up (-1) or down (1); %TRUE on success, at an end of the list too. */
gboolean intake_office_term_table_move (IntakeDatabase *db,
                                        gint64          id,
                                        int             places,
                                        GError        **error);

/** intake_office_term_table_remove: deletes a term, or retires it where it is in use; %TRUE on success. */
gboolean intake_office_term_table_remove (IntakeDatabase *db,
                                          gint64          id,
                                          GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeOfficeTerm, intake_office_term_free)

G_END_DECLS
