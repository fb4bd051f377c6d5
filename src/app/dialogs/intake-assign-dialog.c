/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an application is given supervisors. */
#include "config.h"

#include "intake-assign-dialog.h"

#include "intake-application-command.h"
#include "intake-candidate-row.h"

#include "intake-present.h"
#include "intake-screening-table.h"
#include "intake-text.h"
#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _IntakeAssignDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  gint64         application_id;
  char          *folded;
  gboolean       role_chosen;

  AdwWindowTitle *window_title;
  GtkSearchEntry *search_entry;
  AdwComboRow    *role_row;
  GtkStringList  *roles;
  GtkStack       *stack;
  GtkListBox     *list;
  AdwActionRow   *limit_row;
  GtkWidget      *look_row;
  GtkCheckButton *look_check;
};

G_DEFINE_FINAL_TYPE (IntakeAssignDialog, intake_assign_dialog, ADW_TYPE_WINDOW)

static IntakeCandidateRow *
get_row (IntakeAssignDialog *self,
         int                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? INTAKE_CANDIDATE_ROW (row) : NULL;
}

static GArray *
dup_chosen (IntakeAssignDialog *self)
{
  GArray             *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  IntakeCandidateRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      gint64 supervisor = intake_candidate_row_get_supervisor (row);

      if (intake_candidate_row_is_chosen (row))
        g_array_append_val (chosen, supervisor);
    }

  return chosen;
}

/* Whether the rules have something against one who is chosen. */
static gboolean
needs_look (IntakeAssignDialog *self)
{
  IntakeCandidateRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (intake_candidate_row_is_chosen (row) && intake_candidate_row_is_objected_to (row))
      return TRUE;

  return FALSE;
}

static void
row_toggled_cb (IntakeAssignDialog *self)
{
  g_autoptr (GArray) chosen = dup_chosen (self);
  gboolean looks = needs_look (self);

  gtk_widget_set_visible (self->look_row, looks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assign.assign", chosen->len > 0 && (!looks || gtk_check_button_get_active (self->look_check)));
}

static const char *
get_role (IntakeAssignDialog *self)
{
  guint position = adw_combo_row_get_selected (self->role_row);

  return intake_role_vocabulary.terms[MIN (position, intake_role_vocabulary.n_terms - 1)].id;
}

static void
assign_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeAssignDialog *self = INTAKE_ASSIGN_DIALOG (widget);
  g_autoptr (GArray) chosen = dup_chosen (self);

  if (chosen->len == 0)
    return;

  intake_application_command_assign (self->session, self->application_id, (const gint64 *)(void *)chosen->data, chosen->len, get_role (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
search_changed_cb (IntakeAssignDialog *self)
{
  intake_assign_dialog_set_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter in the search takes the one who is left, or, once somebody is chosen, is the answer. */
static void
search_activated_cb (IntakeAssignDialog *self)
{
  g_autoptr (GArray) chosen = dup_chosen (self);

  if (chosen->len > 0 && *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    {
      if (needs_look (self) && !gtk_check_button_get_active (self->look_check))
        gtk_widget_grab_focus (GTK_WIDGET (self->look_check));
      else
        gtk_widget_activate_action (GTK_WIDGET (self), "assign.assign", NULL);
      return;
    }

  for (int i = 0; get_row (self, i) != NULL; i++)
    {
      IntakeCandidateRow *row = get_row (self, i);

      if (!gtk_widget_get_child_visible (GTK_WIDGET (row)))
        continue;

      intake_candidate_row_choose (row, TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      return;
    }
}

static void
search_stopped_cb (IntakeAssignDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (IntakeAssignDialog *self,
                  GtkListBoxRow      *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  return intake_candidate_row_matches (INTAKE_CANDIDATE_ROW (row), INTAKE_ASSIGN_DIALOG (data)->folded);
}

static void
fill_roles (IntakeAssignDialog   *self,
            const IntakeLanguage *language)
{
  for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
    gtk_string_list_append (self->roles, intake_vocabulary_label (&intake_role_vocabulary, intake_role_vocabulary.terms[i].id, language));
}

/* What the rules say of the assignment, as they say it beside the answer. */
static void
show_limit (IntakeAssignDialog *self,
            IntakeDatabase     *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeScreening) screening = intake_screening_table_explain (db, self->application_id, NULL, intake_session_get_language (self->session), &error);

  for (guint i = 0; screening != NULL && i < intake_screening_get_n_reasons (screening); i++)
    {
      const IntakeReason *reason = intake_screening_get_reason (screening, i);
      g_autofree char    *words = reason->assignment != NULL ? intake_present_sentence (reason->assignment) : NULL;

      if (words == NULL)
        continue;
      adw_action_row_set_subtitle (self->limit_row, words);
      gtk_widget_set_visible (GTK_WIDGET (self->limit_row), TRUE);
      return;
    }
}

static void
fill (IntakeAssignDialog *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  IntakeDatabase       *db = intake_store_get_main_database (intake_session_get_store (self->session));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) candidates = intake_assignment_table_list_candidates (db, self->application_id, &error);
  g_autoptr (IntakeRecord) record = intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, self->application_id);

  fill_roles (self, language);
  show_limit (self, db);
  if (record != NULL)
    {
      g_autofree char *name = intake_session_present (self->session, record, INTAKE_FIELD_NAME);

      adw_window_title_set_subtitle (self->window_title, *name != '\0' ? name : intake_record_get_text (record, INTAKE_FIELD_CASE));
    }
  if (candidates == NULL)
    intake_session_fail (self->session, error);

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      const IntakeAssignment *candidate = candidates->pdata[i];
      GtkWidget              *row = intake_candidate_row_new (candidate, language);

      g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
      /* The role for which the notice names somebody is the likely one. */
      if (candidate->role != NULL && !self->role_chosen)
        intake_assign_dialog_set_role (self, candidate->role);
    }
  gtk_stack_set_visible_child_name (self->stack, candidates != NULL && candidates->len > 0 ? "list" : "nobody");
}

static void
intake_assign_dialog_dispose (GObject *object)
{
  g_clear_object (&INTAKE_ASSIGN_DIALOG (object)->session);

  G_OBJECT_CLASS (intake_assign_dialog_parent_class)->dispose (object);
}

static void
intake_assign_dialog_finalize (GObject *object)
{
  g_free (INTAKE_ASSIGN_DIALOG (object)->folded);

  G_OBJECT_CLASS (intake_assign_dialog_parent_class)->finalize (object);
}

static void
intake_assign_dialog_class_init (IntakeAssignDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_assign_dialog_dispose;
  object_class->finalize = intake_assign_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "assign.assign", NULL, assign_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "assign.assign", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-assign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, roles);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, list);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, limit_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, look_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignDialog, look_check);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_toggled_cb);
}

static void
intake_assign_dialog_init (IntakeAssignDialog *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assign.assign", FALSE);
}

void
intake_assign_dialog_present (GtkWindow     *parent,
                              IntakeSession *session,
                              gint64         application_id)
{
  IntakeAssignDialog *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  self = intake_assign_dialog_new (session, application_id);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

IntakeAssignDialog *
intake_assign_dialog_new (IntakeSession *session,
                          gint64         application_id)
{
  IntakeAssignDialog *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (intake_session_get_store (session) != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_ASSIGN_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->application_id = application_id;
  fill (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->search_entry));

  return self;
}

void
intake_assign_dialog_set_looked_at (IntakeAssignDialog *self)
{
  g_return_if_fail (INTAKE_IS_ASSIGN_DIALOG (self));

  gtk_check_button_set_active (self->look_check, TRUE);
}

gboolean
intake_assign_dialog_choose (IntakeAssignDialog *self,
                             gint64              supervisor_id,
                             gboolean            chosen)
{
  IntakeCandidateRow *row;

  g_return_val_if_fail (INTAKE_IS_ASSIGN_DIALOG (self), FALSE);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (intake_candidate_row_get_supervisor (row) == supervisor_id)
        {
          intake_candidate_row_choose (row, chosen);
          return TRUE;
        }
    }

  return FALSE;
}

void
intake_assign_dialog_set_role (IntakeAssignDialog *self,
                               const char         *role)
{
  g_return_if_fail (INTAKE_IS_ASSIGN_DIALOG (self));

  for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
    {
      if (g_strcmp0 (intake_role_vocabulary.terms[i].id, role) == 0)
        {
          adw_combo_row_set_selected (self->role_row, i);
          self->role_chosen = TRUE;
        }
    }
}

void
intake_assign_dialog_set_search (IntakeAssignDialog *self,
                                 const char         *search)
{
  g_return_if_fail (INTAKE_IS_ASSIGN_DIALOG (self));
  g_return_if_fail (search != NULL);

  g_free (self->folded);
  self->folded = intake_text_fold (search);
  gtk_list_box_invalidate_filter (self->list);
  if (get_row (self, 0) != NULL)
    gtk_stack_set_visible_child_name (self->stack, intake_assign_dialog_get_n_shown (self) > 0 ? "list" : "nothing");
}

guint
intake_assign_dialog_get_n_shown (IntakeAssignDialog *self)
{
  IntakeCandidateRow *row;
  guint               n_shown = 0;

  g_return_val_if_fail (INTAKE_IS_ASSIGN_DIALOG (self), 0);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    n_shown += intake_candidate_row_matches (row, self->folded) ? 1 : 0;

  return n_shown;
}
