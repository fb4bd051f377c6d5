/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view in words: what a cover sheet says about the records that it covers. */
#include "config.h"

#include "intake-view.h"

#include "intake-own-field.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

static const char *const all_records[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_APPLICATION] = N_ ("All applications"),
  [INTAKE_ENTITY_NOTICE] = N_ ("All notices"),
  [INTAKE_ENTITY_SUPERVISOR] = N_ ("All supervisors"),
  [INTAKE_ENTITY_PLACEMENT] = N_ ("All internships"),
  [INTAKE_ENTITY_CHECK_IN] = N_ ("All check-ins"),
  [INTAKE_ENTITY_OBJECTIVE] = N_ ("All learning objectives"),
  [INTAKE_ENTITY_OUTPUT] = N_ ("All outputs"),
  [INTAKE_ENTITY_EVALUATION] = N_ ("All evaluations"),
};

/* The text with another case of its first letter; "E-mail" and "CV" keep theirs within a sentence. */
static char *
dup_with_first (const char *text,
                gboolean    upper)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  gunichar    first = g_utf8_get_char (text);
  char        letter[6];
  int         length;

  if (*text == '\0' || (!upper && !g_unichar_islower (g_utf8_get_char (rest))))
    return g_strdup (text);

  length = g_unichar_to_utf8 (upper ? g_unichar_toupper (first) : g_unichar_tolower (first), letter);

  return g_strdup_printf ("%.*s%s", length, letter, rest);
}

/* What is told, in which language, and who knows what other records are called. */
typedef struct
{
  const IntakeFilter   *filters;
  guint                 n_filters;
  const IntakeLanguage *language;
  IntakeViewNameFunc    dup_name;
  gpointer              data;
} Teller;

static char *
dup_value (const Teller       *teller,
           const IntakeFilter *filter,
           const IntakeValue  *value)
{
  const IntakeField *field = intake_field_get (filter->field);
  g_autofree char   *words = NULL;

  if (filter->op == INTAKE_OPERATOR_CONTAINS)
    return g_strdup (value->text);

  if ((intake_field_is_reference (field) || field->id == INTAKE_FIELD_FAILED_RULES) && teller->dup_name != NULL)
    return teller->dup_name (filter->field, value, teller->data);

  words = intake_present_value (field, value, teller->language);

  /* What people typed keeps its capitals, what we call things is part of the sentence. */
  if (field->kind == INTAKE_KIND_CHOICE || field->kind == INTAKE_KIND_CHOICES || field->kind == INTAKE_KIND_BOOLEAN)
    return dup_with_first (words, FALSE);

  return g_steal_pointer (&words);
}

/* The values of all filters for is on this field: "a, b or c". */
static char *
dup_alternatives (const Teller *teller,
                  IntakeFieldId field)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *last = NULL;

  for (guint i = 0; i < teller->n_filters; i++)
    {
      const IntakeFilter *filter = &teller->filters[i];

      if (filter->field != field || filter->op != INTAKE_OPERATOR_IS)
        continue;

      if (last != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", last);
      g_free (last);
      last = dup_value (teller, filter, &filter->value);
    }

  if (words->len == 0)
    return g_steal_pointer (&last);

  /* Translators: the last two of some alternatives, of which the first may be several parted by commas */
  return g_strdup_printf (intake_language_translate (teller->language, N_ ("%s or %s")), words->str, last);
}

static char *
dup_comparison (const Teller       *teller,
                const IntakeFilter *filter)
{
  const IntakeLanguage *language = teller->language;
  const char           *label = intake_field_label (filter->field, language);
  gboolean              is_date = filter->value.type == INTAKE_VALUE_DATE;
  g_autofree char      *value = NULL;
  g_autofree char      *upper = NULL;

  if (filter->op == INTAKE_OPERATOR_IS)
    value = dup_alternatives (teller, filter->field);
  else if (intake_operator_needs_value (filter->op))
    value = dup_value (teller, filter, &filter->value);
  if (filter->op == INTAKE_OPERATOR_BETWEEN)
    upper = dup_value (teller, filter, &filter->upper);

  switch (filter->op)
    {
    case INTAKE_OPERATOR_IS:
      /* Translators: in all of these the first is a field such as “Stage”, the second a value such as “shortlisted” */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is %s")), label, value);
    case INTAKE_OPERATOR_IS_NOT:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is not %s")), label, value);
    case INTAKE_OPERATOR_CONTAINS:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s contains “%s”")), label, value);
    case INTAKE_OPERATOR_BEFORE:
      if (is_date)
        return g_strdup_printf (intake_language_translate (language, N_ ("%s is before %s")), label, value);
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is less than %s")), label, value);
    case INTAKE_OPERATOR_AFTER:
      if (is_date)
        return g_strdup_printf (intake_language_translate (language, N_ ("%s is after %s")), label, value);
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is more than %s")), label, value);
    case INTAKE_OPERATOR_BETWEEN:
      /* Translators: a field, and the first and last value that are meant, both included */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is from %s to %s")), label, value, upper);
    case INTAKE_OPERATOR_BLANK:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is blank")), label);
    case INTAKE_OPERATOR_NOT_BLANK:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s is not blank")), label);
    default:
      g_assert_not_reached ();
    }
}

/* Whether an earlier filter for is has already named this one among its alternatives. */
static gboolean
is_told (const IntakeFilter *filters,
         guint               i)
{
  for (guint j = 0; j < i; j++)
    {
      if (filters[i].op == INTAKE_OPERATOR_IS && filters[j].op == INTAKE_OPERATOR_IS && filters[j].field == filters[i].field)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_order (const IntakeSortKey  *keys,
           guint                 n_keys,
           const IntakeLanguage *language)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_keys; i++)
    {
      const char      *label = intake_field_label (keys[i].field, language);
      g_autofree char *name = NULL;

      if (!intake_own_field_is_there (keys[i].field))
        continue;

      /* What an office calls its own field keeps its capitals, as any name does. */
      name = keys[i].field < INTAKE_N_FIELDS ? dup_with_first (label, FALSE) : g_strdup (label);
      g_string_append (names, names->len > 0 ? ", " : "");
      if (keys[i].descending)
        /* Translators: a field by which is sorted, the last value first */
        g_string_append_printf (names, intake_language_translate (language, N_ ("%s (last first)")), name);
      else
        g_string_append (names, name);
    }

  if (names->len == 0)
    return NULL;

  return g_strdup_printf (intake_language_translate (language, N_ ("sorted by %s")), names->str);
}

char *
intake_view_dup_sentence (const IntakeView     *self,
                          const IntakeLanguage *language)
{
  return intake_view_dup_named_sentence (self, language, NULL, NULL);
}

char *
intake_view_dup_named_sentence (const IntakeView     *self,
                                const IntakeLanguage *language,
                                IntakeViewNameFunc    dup_name,
                                gpointer              data)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sentence = NULL;
  char            *order;
  guint            n_filters;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  intake_view_get_filters (self, &n_filters);
  for (guint i = 0; i < n_filters; i++)
    {
      char *words = intake_view_dup_filter_words (self, i, language, dup_name, data);

      if (words != NULL)
        g_ptr_array_add (parts, words);
    }

  if (*intake_view_get_search (self) != '\0')
    g_ptr_array_add (parts, g_strdup_printf (intake_language_translate (language, N_ ("search for “%s”")),
                                             intake_view_get_search (self)));

  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (intake_language_translate (language, all_records[intake_view_get_entity (self)])));

  order = intake_view_dup_order_words (self, language);
  if (order != NULL)
    g_ptr_array_add (parts, order);

  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of a sentence; keep the space behind it, and put one before it if your language does */
  sentence = g_strjoinv (intake_language_translate (language, N_ ("; ")), (char **)parts->pdata);

  return dup_with_first (sentence, TRUE);
}

char *
intake_view_dup_filter_words (const IntakeView     *self,
                              guint                 index,
                              const IntakeLanguage *language,
                              IntakeViewNameFunc    dup_name,
                              gpointer              data)
{
  Teller teller = { .language = language, .dup_name = dup_name, .data = data };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  teller.filters = intake_view_get_filters (self, &teller.n_filters);
  g_return_val_if_fail (index < teller.n_filters, NULL);

  if (is_told (teller.filters, index) || !intake_own_field_is_there (teller.filters[index].field))
    return NULL;

  return dup_comparison (&teller, &teller.filters[index]);
}

char *
intake_view_dup_order_words (const IntakeView     *self,
                             const IntakeLanguage *language)
{
  const IntakeSortKey *keys;
  guint                n_keys;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  keys = intake_view_get_sort (self, &n_keys);

  return n_keys > 0 ? dup_order (keys, n_keys, language) : NULL;
}
