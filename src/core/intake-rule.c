/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of all kinds of rule, and what they have in common. */
#include "config.h"

#include "intake-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IntakeFinding intake_finding_met = { INTAKE_ANSWER_MET, INTAKE_N_FIELDS, { 0, 0, 0 }, { INTAKE_REFERENCE_DAY, { 0, 0, 0 }, INTAKE_N_FIELDS } };

static const IntakeRuleKind *const rule_kinds[] = {
  &intake_all_rule,
  &intake_any_rule,
  &intake_not_rule,
  &intake_when_rule,
  &intake_age_rule,
  &intake_date_rule,
  &intake_number_rule,
  &intake_fact_rule,
  &intake_one_of_rule,
  &intake_languages_rule,
  &intake_relatives_rule,
};

static const char *const common_keys[] = { "id", "title", "kind", NULL };
static const char *const common_group_keys[] = { "id", "title", NULL };

guint
intake_rule_form_count (void)
{
  return G_N_ELEMENTS (rule_kinds);
}

const IntakeRuleKind *
intake_rule_kind_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (rule_kinds), NULL);

  return rule_kinds[index];
}

static char *
dup_kind_names (gboolean groups)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rule_kinds); i++)
    {
      if (rule_kinds[i]->form.is_group == groups)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", rule_kinds[i]->form.name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static const IntakeRuleKind *
find_named_kind (const char       *name,
                 IntakeRuleReader *reader)
{
  g_autofree char *known = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rule_kinds); i++)
    {
      if (!rule_kinds[i]->form.is_group && strcmp (rule_kinds[i]->form.name, name) == 0)
        return rule_kinds[i];
    }

  known = dup_kind_names (FALSE);
  intake_rule_reader_fail (reader, "kind", _ ("there is no such kind of rule; there are %s"), known);

  return NULL;
}

static const IntakeRuleKind *
find_kind (JsonObject       *object,
           IntakeRuleReader *reader)
{
  const IntakeRuleKind *found = NULL;
  const char           *name = NULL;
  g_autofree char      *groups = NULL;

  if (!intake_rule_reader_get_string (reader, object, "kind", FALSE, &name))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rule_kinds); i++)
    {
      if (!rule_kinds[i]->form.is_group || !json_object_has_member (object, rule_kinds[i]->form.name))
        continue;

      if (found != NULL || name != NULL)
        {
          intake_rule_reader_fail (reader, NULL, _ ("must not have “%s” beside “%s”: a rule is of one kind, and “all” joins two"), rule_kinds[i]->form.name, found != NULL ? found->form.name : "kind");
          return NULL;
        }
      found = rule_kinds[i];
    }

  if (found != NULL)
    return found;

  if (name != NULL)
    return find_named_kind (name, reader);

  groups = dup_kind_names (TRUE);
  intake_rule_reader_fail (reader, NULL, _ ("must have a “kind”, or be a group with one of %s"), groups);

  return NULL;
}

static gboolean
expect_members (const IntakeRuleForm *form,
                JsonObject           *object,
                IntakeRuleReader     *reader)
{
  g_autofree const char **names = g_new0 (const char *, form->n_members + 1);

  for (guint i = 0; i < form->n_members; i++)
    names[i] = form->members[i].name;

  return intake_rule_reader_expect_keys (reader, object, form->is_group ? common_group_keys : common_keys, names);
}

static gboolean
read_id (IntakeRule       *self,
         JsonObject       *object,
         const char       *fallback_id,
         IntakeRuleReader *reader)
{
  const char *id = fallback_id;
  const char *taken;

  self->has_id = json_object_has_member (object, "id");

  if (!intake_rule_reader_get_id (reader, object, "id", FALSE, &id))
    return FALSE;

  taken = g_hash_table_lookup (reader->ids, id);
  if (taken != NULL)
    return intake_rule_reader_fail (reader, "id", _ ("“%s” is the id of %s already"), id, taken);

  g_hash_table_insert (reader->ids, g_strdup (id), g_strdup (reader->place->str));
  self->id = g_strdup (id);

  return TRUE;
}

IntakeRule *
intake_rule_new_from_json (JsonNode         *node,
                           const char       *fallback_id,
                           IntakeRuleReader *reader)
{
  g_autoptr (IntakeRule) self = NULL;
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      intake_rule_reader_fail (reader, NULL, _ ("must be a rule in braces"));
      return NULL;
    }

  if (++reader->n_rules > INTAKE_RULE_MAX_RULES)
    {
      intake_rule_reader_fail (reader, NULL, _ ("there may be %d rules at most"), INTAKE_RULE_MAX_RULES);
      return NULL;
    }

  self = g_new0 (IntakeRule, 1);
  object = json_node_get_object (node);
  self->kind = find_kind (object, reader);
  if (self->kind == NULL)
    return NULL;

  if (!expect_members (&self->kind->form, object, reader))
    return NULL;

  if (!read_id (self, object, fallback_id, reader))
    return NULL;

  if (!intake_rule_reader_get_words (reader, object, "title", FALSE, &self->title))
    return NULL;

  if (!self->kind->read (self, object, reader))
    return NULL;

  return g_steal_pointer (&self);
}

void
intake_rule_free (IntakeRule *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  intake_words_clear (&self->title);
  g_clear_pointer (&self->branches, g_ptr_array_unref);
  g_free (self->values);
  g_free (self);
}

void
intake_rule_judge (const IntakeRule  *self,
                   const IntakeFacts *facts,
                   IntakeFinding     *finding)
{
  *finding = intake_finding_met;
  self->kind->judge (self, facts, finding);
}

char *
intake_rule_dup_sentence (const IntakeRule     *self,
                          const IntakeFacts    *facts,
                          const IntakeLanguage *language)
{
  IntakeFinding finding;

  intake_rule_judge (self, facts, &finding);

  return self->kind->dup_sentence (self, facts, &finding, language);
}

const IntakeRule *
intake_rule_get_branch (const IntakeRule *self,
                        guint             index)
{
  return g_ptr_array_index (self->branches, index);
}

gboolean
intake_rule_concerns_branch (const IntakeRule  *self,
                             guint              index,
                             const IntakeFacts *facts)
{
  IntakeFinding condition;

  if (self->kind != &intake_when_rule || index == 0)
    return TRUE;

  intake_rule_judge (intake_rule_get_branch (self, 0), facts, &condition);

  return condition.answer != (index == 1 ? INTAKE_ANSWER_NOT_MET : INTAKE_ANSWER_MET);
}
