/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-mime UPDATE-MIME-DATABASE FILE: the desktop tells an office from any other SQLite file, by name and by content. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define HEADER_SIZE 100
#define APPLICATION_ID_OFFSET 68

static char *folder;

/* The first bytes of an SQLite file with this application_id. */
static char *
guess (const char *name,
       const char *application_id)
{
  guchar           header[HEADER_SIZE] = "SQLite format 3";
  g_autofree char *type = NULL;

  memcpy (header + APPLICATION_ID_OFFSET, application_id, 4);
  type = g_content_type_guess (name, header, sizeof header, NULL);
  return g_content_type_get_mime_type (type);
}

static void
test_by_name (void)
{
  g_autofree char *type = g_content_type_guess ("office.intake", NULL, 0, NULL);

  g_assert_cmpstr (type, ==, "application/x-intake");
}

static void
test_by_content (void)
{
  g_autofree char *type = guess (NULL, "INTK");

  g_assert_cmpstr (type, ==, "application/x-intake");
}

static void
test_other_database (void)
{
  g_autofree char *type = guess (NULL, "GPKG");

  g_assert_cmpstr (type, !=, "application/x-intake");
}

static void
test_comment (void)
{
  g_autofree char *comment = g_content_type_get_description ("application/x-intake");

  g_assert_cmpstr (comment, !=, "");
  g_assert_null (strstr (comment, "application/"));
}

static void
remove_folder (const char *path)
{
  const char *argv[] = { "rm", "-r", path, NULL };

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* A data folder that holds nothing but the type under test. */
static void
install_type (const char *update_mime_database,
              const char *file)
{
  g_autofree char *mime = g_build_filename (folder, "mime", NULL);
  g_autofree char *packages = g_build_filename (mime, "packages", NULL);
  const char      *copy[] = { "cp", file, packages, NULL };
  const char      *update[] = { update_mime_database, mime, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_assert_true (g_spawn_sync (NULL, (char **)copy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_spawn_sync (NULL, (char **)update, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_cmpint (status, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  folder = g_dir_make_tmp ("intake-mime-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_DIRS", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  install_type (argv[1], argv[2]);

  g_test_add_func ("/data/mime/by-name", test_by_name);
  g_test_add_func ("/data/mime/by-content", test_by_content);
  g_test_add_func ("/data/mime/another-sqlite-file-is-none", test_other_database);
  g_test_add_func ("/data/mime/has-a-name-for-people", test_comment);
  result = g_test_run ();
  remove_folder (folder);
  g_free (folder);
  return result;
}
