/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For what an application may leave its way. */
#include "config.h"

#include "intake-leaving-reasons.h"

#include "intake-office-term-table.h"
#include "intake-vocabulary.h"

static void
reason_free (gpointer data)
{
  IntakeLeavingReason *reason = data;

  g_free (reason->id);
  g_free (reason->label);
  g_free (reason);
}

static void
add (GPtrArray  *reasons,
     const char *id,
     const char *label)
{
  IntakeLeavingReason *reason = g_new (IntakeLeavingReason, 1);

  reason->id = g_strdup (id);
  reason->label = g_strdup (label);
  g_ptr_array_add (reasons, reason);
}

GPtrArray *
intake_leaving_reasons_list (IntakeSession *session)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (reason_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), reasons);

  for (guint i = 0; i < intake_refusal_vocabulary.n_terms; i++)
    {
      const char *id = intake_refusal_vocabulary.terms[i].id;

      add (reasons, id, intake_vocabulary_label (&intake_refusal_vocabulary, id, intake_session_get_language (session)));
    }

  own = intake_office_term_table_list (intake_store_get_main_database (intake_session_get_store (session)), INTAKE_OFFICE_LIST_REFUSAL, &error);
  if (own == NULL)
    intake_session_fail (session, error);
  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      const IntakeOfficeTerm *term = g_ptr_array_index (own, i);

      add (reasons, term->name, term->name);
    }

  return reasons;
}
