/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip archive from anywhere, read entry by entry within limits that are counted as it is unpacked. */
#pragma once

#include "intake-source-file.h"

G_BEGIN_DECLS

#define INTAKE_ZIP_MAX_ENTRIES 4096
#define INTAKE_ZIP_MAX_ENTRY_SIZE (G_GUINT64_CONSTANT (128) << 20)
#define INTAKE_ZIP_MAX_TOTAL_SIZE (G_GUINT64_CONSTANT (256) << 20)
#define INTAKE_ZIP_MAX_RATIO 1200
/* Below this size the ratio says nothing. */
#define INTAKE_ZIP_RATIO_FROM (G_GUINT64_CONSTANT (1) << 20)

/**
 * IntakeZip:
 *
 * An open archive. One entry is read at a time.
 */
typedef struct _IntakeZip IntakeZip;

/**
 * intake_zip_open:
 * @file: a file, which must live as long as the archive
 * @error: return location
 *
 * Reads the list of entries; none of them is unpacked.
 *
 * Returns: (transfer full) (nullable): the archive; %NULL with #IntakeSourceError
 */
IntakeZip *intake_zip_open (const IntakeSourceFile *file,
                            GError                **error);

/** intake_zip_free: closes the archive; %NULL is allowed. */
void intake_zip_free (IntakeZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeZip, intake_zip_free)

/** intake_zip_get_file: the file of the archive (transfer none). */
const IntakeSourceFile *intake_zip_get_file (const IntakeZip *self);

/**
 * intake_zip_find:
 * @self: an archive
 * @name: the path of an entry, without a slash at the beginning; in any case, as the parts of an Office file are named
 *
 * Returns: the entry, from 0; -1 if there is none
 */
int intake_zip_find (const IntakeZip *self,
                     const char      *name);

/** intake_zip_find_prefix: the first entry whose path begins with @prefix; -1 if there is none. */
int intake_zip_find_prefix (const IntakeZip *self,
                            const char      *prefix);

/** intake_zip_get_name: the path of an entry (transfer none). */
const char *intake_zip_get_name (const IntakeZip *self,
                                 guint            entry);

/**
 * intake_zip_begin:
 * @self: an archive
 * @entry: an entry, from 0
 * @error: return location
 *
 * Goes to the beginning of an entry, leaving the one that was being read.
 *
 * Returns: %TRUE on success
 */
gboolean intake_zip_begin (IntakeZip *self,
                           guint      entry,
                           GError   **error);

/**
 * intake_zip_read:
 * @self: an archive in which an entry was begun
 * @buffer: (out caller-allocates): at least @size bytes
 * @size: most bytes to read
 * @error: return location
 *
 * Unpacks the next bytes of the entry. The end is only told once size and checksum were found right.
 *
 * Returns: bytes read; 0 at the end; -1 with @error set
 */
gssize intake_zip_read (IntakeZip *self,
                        gpointer   buffer,
                        gsize      size,
                        GError   **error);

/** intake_zip_get_fraction: how much of the entry that was begun has been unpacked, 0 to 1. */
double intake_zip_get_fraction (const IntakeZip *self);

G_END_DECLS
