/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set with its versions, and who meets it. */
#include "config.h"

#include "intake-rule-set-view.h"

#include "intake-rule-line-row.h"

#include "intake-present.h"
#include "intake-rule-set-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeRuleSetView
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         changed_id;
  GCancellable  *cancellable;
  GPtrArray     *rule_sets; /* all versions, by id, the newest first */
  IntakeRuleSet *shown;
  gboolean       is_counted;
  gboolean       is_stale;
  gboolean       silent;

  AdwComboRow   *set_row;
  GtkStringList *sets;
  AdwComboRow   *version_row;
  GtkStringList *versions;
  AdwActionRow  *office_row;
  GtkWidget     *use_button;
  AdwActionRow  *judged_row;
  GtkWidget     *judge_button;
  GtkWidget     *note_row;
  GtkLabel      *note;
  GtkListBox    *lines;
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeRuleSetView, intake_rule_set_view, ADW_TYPE_BIN)

static IntakeDatabase *
get_database (IntakeRuleSetView *self)
{
  return intake_store_get_main_database (intake_session_get_store (self->session));
}

static IntakeRuleSet *
find (IntakeRuleSetView *self,
      const char        *id,
      int                version)
{
  for (guint i = 0; self->rule_sets != NULL && i < self->rule_sets->len; i++)
    {
      IntakeRuleSet *rule_set = g_ptr_array_index (self->rule_sets, i);

      if (g_str_equal (intake_rule_set_get_id (rule_set), id) && (version == 0 || intake_rule_set_get_version (rule_set) == version))
        return rule_set;
    }

  return NULL;
}

static gboolean
is_of_office (IntakeRuleSetView *self)
{
  g_autoptr (IntakeRuleSet) office = intake_rule_set_table_find_office (get_database (self), NULL);

  return office != NULL && self->shown != NULL && g_str_equal (intake_rule_set_get_id (office), intake_rule_set_get_id (self->shown));
}

static gpointer
read_counts (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return intake_rule_counts_read (db, data, 0, cancellable, error);
}

/* Who was judged by this version, and who by another one that could be judged by it. */
static void
show_judged (IntakeRuleSetView      *self,
             const IntakeRuleCounts *counts)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  gint64                by_this = intake_rule_counts_get_version (counts, intake_rule_set_get_version (self->shown));
  gint64                others = counts->n_applications - by_this;
  g_autofree char      *this_many = intake_present_count (by_this, language);
  g_autofree char      *other_many = intake_present_count (others, language);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: %s is how many applications */
  g_string_append_printf (words, ngettext ("%s judged by this version", "%s judged by this version", (gulong)by_this), this_many);
  if (others > 0)
    {
      g_string_append (words, " · ");
      /* Translators: %s is how many applications were judged by another version of the same rule set */
      g_string_append_printf (words, ngettext ("%s by another version", "%s by another version", (gulong)others), other_many);
    }
  adw_action_row_set_subtitle (self->judged_row, words->str);
  gtk_widget_set_visible (self->judge_button, others > 0);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeRuleSetView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleCounts) counts = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  GtkListBoxRow *row;
  guint          at = 0;

  if (self->session == NULL || intake_session_get_store (self->session) != INTAKE_STORE (source))
    return;
  if (counts == NULL)
    {
      intake_session_fail (self->session, error);
      return;
    }

  show_judged (self, counts);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lines, i)) != NULL && at < counts->rules->len; i++)
    {
      g_autofree char *top = g_strdup_printf ("rules[%u]", at);

      if (g_str_equal (intake_rule_line_row_get_place (INTAKE_RULE_LINE_ROW (row)), top))
        intake_rule_line_row_set_counts (INTAKE_RULE_LINE_ROW (row), g_ptr_array_index (counts->rules, at++), counts->n_applications, intake_session_get_language (self->session));
    }
  self->is_counted = TRUE;
}

/* Reads what every application was judged to be: nobody does so for a page that is not on screen. */
static void
count (IntakeRuleSetView *self)
{
  IntakeStore *store = intake_session_get_store (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_counted = FALSE;
  self->is_stale = store != NULL && self->shown != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (store == NULL || self->shown == NULL || self->is_stale)
    return;

  self->cancellable = g_cancellable_new ();
  intake_store_read_idle_async (store, read_counts, intake_rule_set_ref (self->shown), (GDestroyNotify)intake_rule_set_unref,
                                (GDestroyNotify)intake_rule_counts_free, self->cancellable, counted_cb, g_object_ref (self));
}

static void
show_lines (IntakeRuleSetView *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  g_autoptr (GPtrArray) lines = intake_draft_lines_new (intake_rule_set_get_json (self->shown), language);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->lines, 0)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *line = intake_rule_line_row_new (g_ptr_array_index (lines, i), language);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
      gtk_list_box_append (self->lines, line);
    }
}

static void
show_rule_set (IntakeRuleSetView *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  const char           *note = intake_rule_set_get_note (self->shown, language);
  const char           *source = intake_rule_set_get_source (self->shown);
  gboolean              of_office = is_of_office (self);
  g_autofree char      *both = g_strdup_printf ("%s%s%s", note, *note != '\0' && *source != '\0' ? "\n\n" : "", source);

  adw_action_row_set_subtitle (self->office_row, of_office ? _ ("Yes: it judges whoever applies for no notice, or for one that names no rule set")
                                                           : _ ("No: it judges for notices that name it"));
  gtk_widget_set_visible (self->use_button, !of_office);
  gtk_label_set_label (self->note, both);
  gtk_widget_set_visible (self->note_row, *both != '\0');
  adw_action_row_set_subtitle (self->judged_row, "");
  gtk_widget_set_visible (self->judge_button, FALSE);
  show_lines (self);
  count (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* The versions of the rule set that is shown, the newest first. */
static void
fill_versions (IntakeRuleSetView *self)
{
  guint selected = 0, n = 0;

  gtk_string_list_splice (self->versions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->versions)), NULL);
  for (guint i = 0; i < self->rule_sets->len; i++)
    {
      IntakeRuleSet   *rule_set = g_ptr_array_index (self->rule_sets, i);
      g_autofree char *words = NULL;

      if (!g_str_equal (intake_rule_set_get_id (rule_set), intake_rule_set_get_id (self->shown)))
        continue;
      if (intake_rule_set_get_version (rule_set) == intake_rule_set_get_version (self->shown))
        selected = n;
      words = g_strdup_printf ("%d", intake_rule_set_get_version (rule_set));
      gtk_string_list_append (self->versions, words);
      n++;
    }
  adw_combo_row_set_selected (self->version_row, selected);
}

static void
fill_sets (IntakeRuleSetView *self)
{
  const char *last = NULL;
  guint       selected = 0, n = 0;

  gtk_string_list_splice (self->sets, 0, g_list_model_get_n_items (G_LIST_MODEL (self->sets)), NULL);
  for (guint i = 0; i < self->rule_sets->len; i++)
    {
      IntakeRuleSet *rule_set = g_ptr_array_index (self->rule_sets, i);

      if (g_strcmp0 (last, intake_rule_set_get_id (rule_set)) == 0)
        continue;
      last = intake_rule_set_get_id (rule_set);
      if (self->shown != NULL && g_str_equal (last, intake_rule_set_get_id (self->shown)))
        selected = n;
      gtk_string_list_append (self->sets, intake_rule_set_get_name (rule_set, intake_session_get_language (self->session)));
      n++;
    }
  adw_combo_row_set_selected (self->set_row, selected);
}

static void
load (IntakeRuleSetView *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->rule_sets, g_ptr_array_unref);
  self->rule_sets = intake_rule_set_table_list (get_database (self), &error);
  if (self->rule_sets == NULL)
    intake_session_fail (self->session, error);
}

static void
set_shown (IntakeRuleSetView *self,
           IntakeRuleSet     *rule_set)
{
  intake_rule_set_ref (rule_set);
  g_clear_pointer (&self->shown, intake_rule_set_unref);
  self->shown = rule_set;
  self->silent = TRUE;
  fill_sets (self);
  fill_versions (self);
  self->silent = FALSE;
  show_rule_set (self);
}

static void
set_selected_cb (IntakeRuleSetView *self)
{
  const char *last = NULL;
  guint       position = adw_combo_row_get_selected (self->set_row);
  guint       n = 0;

  for (guint i = 0; !self->silent && self->rule_sets != NULL && i < self->rule_sets->len; i++)
    {
      IntakeRuleSet *rule_set = g_ptr_array_index (self->rule_sets, i);

      if (g_strcmp0 (last, intake_rule_set_get_id (rule_set)) == 0)
        continue;
      last = intake_rule_set_get_id (rule_set);
      if (n++ == position)
        {
          set_shown (self, rule_set);
          return;
        }
    }
}

static void
version_selected_cb (IntakeRuleSetView *self)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (self->version_row);
  IntakeRuleSet   *rule_set;

  if (self->silent || item == NULL || self->shown == NULL)
    return;

  rule_set = find (self, intake_rule_set_get_id (self->shown), (int)g_ascii_strtoll (gtk_string_object_get_string (item), NULL, 10));
  if (rule_set != NULL)
    set_shown (self, rule_set);
}

/* Rule sets come and go by undo as well. */
static void
changed_cb (IntakeRuleSetView *self)
{
  g_autofree char *id = self->shown != NULL ? g_strdup (intake_rule_set_get_id (self->shown)) : NULL;
  int              version = self->shown != NULL ? intake_rule_set_get_version (self->shown) : 0;

  load (self);
  if (id == NULL || self->rule_sets == NULL)
    return;
  if (!intake_rule_set_view_show (self, id, version) && !intake_rule_set_view_show (self, id, 0) && self->rule_sets->len > 0)
    set_shown (self, g_ptr_array_index (self->rule_sets, 0));
}

static void
intake_rule_set_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_rule_set_view_parent_class)->map (widget);

  if (INTAKE_RULE_SET_VIEW (widget)->is_stale)
    count (INTAKE_RULE_SET_VIEW (widget));
}

static void
intake_rule_set_view_dispose (GObject *object)
{
  intake_rule_set_view_set_session (INTAKE_RULE_SET_VIEW (object), NULL);

  G_OBJECT_CLASS (intake_rule_set_view_parent_class)->dispose (object);
}

static void
intake_rule_set_view_class_init (IntakeRuleSetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_rule_set_view_dispose;
  widget_class->map = intake_rule_set_view_map;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-rule-set-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, set_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, sets);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, version_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, versions);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, office_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, use_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, judged_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, judge_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, note_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, note);
  gtk_widget_class_bind_template_child (widget_class, IntakeRuleSetView, lines);
  gtk_widget_class_bind_template_callback (widget_class, set_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_selected_cb);
}

static void
intake_rule_set_view_init (IntakeRuleSetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_rule_set_view_set_session (IntakeRuleSetView *self,
                                  IntakeSession     *session)
{
  g_autoptr (IntakeRuleSet) office = NULL;

  g_return_if_fail (INTAKE_IS_RULE_SET_VIEW (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_pointer (&self->rule_sets, g_ptr_array_unref);
  g_clear_pointer (&self->shown, intake_rule_set_unref);
  g_set_object (&self->session, session);
  self->is_stale = FALSE;
  if (session == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  load (self);
  office = intake_rule_set_table_find_office (get_database (self), NULL);
  if (office != NULL && intake_rule_set_view_show (self, intake_rule_set_get_id (office), 0))
    return;
  if (self->rule_sets != NULL && self->rule_sets->len > 0)
    set_shown (self, g_ptr_array_index (self->rule_sets, 0));
}

gboolean
intake_rule_set_view_show (IntakeRuleSetView *self,
                           const char        *id,
                           int                version)
{
  IntakeRuleSet *rule_set;

  g_return_val_if_fail (INTAKE_IS_RULE_SET_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  rule_set = find (self, id, version);
  if (rule_set == NULL)
    return FALSE;

  set_shown (self, rule_set);
  return TRUE;
}

void
intake_rule_set_view_await (IntakeRuleSetView *self,
                            IntakeRuleSet     *rule_set)
{
  g_return_if_fail (INTAKE_IS_RULE_SET_VIEW (self));
  g_return_if_fail (rule_set != NULL);

  intake_rule_set_ref (rule_set);
  g_clear_pointer (&self->shown, intake_rule_set_unref);
  self->shown = rule_set;
}

IntakeRuleSet *
intake_rule_set_view_get_shown (IntakeRuleSetView *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_SET_VIEW (self), NULL);

  return self->shown;
}

IntakeRuleSet *
intake_rule_set_view_find_newest (IntakeRuleSetView *self,
                                  const char        *id)
{
  g_return_val_if_fail (INTAKE_IS_RULE_SET_VIEW (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find (self, id, 0);
}

gboolean
intake_rule_set_view_shows_office (IntakeRuleSetView *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_SET_VIEW (self), FALSE);

  return self->session != NULL && is_of_office (self);
}

gboolean
intake_rule_set_view_is_counted (IntakeRuleSetView *self)
{
  g_return_val_if_fail (INTAKE_IS_RULE_SET_VIEW (self), FALSE);

  return self->is_counted;
}
