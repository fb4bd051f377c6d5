/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the store, and what the codes of SQLite mean for a person. */
#include "config.h"

#include "intake-store-error.h"
#include "intake-database-private.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>

/* How an SQLite code is told: “%s” is the file, and where @detailed what SQLite says follows in parentheses. */
typedef struct
{
  int              sqlite;
  IntakeStoreError code;
  gboolean         detailed;
  const char      *message;
} ErrorLine;

static const ErrorLine lines[] = {
  { SQLITE_FULL, INTAKE_STORE_ERROR_FULL, FALSE, N_ ("The disk that holds “%s” is full. Nothing was changed. Free some space, then try again.") },
  { SQLITE_IOERR, INTAKE_STORE_ERROR_IO, TRUE, N_ ("Reading or writing “%s” failed. Check the disk or the network, then open the office again.") },
  { SQLITE_CORRUPT, INTAKE_STORE_ERROR_DAMAGED, FALSE, N_ ("“%s” is damaged. Open the newest copy from the folder “backups” beside it, and keep the damaged file.") },
  { SQLITE_NOTADB, INTAKE_STORE_ERROR_NOT_OFFICE, FALSE, N_ ("“%s” is not an office file of Intake. Choose a file that Intake has made; its name usually ends in “.intake”.") },
  { SQLITE_BUSY, INTAKE_STORE_ERROR_IN_USE, FALSE, N_ ("Another program has locked “%s”. Close it there, then try again.") },
  { SQLITE_LOCKED, INTAKE_STORE_ERROR_IN_USE, FALSE, N_ ("Another program has locked “%s”. Close it there, then try again.") },
  { SQLITE_READONLY, INTAKE_STORE_ERROR_READ_ONLY, FALSE, N_ ("“%s” can only be read. To change something, copy it to a folder where you may write and open the copy.") },
  { SQLITE_CANTOPEN, INTAKE_STORE_ERROR_IO, FALSE, N_ ("“%s” cannot be opened. Check that it is there and that you may read and write it.") },
  { SQLITE_PERM, INTAKE_STORE_ERROR_IO, FALSE, N_ ("“%s” cannot be opened. Check that it is there and that you may read and write it.") },
  { SQLITE_CONSTRAINT, INTAKE_STORE_ERROR_CONSTRAINT, TRUE, N_ ("The change does not fit the other records of “%s”, so nothing was changed. Check what refers to the record.") },
  { SQLITE_NOMEM, INTAKE_STORE_ERROR_FAILED, FALSE, N_ ("There is not enough memory to work with “%s”. Nothing was changed. Close other programs, then try again.") },
  { SQLITE_TOOBIG, INTAKE_STORE_ERROR_FAILED, FALSE, N_ ("A text is too long for “%s”. Nothing was changed. Shorten it, then try again.") },
};

/* Anything else is a fault of the program: the technical words are what helps then. */
static const ErrorLine other_line = {
  SQLITE_ERROR, INTAKE_STORE_ERROR_FAILED, TRUE, N_ ("Working with “%s” failed, and nothing was changed. Please report this.")
};

G_DEFINE_QUARK (intake_store_error, intake_store_error)

void
intake_store_error_from_sqlite (int                   code,
                                const char           *path,
                                const char           *detail,
                                const IntakeLanguage *language,
                                GError              **error)
{
  const ErrorLine *line = &other_line;
  g_autoptr (GString) message = NULL;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, intake_language_translate (language, N_ ("Cancelled. Nothing was changed.")));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].sqlite == (code & 0xff))
      line = &lines[i];

  message = g_string_new (intake_language_translate (language, line->message));
  g_string_replace (message, "%s", path, 1);
  if (line->detailed && detail != NULL)
    g_string_append_printf (message, " (%s)", detail);

  g_set_error_literal (error, INTAKE_STORE_ERROR, (int)line->code, message->str);
}
