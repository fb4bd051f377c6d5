/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a rule-set document: members by name, each fault with the place where it is. */
#include "config.h"

#include "intake-rule-reader.h"

#include "intake-country.h"
#include "intake-error.h"
#include "intake-rule-form.h"
#include "intake-rule-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TEXT 10000
#define MAX_ID 64

/* In the order of IntakeSpanUnit, each up to a hundred years. */
static const char *const span_names[] = { "days", "weeks", "months", "years", NULL };
static const int         span_maxima[] = { 36500, 5200, 1200, 100 };

static gboolean
get_text (IntakeRuleReader *self,
          JsonNode         *node,
          const char      **value)
{
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return intake_rule_reader_fail (self, NULL, _ ("must be a text in quotes"));

  text = json_node_get_string (node);
  if (text[0] == '\0')
    return intake_rule_reader_fail (self, NULL, _ ("must not be empty"));
  if (strnlen (text, MAX_TEXT + 1) > MAX_TEXT)
    return intake_rule_reader_fail (self, NULL, _ ("must not be longer than %d bytes"), MAX_TEXT);

  *value = text;
  return TRUE;
}

/* The member, or NULL; where it is required and not there, with the error. */
static JsonNode *
get_member (IntakeRuleReader *self,
            JsonObject       *object,
            const char       *key,
            gboolean          required)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL && required)
    intake_rule_reader_fail (self, key, _ ("is missing"));

  return node;
}

/* What was written, short enough for a sentence. */
static char *
dup_shown (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
}

static gboolean
is_id (const char *text)
{
  if (!g_ascii_islower (text[0]))
    return FALSE;

  return strlen (text) <= MAX_ID && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

void
intake_rule_reader_init (IntakeRuleReader *self)
{
  self->place = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, intake_rule_group_free);
  self->fault = NULL;
  self->n_rules = 0;
  self->depth = 0;
  self->error = NULL;
}

void
intake_rule_reader_clear (IntakeRuleReader *self)
{
  g_string_free (self->place, TRUE);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_free (self->fault);
  g_clear_error (&self->error);
}

gsize
intake_rule_reader_enter (IntakeRuleReader *self,
                          const char       *key)
{
  gsize mark = self->place->len;

  if (mark > 0)
    g_string_append_c (self->place, '.');
  g_string_append (self->place, key);

  return mark;
}

gsize
intake_rule_reader_enter_item (IntakeRuleReader *self,
                               guint             index)
{
  gsize mark = self->place->len;

  g_string_append_printf (self->place, "[%u]", index);

  return mark;
}

void
intake_rule_reader_leave (IntakeRuleReader *self,
                          gsize             mark)
{
  g_string_truncate (self->place, mark);
}

gboolean
intake_rule_reader_fail (IntakeRuleReader *self,
                         const char       *key,
                         const char       *format,
                         ...)
{
  g_autofree char *sentence = NULL;
  gsize            mark;
  va_list          args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  g_assert (self->error == NULL);

  mark = key == NULL ? self->place->len : intake_rule_reader_enter (self, key);
  g_set_error (&self->error, INTAKE_ERROR, INTAKE_ERROR_RULE_SET, "%s: %s",
               self->place->len > 0 ? self->place->str : _ ("the document"), sentence);
  self->fault = g_strdup (self->place->str);
  intake_rule_reader_leave (self, mark);

  return FALSE;
}

gboolean
intake_rule_reader_expect_keys (IntakeRuleReader  *self,
                                JsonObject        *object,
                                const char *const *keys,
                                const char *const *more)
{
  JsonObjectIter iter;
  const char    *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      g_autofree char *known = NULL;
      g_autofree char *known_more = NULL;
      g_autofree char *shown = NULL;

      if (g_strv_contains (keys, name) || (more != NULL && g_strv_contains (more, name)))
        continue;

      known = g_strjoinv (", ", (GStrv)keys);
      known_more = more == NULL ? g_strdup ("") : g_strjoinv (", ", (GStrv)more);
      shown = dup_shown (name);
      return intake_rule_reader_fail (self, NULL, _ ("“%s” is not known here; there may be %s%s%s"), shown, known, more == NULL ? "" : ", ", known_more);
    }

  return TRUE;
}

gboolean
intake_rule_reader_get_string (IntakeRuleReader *self,
                               JsonObject       *object,
                               const char       *key,
                               gboolean          required,
                               const char      **value)
{
  JsonNode *node = get_member (self, object, key, required);
  gsize     mark;
  gboolean  done;

  if (node == NULL)
    return !required;

  mark = intake_rule_reader_enter (self, key);
  done = get_text (self, node, value);
  intake_rule_reader_leave (self, mark);

  return done;
}

gboolean
intake_rule_reader_check_id (IntakeRuleReader *self,
                             const char       *text)
{
  g_autofree char *shown = NULL;

  if (is_id (text))
    return TRUE;

  shown = dup_shown (text);
  return intake_rule_reader_fail (self, NULL, _ ("“%s” must be up to %d lower-case letters a to z, digits and hyphens, and begin with a letter"), shown, MAX_ID);
}

gboolean
intake_rule_reader_get_id (IntakeRuleReader *self,
                           JsonObject       *object,
                           const char       *key,
                           gboolean          required,
                           const char      **value)
{
  const char *id = NULL;

  if (!intake_rule_reader_get_string (self, object, key, required, &id))
    return FALSE;

  if (id == NULL)
    return TRUE;

  if (!is_id (id))
    return intake_rule_reader_fail (self, key, _ ("must be up to %d lower-case letters a to z, digits and hyphens, and begin with a letter"), MAX_ID);

  *value = id;
  return TRUE;
}

gboolean
intake_rule_reader_get_integer (IntakeRuleReader *self,
                                JsonObject       *object,
                                const char       *key,
                                int               min,
                                int               max,
                                int              *value)
{
  JsonNode *node = json_object_get_member (object, key);
  gint64    number;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return intake_rule_reader_fail (self, key, _ ("must be a whole number"));

  number = json_node_get_int (node);
  if (number < min || number > max)
    return intake_rule_reader_fail (self, key, _ ("must be a whole number from %d to %d"), min, max);

  *value = (int)number;
  return TRUE;
}

gboolean
intake_rule_reader_get_boolean (IntakeRuleReader *self,
                                JsonObject       *object,
                                const char       *key,
                                gboolean         *value)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return intake_rule_reader_fail (self, key, _ ("must be true or false"));

  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
intake_rule_reader_get_date (IntakeRuleReader *self,
                             JsonObject       *object,
                             const char       *key,
                             IntakeDate       *value)
{
  const char *text = NULL;

  if (!intake_rule_reader_get_string (self, object, key, FALSE, &text))
    return FALSE;

  if (text != NULL && !intake_date_from_iso (text, value))
    return intake_rule_reader_fail (self, key, _ ("must be a day that exists, written as 2025-03-31"));

  return TRUE;
}

gboolean
intake_rule_reader_get_words (IntakeRuleReader *self,
                              JsonObject       *object,
                              const char       *key,
                              gboolean          required,
                              IntakeWords      *words)
{
  JsonNode   *node = get_member (self, object, key, required);
  JsonObject *texts;
  gboolean    done;
  gsize       mark;

  if (node == NULL)
    return !required;

  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) == 0)
    return intake_rule_reader_fail (self, key, _ ("must be texts by language, such as {\"en\": \"Age\", \"fr\": \"Âge\", \"es\": \"Edad\"}"));

  texts = json_node_get_object (node);
  mark = intake_rule_reader_enter (self, key);
  done = intake_rule_reader_expect_keys (self, texts, intake_words_codes, NULL);
  for (guint i = 0; done && i < INTAKE_WORDS_N_LANGUAGES; i++)
    {
      const char *text = NULL;

      done = intake_rule_reader_get_string (self, texts, intake_words_codes[i], FALSE, &text);
      if (done)
        words->text[i] = g_strdup (text);
    }
  intake_rule_reader_leave (self, mark);

  return done;
}

gboolean
intake_rule_reader_get_term (IntakeRuleReader       *self,
                             JsonObject             *object,
                             const char             *key,
                             const IntakeVocabulary *vocabulary,
                             int                    *value)
{
  const char      *text = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GString) known = NULL;

  if (!intake_rule_reader_get_string (self, object, key, FALSE, &text))
    return FALSE;

  if (text == NULL)
    return TRUE;

  known = g_string_new (NULL);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      if (strcmp (vocabulary->terms[i].id, text) == 0)
        {
          *value = (int)i;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", vocabulary->terms[i].id);
    }

  shown = dup_shown (text);
  return intake_rule_reader_fail (self, key, _ ("must be one of %s; “%s” is not"), known->str, shown);
}

gboolean
intake_rule_reader_get_span (IntakeRuleReader *self,
                             JsonObject       *object,
                             const char       *key,
                             IntakeSpan       *value)
{
  JsonNode   *node = json_object_get_member (object, key);
  JsonObject *span;
  gboolean    done;
  gsize       mark;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) != 1)
    return intake_rule_reader_fail (self, key, _ ("must be one of days, weeks, months or years with a number, such as {\"months\": 12}"));

  span = json_node_get_object (node);
  mark = intake_rule_reader_enter (self, key);
  done = intake_rule_reader_expect_keys (self, span, span_names, NULL);
  for (guint i = 0; done && span_names[i] != NULL; i++)
    {
      if (!json_object_has_member (span, span_names[i]))
        continue;

      value->unit = (IntakeSpanUnit)i;
      done = intake_rule_reader_get_integer (self, span, span_names[i], 0, span_maxima[i], &value->count);
    }
  intake_rule_reader_leave (self, mark);

  return done;
}

gboolean
intake_rule_reader_get_reference (IntakeRuleReader *self,
                                  JsonObject       *object,
                                  IntakeReference  *reference)
{
  const char *name = "application";

  if (!intake_rule_reader_get_string (self, object, "on", FALSE, &name))
    return FALSE;

  if (!intake_reference_find (name, reference))
    return intake_rule_reader_fail (self, "on", _ ("must be one of application, opening, closing, start, end, throughout, today, the name of a date, or a day that exists, written as 2025-03-31"));

  return TRUE;
}

gboolean
intake_rule_reader_get_field (IntakeRuleReader *self,
                              JsonObject       *object,
                              guint             kinds,
                              IntakeFieldId    *field)
{
  const char        *name = NULL;
  const IntakeField *found;
  g_autofree char   *shown = NULL;

  if (!intake_rule_reader_get_string (self, object, "field", TRUE, &name))
    return FALSE;

  shown = dup_shown (name);
  found = intake_rule_field_find (name);
  if (found == NULL)
    return intake_rule_reader_fail (self, "field", _ ("no field is called “%s”"), shown);

  /* The answer is made from the rules: a rule on it would go round in a circle. */
  if (found->flags & INTAKE_FIELD_DERIVED)
    return intake_rule_reader_fail (self, "field", _ ("“%s” is worked out by Intake itself and cannot be judged"), name);

  if ((kinds & (1u << found->kind)) == 0)
    return intake_rule_reader_fail (self, "field", _ ("“%s” cannot be judged by this kind of rule"), name);

  *field = found->id;
  return TRUE;
}

const char **
intake_rule_reader_get_values (IntakeRuleReader *self,
                               JsonObject       *object,
                               const char       *key,
                               gboolean          required,
                               const char *(*find) (const char *id, gconstpointer data),
                               gconstpointer data,
                               guint        *n_values)
{
  JsonNode *node = get_member (self, object, key, required);
  g_autoptr (GPtrArray) values = NULL;
  JsonArray *array;
  guint      length;

  *n_values = 0;
  if (node == NULL)
    return NULL;

  length = JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
  if (length == 0)
    {
      intake_rule_reader_fail (self, key, _ ("must be a list of at least one text, in square brackets"));
      return NULL;
    }

  array = json_node_get_array (node);
  values = g_ptr_array_new ();
  for (guint i = 0; i < length; i++)
    {
      gsize       mark = intake_rule_reader_enter (self, key);
      const char *text = NULL;
      const char *value = NULL;

      intake_rule_reader_enter_item (self, i);
      if (get_text (self, json_array_get_element (array, i), &text))
        {
          value = find (text, data);
          if (value == NULL)
            {
              g_autofree char *shown = dup_shown (text);

              intake_rule_reader_fail (self, NULL, _ ("“%s” is no value that can be here"), shown);
            }
          else if (g_ptr_array_find (values, value, NULL))
            intake_rule_reader_fail (self, NULL, _ ("“%s” is here twice"), text);
        }
      intake_rule_reader_leave (self, mark);

      if (self->error != NULL)
        return NULL;

      g_ptr_array_add (values, (gpointer)value);
    }

  *n_values = length;
  return (const char **)g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

gboolean
intake_rule_reader_get_days (IntakeRuleReader *self,
                             JsonObject       *object,
                             const char       *key,
                             int               max,
                             guint32          *days)
{
  JsonNode *node = get_member (self, object, key, TRUE);
  guint     length;

  if (node == NULL)
    return FALSE;

  length = JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
  if (length == 0)
    return intake_rule_reader_fail (self, key, _ ("must be a list of at least one number, in square brackets"));

  for (guint i = 0; i < length && self->error == NULL; i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (node), i);
      gsize     mark = intake_rule_reader_enter (self, key);
      gint64    day = 0;

      intake_rule_reader_enter_item (self, i);
      if (JSON_NODE_HOLDS_VALUE (item) && json_node_get_value_type (item) == G_TYPE_INT64)
        day = json_node_get_int (item);
      if (day < 1 || day > max)
        intake_rule_reader_fail (self, NULL, _ ("must be a whole number from %d to %d"), 1, max);
      else if ((*days & (1u << day)) != 0)
        intake_rule_reader_fail (self, NULL, _ ("“%d” is here twice"), (int)day);
      else
        *days |= 1u << day;
      intake_rule_reader_leave (self, mark);
    }

  return self->error == NULL;
}

const char *
intake_rule_reader_find_term (const char   *id,
                              gconstpointer vocabulary)
{
  const IntakeTerm *term = intake_vocabulary_find (vocabulary, id);

  return term == NULL ? NULL : term->id;
}

const char *
intake_rule_reader_find_country (const char   *id,
                                 gconstpointer unused)
{
  const char *const *codes = intake_country_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (strcmp (codes[i], id) == 0)
        return codes[i];
    }

  return NULL;
}
