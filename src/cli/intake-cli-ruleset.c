/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ruleset: the rule sets of Intake and of the office, what they ask, whether a document is right, and taking it in. */
#include "config.h"

#include "intake-cli-ruleset.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-notice-table.h"
#include "intake-present.h"
#include "intake-rule-outline.h"
#include "intake-rule-set-table.h"
#include "intake-screening-table.h"

static gboolean option_use;
static char   **option_notices;

static const GOptionEntry ruleset_options[] = {
  { "use", 0, 0, G_OPTION_ARG_NONE, &option_use, N_ ("With add: judge all applications by it from now on, but those for a notice that names another"), NULL },
  { "notice", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_notices, N_ ("With add: judge the applications for this notice by it from now on; can be given again"), N_ ("REFERENCE") },
  { NULL },
};

/* What one call works on. */
typedef struct
{
  IntakeCli     *cli;
  IntakeRuleSet *rule_set;
  gint64         n_changed;
} Call;

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder,
         const char  *name,
         IntakeDate   day)
{
  char iso[INTAKE_DATE_ISO_SIZE] = "";

  if (intake_date_is_valid (day))
    intake_date_to_iso (day, iso);
  add_text (builder, name, iso);
}

static void
add_heading (JsonBuilder          *builder,
             IntakeRuleSet        *rule_set,
             const IntakeLanguage *language)
{
  add_text (builder, "id", intake_rule_set_get_id (rule_set));
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, intake_rule_set_get_version (rule_set));
  add_text (builder, "name", intake_rule_set_get_name (rule_set, language));
  add_text (builder, "source", intake_rule_set_get_source (rule_set));
  add_text (builder, "note", intake_rule_set_get_note (rule_set, language));
  add_day (builder, "valid_from", intake_rule_set_get_valid_from (rule_set));
  add_day (builder, "valid_to", intake_rule_set_get_valid_to (rule_set));
}

/* No more of a file than a document can have, and a byte, so that one that is too large is told as such. */
static IntakeRuleSet *
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *json = g_malloc (INTAKE_RULE_SET_MAX_BYTES + 1);
  IntakeRuleSet   *rule_set;
  gsize            length = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), json, INTAKE_RULE_SET_MAX_BYTES + 1, &length, NULL, error))
    return NULL;

  rule_set = intake_rule_set_new_from_json (json, (gssize)length, error);
  if (rule_set == NULL)
    g_prefix_error (error, "%s: ", path);

  return rule_set;
}

static gpointer
find_in_office (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return intake_rule_set_table_find_named (db, data, error);
}

IntakeRuleSet *
intake_cli_load_rule_set (IntakeCli  *cli,
                          const char *name,
                          GError    **error)
{
  IntakeRuleSet   *rule_set = NULL;
  g_autofree char *shipped = NULL;

  if (g_file_test (name, G_FILE_TEST_EXISTS))
    return read_file (name, error);

  if (cli->store == NULL && g_file_test (cli->path, G_FILE_TEST_EXISTS) && !intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return NULL;

  rule_set = cli->store != NULL ? intake_store_read (cli->store, find_in_office, (gpointer)name, NULL, NULL) : intake_rule_set_load_shipped (name);
  if (rule_set != NULL)
    return rule_set;

  shipped = g_strjoinv (", ", (char **)intake_rule_set_shipped_ids ());
  /* Translators: the first %s is what was typed, the second a list of ids */
  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
               _ ("“%s” is neither a rule set of the office, nor one that comes with Intake (%s), nor a file that can be read."), name, shipped);

  return NULL;
}

static void
print_listed (IntakeCli     *cli,
              JsonBuilder   *builder,
              IntakeRuleSet *rule_set,
              gboolean       is_office)
{
  const char *id = intake_rule_set_get_id (rule_set);

  if (!cli->is_json)
    {
      /* Translators: an id, a version, a name, and a mark for the rule set that the office judges by. */
      printf (_ ("%s %-16s version %-4d %s\n"), is_office ? "*" : " ", id, intake_rule_set_get_version (rule_set), intake_rule_set_get_name (rule_set, cli->language));
      return;
    }

  json_builder_begin_object (builder);
  add_heading (builder, rule_set, cli->language);
  json_builder_set_member_name (builder, "shipped");
  json_builder_add_boolean_value (builder, g_strv_contains (intake_rule_set_shipped_ids (), id));
  json_builder_set_member_name (builder, "office");
  json_builder_add_boolean_value (builder, is_office);
  json_builder_end_object (builder);
}

static gpointer
print_list (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Call *call = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (IntakeRuleSet) office = intake_rule_set_table_find_office (db, error);
  g_auto (GStrv) names = office != NULL ? intake_rule_set_table_list_names (db, error) : NULL;

  if (names == NULL)
    return NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_find_named (db, names[i], error);

      if (rule_set == NULL)
        return NULL;
      print_listed (call->cli, builder, rule_set, g_str_equal (names[i], intake_rule_set_get_id (office)));
    }
  json_builder_end_array (builder);
  if (call->cli->is_json)
    intake_cli_print_json (builder);

  return NULL;
}

static IntakeCliExit
run_list (IntakeCli  *cli,
          const char *name)
{
  Call    call = { .cli = cli };
  GError *error = NULL;

  if (!intake_cli_open (cli, INTAKE_STORE_READ_ONLY))
    return INTAKE_CLI_FAILED;

  intake_store_read (cli->store, print_list, &call, NULL, &error);
  if (error != NULL)
    return intake_cli_fail (error);

  intake_cli_say (cli, "%s", _ ("* the office judges by it where a notice names no other"));

  return INTAKE_CLI_DONE;
}

static void
print_day (const char *format,
           IntakeDate  day,
           IntakeCli  *cli)
{
  g_autofree char *shown = NULL;

  if (!intake_date_is_valid (day))
    return;

  shown = intake_present_date (day, cli->language);
  printf ("%s %s\n", format, shown);
}

static void
show_words (IntakeCli     *cli,
            IntakeRuleSet *rule_set,
            GPtrArray     *outline)
{
  const char *source = intake_rule_set_get_source (rule_set);
  const char *note = intake_rule_set_get_note (rule_set, cli->language);

  printf (_ ("%s (%s, version %d)\n"), intake_rule_set_get_name (rule_set, cli->language), intake_rule_set_get_id (rule_set), intake_rule_set_get_version (rule_set));
  if (*source != '\0')
    printf (_ ("Source: %s\n"), source);
  print_day (_ ("In force from"), intake_rule_set_get_valid_from (rule_set), cli);
  print_day (_ ("In force until"), intake_rule_set_get_valid_to (rule_set), cli);
  puts ("");
  for (guint i = 0; i < outline->len; i++)
    {
      const IntakeRuleLine *line = g_ptr_array_index (outline, i);
      g_autofree char      *heading = intake_rule_line_dup_heading (line, cli->language);

      printf ("%*s- %s\n", (int)line->depth * 2, "", heading);
    }
  if (*note != '\0')
    printf ("\n%s\n", note);
}

static void
show_json (IntakeCli     *cli,
           IntakeRuleSet *rule_set,
           GPtrArray     *outline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) document = json_from_string (intake_rule_set_get_json (rule_set), NULL);

  json_builder_begin_object (builder);
  add_heading (builder, rule_set, cli->language);
  json_builder_set_member_name (builder, "outline");
  json_builder_begin_array (builder);
  for (guint i = 0; i < outline->len; i++)
    {
      const IntakeRuleLine *line = g_ptr_array_index (outline, i);

      json_builder_begin_object (builder);
      add_text (builder, "place", line->place);
      json_builder_set_member_name (builder, "depth");
      json_builder_add_int_value (builder, line->depth);
      add_text (builder, "id", line->id);
      add_text (builder, "kind", line->form->name);
      add_text (builder, "title", line->title);
      add_text (builder, "text", line->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "document");
  json_builder_add_value (builder, g_steal_pointer (&document));
  json_builder_end_object (builder);
  intake_cli_print_json (builder);
}

static IntakeCliExit
run_show (IntakeCli  *cli,
          const char *name)
{
  GError *error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_cli_load_rule_set (cli, name, &error);
  g_autoptr (GPtrArray) outline = NULL;

  if (rule_set == NULL)
    return error != NULL ? intake_cli_fail (error) : INTAKE_CLI_FAILED;

  outline = intake_rule_set_dup_outline (rule_set, cli->language);
  if (cli->is_json)
    show_json (cli, rule_set, outline);
  else
    show_words (cli, rule_set, outline);

  return INTAKE_CLI_DONE;
}

static IntakeCliExit
run_validate (IntakeCli  *cli,
              const char *name)
{
  GError *error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = read_file (name, &error);
  g_autoptr (GPtrArray) outline = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (rule_set == NULL)
    return intake_cli_fail (error);

  outline = intake_rule_set_dup_outline (rule_set, cli->language);
  if (!cli->is_json)
    {
      /* Translators: a name, an id, and how many rules there are. */
      printf (ngettext ("%s (%s) is right: %u rule.\n", "%s (%s) is right: %u rules, groups among them.\n", outline->len),
              intake_rule_set_get_name (rule_set, cli->language), intake_rule_set_get_id (rule_set), outline->len);
      return INTAKE_CLI_DONE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_heading (builder, rule_set, cli->language);
  json_builder_set_member_name (builder, "rules");
  json_builder_add_int_value (builder, outline->len);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);

  return INTAKE_CLI_DONE;
}

/* The notices that are named; NULL with @error if one is not there. */
static GArray *
find_notices (IntakeDatabase *db,
              GError        **error)
{
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; option_notices != NULL && option_notices[i] != NULL; i++)
    {
      gint64 notice = intake_notice_table_find (db, option_notices[i], error);

      if (notice == 0)
        return NULL;
      g_array_append_val (notices, notice);
    }

  return g_steal_pointer (&notices);
}

/* All that the office's rule set judges. */
static gboolean
judge_rest (Call           *call,
            IntakeDatabase *db,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 n_changed = 0;

  if (!intake_screening_table_judge_all (db, call->rule_set, NULL, cancellable, &n_changed, error))
    return FALSE;

  call->n_changed += n_changed;
  return TRUE;
}

static gboolean
keep (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  Call *call = data;
  g_autoptr (GArray) notices = find_notices (db, error);

  if (notices == NULL)
    return FALSE;
  if (notices->len == 0 && !option_use)
    return intake_rule_set_table_keep (db, call->rule_set, error) != 0;
  if (notices->len > 0 && !intake_screening_table_judge_by (db, call->rule_set, (const gint64 *)(gpointer)notices->data, notices->len, NULL, cancellable, &call->n_changed, error))
    return FALSE;

  return !option_use || judge_rest (call, db, cancellable, error);
}

static IntakeCliExit
run_add (IntakeCli  *cli,
         const char *name)
{
  GError *error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = read_file (name, &error);
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *label = NULL;
  Call             call = { .cli = cli, .rule_set = rule_set };

  if (rule_set == NULL)
    return intake_cli_fail (error);

  if (!intake_cli_open (cli, INTAKE_STORE_NONE))
    return INTAKE_CLI_FAILED;

  /* Translators: an action in the history; the name of a rule set, and its version. */
  label = g_strdup_printf (_ ("Rule set “%s”, version %d"), intake_rule_set_get_name (rule_set, cli->language), intake_rule_set_get_version (rule_set));
  if (!intake_store_write (cli->store, label, keep, &call, NULL, NULL, &error))
    return intake_cli_fail (error);

  intake_cli_say (cli, _ ("%s, version %d, is in the office."), intake_rule_set_get_id (rule_set), intake_rule_set_get_version (rule_set));
  if (option_use || option_notices != NULL)
    intake_cli_say (cli, ngettext ("%d answer is another than before.", "%d answers are others than before.", (gulong)call.n_changed), (int)call.n_changed);
  if (!cli->is_json)
    return INTAKE_CLI_DONE;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_heading (builder, rule_set, cli->language);
  json_builder_set_member_name (builder, "changed");
  json_builder_add_int_value (builder, call.n_changed);
  json_builder_end_object (builder);
  intake_cli_print_json (builder);

  return INTAKE_CLI_DONE;
}

static const struct
{
  const char *name;
  guint       n_arguments;
  IntakeCliExit (*run) (IntakeCli  *cli,
                        const char *name);
} actions[] = {
  { "list", 0, run_list },
  { "show", 1, run_show },
  { "validate", 1, run_validate },
  { "add", 1, run_add },
};

static IntakeCliExit
run_ruleset (IntakeCli *cli,
             char     **arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, arguments[0]))
        continue;

      if (g_strv_length (arguments) - 1 != actions[i].n_arguments)
        break;

      return actions[i].run (cli, arguments[1]);
    }

  return intake_cli_usage ("%s", _ ("The call should read: intake-cli ruleset list, show ID or FILE, validate FILE, or add FILE"));
}

const IntakeCliVerb intake_cli_ruleset_verbs[] = {
  { "ruleset", N_ ("list|show|validate|add [ID|FILE]"), N_ ("Show, validate and add rule sets"), 1, 2, ruleset_options, run_ruleset },
  { NULL },
};
