/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view: which records, in what order, with which columns.  What is seen, and what is sent. */
#pragma once

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeOperator:
 *
 * How a filter compares. Blank and not blank need no value, between needs two and includes both; all but blank are not met by a blank.
 */
typedef enum
{
  INTAKE_OPERATOR_IS,
  INTAKE_OPERATOR_IS_NOT,
  INTAKE_OPERATOR_CONTAINS,
  INTAKE_OPERATOR_BEFORE,
  INTAKE_OPERATOR_AFTER,
  INTAKE_OPERATOR_BETWEEN,
  INTAKE_OPERATOR_BLANK,
  INTAKE_OPERATOR_NOT_BLANK,
} IntakeOperator;

/**
 * IntakeFilter:
 * @field: what is compared
 * @op: how
 * @value: with what; of the field's type, or text for contains. Filters on the same field with %INTAKE_OPERATOR_IS are
 *   alternatives; all others must hold together
 * @upper: for between: the last value, which is not before @value; else none
 */
typedef struct
{
  IntakeFieldId  field;
  IntakeOperator op;
  IntakeValue    value;
  IntakeValue    upper;
} IntakeFilter;

/**
 * IntakeSortKey:
 * @field: what to sort by
 * @descending: last first; blanks come last either way
 */
typedef struct
{
  IntakeFieldId field;
  gboolean      descending;
} IntakeSortKey;

typedef struct _IntakeView IntakeView;

/** INTAKE_N_OPERATORS: how many operators there are. */
#define INTAKE_N_OPERATORS (INTAKE_OPERATOR_NOT_BLANK + 1)

/** intake_operator_id: what saved views and scripts call it: "is", "is-not", "contains", "before" … (transfer none). */
const char *intake_operator_id (IntakeOperator op);

/**
 * intake_operator_find:
 * @id: (nullable): an id of intake_operator_id()
 * @op: (out): the operator; untouched on failure
 *
 * Returns: %TRUE if there is such an operator
 */
gboolean intake_operator_find (const char     *id,
                               IntakeOperator *op);

/** intake_operator_needs_value: whether filters with @op have a value: all but blank and not blank. */
gboolean intake_operator_needs_value (IntakeOperator op);

/**
 * intake_operator_fits:
 * @op: an operator
 * @field: a field
 *
 * Whether @field can be filtered with @op: contains is for texts; before, after and between are for dates and numbers.
 */
gboolean intake_operator_fits (IntakeOperator op,
                               IntakeFieldId  field);

/** intake_view_new: all records of @entity, in their default order, with the columns that lists show by default (transfer full). */
IntakeView *intake_view_new (IntakeEntity entity);

/** intake_view_copy: a copy (transfer full). */
IntakeView *intake_view_copy (const IntakeView *self);

/** intake_view_free: frees @self (transfer full) (nullable). */
void intake_view_free (IntakeView *self);

/** intake_view_equal: whether both show the same; in what order the filters were added does not matter. */
gboolean intake_view_equal (const IntakeView *a,
                            const IntakeView *b);

/** intake_view_lists_same: whether both show the same records in the same order, whatever their columns. */
gboolean intake_view_lists_same (const IntakeView *a,
                                 const IntakeView *b);

/** intake_view_get_entity: whose records are shown. */
IntakeEntity intake_view_get_entity (const IntakeView *self);

/** intake_view_set_search: sets what is searched for; %NULL or "" for nothing. */
void intake_view_set_search (IntakeView *self,
                             const char *search);

/** intake_view_get_search: what is searched for (transfer none), "" for nothing. */
const char *intake_view_get_search (const IntakeView *self);

/** intake_view_is_narrowed_down: whether it searches or filters, so that records may be left out. */
gboolean intake_view_is_narrowed_down (const IntakeView *self);

/**
 * intake_view_add_filter:
 * @self: a view
 * @field: a field of its entity
 * @op: an operator that fits the field
 * @value: (nullable): with what to compare, copied; %NULL where the operator needs none
 *
 * Adds a filter; one that is there already is not added twice.
 */
void intake_view_add_filter (IntakeView        *self,
                             IntakeFieldId      field,
                             IntakeOperator     op,
                             const IntakeValue *value);

/**
 * intake_view_add_range:
 * @self: a view
 * @field: a field of its entity that is a date or a number
 * @from: one end, copied
 * @to: the other end, copied; in whichever order
 *
 * Adds a filter for what lies between two values, both included.
 */
void intake_view_add_range (IntakeView        *self,
                            IntakeFieldId      field,
                            const IntakeValue *from,
                            const IntakeValue *to);

/** intake_view_remove_filter: removes the filter at @index. */
void intake_view_remove_filter (IntakeView *self,
                                guint       index);

/** intake_view_dup_filter: a view with nothing but the filter at @index, and with its alternatives: what else the field may be (transfer full). */
IntakeView *intake_view_dup_filter (const IntakeView *self,
                                    guint             index);

/** INTAKE_VIEW_LAST: behind all filters. */
#define INTAKE_VIEW_LAST G_MAXUINT

/**
 * intake_view_replace_filter:
 * @self: a view
 * @index: one of its filters; %INTAKE_VIEW_LAST to replace none
 * @with: (nullable): a view of the same entity, whose filters come in its place; %NULL to remove it
 *
 * Takes away a filter with its alternatives, and puts others in its place.
 */
void intake_view_replace_filter (IntakeView       *self,
                                 guint             index,
                                 const IntakeView *with);

/** intake_view_clear_filters: removes the filters on @field; all with %INTAKE_N_FIELDS. */
void intake_view_clear_filters (IntakeView   *self,
                                IntakeFieldId field);

/** intake_view_get_filters: the filters (transfer none) (nullable); @n_filters is how many. */
const IntakeFilter *intake_view_get_filters (const IntakeView *self,
                                             guint            *n_filters);

/**
 * intake_view_set_sort:
 * @self: a view
 * @keys: (nullable): fields of its entity, the first first
 * @n_keys: how many; 0 for the default order
 *
 * The default order is up to the store: applications by received_on, last first, then by case; notices by opens_on, last first;
 * supervisors by name; placements by start_on, last first.
 */
void intake_view_set_sort (IntakeView          *self,
                           const IntakeSortKey *keys,
                           guint                n_keys);

/** intake_view_get_sort: the sort keys (transfer none) (nullable); @n_keys is how many, 0 for the default order. */
const IntakeSortKey *intake_view_get_sort (const IntakeView *self,
                                           guint            *n_keys);

/** intake_view_set_columns: shows these fields in this order; a field that is named twice is shown once. */
void intake_view_set_columns (IntakeView          *self,
                              const IntakeFieldId *columns,
                              guint                n_columns);

/** intake_view_get_columns: the columns (transfer none); @n_columns is how many. */
const IntakeFieldId *intake_view_get_columns (const IntakeView *self,
                                              guint            *n_columns);

/** intake_view_drop_deleted: leaves out filters, sort keys and columns of own fields that the office has deleted; the default columns where none is left. */
void intake_view_drop_deleted (IntakeView *self);

/**
 * intake_view_dup_sentence:
 * @self: a view
 * @language: a language
 *
 * What is shown, in words, for a cover sheet: "Stage is shortlisted or interview; search for “ngo”; sorted by name".
 *
 * Returns: (transfer full): the sentence; that of all records where nothing is filtered
 */
char *intake_view_dup_sentence (const IntakeView     *self,
                                const IntakeLanguage *language);

/**
 * IntakeViewNameFunc:
 * @field: a field whose values stand for other records: the notice, or the rules that are not met
 * @value: one of them
 * @data: what was handed over
 *
 * Returns: (transfer full): what people call that record
 */
typedef char *(*IntakeViewNameFunc) (IntakeFieldId      field,
                                     const IntakeValue *value,
                                     gpointer           data);

/**
 * intake_view_dup_named_sentence:
 * @self: a view
 * @language: a language
 * @dup_name: (nullable): tells what notices are called; without it they are numbers
 * @data: for @dup_name
 *
 * As intake_view_dup_sentence(), for those who know what other records are called.
 *
 * Returns: (transfer full): the sentence
 */
char *intake_view_dup_named_sentence (const IntakeView     *self,
                                      const IntakeLanguage *language,
                                      IntakeViewNameFunc    dup_name,
                                      gpointer              data);

/**
 * intake_view_dup_filter_words:
 * @self: a view
 * @index: one of its filters
 * @language: a language
 * @dup_name: (nullable): as for intake_view_dup_named_sentence()
 * @data: for @dup_name
 *
 * One filter in words, with its alternatives: "Stage is shortlisted or interview".
 *
 * Returns: (transfer full) (nullable): the words; %NULL where an earlier filter has told this one among its alternatives, and of an own field that was deleted
 */
char *intake_view_dup_filter_words (const IntakeView     *self,
                                    guint                 index,
                                    const IntakeLanguage *language,
                                    IntakeViewNameFunc    dup_name,
                                    gpointer              data);

/** intake_view_dup_order_words: the order in words, "sorted by stage, received on (last first)" (transfer full) (nullable): %NULL for the default order. */
char *intake_view_dup_order_words (const IntakeView     *self,
                                   const IntakeLanguage *language);

/** intake_view_to_text: the view as JSON, for saving (transfer full). */
char *intake_view_to_text (const IntakeView *self);

/**
 * intake_view_from_text:
 * @text: (nullable): what intake_view_to_text() gave, or what somebody made of it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the view; else %NULL with %INTAKE_ERROR_VIEW, whose sentence names what cannot be read
 */
IntakeView *intake_view_from_text (const char *text,
                                   GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeView, intake_view_free)

G_END_DECLS
