/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents: their states and days, files that are kept or pointed to, and what the journal holds of them. */
#include "config.h"

#include "record-fixture.h"

#include "intake-document-table.h"
#include "intake-history.h"
#include "intake-statement.h"

#include <string.h>

static gint64 application_id, cv, letter;

static gint64
count_rows (IntakeDatabase *db,
            const char     *sql)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, NULL);

  g_assert_true (intake_statement_step (statement, NULL));
  return intake_statement_get_integer (statement, 0);
}

static IntakeDocument *
load (IntakeDatabase *db,
      gint64          id)
{
  g_autoptr (GError) error = NULL;
  IntakeDocument *document = intake_document_table_load (db, id, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_day (IntakeDate  date,
            const char *expected)
{
  char buffer[INTAKE_DATE_ISO_SIZE];

  g_assert_cmpstr (intake_date_is_valid (date) ? intake_date_to_iso (date, buffer) : "", ==, expected);
}

static void
add_two (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  application_id = office_insert (db, office_new_application ("Ngo", "Marie"));
  letter = intake_document_table_add (db, application_id, "letter", "asked-for", &error);
  g_assert_no_error (error);
  cv = intake_document_table_add (db, application_id, "cv", "received", &error);
  g_assert_no_error (error);
}

static void
assert_two (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_document_table_list (db, application_id, &error);
  const IntakeDocument *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  first = list->pdata[0];
  second = list->pdata[1];
  g_assert_cmpint (first->id, ==, cv);
  assert_day (first->received_on, "2025-09-01");
  assert_day (first->asked_on, "");
  g_assert_cmpstr (second->state, ==, "asked-for");
  assert_day (second->asked_on, "2025-09-01");
  assert_day (second->received_on, "");
}

static void
receive_letter (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_set_state (db, letter, "received", &error);
  g_assert_no_error (error);
}

static void
accept_letter (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_set (db, letter, INTAKE_DOCUMENT_RECEIVED_ON, "2025-08-20", &error);
  g_assert_no_error (error);
  intake_document_table_set_state (db, letter, "accepted", &error);
  g_assert_no_error (error);
}

static void
assert_accepted (IntakeDatabase *db)
{
  g_autoptr (IntakeDocument) document = load (db, letter);

  g_assert_cmpstr (document->state, ==, "accepted");
  assert_day (document->asked_on, "2025-09-01");
  assert_day (document->received_on, "2025-08-20");
}

static void
refuse_unknown (IntakeDatabase *db)
{
  g_autoptr (GError) kind = NULL;
  g_autoptr (GError) state = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_cmpint (intake_document_table_add (db, application_id, "horoscope", "received", &kind), ==, 0);
  g_assert_error (kind, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (kind->message, "horoscope"));
  g_assert_false (intake_document_table_set_state (db, cv, "burnt", &state));
  g_assert_error (state, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_false (intake_document_table_set_state (db, 12345, "received", &gone));
  g_assert_error (gone, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_states (Office       *office,
             gconstpointer data)
{
  office_write (office, add_two);
  office_read (office, assert_two);
  office_write (office, receive_letter);
  office_write (office, accept_letter);
  office_read (office, assert_accepted);
  g_assert_cmpint (office_write (office, refuse_unknown), ==, 0);
  office_undo (office);
  office_undo (office);
  office_read (office, assert_two);
}

static GBytes *
new_content (gsize size)
{
  guint8 *content = g_malloc (MAX (size, 1));

  for (gsize i = 0; i < size; i++)
    content[i] = (guint8)(i * 7 + (i >> 8));

  return g_bytes_new_take (content, size);
}

/* With bytes of every kind, none of which is text. */
static void
keep_cv (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = new_content (300000);

  intake_document_table_keep (db, cv, "Ngo – CV.pdf", content, &error);
  g_assert_no_error (error);
}

static void
keep_same_as_letter (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = new_content (300000);

  intake_document_table_keep (db, letter, "copy.pdf", content, &error);
  g_assert_no_error (error);
}

static void
assert_kept (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDocument) document = load (db, cv);
  g_autoptr (GBytes) content = intake_document_table_dup_content (db, cv, &error);
  g_autoptr (GBytes) expected = new_content (300000);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, expected));
  g_assert_true (document->is_kept);
  g_assert_cmpint (document->size, ==, 300000);
  g_assert_cmpstr (document->file_name, ==, "Ngo – CV.pdf");
  g_assert_null (document->path);
}

static void
assert_journal_is_small (IntakeDatabase *db)
{
  g_assert_cmpint (count_rows (db, "SELECT count (*) FROM file_content"), ==, 1);
  g_assert_cmpint (count_rows (db, "SELECT coalesce (max (length (old)), 0) + coalesce (max (length (new)), 0) FROM change"), <, 1000);
}

static void
remove_cv (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_remove (db, cv, &error);
  g_assert_no_error (error);
}

static void
test_kept_once (Office       *office,
                gconstpointer data)
{
  office_write (office, add_two);
  office_write (office, keep_cv);
  office_write (office, keep_same_as_letter);
  office_read (office, assert_kept);
  office_read (office, assert_journal_is_small);
  office_write (office, remove_cv);
  office_undo (office);
  office_read (office, assert_kept);
  office_read (office, assert_journal_is_small);
  office_reopen (office, 0);
  office_read (office, assert_kept);
}

static void
refuse_files (IntakeDatabase *db)
{
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) bad_name = NULL;
  g_autoptr (GBytes) too_much = g_bytes_new_take (g_malloc0 (INTAKE_DOCUMENT_MAX_SIZE + 1), INTAKE_DOCUMENT_MAX_SIZE + 1);
  g_autoptr (GBytes) nothing = new_content (0);

  g_assert_false (intake_document_table_keep (db, cv, "film.mp4", too_much, &large));
  g_assert_error (large, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (large->message, "film.mp4"));
  g_assert_false (intake_document_table_keep (db, cv, "empty.pdf", nothing, &empty));
  g_assert_error (empty, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_false (intake_document_table_link (db, cv, "/tmp/\xff.pdf", &bad_name));
  g_assert_error (bad_name, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
}

static void
link_cv (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_link (db, cv, "/home/a/Candidatures 2025/cv.pdf", &error);
  g_assert_no_error (error);
}

static void
assert_linked (IntakeDatabase *db)
{
  g_autoptr (IntakeDocument) document = load (db, cv);

  g_assert_false (document->is_kept);
  g_assert_cmpstr (document->file_name, ==, "cv.pdf");
  g_assert_cmpstr (document->path, ==, "/home/a/Candidatures 2025/cv.pdf");
}

static void
detach_cv (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_detach (db, cv, &error);
  g_assert_no_error (error);
}

static void
assert_no_file (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDocument) document = load (db, cv);
  g_autoptr (GBytes) content = intake_document_table_dup_content (db, cv, &error);

  g_assert_null (document->file_name);
  g_assert_null (content);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_files (Office       *office,
            gconstpointer data)
{
  office_write (office, add_two);
  g_assert_cmpint (office_write (office, refuse_files), ==, 0);
  office_write (office, keep_cv);
  office_write (office, link_cv);
  office_read (office, assert_linked);
  office_undo (office);
  office_read (office, assert_kept);
  office_write (office, detach_cv);
  office_read (office, assert_no_file);
}

static void
assert_told (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, INTAKE_ENTITY_APPLICATION, application_id, 10, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *sentences = intake_history_dup_sentences (db, entries->pdata[i], intake_language_get ("en"));

      g_string_append_printf (told, "%s\n", sentences);
    }
  g_assert_nonnull (strstr (told->str, "Document added: CV (Received)"));
  g_assert_nonnull (strstr (told->str, "Document added: Motivation letter (Asked for)"));
  g_assert_nonnull (strstr (told->str, "State (Motivation letter): Asked for → Received"));
  g_assert_nonnull (strstr (told->str, "File (CV): not recorded → Ngo – CV.pdf"));
  g_assert_nonnull (strstr (told->str, "Document deleted: CV (Received)"));
}

static void
delete_application (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, application_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (db, "SELECT count (*) FROM document"), ==, 0);
}

static void
test_told (Office       *office,
           gconstpointer data)
{
  office_write (office, add_two);
  office_write (office, receive_letter);
  office_write (office, keep_cv);
  office_write (office, remove_cv);
  office_read (office, assert_told);
  office_write (office, delete_application);
  office_undo (office);
  office_read (office, assert_told);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/documents/states-with-their-days", Office, NULL, office_open, test_states, office_close);
  g_test_add ("/store/documents/content-is-kept-once", Office, NULL, office_open, test_kept_once, office_close);
  g_test_add ("/store/documents/kept-linked-refused", Office, NULL, office_open, test_files, office_close);
  g_test_add ("/store/documents/told-in-the-history", Office, NULL, office_open, test_told, office_close);

  return g_test_run ();
}
