/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to the store: what is known of every person, in memory, so that a long import need not ask the file about each of its rows whether there is
 * somebody like this.  It can say that nobody is; who may be is for the file to say.
 */
#pragma once

#include "intake-statement.h"

G_BEGIN_DECLS

/** INTAKE_PERSON_INDEX_NAMESAKES: so many of one family name are kept with a date of birth, and so many without: more tell nothing of one of them. */
#define INTAKE_PERSON_INDEX_NAMESAKES 100

/** INTAKE_PERSON_INDEX_BORN: so many born on one day are compared by nearly the same name; of more, as where a form fills in a date, only by the same. */
#define INTAKE_PERSON_INDEX_BORN 200

/** INTAKE_PERSON_INDEX_SEVERAL: more than one university. */
#define INTAKE_PERSON_INDEX_SEVERAL G_MAXUINT32

typedef struct _IntakePersonIndex IntakePersonIndex;

/**
 * IntakeKnownPerson:
 * @id: the person
 * @letters: what intake_text_letters() says of the whole name
 * @university: what intake_person_index_digest_university() says of the university, 0 for none, %INTAKE_PERSON_INDEX_SEVERAL for more than one
 *
 * A person as the index has them.
 */
typedef struct
{
  gint64  id;
  guint32 letters;
  guint32 university;
} IntakeKnownPerson;

/**
 * intake_person_index_new:
 * @db: the writer's connection
 * @error: return location
 *
 * Reads everyone there is.
 *
 * Returns: (transfer full) (nullable): the index; %NULL with @error
 */
IntakePersonIndex *intake_person_index_new (IntakeDatabase *db,
                                            GError        **error);

void intake_person_index_free (IntakePersonIndex *self);

/** intake_person_index_add: adds the person of an application that was inserted. */
void intake_person_index_add (IntakePersonIndex *self,
                              IntakeRecord      *application);

/** intake_person_index_note_update: notes that a row was changed, to be read again; does not touch the file. */
void intake_person_index_note_update (IntakePersonIndex *self,
                                      const char        *table,
                                      gint64             row);

/** intake_person_index_refresh: reads again what was changed; to be called before anything is asked. %FALSE with @error. */
gboolean intake_person_index_refresh (IntakePersonIndex *self,
                                      GError           **error);

/** intake_person_index_may_have_email: whether somebody may have this address, full stops and case aside. */
gboolean intake_person_index_may_have_email (IntakePersonIndex *self,
                                             const char        *email);

/** intake_person_index_may_have_phone: whether somebody's number may end in these last digits. */
gboolean intake_person_index_may_have_phone (IntakePersonIndex *self,
                                             const char        *digits);

/** intake_person_index_list_born: the first %INTAKE_PERSON_INDEX_BORN who were born on a day (transfer none) (nullable) (element-type IntakeKnownPerson). */
const GArray *intake_person_index_list_born (IntakePersonIndex *self,
                                             IntakeDate         birth_date);

/** intake_person_index_find_crowded: of those born on a day who are left out of that list, the one of this folded name (transfer none) (nullable). */
const IntakeKnownPerson *intake_person_index_find_crowded (IntakePersonIndex *self,
                                                           IntakeDate         birth_date,
                                                           const char        *folded_name);

/** intake_person_index_list_namesakes: who has a family name, with a date of birth or without, as intake_person_index_list_born(). */
const GArray *intake_person_index_list_namesakes (IntakePersonIndex *self,
                                                  const char        *family_name,
                                                  gboolean           dated);

/**
 * intake_person_index_look_up:
 * @self: an index
 * @id: a person
 * @error: return location
 *
 * Reads a person as they are now.
 *
 * Returns: (transfer none) (nullable): at a row of id, family name, given names and date of birth, to be reset after use; %NULL if they are not there, or
 *   with @error
 */
IntakeStatement *intake_person_index_look_up (IntakePersonIndex *self,
                                              gint64             id,
                                              GError           **error);

/** intake_person_index_digest_university: the same number for all ways of writing a university that are folded alike; a list has few, each many times. */
guint32 intake_person_index_digest_university (IntakePersonIndex *self,
                                               const char        *university);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakePersonIndex, intake_person_index_free)

G_END_DECLS
