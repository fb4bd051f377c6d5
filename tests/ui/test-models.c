/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The models of lists: ids alone, rows when they are looked at, and what stays as it was when something changes. */
#include "config.h"

#include "intake-view-chain.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)

static IntakeRowCache *
make_rows (UiFixture *fixture)
{
  static const IntakeFieldId columns[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_NAME };

  return intake_row_cache_new (fixture->session, INTAKE_ENTITY_APPLICATION, columns, G_N_ELEMENTS (columns));
}

static GArray *
make_ids (gint64 first,
          guint  n)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = first + i;

      g_array_append_val (ids, id);
    }

  return ids;
}

static GHashTable *
make_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return set;
}

static void
test_lazy (UiFixture    *fixture,
           gconstpointer data)
{
  g_autoptr (IntakeRowCache) rows = make_rows (fixture);
  g_autoptr (IntakeIdList) list = intake_id_list_new (rows, make_ids (1, 1000000));
  g_autoptr (IntakeRow) row = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1000000);
  g_assert_cmpuint (intake_row_cache_get_n_rows (rows), ==, 0);

  row = g_list_model_get_item (G_LIST_MODEL (list), 999999);
  g_assert_cmpint (intake_row_get_id (row), ==, 1000000);
  g_assert_cmpuint (intake_row_cache_get_n_rows (rows), ==, 1);
  g_assert_false (intake_row_is_loaded (row));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1000000));
}

static void
test_one_row (UiFixture    *fixture,
              gconstpointer data)
{
  g_autoptr (IntakeRowCache) rows = make_rows (fixture);
  IntakeRow *one = intake_row_cache_dup_row (rows, 7);
  IntakeRow *again = intake_row_cache_dup_row (rows, 7);

  g_assert_true (one == again);
  g_object_unref (again);
  g_assert_finalize_object (one);
  g_assert_cmpuint (intake_row_cache_get_n_rows (rows), ==, 0);
}

static void
test_gone_record (UiFixture    *fixture,
                  gconstpointer data)
{
  g_autoptr (IntakeRowCache) rows = make_rows (fixture);
  g_autoptr (IntakeRow) row = intake_row_cache_dup_row (rows, 4711);
  g_autoptr (IntakeRow) late = intake_row_cache_dup_row (rows, 4712);

  g_assert_false (intake_record_has (intake_row_get_record (row), INTAKE_FIELD_CASE));
  intake_row_cache_close (rows);
  g_assert_false (intake_record_has (intake_row_get_record (late), INTAKE_FIELD_CASE));
}

/* A view that follows what the list announces, step by step. */
static void
mirror_cb (GListModel *list,
           guint       position,
           guint       removed,
           guint       added,
           GArray     *mirror)
{
  g_assert_cmpuint (removed + added, ==, 1);
  if (removed > 0)
    g_array_remove_index (mirror, position);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = intake_id_list_get_id (INTAKE_ID_LIST (list), position + i);

      g_array_insert_val (mirror, position + i, id);
    }
  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (list));
}

static void
test_splice (UiFixture    *fixture,
             gconstpointer data)
{
  g_autoptr (IntakeRowCache) rows = make_rows (fixture);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GArray) from = make_ids (1, 40);
      g_autoptr (GArray) to = make_ids (1, 40);
      g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GHashTable) changed = NULL;
      g_autoptr (IntakeIdList) list = intake_id_list_new (rows, g_array_ref (from));
      g_autoptr (GArray) mirror = make_ids (1, 40);

      /* Some move, some go, some come. */
      for (guint i = 0; i < 5; i++)
        {
          guint  at = g_test_rand_int_range (0, to->len);
          gint64 id = g_array_index (to, gint64, at);

          g_array_append_val (moved, id);
          g_array_remove_index (to, at);
          if (i % 2 == 0)
            g_array_insert_val (to, g_test_rand_int_range (0, to->len), id);
        }
      for (gint64 id = 100; id < 103; id++)
        {
          g_array_append_val (moved, id);
          g_array_insert_val (to, g_test_rand_int_range (0, to->len), id);
        }

      changed = make_set (moved);
      g_signal_connect (list, "items-changed", G_CALLBACK (mirror_cb), mirror);
      g_assert_true (intake_id_list_splice (list, to, changed));
      g_assert_true (intake_id_list_equal (list, to));
      g_assert_cmpmem (mirror->data, mirror->len * sizeof (gint64), to->data, to->len * sizeof (gint64));
    }
}

static void
test_no_splice (UiFixture    *fixture,
                gconstpointer data)
{
  g_autoptr (IntakeRowCache) rows = make_rows (fixture);
  g_autoptr (IntakeIdList) list = intake_id_list_new (rows, make_ids (1, 500));
  g_autoptr (GArray) others = make_ids (1001, 500);
  g_autoptr (GArray) shorter = make_ids (2, 499);
  g_autoptr (GHashTable) all = make_set (others);
  g_autoptr (GHashTable) none = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_assert_false (intake_id_list_splice (list, others, all));
  g_assert_false (intake_id_list_splice (list, shorter, none));
  g_assert_cmpint (intake_id_list_get_id (list, 0), ==, 1);
}

static void
count_cb (GObject *object,
          gpointer data)
{
  (*(guint *)data)++;
}

static void
never_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          gpointer    data)
{
  g_assert_not_reached ();
}

static void
count_pspec_cb (GObject    *object,
                GParamSpec *pspec,
                guint      *count)
{
  (*count)++;
}

static IntakeViewChain *
open_chain (UiFixture *fixture)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeViewChain *chain = intake_view_chain_new (fixture->session, view);

  g_assert_true (intake_view_chain_is_loading (chain));
  ui_wait_for (!intake_view_chain_is_loading (chain));

  return chain;
}

static void
set_text (UiFixture    *fixture,
          gint64        id,
          IntakeFieldId field,
          const char   *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_session_set_field (fixture->session, INTAKE_ENTITY_APPLICATION, id, field, &value);
}

static gint64
get_id (IntakeViewChain *chain,
        guint            position)
{
  g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (intake_view_chain_get_selection (chain)), position);

  return intake_row_get_id (row);
}

/* What was typed shows in the row that is there; the list is neither announced anew nor replaced. */
static void
test_edit (UiFixture    *fixture,
           gconstpointer data)
{
  g_autoptr (IntakeViewChain) chain = open_chain (fixture);
  g_autoptr (GtkSelectionModel) selection = g_object_ref (intake_view_chain_get_selection (chain));
  g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (selection), 3);
  guint row_changes = 0, replacements = 0;

  g_assert_cmpuint (intake_view_chain_get_n_items (chain), ==, 50);
  intake_row_get_record (row);
  g_signal_connect (row, "changed", G_CALLBACK (count_cb), &row_changes);
  g_signal_connect (selection, "items-changed", G_CALLBACK (never_cb), NULL);
  g_signal_connect (chain, "notify::selection", G_CALLBACK (count_pspec_cb), &replacements);

  set_text (fixture, intake_row_get_id (row), INTAKE_FIELD_UNIVERSITY, "Université de Ngaoundéré");
  ui_wait_for (row_changes > 0);
  g_assert_cmpstr (intake_record_get_text (intake_row_get_record (row), INTAKE_FIELD_UNIVERSITY), ==, "Université de Ngaoundéré");
  ui_wait_for (!intake_view_chain_is_loading (chain));
  g_assert_true (intake_view_chain_get_selection (chain) == selection);
  g_assert_cmpuint (replacements, ==, 0);
}

/* An edit that moves a row moves just that row, and it stays selected. */
static void
test_move (UiFixture    *fixture,
           gconstpointer data)
{
  static const IntakeSortKey by_name = { INTAKE_FIELD_FAMILY_NAME, FALSE };
  g_autoptr (IntakeViewChain) chain = open_chain (fixture);
  g_autoptr (IntakeView) view = intake_view_copy (intake_view_chain_get_view (chain));
  GtkSelectionModel *selection;
  guint              selected = 0;
  gint64             id;

  intake_view_set_sort (view, &by_name, 1);
  intake_view_chain_set_view (chain, view);
  ui_wait_for (!intake_view_chain_is_loading (chain));
  selection = intake_view_chain_get_selection (chain);
  gtk_selection_model_select_item (selection, 10, TRUE);
  id = intake_view_chain_get_selected_id (chain);
  g_assert_cmpint (id, ==, get_id (chain, 10));

  g_signal_connect (chain, "selected", G_CALLBACK (count_cb), &selected);
  set_text (fixture, id, INTAKE_FIELD_FAMILY_NAME, "Aaaa");
  ui_wait_for (get_id (chain, 0) == id);
  g_assert_true (intake_view_chain_get_selection (chain) == selection);
  g_assert_cmpint (intake_view_chain_get_selected_id (chain), ==, id);
  g_assert_cmpuint (selected, ==, 0);
}

/* Another view is a fresh model, in which what was selected still is. */
static void
test_fresh (UiFixture    *fixture,
            gconstpointer data)
{
  static const IntakeSortKey by_case = { INTAKE_FIELD_CASE, FALSE };
  g_autoptr (IntakeViewChain) chain = open_chain (fixture);
  g_autoptr (IntakeView) view = intake_view_copy (intake_view_chain_get_view (chain));
  g_autoptr (GtkSelectionModel) before = g_object_ref (intake_view_chain_get_selection (chain));
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GHashTable) set = NULL;

  gtk_selection_model_select_range (before, 5, 3, TRUE);
  ids = intake_view_chain_dup_selected (chain);
  g_assert_cmpuint (ids->len, ==, 3);

  g_signal_connect (before, "items-changed", G_CALLBACK (never_cb), NULL);
  intake_view_set_sort (view, &by_case, 1);
  intake_view_chain_set_view (chain, view);
  ui_wait_for (!intake_view_chain_is_loading (chain));

  g_assert_true (intake_view_chain_get_selection (chain) != before);
  again = intake_view_chain_dup_selected (chain);
  set = make_set (ids);
  g_assert_cmpuint (again->len, ==, 3);
  for (guint i = 0; i < again->len; i++)
    g_assert_true (g_hash_table_contains (set, &g_array_index (again, gint64, i)));
}

/* Whoever types faster than the office answers sees only the last answer. */
static void
test_overtake (UiFixture    *fixture,
               gconstpointer data)
{
  static const char *const typed[] = { "n", "ng", "ngo", "zzzz" };
  g_autoptr (IntakeViewChain) chain = open_chain (fixture);
  guint answers = 0;

  g_signal_connect (chain, "notify::selection", G_CALLBACK (count_pspec_cb), &answers);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (IntakeView) view = intake_view_copy (intake_view_chain_get_view (chain));

      intake_view_set_search (view, typed[i]);
      intake_view_chain_set_view (chain, view);
    }
  ui_wait_for (!intake_view_chain_is_loading (chain));
  ui_settle ();

  g_assert_cmpuint (answers, ==, 1);
  g_assert_cmpuint (intake_view_chain_get_n_items (chain), ==, 0);
}

static void
test_wanted (UiFixture    *fixture,
             gconstpointer data)
{
  g_autoptr (IntakeViewChain) chain = open_chain (fixture);
  g_autoptr (IntakeViewChain) early = NULL;
  gint64 id = get_id (chain, 20);

  early = intake_view_chain_new (fixture->session, intake_view_chain_get_view (chain));
  intake_view_chain_select_id (early, id);
  g_assert_cmpint (intake_view_chain_get_selected_id (early), ==, 0);
  ui_wait_for (!intake_view_chain_is_loading (early));
  g_assert_cmpint (intake_view_chain_get_selected_id (early), ==, id);
}

/* Closing while an answer is under way: it is dropped, and nothing keeps the chain. */
static void
test_close (UiFixture    *fixture,
            gconstpointer data)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeViewChain *chain = intake_view_chain_new (fixture->session, view);
  gpointer         weak = chain;

  g_object_add_weak_pointer (G_OBJECT (chain), &weak);
  intake_view_chain_close (chain);
  g_object_unref (chain);
  ui_wait_for (weak == NULL);
}

#define ADD(path, sample, func) g_test_add (path, UiFixture, sample, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("/app/models/id-list/a-million-ids-are-no-rows", NULL, test_lazy);
  ADD ("/app/models/id-list/single-rows-come-go-and-move", NULL, test_splice);
  ADD ("/app/models/id-list/more-than-that-is-left-to-a-fresh-list", NULL, test_no_splice);
  ADD ("/app/models/row-cache/one-id-is-one-row", NULL, test_one_row);
  ADD ("/app/models/row-cache/what-is-gone-is-empty", NULL, test_gone_record);
  ADD ("/app/models/view-chain/an-edit-changes-the-row-alone", SAMPLE, test_edit);
  ADD ("/app/models/view-chain/a-row-that-moves-stays-selected", SAMPLE, test_move);
  ADD ("/app/models/view-chain/another-view-is-a-fresh-model", SAMPLE, test_fresh);
  ADD ("/app/models/view-chain/the-last-question-counts", SAMPLE, test_overtake);
  ADD ("/app/models/view-chain/selects-what-is-still-to-come", SAMPLE, test_wanted);
  ADD ("/app/models/view-chain/closing-drops-late-answers", SAMPLE, test_close);

  return g_test_run ();
}
