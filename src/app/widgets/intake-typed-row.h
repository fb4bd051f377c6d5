/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed: saved on leaving it, taken back by Escape, refused with a sentence under it.  Entry and long text rows derive from it. */
#pragma once

#include "intake-field-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_TYPED_ROW (intake_typed_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (IntakeTypedRow, intake_typed_row, INTAKE, TYPED_ROW, AdwPreferencesRow)

/**
 * IntakeTypedRowClass:
 * @set_up: (nullable): makes the editor fit the field; called once
 * @dup_text: what stands in the editor
 * @set_text: puts a text there
 * @set_editable: whether one can type there
 * @focus_changed: (nullable): the keyboard came to the editor, or left it
 *
 * Property: "editor" (the widget in which one types; set once).
 *
 * Signals:
 * typed (): another text stands in the editor.
 */
struct _IntakeTypedRowClass
{
  AdwPreferencesRowClass parent_class;

  void (*set_up) (IntakeTypedRow    *self,
                  const IntakeField *field);
  char *(*dup_text) (IntakeTypedRow *self);
  void (*set_text) (IntakeTypedRow *self,
                    const char     *text);
  void (*set_editable) (IntakeTypedRow *self,
                        gboolean        editable);
  void (*focus_changed) (IntakeTypedRow *self,
                         gboolean        focused);
};

/** intake_typed_row_set_text: as if a person typed it. */
void intake_typed_row_set_text (IntakeTypedRow *self,
                                const char     *text);

/** intake_typed_row_dup_text: what stands in the row (transfer full). */
char *intake_typed_row_dup_text (IntakeTypedRow *self);

/** intake_typed_row_get_error: why what stands there cannot be (transfer none) (nullable). */
const char *intake_typed_row_get_error (IntakeTypedRow *self);

/** intake_typed_row_is_changed: for the kinds of rows: whether something else stands there than what is recorded. */
gboolean intake_typed_row_is_changed (IntakeTypedRow *self);

/** intake_typed_row_is_editable: for the kinds of rows: whether one can type there. */
gboolean intake_typed_row_is_editable (IntakeTypedRow *self);

/** intake_typed_row_get_language: for the kinds of rows: the language in which the row speaks (transfer none) (nullable): %NULL before it has a field. */
const IntakeLanguage *intake_typed_row_get_language (IntakeTypedRow *self);

/**
 * intake_typed_row_text_changed:
 * @self: a row
 *
 * Called by the kinds of rows for each key: tells under the entry how a date or a list is understood, or what is wrong with it.
 */
void intake_typed_row_text_changed (IntakeTypedRow *self);

G_END_DECLS
