/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of an application. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_DOCUMENTS_CARD (intake_documents_card_get_type ())

/* Actions: documents.add ((ss): the kind and the state of the new document). */
G_DECLARE_FINAL_TYPE (IntakeDocumentsCard, intake_documents_card, INTAKE, DOCUMENTS_CARD, AdwBin)

/** intake_documents_card_show: shows the documents of an application; what is being typed stays as long as it is the same one. */
void intake_documents_card_show (IntakeDocumentsCard *self,
                                 IntakeSession       *session,
                                 gint64               application_id);

/** intake_documents_card_commit: takes over what is being typed. */
void intake_documents_card_commit (IntakeDocumentsCard *self);

G_END_DECLS
