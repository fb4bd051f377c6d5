/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives expat over a part of an Office file, with limits on depth, tags and memory and without document types. */
#include "config.h"

#include "intake-xml.h"

#include <stdlib.h>
#include <string.h>

#include <expat.h>
#include <glib/gi18n-lib.h>

#define BLOCK_SIZE 65536

/* What a parser holds.  Expat keeps every distinct name of an element or attribute until the end, so that a part of made-up names would
 * take many times its size; its allocators know no parser, hence the account that is current on this thread. */
typedef struct
{
  gsize    used;
  gboolean is_exhausted;
} Account;

typedef union
{
  struct
  {
    Account *account;
    gsize    size;
  } owner;
  max_align_t alignment;
} Block;

struct _IntakeXml
{
  IntakeZip               *zip;
  guint                    entry;
  const IntakeXmlHandlers *handlers;
  gpointer                 data;

  XML_Parser parser;
  Account    account;
  guint64    fed;
  guint      depth;
  gboolean   is_paused;
  gboolean   is_final;
  GError    *failure;
};

static __thread Account *current_account;

static gboolean
account_take (Account *account,
              gsize    before,
              gsize    after)
{
  if (after > INTAKE_XML_MAX_MEMORY || account->used - before + after > INTAKE_XML_MAX_MEMORY)
    {
      account->is_exhausted = TRUE;
      return FALSE;
    }
  account->used = account->used - before + after;
  return TRUE;
}

static void *
xml_malloc_cb (size_t size)
{
  Block *block = NULL;

  g_assert (current_account != NULL);

  if (!account_take (current_account, 0, size))
    return NULL;
  block = malloc (sizeof (Block) + size);
  if (block == NULL)
    return NULL;
  block->owner.account = current_account;
  block->owner.size = size;
  return block + 1;
}

static void
xml_free_cb (void *memory)
{
  Block *block = memory;

  if (memory == NULL)
    return;
  block--;
  block->owner.account->used -= block->owner.size;
  free (block);
}

static void *
xml_realloc_cb (void  *memory,
                size_t size)
{
  Block *block = memory;
  Block *moved;
  gsize  before;

  if (memory == NULL)
    return xml_malloc_cb (size);
  block--;
  before = block->owner.size;
  if (!account_take (block->owner.account, before, size))
    return NULL;
  moved = realloc (block, sizeof (Block) + size);
  if (moved == NULL)
    {
      block->owner.account->used += before - size;
      return NULL;
    }
  moved->owner.size = size;
  return moved + 1;
}

static void
start_cb (void            *user_data,
          const XML_Char  *name,
          const XML_Char **attributes)
{
  IntakeXml *self = user_data;

  if (self->failure != NULL)
    return;
  if (++self->depth > INTAKE_XML_MAX_DEPTH)
    {
      intake_xml_refuse (self, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its part “%s” is nested over %u levels deep, which no spreadsheet program writes. Open the file in Excel or LibreOffice and save it again."), intake_zip_get_name (self->zip, self->entry), INTAKE_XML_MAX_DEPTH);
      return;
    }
  self->handlers->start (self->data, intake_xml_local_name (name), attributes);
}

static void
end_cb (void           *user_data,
        const XML_Char *name)
{
  IntakeXml *self = user_data;

  if (self->failure != NULL)
    return;
  self->depth--;
  self->handlers->end (self->data, intake_xml_local_name (name));
}

static void
text_cb (void           *user_data,
         const XML_Char *text,
         int             length)
{
  IntakeXml *self = user_data;

  if (self->failure == NULL)
    self->handlers->text (self->data, text, length);
}

static void
doctype_cb (void           *user_data,
            const XML_Char *name,
            const XML_Char *system_id,
            const XML_Char *public_id,
            int             has_internal_subset)
{
  IntakeXml *self = user_data;

  intake_xml_refuse (self, INTAKE_SOURCE_ERROR_FORMAT, N_ ("Its part “%s” has a document type, by which files do harm and which no spreadsheet program writes. Ask where the file comes from."), intake_zip_get_name (self->zip, self->entry));
}

/* Expat 2.9 has wider numbers under other names, and deprecates these. */
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
#define GET_LINE XML_GetCurrentLineNumber64
#define GET_COLUMN XML_GetCurrentColumnNumber64
#define GET_BYTE XML_GetCurrentByteIndex64
#else
#define GET_LINE XML_GetCurrentLineNumber
#define GET_COLUMN XML_GetCurrentColumnNumber
#define GET_BYTE XML_GetCurrentByteIndex
#endif

static void
refuse_malformed (IntakeXml *self)
{
  if (self->account.is_exhausted)
    intake_xml_refuse (self, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its part “%s” takes more memory to read than any table does. Open the file in Excel or LibreOffice and save it again."), intake_zip_get_name (self->zip, self->entry));
  else
    intake_xml_refuse (self, INTAKE_SOURCE_ERROR_FORMAT, N_ ("Its part “%s” is damaged: line %lu, column %lu is not XML. Ask for the file again."), intake_zip_get_name (self->zip, self->entry), (gulong)GET_LINE (self->parser), (gulong)GET_COLUMN (self->parser) + 1);
}

/* Unpacks a block and parses it. */
static enum XML_Status
feed (IntakeXml *self)
{
  enum XML_Status status;
  gint64          parsed;
  gssize          n;
  void           *buffer = XML_GetBuffer (self->parser, BLOCK_SIZE);

  if (buffer == NULL)
    return XML_STATUS_ERROR;
  n = intake_zip_read (self->zip, buffer, BLOCK_SIZE, &self->failure);
  if (n < 0)
    return XML_STATUS_ERROR;

  self->fed += (guint64)n;
  self->is_final = n == 0;
  status = XML_ParseBuffer (self->parser, (int)n, self->is_final);

  /* A tag that has not ended is scanned from its beginning again with every block, so the time would grow with its square. */
  parsed = GET_BYTE (self->parser);
  if (status == XML_STATUS_OK && !self->is_final && self->fed - (guint64)MAX (parsed, 0) > INTAKE_XML_MAX_TAG)
    {
      intake_xml_refuse (self, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Its part “%s” has a tag or comment of over 1 MiB, which no spreadsheet program writes. Open the file in Excel or LibreOffice and save it again."), intake_zip_get_name (self->zip, self->entry));
      return XML_STATUS_ERROR;
    }
  return status;
}

static IntakeXmlState
parse (IntakeXml    *self,
       GCancellable *cancellable)
{
  for (;;)
    {
      enum XML_Status status;

      if (self->is_paused)
        {
          self->is_paused = FALSE;
          status = XML_ResumeParser (self->parser);
        }
      else if (self->is_final)
        return INTAKE_XML_ENDED;
      else if (g_cancellable_set_error_if_cancelled (cancellable, &self->failure))
        return INTAKE_XML_FAILED;
      else
        status = feed (self);

      if (status == XML_STATUS_ERROR && self->failure == NULL)
        refuse_malformed (self);
      if (self->failure != NULL)
        return INTAKE_XML_FAILED;
      if (status == XML_STATUS_SUSPENDED)
        {
          self->is_paused = TRUE;
          return INTAKE_XML_PAUSED;
        }
    }
}

IntakeXml *
intake_xml_open (IntakeZip               *zip,
                 guint                    entry,
                 const IntakeXmlHandlers *handlers,
                 gpointer                 data,
                 GError                 **error)
{
  static const XML_Memory_Handling_Suite memory = { xml_malloc_cb, xml_realloc_cb, xml_free_cb };
  g_autoptr (IntakeXml) self = NULL;

  if (!intake_zip_begin (zip, entry, error))
    return NULL;

  self = g_new0 (IntakeXml, 1);
  self->zip = zip;
  self->entry = entry;
  self->handlers = handlers;
  self->data = data;
  current_account = &self->account;
  self->parser = XML_ParserCreate_MM (NULL, &memory, NULL);
  current_account = NULL;
  g_assert (self->parser != NULL);

  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, end_cb);
  XML_SetCharacterDataHandler (self->parser, text_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
  return g_steal_pointer (&self);
}

void
intake_xml_free (IntakeXml *self)
{
  if (self == NULL)
    return;
  XML_ParserFree (self->parser);
  g_clear_error (&self->failure);
  g_free (self);
}

IntakeXmlState
intake_xml_parse (IntakeXml    *self,
                  GCancellable *cancellable,
                  GError      **error)
{
  Account       *outer = current_account;
  IntakeXmlState state = INTAKE_XML_FAILED;

  g_return_val_if_fail (self != NULL, INTAKE_XML_FAILED);

  current_account = &self->account;
  if (self->failure == NULL)
    state = parse (self, cancellable);
  current_account = outer;

  if (state == INTAKE_XML_FAILED)
    g_propagate_error (error, g_error_copy (self->failure));
  return state;
}

void
intake_xml_pause (IntakeXml *self)
{
  XML_StopParser (self->parser, XML_TRUE);
}

void
intake_xml_refuse (IntakeXml        *self,
                   IntakeSourceError code,
                   const char       *format,
                   ...)
{
  va_list arguments;

  if (self->failure != NULL)
    return;
  va_start (arguments, format);
  intake_source_file_refuse_valist (intake_zip_get_file (self->zip), &self->failure, code, format, arguments);
  va_end (arguments);
  XML_StopParser (self->parser, XML_FALSE);
}

gboolean
intake_xml_read (IntakeZip               *zip,
                 guint                    entry,
                 const IntakeXmlHandlers *handlers,
                 gpointer                 data,
                 IntakeXml              **parser,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  g_autoptr (IntakeXml) self = intake_xml_open (zip, entry, handlers, data, error);
  gboolean succeeded;

  if (self == NULL)
    return FALSE;
  *parser = self;
  succeeded = intake_xml_parse (self, cancellable, error) == INTAKE_XML_ENDED;
  *parser = NULL;
  return succeeded;
}

const char *
intake_xml_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
intake_xml_get_attribute (const char **attributes,
                          const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (strcmp (attributes[i], name) == 0)
      return attributes[i + 1];
  return NULL;
}
