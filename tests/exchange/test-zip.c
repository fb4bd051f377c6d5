/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives that lie, are cut short, or would fill the memory. */
#include "config.h"

#include <string.h>

#include "fixture.h"
#include "intake-zip.h"

#define MIB (1 << 20)

/* Where the fields of a central directory entry stand, from its signature (APPNOTE.TXT 4.3.12). */
#define CENTRAL_SIGNATURE "PK\1\2"
#define CENTRAL_FLAGS 8
#define CENTRAL_METHOD 10
#define CENTRAL_CRC 16
#define CENTRAL_SIZE 24
#define CENTRAL_NAME 46
#define LOCAL_SIGNATURE "PK\3\4"
#define LOCAL_CRC 14
#define LOCAL_SIZE 22
#define END_SIGNATURE "PK\5\6"
#define END_ENTRIES 10

static char *
load (const char *path,
      gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *content;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

static char *
find (char       *content,
      gsize       length,
      const char *signature)
{
  char *found = memmem (content, length, signature, 4);

  g_assert_nonnull (found);
  return found;
}

/* Unpacks the first entry whole. */
static gboolean
unpack (const char *path,
        gsize      *length,
        GError    **error)
{
  g_autoptr (IntakeSourceFile) file = intake_source_file_open (path, NULL, error);
  g_autoptr (IntakeZip) zip = file != NULL ? intake_zip_open (file, error) : NULL;
  char   buffer[8192];
  gssize n = 0;

  *length = 0;
  if (zip == NULL || !intake_zip_begin (zip, 0, error))
    return FALSE;
  while ((n = intake_zip_read (zip, buffer, sizeof buffer, error)) > 0)
    *length += (gsize)n;
  return n == 0;
}

static void
assert_refused (const char       *path,
                IntakeSourceError code,
                const char       *what)
{
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_false (unpack (path, &length, &error));
  g_assert_error (error, INTAKE_SOURCE_ERROR, (int)code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, what));
}

static char *
make_simple (void)
{
  const FixturePart parts[] = { { "a/One.xml", "hello", -1 }, { "b\\two.xml", "", 0 } };

  return fixture_zip ("simple.zip", parts, G_N_ELEMENTS (parts));
}

static void
test_entries (void)
{
  g_autofree char *path = make_simple ();
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSourceFile) file = intake_source_file_open (path, NULL, &error);
  g_autoptr (IntakeZip) zip = intake_zip_open (file, &error);
  char buffer[16];

  g_assert_no_error (error);
  g_assert_cmpint (intake_zip_find (zip, "A/one.XML"), ==, 0);
  g_assert_cmpint (intake_zip_find (zip, "b/two.xml"), ==, 1);
  g_assert_cmpint (intake_zip_find (zip, "c"), ==, -1);

  /* A second time too, and from the middle. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (intake_zip_begin (zip, 0, &error));
      g_assert_cmpint (intake_zip_read (zip, buffer, 3, &error), ==, 3);
      g_assert_cmpmem (buffer, 3, "hel", 3);
      g_assert_cmpfloat (intake_zip_get_fraction (zip), ==, 0.6);
    }
  g_assert_cmpint (intake_zip_read (zip, buffer, 16, &error), ==, 2);
  g_assert_cmpint (intake_zip_read (zip, buffer, 16, &error), ==, 0);
  g_assert_true (intake_zip_begin (zip, 1, &error));
  g_assert_cmpint (intake_zip_read (zip, buffer, 16, &error), ==, 0);
  g_assert_no_error (error);
}

static void
assert_patched (const char       *signature,
                gsize             offset,
                const char       *bytes,
                gsize             n,
                IntakeSourceError code,
                const char       *what)
{
  g_autofree char *path = make_simple ();
  g_autofree char *patched = NULL;
  gsize            length;
  g_autofree char *content = load (path, &length);

  memcpy (find (content, length, signature) + offset, bytes, n);
  patched = fixture_write ("patched.zip", content, (gssize)length);
  assert_refused (patched, code, what);
}

static void
test_lies (void)
{
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_CRC, "\1\2\3\4", 4, INTAKE_SOURCE_ERROR_FORMAT, "“a/One.xml” is damaged");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_SIZE, "\6\0\0\0", 4, INTAKE_SOURCE_ERROR_FORMAT, "damaged");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_SIZE, "\4\0\0\0", 4, INTAKE_SOURCE_ERROR_FORMAT, "damaged");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_SIZE, "\0\0\x20\0", 4, INTAKE_SOURCE_ERROR_LIMIT, "over 1200 times its size");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_SIZE, "\0\0\0\x10", 4, INTAKE_SOURCE_ERROR_LIMIT, "larger than 128 MiB");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_FLAGS, "\1\0", 2, INTAKE_SOURCE_ERROR_ENCRYPTED, "password");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_METHOD, "\x0c\0", 2, INTAKE_SOURCE_ERROR_UNSUPPORTED, "compressed in a way");
  assert_patched (CENTRAL_SIGNATURE, CENTRAL_NAME, "\0", 1, INTAKE_SOURCE_ERROR_FORMAT, "damaged");
  assert_patched (END_SIGNATURE, END_ENTRIES, "\xff\x7f", 2, INTAKE_SOURCE_ERROR_FORMAT, "damaged");
}

/* Headers that agree with each other, but not with what they announce. */
static void
assert_both_patched (gsize       local_offset,
                     gsize       central_offset,
                     const char *bytes)
{
  g_autofree char *path = make_simple ();
  g_autofree char *patched = NULL;
  gsize            length;
  g_autofree char *content = load (path, &length);

  memcpy (find (content, length, LOCAL_SIGNATURE) + local_offset, bytes, 4);
  memcpy (find (content, length, CENTRAL_SIGNATURE) + central_offset, bytes, 4);
  patched = fixture_write ("patched.zip", content, (gssize)length);
  assert_refused (patched, INTAKE_SOURCE_ERROR_FORMAT, "“a/One.xml” is damaged");
}

static void
test_agreed_lies (void)
{
  assert_both_patched (LOCAL_CRC, CENTRAL_CRC, "\1\2\3\4");
  assert_both_patched (LOCAL_SIZE, CENTRAL_SIZE, "\4\0\0\0");
  assert_both_patched (LOCAL_SIZE, CENTRAL_SIZE, "\6\0\0\0");
}

static void
test_damaged_data (void)
{
  g_autofree char *path = make_simple ();
  g_autofree char *patched = NULL;
  gsize            length;
  g_autofree char *content = load (path, &length);

  /* Behind the name in the local header. */
  content[30 + strlen ("a/One.xml") + 1] ^= 0x55;
  patched = fixture_write ("patched.zip", content, (gssize)length);
  assert_refused (patched, INTAKE_SOURCE_ERROR_FORMAT, "damaged");
}

static void
test_duplicate (void)
{
  const FixturePart parts[] = { { "xl/A.xml", "1", -1 }, { "xl\\a.xml", "2", -1 } };
  g_autofree char  *path = fixture_zip ("twice.zip", parts, G_N_ELEMENTS (parts));

  assert_refused (path, INTAKE_SOURCE_ERROR_FORMAT, "stands in it twice");
}

static void
test_too_many (void)
{
  g_autofree FixturePart *parts = g_new0 (FixturePart, INTAKE_ZIP_MAX_ENTRIES + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *most = NULL;
  g_autofree char *more = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (guint i = 0; i <= INTAKE_ZIP_MAX_ENTRIES; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("%u", i));
      parts[i].name = g_ptr_array_index (names, i);
      parts[i].content = "";
    }
  most = fixture_zip ("most.zip", parts, INTAKE_ZIP_MAX_ENTRIES);
  g_assert_true (unpack (most, &length, &error));
  g_assert_no_error (error);
  more = fixture_zip ("more.zip", parts, INTAKE_ZIP_MAX_ENTRIES + 1);
  assert_refused (more, INTAKE_SOURCE_ERROR_LIMIT, "over 4096 parts");
}

static void
test_long_name (void)
{
  g_autofree char  *name = g_strnfill (2000, 'n');
  const FixturePart part = { name, "", 0 };
  g_autofree char  *path = fixture_zip ("name.zip", &part, 1);

  assert_refused (path, INTAKE_SOURCE_ERROR_LIMIT, "1024 bytes");
}

static void
test_bomb (void)
{
  g_autofree char  *zeros = g_malloc0 (129 * MIB);
  const FixturePart one = { "bomb", zeros, 129 * MIB };
  const FixturePart three[] = { { "a", zeros, 100 * MIB }, { "b", zeros, 100 * MIB }, { "c", zeros, 100 * MIB } };
  g_autofree char  *large = fixture_zip ("large.zip", &one, 1);
  g_autofree char  *many = fixture_zip ("many.zip", three, 3);
  g_autoptr (IntakeSourceFile) file = NULL;
  g_autoptr (IntakeZip) zip = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (large, INTAKE_SOURCE_ERROR_LIMIT, "larger than 128 MiB");

  file = intake_source_file_open (many, NULL, &error);
  zip = intake_zip_open (file, &error);
  g_assert_no_error (error);
  /* The same part again does not count. */
  for (guint i = 0; i < 4; i++)
    {
      gssize n = 0;

      g_assert_true (intake_zip_begin (zip, i / 2, &error));
      while ((n = intake_zip_read (zip, zeros, MIB, &error)) > 0)
        ;
      g_assert_no_error (error);
    }
  g_assert_true (intake_zip_begin (zip, 2, &error));
  while (intake_zip_read (zip, zeros, MIB, &error) > 0)
    ;
  g_assert_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "256 MiB"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/zip/entries", test_entries);
  g_test_add_func ("/exchange/zip/headers-that-lie", test_lies);
  g_test_add_func ("/exchange/zip/sizes-and-checksums-that-lie", test_agreed_lies);
  g_test_add_func ("/exchange/zip/damaged-data", test_damaged_data);
  g_test_add_func ("/exchange/zip/duplicate-names", test_duplicate);
  g_test_add_func ("/exchange/zip/too-many-entries", test_too_many);
  g_test_add_func ("/exchange/zip/long-name", test_long_name);
  g_test_add_func ("/exchange/zip/bombs", test_bomb);

  return fixture_run ();
}
