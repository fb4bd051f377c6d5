/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of an office's own in views, sentences and records. */
#include "config.h"

#include "intake-own-field.h"
#include "intake-record.h"
#include "intake-view.h"

static IntakeFieldId
make_field (gint64      key,
            const char *label)
{
  IntakeFieldId id = intake_own_field_get (key);

  intake_own_field_set_label (id, label);

  return id;
}

static void
test_described (void)
{
  IntakeFieldId id = make_field (-5, "Stage");

  g_assert_cmpint (id, >, INTAKE_N_FIELDS);
  g_assert_cmpint (intake_own_field_get (-5), ==, id);
  g_assert_cmpint (intake_own_field_get_key (id), ==, -5);
  /* It is not ours to translate. */
  g_assert_cmpstr (intake_field_label (id, intake_language_get ("fr")), ==, "Stage");
  g_assert_true (intake_field_find (INTAKE_ENTITY_APPLICATION, "own:-5") == intake_field_get (id));
  g_assert_null (intake_field_find (INTAKE_ENTITY_NOTICE, "own:-5"));
  g_assert_null (intake_field_find (INTAKE_ENTITY_APPLICATION, "own:0"));
  g_assert_null (intake_field_find (INTAKE_ENTITY_APPLICATION, "own:12x"));
  g_assert_cmpint (intake_field_get (id)->flags & INTAKE_FIELD_PERSONAL, !=, 0);
  g_assert_cmpint (intake_field_get (id)->flags & INTAKE_FIELD_FOR_HEADQUARTERS, ==, 0);

  intake_own_field_set_label (id, "Grant");
  g_assert_cmpstr (intake_field_get (id)->label, ==, "Grant");
  intake_own_field_set_label (id, NULL);
  g_assert_null (intake_field_find (INTAKE_ENTITY_APPLICATION, "own:-5"));
  g_assert_true (intake_own_field_is_there (INTAKE_FIELD_STAGE));
}

static void
test_record (void)
{
  IntakeFieldId first = make_field (11, "Shoe size"), second = make_field (12, "Grant");
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeRecord) copy = NULL;

  g_assert_false (intake_record_has (record, first));
  intake_record_set_text (record, first, "38");
  copy = intake_record_dup (record);
  intake_record_reset (record);
  g_assert_null (intake_record_get_text (record, first));
  g_assert_cmpstr (intake_record_get_text (copy, first), ==, "38");
  g_assert_null (intake_record_get_text (copy, second));
}

static void
test_view (void)
{
  IntakeFieldId         id = make_field (21, "Grant");
  IntakeFieldId         columns[] = { INTAKE_FIELD_NAME, id };
  IntakeSortKey         key = { id, TRUE };
  const IntakeLanguage *english = intake_language_get ("en");
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) again = NULL;
  g_autoptr (IntakeView) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *bare = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  guint n;

  intake_value_set_text (&value, "Yes");
  intake_view_set_columns (view, columns, 2);
  intake_view_set_sort (view, &key, 1);
  intake_view_add_filter (view, id, INTAKE_OPERATOR_IS, &value);
  text = intake_view_to_text (view);
  again = intake_view_from_text (text, &error);
  g_assert_no_error (error);
  g_assert_true (intake_view_equal (view, again));
  sentence = intake_view_dup_sentence (view, english);
  g_assert_cmpstr (sentence, ==, "Grant is Yes; sorted by Grant (last first)");

  /* Deleted meanwhile: it opens without, and what is shown says nothing of it. */
  intake_own_field_set_label (id, NULL);
  later = intake_view_from_text (text, &error);
  g_assert_no_error (error);
  intake_view_get_filters (later, &n);
  g_assert_cmpuint (n, ==, 0);
  intake_view_get_sort (later, &n);
  g_assert_cmpuint (n, ==, 0);
  intake_view_get_columns (later, &n);
  g_assert_cmpuint (n, ==, 1);
  bare = intake_view_dup_sentence (view, english);
  g_assert_cmpstr (bare, ==, "All applications");

  /* With no column left it has the usual ones. */
  intake_view_set_columns (view, &columns[1], 1);
  intake_view_drop_deleted (view);
  intake_view_get_columns (view, &n);
  g_assert_cmpuint (n, >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/own-field/described-like-any-other", test_described);
  g_test_add_func ("/core/own-field/a-record-holds-its-value", test_record);
  g_test_add_func ("/core/own-field/a-view-names-it-and-outlives-it", test_view);

  return g_test_run ();
}
