/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names may be one person's. */
#include "config.h"

#include "intake-name.h"
#include "intake-lookup.h"
#include "intake-text.h"

/* A letter more, another less, twice. */
#define MAX_LETTERS_APART 4

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* Whether one of two names may be part of the other: its letters are all among the other's. */
static gboolean
may_be_part (const IntakeName *self,
             guint32           letters)
{
  return letters == G_MAXUINT32 || self->letters == G_MAXUINT32 || (letters & ~self->letters) == 0 || (self->letters & ~letters) == 0;
}

/* "Ngo Bassa Marie" is said of "Ngo Bassa Marie Claire" too; a single name is not enough to say so. */
static gboolean
is_part_of (const char *folded,
            const char *other)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  guint n = g_strv_length (words);
  guint n_others = g_strv_length (others);

  if (n > n_others)
    return is_part_of (other, folded);
  if (n < 2)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!g_strv_contains ((const char *const *)others, words[i]))
      return FALSE;

  return TRUE;
}

/* The same with "Marie-Claire" as two names. */
static gboolean
is_part_of_apart (const IntakeName *self,
                  const char       *family_name,
                  const char       *given_names)
{
  g_autofree char *joined = g_strjoin (" ", self->family_name != NULL ? self->family_name : "", self->given_names, NULL);
  g_autofree char *other = g_strjoin (" ", family_name != NULL ? family_name : "", given_names, NULL);
  g_autofree char *apart = intake_lookup_fold_apart (joined);
  g_autofree char *other_apart = intake_lookup_fold_apart (other);

  return is_part_of (apart, other_apart);
}

void
intake_name_init (IntakeName *self,
                  const char *family_name,
                  const char *given_names)
{
  g_return_if_fail (self != NULL);

  self->family_name = family_name;
  self->given_names = given_names;
  self->letters = intake_name_letters (family_name, given_names);
  self->folded = intake_text_fold_name (family_name, given_names);
}

void
intake_name_clear (IntakeName *self)
{
  g_clear_pointer (&self->folded, g_free);
}

guint32
intake_name_letters (const char *family_name,
                     const char *given_names)
{
  guint32 family = intake_text_letters (family_name);
  guint32 given = intake_text_letters (given_names);

  return family == G_MAXUINT32 || given == G_MAXUINT32 ? G_MAXUINT32 : family | given;
}

gboolean
intake_name_may_be_alike (const IntakeName *self,
                          guint32           letters)
{
  return may_be_part (self, letters) || count_bits (letters ^ self->letters) <= MAX_LETTERS_APART;
}

int
intake_name_compare (const IntakeName *self,
                     const char       *family_name,
                     const char       *given_names)
{
  g_autofree char *folded = NULL;
  guint32          letters = intake_name_letters (family_name, given_names);
  int              similarity;

  if (self->folded[0] == '\0' || !intake_name_may_be_alike (self, letters))
    return 0;

  folded = intake_text_fold_name (family_name, given_names);
  similarity = intake_text_similarity (self->folded, folded);
  if (similarity < INTAKE_NAME_NEAR && may_be_part (self, letters) && (is_part_of (self->folded, folded) || is_part_of_apart (self, family_name, given_names)))
    return INTAKE_NAME_NEAR;

  return similarity;
}
