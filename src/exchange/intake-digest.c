/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sheet holds, in one number. */
#include "config.h"

#include "intake-digest.h"

/* FNV-1a, 64 bits (draft-eastlake-fnv): it guards against a lost or broken sheet, not against an adversary. */
#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static inline guint64
add_byte (guint64 hash,
          guint8  byte)
{
  return (hash ^ byte) * FNV_PRIME;
}

static inline guint64
add_number (guint64 hash,
            guint   number)
{
  for (guint i = 0; i < 4; i++, number >>= 8)
    hash = add_byte (hash, number & 0xff);

  return hash;
}

void
intake_digest_init (IntakeDigest *digest)
{
  *digest = (IntakeDigest){ 0, 0, FNV_OFFSET, 0 };
}

void
intake_digest_add (IntakeDigest *digest,
                   guint         row,
                   guint         column,
                   const char   *text)
{
  g_return_if_fail (digest != NULL);

  if (text == NULL || *text == '\0')
    return;

  if (row != digest->last_row)
    {
      digest->rows++;
      digest->last_row = row;
    }

  digest->cells++;
  digest->hash = add_number (digest->hash, row);
  digest->hash = add_number (digest->hash, column);
  for (; *text != '\0'; text++)
    digest->hash = add_byte (digest->hash, (guint8)*text);
}

gboolean
intake_digest_equal (const IntakeDigest *a,
                     const IntakeDigest *b)
{
  return a->cells == b->cells && a->rows == b->rows && a->hash == b->hash;
}
