/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, what can be done without an office, and what it remembers. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_APP (intake_app_get_type ())

G_DECLARE_FINAL_TYPE (IntakeApp, intake_app, INTAKE, APP, AdwApplication)

/** intake_app_new: the application (transfer full). With @flags of G_APPLICATION_NON_UNIQUE for tests. */
IntakeApp *intake_app_new (GApplicationFlags flags);

/** intake_app_register_resources: makes templates, style and icons known; done by the application at its start, and by tests of single widgets. */
void intake_app_register_resources (void);

/** intake_app_get_settings: what is remembered between sessions (transfer none). */
GSettings *intake_app_get_settings (IntakeApp *self);

/** intake_app_dup_actor: who works, for the history: "ndongo (Marie Ndongo)" (transfer full). */
char *intake_app_dup_actor (IntakeApp *self);

/** intake_app_dup_sample_path: where the sample office is kept (transfer full). */
char *intake_app_dup_sample_path (void);

/** intake_app_remember_office: opens this office at the next start; %NULL for none. */
void intake_app_remember_office (IntakeApp  *self,
                                 const char *path);

G_END_DECLS
