/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads workbook.xml, its relations, styles.xml and sharedStrings.xml. */
#include "config.h"

#include "intake-xlsx-part.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_STYLES 65536
#define MAX_TEXT_BYTES (INTAKE_SOURCE_MAX_CELL_LENGTH * 4)

typedef struct
{
  char *id;
  char *type;
  char *target;
} Relation;

/* A sheet as workbook.xml lists it. */
typedef struct
{
  char    *name;
  char    *relation;
  gboolean is_hidden;
} Listed;

typedef struct
{
  IntakeXml *xml;
  GArray    *relations;
} RelationsPart;

typedef struct
{
  IntakeXml      *xml;
  IntakeXlsxBook *book;
  GArray         *listed;
} WorkbookPart;

typedef struct
{
  IntakeXml      *xml;
  IntakeXlsxBook *book;
  GHashTable     *codes;
  gboolean        in_cell_formats;
} StylesPart;

typedef struct
{
  IntakeXml      *xml;
  IntakeXlsxBook *book;
  gsize           start;
  gboolean        in_item;
  gboolean        in_text;
  gboolean        in_phonetic;
} TextsPart;

/* What other zip archives hold, by the name of a part. */
typedef struct
{
  const char *part;
  const char *sentence;
} OtherArchive;

#define NUMBERS N_ ("It is an Apple Numbers, Pages or Keynote document. Open it there and export it as an Excel workbook (.xlsx).")

static const OtherArchive other_archives[] = {
  { "xl/workbook.bin", N_ ("It is a binary Excel workbook (.xlsb). Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
  { "word/document.xml", N_ ("It is a Word document, not a table. Copy the table into Excel or LibreOffice and save it as an Excel workbook (.xlsx).") },
  { "ppt/presentation.xml", N_ ("It is a presentation, not a table. Ask for an Excel workbook (.xlsx) or a .csv file.") },
  { "Index.zip", NUMBERS },
  { "index.numbers", NUMBERS },
  { "index.xml", NUMBERS },
  { "Index/Document.iwa", NUMBERS },
};

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
relation_clear (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
}

static void
listed_clear (gpointer data)
{
  Listed *listed = data;

  g_free (listed->name);
  g_free (listed->relation);
}

static void
sheet_clear (gpointer data)
{
  g_free (((IntakeXlsxSheet *)data)->name);
}

/* Relations. */

static void
relations_start_cb (gpointer     data,
                    const char  *name,
                    const char **attributes)
{
  RelationsPart *part = data;
  const char    *id = intake_xml_get_attribute (attributes, "Id");
  const char    *type = intake_xml_get_attribute (attributes, "Type");
  const char    *target = intake_xml_get_attribute (attributes, "Target");
  const char    *mode = intake_xml_get_attribute (attributes, "TargetMode");
  Relation       relation;

  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  if (part->relations->len >= INTAKE_ZIP_MAX_ENTRIES)
    {
      intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over %u parts, the most that are read. Copy the table alone into a new workbook and save that."), INTAKE_ZIP_MAX_ENTRIES);
      return;
    }
  relation.id = g_strdup (id);
  relation.type = g_strdup (type);
  relation.target = g_strdup (target);
  g_array_append_val (part->relations, relation);
}

/* The relations of a part; "" for those of the whole file.  A part without any has none. */
static GArray *
read_relations (IntakeZip    *zip,
                const char   *base,
                GCancellable *cancellable,
                GError      **error)
{
  static const IntakeXmlHandlers handlers = { relations_start_cb, end_ignored_cb, text_ignored_cb };
  const char                    *slash = strrchr (base, '/');
  const char                    *last = slash != NULL ? slash + 1 : base;
  g_autofree char               *path = g_strdup_printf ("%.*s_rels/%s.rels", (int)(last - base), base, last);
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (Relation));
  RelationsPart part = { NULL, relations };
  int           entry = intake_zip_find (zip, path);

  g_array_set_clear_func (relations, relation_clear);
  if (entry >= 0 && !intake_xml_read (zip, (guint)entry, &handlers, &part, &part.xml, cancellable, error))
    return NULL;
  return g_steal_pointer (&relations);
}

/* Types are addresses that differ between the strict and the transitional format, but for their last part. */
static const Relation *
find_relation (GArray     *relations,
               const char *id,
               const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = &g_array_index (relations, Relation, i);
      const char     *slash = strrchr (relation->type, '/');

      if ((id == NULL || strcmp (relation->id, id) == 0) && (type == NULL || (slash != NULL && strcmp (slash + 1, type) == 0)))
        return relation;
    }
  return NULL;
}

/* The part that @base has in this role; where no relation names it, where Excel puts it; -1 if there is none. */
static int
find_part (IntakeZip  *zip,
           GArray     *relations,
           const char *base,
           const char *type,
           const char *usual)
{
  const Relation  *relation = find_relation (relations, NULL, type);
  g_autofree char *path = relation != NULL ? intake_xlsx_resolve (base, relation->target) : NULL;
  int              entry = path != NULL ? intake_zip_find (zip, path) : -1;

  return entry >= 0 || usual == NULL ? entry : intake_zip_find (zip, usual);
}

/* workbook.xml. */

static gboolean
is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0 || strcmp (value, "on") == 0);
}

static void
workbook_start_cb (gpointer     data,
                   const char  *name,
                   const char **attributes)
{
  WorkbookPart *part = data;
  const char   *state;
  Listed        listed = { 0 };

  /* Excel writes an element of this name twice: the second, among the extensions, says nothing of dates. */
  if (strcmp (name, "workbookPr") == 0 && intake_xml_get_attribute (attributes, "date1904") != NULL)
    part->book->is_1904 = is_true (intake_xml_get_attribute (attributes, "date1904"));
  if (strcmp (name, "sheet") != 0)
    return;
  if (part->listed->len >= INTAKE_ZIP_MAX_ENTRIES)
    {
      intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over %u sheets, the most that are read. Copy the table alone into a new workbook and save that."), INTAKE_ZIP_MAX_ENTRIES);
      return;
    }

  state = intake_xml_get_attribute (attributes, "state");
  listed.name = g_strdup (intake_xml_get_attribute (attributes, "name"));
  listed.is_hidden = g_strcmp0 (state, "hidden") == 0 || g_strcmp0 (state, "veryHidden") == 0;
  /* Whatever its prefix is, the one id with a prefix is that of the relation. */
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (g_str_has_suffix (attributes[i], ":id"))
      listed.relation = g_strdup (attributes[i + 1]);
  g_array_append_val (part->listed, listed);
}

static void
add_sheets (IntakeXlsxBook *book,
            IntakeZip      *zip,
            const char     *base,
            GArray         *listed,
            GArray         *relations)
{
  for (guint i = 0; i < listed->len; i++)
    {
      const Listed    *line = &g_array_index (listed, Listed, i);
      const Relation  *relation = find_relation (relations, line->relation, NULL);
      g_autofree char *path = NULL;
      IntakeXlsxSheet  sheet;

      if (line->relation == NULL)
        relation = NULL;
      /* Sheets of a chart or of macros have no cells. */
      if (relation != NULL && !g_str_has_suffix (relation->type, "/worksheet"))
        continue;
      path = relation != NULL ? intake_xlsx_resolve (base, relation->target) : NULL;
      sheet.name = line->name != NULL ? g_strdup (line->name) : g_strdup_printf ("%u", i + 1);
      sheet.entry = path != NULL ? intake_zip_find (zip, path) : -1;
      sheet.is_hidden = line->is_hidden;
      g_array_append_val (book->sheets, sheet);
    }
}

/* styles.xml. */

static guint
get_number (const char **attributes,
            const char  *name)
{
  const char *value = intake_xml_get_attribute (attributes, name);
  guint64     number = 0;

  return value != NULL && g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &number, NULL) ? (guint)number : 0;
}

static void
styles_start_cb (gpointer     data,
                 const char  *name,
                 const char **attributes)
{
  StylesPart      *part = data;
  IntakeXlsxFormat format;
  const char      *code;
  gpointer         known;
  guint            id;

  if (strcmp (name, "cellXfs") == 0)
    part->in_cell_formats = TRUE;

  if (strcmp (name, "numFmt") == 0 && g_hash_table_size (part->codes) < MAX_STYLES)
    {
      code = intake_xml_get_attribute (attributes, "formatCode");
      if (code != NULL)
        {
          format = intake_xlsx_format_from_code (code);
          g_hash_table_insert (part->codes, GUINT_TO_POINTER (get_number (attributes, "numFmtId")), GUINT_TO_POINTER ((guint)format.kind << 8 | format.width));
        }
    }

  if (part->in_cell_formats && strcmp (name, "xf") == 0)
    {
      if (part->book->formats->len >= MAX_STYLES)
        {
          intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over %u cell styles, the most that are read. Copy the table alone into a new workbook and save that."), MAX_STYLES);
          return;
        }
      id = get_number (attributes, "numFmtId");
      format = intake_xlsx_format_from_id (id);
      if (g_hash_table_lookup_extended (part->codes, GUINT_TO_POINTER (id), NULL, &known))
        {
          format.kind = (guint8)(GPOINTER_TO_UINT (known) >> 8);
          format.width = (guint8)(GPOINTER_TO_UINT (known) & 0xff);
        }
      g_array_append_val (part->book->formats, format);
    }
}

static void
styles_end_cb (gpointer    data,
               const char *name)
{
  if (strcmp (name, "cellXfs") == 0)
    ((StylesPart *)data)->in_cell_formats = FALSE;
}

/* sharedStrings.xml. */

static void
texts_start_cb (gpointer     data,
                const char  *name,
                const char **attributes)
{
  TextsPart *part = data;

  if (strcmp (name, "si") == 0)
    {
      part->in_item = TRUE;
      part->start = part->book->texts->len;
    }
  else if (part->in_item && strcmp (name, "rPh") == 0)
    part->in_phonetic = TRUE;
  else if (part->in_item && !part->in_phonetic && strcmp (name, "t") == 0)
    part->in_text = TRUE;
}

static void
texts_end_cb (gpointer    data,
              const char *name)
{
  TextsPart *part = data;
  GString   *texts = part->book->texts;
  guint32    start = (guint32)part->start;

  if (strcmp (name, "t") == 0)
    part->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    part->in_phonetic = FALSE;
  if (!part->in_item || strcmp (name, "si") != 0)
    return;

  part->in_item = FALSE;
  intake_xlsx_unescape (texts, part->start);
  if (part->book->offsets->len >= INTAKE_XLSX_MAX_TEXTS)
    intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over 1 million different texts, the most that are read. Split the table into several files."));
  else if (texts->len - part->start > INTAKE_SOURCE_MAX_CELL_LENGTH && g_utf8_strlen (texts->str + part->start, -1) > INTAKE_SOURCE_MAX_CELL_LENGTH)
    intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its shared text %u is longer than 32,767 characters, the most that a cell can hold. Shorten it."), part->book->offsets->len);
  g_string_append_c (texts, '\0');
  g_array_append_val (part->book->offsets, start);
}

static void
texts_text_cb (gpointer    data,
               const char *text,
               int         length)
{
  TextsPart *part = data;

  if (!part->in_text)
    return;
  if (part->book->texts->len - part->start > MAX_TEXT_BYTES)
    {
      intake_xml_refuse (part->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its shared text %u is longer than 32,767 characters, the most that a cell can hold. Shorten it."), part->book->offsets->len);
      return;
    }
  g_string_append_len (part->book->texts, text, length);
}

/* The workbook as a whole. */

static void
refuse_archive (IntakeZip *zip,
                GError   **error)
{
  const IntakeSourceFile *file = intake_zip_get_file (zip);
  const char             *sentence = N_ ("It is a zip archive without a workbook in it. Unpack it first and choose the file inside.");
  int                     mimetype = intake_zip_find (zip, "mimetype");
  char                    type[64] = { 0 };

  if (mimetype >= 0 && intake_zip_begin (zip, (guint)mimetype, NULL))
    intake_zip_read (zip, type, sizeof type - 1, NULL);
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument"))
    sentence = N_ ("It is a LibreOffice document, but not a table. Ask for an Excel workbook (.xlsx) or a .csv file.");
  for (guint i = 0; i < G_N_ELEMENTS (other_archives); i++)
    if (intake_zip_find (zip, other_archives[i].part) >= 0)
      sentence = other_archives[i].sentence;

  g_set_error (error, INTAKE_SOURCE_ERROR, INTAKE_SOURCE_ERROR_UNSUPPORTED, intake_language_translate (file->language, N_ ("“%s” cannot be read. %s")), file->name, intake_language_translate (file->language, sentence));
}

static gboolean
read_workbook (IntakeXlsxBook *book,
               IntakeZip      *zip,
               guint           entry,
               GArray         *relations,
               GCancellable   *cancellable,
               GError        **error)
{
  static const IntakeXmlHandlers handlers = { workbook_start_cb, end_ignored_cb, text_ignored_cb };
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (Listed));
  WorkbookPart part = { NULL, book, listed };

  g_array_set_clear_func (listed, listed_clear);
  if (!intake_xml_read (zip, entry, &handlers, &part, &part.xml, cancellable, error))
    return FALSE;

  add_sheets (book, zip, intake_zip_get_name (zip, entry), listed, relations);
  if (book->sheets->len == 0)
    {
      intake_source_file_refuse (intake_zip_get_file (zip), error, INTAKE_SOURCE_ERROR_EMPTY, N_ ("There is no sheet with cells in it. Choose another file."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_styles (IntakeXlsxBook *book,
             IntakeZip      *zip,
             int             entry,
             GCancellable   *cancellable,
             GError        **error)
{
  static const IntakeXmlHandlers handlers = { styles_start_cb, styles_end_cb, text_ignored_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  StylesPart part = { NULL, book, codes, FALSE };

  return entry < 0 || intake_xml_read (zip, (guint)entry, &handlers, &part, &part.xml, cancellable, error);
}

static gboolean
read_texts (IntakeXlsxBook *book,
            IntakeZip      *zip,
            int             entry,
            GCancellable   *cancellable,
            GError        **error)
{
  static const IntakeXmlHandlers handlers = { texts_start_cb, texts_end_cb, texts_text_cb };
  TextsPart                      part = { NULL, book, 0, FALSE, FALSE, FALSE };

  return entry < 0 || intake_xml_read (zip, (guint)entry, &handlers, &part, &part.xml, cancellable, error);
}

IntakeXlsxBook *
intake_xlsx_book_read (IntakeZip    *zip,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (IntakeXlsxBook) book = NULL;
  g_autoptr (GArray) roots = NULL;
  g_autoptr (GArray) relations = NULL;
  const char *base;
  int         entry;

  g_return_val_if_fail (zip != NULL, NULL);

  roots = read_relations (zip, "", cancellable, error);
  if (roots == NULL)
    return NULL;
  entry = find_part (zip, roots, "", "officeDocument", "xl/workbook.xml");
  base = entry >= 0 ? intake_zip_get_name (zip, (guint)entry) : "";
  if (entry < 0 || g_str_has_suffix (base, ".bin") || g_ascii_strncasecmp (base, "word/", 5) == 0 || g_ascii_strncasecmp (base, "ppt/", 4) == 0)
    {
      refuse_archive (zip, error);
      return NULL;
    }
  relations = read_relations (zip, base, cancellable, error);
  if (relations == NULL)
    return NULL;

  book = g_new0 (IntakeXlsxBook, 1);
  book->sheets = g_array_new (FALSE, FALSE, sizeof (IntakeXlsxSheet));
  g_array_set_clear_func (book->sheets, sheet_clear);
  book->formats = g_array_new (FALSE, FALSE, sizeof (IntakeXlsxFormat));
  book->texts = g_string_new (NULL);
  book->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (!read_workbook (book, zip, (guint)entry, relations, cancellable, error) || !read_styles (book, zip, find_part (zip, relations, base, "styles", "xl/styles.xml"), cancellable, error) || !read_texts (book, zip, find_part (zip, relations, base, "sharedStrings", "xl/sharedStrings.xml"), cancellable, error))
    return NULL;
  return g_steal_pointer (&book);
}

void
intake_xlsx_book_free (IntakeXlsxBook *book)
{
  if (book == NULL)
    return;
  g_array_unref (book->sheets);
  g_array_unref (book->formats);
  g_string_free (book->texts, TRUE);
  g_array_unref (book->offsets);
  g_free (book);
}

char *
intake_xlsx_resolve (const char *base,
                     const char *target)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) steps = NULL;
  g_autofree char *slashes = g_strdelimit (g_strdup (target), "\\", '/');

  folders = g_strsplit (slashes[0] == '/' ? "" : base, "/", -1);
  for (guint i = 0; folders[i] != NULL && folders[i + 1] != NULL; i++)
    g_ptr_array_add (path, g_strdup (folders[i]));

  steps = g_strsplit (slashes, "/", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    if (strcmp (steps[i], "..") == 0)
      g_ptr_array_set_size (path, (int)MAX (path->len, 1) - 1);
    else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0)
      g_ptr_array_add (path, g_strdup (steps[i]));

  g_ptr_array_add (path, NULL);
  return g_strjoinv ("/", (GStrv)path->pdata);
}
