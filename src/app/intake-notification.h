/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells somebody who went on to something else that what took long has ended. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * intake_notification_send:
 * @title: what ended
 * @body: (nullable): how
 *
 * Has the desktop tell, unless a window of Intake has the keyboard: then it is seen there. The next takes the place of one that is still shown, and
 * choosing it brings the window to the front.
 */
void intake_notification_send (const char *title,
                               const char *body);

/** intake_notification_withdraw: takes back what is shown, since somebody came to see it. */
void intake_notification_withdraw (void);

G_END_DECLS
