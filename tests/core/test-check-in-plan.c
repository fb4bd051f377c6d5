/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check-ins are planned from the dates of an internship: table by table. */
#include "config.h"

#include "intake-check-in-plan.h"
#include "intake-vocabulary.h"

#define WEEKLY INTAKE_RHYTHM_WEEKLY
#define TWO_WEEKS INTAKE_RHYTHM_TWO_WEEKS
#define MONTHLY INTAKE_RHYTHM_MONTHLY

typedef struct
{
  const char  *name;
  const char  *start;
  const char  *end;
  const char  *from;
  IntakeRhythm rhythm;
  gboolean     mid_term;
  gboolean     final;
  const char  *absences;
  const char  *known;
  const char  *expected;
  guint        n_known;
} Case;

/* "m" is a mid-term check-in, "f" a final one, others are regular. */
/* clang-format off */
static const Case cases[] = {
  { "weekly", "2026-03-02", "2026-03-29", NULL, WEEKLY, FALSE, FALSE, NULL, NULL, "2026-03-09 2026-03-16 2026-03-23", 0 },
  { "two-weeks", "2026-03-02", "2026-04-30", NULL, TWO_WEEKS, FALSE, FALSE, NULL, NULL, "2026-03-16 2026-03-30 2026-04-13 2026-04-27", 0 },
  { "monthly", "2026-03-02", "2026-08-31", NULL, MONTHLY, FALSE, FALSE, NULL, NULL, "2026-04-02 2026-05-04 2026-06-02 2026-07-02 2026-08-03", 0 },
  { "mid-term-and-final", "2026-03-02", "2026-05-29", NULL, TWO_WEEKS, TRUE, TRUE, NULL, NULL, "2026-03-16 2026-03-30 2026-04-15m 2026-04-27 2026-05-11 2026-05-29f", 0 },
  /* 31 January and a month is 28 February, a Saturday in 2026: the Monday after it. March is counted from January all the same. */
  { "month-ends", "2026-01-31", "2026-06-30", NULL, MONTHLY, FALSE, FALSE, NULL, NULL, "2026-03-02 2026-03-31 2026-04-30 2026-06-01 2026-06-30", 0 },
  { "leap-day", "2028-01-31", "2028-03-05", NULL, MONTHLY, FALSE, FALSE, NULL, NULL, "2028-02-29", 0 },
  { "final-before-a-weekend", "2026-03-02", "2026-05-31", NULL, MONTHLY, FALSE, TRUE, NULL, NULL, "2026-04-02 2026-05-04 2026-05-29f", 0 },
  { "no-room-after-the-weekend", "2026-03-07", "2026-03-15", NULL, WEEKLY, FALSE, FALSE, NULL, NULL, "2026-03-13", 0 },
  { "ten-days", "2026-03-02", "2026-03-11", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "2026-03-11f", 0 },
  { "three-weeks", "2026-03-02", "2026-03-20", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "2026-03-11m 2026-03-16 2026-03-20f", 0 },
  { "three-weeks-monthly", "2026-03-02", "2026-03-20", NULL, MONTHLY, TRUE, TRUE, NULL, NULL, "2026-03-11m 2026-03-20f", 0 },
  { "one-day", "2026-03-02", "2026-03-02", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "2026-03-02f", 0 },
  { "a-weekend-alone", "2026-03-07", "2026-03-08", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "2026-03-08f", 0 },
  { "nothing-asked-for", "2026-03-02", "2026-03-05", NULL, WEEKLY, FALSE, FALSE, NULL, NULL, "", 0 },
  { "end-before-start", "2026-03-02", "2026-03-01", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "", 0 },
  { "no-start", NULL, "2026-03-01", NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "", 0 },
  { "no-end", "2026-03-02", NULL, NULL, WEEKLY, TRUE, TRUE, NULL, NULL, "", 0 },
  { "under-way", "2026-03-02", "2026-04-12", "2026-03-20", WEEKLY, FALSE, TRUE, NULL, NULL, "2026-03-23 2026-03-30 2026-04-06 2026-04-10f", 0 },
  { "over", "2026-03-02", "2026-04-12", "2026-05-01", WEEKLY, TRUE, TRUE, NULL, NULL, "", 0 },
  { "after-an-absence", "2026-03-02", "2026-04-05", NULL, WEEKLY, FALSE, FALSE, "9/3/2026 – 11/3/2026", NULL, "2026-03-12 2026-03-16 2026-03-23 2026-03-30", 0 },
  { "two-fall-on-one-day", "2026-03-02", "2026-04-05", NULL, WEEKLY, FALSE, FALSE, "2026-03-09 - 2026-03-20", NULL, "2026-03-23 2026-03-30", 0 },
  { "final-before-an-absence", "2026-03-02", "2026-03-27", NULL, MONTHLY, FALSE, TRUE, "26 March 2026 to 27 March 2026", NULL, "2026-03-25f", 0 },
  { "always-away", "2026-03-02", "2026-03-27", NULL, MONTHLY, FALSE, TRUE, "2026-01-01 .. 2026-12-31", NULL, "2026-03-27f", 0 },
  { "some-are-there", "2026-03-02", "2026-03-29", NULL, WEEKLY, FALSE, FALSE, NULL, "2026-03-10 2026-03-23", "2026-03-16", 2 },
  { "all-are-there", "2026-03-02", "2026-03-15", NULL, WEEKLY, FALSE, TRUE, NULL, "2026-03-09 2026-03-13f", "", 2 },
  { "the-same-day-is-enough", "2026-03-02", "2026-03-13", NULL, MONTHLY, FALSE, TRUE, NULL, "2026-03-13", "", 1 },
  { "a-regular-one-is-not-the-final", "2026-03-02", "2026-03-13", NULL, MONTHLY, FALSE, TRUE, NULL, "2026-03-11", "2026-03-13f", 0 },
  /* The final one of the first end stays, that of the new end comes; the mid-term one is not held twice. */
  { "extended", "2026-03-02", "2026-06-26", NULL, MONTHLY, TRUE, TRUE, NULL, "2026-04-02m 2026-04-30f", "2026-06-02 2026-06-26f", 2 },
};
/* clang-format on */

static IntakeDate
date_of (const char *text)
{
  IntakeDate date = INTAKE_DATE_NONE;

  g_assert_true (text == NULL || intake_date_from_iso (text, &date));

  return date;
}

static GArray *
dup_known (const char *text)
{
  GArray *known = g_array_new (FALSE, FALSE, sizeof (IntakeCheckInDate));
  g_auto (GStrv) items = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      IntakeCheckInDate line = { .kind = INTAKE_CHECK_IN_REGULAR };

      if (g_str_has_suffix (items[i], "m"))
        line.kind = INTAKE_CHECK_IN_MID_TERM;
      if (g_str_has_suffix (items[i], "f"))
        line.kind = INTAKE_CHECK_IN_FINAL;
      items[i][10] = '\0';
      line.date = date_of (items[i]);
      g_array_append_val (known, line);
    }

  return known;
}

static char *
dup_words (const GArray *plan)
{
  static const char *const signs[] = { "", "m", "f", "o" };
  GString                 *words = g_string_new (NULL);

  for (guint i = 0; i < plan->len; i++)
    {
      const IntakeCheckInDate *line = &g_array_index (plan, IntakeCheckInDate, i);
      char                     buffer[INTAKE_DATE_ISO_SIZE];

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "", intake_date_to_iso (line->date, buffer), signs[line->kind]);
    }

  return g_string_free (words, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *line = data;
  g_autoptr (GArray) absences = g_array_new (FALSE, FALSE, sizeof (IntakeAbsence));
  g_autoptr (GArray) known = dup_known (line->known);
  g_autoptr (GArray) plan = NULL;
  g_autofree char         *words = NULL;
  guint                    n_known = G_MAXUINT;
  IntakeCheckInPlanOptions options = { date_of (line->start), date_of (line->end), date_of (line->from), line->rhythm, line->mid_term, line->final, absences, known };

  intake_absence_read (line->absences, intake_language_get ("en"), absences);
  plan = intake_check_in_plan (&options, &n_known);
  words = dup_words (plan);
  g_assert_cmpstr (words, ==, line->expected);
  g_assert_cmpuint (n_known, ==, line->n_known);
}

/* Whatever the dates are, none is on a weekend or outside of the internship, and none is there twice. */
static void
test_every_start (void)
{
  for (int day = 0; day < 400; day++)
    for (int length = 0; length < 200; length += 13)
      for (IntakeRhythm rhythm = 0; rhythm < INTAKE_N_RHYTHMS; rhythm++)
        {
          IntakeDate               start = intake_date_add_days ((IntakeDate){ 2027, 12, 1 }, day);
          IntakeCheckInPlanOptions options = { start, intake_date_add_days (start, length), INTAKE_DATE_NONE, rhythm, TRUE, TRUE, NULL, NULL };
          g_autoptr (GArray) plan = intake_check_in_plan (&options, NULL);
          IntakeDate before = INTAKE_DATE_NONE;

          g_assert_cmpuint (plan->len, >, 0);
          for (guint i = 0; i < plan->len; i++)
            {
              IntakeDate date = g_array_index (plan, IntakeCheckInDate, i).date;
              int        weekday = intake_date_days_between ((IntakeDate){ 2024, 1, 1 }, date) % 7;

              g_assert_true (intake_date_compare (date, options.start) >= 0 && intake_date_compare (date, options.end) <= 0);
              g_assert_true (weekday < 5 || length < 2);
              g_assert_true (!intake_date_is_valid (before) || intake_date_compare (before, date) < 0);
              before = date;
            }
          g_assert_cmpint (g_array_index (plan, IntakeCheckInDate, plan->len - 1).kind, ==, INTAKE_CHECK_IN_FINAL);
        }
}

static void
test_a_hundred_years (void)
{
  IntakeCheckInPlanOptions options = { { 1950, 1, 1 }, { 2050, 1, 1 }, INTAKE_DATE_NONE, WEEKLY, FALSE, FALSE, NULL, NULL };
  g_autoptr (GArray) plan = intake_check_in_plan (&options, NULL);

  g_assert_cmpuint (plan->len, ==, INTAKE_CHECK_IN_PLAN_MAXIMUM);
}

static void
test_kinds (void)
{
  for (IntakeCheckInKind kind = INTAKE_CHECK_IN_REGULAR; kind <= INTAKE_CHECK_IN_OTHER; kind++)
    {
      g_assert_cmpint (intake_check_in_kind_find (intake_check_in_kind_id (kind)), ==, kind);
      g_assert_nonnull (intake_vocabulary_find (&intake_check_in_kind_vocabulary, intake_check_in_kind_id (kind)));
    }
  g_assert_cmpint (intake_check_in_kind_find (NULL), ==, INTAKE_CHECK_IN_OTHER);
  g_assert_cmpint (intake_check_in_kind_find ("monthly"), ==, INTAKE_CHECK_IN_OTHER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check-in-plan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/check-in-plan/every-start", test_every_start);
  g_test_add_func ("/check-in-plan/a-hundred-years", test_a_hundred_years);
  g_test_add_func ("/check-in-plan/kinds", test_kinds);

  return g_test_run ();
}
