/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new, in the window about the program: as many things as the guide tells, in markup that can be shown. */
#include "config.h"

#include "intake-release-notes.h"

#include "ui-fixture.h"

#include <string.h>

static guint
count (const char *text,
       const char *tag)
{
  guint n = 0;

  for (const char *at = strstr (text, tag); at != NULL; at = strstr (at + strlen (tag), tag))
    n++;

  return n;
}

static void
count_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  guint *n_items = data;

  if (g_str_equal (element, "li"))
    ++*n_items;
}

static void
test_guide (void)
{
  GMarkupParser    parser = { .start_element = count_element };
  guint            n_items = 0;
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "help", "C", "new.page", NULL);
  g_autofree char *markup = intake_release_notes_dup_markup ();
  g_autofree char *page = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n_items, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, markup, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_items, >, 0);
  g_assert_cmpuint (n_items, ==, count (page, "<item>"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/app/release-notes/as-many-as-the-guide-tells", test_guide);

  return g_test_run ();
}
