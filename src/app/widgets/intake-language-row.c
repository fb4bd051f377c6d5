/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in one of the languages. */
#include "config.h"

#include "intake-language-row.h"

#include "intake-compat.h"

#include "intake-language.h"

#include <glib/gi18n-lib.h>

char *
intake_language_row_dup_title (const char *label,
                               const char *code)
{
  g_return_val_if_fail (label != NULL && code != NULL, NULL);

  /* Translators: a text, and its language: “Title (français)” */
  return g_strdup_printf (_ ("%s (%s)"), label, intake_language_get_name (intake_language_get (code)));
}

GtkWidget *
intake_language_row_new (const char *label,
                         const char *code)
{
  GtkWidget       *row = adw_entry_row_new ();
  g_autofree char *title = intake_language_row_dup_title (label, code);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_name (row, code);
  intake_compat_name_entry (ADW_ENTRY_ROW (row), NULL);

  return row;
}
