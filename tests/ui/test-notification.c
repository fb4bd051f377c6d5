/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop is asked to tell, as a service that stands for the desktop hears it. */
#include "config.h"

#include "intake-notification.h"

#include "intake-app.h"

#include "ui-fixture.h"

static const char interface_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
  "<arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "</interface></node>";

/* What was told last, and how often something was told and taken back. */
static char *told;
static guint n_told, n_closed;

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  const char *title, *body;

  if (g_str_equal (method, "CloseNotification"))
    {
      n_closed++;
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  g_variant_get_child (parameters, 3, "&s", &title);
  g_variant_get_child (parameters, 4, "&s", &body);
  g_free (told);
  told = g_strdup_printf ("%s|%s", title, body);
  n_told++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
}

static const GDBusInterfaceVTable vtable = { call_cb, NULL, NULL, { NULL } };

static void
owned_cb (GDBusConnection *connection,
          const char      *name,
          gpointer         owned)
{
  *(gboolean *)owned = TRUE;
}

static void
test_tells (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_autoptr (IntakeApp) app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  GtkWidget *window;
  gboolean   owned = FALSE;
  guint      object_id, name_id;

  g_assert_no_error (error);
  object_id = g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", info->interfaces[0], &vtable, NULL, NULL, &error);
  name_id = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, &owned, NULL);
  ui_wait_for (owned);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (app));

  /* Nobody looks: there is no window at all. */
  intake_notification_send ("400 applications saved", "list.xlsx");
  ui_wait_for (n_told == 1);
  g_assert_cmpstr (told, ==, "400 applications saved|list.xlsx");

  /* It can be taken back once the desktop has answered. */
  ui_wait_for ((intake_notification_withdraw (), n_closed == 1));

  /* Whoever has the window before them sees it there.  Where nothing hands the keyboard out, a window is never active. */
  window = g_object_ref_sink (gtk_window_new ());
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 200 && !gtk_window_is_active (GTK_WINDOW (window)); i++)
    {
      ui_settle ();
      g_usleep (1000);
    }
  if (gtk_window_is_active (GTK_WINDOW (window)))
    {
      intake_notification_send ("Seen in the window", NULL);
      ui_settle ();
      g_assert_cmpuint (n_told, ==, 1);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);

  intake_notification_send ("Checked", NULL);
  ui_wait_for (n_told == 2);
  g_assert_cmpstr (told, ==, "Checked|");

  g_bus_unown_name (name_id);
  g_dbus_connection_unregister_object (bus, object_id);
  g_free (told);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/app/notification/tells", test_tells);

  return g_test_run ();
}
