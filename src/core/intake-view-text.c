/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text form of views: JSON that is saved in office files and may have been written by anybody. */
#include "config.h"

#include "intake-view.h"

#include "intake-error.h"
#include "intake-json-text.h"
#include "intake-own-field.h"
#include "intake-parse.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* More than any view that people make; a longer text is not read at all. */
#define MAX_BYTES (64 * 1024)

/* Brackets within brackets: a view needs three, and the parser of JSON goes into each by a call of its own. */
#define MAX_DEPTH 8

static const char *const view_members[] = { "entity", "search", "filters", "sort", "columns", NULL };
static const char *const filter_members[] = { "field", "operator", "value", "upper", NULL };
static const char *const sort_members[] = { "field", "descending", NULL };

typedef gboolean (*ReadElement) (IntakeView *self,
                                 JsonNode   *element,
                                 gpointer    data,
                                 GError    **error);

static gboolean G_GNUC_PRINTF (2, 3)
  fail (GError    **error,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  g_autofree char *valid = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* It may cite names, and the parser of JSON, which can be made to give bytes that are no text. */
  valid = g_utf8_make_valid (message, -1);
  g_set_error_literal (error, INTAKE_ERROR, INTAKE_ERROR_VIEW, valid);

  return FALSE;
}

static void
add_value (JsonBuilder       *builder,
           const char        *member,
           const IntakeValue *value)
{
  g_autofree char *text = NULL;

  json_builder_set_member_name (builder, member);
  if (value->type == INTAKE_VALUE_INTEGER)
    {
      json_builder_add_int_value (builder, value->integer);
      return;
    }

  text = intake_value_dup_canonical (value);
  json_builder_add_string_value (builder, text);
}

static void
add_field (JsonBuilder  *builder,
           IntakeFieldId field)
{
  json_builder_set_member_name (builder, "field");
  json_builder_add_string_value (builder, intake_field_get (field)->name);
}

static void
add_filters (JsonBuilder      *builder,
             const IntakeView *self)
{
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (self, &n_filters);

  json_builder_set_member_name (builder, "filters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_filters; i++)
    {
      json_builder_begin_object (builder);
      add_field (builder, filters[i].field);
      json_builder_set_member_name (builder, "operator");
      json_builder_add_string_value (builder, intake_operator_id (filters[i].op));
      if (intake_operator_needs_value (filters[i].op))
        add_value (builder, "value", &filters[i].value);
      if (filters[i].op == INTAKE_OPERATOR_BETWEEN)
        add_value (builder, "upper", &filters[i].upper);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sort (JsonBuilder      *builder,
          const IntakeView *self)
{
  guint                n_keys;
  const IntakeSortKey *keys = intake_view_get_sort (self, &n_keys);

  json_builder_set_member_name (builder, "sort");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_keys; i++)
    {
      json_builder_begin_object (builder);
      add_field (builder, keys[i].field);
      json_builder_set_member_name (builder, "descending");
      json_builder_add_boolean_value (builder, keys[i].descending != FALSE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_columns (JsonBuilder      *builder,
             const IntakeView *self)
{
  guint                n_columns;
  const IntakeFieldId *columns = intake_view_get_columns (self, &n_columns);

  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_columns; i++)
    json_builder_add_string_value (builder, intake_field_get (columns[i])->name);
  json_builder_end_array (builder);
}

/* The parser takes "\377" for a byte, so that its strings need not be text although the document is. */
static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_utf8_validate (json_node_get_string (node), -1, NULL);
}

/* The object in a node, if it has no member but these. */
static JsonObject *
read_object (JsonNode          *node,
             const char        *place,
             const char *const *members,
             GError           **error)
{
  JsonObject    *object;
  JsonObjectIter iter;
  const char    *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (error, _ ("This saved view cannot be read: “%s” must be an object."), place);
      return NULL;
    }

  object = json_node_get_object (node);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      if (!g_strv_contains (members, name))
        {
          fail (error, _ ("This saved view cannot be read: “%s” has a member “%s”, which this version does not know."), place, name);
          return NULL;
        }
    }

  return object;
}

static gboolean
read_field (const IntakeView *self,
            JsonNode         *node,
            const char       *place,
            IntakeFieldId    *id,
            GError          **error)
{
  const IntakeField *field;

  if (!is_string (node))
    return fail (error, _ ("This saved view cannot be read: in “%s” the name of a field is missing."), place);

  /* One that was deleted since is left out at the end. */
  if (intake_view_get_entity (self) == INTAKE_ENTITY_APPLICATION && intake_own_field_read_name (json_node_get_string (node), id))
    return TRUE;

  field = intake_field_find (intake_view_get_entity (self), json_node_get_string (node));
  if (field == NULL)
    return fail (error, _ ("This saved view cannot be read: “%s” names a field “%s”, which does not exist."), place, json_node_get_string (node));

  *id = field->id;
  return TRUE;
}

static gboolean
read_value (const IntakeField *field,
            JsonNode          *node,
            IntakeValue       *value,
            GError           **error)
{
  IntakeValueType type = intake_field_value_type (field->kind);
  IntakeDate      date;

  if (type == INTAKE_VALUE_INTEGER && node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    intake_value_set_integer (value, json_node_get_int (node));
  else if (type == INTAKE_VALUE_DATE && is_string (node) && intake_date_from_iso (json_node_get_string (node), &date))
    intake_value_set_date (value, date);
  else if (type == INTAKE_VALUE_TEXT && is_string (node))
    intake_value_set_text (value, json_node_get_string (node));

  if (value->type == INTAKE_VALUE_NONE)
    return fail (error, _ ("This saved view cannot be read: the filter on “%s” has no value of its kind."), field->name);

  return TRUE;
}

static gboolean
read_filter (IntakeView *self,
             JsonNode   *element,
             gpointer    data,
             GError    **error)
{
  JsonObject *object = read_object (element, "filters", filter_members, error);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) upper = INTAKE_VALUE_INIT;
  IntakeFieldId  field;
  IntakeOperator op;
  JsonNode      *operator_node;
  const char    *id;

  if (object == NULL || !read_field (self, json_object_get_member (object, "field"), "filters", &field, error))
    return FALSE;

  operator_node = json_object_get_member (object, "operator");
  id = is_string (operator_node) ? json_node_get_string (operator_node) : "";
  if (!intake_operator_find (id, &op))
    return fail (error, _ ("This saved view cannot be read: the filter on “%s” has an operator “%s”, which does not exist."), intake_field_get (field)->name, id);

  if (!intake_operator_fits (op, field))
    return fail (error, _ ("This saved view cannot be read: the field “%s” cannot be filtered with “%s”."), intake_field_get (field)->name, id);

  if (intake_operator_needs_value (op) && !read_value (intake_field_get (field), json_object_get_member (object, "value"), &value, error))
    return FALSE;

  if (op != INTAKE_OPERATOR_BETWEEN)
    {
      intake_view_add_filter (self, field, op, &value);
      return TRUE;
    }

  if (!read_value (intake_field_get (field), json_object_get_member (object, "upper"), &upper, error))
    return FALSE;

  intake_view_add_range (self, field, &value, &upper);
  return TRUE;
}

static gboolean
read_sort_key (IntakeView *self,
               JsonNode   *element,
               gpointer    data,
               GError    **error)
{
  JsonObject   *object = read_object (element, "sort", sort_members, error);
  IntakeSortKey key = { 0 };
  JsonNode     *descending;

  if (object == NULL || !read_field (self, json_object_get_member (object, "field"), "sort", &key.field, error))
    return FALSE;

  descending = json_object_get_member (object, "descending");
  if (descending != NULL)
    {
      if (!JSON_NODE_HOLDS_VALUE (descending) || json_node_get_value_type (descending) != G_TYPE_BOOLEAN)
        return fail (error, _ ("This saved view cannot be read: in “%s” the member “%s” must be true or false."), "sort", "descending");

      key.descending = json_node_get_boolean (descending);
    }

  g_array_append_val (data, key);
  return TRUE;
}

static gboolean
read_column (IntakeView *self,
             JsonNode   *element,
             gpointer    data,
             GError    **error)
{
  IntakeFieldId field;

  if (!read_field (self, element, "columns", &field, error))
    return FALSE;

  g_array_append_val (data, field);
  return TRUE;
}

/* Reads each element of an array that may be missing. */
static gboolean
read_array (IntakeView *self,
            JsonObject *object,
            const char *name,
            ReadElement read_element,
            gpointer    data,
            GError    **error)
{
  JsonNode  *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, _ ("This saved view cannot be read: “%s” must be a list."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!read_element (self, json_array_get_element (array, i), data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_entity (JsonObject   *object,
             IntakeEntity *entity,
             GError      **error)
{
  JsonNode   *node = json_object_get_member (object, "entity");
  const char *name = is_string (node) ? json_node_get_string (node) : "";

  for (guint i = 0; i < INTAKE_N_ENTITIES; i++)
    {
      if (g_str_equal (intake_entity_name ((IntakeEntity)i), name))
        {
          *entity = (IntakeEntity)i;
          return TRUE;
        }
    }

  return fail (error, _ ("This saved view cannot be read: it is of “%s”, which does not exist."), name);
}

static JsonNode *
parse (const char *text,
       GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) json_error = NULL;

  if (text == NULL || !intake_json_text_is_safe (text, MAX_BYTES, MAX_DEPTH))
    {
      fail (error, _ ("This saved view cannot be read: its text is too long or damaged."));
      return NULL;
    }

  if (!json_parser_load_from_data (parser, text, -1, &json_error))
    {
      fail (error, _ ("This saved view cannot be read: %s"), json_error->message);
      return NULL;
    }

  if (json_parser_get_root (parser) == NULL)
    {
      fail (error, _ ("This saved view cannot be read: its text is empty."));
      return NULL;
    }

  return json_parser_steal_root (parser);
}

char *
intake_view_to_text (const IntakeView *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entity");
  json_builder_add_string_value (builder, intake_entity_name (intake_view_get_entity (self)));
  json_builder_set_member_name (builder, "search");
  json_builder_add_string_value (builder, intake_view_get_search (self));
  add_filters (builder, self);
  add_sort (builder, self);
  add_columns (builder, self);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

IntakeView *
intake_view_from_text (const char *text,
                       GError    **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (IntakeView) self = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (IntakeSortKey));
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (IntakeFieldId));
  JsonObject  *object;
  JsonNode    *search;
  IntakeEntity entity = INTAKE_ENTITY_APPLICATION;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = parse (text, error);
  if (root == NULL)
    return NULL;

  object = read_object (root, "view", view_members, error);
  if (object == NULL || !read_entity (object, &entity, error))
    return NULL;

  self = intake_view_new (entity);

  search = json_object_get_member (object, "search");
  if (search != NULL && !is_string (search))
    {
      fail (error, _ ("This saved view cannot be read: “%s” must be a text."), "search");
      return NULL;
    }

  if (!read_array (self, object, "filters", read_filter, NULL, error) ||
      !read_array (self, object, "sort", read_sort_key, keys, error) ||
      !read_array (self, object, "columns", read_column, columns, error))
    return NULL;

  if (search != NULL)
    intake_view_set_search (self, json_node_get_string (search));
  intake_view_set_sort (self, (const IntakeSortKey *)(gpointer)keys->data, keys->len);

  /* A view that names no columns has those that lists show by default. */
  if (json_object_has_member (object, "columns"))
    intake_view_set_columns (self, (const IntakeFieldId *)(gpointer)columns->data, columns->len);
  intake_view_drop_deleted (self);

  return g_steal_pointer (&self);
}
