/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An office that was opened lately. */
#include "config.h"

#include "intake-recent-row.h"

#include <string.h>

struct _IntakeRecentRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (IntakeRecentRow, intake_recent_row, ADW_TYPE_ACTION_ROW)

/* "/home/marie/Documents" → "~/Documents" */
static char *
dup_shown_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char      *home = g_get_home_dir ();
  gsize            length = strlen (home);

  if (g_str_has_prefix (folder, home) && (folder[length] == '\0' || folder[length] == G_DIR_SEPARATOR))
    {
      g_autofree char *short_form = g_strconcat ("~", folder + length, NULL);

      return g_filename_display_name (short_form);
    }

  return g_filename_display_name (folder);
}

static void
intake_recent_row_class_init (IntakeRecentRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/intake/Intake/ui/intake-recent-row.ui");
}

static void
intake_recent_row_init (IntakeRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_recent_row_new (const char *path)
{
  IntakeRecentRow *self;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  folder = dup_shown_folder (path);
  self = g_object_new (INTAKE_TYPE_RECENT_ROW, "title", name, "subtitle", folder, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", path);

  return GTK_WIDGET (self);
}
