/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a draft, line by line. */
#include "config.h"

#include "intake-draft-line.h"

#include "intake-rule.h"
#include "intake-rule-set.h"

#include <string.h>

static void
draft_line_free (gpointer data)
{
  IntakeDraftLine *self = data;

  g_free (self->place);
  g_free (self->title);
  g_free (self->text);
  g_free (self->fault);
  g_free (self);
}

static const IntakeRuleForm *
find_form (JsonObject *rule)
{
  const char *kind;

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);

      if (form->is_group && json_object_has_member (rule, form->name))
        return form;
    }

  kind = json_object_get_string_member_with_default (rule, "kind", NULL);

  return kind != NULL ? intake_rule_form_find (kind) : NULL;
}

/* The words of a rule that can be read; of a group its branches do not matter. */
static char *
dup_words (JsonObject           *rule,
           const IntakeRuleForm *form,
           const IntakeLanguage *language)
{
  g_autoptr (IntakeRule) read = NULL;
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), rule);
  IntakeRuleReader reader;
  char            *words;

  if (form != NULL && form->is_group)
    return g_strdup (intake_rule_form_label (form, language));

  intake_rule_reader_init (&reader);
  read = intake_rule_new_from_json (node, "rule", &reader);
  if (read != NULL)
    words = read->kind->dup_line (read, language);
  else
    words = g_strdup (form != NULL ? intake_rule_form_label (form, language) : "");
  g_clear_error (&reader.error);
  intake_rule_reader_clear (&reader);

  return words;
}

/* What a reader of the language sees: another one where there is none. */
static char *
dup_title (JsonObject           *rule,
           const IntakeLanguage *language)
{
  const char *const *codes = intake_language_codes ();
  JsonNode          *node = json_object_get_member (rule, "title");
  const char        *title = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("");

  title = json_object_get_string_member_with_default (json_node_get_object (node), intake_language_get_code (language), NULL);
  for (guint i = 0; title == NULL && codes[i] != NULL; i++)
    title = json_object_get_string_member_with_default (json_node_get_object (node), codes[i], NULL);

  return g_strdup (title != NULL ? title : "");
}

static IntakeDraftLine *
add_line (GPtrArray              *lines,
          JsonObject             *rule,
          const char             *place,
          guint                   depth,
          const IntakeRuleMember *role,
          const IntakeLanguage   *language)
{
  IntakeDraftLine *line = g_new0 (IntakeDraftLine, 1);

  line->place = g_strdup (place);
  line->depth = depth;
  line->role = role;
  line->form = find_form (rule);
  line->title = dup_title (rule, language);
  line->text = dup_words (rule, line->form, language);
  line->is_removable = role != NULL && !role->required;
  g_ptr_array_add (lines, line);

  return line;
}

static void add_branches (GPtrArray            *lines,
                          JsonObject           *rule,
                          const char           *place,
                          const IntakeRuleForm *form,
                          guint                 depth,
                          const IntakeLanguage *language);

static void
add_list (GPtrArray            *lines,
          JsonNode             *node,
          const char           *place,
          guint                 depth,
          const IntakeLanguage *language)
{
  guint length = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode        *item = json_array_get_element (json_node_get_array (node), i);
      g_autofree char *at = g_strdup_printf ("%s[%u]", place, i);
      IntakeDraftLine *line;

      if (!JSON_NODE_HOLDS_OBJECT (item))
        continue;
      line = add_line (lines, json_node_get_object (item), at, depth, NULL, language);
      line->in_list = TRUE;
      line->is_removable = length > 1;
      line->is_first = i == 0;
      line->is_last = i + 1 == length;
      add_branches (lines, json_node_get_object (item), at, line->form, depth + 1, language);
    }
}

static void
add_branches (GPtrArray            *lines,
              JsonObject           *rule,
              const char           *place,
              const IntakeRuleForm *form,
              guint                 depth,
              const IntakeLanguage *language)
{
  for (guint i = 0; form != NULL && form->is_group && depth <= INTAKE_RULE_MAX_DEPTH && i < form->n_members; i++)
    {
      const IntakeRuleMember *member = &form->members[i];
      JsonNode               *node = json_object_get_member (rule, member->name);
      g_autofree char        *at = g_strdup_printf ("%s.%s", place, member->name);

      if (member->type == INTAKE_MEMBER_RULES)
        {
          add_list (lines, node, at, depth, language);
        }
      else if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        {
          IntakeDraftLine *line = add_line (lines, json_node_get_object (node), at, depth, form->n_members > 1 ? member : NULL, language);

          add_branches (lines, json_node_get_object (node), at, line->form, depth + 1, language);
        }
    }
}

static gboolean
is_at_or_in (const char *fault,
             const char *place)
{
  gsize length = strlen (place);

  return strncmp (fault, place, length) == 0 && (fault[length] == '\0' || fault[length] == '.' || fault[length] == '[');
}

/* The fault stands at the innermost rule that it is in. */
static void
place_fault (GPtrArray  *lines,
             const char *fault,
             const char *sentence)
{
  IntakeDraftLine *innermost = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      IntakeDraftLine *line = g_ptr_array_index (lines, i);

      if (is_at_or_in (fault, line->place) && (innermost == NULL || strlen (line->place) > strlen (innermost->place)))
        innermost = line;
    }

  if (innermost == NULL)
    return;

  /* The place of the rule is where the fault is shown. */
  if (g_str_has_prefix (sentence, innermost->place))
    sentence += strlen (innermost->place) + 1;
  innermost->fault = g_strstrip (g_strdup (sentence));
}

GPtrArray *
intake_draft_lines_new (const char           *json,
                        const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (draft_line_free);
  root = json_from_string (json, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&lines);

  add_list (lines, json_object_get_member (json_node_get_object (root), "rules"), "rules", 0, language);
  rule_set = intake_rule_set_new_from_json_at (json, -1, &fault, &error);
  if (rule_set == NULL && fault != NULL)
    place_fault (lines, fault, error->message);

  return g_steal_pointer (&lines);
}
