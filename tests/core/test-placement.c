/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an internship stands on a day. */
#include "config.h"

#include "intake-placement.h"

#define START  \
  {            \
    2026, 3, 1 \
  }
#define END     \
  {             \
    2026, 8, 31 \
  }

static const struct
{
  const char *stage;
  IntakeDate  start;
  IntakeDate  end;
  IntakeDate  day;
  const char *state;
} cases[] = {
  { "accepted", START, END, { 2026, 2, 28 }, "coming" },
  { "accepted", START, END, { 2026, 3, 1 }, "on-board" },
  { "on-board", START, END, { 2026, 8, 31 }, "on-board" },
  { "on-board", START, END, { 2026, 9, 1 }, "ended" },
  { "on-board", START, END, { 2026, 2, 28 }, "coming" },
  { "completed", START, END, { 2026, 5, 1 }, "ended" },
  { "left-early", START, END, { 2026, 5, 1 }, "ended" },
  { "declined", START, END, { 2026, 5, 1 }, "not-begun" },
  { "withdrawn", START, END, { 2026, 9, 1 }, "not-begun" },
  { "accepted", { 0, 0, 0 }, { 0, 0, 0 }, { 2026, 5, 1 }, "coming" },
  { "on-board", { 0, 0, 0 }, { 0, 0, 0 }, { 2026, 5, 1 }, "on-board" },
  { "on-board", { 0, 0, 0 }, END, { 2026, 9, 1 }, "ended" },
  { "accepted", START, { 0, 0, 0 }, { 2030, 1, 1 }, "on-board" },
};

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IntakeStage stage;

      g_assert_true (intake_stage_find (cases[i].stage, &stage));
      g_test_message ("case %u", i);
      g_assert_cmpstr (intake_placement_state_id (intake_placement_state_on (stage, cases[i].start, cases[i].end, cases[i].day)), ==, cases[i].state);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/placement/states", test_states);

  return g_test_run ();
}
