/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock beside an office: one at a time, and who it is. */
#include "config.h"

#include "intake-lock.h"
#include "office-fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up_folder, func, office_fixture_tear_down)

static void
test_names_who_has_it (OfficeFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeLock) lock = intake_lock_take (fixture->path, intake_language_get ("en"), &error);
  g_autofree char *process = g_strdup_printf ("process %d", (int)getpid ());

  g_assert_no_error (error);
  g_assert_null (intake_lock_take (fixture->path, intake_language_get ("en"), &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, g_get_user_name ()));
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_assert_nonnull (strstr (error->message, process));
}

static void
test_is_given_up (OfficeFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *beside = g_strconcat (fixture->path, "-lock", NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeLock) lock = intake_lock_take (fixture->path, intake_language_get ("en"), &error);

      g_assert_no_error (error);
      g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));
    }
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
}

/* A program that was killed leaves its file, but no lock. */
static void
test_outlived_file (OfficeFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeLock) lock = NULL;
  g_autofree char *beside = g_strconcat (fixture->path, "-lock", NULL);

  g_assert_true (g_file_set_contents (beside, "1\nsomebody\nelsewhere\n2020-01-01 00:00\n", -1, NULL));
  lock = intake_lock_take (fixture->path, intake_language_get ("en"), &error);
  g_assert_no_error (error);
}

static void
test_no_place (OfficeFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "no such folder", "office.intake", NULL);

  g_assert_null (intake_lock_take (path, intake_language_get ("en"), &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO);
}

/* What another program wrote into the file is shown to nobody, unless it is what we write. */
static void
test_strange_holder (OfficeFixture *fixture,
                     gconstpointer  data)
{
  g_autofree char *beside = g_strconcat (fixture->path, "-lock", NULL);
  g_autoptr (IntakeLock) lock = intake_lock_take (fixture->path, intake_language_get ("en"), NULL);
  g_autoptr (GError) error = NULL;
  FILE *file = fopen (beside, "w");

  g_assert_nonnull (file);
  fputs ("\xff\xfe\n\n\n\n\n", file);
  fclose (file);

  g_assert_null (intake_lock_take (fixture->path, intake_language_get ("en"), &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Two programs that come and go as fast as they can never both have it. */
static void
test_never_two (OfficeFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *inside = g_strconcat (fixture->path, "-inside", NULL);
  pid_t            children[3];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          for (guint round = 0; round < 300; round++)
            {
              IntakeLock *lock = intake_lock_take (fixture->path, intake_language_get ("en"), NULL);

              if (lock == NULL)
                continue;
              if (symlink ("x", inside) != 0)
                _exit (1);
              if (unlink (inside) != 0)
                _exit (2);
              intake_lock_release (lock);
            }
          _exit (0);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status = 0;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }
}

static short
get_lock_of_shared_memory (const char *path)
{
  g_autofree char *shared_memory = g_strconcat (path, "-shm", NULL);
  int              fd = open (shared_memory, O_RDWR | O_CLOEXEC);
  /* The byte that each user of the shared memory holds: who finds it free takes the memory for left over. */
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 128, .l_len = 1 };

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fcntl (fd, F_OFD_GETLK, &lock), ==, 0);
  close (fd);

  return lock.l_type;
}

/* As a file chooser does to see what kind of file it is. */
static void
test_survives_a_glance (OfficeFixture *fixture,
                        gconstpointer  data)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-lock" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) store = intake_store_open (fixture->path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (get_lock_of_shared_memory (fixture->path), ==, F_RDLCK);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);
      int              fd = open (path, O_RDONLY | O_CLOEXEC);

      g_assert_cmpint (fd, >=, 0);
      close (fd);
    }
  g_assert_cmpint (get_lock_of_shared_memory (fixture->path), ==, F_RDLCK);
  intake_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/lock/names-who-has-it", test_names_who_has_it);
  ADD ("/store/lock/is-given-up", test_is_given_up);
  ADD ("/store/lock/file-of-a-killed-program", test_outlived_file);
  ADD ("/store/lock/no-place-for-it", test_no_place);
  ADD ("/store/lock/strange-holder", test_strange_holder);
  ADD ("/store/lock/never-two-at-once", test_never_two);
  ADD ("/store/lock/survives-a-glance-at-the-files", test_survives_a_glance);

  return g_test_run ();
}
