/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a spreadsheet to applications, through the dialog: asserted in the store. */
#include "config.h"

#include "intake-import-dialog.h"

#include "intake-custom-table.h"
#include "intake-import-columns-page.h"
#include "intake-import-report-page.h"
#include "intake-mapping-row.h"
#include "intake-mapping-table.h"
#include "intake-name-popover.h"
#include "intake-refusal-row.h"
#include "intake-saved-mapping-row.h"

#include "ui-fixture.h"

#define EMPTY NULL

/* Enough rows that the import still runs when it is given up. */
#define N_MANY 20000

/* More than a report tells unless it is asked for more. */
#define N_LONG 1100

typedef struct
{
  UiFixture           office;
  IntakeImportDialog *dialog;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);
  ui_fixture_tear_down (&fixture->office, data);
}

static void
open_dialog (Fixture    *fixture,
             const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->office.folder, "liste.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (content != NULL)
    g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  fixture->dialog = intake_import_dialog_new (fixture->office.session, file, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static gint64
count (Fixture *fixture)
{
  return ui_count (fixture->office.store, INTAKE_ENTITY_APPLICATION);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), action, NULL);
}

#define SOME                                                          \
  "Nom;Prénom;Date de naissance;Sexe;Nationalité;E-mail;Pointure\n" \
  "Abena;Marie;12/03/2001;F;Cameroun;abena@example.org;38\n"          \
  "Ngo Bassa;Paul;31/02/2001;M;Cameroun;ngobassa@example.org;42\n"    \
  "Talla;Rose;01/05/2000;F;Tchad;talla@example.org;39\n"

/* However long its words are, each page fits into a narrow window. */
static void
assert_narrow (Fixture *fixture)
{
  int minimum;

  ui_settle ();
  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (fixture->dialog)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
}

static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  const IntakeImportReport  *report;
  const IntakeImportRefusal *refusal;

  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.start");
  g_assert_true (ui_is_state (fixture->dialog, "progress"));
  ui_wait_for (ui_is_state (fixture->dialog, "report"));

  report = intake_import_dialog_get_report (fixture->dialog);
  g_assert_cmpint (report->imported, ==, 2);
  g_assert_cmpint (report->n_refused, ==, 1);
  g_assert_cmpuint (report->unknown_columns->len, ==, 1);
  refusal = report->refused->pdata[0];
  g_assert_cmpuint (refusal->row, ==, 3);
  g_assert_cmpint (count (fixture), ==, 2);
  assert_narrow (fixture);

  activate (fixture, "import.undo");
  ui_wait_for (fixture->dialog == NULL);
  g_assert_cmpint (count (fixture), ==, 0);
}

static gboolean
make_own_field (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  gint64 *field = data;

  *field = intake_custom_table_ensure_field (db, "Pointure", error);

  return *field != 0;
}

/* A column that the office has a field of its own for goes there unasked. */
static void
test_own_field (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 field = 0;

  intake_store_write (fixture->office.store, "Field", make_own_field, &field, NULL, NULL, &error);
  g_assert_no_error (error);
  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.start");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));

  g_assert_cmpuint (intake_import_dialog_get_report (fixture->dialog)->unknown_columns->len, ==, 0);
  g_assert_cmpint (intake_custom_table_count (intake_store_get_main_database (fixture->office.store), field, &error), ==, 2);
  g_assert_no_error (error);
}

static void
test_check (Fixture      *fixture,
            gconstpointer data)
{
  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.check");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->imported, ==, 2);
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->action, ==, 0);
  g_assert_cmpint (count (fixture), ==, 0);

  /* There is nothing to undo; but what was checked can come in. */
  activate (fixture, "import.undo");
  activate (fixture, "import.start");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpint (count (fixture), ==, 2);

  activate (fixture, "import.start");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->duplicates, ==, 2);
  g_assert_cmpint (count (fixture), ==, 2);
}

/* From the columns to the report, one step after the other, and back. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.next");
  g_assert_true (ui_is_state (fixture->dialog, "columns"));
  activate (fixture, "import.next");
  g_assert_true (ui_is_state (fixture->dialog, "values"));
  activate (fixture, "import.next");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpint (count (fixture), ==, 0);
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->n_refused, ==, 1);
  activate (fixture, "import.back");
  g_assert_true (ui_is_state (fixture->dialog, "values"));
  activate (fixture, "import.back");
  g_assert_true (ui_is_state (fixture->dialog, "columns"));
  activate (fixture, "import.back");
  g_assert_true (ui_is_state (fixture->dialog, "options"));
}

static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type,
             guint      skip)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);
  guint      seen = 0;

  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type))
    return parent;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, 0);

      if (found != NULL && seen++ == skip)
        return found;
    }

  return NULL;
}

/* What is corrected in the report comes in with the others. */
static void
test_correct (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row, *entry;

  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.check");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  ui_wait_for ((row = find_widget (GTK_WIDGET (fixture->dialog), INTAKE_TYPE_REFUSAL_ROW, 0)) != NULL);
  entry = find_widget (row, GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31/02/2001");
  gtk_editable_set_text (GTK_EDITABLE (entry), "28/02/2001");
  activate (fixture, "import.start");
  ui_wait_for (!ui_is_state (fixture->dialog, "report"));
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpint (count (fixture), ==, 3);
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->n_refused, ==, 0);
}

/* What a column is, once chosen and saved under a name, is so again with the next file. */
static void
test_saved_mapping (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *page;

  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.next");
  page = find_widget (GTK_WIDGET (fixture->dialog), INTAKE_TYPE_IMPORT_COLUMNS_PAGE, 0);
  /* The last column, that nobody knows, is kept as a field of the office's own. */
  for (GtkWidget *row = find_widget (page, INTAKE_TYPE_MAPPING_ROW, 0); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_next_sibling (row) == NULL)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_signal_emit_by_name (page, "saved", "University");
  activate (fixture, "import.start");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpuint (intake_import_dialog_get_report (fixture->dialog)->unknown_columns->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);

  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.check");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  g_assert_cmpuint (intake_import_dialog_get_report (fixture->dialog)->unknown_columns->len, ==, 0);
  g_assert_cmpint (intake_import_dialog_get_report (fixture->dialog)->duplicates, ==, 2);
}

/* Whether the mapping of this name is kept in the office; with %NULL, whether none is. */
static gboolean
is_saved (Fixture    *fixture,
          const char *name)
{
  g_autoptr (GPtrArray) saved = intake_mapping_table_list (intake_store_get_main_database (fixture->office.store), NULL, NULL);

  for (guint i = 0; name != NULL && i < saved->len; i++)
    if (g_str_equal (((IntakeSavedMapping *)g_ptr_array_index (saved, i))->name, name))
      return TRUE;

  return name == NULL && saved->len == 0;
}

static gboolean
offers (AdwComboRow *row,
        const char  *name)
{
  GtkStringObject *selected = adw_combo_row_get_selected_item (row);

  return selected != NULL && g_str_equal (gtk_string_object_get_string (selected), name);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What was saved gets another name or goes, where it is offered, and comes back. */
static void
test_saved_mapping_changed (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *page, *row, *popover;
  guint      n_told = 0;

  g_signal_connect_swapped (fixture->office.session, "notified", G_CALLBACK (count_cb), &n_told);
  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  row = find_widget (GTK_WIDGET (fixture->dialog), INTAKE_TYPE_SAVED_MAPPING_ROW, 0);
  g_assert_false (gtk_widget_get_visible (row));
  activate (fixture, "import.next");
  page = find_widget (GTK_WIDGET (fixture->dialog), INTAKE_TYPE_IMPORT_COLUMNS_PAGE, 0);
  g_signal_emit_by_name (page, "saved", "University");
  ui_wait_for (is_saved (fixture, "University"));
  activate (fixture, "import.back");
  ui_wait_for (gtk_widget_get_mapped (row));
  g_assert_true (offers (ADW_COMBO_ROW (row), "University"));

  gtk_widget_activate_action (row, "mapping.rename", NULL);
  popover = find_widget (row, INTAKE_TYPE_NAME_POPOVER, 0);
  g_assert_nonnull (popover);
  gtk_editable_set_text (intake_name_popover_get_entry (INTAKE_NAME_POPOVER (popover)), "Portal");
  g_signal_emit_by_name (popover, "named", "Portal");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_for (is_saved (fixture, "Portal"));
  ui_wait_for (offers (ADW_COMBO_ROW (row), "Portal"));
  ui_wait_for (n_told == 2);
  gtk_widget_activate_action (row, "mapping.undo", NULL);
  ui_wait_for (offers (ADW_COMBO_ROW (row), "University"));
  g_assert_true (is_saved (fixture, "University"));

  gtk_widget_activate_action (row, "mapping.delete", NULL);
  ui_wait_for (is_saved (fixture, NULL));
  ui_wait_for (!gtk_widget_get_visible (row));
  ui_wait_for (n_told == 4);
  gtk_widget_activate_action (row, "mapping.undo", NULL);
  ui_wait_for (is_saved (fixture, "University"));
  ui_wait_for (gtk_widget_get_visible (row));

  /* It is offered, not taken: what is guessed stays until somebody chooses. */
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  gtk_widget_activate_action (row, "mapping.delete", NULL);
  g_assert_true (is_saved (fixture, "University"));
  g_signal_handlers_disconnect_by_data (fixture->office.session, &n_told);
}

/* Nothing can be imported from what is not there. */
static void
test_failed (Fixture      *fixture,
             gconstpointer data)
{
  open_dialog (fixture, NULL);
  ui_wait_for (ui_is_state (fixture->dialog, "failed"));
  g_assert_null (intake_import_dialog_get_report (fixture->dialog));
  g_assert_cmpint (count (fixture), ==, 0);
  activate (fixture, "import.back");
  ui_wait_for (fixture->dialog == NULL);
}

/* A long list of what was refused, or is there already, is told whole. */
static void
test_long_report (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GString) content = g_string_new ("family_name,given_names,birth_date,email\n");
  const IntakeImportReport *report;

  for (guint i = 0; i < N_LONG; i++)
    g_string_append_printf (content, "Name %u,Given,%u-03-%02u,long%u@example.org\nName %u,Given,2001-02-31,\n", i, 1990 + i % 17, 1 + i % 31, i, i);

  open_dialog (fixture, content->str);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.start");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  activate (fixture, "import.start");
  ui_wait_for (!ui_is_state (fixture->dialog, "report"));
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  report = intake_import_dialog_get_report (fixture->dialog);
  g_assert_cmpint (report->n_faults, ==, N_LONG);
  g_assert_cmpuint (report->refused->len, ==, N_LONG);
  g_assert_cmpint (report->n_matches, ==, N_LONG);
  g_assert_cmpuint (report->matches->len, ==, N_LONG);
}

static void
save_report (Fixture    *fixture,
             const char *name)
{
  GtkWidget       *page = find_widget (GTK_WIDGET (fixture->dialog), INTAKE_TYPE_IMPORT_REPORT_PAGE, 0);
  g_autofree char *path = g_build_filename (fixture->office.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  intake_import_report_page_save (INTAKE_IMPORT_REPORT_PAGE (page), file);
}

/* What was refused goes back to who sent the spreadsheet; where it cannot be saved, that is told, and the report stays. */
static void
test_save_report (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "refused.csv", NULL);
  g_autofree char *workbook = g_build_filename (fixture->office.folder, "refused.xlsx", NULL);
  g_autofree char *text = NULL;
  GtkWindow       *window;

  open_dialog (fixture, SOME);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.save-report");
  g_assert_null (ui_find_window (GTK_TYPE_FILE_CHOOSER));
  activate (fixture, "import.check");
  ui_wait_for (ui_is_state (fixture->dialog, "report"));
  activate (fixture, "import.save-report");
  ui_wait_for ((window = ui_find_window (GTK_TYPE_FILE_CHOOSER)) != NULL);
  gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CANCEL);
  ui_wait_for (ui_find_window (GTK_TYPE_FILE_CHOOSER) == NULL);

  save_report (fixture, "refused.csv");
  ui_wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ",3,Date de naissance,31/02/2001,"));
  save_report (fixture, "refused");
  ui_wait_for (g_file_test (workbook, G_FILE_TEST_EXISTS));

  save_report (fixture, "liste.csv/refused.csv");
  ui_wait_for ((window = ui_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window)), "refused.csv"));
  gtk_window_destroy (window);
  g_assert_true (ui_is_state (fixture->dialog, "report"));
}

static char *
make_many (void)
{
  GString *content = g_string_new ("family_name,given_names,birth_date,email\n");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (content, "Name %u,Given,2001-03-12,many%u@example.org\n", i, i);

  return g_string_free (content, FALSE);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *many = make_many ();

  open_dialog (fixture, many);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.start");
  activate (fixture, "import.cancel");
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  g_assert_cmpint (count (fixture), ==, 0);
}

/* Closing the window gives the import up, and the window goes once nothing of it is left. */
static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *many = make_many ();

  open_dialog (fixture, many);
  ui_wait_for (ui_is_state (fixture->dialog, "options"));
  activate (fixture, "import.start");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  ui_wait_for (fixture->dialog == NULL);
  g_assert_cmpint (count (fixture), ==, 0);
}

#define ADD(path, func) g_test_add ("/app/import-dialog/" path, Fixture, EMPTY, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("report-and-undo", test_import);
  ADD ("own-field", test_own_field);
  ADD ("check-first", test_check);
  ADD ("step-by-step", test_steps);
  ADD ("corrected-in-the-report", test_correct);
  ADD ("saved-for-the-next-file", test_saved_mapping);
  ADD ("saved-renamed-and-deleted", test_saved_mapping_changed);
  ADD ("long-report", test_long_report);
  ADD ("report-saved", test_save_report);
  ADD ("failed", test_failed);
  ADD ("cancel", test_cancel);
  ADD ("closed-while-it-runs", test_close);

  return g_test_run ();
}
