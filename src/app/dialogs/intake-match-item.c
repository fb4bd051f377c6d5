/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a spreadsheet that is like somebody known. */
#include "config.h"

#include "intake-match-item.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeMatchItem
{
  GObject parent_instance;

  IntakeImportMatch  match;
  IntakeImportChoice default_choice;
  GHashTable        *choices;
  char              *title;
  const char        *reason;
};

G_DEFINE_FINAL_TYPE (IntakeMatchItem, intake_match_item, G_TYPE_OBJECT)

static IntakeImportChoice
find_default (const IntakeImportMatch *match,
              IntakeOnDuplicate        on_duplicate)
{
  static const IntakeImportChoice known[] = {
    [INTAKE_ON_DUPLICATE_SKIP] = INTAKE_IMPORT_SKIP,
    [INTAKE_ON_DUPLICATE_UPDATE] = INTAKE_IMPORT_UPDATE,
    [INTAKE_ON_DUPLICATE_NEW] = INTAKE_IMPORT_SAME,
  };

  if (match->match == INTAKE_MATCH_APPLICATION)
    return known[on_duplicate];
  if (match->match == INTAKE_MATCH_DOUBTFUL)
    return INTAKE_IMPORT_DIFFERENT;

  return on_duplicate == INTAKE_ON_DUPLICATE_UPDATE ? INTAKE_IMPORT_UPDATE : INTAKE_IMPORT_SAME;
}

static void
intake_match_item_finalize (GObject *object)
{
  IntakeMatchItem *self = INTAKE_MATCH_ITEM (object);

  g_clear_object (&self->match.record);
  g_hash_table_unref (self->choices);
  g_free (self->title);

  G_OBJECT_CLASS (intake_match_item_parent_class)->finalize (object);
}

static void
intake_match_item_class_init (IntakeMatchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = intake_match_item_finalize;
}

static void
intake_match_item_init (IntakeMatchItem *self)
{
}

IntakeMatchItem *
intake_match_item_new (const IntakeImportMatch *match,
                       IntakeOnDuplicate        on_duplicate,
                       GHashTable              *choices,
                       const IntakeLanguage    *language)
{
  IntakeMatchItem *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (match != NULL, NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_MATCH_ITEM, NULL);
  self->match = *match;
  self->match.record = g_object_ref (match->record);
  self->choices = g_hash_table_ref (choices);
  self->default_choice = find_default (match, on_duplicate);
  name = intake_present_name (intake_record_get_text (match->record, INTAKE_FIELD_FAMILY_NAME), intake_record_get_text (match->record, INTAKE_FIELD_GIVEN_NAMES));
  /* Translators: the number of a row of a spreadsheet, and the name in it */
  self->title = g_strdup_printf (_ ("Row %u: %s"), match->row, name);
  self->reason = intake_likeness_label (match->duplicate.likeness, language);

  return self;
}

const char *
intake_match_item_get_title (IntakeMatchItem *self)
{
  g_return_val_if_fail (INTAKE_IS_MATCH_ITEM (self), NULL);

  return self->title;
}

const char *
intake_match_item_get_reason (IntakeMatchItem *self)
{
  g_return_val_if_fail (INTAKE_IS_MATCH_ITEM (self), NULL);

  return self->reason;
}

const IntakeImportMatch *
intake_match_item_get_match (IntakeMatchItem *self)
{
  g_return_val_if_fail (INTAKE_IS_MATCH_ITEM (self), NULL);

  return &self->match;
}

IntakeImportChoice
intake_match_item_get_choice (IntakeMatchItem *self)
{
  gpointer choice;

  g_return_val_if_fail (INTAKE_IS_MATCH_ITEM (self), INTAKE_IMPORT_DEFAULT);

  choice = g_hash_table_lookup (self->choices, GUINT_TO_POINTER (self->match.row));

  return choice != NULL ? (IntakeImportChoice)GPOINTER_TO_UINT (choice) : self->default_choice;
}

void
intake_match_item_choose (IntakeMatchItem   *self,
                          IntakeImportChoice choice)
{
  g_return_if_fail (INTAKE_IS_MATCH_ITEM (self));
  g_return_if_fail (choice < INTAKE_IMPORT_N_CHOICES);

  if (choice != INTAKE_IMPORT_DEFAULT)
    g_hash_table_insert (self->choices, GUINT_TO_POINTER (self->match.row), GUINT_TO_POINTER (choice));
  else
    g_hash_table_remove (self->choices, GUINT_TO_POINTER (self->match.row));
}
