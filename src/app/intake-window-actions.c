/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in a window. */
#include "config.h"

#include "intake-window-actions.h"

#include "intake-record-command.h"
#include "intake-window-interns.h"
#include "intake-window-panes.h"
#include "intake-screening-table.h"
#include "intake-selection-command.h"
#include "intake-work-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static IntakeRecordList *
get_list (IntakeWindow *self)
{
  return intake_list_page_get_list (intake_window_get_page (self));
}

static char *
dup_text (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter    start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);

      return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
    }

  return NULL;
}

/* Where somebody is typing, undo takes back the typing first. A text does not tell whether it has something to undo, but shows it. */
static gboolean
undo_typing (IntakeWindow *self,
             const char   *action)
{
  GtkWidget       *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = dup_text (focus);
  g_autofree char *after = NULL;

  if (before == NULL)
    return FALSE;

  gtk_widget_activate_action (focus, action, NULL);
  after = dup_text (focus);

  return g_strcmp0 (before, after) != 0;
}

/* Where rules are edited, a step of the draft is what was done last, not something in the office. */
static gboolean
undo_step (IntakeWindow *self,
           const char   *action)
{
  IntakeRulesPage *page = intake_window_get_rules_page (self);

  if (page == NULL)
    return FALSE;
  if (intake_rules_page_get_draft (page) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (intake_rules_page_get_editor (page)), action, NULL);

  return intake_rules_page_get_draft (page) != NULL;
}

static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  if (!undo_step (self, "rules.undo-step") && !undo_typing (self, "text.undo"))
    intake_session_undo (intake_window_get_session (self), INTAKE_UNDO);
}

static void
redo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  if (!undo_step (self, "rules.redo-step") && !undo_typing (self, "text.redo"))
    intake_session_undo (intake_window_get_session (self), INTAKE_REDO);
}

/* The button of a toast means what the toast says, wherever the keyboard is. */
static void
undo_last_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  intake_session_undo (intake_window_get_session (INTAKE_WINDOW (widget)), INTAKE_UNDO);
}

static void
added_cb (gint64   id,
          gpointer data)
{
  IntakeListPage *page = data;

  /* What was just added is shown, whatever is searched for. */
  intake_record_list_clear (intake_list_page_get_list (page));
  intake_list_page_open_record (page, id, TRUE);
}

static void
new_record_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeWindow   *self = INTAKE_WINDOW (widget);
  IntakeListPage *page = intake_window_get_page (self);

  intake_window_commit_typing (self);
  if (!intake_window_is_listing (self))
    intake_window_show_page (self, "applications");
  intake_record_command_add (intake_window_get_session (self), intake_list_page_get_entity (page), added_cb, g_object_ref (page), g_object_unref);
}

static void
delete_record_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));

  /* What stands beside what goes is next in line. */
  if (!intake_record_list_step (get_list (self), 1))
    intake_record_list_step (get_list (self), -1);
  if (ids->len > 1)
    intake_selection_command_delete (GTK_WINDOW (self), intake_window_get_session (self), intake_list_page_get_entity (intake_window_get_page (self)), ids);
  else
    intake_record_command_delete (intake_window_get_session (self), intake_list_page_get_entity (intake_window_get_page (self)), ids);
  intake_list_page_show_list (intake_window_get_page (self));
}

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_panes_start_search (self);
}

static void
stage_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));
  IntakeStage stage;

  intake_window_commit_typing (self);
  if (intake_stage_find (g_variant_get_string (parameter, NULL), &stage))
    intake_record_command_set_stage (intake_window_get_session (self), ids, stage);
}

static gboolean
check_all (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return intake_screening_table_judge_all (db, NULL, data, cancellable, NULL, error);
}

static void
check_all_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (IntakeProgress) progress = intake_progress_new ();

  intake_window_commit_typing (INTAKE_WINDOW (widget));
  intake_work_dialog_run (GTK_WINDOW (widget), intake_window_get_session (INTAKE_WINDOW (widget)), _ ("Check of all applications"),
                          _ ("Checking all applications"), check_all, intake_progress_ref (progress), (GDestroyNotify)intake_progress_unref, progress,
                          _ ("All applications were checked again"));
}

/* A page, or a record on it, or a card of an internship: "notices", "supervisors/1234", "interns/1234/output". */
static void
goto_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 3);
  gint64 id;

  if (parts[0] == NULL || !intake_window_show_page (self, parts[0]))
    return;

  if (parts[1] != NULL && g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &id, NULL))
    {
      if (parts[2] != NULL && intake_list_page_get_entity (intake_window_get_page (self)) == INTAKE_ENTITY_PLACEMENT)
        intake_window_interns_open (self, id, parts[2]);
      else
        intake_list_page_open_record (intake_window_get_page (self), id, FALSE);
    }
  else
    intake_window_panes_focus_page (self);
}

static void
next_record_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  intake_window_commit_typing (INTAKE_WINDOW (widget));
  intake_record_list_step (get_list (INTAKE_WINDOW (widget)), 1);
}

static void
previous_record_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  intake_window_commit_typing (INTAKE_WINDOW (widget));
  intake_record_list_step (get_list (INTAKE_WINDOW (widget)), -1);
}

static void
toggle_sidebar_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  intake_window_panes_toggle_sidebar (INTAKE_WINDOW (widget));
}

static void
next_pane_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  intake_window_panes_step (INTAKE_WINDOW (widget), 1);
}

static void
previous_pane_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  intake_window_panes_step (INTAKE_WINDOW (widget), -1);
}

/* When an action makes sense. */
typedef enum
{
  NEEDS_OFFICE = 1 << 0,
  NEEDS_WRITING = 1 << 1,
  NEEDS_SELECTION = 1 << 2,
  NEEDS_UNDO = 1 << 3,
  NEEDS_REDO = 1 << 4,
  NEEDS_APPLICATIONS = 1 << 5,
  NEEDS_RECORDS = 1 << 6,
  NEEDS_ADDABLE = 1 << 7,
  NEEDS_LIST = 1 << 8,
} Needs;

static const struct
{
  const char                 *name;
  const char                 *parameter_type;
  GtkWidgetActionActivateFunc activate;
  Needs                       needs;
} actions[] = {
  { "win.undo", NULL, undo_cb, NEEDS_UNDO },
  { "win.redo", NULL, redo_cb, NEEDS_REDO },
  { "win.undo-last", NULL, undo_last_cb, NEEDS_UNDO },
  { "win.new-record", NULL, new_record_cb, NEEDS_WRITING | NEEDS_ADDABLE },
  { "win.delete-record", NULL, delete_record_cb, NEEDS_WRITING | NEEDS_SELECTION | NEEDS_ADDABLE },
  { "win.search", NULL, search_cb, NEEDS_OFFICE },
  { "win.stage", "s", stage_cb, NEEDS_WRITING | NEEDS_SELECTION | NEEDS_APPLICATIONS },
  { "win.check-all", NULL, check_all_cb, NEEDS_WRITING },
  { "win.goto", "s", goto_cb, NEEDS_OFFICE },
  { "win.next-record", NULL, next_record_cb, NEEDS_OFFICE | NEEDS_RECORDS },
  { "win.previous-record", NULL, previous_record_cb, NEEDS_OFFICE | NEEDS_RECORDS },
  { "win.toggle-sidebar", NULL, toggle_sidebar_cb, NEEDS_OFFICE },
  { "win.next-pane", NULL, next_pane_cb, NEEDS_OFFICE },
  { "win.previous-pane", NULL, previous_pane_cb, NEEDS_OFFICE },
};

void
intake_window_actions_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type, actions[i].activate);
  intake_window_interns_install (widget_class);
}

void
intake_window_actions_update (IntakeWindow *self)
{
  IntakeSession   *session;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  Needs            met = 0;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  session = intake_window_get_session (self);
  if (session != NULL)
    {
      g_autoptr (GArray) ids = intake_record_list_dup_selected (get_list (self));
      gboolean writing = !intake_session_is_read_only (session);

      g_object_get (session, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
      met = NEEDS_OFFICE;
      met |= writing ? NEEDS_WRITING : 0;
      met |= intake_window_is_listing (self) ? NEEDS_LIST : 0;
      met |= intake_record_list_get_n_items (get_list (self)) > 0 ? NEEDS_RECORDS : 0;
      met |= ids->len > 0 ? NEEDS_SELECTION : 0;
      met |= writing && undo_label != NULL ? NEEDS_UNDO : 0;
      met |= writing && redo_label != NULL ? NEEDS_REDO : 0;
      met |= intake_list_page_get_entity (intake_window_get_page (self)) == INTAKE_ENTITY_APPLICATION ? NEEDS_APPLICATIONS : 0;
      /* Internships come and go with the stage of their application. */
      met |= intake_list_page_get_entity (intake_window_get_page (self)) != INTAKE_ENTITY_PLACEMENT ? NEEDS_ADDABLE : 0;
    }

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      /* What is selected on a page that is not shown is not meant. */
      Needs needs = actions[i].needs | ((actions[i].needs & (NEEDS_SELECTION | NEEDS_RECORDS)) != 0 ? NEEDS_LIST : 0);

      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, (needs & ~met) == 0);
    }
  intake_window_interns_update (self);
}

void
intake_window_commit_typing (IntakeWindow *self)
{
  GtkWidget *focus;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  /* A field keeps what it has when the keyboard leaves it. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (!GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus))
    return;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (focus);
}
