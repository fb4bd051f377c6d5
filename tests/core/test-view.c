/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views: what they hold, when two show the same, their sentence, and their text form, also damaged. */
#include "config.h"

#include "intake-error.h"
#include "intake-view.h"

#include <string.h>

static void
add_text (IntakeView    *view,
          IntakeFieldId  field,
          IntakeOperator op,
          const char    *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_view_add_filter (view, field, op, &value);
}

static void
add_integer (IntakeView    *view,
             IntakeFieldId  field,
             IntakeOperator op,
             gint64         integer)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_integer (&value, integer);
  intake_view_add_filter (view, field, op, &value);
}

static void
add_date (IntakeView    *view,
          IntakeFieldId  field,
          IntakeOperator op,
          const char    *iso)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  IntakeDate date = INTAKE_DATE_NONE;

  g_assert_true (intake_date_from_iso (iso, &date));
  intake_value_set_date (&value, date);
  intake_view_add_filter (view, field, op, &value);
}

static void
add_dates (IntakeView   *view,
           IntakeFieldId field,
           const char   *from,
           const char   *to)
{
  g_auto (IntakeValue) first = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) last = INTAKE_VALUE_INIT;
  IntakeDate date = INTAKE_DATE_NONE;

  g_assert_true (intake_date_from_iso (from, &date));
  intake_value_set_date (&first, date);
  g_assert_true (intake_date_from_iso (to, &date));
  intake_value_set_date (&last, date);
  intake_view_add_range (view, field, &first, &last);
}

/* A view with something of everything. */
static IntakeView *
full_view (void)
{
  static const IntakeSortKey keys[] = { { INTAKE_FIELD_NAME, FALSE }, { INTAKE_FIELD_RECEIVED_ON, TRUE } };
  static const IntakeFieldId columns[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_CASE, INTAKE_FIELD_NOTES };
  IntakeView                *view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_search (view, "ngo \"bassa\" é\n");
  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "shortlisted");
  add_text (view, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_CONTAINS, "“Dou”\\");
  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview");
  add_date (view, INTAKE_FIELD_RECEIVED_ON, INTAKE_OPERATOR_AFTER, "2025-03-05");
  add_integer (view, INTAKE_FIELD_EXPERIENCE_MONTHS, INTAKE_OPERATOR_BEFORE, 24);
  add_integer (view, INTAKE_FIELD_NOTICE, INTAKE_OPERATOR_IS, G_MAXINT64);
  intake_view_add_filter (view, INTAKE_FIELD_EMAIL, INTAKE_OPERATOR_BLANK, NULL);
  add_dates (view, INTAKE_FIELD_BIRTH_DATE, "2004-12-31", "1999-01-01");
  intake_view_set_sort (view, keys, G_N_ELEMENTS (keys));
  intake_view_set_columns (view, columns, G_N_ELEMENTS (columns));

  return view;
}

static void
test_new (void)
{
  for (guint e = 0; e < INTAKE_N_ENTITIES; e++)
    {
      g_autoptr (IntakeView) view = intake_view_new ((IntakeEntity)e);
      const IntakeFieldId *columns;
      guint                n;

      g_assert_cmpint (intake_view_get_entity (view), ==, e);
      g_assert_cmpstr (intake_view_get_search (view), ==, "");
      intake_view_get_filters (view, &n);
      g_assert_cmpuint (n, ==, 0);
      intake_view_get_sort (view, &n);
      g_assert_cmpuint (n, ==, 0);

      columns = intake_view_get_columns (view, &n);
      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (intake_field_get (columns[i])->entity, ==, e);
          g_assert_true (intake_field_get (columns[i])->flags & INTAKE_FIELD_IN_LIST);
        }
    }
}

static void
test_filters (void)
{
  g_autoptr (IntakeView) view = full_view ();
  const IntakeFilter *filters;
  guint               n;

  /* The same once more changes nothing. */
  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview");
  filters = intake_view_get_filters (view, &n);
  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpint (filters[0].field, ==, INTAKE_FIELD_STAGE);
  g_assert_cmpstr (filters[0].value.text, ==, "shortlisted");
  g_assert_cmpint (filters[6].value.type, ==, INTAKE_VALUE_NONE);

  intake_view_clear_filters (view, INTAKE_FIELD_STAGE);
  filters = intake_view_get_filters (view, &n);
  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (filters[i].field, !=, INTAKE_FIELD_STAGE);

  intake_view_clear_filters (view, INTAKE_N_FIELDS);
  intake_view_get_filters (view, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_columns_once (void)
{
  static const IntakeFieldId twice[] = { INTAKE_FIELD_NAME, INTAKE_FIELD_CASE, INTAKE_FIELD_NAME };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  const IntakeFieldId *columns;
  guint                n;

  intake_view_set_columns (view, twice, G_N_ELEMENTS (twice));
  columns = intake_view_get_columns (view, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (columns[0], ==, INTAKE_FIELD_NAME);
  g_assert_cmpint (columns[1], ==, INTAKE_FIELD_CASE);

  /* What a view gave can be given back to it. */
  intake_view_set_columns (view, columns + 1, 1);
  columns = intake_view_get_columns (view, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (columns[0], ==, INTAKE_FIELD_CASE);
  intake_view_set_search (view, "abc");
  intake_view_set_search (view, intake_view_get_search (view) + 1);
  g_assert_cmpstr (intake_view_get_search (view), ==, "bc");
}

static void
test_operators (void)
{
  IntakeOperator op = INTAKE_OPERATOR_AFTER;

  for (guint i = 0; i < INTAKE_N_OPERATORS; i++)
    {
      g_assert_true (intake_operator_find (intake_operator_id ((IntakeOperator)i), &op));
      g_assert_cmpint (op, ==, i);
      g_assert_cmpint (intake_operator_needs_value (op), ==, i < INTAKE_OPERATOR_BLANK);
    }
  g_assert_false (intake_operator_find ("like", &op));
  g_assert_false (intake_operator_find (NULL, &op));

  g_assert_true (intake_operator_fits (INTAKE_OPERATOR_CONTAINS, INTAKE_FIELD_TOWN));
  g_assert_false (intake_operator_fits (INTAKE_OPERATOR_CONTAINS, INTAKE_FIELD_BIRTH_DATE));
  g_assert_true (intake_operator_fits (INTAKE_OPERATOR_BEFORE, INTAKE_FIELD_BIRTH_DATE));
  g_assert_true (intake_operator_fits (INTAKE_OPERATOR_AFTER, INTAKE_FIELD_EXPERIENCE_MONTHS));
  g_assert_false (intake_operator_fits (INTAKE_OPERATOR_BEFORE, INTAKE_FIELD_TOWN));
  g_assert_false (intake_operator_fits (INTAKE_OPERATOR_AFTER, INTAKE_FIELD_NOTICE));
  g_assert_true (intake_operator_fits (INTAKE_OPERATOR_BLANK, INTAKE_FIELD_NOTICE));
  g_assert_true (intake_operator_fits (INTAKE_OPERATOR_BETWEEN, INTAKE_FIELD_RECEIVED_ON));
  g_assert_false (intake_operator_fits (INTAKE_OPERATOR_BETWEEN, INTAKE_FIELD_STAGE));
}

static void
test_equal (void)
{
  g_autoptr (IntakeView) a = full_view ();
  g_autoptr (IntakeView) b = intake_view_copy (a);
  g_autoptr (IntakeView) empty_a = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) empty_b = intake_view_new (INTAKE_ENTITY_NOTICE);
  IntakeSortKey key = { INTAKE_FIELD_NAME, FALSE };
  IntakeFieldId column = INTAKE_FIELD_NAME;

  g_assert_true (intake_view_equal (a, b));
  g_assert_false (intake_view_equal (a, empty_a));
  g_assert_false (intake_view_equal (empty_a, empty_b));

  /* The order of filters, and how a search is written, do not matter. */
  intake_view_clear_filters (b, INTAKE_FIELD_STAGE);
  g_assert_false (intake_view_equal (a, b));
  add_text (b, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview");
  g_assert_false (intake_view_equal (a, b));
  add_text (b, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS_NOT, "shortlisted");
  g_assert_false (intake_view_equal (a, b));
  intake_view_clear_filters (b, INTAKE_FIELD_STAGE);
  add_text (b, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview");
  add_text (b, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "shortlisted");
  intake_view_set_search (b, " NGO bassa  E");
  g_assert_true (intake_view_equal (a, b));

  intake_view_set_search (b, "ngo");
  g_assert_false (intake_view_equal (a, b));

  g_clear_pointer (&b, intake_view_free);
  b = intake_view_copy (a);
  intake_view_set_sort (b, &key, 1);
  g_assert_false (intake_view_equal (a, b));

  g_clear_pointer (&b, intake_view_free);
  b = intake_view_copy (a);
  intake_view_set_columns (b, &column, 1);
  g_assert_false (intake_view_equal (a, b));

  intake_view_set_sort (empty_a, &key, 1);
  b = (intake_view_free (b), intake_view_copy (empty_a));
  key.descending = TRUE;
  intake_view_set_sort (b, &key, 1);
  g_assert_false (intake_view_equal (empty_a, b));
}

static void
assert_sentence (IntakeView *view,
                 const char *expected)
{
  g_autofree char *sentence = intake_view_dup_sentence (view, intake_language_get ("en"));

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (void)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) notices = intake_view_new (INTAKE_ENTITY_NOTICE);
  IntakeSortKey keys[] = { { INTAKE_FIELD_NAME, FALSE }, { INTAKE_FIELD_RECEIVED_ON, TRUE } };

  assert_sentence (view, "All applications");
  assert_sentence (notices, "All notices");

  intake_view_set_sort (view, keys, 2);
  assert_sentence (view, "All applications; sorted by name, received on (last first)");

  intake_view_set_search (view, "ngo");
  intake_view_set_sort (view, keys, 1);
  assert_sentence (view, "Search for “ngo”; sorted by name");

  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "shortlisted");
  add_date (view, INTAKE_FIELD_RECEIVED_ON, INTAKE_OPERATOR_BEFORE, "2025-03-05");
  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "interview");
  assert_sentence (view, "Stage is shortlisted or interview; Received on is before 05 Mar 2025; search for “ngo”; sorted by name");

  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "on-board");
  intake_view_set_search (view, NULL);
  intake_view_set_sort (view, NULL, 0);
  assert_sentence (view, "Stage is shortlisted, interview or on board; Received on is before 05 Mar 2025");

  intake_view_clear_filters (view, INTAKE_N_FIELDS);
  add_integer (view, INTAKE_FIELD_EXPERIENCE_MONTHS, INTAKE_OPERATOR_AFTER, 24);
  add_text (view, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_CONTAINS, "%s%n");
  add_text (view, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_IS_NOT, "Douala");
  intake_view_add_filter (view, INTAKE_FIELD_SPONSOR, INTAKE_OPERATOR_NOT_BLANK, NULL);
  assert_sentence (view, "Relevant experience (months) is more than 24; Town contains “%s%n”; Town is not Douala; Sponsor is not blank");
}

/* From the later to the earlier is the same as the other way round; the ends count for whether two filters are one. */
static void
test_range (void)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) other = intake_view_new (INTAKE_ENTITY_APPLICATION);
  const IntakeFilter *filters;
  guint               n;

  add_dates (view, INTAKE_FIELD_RECEIVED_ON, "2025-03-31", "2025-01-01");
  add_dates (view, INTAKE_FIELD_RECEIVED_ON, "2025-01-01", "2025-03-31");
  filters = intake_view_get_filters (view, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (filters[0].value.date.month, ==, 1);
  g_assert_cmpint (filters[0].upper.date.month, ==, 3);
  assert_sentence (view, "Received on is from 01 Jan 2025 to 31 Mar 2025");

  add_dates (other, INTAKE_FIELD_RECEIVED_ON, "2025-01-01", "2025-03-30");
  g_assert_false (intake_view_equal (view, other));
  add_dates (view, INTAKE_FIELD_RECEIVED_ON, "2025-01-01", "2025-03-30");
  intake_view_remove_filter (view, 0);
  g_assert_true (intake_view_equal (view, other));
}

/* A filter is replaced where it stands, with its alternatives; others stay as they are. */
static void
test_replace (void)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) with = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) stages = NULL;

  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "received");
  add_text (view, INTAKE_FIELD_NAME, INTAKE_OPERATOR_CONTAINS, "a");
  add_text (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "screening");
  stages = intake_view_dup_filter (view, 0);
  assert_sentence (stages, "Stage is received or screening");

  add_text (with, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "screening");
  add_text (with, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "offered");
  intake_view_replace_filter (view, 0, with);
  assert_sentence (view, "Stage is screening or offered; Name contains “a”");
  intake_view_replace_filter (view, 2, stages);
  assert_sentence (view, "Stage is screening, offered or received");
  intake_view_replace_filter (view, INTAKE_VIEW_LAST, with);
  assert_sentence (view, "Stage is screening, offered or received");
  intake_view_replace_filter (view, 0, NULL);
  assert_sentence (view, "All applications");
}

static char *
dup_reference (IntakeFieldId      field,
               const IntakeValue *value,
               gpointer           data)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT, (const char *)data, value->integer);
}

/* Each filter alone, and notices by their names where somebody knows these. */
static void
test_words (void)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  const IntakeLanguage *language = intake_language_get ("en");
  g_autofree char      *notices = NULL;
  g_autofree char      *sentence = NULL;
  g_autofree char      *town = NULL;

  g_assert_null (intake_view_dup_order_words (view, language));
  add_integer (view, INTAKE_FIELD_NOTICE, INTAKE_OPERATOR_IS, 7);
  add_text (view, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_CONTAINS, "Dou");
  add_integer (view, INTAKE_FIELD_NOTICE, INTAKE_OPERATOR_IS, 8);
  notices = intake_view_dup_filter_words (view, 0, language, dup_reference, (gpointer) "VN");
  g_assert_cmpstr (notices, ==, "Notice is VN-7 or VN-8");
  town = intake_view_dup_filter_words (view, 1, language, NULL, NULL);
  g_assert_cmpstr (town, ==, "Town contains “Dou”");
  g_assert_null (intake_view_dup_filter_words (view, 2, language, NULL, NULL));
  sentence = intake_view_dup_named_sentence (view, language, dup_reference, (gpointer) "VN");
  g_assert_cmpstr (sentence, ==, "Notice is VN-7 or VN-8; Town contains “Dou”");
}

static void
test_sentence_in_other_languages (void)
{
  g_autoptr (IntakeView) view = full_view ();

  for (const char *const *code = intake_language_codes (); *code != NULL; code++)
    {
      g_autofree char *sentence = intake_view_dup_sentence (view, intake_language_get (*code));

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_nonnull (strstr (sentence, "ngo"));
      g_assert_nonnull (strstr (sentence, "24"));
    }
}

static void
test_text_round_trip (void)
{
  g_autoptr (IntakeView) view = full_view ();
  g_autoptr (IntakeView) empty = intake_view_new (INTAKE_ENTITY_PLACEMENT);
  IntakeView *views[] = { view, empty };

  intake_view_set_columns (empty, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = intake_view_to_text (views[i]);
      g_autoptr (IntakeView) back = intake_view_from_text (text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_true (intake_view_equal (views[i], back));
      g_assert_cmpstr (intake_view_get_search (views[i]), ==, intake_view_get_search (back));
      again = intake_view_to_text (back);
      g_assert_cmpstr (text, ==, again);
    }
}

static void
test_text_short (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) view = intake_view_from_text ("{\"entity\":\"notice\"}", &error);
  g_autoptr (IntakeView) expected = intake_view_new (INTAKE_ENTITY_NOTICE);

  g_assert_no_error (error);
  g_assert_true (intake_view_equal (view, expected));
}

#define APPLICATION "{\"entity\":\"application\","

static void
test_text_refused (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { NULL, "cannot be read" },
    { "", "cannot be read" },
    { "   ", "cannot be read" },
    { "null", "view" },
    { "[]", "view" },
    { "{", "cannot be read" },
    { "\xFF", "damaged" },
    { "{}", "does not exist" },
    { "{\"entity\":3}", "does not exist" },
    { "{\"entity\":\"person\"}", "person" },
    { APPLICATION "\"colour\":1}", "colour" },
    { APPLICATION "\"\\377\":1}", "damaged" },
    { APPLICATION "\"search\":1}", "search" },
    { APPLICATION "\"search\":null}", "search" },
    { APPLICATION "\"filters\":{}}", "filters" },
    { APPLICATION "\"filters\":[1]}", "filters" },
    { APPLICATION "\"filters\":[{}]}", "filters" },
    { APPLICATION "\"filters\":[{\"field\":\"height\",\"operator\":\"is\",\"value\":\"a\"}]}", "height" },
    { APPLICATION "\"filters\":[{\"field\":\"capacity\",\"operator\":\"is\",\"value\":1}]}", "capacity" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"like\",\"value\":\"a\"}]}", "like" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":1,\"value\":\"a\"}]}", "town" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"before\",\"value\":\"a\"}]}", "before" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"is\"}]}", "town" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"is\",\"value\":\"\"}]}", "town" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"is\",\"value\":1}]}", "town" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"is\",\"value\":[\"a\"]}]}", "town" },
    { APPLICATION "\"filters\":[{\"field\":\"birth_date\",\"operator\":\"is\",\"value\":\"2025-02-30\"}]}", "birth_date" },
    { APPLICATION "\"filters\":[{\"field\":\"experience_months\",\"operator\":\"is\",\"value\":\"1\"}]}", "experience_months" },
    { APPLICATION "\"filters\":[{\"field\":\"experience_months\",\"operator\":\"is\",\"value\":1.5}]}", "experience_months" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"blank\",\"x\":1}]}", "“x”" },
    { APPLICATION "\"search\":\"\\377\"}", "damaged" },
    { APPLICATION "\"filters\":[{\"field\":\"town\",\"operator\":\"is\",\"value\":\"\\377\"}]}", "damaged" },
    { APPLICATION "\"sort\":\"name\"}", "sort" },
    { APPLICATION "\"sort\":[{\"field\":\"name\",\"descending\":1}]}", "descending" },
    { APPLICATION "\"sort\":[{\"descending\":true}]}", "sort" },
    { APPLICATION "\"columns\":[1]}", "columns" },
    { APPLICATION "\"columns\":[\"name\",\"%s%n\"]}", "%s%n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "(none)");
      g_assert_null (intake_view_from_text (cases[i].text, &error));
      g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_VIEW);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (intake_view_from_text (cases[i].text, NULL));
    }
}

static void
test_text_hostile (void)
{
  g_autofree char *nested = g_strnfill (60000, '[');
  g_autofree char *longest = g_strnfill (10000000, ' ');
  g_autoptr (IntakeView) view = full_view ();
  g_autofree char  *text = intake_view_to_text (view);
  gsize             length = strlen (text);
  const char *const refused[] = { nested, longest };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      /* By us, before the parser of JSON sees it. */
      g_assert_null (intake_view_from_text (refused[i], &error));
      g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_VIEW);
      g_assert_nonnull (strstr (error->message, "damaged"));
    }

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeView) read = NULL;
      int n = g_test_rand_int_range (1, 4);

      for (int j = 0; j < n; j++)
        damaged[g_test_rand_int_range (0, (int)length)] = "\"{}[],:\\0a\xFF "[g_test_rand_int_range (0, 13)];
      if (g_test_rand_int_range (0, 4) == 0)
        damaged[g_test_rand_int_range (0, (int)length)] = '\0';

      read = intake_view_from_text (damaged, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/view/a-filter-is-replaced-in-its-place", test_replace);
  g_test_add_func ("/core/view/new-shows-all", test_new);
  g_test_add_func ("/core/view/filters-come-and-go", test_filters);
  g_test_add_func ("/core/view/a-column-stands-once", test_columns_once);
  g_test_add_func ("/core/view/operators-fit-their-fields", test_operators);
  g_test_add_func ("/core/view/equal-when-they-show-the-same", test_equal);
  g_test_add_func ("/core/view/sentence", test_sentence);
  g_test_add_func ("/core/view/from-one-value-to-another", test_range);
  g_test_add_func ("/core/view/each-filter-in-words", test_words);
  g_test_add_func ("/core/view/sentence-in-every-language", test_sentence_in_other_languages);
  g_test_add_func ("/core/view/text-and-back", test_text_round_trip);
  g_test_add_func ("/core/view/text-may-be-short", test_text_short);
  g_test_add_func ("/core/view/refusals-name-the-place", test_text_refused);
  g_test_add_func ("/core/view/hostile-text", test_text_hostile);

  return g_test_run ();
}
