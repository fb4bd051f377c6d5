/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a rule-set document: members by name, each fault with the place where it is. Private to core. */
#pragma once

#include <json-glib/json-glib.h>

#include "intake-rule-facts.h"
#include "intake-words.h"

G_BEGIN_DECLS

#define INTAKE_RULE_MAX_BYTES (1024 * 1024)
#define INTAKE_RULE_MAX_DEPTH 32
#define INTAKE_RULE_MAX_RULES 1000

/**
 * IntakeRuleReader:
 * @place: where in the document the reader is: "rules[2].any[0]"; empty for the document itself
 * @ids: the ids of rules so far, each with its place
 * @n_rules: how many rules there are so far
 * @depth: how many groups the reader is in
 * @fault: where the fault is that stopped the reading; %NULL if that is no place in a document
 * @error: the fault
 */
typedef struct
{
  GString    *place;
  GHashTable *ids;
  guint       n_rules;
  guint       depth;
  char       *fault;
  GError     *error;
} IntakeRuleReader;

/** intake_rule_reader_init: a reader at the document itself, without an error. */
void intake_rule_reader_init (IntakeRuleReader *self);

/** intake_rule_reader_clear: frees what @self owns. */
void intake_rule_reader_clear (IntakeRuleReader *self);

/**
 * intake_rule_reader_check_text:
 * @self: a reader
 * @json: the document
 * @length: bytes
 *
 * Whether the text is UTF-8, written with JSON's own signs and nested no deeper than rules can be. The JSON parser goes one call
 * deeper with each bracket, so that a hostile document must be stopped before it.
 *
 * Returns: %TRUE if it can be parsed; else the error names line and column
 */
gboolean intake_rule_reader_check_text (IntakeRuleReader *self,
                                        const char       *json,
                                        gsize             length);

/** intake_rule_reader_enter: goes into the member @key; intake_rule_reader_leave() with what it returns goes back. */
gsize intake_rule_reader_enter (IntakeRuleReader *self,
                                const char       *key);

/** intake_rule_reader_enter_item: as intake_rule_reader_enter(), into an item of an array. */
gsize intake_rule_reader_enter_item (IntakeRuleReader *self,
                                     guint             index);

/** intake_rule_reader_leave: goes back to where the reader was at @mark. */
void intake_rule_reader_leave (IntakeRuleReader *self,
                               gsize             mark);

/** intake_rule_reader_fail: sets the error, with the place before it, and returns %FALSE; @key is a member here, or %NULL. */
gboolean intake_rule_reader_fail (IntakeRuleReader *self,
                                  const char       *key,
                                  const char       *format,
                                  ...) G_GNUC_PRINTF (3, 4);

/** intake_rule_reader_expect_keys: fails if @object has a member that is neither in @keys nor in @more (nullable). */
gboolean intake_rule_reader_expect_keys (IntakeRuleReader  *self,
                                         JsonObject        *object,
                                         const char *const *keys,
                                         const char *const *more);

/** intake_rule_reader_get_string: a text of 1 to 10,000 bytes (transfer none); left alone if there is none and it is not @required. */
gboolean intake_rule_reader_get_string (IntakeRuleReader *self,
                                        JsonObject       *object,
                                        const char       *key,
                                        gboolean          required,
                                        const char      **value);

/** intake_rule_reader_get_id: a text of lower-case letters, digits and hyphens, that begins with a letter; as intake_rule_reader_get_string(). */
gboolean intake_rule_reader_get_id (IntakeRuleReader *self,
                                    JsonObject       *object,
                                    const char       *key,
                                    gboolean          required,
                                    const char      **value);

/** intake_rule_reader_get_integer: a whole number from @min to @max; @value is left alone if there is none. */
gboolean intake_rule_reader_get_integer (IntakeRuleReader *self,
                                         JsonObject       *object,
                                         const char       *key,
                                         int               min,
                                         int               max,
                                         int              *value);

/** intake_rule_reader_get_boolean: true or false; @value is left alone if there is none. */
gboolean intake_rule_reader_get_boolean (IntakeRuleReader *self,
                                         JsonObject       *object,
                                         const char       *key,
                                         gboolean         *value);

/** intake_rule_reader_get_date: a day as YYYY-MM-DD; @value is left alone if there is none. */
gboolean intake_rule_reader_get_date (IntakeRuleReader *self,
                                      JsonObject       *object,
                                      const char       *key,
                                      IntakeDate       *value);

/** intake_rule_reader_get_words: a text by language, at least in one; @words is left alone if there is none and it is not @required. */
gboolean intake_rule_reader_get_words (IntakeRuleReader *self,
                                       JsonObject       *object,
                                       const char       *key,
                                       gboolean          required,
                                       IntakeWords      *words);

/** intake_rule_reader_get_term: the place of an id in its vocabulary; @value is left alone if there is none. */
gboolean intake_rule_reader_get_term (IntakeRuleReader       *self,
                                      JsonObject             *object,
                                      const char             *key,
                                      const IntakeVocabulary *vocabulary,
                                      int                    *value);

/** intake_rule_reader_get_span: a number of days, weeks, months or years in braces; @value is left alone if there is none. */
gboolean intake_rule_reader_get_span (IntakeRuleReader *self,
                                      JsonObject       *object,
                                      const char       *key,
                                      IntakeSpan       *value);

/** intake_rule_reader_get_reference: the day that a rule is judged on, by "on"; that of the application if there is none. */
gboolean intake_rule_reader_get_reference (IntakeRuleReader *self,
                                           JsonObject       *object,
                                           IntakeReference  *reference);

/**
 * intake_rule_reader_get_field:
 * @self: a reader
 * @object: a rule
 * @kinds: the kinds of field that the rule can judge, as bits (1 << kind)
 * @field: (out): the field named by "field"
 *
 * Returns: %TRUE if it is a field of the application, or of its notice, that can be judged so
 */
gboolean intake_rule_reader_get_field (IntakeRuleReader *self,
                                       JsonObject       *object,
                                       guint             kinds,
                                       IntakeFieldId    *field);

/**
 * intake_rule_reader_get_values:
 * @self: a reader
 * @object: a rule
 * @key: a member that is a list of texts
 * @required: whether it must be there
 * @find: finds the lasting text of a value, %NULL if there is none
 * @data: for @find
 * @n_values: (out): how many
 *
 * Returns: (transfer container) (nullable): the values, at least one and none twice; %NULL with an error, or with none if the
 *   member is not there and not required
 */
const char **intake_rule_reader_get_values (IntakeRuleReader *self,
                                            JsonObject       *object,
                                            const char       *key,
                                            gboolean          required,
                                            const char *(*find) (const char *id, gconstpointer data),
                                            gconstpointer data,
                                            guint        *n_values);

/** intake_rule_reader_find_term: for intake_rule_reader_get_values(): an id of a vocabulary. */
const char *intake_rule_reader_find_term (const char   *id,
                                          gconstpointer vocabulary);

/** intake_rule_reader_find_country: for intake_rule_reader_get_values(): a country by alpha-2. */
const char *intake_rule_reader_find_country (const char   *id,
                                             gconstpointer unused);

G_END_DECLS
