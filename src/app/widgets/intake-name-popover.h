/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something is given a name. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_NAME_POPOVER (intake_name_popover_get_type ())

/*
 * Signals:
 * named (const char *name): a name was given that nothing else has.
 */
G_DECLARE_FINAL_TYPE (IntakeNamePopover, intake_name_popover, INTAKE, NAME_POPOVER, GtkPopover)

/**
 * intake_name_popover_ask:
 * @parent: the widget that it belongs to, whose children are put in place by a layout manager
 * @target: the part of it that it points to
 * @heading: what is given a name
 * @button_label: the button, with a mnemonic
 * @hint: (nullable): what is worth knowing
 * @proposal: the name to begin with, selected so that typing replaces it
 * @taken: (nullable): names that others have
 *
 * Asks for a name. It goes by itself once it is closed.
 *
 * Returns: (transfer none): the popover, whose signal tells the name
 */
IntakeNamePopover *intake_name_popover_ask (GtkWidget         *parent,
                                            GtkWidget         *target,
                                            const char        *heading,
                                            const char        *button_label,
                                            const char        *hint,
                                            const char        *proposal,
                                            const char *const *taken);

/** intake_name_popover_get_entry: where the name is typed (transfer none). */
GtkEditable *intake_name_popover_get_entry (IntakeNamePopover *self);

G_END_DECLS
