/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fuzz target: the content or the manifest of an OpenDocument workbook, by the first letter of the input, in an archive that is sound; so
 * the fuzzer need not find its way through compression and checksums.
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include <minizip/zip.h>

#include "fuzz-input.h"

static void
add_part (zipFile     zip,
          const char *name,
          const void *content,
          gsize       length)
{
  zip_fileinfo info = { 0 };

  zipOpenNewFileInZip64 (zip, name, &info, NULL, 0, NULL, 0, NULL, 0, 0, 0);
  zipWriteInFileInZip (zip, content, (unsigned)length);
  zipCloseFileInZip (zip);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char         type[] = "application/vnd.oasis.opendocument.spreadsheet";
  static const char         content[] = "<d><b><spreadsheet><table><table-row><table-cell><p>x</p></table-cell></table-row></table></spreadsheet></b></d>";
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  char                      path[64];
  int                       fd;
  zipFile                   zip;

  if (size == 0)
    return 0;
  fd = fuzz_input_create (path, sizeof path);
  zip = zipOpen64 (path, APPEND_STATUS_CREATE);
  g_assert_nonnull (zip);
  add_part (zip, "mimetype", type, sizeof type - 1);
  if (data[0] == 'm')
    add_part (zip, "META-INF/manifest.xml", data + 1, size - 1);
  add_part (zip, "content.xml", data[0] == 'm' ? (const void *)content : data + 1, data[0] == 'm' ? sizeof content - 1 : size - 1);
  zipClose (zip, NULL);

  fuzz_input_read (path, &options);
  close (fd);
  return 0;
}
