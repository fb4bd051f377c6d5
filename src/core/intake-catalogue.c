/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message catalogue in the .mo form of GNU gettext (manual of gettext, "The Format of GNU MO Files"). */
#include "config.h"

#include "intake-catalogue.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_SIZE 20
#define ENTRY_SIZE 8

struct _IntakeCatalogue
{
  GBytes       *bytes;
  const guint8 *data;
  gsize         size;
  gboolean      swapped;
  guint32       n_messages;
  guint32       originals;
  guint32       translations;
};

/* The numbers of a catalogue need not stand on aligned addresses. */
static guint32
read_number (const IntakeCatalogue *self,
             gsize                  offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static const char *
read_text (const IntakeCatalogue *self,
           guint32                table,
           guint32                index,
           guint32               *length)
{
  gsize entry = (gsize)table + (gsize)index * ENTRY_SIZE;

  *length = read_number (self, entry);
  return (const char *)self->data + read_number (self, entry + 4);
}

static gboolean
table_is_sound (const IntakeCatalogue *self,
                guint32                table)
{
  if ((guint64)table + (guint64)self->n_messages * ENTRY_SIZE > self->size)
    return FALSE;

  for (guint32 i = 0; i < self->n_messages; i++)
    {
      gsize   entry = (gsize)table + (gsize)i * ENTRY_SIZE;
      guint64 length = read_number (self, entry);
      guint64 offset = read_number (self, entry + 4);

      if (offset + length >= self->size || self->data[offset + length] != '\0')
        return FALSE;
      if (!g_utf8_validate ((const char *)self->data + offset, (gssize)strlen ((const char *)self->data + offset), NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_sorted (const IntakeCatalogue *self)
{
  for (guint32 i = 1; i < self->n_messages; i++)
    {
      guint32 length;

      if (strcmp (read_text (self, self->originals, i - 1, &length), read_text (self, self->originals, i, &length)) >= 0)
        return FALSE;
    }

  return TRUE;
}

/* The forms of a plural message stand one after the other, each with its own end. */
static const char *
nth_form (const char *text,
          guint32     length,
          guint       form)
{
  const char *end = text + length;

  for (; form > 0; form--)
    {
      text += strlen (text) + 1;
      if (text > end)
        return NULL;
    }

  return *text != '\0' ? text : NULL;
}

IntakeCatalogue *
intake_catalogue_new (GBytes *bytes)
{
  g_autoptr (IntakeCatalogue) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (IntakeCatalogue, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (self->size < HEADER_SIZE)
    return NULL;

  if (read_number (self, 0) == GUINT32_SWAP_LE_BE (MAGIC))
    self->swapped = TRUE;
  else if (read_number (self, 0) != MAGIC)
    return NULL;

  /* The major revision is the upper half; 0 and 1 are read alike. */
  if (read_number (self, 4) >> 16 > 1)
    return NULL;

  self->n_messages = read_number (self, 8);
  self->originals = read_number (self, 12);
  self->translations = read_number (self, 16);
  if (!table_is_sound (self, self->originals) || !table_is_sound (self, self->translations) || !is_sorted (self))
    return NULL;

  return g_steal_pointer (&self);
}

void
intake_catalogue_free (IntakeCatalogue *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

const char *
intake_catalogue_lookup (const IntakeCatalogue *self,
                         const char            *message,
                         guint                  form)
{
  guint32 low = 0;
  guint32 high;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  /* The empty message is the catalogue's header. */
  if (*message == '\0')
    return NULL;

  high = self->n_messages;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      guint32 length;
      int     order = strcmp (message, read_text (self, self->originals, middle, &length));

      if (order == 0)
        {
          const char *text = read_text (self, self->translations, middle, &length);

          return nth_form (text, length, form);
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
