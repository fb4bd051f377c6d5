/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a list. */
#include "config.h"

#include "intake-list-column.h"

#include "intake-field-sorter.h"
#include "intake-row.h"
#include "intake-state-cell.h"

#include <glib/gi18n-lib.h>

/* Headings are not cut, and a column that has no room for its heading is left out. Forms ask whole sentences. */
#define MAX_TITLE 24

/* From this many characters on a column takes what the others leave over. */
#define WIDE_COLUMN 28

/* Texts are cut beyond this many characters where room is short. */
#define MIN_CHARS 13
#define MIN_CHARS_OF_WIDE_COLUMN 17

#define CELL_PADDING 22
#define ICON_PIXELS 22

/* Which columns stay where there is not room for all: whom it is about and where they stand first. */
static const IntakeFieldId ranks[][5] = {
  { INTAKE_FIELD_NAME, INTAKE_FIELD_NOTICE_REFERENCE, INTAKE_FIELD_SUPERVISOR_NAME, INTAKE_FIELD_PLACEMENT_NAME, INTAKE_N_FIELDS },
  { INTAKE_FIELD_ANSWER, INTAKE_FIELD_NOTICE_TITLE, INTAKE_FIELD_SUPERVISOR_LOAD, INTAKE_FIELD_PLACEMENT_STATE, INTAKE_N_FIELDS },
  { INTAKE_FIELD_STAGE, INTAKE_FIELD_NOTICE_CLOSES_ON, INTAKE_FIELD_SUPERVISOR_CAPACITY, INTAKE_FIELD_PLACEMENT_END_ON, INTAKE_N_FIELDS },
  { INTAKE_FIELD_CASE, INTAKE_FIELD_NOTICE_APPLICATIONS, INTAKE_FIELD_SUPERVISOR_UNIT, INTAKE_FIELD_PLACEMENT_START_ON, INTAKE_N_FIELDS },
  { INTAKE_FIELD_NOTICE, INTAKE_FIELD_NOTICE_PLACES, INTAKE_FIELD_SUPERVISOR_TITLE, INTAKE_FIELD_PLACEMENT_NOTICE, INTAKE_N_FIELDS },
  { INTAKE_FIELD_RECEIVED_ON, INTAKE_FIELD_NOTICE_UNIT, INTAKE_FIELD_PLACEMENT_MONTHS, INTAKE_N_FIELDS },
  { INTAKE_FIELD_NATIONALITY, INTAKE_FIELD_PLACEMENT_SUPERVISORS, INTAKE_N_FIELDS },
  { INTAKE_FIELD_SUPERVISORS, INTAKE_N_FIELDS },
  { INTAKE_FIELD_STUDY_LEVEL, INTAKE_N_FIELDS },
};

typedef struct
{
  IntakeSession *session;
  IntakeFieldId  field;
  GHashTable    *bound; /* IntakeRow → GtkListItem, neither owned: while a cell shows the row */
  GPtrArray     *cells; /* all that were made, with a parent or, until a fresh model's rows take them, without */
  guint          next_cell;
} Column;

static gboolean
is_wide (const IntakeField *field)
{
  return field->width >= WIDE_COLUMN;
}

static guint
get_min_chars (IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);

  return MIN (description->width, is_wide (description) ? MIN_CHARS_OF_WIDE_COLUMN : MIN_CHARS);
}

static void
column_clear (Column *column)
{
  g_hash_table_unref (column->bound);
  g_ptr_array_unref (column->cells);
  g_object_unref (column->session);
}

static void
column_release (gpointer  column,
                GClosure *closure)
{
  g_rc_box_release_full (column, (GDestroyNotify)column_clear);
}

/* The answer is no longer the one that the office decided beside: both are said where one looks for the answer. */
static void
show_look_again (Column          *column,
                 IntakeStateCell *cell,
                 IntakeRecord    *record,
                 const char      *answer)
{
  const char      *id = intake_record_get_text (record, INTAKE_FIELD_LOOK_AGAIN);
  g_autofree char *again = intake_session_present (column->session, record, INTAKE_FIELD_LOOK_AGAIN);
  /* Translators: in the column of the answers: that the office should look again at its decision, and the answer, such as “Not eligible” */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), again, answer);

  intake_state_cell_set (cell, INTAKE_FIELD_LOOK_AGAIN, id, words);
}

static void
show (Column      *column,
      GtkListItem *item)
{
  IntakeRow       *row = gtk_list_item_get_item (item);
  GtkWidget       *cell = gtk_list_item_get_child (item);
  IntakeRecord    *record = intake_row_get_record (row);
  g_autofree char *words = intake_session_present (column->session, record, column->field);

  if (column->field == INTAKE_FIELD_ANSWER && intake_record_has (record, INTAKE_FIELD_LOOK_AGAIN))
    show_look_again (column, INTAKE_STATE_CELL (cell), record, words);
  else if (INTAKE_IS_STATE_CELL (cell))
    intake_state_cell_set (INTAKE_STATE_CELL (cell), column->field, intake_record_get_text (record, column->field), words);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), words);
}

static void
row_changed_cb (IntakeRow *row,
                Column    *column)
{
  GtkListItem *item = g_hash_table_lookup (column->bound, row);

  if (item != NULL)
    show (column, item);
}

static GtkWidget *
make_cell (IntakeFieldId id)
{
  const IntakeField *field = intake_field_get (id);
  GtkWidget         *cell;

  if (intake_state_cell_shows_field (id))
    return intake_state_cell_new ();

  cell = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), get_min_chars (id));
  /* What a short column had to spare would be missing in a wide one. */
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), is_wide (field) ? field->width : get_min_chars (id));
  if (field->kind == INTAKE_KIND_DATE || field->kind == INTAKE_KIND_INTEGER || field->kind == INTAKE_KIND_AMOUNT || id == INTAKE_FIELD_CASE)
    gtk_widget_add_css_class (cell, "numeric");

  return cell;
}

/*
 * A fresh model throws away all rows and makes as many again, a good 200 of them whatever is in sight.  To take their cells over shortens the time
 * between a typed letter and what it finds.  A row that goes leaves its cells without a parent; GTK 4.8 does not tell of that while they are known.
 */
static GtkWidget *
take_cell (Column *column)
{
  GtkWidget *cell;

  for (guint i = 0; i < column->cells->len; i++)
    {
      guint at = (column->next_cell + i) % column->cells->len;

      cell = g_ptr_array_index (column->cells, at);
      if (gtk_widget_get_parent (cell) == NULL)
        {
          column->next_cell = at + 1;
          return cell;
        }
    }

  cell = g_object_ref_sink (make_cell (column->field));
  g_ptr_array_add (column->cells, cell);

  return cell;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          Column             *column)
{
  gtk_list_item_set_child (item, take_cell (column));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         Column             *column)
{
  IntakeRow *row = gtk_list_item_get_item (item);

  g_hash_table_insert (column->bound, row, item);
  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), column);
  show (column, item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           Column             *column)
{
  IntakeRow *row = gtk_list_item_get_item (item);

  g_signal_handlers_disconnect_by_func (row, row_changed_cb, column);
  if (g_hash_table_lookup (column->bound, row) == item)
    g_hash_table_remove (column->bound, row);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *prefix,
             const char *name)
{
  g_autofree char *target = g_strconcat (prefix, name, NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* What the header offers besides the click that sorts; the keyboard comes to the same by the dialogs for order and columns. */
static GMenuModel *
make_menu (const IntakeField *field)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  append_item (order, _ ("Sort _first to last"), "table.sort", "", field->name);
  append_item (order, _ ("Sort _last to first"), "table.sort", "-", field->name);
  /* Translators: sorts what is equal by this column besides */
  append_item (order, _ ("_Then sort by this"), "table.sort-then", "", field->name);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  append_item (columns, _ ("_Hide this column"), "table.hide", "", field->name);
  g_menu_append (columns, _ ("_Columns…"), "win.columns");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

GtkColumnViewColumn *
intake_list_column_new (IntakeSession *session,
                        IntakeFieldId  field)
{
  const IntakeField   *description = intake_field_get (field);
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;
  g_autoptr (IntakeFieldSorter) sorter = intake_field_sorter_new (field);
  g_autoptr (GMenuModel) menu = make_menu (description);
  g_autofree char *title = NULL;
  Column          *column = g_rc_box_new0 (Column);

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);

  column->session = g_object_ref (session);
  column->field = field;
  column->bound = g_hash_table_new (NULL, NULL);
  column->cells = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), g_rc_box_acquire (column), column_release, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_rc_box_acquire (column), column_release, 0);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (unbind_cb), column, column_release, 0);

  title = intake_list_column_dup_title (field, intake_session_get_language (session));
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (view_column, GTK_SORTER (sorter));
  gtk_column_view_column_set_header_menu (view_column, menu);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, is_wide (description));

  return view_column;
}

char *
intake_list_column_dup_title (IntakeFieldId         field,
                              const IntakeLanguage *language)
{
  const char      *label = intake_field_label (field, language);
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  if (intake_field_get (field)->group != INTAKE_GROUP_OWN || g_utf8_strlen (label, -1) <= MAX_TITLE)
    return g_strdup (label);

  beginning = g_utf8_substring (label, 0, MAX_TITLE - 1);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

IntakeFieldId
intake_list_column_get_field (GtkColumnViewColumn *column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column), INTAKE_N_FIELDS);

  return intake_field_sorter_get_field (INTAKE_FIELD_SORTER (gtk_column_view_column_get_sorter (column)));
}

gboolean
intake_list_column_expands (IntakeFieldId field)
{
  return is_wide (intake_field_get (field));
}

int
intake_list_column_get_min_width (IntakeFieldId field,
                                  int           char_width)
{
  int icon = intake_state_cell_shows_field (field) ? ICON_PIXELS : 0;

  return (int)get_min_chars (field) * char_width + icon + CELL_PADDING;
}

int
intake_list_column_get_rank (IntakeFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (ranks[i]) && ranks[i][j] != INTAKE_N_FIELDS; j++)
        {
          if (ranks[i][j] == field)
            return (int)i;
        }
    }

  return G_N_ELEMENTS (ranks);
}
