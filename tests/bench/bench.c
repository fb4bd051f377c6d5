/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks share. */
#include "config.h"

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "intake-sample-office.h"

#define SEED 2025

static gboolean
fill (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  return intake_sample_office_fill (db, GPOINTER_TO_UINT (data), SEED, (IntakeDate){ 2025, 12, 1 }, NULL, cancellable, error);
}

static int
compare_figures (const void *a,
                 const void *b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

double
bench_seconds (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

guint
bench_count (int   argc,
             char *argv[],
             guint fallback)
{
  return argc > 1 ? (guint)strtoul (argv[1], NULL, 10) : fallback;
}

char *
bench_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("intake-bench-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
bench_remove_folder (const char *folder)
{
  const char *const command[] = { "rm", "-r", "--", folder, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

IntakeStore *
bench_make_office (const char *path,
                   guint       n_applications)
{
  g_autoptr (GError) error = NULL;
  IntakeStore *store = intake_store_open (path, INTAKE_STORE_CREATE, "bench", intake_language_get ("en"), &error);

  g_assert_no_error (error);
  intake_store_write (store, "Sample", fill, GUINT_TO_POINTER (n_applications), NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

IntakeView *
bench_make_view (void)
{
  static const IntakeFieldId columns[BENCH_N_COLUMNS] = {
    INTAKE_FIELD_CASE,
    INTAKE_FIELD_NAME,
    INTAKE_FIELD_SEX,
    INTAKE_FIELD_NATIONALITY,
    INTAKE_FIELD_BIRTH_DATE,
    INTAKE_FIELD_UNIVERSITY,
    INTAKE_FIELD_STUDY_LEVEL,
    INTAKE_FIELD_EXPERIENCE_MONTHS,
    INTAKE_FIELD_RECEIVED_ON,
    INTAKE_FIELD_NOTICE,
    INTAKE_FIELD_STAGE,
    INTAKE_FIELD_ANSWER,
    INTAKE_FIELD_SUPERVISORS,
  };
  IntakeView *view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  intake_view_set_columns (view, columns, BENCH_N_COLUMNS);

  return view;
}

double
bench_median (double *figures,
              guint   n_figures)
{
  g_assert (n_figures > 0);
  qsort (figures, n_figures, sizeof *figures, compare_figures);

  return n_figures % 2 == 1 ? figures[n_figures / 2] : (figures[n_figures / 2 - 1] + figures[n_figures / 2]) / 2;
}

gboolean
bench_hold (const char *what,
            double      figure,
            double      limit)
{
  gboolean holds = figure <= limit;

  printf ("%s: %.2f, at most %.2f: %s\n", what, figure, limit, holds ? "kept" : "NOT KEPT");

  return holds;
}
