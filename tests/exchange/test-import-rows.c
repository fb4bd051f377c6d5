/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows from one thread to another: all of them, in their order, whenever who takes them stops. */
#include "config.h"

#include "intake-import-rows.h"

/* Rows that are made up: the @failing-th fails, each tenth asks for a notice. */
typedef struct
{
  IntakeImportRows *rows;
  guint             n_read;
  guint             n_rows;
  guint             failing;
  guint             n_asked;
  GThread          *writer;
} Made;

static gboolean
read_cb (gpointer         data,
         IntakeImportRow *row,
         GError         **error)
{
  Made *made = data;

  g_assert_true (g_thread_self () != made->writer);
  g_assert_false (intake_record_has (row->record, INTAKE_FIELD_CASE));
  g_assert_null (row->custom);
  if (made->n_read == made->n_rows)
    return FALSE;

  row->number = ++made->n_read;
  row->is_good = row->number % 3 != 0;
  intake_record_set_text (row->record, INTAKE_FIELD_CASE, "x");
  if (row->number == made->failing)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Broken");
      return FALSE;
    }
  if (row->number % 7 == 0)
    row->custom = g_ptr_array_new_with_free_func (g_free);
  if (row->number % 10 == 0)
    {
      g_autofree char *reference = g_strdup_printf ("%u", row->number);
      g_autoptr (GError) unknown = NULL;
      gint64 notice = intake_import_rows_find_notice (made->rows, reference, &unknown);

      g_assert_true ((notice == 0) == (unknown != NULL));
      intake_record_set_integer (row->record, INTAKE_FIELD_NOTICE, notice);
    }

  return TRUE;
}

/* There is none of the hundreds. */
static gint64
find_notice_cb (gpointer    data,
                const char *reference,
                GError    **error)
{
  Made  *made = data;
  gint64 number = g_ascii_strtoll (reference, NULL, 10);

  g_assert_true (g_thread_self () == made->writer);
  made->n_asked++;
  if (number % 100 != 0)
    return number;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "None");
  return 0;
}

static double
get_fraction_cb (gpointer data)
{
  Made *made = data;

  return (double)made->n_read / MAX (made->n_rows, 1);
}

static const IntakeImportRowsFuncs funcs = { read_cb, find_notice_cb, get_fraction_cb };

/* Takes up to @n rows, which must be the next. */
static guint
take (Made    *made,
      guint    n,
      GError **error)
{
  IntakeImportRow *row;
  guint            n_taken = 0;

  made->writer = g_thread_self ();
  made->rows = intake_import_rows_new (&funcs, made);
  while (n_taken < n && (row = intake_import_rows_next (made->rows, error)) != NULL)
    {
      n_taken++;
      g_assert_cmpuint (row->number, ==, n_taken);
      g_assert_cmpint (row->is_good, ==, n_taken % 3 != 0);
      g_assert_true ((row->custom != NULL) == (n_taken % 7 == 0));
      if (n_taken % 10 == 0)
        g_assert_cmpint (intake_record_get_integer (row->record, INTAKE_FIELD_NOTICE, -1), ==, n_taken % 100 == 0 ? 0 : n_taken);
      g_assert_cmpfloat (intake_import_rows_get_fraction (made->rows), >, 0);
    }

  return n_taken;
}

static void
test_all_in_order (void)
{
  static const guint counts[] = { 0, 1, 63, 64, 65, 256, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      Made made = { .n_rows = counts[i] };
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (take (&made, G_MAXUINT, &error), ==, counts[i]);
      g_assert_no_error (error);
      g_assert_null (intake_import_rows_next (made.rows, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (made.n_asked, ==, counts[i] / 10);
      intake_import_rows_free (made.rows);
    }
}

/* Wherever the reading stands: before it began, waiting for room, or for an answer. */
static void
test_stopped (void)
{
  for (guint n = 0; n < 400; n += 13)
    {
      Made made = { .n_rows = 100000 };
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (take (&made, n, &error), ==, n);
      g_assert_no_error (error);
      intake_import_rows_free (made.rows);
      g_assert_cmpuint (made.n_read, <=, n + 5 * 64);
    }
}

/* What came before the fault comes through. */
static void
test_failure_comes_last (void)
{
  Made made = { .n_rows = 1000, .failing = 333 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (take (&made, G_MAXUINT, &error), ==, 332);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  intake_import_rows_free (made.rows);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-rows/all-in-their-order", test_all_in_order);
  g_test_add_func ("/exchange/import-rows/stopped-anywhere", test_stopped);
  g_test_add_func ("/exchange/import-rows/failure-comes-last", test_failure_comes_last);

  return g_test_run ();
}
