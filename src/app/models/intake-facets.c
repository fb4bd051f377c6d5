/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a field with their counts, asked off the main thread. */
#include "config.h"

#include "intake-facets.h"

typedef struct
{
  IntakeView   *view;
  IntakeFieldId field;
} Question;

static void
question_free (Question *question)
{
  intake_view_free (question->view);
  g_free (question);
}

static gpointer
read_facets (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Question *question = data;

  return intake_query_facets (db, question->view, question->field, cancellable, error);
}

void
intake_facets_read_async (IntakeStore        *store,
                          const IntakeView   *view,
                          IntakeFieldId       field,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Question *question;

  g_return_if_fail (INTAKE_IS_STORE (store));
  g_return_if_fail (view != NULL);
  g_return_if_fail (field != INTAKE_N_FIELDS);

  question = g_new0 (Question, 1);
  question->view = intake_view_copy (view);
  question->field = field;
  intake_store_read_async (store, read_facets, question, (GDestroyNotify)question_free, (GDestroyNotify)g_array_unref, cancellable, callback, user_data);
}

GArray *
intake_facets_read_finish (IntakeStore  *store,
                           GAsyncResult *result,
                           GError      **error)
{
  return intake_store_read_finish (store, result, error);
}
