/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues: sound ones are read in either byte order, damaged ones are refused. */
#include "config.h"

#include "intake-catalogue.h"

#include <string.h>

static void
put_number (GByteArray *bytes,
            guint32     number,
            gboolean    swapped)
{
  if (swapped)
    number = GUINT32_SWAP_LE_BE (number);
  g_byte_array_append (bytes, (const guint8 *)&number, sizeof number);
}

typedef struct
{
  const char *text;
  guint32     length;
} Text;

#define TEXT(literal)             \
  {                               \
    literal, sizeof (literal) - 1 \
  }

static const Text originals[] = { TEXT (""), TEXT ("group\004Notes"), TEXT ("one day\0%d days"), TEXT ("yes") };
static const Text translations[] = { TEXT ("Language: fr\n"), TEXT ("Remarques"), TEXT ("un jour\0%d jours"), TEXT ("oui") };

static GByteArray *
make_catalogue (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32     n = G_N_ELEMENTS (originals);
  guint32     offset = 28 + n * 16;

  put_number (bytes, 0x950412deu, swapped);
  put_number (bytes, 0, swapped);
  put_number (bytes, n, swapped);
  put_number (bytes, 28, swapped);
  put_number (bytes, 28 + n * 8, swapped);
  put_number (bytes, 0, swapped);
  put_number (bytes, 0, swapped);

  for (guint i = 0; i < 2 * n; i++)
    {
      const Text *text = i < n ? &originals[i] : &translations[i - n];

      put_number (bytes, text->length, swapped);
      put_number (bytes, offset, swapped);
      offset += text->length + 1;
    }
  for (guint i = 0; i < 2 * n; i++)
    {
      const Text *text = i < n ? &originals[i] : &translations[i - n];

      g_byte_array_append (bytes, (const guint8 *)text->text, text->length + 1);
    }

  return bytes;
}

static void
test_reads (gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (make_catalogue (GPOINTER_TO_INT (data)));
  g_autoptr (IntakeCatalogue) catalogue = intake_catalogue_new (bytes);

  g_assert_nonnull (catalogue);
  g_assert_cmpstr (intake_catalogue_lookup (catalogue, "yes", 0), ==, "oui");
  g_assert_cmpstr (intake_catalogue_lookup (catalogue, "group\004Notes", 0), ==, "Remarques");
  g_assert_cmpstr (intake_catalogue_lookup (catalogue, "one day", 0), ==, "un jour");
  g_assert_cmpstr (intake_catalogue_lookup (catalogue, "one day", 1), ==, "%d jours");
  g_assert_null (intake_catalogue_lookup (catalogue, "one day", 2));
  g_assert_null (intake_catalogue_lookup (catalogue, "yes", 1));
  g_assert_null (intake_catalogue_lookup (catalogue, "Notes", 0));
  g_assert_null (intake_catalogue_lookup (catalogue, "zebra", 0));
  g_assert_null (intake_catalogue_lookup (catalogue, "", 0));
}

/* Whatever the damage, either the catalogue is refused or every answer lies within its bytes. */
static void
look_around (const guint8 *data,
             gsize         size)
{
  /* An exact copy on the heap, so that a checker of memory sees each byte too far. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IntakeCatalogue) catalogue = intake_catalogue_new (bytes);
  const guint8 *start = g_bytes_get_data (bytes, NULL);

  for (guint i = 1; catalogue != NULL && i < G_N_ELEMENTS (originals); i++)
    for (guint form = 0; form < 3; form++)
      {
        const char *text = intake_catalogue_lookup (catalogue, originals[i].text, form);

        if (text != NULL)
          {
            g_assert_true ((const guint8 *)text >= start);
            g_assert_cmpuint ((gsize)((const guint8 *)text - start) + strlen (text), <, size);
          }
      }
}

static void
test_truncated (void)
{
  g_autoptr (GByteArray) whole = make_catalogue (FALSE);

  for (guint size = 0; size < whole->len; size++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (whole->data, size);

      g_assert_null (intake_catalogue_new (bytes));
    }
}

static void
test_damaged (void)
{
  static const guint8 damages[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
  g_autoptr (GByteArray) whole = make_catalogue (FALSE);

  for (guint at = 0; at < whole->len; at++)
    for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
      {
        guint8 kept = whole->data[at];

        whole->data[at] = damages[i];
        look_around (whole->data, whole->len);
        whole->data[at] = kept;
      }
}

static void
test_unsorted (void)
{
  g_autoptr (GByteArray) whole = make_catalogue (FALSE);
  g_autoptr (GBytes) bytes = NULL;
  guint8 entry[8];

  memcpy (entry, whole->data + 28 + 8, 8);
  memcpy (whole->data + 28 + 8, whole->data + 28 + 16, 8);
  memcpy (whole->data + 28 + 16, entry, 8);
  bytes = g_bytes_new (whole->data, whole->len);
  g_assert_null (intake_catalogue_new (bytes));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/core/catalogue/own-byte-order", GINT_TO_POINTER (FALSE), test_reads);
  g_test_add_data_func ("/core/catalogue/other-byte-order", GINT_TO_POINTER (TRUE), test_reads);
  g_test_add_func ("/core/catalogue/truncated-is-refused", test_truncated);
  g_test_add_func ("/core/catalogue/damage-stays-within-bounds", test_damaged);
  g_test_add_func ("/core/catalogue/unsorted-is-refused", test_unsorted);
  return g_test_run ();
}
