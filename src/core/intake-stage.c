/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages of an application as one table: what each is, and which steps lead on from it. */
#include "config.h"

#include "intake-stage.h"

typedef enum
{
  STAGE_WAY_OUT = 1 << 0,
  STAGE_PLACEMENT = 1 << 1,
  STAGE_LOAD = 1 << 2,
} StageFlags;

typedef struct
{
  const char *id;
  StageFlags  flags;
  IntakeStage next;
  guint       steps; /* a bit for each stage that usually follows */
} StageInfo;

#define TO(stage) (1u << INTAKE_STAGE_##stage)

/* A way out has no steps of its own: it leads back to each stage that leads to it. */
static const StageInfo stages[INTAKE_N_STAGES] = {
  [INTAKE_STAGE_RECEIVED] = { "received", 0, INTAKE_STAGE_SCREENING, TO (SCREENING) | TO (SHORTLISTED) | TO (NOT_ELIGIBLE) | TO (NOT_SELECTED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_SCREENING] = { "screening", 0, INTAKE_STAGE_SHORTLISTED, TO (SHORTLISTED) | TO (NOT_ELIGIBLE) | TO (NOT_SELECTED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_SHORTLISTED] = { "shortlisted", 0, INTAKE_STAGE_INTERVIEW, TO (INTERVIEW) | TO (OFFERED) | TO (NOT_ELIGIBLE) | TO (NOT_SELECTED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_INTERVIEW] = { "interview", 0, INTAKE_STAGE_OFFERED, TO (OFFERED) | TO (NOT_ELIGIBLE) | TO (NOT_SELECTED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_OFFERED] = { "offered", STAGE_LOAD, INTAKE_STAGE_ACCEPTED, TO (ACCEPTED) | TO (DECLINED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_ACCEPTED] = { "accepted", STAGE_LOAD | STAGE_PLACEMENT, INTAKE_STAGE_ON_BOARD, TO (ON_BOARD) | TO (DECLINED) | TO (WITHDRAWN) },
  [INTAKE_STAGE_ON_BOARD] = { "on-board", STAGE_LOAD | STAGE_PLACEMENT, INTAKE_STAGE_COMPLETED, TO (COMPLETED) | TO (LEFT_EARLY) },
  [INTAKE_STAGE_COMPLETED] = { "completed", STAGE_PLACEMENT, INTAKE_STAGE_COMPLETED, 0 },
  [INTAKE_STAGE_NOT_ELIGIBLE] = { "not-eligible", STAGE_WAY_OUT, INTAKE_STAGE_NOT_ELIGIBLE, 0 },
  [INTAKE_STAGE_NOT_SELECTED] = { "not-selected", STAGE_WAY_OUT, INTAKE_STAGE_NOT_SELECTED, 0 },
  [INTAKE_STAGE_DECLINED] = { "declined", STAGE_WAY_OUT, INTAKE_STAGE_DECLINED, 0 },
  [INTAKE_STAGE_WITHDRAWN] = { "withdrawn", STAGE_WAY_OUT, INTAKE_STAGE_WITHDRAWN, 0 },
  [INTAKE_STAGE_LEFT_EARLY] = { "left-early", STAGE_WAY_OUT | STAGE_PLACEMENT, INTAKE_STAGE_LEFT_EARLY, 0 },
};

static gboolean
has_flag (IntakeStage stage,
          StageFlags  flag)
{
  return (stages[stage].flags & flag) != 0;
}

static gboolean
has_step (IntakeStage from,
          IntakeStage to)
{
  return (stages[from].steps & (1u << to)) != 0;
}

const char *
intake_stage_id (IntakeStage stage)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, NULL);

  return stages[stage].id;
}

gboolean
intake_stage_find (const char  *id,
                   IntakeStage *stage)
{
  g_return_val_if_fail (stage != NULL, FALSE);

  for (guint i = 0; id != NULL && i < INTAKE_N_STAGES; i++)
    {
      if (g_str_equal (stages[i].id, id))
        {
          *stage = (IntakeStage)i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
intake_stage_is_way_out (IntakeStage stage)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, FALSE);

  return has_flag (stage, STAGE_WAY_OUT);
}

gboolean
intake_stage_has_placement (IntakeStage stage)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, FALSE);

  return has_flag (stage, STAGE_PLACEMENT);
}

gboolean
intake_stage_counts_as_load (IntakeStage stage)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, FALSE);

  return has_flag (stage, STAGE_LOAD);
}

gboolean
intake_stage_can_step (IntakeStage from,
                       IntakeStage to)
{
  g_return_val_if_fail (from < INTAKE_N_STAGES, FALSE);
  g_return_val_if_fail (to < INTAKE_N_STAGES, FALSE);

  return has_step (from, to) || (has_flag (from, STAGE_WAY_OUT) && has_step (to, from));
}

IntakeStage
intake_stage_next (IntakeStage stage)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, INTAKE_STAGE_RECEIVED);

  return stages[stage].next;
}
