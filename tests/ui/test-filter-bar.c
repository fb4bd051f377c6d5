/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters by any field: made in the popover, told by chips, taken away one by one or all together. */
#include "config.h"

#include "intake-applications-page.h"
#include "intake-chip.h"
#include "intake-present.h"
#include "intake-row.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)

typedef struct
{
  UiFixture            office;
  GtkWidget           *window;
  IntakeListPage      *page;
  IntakeRecordList    *list;
  IntakeFilterBar     *bar;
  IntakeFilterPopover *popover;
} Fixture;

static gboolean
is_done (Fixture *fixture)
{
  return !intake_record_list_is_loading (fixture->list) && !g_str_equal (intake_record_list_get_state (fixture->list), "loading");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  fixture->page = g_object_new (INTAKE_TYPE_APPLICATIONS_PAGE, NULL);
  fixture->list = intake_list_page_get_list (fixture->page);
  fixture->bar = intake_record_list_get_filter_bar (fixture->list);
  fixture->popover = intake_filter_bar_get_popover (fixture->bar);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  intake_list_page_set_session (fixture->page, fixture->office.session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for (is_done (fixture));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  intake_list_page_set_session (fixture->page, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (page == NULL);
  ui_fixture_tear_down (&fixture->office, data);
}

static void
collect (GtkWidget *parent,
         GType      type,
         GPtrArray *found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_type_is_a (G_OBJECT_TYPE (child), type))
        g_ptr_array_add (found, child);
      collect (child, type, found);
    }
}

static void
remove_chip (Fixture *fixture,
             guint    index)
{
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->bar), INTAKE_TYPE_CHIP, chips);
  g_assert_cmpuint (index, <, chips->len);
  intake_chip_remove (g_ptr_array_index (chips, index));
}

static void
assert_sentence (Fixture    *fixture,
                 guint       n_chips,
                 const char *expected)
{
  g_autofree char *sentence = intake_view_dup_named_sentence (intake_record_list_get_view (fixture->list), intake_session_get_language (fixture->office.session),
                                                              intake_session_dup_name, fixture->office.session);
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->bar), INTAKE_TYPE_CHIP, chips);
  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpuint (chips->len, ==, n_chips);
}

static void
apply (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->popover), "filter.apply", NULL);
  ui_wait_for (is_done (fixture));
}

static IntakeRecord *
dup_record (Fixture *fixture,
            guint    position)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));
  g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  return intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, intake_row_get_id (row));
}

/* A day as people write it is shown as it was understood; one that is none is told, and cannot be applied. */
static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (IntakeRecord) record = dup_record (fixture, 20);
  IntakeDate       day = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
  g_autofree char *typed = g_strdup_printf ("%d/%d/%d", day.day, day.month, day.year);
  g_autofree char *words = intake_present_date (day, intake_session_get_language (fixture->office.session));
  g_autofree char *expected = g_strdup_printf ("%s to %s", words, words);
  guint            n_all = intake_record_list_get_n_items (fixture->list);

  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_RECEIVED_ON);
  g_assert_false (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_CONTAINS));
  intake_filter_popover_type (fixture->popover, "yesterweek", NULL);
  g_assert_cmpstr (intake_filter_popover_get_hint (fixture->popover), !=, "");
  apply (fixture);
  assert_sentence (fixture, 0, "All applications");

  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_RECEIVED_ON);
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_BETWEEN));
  intake_filter_popover_type (fixture->popover, typed, "");
  apply (fixture);
  assert_sentence (fixture, 0, "All applications");

  intake_filter_popover_type (fixture->popover, typed, typed);
  g_assert_cmpstr (intake_filter_popover_get_hint (fixture->popover), ==, expected);
  apply (fixture);
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), >, 0);
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), <, n_all);
  for (guint i = 0; i < intake_record_list_get_n_items (fixture->list); i++)
    {
      g_autoptr (IntakeRecord) found = dup_record (fixture, i);

      g_assert_cmpint (intake_date_compare (intake_record_get_date (found, INTAKE_FIELD_RECEIVED_ON), day), ==, 0);
    }
}

static gboolean
tick (Fixture    *fixture,
      const char *id)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, id);

  return intake_filter_popover_tick (fixture->popover, &value);
}

/* Several filters must hold together, values of one field are alternatives, and each chip takes its own away. */
static void
test_together (Fixture      *fixture,
               gconstpointer data)
{
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_STAGE);
  ui_wait_for (tick (fixture, "received"));
  g_assert_true (tick (fixture, "screening"));
  apply (fixture);
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_NAME);
  intake_filter_popover_type (fixture->popover, " a ", NULL);
  apply (fixture);
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_EMAIL);
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_NOT_BLANK));
  apply (fixture);
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), >, 0);
  for (guint i = 0; i < intake_record_list_get_n_items (fixture->list); i++)
    {
      g_autoptr (IntakeRecord) record = dup_record (fixture, i);
      const char *stage = intake_record_get_text (record, INTAKE_FIELD_STAGE);

      g_assert_true (g_str_equal (stage, "received") || g_str_equal (stage, "screening"));
      g_assert_true (intake_record_has (record, INTAKE_FIELD_EMAIL));
    }

  {
    const IntakeView *view = intake_record_list_get_view (fixture->list);
    guint             n_filters;

    intake_view_get_filters (view, &n_filters);
    g_assert_cmpuint (n_filters, ==, 4);
  }

  remove_chip (fixture, 0);
  ui_wait_for (is_done (fixture));
  assert_sentence (fixture, 2, "Name contains “a”; E-mail is not blank");
  remove_chip (fixture, 1);
  ui_wait_for (is_done (fixture));
  assert_sentence (fixture, 1, "Name contains “a”");
  intake_filter_bar_clear (fixture->bar);
  ui_wait_for (is_done (fixture));
  assert_sentence (fixture, 0, "All applications");
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 50);
}

static IntakeChip *
find_chip (Fixture *fixture,
           guint    index)
{
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->bar), INTAKE_TYPE_CHIP, chips);
  g_assert_cmpuint (index, <, chips->len);

  return g_ptr_array_index (chips, index);
}

static gboolean
has_focus (Fixture    *fixture,
           IntakeChip *chip)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (chip));
}

/* A chip opens with what it says: values ticked, texts and days as they were typed; what is made of it comes in its place, and Escape leaves it as it is. */
static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_STAGE);
  ui_wait_for (tick (fixture, "received"));
  g_assert_true (tick (fixture, "screening"));
  apply (fixture);
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_RECEIVED_ON);
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_BETWEEN));
  intake_filter_popover_type (fixture->popover, "1 Jan 2025", "2 Feb 2025");
  apply (fixture);
  assert_sentence (fixture, 2, "Stage is received or screening; Received on is from 01 Jan 2025 to 02 Feb 2025");

  intake_chip_activate (find_chip (fixture, 0));
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->popover)));
  /* The tick is taken away from one, and given to another. */
  ui_wait_for (tick (fixture, "received"));
  g_assert_true (tick (fixture, "not-selected"));
  apply (fixture);
  assert_sentence (fixture, 2, "Stage is screening or not selected; Received on is from 01 Jan 2025 to 02 Feb 2025");
  ui_wait_for (has_focus (fixture, find_chip (fixture, 0)));

  intake_chip_activate (find_chip (fixture, 1));
  g_assert_cmpstr (intake_filter_popover_get_hint (fixture->popover), ==, "01 Jan 2025 to 02 Feb 2025");
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_AFTER));
  apply (fixture);
  assert_sentence (fixture, 2, "Stage is screening or not selected; Received on is after 01 Jan 2025");

  intake_chip_activate (find_chip (fixture, 1));
  intake_filter_popover_type (fixture->popover, "3 Mar 2025", NULL);
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (fixture->popover)));
  assert_sentence (fixture, 2, "Stage is screening or not selected; Received on is after 01 Jan 2025");
  ui_wait_for (has_focus (fixture, find_chip (fixture, 1)));

  /* What is added next is added. */
  intake_filter_bar_add (fixture->bar);
  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_EMAIL);
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_NOT_BLANK));
  apply (fixture);
  assert_sentence (fixture, 3, "Stage is screening or not selected; Received on is after 01 Jan 2025; E-mail is not blank");
}

/* In a narrow window the button is scrolled out of sight; its popover opens where one can see it. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget      *button = gtk_widget_get_ancestor (GTK_WIDGET (fixture->popover), GTK_TYPE_MENU_BUTTON);
  GtkWidget      *bar = GTK_WIDGET (fixture->bar);
  graphene_rect_t bounds;

  ui_wait_for (gtk_widget_get_width (bar) > 0 && gtk_widget_get_width (button) > 0);
  g_assert_true (gtk_widget_compute_bounds (button, bar, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, gtk_widget_get_width (bar));

  intake_filter_bar_add (fixture->bar);
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->popover)));
  g_assert_true (gtk_widget_compute_bounds (button, bar, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (bar));
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
}

/* A notice is told by its reference, not by its number. */
static void
test_notice (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; record == NULL; i++)
    {
      g_autoptr (IntakeRecord) candidate = dup_record (fixture, i);

      if (intake_record_has (candidate, INTAKE_FIELD_NOTICE))
        record = g_steal_pointer (&candidate);
    }
  reference = intake_session_present (fixture->office.session, record, INTAKE_FIELD_NOTICE);
  expected = g_strdup_printf ("Notice is not %s", reference);

  intake_filter_popover_choose_field (fixture->popover, INTAKE_FIELD_NOTICE);
  g_assert_true (intake_filter_popover_choose_operator (fixture->popover, INTAKE_OPERATOR_IS_NOT));
  ui_wait_for (intake_filter_popover_tick (fixture->popover, intake_record_get (record, INTAKE_FIELD_NOTICE)));
  apply (fixture);
  assert_sentence (fixture, 1, expected);
}

#define ADD(path, func) g_test_add ("/app/filter-bar/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("dates-as-people-write-them", test_dates);
  ADD ("several-hold-together", test_together);
  ADD ("a-chip-is-changed-in-its-place", test_change);
  ADD ("notices-by-their-references", test_notice);
  ADD ("narrow-window", test_narrow);

  return g_test_run ();
}
