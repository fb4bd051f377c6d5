/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the overview, counted. */
#pragma once

#include "intake-database.h"
#include "intake-figure.h"

G_BEGIN_DECLS

/** INTAKE_FIGURES_N_WEEKS: how many weeks back applications are counted, this one included. */
#define INTAKE_FIGURES_N_WEEKS 12

/** INTAKE_FIGURES_N_SUPERVISORS: how many supervisors are told of at the most, the most loaded first. */
#define INTAKE_FIGURES_N_SUPERVISORS 12

/**
 * IntakeWeekFigure:
 * @monday: the first day of the week
 * @count: how many applications were received in it
 */
typedef struct
{
  IntakeDate monday;
  gint64     count;
} IntakeWeekFigure;

/**
 * IntakeLoadFigure:
 * @id: an active supervisor
 * @name: their name
 * @load: how many interns they have now
 * @capacity: how many they take at once; -1 if it is not recorded
 */
typedef struct
{
  gint64 id;
  char  *name;
  int    load;
  int    capacity;
} IntakeLoadFigure;

/**
 * IntakeFigures:
 * @today: the day for which they hold
 * @n_applications: how many applications there are
 * @attention: what needs someone, each figure by its number
 * @first: of what is due for internships, the first internship; 0 for none
 * @stages: how many applications are at each stage
 * @answers: how many have each answer, in the order of intake_answer_vocabulary
 * @weeks: applications by week, the oldest week first
 * @supervisors: (element-type IntakeLoadFigure): the fullest first
 * @n_supervisors: how many active supervisors there are in all
 */
typedef struct
{
  IntakeDate       today;
  gint64           n_applications;
  gint64           attention[INTAKE_N_FIGURES];
  gint64           first[INTAKE_N_FIGURES];
  gint64           stages[INTAKE_N_STAGES];
  gint64           answers[4];
  IntakeWeekFigure weeks[INTAKE_FIGURES_N_WEEKS];
  GPtrArray       *supervisors;
  gint64           n_supervisors;
} IntakeFigures;

void intake_figures_free (IntakeFigures *figures);

/**
 * intake_figures_read:
 * @db: a connection
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all figures of the overview, of one moment
 */
IntakeFigures *intake_figures_read (IntakeDatabase *db,
                                    GCancellable   *cancellable,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeFigures, intake_figures_free)

G_END_DECLS
