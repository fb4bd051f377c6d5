/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Export of 100,000 applications with 13 columns against a bare loop of libxlsxwriter over the same cells, in the same run, in both of its
 * modes.  The check that reads the file back is counted apart.  Each is done several times by turns, and the best of each counts.
 */
#include "config.h"

#include "bench.h"

#include <stdio.h>

#include <xlsxwriter.h>

#include "intake-export.h"
#include "intake-source.h"

#define DEFAULT_ROWS 100000
#define N_ROUNDS 3
#define MAX_RATIO 1.3
#define MAX_CHECK_RATIO (2.0 / 3.0)

/* A cell as the bare loop writes it: no field, no record, no lookup. */
typedef struct
{
  guint          row;
  guint16        column;
  IntakeCellType type;
  double         number;
  IntakeDate     date;
  const char    *text;
} BareCell;

/* The cells of a workbook, sheet by sheet. */
typedef struct
{
  GPtrArray    *sheets;
  GStringChunk *texts;
} BareWorkbook;

typedef struct
{
  double export;
  double check;
  double bare;
  double constant_memory;
} Times;

static IntakeSource *
open_workbook (const char *path)
{
  IntakeSourceOptions options = { NULL, 0, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  IntakeSource *source = intake_source_open (path, &options, NULL, &error);

  g_assert_no_error (error);

  return source;
}

static GArray *
read_cells (IntakeSource *source,
            guint         sheet,
            GStringChunk *texts)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (BareCell));
  g_autoptr (GError) error = NULL;

  intake_source_select_sheet (source, sheet, &error);
  g_assert_no_error (error);
  while (intake_source_next_row (source, NULL, &error))
    for (guint i = 0; i < intake_source_get_n_cells (source); i++)
      {
        const IntakeCell *cell = intake_source_get_cell (source, i);
        BareCell          bare = { intake_source_get_row_number (source) - 1, (guint16)i, cell->type, cell->number, cell->date, NULL };

        if (cell->type == INTAKE_CELL_EMPTY)
          continue;
        bare.text = g_string_chunk_insert_const (texts, cell->text);
        g_array_append_val (cells, bare);
      }
  g_assert_no_error (error);

  return cells;
}

static void
read_workbook (const char   *path,
               BareWorkbook *workbook)
{
  g_autoptr (IntakeSource) source = open_workbook (path);

  workbook->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  workbook->texts = g_string_chunk_new (1 << 20);
  for (guint i = 0; i < intake_source_get_n_sheets (source); i++)
    g_ptr_array_add (workbook->sheets, read_cells (source, i, workbook->texts));
}

static void
write_cell (lxw_worksheet  *worksheet,
            const BareCell *cell,
            lxw_format     *date_format)
{
  lxw_datetime date = { cell->date.year, cell->date.month, cell->date.day, 0, 0, 0 };

  if (cell->type == INTAKE_CELL_DATE)
    worksheet_write_datetime (worksheet, cell->row, cell->column, &date, date_format);
  else if (cell->type == INTAKE_CELL_NUMBER)
    worksheet_write_number (worksheet, cell->row, cell->column, cell->number, NULL);
  else
    worksheet_write_string (worksheet, cell->row, cell->column, cell->text, NULL);
}

static double
time_bare_loop (const BareWorkbook *cells,
                const char         *path,
                gboolean            constant_memory)
{
  lxw_workbook_options options = { constant_memory, NULL, LXW_TRUE };
  double               start = bench_seconds ();
  lxw_workbook        *workbook = workbook_new_opt (path, &options);
  lxw_format          *date_format = workbook_add_format (workbook);

  format_set_num_format (date_format, "dd mmm yyyy");
  for (guint s = 0; s < cells->sheets->len; s++)
    {
      GArray        *sheet = g_ptr_array_index (cells->sheets, s);
      lxw_worksheet *worksheet = workbook_add_worksheet (workbook, NULL);

      for (guint i = 0; i < sheet->len; i++)
        write_cell (worksheet, &g_array_index (sheet, BareCell, i), date_format);
    }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);

  return bench_seconds () - start;
}

static double
time_check (const char *path)
{
  double start = bench_seconds ();
  g_autoptr (IntakeSource) source = open_workbook (path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < intake_source_get_n_sheets (source); i++)
    {
      intake_source_select_sheet (source, i, &error);
      while (error == NULL && intake_source_next_row (source, NULL, &error))
        continue;
      g_assert_no_error (error);
    }

  return bench_seconds () - start;
}

static double
time_export (IntakeStore *store,
             IntakeView  *view,
             const char  *path)
{
  IntakeExportOptions options = { path, view, NULL, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  double start = bench_seconds ();

  intake_export (store, &options, NULL, NULL, &error);
  g_assert_no_error (error);

  return bench_seconds () - start;
}

static Times
best_times (IntakeStore *store,
            const char  *folder)
{
  g_autoptr (IntakeView) view = bench_make_view ();
  g_autofree char *workbook = g_build_filename (folder, "bench.xlsx", NULL);
  g_autofree char *bare = g_build_filename (folder, "bare.xlsx", NULL);
  BareWorkbook     cells = { NULL, NULL };
  Times            best = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double with_check = time_export (store, view, workbook);
      double check = time_check (workbook);
      double standard, constant_memory;

      if (cells.sheets == NULL)
        read_workbook (workbook, &cells);
      standard = time_bare_loop (&cells, bare, FALSE);
      constant_memory = time_bare_loop (&cells, bare, TRUE);

      best.export = MIN (best.export, with_check - check);
      best.check = MIN (best.check, check);
      best.bare = MIN (best.bare, standard);
      best.constant_memory = MIN (best.constant_memory, constant_memory);
    }

  g_ptr_array_unref (cells.sheets);
  g_string_chunk_free (cells.texts);

  return best;
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *office = g_build_filename (folder, "bench.intake", NULL);
  g_autoptr (IntakeStore) store = bench_make_office (office, n_rows);
  Times    best = best_times (store, folder);
  gboolean holds;

  intake_store_close (store);
  bench_remove_folder (folder);

  printf ("%u rows × %d columns, with their eligibility and placements, best of %d: export %.2f s, check %.2f s, bare loop %.2f s, bare loop with constant memory %.2f s\n",
          n_rows, BENCH_N_COLUMNS, N_ROUNDS, best.export, best.check, best.bare, best.constant_memory);
  printf ("export / bare loop with constant memory, which has no tables: %.2f\n", best.export / best.constant_memory);
  holds = bench_hold ("export / bare loop", best.export / best.bare, MAX_RATIO);
  holds = bench_hold ("check / bare loop", best.check / best.bare, MAX_CHECK_RATIO) && holds;

  return holds ? 0 : 1;
}
