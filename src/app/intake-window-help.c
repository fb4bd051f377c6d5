/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the guide that tells of what a window shows. */
#include "config.h"

#include "intake-window-help.h"

/* What the window calls its pages → what the guide does. */
static const struct
{
  const char *shown;
  const char *page;
} pages[] = {
  { "overview", "overview" },
  { "applications", "list" },
  { "notices", "eligibility" },
  { "interns", "interns" },
  { "supervisors", "supervisors" },
  { "history", "undo" },
};

const char *
intake_window_help_get_page (IntakeWindow *window)
{
  GtkWidget  *shown;
  const char *name;

  g_return_val_if_fail (INTAKE_IS_WINDOW (window), "index");

  if (intake_window_get_rules_page (window) != NULL)
    return "rules";
  if (!g_str_equal (intake_window_get_state (window), "office"))
    return "start";

  shown = intake_window_get_shown (window);
  name = gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_parent (shown)));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (name, pages[i].shown) == 0)
      return pages[i].page;

  return "index";
}
