/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An office in a folder of its own, for tests of what is stored. */
#pragma once

#include <glib/gstdio.h>

#include "intake-application-table.h"
#include "intake-record-table.h"
#include "intake-store.h"

typedef struct
{
  char        *folder;
  char        *path;
  IntakeStore *store;
} Office;

typedef void (*OfficeFunc) (IntakeDatabase *db);

static inline gboolean
office_write_cb (IntakeDatabase *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  OfficeFunc func = *(OfficeFunc *)data;

  func (db);
  return TRUE;
}

static inline gpointer
office_read_cb (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  OfficeFunc func = *(OfficeFunc *)data;

  func (db);
  return NULL;
}

/* Whatever day the test runs on, it is 1 September 2025 in the office. */
static inline void
office_reopen (Office          *office,
               IntakeStoreFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (office->store != NULL)
    intake_store_close (office->store);
  g_clear_object (&office->store);
  office->store = intake_store_open (office->path, flags, "tester", intake_language_get ("en"), &error);
  g_assert_no_error (error);
  intake_store_set_today (office->store, (IntakeDate){ 2025, 9, 1 });
}

static inline void
office_open (Office       *office,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = g_dir_make_tmp ("intake-test-XXXXXX", &error);
  g_assert_no_error (error);
  office->path = g_build_filename (office->folder, "office.intake", NULL);
  office_reopen (office, INTAKE_STORE_CREATE);
}

static inline void
office_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        office_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static inline void
office_close (Office       *office,
              gconstpointer data)
{
  intake_store_close (office->store);
  g_clear_object (&office->store);
  office_remove_folder (office->folder);
  g_free (office->folder);
  g_free (office->path);
}

/* Runs @func as one action; returns its number, 0 if it changed nothing. */
static inline gint64
office_write (Office    *office,
              OfficeFunc func)
{
  g_autoptr (GError) error = NULL;
  gint64 action = -1;

  intake_store_write (office->store, "test", office_write_cb, &func, NULL, &action, &error);
  g_assert_no_error (error);

  return action;
}

static inline void
office_read (Office    *office,
             OfficeFunc func)
{
  g_autoptr (GError) error = NULL;

  intake_store_read (office->store, office_read_cb, &func, NULL, &error);
  g_assert_no_error (error);
}

static inline void
office_undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo (office->store, INTAKE_UNDO, 0, &error);

  g_assert_no_error (error);
}

/* An applicant whom most tests can use: eligible, without a notice. */
static inline IntakeRecord *
office_new_application (const char *family_name,
                        const char *given_names)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, family_name);
  intake_record_set_text (record, INTAKE_FIELD_GIVEN_NAMES, given_names);
  intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2001, 5, 17 });
  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, (IntakeDate){ 2025, 3, 10 });
  intake_record_set_text (record, INTAKE_FIELD_STUDY_LEVEL, "master");
  intake_record_set_integer (record, INTAKE_FIELD_FIRST_DEGREE, 1);
  intake_record_set_text (record, INTAKE_FIELD_STUDY_STATUS, "enrolled");
  intake_record_set_integer (record, INTAKE_FIELD_FINAL_YEAR, 1);
  intake_record_set_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, 6);
  intake_record_set_text (record, INTAKE_FIELD_BASIS, "interest");

  return record;
}

/* Stores and frees a record; returns its id. */
static inline gint64
office_insert (IntakeDatabase *db,
               IntakeRecord   *record)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  intake_record_table_insert (db, record, &error);
  g_assert_no_error (error);
  id = intake_record_get_id (record);
  g_object_unref (record);

  return id;
}

static inline gint64
office_insert_notice (IntakeDatabase *db,
                      const char     *reference,
                      const char     *title)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_NOTICE);

  intake_record_set_text (record, INTAKE_FIELD_NOTICE_REFERENCE, reference);
  intake_record_set_text (record, INTAKE_FIELD_NOTICE_TITLE, title);

  return office_insert (db, record);
}

/* A capacity less than 0 is not recorded. */
static inline gint64
office_insert_supervisor (IntakeDatabase *db,
                          const char     *name,
                          int             capacity)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_SUPERVISOR);

  intake_record_set_text (record, INTAKE_FIELD_SUPERVISOR_NAME, name);
  intake_record_set_integer (record, INTAKE_FIELD_SUPERVISOR_ACTIVE, 1);
  if (capacity >= 0)
    intake_record_set_integer (record, INTAKE_FIELD_SUPERVISOR_CAPACITY, capacity);

  return office_insert (db, record);
}

static inline IntakeRecord *
office_load (IntakeDatabase *db,
             IntakeEntity    entity,
             gint64          id)
{
  g_autoptr (GError) error = NULL;
  IntakeRecord *record = intake_record_table_load (db, entity, id, &error);

  g_assert_no_error (error);

  return record;
}

static inline void
office_set_stage (IntakeDatabase *db,
                  gint64          id,
                  IntakeStage     stage)
{
  g_autoptr (GError) error = NULL;

  intake_application_table_set_stage (db, id, stage, INTAKE_DATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}
