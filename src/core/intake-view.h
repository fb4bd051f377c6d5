/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view: which records, in what order, with which columns.  What is seen, and what is sent. */
#pragma once

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeOperator:
 *
 * How a filter compares. Blank and not blank need no value; the others are not met by a blank.
 */
typedef enum
{
  INTAKE_OPERATOR_IS,
  INTAKE_OPERATOR_IS_NOT,
  INTAKE_OPERATOR_CONTAINS,
  INTAKE_OPERATOR_BEFORE,
  INTAKE_OPERATOR_AFTER,
  INTAKE_OPERATOR_BLANK,
  INTAKE_OPERATOR_NOT_BLANK,
} IntakeOperator;

/**
 * IntakeFilter:
 * @field: what is compared
 * @op: how
 * @value: with what; of the field's type, or text for contains. Filters on the same field with %INTAKE_OPERATOR_IS are
 *   alternatives; all others must hold together
 */
typedef struct
{
  IntakeFieldId  field;
  IntakeOperator op;
  IntakeValue    value;
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

/** intake_view_new: all records of @entity, in their default order, with the columns that lists show by default (transfer full). */
IntakeView *intake_view_new (IntakeEntity entity);

/** intake_view_copy: a copy (transfer full). */
IntakeView *intake_view_copy (const IntakeView *self);

void intake_view_free (IntakeView *self);

/** intake_view_equal: whether both show the same. */
gboolean intake_view_equal (const IntakeView *a,
                            const IntakeView *b);

IntakeEntity intake_view_get_entity (const IntakeView *self);

/** intake_view_set_search: sets what is searched for; %NULL or "" for nothing. */
void intake_view_set_search (IntakeView *self,
                             const char *search);

/** intake_view_get_search: what is searched for (transfer none), "" for nothing. */
const char *intake_view_get_search (const IntakeView *self);

/** intake_view_add_filter: adds a filter, with a copy of @value (%NULL where the operator needs none). */
void intake_view_add_filter (IntakeView        *self,
                             IntakeFieldId      field,
                             IntakeOperator     op,
                             const IntakeValue *value);

/** intake_view_clear_filters: removes the filters on @field; all with %INTAKE_N_FIELDS. */
void intake_view_clear_filters (IntakeView   *self,
                                IntakeFieldId field);

/** intake_view_get_filters: the filters (transfer none); @n_filters is how many. */
const IntakeFilter *intake_view_get_filters (const IntakeView *self,
                                             guint            *n_filters);

/** intake_view_set_sort: sorts by @keys, the first first; none for the default order. */
void intake_view_set_sort (IntakeView          *self,
                           const IntakeSortKey *keys,
                           guint                n_keys);

/** intake_view_get_sort: the sort keys (transfer none); @n_keys is how many. */
const IntakeSortKey *intake_view_get_sort (const IntakeView *self,
                                           guint            *n_keys);

/** intake_view_set_columns: shows these fields in this order. */
void intake_view_set_columns (IntakeView          *self,
                              const IntakeFieldId *columns,
                              guint                n_columns);

/** intake_view_get_columns: the columns (transfer none); @n_columns is how many. */
const IntakeFieldId *intake_view_get_columns (const IntakeView *self,
                                              guint            *n_columns);

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

/** intake_view_to_text: the view as JSON, for saving (transfer full). */
char *intake_view_to_text (const IntakeView *self);

/** intake_view_from_text: reads intake_view_to_text() (transfer full) (nullable): %NULL with %INTAKE_ERROR_VIEW. */
IntakeView *intake_view_from_text (const char *text,
                                   GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeView, intake_view_free)

G_END_DECLS
