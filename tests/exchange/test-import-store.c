/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office exports, another takes in without a change, and the same office knows again. */
#include "config.h"

#include "fixture.h"

#include "intake-export.h"
#include "intake-import.h"
#include "intake-query.h"
#include "intake-record-name.h"
#include "intake-record-table.h"

/* The first of those who share an address. */
#define SIBLING 6

#define N_NOTICES 2

/* Who applied for what: 0 for no notice. Some applied twice, for another notice, for the same, or for none; two only look alike, and the last two are brothers with one address. */
static const struct
{
  const char *given_names;
  guint       person;
  guint       notice;
  guint8      birth_day;
} applications[] = {
  { "Élise", 0, 1, 10 },
  { "Élise", 0, 2, 10 },
  { "Íñigo", 1, 1, 11 },
  { "Íñigo", 1, 1, 11 },
  { "Zoé", 2, 0, 12 },
  { "Zoé", 2, 0, 12 },
  { "Zoé", 2, 0, 12 },
  { "=1+1", 3, 2, 13 },
  { "Anne Laure", 4, 1, 14 },
  { "Anna Laure", 5, 1, 14 },
  { "Abel", SIBLING, 1, 15 },
  { "Zacharie", SIBLING + 1, 1, 16 },
};

static IntakeStore *
open_office (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  IntakeStore *store = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);

  g_assert_no_error (error);

  return store;
}

static gboolean
insert_notices (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  gint64 *ids = data;

  for (guint i = 0; i < N_NOTICES; i++)
    {
      g_autoptr (IntakeRecord) notice = intake_record_new (INTAKE_ENTITY_NOTICE);
      g_autofree char *reference = g_strdup_printf ("SO-%u/2025", i + 1);

      intake_record_set_text (notice, INTAKE_FIELD_NOTICE_REFERENCE, reference);
      if (!intake_record_table_insert (db, notice, error))
        return FALSE;
      ids[i] = intake_record_get_id (notice);
    }

  return TRUE;
}

static gboolean
insert_applications (IntakeDatabase *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  const gint64 *notices = data;
  gint64        persons[G_N_ELEMENTS (applications)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (applications); i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
      gint64          *person = &persons[applications[i].person];
      g_autofree char *email = g_strdup_printf ("person-%u@example.org", MIN (applications[i].person, SIBLING));
      g_autofree char *phone = g_strdup_printf ("00237 6990%u", applications[i].person);

      intake_record_set_person_id (record, *person);
      intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, "Muñoz d’Étoundi");
      intake_record_set_text (record, INTAKE_FIELD_GIVEN_NAMES, applications[i].given_names);
      intake_record_set_text (record, INTAKE_FIELD_EMAIL, email);
      intake_record_set_text (record, INTAKE_FIELD_PHONE, phone);
      intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2000, 2, applications[i].birth_day });
      intake_record_set_text (record, INTAKE_FIELD_LANGUAGES, "fr:C1;en:B2");
      if (applications[i].notice != 0)
        intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notices[applications[i].notice - 1]);
      if (!intake_record_table_insert (db, record, error))
        return FALSE;
      *person = intake_record_get_person_id (record);
    }

  return TRUE;
}

/* What is told of an application in another file: all that is not made of something else, persons by the first of their applications. */
static void
describe (IntakeDatabase *db,
          IntakeRecord   *record,
          GHashTable     *persons,
          GString        *text)
{
  gint64        person = intake_record_get_person_id (record);
  IntakeFieldId first, end;

  if (!g_hash_table_contains (persons, &person))
    g_hash_table_insert (persons, g_memdup2 (&person, sizeof person), g_strdup (intake_record_get_text (record, INTAKE_FIELD_CASE)));
  g_string_append_printf (text, "person=%s", (const char *)g_hash_table_lookup (persons, &person));

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    {
      const IntakeField *field = intake_field_get (id);
      g_autofree char   *value = NULL;

      if ((field->flags & INTAKE_FIELD_DERIVED) != 0 || !intake_record_has (record, id))
        continue;
      value = field->kind == INTAKE_KIND_NOTICE ? intake_record_name_dup (db, field, intake_record_get_integer (record, id, 0))
                                                : intake_value_dup_canonical (intake_record_get (record, id));
      g_string_append_printf (text, "|%s=%s", field->name, value);
    }
  g_string_append_c (text, '\n');
}

static gpointer
describe_cb (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GHashTable) persons = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const IntakeSortKey by_case = { INTAKE_FIELD_CASE, FALSE };

  intake_view_set_sort (view, &by_case, 1);
  ids = intake_query_ids (db, view, cancellable, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i), error);

      g_assert_nonnull (record);
      describe (db, record, persons, text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_description (IntakeStore *store)
{
  g_autoptr (GError) error = NULL;
  char *text = intake_store_read (store, describe_cb, NULL, NULL, &error);

  g_assert_no_error (error);

  return text;
}

static void
export_all (IntakeStore *store,
            const char  *path,
            const char  *language)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  g_autoptr (GError) error = NULL;
  IntakeExportOptions options = { path, view, NULL, intake_language_get (language) };
  IntakeFieldId       first, end;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    g_array_append_val (columns, id);
  intake_view_set_columns (view, (const IntakeFieldId *)columns->data, columns->len);
  g_assert_cmpint (intake_export (store, &options, NULL, NULL, &error), ==, G_N_ELEMENTS (applications));
  g_assert_no_error (error);
}

static IntakeImportReport *
import (IntakeStore *store,
        const char  *path)
{
  IntakeImportOptions options = { .path = path, .read = { .language = intake_language_get ("en") } };
  g_autoptr (GError) error = NULL;
  IntakeImportReport *report = intake_import (store, &options, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->refused->len; i++)
    g_test_message ("%s: %s", ((IntakeImportRefusal *)report->refused->pdata[i])->value, ((IntakeImportRefusal *)report->refused->pdata[i])->reason);
  g_assert_cmpint (report->n_refused, ==, 0);

  return report;
}

static IntakeStore *
open_full_office (const char *name)
{
  IntakeStore *store = open_office (name);
  gint64       notices[N_NOTICES];
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_store_write (store, "Notices", insert_notices, notices, NULL, NULL, &error));
  g_assert_true (intake_store_write (store, "Applications", insert_applications, notices, NULL, NULL, &error));
  g_assert_no_error (error);

  return store;
}

static void
test_empty_office (gconstpointer data)
{
  const char      *file = data;
  g_autofree char *path = fixture_path (file);
  g_autofree char *language = g_strndup (file, 2);
  g_autofree char *name = g_strdup_printf ("empty-%s.intake", file);
  g_autofree char *full_name = g_strdup_printf ("full-%s.intake", file);
  g_autoptr (IntakeStore) store = open_full_office (full_name);
  g_autoptr (IntakeStore) other = open_office (name);
  g_autoptr (IntakeImportReport) report = NULL;
  g_autofree char *expected = dup_description (store);
  g_autofree char *actual = NULL;
  gint64           notices[N_NOTICES];

  g_assert_true (intake_store_write (other, "Notices", insert_notices, notices, NULL, NULL, NULL));
  export_all (store, path, language);
  report = import (other, path);
  g_assert_cmpint (report->imported, ==, G_N_ELEMENTS (applications));
  g_assert_cmpint (report->known_persons, ==, 4);
  actual = dup_description (other);
  g_assert_cmpstr (actual, ==, expected);
  intake_store_close (store);
  intake_store_close (other);
}

static void
test_same_office (gconstpointer data)
{
  const char      *file = data;
  g_autofree char *path = fixture_path (file);
  g_autofree char *language = g_strndup (file, 2);
  g_autofree char *name = g_strdup_printf ("same-%s.intake", file);
  g_autoptr (IntakeStore) store = open_full_office (name);
  g_autoptr (IntakeImportReport) report = NULL;
  g_autofree char *expected = dup_description (store);
  g_autofree char *actual = NULL;

  export_all (store, path, language);
  report = import (store, path);
  g_assert_cmpint (report->imported, ==, 0);
  g_assert_cmpint (report->updated, ==, 0);
  g_assert_cmpint (report->duplicates, ==, G_N_ELEMENTS (applications));
  g_assert_cmpint (report->action, ==, 0);
  actual = dup_description (store);
  g_assert_cmpstr (actual, ==, expected);
  intake_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = { "en.xlsx", "fr.xlsx", "es.xlsx", "en.csv", "fr.csv", "es.csv" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *into_empty = g_strdup_printf ("/exchange/import-store/empty-office/%s", files[i]);
      g_autofree char *into_same = g_strdup_printf ("/exchange/import-store/same-office/%s", files[i]);

      g_test_add_data_func (into_empty, files[i], test_empty_office);
      g_test_add_data_func (into_same, files[i], test_same_office);
    }

  return fixture_run ();
}
