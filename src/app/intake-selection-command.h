/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be done with many records, each as one action with Undo.  A few are done at once; with many, how far it is is shown, and it can be given up.
 */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/** intake_selection_command_set_stage: takes applications to a stage, as of today; with the reason, of intake_refusal_vocabulary, of a way out. */
void intake_selection_command_set_stage (GtkWindow     *parent,
                                         IntakeSession *session,
                                         const GArray  *ids,
                                         IntakeStage    stage,
                                         const char    *refusal);

/** intake_selection_command_set_notice: puts applications under a notice; under none with 0. */
void intake_selection_command_set_notice (GtkWindow     *parent,
                                          IntakeSession *session,
                                          const GArray  *ids,
                                          gint64         notice);

/** intake_selection_command_assign: gives applications a supervisor in a role. */
void intake_selection_command_assign (GtkWindow     *parent,
                                      IntakeSession *session,
                                      const GArray  *ids,
                                      gint64         supervisor,
                                      const char    *role);

/** intake_selection_command_tag: gives the persons of applications a tag, or takes it from them. */
void intake_selection_command_tag (GtkWindow     *parent,
                                   IntakeSession *session,
                                   const GArray  *ids,
                                   const char    *tag,
                                   gboolean       add);

/** intake_selection_command_delete: deletes records, or none of them if one is still needed. */
void intake_selection_command_delete (GtkWindow     *parent,
                                      IntakeSession *session,
                                      IntakeEntity   entity,
                                      const GArray  *ids);

G_END_DECLS
