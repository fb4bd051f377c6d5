/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list remembers between sessions. */
#include "config.h"

#include "intake-list-memory.h"

#define COLUMNS_KEY "list-columns"
#define WIDTHS_KEY "column-widths"
#define SORT_KEY "sort-orders"

/* What somebody wrote into the settings by hand must not make a column that cannot be seen or ends the list. */
#define MIN_WIDTH 24
#define MAX_WIDTH 4096

static gboolean
has_default_columns (const IntakeView *view)
{
  g_autoptr (IntakeView) shipped = intake_view_new (intake_view_get_entity (view));
  g_autoptr (IntakeView) same = intake_view_copy (view);
  const IntakeFieldId *columns;
  guint                n_columns;

  columns = intake_view_get_columns (shipped, &n_columns);
  intake_view_set_columns (same, columns, n_columns);

  return intake_view_equal (same, view);
}

/* The dictionary with this value in the place of the one that stands there for @name; NULL takes it away. */
static void
change_entry (GSettings  *settings,
              const char *key,
              const char *name,
              GVariant   *value)
{
  g_autoptr (GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr (GVariant) before = g_settings_get_value (settings, key);
  g_autoptr (GVariant) after = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, g_variant_get_type (before));
  for (gsize i = 0; i < g_variant_n_children (before); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (before, i);
      g_autoptr (GVariant) entry_name = g_variant_get_child_value (entry, 0);

      if (!g_str_equal (g_variant_get_string (entry_name, NULL), name))
        g_variant_builder_add_value (&builder, entry);
    }
  if (value != NULL)
    g_variant_builder_add_value (&builder, g_variant_new_dict_entry (g_variant_new_string (name), value));

  after = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!g_variant_equal (before, after))
    g_settings_set_value (settings, key, after);
}

static char *
dup_width_name (IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);

  return g_strdup_printf ("%s/%s", intake_entity_name (description->entity), description->name);
}

static char *
dup_sort_text (const IntakeView *view)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint                n_keys;
  const IntakeSortKey *keys = intake_view_get_sort (view, &n_keys);

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "," : "", keys[i].descending ? "-" : "", intake_field_get (keys[i].field)->name);

  return g_strdup (text->str);
}

static void
restore_columns (GSettings  *settings,
                 IntakeView *view)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, COLUMNS_KEY);
  g_autofree const char **names = NULL;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));

  if (!g_variant_lookup (all, intake_entity_name (intake_view_get_entity (view)), "^a&s", &names))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const IntakeField *field = intake_field_find (intake_view_get_entity (view), names[i]);

      if (field != NULL)
        g_array_append_val (columns, field->id);
    }

  if (columns->len > 0)
    intake_view_set_columns (view, (const IntakeFieldId *)(gpointer)columns->data, columns->len);
}

static void
restore_sort (GSettings  *settings,
              IntakeView *view)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, SORT_KEY);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));
  g_auto (GStrv) names = NULL;
  const char *text;

  if (!g_variant_lookup (all, intake_entity_name (intake_view_get_entity (view)), "&s", &text))
    return;

  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean           descending = *names[i] == '-';
      const IntakeField *field = intake_field_find (intake_view_get_entity (view), names[i] + (descending ? 1 : 0));

      if (field != NULL)
        {
          IntakeSortKey key = { field->id, descending };

          g_array_append_val (keys, key);
        }
    }

  intake_view_set_sort (view, (const IntakeSortKey *)(gpointer)keys->data, keys->len);
}

void
intake_list_memory_restore (GSettings  *settings,
                            IntakeView *view)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (view != NULL);

  restore_columns (settings, view);
  restore_sort (settings, view);
}

void
intake_list_memory_keep (GSettings        *settings,
                         const IntakeView *view)
{
  g_autoptr (GVariant) columns = NULL;
  g_autofree char *sort = NULL;
  const char      *name;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (view != NULL);

  name = intake_entity_name (intake_view_get_entity (view));
  if (!has_default_columns (view))
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      guint                n_columns;
      const IntakeFieldId *fields = intake_view_get_columns (view, &n_columns);

      for (guint i = 0; i < n_columns; i++)
        g_ptr_array_add (names, (gpointer)intake_field_get (fields[i])->name);
      columns = g_variant_ref_sink (g_variant_new_strv ((const char *const *)names->pdata, names->len));
    }
  change_entry (settings, COLUMNS_KEY, name, columns);

  sort = dup_sort_text (view);
  change_entry (settings, SORT_KEY, name, *sort != '\0' ? g_variant_new_string (sort) : NULL);
}

int
intake_list_memory_get_width (GSettings    *settings,
                              IntakeFieldId field)
{
  g_autoptr (GVariant) all = NULL;
  g_autofree char *name = NULL;
  int              width = -1;

  g_return_val_if_fail (G_IS_SETTINGS (settings), -1);
  g_return_val_if_fail (field != INTAKE_N_FIELDS, -1);

  all = g_settings_get_value (settings, WIDTHS_KEY);
  name = dup_width_name (field);

  return g_variant_lookup (all, name, "i", &width) ? CLAMP (width, MIN_WIDTH, MAX_WIDTH) : -1;
}

void
intake_list_memory_set_width (GSettings    *settings,
                              IntakeFieldId field,
                              int           width)
{
  g_autofree char *name = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (field != INTAKE_N_FIELDS);

  name = dup_width_name (field);
  change_entry (settings, WIDTHS_KEY, name, width > 0 ? g_variant_new_int32 (CLAMP (width, MIN_WIDTH, MAX_WIDTH)) : NULL);
}
