/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the file that a reader reads and tells by its first bytes what it is. */
#include "config.h"

#include "intake-source-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#define HEAD_SIZE 1024

/* Of the header of an OLE2 compound file ([MS-CFB] 2.2). */
#define OLE_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define OLE_SECTOR_SHIFT_OFFSET 30
#define OLE_DIRECTORY_OFFSET 48

/* BIFF, the format of .xls, stood alone before it was wrapped in OLE2: files of Excel 2 to 5, which some programs write to this day. */
#define OLD_WORKBOOK N_ ("It is in the old Excel format (.xls). Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).")

typedef struct
{
  const char *magic;
  gsize       length;
  const char *sentence;
} Foreign;

/* Formats that people take for tables, by their first bytes. */
static const Foreign foreign[] = {
  { "%PDF-", 5, N_ ("It is a PDF document, not a table. Ask for the spreadsheet that it was made from.") },
  { "{\\rtf", 5, N_ ("It is a text document (RTF), not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "\x89PNG", 4, N_ ("It is a picture, not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "\xff\xd8\xff", 3, N_ ("It is a picture, not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "GIF8", 4, N_ ("It is a picture, not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "\x1f\x8b", 2, N_ ("It is a compressed file. Unpack it first and choose the file inside.") },
  { "7z\xbc\xaf\x27\x1c", 6, N_ ("It is a compressed file. Unpack it first and choose the file inside.") },
  { "Rar!", 4, N_ ("It is a compressed file. Unpack it first and choose the file inside.") },
  { "\x09\x08", 2, OLD_WORKBOOK },
  { "\x09\x04\x06\x00", 4, OLD_WORKBOOK },
  { "\x09\x02\x06\x00", 4, OLD_WORKBOOK },
  { "\x09\x00\x04\x00", 4, OLD_WORKBOOK },
  { "MIME-Version:", 13, N_ ("It is a web page packed as a mail, as Excel saves web archives. Open it in Excel and save it as an Excel workbook (.xlsx).") },
  { "SQLite format 3", 15, N_ ("It is a database, not a table. An office file is opened, not imported.") },
};

#define WEB_PAGE N_ ("It is a web page, whatever its name says. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).")
#define JSON N_ ("It holds data for programs (JSON), not a table. Export it as an Excel workbook (.xlsx) or a .csv file where it comes from.")
#define EXCHANGE N_ ("It is in an old format for exchange between programs (SYLK or DIF). Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).")

typedef struct
{
  const char *pattern;
  const char *sentence;
} ForeignText;

/* The same for what is text: found after a byte order mark, in any case.  A space stands for white space or none, a star for the rest of a
 * line: a .csv may well have "ID;P…" for its first headings, but no record of SYLK on its second line. */
static const ForeignText foreign_text[] = {
  { " <!doctype html", WEB_PAGE },
  { " <html", WEB_PAGE },
  { " <table", WEB_PAGE },
  { " { \"", JSON },
  { " [ {", JSON },
  { " <?xml", N_ ("It is an XML file, not a table. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
  { "ID;P* P;", EXCHANGE },
  { "ID;P* F;", EXCHANGE },
  { "ID;P* B;", EXCHANGE },
  { "ID;P* C;", EXCHANGE },
  { "ID;P* O;", EXCHANGE },
  { "TABLE 0,1 \"", EXCHANGE },
};

/* Kinds of XML, by what stands in the first lines. */
static const Foreign foreign_xml[] = {
  { "urn:oasis:names:tc:opendocument", 31, N_ ("It is a LibreOffice document in one piece of XML (.fods). Open it in LibreOffice and save it as an ODF spreadsheet (.ods) or an Excel workbook (.xlsx).") },
  { "progid=\"Excel.Sheet\"", 20, N_ ("It is a workbook in the XML of Excel 2003. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
  { "urn:schemas-microsoft-com:office:spreadsheet", 44, N_ ("It is a workbook in the XML of Excel 2003. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
};

/* What an OLE2 file holds, by the name of a stream, in UTF-16 in the first sector of its directory; the first that is found counts. */
static const struct
{
  const char       *stream;
  IntakeSourceError code;
  const char       *sentence;
} ole_streams[] = {
  { "EncryptedPackage", INTAKE_SOURCE_ERROR_ENCRYPTED, N_ ("It is protected by a password. Open it in Excel or LibreOffice, save it without the password and choose that file.") },
  { "WordDocument", INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It is a Word document, not a table. Copy the table into Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
  { "PowerPoint Document", INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It is a presentation, not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "__nameid_version1.0", INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It is a mail saved from Outlook. Open it there, save the file that is attached to it and choose that file.") },
};

static gboolean
refuse_errno (const IntakeSourceFile *file,
              GError                **error,
              int                     code)
{
  GIOErrorEnum     io_code = g_io_error_from_errno (code);
  g_autofree char *sentence = NULL;

  if (code == ENOENT || code == ENOTDIR)
    sentence = g_strdup (intake_language_translate (file->language, N_ ("It is not there. It may have been moved, renamed or deleted: choose it again.")));
  else if (code == EISDIR)
    sentence = g_strdup (intake_language_translate (file->language, N_ ("It is a folder. Choose a file in it.")));
  else if (code == EACCES || code == EPERM)
    sentence = g_strdup (intake_language_translate (file->language, N_ ("You may not open it. Ask its owner for access or for a copy.")));
  else
    sentence = g_strdup_printf (intake_language_translate (file->language, N_ ("The system says: %s. Copy it to this computer's disk and try again.")), g_strerror (code));

  g_set_error (error, G_IO_ERROR, io_code, intake_language_translate (file->language, N_ ("“%s” cannot be read. %s")), file->name, sentence);
  return FALSE;
}

/* With sentences from a table. */
static void
refuse_as (const IntakeSourceFile *file,
           GError                **error,
           IntakeSourceError       code,
           const char             *sentences)
{
  g_set_error (error, INTAKE_SOURCE_ERROR, (int)code, intake_language_translate (file->language, N_ ("“%s” cannot be read. %s")), file->name, intake_language_translate (file->language, sentences));
}

static gboolean
check_status (IntakeSourceFile *file,
              GError          **error)
{
  struct stat status;

  if (fstat (file->fd, &status) != 0)
    return refuse_errno (file, error, errno);
  if (S_ISDIR (status.st_mode))
    return refuse_errno (file, error, EISDIR);
  if (!S_ISREG (status.st_mode))
    {
      intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It is a device or a pipe, not a file. Choose a file."));
      return FALSE;
    }
  if (status.st_size == 0)
    {
      intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_EMPTY, N_ ("It is empty (0 bytes). Ask for it again: it may not have been sent whole."));
      return FALSE;
    }
  file->size = (guint64)status.st_size;
  if (file->size > INTAKE_SOURCE_MAX_FILE_SIZE)
    {
      intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It is larger than 1 GiB, the most that is read. Split it into smaller files."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
holds_name (const guint8 *directory,
            gsize         length,
            const char   *stream)
{
  guint8 name[64] = { 0 };
  gsize  n = strlen (stream);

  g_assert (2 * n <= sizeof name);
  for (gsize i = 0; i < n; i++)
    name[2 * i] = (guint8)stream[i];
  return memmem (directory, length, name, 2 * n) != NULL;
}

/* An OLE2 file is an old Office document, or the wrapping of an encrypted new one. */
static void
refuse_ole (const IntakeSourceFile *file,
            const guint8           *head,
            gsize                   length,
            GError                **error)
{
  IntakeSourceError code = INTAKE_SOURCE_ERROR_UNSUPPORTED;
  const char       *sentence = OLD_WORKBOOK;
  guint8            directory[4096];
  guint32           sector;
  guint             shift;
  gssize            n = 0;

  if (length >= OLE_DIRECTORY_OFFSET + 4)
    {
      memcpy (&sector, head + OLE_DIRECTORY_OFFSET, sizeof sector);
      shift = head[OLE_SECTOR_SHIFT_OFFSET];
      if (shift == 9 || shift == 12)
        n = intake_source_file_read (file, ((guint64)GUINT32_FROM_LE (sector) + 1) << shift, directory, sizeof directory, NULL);
    }
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (ole_streams); i++)
    if (holds_name (directory, (gsize)n, ole_streams[i].stream))
      {
        code = ole_streams[i].code;
        sentence = ole_streams[i].sentence;
        break;
      }
  refuse_as (file, error, code, sentence);
}

static gboolean
find_foreign_xml (const guint8 *head,
                  gsize         length,
                  const char  **sentence)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_xml); i++)
    if (memmem (head, length, foreign_xml[i].magic, foreign_xml[i].length) != NULL)
      {
        *sentence = foreign_xml[i].sentence;
        return TRUE;
      }
  return FALSE;
}

/* Whether the first @length bytes of a text are of this pattern. */
static gboolean
matches (const guint8 *head,
         gsize         length,
         const char   *pattern)
{
  gsize i = 0;

  for (; *pattern != '\0'; pattern++)
    if (*pattern == ' ')
      while (i < length && g_ascii_isspace (head[i]))
        i++;
    else if (*pattern == '*')
      while (i < length && head[i] != '\r' && head[i] != '\n')
        i++;
    else if (i == length || g_ascii_tolower (head[i++]) != g_ascii_tolower (*pattern))
      return FALSE;
  return TRUE;
}

static gboolean
is_foreign_text (const guint8 *head,
                 gsize         length,
                 const char  **sentence)
{
  gsize start = length >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (foreign_text); i++)
    if (matches (head + start, length - start, foreign_text[i].pattern))
      {
        if (!find_foreign_xml (head, length, sentence))
          *sentence = foreign_text[i].sentence;
        return TRUE;
      }
  return FALSE;
}

IntakeSourceFile *
intake_source_file_open (const char           *path,
                         const IntakeLanguage *language,
                         GError              **error)
{
  g_autoptr (IntakeSourceFile) file = g_new0 (IntakeSourceFile, 1);

  g_return_val_if_fail (path != NULL, NULL);

  file->name = g_filename_display_basename (path);
  file->language = language != NULL ? language : intake_language_get (NULL);

  /* Not blocking, so that a pipe is refused rather than waited for. */
  file->fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (file->fd < 0)
    {
      refuse_errno (file, error, errno);
      return NULL;
    }
  if (!check_status (file, error))
    return NULL;

  return g_steal_pointer (&file);
}

void
intake_source_file_free (IntakeSourceFile *file)
{
  if (file == NULL)
    return;
  if (file->fd >= 0)
    close (file->fd);
  g_free (file->name);
  g_free (file);
}

gssize
intake_source_file_read (const IntakeSourceFile *file,
                         guint64                 offset,
                         gpointer                buffer,
                         gsize                   size,
                         GError                **error)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pread (file->fd, (char *)buffer + done, size - done, (off_t)(offset + done));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          refuse_errno (file, error, errno);
          return -1;
        }
      if (n == 0)
        break;
      done += (gsize)n;
    }
  return (gssize)done;
}

gboolean
intake_source_file_get_kind (const IntakeSourceFile *file,
                             IntakeSourceKind       *kind,
                             GError                **error)
{
  guint8      head[HEAD_SIZE];
  gssize      n = intake_source_file_read (file, 0, head, sizeof head, error);
  gsize       length = (gsize)MAX (n, 0);
  const char *sentence = NULL;

  if (n < 0)
    return FALSE;

  if (length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0))
    {
      *kind = INTAKE_SOURCE_KIND_ZIP;
      return TRUE;
    }
  if (g_str_has_prefix (file->name, "~$") || g_str_has_prefix (file->name, ".~lock."))
    {
      intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It only marks that someone has the workbook open, and holds no table. Choose the file of the same name without the mark in front."));
      return FALSE;
    }
  if (length >= 8 && memcmp (head, OLE_MAGIC, 8) == 0)
    {
      refuse_ole (file, head, length, error);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (foreign) && sentence == NULL; i++)
    if (length >= foreign[i].length && memcmp (head, foreign[i].magic, foreign[i].length) == 0)
      sentence = foreign[i].sentence;
  if (sentence != NULL || is_foreign_text (head, length, &sentence))
    {
      refuse_as (file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, sentence);
      return FALSE;
    }

  *kind = INTAKE_SOURCE_KIND_TEXT;
  return TRUE;
}

void
intake_source_file_refuse (const IntakeSourceFile *file,
                           GError                **error,
                           IntakeSourceError       code,
                           const char             *format,
                           ...)
{
  va_list arguments;

  va_start (arguments, format);
  intake_source_file_refuse_valist (file, error, code, format, arguments);
  va_end (arguments);
}

void
intake_source_file_refuse_valist (const IntakeSourceFile *file,
                                  GError                **error,
                                  IntakeSourceError       code,
                                  const char             *format,
                                  va_list                 arguments)
{
  g_autofree char *sentences = g_strdup_vprintf (intake_language_translate (file->language, format), arguments);

  g_set_error (error, INTAKE_SOURCE_ERROR, (int)code, intake_language_translate (file->language, N_ ("“%s” cannot be read. %s")), file->name, sentences);
}
