/* SPDX-License-Identifier: GPL-3.0-or-later */
/* undo, redo, history: what was done, and back again. */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-application-table.h"
#include "intake-cli.h"
#include "intake-history.h"

#define DEFAULT_LIMIT 50

static int option_limit = DEFAULT_LIMIT;
static int option_action;

static const GOptionEntry history_options[] = {
  { "limit", 0, 0, G_OPTION_ARG_INT, &option_limit, N_ ("How many actions at the most, 50 if not given"), N_ ("N") },
  { NULL },
};

static const GOptionEntry undo_options[] = {
  { "action", 0, 0, G_OPTION_ARG_INT, &option_action, N_ ("The number of an older action, as “history” gives it"), N_ ("N") },
  { NULL },
};

static IntakeCliExit
run_toggle (IntakeCli          *cli,
            IntakeUndoDirection direction)
{
  g_autofree char *label = NULL;
  GError          *error = NULL;

  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  label = intake_store_undo (cli->store, direction, option_action, &error);
  if (label == NULL)
    return intake_cli_fail (error);

  /* Translators: %s is what was done, such as “Import of 42 applications from list.xlsx” */
  intake_cli_say (cli, direction == INTAKE_UNDO ? _ ("Undone: %s") : _ ("Done again: %s"), label);
  if (cli->is_json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, direction == INTAKE_UNDO ? "undone" : "redone");
      json_builder_add_string_value (builder, label);
      json_builder_end_object (builder);
      intake_cli_print_json (builder);
    }

  return INTAKE_CLI_DONE;
}

static IntakeCliExit
run_undo (IntakeCli *cli,
          char     **arguments)
{
  return run_toggle (cli, INTAKE_UNDO);
}

static IntakeCliExit
run_redo (IntakeCli *cli,
          char     **arguments)
{
  return run_toggle (cli, INTAKE_REDO);
}

static void
print_entry (IntakeDatabase           *db,
             IntakeCli                *cli,
             const IntakeHistoryEntry *entry)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (entry->at);
  g_autofree char *at = g_date_time_format (local, "%Y-%m-%d %H:%M");
  g_autofree char *sentences = intake_history_dup_sentences (db, entry, cli->language);
  g_auto (GStrv) lines = g_strsplit (sentences, "\n", -1);

  printf ("%6" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->action, at, entry->who, entry->label, entry->undone ? _ (" (undone)") : "");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      printf ("        %s\n", lines[i]);
}

static void
add_entry (JsonBuilder              *builder,
           IntakeDatabase           *db,
           IntakeCli                *cli,
           const IntakeHistoryEntry *entry)
{
  g_autofree char *at = g_date_time_format_iso8601 (entry->at);
  g_autofree char *sentences = intake_history_dup_sentences (db, entry, cli->language);
  g_auto (GStrv) lines = g_strsplit (sentences, "\n", -1);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "action");
  json_builder_add_int_value (builder, entry->action);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, entry->kind);
  json_builder_set_member_name (builder, "label");
  json_builder_add_string_value (builder, entry->label);
  json_builder_set_member_name (builder, "at");
  json_builder_add_string_value (builder, at);
  json_builder_set_member_name (builder, "who");
  json_builder_add_string_value (builder, entry->who);
  json_builder_set_member_name (builder, "undone");
  json_builder_add_boolean_value (builder, entry->undone);
  json_builder_set_member_name (builder, "values_changed");
  json_builder_add_int_value (builder, entry->n_changes);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

typedef struct
{
  IntakeCli  *cli;
  const char *case_number;
} IntakeCliHistory;

static gpointer
print_history (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  IntakeCliHistory *history = data;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (history->case_number != NULL)
    {
      gint64 id = intake_application_table_find_case (db, history->case_number, error);

      if (id == 0)
        return NULL;
      entries = intake_history_of_record (db, INTAKE_ENTITY_APPLICATION, id, (guint)option_limit, error);
    }
  else
    {
      entries = intake_history_list (db, 0, (guint)option_limit, error);
    }

  if (entries == NULL)
    return NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      if (history->cli->is_json)
        add_entry (builder, db, history->cli, g_ptr_array_index (entries, i));
      else
        print_entry (db, history->cli, g_ptr_array_index (entries, i));
    }
  json_builder_end_array (builder);

  if (history->cli->is_json)
    intake_cli_print_json (builder);
  else if (entries->len == 0)
    puts (_ ("Nothing was done yet."));

  return NULL;
}

static IntakeCliExit
run_history (IntakeCli *cli,
             char     **arguments)
{
  IntakeCliHistory history = { cli, arguments[0] };
  GError          *error = NULL;

  if (option_limit < 1)
    return intake_cli_usage ("%s", _ ("The limit is 1 or more."));
  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  intake_store_read (cli->store, print_history, &history, NULL, &error);

  return error == NULL ? INTAKE_CLI_DONE : intake_cli_fail (error);
}

const IntakeCliVerb intake_cli_undo_verbs[] = {
  { "undo", "[--action N]", N_ ("Take back the newest action, or another"), 0, 0, undo_options, run_undo },
  { "redo", "", N_ ("Do again what was taken back last"), 0, 0, NULL, run_redo },
  { "history", N_ ("[CASE]"), N_ ("Print who did what, when: of the office or of one application"), 0, 1, history_options, run_history },
  { NULL },
};
