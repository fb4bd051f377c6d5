/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placements with their supervisors: tidy, a row for each supervisor, so that it can be filtered and counted by either. */
#include "config.h"

#include "intake-placements-sheet.h"

#include <glib/gi18n-lib.h>

/* What a column is taken from. */
typedef enum
{
  FROM_APPLICATION,
  FROM_NOTICE,
  FROM_PLACEMENT,
  FROM_SUPERVISOR,
} IntakeColumnOrigin;

/* What is told of a supervisor, in place of a field. */
typedef enum
{
  SUPERVISOR_NAME,
  SUPERVISOR_TITLE,
  SUPERVISOR_UNIT,
  SUPERVISOR_ROLE,
} IntakeSupervisorColumn;

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
  { FROM_SUPERVISOR, SUPERVISOR_NAME, N_ ("Supervisor"), 28 },
  { FROM_SUPERVISOR, SUPERVISOR_ROLE, N_ ("Role"), 16 },
  { FROM_SUPERVISOR, SUPERVISOR_TITLE, N_ ("Supervisor’s title"), 34 },
  { FROM_SUPERVISOR, SUPERVISOR_UNIT, N_ ("Supervisor’s unit"), 24 },
};

int
intake_placements_sheet_begin (const IntakeSheetContext *context,
                               GError                  **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char          *name = intake_language_translate (context->language, N_ ("Placements"));
  IntakeWorkbookColumn descriptions[G_N_ELEMENTS (columns)];
  int                  sheet = intake_workbook_add_sheet (context->workbook, name, error);

  if (sheet < 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].origin == FROM_SUPERVISOR)
        descriptions[i] = (IntakeWorkbookColumn){ intake_language_translate (context->language, columns[i].heading), INTAKE_COLUMN_TEXT, columns[i].width };
      else
        descriptions[i] = intake_sheet_field_column (context, (IntakeFieldId)columns[i].what);
    }

  intake_workbook_begin_table (context->workbook, sheet, descriptions, G_N_ELEMENTS (descriptions));

  return sheet;
}

static const char *
get_supervisor_text (const IntakeSheetContext    *context,
                     const IntakeSheetSupervisor *supervisor,
                     int                          what)
{
  const char *texts[] = {
    [SUPERVISOR_NAME] = supervisor->name,
    [SUPERVISOR_TITLE] = supervisor->title,
    [SUPERVISOR_UNIT] = supervisor->unit,
    [SUPERVISOR_ROLE] = intake_vocabulary_label (&intake_role_vocabulary, supervisor->role, context->language),
  };

  return texts[what];
}

static gboolean
add_row (const IntakeSheetContext    *context,
         int                          sheet,
         const IntakeSheetRow        *row,
         const IntakeSheetSupervisor *supervisor,
         GError                     **error)
{
  IntakeRecord *origins[] = {
    [FROM_APPLICATION] = row->application,
    [FROM_NOTICE] = row->notice,
    [FROM_PLACEMENT] = row->placement,
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].origin == FROM_SUPERVISOR)
        intake_workbook_set_text (context->workbook, sheet, i, supervisor != NULL ? get_supervisor_text (context, supervisor, columns[i].what) : NULL);
      else if (origins[columns[i].origin] != NULL)
        intake_sheet_set_field (context, sheet, i, row, origins[columns[i].origin], (IntakeFieldId)columns[i].what);
    }

  return intake_workbook_end_row (context->workbook, sheet, error);
}

gboolean
intake_placements_sheet_add (const IntakeSheetContext *context,
                             int                       sheet,
                             const IntakeSheetRow     *row,
                             GError                  **error)
{
  /* Most applications have neither supervisors nor a placement. */
  if (row->n_supervisors == 0)
    return row->placement == NULL || add_row (context, sheet, row, NULL, error);

  for (guint i = 0; i < row->n_supervisors; i++)
    if (!add_row (context, sheet, row, &row->supervisors[i], error))
      return FALSE;

  return TRUE;
}
