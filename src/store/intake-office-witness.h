/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office as a witness for rules: placements, documents, and what it counts. */
#pragma once

#include "intake-database.h"

#include "intake-facts.h"

G_BEGIN_DECLS

/**
 * IntakeOfficeWitness:
 *
 * Answers what rules ask about what is recorded outside an application and its notice. It remembers what it has counted, so that it is right as
 * long as nothing is written.
 */
typedef struct _IntakeOfficeWitness IntakeOfficeWitness;

/** intake_office_witness_new: a witness who reads through @db, which must outlive it (transfer full). */
IntakeOfficeWitness *intake_office_witness_new (IntakeDatabase *db);

void intake_office_witness_free (IntakeOfficeWitness *self);

/** intake_office_witness_get: the witness as rules see it (transfer none). */
IntakeWitness *intake_office_witness_get (IntakeOfficeWitness *self);

/** intake_office_witness_get_n_asked: how often it was asked anything: an answer that asks nothing of it hangs on the application and its notice alone. */
guint intake_office_witness_get_n_asked (IntakeOfficeWitness *self);

/** intake_office_witness_check: whether all that was asked could be read; else @error says why, and the answers since then are worth nothing. */
gboolean intake_office_witness_check (IntakeOfficeWitness *self,
                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeOfficeWitness, intake_office_witness_free)

G_END_DECLS
