/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fuzz target: one part of a workbook, by the first letter of the input, while the other parts are sound; so the fuzzer need not find its
 * way through compression and checksums.  An input that begins with P is an archive as a whole.
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include <minizip/zip.h>

#include "fuzz-input.h"

typedef struct
{
  char        letter;
  const char *name;
  const char *content;
} Part;

static const Part sound_parts[] = {
  { 'w', "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='r1'/><sheet name='B' r:id='r4' state='hidden'/></sheets></workbook>" },
  { 'r', "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='1.xml'/><Relationship Id='r2' Type='x/styles' Target='s.xml'/><Relationship Id='r3' Type='x/sharedStrings' Target='t.xml'/></Relationships>" },
  { 's', "xl/1.xml", "<worksheet><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>45000</v></c></row></sheetData></worksheet>" },
  { 't', "xl/t.xml", "<sst><si><t>a</t></si></sst>" },
  { 'f', "xl/s.xml", "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>" },
};

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
  const IntakeSourceOptions options = { NULL, '\0', NULL };
  char                      path[64];
  int                       fd;
  zipFile                   zip;

  if (size == 0)
    return 0;
  fd = fuzz_input_create (path, sizeof path);

  if (data[0] == 'P')
    g_assert_cmpint (write (fd, data, size), ==, (gssize)size);
  else
    {
      zip = zipOpen64 (path, APPEND_STATUS_CREATE);
      g_assert_nonnull (zip);
      for (guint i = 0; i < G_N_ELEMENTS (sound_parts); i++)
        if (data[0] == sound_parts[i].letter)
          add_part (zip, sound_parts[i].name, data + 1, size - 1);
        else
          add_part (zip, sound_parts[i].name, sound_parts[i].content, strlen (sound_parts[i].content));
      zipClose (zip, NULL);
    }
  fuzz_input_read (path, &options);
  close (fd);
  return 0;
}
