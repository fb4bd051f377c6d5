/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message catalogue in the .mo form of GNU gettext, read from memory. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeCatalogue:
 *
 * Checked once when it is made, immutable after; may be used from any thread.
 */
typedef struct _IntakeCatalogue IntakeCatalogue;

/**
 * intake_catalogue_new:
 * @bytes: what stands in a .mo file, of either byte order
 *
 * Returns: (transfer full) (nullable): the catalogue, holding a reference on @bytes; %NULL if they are no sound catalogue
 */
IntakeCatalogue *intake_catalogue_new (GBytes *bytes);

/** intake_catalogue_free: frees the catalogue; NULL is passed over. */
void intake_catalogue_free (IntakeCatalogue *self);

/**
 * intake_catalogue_lookup:
 * @self: a catalogue
 * @message: the message, with "\004" between its context and its text if it has one; of a plural message the singular
 * @form: 0, or which plural form is wanted
 *
 * Returns: (transfer none) (nullable): the translation; %NULL if the catalogue has none
 */
const char *intake_catalogue_lookup (const IntakeCatalogue *self,
                                     const char            *message,
                                     guint                  form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeCatalogue, intake_catalogue_free)

G_END_DECLS
