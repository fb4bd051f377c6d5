/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many records at once: counted, changed in one action, taken back by one step, and never by halves. */
#include "config.h"

#include "record-fixture.h"

#include "intake-selection-table.h"

static void
insert_records (IntakeDatabase *db)
{
  static const IntakeStage stages[] = { INTAKE_STAGE_RECEIVED, INTAKE_STAGE_RECEIVED, INTAKE_STAGE_INTERVIEW, INTAKE_STAGE_SHORTLISTED, INTAKE_STAGE_OFFERED };
  gint64                   notice = office_insert_notice (db, "CM-2025-03", "Migration policy");

  office_insert_notice (db, "CM-2025-01", "Data");
  office_insert_supervisor (db, "Ada Foe", 3);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      IntakeRecord    *record = office_new_application (name, "A");
      gint64           id;

      if (i % 2 == 0)
        intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice);
      intake_record_set_text (record, INTAKE_FIELD_TAGS, i == 1 ? "a;b" : NULL);
      id = office_insert (db, record);
      if (stages[i] != INTAKE_STAGE_RECEIVED)
        office_set_stage (db, id, stages[i]);
    }
}

static void
set_up (Office       *office,
        gconstpointer data)
{
  office_open (office, data);
  office_write (office, insert_records);
}

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (*(IntakeEntity *)data);

  return intake_query_ids (db, view, cancellable, error);
}

static GArray *
list_ids (Office      *office,
          IntakeEntity entity)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = intake_store_read (office->store, read_ids, &entity, NULL, &error);

  g_assert_no_error (error);

  return ids;
}

typedef struct
{
  IntakeFieldId field;
  GArray       *ids;
} Question;

static gpointer
count (IntakeDatabase *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  const Question *question = data;

  return intake_selection_table_count (db, question->field, question->ids, cancellable, error);
}

/* How many of the records have a value; those that have none with NULL. */
static gint64
count_value (Office            *office,
             IntakeFieldId      field,
             GArray            *ids,
             const IntakeValue *value)
{
  Question question = { field, ids };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_store_read (office->store, count, &question, NULL, &error);
  g_auto (IntakeValue) none = INTAKE_VALUE_INIT;

  g_assert_no_error (error);
  for (guint i = 0; i < facets->len; i++)
    {
      if (intake_value_equal (&g_array_index (facets, IntakeFacet, i).value, value != NULL ? value : &none))
        return g_array_index (facets, IntakeFacet, i).count;
    }

  return 0;
}

static gint64
count_text (Office       *office,
            IntakeFieldId field,
            GArray       *ids,
            const char   *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);

  return count_value (office, field, ids, &value);
}

typedef struct
{
  IntakeSelectionChange change;
  IntakeStage           stage;
  gint64                other;
  const char           *word;
  gboolean              add;
} Command;

static gboolean
write_stage (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_selection_table_set_stage (db, &command->change, command->stage, (IntakeDate){ 2025, 6, 1 }, command->word, cancellable, error);
}

static gboolean
write_notice (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Command *command = data;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (command->other != 0)
    intake_value_set_integer (&value, command->other);

  return intake_selection_table_set_field (db, &command->change, INTAKE_FIELD_NOTICE, &value, cancellable, error);
}

static gboolean
write_supervisor (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Command *command = data;

  return intake_selection_table_assign (db, &command->change, command->other, command->word, cancellable, error);
}

static gboolean
write_tag (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Command *command = data;

  return intake_selection_table_tag (db, &command->change, command->word, command->add, cancellable, error);
}

static gboolean
write_deletion (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Command *command = data;

  return intake_selection_table_delete (db, &command->change, cancellable, error);
}

static gint64
run (Office         *office,
     IntakeWriteFunc func,
     Command        *command)
{
  g_autoptr (GError) error = NULL;
  gint64 action = -1;

  intake_store_write (office->store, "Many", func, command, NULL, &action, &error);
  g_assert_no_error (error);

  return action;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo (office->store, INTAKE_UNDO, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Many");
}

/* All to one stage by one action; those that are there stay as they are, and doing it again changes nothing. */
static void
test_stage (Office       *office,
            gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids (office, INTAKE_ENTITY_APPLICATION);
  gint64 there = count_text (office, INTAKE_FIELD_STAGE, ids, "interview");
  gint64 received = count_text (office, INTAKE_FIELD_STAGE, ids, "received");
  g_autoptr (IntakeProgress) progress = intake_progress_new ();
  gint64  done, total;
  Command command = { { INTAKE_ENTITY_APPLICATION, ids, progress }, .stage = INTAKE_STAGE_INTERVIEW };

  g_assert_cmpint (there, <, ids->len);
  g_assert_cmpint (received, >, 0);
  g_assert_cmpint (run (office, write_stage, &command), >, 0);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_STAGE, ids, "interview"), ==, ids->len);
  intake_progress_get (progress, &done, &total);
  g_assert_cmpint (done, ==, ids->len);
  g_assert_cmpint (total, ==, ids->len);
  g_assert_cmpint (run (office, write_stage, &command), ==, 0);

  undo (office);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_STAGE, ids, "interview"), ==, there);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_STAGE, ids, "received"), ==, received);

  /* A way out with its reason, and then with another. */
  command.stage = INTAKE_STAGE_NOT_SELECTED;
  command.word = intake_refusal_vocabulary.terms[0].id;
  run (office, write_stage, &command);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_REFUSAL, ids, command.word), ==, ids->len);
  command.word = intake_refusal_vocabulary.terms[1].id;
  g_assert_cmpint (run (office, write_stage, &command), >, 0);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_REFUSAL, ids, command.word), ==, ids->len);
}

static void
test_notice_and_supervisor (Office       *office,
                            gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids (office, INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) notices = list_ids (office, INTAKE_ENTITY_NOTICE);
  g_autoptr (GArray) supervisors = list_ids (office, INTAKE_ENTITY_SUPERVISOR);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  Command command = { { INTAKE_ENTITY_APPLICATION, ids, NULL }, .other = g_array_index (notices, gint64, 0) };
  gint64  before;

  intake_value_set_integer (&value, command.other);
  before = count_value (office, INTAKE_FIELD_NOTICE, ids, &value);
  run (office, write_notice, &command);
  g_assert_cmpint (count_value (office, INTAKE_FIELD_NOTICE, ids, &value), ==, ids->len);
  undo (office);
  g_assert_cmpint (count_value (office, INTAKE_FIELD_NOTICE, ids, &value), ==, before);
  command.other = 0;
  run (office, write_notice, &command);
  g_assert_cmpint (count_value (office, INTAKE_FIELD_NOTICE, ids, NULL), ==, ids->len);

  command.other = g_array_index (supervisors, gint64, 0);
  command.word = "joint";
  intake_value_set_integer (&value, command.other);
  run (office, write_supervisor, &command);
  g_assert_cmpint (count_value (office, INTAKE_FIELD_SUPERVISORS, ids, &value), ==, ids->len);
  undo (office);
}

/* A tag that is there in other letters is not there twice; taking it away leaves the others. */
static void
test_tag (Office       *office,
          gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids (office, INTAKE_ENTITY_APPLICATION);
  Command command = { { INTAKE_ENTITY_APPLICATION, ids, NULL }, .word = "Vérifié", .add = TRUE };

  run (office, write_tag, &command);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_TAGS, ids, "Vérifié"), ==, ids->len);
  command.word = "VERIFIE";
  g_assert_cmpint (run (office, write_tag, &command), ==, 0);
  command.word = "b";
  run (office, write_tag, &command);
  command.word = "verifie";
  command.add = FALSE;
  run (office, write_tag, &command);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_TAGS, ids, "Vérifié"), ==, 0);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_TAGS, ids, "b"), ==, ids->len);
}

/* All are deleted or none: a notice that applications need stays, and with it the one that nobody needs. */
static void
test_delete (Office       *office,
             gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids (office, INTAKE_ENTITY_APPLICATION);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) notices = list_ids (office, INTAKE_ENTITY_NOTICE);
  g_autoptr (GArray) notices_after = NULL;
  g_autoptr (GError) error = NULL;
  Command command = { { INTAKE_ENTITY_NOTICE, notices, NULL } };

  g_assert_false (intake_store_write (office->store, "Many", write_deletion, &command, NULL, NULL, &error));
  g_assert_nonnull (error);
  notices_after = list_ids (office, INTAKE_ENTITY_NOTICE);
  g_assert_cmpuint (notices_after->len, ==, notices->len);

  command.change.entity = INTAKE_ENTITY_APPLICATION;
  command.change.ids = ids;
  run (office, write_deletion, &command);
  none = list_ids (office, INTAKE_ENTITY_APPLICATION);
  g_assert_cmpuint (none->len, ==, 0);
  undo (office);
  again = list_ids (office, INTAKE_ENTITY_APPLICATION);
  g_assert_cmpuint (again->len, ==, ids->len);
}

/* Given up in the middle, or at a record that is gone, nothing is changed. */
static void
test_whole (Office       *office,
            gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids (office, INTAKE_ENTITY_APPLICATION);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64  there = count_text (office, INTAKE_FIELD_STAGE, ids, "offered");
  gint64  nobody = 12345;
  Command command = { { INTAKE_ENTITY_APPLICATION, ids, NULL }, .stage = INTAKE_STAGE_OFFERED };

  g_cancellable_cancel (cancellable);
  g_assert_false (intake_store_write (office->store, "Many", write_stage, &command, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_array_append_val (ids, nobody);
  g_assert_false (intake_store_write (office->store, "Many", write_stage, &command, NULL, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (count_text (office, INTAKE_FIELD_STAGE, ids, "offered"), ==, there);
}

#define ADD(path, func) g_test_add ("/store/selection-table/" path, Office, NULL, set_up, func, office_close)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("one-stage-by-one-action", test_stage);
  ADD ("one-notice-one-supervisor", test_notice_and_supervisor);
  ADD ("tags-whatever-their-letters", test_tag);
  ADD ("deleted-all-or-none", test_delete);
  ADD ("given-up-or-failed-nothing-changes", test_whole);

  return g_test_run ();
}
