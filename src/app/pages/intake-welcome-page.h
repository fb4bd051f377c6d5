/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows that has no office: how to come by one. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_WELCOME_PAGE (intake_welcome_page_get_type ())

/* Its buttons are the application's actions: app.new-office, app.open-office, app.open-sample. */
G_DECLARE_FINAL_TYPE (IntakeWelcomePage, intake_welcome_page, INTAKE, WELCOME_PAGE, AdwBin)

/** intake_welcome_page_set_recent: offers the offices of this list of GtkStringObject, or none. */
void intake_welcome_page_set_recent (IntakeWelcomePage *self,
                                     GListModel        *recent);

G_END_DECLS
