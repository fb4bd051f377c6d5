/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records hold every field of their entity, copy whole, and refuse what is not theirs. */
#include "config.h"

#include "intake-parse.h"
#include "intake-record.h"

/* Gives a field a value of its type that tells it from other fields. */
static void
set_any (IntakeRecord *record,
         IntakeFieldId field)
{
  g_autofree char *text = g_strdup_printf ("text %d", field);

  switch (intake_field_value_type (intake_field_get (field)->kind))
    {
    case INTAKE_VALUE_TEXT:
      intake_record_set_text (record, field, text);
      break;
    case INTAKE_VALUE_INTEGER:
      intake_record_set_integer (record, field, 1000 + (int)field);
      break;
    case INTAKE_VALUE_DATE:
      intake_record_set_date (record, field, (IntakeDate){ (gint16)(1900 + (int)field), 1, 1 });
      break;
    case INTAKE_VALUE_NONE:
    default:
      g_assert_not_reached ();
    }
}

static void
assert_any (IntakeRecord *record,
            IntakeFieldId field)
{
  g_autofree char *text = g_strdup_printf ("text %d", field);

  g_assert_true (intake_record_has (record, field));

  switch (intake_field_value_type (intake_field_get (field)->kind))
    {
    case INTAKE_VALUE_TEXT:
      g_assert_cmpstr (intake_record_get_text (record, field), ==, text);
      break;
    case INTAKE_VALUE_INTEGER:
      g_assert_cmpint (intake_record_get_integer (record, field, -1), ==, 1000 + (int)field);
      break;
    case INTAKE_VALUE_DATE:
      g_assert_cmpint (intake_record_get_date (record, field).year, ==, 1900 + (int)field);
      break;
    case INTAKE_VALUE_NONE:
    default:
      g_assert_not_reached ();
    }
}

static void
test_every_field (void)
{
  for (guint e = 0; e < INTAKE_N_ENTITIES; e++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new ((IntakeEntity)e);
      g_autoptr (IntakeRecord) copy = NULL;
      IntakeFieldId first;
      IntakeFieldId end;

      intake_field_range ((IntakeEntity)e, &first, &end);
      g_assert_cmpint (intake_record_get_entity (record), ==, e);
      g_assert_cmpint (intake_record_get_id (record), ==, 0);

      for (guint id = first; id < (guint)end; id++)
        {
          g_assert_false (intake_record_has (record, (IntakeFieldId)id));
          g_assert_cmpint (intake_record_get (record, (IntakeFieldId)id)->type, ==, INTAKE_VALUE_NONE);
        }

      /* All are set before any is read: fields must not share a place. */
      for (guint id = first; id < (guint)end; id++)
        set_any (record, (IntakeFieldId)id);

      copy = intake_record_dup (record);
      for (guint id = first; id < (guint)end; id++)
        {
          assert_any (record, (IntakeFieldId)id);
          assert_any (copy, (IntakeFieldId)id);
        }

      intake_record_reset (record);
      for (guint id = first; id < (guint)end; id++)
        {
          g_assert_false (intake_record_has (record, (IntakeFieldId)id));
          assert_any (copy, (IntakeFieldId)id);
        }
    }
}

static void
test_ids (void)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeRecord) copy = NULL;

  intake_record_set_id (record, G_MAXINT64);
  intake_record_set_person_id (record, 7);
  copy = intake_record_dup (record);
  g_assert_cmpint (intake_record_get_id (copy), ==, G_MAXINT64);
  g_assert_cmpint (intake_record_get_person_id (copy), ==, 7);

  intake_record_reset (record);
  g_assert_cmpint (intake_record_get_id (record), ==, 0);
  g_assert_cmpint (intake_record_get_person_id (record), ==, 0);
}

static void
test_nothing_recorded (void)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);
  const IntakeValue none = INTAKE_VALUE_INIT;

  g_assert_null (intake_record_get_text (record, INTAKE_FIELD_TOWN));
  g_assert_cmpint (intake_record_get_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, -1), ==, -1);
  g_assert_false (intake_date_is_valid (intake_record_get_date (record, INTAKE_FIELD_BIRTH_DATE)));

  /* Zero is recorded, an empty text is not. */
  intake_record_set_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, 0);
  g_assert_true (intake_record_has (record, INTAKE_FIELD_EXPERIENCE_MONTHS));
  g_assert_cmpint (intake_record_get_integer (record, INTAKE_FIELD_EXPERIENCE_MONTHS, -1), ==, 0);
  intake_record_set_text (record, INTAKE_FIELD_TOWN, "Douala");
  intake_record_set_text (record, INTAKE_FIELD_TOWN, "");
  g_assert_false (intake_record_has (record, INTAKE_FIELD_TOWN));

  intake_record_set (record, INTAKE_FIELD_EXPERIENCE_MONTHS, &none);
  g_assert_false (intake_record_has (record, INTAKE_FIELD_EXPERIENCE_MONTHS));
  intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2025, 2, 30 });
  g_assert_false (intake_record_has (record, INTAKE_FIELD_BIRTH_DATE));
}

#define assert_refused(call)                                                          \
  G_STMT_START                                                                        \
  {                                                                                   \
    g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*failed*"); \
    call;                                                                             \
    g_test_assert_expected_messages ();                                               \
  }                                                                                   \
  G_STMT_END

static void
test_guards (void)
{
  g_autoptr (IntakeRecord) notice = intake_record_new (INTAKE_ENTITY_NOTICE);
  g_auto (IntakeValue) text = INTAKE_VALUE_INIT;

  intake_value_set_text (&text, "a");

  /* Another entity's fields, on both sides of the notice's own. */
  assert_refused (intake_record_set_text (notice, INTAKE_FIELD_NOTES, "a"));
  assert_refused (intake_record_set_text (notice, INTAKE_FIELD_SUPERVISOR_NAME, "a"));
  assert_refused (g_assert_cmpint (intake_record_get (notice, INTAKE_FIELD_NOTES)->type, ==, INTAKE_VALUE_NONE));
  assert_refused (g_assert_false (intake_record_has (notice, INTAKE_N_FIELDS)));

  /* Another type. */
  assert_refused (intake_record_set_text (notice, INTAKE_FIELD_NOTICE_PLACES, "a"));
  assert_refused (intake_record_set_integer (notice, INTAKE_FIELD_NOTICE_TITLE, 1));
  assert_refused (intake_record_set (notice, INTAKE_FIELD_NOTICE_PLACES, &text));
  assert_refused (intake_record_set_person_id (notice, 7));
  g_assert_false (intake_record_has (notice, INTAKE_FIELD_NOTICE_PLACES));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/record/every-field-has-its-place", test_every_field);
  g_test_add_func ("/core/record/ids", test_ids);
  g_test_add_func ("/core/record/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/core/record/what-is-not-its-own-is-refused", test_guards);

  return g_test_run ();
}
