/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of intake-cli share. */
#include "config.h"

#include "intake-cli.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "intake-record-name.h"

char *
intake_cli_dup_actor (void)
{
  const char *login = g_get_user_name ();
  const char *name = g_get_real_name ();

  if (name == NULL || g_str_equal (name, "Unknown") || g_str_equal (name, login))
    return g_strdup (login);

  return g_strdup_printf ("%s (%s)", name, login);
}

gboolean
intake_cli_open (IntakeCli       *cli,
                 IntakeStoreFlags flags)
{
  g_autofree char *actor = intake_cli_dup_actor ();
  GError          *error = NULL;

  cli->store = intake_store_open (cli->path, flags, actor, cli->language, &error);
  if (cli->store == NULL)
    {
      intake_cli_fail (error);
      return FALSE;
    }

  if (intake_store_get_state_message (cli->store) != NULL)
    fprintf (stderr, "intake-cli: %s\n", intake_store_get_state_message (cli->store));

  return TRUE;
}

IntakeCliExit
intake_cli_fail (GError *error)
{
  fprintf (stderr, "intake-cli: %s\n", error != NULL ? error->message : _ ("Something failed without saying why."));
  g_clear_error (&error);

  return INTAKE_CLI_FAILED;
}

IntakeCliExit
intake_cli_usage (const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "intake-cli: %s\n%s\n", message, _ ("“intake-cli --help” lists the commands, “intake-cli COMMAND --help” what one takes."));

  return INTAKE_CLI_USAGE;
}

void
intake_cli_say (IntakeCli  *cli,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  if (cli->is_json)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  puts (message);
}

void
intake_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

void
intake_cli_add_value (JsonBuilder       *builder,
                      IntakeDatabase    *db,
                      const IntakeField *field,
                      const IntakeValue *value)
{
  g_autofree char *text = NULL;

  if (value->type == INTAKE_VALUE_NONE)
    json_builder_add_null_value (builder);
  else if (field->kind == INTAKE_KIND_BOOLEAN)
    json_builder_add_boolean_value (builder, value->integer != 0);
  else if (value->type == INTAKE_VALUE_INTEGER && !intake_field_is_reference (field))
    json_builder_add_int_value (builder, value->integer);
  else
    json_builder_add_string_value (builder, text = intake_cli_dup_canonical (db, field, value));
}

char *
intake_cli_dup_canonical (IntakeDatabase    *db,
                          const IntakeField *field,
                          const IntakeValue *value)
{
  if (value->type == INTAKE_VALUE_INTEGER && intake_field_is_reference (field))
    return intake_record_name_dup (db, field, value->integer);
  if (value->type == INTAKE_VALUE_INTEGER && field->kind == INTAKE_KIND_BOOLEAN)
    return g_strdup (value->integer != 0 ? "yes" : "no");

  return intake_value_dup_canonical (value);
}
