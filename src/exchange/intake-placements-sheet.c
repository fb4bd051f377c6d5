/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placements with their supervisors: tidy, a row for each supervisor, so that it can be filtered and counted by either. */
#include "config.h"

#include "intake-placements-sheet.h"

#include <glib/gi18n-lib.h>

#include "intake-assignment-table.h"
#include "intake-placement-table.h"
#include "intake-record-table.h"
#include "intake-stage.h"

/* What a column is taken from. */
typedef enum
{
  FROM_APPLICATION,
  FROM_NOTICE,
  FROM_PLACEMENT,
  FROM_ASSIGNMENT,
} IntakeColumnOrigin;

/* What an assignment says, in place of a field. */
typedef enum
{
  ASSIGNMENT_NAME,
  ASSIGNMENT_TITLE,
  ASSIGNMENT_UNIT,
  ASSIGNMENT_ROLE,
} IntakeAssignmentColumn;

static const struct
{
  IntakeColumnOrigin origin;
  int                what;
  const char        *heading;
  guint              width;
} columns[] = {
  { FROM_APPLICATION, INTAKE_FIELD_CASE },
  { FROM_APPLICATION, INTAKE_FIELD_NAME },
  { FROM_APPLICATION, INTAKE_FIELD_SEX },
  { FROM_APPLICATION, INTAKE_FIELD_NATIONALITY },
  { FROM_APPLICATION, INTAKE_FIELD_STAGE },
  { FROM_APPLICATION, INTAKE_FIELD_NOTICE },
  { FROM_NOTICE, INTAKE_FIELD_NOTICE_UNIT },
  { FROM_NOTICE, INTAKE_FIELD_NOTICE_DUTY_STATION },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_START_ON },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_END_ON },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_EXTENDED_TO },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_MODALITY },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_STIPEND },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_CURRENCY },
  { FROM_PLACEMENT, INTAKE_FIELD_PLACEMENT_PAYER },
  { FROM_ASSIGNMENT, ASSIGNMENT_NAME, N_ ("Supervisor"), 28 },
    { FROM_ASSIGNMENT, ASSIGNMENT_ROLE, N_ ("Role"), 16 },
      { FROM_ASSIGNMENT, ASSIGNMENT_TITLE, N_ ("Supervisor’s title"), 34 },
        { FROM_ASSIGNMENT, ASSIGNMENT_UNIT, N_ ("Supervisor’s unit"), 24 },
      };

int
intake_placements_sheet_begin (IntakeSheetContext *context,
                               GError            **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char          *name = intake_language_translate (context->language, N_ ("Placements"));
  IntakeWorkbookColumn descriptions[G_N_ELEMENTS (columns)];
  int                  sheet = intake_workbook_add_sheet (context->workbook, name, error);

  if (sheet < 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].origin == FROM_ASSIGNMENT)
        descriptions[i] = (IntakeWorkbookColumn){ intake_language_translate (context->language, columns[i].heading), INTAKE_COLUMN_TEXT, columns[i].width };
      else
        descriptions[i] = intake_sheet_field_column (context, (IntakeFieldId)columns[i].what);
    }

  intake_workbook_begin_table (context->workbook, sheet, descriptions, G_N_ELEMENTS (descriptions));

  return sheet;
}

static const char *
get_assignment_text (const IntakeSheetContext *context,
                     const IntakeAssignment   *assignment,
                     int                       what)
{
  const char *texts[] = {
    [ASSIGNMENT_NAME] = assignment->name,
    [ASSIGNMENT_TITLE] = assignment->title,
    [ASSIGNMENT_UNIT] = assignment->unit,
    [ASSIGNMENT_ROLE] = intake_vocabulary_label (&intake_role_vocabulary, assignment->role, context->language),
  };

  return texts[what];
}

static gboolean
add_row (IntakeSheetContext     *context,
         int                     sheet,
         IntakeRecord           *application,
         IntakeRecord           *placement,
         const IntakeAssignment *assignment,
         GError                **error)
{
  IntakeRecord *origins[] = {
    [FROM_APPLICATION] = application,
    [FROM_NOTICE] = intake_sheet_get_notice (context, application),
    [FROM_PLACEMENT] = placement,
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].origin == FROM_ASSIGNMENT)
        intake_workbook_set_text (context->workbook, sheet, i, assignment != NULL ? get_assignment_text (context, assignment, columns[i].what) : NULL);
      else if (origins[columns[i].origin] != NULL)
        intake_sheet_set_field (context, sheet, i, origins[columns[i].origin], (IntakeFieldId)columns[i].what);
    }

  return intake_workbook_end_row (context->workbook, sheet, error);
}

gboolean
intake_placements_sheet_add (IntakeSheetContext *context,
                             int                 sheet,
                             IntakeRecord       *record,
                             GError            **error)
{
  g_autoptr (GPtrArray) assignments = NULL;
  g_autoptr (IntakeRecord) placement = NULL;
  g_autoptr (GError) local_error = NULL;
  IntakeStage stage = INTAKE_STAGE_RECEIVED;
  gint64      placement_id;

  /* Most applications have neither supervisors nor a placement: they cost no query. */
  if (!intake_record_has (record, INTAKE_FIELD_SUPERVISORS) && !(intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), &stage) && intake_stage_has_placement (stage)))
    return TRUE;

  placement_id = intake_placement_table_find (context->db, intake_record_get_id (record), &local_error);
  if (placement_id != 0)
    placement = intake_record_table_load (context->db, INTAKE_ENTITY_PLACEMENT, placement_id, &local_error);
  if (local_error == NULL)
    assignments = intake_assignment_table_list_names (context->db, intake_record_get_id (record), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (assignments->len == 0)
    return add_row (context, sheet, record, placement, NULL, error);

  for (guint i = 0; i < assignments->len; i++)
    if (!add_row (context, sheet, record, placement, g_ptr_array_index (assignments, i), error))
      return FALSE;

  return TRUE;
}
