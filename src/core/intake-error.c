/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of core. */
#include "config.h"

#include "intake-error.h"

G_DEFINE_QUARK (intake_error, intake_error)
