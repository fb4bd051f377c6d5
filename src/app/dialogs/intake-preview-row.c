/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a spreadsheet as it will be read. */
#include "config.h"

#include "intake-preview-row.h"

struct _IntakePreviewRow
{
  GObject parent_instance;

  GPtrArray *words;
  GArray    *good;
};

G_DEFINE_FINAL_TYPE (IntakePreviewRow, intake_preview_row, G_TYPE_OBJECT)

static void
intake_preview_row_finalize (GObject *object)
{
  IntakePreviewRow *self = INTAKE_PREVIEW_ROW (object);

  g_ptr_array_unref (self->words);
  g_array_unref (self->good);

  G_OBJECT_CLASS (intake_preview_row_parent_class)->finalize (object);
}

static void
intake_preview_row_class_init (IntakePreviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_preview_row_finalize;
}

static void
intake_preview_row_init (IntakePreviewRow *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->good = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

IntakePreviewRow *
intake_preview_row_new (void)
{
  return g_object_new (INTAKE_TYPE_PREVIEW_ROW, NULL);
}

void
intake_preview_row_add (IntakePreviewRow *self,
                        const char       *words,
                        gboolean          is_good)
{
  g_return_if_fail (INTAKE_IS_PREVIEW_ROW (self));
  g_return_if_fail (words != NULL);

  g_ptr_array_add (self->words, g_strdup (words));
  g_array_append_val (self->good, is_good);
}

const char *
intake_preview_row_get (IntakePreviewRow *self,
                        guint             column,
                        gboolean         *is_good)
{
  g_return_val_if_fail (INTAKE_IS_PREVIEW_ROW (self), "");

  *is_good = column >= self->good->len || g_array_index (self->good, gboolean, column);

  return column < self->words->len ? g_ptr_array_index (self->words, column) : "";
}
