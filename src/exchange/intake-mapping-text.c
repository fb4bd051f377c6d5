/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings as text: by headings, so that one serves every file of its kind. */
#include "config.h"

#include "intake-mapping.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "intake-json-text.h"
#include "intake-text.h"

/* A mapping of thousands of columns is smaller. */
#define MAX_BYTES (16 * 1024 * 1024)
/* The document, its columns, one of them, its words; what a newer Intake may add stands within. */
#define MAX_DEPTH 16

static const char *const date_orders[] = {
  [INTAKE_DATE_ORDER_UNKNOWN] = "",
  [INTAKE_DATE_ORDER_DAY_FIRST] = "dmy",
  [INTAKE_DATE_ORDER_MONTH_FIRST] = "mdy",
};

/* What a document says of one column. */
typedef struct
{
  char           *heading;
  IntakeFieldId   field;
  gboolean        custom;
  IntakeDateOrder date_order;
  JsonObject     *words;
} Column;

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->heading);
  g_clear_pointer (&column->words, json_object_unref);
  g_free (column);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
add_words (JsonBuilder *builder,
           GHashTable  *words)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_ptr_array_add (sorted, word);
  g_ptr_array_sort (sorted, compare_texts);

  json_builder_set_member_name (builder, "words");
  json_builder_begin_object (builder);
  for (guint i = 0; i < sorted->len; i++)
    {
      json_builder_set_member_name (builder, g_ptr_array_index (sorted, i));
      json_builder_add_string_value (builder, g_hash_table_lookup (words, g_ptr_array_index (sorted, i)));
    }
  json_builder_end_object (builder);
}

static void
add_column (JsonBuilder         *builder,
            const IntakeMapping *self,
            guint                column)
{
  IntakeFieldId field = g_array_index (self->fields, IntakeFieldId, column);
  GHashTable   *words = g_ptr_array_index (self->words, column);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "heading");
  json_builder_add_string_value (builder, g_ptr_array_index (self->headings, column));
  if (field != INTAKE_N_FIELDS)
    {
      json_builder_set_member_name (builder, "field");
      json_builder_add_string_value (builder, intake_field_get (field)->name);
      if (intake_field_get (field)->kind == INTAKE_KIND_DATE)
        {
          json_builder_set_member_name (builder, "date_order");
          json_builder_add_string_value (builder, date_orders[g_array_index (self->date_order, IntakeDateOrder, column)]);
        }
    }
  if (g_array_index (self->custom, gboolean, column))
    {
      json_builder_set_member_name (builder, "custom");
      json_builder_add_boolean_value (builder, TRUE);
    }
  if (words != NULL && g_hash_table_size (words) > 0)
    add_words (builder, words);
  json_builder_end_object (builder);
}

/* A member that holds a text; %NULL without @is_sound cleared if there is none. */
static const char *
get_text (JsonObject *object,
          const char *name,
          gboolean   *is_sound)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  *is_sound = FALSE;
  return NULL;
}

static JsonObject *
dup_words (JsonObject *object,
           gboolean   *is_sound)
{
  JsonNode   *node = json_object_get_member (object, "words");
  JsonObject *words;
  g_autoptr (GList) names = NULL;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      *is_sound = FALSE;
      return NULL;
    }

  words = json_node_get_object (node);
  names = json_object_get_members (words);
  for (GList *name = names; name != NULL; name = name->next)
    get_text (words, name->data, is_sound);

  return json_object_ref (words);
}

/* %FALSE if it is no column. A field that a newer Intake knows is one that this one passes over. */
static gboolean
read_column (JsonNode *node,
             Column   *column)
{
  gboolean    is_sound = TRUE;
  JsonObject *object;
  JsonNode   *custom;
  const char *heading, *name, *order;

  column->field = INTAKE_N_FIELDS;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  heading = get_text (object, "heading", &is_sound);
  name = get_text (object, "field", &is_sound);
  order = get_text (object, "date_order", &is_sound);
  custom = json_object_get_member (object, "custom");
  column->heading = intake_text_fold (heading);
  column->custom = custom != NULL && JSON_NODE_HOLDS_VALUE (custom) && json_node_get_boolean (custom);
  column->words = dup_words (object, &is_sound);

  if (name != NULL)
    {
      const IntakeField *field = intake_field_find (INTAKE_ENTITY_APPLICATION, name);

      if (field != NULL && (field->flags & INTAKE_FIELD_DERIVED) == 0)
        column->field = field->id;
    }
  for (guint i = 0; order != NULL && i < G_N_ELEMENTS (date_orders); i++)
    if (strcmp (order, date_orders[i]) == 0)
      column->date_order = i;

  return is_sound && heading != NULL;
}

static GPtrArray *
read_columns (JsonNode *root)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (column_free);
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  node = json_object_get_member (json_node_get_object (root), "columns");
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_ptr_array_add (columns, g_new0 (Column, 1));
      if (!read_column (json_array_get_element (json_node_get_array (node), i), g_ptr_array_index (columns, i)))
        return NULL;
    }

  return g_steal_pointer (&columns);
}

/* The column of a mapping with this heading that was not found for another column before; -1 if there is none. */
static int
find_column (const IntakeMapping *self,
             const char          *folded,
             const gboolean      *taken)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      g_autofree char *heading = intake_text_fold (g_ptr_array_index (self->headings, i));

      if (!taken[i] && strcmp (heading, folded) == 0)
        return (int)i;
    }

  return -1;
}

static void
apply_column (IntakeMapping *self,
              guint          index,
              const Column  *column)
{
  g_autoptr (GList) words = NULL;

  intake_mapping_set_field (self, index, column->field);
  if (column->custom)
    intake_mapping_set_custom (self, index, TRUE);
  if (column->date_order != INTAKE_DATE_ORDER_UNKNOWN)
    g_array_index (self->date_order, IntakeDateOrder, index) = column->date_order;
  if (column->words == NULL)
    return;

  words = json_object_get_members (column->words);
  for (GList *word = words; word != NULL; word = word->next)
    intake_mapping_set_word (self, index, word->data, json_object_get_string_member (column->words, word->data));
}

char *
intake_mapping_dup_signature (const IntakeMapping *self)
{
  g_auto (GStrv) headings = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  headings = g_new0 (char *, self->headings->len + 1);
  for (guint i = 0; i < self->headings->len; i++)
    headings[i] = intake_text_fold (g_ptr_array_index (self->headings, i));
  qsort (headings, self->headings->len, sizeof (char *), compare_texts);

  return g_strjoinv ("|", headings);
}

char *
intake_mapping_dup_text (const IntakeMapping *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->fields->len; i++)
    add_column (builder, self, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}

gboolean
intake_mapping_apply_text (IntakeMapping        *self,
                           const char           *text,
                           const IntakeLanguage *language,
                           GError              **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree gboolean *taken = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (intake_json_text_is_safe (text, MAX_BYTES, MAX_DEPTH) && json_parser_load_from_data (parser, text, -1, NULL))
    columns = read_columns (json_parser_get_root (parser));
  if (columns == NULL)
    {
      g_set_error_literal (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT,
                           intake_language_translate (language, N_ ("It is no mapping of columns. A mapping is a JSON document such as {\"columns\": [{\"heading\": \"Nom\", \"field\": \"family_name\"}]}.")));
      return FALSE;
    }

  taken = g_new0 (gboolean, self->headings->len + 1);
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = g_ptr_array_index (columns, i);
      int           index = find_column (self, column->heading, taken);

      if (index < 0)
        continue;
      taken[index] = TRUE;
      apply_column (self, (guint)index, column);
    }

  return TRUE;
}
