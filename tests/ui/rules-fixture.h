/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the rules in a window, on a sample office, for the tests of it and of its editor. */
#pragma once

#include "intake-rule-set-table.h"
#include "intake-rules-page.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (30)

typedef struct
{
  UiFixture        office;
  GtkWidget       *window;
  IntakeRulesPage *page;
  char            *failure;
  guint            n_told;
} Fixture;

static inline void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             Fixture       *fixture)
{
  fixture->n_told++;
}

static inline void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  g_signal_connect (fixture->office.session, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->office.session, "notified", G_CALLBACK (notified_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  fixture->page = INTAKE_RULES_PAGE (intake_rules_page_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  intake_rules_page_set_session (fixture->page, fixture->office.session);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  intake_rules_page_set_session (fixture->page, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (page == NULL);
  intake_session_close (fixture->office.session);
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->office.session));
  g_free (fixture->failure);
  ui_fixture_tear_down (&fixture->office, data);
}

static inline gpointer
find_widget (GtkWidget *parent,
             GType      type,
             guint     *skip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && (*skip)-- == 0)
        return child;
      found = find_widget (child, type, skip);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  GtkWidget *editor = GTK_WIDGET (intake_rules_page_get_editor (fixture->page));

  g_assert_true (gtk_widget_activate_action_variant (editor, action, target != NULL ? g_variant_new_string (target) : NULL));
}

static inline int
get_newest (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) newest = intake_rule_set_table_find (intake_store_get_main_database (fixture->office.store), INTAKE_RULE_SET_DEFAULT, &error);

  g_assert_no_error (error);

  return intake_rule_set_get_version (newest);
}
