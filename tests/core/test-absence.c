/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Absences are read as people write them; what cannot be read is passed over. */
#include "config.h"

#include "intake-absence.h"

static const struct
{
  const char *text;
  const char *language;
  const char *expected;
} cases[] = {
  { NULL, "en", "" },
  { "", "en", "" },
  { "2026-07-01 - 2026-07-15", "en", "2026-07-01/2026-07-15" },
  { "1/7/2026 – 15/7/2026; 24 December 2026", "en", "2026-07-01/2026-07-15 2026-12-24/2026-12-24" },
  { "du 1er juillet 2026 au 15 juillet 2026", "fr", "2026-07-01/2026-07-15" },
  { "del 1/7/2026 al 15/7/2026\n5 enero 2027", "es", "2026-07-01/2026-07-15 2027-01-05/2027-01-05" },
  { "2026-07-15 - 2026-07-01", "en", "" },
  { "on leave in summer; 3/8/2026", "en", "2026-08-03/2026-08-03" },
  { "–;..; - ;", "en", "" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) absences = g_array_new (FALSE, FALSE, sizeof (IntakeAbsence));
      g_autoptr (GString) words = g_string_new (NULL);

      intake_absence_read (cases[i].text, intake_language_get (cases[i].language), absences);
      for (guint j = 0; j < absences->len; j++)
        {
          const IntakeAbsence *absence = &g_array_index (absences, IntakeAbsence, j);
          char                 first[INTAKE_DATE_ISO_SIZE], last[INTAKE_DATE_ISO_SIZE];

          g_string_append_printf (words, "%s%s/%s", j > 0 ? " " : "", intake_date_to_iso (absence->first, first), intake_date_to_iso (absence->last, last));
        }
      g_assert_cmpstr (words->str, ==, cases[i].expected);
    }
}

static void
test_covers (void)
{
  g_autoptr (GArray) absences = g_array_new (FALSE, FALSE, sizeof (IntakeAbsence));

  g_assert_false (intake_absence_covers (NULL, (IntakeDate){ 2026, 7, 1 }));
  g_assert_false (intake_absence_covers (absences, (IntakeDate){ 2026, 7, 1 }));
  intake_absence_read ("2026-07-01 - 2026-07-15", intake_language_get ("en"), absences);
  g_assert_false (intake_absence_covers (absences, (IntakeDate){ 2026, 6, 30 }));
  g_assert_true (intake_absence_covers (absences, (IntakeDate){ 2026, 7, 1 }));
  g_assert_true (intake_absence_covers (absences, (IntakeDate){ 2026, 7, 15 }));
  g_assert_false (intake_absence_covers (absences, (IntakeDate){ 2026, 7, 16 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/absence/read", test_read);
  g_test_add_func ("/absence/covers", test_covers);

  return g_test_run ();
}
