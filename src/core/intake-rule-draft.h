/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A rule set in the making: an editable document with undo.  Rules are named by their place, as faults are: "rules[2].any[0]".  A draft may be
 * wrong for a while; what is wrong, and where, is told after each step.
 */
#pragma once

#include <glib-object.h>

#include "intake-draft-line.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_DRAFT (intake_rule_draft_get_type ())

/*
 * Signal:
 * changed (): the document is another, by an edit, undo or redo.
 */
G_DECLARE_FINAL_TYPE (IntakeRuleDraft, intake_rule_draft, INTAKE, RULE_DRAFT, GObject)

/**
 * intake_rule_draft_new:
 * @json: a document, as intake_rule_set_get_json() gives it; it must be JSON, but need be no rule set
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a draft that begins with the document; %NULL if that is not JSON
 */
IntakeRuleDraft *intake_rule_draft_new (const char *json,
                                        GError    **error);

/** intake_rule_draft_dup_json: the document as it is now (transfer full). */
char *intake_rule_draft_dup_json (IntakeRuleDraft *self);

/** intake_rule_draft_dup_rule_set: the rule set that the document is (transfer full) (nullable): %NULL with the fault and its place. */
IntakeRuleSet *intake_rule_draft_dup_rule_set (IntakeRuleDraft *self,
                                               GError         **error);

/** intake_rule_draft_is_changed: whether the document is another than the one it began with. */
gboolean intake_rule_draft_is_changed (IntakeRuleDraft *self);

/** intake_rule_draft_can_undo: whether a step can be taken back. */
gboolean intake_rule_draft_can_undo (IntakeRuleDraft *self);

/** intake_rule_draft_can_redo: whether a step can be done again. */
gboolean intake_rule_draft_can_redo (IntakeRuleDraft *self);

/** intake_rule_draft_undo: takes the last step back; %FALSE if there is none. */
gboolean intake_rule_draft_undo (IntakeRuleDraft *self);

/** intake_rule_draft_redo: does again what was taken back last; %FALSE if there is nothing. */
gboolean intake_rule_draft_redo (IntakeRuleDraft *self);

/**
 * intake_rule_draft_list_lines:
 * @self: a draft
 * @language: a language
 *
 * Returns: (transfer full) (element-type IntakeDraftLine): a line for each rule, a group before its branches
 */
GPtrArray *intake_rule_draft_list_lines (IntakeRuleDraft      *self,
                                         const IntakeLanguage *language);

/**
 * intake_rule_draft_dup_text:
 * @self: a draft
 * @place: (nullable): a rule; %NULL for the rule set itself
 * @member: "title" of a rule; "names" or "note" of the rule set
 * @code: of a language: "en", "fr", "es"; %NULL if the member is one text, such as "id" and "source"
 *
 * Returns: (transfer full): the text; "" if there is none
 */
char *intake_rule_draft_dup_text (IntakeRuleDraft *self,
                                  const char      *place,
                                  const char      *member,
                                  const char      *code);

/** intake_rule_draft_set_text: sets what intake_rule_draft_dup_text() reads; "" removes it. %FALSE if there is no such place, or nothing changed. */
gboolean intake_rule_draft_set_text (IntakeRuleDraft *self,
                                     const char      *place,
                                     const char      *member,
                                     const char      *code,
                                     const char      *text);

/** intake_rule_draft_set_version: sets the number of the version. */
void intake_rule_draft_set_version (IntakeRuleDraft *self,
                                    int              version);

/**
 * intake_rule_draft_dup_member:
 * @self: a draft
 * @place: a rule
 * @member: the name of one of its members
 *
 * Returns: (transfer full) (nullable): the member in plain text: "36", "true", "application", "en;fr", "12;months"; %NULL if it is not there
 */
char *intake_rule_draft_dup_member (IntakeRuleDraft *self,
                                    const char      *place,
                                    const char      *member);

/**
 * intake_rule_draft_set_member:
 * @self: a draft
 * @place: a rule
 * @member: one of its members
 * @text: (nullable): what it shall be, as intake_rule_draft_dup_member() has it; %NULL or "" to leave it out
 *
 * Text that is nothing such is kept all the same, and is a fault of the draft.
 *
 * Returns: %FALSE if there is no such place, or nothing changed
 */
gboolean intake_rule_draft_set_member (IntakeRuleDraft        *self,
                                       const char             *place,
                                       const IntakeRuleMember *member,
                                       const char             *text);

/**
 * intake_rule_draft_add:
 * @self: a draft
 * @place: (nullable): a rule; %NULL to add at the end
 * @inside: whether to add into the group at @place, at its end, rather than behind the rule at @place
 * @form: the kind of the new rule
 *
 * Adds a rule, with what its kind cannot be without. Into a when, it is added as what is asked of the others.
 *
 * Returns: (transfer full) (nullable): its place; %NULL if none can be added there
 */
char *intake_rule_draft_add (IntakeRuleDraft      *self,
                             const char           *place,
                             gboolean              inside,
                             const IntakeRuleForm *form);

/** intake_rule_draft_remove: removes a rule with its branches; %FALSE if something must stand there. */
gboolean intake_rule_draft_remove (IntakeRuleDraft *self,
                                   const char      *place);

/** intake_rule_draft_move: moves a rule up (-1) or down (1) in its list (transfer full) (nullable): its new place; %NULL at the end of the list. */
char *intake_rule_draft_move (IntakeRuleDraft *self,
                              const char      *place,
                              int              step);

/**
 * intake_rule_draft_group:
 * @self: a draft
 * @place: a rule
 * @form: a kind of group
 *
 * Puts a group in the place of a rule, and the rule into it; of a when, it is what is asked then.
 *
 * Returns: %FALSE if there is no such place
 */
gboolean intake_rule_draft_group (IntakeRuleDraft      *self,
                                  const char           *place,
                                  const IntakeRuleForm *form);

/** intake_rule_draft_ungroup: puts the branches of a group in its place; %FALSE if it is no group, or there is room for one rule only. */
gboolean intake_rule_draft_ungroup (IntakeRuleDraft *self,
                                    const char      *place);

G_END_DECLS
