/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the manifest of an OpenDocument workbook and the outline of its content. */
#include "config.h"

#include "intake-ods-book.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define CONTENT "content.xml"
#define MANIFEST "META-INF/manifest.xml"
/* Since LibreOffice 24.2 a whole archive may be encrypted, as this one part of another. */
#define ENCRYPTED_PACKAGE "encrypted-package"

typedef struct
{
  IntakeXml *xml;
  gboolean   is_encrypted;
} ManifestPart;

typedef struct
{
  IntakeXml     *xml;
  IntakeOdsBook *book;
  GHashTable    *hidden_styles;
  char          *style;
  guint          depth;
  guint          body_depth;
  guint          cell_depth;
  guint          note_depth;
} ContentPart;

static void
text_ignored_cb (gpointer    data,
                 const char *text,
                 int         length)
{
}

static void
end_ignored_cb (gpointer    data,
                const char *name)
{
}

static void
sheet_clear (gpointer data)
{
  g_free (((IntakeOdsSheet *)data)->name);
}

static void
manifest_start_cb (gpointer     data,
                   const char  *name,
                   const char **attributes)
{
  ManifestPart *part = data;

  if (strcmp (name, "encryption-data") == 0)
    part->is_encrypted = TRUE;
}

/* Whether a sheet is hidden is said by its style: "display" is no. */
static void
start_style (ContentPart *part,
             const char  *name,
             const char **attributes)
{
  if (strcmp (name, "style") == 0)
    {
      g_free (part->style);
      part->style = g_strdup (intake_xml_get_attribute (attributes, "style:name"));
    }
  else if (strcmp (name, "table-properties") == 0 && part->style != NULL && g_strcmp0 (intake_xml_get_attribute (attributes, "table:display"), "false") == 0)
    g_hash_table_add (part->hidden_styles, g_strdup (part->style));
}

static void
start_sheet (ContentPart *part,
             const char **attributes)
{
  const char    *name = intake_xml_get_attribute (attributes, "table:name");
  const char    *style = intake_xml_get_attribute (attributes, "table:style-name");
  IntakeOdsSheet sheet = { 0 };

  if (part->book->sheets->len >= INTAKE_ZIP_MAX_ENTRIES)
    {
      intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over %u sheets, the most that are read. Copy the table alone into a new workbook and save that."), INTAKE_ZIP_MAX_ENTRIES);
      return;
    }
  sheet.name = name != NULL ? g_strdup (name) : g_strdup_printf ("%u", part->book->sheets->len + 1);
  sheet.is_hidden = style != NULL && g_hash_table_contains (part->hidden_styles, style);
  g_array_append_val (part->book->sheets, sheet);
}

static void
note_cells (ContentPart *part)
{
  if (part->book->sheets->len > 0)
    g_array_index (part->book->sheets, IntakeOdsSheet, part->book->sheets->len - 1).has_cells = TRUE;
}

static void
content_start_cb (gpointer     data,
                  const char  *name,
                  const char **attributes)
{
  ContentPart *part = data;
  const char  *type;

  part->depth++;
  if (part->body_depth == 0)
    {
      if (strcmp (name, "spreadsheet") == 0)
        part->body_depth = part->depth;
      else
        start_style (part, name, attributes);
    }
  else if (part->cell_depth > 0)
    {
      if (part->note_depth == 0 && strcmp (name, "annotation") == 0)
        part->note_depth = part->depth;
    }
  else if (part->depth == part->body_depth + 1 && strcmp (name, "table") == 0)
    start_sheet (part, attributes);
  else if (strcmp (name, "table-cell") == 0)
    {
      part->cell_depth = part->depth;
      type = intake_xml_get_attribute (attributes, "office:value-type");
      if ((type != NULL && strcmp (type, "string") != 0) || intake_xml_get_attribute (attributes, "office:string-value") != NULL)
        note_cells (part);
    }
}

static void
content_end_cb (gpointer    data,
                const char *name)
{
  ContentPart *part = data;

  if (part->depth == part->cell_depth)
    part->cell_depth = 0;
  if (part->depth == part->note_depth)
    part->note_depth = 0;
  part->depth--;
}

static void
content_text_cb (gpointer    data,
                 const char *text,
                 int         length)
{
  ContentPart *part = data;

  if (part->cell_depth == 0 || part->note_depth > 0)
    return;
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      {
        note_cells (part);
        return;
      }
}

gboolean
intake_ods_book_is_one (IntakeZip *zip)
{
  int  entry = intake_zip_find (zip, "mimetype");
  char type[sizeof MEDIA_TYPE] = { 0 };

  if (entry >= 0 && intake_zip_begin (zip, (guint)entry, NULL))
    intake_zip_read (zip, type, sizeof MEDIA_TYPE - 1, NULL);
  if (g_str_has_prefix (type, MEDIA_TYPE))
    return TRUE;

  /* Who packs a workbook again by hand forgets the type. */
  return type[0] == '\0' && intake_zip_find (zip, CONTENT) >= 0 && intake_zip_find (zip, MANIFEST) >= 0;
}

static gboolean
check_encryption (IntakeZip    *zip,
                  GCancellable *cancellable,
                  GError      **error)
{
  static const IntakeXmlHandlers handlers = { manifest_start_cb, end_ignored_cb, text_ignored_cb };
  ManifestPart                   part = { NULL, intake_zip_find (zip, ENCRYPTED_PACKAGE) >= 0 };
  int                            entry = intake_zip_find (zip, MANIFEST);

  if (entry >= 0 && !intake_xml_read (zip, (guint)entry, &handlers, &part, &part.xml, cancellable, error))
    return FALSE;
  if (part.is_encrypted)
    intake_source_file_refuse (intake_zip_get_file (zip), error, INTAKE_SOURCE_ERROR_ENCRYPTED, N_ ("It is protected by a password. Open it in Excel or LibreOffice, save it without the password and choose that file."));
  return !part.is_encrypted;
}

static gboolean
read_content (IntakeOdsBook *book,
              IntakeZip     *zip,
              GCancellable  *cancellable,
              GError       **error)
{
  static const IntakeXmlHandlers handlers = { content_start_cb, content_end_cb, content_text_cb };
  g_autoptr (GHashTable) hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ContentPart part = { .book = book, .hidden_styles = hidden_styles };
  gboolean    is_read = intake_xml_read (zip, book->content, &handlers, &part, &part.xml, cancellable, error);

  g_free (part.style);
  if (!is_read)
    return FALSE;
  if (part.body_depth == 0)
    intake_source_file_refuse (intake_zip_get_file (zip), error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("It is a LibreOffice document, but not a table. Ask for an Excel workbook (.xlsx) or a .csv file."));
  else if (book->sheets->len == 0)
    intake_source_file_refuse (intake_zip_get_file (zip), error, INTAKE_SOURCE_ERROR_EMPTY, N_ ("There is no sheet with cells in it. Choose another file."));
  return part.body_depth > 0 && book->sheets->len > 0;
}

IntakeOdsBook *
intake_ods_book_read (IntakeZip    *zip,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (IntakeOdsBook) book = NULL;
  int entry;

  g_return_val_if_fail (zip != NULL, NULL);

  if (!check_encryption (zip, cancellable, error))
    return NULL;
  entry = intake_zip_find (zip, CONTENT);
  if (entry < 0)
    {
      intake_source_file_refuse (intake_zip_get_file (zip), error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("It is damaged, or only a part of it has arrived. Ask for it again."));
      return NULL;
    }

  book = g_new0 (IntakeOdsBook, 1);
  book->content = (guint)entry;
  book->sheets = g_array_new (FALSE, FALSE, sizeof (IntakeOdsSheet));
  g_array_set_clear_func (book->sheets, sheet_clear);
  if (!read_content (book, zip, cancellable, error))
    return NULL;
  return g_steal_pointer (&book);
}

void
intake_ods_book_free (IntakeOdsBook *book)
{
  if (book == NULL)
    return;
  g_array_unref (book->sheets);
  g_free (book);
}
