/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many applications at once, in the window: summed up, changed together, told before, taken back by one step. */
#include "config.h"

#include "intake-query.h"
#include "intake-selection-detail.h"
#include "intake-selection-popover.h"
#include "intake-window.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (60)

/* Ten thousand take longer there than a test waits. */
#ifdef __SANITIZE_ADDRESS__
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif

typedef struct
{
  UiFixture         office;
  IntakeApp        *app;
  IntakeWindow     *window;
  IntakeRecordList *list;
} Fixture;

static gboolean
is_listed (Fixture *fixture)
{
  return !intake_record_list_is_loading (fixture->list) && g_str_equal (intake_record_list_get_state (fixture->list), "list");
}

static IntakeApp *app;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  /* One for all tests: a process has one application. */
  if (app == NULL)
    app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  fixture->app = app;
  fixture->window = intake_window_new (fixture->app);
  intake_window_show_page (fixture->window, "applications");
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  fixture->list = intake_list_page_get_list (intake_window_find_page (fixture->window, INTAKE_ENTITY_APPLICATION));
  ui_wait_for (is_listed (fixture));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_wait_for (window == NULL);
  ui_settle ();
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeSelectionPopover *
find_popover (GtkWidget  *parent,
              const char *field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IntakeSelectionPopover *found;

      if (INTAKE_IS_SELECTION_POPOVER (child))
        {
          g_autofree char *name = NULL;

          g_object_get (child, "field", &name, NULL);
          if (g_str_equal (name, field))
            return INTAKE_SELECTION_POPOVER (child);
        }
      found = find_popover (child, field);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static IntakeSelectionDetail *
select_rows (Fixture *fixture,
             guint    n)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));

  gtk_selection_model_select_range (model, 0, n, TRUE);

  return INTAKE_SELECTION_DETAIL (ui_find_nth (GTK_WIDGET (fixture->window), INTAKE_TYPE_SELECTION_DETAIL, 0));
}

static guint
count_with (Fixture      *fixture,
            GArray       *ids,
            IntakeFieldId field,
            const char   *text)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = intake_session_dup_record (intake_window_get_session (fixture->window), INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i));

      n += g_strcmp0 (intake_record_get_text (record, field), text) == 0 ? 1 : 0;
    }

  return n;
}

static char *
dup_undo_label (Fixture *fixture)
{
  char *label;

  g_object_get (intake_window_get_session (fixture->window), "undo-label", &label, NULL);

  return label;
}

/* The stage of twelve: told how many are there, done by one action, taken back by one. */
static void
test_stage (Fixture      *fixture,
            gconstpointer data)
{
  IntakeSelectionDetail  *detail = select_rows (fixture, 12);
  IntakeSelectionPopover *popover = find_popover (GTK_WIDGET (detail), "stage");
  g_autoptr (GArray) ids = intake_record_list_dup_selected (fixture->list);
  guint            there = count_with (fixture, ids, INTAKE_FIELD_STAGE, "screening");
  guint            received = count_with (fixture, ids, INTAKE_FIELD_STAGE, "received");
  g_autofree char *told = there == 0   ? g_strdup ("12 applications")
                          : there == 1 ? g_strdup ("12 applications; 1 is already there")
                                       : g_strdup_printf ("12 applications; %u are already there", there);
  g_autofree char *label = NULL;

  g_assert_cmpuint (ids->len, ==, 12);
  ui_wait_for (intake_selection_detail_get_summary (detail, "stage") != NULL && *intake_selection_detail_get_summary (detail, "stage") != '\0');
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.choose", "s", "stage");
  ui_wait_for (intake_selection_popover_choose (popover, "screening"));
  g_assert_cmpstr (intake_selection_popover_get_told (popover), ==, told);
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_STAGE, "screening") == 12);
  ui_wait_for (g_strcmp0 (intake_selection_detail_get_summary (detail, "stage"), "Screening: 12") == 0);
  label = dup_undo_label (fixture);
  g_assert_cmpstr (label, ==, "12 applications: Screening");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_STAGE, "screening") == there);
  g_assert_cmpuint (count_with (fixture, ids, INTAKE_FIELD_STAGE, "received"), ==, received);
}

/* A way out is not taken without a reason. */
static void
test_way_out (Fixture      *fixture,
              gconstpointer data)
{
  IntakeSelectionDetail  *detail = select_rows (fixture, 5);
  IntakeSelectionPopover *popover = find_popover (GTK_WIDGET (detail), "stage");
  g_autoptr (GArray) ids = intake_record_list_dup_selected (fixture->list);
  const char      *reason = intake_refusal_vocabulary.terms[0].id;
  guint            before = count_with (fixture, ids, INTAKE_FIELD_STAGE, "not-selected");
  g_autofree char *label = dup_undo_label (fixture);
  g_autofree char *label_after = NULL;

  intake_selection_detail_open (detail, "stage");
  ui_wait_for (intake_selection_popover_choose (popover, "not-selected"));
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_settle ();
  label_after = dup_undo_label (fixture);
  g_assert_cmpstr (label_after, ==, label);
  g_assert_cmpuint (count_with (fixture, ids, INTAKE_FIELD_STAGE, "not-selected"), ==, before);

  intake_selection_popover_choose_besides (popover, reason);
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_STAGE, "not-selected") == 5);
  g_assert_cmpuint (count_with (fixture, ids, INTAKE_FIELD_REFUSAL, reason), ==, 5);
}

/* Many leave for a reason of the office's own, and come back with one undo. */
static void
test_own_reason (Fixture      *fixture,
                 gconstpointer data)
{
  IntakeSelectionDetail  *detail = NULL;
  IntakeSelectionPopover *popover = NULL;
  g_autoptr (GArray) ids = NULL;

  ui_add_leaving_reason (intake_window_get_session (fixture->window));
  detail = select_rows (fixture, 5);
  popover = find_popover (GTK_WIDGET (detail), "stage");
  ids = intake_record_list_dup_selected (fixture->list);

  intake_selection_detail_open (detail, "stage");
  ui_wait_for (intake_selection_popover_choose (popover, "withdrawn"));
  intake_selection_popover_choose_besides (popover, "Moved abroad");
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_REFUSAL, "Moved abroad") == 5);
  g_assert_cmpuint (count_with (fixture, ids, INTAKE_FIELD_STAGE, "withdrawn"), ==, 5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_REFUSAL, "Moved abroad") == 0);
}

/* A tag that nobody has yet is typed; then it can be taken away again. */
static void
test_tag (Fixture      *fixture,
          gconstpointer data)
{
  IntakeSelectionDetail  *detail = select_rows (fixture, 8);
  IntakeSelectionPopover *popover = find_popover (GTK_WIDGET (detail), "tags");
  g_autoptr (GArray) ids = intake_record_list_dup_selected (fixture->list);
  guint untagged = count_with (fixture, ids, INTAKE_FIELD_TAGS, NULL);

  g_assert_cmpuint (untagged, >, 0);
  intake_selection_detail_open (detail, "tags");
  intake_selection_popover_type (popover, " Second round ");
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_TAGS, "Second round") == untagged);

  intake_selection_detail_open (detail, "tags");
  ui_wait_for (intake_selection_popover_choose (popover, "Second round"));
  g_assert_cmpstr (intake_selection_popover_get_told (popover), ==, "8 applications; 8 have it already");
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.remove", NULL);
  ui_wait_for (count_with (fixture, ids, INTAKE_FIELD_TAGS, NULL) == untagged);
}

/* How many of all there are at a stage, asked of the store. */
static guint
count_at (Fixture    *fixture,
          const char *stage)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  intake_value_set_text (&value, stage);
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  ids = intake_query_ids (intake_store_get_main_database (intake_session_get_store (intake_window_get_session (fixture->window))), view, NULL, &error);
  g_assert_no_error (error);

  return ids->len;
}

/* Ten thousand are summed up, changed by one action, and all are back by one undo. */
static void
test_ten_thousand (Fixture      *fixture,
                   gconstpointer data)
{
  GtkSelectionModel      *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));
  IntakeSelectionDetail  *detail = NULL;
  IntakeSelectionPopover *popover = NULL;
  guint                   screening = count_at (fixture, "screening"), received = count_at (fixture, "received");
  g_autofree char        *told = g_strdup_printf ("10,000 applications; %u,%03u are already there", screening / 1000, screening % 1000);
  g_autofree char        *label = NULL;

  /* The desktop would be told that the work has ended, and there is none. */
  g_application_set_default (NULL);
  g_assert_cmpuint (screening, >, 1000);
  gtk_selection_model_select_all (model);
  detail = INTAKE_SELECTION_DETAIL (ui_find_nth (GTK_WIDGET (fixture->window), INTAKE_TYPE_SELECTION_DETAIL, 0));
  popover = find_popover (GTK_WIDGET (detail), "stage");
  intake_selection_detail_open (detail, "stage");
  ui_wait_for (intake_selection_popover_choose (popover, "screening"));
  g_assert_cmpstr (intake_selection_popover_get_told (popover), ==, told);
  gtk_widget_activate_action (GTK_WIDGET (popover), "selection.apply", NULL);
  ui_wait_for (count_at (fixture, "screening") == 10000);
  ui_wait_for (g_strcmp0 (intake_selection_detail_get_summary (detail, "stage"), "Screening: 10,000") == 0);
  label = dup_undo_label (fixture);
  g_assert_cmpstr (label, ==, "10,000 applications: Screening");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_for (count_at (fixture, "screening") == screening);
  g_assert_cmpuint (count_at (fixture, "received"), ==, received);
  g_application_set_default (G_APPLICATION (app));
}

/* All, by the key that lists know, deleted and brought back. */
static void
test_delete_all (Fixture      *fixture,
                 gconstpointer data)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));

  gtk_selection_model_select_all (model);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete-record", NULL);
  ui_wait_for (g_str_equal (intake_record_list_get_state (fixture->list), "empty"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_for (intake_record_list_get_n_items (fixture->list) == 60);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

/* The selected rows are in the clipboard, with their headings and in the order of the list. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  static const IntakeFieldId columns[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_STAGE };
  GdkClipboard              *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GString) expected = g_string_new ("Case\tStage\n");
  g_autoptr (GArray) ids = NULL;
  g_autofree char *text = NULL;

  intake_record_list_arrange (fixture->list, columns, G_N_ELEMENTS (columns), NULL, 0);
  select_rows (fixture, 3);
  ids = intake_record_list_dup_selected (fixture->list);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (IntakeRecord) record = intake_session_dup_record (intake_window_get_session (fixture->window), INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i));
      g_autofree char *stage = intake_session_present (intake_window_get_session (fixture->window), record, INTAKE_FIELD_STAGE);

      g_string_append_printf (expected, "%s\t%s\n", intake_record_get_text (record, INTAKE_FIELD_CASE), stage);
    }

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-rows", NULL);
  ui_wait_for (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &text);
  ui_wait_for (text != NULL);
  g_assert_cmpstr (text, ==, expected->str);
}

#define ADD(path, func) g_test_add ("/app/selection/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("one-stage-for-all-and-back", test_stage);
  ADD ("no-way-out-without-a-reason", test_way_out);
  ADD ("a-reason-of-the-office's-own", test_own_reason);
  ADD ("a-tag-added-and-taken-away", test_tag);
  ADD ("all-deleted-and-brought-back", test_delete_all);
  ADD ("copied-as-a-table", test_copy);
  if (!IS_SANITIZED)
    g_test_add ("/app/selection/ten-thousand-by-one-action", Fixture, GUINT_TO_POINTER (10000), set_up, test_ten_thousand, tear_down);

  return g_test_run ();
}
