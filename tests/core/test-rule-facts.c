/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The calendar of rules against a slow oracle, which goes through an almanac day by day and counts what is complete; it knows nothing of how rules
 * reckon.  Over a million random cases.
 */
#include "config.h"

#include "witness-fixture.h"

#define N_DAYS 73000
#define N_AGE_CASES 500000
#define N_DATE_CASES 500000
#define N_LENGTH_CASES 100000
#define N_STAYS 2000
#define N_RULES 400
#define MAX_AGE 60

/**
 * Oracle:
 *
 * Someone who walks on from a day and counts.
 */
typedef struct
{
  guint    from;
  guint    day;
  int      days;
  int      months;
  gboolean is_anniversary; /* a month is complete just now */
} Oracle;

/* Each day of the calendar from 1 January 1900 on, written down one after another. */
static IntakeDate almanac[N_DAYS];

static const char *const units[] = { "days", "weeks", "months", "years" };
static const int         unit_counts[] = { 400, 60, 30, 4 };
static const char *const bounds[] = { "within", "less_than", "at_least", "more_than" };
static const char *const directions[] = { "before", "after", "either" };

/* One rule with what the oracle has to know of it. */
typedef struct
{
  IntakeRuleSet *rule_set;
  int            kind; /* index of bounds, or of ages */
  int            unit;
  int            count;
  int            direction;
} Case;

static void
write_almanac (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  IntakeDate       day = { 1900, 1, 1 };

  for (guint i = 0; i < N_DAYS; i++)
    {
      gboolean is_leap = day.year % 400 == 0 || (day.year % 4 == 0 && day.year % 100 != 0);
      int      length = lengths[day.month - 1] + (day.month == 2 && is_leap ? 1 : 0);

      almanac[i] = day;
      day.day++;
      if (day.day > length)
        {
          day.day = 1;
          day.month++;
        }
      if (day.month > 12)
        {
          day.month = 1;
          day.year++;
        }
    }
}

static Oracle
oracle_at (guint day)
{
  return (Oracle){ day, day, 0, 0, TRUE };
}

/* A month is complete when the day of the month comes round; where a month has none, on the first of the next. */
static void
oracle_step (Oracle *self)
{
  int wanted = almanac[self->from].day;

  self->day++;
  self->days++;
  self->is_anniversary = almanac[self->day].day == wanted || (almanac[self->day].day == 1 && almanac[self->day - 1].day < wanted);
  self->months += self->is_anniversary ? 1 : 0;
}

/* How many units are complete, and whether the last of them is so just now. */
static int
oracle_count (const Oracle *self,
              int           unit,
              gboolean     *just_now)
{
  switch (unit)
    {
    case 0:
      *just_now = TRUE;
      return self->days;
    case 1:
      *just_now = self->days % 7 == 0;
      return self->days / 7;
    case 2:
      *just_now = self->is_anniversary;
      return self->months;
    default:
      *just_now = self->is_anniversary && self->months % 12 == 0;
      return self->months / 12;
    }
}

static gboolean
oracle_allows (const Oracle *self,
               const Case   *rule)
{
  gboolean just_now;
  int      count = oracle_count (self, rule->unit, &just_now);

  switch (rule->kind)
    {
    case 0:
      return count < rule->count || (count == rule->count && just_now);
    case 1:
      return count < rule->count;
    case 2:
      return count >= rule->count;
    default:
      return count > rule->count || (count == rule->count && !just_now);
    }
}

static gboolean
is_met (IntakeRuleSet *rule_set,
        IntakeRecord  *application)
{
  IntakeFacts  facts = { application, NULL, FIXTURE_TODAY, NULL };
  IntakeAnswer answer = intake_rule_set_answer (rule_set, &facts, NULL);

  g_assert_cmpint (answer, !=, INTAKE_ANSWER_CANNOT_TELL);

  return answer == INTAKE_ANSWER_MET;
}

static void
fail_case (const char *what,
           const Case *rule,
           guint       from,
           guint       to)
{
  char first[INTAKE_DATE_ISO_SIZE];
  char second[INTAKE_DATE_ISO_SIZE];

  g_error ("%s: %s and %s, by: %s", what, intake_date_to_iso (almanac[from], first), intake_date_to_iso (almanac[to], second), intake_rule_set_get_json (rule->rule_set));
}

static guint
random_day (guint from,
            guint to)
{
  return (guint)g_test_rand_int_range ((gint32)from, (gint32)to);
}

static void
clear_cases (Case *cases,
             guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    intake_rule_set_unref (cases[i].rule_set);
}

static void
test_age (void)
{
  static const char *const kinds[] = { "from", "to", "before" };
  g_autoptr (IntakeRecord) application = fixture_application ("");
  Case cases[MAX_AGE * 3];

  for (int i = 0; i < MAX_AGE * 3; i++)
    {
      g_autofree char *rule = g_strdup_printf ("{'kind': 'age', '%s': %d}", kinds[i % 3], i / 3 + 1);

      cases[i] = (Case){ fixture_rule_set (rule), i % 3, 3, i / 3 + 1, 0 };
    }

  for (guint n = 0; n < N_AGE_CASES;)
    {
      Oracle oracle = oracle_at (random_day (0, N_DAYS - 23000));

      intake_record_set_date (application, INTAKE_FIELD_BIRTH_DATE, almanac[oracle.from]);
      for (; oracle.days < 22500; oracle_step (&oracle), n++)
        {
          int         age = oracle.months / 12;
          int         near = age + g_test_rand_int_range (-1, 2);
          int         limit = CLAMP (near, 1, MAX_AGE);
          const Case *rule = &cases[(limit - 1) * 3 + g_test_rand_int_range (0, 3)];
          gboolean    expected = rule->kind == 0 ? age >= limit : rule->kind == 1 ? age <= limit
                                                                                  : age < limit;

          intake_record_set_date (application, INTAKE_FIELD_RECEIVED_ON, almanac[oracle.day]);
          if (is_met (rule->rule_set, application) != expected)
            fail_case ("age", rule, oracle.from, oracle.day);
        }
    }

  clear_cases (cases, G_N_ELEMENTS (cases));
}

static void
make_date_cases (Case *cases)
{
  for (guint i = 0; i < N_RULES; i++)
    {
      int              kind = g_test_rand_int_range (0, 4);
      int              unit = g_test_rand_int_range (0, 4);
      int              count = g_test_rand_int_range (kind == 1 ? 1 : 0, unit_counts[unit]);
      int              direction = g_test_rand_int_range (0, 3);
      g_autofree char *rule = g_strdup_printf ("{'kind': 'date', 'field': 'graduation_date', '%s': {'%s': %d}, 'direction': '%s'}",
                                               bounds[kind], units[unit], count, directions[direction]);

      cases[i] = (Case){ fixture_rule_set (rule), kind, unit, count, direction };
    }
}

/* The earlier day is the date or the day that it is judged on, as the direction has it; of either, as chance has it. */
static void
test_date (void)
{
  g_autoptr (IntakeRecord) application = fixture_application ("");
  Case cases[N_RULES];

  make_date_cases (cases);
  for (guint n = 0; n < N_DATE_CASES;)
    {
      Oracle oracle = oracle_at (random_day (0, N_DAYS - 1600));

      for (; oracle.days < 1500; oracle_step (&oracle), n++)
        {
          const Case *rule = &cases[g_test_rand_int_range (0, N_RULES)];
          gboolean    is_before = rule->direction == 0 || (rule->direction == 2 && g_test_rand_bit ());

          intake_record_set_date (application, INTAKE_FIELD_GRADUATION_DATE, almanac[is_before ? oracle.from : oracle.day]);
          intake_record_set_date (application, INTAKE_FIELD_RECEIVED_ON, almanac[is_before ? oracle.day : oracle.from]);
          if (is_met (rule->rule_set, application) != oracle_allows (&oracle, rule))
            fail_case ("date", rule, oracle.from, oracle.day);
        }
    }

  clear_cases (cases, N_RULES);
}

/* A length is told by the day after the last. */
static void
test_length (void)
{
  Case cases[N_RULES];

  for (guint i = 0; i < N_RULES; i++)
    {
      int              kind = g_test_rand_bit () ? 0 : 2;
      int              unit = g_test_rand_int_range (0, 4);
      int              count = g_test_rand_int_range (1, unit_counts[unit]);
      g_autofree char *rule = g_strdup_printf ("{'kind': 'length', '%s': {'%s': %d}}", kind == 0 ? "at_most" : "at_least", units[unit], count);

      cases[i] = (Case){ fixture_rule_set (rule), kind, unit, count, 0 };
    }

  for (guint n = 0; n < N_LENGTH_CASES;)
    {
      Oracle         oracle = oracle_at (random_day (0, N_DAYS - 1600));
      FixtureWitness witness = fixture_witness ();
      g_autoptr (IntakeRecord) application = fixture_application ("");
      IntakeFacts facts = { application, NULL, FIXTURE_TODAY, &witness.parent };

      witness.placement = "";
      witness.record = intake_record_new (INTAKE_ENTITY_PLACEMENT);
      intake_record_set_date (witness.record, INTAKE_FIELD_PLACEMENT_START_ON, almanac[oracle.from]);
      for (oracle_step (&oracle); oracle.days < 1500; oracle_step (&oracle), n++)
        {
          const Case  *rule = &cases[g_test_rand_int_range (0, N_RULES)];
          IntakeAnswer expected = oracle_allows (&oracle, rule) ? INTAKE_ANSWER_MET : INTAKE_ANSWER_NOT_MET;

          intake_record_set_date (witness.record, INTAKE_FIELD_PLACEMENT_END_ON, almanac[oracle.day - 1]);
          if (intake_rule_set_answer (rule->rule_set, &facts, NULL) != expected)
            fail_case ("length", rule, oracle.from, oracle.day - 1);
        }
      g_clear_object (&witness.record);
    }

  clear_cases (cases, N_RULES);
}

/* Throughout a stay is on each of its days, one after another. */
static void
test_throughout (void)
{
  g_autoptr (IntakeRecord) application = fixture_application ("");

  for (guint n = 0; n < N_STAYS; n++)
    {
      int              kind = g_test_rand_int_range (0, 4);
      int              count = g_test_rand_int_range (1, 120);
      const char      *direction = directions[g_test_rand_int_range (0, 3)];
      g_autofree char *rule = g_strdup_printf ("'kind': 'date', 'field': 'graduation_date', '%s': {'days': %d}, 'direction': '%s'", bounds[kind], count, direction);
      g_autofree char *throughout = g_strdup_printf ("{%s, 'on': 'throughout'}", rule);
      g_autofree char *today = g_strdup_printf ("{%s}", rule);
      g_autoptr (IntakeRuleSet) at_once = fixture_rule_set (throughout);
      g_autoptr (IntakeRuleSet) by_day = fixture_rule_set (today);
      guint    first = random_day (1000, 2000);
      guint    last = first + random_day (0, 200);
      gboolean expected = TRUE;

      intake_record_set_date (application, INTAKE_FIELD_GRADUATION_DATE, almanac[random_day (900, 2300)]);
      intake_record_set_date (application, INTAKE_FIELD_AVAILABLE_FROM, almanac[first]);
      intake_record_set_date (application, INTAKE_FIELD_AVAILABLE_TO, almanac[last]);
      for (guint day = first; day <= last && expected; day++)
        {
          intake_record_set_date (application, INTAKE_FIELD_RECEIVED_ON, almanac[day]);
          expected = is_met (by_day, application);
        }
      g_assert_cmpint (is_met (at_once, application), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  write_almanac ();
  g_test_add_func ("/core/rule-facts/age", test_age);
  g_test_add_func ("/core/rule-facts/date", test_date);
  g_test_add_func ("/core/rule-facts/length", test_length);
  g_test_add_func ("/core/rule-facts/throughout", test_throughout);

  return g_test_run ();
}
