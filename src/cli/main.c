/* SPDX-License-Identifier: GPL-3.0-or-later */
/* intake-cli: the whole of Intake without a window. */
#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "intake-cli.h"

static const IntakeCliVerb *const verb_lists[] = {
  intake_cli_office_verbs,
  intake_cli_import_verbs,
  intake_cli_list_verbs,
  intake_cli_check_verbs,
  intake_cli_ruleset_verbs,
  intake_cli_application_verbs,
  intake_cli_export_verbs,
  intake_cli_undo_verbs,
};

static char    *option_office;
static gboolean option_json;
static gboolean option_version;

static const GOptionEntry global_options[] = {
  { "office", 'd', 0, G_OPTION_ARG_FILENAME, &option_office, N_ ("The office file; without it, your own"), N_ ("FILE") },
  { "json", 0, 0, G_OPTION_ARG_NONE, &option_json, N_ ("Print one JSON document"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, &option_version, N_ ("Print the version"), NULL },
  { NULL },
};

static const IntakeCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verb_lists); i++)
    for (const IntakeCliVerb *verb = verb_lists[i]; verb->name != NULL; verb++)
      if (g_str_equal (verb->name, name))
        return verb;

  return NULL;
}

/* The verb is the first word that is no option: "-d FILE" takes the word after it along. */
static int
find_verb_position (int    argc,
                    char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "-d") || g_str_equal (argv[i], "--office"))
        i++;
      else if (argv[i][0] != '-')
        return i;
    }

  return 0;
}

/* The empty text would be translated by the catalogue's header. */
static const char *
get_arguments (const IntakeCliVerb *verb)
{
  return *verb->arguments != '\0' ? _ (verb->arguments) : "";
}

static char *
dup_verbs_help (void)
{
  GString *help = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (verb_lists); i++)
    for (const IntakeCliVerb *verb = verb_lists[i]; verb->name != NULL; verb++)
      {
        g_autofree char *usage = g_strdup_printf ("%s %s", verb->name, get_arguments (verb));

        g_string_append_printf (help, "\n  %-34s %s", usage, _ (verb->summary));
      }

  g_string_append_printf (help, "\n\n%s", _ ("Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were refused."));

  return g_string_free (help, FALSE);
}

static GOptionContext *
make_context (const IntakeCliVerb *verb)
{
  g_autofree char *usage = verb != NULL ? g_strdup_printf ("%s %s", verb->name, get_arguments (verb)) : g_strdup (_ ("COMMAND …"));
  GOptionContext  *context = g_option_context_new (usage);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (verb != NULL)
    {
      g_option_context_set_summary (context, _ (verb->summary));
      if (verb->options != NULL)
        g_option_context_add_main_entries (context, verb->options, GETTEXT_PACKAGE);
    }
  else
    {
      g_autofree char *help = dup_verbs_help ();

      g_option_context_set_summary (context, _ ("Manages an office’s internship intake without a window."));
      g_option_context_set_description (context, help);
    }
  g_option_context_add_main_entries (context, global_options, GETTEXT_PACKAGE);

  return context;
}

static IntakeCliExit
run_verb (const IntakeCliVerb *verb,
          char               **arguments)
{
  guint         n_arguments = g_strv_length (arguments);
  IntakeCli     cli = { NULL };
  IntakeCliExit outcome;

  if (n_arguments < verb->min_arguments || n_arguments > verb->max_arguments)
    return intake_cli_usage (_ ("The call should read: intake-cli %s %s"), verb->name, get_arguments (verb));

  cli.path = option_office != NULL ? g_strdup (option_office) : g_build_filename (g_get_user_data_dir (), "intake", "office.intake", NULL);
  cli.is_json = option_json;
  cli.language = intake_language_from_names (g_get_language_names ());

  outcome = verb->run (&cli, arguments);

  if (cli.store != NULL)
    intake_store_close (cli.store);
  g_clear_object (&cli.store);
  g_free (cli.path);

  return outcome;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  const IntakeCliVerb *verb = NULL;
  int                  position;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INTAKE_LOCALE_DIR") != NULL ? g_getenv ("INTAKE_LOCALE_DIR") : INTAKE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A full disk is told by the call that meets it, not by a signal. */
  signal (SIGXFSZ, SIG_IGN);

  position = find_verb_position (argc, argv);
  if (position > 0)
    {
      verb = find_verb (argv[position]);
      if (verb == NULL)
        return intake_cli_usage (_ ("There is no command “%s”."), argv[position]);

      memmove (argv + position, argv + position + 1, (gsize)(argc - position) * sizeof *argv);
      argc--;
    }

  context = make_context (verb);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return intake_cli_usage ("%s", error->message);

  if (option_version)
    {
      puts ("intake-cli " INTAKE_VERSION);
      return INTAKE_CLI_DONE;
    }

  if (verb == NULL)
    return intake_cli_usage (_ ("A command is missing."));

  return run_verb (verb, argv + 1);
}
