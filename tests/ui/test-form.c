/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form on a real office: what is typed is saved as one goes, or refused where it stands. */
#include "config.h"

#include "intake-choice-row.h"
#include "intake-entry-row.h"
#include "intake-form.h"
#include "intake-long-text-row.h"
#include "intake-present.h"
#include "intake-query.h"
#include "intake-record-table.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (12)

typedef struct
{
  UiFixture   office;
  GtkWidget  *window;
  IntakeForm *form;
  GArray     *ids[INTAKE_N_ENTITIES];
  char       *failure;
} Fixture;

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (GPOINTER_TO_UINT (data));

  return intake_query_ids (db, view, cancellable, error);
}

static GArray *
dup_ids (IntakeStore *store,
         IntakeEntity entity)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = intake_store_read (store, read_ids, GUINT_TO_POINTER (entity), NULL, &error);

  g_assert_no_error (error);

  return ids;
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static gint64
get_id (Fixture     *fixture,
        IntakeEntity entity,
        guint        position)
{
  return g_array_index (fixture->ids[entity], gint64, position);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    fixture->ids[entity] = dup_ids (fixture->office.store, entity);
  g_signal_connect (fixture->office.session, "failed", G_CALLBACK (failed_cb), fixture);

  fixture->window = gtk_window_new ();
  fixture->form = g_object_new (INTAKE_TYPE_FORM, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->form));
  gtk_window_present (GTK_WINDOW (fixture->window));
  intake_form_set_session (fixture->form, fixture->office.session);
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, get_id (fixture, INTAKE_ENTITY_APPLICATION, 0));
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
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    g_array_unref (fixture->ids[entity]);
  g_free (fixture->failure);
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeEntryRow *
get_entry (Fixture      *fixture,
           IntakeFieldId field)
{
  return INTAKE_ENTRY_ROW (intake_form_get_row (fixture->form, field));
}

static IntakeTypedRow *
get_typed (Fixture      *fixture,
           IntakeFieldId field)
{
  return INTAKE_TYPED_ROW (intake_form_get_row (fixture->form, field));
}

static gboolean
type (Fixture      *fixture,
      IntakeFieldId field,
      const char   *text)
{
  intake_typed_row_set_text (get_typed (fixture, field), text);

  return intake_field_row_commit (intake_form_get_row (fixture->form, field));
}

/* What is recorded, in its canonical form. */
static char *
dup_recorded (Fixture      *fixture,
              gint64        id,
              IntakeFieldId field)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, intake_field_get (field)->entity, id);

  g_assert_nonnull (record);

  return intake_value_dup_canonical (intake_record_get (record, field));
}

static gboolean
is_recorded (Fixture      *fixture,
             gint64        id,
             IntakeFieldId field,
             const char   *value)
{
  g_autofree char *recorded = dup_recorded (fixture, id, field);

  return g_strcmp0 (recorded, value) == 0;
}

static void
refresh (Fixture     *fixture,
         IntakeEntity entity,
         gint64       id)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, entity, id);

  intake_form_refresh (fixture->form, record);
}

static void
test_saved (Fixture      *fixture,
            gconstpointer data)
{
  gint64           id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  g_autofree char *before = dup_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME);

  g_assert_true (type (fixture, INTAKE_FIELD_FAMILY_NAME, "  N'Guessan  "));
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME, "N'Guessan"));
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_FAMILY_NAME)), ==, "N'Guessan");

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME, before));
  refresh (fixture, INTAKE_ENTITY_APPLICATION, id);
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_FAMILY_NAME)), ==, before != NULL ? before : "");
}

/* Leaving a field as it is makes no action. */
static void
test_unchanged (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = g_strdup (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_RECEIVED_ON)));
  g_autofree char *spaced = g_strdup_printf (" %s ", text);
  g_autofree char *undo = NULL;

  g_assert_cmpstr (text, !=, "");
  g_assert_true (type (fixture, INTAKE_FIELD_RECEIVED_ON, spaced));
  ui_settle ();
  g_object_get (fixture->office.session, "undo-label", &undo, NULL);
  g_assert_null (undo);
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_RECEIVED_ON)), ==, text);
}

static void
test_date (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const typed[] = { "5 mars 2025", "05/03/2025", "2025-03-05", "5 Mar 25", "March 5, 2025" };
  gint64                   id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  const IntakeLanguage    *language = intake_session_get_language (fixture->office.session);
  g_autofree char         *shown = intake_present_date ((IntakeDate){ 2025, 3, 5 }, language);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_true (type (fixture, INTAKE_FIELD_AVAILABLE_FROM, ""));
      ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_AVAILABLE_FROM, NULL));
      g_assert_true (type (fixture, INTAKE_FIELD_AVAILABLE_FROM, typed[i]));
      g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_AVAILABLE_FROM)), ==, shown);
      ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_AVAILABLE_FROM, "2025-03-05"));
    }
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (10001, 'a');
  const struct
  {
    IntakeFieldId field;
    const char   *text;
  } wrong[] = {
    { INTAKE_FIELD_BIRTH_DATE, "31/02/2001" },
    { INTAKE_FIELD_BIRTH_DATE, "1 January 2999" },
    { INTAKE_FIELD_NATIONALITY, "Narnia" },
    { INTAKE_FIELD_EXPERIENCE_MONTHS, "many" },
    { INTAKE_FIELD_EMAIL, "nobody" },
    { INTAKE_FIELD_UNIVERSITY, long_text },
  };
  gint64 id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *before = dup_recorded (fixture, id, wrong[i].field);
      g_autofree char *undo = NULL;

      g_assert_false (type (fixture, wrong[i].field, wrong[i].text));
      ui_settle ();
      g_assert_nonnull (intake_typed_row_get_error (get_typed (fixture, wrong[i].field)));
      g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, wrong[i].field)), ==, wrong[i].text);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, wrong[i].field)), "error"));
      g_assert_true (is_recorded (fixture, id, wrong[i].field, before));
      g_object_get (fixture->office.session, "undo-label", &undo, NULL);
      g_assert_null (undo);
    }

  /* Another record begins with a clean form. */
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, get_id (fixture, INTAKE_ENTITY_APPLICATION, 1));
  g_assert_null (intake_typed_row_get_error (get_typed (fixture, INTAKE_FIELD_BIRTH_DATE)));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, INTAKE_FIELD_BIRTH_DATE)), "error"));
}

static void
test_required (Fixture      *fixture,
               gconstpointer data)
{
  gint64           id = get_id (fixture, INTAKE_ENTITY_NOTICE, 0);
  g_autofree char *before = dup_recorded (fixture, id, INTAKE_FIELD_NOTICE_REFERENCE);

  intake_form_set_record (fixture->form, INTAKE_ENTITY_NOTICE, id);
  g_assert_false (type (fixture, INTAKE_FIELD_NOTICE_REFERENCE, " "));
  g_assert_nonnull (intake_typed_row_get_error (get_typed (fixture, INTAKE_FIELD_NOTICE_REFERENCE)));
  ui_settle ();
  g_assert_true (is_recorded (fixture, id, INTAKE_FIELD_NOTICE_REFERENCE, before));
}

/* What the store refuses is told, and the form shows what is recorded. */
static void
test_failed (Fixture      *fixture,
             gconstpointer data)
{
  gint64           id = get_id (fixture, INTAKE_ENTITY_NOTICE, 0);
  g_autofree char *before = dup_recorded (fixture, id, INTAKE_FIELD_NOTICE_REFERENCE);
  g_autofree char *taken = dup_recorded (fixture, get_id (fixture, INTAKE_ENTITY_NOTICE, 1), INTAKE_FIELD_NOTICE_REFERENCE);

  intake_form_set_record (fixture->form, INTAKE_ENTITY_NOTICE, id);
  g_assert_true (type (fixture, INTAKE_FIELD_NOTICE_REFERENCE, taken));
  ui_wait_for (fixture->failure != NULL);
  g_assert_true (is_recorded (fixture, id, INTAKE_FIELD_NOTICE_REFERENCE, before));
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_NOTICE_REFERENCE)), ==, before);
}

static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    IntakeFieldId field;
    guint         position;
    const char   *value;
  } choices[] = {
    { INTAKE_FIELD_STUDY_LEVEL, 3, "doctorate" },
    { INTAKE_FIELD_FINAL_YEAR, 1, "1" },
    { INTAKE_FIELD_FINAL_YEAR, 2, "0" },
    { INTAKE_FIELD_SEX, 2, "m" },
  };
  gint64 id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      AdwComboRow *row = ADW_COMBO_ROW (intake_form_get_row (fixture->form, choices[i].field));

      adw_combo_row_set_selected (row, choices[i].position);
      ui_wait_for (is_recorded (fixture, id, choices[i].field, choices[i].value));
      adw_combo_row_set_selected (row, 0);
      ui_wait_for (is_recorded (fixture, id, choices[i].field, NULL));
    }
}

static void
test_notices (Fixture      *fixture,
              gconstpointer data)
{
  gint64       id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  AdwComboRow *row = ADW_COMBO_ROW (intake_form_get_row (fixture->form, INTAKE_FIELD_NOTICE));

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, fixture->ids[INTAKE_ENTITY_NOTICE]->len + 1);
  adw_combo_row_set_selected (row, 0);
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_NOTICE, NULL));
  adw_combo_row_set_selected (row, 2);
  ui_wait_for (!is_recorded (fixture, id, INTAKE_FIELD_NOTICE, NULL));

  refresh (fixture, INTAKE_ENTITY_APPLICATION, id);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
}

static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  gint64 id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);

  g_assert_true (type (fixture, INTAKE_FIELD_LANGUAGES, "Français (courant), anglais B2"));
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_LANGUAGES, "fr:C1;en:B2"));
  g_assert_true (type (fixture, INTAKE_FIELD_NATIONALITY, "Cameroun et Tchad"));
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_NATIONALITY, "CM;TD"));

  /* What is shown can be taken back as it is. */
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, get_id (fixture, INTAKE_ENTITY_APPLICATION, 1));
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, id);
  for (IntakeFieldId field = INTAKE_FIELD_CASE; field <= INTAKE_FIELD_NOTES; field++)
    {
      if (intake_form_get_row (fixture->form, field) != NULL)
        g_assert_true (intake_field_row_commit (intake_form_get_row (fixture->form, field)));
    }
  ui_settle ();
  g_assert_true (is_recorded (fixture, id, INTAKE_FIELD_LANGUAGES, "fr:C1;en:B2"));
}

static void
test_long_text (Fixture      *fixture,
                gconstpointer data)
{
  gint64           id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  IntakeTypedRow  *row = get_typed (fixture, INTAKE_FIELD_NOTES);
  g_autofree char *text = NULL;

  intake_typed_row_set_text (row, "Called on Monday.\nWill send the certificate: 証明書.");
  g_assert_true (intake_field_row_commit (INTAKE_FIELD_ROW (row)));
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_NOTES, "Called on Monday.\nWill send the certificate: 証明書."));

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (!is_recorded (fixture, id, INTAKE_FIELD_NOTES, "Called on Monday.\nWill send the certificate: 証明書."));
  refresh (fixture, INTAKE_ENTITY_APPLICATION, id);
  text = intake_typed_row_dup_text (row);
  g_assert_cmpstr (text, !=, "Called on Monday.\nWill send the certificate: 証明書.");
}

/* Somebody types while something else of the record changes. */
static void
test_refresh (Fixture      *fixture,
              gconstpointer data)
{
  gint64 id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  g_auto (IntakeValue) town = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) other = INTAKE_VALUE_INIT;

  intake_typed_row_set_text (get_typed (fixture, INTAKE_FIELD_FAMILY_NAME), "Half a na");
  intake_value_set_text (&town, "Garoua-Boulaï");
  intake_session_set_field (fixture->office.session, INTAKE_ENTITY_APPLICATION, id, INTAKE_FIELD_TOWN, &town);
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_TOWN, "Garoua-Boulaï"));
  refresh (fixture, INTAKE_ENTITY_APPLICATION, id);

  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_FAMILY_NAME)), ==, "Half a na");
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_TOWN)), ==, "Garoua-Boulaï");

  /* Also where the field itself became another: who types has the last word. */
  intake_value_set_text (&other, "Another");
  intake_session_set_field (fixture->office.session, INTAKE_ENTITY_APPLICATION, id, INTAKE_FIELD_FAMILY_NAME, &other);
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME, "Another"));
  refresh (fixture, INTAKE_ENTITY_APPLICATION, id);
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_FAMILY_NAME)), ==, "Half a na");
  g_assert_true (intake_field_row_commit (intake_form_get_row (fixture->form, INTAKE_FIELD_FAMILY_NAME)));
  ui_wait_for (is_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME, "Half a na"));
}

static void
test_leaving (Fixture      *fixture,
              gconstpointer data)
{
  gint64           first = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  gint64           second = get_id (fixture, INTAKE_ENTITY_APPLICATION, 1);
  g_autofree char *before = dup_recorded (fixture, second, INTAKE_FIELD_FAMILY_NAME);

  intake_typed_row_set_text (get_typed (fixture, INTAKE_FIELD_FAMILY_NAME), "Typed and left");
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, second);
  ui_wait_for (is_recorded (fixture, first, INTAKE_FIELD_FAMILY_NAME, "Typed and left"));
  g_assert_true (is_recorded (fixture, second, INTAKE_FIELD_FAMILY_NAME, before));
  g_assert_cmpstr (intake_entry_row_get_text (get_entry (fixture, INTAKE_FIELD_FAMILY_NAME)), ==, before);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  gint64 id = get_id (fixture, INTAKE_ENTITY_APPLICATION, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME);

  intake_form_set_session (fixture->form, NULL);
  ui_fixture_close (&fixture->office);
  fixture->office.store = intake_store_open (fixture->office.path, INTAKE_STORE_READ_ONLY, "tester", intake_language_get ("en"), &error);
  g_assert_no_error (error);
  fixture->office.session = intake_session_new (fixture->office.store);
  intake_form_set_session (fixture->form, fixture->office.session);
  intake_form_set_record (fixture->form, INTAKE_ENTITY_APPLICATION, id);

  g_assert_true (type (fixture, INTAKE_FIELD_FAMILY_NAME, "Changed"));
  ui_settle ();
  g_assert_true (is_recorded (fixture, id, INTAKE_FIELD_FAMILY_NAME, before));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (intake_form_get_row (fixture->form, INTAKE_FIELD_SEX))));
}

/* A field that is added to the table gets its row by itself. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  static const IntakeEntity entities[] = { INTAKE_ENTITY_APPLICATION, INTAKE_ENTITY_NOTICE, INTAKE_ENTITY_SUPERVISOR };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      IntakeFieldId first, end;

      intake_form_set_record (fixture->form, entities[i], get_id (fixture, entities[i], 0));
      intake_field_range (entities[i], &first, &end);
      for (IntakeFieldId id = first; id < end; id++)
        {
          const IntakeField *field = intake_field_get (id);
          IntakeFieldRow    *row = intake_form_get_row (fixture->form, id);
          gboolean           typed = field->group != INTAKE_GROUP_NONE && (field->flags & (INTAKE_FIELD_FIXED | INTAKE_FIELD_DERIVED)) == 0;

          g_assert_true (typed == (row != NULL));
          if (row != NULL)
            g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                             intake_field_label (id, intake_session_get_language (fixture->office.session)));
        }
    }
}

static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *focus;

  g_assert_true (intake_form_focus_field (fixture->form, INTAKE_FIELD_GRADUATION_DATE));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (intake_form_get_row (fixture->form, INTAKE_FIELD_GRADUATION_DATE))));
  g_assert_false (intake_form_focus_field (fixture->form, INTAKE_FIELD_ANSWER));

  /* Enter goes on to the next field. */
  g_signal_emit_by_name (focus, "activate");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         GTK_WIDGET (intake_form_get_row (fixture->form, INTAKE_FIELD_EXPERIENCE_MONTHS))));
}

#define ADD(path, func) g_test_add ("/app/form/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("saved-as-one-goes", test_saved);
  ADD ("what-is-the-same-is-no-action", test_unchanged);
  ADD ("dates-typed-freely", test_date);
  ADD ("refused-at-the-field", test_refused);
  ADD ("required", test_required);
  ADD ("refused-by-the-store", test_failed);
  ADD ("choices-with-not-recorded-first", test_choices);
  ADD ("notices-of-the-office", test_notices);
  ADD ("lists-are-taken-back-as-shown", test_lists);
  ADD ("long-text", test_long_text);
  ADD ("a-refresh-keeps-what-is-typed", test_refresh);
  ADD ("leaving-a-record-takes-what-was-typed", test_leaving);
  ADD ("read-only", test_read_only);
  ADD ("a-row-for-each-field", test_rows);
  ADD ("focus", test_focus);

  return g_test_run ();
}
