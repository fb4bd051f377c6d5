/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list: the records of a view as a table, .csv or JSON. */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-cli-view.h"
#include "intake-csv-writer.h"
#include "intake-present.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-record-name.h"

static char *option_format;

static const GOptionEntry list_options[] = {
  INTAKE_CLI_VIEW_OPTIONS,
  { "format", 0, 0, G_OPTION_ARG_STRING, &option_format, N_ ("How: table, csv or json"), N_ ("FORMAT") },
  { NULL },
};

/* What a user may say for an entity, in the plural as the sidebar has it. */
static const struct
{
  const char  *name;
  IntakeEntity entity;
} entities[] = {
  { "applications", INTAKE_ENTITY_APPLICATION },
  { "notices", INTAKE_ENTITY_NOTICE },
  { "supervisors", INTAKE_ENTITY_SUPERVISOR },
  { "placements", INTAKE_ENTITY_PLACEMENT },
  { "check-ins", INTAKE_ENTITY_CHECK_IN },
  { "objectives", INTAKE_ENTITY_OBJECTIVE },
  { "outputs", INTAKE_ENTITY_OUTPUT },
  { "evaluations", INTAKE_ENTITY_EVALUATION },
};

typedef struct
{
  IntakeCli           *cli;
  IntakeDatabase      *db;
  IntakeView          *view;
  const IntakeFieldId *columns;
  guint                n_columns;
} IntakeCliList;

/* One format: what stands before, for each record, and after. */
typedef struct
{
  const char *name;
  void (*begin) (IntakeCliList *list);
  void (*record) (IntakeCliList *list,
                  IntakeRecord  *record,
                  gboolean       is_first);
  void (*end) (IntakeCliList *list,
               guint          n_records);
} IntakeCliFormat;

static char *
dup_words (IntakeCliList *list,
           IntakeRecord  *record,
           IntakeFieldId  id)
{
  const IntakeField *field = intake_field_get (id);
  const IntakeValue *value = intake_record_get (record, id);

  if (intake_field_is_reference (field) && value->type == INTAKE_VALUE_INTEGER)
    return intake_record_name_dup (list->db, field, value->integer);

  return intake_present_value (field, value, list->cli->language);
}

/* What scripts call a column: an own field is called as the office does. */
static const char *
get_name (const IntakeField *field)
{
  return field->group == INTAKE_GROUP_OWN ? field->label : field->name;
}

static void
print_cell (const char *text,
            guint       width,
            gboolean    is_last)
{
  g_autofree char *cell = g_strdelimit (g_strdup (text), "\n\t", ' ');
  glong            length = g_utf8_strlen (cell, -1);

  if (length > (glong)width)
    {
      g_autofree char *head = g_utf8_substring (cell, 0, (glong)width - 1);

      printf ("%s…", head);
      length = (glong)width;
    }
  else
    {
      fputs (cell, stdout);
    }

  if (!is_last)
    printf ("%*s", (int)((glong)width - length) + 2, "");
}

/* A column is wide enough for its heading. */
static guint
column_width (IntakeCliList *list,
              guint          column)
{
  const char *label = intake_field_label (list->columns[column], list->cli->language);

  return MAX (intake_field_get (list->columns[column])->width, (guint)g_utf8_strlen (label, -1));
}

static void
begin_table (IntakeCliList *list)
{
  for (guint i = 0; i < list->n_columns; i++)
    print_cell (intake_field_label (list->columns[i], list->cli->language), column_width (list, i), i + 1 == list->n_columns);
  putchar ('\n');
}

static void
record_table (IntakeCliList *list,
              IntakeRecord  *record,
              gboolean       is_first)
{
  for (guint i = 0; i < list->n_columns; i++)
    {
      g_autofree char *words = dup_words (list, record, list->columns[i]);

      print_cell (words != NULL ? words : "", column_width (list, i), i + 1 == list->n_columns);
    }
  putchar ('\n');
}

static void
end_table (IntakeCliList *list,
           guint          n_records)
{
  if (n_records == 0)
    puts (_ ("Nothing found."));
}

static void
begin_csv (IntakeCliList *list)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < list->n_columns; i++)
    intake_csv_append_cell (line, i == 0, get_name (intake_field_get (list->columns[i])), ',');
  puts (line->str);
}

static void
record_csv (IntakeCliList *list,
            IntakeRecord  *record,
            gboolean       is_first)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < list->n_columns; i++)
    {
      g_autofree char *text = intake_cli_dup_canonical (list->db, intake_field_get (list->columns[i]), intake_record_get (record, list->columns[i]));

      intake_csv_append_cell (line, i == 0, text, ',');
    }
  puts (line->str);
}

static void
end_nothing (IntakeCliList *list,
             guint          n_records)
{
}

static void
begin_json (IntakeCliList *list)
{
  putchar ('[');
}

static void
record_json (IntakeCliList *list,
             IntakeRecord  *record,
             gboolean       is_first)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!is_first)
    putchar (',');

  json_builder_begin_object (builder);
  for (guint i = 0; i < list->n_columns; i++)
    {
      const IntakeField *field = intake_field_get (list->columns[i]);

      json_builder_set_member_name (builder, get_name (field));
      intake_cli_add_value (builder, list->db, field, intake_record_get (record, field->id));
    }
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static void
end_json (IntakeCliList *list,
          guint          n_records)
{
  puts ("]");
}

static const IntakeCliFormat formats[] = {
  { "table", begin_table, record_table, end_table },
  { "csv", begin_csv, record_csv, end_nothing },
  { "json", begin_json, record_json, end_json },
};

static const IntakeCliFormat *
find_format (IntakeCli *cli)
{
  const char *name = option_format != NULL ? option_format : (cli->is_json ? "json" : "table");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return &formats[i];

  return NULL;
}

static gpointer
print_list (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  IntakeCliList         *list = data;
  const IntakeCliFormat *format = find_format (list->cli);
  IntakeEntity           entity = intake_view_get_entity (list->view);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) record = intake_record_new (entity);

  list->db = db;
  ids = intake_query_ids (db, list->view, cancellable, error);
  if (ids == NULL)
    return NULL;

  reader = intake_record_reader_new (db, entity, list->columns, list->n_columns, error);
  if (reader == NULL)
    return NULL;

  format->begin (list);
  for (guint i = 0; i < ids->len; i++)
    {
      if (!intake_record_reader_load (reader, g_array_index (ids, gint64, i), record, error))
        return NULL;
      format->record (list, record, i == 0);
    }
  format->end (list, ids->len);

  return NULL;
}

static IntakeCliExit
run_list (IntakeCli *cli,
          char     **arguments)
{
  g_autoptr (IntakeView) view = NULL;
  IntakeCliList list = { cli };
  int           entity = arguments[0] == NULL ? INTAKE_ENTITY_APPLICATION : -1;
  GError       *error = NULL;

  for (guint i = 0; entity < 0 && i < G_N_ELEMENTS (entities); i++)
    if (g_str_equal (entities[i].name, arguments[0]))
      entity = entities[i].entity;

  if (entity < 0)
    return intake_cli_usage (_ ("There is no list “%s”: applications, notices, supervisors, placements, check-ins, objectives, outputs and evaluations are."), arguments[0]);
  if (find_format (cli) == NULL)
    return intake_cli_usage (_ ("There is no format “%s”: table, csv and json are."), option_format);
  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  view = intake_cli_dup_view (cli, (IntakeEntity)entity);
  if (view == NULL)
    return INTAKE_CLI_USAGE;

  list.view = view;
  list.columns = intake_view_get_columns (view, &list.n_columns);
  intake_store_read (cli->store, print_list, &list, NULL, &error);

  return error == NULL ? INTAKE_CLI_DONE : intake_cli_fail (error);
}

const IntakeCliVerb intake_cli_list_verbs[] = {
  { "list", N_ ("[applications|notices|supervisors|placements|check-ins|objectives|outputs|evaluations]"), N_ ("Print what a view shows"), 0, 1, list_options, run_list },
  { NULL },
};
