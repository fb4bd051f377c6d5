/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches the file of an open office, so that one is told at once when it is moved, deleted or replaced, and not at the next change. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

typedef struct _IntakeOfficeWatch IntakeOfficeWatch;

/** intake_office_watch_new: watches the file of @store until it is freed (transfer full); the store's “state-changed” tells. */
IntakeOfficeWatch *intake_office_watch_new (IntakeStore *store);

/** intake_office_watch_free: ends it. */
void intake_office_watch_free (IntakeOfficeWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeOfficeWatch, intake_office_watch_free)

G_END_DECLS
