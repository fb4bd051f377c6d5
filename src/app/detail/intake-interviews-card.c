/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interviews of an application. */
#include "config.h"

#include "intake-interviews-card.h"

#include "intake-interview-command.h"
#include "intake-interview-group.h"

#include "intake-office-term-table.h"

struct _IntakeInterviewsCard
{
  AdwBin parent_instance;

  IntakeSession *session;
  gint64         application_id;
  GPtrArray     *groups;

  GtkBox    *box;
  GtkWidget *add_button;
  GtkWidget *none_group;
};

G_DEFINE_FINAL_TYPE (IntakeInterviewsCard, intake_interviews_card, ADW_TYPE_BIN)

static void
clear_groups (IntakeInterviewsCard *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->box, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
}

static gboolean
same_interviews (GPtrArray *groups,
                 GPtrArray *list)
{
  if (groups->len != list->len)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    if (intake_interview_group_get_id (groups->pdata[i]) != ((const IntakeInterview *)list->pdata[i])->id)
      return FALSE;

  return TRUE;
}

/* The groups of the interviews that are there stay the same widgets; a new day may only move them. */
static void
show_list (IntakeInterviewsCard *self,
           GPtrArray            *list,
           GPtrArray            *criteria)
{
  if (!same_interviews (self->groups, list))
    {
      clear_groups (self);
      for (guint i = 0; i < list->len; i++)
        {
          GtkWidget *group = intake_interview_group_new (self->session, self->application_id, list->pdata[i], criteria);

          gtk_box_append (self->box, group);
          g_ptr_array_add (self->groups, group);
        }
      return;
    }

  for (guint i = 0; i < list->len; i++)
    intake_interview_group_show (self->groups->pdata[i], list->pdata[i], criteria);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeInterviewsCard *self = INTAKE_INTERVIEWS_CARD (widget);

  if (self->application_id != 0)
    intake_interview_command_add (self->session, self->application_id);
}

static void
intake_interviews_card_finalize (GObject *object)
{
  IntakeInterviewsCard *self = INTAKE_INTERVIEWS_CARD (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (intake_interviews_card_parent_class)->finalize (object);
}

static void
intake_interviews_card_class_init (IntakeInterviewsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_interviews_card_finalize;

  gtk_widget_class_install_action (widget_class, "interviews.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-interviews-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeInterviewsCard, box);
  gtk_widget_class_bind_template_child (widget_class, IntakeInterviewsCard, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeInterviewsCard, none_group);
}

static void
intake_interviews_card_init (IntakeInterviewsCard *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_interviews_card_show (IntakeInterviewsCard *self,
                             IntakeSession        *session,
                             gint64                application_id)
{
  IntakeDatabase *db;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) criteria = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INTAKE_IS_INTERVIEWS_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  db = intake_store_get_main_database (intake_session_get_store (session));
  list = intake_interview_table_list (db, application_id, &error);
  criteria = list != NULL ? intake_office_term_table_list (db, INTAKE_OFFICE_LIST_CRITERION, &error) : NULL;
  if (criteria == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  if (self->session != session || self->application_id != application_id)
    clear_groups (self);
  g_set_object (&self->session, session);
  self->application_id = application_id;
  show_list (self, list, criteria);
  gtk_widget_set_visible (self->none_group, list->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interviews.add", !intake_session_is_read_only (session));
}

void
intake_interviews_card_commit (IntakeInterviewsCard *self)
{
  g_return_if_fail (INTAKE_IS_INTERVIEWS_CARD (self));

  for (guint i = 0; i < self->groups->len; i++)
    intake_interview_group_commit (self->groups->pdata[i]);
}
