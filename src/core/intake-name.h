/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's name as others are compared with it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** INTAKE_NAME_NEAR: as alike as this, of 1000, two names are nearly the same: a letter of seven may differ. */
#define INTAKE_NAME_NEAR 850

/**
 * IntakeName:
 * @family_name: (nullable): as it is written, borrowed
 * @given_names: (nullable): likewise
 * @letters: what intake_name_letters() says of them
 * @folded: both as intake_text_fold_name() gives them
 *
 * A name with what is asked of it again and again.
 */
typedef struct
{
  const char *family_name;
  const char *given_names;
  guint32     letters;
  char       *folded;
} IntakeName;

/** intake_name_init: of two texts that outlive it, either may be %NULL. */
void intake_name_init (IntakeName *self,
                       const char *family_name,
                       const char *given_names);

/** intake_name_clear: frees what intake_name_init() made. */
void intake_name_clear (IntakeName *self);

/** intake_name_letters: what intake_text_letters() says of both names together. */
guint32 intake_name_letters (const char *family_name,
                             const char *given_names);

/** intake_name_may_be_alike: %FALSE if a name of these letters is certainly not alike, at the cost of a few instructions. */
gboolean intake_name_may_be_alike (const IntakeName *self,
                                   guint32           letters);

/**
 * intake_name_compare:
 * @self: a name
 * @family_name: (nullable): another's
 * @given_names: (nullable): likewise
 *
 * How alike two names are, as intake_text_similarity(); a name that is part of the other, such as "Ngo Bassa Marie" of "Ngo Bassa Marie Claire", is near.
 *
 * Returns: 0 to 1000; 0 also where their letters alone tell that they are not near, or @self has none
 */
int intake_name_compare (const IntakeName *self,
                         const char       *family_name,
                         const char       *given_names);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IntakeName, intake_name_clear)

G_END_DECLS
