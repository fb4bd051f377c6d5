/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing texts as people do, from within SQL. */
#include "config.h"

#include "intake-text-function.h"

#include "intake-search-terms.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <string.h>

#define CACHE "text-functions"

typedef gboolean (*CompareFunc) (const char *folded,
                                 const char *text);

static gboolean
compare_contains (const char *folded,
                  const char *text)
{
  g_autofree char *other = intake_text_fold (text);

  return strstr (other, folded) != NULL;
}

static gboolean
compare_same (const char *folded,
              const char *text)
{
  g_autofree char *other = intake_text_fold (text);

  return strcmp (other, folded) == 0;
}

static gboolean
compare_item (const char *folded,
              const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, ";", -1);

  for (guint i = 0; items[i] != NULL; i++)
    if (compare_same (folded, items[i]))
      return TRUE;

  return FALSE;
}

static const struct
{
  const char *name;
  CompareFunc compare;
} functions[] = {
  { "intake_contains", compare_contains },
  { "intake_same", compare_same },
  { "intake_has_item", compare_item },
};

static void
compare_cb (sqlite3_context *context,
            int              n_values,
            sqlite3_value  **values)
{
  guint       which = GPOINTER_TO_UINT (sqlite3_user_data (context));
  const char *folded = (const char *)sqlite3_value_text (values[0]);
  const char *text = (const char *)sqlite3_value_text (values[1]);

  if (folded == NULL || text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_int (context, functions[which].compare (folded, text));
}

static void
found_cb (sqlite3_context *context,
          int              n_values,
          sqlite3_value  **values)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *search = (const char *)sqlite3_value_text (values[0]);

  for (int i = 1; i < n_values; i++)
    {
      const char *one = (const char *)sqlite3_value_text (values[i]);

      if (one != NULL)
        g_string_append_printf (text, " %s", one);
    }

  sqlite3_result_int (context, search == NULL || intake_search_terms_found_in (search, text->str));
}

void
intake_text_function_install (IntakeDatabase *db)
{
  sqlite3 *handle = intake_database_get_handle (db);
  int      flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

  if (intake_database_get_cache (db, CACHE) != NULL)
    return;

  /* A failure to make one shows in the statement that asks for it. */
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function_v2 (handle, functions[i].name, 2, flags, GUINT_TO_POINTER (i), compare_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_found", -1, flags, NULL, found_cb, NULL, NULL, NULL);

  intake_database_set_cache (db, CACHE, GUINT_TO_POINTER (1), NULL);
}
