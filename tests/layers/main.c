/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linked with one whole layer and what stands below it, and nothing else: a call upward does not link. */
#include "config.h"

#include <glib.h>

static void
test_stands_by_itself (void)
{
  /* That this program was linked is the proof; the libraries that it asks for are judged by test-libraries. */
  g_assert_nonnull (g_get_prgname ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers/stands-by-itself", test_stands_by_itself);
  return g_test_run ();
}
