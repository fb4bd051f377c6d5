/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application was judged on, as it was written down then. */
#include "config.h"

#include "intake-kept-facts.h"

#include "intake-fact-sheet.h"
#include "intake-parse.h"
#include "intake-present.h"
#include "intake-rule-form.h"
#include "intake-rule-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The witness says again what one said then. */
struct _IntakeKeptFacts
{
  IntakeWitness witness;
  JsonObject   *lines;
  IntakeRecord *application;
  IntakeRecord *notice;    /* NULL for none */
  IntakeRecord *placement; /* NULL for none */
  IntakeFacts   facts;
};

static IntakeRecord *
get_placement (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  return ((IntakeKeptFacts *)witness)->placement;
}

static gint64
count (IntakeWitness     *witness,
       const IntakeFacts *facts,
       const IntakeCount *what)
{
  g_autofree char *name = intake_fact_count_dup_name (what);
  JsonNode        *node = json_object_get_member (((IntakeKeptFacts *)witness)->lines, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
}

static gboolean
find_document (IntakeWitness      *witness,
               const IntakeFacts  *facts,
               const char         *kind,
               IntakeDocumentFact *document)
{
  g_autofree char  *name = g_strconcat (INTAKE_FACT_DOCUMENT, kind, NULL);
  const char       *words = json_object_get_string_member_with_default (((IntakeKeptFacts *)witness)->lines, name, NULL);
  const char       *day = words != NULL ? strchr (words, ' ') : NULL;
  g_autofree char  *state = words != NULL ? g_strndup (words, day != NULL ? (gsize)(day - words) : strlen (words)) : NULL;
  const IntakeTerm *term = state != NULL ? intake_vocabulary_find (&intake_document_state_vocabulary, state) : NULL;

  if (term == NULL)
    return FALSE;

  document->state = term->id;
  document->received_on = INTAKE_DATE_NONE;
  if (day != NULL)
    intake_date_from_iso (day + 1, &document->received_on);

  return TRUE;
}

static gboolean
has_documents (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  return json_object_get_boolean_member_with_default (((IntakeKeptFacts *)witness)->lines, INTAKE_FACT_DOCUMENTS, FALSE);
}

static IntakeOwnField
find_own_field (IntakeWitness     *witness,
                const IntakeFacts *facts,
                const char        *name,
                char             **value)
{
  g_autofree char *line = g_strconcat (INTAKE_FACT_OWN, name, NULL);
  JsonNode        *node = json_object_get_member (((IntakeKeptFacts *)witness)->lines, line);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      *value = json_node_dup_string (node);
      return INTAKE_OWN_FIELD_FOUND;
    }

  return node != NULL && JSON_NODE_HOLDS_NULL (node) ? INTAKE_OWN_FIELD_EMPTY : INTAKE_OWN_FIELD_GONE;
}

/* FALSE if the node holds no value of the field. */
static gboolean
read_value (const IntakeField *field,
            JsonNode          *node,
            IntakeValue       *value)
{
  IntakeValueType type = intake_field_value_type (field->kind);
  GType           found = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  IntakeDate      date;

  if (type == INTAKE_VALUE_INTEGER && found == G_TYPE_INT64)
    intake_value_set_integer (value, json_node_get_int (node));
  else if (type == INTAKE_VALUE_TEXT && found == G_TYPE_STRING)
    intake_value_set_text (value, json_node_get_string (node));
  else if (type == INTAKE_VALUE_DATE && found == G_TYPE_STRING && intake_date_from_iso (json_node_get_string (node), &date))
    intake_value_set_date (value, date);
  else
    return FALSE;

  return TRUE;
}

/* The field that a line is of: one of the application, its notice or its placement. */
static const IntakeField *
find_field (const char *name)
{
  if (g_str_has_prefix (name, INTAKE_FACT_PLACEMENT))
    return intake_field_find (INTAKE_ENTITY_PLACEMENT, name + strlen (INTAKE_FACT_PLACEMENT));

  return intake_rule_field_find (name);
}

static IntakeRecord **
get_record (IntakeKeptFacts *self,
            IntakeEntity     entity)
{
  if (entity == INTAKE_ENTITY_APPLICATION)
    return &self->application;

  return entity == INTAKE_ENTITY_NOTICE ? &self->notice : &self->placement;
}

static void
read_line (JsonObject *lines,
           const char *name,
           JsonNode   *node,
           gpointer    data)
{
  IntakeKeptFacts   *self = data;
  const IntakeField *field = find_field (name);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  IntakeRecord **record;

  if (field == NULL || !read_value (field, node, &value))
    return;

  record = get_record (self, field->entity);
  if (*record == NULL)
    *record = intake_record_new (field->entity);
  intake_record_set (*record, field->id, &value);
}

/* The JSON parser goes one call deeper with each bracket: an office file from elsewhere must not send it too deep. */
static JsonObject *
parse (const char *text)
{
  IntakeRuleReader reader;
  g_autoptr (JsonNode) root = NULL;

  intake_rule_reader_init (&reader);
  if (intake_rule_reader_check_text (&reader, text, strlen (text)))
    root = json_from_string (text, NULL);
  intake_rule_reader_clear (&reader);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : json_object_new ();
}

IntakeKeptFacts *
intake_kept_facts_new (const char   *text,
                       IntakeRecord *application,
                       IntakeDate    day)
{
  IntakeKeptFacts *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (application), NULL);

  self = g_new0 (IntakeKeptFacts, 1);
  self->witness = (IntakeWitness){ get_placement, count, find_document, has_documents, find_own_field };
  self->lines = parse (text);
  self->application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  intake_record_set_id (self->application, intake_record_get_id (application));
  intake_record_set_person_id (self->application, intake_record_get_person_id (application));
  intake_record_set (self->application, INTAKE_FIELD_CASE, intake_record_get (application, INTAKE_FIELD_CASE));
  json_object_foreach_member (self->lines, read_line, self);
  if (self->notice == NULL && intake_record_has (self->application, INTAKE_FIELD_NOTICE))
    self->notice = intake_record_new (INTAKE_ENTITY_NOTICE);
  self->facts = (IntakeFacts){ self->application, self->notice, day, &self->witness };

  return self;
}

void
intake_kept_facts_free (IntakeKeptFacts *self)
{
  if (self == NULL)
    return;

  json_object_unref (self->lines);
  g_object_unref (self->application);
  g_clear_object (&self->notice);
  g_clear_object (&self->placement);
  g_free (self);
}

const IntakeFacts *
intake_kept_facts_get (IntakeKeptFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->facts;
}

static char *
dup_field_label (const IntakeField    *field,
                 const IntakeLanguage *language)
{
  const char *label = intake_field_get_label (field, language);

  if (field->entity == INTAKE_ENTITY_NOTICE)
    /* Translators: %s is the name of a field. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s (notice)")), label);
  if (field->entity == INTAKE_ENTITY_PLACEMENT)
    /* Translators: %s is the name of a field, such as “Start”. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s (internship)")), label);

  return g_strdup (label);
}

static char *
dup_count_label (const char           *name,
                 const IntakeLanguage *language)
{
  if (g_str_has_prefix (name, INTAKE_FACT_COUNT "applications"))
    return g_strdup (intake_language_translate (language, N_ ("Applications of this person, up to this one")));
  if (g_str_has_prefix (name, INTAKE_FACT_COUNT "internships"))
    return g_strdup (intake_language_translate (language, N_ ("Internships recorded here")));

  return g_strdup (intake_language_translate (language, N_ ("Places taken by others")));
}

/* What a line is about; NULL for one that tells people nothing. */
static char *
dup_label (const char           *name,
           const IntakeLanguage *language)
{
  const IntakeField *field = find_field (name);

  if (field != NULL)
    return field->id == INTAKE_FIELD_NOTICE ? NULL : dup_field_label (field, language);
  if (g_str_has_prefix (name, INTAKE_FACT_COUNT))
    return dup_count_label (name, language);
  if (g_str_has_prefix (name, INTAKE_FACT_DOCUMENT))
    return g_strdup (intake_vocabulary_label (&intake_document_vocabulary, name + strlen (INTAKE_FACT_DOCUMENT), language));

  return g_str_has_prefix (name, INTAKE_FACT_OWN) ? g_strdup (name + strlen (INTAKE_FACT_OWN)) : NULL;
}

static char *
dup_document_words (IntakeKeptFacts      *self,
                    const char           *name,
                    const IntakeLanguage *language)
{
  IntakeDocumentFact document = { NULL, INTAKE_DATE_NONE };
  g_autofree char   *day = NULL;
  const char        *state;

  if (!find_document (&self->witness, &self->facts, name + strlen (INTAKE_FACT_DOCUMENT), &document))
    return NULL;

  state = intake_vocabulary_label (&intake_document_state_vocabulary, document.state, language);
  if (!intake_date_is_valid (document.received_on))
    return g_strdup (state);

  day = intake_present_date (document.received_on, language);
  /* Translators: the state of a document, such as “Received”, and the day on which it was received */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s on %s")), state, day);
}

/* The value of a line; NULL if there is no such line, or nothing in it. */
static char *
dup_value_words (IntakeKeptFacts      *self,
                 const char           *name,
                 const IntakeLanguage *language)
{
  const IntakeField *field = find_field (name);
  JsonNode          *node = json_object_get_member (self->lines, name);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (node == NULL)
    return NULL;
  if (field != NULL)
    return read_value (field, node, &value) ? intake_present_value (field, &value, language) : NULL;
  if (g_str_has_prefix (name, INTAKE_FACT_DOCUMENT))
    return dup_document_words (self, name, language);
  if (g_str_has_prefix (name, INTAKE_FACT_OWN))
    return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node) : NULL;

  return json_node_get_value_type (node) == G_TYPE_INT64 ? intake_present_count (json_node_get_int (node), language) : NULL;
}

char *
intake_kept_facts_dup_words (IntakeKeptFacts      *self,
                             const IntakeLanguage *language)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GList) names = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  names = json_object_get_members (self->lines);
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autofree char *label = dup_label (at->data, language);
      g_autofree char *value = dup_value_words (self, at->data, language);
      const char      *gap = words->len > 0 ? "\n" : "";

      if (label == NULL || value == NULL)
        continue;
      g_string_append (words, gap);
      /* Translators: a field, and its value. */
      g_string_append_printf (words, intake_language_translate (language, N_ ("%s: %s")), label, value);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The names of the lines of both, once each. */
static GPtrArray *
list_names (IntakeKeptFacts *self,
            IntakeKeptFacts *other)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GList) ours = json_object_get_members (self->lines);
  g_autoptr (GList) theirs = json_object_get_members (other->lines);

  for (GList *at = ours; at != NULL; at = at->next)
    g_ptr_array_add (names, at->data);
  for (GList *at = theirs; at != NULL; at = at->next)
    if (!json_object_has_member (self->lines, at->data))
      g_ptr_array_add (names, at->data);

  return names;
}

char *
intake_kept_facts_dup_changes (IntakeKeptFacts      *self,
                               IntakeKeptFacts      *now,
                               const IntakeLanguage *language)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  names = list_names (self, now);
  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      const char      *none = intake_language_translate (language, N_ ("not recorded"));
      g_autofree char *label = dup_label (name, language);
      g_autofree char *before = dup_value_words (self, name, language);
      g_autofree char *after = dup_value_words (now, name, language);
      const char      *gap = words->len > 0 ? "\n" : "";

      if (label == NULL || g_strcmp0 (before, after) == 0)
        continue;
      g_string_append (words, gap);
      /* Translators: a field, the value that it had, and the one that it has. */
      g_string_append_printf (words, intake_language_translate (language, N_ ("%s: %s, now %s")), label, before != NULL ? before : none, after != NULL ? after : none);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
