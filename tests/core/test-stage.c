/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stages: the way, the ways out and back, and that files find them under the same ids as forms. */
#include "config.h"

#include "intake-stage.h"
#include "intake-vocabulary.h"

static void
test_ids (void)
{
  IntakeStage stage = INTAKE_STAGE_INTERVIEW;

  g_assert_cmpuint (intake_stage_vocabulary.n_terms, ==, INTAKE_N_STAGES);

  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      g_assert_nonnull (intake_vocabulary_find (&intake_stage_vocabulary, intake_stage_id ((IntakeStage)i)));
      g_assert_true (intake_stage_find (intake_stage_id ((IntakeStage)i), &stage));
      g_assert_cmpint (stage, ==, i);
    }

  g_assert_false (intake_stage_find ("hired", &stage));
  g_assert_false (intake_stage_find ("Received", &stage));
  g_assert_false (intake_stage_find ("", &stage));
  g_assert_false (intake_stage_find (NULL, &stage));
  g_assert_cmpint (stage, ==, INTAKE_STAGE_LEFT_EARLY);
}

static void
test_way (void)
{
  IntakeStage stage = INTAKE_STAGE_RECEIVED;

  for (guint i = INTAKE_STAGE_RECEIVED; i < INTAKE_STAGE_COMPLETED; i++)
    {
      g_assert_cmpint (stage, ==, i);
      g_assert_true (intake_stage_can_step (stage, intake_stage_next (stage)));
      stage = intake_stage_next (stage);
    }

  g_assert_cmpint (stage, ==, INTAKE_STAGE_COMPLETED);
  g_assert_cmpint (intake_stage_next (stage), ==, INTAKE_STAGE_COMPLETED);
}

static void
test_ways_out (void)
{
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      IntakeStage from = (IntakeStage)i;
      guint       n_out = 0;

      g_assert_cmpint (intake_stage_is_way_out (from), ==, i >= INTAKE_STAGE_NOT_ELIGIBLE);
      g_assert_false (intake_stage_can_step (from, from));

      for (guint j = 0; j < INTAKE_N_STAGES; j++)
        {
          IntakeStage to = (IntakeStage)j;

          /* Whoever left can be taken back to where they were, and nobody leaves from one way out by another. */
          if (intake_stage_is_way_out (to))
            {
              n_out += intake_stage_can_step (from, to) ? 1 : 0;
              g_assert_cmpint (intake_stage_can_step (from, to), ==, intake_stage_can_step (to, from));
            }

          /* No usual step goes back on the way. */
          if (!intake_stage_is_way_out (from) && !intake_stage_is_way_out (to) && to <= from)
            g_assert_false (intake_stage_can_step (from, to));
        }

      if (intake_stage_is_way_out (from))
        {
          g_assert_cmpint (intake_stage_next (from), ==, from);
          g_assert_cmpuint (n_out, ==, 0);
        }
      else
        {
          g_assert_cmpint (n_out > 0, ==, from != INTAKE_STAGE_COMPLETED);
        }
    }

  g_assert_true (intake_stage_can_step (INTAKE_STAGE_OFFERED, INTAKE_STAGE_DECLINED));
  g_assert_true (intake_stage_can_step (INTAKE_STAGE_ON_BOARD, INTAKE_STAGE_LEFT_EARLY));
  g_assert_false (intake_stage_can_step (INTAKE_STAGE_RECEIVED, INTAKE_STAGE_LEFT_EARLY));
  g_assert_false (intake_stage_can_step (INTAKE_STAGE_ON_BOARD, INTAKE_STAGE_NOT_SELECTED));
  g_assert_false (intake_stage_can_step (INTAKE_STAGE_RECEIVED, INTAKE_STAGE_COMPLETED));
}

static void
test_placements_and_load (void)
{
  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    {
      IntakeStage stage = (IntakeStage)i;

      g_assert_cmpint (intake_stage_has_placement (stage), ==,
                       stage == INTAKE_STAGE_ACCEPTED || stage == INTAKE_STAGE_ON_BOARD ||
                         stage == INTAKE_STAGE_COMPLETED || stage == INTAKE_STAGE_LEFT_EARLY);
      g_assert_cmpint (intake_stage_counts_as_load (stage), ==,
                       stage == INTAKE_STAGE_OFFERED || stage == INTAKE_STAGE_ACCEPTED || stage == INTAKE_STAGE_ON_BOARD);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/stage/ids-are-those-of-the-vocabulary", test_ids);
  g_test_add_func ("/core/stage/way-from-received-to-completed", test_way);
  g_test_add_func ("/core/stage/ways-out-lead-back", test_ways_out);
  g_test_add_func ("/core/stage/placements-and-load", test_placements_and_load);

  return g_test_run ();
}
