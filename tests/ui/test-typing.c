/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type, and what they paste: told while they type, completed, and never more than the window can take. */
#include "config.h"

#include "intake-entry-row.h"
#include "intake-form.h"

#include "intake-present.h"
#include "intake-query.h"
#include "intake-record-table.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (20)

typedef struct
{
  UiFixture   office;
  GtkWidget  *window;
  GtkWidget  *scrolled_window;
  IntakeForm *form;
  gint64      id;
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

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  fixture->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->scrolled_window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  fixture->form = g_object_new (INTAKE_TYPE_FORM, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled_window), GTK_WIDGET (fixture->form));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scrolled_window);
  intake_form_set_session (fixture->form, fixture->office.session);
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, fixture->id);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer form = fixture->form;

  g_object_add_weak_pointer (G_OBJECT (fixture->form), &form);
  intake_form_set_session (fixture->form, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (form == NULL);
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeTypedRow *
get_row (Fixture      *fixture,
         IntakeFieldId field)
{
  return INTAKE_TYPED_ROW (intake_form_get_row (fixture->form, field));
}

static gboolean
enter (Fixture      *fixture,
       IntakeFieldId field,
       const char   *text)
{
  intake_typed_row_set_text (get_row (fixture, field), text);

  return intake_field_row_commit (INTAKE_FIELD_ROW (get_row (fixture, field)));
}

static char *
dup_recorded (Fixture      *fixture,
              IntakeFieldId field)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, fixture->id);

  return intake_value_dup_canonical (intake_record_get (record, field));
}

static gboolean
is_recorded (Fixture      *fixture,
             IntakeFieldId field,
             const char   *value)
{
  g_autofree char *recorded = dup_recorded (fixture, field);

  return g_strcmp0 (recorded, value) == 0;
}

/* However much stands in a row, the form asks for no more width than a narrow window has. */
static void
assert_whole (Fixture *fixture)
{
  int minimum;

  ui_settle ();
  gtk_widget_measure (fixture->scrolled_window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const names[] = { "O", "李", "محمد عبد الله", "Ñandú 🦩👩🏽‍🎓", "N’Guessan-Àbé", "ngo; DROP TABLE person" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (enter (fixture, INTAKE_FIELD_FAMILY_NAME, names[i]));
      ui_wait_for (is_recorded (fixture, INTAKE_FIELD_FAMILY_NAME, names[i]));
      assert_whole (fixture);
    }
}

static void
test_long_texts (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *longest = g_strnfill (10000, 'm');
  g_autofree char *too_long = g_strnfill (10001, 'm');

  g_assert_true (enter (fixture, INTAKE_FIELD_NOTES, longest));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_NOTES, longest));
  assert_whole (fixture);
  g_assert_true (enter (fixture, INTAKE_FIELD_UNIVERSITY, longest));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_UNIVERSITY, longest));
  assert_whole (fixture);

  g_assert_false (enter (fixture, INTAKE_FIELD_NOTES, too_long));
  g_assert_nonnull (strstr (intake_typed_row_get_error (get_row (fixture, INTAKE_FIELD_NOTES)), "10000"));
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_NOTES, longest));
  assert_whole (fixture);
}

/* A column of a spreadsheet, pasted into one field: what is too much is told there; a few lines become one. */
static void
test_pasted_lines (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (lines, "line %u\r\n", i);

  g_assert_false (enter (fixture, INTAKE_FIELD_TOWN, lines->str));
  g_assert_nonnull (intake_typed_row_get_error (get_row (fixture, INTAKE_FIELD_TOWN)));
  assert_whole (fixture);
  g_assert_false (enter (fixture, INTAKE_FIELD_BIRTH_DATE, lines->str));
  g_assert_false (enter (fixture, INTAKE_FIELD_LANGUAGES, lines->str));
  g_assert_false (enter (fixture, INTAKE_FIELD_EMAIL, lines->str));
  assert_whole (fixture);

  g_assert_true (enter (fixture, INTAKE_FIELD_TOWN, "Douala\nCameroun\n"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_TOWN, "Douala Cameroun"));
}

static void
test_years (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    IntakeFieldId field;
    const char   *text;
    gboolean      good;
  } years[] = {
    { INTAKE_FIELD_BIRTH_DATE, "1/1/1900", FALSE },
    { INTAKE_FIELD_BIRTH_DATE, "1/1/2100", FALSE },
    { INTAKE_FIELD_AVAILABLE_FROM, "1/1/1900", TRUE },
    { INTAKE_FIELD_AVAILABLE_FROM, "31/12/1899", FALSE },
    { INTAKE_FIELD_AVAILABLE_FROM, "1/1/2100", FALSE },
    { INTAKE_FIELD_GRADUATION_DATE, "30 February 2025", FALSE },
    { INTAKE_FIELD_GRADUATION_DATE, "29/2/2024", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_assert_cmpint (enter (fixture, years[i].field, years[i].text), ==, years[i].good);
      g_assert_cmpint (intake_typed_row_get_error (get_row (fixture, years[i].field)) == NULL, ==, years[i].good);
      assert_whole (fixture);
    }
}

static GtkLabel *
get_message (Fixture      *fixture,
             IntakeFieldId field)
{
  return GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (get_row (fixture, field)), INTAKE_TYPE_TYPED_ROW, "message"));
}

/* While one types: how it is understood; what may still become right is not shown in red, what cannot is. */
static void
test_told_while_typing (Fixture      *fixture,
                        gconstpointer data)
{
  IntakeTypedRow  *row = get_row (fixture, INTAKE_FIELD_BIRTH_DATE);
  GtkLabel        *message = get_message (fixture, INTAKE_FIELD_BIRTH_DATE);
  g_autofree char *shown = intake_present_date ((IntakeDate){ 2001, 3, 5 }, intake_session_get_language (fixture->office.session));

  intake_typed_row_set_text (row, "5 ma");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (message)));
  g_assert_null (intake_typed_row_get_error (row));
  intake_typed_row_set_text (row, "5 mars 01");
  g_assert_cmpstr (gtk_label_get_label (message), ==, shown);
  intake_typed_row_set_text (row, "5 mars 2090");
  g_assert_nonnull (intake_typed_row_get_error (row));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  intake_typed_row_set_text (row, "5/3/2001");
  g_assert_null (intake_typed_row_get_error (row));
  g_assert_true (intake_field_row_commit (INTAKE_FIELD_ROW (row)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (message)));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_BIRTH_DATE, "2001-03-05"));

  /* A word for a day near today, which is read as whatever day the test runs on. */
  row = get_row (fixture, INTAKE_FIELD_AVAILABLE_FROM);
  intake_typed_row_set_text (row, "demain");
  g_assert_null (intake_typed_row_get_error (row));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_message (fixture, INTAKE_FIELD_AVAILABLE_FROM))));
}

/* Nothing is offered under an entry that cannot be seen, as before the first frame. */
static gboolean
is_in_sight (Fixture   *fixture,
             GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, fixture->window, &bounds) && bounds.origin.y >= 0 && bounds.size.height > 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (fixture->window);
}

static IntakeCompletion *
type_at_keyboard (Fixture      *fixture,
                  IntakeFieldId field,
                  const char   *text)
{
  IntakeEntryRow *row = INTAKE_ENTRY_ROW (get_row (fixture, field));
  GtkWidget      *editor;

  g_assert_true (intake_form_focus_field (fixture->form, field));
  editor = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT (editor));
  ui_wait_for (is_in_sight (fixture, editor));
  gtk_editable_set_text (GTK_EDITABLE (editor), text);

  return intake_entry_row_get_completion (row);
}

static void
test_completed (Fixture      *fixture,
                gconstpointer data)
{
  IntakeCompletion *completion;

  g_assert_true (enter (fixture, INTAKE_FIELD_TOWN, "Port Zzyzx"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_TOWN, "Port Zzyzx"));

  /* What the office knows comes from the reader's thread. */
  completion = type_at_keyboard (fixture, INTAKE_FIELD_TOWN, "zzy");
  ui_wait_for (intake_completion_get_n_choices (completion) == 1);
  g_assert_true (intake_completion_take (completion, 0));
  g_assert_cmpstr (intake_entry_row_get_text (INTAKE_ENTRY_ROW (get_row (fixture, INTAKE_FIELD_TOWN))), ==, "Port Zzyzx");
  g_assert_cmpuint (intake_completion_get_n_choices (completion), ==, 0);

  /* Of a list the last item is completed; one letter is too little. */
  completion = type_at_keyboard (fixture, INTAKE_FIELD_NATIONALITY, "CM; b");
  g_assert_cmpuint (intake_completion_get_n_choices (completion), ==, 0);
  completion = type_at_keyboard (fixture, INTAKE_FIELD_NATIONALITY, "CM; bulg");
  g_assert_cmpuint (intake_completion_get_n_choices (completion), ==, 1);
  g_assert_true (intake_completion_take (completion, 0));
  g_assert_false (intake_completion_take (completion, 0));
  g_assert_true (intake_field_row_commit (INTAKE_FIELD_ROW (get_row (fixture, INTAKE_FIELD_NATIONALITY))));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_NATIONALITY, "CM;BG"));

  /* Names of persons are not completed from those of others. */
  g_assert_null (intake_entry_row_get_completion (INTAKE_ENTRY_ROW (get_row (fixture, INTAKE_FIELD_FAMILY_NAME))));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/app/typing/" path, Fixture, SAMPLE, set_up, func, tear_down)
  ADD ("names-of-the-world", test_names);
  ADD ("ten-thousand-characters", test_long_texts);
  ADD ("five-thousand-lines-pasted", test_pasted_lines);
  ADD ("years-1900-and-2100", test_years);
  ADD ("told-while-typing", test_told_while_typing);
  ADD ("completed-from-what-is-known", test_completed);

  return g_test_run ();
}
