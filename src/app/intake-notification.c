/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop tells. */
#include "config.h"

#include "intake-notification.h"

#define ID "ended"

static gboolean
is_looked_at (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_is_active (l->data))
      return TRUE;

  return FALSE;
}

void
intake_notification_send (const char *title,
                          const char *body)
{
  GApplication *app = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  g_return_if_fail (title != NULL);

  if (app == NULL || !g_application_get_is_registered (app) || is_looked_at ())
    return;

  notification = g_notification_new (title);
  if (body != NULL)
    g_notification_set_body (notification, body);
  g_application_send_notification (app, ID, notification);
}

void
intake_notification_withdraw (void)
{
  GApplication *app = g_application_get_default ();

  if (app != NULL && g_application_get_is_registered (app))
    g_application_withdraw_notification (app, ID);
}
