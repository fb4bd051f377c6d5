/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office, a part at a time: by whom, of what, about what; and what one action changed. */
#pragma once

#include "intake-history.h"

G_BEGIN_DECLS

/**
 * IntakeHistoryKind:
 * @INTAKE_HISTORY_ALL: whatever was changed
 * @INTAKE_HISTORY_APPLICATIONS: applications and persons, with stages, supervisors assigned, decisions, documents, interviews
 * @INTAKE_HISTORY_NOTICES: notices
 * @INTAKE_HISTORY_INTERNS: internships, with check-ins, objectives, outputs and evaluations
 * @INTAKE_HISTORY_SUPERVISORS: supervisors
 * @INTAKE_HISTORY_OFFICE: rule sets, saved views, settings
 * @INTAKE_HISTORY_N_KINDS: how many there are
 */
typedef enum
{
  INTAKE_HISTORY_ALL,
  INTAKE_HISTORY_APPLICATIONS,
  INTAKE_HISTORY_NOTICES,
  INTAKE_HISTORY_INTERNS,
  INTAKE_HISTORY_SUPERVISORS,
  INTAKE_HISTORY_OFFICE,
  INTAKE_HISTORY_N_KINDS,
} IntakeHistoryKind;

/** intake_history_kind_label: what people call what the kind takes in (transfer none). */
const char *intake_history_kind_label (IntakeHistoryKind     kind,
                                       const IntakeLanguage *language);

/**
 * IntakeHistoryFilter:
 * @who: (nullable): only what this person did
 * @kind: only what changed something of this kind
 * @search: (nullable): only actions whose label contains this, whatever case and accents
 */
typedef struct
{
  char             *who;
  IntakeHistoryKind kind;
  char             *search;
} IntakeHistoryFilter;

/** intake_history_filter_copy: a copy (transfer full). */
IntakeHistoryFilter *intake_history_filter_copy (const IntakeHistoryFilter *filter);

void intake_history_filter_free (IntakeHistoryFilter *filter);

/**
 * intake_history_query:
 * @db: a connection
 * @filter: which actions
 * @before: only actions older than this; 0 for the newest
 * @limit: how many at the most
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * A part of the history of the office. It costs what it reads, however much is behind.
 *
 * Returns: (transfer full) (element-type IntakeHistoryEntry) (nullable): newest first, without their changes
 */
GPtrArray *intake_history_query (IntakeDatabase            *db,
                                 const IntakeHistoryFilter *filter,
                                 gint64                     before,
                                 guint                      limit,
                                 GCancellable              *cancellable,
                                 GError                   **error);

/** intake_history_list_people: all who ever did something, by name (transfer full) (nullable). */
GStrv intake_history_list_people (IntakeDatabase *db,
                                  GError        **error);

/**
 * intake_history_dup_changes:
 * @db: a connection
 * @action: an action's number
 * @limit: how many values at the most
 * @n_more: (out): how many values it changed besides
 * @error: return location
 *
 * What one action changed, in words, as intake_history_dup_sentences().
 *
 * Returns: (transfer full) (nullable): the lines; "" if there is nothing to tell
 */
char *intake_history_dup_changes (IntakeDatabase *db,
                                  gint64          action,
                                  guint           limit,
                                  gint64         *n_more,
                                  GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeHistoryFilter, intake_history_filter_free)

G_END_DECLS
