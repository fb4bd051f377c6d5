/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be the same person is shown, compared, made one and told apart, and each of it is undone: asserted in the store. */
#include "config.h"

#include "intake-merge-dialog.h"

#include "intake-alike-card.h"
#include "intake-custom-card.h"
#include "intake-custom-row.h"
#include "intake-custom-table.h"
#include "intake-name-popover.h"
#include "intake-duplicate.h"
#include "intake-record-table.h"

#include "ui-fixture.h"

typedef struct
{
  UiFixture          office;
  gint64             ids[2];
  gint64             field_id;
  IntakeMergeDialog *dialog;
} Fixture;

static gboolean
insert_two (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  static const char *const towns[] = { NULL, "Kribi" };
  Fixture                 *fixture = data;

  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

      intake_record_set_text (record, INTAKE_FIELD_FAMILY_NAME, i == 0 ? "Ngo Bassa" : "Ngo Basa");
      intake_record_set_text (record, INTAKE_FIELD_GIVEN_NAMES, "Marie");
      intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2001, 3, 12 });
      intake_record_set_text (record, INTAKE_FIELD_TOWN, towns[i]);
      if (!intake_record_table_insert (db, record, error))
        return FALSE;
      fixture->ids[i] = intake_record_get_id (record);
    }
  fixture->field_id = intake_custom_table_ensure_field (db, "Shoe size", error);

  return fixture->field_id != 0;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, NULL);
  intake_store_write (fixture->office.store, "Two", insert_two, fixture, NULL, NULL, &error);
  g_assert_no_error (error);
  ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_wait_for (fixture->dialog == NULL);
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeRecord *
load (Fixture *fixture,
      guint    which)
{
  return intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, fixture->ids[which]);
}

static gboolean
is_one_person (Fixture *fixture)
{
  g_autoptr (IntakeRecord) first = load (fixture, 0);
  g_autoptr (IntakeRecord) second = load (fixture, 1);

  return intake_record_get_person_id (first) == intake_record_get_person_id (second);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = intake_merge_dialog_new (fixture->office.session, fixture->ids[0], fixture->ids[1]);
  g_assert_nonnull (fixture->dialog);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static guint
count_alike (Fixture *fixture)
{
  IntakeAlikeCard *card = g_object_ref_sink (g_object_new (INTAKE_TYPE_ALIKE_CARD, NULL));
  g_autoptr (IntakeRecord) record = load (fixture, 0);
  guint n;

  intake_alike_card_show (card, fixture->office.session, record);
  n = intake_alike_card_get_n_rows (card);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (card)), ==, n > 0);
  g_object_unref (card);

  return n;
}

static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (IntakeRecord) first = NULL;

  g_assert_cmpuint (count_alike (fixture), ==, 1);
  open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "merge.exchange", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "merge.exchange", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "merge.same", NULL);
  ui_wait_for (fixture->dialog == NULL);
  ui_wait_for (is_one_person (fixture));
  first = load (fixture, 0);
  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_FAMILY_NAME), ==, "Ngo Bassa");
  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_TOWN), ==, "Kribi");
  g_assert_cmpuint (count_alike (fixture), ==, 0);
  g_assert_null (intake_merge_dialog_new (fixture->office.session, fixture->ids[0], fixture->ids[1]));

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (!is_one_person (fixture));
  g_assert_cmpuint (count_alike (fixture), ==, 1);
}

static void
test_different (Fixture      *fixture,
                gconstpointer data)
{
  open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "merge.different", NULL);
  ui_wait_for (fixture->dialog == NULL);
  ui_wait_for (count_alike (fixture) == 0);
  g_assert_false (is_one_person (fixture));

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (count_alike (fixture) == 1);
}

static char *
dup_own (Fixture *fixture)
{
  g_autoptr (GPtrArray) values = intake_custom_table_list (intake_store_get_main_database (fixture->office.store), fixture->ids[0], NULL);

  return g_strdup (((IntakeCustomValue *)values->pdata[0])->value);
}

static gboolean
has_own (Fixture    *fixture,
         const char *expected)
{
  g_autofree char *value = dup_own (fixture);

  return g_strcmp0 (value, expected) == 0;
}

/* A field of the office's own is typed and undone as any other. */
static void
test_own_field (Fixture      *fixture,
                gconstpointer data)
{
  IntakeCustomValue value = { fixture->field_id, (char *)"Shoe size", NULL };
  GtkWidget        *row = g_object_ref_sink (intake_custom_row_new (fixture->office.session, fixture->ids[0], &value));
  IntakeCustomCard *card = g_object_ref_sink (g_object_new (INTAKE_TYPE_CUSTOM_CARD, NULL));

  g_assert_true (has_own (fixture, NULL));
  gtk_editable_set_text (GTK_EDITABLE (row), "38");
  g_signal_emit_by_name (row, "apply");
  ui_wait_for (has_own (fixture, "38"));
  intake_custom_card_show (card, fixture->office.session, fixture->ids[0]);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (card)));

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (has_own (fixture, NULL));
  g_object_unref (card);
  g_object_unref (row);
}

static gboolean
is_called (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GPtrArray) fields = intake_custom_table_list_fields (intake_store_get_main_database (fixture->office.store), NULL);

  return name != NULL ? fields->len == 1 && g_str_equal (((IntakeCustomValue *)fields->pdata[0])->name, name) : fields->len == 0;
}

static void
keep_message_cb (IntakeSession *session,
                 const char    *message,
                 gboolean       undoable,
                 char         **kept)
{
  g_free (*kept);
  *kept = g_strdup (message);
}

/* A field of the office's own gets another name, and goes with what is in it, which the toast tells. */
static void
test_own_field_changed (Fixture      *fixture,
                        gconstpointer data)
{
  IntakeCustomValue value = { fixture->field_id, (char *)"Shoe size", NULL };
  GtkWidget        *window = gtk_window_new ();
  GtkWidget        *row = intake_custom_row_new (fixture->office.session, fixture->ids[0], &value);
  GtkWidget        *popover;
  g_autofree char  *message = NULL;

  g_signal_connect (fixture->office.session, "notified", G_CALLBACK (keep_message_cb), &message);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (row), "38");
  g_signal_emit_by_name (row, "apply");
  ui_wait_for (has_own (fixture, "38"));

  gtk_widget_activate_action (row, "field.rename", NULL);
  popover = ui_find_nth (row, INTAKE_TYPE_NAME_POPOVER, 0);
  g_signal_emit_by_name (popover, "named", "Pointure");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_for (is_called (fixture, "Pointure"));
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_called (fixture, "Shoe size"));

  gtk_widget_activate_action (row, "field.delete", NULL);
  ui_wait_for (is_called (fixture, NULL));
  ui_wait_for (message != NULL && strstr (message, "Shoe size") != NULL && strchr (message, '1') != NULL);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_called (fixture, "Shoe size"));
  g_assert_true (has_own (fixture, "38"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_signal_handlers_disconnect_by_data (fixture->office.session, &message);
}

#define ADD(path, func) g_test_add ("/app/merge-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("same-person", test_same);
  ADD ("different-people", test_different);
  ADD ("field-of-the-office", test_own_field);
  ADD ("field-of-the-office-changed", test_own_field_changed);

  return g_test_run ();
}
