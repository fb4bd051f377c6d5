/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classes of the templates. */
#include "config.h"

#include "ui-templates.h"

#include <gmodule.h>
#include <string.h>

GStrv
ui_templates_dup_files (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (UI_TEMPLATES, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_suffix (names[i], ".ui"))
        g_strv_builder_add (files, names[i]);
    }

  return g_strv_builder_end (files);
}

/* The test programs link the whole window and export its functions: "intake-foo.ui" → intake_foo_get_type(). */
GType
ui_templates_find_type (const char *file)
{
  g_autoptr (GString) function = g_string_new_len (file, (gssize)(strlen (file) - strlen (".ui")));
  GModule *program = g_module_open (NULL, G_MODULE_BIND_LAZY);
  gpointer symbol = NULL;

  g_string_replace (function, "-", "_", 0);
  g_string_append (function, "_get_type");
  if (!g_module_symbol (program, function->str, &symbol))
    symbol = NULL;
  g_module_close (program);

  return symbol != NULL ? ((GType (*) (void))symbol) () : G_TYPE_INVALID;
}
