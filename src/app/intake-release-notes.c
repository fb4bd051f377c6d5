/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new in this version. */
#include "config.h"

#include "intake-release-notes.h"

#include <glib/gi18n-lib.h>

/* As the page "new" of the guide has them. */
static const char *const notes[] = {
  N_ ("The main job from end to end: import, eligibility, supervisors, workbook."),
  N_ ("Undo of everything, after a restart too."),
  N_ ("English, French and Spanish."),
  N_ ("A guide, recent offices, and copies of an office."),
  N_ ("An overview of what needs someone today, saved lists in the sidebar, a board by stage, and the history of the office."),
  N_ ("Rules that you can read, change and try; check-ins, objectives, outputs and evaluations of each internship."),
  N_ ("Spreadsheets of every kind, with a report before anything is written, and nobody taken in twice."),
};

char *
intake_release_notes_dup_markup (void)
{
  GString *markup = g_string_new ("<ul>");

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *escaped = g_markup_escape_text (_ (notes[i]), -1);

      g_string_append_printf (markup, "<li>%s</li>", escaped);
    }
  g_string_append (markup, "</ul>");

  return g_string_free (markup, FALSE);
}
