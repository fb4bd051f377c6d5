/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads zip archives through minizip, trusting nothing that they say of themselves. */
#include "config.h"

#include "intake-zip.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <minizip/unzip.h>

#define WINDOW_SIZE 65536
#define MAX_NAME_LENGTH 1024
#define FLAG_ENCRYPTED 1
#define METHOD_STORED 0
#define METHOD_DEFLATED 8

/* What minizip takes for a stream: it reads single bytes, so a window of the file is kept. */
typedef struct
{
  const IntakeSourceFile *file;
  guint64                 offset;
  guint64                 window_offset;
  gsize                   window_length;
  gboolean                has_failed;
  guint8                  window[WINDOW_SIZE];
} Stream;

typedef struct
{
  char          *name;
  unz64_file_pos position;
  guint64        size;
  guint64        compressed_size;
  guint          method;
  gboolean       is_encrypted;
  guint64        most_unpacked;
} Entry;

struct _IntakeZip
{
  const IntakeSourceFile *file;
  Stream                 *stream;
  unzFile                 unzip;
  GArray                 *entries;
  GHashTable             *by_name;

  gboolean is_reading;
  guint    current;
  guint64  unpacked;
  guint64  total;
};

static voidpf
stream_open_cb (voidpf      opaque,
                const void *filename,
                int         mode)
{
  return opaque;
}

static uLong
stream_read_cb (voidpf opaque,
                voidpf stream,
                void  *buffer,
                uLong  size)
{
  Stream *self = stream;
  uLong   done = 0;

  while (done < size)
    {
      gsize available;

      if (self->offset < self->window_offset || self->offset >= self->window_offset + self->window_length)
        {
          gssize n = intake_source_file_read (self->file, self->offset, self->window, WINDOW_SIZE, NULL);

          self->window_offset = self->offset;
          self->window_length = (gsize)MAX (n, 0);
          self->has_failed = n < 0;
          if (n <= 0)
            break;
        }
      available = MIN (self->window_offset + self->window_length - self->offset, size - done);
      memcpy ((guint8 *)buffer + done, self->window + (self->offset - self->window_offset), available);
      self->offset += available;
      done += available;
    }
  return done;
}

static uLong
stream_write_cb (voidpf      opaque,
                 voidpf      stream,
                 const void *buffer,
                 uLong       size)
{
  return 0;
}

static ZPOS64_T
stream_tell_cb (voidpf opaque,
                voidpf stream)
{
  return ((Stream *)stream)->offset;
}

static long
stream_seek_cb (voidpf   opaque,
                voidpf   stream,
                ZPOS64_T offset,
                int      origin)
{
  Stream *self = stream;
  guint64 base = origin == SEEK_CUR ? self->offset : origin == SEEK_END ? self->file->size
                                                                        : 0;

  if (offset > self->file->size || base + offset > self->file->size)
    return -1;
  self->offset = base + offset;
  return 0;
}

static int
stream_close_cb (voidpf opaque,
                 voidpf stream)
{
  return 0;
}

static int
stream_error_cb (voidpf opaque,
                 voidpf stream)
{
  return ((Stream *)stream)->has_failed ? -1 : 0;
}

static void
entry_clear (gpointer data)
{
  g_free (((Entry *)data)->name);
}

static const Entry *
get_entry (const IntakeZip *self,
           guint            entry)
{
  return &g_array_index (self->entries, Entry, entry);
}

static gboolean
refuse_damaged (const IntakeZip *self,
                GError         **error)
{
  intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("It is damaged, or only a part of it has arrived. Ask for it again."));
  return FALSE;
}

static gboolean
refuse_damaged_entry (const IntakeZip *self,
                      guint            entry,
                      GError         **error)
{
  intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("Its part “%s” is damaged. Ask for the file again."), get_entry (self, entry)->name);
  return FALSE;
}

static gboolean
add_entry (IntakeZip *self,
           GError   **error)
{
  unz_file_info64  info;
  char             name[MAX_NAME_LENGTH + 1] = { 0 };
  Entry            entry = { 0 };
  g_autofree char *key = NULL;

  if (unzGetCurrentFileInfo64 (self->unzip, &info, name, MAX_NAME_LENGTH, NULL, 0, NULL, 0) != UNZ_OK)
    return refuse_damaged (self, error);
  if (info.size_filename >= MAX_NAME_LENGTH)
    {
      intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("One of its parts has a name of over %u bytes, which no spreadsheet program writes. Open the file in Excel or LibreOffice and save it again."), MAX_NAME_LENGTH);
      return FALSE;
    }
  if (strlen (name) != info.size_filename || unzGetFilePos64 (self->unzip, &entry.position) != UNZ_OK)
    return refuse_damaged (self, error);

  /* Some programs write the separators of Windows. */
  g_strdelimit (name, "\\", '/');
  entry.name = g_utf8_make_valid (name[0] == '/' ? name + 1 : name, -1);
  entry.size = info.uncompressed_size;
  entry.compressed_size = info.compressed_size;
  entry.method = (guint)info.compression_method;
  entry.is_encrypted = (info.flag & FLAG_ENCRYPTED) != 0;
  g_array_append_val (self->entries, entry);

  key = g_ascii_strdown (entry.name, -1);
  if (!g_hash_table_insert (self->by_name, g_steal_pointer (&key), GUINT_TO_POINTER (self->entries->len)))
    {
      intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("Its part “%s” stands in it twice, so that it cannot be told which one counts. Open the file in Excel or LibreOffice and save it again."), entry.name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_directory (IntakeZip *self,
                GError   **error)
{
  unz_global_info64 info;
  int               status;

  if (self->unzip == NULL || unzGetGlobalInfo64 (self->unzip, &info) != UNZ_OK || info.number_entry == 0)
    return refuse_damaged (self, error);
  if (info.number_entry > INTAKE_ZIP_MAX_ENTRIES)
    {
      intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over %u parts, the most that are read. Copy the table alone into a new workbook and save that."), INTAKE_ZIP_MAX_ENTRIES);
      return FALSE;
    }

  for (status = unzGoToFirstFile (self->unzip); status == UNZ_OK; status = unzGoToNextFile (self->unzip))
    if (!add_entry (self, error))
      return FALSE;

  return status == UNZ_END_OF_LIST_OF_FILE ? TRUE : refuse_damaged (self, error);
}

static gboolean
check_entry (const IntakeZip *self,
             const Entry     *entry,
             GError         **error)
{
  if (entry->is_encrypted)
    intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_ENCRYPTED, N_ ("Its part “%s” is protected by a password. Save the file without the password and choose that file."), entry->name);
  else if (entry->method != METHOD_STORED && entry->method != METHOD_DEFLATED)
    intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("Its part “%s” is compressed in a way that is not read. Open the file in Excel or LibreOffice and save it again."), entry->name);
  else if (entry->size > INTAKE_ZIP_MAX_ENTRY_SIZE)
    intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its part “%s” is larger than 128 MiB when unpacked, the most that is read. Split the table into several files."), entry->name);
  else if (entry->size > INTAKE_ZIP_RATIO_FROM && entry->size / INTAKE_ZIP_MAX_RATIO > entry->compressed_size)
    intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its part “%s” claims to unpack to over %u times its size, which no table does. Ask where the file comes from."), entry->name, INTAKE_ZIP_MAX_RATIO);
  else
    return TRUE;
  return FALSE;
}

/* At the end of an entry; minizip compares the checksum only when closing, and only if all the bytes announced have come. */
static gboolean
finish_entry (IntakeZip *self,
              GError   **error)
{
  gboolean is_whole = self->unpacked == get_entry (self, self->current)->size;
  int      status = unzCloseCurrentFile (self->unzip);

  self->is_reading = FALSE;
  return is_whole && status == UNZ_OK ? TRUE : refuse_damaged_entry (self, self->current, error);
}

IntakeZip *
intake_zip_open (const IntakeSourceFile *file,
                 GError                **error)
{
  g_autoptr (IntakeZip) self = g_new0 (IntakeZip, 1);
  zlib_filefunc64_def functions = {
    .zopen64_file = stream_open_cb,
    .zread_file = stream_read_cb,
    .zwrite_file = stream_write_cb,
    .ztell64_file = stream_tell_cb,
    .zseek64_file = stream_seek_cb,
    .zclose_file = stream_close_cb,
    .zerror_file = stream_error_cb,
  };

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  self->stream = g_new0 (Stream, 1);
  self->stream->file = file;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  functions.opaque = self->stream;
  self->unzip = unzOpen2_64 (file->name, &functions);

  if (!read_directory (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
intake_zip_free (IntakeZip *self)
{
  if (self == NULL)
    return;
  if (self->is_reading)
    unzCloseCurrentFile (self->unzip);
  if (self->unzip != NULL)
    unzClose (self->unzip);
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_name);
  g_free (self->stream);
  g_free (self);
}

const IntakeSourceFile *
intake_zip_get_file (const IntakeZip *self)
{
  return self->file;
}

int
intake_zip_find (const IntakeZip *self,
                 const char      *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);

  /* Entries count from 1 in the table, so that none is NULL. */
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_name, key)) - 1;
}

int
intake_zip_find_prefix (const IntakeZip *self,
                        const char      *prefix)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_has_prefix (get_entry (self, i)->name, prefix))
      return (int)i;
  return -1;
}

const char *
intake_zip_get_name (const IntakeZip *self,
                     guint            entry)
{
  g_return_val_if_fail (entry < self->entries->len, NULL);

  return get_entry (self, entry)->name;
}

gboolean
intake_zip_begin (IntakeZip *self,
                  guint      entry,
                  GError   **error)
{
  unz64_file_pos position;

  g_return_val_if_fail (entry < self->entries->len, FALSE);

  if (self->is_reading)
    unzCloseCurrentFile (self->unzip);
  self->is_reading = FALSE;
  self->current = entry;
  self->unpacked = 0;

  if (!check_entry (self, get_entry (self, entry), error))
    return FALSE;
  position = get_entry (self, entry)->position;
  if (unzGoToFilePos64 (self->unzip, &position) != UNZ_OK || unzOpenCurrentFile (self->unzip) != UNZ_OK)
    return refuse_damaged_entry (self, entry, error);
  self->is_reading = TRUE;
  return TRUE;
}

gssize
intake_zip_read (IntakeZip *self,
                 gpointer   buffer,
                 gsize      size,
                 GError   **error)
{
  Entry *entry;
  int    n;

  g_return_val_if_fail (self->is_reading, -1);

  entry = &g_array_index (self->entries, Entry, self->current);
  n = unzReadCurrentFile (self->unzip, buffer, (unsigned)size);
  if (n < 0)
    {
      refuse_damaged_entry (self, self->current, error);
      return -1;
    }
  if (n == 0)
    return finish_entry (self, error) ? 0 : -1;

  self->unpacked += (guint)n;
  /* What is read a second time does not count again. */
  if (self->unpacked > entry->most_unpacked)
    {
      self->total += self->unpacked - entry->most_unpacked;
      entry->most_unpacked = self->unpacked;
    }
  if (self->unpacked > INTAKE_ZIP_MAX_ENTRY_SIZE || self->total > INTAKE_ZIP_MAX_TOTAL_SIZE)
    {
      intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its parts take over 256 MiB when unpacked, the most that is read. Split the table into several files."));
      return -1;
    }
  return n;
}

double
intake_zip_get_fraction (const IntakeZip *self)
{
  guint64 size = get_entry (self, self->current)->size;

  return size == 0 ? 1 : MIN ((double)self->unpacked / (double)size, 1);
}
