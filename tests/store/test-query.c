/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view's ids: the right records, in the order that people expect. */
#include "config.h"

#include "record-fixture.h"

#include "intake-assignment-table.h"
#include "intake-query.h"
#include "intake-record-table.h"

#include <locale.h>

static gint64 notice_id, added_id;

/* family name, given names, sex, nationality, town, university, languages, tags, received in March, stage */
static const struct
{
  const char *family_name, *given_names, *sex, *nationality, *town, *university, *languages, *tags;
  int         received_day;
  IntakeStage stage;
} people[] = {
  { "Zang", "Paul", "m", "CM", "Yaoundé", "Université de Douala", "fr:C1;en:B1", "priority", 1, INTAKE_STAGE_RECEIVED },
  { "Étoundi", "Aïcha", "f", "CM;FR", "Maroua", "University of Buea", "fr:C2", "priority;returnee", 5, INTAKE_STAGE_SHORTLISTED },
  { "Eyenga", "Marie-Claire", "f", "CM", "Yaoundé", NULL, "fr;en", NULL, 3, INTAKE_STAGE_OFFERED },
  { "N’Guessan", "Koffi", "m", "CI", NULL, "université de douala", "fr:B2", NULL, 4, INTAKE_STAGE_INTERVIEW },
  { "Abdoulaye", "Bachir", NULL, NULL, "Garoua", "Université de Maroua", NULL, "Returnee", 0, INTAKE_STAGE_RECEIVED },
};

static void
insert_people (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 supervisor = office_insert_supervisor (db, "Ada Foe", 3);

  notice_id = office_insert_notice (db, "CM-2025-03", "Migration policy");
  office_insert_notice (db, "CM-2025-01", "Data");
  office_insert_notice (db, "CM-2025-02", "Logistics in N’Gaoundéré");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      IntakeRecord *record = office_new_application (people[i].family_name, people[i].given_names);
      IntakeDate    received_on = people[i].received_day > 0 ? (IntakeDate){ 2025, 3, (guint8)people[i].received_day } : INTAKE_DATE_NONE;
      gint64        id;

      intake_record_set_text (record, INTAKE_FIELD_SEX, people[i].sex);
      intake_record_set_text (record, INTAKE_FIELD_NATIONALITY, people[i].nationality);
      intake_record_set_text (record, INTAKE_FIELD_TOWN, people[i].town);
      intake_record_set_text (record, INTAKE_FIELD_UNIVERSITY, people[i].university);
      intake_record_set_text (record, INTAKE_FIELD_LANGUAGES, people[i].languages);
      intake_record_set_text (record, INTAKE_FIELD_TAGS, people[i].tags);
      intake_record_set_text (record, INTAKE_FIELD_PHONE, i == 0 ? "+237 6 55 01 02 03" : NULL);
      intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, received_on);
      if (i % 2 == 0)
        intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
      id = office_insert (db, record);
      if (people[i].stage != INTAKE_STAGE_RECEIVED)
        office_set_stage (db, id, people[i].stage);
      if (people[i].stage == INTAKE_STAGE_OFFERED)
        intake_assignment_table_assign (db, id, supervisor, "direct", &error);
      g_assert_no_error (error);
    }
}

static void
set_up (Office       *office,
        gconstpointer data)
{
  office_open (office, data);
  office_write (office, insert_people);
}

/* The given names, or what else names a record, of a view's records in order. */
static char *
dup_names (IntakeDatabase   *db,
           const IntakeView *view)
{
  static const IntakeFieldId names[] = { INTAKE_FIELD_FAMILY_NAME, INTAKE_FIELD_NOTICE_REFERENCE, INTAKE_FIELD_SUPERVISOR_NAME, INTAKE_FIELD_PLACEMENT_START_ON };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = intake_query_ids (db, view, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = office_load (db, intake_view_get_entity (view), g_array_index (ids, gint64, i));
      const char *name = intake_record_get_text (record, names[intake_view_get_entity (view)]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name != NULL ? name : "-");
    }

  return g_string_free (text, FALSE);
}

static void
assert_view (IntakeDatabase   *db,
             const IntakeView *view,
             const char       *expected)
{
  g_autofree char *names = dup_names (db, view);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_search (IntakeDatabase *db,
               const char     *search,
               const char     *expected)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_search (view, search);
  assert_view (db, view, expected);
}

static void
assert_filter (IntakeDatabase *db,
               IntakeFieldId   field,
               IntakeOperator  op,
               const char     *text,
               const char     *expected)
{
  g_autoptr (IntakeView) view = intake_view_new (intake_field_get (field)->entity);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_view_add_filter (view, field, op, text != NULL ? &value : NULL);
  assert_view (db, view, expected);
}

static void
assert_sort (IntakeDatabase *db,
             IntakeFieldId   field,
             gboolean        descending,
             const char     *expected)
{
  IntakeSortKey key = { field, descending };
  g_autoptr (IntakeView) view = intake_view_new (intake_field_get (field)->entity);

  intake_view_set_sort (view, &key, 1);
  assert_view (db, view, expected);
}

static void
check_default_order (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  /* The newest first; what has no date comes last. */
  assert_view (db, view, "Étoundi N’Guessan Eyenga Zang Abdoulaye");
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_APPLICATION, NULL), ==, 5);
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_NOTICE, NULL), ==, 3);
}

static void
test_default_order (Office       *office,
                    gconstpointer data)
{
  office_read (office, check_default_order);
}

static void
check_sort (IntakeDatabase *db)
{
  const IntakeSortKey keys[] = { { INTAKE_FIELD_SEX, TRUE }, { INTAKE_FIELD_FAMILY_NAME, FALSE } };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  /* É sorts as E, whatever locale is there. */
  assert_sort (db, INTAKE_FIELD_NAME, FALSE, "Abdoulaye Étoundi Eyenga N’Guessan Zang");
  assert_sort (db, INTAKE_FIELD_NAME, TRUE, "Zang N’Guessan Eyenga Étoundi Abdoulaye");
  assert_sort (db, INTAKE_FIELD_RECEIVED_ON, FALSE, "Zang Eyenga N’Guessan Étoundi Abdoulaye");
  assert_sort (db, INTAKE_FIELD_RECEIVED_ON, TRUE, "Étoundi N’Guessan Eyenga Zang Abdoulaye");
  /* Stages stand in their own order, and blanks last either way. */
  assert_sort (db, INTAKE_FIELD_STAGE, FALSE, "Zang Abdoulaye Étoundi N’Guessan Eyenga");
  assert_sort (db, INTAKE_FIELD_TOWN, FALSE, "Abdoulaye Étoundi Eyenga Zang N’Guessan");
  assert_sort (db, INTAKE_FIELD_TOWN, TRUE, "Eyenga Zang Étoundi Abdoulaye N’Guessan");
  assert_sort (db, INTAKE_FIELD_NOTICE, FALSE, "Eyenga Zang Abdoulaye Étoundi N’Guessan");
  assert_sort (db, INTAKE_FIELD_NOTICE_REFERENCE, TRUE, "CM-2025-03 CM-2025-02 CM-2025-01");
  assert_sort (db, INTAKE_FIELD_NOTICE_APPLICATIONS, TRUE, "CM-2025-03 CM-2025-01 CM-2025-02");

  intake_view_set_sort (view, keys, G_N_ELEMENTS (keys));
  assert_view (db, view, "N’Guessan Zang Étoundi Eyenga Abdoulaye");
}

static void
test_sort (Office       *office,
           gconstpointer data)
{
  office_read (office, check_sort);
}

static void
check_text_filters (IntakeDatabase *db)
{
  assert_filter (db, INTAKE_FIELD_UNIVERSITY, INTAKE_OPERATOR_IS, "UNIVERSITE DE DOUALA", "N’Guessan Zang");
  assert_filter (db, INTAKE_FIELD_UNIVERSITY, INTAKE_OPERATOR_IS_NOT, "Université de Douala", "Étoundi Abdoulaye");
  assert_filter (db, INTAKE_FIELD_UNIVERSITY, INTAKE_OPERATOR_CONTAINS, "Univ", "Étoundi N’Guessan Zang Abdoulaye");
  assert_filter (db, INTAKE_FIELD_UNIVERSITY, INTAKE_OPERATOR_CONTAINS, "%", "Étoundi N’Guessan Zang Abdoulaye");
  assert_filter (db, INTAKE_FIELD_UNIVERSITY, INTAKE_OPERATOR_BLANK, NULL, "Eyenga");
  assert_filter (db, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_NOT_BLANK, NULL, "Étoundi Eyenga Zang Abdoulaye");
  assert_filter (db, INTAKE_FIELD_NAME, INTAKE_OPERATOR_CONTAINS, "nguessan k", "N’Guessan");
  assert_filter (db, INTAKE_FIELD_TOWN, INTAKE_OPERATOR_IS, "'; DROP TABLE person; --", "");
}

static void
check_choice_filters (IntakeDatabase *db)
{
  assert_filter (db, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, "offered", "Eyenga");
  assert_filter (db, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS_NOT, "received", "Étoundi N’Guessan Eyenga");
  assert_filter (db, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_CONTAINS, "list", "Étoundi");
  assert_filter (db, INTAKE_FIELD_SEX, INTAKE_OPERATOR_IS_NOT, "f", "N’Guessan Zang");
  assert_filter (db, INTAKE_FIELD_SEX, INTAKE_OPERATOR_CONTAINS, "no such", "");
  assert_filter (db, INTAKE_FIELD_NATIONALITY, INTAKE_OPERATOR_IS, "CM", "Étoundi Eyenga Zang");
  assert_filter (db, INTAKE_FIELD_NATIONALITY, INTAKE_OPERATOR_IS, "FR", "Étoundi");
  assert_filter (db, INTAKE_FIELD_NATIONALITY, INTAKE_OPERATOR_CONTAINS, "ivoire", "N’Guessan");
  assert_filter (db, INTAKE_FIELD_LANGUAGES, INTAKE_OPERATOR_IS, "en", "Eyenga Zang");
  assert_filter (db, INTAKE_FIELD_LANGUAGES, INTAKE_OPERATOR_IS, "fr:C1", "Zang");
  assert_filter (db, INTAKE_FIELD_TAGS, INTAKE_OPERATOR_IS, "returnee", "Étoundi Abdoulaye");
  assert_filter (db, INTAKE_FIELD_SUPERVISORS, INTAKE_OPERATOR_CONTAINS, "foe", "Eyenga");
  assert_filter (db, INTAKE_FIELD_SUPERVISORS, INTAKE_OPERATOR_BLANK, NULL, "Étoundi N’Guessan Zang Abdoulaye");
}

static void
check_joint_filters (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  /* What a field is are alternatives, all else must hold together. */
  intake_value_set_text (&value, "offered");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  intake_value_set_text (&value, "received");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  assert_view (db, view, "Eyenga Zang Abdoulaye");
  intake_value_set_date (&value, (IntakeDate){ 2025, 3, 1 });
  intake_view_add_filter (view, INTAKE_FIELD_RECEIVED_ON, INTAKE_OPERATOR_AFTER, &value);
  assert_view (db, view, "Eyenga");
  intake_view_clear_filters (view, INTAKE_FIELD_STAGE);
  assert_view (db, view, "Étoundi N’Guessan Eyenga");
  intake_view_set_search (view, "maroua");
  assert_view (db, view, "Étoundi");
}

/* Both ends count, and what is blank lies nowhere. */
static void
check_ranges (IntakeDatabase *db)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) from = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) to = INTAKE_VALUE_INIT;
  g_autoptr (IntakeRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  IntakeDate day;

  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  record = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, 0), &error);
  g_assert_no_error (error);
  day = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);

  intake_value_set_date (&from, day);
  intake_value_set_date (&to, day);
  intake_view_add_range (view, INTAKE_FIELD_RECEIVED_ON, &from, &to);
  g_clear_pointer (&ids, g_array_unref);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >=, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, intake_record_get_id (record));

  intake_view_clear_filters (view, INTAKE_N_FIELDS);
  intake_value_set_date (&from, (IntakeDate){ 1900, 1, 1 });
  intake_value_set_date (&to, (IntakeDate){ 1900, 12, 31 });
  intake_view_add_range (view, INTAKE_FIELD_RECEIVED_ON, &from, &to);
  assert_view (db, view, "");
}

static void
test_filters (Office       *office,
              gconstpointer data)
{
  office_read (office, check_text_filters);
  office_read (office, check_choice_filters);
  office_read (office, check_joint_filters);
  office_read (office, check_ranges);
}

static void
check_search (IntakeDatabase *db)
{
  assert_search (db, "etoun", "Étoundi");
  assert_search (db, "Univ", "Étoundi N’Guessan Zang Abdoulaye");
  assert_search (db, "zang paul", "Zang");
  assert_search (db, "zang marie", "");
  assert_search (db, "nguessan", "N’Guessan");
  assert_search (db, "N'Gue", "N’Guessan");
  assert_search (db, "marieclaire", "Eyenga");
  assert_search (db, "marie-claire", "Eyenga");
  assert_search (db, "claire", "Eyenga");
  assert_search (db, "de-douala", "N’Guessan Zang");
  assert_search (db, "655 01 02", "Zang");
  assert_search (db, "2025-0002", "Étoundi");
  assert_search (db, "\"' OR * ) NEAR(", "");
  assert_search (db, " - ", "Étoundi N’Guessan Eyenga Zang Abdoulaye");
}

static void
check_search_of_notices (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_NOTICE);

  intake_view_set_search (view, "ngaoun log");
  assert_view (db, view, "CM-2025-02");
  intake_view_set_search (view, "2025 data");
  assert_view (db, view, "CM-2025-01");
  intake_view_set_search (view, "ata");
  assert_view (db, view, "");
}

static void
check_search_keeps_order (IntakeDatabase *db)
{
  IntakeSortKey key = { INTAKE_FIELD_NAME, FALSE };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_sort (view, &key, 1);
  intake_view_set_search (view, "u");
  assert_view (db, view, "Abdoulaye Étoundi N’Guessan Zang");
}

static void
test_search (Office       *office,
             gconstpointer data)
{
  office_read (office, check_search);
  office_read (office, check_search_of_notices);
  office_read (office, check_search_keeps_order);
}

static void
add_one (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Owona", "Zita");

  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, (IntakeDate){ 2025, 3, 31 });
  added_id = office_insert (db, record);
}

static void
check_added (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  assert_view (db, view, "Owona Étoundi N’Guessan Eyenga Zang Abdoulaye");
  assert_search (db, "zita", "Owona");
}

static void
rename_added (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "Zoé");
  intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, added_id, INTAKE_FIELD_GIVEN_NAMES, &value, &error);
  g_assert_no_error (error);
}

static void
check_renamed (IntakeDatabase *db)
{
  assert_search (db, "zita", "");
  assert_search (db, "zoe", "Owona");
}

static void
check_gone (IntakeDatabase *db)
{
  check_default_order (db);
  assert_search (db, "zoe", "");
}

static void
test_kept_order (Office       *office,
                 gconstpointer data)
{
  office_read (office, check_default_order);
  office_read (office, check_search);
  office_write (office, add_one);
  office_read (office, check_added);
  office_write (office, rename_added);
  office_read (office, check_renamed);
  office_undo (office);
  office_undo (office);
  office_read (office, check_gone);
}

static char *
dup_facets (IntakeDatabase   *db,
            const IntakeView *view,
            IntakeFieldId     field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_query_facets (db, view, field, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < facets->len; i++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, i);
      g_autofree char   *value = intake_value_dup_canonical (&facet->value);

      g_string_append_printf (text, "%s%s=%" G_GINT64_FORMAT, i > 0 ? " " : "", value, facet->count);
    }

  return g_string_free (text, FALSE);
}

static void
assert_facets (IntakeDatabase   *db,
               const IntakeView *view,
               IntakeFieldId     field,
               const char       *expected)
{
  g_autofree char *facets = dup_facets (db, view, field);

  g_assert_cmpstr (facets, ==, expected);
}

static void
check_facets (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autofree char *of_notice = g_strdup_printf ("%" G_GINT64_FORMAT "=3", notice_id);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  assert_facets (db, view, INTAKE_FIELD_STAGE, "received=2 shortlisted=1 interview=1 offered=1");
  assert_facets (db, view, INTAKE_FIELD_NOTICE, of_notice);
  assert_facets (db, view, INTAKE_FIELD_NATIONALITY, "CM=3 CI=1 FR=1");
  assert_facets (db, view, INTAKE_FIELD_LANGUAGES, "fr=4 en=2");
  assert_facets (db, view, INTAKE_FIELD_ANSWER, "eligible=4 cannot-tell=1");
  assert_facets (db, view, INTAKE_FIELD_DECISION, "");

  /* A field's own filters are passed over, those on others count, and so does the search. */
  intake_value_set_text (&value, "offered");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  assert_facets (db, view, INTAKE_FIELD_STAGE, "received=2 shortlisted=1 interview=1 offered=1");
  assert_facets (db, view, INTAKE_FIELD_SEX, "f=1");
  assert_facets (db, view, INTAKE_FIELD_ANSWER, "eligible=1");
  intake_view_set_search (view, "maroua");
  assert_facets (db, view, INTAKE_FIELD_STAGE, "received=1 shortlisted=1");
}

static void
test_facets (Office       *office,
             gconstpointer data)
{
  office_read (office, check_facets);
}

static void
check_cancelled (IntakeDatabase *db)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  IntakeSortKey key = { INTAKE_FIELD_NAME, FALSE };
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_sort (view, &key, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (intake_query_ids (db, view, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled (Office       *office,
                gconstpointer data)
{
  office_read (office, check_cancelled);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/query/" path, Office, NULL, set_up, test, office_close)
  ADD ("newest-first", test_default_order);
  ADD ("sorted-as-people-expect", test_sort);
  ADD ("filters", test_filters);
  ADD ("search-folds-and-narrows", test_search);
  ADD ("what-changed-is-seen-at-once", test_kept_order);
  ADD ("facets-count-under-the-other-filters", test_facets);
  ADD ("can-be-given-up", test_cancelled);

  return g_test_run ();
}
