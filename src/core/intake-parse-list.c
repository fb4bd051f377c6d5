/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists as people write them: choices, countries, languages with levels, relatives, tags. */
#include "config.h"

#include "intake-country.h"
#include "intake-error.h"
#include "intake-lookup.h"
#include "intake-parse-kinds.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer lists are texts in the wrong column. */
#define MAX_ITEMS 64

/* No name is longer or has more separators inside: "Français (lu, écrit, parlé)". */
#define MAX_ITEM_LENGTH 200
#define MAX_SPANS 8

/* Separators that no item has inside. The others may stand in a name: "Trinidad and Tobago", "Korea, Republic of". */
#define HARD_SEPARATORS ";|\n"
#define SOFT_SEPARATORS ",/&"

static const char *const soft_words[] = { " and ", " et ", " y ", " e " };

/* Words around a level that say nothing about it. */
#define FILLERS "|niveau|level|nivel|langue|language|idioma|lu|ecrit|parle|oral|read|written|spoken|reading|writing|speaking|leido|escrito|hablado|et|and|y|de|of|"

#define NO_RELATIVES "none|no|non|nil|n a|na|0|not applicable|nobody|no one|aucun|aucune|neant|sans|sans objet|pas de parent|personne|ninguno|ninguna|nadie|no aplica|no tengo|sin parientes|sin familiares"

/**
 * ReadItem:
 * @text: what may be one item
 * @data: what the reader needs
 *
 * Returns: (transfer full) (nullable): the item in its canonical form; %NULL if the text is none
 */
typedef char *(*ReadItem) (const char   *text,
                           gconstpointer data);

typedef struct
{
  const char *start;
  const char *end;
} Span;

static gsize
soft_separator_length (const char *at)
{
  if (strchr (SOFT_SEPARATORS, *at) != NULL)
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (soft_words); i++)
    if (g_ascii_strncasecmp (at, soft_words[i], strlen (soft_words[i])) == 0)
      return strlen (soft_words[i]);

  return 0;
}

static GArray *
split_softly (const char *text)
{
  GArray     *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  Span        span = { text, text };
  const char *at = text;

  while (*at != '\0')
    {
      gsize length = soft_separator_length (at);

      if (length == 0)
        {
          at++;
          continue;
        }

      span.end = at;
      g_array_append_val (spans, span);
      at += length;
      span.start = at;
    }

  span.end = at;
  g_array_append_val (spans, span);
  return spans;
}

/* Reads the longest runs of spans that are items, so that a separator inside a name does not cut it. */
static gboolean
read_spans (const char   *text,
            ReadItem      read_item,
            gconstpointer data,
            GPtrArray    *items,
            char        **unread)
{
  g_autoptr (GArray) spans = split_softly (text);

  if (spans->len > MAX_ITEMS)
    {
      *unread = g_strdup (text);
      return FALSE;
    }

  for (guint i = 0; i < spans->len;)
    {
      const char *start = g_array_index (spans, Span, i).start;
      guint       next = i;

      for (guint j = MIN (spans->len, i + MAX_SPANS); j > i && next == i; j--)
        {
          g_autofree char *run = g_strstrip (g_strndup (start, (gsize)(g_array_index (spans, Span, j - 1).end - start)));
          char            *item = read_item (run, data);

          if (item != NULL)
            {
              g_ptr_array_add (items, item);
              next = j;
            }
          else if (j == i + 1)
            {
              /* What stands between two separators may be nothing at all: "French, and English". */
              if (*run != '\0')
                {
                  *unread = g_steal_pointer (&run);
                  return FALSE;
                }
              next = j;
            }
        }
      i = next;
    }

  return TRUE;
}

static GPtrArray *
read_items (const char   *text,
            ReadItem      read_item,
            gconstpointer data,
            char        **unread)
{
  g_auto (GStrv) parts = intake_text_split (text, HARD_SEPARATORS);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i >= MAX_ITEMS)
        {
          *unread = g_strdup (parts[i]);
          return NULL;
        }
      if (!read_spans (parts[i], read_item, data, items, unread))
        return NULL;
    }

  /* Nothing but separators is no list. */
  if (items->len == 0)
    {
      *unread = g_strdup (text);
      return NULL;
    }

  return g_steal_pointer (&items);
}

static void
take_joined (IntakeValue *value,
             GPtrArray   *items)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        g_string_append_c (joined, ';');
      g_string_append (joined, g_ptr_array_index (items, i));
    }

  intake_value_set_text (value, joined->str);
}

static void
drop_repeated (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    for (guint j = items->len - 1; j > i; j--)
      if (g_str_equal (g_ptr_array_index (items, i), g_ptr_array_index (items, j)))
        g_ptr_array_remove_index (items, j);
}

static char *
read_term (const char   *text,
           gconstpointer data)
{
  const IntakeTerm *term = intake_vocabulary_match (data, text);

  return term != NULL ? g_strdup (term->id) : NULL;
}

static char *
read_country (const char   *text,
              gconstpointer data)
{
  return g_strdup (intake_country_match (text));
}

static char *
join_words (char **words,
            guint  first,
            guint  end,
            guint  left_out)
{
  GString *joined = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      if (i == left_out)
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, words[i]);
    }

  return g_string_free (joined, FALSE);
}

static gboolean
is_filler (const char *word)
{
  g_autofree char *fenced = g_strconcat ("|", word, "|", NULL);

  return strstr (FILLERS, fenced) != NULL;
}

/* "courant", "niveau B2", "B2 (intermediate)", "lu, écrit, parlé"; FALSE if the words are no level. */
static gboolean
read_level (char       **words,
            guint        first,
            guint        end,
            const char **level)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char  *whole = join_words (words, first, end, G_MAXUINT);
  const IntakeTerm *term = intake_vocabulary_match (&intake_proficiency_vocabulary, whole);

  for (guint i = first; i < end && term == NULL; i++)
    if (!is_filler (words[i]))
      g_ptr_array_add (kept, words[i]);

  *level = NULL;
  if (term == NULL && kept->len > 0)
    {
      char           **rest = (char **)kept->pdata;
      g_autofree char *bare = join_words (rest, 0, kept->len, G_MAXUINT);

      term = intake_vocabulary_match (&intake_proficiency_vocabulary, bare);
      for (guint i = 0; i < kept->len && term == NULL; i++)
        {
          /* A level of the framework wins over the word beside it, which must be a level as well. */
          g_autofree char *upper = g_ascii_strup (rest[i], -1);
          g_autofree char *beside = join_words (rest, 0, kept->len, i);

          if (intake_vocabulary_match (&intake_proficiency_vocabulary, beside) != NULL)
            term = intake_vocabulary_find (&intake_proficiency_vocabulary, upper);
        }
      if (term == NULL)
        return FALSE;
    }

  if (term != NULL)
    *level = term->id;
  return TRUE;
}

/* One language with or without its level, in either order. */
static char *
read_language (const char   *text,
               gconstpointer data)
{
  g_autofree char *folded = intake_lookup_fold_apart (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_ITEMS);
  guint n_words = g_strv_length (words);

  for (guint n = n_words; n > 0; n--)
    {
      for (guint side = 0; side < 2; side++)
        {
          guint             first = side == 0 ? 0 : n_words - n;
          g_autofree char  *name = join_words (words, first, first + n, G_MAXUINT);
          const IntakeTerm *term = intake_vocabulary_match (&intake_language_vocabulary, name);
          const char       *level;

          if (term == NULL)
            continue;
          if (side == 0 ? !read_level (words, n, n_words, &level) : !read_level (words, 0, first, &level))
            continue;

          return level != NULL ? g_strconcat (term->id, ":", level, NULL) : g_strdup (term->id);
        }
    }

  return NULL;
}

static gsize
code_length (const char *language)
{
  return strcspn (language, ":");
}

/* A language said twice is one, with the level that was said. */
static void
merge_languages (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    for (guint j = items->len - 1; j > i; j--)
      {
        char *first = g_ptr_array_index (items, i);
        char *second = g_ptr_array_index (items, j);

        if (code_length (first) != code_length (second) || strncmp (first, second, code_length (first)) != 0)
          continue;

        if (strchr (first, ':') == NULL)
          {
            items->pdata[i] = second;
            items->pdata[j] = first;
          }
        g_ptr_array_remove_index (items, j);
      }
}

static char *
relation_of (const char *text,
             gsize       length)
{
  g_autofree char *word = g_strndup (text, length);

  return read_term (word, &intake_relation_vocabulary);
}

/* "sibling: Finance", "frère (Finances)", "hermana - Finanzas", or the relation alone. */
static char *
read_relative (const char *text)
{
  gsize            length = strcspn (text, ":(");
  gsize            after = length + 1;
  g_autofree char *relation = NULL;
  g_autofree char *unit = NULL;

  if (text[length] == '\0')
    {
      const char *dash = strstr (text, " - ");

      length = dash != NULL ? (gsize)(dash - text) : length;
      after = length + 3;
    }

  relation = relation_of (text, length);
  if (relation == NULL)
    return NULL;
  if (text[length] == '\0')
    return g_steal_pointer (&relation);

  unit = g_strstrip (g_strdup (text + after));
  if (text[length] == '(' && g_str_has_suffix (unit, ")"))
    {
      unit[strlen (unit) - 1] = '\0';
      g_strchomp (unit);
    }

  return *unit != '\0' ? g_strconcat (relation, ":", unit, NULL) : g_steal_pointer (&relation);
}

/* A comma parts relatives only where another relation follows: "frère: Finances, Douala" is one. */
static gboolean
read_relatives (const char *text,
                GPtrArray  *items,
                char      **unread)
{
  g_auto (GStrv) parts = intake_text_split (text, ",");
  guint before = items->len;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *item = read_relative (parts[i]);

      if (item != NULL)
        {
          g_ptr_array_add (items, item);
        }
      else if (items->len > before)
        {
          char *last = g_ptr_array_index (items, items->len - 1);

          items->pdata[items->len - 1] = g_strconcat (last, strchr (last, ':') != NULL ? ", " : ":", parts[i], NULL);
          g_free (last);
        }
      else
        {
          *unread = g_strdup (parts[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
means_no_relatives (const char *text)
{
  g_auto (GStrv) words = g_strsplit (NO_RELATIVES, "|", -1);
  const char *const *codes = intake_language_codes ();
  g_autofree char   *folded = intake_lookup_fold_apart (text);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *label = intake_lookup_fold_apart (intake_language_translate_context (intake_language_find (codes[i]), "relatives", "None"));

      if (g_str_equal (folded, label))
        return TRUE;
    }

  return g_strv_contains ((const char *const *)words, folded);
}

gboolean
intake_parse_choices (const IntakeParseRequest *request,
                      IntakeValue              *value,
                      GError                  **error)
{
  const IntakeVocabulary *vocabulary = request->field->vocabulary;
  g_autofree char        *unread = NULL;
  g_autofree char        *quoted = NULL;
  g_autofree char        *choices = NULL;
  g_autoptr (GPtrArray) items = read_items (request->text, read_term, vocabulary, &unread);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  if (items != NULL)
    {
      for (guint i = 0; i < vocabulary->n_terms; i++)
        if (g_ptr_array_find_with_equal_func (items, vocabulary->terms[i].id, g_str_equal, NULL))
          g_ptr_array_add (ordered, (gpointer)vocabulary->terms[i].id);

      take_joined (value, ordered);
      return TRUE;
    }

  quoted = intake_parse_quote (unread);
  choices = intake_vocabulary_dup_choices (vocabulary, request->language);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, /* Translators: the name of a field, what was written, the list of what can be written */ N_ ("%s: “%s” is not known here. Write one or more of: %s.")), intake_field_get_label (request->field, request->language), quoted, choices));
}

gboolean
intake_parse_countries (const IntakeParseRequest *request,
                        IntakeValue              *value,
                        GError                  **error)
{
  g_autofree char *unread = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) items = read_items (request->text, read_country, NULL, &unread);

  if (items != NULL)
    {
      drop_repeated (items);
      take_joined (value, items);
      return TRUE;
    }

  quoted = intake_parse_quote (unread);
  folded = intake_text_fold (unread);

  /* "Congolese", "congolaise", "congoleño" */
  if (g_str_has_prefix (folded, "congol"))
    {
      g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_AMBIGUOUS,
                   intake_language_translate (request->language, N_ ("“%s” can mean two countries. Write %s (CG) or %s (CD).")),
                   quoted, intake_country_name ("CG", request->language), intake_country_name ("CD", request->language));
      return FALSE;
    }

  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not a country that is known. Write its name or its two letters, for example Cameroon or CM.")), quoted));
}

gboolean
intake_parse_languages (const IntakeParseRequest *request,
                        IntakeValue              *value,
                        GError                  **error)
{
  g_autofree char *unread = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (GPtrArray) items = read_items (request->text, read_language, NULL, &unread);

  if (items != NULL)
    {
      merge_languages (items);
      take_joined (value, items);
      return TRUE;
    }

  quoted = intake_parse_quote (unread);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not a language with its level. Write for example French C1, English B2.")), quoted));
}

gboolean
intake_parse_relatives (const IntakeParseRequest *request,
                        IntakeValue              *value,
                        GError                  **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *unread = NULL;
  g_autofree char *quoted = NULL;
  gboolean         sound = TRUE;

  if (means_no_relatives (request->text))
    {
      intake_value_set_text (value, "none");
      return TRUE;
    }

  parts = intake_text_split (request->text, HARD_SEPARATORS);
  for (guint i = 0; parts[i] != NULL && sound; i++)
    sound = read_relatives (parts[i], items, &unread);

  if (sound && items->len > 0)
    {
      drop_repeated (items);
      take_joined (value, items);
      return TRUE;
    }

  quoted = intake_parse_quote (unread != NULL ? unread : request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” does not say who works where. Write the relation and the unit, for example “sibling: Finance”, or “none”.")), quoted));
}

gboolean
intake_parse_tags (const IntakeParseRequest *request,
                   IntakeValue              *value,
                   GError                  **error)
{
  g_auto (GStrv) tags = intake_text_split (request->text, ",;\n");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  /* "Urgent" and "urgent" are one tag, as it was first written. */
  for (guint i = 0; tags[i] != NULL; i++)
    {
      char *folded = intake_text_fold (tags[i]);

      /* Signs have no folded form. */
      if (*folded == '\0')
        {
          g_free (folded);
          folded = g_strdup (tags[i]);
        }
      if (g_hash_table_add (seen, folded))
        g_ptr_array_add (kept, tags[i]);
    }

  take_joined (value, kept);
  return TRUE;
}
