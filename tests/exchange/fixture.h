/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for the tests of readers: written into a temporary folder, opened, and compared row by row. */
#pragma once

#include "intake-source.h"

/**
 * FixturePart:
 * @name: the path in the archive
 * @content: what it holds
 * @length: its length; -1 if it is NUL-terminated
 */
typedef struct
{
  const char *name;
  const char *content;
  gssize      length;
} FixturePart;

/**
 * FixtureBook:
 * @rows: what stands in the sheet's sheetData
 * @texts: the items of the shared texts; %NULL for none
 * @codes: the numFmt elements of the styles; %NULL for none
 * @styles: the xf elements of the cell styles; %NULL for none
 * @properties: attributes of workbookPr; %NULL for none
 */
typedef struct
{
  const char *rows;
  const char *texts;
  const char *codes;
  const char *styles;
  const char *properties;
} FixtureBook;

/** fixture_run: runs the tests in a temporary folder, which is deleted. */
int fixture_run (void);

/** fixture_path: the path of a file in the temporary folder (transfer full). */
char *fixture_path (const char *name);

/** fixture_write: writes a file into the temporary folder; @length as in #FixturePart; returns its path (transfer full). */
char *fixture_write (const char *name,
                     const char *content,
                     gssize      length);

/** fixture_zip: writes an archive of @n parts; returns its path (transfer full). */
char *fixture_zip (const char        *name,
                   const FixturePart *parts,
                   guint              n);

/** fixture_workbook: writes a workbook of one sheet, "Sheet"; returns its path (transfer full). */
char *fixture_workbook (const char        *name,
                        const FixtureBook *book);

/** fixture_rows: the same with nothing but rows. */
char *fixture_rows (const char *rows);

/** fixture_ods: writes an OpenDocument workbook: @styles and @sheets as they stand in its content; returns its path (transfer full). */
char *fixture_ods (const char *name,
                   const char *styles,
                   const char *sheets);

/** fixture_open: opens a file and asserts that this succeeds (transfer full). */
IntakeSource *fixture_open (const char *path);

/** fixture_assert_row: reads a row and compares it with "t:text|n:18|-|d:2025-03-05|b:yes|e:#REF!". */
void fixture_assert_row (IntakeSource *source,
                         guint         number,
                         const char   *expected);

/** fixture_assert_end: asserts that there is no other row. */
void fixture_assert_end (IntakeSource *source);

/** fixture_read_all: reads all the rows that are left, whatever they are; %FALSE with @error set. */
gboolean fixture_read_all (IntakeSource *source,
                           GError      **error);

/** fixture_assert_refused: asserts that opening or reading the file leads to this error, whose message holds its name and @what. */
void fixture_assert_refused (const char       *path,
                             IntakeSourceError code,
                             const char       *what);

/** fixture_assert_noted: asserts that one of the notes holds @what; with %NULL, that there is none. */
void fixture_assert_noted (IntakeSource *source,
                           const char   *what);
