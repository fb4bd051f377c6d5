/* SPDX-License-Identifier: GPL-3.0-or-later */
/* intake-cli: the whole of Intake without a window. */
#include "config.h"

#include <glib.h>

int
main (int   argc,
      char *argv[])
{
  return 0;
}
