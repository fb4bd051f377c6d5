/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a form for one field: what entry, choice and long text rows have in common, and which of them a field gets. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FIELD_ROW (intake_field_row_get_type ())

G_DECLARE_INTERFACE (IntakeFieldRow, intake_field_row, INTAKE, FIELD_ROW, AdwPreferencesRow)

/**
 * IntakeFieldRowInterface:
 * @set_up: gives the row its field and the language in which it speaks; called once
 * @get_field: its field
 * @show: see intake_field_row_show()
 * @commit: see intake_field_row_commit()
 * @set_editable: see intake_field_row_set_editable()
 * @focus_editor: puts the keyboard where one types or chooses
 *
 * Signal entered (const IntakeValue *value): a person entered a value that can be and that is another than the one shown.
 */
struct _IntakeFieldRowInterface
{
  GTypeInterface parent_iface;

  void (*set_up) (IntakeFieldRow       *self,
                  const IntakeField    *field,
                  const IntakeLanguage *language);
  const IntakeField *(*get_field) (IntakeFieldRow *self);
  void (*show) (IntakeFieldRow    *self,
                const IntakeValue *value,
                gboolean           fresh);
  gboolean (*commit) (IntakeFieldRow *self);
  void (*set_editable) (IntakeFieldRow *self,
                        gboolean        editable);
  void (*focus_editor) (IntakeFieldRow *self);
};

/** intake_field_row_new: the row that fits the kind of a field, empty (transfer full). */
GtkWidget *intake_field_row_new (IntakeFieldId         field,
                                 const IntakeLanguage *language);

/** intake_field_row_new_loose: as intake_field_row_new(), for a field that stands in no table of an entity; @field must live as long as the row. */
GtkWidget *intake_field_row_new_loose (const IntakeField    *field,
                                       const IntakeLanguage *language);

/** intake_field_row_get_field: the field of the row (transfer none). */
const IntakeField *intake_field_row_get_field (IntakeFieldRow *self);

/**
 * intake_field_row_show:
 * @self: a row
 * @value: the value that is recorded
 * @fresh: whether it is that of another record: what was typed is dropped then; else it is kept
 */
void intake_field_row_show (IntakeFieldRow    *self,
                            const IntakeValue *value,
                            gboolean           fresh);

/**
 * intake_field_row_commit:
 * @self: a row
 *
 * Takes what was typed, as leaving the field does.
 *
 * Returns: %FALSE if it cannot be; the row tells why and keeps it then
 */
gboolean intake_field_row_commit (IntakeFieldRow *self);

/** intake_field_row_set_editable: whether the value can be changed. */
void intake_field_row_set_editable (IntakeFieldRow *self,
                                    gboolean        editable);

/** intake_field_row_focus_editor: puts the keyboard where one types or chooses. */
void intake_field_row_focus_editor (IntakeFieldRow *self);

/** intake_field_row_enter: for the kinds of rows: says that a person entered @value. */
void intake_field_row_enter (IntakeFieldRow    *self,
                             const IntakeValue *value);

/**
 * intake_field_row_read_text:
 * @field: a field
 * @text: what a person typed
 * @language: the language of the error's sentence
 * @value: (out caller-allocates): an initialised value; untouched on failure
 * @error: return location
 *
 * For the kinds of rows: reads and checks what was typed.
 *
 * Returns: %TRUE if the field can have that value; else a sentence that says what is expected
 */
gboolean intake_field_row_read_text (const IntakeField    *field,
                                     const char           *text,
                                     const IntakeLanguage *language,
                                     IntakeValue          *value,
                                     GError              **error);

G_END_DECLS
