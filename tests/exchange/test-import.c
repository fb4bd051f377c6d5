/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody settled before an import is what comes in: corrected cells, choices for those who are known, fields of the office's own. */
#include "config.h"

#include "fixture.h"

#include "intake-custom-table.h"
#include "intake-import.h"
#include "intake-query.h"
#include "intake-record-table.h"

#define KNOWN                        \
  "Nom;Prénom;Né(e) le;Courriel\n" \
  "NGO BASSA;Marie;12/03/2001;marie@example.org\n"

#define NEW                                      \
  "Nom;Prénom;Né(e) le;Courriel;Pointure\n"    \
  "NGO BASA;Marie;12/03/2001;m@example.org;38\n" \
  "TALLA;Rose;31/02/2001;rose@example.org;39\n"  \
  ";;01/05/2000;nobody@example.org;40\n"

static IntakeStore *
open_office (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  IntakeStore *store = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);

  g_assert_no_error (error);

  return store;
}

static IntakeImportReport *
import (IntakeStore         *store,
        const char          *text,
        IntakeImportOptions *options)
{
  g_autofree char *path = fixture_write ("list.csv", text, -1);
  g_autoptr (GError) error = NULL;
  IntakeImportReport *report;

  options->path = path;
  options->read.language = intake_language_get ("en");
  report = intake_import (store, options, NULL, NULL, &error);
  g_assert_no_error (error);

  return report;
}

static gpointer
count_cb (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  gint64 n = intake_query_count (db, INTAKE_ENTITY_APPLICATION, error);

  return g_memdup2 (&n, sizeof n);
}

static gint64
count (IntakeStore *store)
{
  g_autofree gint64 *n = intake_store_read (store, count_cb, NULL, NULL, NULL);

  return *n;
}

static void
test_corrections (void)
{
  g_autoptr (IntakeStore) store = open_office ("corrections.intake");
  g_autoptr (GHashTable) corrections = intake_import_new_corrections ();
  IntakeImportOptions options = { .dry_run = TRUE };
  g_autoptr (IntakeImportReport) before = import (store, NEW, &options);
  g_autoptr (IntakeImportReport) after = NULL;
  const IntakeImportRefusal *refusal;

  g_assert_cmpint (before->imported, ==, 1);
  g_assert_cmpint (before->n_refused, ==, 2);
  refusal = before->refused->pdata[0];
  g_assert_cmpuint (refusal->row, ==, 3);
  g_assert_cmpuint (refusal->column_index, ==, 2);
  intake_import_correct (corrections, refusal->row, refusal->column_index, "28/02/2001");
  refusal = before->refused->pdata[1];
  g_assert_cmpuint (refusal->row, ==, 4);
  g_assert_cmpuint (refusal->column_index, ==, 0);
  intake_import_correct (corrections, refusal->row, refusal->column_index, "Kouam");
  g_assert_cmpint (count (store), ==, 0);

  options.dry_run = FALSE;
  options.corrections = corrections;
  after = import (store, NEW, &options);
  g_assert_cmpint (after->imported, ==, 3);
  g_assert_cmpint (after->n_refused, ==, 0);
  g_assert_cmpint (count (store), ==, 3);
  intake_store_close (store);
}

/* What becomes of a row that may be somebody who is known. */
static const struct
{
  IntakeImportChoice choice;
  gint64             imported;
  gint64             known_persons;
  gint64             updated;
} choices[] = {
  { INTAKE_IMPORT_DEFAULT, 1, 0, 0 },
  { INTAKE_IMPORT_DIFFERENT, 1, 0, 0 },
  { INTAKE_IMPORT_SAME, 1, 1, 0 },
  { INTAKE_IMPORT_SKIP, 0, 0, 0 },
  { INTAKE_IMPORT_UPDATE, 0, 0, 1 },
};

static void
test_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *name = g_strdup_printf ("choices-%u.intake", i);
      g_autoptr (IntakeStore) store = open_office (name);
      g_autoptr (GHashTable) table = g_hash_table_new (NULL, NULL);
      IntakeImportOptions options = { 0 };
      g_autoptr (IntakeImportReport) first = import (store, KNOWN, &options);
      g_autoptr (IntakeImportReport) second = NULL;
      const IntakeImportMatch *match;

      g_assert_cmpint (first->imported, ==, 1);
      g_hash_table_insert (table, GUINT_TO_POINTER (2), GUINT_TO_POINTER (choices[i].choice));
      options.choices = table;
      second = import (store, NEW, &options);
      g_assert_cmpint (second->doubtful, ==, 1);
      match = second->matches->pdata[0];
      g_assert_cmpuint (match->row, ==, 2);
      g_assert_false (match->in_file);
      g_assert_cmpint (match->match, ==, INTAKE_MATCH_DOUBTFUL);
      g_assert_cmpint (match->duplicate.likeness, ==, INTAKE_LIKENESS_NEAR_NAME);
      g_assert_cmpint (second->imported, ==, choices[i].imported);
      g_assert_cmpint (second->known_persons, ==, choices[i].known_persons);
      g_assert_cmpint (second->updated, ==, choices[i].updated);
      intake_store_close (store);
    }
}

static gpointer
read_custom_cb (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) ids = intake_query_ids (db, view, NULL, error);
  g_autoptr (GPtrArray) values = intake_custom_table_list (db, g_array_index (ids, gint64, 0), error);
  const IntakeCustomValue *value = values->pdata[0];

  return g_strdup_printf ("%s=%s", value->name, value->value);
}

static void
test_own_field (void)
{
  g_autoptr (IntakeStore) store = open_office ("own.intake");
  IntakeImportOptions options = { .mapping_text = "{\"columns\": [{\"heading\": \"Pointure\", \"custom\": true}]}" };
  g_autoptr (IntakeImportReport) report = import (store, NEW, &options);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  g_assert_cmpuint (report->unknown_columns->len, ==, 0);
  words = intake_store_read (store, read_custom_cb, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "Pointure=38");

  label = intake_store_undo (store, INTAKE_UNDO, report->action, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (store), ==, 0);
  intake_store_close (store);
}

static gboolean
change_cb (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) ids = intake_query_ids (db, view, NULL, error);
  g_auto (IntakeValue) town = INTAKE_VALUE_INIT;

  intake_value_set_text (&town, "Kribi");

  return intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, 0), INTAKE_FIELD_TOWN, &town, error);
}

/* Weeks later something depends on it: it is told what. */
static void
test_undo_later (void)
{
  g_autoptr (IntakeStore) store = open_office ("later.intake");
  IntakeImportOptions options = { .name = "clipboard" };
  g_autoptr (IntakeImportReport) report = import (store, KNOWN, &options);
  g_autoptr (GError) error = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  gint64           action = 0;

  intake_store_write (store, "Town of 2025-0001", change_cb, NULL, NULL, &action, &error);
  g_assert_no_error (error);
  failed = intake_store_undo (store, INTAKE_UNDO, report->action, &error);
  g_assert_null (failed);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Town of 2025-0001"));
  g_clear_error (&error);

  undone = intake_store_undo (store, INTAKE_UNDO, action, &error);
  g_assert_no_error (error);
  label = intake_store_undo (store, INTAKE_UNDO, report->action, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Import of 1 application from clipboard");
  g_assert_cmpint (count (store), ==, 0);
  intake_store_close (store);
}

/* Who may be somebody who is known keeps the case number of the list: nobody else has it. */
static void
test_case_number_stays (void)
{
  static const char *const alike = "Dossier;Nom;Prénom;Né(e) le;Courriel\n2025-0777;NGO BASA;Marie;12/03/2001;m@example.org\n";
  g_autoptr (IntakeStore) store = open_office ("case-number.intake");
  IntakeImportOptions options = { 0 };
  g_autoptr (IntakeImportReport) known = import (store, KNOWN, &options);
  g_autoptr (IntakeImportReport) report = import (store, alike, &options);
  g_autoptr (IntakeImportReport) again = import (store, alike, &options);

  g_assert_cmpint (known->imported, ==, 1);
  g_assert_cmpint (report->imported, ==, 1);
  g_assert_cmpint (report->doubtful, ==, 1);
  g_assert_cmpint (again->duplicates, ==, 1);
  g_assert_cmpint (((IntakeImportMatch *)again->matches->pdata[0])->duplicate.likeness, ==, INTAKE_LIKENESS_CASE);
  intake_store_close (store);
}

#define N_FAULTS 1100

/* Unless more is asked for, the report tells the first thousand and how many there are. */
static void
test_report_limit (void)
{
  static const guint limits[] = { 0, 5, 5000 };
  static const guint told[] = { 1000, 5, N_FAULTS };
  g_autoptr (IntakeStore) store = open_office ("limit.intake");
  g_autoptr (GString) text = g_string_new ("Nom;Prénom;Né(e) le\n");

  for (guint i = 0; i < N_FAULTS; i++)
    g_string_append_printf (text, "NOM%u;Prénom;31/02/2001\n", i);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      IntakeImportOptions options = { .dry_run = TRUE, .max_reported = limits[i] };
      g_autoptr (IntakeImportReport) report = import (store, text->str, &options);

      g_assert_cmpint (report->n_refused, ==, N_FAULTS);
      g_assert_cmpint (report->n_faults, ==, N_FAULTS);
      g_assert_cmpuint (report->refused->len, ==, told[i]);
    }
  intake_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import/corrected-cells", test_corrections);
  g_test_add_func ("/exchange/import/choices-for-who-may-be-known", test_choices);
  g_test_add_func ("/exchange/import/field-of-the-office", test_own_field);
  g_test_add_func ("/exchange/import/undone-later", test_undo_later);
  g_test_add_func ("/exchange/import/case-number-stays", test_case_number_stays);
  g_test_add_func ("/exchange/import/report-tells-how-many", test_report_limit);

  return fixture_run ();
}
