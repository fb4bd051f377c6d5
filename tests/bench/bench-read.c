/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading an .xlsx of 100,000 rows × 20 columns, against openpyxl in its read-only mode in the same run; and the memory that reading a
 * million rows takes, of a workbook and of a .csv.  Each is read by a process of its own.
 */
#include "config.h"

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "intake-source.h"

#define DEFAULT_ROWS 100000
#define N_COLUMNS 20
#define N_TEXTS 14
/* Of these texts there is another in each row; the others come again and again, as countries do. */
#define N_UNIQUE 5
#define MIN_TIMES_FASTER 5.0
#define MEMORY_ROWS_FACTOR 10
/* As many as a sheet of a million rows may have before it is refused for its size. */
#define MEMORY_COLUMNS 2
#define MAX_MEGABYTES 150.0

#define OPENPYXL "import openpyxl, sys\n"                                                      \
                 "sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]\n" \
                 "print(sum(1 for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None))\n"

static void
write_workbook (const char *path,
                guint       n_rows,
                guint       n_columns,
                guint       n_unique)
{
  lxw_workbook  *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format    *day = workbook_add_format (workbook);

  format_set_num_format (day, "dd/mm/yyyy");
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        char text[48];

        g_snprintf (text, sizeof text, column < n_unique ? "Ngo Bassa Élise %u-%u" : "Cameroun %u %u", column < n_unique ? row : row % 97, column);
        if (column < N_TEXTS)
          worksheet_write_string (sheet, row, (lxw_col_t)column, text, NULL);
        else if (column % 2 == 0)
          worksheet_write_number (sheet, row, (lxw_col_t)column, row % 1000, NULL);
        else
          worksheet_write_number (sheet, row, (lxw_col_t)column, 36000 + row % 9000, day);
      }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static void
write_table (const char *path,
             guint       n_rows)
{
  FILE *stream = fopen (path, "we");

  g_assert_nonnull (stream);
  for (guint row = 0; row < n_rows; row++)
    fprintf (stream, "Ngo Bassa;Élise %u;2001-03-05;+237 6 99 %u\n", row, row);
  g_assert_cmpint (fclose (stream), ==, 0);
}

/* The most memory that this program had, in kibibytes; what getrusage() says counts the one that started it. */
static guint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

/* What the process of its own does: reads, and prints how many cells there were and how much memory it took. */
static int
read_whole (const char *path)
{
  IntakeSourceOptions options = { NULL, 0, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);
  guint64 n_cells = 0;

  g_assert_no_error (error);
  while (intake_source_next_row (source, NULL, &error))
    n_cells += intake_source_get_n_cells (source);
  g_assert_no_error (error);
  printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n", n_cells, get_peak ());
  return 0;
}

/* Runs a command; the time it took, and the numbers that it printed. */
static double
run (const char *const *command,
     guint64           *n_cells,
     double            *megabytes)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  double start = bench_seconds ();
  int    status = 0;
  char  *rest;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  start = bench_seconds () - start;
  *n_cells = g_ascii_strtoull (output, &rest, 10);
  *megabytes = (double)g_ascii_strtoull (rest, NULL, 10) / 1024;
  return start;
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  g_autofree char *folder = NULL;
  g_autofree char *workbook = NULL;
  g_autofree char *large = NULL;
  g_autofree char *table = NULL;
  guint64          ours_cells, theirs_cells;
  double           ours, theirs, megabytes, unused;
  gboolean         holds;

  if (argc == 3 && strcmp (argv[1], "--read") == 0)
    return read_whole (argv[2]);

  folder = bench_make_folder ();
  workbook = g_build_filename (folder, "list.xlsx", NULL);
  large = g_build_filename (folder, "large.xlsx", NULL);
  table = g_build_filename (folder, "large.csv", NULL);

  write_workbook (workbook, n_rows, N_COLUMNS, N_UNIQUE);
  ours = run ((const char *const[]){ argv[0], "--read", workbook, NULL }, &ours_cells, &megabytes);
  theirs = run ((const char *const[]){ "/usr/bin/python3", "-c", OPENPYXL, workbook, NULL }, &theirs_cells, &unused);
  g_assert_cmpuint (ours_cells, ==, theirs_cells);
  printf ("%" G_GUINT64_FORMAT " cells: %.2f s and %.0f MB; openpyxl: %.2f s, %.1f times as long\n", ours_cells, ours, megabytes, theirs, theirs / ours);
  holds = bench_hold ("reading .xlsx: share of the time of openpyxl, in per cent", ours / theirs * 100, 100 / MIN_TIMES_FASTER);

  write_workbook (large, n_rows * MEMORY_ROWS_FACTOR, MEMORY_COLUMNS, 0);
  ours = run ((const char *const[]){ argv[0], "--read", large, NULL }, &ours_cells, &megabytes);
  printf ("%u rows of .xlsx in %.2f s\n", n_rows * MEMORY_ROWS_FACTOR, ours);
  holds = bench_hold ("reading a million rows of .xlsx: memory, in megabytes", megabytes, MAX_MEGABYTES) && holds;

  write_table (table, n_rows * MEMORY_ROWS_FACTOR);
  ours = run ((const char *const[]){ argv[0], "--read", table, NULL }, &ours_cells, &megabytes);
  printf ("%u rows of .csv in %.2f s\n", n_rows * MEMORY_ROWS_FACTOR, ours);
  holds = bench_hold ("reading a million rows of .csv: memory, in megabytes", megabytes, MAX_MEGABYTES) && holds;

  bench_remove_folder (folder);
  return holds ? 0 : 1;
}
