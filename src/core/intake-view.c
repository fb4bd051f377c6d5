/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view as a value: filters, sort keys and columns over one entity, and what makes two of them equal. */
#include "config.h"

#include "intake-view.h"

#include "intake-own-field.h"
#include "intake-parse.h"
#include "intake-text.h"

struct _IntakeView
{
  IntakeEntity entity;
  char        *search;  /* never NULL */
  GArray      *filters; /* of IntakeFilter */
  GArray      *sort;    /* of IntakeSortKey */
  GArray      *columns; /* of IntakeFieldId */
};

static const char *const operator_ids[INTAKE_N_OPERATORS] = {
  [INTAKE_OPERATOR_IS] = "is",
  [INTAKE_OPERATOR_IS_NOT] = "is-not",
  [INTAKE_OPERATOR_CONTAINS] = "contains",
  [INTAKE_OPERATOR_BEFORE] = "before",
  [INTAKE_OPERATOR_AFTER] = "after",
  [INTAKE_OPERATOR_BETWEEN] = "between",
  [INTAKE_OPERATOR_BLANK] = "blank",
  [INTAKE_OPERATOR_NOT_BLANK] = "not-blank",
};

static void
filter_clear (gpointer data)
{
  IntakeFilter *filter = data;

  intake_value_clear (&filter->value);
  intake_value_clear (&filter->upper);
}

static gboolean
filter_equal (const IntakeFilter *a,
              const IntakeFilter *b)
{
  return a->field == b->field && a->op == b->op && intake_value_equal (&a->value, &b->value) && intake_value_equal (&a->upper, &b->upper);
}

static gboolean
has_field (const IntakeView *self,
           IntakeFieldId     field)
{
  if (field > INTAKE_N_FIELDS)
    return self->entity == INTAKE_ENTITY_APPLICATION && intake_own_field_describe (field) != NULL;

  return field < INTAKE_N_FIELDS && intake_field_get (field)->entity == self->entity;
}

static gboolean
has_filter (const IntakeView   *self,
            const IntakeFilter *filter)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      if (filter_equal (&g_array_index (self->filters, IntakeFilter, i), filter))
        return TRUE;
    }

  return FALSE;
}

/* No view holds a filter twice, so that as many in each, all of one in the other, are the same ones. */
static gboolean
filters_equal (const IntakeView *a,
               const IntakeView *b)
{
  if (a->filters->len != b->filters->len)
    return FALSE;

  for (guint i = 0; i < a->filters->len; i++)
    {
      if (!has_filter (b, &g_array_index (a->filters, IntakeFilter, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
sort_equal (const IntakeView *a,
            const IntakeView *b)
{
  if (a->sort->len != b->sort->len)
    return FALSE;

  for (guint i = 0; i < a->sort->len; i++)
    {
      const IntakeSortKey *key_a = &g_array_index (a->sort, IntakeSortKey, i);
      const IntakeSortKey *key_b = &g_array_index (b->sort, IntakeSortKey, i);

      if (key_a->field != key_b->field || !key_a->descending != !key_b->descending)
        return FALSE;
    }

  return TRUE;
}

static gboolean
columns_equal (const IntakeView *a,
               const IntakeView *b)
{
  if (a->columns->len != b->columns->len)
    return FALSE;

  for (guint i = 0; i < a->columns->len; i++)
    {
      if (g_array_index (a->columns, IntakeFieldId, i) != g_array_index (b->columns, IntakeFieldId, i))
        return FALSE;
    }

  return TRUE;
}

/* Searches are folded before they are looked up. */
static gboolean
search_equal (const IntakeView *a,
              const IntakeView *b)
{
  g_autofree char *folded_a = intake_text_fold_for_search (a->search);
  g_autofree char *folded_b = intake_text_fold_for_search (b->search);

  return g_str_equal (folded_a, folded_b);
}

static gboolean
has_column (const IntakeView *self,
            IntakeFieldId     field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_array_index (self->columns, IntakeFieldId, i) == field)
        return TRUE;
    }

  return FALSE;
}

const char *
intake_operator_id (IntakeOperator op)
{
  g_return_val_if_fail (op < INTAKE_N_OPERATORS, NULL);

  return operator_ids[op];
}

gboolean
intake_operator_find (const char     *id,
                      IntakeOperator *op)
{
  g_return_val_if_fail (op != NULL, FALSE);

  for (guint i = 0; id != NULL && i < INTAKE_N_OPERATORS; i++)
    {
      if (g_str_equal (operator_ids[i], id))
        {
          *op = (IntakeOperator)i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
intake_operator_needs_value (IntakeOperator op)
{
  return op != INTAKE_OPERATOR_BLANK && op != INTAKE_OPERATOR_NOT_BLANK;
}

gboolean
intake_operator_fits (IntakeOperator op,
                      IntakeFieldId  field)
{
  IntakeFieldKind kind;

  g_return_val_if_fail (op < INTAKE_N_OPERATORS, FALSE);
  g_return_val_if_fail (field != INTAKE_N_FIELDS, FALSE);

  kind = intake_field_get (field)->kind;

  if (op == INTAKE_OPERATOR_CONTAINS)
    return intake_field_value_type (kind) == INTAKE_VALUE_TEXT;

  if (op == INTAKE_OPERATOR_BEFORE || op == INTAKE_OPERATOR_AFTER || op == INTAKE_OPERATOR_BETWEEN)
    return kind == INTAKE_KIND_DATE || kind == INTAKE_KIND_INTEGER || kind == INTAKE_KIND_AMOUNT;

  return TRUE;
}

IntakeView *
intake_view_new (IntakeEntity entity)
{
  IntakeView   *self;
  IntakeFieldId first;
  IntakeFieldId end;

  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  self = g_new0 (IntakeView, 1);
  self->entity = entity;
  self->search = g_strdup ("");
  self->filters = g_array_new (FALSE, TRUE, sizeof (IntakeFilter));
  g_array_set_clear_func (self->filters, filter_clear);
  self->sort = g_array_new (FALSE, TRUE, sizeof (IntakeSortKey));
  self->columns = g_array_new (FALSE, TRUE, sizeof (IntakeFieldId));

  intake_field_range (entity, &first, &end);
  for (guint id = first; id < (guint)end; id++)
    {
      IntakeFieldId field = (IntakeFieldId)id;

      if (intake_field_get (field)->flags & INTAKE_FIELD_IN_LIST)
        g_array_append_val (self->columns, field);
    }

  return self;
}

static void
add_copy (IntakeView         *self,
          const IntakeFilter *filter)
{
  if (filter->op == INTAKE_OPERATOR_BETWEEN)
    intake_view_add_range (self, filter->field, &filter->value, &filter->upper);
  else
    intake_view_add_filter (self, filter->field, filter->op, &filter->value);
}

IntakeView *
intake_view_copy (const IntakeView *self)
{
  IntakeView *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = intake_view_new (self->entity);
  intake_view_set_search (copy, self->search);
  for (guint i = 0; i < self->filters->len; i++)
    {
      add_copy (copy, &g_array_index (self->filters, IntakeFilter, i));
    }
  intake_view_set_sort (copy, (const IntakeSortKey *)(gpointer)self->sort->data, self->sort->len);
  intake_view_set_columns (copy, (const IntakeFieldId *)(gpointer)self->columns->data, self->columns->len);

  return copy;
}

void
intake_view_free (IntakeView *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_array_unref (self->filters);
  g_array_unref (self->sort);
  g_array_unref (self->columns);
  g_free (self);
}

gboolean
intake_view_equal (const IntakeView *a,
                   const IntakeView *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return intake_view_lists_same (a, b) && columns_equal (a, b);
}

gboolean
intake_view_lists_same (const IntakeView *a,
                        const IntakeView *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->entity == b->entity && filters_equal (a, b) && sort_equal (a, b) && search_equal (a, b);
}

IntakeEntity
intake_view_get_entity (const IntakeView *self)
{
  g_return_val_if_fail (self != NULL, INTAKE_ENTITY_APPLICATION);

  return self->entity;
}

void
intake_view_set_search (IntakeView *self,
                        const char *search)
{
  g_return_if_fail (self != NULL);

  /* The caller may hand in what intake_view_get_search() gave. */
  g_autofree char *old = g_steal_pointer (&self->search);

  self->search = g_utf8_make_valid (search != NULL ? search : "", -1);
}

const char *
intake_view_get_search (const IntakeView *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->search;
}

gboolean
intake_view_is_narrowed_down (const IntakeView *self)
{
  guint n_filters;

  g_return_val_if_fail (self != NULL, FALSE);

  intake_view_get_filters (self, &n_filters);

  return n_filters > 0 || *intake_view_get_search (self) != '\0';
}

void
intake_view_add_filter (IntakeView        *self,
                        IntakeFieldId      field,
                        IntakeOperator     op,
                        const IntakeValue *value)
{
  IntakeFilter filter = { field, op, INTAKE_VALUE_INIT, INTAKE_VALUE_INIT };

  g_return_if_fail (self != NULL);
  g_return_if_fail (has_field (self, field));
  g_return_if_fail (op < INTAKE_N_OPERATORS);
  g_return_if_fail (op != INTAKE_OPERATOR_BETWEEN);
  g_return_if_fail (intake_operator_fits (op, field));

  if (intake_operator_needs_value (op))
    {
      g_return_if_fail (value != NULL);
      g_return_if_fail (value->type == intake_field_value_type (intake_field_get (field)->kind));

      intake_value_copy (value, &filter.value);
    }

  if (has_filter (self, &filter))
    intake_value_clear (&filter.value);
  else
    g_array_append_val (self->filters, filter);
}

void
intake_view_add_range (IntakeView        *self,
                       IntakeFieldId      field,
                       const IntakeValue *from,
                       const IntakeValue *to)
{
  IntakeFilter    filter = { field, INTAKE_OPERATOR_BETWEEN, INTAKE_VALUE_INIT, INTAKE_VALUE_INIT };
  IntakeValueType type;
  gboolean        swapped;

  g_return_if_fail (self != NULL);
  g_return_if_fail (has_field (self, field));
  g_return_if_fail (intake_operator_fits (INTAKE_OPERATOR_BETWEEN, field));
  g_return_if_fail (from != NULL && to != NULL);

  type = intake_field_value_type (intake_field_get (field)->kind);
  g_return_if_fail (from->type == type && to->type == type);

  swapped = type == INTAKE_VALUE_DATE ? intake_date_compare (from->date, to->date) > 0 : from->integer > to->integer;
  intake_value_copy (swapped ? to : from, &filter.value);
  intake_value_copy (swapped ? from : to, &filter.upper);
  if (has_filter (self, &filter))
    filter_clear (&filter);
  else
    g_array_append_val (self->filters, filter);
}

void
intake_view_remove_filter (IntakeView *self,
                           guint       index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->filters->len);

  g_array_remove_index (self->filters, index);
}

/* What a field is are alternatives, which are told together. */
static gboolean
is_alternative (const IntakeFilter *a,
                const IntakeFilter *b)
{
  return a->op == INTAKE_OPERATOR_IS && b->op == INTAKE_OPERATOR_IS && a->field == b->field;
}

IntakeView *
intake_view_dup_filter (const IntakeView *self,
                        guint             index)
{
  IntakeView *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->filters->len, NULL);

  found = intake_view_new (self->entity);
  for (guint i = 0; i < self->filters->len; i++)
    {
      const IntakeFilter *filter = &g_array_index (self->filters, IntakeFilter, i);

      if (i == index || is_alternative (filter, &g_array_index (self->filters, IntakeFilter, index)))
        add_copy (found, filter);
    }

  return found;
}

void
intake_view_replace_filter (IntakeView       *self,
                            guint             index,
                            const IntakeView *with)
{
  g_autoptr (IntakeView) before = NULL;
  gboolean done = FALSE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index == INTAKE_VIEW_LAST || index < self->filters->len);
  g_return_if_fail (with == NULL || with->entity == self->entity);

  before = intake_view_copy (self);
  intake_view_clear_filters (self, INTAKE_N_FIELDS);
  for (guint i = 0; i <= before->filters->len; i++)
    {
      const IntakeFilter *filter = i < before->filters->len ? &g_array_index (before->filters, IntakeFilter, i) : NULL;
      gboolean            replaced = filter != NULL && index != INTAKE_VIEW_LAST && (i == index || is_alternative (filter, &g_array_index (before->filters, IntakeFilter, index)));

      for (guint j = 0; !done && (replaced || filter == NULL) && with != NULL && j < with->filters->len; j++)
        add_copy (self, &g_array_index (with->filters, IntakeFilter, j));
      done = done || replaced;
      if (filter != NULL && !replaced)
        add_copy (self, filter);
    }
}

void
intake_view_clear_filters (IntakeView   *self,
                           IntakeFieldId field)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->filters->len; i > 0; i--)
    {
      if (field == INTAKE_N_FIELDS || g_array_index (self->filters, IntakeFilter, i - 1).field == field)
        g_array_remove_index (self->filters, i - 1);
    }
}

const IntakeFilter *
intake_view_get_filters (const IntakeView *self,
                         guint            *n_filters)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_filters != NULL, NULL);

  *n_filters = self->filters->len;

  return (const IntakeFilter *)(gpointer)self->filters->data;
}

void
intake_view_set_sort (IntakeView          *self,
                      const IntakeSortKey *keys,
                      guint                n_keys)
{
  g_autoptr (GArray) old = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (keys != NULL || n_keys == 0);

  for (guint i = 0; i < n_keys; i++)
    g_return_if_fail (has_field (self, keys[i].field));

  old = g_steal_pointer (&self->sort);
  self->sort = g_array_new (FALSE, TRUE, sizeof (IntakeSortKey));
  if (n_keys > 0)
    g_array_append_vals (self->sort, keys, n_keys);
}

const IntakeSortKey *
intake_view_get_sort (const IntakeView *self,
                      guint            *n_keys)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_keys != NULL, NULL);

  *n_keys = self->sort->len;

  return (const IntakeSortKey *)(gpointer)self->sort->data;
}

void
intake_view_set_columns (IntakeView          *self,
                         const IntakeFieldId *columns,
                         guint                n_columns)
{
  g_autoptr (GArray) old = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (columns != NULL || n_columns == 0);

  for (guint i = 0; i < n_columns; i++)
    g_return_if_fail (has_field (self, columns[i]));

  old = g_steal_pointer (&self->columns);
  self->columns = g_array_new (FALSE, TRUE, sizeof (IntakeFieldId));
  for (guint i = 0; i < n_columns; i++)
    {
      if (!has_column (self, columns[i]))
        g_array_append_val (self->columns, columns[i]);
    }
}

const IntakeFieldId *
intake_view_get_columns (const IntakeView *self,
                         guint            *n_columns)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = self->columns->len;

  return (const IntakeFieldId *)(gpointer)self->columns->data;
}

void
intake_view_drop_deleted (IntakeView *self)
{
  gboolean had_columns;

  g_return_if_fail (self != NULL);

  had_columns = self->columns->len > 0;
  for (guint i = self->filters->len; i > 0; i--)
    if (!intake_own_field_is_there (g_array_index (self->filters, IntakeFilter, i - 1).field))
      g_array_remove_index (self->filters, i - 1);
  for (guint i = self->sort->len; i > 0; i--)
    if (!intake_own_field_is_there (g_array_index (self->sort, IntakeSortKey, i - 1).field))
      g_array_remove_index (self->sort, i - 1);
  for (guint i = self->columns->len; i > 0; i--)
    if (!intake_own_field_is_there (g_array_index (self->columns, IntakeFieldId, i - 1)))
      g_array_remove_index (self->columns, i - 1);
  if (had_columns && self->columns->len == 0)
    {
      g_autoptr (IntakeView) shipped = intake_view_new (self->entity);

      g_array_append_vals (self->columns, shipped->columns->data, shipped->columns->len);
    }
}
