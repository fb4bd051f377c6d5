/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: any bytes as a file to import, read as text for the most part. */
#include "config.h"

#include <unistd.h>

#include "fuzz-input.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const encodings[] = { NULL, "UTF-8", "UTF-16LE", "WINDOWS-1252" };
  char                     path[64];
  int                      fd = fuzz_input_create (path, sizeof path);

  if (write (fd, data, size) == (gssize)size)
    for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
      {
        const IntakeSourceOptions options = { encodings[i], '\0', NULL };

        fuzz_input_read (path, &options);
      }
  close (fd);
  return 0;
}
