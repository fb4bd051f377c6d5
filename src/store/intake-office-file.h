/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of an office file before SQLite opens it. The file is looked at, never opened. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeOfficeFile:
 * @path: the file, without symbolic links, so that two names of it have one lock
 * @size: bytes
 * @created: whether it was made just now, with nothing in it
 * @read_only: whether it can, or shall, only be read
 * @immutable: whether it must be read without locks, in a folder where none can be made
 * @network: whether it lies on a file system that computers share
 * @unclean: whether whoever had it open did not close it
 * @message: (nullable): why it can only be read, where that was not asked for
 */
typedef struct
{
  char    *path;
  gint64   size;
  gboolean created;
  gboolean read_only;
  gboolean immutable;
  gboolean network;
  gboolean unclean;
  char    *message;
} IntakeOfficeFile;

/**
 * intake_office_file_prepare:
 * @path: the office file
 * @flags: how it is to be opened; with %INTAKE_STORE_CREATE it is made, with its folder, for the user alone
 * @language: the language of errors
 * @file: (out caller-allocates): what can be said of it; zeroed before
 * @error: return location
 *
 * Returns: %TRUE if SQLite may open it; %FALSE with @error set and nothing made
 */
gboolean intake_office_file_prepare (const char           *path,
                                     IntakeStoreFlags      flags,
                                     const IntakeLanguage *language,
                                     IntakeOfficeFile     *file,
                                     GError              **error);

/** intake_office_file_clear: frees what @file holds. */
void intake_office_file_clear (IntakeOfficeFile *file);

/** intake_office_file_is_network: whether @magic, the type of a file system as statfs() tells it, is one where a write-ahead log does not work. */
gboolean intake_office_file_is_network (guint32 magic);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IntakeOfficeFile, intake_office_file_clear)

G_END_DECLS
