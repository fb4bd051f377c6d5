/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the tables and columns of the journal are called. */
#include "config.h"

#include "intake-history-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which fields the columns of a table are, with those that are told by other words. */
typedef struct
{
  const char  *table;
  IntakeEntity entity;
} FieldTable;

static const FieldTable field_tables[] = {
  { "application", INTAKE_ENTITY_APPLICATION },
  { "person", INTAKE_ENTITY_APPLICATION },
  { "notice", INTAKE_ENTITY_NOTICE },
  { "supervisor", INTAKE_ENTITY_SUPERVISOR },
  { "placement", INTAKE_ENTITY_PLACEMENT },
  { "check_in", INTAKE_ENTITY_CHECK_IN },
  { "objective", INTAKE_ENTITY_OBJECTIVE },
  { "output", INTAKE_ENTITY_OUTPUT },
  { "evaluation", INTAKE_ENTITY_EVALUATION },
};

typedef struct
{
  const char       *table;
  const char       *label;
  IntakeHistoryPart part;
} ColumnLine;

/* clang-format off */
static const IntakeHistoryRow row_lines[] = {
  /* table               added                           deleted                               named by                                                       in parentheses */
  { "application",       N_("Application added"),        N_("Application deleted"),            { "case", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
  { "notice",            N_("Notice added"),             N_("Notice deleted"),                 { "reference", INTAKE_SUBJECT_TEXT, NULL },                     { NULL } },
  { "supervisor",        N_("Supervisor added"),         N_("Supervisor deleted"),             { "name", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
  { "assignment",        N_("Supervisor assigned"),      N_("Supervisor no longer assigned"),  { "supervisor_id", INTAKE_SUBJECT_SUPERVISOR, NULL },           { "role", INTAKE_SUBJECT_TERM, &intake_role_vocabulary } },
  { "notice_supervisor", N_("Supervisor named"),         N_("Supervisor no longer named"),     { "supervisor_id", INTAKE_SUBJECT_SUPERVISOR, NULL },           { "role", INTAKE_SUBJECT_TERM, &intake_role_vocabulary } },
  { "stage_step",        N_("Note on the step"),         N_("Step deleted"),                   { "stage", INTAKE_SUBJECT_TERM, &intake_stage_vocabulary },     { "note", INTAKE_SUBJECT_TEXT, NULL }, { "dated_on", INTAKE_SUBJECT_DATE, NULL }, TRUE },
  { "document",          N_("Document added"),           N_("Document deleted"),               { "kind", INTAKE_SUBJECT_TERM, &intake_document_vocabulary },   { "state", INTAKE_SUBJECT_TERM, &intake_document_state_vocabulary }, { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "interview",         N_("Interview added"),          N_("Interview deleted"),              { "held_on", INTAKE_SUBJECT_DATE, NULL },                       { NULL } },
  { "interviewer",       N_("Interviewer added"),        N_("Interviewer deleted"),            { "name", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
  { "score",             N_("Score given"),              N_("Score deleted"),                  { "criterion_id", INTAKE_SUBJECT_OFFICE_TERM, NULL },           { "score", INTAKE_SUBJECT_TEXT, NULL }, { "interviewer_id", INTAKE_SUBJECT_INTERVIEWER, NULL } },
  { "office_term",       N_("Added to the office’s list"), N_("Deleted from the office’s list"), { "name", INTAKE_SUBJECT_TEXT, NULL },                        { NULL } },
  { "placement",         N_("Placement added"),          N_("Placement deleted"),              { "start_on", INTAKE_SUBJECT_DATE, NULL },                      { NULL } },
  { "check_in",          N_("Check-in added"),           N_("Check-in deleted"),               { "planned_on", INTAKE_SUBJECT_DATE, NULL },                    { "kind", INTAKE_SUBJECT_TERM, &intake_check_in_kind_vocabulary } },
  { "objective",         N_("Learning objective added"), N_("Learning objective deleted"),     { "objective", INTAKE_SUBJECT_TEXT, NULL },                     { NULL } },
  { "output",            N_("Output added"),             N_("Output deleted"),                 { "title", INTAKE_SUBJECT_TEXT, NULL },                         { "due_on", INTAKE_SUBJECT_DATE, NULL } },
  { "evaluation",        N_("Evaluation added"),         N_("Evaluation deleted"),             { "kind", INTAKE_SUBJECT_TERM, &intake_evaluation_kind_vocabulary }, { "evaluated_on", INTAKE_SUBJECT_DATE, NULL } },
  { "custom_value",      N_("Further field filled in"),  N_("Further field emptied"),          { "custom_field_id", INTAKE_SUBJECT_CUSTOM_FIELD, NULL },       { "value", INTAKE_SUBJECT_TEXT, NULL } },
  { "custom_field",      N_("Further field added"),      N_("Further field deleted"),          { "name", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
  { "mapping",           N_("Mapping of columns saved"), N_("Mapping of columns deleted"),     { "name", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
  { "screening",         N_("Computed answer"),          N_("Computed answer deleted"),        { "answer", INTAKE_SUBJECT_TERM, &intake_answer_vocabulary },   { NULL } },
  { "view",              N_("View saved"),               N_("Saved view deleted"),             { "name", INTAKE_SUBJECT_TEXT, NULL },                          { NULL } },
};

static const ColumnLine column_lines[] = {
  { "assignment",        N_("Role"),                     { "role", INTAKE_SUBJECT_TERM, &intake_role_vocabulary } },
  { "notice_supervisor", N_("Role"),                     { "role", INTAKE_SUBJECT_TERM, &intake_role_vocabulary } },
  { "stage_step",        N_("Date of the step"),         { "dated_on", INTAKE_SUBJECT_DATE, NULL } },
  { "stage_step",        N_("Note on the step"),         { "note", INTAKE_SUBJECT_TEXT, NULL } },
  { "document",          N_("Kind"),                     { "kind", INTAKE_SUBJECT_TERM, &intake_document_vocabulary } },
  { "document",          N_("Called"),                   { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "document",          N_("State"),                    { "state", INTAKE_SUBJECT_TERM, &intake_document_state_vocabulary } },
  { "document",          N_("Asked for on"),             { "asked_on", INTAKE_SUBJECT_DATE, NULL } },
  { "document",          N_("Received on"),              { "received_on", INTAKE_SUBJECT_DATE, NULL } },
  { "document",          N_("File"),                     { "file_name", INTAKE_SUBJECT_TEXT, NULL } },
  { "document",          N_("Note"),                     { "note", INTAKE_SUBJECT_TEXT, NULL } },
  { "interview",         N_("Date of the interview"),    { "held_on", INTAKE_SUBJECT_DATE, NULL } },
  { "interview",         N_("Note on the interview"),    { "note", INTAKE_SUBJECT_TEXT, NULL } },
  { "interviewer",       N_("Interviewer"),              { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "score",             N_("Score"),                    { "score", INTAKE_SUBJECT_TEXT, NULL } },
  { "score",             N_("Note on the score"),        { "note", INTAKE_SUBJECT_TEXT, NULL } },
  { "office_term",       N_("Name in the office’s list"), { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "screening",         N_("Computed answer"),          { "answer", INTAKE_SUBJECT_TERM, &intake_answer_vocabulary } },
  { "screening",         N_("Decision"),                 { "decision", INTAKE_SUBJECT_TERM, &intake_decision_vocabulary } },
  { "screening",         N_("Decided beside the answer"), { "decided_answer", INTAKE_SUBJECT_TERM, &intake_answer_vocabulary } },
  { "screening",         N_("Reason of the decision"),   { "reason", INTAKE_SUBJECT_TEXT, NULL } },
  { "custom_value",      N_("Further field"),            { "value", INTAKE_SUBJECT_TEXT, NULL } },
  { "custom_field",      N_("Name of the further field"), { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "mapping",           N_("Name of the mapping"),      { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "view",              N_("Name of the view"),         { "name", INTAKE_SUBJECT_TEXT, NULL } },
  { "view",              N_("Shown by the view"),        { "definition", INTAKE_SUBJECT_VIEW, NULL } },
  { "view",              N_("Place in the sidebar"),     { "position", INTAKE_SUBJECT_TEXT, NULL } },
};
/* clang-format on */

const IntakeHistoryRow *
intake_history_find_row (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_lines); i++)
    if (strcmp (row_lines[i].table, table) == 0)
      return &row_lines[i];
  return NULL;
}

const char *
intake_history_find_kind (const char *table)
{
  static const struct
  {
    const char *table;
    const char *kind;
  } kinds[] = {
    { "check_in", NC_ ("in the history", "Check-in") },
    { "objective", NC_ ("in the history", "Learning objective") },
    { "output", NC_ ("in the history", "Output") },
    { "evaluation", NC_ ("in the history", "Evaluation") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].table, table) == 0)
      return kinds[i].kind;
  return NULL;
}

const IntakeHistoryPart *
intake_history_find_column (const char  *table,
                            const char  *column,
                            const char **label)
{
  for (guint i = 0; i < G_N_ELEMENTS (column_lines); i++)
    if (strcmp (column_lines[i].table, table) == 0 && strcmp (column_lines[i].part.column, column) == 0)
      {
        *label = column_lines[i].label;
        return &column_lines[i].part;
      }
  return NULL;
}

IntakeFieldId
intake_history_find_field (const char *table,
                           const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_tables); i++)
    if (strcmp (field_tables[i].table, table) == 0)
      {
        const IntakeField *field = intake_field_find (field_tables[i].entity, column);

        return field != NULL ? field->id : INTAKE_N_FIELDS;
      }
  return INTAKE_N_FIELDS;
}
