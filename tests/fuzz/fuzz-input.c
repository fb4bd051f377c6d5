/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads whatever a fuzzer made up. */
#include "config.h"

#include "fuzz-input.h"

#include <sys/mman.h>

int
fuzz_input_create (char *path,
                   gsize size)
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_snprintf (path, size, "/proc/self/fd/%d", fd);
  return fd;
}

static void
read_rows (IntakeSource *source)
{
  g_autoptr (GError) error = NULL;

  while (intake_source_next_row (source, NULL, &error))
    {
      guint n_cells = intake_source_get_n_cells (source);

      g_assert_cmpuint (n_cells, >, 0);
      g_assert_cmpint (intake_source_get_cell (source, n_cells - 1)->type, !=, INTAKE_CELL_EMPTY);
      for (guint i = 0; i < n_cells; i++)
        {
          const IntakeCell *cell = intake_source_get_cell (source, i);

          g_assert_true (g_utf8_validate (cell->text, -1, NULL));
          g_assert_true (cell->type != INTAKE_CELL_DATE || intake_date_is_valid (cell->date));
        }
    }
  g_assert_true (error == NULL || (error->domain == INTAKE_SOURCE_ERROR && g_utf8_validate (error->message, -1, NULL)));
  g_assert_nonnull (intake_source_get_notes (source));
}

void
fuzz_input_read (const char                *path,
                 const IntakeSourceOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, options, NULL, &error);

  if (source == NULL)
    {
      g_assert_true (error->domain == INTAKE_SOURCE_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  for (guint i = 0; i < MIN (intake_source_get_n_sheets (source), 16); i++)
    if (intake_source_select_sheet (source, i, NULL))
      read_rows (source);
}
