/* SPDX-License-Identifier: GPL-3.0-or-later */
/* intake: the window. */
#include "config.h"

#include "intake-app.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  const char *locale_dir = g_getenv ("INTAKE_LOCALE_DIR");
  g_autoptr (IntakeApp) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : INTAKE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = intake_app_new (G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
