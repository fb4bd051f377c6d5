/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups: rules that combine other rules, by all, any, not and when. */
#include "config.h"

#include "intake-rule.h"

#include <glib/gi18n-lib.h>

static const IntakeRuleMember all_members[] = {
  { "all", N_ ("Rules"), INTAKE_MEMBER_RULES, TRUE },
};

static const IntakeRuleMember any_members[] = {
  { "any", N_ ("Rules"), INTAKE_MEMBER_RULES, TRUE },
};

static const IntakeRuleMember not_members[] = {
  { "not", N_ ("Rule"), INTAKE_MEMBER_RULE, TRUE },
};

static const IntakeRuleMember when_members[] = {
  { "when", N_ ("When"), INTAKE_MEMBER_RULE, TRUE },
  { "then", N_ ("Then"), INTAKE_MEMBER_RULE, TRUE },
  { "else", N_ ("Otherwise"), INTAKE_MEMBER_RULE, FALSE },
};

/* Whether a sentence of the kind can say itself that its limit is ruled out. */
static gboolean
can_deny (const IntakeRuleKind *kind)
{
  return kind == &intake_number_rule || kind == &intake_fact_rule || kind == &intake_one_of_rule;
}

/* What a branch is to a group that has @n_before branches yet. */
static IntakeRulePart
find_part (const IntakeRule *group,
           const IntakeRule *branch,
           guint             n_before)
{
  if (group->kind == &intake_not_rule && can_deny (branch->kind))
    return INTAKE_RULE_PART_DENIED;

  return group->kind == &intake_when_rule && n_before == 0 ? INTAKE_RULE_PART_CONDITION : INTAKE_RULE_PART_ASKED;
}

static gboolean
read_branch (IntakeRule       *rule,
             JsonNode         *node,
             IntakeRuleReader *reader)
{
  g_autofree char *id = g_strdup_printf ("%s.%u", rule->id, rule->branches->len + 1);
  g_autoptr (IntakeRule) branch = intake_rule_new_from_json (node, id, reader);

  if (branch == NULL)
    return FALSE;

  branch->part = find_part (rule, branch, rule->branches->len);
  g_ptr_array_add (rule->branches, g_steal_pointer (&branch));
  return TRUE;
}

static gboolean
begin_branches (IntakeRule       *rule,
                IntakeRuleReader *reader)
{
  rule->branches = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_rule_free);

  if (++reader->depth > INTAKE_RULE_MAX_DEPTH)
    return intake_rule_reader_fail (reader, NULL, _ ("groups may stand %d deep at most"), INTAKE_RULE_MAX_DEPTH);

  return TRUE;
}

static gboolean
list_read (IntakeRule       *rule,
           JsonObject       *object,
           IntakeRuleReader *reader)
{
  const char *key = rule->kind->form.name;
  JsonNode   *node = json_object_get_member (object, key);
  guint       length = JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
  gsize       mark;

  if (!begin_branches (rule, reader))
    return FALSE;

  if (length == 0)
    return intake_rule_reader_fail (reader, key, _ ("must be a list of at least one rule, in square brackets"));

  mark = intake_rule_reader_enter (reader, key);
  for (guint i = 0; i < length && reader->error == NULL; i++)
    {
      gsize item = intake_rule_reader_enter_item (reader, i);

      read_branch (rule, json_array_get_element (json_node_get_array (node), i), reader);
      intake_rule_reader_leave (reader, item);
    }
  intake_rule_reader_leave (reader, mark);
  reader->depth--;

  return reader->error == NULL;
}

/* Branches that are members, each by its own key. */
static gboolean
members_read (IntakeRule       *rule,
              JsonObject       *object,
              IntakeRuleReader *reader)
{
  if (!begin_branches (rule, reader))
    return FALSE;

  for (guint i = 0; i < rule->kind->form.n_members && reader->error == NULL; i++)
    {
      const char *key = rule->kind->form.members[i].name;
      gsize       mark;

      if (!json_object_has_member (object, key) && !rule->kind->form.members[i].required)
        continue;
      if (!json_object_has_member (object, key))
        return intake_rule_reader_fail (reader, key, _ ("is missing"));

      mark = intake_rule_reader_enter (reader, key);
      read_branch (rule, json_object_get_member (object, key), reader);
      intake_rule_reader_leave (reader, mark);
    }
  reader->depth--;

  return reader->error == NULL;
}

/* Combines the branches until one decides alone; what is missing is that of the first that lets the group not tell. */
static void
judge_list (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding,
            IntakeAnswer       decisive,
            IntakeAnswer (*combine) (IntakeAnswer a, IntakeAnswer b))
{
  IntakeFieldId missing = INTAKE_N_FIELDS;

  for (guint i = 0; i < rule->branches->len; i++)
    {
      IntakeFinding branch;

      intake_rule_judge (intake_rule_get_branch (rule, i), facts, &branch);
      if (missing == INTAKE_N_FIELDS)
        missing = branch.missing;

      finding->answer = i == 0 ? branch.answer : combine (finding->answer, branch.answer);
      if (finding->answer == decisive)
        break;
    }

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    finding->missing = missing;
}

static void
all_judge (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeFinding     *finding)
{
  judge_list (rule, facts, finding, INTAKE_ANSWER_NOT_MET, intake_answer_all);
}

static void
any_judge (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeFinding     *finding)
{
  judge_list (rule, facts, finding, INTAKE_ANSWER_MET, intake_answer_any);
}

static void
not_judge (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeFinding     *finding)
{
  intake_rule_judge (intake_rule_get_branch (rule, 0), facts, finding);
  finding->answer = intake_answer_not (finding->answer);
}

static void
when_judge (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding)
{
  IntakeFinding condition;
  IntakeFinding then = intake_finding_met;
  IntakeFinding otherwise = intake_finding_met;

  intake_rule_judge (intake_rule_get_branch (rule, 0), facts, &condition);
  if (condition.answer != INTAKE_ANSWER_NOT_MET)
    intake_rule_judge (intake_rule_get_branch (rule, 1), facts, &then);
  if (condition.answer != INTAKE_ANSWER_MET && rule->branches->len > 2)
    intake_rule_judge (intake_rule_get_branch (rule, 2), facts, &otherwise);

  if (condition.answer == INTAKE_ANSWER_MET)
    finding->answer = then.answer;
  else if (condition.answer == INTAKE_ANSWER_NOT_MET || then.answer == otherwise.answer)
    finding->answer = otherwise.answer;
  else
    finding->answer = intake_answer_any (intake_answer_all (condition.answer, then.answer),
                                         intake_answer_all (intake_answer_not (condition.answer), otherwise.answer));

  if (finding->answer != INTAKE_ANSWER_CANNOT_TELL)
    return;

  if (condition.answer == INTAKE_ANSWER_CANNOT_TELL)
    finding->missing = condition.missing;
  else
    finding->missing = condition.answer == INTAKE_ANSWER_MET || otherwise.missing == INTAKE_N_FIELDS ? then.missing : otherwise.missing;
}

/* A branch with its title, if it has one: "Final year (Study status: Graduated; required: Enrolled)". */
static char *
dup_branch (const IntakeRule     *branch,
            const IntakeFacts    *facts,
            const IntakeLanguage *language)
{
  g_autofree char *sentence = intake_rule_dup_sentence (branch, facts, language);
  const char      *title = intake_words_get (&branch->title, language);

  if (title[0] == '\0')
    return g_steal_pointer (&sentence);

  /* Translators: the title of a rule, and what it says. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s (%s)")), title, sentence);
}

/* The branches that gave this answer: they are why the group gave it too. */
static char *
dup_branches (const IntakeRule     *rule,
              const IntakeFacts    *facts,
              IntakeAnswer          answer,
              const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rule->branches->len; i++)
    {
      const IntakeRule *branch = intake_rule_get_branch (rule, i);
      IntakeFinding     finding;
      g_autofree char  *sentence = NULL;

      intake_rule_judge (branch, facts, &finding);
      if (finding.answer != answer)
        continue;

      /* What two of them have to say need be said but once. */
      sentence = dup_branch (branch, facts, language);
      if (!g_ptr_array_find_with_equal_func (said, sentence, g_str_equal, NULL))
        g_ptr_array_add (said, g_steal_pointer (&sentence));
    }
  g_ptr_array_add (said, NULL);

  return g_strjoinv (intake_language_translate (language, N_ ("; ")), (char **)said->pdata);
}

static char *
all_dup_sentence (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  return dup_branches (rule, facts, finding->answer, language);
}

static char *
any_dup_sentence (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  g_autofree char *branches = dup_branches (rule, facts, finding->answer, language);

  switch (finding->answer)
    {
    case INTAKE_ANSWER_MET:
      /* Translators: of several rules one is enough, and these are met. */
      return g_strdup_printf (intake_language_translate (language, N_ ("met by: %s")), branches);

    case INTAKE_ANSWER_NOT_MET:
      /* Translators: of several rules one is enough, but none is met. */
      return g_strdup_printf (intake_language_translate (language, N_ ("none of these is met: %s")), branches);

    case INTAKE_ANSWER_CANNOT_TELL:
      /* Translators: of several rules one is enough; none is met, these might be. */
      return g_strdup_printf (intake_language_translate (language, N_ ("not met so far; still open: %s")), branches);

    case INTAKE_ANSWER_NEEDS_PERSON:
    default:
      return g_steal_pointer (&branches);
    }
}

static char *
not_dup_sentence (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  g_autofree char *branch = dup_branch (intake_rule_get_branch (rule, 0), facts, language);

  if (intake_rule_get_branch (rule, 0)->part == INTAKE_RULE_PART_DENIED)
    return g_steal_pointer (&branch);

  if (finding->answer == INTAKE_ANSWER_MET)
    /* Translators: what is said here may not hold, and does not. */
    return g_strdup_printf (intake_language_translate (language, N_ ("rightly does not hold: %s")), branch);

  if (finding->answer == INTAKE_ANSWER_NOT_MET)
    /* Translators: what is said here may not hold, but does. */
    return g_strdup_printf (intake_language_translate (language, N_ ("must not hold, but does: %s")), branch);

  return g_steal_pointer (&branch);
}

static char *
when_dup_sentence (const IntakeRule     *rule,
                   const IntakeFacts    *facts,
                   const IntakeFinding  *finding,
                   const IntakeLanguage *language)
{
  g_autofree char *condition = dup_branch (intake_rule_get_branch (rule, 0), facts, language);
  g_autofree char *branch = NULL;
  IntakeFinding    found;

  intake_rule_judge (intake_rule_get_branch (rule, 0), facts, &found);
  if (found.answer == INTAKE_ANSWER_MET)
    {
      branch = dup_branch (intake_rule_get_branch (rule, 1), facts, language);

      /* Translators: what a person must meet, and why it is asked of this person. */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s; asked for because: %s")), branch, condition);
    }

  if (found.answer != INTAKE_ANSWER_NOT_MET)
    /* Translators: a rule is for some people only, and it is not known whether for this one. */
    return g_strdup_printf (intake_language_translate (language, N_ ("open whether this is asked for: %s")), condition);

  if (rule->branches->len < 3)
    /* Translators: a rule is for some people only, and not for this one. */
    return g_strdup_printf (intake_language_translate (language, N_ ("not asked for here: %s")), condition);

  branch = dup_branch (intake_rule_get_branch (rule, 2), facts, language);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s; asked for because: %s")), branch, condition);
}

static char *
group_dup_line (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  return g_strdup (intake_rule_form_label (&rule->kind->form, language));
}

const IntakeRuleKind intake_all_rule = {
  .form = { "all", N_ ("All of these must be met"), N_ ("Joins rules of which every one must be met."), TRUE, all_members, G_N_ELEMENTS (all_members) },
  .dup_line = group_dup_line,
  .read = list_read,
  .judge = all_judge,
  .dup_sentence = all_dup_sentence,
};

const IntakeRuleKind intake_any_rule = {
  .form = { "any", N_ ("One of these is enough"), N_ ("Joins rules of which one must be met."), TRUE, any_members, G_N_ELEMENTS (any_members) },
  .dup_line = group_dup_line,
  .read = list_read,
  .judge = any_judge,
  .dup_sentence = any_dup_sentence,
};

const IntakeRuleKind intake_not_rule = {
  .form = { "not", N_ ("This must not hold"), N_ ("Turns a rule around: who meets it, fails."), TRUE, not_members, G_N_ELEMENTS (not_members) },
  .dup_line = group_dup_line,
  .read = members_read,
  .judge = not_judge,
  .dup_sentence = not_dup_sentence,
};

const IntakeRuleKind intake_when_rule = {
  .form = { "when", N_ ("A rule for some people only"), N_ ("Asks one thing of those who meet a condition, and another or nothing of the others."), TRUE, when_members, G_N_ELEMENTS (when_members) },
  .dup_line = group_dup_line,
  .read = members_read,
  .judge = when_judge,
  .dup_sentence = when_dup_sentence,
};
