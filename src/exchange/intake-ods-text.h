/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the text of a cell of an OpenDocument sheet, gathered from its paragraphs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeOdsText:
 *
 * Gathers what people see in a cell: paragraphs with a line break between them, white space as OpenDocument 1.3 part 3, 6.1.2 has it.
 * Comments, pictures, readings of characters and tables in the cell are left out.
 */
typedef struct
{
  guint    depth;
  guint    paragraph_depth;
  guint    skipped_depth;
  guint    n_paragraphs;
  gboolean at_start;
  gboolean at_space;
} IntakeOdsText;

/** intake_ods_text_begin: at the beginning of a cell. */
void intake_ods_text_begin (IntakeOdsText *self);

/** intake_ods_text_start: an element in the cell begins; what it stands for is appended to @buffer, up to @most bytes of it. */
void intake_ods_text_start (IntakeOdsText *self,
                            const char    *name,
                            const char   **attributes,
                            GString       *buffer,
                            gsize          most);

/** intake_ods_text_end: an element in the cell ends. */
void intake_ods_text_end (IntakeOdsText *self,
                          GString       *buffer);

/** intake_ods_text_add: text in the cell; what people see of it is appended to @buffer. */
void intake_ods_text_add (IntakeOdsText *self,
                          const char    *text,
                          int            length,
                          GString       *buffer);

G_END_DECLS
