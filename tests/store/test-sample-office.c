/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample office is the same each time, shows everything that an office can have, and lets itself be worked with. */
#include "config.h"

#include "record-fixture.h"

#include "intake-query.h"
#include "intake-sample-office.h"
#include "intake-screening-table.h"
#include "intake-setting-table.h"
#include "intake-statement.h"

#define N_APPLICATIONS 400

static guint32    seed = 1;
static IntakeDate today = { 2025, 12, 1 };
static guint      n_applications = N_APPLICATIONS;

static void
fill (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeProgress) progress = intake_progress_new ();

  g_assert_true (intake_sample_office_fill (db, n_applications, seed, today, progress, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (intake_progress_get (progress, NULL, NULL), ==, 1.0);
}

static gint64
get_number (IntakeDatabase *db,
            const char     *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, &error);

  g_assert_no_error (error);
  g_assert_true (intake_statement_step (statement, &error));

  return intake_statement_get_integer (statement, 0);
}

/* Every row of every table but the journal and the search index. */
static GChecksum *
sum_office (IntakeDatabase *db)
{
  static const char *const tables[] = { "person", "notice", "supervisor", "application", "stage_step", "assignment", "notice_supervisor", "placement",
                                        "check_in", "objective", "output", "rule_set", "screening" };
  GChecksum               *sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", tables[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, &error);
      g_autofree char *columns = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')", tables[i]);
      int              n_columns = (int)get_number (db, columns);

      g_assert_no_error (error);
      while (intake_statement_step (statement, &error))
        for (int column = 0; column < n_columns; column++)
          {
            const char *text = intake_statement_get_text (statement, column);

            g_checksum_update (sum, (const guchar *)(text != NULL ? text : "\1"), -1);
            g_checksum_update (sum, (const guchar *)"\n", 1);
          }
      g_assert_no_error (error);
    }

  return sum;
}

static char *last_sum;

static void
remember_sum (IntakeDatabase *db)
{
  g_autoptr (GChecksum) sum = sum_office (db);

  g_free (last_sum);
  last_sum = g_strdup (g_checksum_get_string (sum));
}

static char *
dup_sum_of_sample (guint32 of_seed)
{
  Office office = { 0 };

  seed = of_seed;
  office_open (&office, NULL);
  office_write (&office, fill);
  office_read (&office, remember_sum);
  office_close (&office, NULL);
  seed = 1;

  return g_strdup (last_sum);
}

static void
test_same (void)
{
  g_autofree char *first = dup_sum_of_sample (1);
  g_autofree char *again = dup_sum_of_sample (1);
  g_autofree char *other = dup_sum_of_sample (2);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
}

static GHashTable *
count_values (IntakeDatabase *db,
              IntakeFieldId   field)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_query_facets (db, view, field, NULL, &error);
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < facets->len; i++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, i);

      g_hash_table_insert (counts, intake_value_dup_canonical (&facet->value), GINT_TO_POINTER ((int)facet->count));
    }

  return counts;
}

static int
get_count (GHashTable *counts,
           const char *value)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (counts, value));
}

static void
check_breadth (IntakeDatabase *db)
{
  g_autoptr (GHashTable) stages = count_values (db, INTAKE_FIELD_STAGE);
  g_autoptr (GHashTable) answers = count_values (db, INTAKE_FIELD_ANSWER);
  g_autoptr (GHashTable) notices = count_values (db, INTAKE_FIELD_NOTICE);
  g_autofree char *name = intake_setting_table_dup (db, INTAKE_SETTING_OFFICE_NAME);

  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_APPLICATION, NULL), ==, N_APPLICATIONS);
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_NOTICE, NULL), ==, 6);
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_SUPERVISOR, NULL), ==, 12);
  g_assert_cmpuint (g_hash_table_size (notices), ==, 6);
  g_assert_nonnull (strstr (name, "fictitious"));

  for (IntakeStage stage = 0; stage < INTAKE_N_STAGES; stage++)
    g_assert_cmpint (get_count (stages, intake_stage_id (stage)), >, 0);

  g_assert_cmpint (get_count (answers, "eligible"), >, N_APPLICATIONS * 45 / 100);
  g_assert_cmpint (get_count (answers, "eligible"), <, N_APPLICATIONS * 65 / 100);
  g_assert_cmpint (get_count (answers, "not-eligible"), >, N_APPLICATIONS * 17 / 100);
  g_assert_cmpint (get_count (answers, "cannot-tell"), >, N_APPLICATIONS * 6 / 100);
  g_assert_cmpint (get_count (answers, "needs-a-person"), >, N_APPLICATIONS * 3 / 100);
}

static void
check_sense (IntakeDatabase *db)
{
  char             iso[INTAKE_DATE_ISO_SIZE];
  g_autofree char *day = g_strdup_printf ("SELECT julianday ('%s')", intake_date_to_iso (today, iso));

  /* Each application stands where its last step left it, and nothing lies after the sample's day but what is expected. */
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application a WHERE stage <> (SELECT stage FROM stage_step WHERE application_id = a.id ORDER BY id DESC LIMIT 1)"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT julianday (max (dated_on)) FROM stage_step"), <=, get_number (db, day));
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM stage_step s JOIN stage_step t ON s.application_id = t.application_id AND s.id < t.id AND s.dated_on > t.dated_on"), ==, 0);
  /* Interns have a placement and supervisors, and only they have placements. */
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application a WHERE stage IN ('accepted', 'on-board', 'completed', 'left-early') AND id NOT IN (SELECT application_id FROM placement)"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application a WHERE stage IN ('accepted', 'on-board', 'completed', 'left-early') AND id NOT IN (SELECT application_id FROM assignment)"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM placement p JOIN application a ON a.id = p.application_id WHERE a.stage NOT IN ('accepted', 'on-board', 'completed', 'left-early')"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM assignment WHERE role = 'joint'"), >, 1);
  /* Whoever left remembers from where and why. */
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application WHERE stage = 'declined' AND (left_from IS NOT 'offered' OR refusal IS NULL)"), ==, 0);
}

/* How many rows have such a date so many days before the office's day, or less. */
static gint64
count_since (IntakeDatabase *db,
             const char     *table,
             const char     *column,
             int             n_days)
{
  char             from[INTAKE_DATE_ISO_SIZE], to[INTAKE_DATE_ISO_SIZE];
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE \"%s\" BETWEEN '%s' AND '%s'", table, column,
                                          intake_date_to_iso (intake_date_add_days (today, -n_days), from), intake_date_to_iso (today, to));

  return get_number (db, sql);
}

/* On whatever day it is made: applications came in, interns are on board, and something is due. */
static void
check_alive (IntakeDatabase *db)
{
  char             iso[INTAKE_DATE_ISO_SIZE];
  g_autofree char *due = g_strdup_printf ("SELECT count (*) FROM check_in WHERE held_on IS NULL AND planned_on <= '%s'", intake_date_to_iso (today, iso));

  g_assert_cmpint (count_since (db, "application", "received_on", 84), >, N_APPLICATIONS / 6);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application WHERE stage = 'on-board'"), >, 2);
  g_assert_cmpint (get_number (db, due), >, 0);
  g_assert_cmpint (get_number (db, due), <, 20);
  g_assert_cmpint (count_since (db, "check_in", "planned_on", 60), >, 2);
  g_assert_cmpint (count_since (db, "screening", "judged_on", 6), ==, N_APPLICATIONS);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application WHERE \"case\" NOT GLOB substr (received_on, 1, 4) || '-[0-9]*'"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) - count (DISTINCT \"case\") FROM application"), ==, 0);
}

/* Invented people, with gaps as real ones have, and some who are there twice. */
static void
check_people (IntakeDatabase *db)
{
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM person WHERE email NOT GLOB '*@[Ee][Xx][Aa][Mm][Pp][Ll][Ee].*'"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM person WHERE phone NOT GLOB '+237 6 00 *'"), ==, 0);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM person WHERE phone IS NULL"), >, 10);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM person WHERE town IS NULL"), >, 10);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM application") - get_number (db, "SELECT count (*) FROM person"), >, 0);
  g_assert_cmpint (get_number (db, "SELECT count (DISTINCT nationality) FROM person"), >, 6);
}

static void
search_sample (IntakeDatabase *db)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  intake_view_set_search (view, "universite yaounde");
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >, 10);
  g_assert_cmpint (get_number (db, "SELECT count (*) FROM action") + get_number (db, "SELECT count (*) FROM change"), ==, 0);
}

static void
test_breadth (Office       *office,
              gconstpointer data)
{
  office_write (office, fill);
  office_read (office, check_breadth);
  office_read (office, check_sense);
  office_read (office, check_people);
  office_read (office, search_sample);
}

/* The same office lives on each day, and a week is the same from Monday to Sunday. */
static void
test_days (void)
{
  static const IntakeDate days[] = { { 2024, 2, 29 }, { 2025, 12, 7 }, { 2026, 11, 25 }, { 2031, 1, 1 } };
  g_autofree char        *written = dup_sum_of_sample (1);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      Office office = { 0 };

      today = days[i];
      office_open (&office, NULL);
      office_write (&office, fill);
      office_read (&office, remember_sum);
      office_read (&office, check_breadth);
      office_read (&office, check_sense);
      office_read (&office, check_people);
      office_read (&office, check_alive);
      office_close (&office, NULL);
      g_assert_cmpint (g_str_equal (last_sum, written), ==, today.year == 2025);
    }
  today = (IntakeDate){ 2025, 12, 1 };
}

static void
judge_again (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 n_changed = -1;

  g_assert_true (intake_screening_table_judge_all (db, NULL, NULL, NULL, &n_changed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 0);
}

static void
add_after (IntakeDatabase *db)
{
  gint64 id = office_insert (db, office_new_application ("Mbarga", "Anne"));
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_CASE), ==, "2025-0401");
  g_assert_cmpint (id, >, get_number (db, "SELECT max (id) FROM application WHERE \"case\" <> '2025-0401'"));
}

static void
check_refused (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_sample_office_fill (db, 1, 1, today, NULL, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
}

static void
test_work (Office       *office,
           gconstpointer data)
{
  /* What the sample begins with cannot be undone; what is done in it can. */
  g_assert_cmpint (office_write (office, fill), ==, 0);
  g_assert_null (intake_store_dup_undo_label (office->store, INTAKE_UNDO));
  g_assert_cmpint (office_write (office, judge_again), ==, 0);
  g_assert_cmpint (office_write (office, add_after), >, 0);
  office_undo (office);
  office_read (office, check_breadth);
  office_write (office, check_refused);
}

static void
check_empty (IntakeDatabase *db)
{
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_APPLICATION, NULL), ==, 0);
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_NOTICE, NULL), ==, 6);
}

static void
test_none (Office       *office,
           gconstpointer data)
{
  n_applications = 0;
  office_write (office, fill);
  n_applications = N_APPLICATIONS;
  office_read (office, check_empty);
}

static gboolean
fill_cancelled_cb (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);

  return intake_sample_office_fill (db, N_APPLICATIONS, 1, today, NULL, cancelled, error);
}

static void
check_nothing (IntakeDatabase *db)
{
  g_assert_cmpint (intake_query_count (db, INTAKE_ENTITY_NOTICE, NULL), ==, 0);
}

static void
add_one_notice (IntakeDatabase *db)
{
  office_insert_notice (db, "CM-1", NULL);
}

static void
test_cancelled (Office       *office,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_store_write (office->store, "test", fill_cancelled_cb, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  office_read (office, check_nothing);
  g_assert_cmpint (office_write (office, add_one_notice), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/sample-office/" path, Office, NULL, office_open, test, office_close)
  g_test_add_func ("/store/sample-office/same-seed-same-office", test_same);
  g_test_add_func ("/store/sample-office/lives-on-the-day-it-is-made", test_days);
  ADD ("everything-that-an-office-can-have", test_breadth);
  ADD ("lets-itself-be-worked-with", test_work);
  ADD ("may-be-without-applications", test_none);
  ADD ("given-up-leaves-nothing", test_cancelled);

  return g_test_run ();
}
