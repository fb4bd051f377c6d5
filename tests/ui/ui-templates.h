/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classes of the templates, found by the names of their files: a new template is tested without being listed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** UI_TEMPLATES: where the templates are among the resources. */
#define UI_TEMPLATES "/org/intake/Intake/ui"

/** ui_templates_dup_files: the names of all .ui files that are compiled in (transfer full). */
GStrv ui_templates_dup_files (void);

/** ui_templates_find_type: the class of a file: "intake-list-page.ui" → IntakeListPage; %G_TYPE_INVALID where it has none, as menus have. */
GType ui_templates_find_type (const char *file);

G_END_DECLS
