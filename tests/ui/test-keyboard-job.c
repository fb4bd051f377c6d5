/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day's work by the keyboard alone: twenty applications go from received to accepted with two supervisors each, three mistakes are corrected, and the workbook is sent. */
#include "config.h"

#include "intake-assignment-table.h"
#include "intake-export-dialog.h"
#include "intake-field-row.h"
#include "intake-filter-row.h"
#include "intake-picker.h"
#include "intake-selection-detail.h"
#include "intake-selection-popover.h"
#include "intake-source.h"

#include "ui-keys.h"

#define N_SAMPLE 160
#define N_ACCEPTED 20

typedef UiKeysOffice Fixture;

static GArray *
dup_selected (Fixture *fixture)
{
  return intake_record_list_dup_selected (fixture->list);
}

static guint
count_selected (Fixture *fixture)
{
  g_autoptr (GArray) ids = dup_selected (fixture);

  return ids->len;
}

static gboolean
is_text (Fixture      *fixture,
         gint64        id,
         IntakeFieldId field,
         const char   *text)
{
  g_autoptr (IntakeRecord) record = ui_keys_office_dup_record (fixture, id);

  return g_strcmp0 (intake_record_get_text (record, field), text) == 0;
}

static guint
count_at (Fixture      *fixture,
          const GArray *ids,
          const char   *stage)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    n += is_text (fixture, g_array_index (ids, gint64, i), INTAKE_FIELD_STAGE, stage) ? 1 : 0;

  return n;
}

/* How many of the applications have this many supervisors, all of them jointly. */
static guint
count_supervised (Fixture      *fixture,
                  const GArray *ids,
                  guint         n_supervisors)
{
  IntakeDatabase *db = intake_store_get_main_database (intake_session_get_store (intake_window_get_session (fixture->window)));
  guint           n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) assignments = intake_assignment_table_list (db, g_array_index (ids, gint64, i), &error);
      guint n_joint = 0;

      g_assert_no_error (error);
      for (guint k = 0; k < assignments->len; k++)
        n_joint += g_strcmp0 (((IntakeAssignment *)assignments->pdata[k])->role, "joint") == 0 ? 1 : 0;
      n += assignments->len == n_supervisors && n_joint == n_supervisors ? 1 : 0;
    }

  return n;
}

/* The field to filter by is typed and taken, then its value, with the arrows; Enter applies, and the keyboard is in the list. */
static void
filter_received (Fixture *fixture)
{
  IntakeFilterPopover *popover = intake_filter_bar_get_popover (intake_record_list_get_filter_bar (fixture->list));
  guint                n_all = intake_record_list_get_n_items (fixture->list);

  ui_keys_press ("shift+ctrl+f");
  ui_keys_wait_for (ui_keys_is_focus_in (popover));
  ui_keys_type ("stage");
  ui_keys_press ("Return");
  ui_keys_wait_for (INTAKE_IS_FILTER_ROW (ui_keys_get_focus ()));
  for (guint i = 0; g_strcmp0 (intake_filter_row_get_value (INTAKE_FILTER_ROW (ui_keys_get_focus ()))->text, "received") != 0; i++)
    {
      GtkWidget *before = ui_keys_get_focus ();

      ui_keys_press ("Down");
      ui_keys_wait_for (ui_keys_get_focus () != before);
    }
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture) && intake_record_list_get_n_items (fixture->list) < n_all);
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), >=, N_ACCEPTED);
}

static GArray *
select_twenty (Fixture *fixture)
{
  ui_keys_press ("Home");
  ui_keys_wait_for (count_selected (fixture) == 1);
  for (guint i = 2; i <= N_ACCEPTED; i++)
    {
      ui_keys_press ("shift+Down");
      ui_keys_wait_for (count_selected (fixture) == i);
    }

  return dup_selected (fixture);
}

static gboolean
may_apply (GtkWidget *popover)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_nth (popover, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "selection.apply") == 0)
        return gtk_widget_is_sensitive (button);
    }

  return FALSE;
}

/* What all are to have is typed, taken by Enter and meant by Enter; one goes on where one was. */
static void
choose_for_all (Fixture    *fixture,
                const char *key,
                const char *text)
{
  GtkWidget *popover;

  ui_keys_press (key);
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()) && gtk_widget_get_ancestor (ui_keys_get_focus (), INTAKE_TYPE_SELECTION_POPOVER) != NULL);
  popover = gtk_widget_get_ancestor (ui_keys_get_focus (), INTAKE_TYPE_SELECTION_POPOVER);
  ui_keys_wait_for (intake_picker_get_n_shown (INTAKE_PICKER (ui_find_nth (popover, INTAKE_TYPE_PICKER, 0))) > 0);
  ui_keys_type (text);
  ui_keys_press ("Return");
  ui_keys_wait_for (may_apply (popover));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
}

static void
accept (Fixture *fixture,
        GArray  *ids)
{
  choose_for_all (fixture, "ctrl+g", "etienne");
  ui_keys_wait_for (count_supervised (fixture, ids, 1) == N_ACCEPTED);
  choose_for_all (fixture, "ctrl+g", "mbezele");
  ui_keys_wait_for (count_supervised (fixture, ids, 2) == N_ACCEPTED);
  g_assert_cmpuint (count_selected (fixture), ==, N_ACCEPTED);

  choose_for_all (fixture, "ctrl+t", "accepted");
  ui_keys_wait_for (count_at (fixture, ids, "accepted") == N_ACCEPTED);
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
  ui_keys_press ("ctrl+z");
  ui_keys_wait_for (count_at (fixture, ids, "received") == N_ACCEPTED);
  g_assert_cmpuint (count_supervised (fixture, ids, 2), ==, N_ACCEPTED);
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
  ui_keys_press ("shift+ctrl+z");
  ui_keys_wait_for (count_at (fixture, ids, "accepted") == N_ACCEPTED);
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
}

/* Where the keyboard is in the form of a record. */
static IntakeFieldId
get_field (void)
{
  GtkWidget *focus = ui_keys_get_focus ();
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, INTAKE_TYPE_FIELD_ROW) : NULL;

  return row != NULL ? intake_field_row_get_field (INTAKE_FIELD_ROW (row))->id : INTAKE_N_FIELDS;
}

/* Searched for by the case number, found, and gone into: from the list into the form by one key, and to the field by Tab. */
static void
go_to_field (Fixture      *fixture,
             gint64        id,
             IntakeFieldId field)
{
  g_autoptr (IntakeRecord) record = ui_keys_office_dup_record (fixture, id);

  ui_keys_press ("ctrl+f");
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()) && ui_keys_is_focus_in (intake_record_list_get_search_bar (fixture->list)));
  ui_keys_type (intake_record_get_text (record, INTAKE_FIELD_CASE));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture) && intake_record_list_get_selected_id (fixture->list) == id);
  ui_keys_press ("F2");
  ui_keys_wait_for (get_field () == INTAKE_FIELD_FAMILY_NAME);
  while (get_field () != field)
    {
      IntakeFieldId before = get_field ();

      ui_keys_press ("Tab");
      ui_keys_wait_for (get_field () != before);
      g_assert_cmpint (get_field (), !=, INTAKE_N_FIELDS);
    }
}

/* What is typed takes the place of what stands there, as in any form that one goes through by Tab. */
static void
correct (Fixture      *fixture,
         gint64        id,
         IntakeFieldId field,
         const char   *text)
{
  go_to_field (fixture, id, field);
  ui_keys_type (text);
  ui_keys_press ("Tab");
  ui_keys_wait_for (get_field () != field);
}

static void
correct_three (Fixture *fixture,
               GArray  *ids)
{
  gint64 born = g_array_index (ids, gint64, 1), studies = g_array_index (ids, gint64, 7), called = g_array_index (ids, gint64, 19);
  g_autoptr (IntakeRecord) record = NULL;

  correct (fixture, born, INTAKE_FIELD_BIRTH_DATE, "5 mar 2001");
  correct (fixture, studies, INTAKE_FIELD_UNIVERSITY, "University of Buea");
  correct (fixture, called, INTAKE_FIELD_PHONE, "+237 699 00 11 22");

  ui_keys_wait_for (is_text (fixture, studies, INTAKE_FIELD_UNIVERSITY, "University of Buea"));
  ui_keys_wait_for (is_text (fixture, called, INTAKE_FIELD_PHONE, "+237 699 00 11 22"));
  record = ui_keys_office_dup_record (fixture, born);
  g_assert_cmpint (intake_date_compare (intake_record_get_date (record, INTAKE_FIELD_BIRTH_DATE), (IntakeDate){ 2001, 3, 5 }), ==, 0);
  g_assert_false (is_text (fixture, born, INTAKE_FIELD_UNIVERSITY, "University of Buea"));
}

/* The sheet of the list has a heading and as many rows as the office has applications. */
static void
assert_workbook (const char *path)
{
  IntakeSourceOptions options = { .language = intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);
  guint n_rows = 0;

  g_assert_no_error (error);
  g_assert_true (intake_source_select_sheet (source, 1, &error));
  while (intake_source_next_row (source, NULL, &error))
    n_rows++;
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, N_SAMPLE + 1);
}

/* Search and filters are cleared, so that all are sent; the keyboard is on Save, then on the name, and Enter goes on each time. */
static void
send (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "sent.xlsx", NULL);
  gpointer         dialog;

  ui_keys_press ("shift+ctrl+x");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture) && intake_record_list_get_n_items (fixture->list) == N_SAMPLE);
  ui_keys_press ("ctrl+e");
  ui_keys_wait_for ((dialog = ui_keys_find_window (INTAKE_TYPE_EXPORT_DIALOG)) != NULL && GTK_IS_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL && GTK_IS_TEXT (ui_keys_get_focus ()));
  ui_keys_press ("ctrl+a");
  ui_keys_type (path);
  ui_keys_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (ui_keys_get_focus ())), path));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_is_state (dialog, "done"));
  assert_workbook (path);
  ui_keys_press ("Escape");
  ui_keys_wait_for (ui_keys_find_window (INTAKE_TYPE_EXPORT_DIALOG) == NULL);
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
}

static void
test_job (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GArray) ids = NULL;

  ui_keys_press ("alt+2");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
  filter_received (fixture);
  ids = select_twenty (fixture);
  g_assert_cmpuint (ids->len, ==, N_ACCEPTED);
  g_assert_cmpuint (count_at (fixture, ids, "received"), ==, N_ACCEPTED);
  accept (fixture, ids);
  ui_keys_press ("shift+ctrl+x");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture) && intake_record_list_get_n_items (fixture->list) == N_SAMPLE);
  correct_three (fixture, ids);
  send (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  ui_keys_init ();

  g_test_add ("/app/keyboard/twenty-accepted-three-corrected-one-workbook-sent", Fixture, GUINT_TO_POINTER (N_SAMPLE), ui_keys_office_set_up, test_job, ui_keys_office_tear_down);

  return ui_keys_run ();
}
