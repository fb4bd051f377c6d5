/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents, interviews, steps with a reason and the other applications of a person, in the detail of an application: asserted in the store. */
#include "config.h"

#include <glib/gstdio.h>

#include "intake-application-detail.h"
#include "intake-document-file.h"
#include "intake-document-row.h"
#include "intake-documents-card.h"
#include "intake-interview-group.h"
#include "intake-interviewer-row.h"
#include "intake-interviews-card.h"
#include "intake-other-applications-card.h"
#include "intake-preferences.h"
#include "intake-score-row.h"
#include "intake-step-dialog.h"
#include "intake-terms-group.h"

#include "intake-application-table.h"
#include "intake-choice-row.h"
#include "intake-entry-row.h"
#include "intake-interview-table.h"
#include "intake-office-term-table.h"
#include "intake-query.h"
#include "intake-record-table.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (30)

typedef struct
{
  UiFixture     office;
  GtkWidget    *window;
  IntakeDetail *detail;
  gint64        id;
  char         *told;
  char         *failure;
} Fixture;

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  return intake_query_ids (db, view, cancellable, error);
}

/* What was done is told last: then nothing is under way any more. */
static void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             Fixture       *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static gboolean
begin_screening (IntakeDatabase *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return intake_application_table_set_stage (db, *(gint64 *)data, INTAKE_STAGE_SCREENING, INTAKE_DATE_NONE, NULL, NULL, error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ids = intake_store_read (fixture->office.store, read_ids, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->id = g_array_index (ids, gint64, 0);
  intake_store_write (fixture->office.store, "Screening", begin_screening, &fixture->id, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->office.session, "notified", G_CALLBACK (notified_cb), fixture);
  g_signal_connect (fixture->office.session, "failed", G_CALLBACK (failed_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  fixture->detail = INTAKE_DETAIL (intake_application_detail_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->detail));
  intake_detail_set_session (fixture->detail, fixture->office.session);
  intake_detail_set_record (fixture->detail, fixture->id);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer detail = fixture->detail;

  g_object_add_weak_pointer (G_OBJECT (fixture->detail), &detail);
  intake_detail_set_session (fixture->detail, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (detail == NULL);
  intake_session_close (fixture->office.session);
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->office.session));
  g_free (fixture->told);
  g_free (fixture->failure);
  ui_fixture_tear_down (&fixture->office, data);
}

/* The widget of a type that comes after @skip others. */
static gpointer
find (Fixture *fixture,
      GType    type,
      guint    skip)
{
  return ui_find_nth (GTK_WIDGET (fixture->detail), type, skip);
}

static IntakeDatabase *
get_db (Fixture *fixture)
{
  return intake_store_get_main_database (fixture->office.store);
}

static IntakeDocument *
load_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_document_table_list (get_db (fixture), fixture->id, &error);

  g_assert_no_error (error);

  return list->len > 0 ? intake_document_copy (list->pdata[0]) : NULL;
}

static gboolean
document_is (Fixture    *fixture,
             const char *state,
             const char *file_name)
{
  g_autoptr (IntakeDocument) document = load_document (fixture);

  return document != NULL && g_strcmp0 (document->state, state) == 0 && g_strcmp0 (document->file_name, file_name) == 0;
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *content)
{
  char *path = g_build_filename (fixture->office.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);

  return path;
}

static IntakeDocumentRow *
add_cv (Fixture *fixture)
{
  GtkWidget *card = find (fixture, INTAKE_TYPE_DOCUMENTS_CARD, 0);

  g_assert_true (gtk_widget_activate_action (card, "documents.add", "(ss)", "cv", "asked-for"));
  ui_wait_for (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0) != NULL);

  return find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GFile **file = user_data;

  *file = intake_document_file_fetch_finish (INTAKE_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* Only who works here may read what is taken out to be looked at. */
static void
assert_private_copy (Fixture    *fixture,
                     const char *content)
{
  g_autoptr (IntakeDocument) document = load_document (fixture);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *read = NULL;
  GStatBuf         stat_buffer;

  intake_document_file_fetch_async (fixture->office.session, document, NULL, fetched_cb, &file);
  ui_wait_for (file != NULL);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &read, NULL, NULL));
  g_assert_cmpstr (read, ==, content);
  g_assert_cmpint (g_stat (g_file_peek_path (file), &stat_buffer), ==, 0);
  g_assert_cmpint (stat_buffer.st_mode & 0077, ==, 0);

  folder = g_file_get_parent (file);
  g_unlink (g_file_peek_path (file));
  g_rmdir (g_file_peek_path (folder));
}

static void
test_kept_file (Fixture      *fixture,
                gconstpointer data)
{
  IntakeDocumentRow *row = add_cv (fixture);
  g_autofree char   *path = write_file (fixture, "cv.pdf", "%PDF-1.7 my life");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (document_is (fixture, "asked-for", NULL));
  intake_document_row_attach (row, file, TRUE);
  ui_wait_for (document_is (fixture, "asked-for", "cv.pdf"));
  g_unlink (path);
  assert_private_copy (fixture, "%PDF-1.7 my life");
  g_assert_true (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0) == row);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "document.detach", NULL));
  ui_wait_for (document_is (fixture, "asked-for", NULL));
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (document_is (fixture, "asked-for", "cv.pdf"));
  assert_private_copy (fixture, "%PDF-1.7 my life");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "document.remove", NULL));
  ui_wait_for (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0) == NULL && fixture->told != NULL);
}

static gboolean
is_missing (IntakeDocumentRow *row)
{
  gboolean missing;

  g_object_get (row, "missing", &missing, NULL);

  return missing;
}

static void
test_linked_file (Fixture      *fixture,
                  gconstpointer data)
{
  IntakeDocumentRow *row = add_cv (fixture);
  g_autofree char   *path = write_file (fixture, "cv.odt", "my life");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  intake_document_row_attach (row, file, FALSE);
  ui_wait_for (document_is (fixture, "asked-for", "cv.odt"));
  g_assert_false (is_missing (row));

  /* Whoever comes back to it is told that it is gone; to open it says where it was. */
  g_unlink (path);
  intake_detail_set_record (fixture->detail, 0);
  intake_detail_set_record (fixture->detail, fixture->id);
  ui_wait_for (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0) != NULL && is_missing (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0)));
  g_assert_true (gtk_widget_activate_action (find (fixture, INTAKE_TYPE_DOCUMENT_ROW, 0), "document.open", NULL));
  ui_wait_for (fixture->failure != NULL);
  g_assert_nonnull (strstr (fixture->failure, path));
}

static void
test_refused_file (Fixture      *fixture,
                   gconstpointer data)
{
  IntakeDocumentRow *row = add_cv (fixture);
  g_autofree char   *path = write_file (fixture, "empty.pdf", "");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->office.folder, "nowhere.pdf", NULL);

  intake_document_row_attach (row, file, TRUE);
  ui_wait_for (fixture->failure != NULL);
  g_assert_nonnull (strstr (fixture->failure, "empty.pdf"));
  g_clear_pointer (&fixture->failure, g_free);
  intake_document_row_attach (row, nowhere, TRUE);
  ui_wait_for (fixture->failure != NULL);
  g_assert_true (document_is (fixture, "asked-for", NULL));
}

/* The row of the form inside a card by its place among those of its type. */
static void
type_into (Fixture    *fixture,
           GtkWidget  *card,
           guint       place,
           const char *text)
{
  IntakeTypedRow *row = INTAKE_TYPED_ROW (ui_find_nth (card, INTAKE_TYPE_TYPED_ROW, place));

  intake_typed_row_set_text (row, text);
  g_assert_true (intake_field_row_commit (INTAKE_FIELD_ROW (row)));
}

static gboolean
was_received_on (Fixture   *fixture,
                 IntakeDate day)
{
  g_autoptr (IntakeDocument) document = load_document (fixture);

  return intake_date_is_valid (document->received_on) && intake_date_compare (document->received_on, day) == 0;
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  IntakeDocumentRow *row = add_cv (fixture);
  IntakeFieldRow    *state;
  g_auto (IntakeValue) received = INTAKE_VALUE_INIT;

  /* Called, asked for on, received on, note: in this order. */
  type_into (fixture, GTK_WIDGET (row), 2, "5 mars 25");
  ui_wait_for (was_received_on (fixture, (IntakeDate){ 2025, 3, 5 }));

  state = INTAKE_FIELD_ROW (ui_find_nth (GTK_WIDGET (row), INTAKE_TYPE_CHOICE_ROW, 0));
  intake_value_set_text (&received, "received");
  intake_field_row_enter (state, &received);
  ui_wait_for (document_is (fixture, "received", NULL));
  g_assert_true (was_received_on (fixture, (IntakeDate){ 2025, 3, 5 }));
  ui_wait_for (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "2025") != NULL);
}

static gboolean
add_criteria (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return intake_office_term_table_add (db, INTAKE_OFFICE_LIST_CRITERION, "Motivation", error) != 0 &&
         intake_office_term_table_add (db, INTAKE_OFFICE_LIST_CRITERION, "Studies", error) != 0;
}

static IntakeScoreSummary
summarise (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_interview_table_list (get_db (fixture), fixture->id, &error);

  g_assert_no_error (error);

  return list->len > 0 ? intake_interview_summarise (list->pdata[0]) : (IntakeScoreSummary){ 0 };
}

static void
test_scorecard (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *card = find (fixture, INTAKE_TYPE_INTERVIEWS_CARD, 0);
  GtkWidget *group;
  int        minimum;

  intake_session_run (fixture->office.session, "Criteria", add_criteria, NULL, NULL, NULL);
  g_assert_true (gtk_widget_activate_action (card, "interviews.add", NULL));
  ui_wait_for (find (fixture, INTAKE_TYPE_INTERVIEW_GROUP, 0) != NULL);
  group = find (fixture, INTAKE_TYPE_INTERVIEW_GROUP, 0);

  type_into (fixture, group, 0, "3 November 2025");
  type_into (fixture, group, 2, "Marie Ngo");
  ui_wait_for (find (fixture, INTAKE_TYPE_INTERVIEWER_ROW, 0) != NULL);
  type_into (fixture, group, 2, "Paul Biyong");
  ui_wait_for (find (fixture, INTAKE_TYPE_INTERVIEWER_ROW, 1) != NULL);

  intake_score_row_give (find (fixture, INTAKE_TYPE_SCORE_ROW, 0), 4);
  intake_score_row_give (find (fixture, INTAKE_TYPE_SCORE_ROW, 1), 5);
  intake_score_row_give (find (fixture, INTAKE_TYPE_SCORE_ROW, 2), 2);
  ui_wait_for (summarise (fixture).n_scores == 3);
  g_assert_cmpint (summarise (fixture).mean, ==, 367);
  ui_wait_for (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), "67") != NULL);

  /* A narrow window has room for it all. */
  for (guint i = 0; i < 2; i++)
    adw_expander_row_set_expanded (find (fixture, INTAKE_TYPE_INTERVIEWER_ROW, i), TRUE);
  ui_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->detail), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  intake_score_row_give (find (fixture, INTAKE_TYPE_SCORE_ROW, 2), 0);
  ui_wait_for (summarise (fixture).n_scores == 2);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (summarise (fixture).n_scores == 3);

  g_assert_true (gtk_widget_activate_action (group, "interview.remove", NULL));
  ui_wait_for (find (fixture, INTAKE_TYPE_INTERVIEW_GROUP, 0) == NULL);
  g_assert_cmpuint (summarise (fixture).n_scores, ==, 0);
}

static gboolean
is_at (Fixture    *fixture,
       const char *stage,
       const char *refusal)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, fixture->id);

  return g_strcmp0 (intake_record_get_text (record, INTAKE_FIELD_STAGE), stage) == 0 &&
         g_strcmp0 (intake_record_get_text (record, INTAKE_FIELD_REFUSAL), refusal) == 0;
}

/* Whether the step can be taken: an action that is not enabled is not activated. */
static gboolean
take_step (IntakeStepDialog *dialog)
{
  return gtk_widget_activate_action (GTK_WIDGET (dialog), "step.save", NULL);
}

static IntakeStageStep *
get_last_step (GPtrArray *steps)
{
  return steps->pdata[steps->len - 1];
}

static void
test_way_out (Fixture      *fixture,
              gconstpointer data)
{
  IntakeStepDialog *dialog = intake_step_dialog_new (fixture->office.session, fixture->id, INTAKE_STAGE_WITHDRAWN);
  g_autoptr (GPtrArray) steps = NULL;

  take_step (dialog);
  ui_settle ();
  g_assert_true (is_at (fixture, "screening", NULL));

  intake_step_dialog_type (dialog, "refusal", "own-choice");
  intake_step_dialog_type (dialog, "dated_on", "not a day");
  take_step (dialog);
  ui_settle ();
  g_assert_true (is_at (fixture, "screening", NULL));

  intake_step_dialog_type (dialog, "dated_on", "2 janvier 2099");
  intake_step_dialog_type (dialog, "dated_on", "31/12/2024");
  intake_step_dialog_type (dialog, "note", "Moved to Douala");
  take_step (dialog);
  ui_wait_for (is_at (fixture, "withdrawn", "own-choice"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_at (fixture, "screening", NULL));
  g_clear_pointer (&fixture->told, g_free);
  intake_session_undo (fixture->office.session, INTAKE_REDO);
  ui_wait_for (is_at (fixture, "withdrawn", "own-choice") && fixture->told != NULL);

  steps = intake_application_table_list_steps (get_db (fixture), fixture->id, NULL);
  for (guint i = 0; i < steps->len; i++)
    {
      const IntakeStageStep *step = steps->pdata[i];

      if (step->stage == INTAKE_STAGE_WITHDRAWN)
        {
          g_assert_cmpstr (step->note, ==, "Moved to Douala");
          g_assert_cmpint (intake_date_compare (step->dated_on, (IntakeDate){ 2024, 12, 31 }), ==, 0);
          return;
        }
    }
  g_assert_not_reached ();
}

/* A step that does not usually follow wants its reason. */
static void
test_unusual_step (Fixture      *fixture,
                   gconstpointer data)
{
  IntakeStepDialog *dialog = intake_step_dialog_new (fixture->office.session, fixture->id, INTAKE_STAGE_ACCEPTED);
  g_autoptr (GPtrArray) steps = NULL;

  take_step (dialog);
  ui_settle ();
  g_assert_true (is_at (fixture, "screening", NULL));
  intake_step_dialog_type (dialog, "note", "Agreed by headquarters");
  take_step (dialog);
  ui_wait_for (is_at (fixture, "accepted", NULL) && fixture->told != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  steps = intake_application_table_list_steps (get_db (fixture), fixture->id, NULL);
  g_assert_cmpstr (get_last_step (steps)->note, ==, "Agreed by headquarters");
}

static gboolean
has_own_reason (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean has = intake_office_term_table_has (get_db (fixture), INTAKE_OFFICE_LIST_REFUSAL, "Budget cut", &error);

  g_assert_no_error (error);

  return has;
}

static void
test_own_reason (Fixture      *fixture,
                 gconstpointer data)
{
  IntakePreferences *preferences = intake_preferences_new (fixture->office.session);
  IntakeStepDialog  *dialog;

  intake_terms_group_add (INTAKE_TERMS_GROUP (ui_find_nth (GTK_WIDGET (preferences), INTAKE_TYPE_TERMS_GROUP, 1)), "Budget cut");
  ui_wait_for (has_own_reason (fixture));
  gtk_window_destroy (GTK_WINDOW (preferences));

  dialog = intake_step_dialog_new (fixture->office.session, fixture->id, INTAKE_STAGE_NOT_SELECTED);
  intake_step_dialog_type (dialog, "refusal", "Budget cut");
  take_step (dialog);
  ui_wait_for (is_at (fixture, "not-selected", "Budget cut") && fixture->told != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
apply_again (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (IntakeRecord) first = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, *(gint64 *)data, error);
  g_autoptr (IntakeRecord) second = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_person_id (second, intake_record_get_person_id (first));

  return intake_record_table_insert (db, second, error);
}

static void
test_other_applications (Fixture      *fixture,
                         gconstpointer data)
{
  IntakeOtherApplicationsCard *card = find (fixture, INTAKE_TYPE_OTHER_APPLICATIONS_CARD, 0);
  guint                        n_before = intake_other_applications_card_get_n_shown (card);

  intake_session_run (fixture->office.session, "Again", apply_again, &fixture->id, NULL, NULL);
  ui_wait_for (ui_count (fixture->office.store, INTAKE_ENTITY_APPLICATION) == 31);
  intake_detail_set_record (fixture->detail, 0);
  intake_detail_set_record (fixture->detail, fixture->id);
  g_assert_cmpuint (intake_other_applications_card_get_n_shown (card), ==, n_before + 1);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/app/application-cards/" path, Fixture, SAMPLE, set_up, func, tear_down)
  ADD ("document/kept-in-the-office", test_kept_file);
  ADD ("document/linked-and-missing", test_linked_file);
  ADD ("document/refused", test_refused_file);
  ADD ("document/days-and-states", test_days);
  ADD ("interview/scores-of-two", test_scorecard);
  ADD ("step/way-out-with-reason-day-and-note", test_way_out);
  ADD ("step/unusual-wants-a-note", test_unusual_step);
  ADD ("step/own-reason", test_own_reason);
  ADD ("other-applications", test_other_applications);

  return g_test_run ();
}
