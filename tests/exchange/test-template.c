/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates: what they offer to choose is what an import takes, in each language; and they read back with no mapping. */
#include "config.h"

#include <glib/gstdio.h>

#include "intake-export.h"
#include "intake-import.h"
#include "intake-mapping.h"
#include "intake-parse.h"
#include "intake-present.h"
#include "intake-template-sheet.h"
#include "intake-template.h"

typedef struct
{
  char        *folder;
  char        *path;
  IntakeStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("intake-template-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "template.xlsx", NULL);
  office = g_build_filename (fixture->folder, "test.intake", NULL);
  fixture->store = intake_store_open (office, INTAKE_STORE_CREATE, "test", intake_language_get ("en"), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  intake_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->path);
}

static IntakeSource *
open_template (Fixture              *fixture,
               const IntakeLanguage *language)
{
  IntakeSourceOptions   read = { NULL, 0, language };
  IntakeTemplateOptions options = { fixture->path, NULL, language };
  g_autoptr (GError) error = NULL;
  IntakeSource *source;

  g_assert_true (intake_template (fixture->store, &options, NULL, &error));
  g_assert_no_error (error);
  source = intake_source_open (fixture->path, &read, NULL, &error);
  g_assert_no_error (error);
  return source;
}

/* All that a column of the hidden sheet offers is taken by its field, and means as many different values. */
static void
assert_choices (IntakeSource         *source,
                const IntakeLanguage *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  guint n_choices = 0;

  g_assert_true (intake_source_is_sheet_hidden (source, 2));
  g_assert_true (intake_source_select_sheet (source, 2, &error));
  g_assert_true (intake_source_next_row (source, NULL, &error));
  for (guint i = 0; i < intake_source_get_n_cells (source); i++)
    g_ptr_array_add (fields, (gpointer)intake_field_match (INTAKE_ENTITY_APPLICATION, intake_source_get_cell (source, i)->text));
  g_assert_cmpuint (fields->len, >=, 10);

  while (intake_source_next_row (source, NULL, &error))
    for (guint i = 0; i < intake_source_get_n_cells (source); i++)
      {
        const IntakeField *field = g_ptr_array_index (fields, i);
        const char        *text = intake_source_get_cell (source, i)->text;
        g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
        g_autofree char *canonical = NULL;

        if (*text == '\0')
          continue;
        g_assert_true (intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, language, &value, &error));
        g_assert_no_error (error);
        canonical = intake_value_dup_canonical (&value);
        g_assert_true (g_hash_table_add (values, g_strdup_printf ("%u %s", i, canonical)));
        n_choices++;
      }
  g_assert_no_error (error);
  g_assert_cmpuint (n_choices, >, 3 * 200);
}

static void
test_reads_back (Fixture      *fixture,
                 gconstpointer data)
{
  IntakeFieldId fields[INTAKE_TEMPLATE_MAX_FIELDS];
  guint         n_fields = intake_template_list_fields (fields);

  for (guint i = 0; intake_language_codes ()[i] != NULL; i++)
    {
      const IntakeLanguage *language = intake_language_get (intake_language_codes ()[i]);
      g_autoptr (IntakeSource) source = open_template (fixture, language);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (intake_source_get_sheet (source), ==, 0);
      g_assert_true (intake_source_next_row (source, NULL, &error));
      g_assert_cmpuint (intake_source_get_n_cells (source), ==, n_fields);
      for (guint k = 0; k < n_fields; k++)
        g_assert_true (intake_field_match (INTAKE_ENTITY_APPLICATION, intake_source_get_cell (source, k)->text) == intake_field_get (fields[k]));
      /* Nobody stands in it who would be taken for an applicant. */
      g_assert_false (intake_source_next_row (source, NULL, &error));
      assert_choices (source, language);
      g_assert_no_error (error);
    }
}

static void
test_examples (Fixture      *fixture,
               gconstpointer data)
{
  IntakeFieldId fields[INTAKE_TEMPLATE_MAX_FIELDS];
  guint         n_fields = intake_template_list_fields (fields);

  for (guint i = 0; intake_language_codes ()[i] != NULL; i++)
    for (guint k = 0; k < n_fields; k++)
      {
        const IntakeField        *field = intake_field_get (fields[k]);
        const IntakeTemplateSheet sheet = { .language = intake_language_get (intake_language_codes ()[i]) };
        g_autofree char          *example = intake_template_dup_example (&sheet, fields[k]);
        g_autofree char          *expected = intake_template_dup_expected (field, sheet.language);
        g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
        g_autoptr (GError) error = NULL;

        g_assert_cmpuint (strlen (expected), >, 10);
        g_assert_true (field->kind == INTAKE_KIND_TEXT || field->kind == INTAKE_KIND_NOTICE || example != NULL);
        if (example != NULL)
          g_assert_true (intake_field_parse (field, example, INTAKE_DATE_ORDER_DAY_FIRST, sheet.language, &value, &error));
        g_assert_no_error (error);
      }
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  IntakeTemplateOptions options = { fixture->path, "none", intake_language_get ("en") };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (intake_template (fixture->store, &options, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  options = (IntakeTemplateOptions){ "/proc/none/template.xlsx", NULL, intake_language_get ("en") };
  g_assert_false (intake_template (fixture->store, &options, NULL, &error));
  g_assert_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_TARGET);

  {
    g_autofree char *content = NULL;

    g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
    g_assert_cmpstr (content, ==, "old");
  }
}

/* An import of one that nobody filled in changes nothing and refuses nothing. */
static void
test_empty_import (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (IntakeSource) source = open_template (fixture, intake_language_get ("fr"));
  IntakeImportOptions options = { .path = fixture->path };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeImportReport) report = NULL;

  options.read.language = intake_language_get ("en");
  report = intake_import (fixture->store, &options, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->imported, ==, 0);
  g_assert_cmpint (report->n_refused, ==, 0);
  g_assert_cmpuint (report->unknown_columns->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/template/reads-back-in-each-language", Fixture, NULL, set_up, test_reads_back, tear_down);
  g_test_add ("/exchange/template/examples-are-taken", Fixture, NULL, set_up, test_examples, tear_down);
  g_test_add ("/exchange/template/what-fails-leaves-the-old-file", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/exchange/template/empty-one-imports-nothing", Fixture, NULL, set_up, test_empty_import, tear_down);

  return g_test_run ();
}
