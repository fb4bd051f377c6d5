/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target without a fuzzer: over each seed of a folder, whole, cut short, and changed in the same ways each time. */
#include "config.h"

#include <string.h>

#include "fuzz-input.h"

#define N_CUTS 50
#define N_CHANGES 200

static void
run_seed (const guint8 *content,
          gsize         length,
          GRand        *random)
{
  LLVMFuzzerTestOneInput (content, length);
  for (guint i = 0; i < N_CUTS; i++)
    LLVMFuzzerTestOneInput (content, length * i / N_CUTS);

  for (guint i = 0; i < N_CHANGES && length > 1; i++)
    {
      g_autofree guint8 *changed = g_memdup2 (content, length);

      /* The first byte of some inputs says what they are. */
      for (guint n = (guint)g_rand_int_range (random, 1, 6); n > 0; n--)
        changed[g_rand_int_range (random, 1, (gint32)length)] = (guint8)g_rand_int_range (random, 0, 256);
      LLVMFuzzerTestOneInput (changed, length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint       n_seeds = 0;

  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GRand) random = g_rand_new_with_seed (1);
      gsize length;

      g_file_get_contents (path, &content, &length, &error);
      g_assert_no_error (error);
      run_seed ((const guint8 *)content, length, random);
      n_seeds++;
    }
  g_assert_cmpuint (n_seeds, >, 0);
  return 0;
}
