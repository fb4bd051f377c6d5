/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of intake-cli share: the office, the way out, exit codes. */
#pragma once

#include <json-glib/json-glib.h>

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeCliExit:
 * @INTAKE_CLI_DONE: done
 * @INTAKE_CLI_FAILED: failed; nothing was changed
 * @INTAKE_CLI_USAGE: the call's words are off
 * @INTAKE_CLI_REFUSED: done, but some rows were refused
 */
typedef enum
{
  INTAKE_CLI_DONE = 0,
  INTAKE_CLI_FAILED = 1,
  INTAKE_CLI_USAGE = 2,
  INTAKE_CLI_REFUSED = 3,
} IntakeCliExit;

/**
 * IntakeCli:
 * @path: the office file
 * @is_json: print one JSON document
 * @language: the language of what is printed
 * @store: (nullable): the office once it is open
 */
typedef struct
{
  char                 *path;
  gboolean              is_json;
  const IntakeLanguage *language;
  IntakeStore          *store;
} IntakeCli;

/**
 * IntakeCliVerb:
 * @name: the verb
 * @arguments: what stands after it, for the usage line
 * @summary: what it does, English, marked for translation
 * @min_arguments: how many arguments it needs
 * @max_arguments: how many it takes
 * @options: (nullable): its options, ended by an empty one
 * @run: does it; arguments are %NULL-terminated
 */
typedef struct
{
  const char         *name;
  const char         *arguments;
  const char         *summary;
  guint               min_arguments;
  guint               max_arguments;
  const GOptionEntry *options;
  IntakeCliExit (*run) (IntakeCli *cli,
                        char     **arguments);
} IntakeCliVerb;

/* The verbs of each file, each list ended by an empty one. */
extern const IntakeCliVerb intake_cli_office_verbs[];
extern const IntakeCliVerb intake_cli_import_verbs[];
extern const IntakeCliVerb intake_cli_list_verbs[];
extern const IntakeCliVerb intake_cli_check_verbs[];
extern const IntakeCliVerb intake_cli_ruleset_verbs[];
extern const IntakeCliVerb intake_cli_application_verbs[];
extern const IntakeCliVerb intake_cli_export_verbs[];
extern const IntakeCliVerb intake_cli_undo_verbs[];

/** intake_cli_dup_actor: who calls, for the history: login and, where it is known, name (transfer full). */
char *intake_cli_dup_actor (void);

/** intake_cli_open: opens the office at @cli->path; %FALSE with the error told. */
gboolean intake_cli_open (IntakeCli       *cli,
                          IntakeStoreFlags flags);

/** intake_cli_fail: tells @error on standard error (transfer full); returns %INTAKE_CLI_FAILED. */
IntakeCliExit intake_cli_fail (GError *error);

/** intake_cli_usage: tells what is off with the call on standard error; returns %INTAKE_CLI_USAGE. */
IntakeCliExit intake_cli_usage (const char *format,
                                ...) G_GNUC_PRINTF (1, 2);

/** intake_cli_say: prints a line for people, unless JSON is asked for. */
void intake_cli_say (IntakeCli  *cli,
                     const char *format,
                     ...) G_GNUC_PRINTF (2, 3);

/** intake_cli_print_json: prints @builder's document on one line. */
void intake_cli_print_json (JsonBuilder *builder);

/** intake_cli_add_value: adds a value as JSON: text, number, true or false, an ISO date, a notice by its reference, or null. */
void intake_cli_add_value (JsonBuilder       *builder,
                           IntakeDatabase    *db,
                           const IntakeField *field,
                           const IntakeValue *value);

/** intake_cli_dup_canonical: a value as files have it: "yes" and "no", ISO dates, a notice's reference (transfer full) (nullable). */
char *intake_cli_dup_canonical (IntakeDatabase    *db,
                                const IntakeField *field,
                                const IntakeValue *value);

G_END_DECLS
