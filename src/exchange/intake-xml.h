/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of an Office file as XML, parsed while it is unpacked; it can be paused between two rows. */
#pragma once

#include "intake-zip.h"

G_BEGIN_DECLS

#define INTAKE_XML_MAX_DEPTH 64
/* A single tag, as a whole in memory; tables need some hundred bytes. */
#define INTAKE_XML_MAX_TAG (G_GUINT64_CONSTANT (1) << 20)
#define INTAKE_XML_MAX_MEMORY ((gsize)32 << 20)

typedef struct _IntakeXml IntakeXml;

/**
 * IntakeXmlHandlers:
 * @start: an element begins; its name without prefix, its attributes as names (with prefix) and values in turn, %NULL-terminated
 * @end: an element ends
 * @text: text, not terminated, in pieces of any length
 */
typedef struct
{
  void (*start) (gpointer     data,
                 const char  *name,
                 const char **attributes);
  void (*end) (gpointer    data,
               const char *name);
  void (*text) (gpointer    data,
                const char *text,
                int         length);
} IntakeXmlHandlers;

/**
 * IntakeXmlState:
 * @INTAKE_XML_PAUSED: a handler called intake_xml_pause(); there may be more
 * @INTAKE_XML_ENDED: the part was read to its end
 * @INTAKE_XML_FAILED: @error is set
 */
typedef enum
{
  INTAKE_XML_PAUSED,
  INTAKE_XML_ENDED,
  INTAKE_XML_FAILED,
} IntakeXmlState;

/**
 * intake_xml_open:
 * @zip: an archive, which must live as long as the parser, and of which nothing else is read meanwhile
 * @entry: an entry, from 0
 * @handlers: what to call; static
 * @data: handed to them
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a parser at the beginning of the entry; %NULL with #IntakeSourceError
 */
IntakeXml *intake_xml_open (IntakeZip               *zip,
                            guint                    entry,
                            const IntakeXmlHandlers *handlers,
                            gpointer                 data,
                            GError                 **error);

/** intake_xml_free: %NULL is allowed. */
void intake_xml_free (IntakeXml *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeXml, intake_xml_free)

/**
 * intake_xml_parse:
 * @self: a parser
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Parses until a handler pauses, or to the end.
 *
 * Returns: why it stopped
 */
IntakeXmlState intake_xml_parse (IntakeXml    *self,
                                 GCancellable *cancellable,
                                 GError      **error);

/** intake_xml_pause: from the handler of an element's end: stop after it. */
void intake_xml_pause (IntakeXml *self);

/** intake_xml_refuse: from a handler: stop with an error, as intake_source_file_refuse() makes it; the first one counts. */
void intake_xml_refuse (IntakeXml        *self,
                        IntakeSourceError code,
                        const char       *format,
                        ...) G_GNUC_PRINTF (3, 4);

/** intake_xml_read: opens a part, parses it to the end without a pause and closes it; @parser is where handlers find the parser. */
gboolean intake_xml_read (IntakeZip               *zip,
                          guint                    entry,
                          const IntakeXmlHandlers *handlers,
                          gpointer                 data,
                          IntakeXml              **parser,
                          GCancellable            *cancellable,
                          GError                 **error);

/** intake_xml_local_name: the part of a name behind its prefix (transfer none). */
const char *intake_xml_local_name (const char *name);

/** intake_xml_get_attribute: the value of the attribute without prefix of this name; %NULL if there is none. */
const char *intake_xml_get_attribute (const char **attributes,
                                      const char  *name);

G_END_DECLS
