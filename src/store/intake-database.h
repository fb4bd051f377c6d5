/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One connection to an office file.  Each belongs to one thread: the writer's, the reader's, or the main thread's read-only one; every
 * function that takes a connection asserts that it is called from its thread.
 */
#pragma once

#include <gio/gio.h>

#include "intake-language.h"
#include "intake-record.h"
#include "intake-store-error.h"

G_BEGIN_DECLS

typedef struct _IntakeDatabase IntakeDatabase;

/** intake_database_get_language: the language of the errors and labels of this connection (transfer none). */
const IntakeLanguage *intake_database_get_language (IntakeDatabase *self);

/** intake_database_get_today: the day on which this connection judges, of the clock unless intake_store_set_today() set another. */
IntakeDate intake_database_get_today (IntakeDatabase *self);

G_END_DECLS
