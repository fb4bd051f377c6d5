/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sheet holds, in one number: made while it is written, and again when it is read back. */
#pragma once

#include <glib.h>

#include "intake-date.h"

G_BEGIN_DECLS

/**
 * IntakeDigest:
 * @cells: how many cells are not empty
 * @rows: how many rows have such a cell
 * @hash: a hash of the places and texts of all cells, in the order of rows and columns
 * @last_row: the row of the newest cell, from 1; 0 before the first
 */
typedef struct
{
  gint64  cells;
  gint64  rows;
  guint64 hash;
  guint   last_row;
} IntakeDigest;

/** intake_digest_init: makes @digest that of an empty sheet. */
void intake_digest_init (IntakeDigest *digest);

/** intake_digest_add: adds a cell at @row (from 1) and @column (from 0); an empty @text adds nothing. */
void intake_digest_add (IntakeDigest *digest,
                        guint         row,
                        guint         column,
                        const char   *text);

/** intake_digest_equal: whether both saw the same cells. */
gboolean intake_digest_equal (const IntakeDigest *a,
                              const IntakeDigest *b);

G_END_DECLS
