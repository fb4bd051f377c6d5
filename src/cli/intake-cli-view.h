/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of list and export that make a view. */
#pragma once

#include "intake-cli.h"
#include "intake-view.h"

G_BEGIN_DECLS

/* The options, for a list of options: --search, --filter, --columns, --sort. */
#define INTAKE_CLI_VIEW_OPTIONS                                                                                                                                                                                                              \
  { "search", 's', 0, G_OPTION_ARG_STRING, &intake_cli_view_search, N_ ("Only those in which these words occur"), N_ ("TEXT") },                                                                                                             \
    { "filter", 'f', 0, G_OPTION_ARG_STRING_ARRAY, &intake_cli_view_filters, N_ ("Only those whose field has this value; != is not, ~ contains, < before, > after, FROM..TO between, and nothing behind = for blank"), N_ ("FIELD=VALUE") }, \
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &intake_cli_view_columns, N_ ("These fields, parted by commas"), N_ ("FIELDS") },                                                                                                              \
  {                                                                                                                                                                                                                                          \
    "sort", 0, 0, G_OPTION_ARG_STRING, &intake_cli_view_sort, N_ ("Sorted by these fields, parted by commas; - before one for last first"), N_ ("FIELDS")                                                                                    \
  }

extern char  *intake_cli_view_search;
extern char **intake_cli_view_filters;
extern char  *intake_cli_view_columns;
extern char  *intake_cli_view_sort;

/**
 * intake_cli_dup_view:
 * @cli: the call, with the office open
 * @entity: what is listed
 *
 * The view that the options ask for.
 *
 * Returns: (transfer full) (nullable): the view; %NULL with what is off told
 */
IntakeView *intake_cli_dup_view (IntakeCli   *cli,
                                 IntakeEntity entity);

G_END_DECLS
