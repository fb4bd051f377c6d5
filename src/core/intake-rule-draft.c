/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set in the making. */
#include "config.h"

#include "intake-rule-draft.h"

#include "intake-rule-draft-private.h"
#include "intake-rule-place.h"
#include "intake-rule-plain.h"
#include "intake-rule-template.h"

/* So many steps can be taken back. */
#define MAX_STEPS 200

struct _IntakeRuleDraft
{
  GObject parent_instance;

  JsonNode  *root;
  GPtrArray *steps; /* the document after each step, the first as it began */
  guint      at;
  char      *typing; /* the text that the newest step sets, so that letter after letter is one step */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeRuleDraft, intake_rule_draft, G_TYPE_OBJECT)

JsonObject *
intake_rule_draft_get_document (IntakeRuleDraft *self)
{
  return json_node_get_object (self->root);
}

static char *
dup_text_of (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}

static JsonNode *
parse (const char *json,
       GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, json, -1, error))
    return NULL;

  return json_parser_steal_root (parser);
}

/* Keeps the document as the newest step; FALSE if nothing changed. */
static gboolean
keep_document (IntakeRuleDraft *self)
{
  g_autofree char *text = dup_text_of (self->root);

  if (g_str_equal (text, g_ptr_array_index (self->steps, self->at)))
    return FALSE;

  g_ptr_array_set_size (self->steps, (int)self->at + 1);
  g_ptr_array_add (self->steps, g_steal_pointer (&text));
  if (self->steps->len > MAX_STEPS + 1)
    g_ptr_array_remove_index (self->steps, 1);
  self->at = self->steps->len - 1;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

gboolean
intake_rule_draft_keep_step (IntakeRuleDraft *self)
{
  g_clear_pointer (&self->typing, g_free);
  return keep_document (self);
}

gboolean
intake_rule_draft_keep_typing (IntakeRuleDraft *self,
                               const char      *place,
                               const char      *member,
                               const char      *code)
{
  g_autofree char *typing = g_strjoin ("/", place != NULL ? place : "", member, code != NULL ? code : "", NULL);
  gboolean         changed, again = FALSE;

  if (g_strcmp0 (typing, self->typing) == 0 && self->at > 0 && self->at + 1 == self->steps->len)
    {
      g_ptr_array_set_size (self->steps, (int)self->at);
      self->at--;
      again = TRUE;
    }
  changed = keep_document (self);
  if (again && !changed)
    g_signal_emit (self, signals[CHANGED], 0);
  g_free (self->typing);
  self->typing = g_steal_pointer (&typing);

  return changed;
}

static gboolean
go_to_step (IntakeRuleDraft *self,
            guint            at)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = parse (g_ptr_array_index (self->steps, at), &error);

  g_assert_no_error (error);
  json_node_unref (self->root);
  self->root = root;
  self->at = at;
  g_clear_pointer (&self->typing, g_free);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

static char *
dup_language_text (JsonObject *object,
                   const char *member,
                   const char *code)
{
  JsonNode   *node = json_object_get_member (object, member);
  const char *text = NULL;

  if (node != NULL && code == NULL && JSON_NODE_HOLDS_VALUE (node))
    text = json_node_get_string (node);
  else if (node != NULL && code != NULL && JSON_NODE_HOLDS_OBJECT (node))
    text = json_object_get_string_member_with_default (json_node_get_object (node), code, NULL);

  return g_strdup (text != NULL ? text : "");
}

static void
intake_rule_draft_finalize (GObject *object)
{
  IntakeRuleDraft *self = INTAKE_RULE_DRAFT (object);

  g_clear_pointer (&self->root, json_node_unref);
  g_ptr_array_unref (self->steps);
  g_free (self->typing);

  G_OBJECT_CLASS (intake_rule_draft_parent_class)->finalize (object);
}

static void
intake_rule_draft_class_init (IntakeRuleDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_rule_draft_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
intake_rule_draft_init (IntakeRuleDraft *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_free);
}

IntakeRuleDraft *
intake_rule_draft_new (const char *json,
                       GError    **error)
{
  g_autoptr (IntakeRuleDraft) self = NULL;
  g_autoptr (IntakeRuleSet) checked = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  /* The reader's limits come first: JSON-GLib has none of its own. */
  checked = intake_rule_set_new_from_json (json, -1, error);
  if (checked == NULL)
    return NULL;

  self = g_object_new (INTAKE_TYPE_RULE_DRAFT, NULL);
  self->root = parse (intake_rule_set_get_json (checked), error);
  if (self->root == NULL)
    return NULL;
  g_ptr_array_add (self->steps, dup_text_of (self->root));

  return g_steal_pointer (&self);
}

char *
intake_rule_draft_dup_json (IntakeRuleDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);

  return g_strdup (g_ptr_array_index (self->steps, self->at));
}

IntakeRuleSet *
intake_rule_draft_dup_rule_set (IntakeRuleDraft *self,
                                GError         **error)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);

  return intake_rule_set_new_from_json (g_ptr_array_index (self->steps, self->at), -1, error);
}

gboolean
intake_rule_draft_is_changed (IntakeRuleDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);

  return !g_str_equal (g_ptr_array_index (self->steps, 0), g_ptr_array_index (self->steps, self->at));
}

gboolean
intake_rule_draft_can_undo (IntakeRuleDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);

  return self->at > 0;
}

gboolean
intake_rule_draft_can_redo (IntakeRuleDraft *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);

  return self->at + 1 < self->steps->len;
}

gboolean
intake_rule_draft_undo (IntakeRuleDraft *self)
{
  return intake_rule_draft_can_undo (self) && go_to_step (self, self->at - 1);
}

gboolean
intake_rule_draft_redo (IntakeRuleDraft *self)
{
  return intake_rule_draft_can_redo (self) && go_to_step (self, self->at + 1);
}

GPtrArray *
intake_rule_draft_list_lines (IntakeRuleDraft      *self,
                              const IntakeLanguage *language)
{
  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);

  return intake_draft_lines_new (g_ptr_array_index (self->steps, self->at), language);
}

char *
intake_rule_draft_dup_text (IntakeRuleDraft *self,
                            const char      *place,
                            const char      *member,
                            const char      *code)
{
  g_auto (IntakeRulePlace) found = { 0 };

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);
  g_return_val_if_fail (member != NULL, NULL);

  if (place == NULL)
    return dup_language_text (intake_rule_draft_get_document (self), member, code);
  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return g_strdup ("");

  return dup_language_text (found.rule, member, code);
}

gboolean
intake_rule_draft_set_text (IntakeRuleDraft *self,
                            const char      *place,
                            const char      *member,
                            const char      *code,
                            const char      *text)
{
  g_auto (IntakeRulePlace) found = { 0 };
  JsonObject *object, *words;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);
  g_return_val_if_fail (member != NULL && text != NULL, FALSE);

  if (place != NULL && !intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return FALSE;

  object = place != NULL ? found.rule : intake_rule_draft_get_document (self);
  if (code == NULL && *text == '\0')
    json_object_remove_member (object, member);
  else if (code == NULL)
    json_object_set_string_member (object, member, text);
  if (code == NULL)
    return intake_rule_draft_keep_typing (self, place, member, code);

  if (!json_object_has_member (object, member))
    json_object_set_object_member (object, member, json_object_new ());
  words = json_object_get_object_member (object, member);
  if (*text == '\0')
    json_object_remove_member (words, code);
  else
    json_object_set_string_member (words, code, text);
  if (json_object_get_size (words) == 0)
    json_object_remove_member (object, member);

  return intake_rule_draft_keep_typing (self, place, member, code);
}

void
intake_rule_draft_set_version (IntakeRuleDraft *self,
                               int              version)
{
  g_return_if_fail (INTAKE_IS_RULE_DRAFT (self));

  json_object_set_int_member (intake_rule_draft_get_document (self), "version", version);
  intake_rule_draft_keep_step (self);
}

char *
intake_rule_draft_dup_member (IntakeRuleDraft *self,
                              const char      *place,
                              const char      *member)
{
  g_auto (IntakeRulePlace) found = { 0 };
  JsonNode *node;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);
  g_return_val_if_fail (place != NULL && member != NULL, NULL);

  node = intake_rule_place_find (intake_rule_draft_get_document (self), place, &found) ? json_object_get_member (found.rule, member) : NULL;

  return node != NULL ? intake_rule_plain_read (node) : NULL;
}

/* The values of one field are not those of another: where the field changes, the rule begins with a value of the new one. */
static void
follow_field (JsonObject             *rule,
              const IntakeRuleMember *member)
{
  if (member->type == INTAKE_MEMBER_FIELD && json_object_has_member (rule, "values"))
    json_object_set_member (rule, "values", intake_rule_template_new_values (rule));
}

gboolean
intake_rule_draft_set_member (IntakeRuleDraft        *self,
                              const char             *place,
                              const IntakeRuleMember *member,
                              const char             *text)
{
  g_auto (IntakeRulePlace) found = { 0 };

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);
  g_return_val_if_fail (place != NULL && member != NULL, FALSE);

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return FALSE;

  if (text == NULL || *text == '\0')
    {
      json_object_remove_member (found.rule, member->name);
    }
  else
    {
      json_object_set_member (found.rule, member->name, intake_rule_plain_write (member, text));
      follow_field (found.rule, member);
    }

  return intake_rule_draft_keep_step (self);
}

/* Where a new rule can be put into a group: at the end of its list, or as what is asked of the others. */
static char *
add_inside (IntakeRuleDraft      *self,
            const char           *place,
            const IntakeRuleForm *form)
{
  static const char *const lists[] = { "all", "any" };
  g_auto (IntakeRulePlace) found = { 0 };

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *list;

      if (!json_object_has_member (found.rule, lists[i]))
        continue;
      list = json_object_get_array_member (found.rule, lists[i]);
      json_array_add_object_element (list, intake_rule_template_new (form));
      return g_strdup_printf ("%s.%s[%u]", place, lists[i], json_array_get_length (list) - 1);
    }

  if (!json_object_has_member (found.rule, "when") || json_object_has_member (found.rule, "else"))
    return NULL;
  json_object_set_object_member (found.rule, "else", intake_rule_template_new (form));

  return g_strconcat (place, ".else", NULL);
}

/* Takes the object over. */
static char *
add_behind (IntakeRuleDraft      *self,
            const char           *place,
            const IntakeRuleForm *form)
{
  g_auto (IntakeRulePlace) found = { 0 };
  g_autoptr (GPtrArray) added = NULL;

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found) || found.list == NULL)
    return NULL;

  added = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  g_ptr_array_add (added, intake_rule_template_new_node (intake_rule_template_new (form)));
  intake_rule_list_replace (found.parent, found.member, found.index + 1, 0, added);

  return intake_rule_place_dup_at (&found, found.index + 1);
}

char *
intake_rule_draft_add (IntakeRuleDraft      *self,
                       const char           *place,
                       gboolean              inside,
                       const IntakeRuleForm *form)
{
  g_autofree char *added = NULL;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);
  g_return_val_if_fail (form != NULL, NULL);

  if (place == NULL)
    {
      JsonArray *rules = json_object_get_array_member (intake_rule_draft_get_document (self), "rules");

      json_array_add_object_element (rules, intake_rule_template_new (form));
      added = g_strdup_printf ("rules[%u]", json_array_get_length (rules) - 1);
    }
  else
    {
      added = inside ? add_inside (self, place, form) : add_behind (self, place, form);
    }
  if (added != NULL)
    intake_rule_draft_keep_step (self);

  return g_steal_pointer (&added);
}

gboolean
intake_rule_draft_remove (IntakeRuleDraft *self,
                          const char      *place)
{
  g_auto (IntakeRulePlace) found = { 0 };

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return FALSE;
  if (found.list == NULL && !g_str_equal (found.member, "else"))
    return FALSE;
  if (found.list != NULL && json_array_get_length (found.list) < 2)
    return FALSE;

  if (found.list != NULL)
    intake_rule_list_replace (found.parent, found.member, found.index, 1, NULL);
  else
    json_object_remove_member (found.parent, found.member);

  return intake_rule_draft_keep_step (self);
}

char *
intake_rule_draft_move (IntakeRuleDraft *self,
                        const char      *place,
                        int              step)
{
  g_auto (IntakeRulePlace) found = { 0 };
  g_autoptr (GPtrArray) moved = NULL;
  guint to;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);
  g_return_val_if_fail (step == 1 || step == -1, NULL);

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found) || found.list == NULL)
    return NULL;
  if (step < 0 ? found.index == 0 : found.index + 1 >= json_array_get_length (found.list))
    return NULL;

  to = step < 0 ? found.index - 1 : found.index + 1;
  moved = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  g_ptr_array_add (moved, json_array_dup_element (found.list, found.index));
  intake_rule_list_replace (found.parent, found.member, found.index, 1, NULL);
  intake_rule_list_replace (found.parent, found.member, to, 0, moved);
  intake_rule_draft_keep_step (self);

  return intake_rule_place_dup_at (&found, to);
}

/* Puts something else in the place of one rule. */
static void
replace_rule (const IntakeRulePlace *found,
              GPtrArray             *nodes)
{
  if (found->list != NULL)
    intake_rule_list_replace (found->parent, found->member, found->index, 1, nodes);
  else
    json_object_set_member (found->parent, found->member, json_node_copy (g_ptr_array_index (nodes, 0)));
}

gboolean
intake_rule_draft_group (IntakeRuleDraft      *self,
                         const char           *place,
                         const IntakeRuleForm *form)
{
  g_auto (IntakeRulePlace) found = { 0 };
  g_autoptr (GPtrArray) nodes = NULL;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);
  g_return_val_if_fail (form != NULL && form->is_group, FALSE);

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return FALSE;

  nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  g_ptr_array_add (nodes, intake_rule_template_new_node (intake_rule_template_new_around (form, found.rule)));
  replace_rule (&found, nodes);

  return intake_rule_draft_keep_step (self);
}

gboolean
intake_rule_draft_ungroup (IntakeRuleDraft *self,
                           const char      *place)
{
  g_auto (IntakeRulePlace) found = { 0 };
  g_autoptr (GPtrArray) nodes = NULL;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!intake_rule_place_find (intake_rule_draft_get_document (self), place, &found))
    return FALSE;
  nodes = intake_rule_template_list_branches (found.rule);
  if (nodes->len == 0 || (found.list == NULL && nodes->len > 1))
    return FALSE;

  replace_rule (&found, nodes);

  return intake_rule_draft_keep_step (self);
}
