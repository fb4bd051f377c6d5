/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fuzz target: what the columns of a table are.  The first letter of the input says where the headings are: a digit gives their row, any other letter
 * has them found.  Then comes a mapping as it is saved, a line "%%", and the table.  Its columns are guessed, take on the saved mapping, have a word
 * and the order of dates settled, and every row is read into a record.
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "fuzz-input.h"

#include "intake-import-private.h"
#include "intake-text.h"

#define PART_END "\n%%\n"
#define MAX_ROWS 64
/* Any day at all, so that the same input is read in the same way tomorrow. */
#define TODAY ((IntakeDate){ 2025, 6, 30 })

/* A mapping written is read as the same mapping. */
static void
assert_comes_back (const IntakeMapping  *mapping,
                   const IntakeMapping  *guessed,
                   const IntakeLanguage *language)
{
  g_autoptr (IntakeMapping) again = intake_mapping_copy (guessed);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = intake_mapping_dup_text (mapping);
  g_autofree char *read = NULL;
  g_autofree char *signature = intake_mapping_dup_signature (mapping);

  g_assert_true (g_utf8_validate (text, -1, NULL) && g_utf8_validate (signature, -1, NULL));
  g_assert_true (intake_mapping_apply_text (again, text, language, &error));
  g_assert_no_error (error);
  read = intake_mapping_dup_text (again);
  g_assert_cmpstr (text, ==, read);
}

static void
assert_whole (const IntakeMapping *mapping)
{
  gboolean taken[INTAKE_N_FIELDS + 1] = { FALSE };

  g_assert_cmpuint (mapping->fields->len, ==, mapping->headings->len);
  g_assert_cmpuint (mapping->fields->len, ==, mapping->date_order->len);
  g_assert_cmpuint (mapping->fields->len, ==, mapping->custom->len);
  g_assert_cmpuint (mapping->fields->len, ==, mapping->by_cells->len);
  g_assert_cmpuint (mapping->fields->len, ==, mapping->words->len);
  for (guint i = 0; i < mapping->fields->len; i++)
    {
      IntakeFieldId id = g_array_index (mapping->fields, IntakeFieldId, i);

      g_assert_cmpint (id, <=, INTAKE_N_FIELDS);
      g_assert_true (id == INTAKE_N_FIELDS || !taken[id]);
      g_assert_true (id == INTAKE_N_FIELDS || !g_array_index (mapping->custom, gboolean, i));
      taken[id] = TRUE;
    }
}

/* A word of the first row stands for one that the fuzzer chose, and dates are read the other way round. */
static void
settle (IntakeMapping *mapping,
        IntakeSource  *source,
        const char    *meaning)
{
  for (guint i = 0; i < MIN (mapping->fields->len, intake_source_get_n_cells (source)); i++)
    {
      const char *word = intake_source_get_cell (source, i)->text;

      if (i % 2 == 1)
        {
          g_array_index (mapping->date_order, IntakeDateOrder, i) = INTAKE_DATE_ORDER_MONTH_FIRST;
          continue;
        }
      intake_mapping_set_word (mapping, i, word, meaning);
      g_assert_cmpstr (intake_mapping_get_word (mapping, i, word), ==, meaning);
    }
}

static void
assert_value (const IntakeValue *value)
{
  g_autofree char *text = intake_value_dup_canonical (value);

  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  g_assert_true (value->type != INTAKE_VALUE_DATE || intake_date_is_valid (value->date));
  g_assert_true (value->type != INTAKE_VALUE_TEXT || *value->text != '\0');
}

static void
assert_row (const IntakeImport    *import,
            const IntakeImportRow *row)
{
  gboolean has_name = intake_record_has (row->record, INTAKE_FIELD_FAMILY_NAME) || intake_record_has (row->record, INTAKE_FIELD_GIVEN_NAMES);

  g_assert_true (!row->is_good || has_name);
  for (guint i = 0; i < import->mapping->fields->len; i++)
    {
      IntakeFieldId id = g_array_index (import->mapping->fields, IntakeFieldId, i);

      if (id != INTAKE_N_FIELDS)
        assert_value (intake_record_get (row->record, id));
      else if (row->custom != NULL && g_ptr_array_index (row->custom, i) != NULL)
        g_assert_true (g_utf8_validate (g_ptr_array_index (row->custom, i), -1, NULL));
    }
}

static void
assert_refusals (const IntakeImport *import)
{
  for (guint i = 0; i < import->report->refused->len; i++)
    {
      const IntakeImportRefusal *refusal = g_ptr_array_index (import->report->refused, i);

      g_assert_true (refusal->column_index == INTAKE_IMPORT_WHOLE_ROW || refusal->column_index < import->mapping->fields->len);
      g_assert_true (refusal->value == NULL || g_utf8_validate (refusal->value, -1, NULL));
      g_assert_true (*refusal->reason != '\0' && g_utf8_validate (refusal->reason, -1, NULL));
    }
}

/* Notices are looked up in an office, which is no matter of columns. */
static void
read_rows (IntakeSource         *source,
           IntakeMapping        *mapping,
           const IntakeLanguage *language)
{
  g_autoptr (IntakeImportReport) report = intake_import_report_new ();
  g_autoptr (IntakeValueCache) cache = intake_value_cache_new (mapping->fields->len);
  g_autoptr (GArray) custom_fields = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  IntakeImport import = { .source = source, .mapping = mapping, .language = language, .today = TODAY, .report = report, .known_values = cache, .custom_fields = custom_fields };

  g_array_set_size (custom_fields, mapping->fields->len);
  for (guint i = 0; i < mapping->fields->len; i++)
    {
      IntakeFieldId id = g_array_index (mapping->fields, IntakeFieldId, i);

      if (id != INTAKE_N_FIELDS && intake_field_get (id)->kind == INTAKE_KIND_NOTICE)
        intake_mapping_set_field (mapping, i, INTAKE_N_FIELDS);
      g_array_index (custom_fields, gint64, i) = g_array_index (mapping->custom, gboolean, i);
    }

  for (guint n = 0; n < MAX_ROWS && intake_source_next_row (source, NULL, NULL); n++)
    {
      IntakeImportRow row = { .record = record };
      guint           n_refused = report->refused->len;

      intake_record_reset (record);
      intake_import_read_row (&import, &row);
      g_assert_cmpuint (row.number, ==, intake_source_get_row_number (source));
      g_assert_true (row.is_good == (report->refused->len == n_refused));
      assert_row (&import, &row);
      g_clear_pointer (&row.custom, g_ptr_array_unref);
    }
  assert_refusals (&import);
}

static void
map (IntakeSource         *source,
     guint8                place,
     const char           *saved,
     const IntakeLanguage *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeMapping) guessed = g_ascii_isdigit (place) ? intake_mapping_guess_at (source, place - '0', NULL, &error) : intake_mapping_guess (source, NULL, &error);
  g_autoptr (IntakeMapping) mapping = NULL;

  if (guessed == NULL)
    {
      g_assert_true (error->domain == INTAKE_SOURCE_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }

  assert_whole (guessed);
  assert_comes_back (guessed, guessed, language);
  mapping = intake_mapping_copy (guessed);
  if (!intake_mapping_apply_text (mapping, saved, language, &error))
    {
      g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_FORMAT);
      assert_comes_back (mapping, guessed, language);
    }
  assert_whole (mapping);

  if (intake_mapping_skip_to_rows (mapping, source, NULL, NULL) && intake_source_next_row (source, NULL, NULL))
    settle (mapping, source, saved);
  assert_comes_back (mapping, guessed, language);
  if (intake_source_select_sheet (source, 0, NULL) && intake_mapping_skip_to_rows (mapping, source, NULL, NULL))
    read_rows (source, mapping, language);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const IntakeSourceOptions options = { "UTF-8", '\0', intake_language_get ("en") };
  g_autofree char          *text = size > 0 ? g_strndup ((const char *)data + 1, size - 1) : NULL;
  g_autofree char          *saved = NULL;
  const char               *table = text != NULL ? strstr (text, PART_END) : NULL;
  char                      path[64];
  gsize                     length;
  int                       fd;
  g_autoptr (IntakeSource) source = NULL;

  if (table == NULL)
    return 0;
  saved = g_strndup (text, (gsize)(table - text));
  table += strlen (PART_END);
  length = strlen (table);
  /* What is saved is text by then. */
  if (!g_utf8_validate (saved, -1, NULL))
    return 0;

  fd = fuzz_input_create (path, sizeof path);
  if (write (fd, table, length) == (gssize)length)
    source = intake_source_open (path, &options, NULL, NULL);
  if (source != NULL)
    map (source, data[0], saved, options.language);
  close (fd);
  return 0;
}
