/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is already there: the same person, people who may be the same, telling two apart, and making two one. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * IntakeLikeness:
 *
 * Why two persons are taken for one.
 *
 * @INTAKE_LIKENESS_CASE: the case number is there
 * @INTAKE_LIKENESS_EMAIL: the same e-mail address
 * @INTAKE_LIKENESS_NAME_AND_BIRTH: the same name, in whatever order and spelling, and the same date of birth
 * @INTAKE_LIKENESS_PHONE: the same phone number
 * @INTAKE_LIKENESS_NEAR_NAME: nearly the same name, and the same date of birth
 * @INTAKE_LIKENESS_BIRTH_TURNED: the same name; day and month of birth have changed places
 * @INTAKE_LIKENESS_UNIVERSITY: nearly the same name and the same university, and of one the date of birth is not known
 */
typedef enum
{
  INTAKE_LIKENESS_CASE,
  INTAKE_LIKENESS_EMAIL,
  INTAKE_LIKENESS_NAME_AND_BIRTH,
  INTAKE_LIKENESS_PHONE,
  INTAKE_LIKENESS_NEAR_NAME,
  INTAKE_LIKENESS_BIRTH_TURNED,
  INTAKE_LIKENESS_UNIVERSITY,
  INTAKE_N_LIKENESSES,
} IntakeLikeness;

/** intake_likeness_label: the reason in words, such as "Same e-mail address" (transfer none). */
const char *intake_likeness_label (IntakeLikeness        likeness,
                                   const IntakeLanguage *language);

/**
 * IntakeDuplicate:
 * @person_id: a person
 * @likeness: why they are taken for the same
 * @is_certain: whether nothing speaks against it; else somebody should look
 * @similarity: how alike the names are, 0 to 1000
 */
typedef struct
{
  gint64         person_id;
  IntakeLikeness likeness;
  gboolean       is_certain;
  int            similarity;
} IntakeDuplicate;

/**
 * intake_duplicate_find:
 * @db: a connection
 * @record: an application; who it is by, and who was told apart from them, is left out
 * @error: return location
 *
 * Looks for the person of an application among all others, by indexes alone: the same e-mail (full stops and case do not count where the provider does not
 * count them), the same phone number (by its digits, with or without the code of the country), the same folded name and date of birth; and those that are near: a name
 * that differs in a letter or lacks one of several given names, with the same date of birth, with day and month turned, or with the same university where a
 * date of birth is not known. Who has an address in common but quite another name, or another name and another date of birth, is only near: brothers and
 * those whom a school sends share one.
 *
 * Returns: (transfer full) (element-type IntakeDuplicate) (nullable): the certain ones first, then the most alike
 */
GArray *intake_duplicate_find (IntakeDatabase *db,
                               IntakeRecord   *record,
                               GError        **error);

/**
 * IntakeMatch:
 * @INTAKE_MATCH_NONE: nobody like this is known
 * @INTAKE_MATCH_PERSON: the person is known, but has no application for this notice
 * @INTAKE_MATCH_APPLICATION: the person has applied for this notice already, or the case number is there
 * @INTAKE_MATCH_DOUBTFUL: somebody is known who may be the same
 */
typedef enum
{
  INTAKE_MATCH_NONE,
  INTAKE_MATCH_PERSON,
  INTAKE_MATCH_APPLICATION,
  INTAKE_MATCH_DOUBTFUL,
} IntakeMatch;

/**
 * intake_duplicate_match:
 * @db: a connection
 * @record: an application that is not stored
 * @duplicate: (out): the person found and why; the person's id is 0 if there is none
 * @application_id: (out): their application for the same notice, or the one with this case number; 0 if there is none
 * @error: return location
 *
 * Looks whether an application, or at least its person, is already there. The same person may be there twice: whoever applied for this notice goes first.
 *
 * Returns: how far the record is known; %INTAKE_MATCH_NONE also with @error set
 */
IntakeMatch intake_duplicate_match (IntakeDatabase  *db,
                                    IntakeRecord    *record,
                                    IntakeDuplicate *duplicate,
                                    gint64          *application_id,
                                    GError         **error);

/** intake_duplicate_list_applications: the ids of a person's applications, newest first (transfer full) (element-type gint64) (nullable). */
GArray *intake_duplicate_list_applications (IntakeDatabase *db,
                                            gint64          person_id,
                                            GError        **error);

/** intake_duplicate_tell_apart: remembers that two persons are not the same, so that they are not shown to each other again; %TRUE on success. */
gboolean intake_duplicate_tell_apart (IntakeDatabase *db,
                                      gint64          person_id,
                                      gint64          other_id,
                                      GError        **error);

/**
 * intake_duplicate_merge:
 * @db: the writer's connection
 * @kept_id: the person who stays
 * @merged_id: the person who becomes the same
 * @chosen: (nullable): an application's record: what the person shall be in each field of a person; %NULL to keep what there is of
 *   @kept_id and take what is missing from @merged_id
 * @error: return location
 *
 * Makes two persons one: all applications are of @kept_id then. It is part of an action, and undone with it.
 *
 * Returns: %TRUE on success
 */
gboolean intake_duplicate_merge (IntakeDatabase *db,
                                 gint64          kept_id,
                                 gint64          merged_id,
                                 IntakeRecord   *chosen,
                                 GError        **error);

G_END_DECLS
