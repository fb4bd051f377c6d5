/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set: a versioned JSON document as an immutable tree. */
#include "config.h"

#include "intake-rule-set.h"

#include "intake-error.h"
#include "intake-rule-group.h"
#include "intake-rule-needs.h"
#include "intake-rulesets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_VERSION 1000000
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _IntakeRuleSet
{
  char       *json;
  char       *id;
  char       *source;
  int         version;
  IntakeWords names;
  IntakeWords note;
  IntakeDate  valid_from;
  IntakeDate  valid_to;
  GHashTable *groups;
  GPtrArray  *rules;
  GArray     *fact_lines; /* of IntakeFactLine */
  gboolean    asks_witness;
};

static const char *const document_keys[] = { "$schema", "id", "version", "names", "source", "note", "valid", "groups", "rules", NULL };
static const char *const valid_keys[] = { "from", "to", NULL };

/* Newest first. */
static const char *const shipped_ids[] = { "iom-2025", "iom-2024", "iom-2014", NULL };

static void
rule_set_clear (gpointer data)
{
  IntakeRuleSet *self = data;

  g_free (self->json);
  g_free (self->id);
  g_free (self->source);
  intake_words_clear (&self->names);
  intake_words_clear (&self->note);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->fact_lines, g_array_unref);
}

static void
fact_line_clear (gpointer data)
{
  g_free (((IntakeFactLine *)data)->name);
}

/* Found once: they are written with each of a million answers. */
static void
find_facts (IntakeRuleSet *self)
{
  gboolean needed[INTAKE_N_FIELDS] = { FALSE };

  intake_rule_needs_mark_facts (self->rules, needed);
  for (IntakeFieldId field = INTAKE_FIELD_NOTICE_REFERENCE; field < INTAKE_N_FIELDS; field++)
    needed[INTAKE_FIELD_NOTICE] |= needed[field];

  self->asks_witness = intake_rule_needs_witness (self->rules);
  self->fact_lines = g_array_new (TRUE, TRUE, sizeof (IntakeFactLine));
  g_array_set_clear_func (self->fact_lines, fact_line_clear);
  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    {
      IntakeFactLine line = { field, NULL };

      if (!needed[field])
        continue;
      line.name = intake_rule_field_dup_name (field);
      g_array_append_val (self->fact_lines, line);
    }
}

static gboolean
read_valid (IntakeRuleSet    *self,
            JsonObject       *object,
            IntakeRuleReader *reader)
{
  JsonNode *node = json_object_get_member (object, "valid");
  gboolean  done;
  gsize     mark;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return intake_rule_reader_fail (reader, "valid", _ ("must be days, such as {\"from\": \"2025-01-01\", \"to\": \"2026-12-31\"}, of which either may be left out"));

  mark = intake_rule_reader_enter (reader, "valid");
  done = intake_rule_reader_expect_keys (reader, json_node_get_object (node), valid_keys, NULL) &&
         intake_rule_reader_get_date (reader, json_node_get_object (node), "from", &self->valid_from) &&
         intake_rule_reader_get_date (reader, json_node_get_object (node), "to", &self->valid_to);
  if (done && self->valid_from.year != 0 && self->valid_to.year != 0 && intake_date_compare (self->valid_from, self->valid_to) > 0)
    done = intake_rule_reader_fail (reader, "to", _ ("must not be before “from”"));
  intake_rule_reader_leave (reader, mark);

  return done;
}

static gboolean
read_heading (IntakeRuleSet    *self,
              JsonObject       *object,
              IntakeRuleReader *reader)
{
  const char *id = NULL;
  const char *source = "";

  if (!intake_rule_reader_expect_keys (reader, object, document_keys, NULL) ||
      !intake_rule_reader_get_id (reader, object, "id", TRUE, &id) ||
      !intake_rule_reader_get_integer (reader, object, "version", 1, MAX_VERSION, &self->version) ||
      !intake_rule_reader_get_words (reader, object, "names", TRUE, &self->names) ||
      !intake_rule_reader_get_string (reader, object, "source", FALSE, &source) ||
      !intake_rule_reader_get_words (reader, object, "note", FALSE, &self->note) ||
      !read_valid (self, object, reader))
    return FALSE;

  if (self->version == 0)
    return intake_rule_reader_fail (reader, "version", _ ("is missing"));

  self->id = g_strdup (id);
  self->source = g_strdup (source);

  return TRUE;
}

static gboolean
read_rules (IntakeRuleSet    *self,
            JsonObject       *object,
            IntakeRuleReader *reader)
{
  JsonNode *node = json_object_get_member (object, "rules");
  guint     length = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
  gsize     mark;

  if (length == 0)
    return intake_rule_reader_fail (reader, "rules", _ ("must be a list of at least one rule, in square brackets"));

  mark = intake_rule_reader_enter (reader, "rules");
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_rule_free);
  for (guint i = 0; i < length && reader->error == NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      gsize            item = intake_rule_reader_enter_item (reader, i);
      IntakeRule      *rule = intake_rule_new_from_json (json_array_get_element (json_node_get_array (node), i), id, reader);

      if (rule != NULL)
        g_ptr_array_add (self->rules, rule);
      intake_rule_reader_leave (reader, item);
    }
  intake_rule_reader_leave (reader, mark);

  return reader->error == NULL;
}

/* The parser's own sentence is for programmers, and in the language of the process: only its place is taken. */
static void
parse_failed_cb (JsonParser       *parser,
                 gpointer          error,
                 IntakeRuleReader *reader)
{
  if (reader->error != NULL)
    return;

  g_set_error (&reader->error, INTAKE_ERROR, INTAKE_ERROR_RULE_SET,
               _ ("line %u, column %u: this is not JSON; look for a comma, bracket or quotation mark too many or too few, here or just before"),
               MAX (json_parser_get_current_line (parser), 1), json_parser_get_current_pos (parser) + 1);
}

static gboolean
read_document (IntakeRuleSet    *self,
               gsize             length,
               IntakeRuleReader *reader)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root;

  if (!intake_rule_reader_check_text (reader, self->json, length))
    return FALSE;

  parser = json_parser_new_immutable ();
  g_signal_connect (parser, "error", G_CALLBACK (parse_failed_cb), reader);
  if (!json_parser_load_from_data (parser, self->json, (gssize)length, NULL))
    {
      if (reader->error == NULL)
        intake_rule_reader_fail (reader, NULL, _ ("is not JSON"));
      return FALSE;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return intake_rule_reader_fail (reader, NULL, _ ("must be a rule set in braces"));

  return read_heading (self, json_node_get_object (root), reader) &&
         intake_rule_reader_read_groups (reader, json_node_get_object (root)) &&
         read_rules (self, json_node_get_object (root), reader);
}

IntakeRuleSet *
intake_rule_set_new_from_json (const char *json,
                               gssize      length,
                               GError    **error)
{
  return intake_rule_set_new_from_json_at (json, length, NULL, error);
}

IntakeRuleSet *
intake_rule_set_new_from_json_at (const char *json,
                                  gssize      length,
                                  char      **place,
                                  GError    **error)
{
  g_autoptr (IntakeRuleSet) self = NULL;
  IntakeRuleReader reader;
  gsize            size;
  gboolean         done;

  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (place != NULL)
    *place = NULL;
  size = length < 0 ? strnlen (json, INTAKE_RULE_SET_MAX_BYTES + 1) : (gsize)length;
  if (size > INTAKE_RULE_SET_MAX_BYTES)
    {
      g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_RULE_SET,
                   _ ("the document: must not be larger than %d bytes; a rule set of a thousand rules is smaller"), INTAKE_RULE_SET_MAX_BYTES);
      return NULL;
    }

  /* Some editors put a mark before the text that is no part of it. */
  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (json, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      json += strlen (BYTE_ORDER_MARK);
      size -= strlen (BYTE_ORDER_MARK);
    }

  self = g_atomic_rc_box_new0 (IntakeRuleSet);
  self->json = g_strndup (json, size);
  intake_rule_reader_init (&reader);
  done = read_document (self, size, &reader);
  if (!done && place != NULL)
    *place = g_steal_pointer (&reader.fault);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&reader.error));
  else
    {
      self->groups = g_steal_pointer (&reader.groups);
      find_facts (self);
    }
  intake_rule_reader_clear (&reader);

  return done ? g_steal_pointer (&self) : NULL;
}

IntakeRuleSet *
intake_rule_set_load_shipped (const char *id)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  IntakeRuleSet *self;

  if (id == NULL || !g_strv_contains (shipped_ids, id))
    return NULL;

  /* Asked for by its getter: nothing else makes the linker take the resource out of a static library, with the constructor that registers it. */
  path = g_strdup_printf ("/org/intake/Intake/rulesets/%s.json", id);
  bytes = g_resource_lookup_data (intake_rulesets_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);

  self = intake_rule_set_new_from_json (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return self;
}

const char *const *
intake_rule_set_shipped_ids (void)
{
  return shipped_ids;
}

IntakeRuleSet *
intake_rule_set_ref (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
intake_rule_set_unref (IntakeRuleSet *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, rule_set_clear);
}

const char *
intake_rule_set_get_id (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

int
intake_rule_set_get_version (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

char *
intake_rule_set_dup_name (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s %d", self->id, self->version);
}

int
intake_rule_set_split_name (const char *name,
                            char      **id)
{
  const char *blank;
  guint64     version = 0;

  g_return_val_if_fail (name != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  blank = strrchr (name, ' ');
  if (blank == NULL || !g_ascii_string_to_unsigned (blank + 1, 10, 1, MAX_VERSION, &version, NULL))
    {
      *id = g_strdup (name);
      return 0;
    }

  *id = g_strstrip (g_strndup (name, (gsize)(blank - name)));
  return (int)version;
}

const char *
intake_rule_set_get_json (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->json;
}

const char *
intake_rule_set_get_name (IntakeRuleSet        *self,
                          const IntakeLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_words_get (&self->names, language);
}

const char *
intake_rule_set_get_note (IntakeRuleSet        *self,
                          const IntakeLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_words_get (&self->note, language);
}

const char *
intake_rule_set_get_source (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

guint
intake_rule_set_get_n_rules (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rules->len;
}

const char *
intake_rule_set_get_rule_id (IntakeRuleSet *self,
                             guint          index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rules->len, NULL);

  return ((const IntakeRule *)g_ptr_array_index (self->rules, index))->id;
}

const char *
intake_rule_set_get_rule_title (IntakeRuleSet        *self,
                                guint                 index,
                                const IntakeLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rules->len, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_words_get (&((const IntakeRule *)g_ptr_array_index (self->rules, index))->title, language);
}

static const char *
find_title (IntakeRuleSet        *self,
            const char           *rule,
            const IntakeLanguage *language)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const char *title = intake_rule_set_get_rule_title (self, i, language);

      if (g_str_equal (intake_rule_set_get_rule_id (self, i), rule) && *title != '\0')
        return title;
    }

  return rule;
}

char *
intake_rule_set_dup_titles (IntakeRuleSet        *self,
                            const char           *rules,
                            const IntakeLanguage *language)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rules != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  ids = g_strsplit (rules, ";", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *title = g_strdup (find_title (self, ids[i], language));

      g_free (ids[i]);
      ids[i] = title;
    }

  return g_strjoinv (", ", ids);
}

IntakeDate
intake_rule_set_get_valid_from (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, INTAKE_DATE_NONE);

  return self->valid_from;
}

IntakeDate
intake_rule_set_get_valid_to (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, INTAKE_DATE_NONE);

  return self->valid_to;
}

IntakeRuleReach
intake_rule_set_get_reach (IntakeRuleSet *self)
{
  g_return_val_if_fail (self != NULL, INTAKE_RULE_REACH_SELF);

  return intake_rule_needs_get_reach (self->rules);
}

void
intake_rule_set_mark_fields (IntakeRuleSet *self,
                             gboolean      *needed)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (needed != NULL);

  intake_rule_needs_mark_facts (self->rules, needed);
  /* Who has applications or places counted is known by these. */
  if (intake_rule_needs_get_reach (self->rules) != INTAKE_RULE_REACH_SELF)
    needed[INTAKE_FIELD_CASE] = needed[INTAKE_FIELD_RECEIVED_ON] = needed[INTAKE_FIELD_STAGE] = TRUE;
}

const IntakeFactLine *
intake_rule_set_get_fact_lines (IntakeRuleSet *self)
{
  return (const IntakeFactLine *)(gpointer)self->fact_lines->data;
}

gboolean
intake_rule_set_asks_witness (IntakeRuleSet *self)
{
  return self->asks_witness;
}

GPtrArray *
intake_rule_set_get_rules (IntakeRuleSet *self)
{
  return self->rules;
}
