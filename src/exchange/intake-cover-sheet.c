/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cover: title, office, period, filters, figures, contents, and notes on gaps. */
#include "config.h"

#include "intake-cover-sheet.h"

#include <glib/gi18n-lib.h>

#include "intake-answer.h"
#include "intake-present.h"

/* Where the writer stands on the page. */
typedef struct
{
  const IntakeSheetContext *context;
  int                       sheet;
  guint                     row;
} IntakeCoverWriter;

static void
add_pair (IntakeCoverWriter *writer,
          const char        *label,
          const char        *text)
{
  intake_workbook_set_pair (writer->context->workbook, writer->sheet, writer->row++, label, text, -1);
}

static void
add_count (IntakeCoverWriter *writer,
           const char        *label,
           gint64             count)
{
  intake_workbook_set_figure (writer->context->workbook, writer->sheet, writer->row++, label, count);
}

static void
add_period (IntakeCoverWriter *writer,
            const IntakeCover *cover)
{
  const IntakeLanguage *language = writer->context->language;
  g_autofree char      *first = NULL;
  g_autofree char      *last = NULL;
  g_autofree char      *period = NULL;

  if (!intake_date_is_valid (cover->first))
    {
      add_pair (writer, intake_language_translate (language, N_ ("Received")), intake_language_translate (language, N_ ("Not recorded")));
      return;
    }

  first = intake_present_date (cover->first, language);
  last = intake_present_date (cover->last, language);
  /* Translators: a period, from a date to a date */
  period = g_strdup_printf (intake_language_translate_context (language, "period", NC_ ("period", "%s to %s")), first, last);
  add_pair (writer, intake_language_translate (language, N_ ("Received")), period);
}

static void
add_answers (IntakeCoverWriter *writer,
             const IntakeCover *cover)
{
  writer->row++;
  for (guint i = 0; i < G_N_ELEMENTS (cover->answers); i++)
    add_count (writer, intake_vocabulary_label (&intake_answer_vocabulary, intake_answer_id ((IntakeAnswer)i), writer->context->language), cover->answers[i]);
}

static void
add_contents (IntakeCoverWriter *writer,
              const IntakeCover *cover)
{
  writer->row++;
  add_pair (writer, intake_language_translate (writer->context->language, N_ ("Contents")), NULL);
  for (guint i = 0; i < cover->n_sheets; i++)
    intake_workbook_set_pair (writer->context->workbook, writer->sheet, writer->row++, cover->sheets[i].name, cover->sheets[i].about, cover->sheets[i].sheet);
}

static void
add_gaps (IntakeCoverWriter *writer,
          const IntakeCover *cover)
{
  const IntakeLanguage *language = writer->context->language;
  guint                 n_fields;
  const IntakeFieldId  *fields = intake_view_get_columns (cover->view, &n_fields);

  writer->row++;
  add_pair (writer, intake_language_translate (language, N_ ("Not recorded")), intake_language_translate (language, N_ ("How many cells of each column are blank. A blank cell means that the office does not know.")));
  for (guint i = 0; i < n_fields; i++)
    if (cover->n_blank[i] > 0)
      add_count (writer, intake_field_label (fields[i], language), cover->n_blank[i]);
}

int
intake_cover_sheet_begin (const IntakeSheetContext *context,
                          GError                  **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  return intake_workbook_add_sheet (context->workbook, intake_language_translate (context->language, N_ ("Cover")), error);
}

void
intake_cover_sheet_fill (const IntakeSheetContext *context,
                         int                       sheet,
                         const IntakeCover        *cover)
{
  const IntakeLanguage *language = context->language;
  IntakeCoverWriter     writer = { context, sheet, 2 };
  g_autofree char      *today = intake_present_date (context->today, language);

  intake_workbook_set_title (context->workbook, sheet, 0, intake_language_translate (language, N_ ("Internship applications")));

  if (context->office != NULL)
    add_pair (&writer, intake_language_translate (language, N_ ("Office")), context->office);
  add_pair (&writer, intake_language_translate (language, N_ ("As of")), today);
  add_period (&writer, cover);
  add_pair (&writer, intake_language_translate (language, N_ ("What is shown")), cover->is_selection ? intake_language_translate (language, N_ ("A selection made by hand")) : cover->sentence);
  add_count (&writer, intake_language_translate (language, N_ ("Applications")), cover->n_rows);

  add_answers (&writer, cover);
  add_contents (&writer, cover);
  add_gaps (&writer, cover);

  writer.row++;
  add_pair (&writer, intake_language_translate (language, N_ ("Made with")), "Intake " INTAKE_VERSION);

  intake_workbook_set_page (context->workbook, sheet, context->footer);
}
