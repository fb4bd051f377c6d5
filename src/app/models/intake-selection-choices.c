/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many applications can be given, and how many of them have it. */
#include "config.h"

#include "intake-selection-choices.h"

#include "intake-record-table.h"
#include "intake-selection-table.h"

#include <glib/gi18n-lib.h>

/* What is asked of the reader's thread. */
typedef struct
{
  IntakeFieldId         field;
  GArray               *ids;
  const IntakeLanguage *language;
} Question;

static void
choice_free (IntakeSelectionChoice *choice)
{
  g_free (choice->id);
  g_free (choice->label);
  g_free (choice);
}

static void
question_free (Question *question)
{
  g_array_unref (question->ids);
  g_free (question);
}

static gint64
find_count (const GArray      *facets,
            const IntakeValue *value)
{
  for (guint i = 0; i < facets->len; i++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, i);

      if (intake_value_equal (&facet->value, value))
        return facet->count;
    }

  return 0;
}

static void
take_choice (GPtrArray         *choices,
             const GArray      *facets,
             const IntakeValue *value,
             char              *id,
             char              *label)
{
  IntakeSelectionChoice *choice = g_new0 (IntakeSelectionChoice, 1);

  choice->id = id;
  choice->label = label;
  choice->count = find_count (facets, value);
  g_ptr_array_add (choices, choice);
}

static void
list_stages (GPtrArray            *choices,
             const GArray         *facets,
             const IntakeLanguage *language)
{
  for (guint i = 0; i < intake_stage_vocabulary.n_terms; i++)
    {
      const char *id = intake_stage_vocabulary.terms[i].id;
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, id);
      take_choice (choices, facets, &value, g_strdup (id), g_strdup (intake_vocabulary_label (&intake_stage_vocabulary, id, language)));
    }
}

/* The names of all notices, or of the supervisors who are there, in their usual order. */
static gboolean
list_records (IntakeDatabase *db,
              GPtrArray      *choices,
              const GArray   *facets,
              IntakeEntity    entity,
              IntakeFieldId   name,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (entity);
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new (db, entity, &name, 1, error);
  g_autoptr (IntakeRecord) record = intake_record_new (entity);
  g_autoptr (GArray) ids = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (reader == NULL)
    return FALSE;

  if (entity == INTAKE_ENTITY_SUPERVISOR)
    {
      intake_value_set_integer (&value, 1);
      intake_view_add_filter (view, INTAKE_FIELD_SUPERVISOR_ACTIVE, INTAKE_OPERATOR_IS, &value);
    }
  ids = intake_query_ids (db, view, cancellable, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!intake_record_reader_load (reader, id, record, error))
        return FALSE;
      intake_value_set_integer (&value, id);
      take_choice (choices, facets, &value, g_strdup_printf ("%" G_GINT64_FORMAT, id), g_strdup (intake_record_get_text (record, name)));
    }

  return TRUE;
}

static gboolean
list_tags (IntakeDatabase *db,
           GPtrArray      *choices,
           const GArray   *facets,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (IntakeView) all = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) tags = intake_query_facets (db, all, INTAKE_FIELD_TAGS, cancellable, error);

  if (tags == NULL)
    return FALSE;

  for (guint i = 0; i < tags->len; i++)
    {
      const IntakeFacet *facet = &g_array_index (tags, IntakeFacet, i);

      if (facet->value.type == INTAKE_VALUE_TEXT)
        take_choice (choices, facets, &facet->value, g_strdup (facet->value.text), g_strdup (facet->value.text));
    }

  return TRUE;
}

static gpointer
read_choices (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func ((GDestroyNotify)choice_free);
  g_autoptr (GArray) facets = intake_selection_table_count (db, question->field, question->ids, cancellable, error);
  g_auto (IntakeValue) none = INTAKE_VALUE_INIT;
  gboolean done = facets != NULL;

  if (!done)
    return NULL;

  if (question->field == INTAKE_FIELD_STAGE)
    {
      list_stages (choices, facets, question->language);
    }
  else if (question->field == INTAKE_FIELD_NOTICE)
    {
      /* Translators: among the notices to choose from: none of them */
      take_choice (choices, facets, &none, g_strdup ("0"), g_strdup (intake_language_translate (question->language, N_ ("No notice"))));
      done = list_records (db, choices, facets, INTAKE_ENTITY_NOTICE, INTAKE_FIELD_NOTICE_REFERENCE, cancellable, error);
    }
  else if (question->field == INTAKE_FIELD_SUPERVISORS)
    {
      done = list_records (db, choices, facets, INTAKE_ENTITY_SUPERVISOR, INTAKE_FIELD_SUPERVISOR_NAME, cancellable, error);
    }
  else
    {
      done = list_tags (db, choices, facets, cancellable, error);
    }

  return done ? g_steal_pointer (&choices) : NULL;
}

void
intake_selection_choices_read_async (IntakeStore          *store,
                                     IntakeFieldId         field,
                                     const GArray         *ids,
                                     const IntakeLanguage *language,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  Question *question;

  g_return_if_fail (INTAKE_IS_STORE (store));
  g_return_if_fail (field < INTAKE_N_FIELDS);
  g_return_if_fail (ids != NULL);

  question = g_new0 (Question, 1);
  question->field = field;
  question->ids = g_array_copy ((GArray *)ids);
  question->language = language;
  intake_store_read_async (store, read_choices, question, (GDestroyNotify)question_free, (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
intake_selection_choices_read_finish (IntakeStore  *store,
                                      GAsyncResult *result,
                                      GError      **error)
{
  return intake_store_read_finish (store, result, error);
}
