/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that follow the internship that is shown. */
#include "config.h"

#include "intake-window-interns.h"

#include "intake-compat.h"
#include "intake-interns-page.h"
#include "intake-window-views.h"

static IntakeInternsPage *
get_page (IntakeWindow *self)
{
  IntakeListPage *page = intake_window_find_page (self, INTAKE_ENTITY_PLACEMENT);

  return INTAKE_IS_INTERNS_PAGE (page) ? INTAKE_INTERNS_PAGE (page) : NULL;
}

/* The form of the internship has the same action under its own name. */
static void
pass_on (IntakeWindow *self,
         const char   *action,
         GVariant     *parameter)
{
  IntakeInternsPage *page = get_page (self);

  if (page == NULL)
    return;

  intake_window_commit_typing (self);
  intake_list_page_show_detail (INTAKE_LIST_PAGE (page));
  gtk_widget_activate_action_variant (intake_list_page_get_detail (INTAKE_LIST_PAGE (page)), action, parameter);
}

static void
hold_check_in_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  pass_on (INTAKE_WINDOW (widget), "placement.hold-check-in", NULL);
}

static void
plan_check_ins_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  pass_on (INTAKE_WINDOW (widget), "placement.plan-check-ins", NULL);
}

static void
add_follow_up_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  pass_on (INTAKE_WINDOW (widget), "placement.add", parameter);
}

/* A figure of the overview: whose turn it is are listed, and the first of them is opened where it is due. */
static void
list_due_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  const char   *text, *card;
  gint64        id;
  g_autoptr (IntakeView) view = NULL;

  g_variant_get (parameter, "(&sx&s)", &text, &id, &card);
  view = intake_view_from_text (text, NULL);
  if (view != NULL && intake_window_views_show_list (self, view))
    intake_window_interns_open (self, id, card);
}

void
intake_window_interns_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.hold-check-in", NULL, hold_check_in_cb);
  gtk_widget_class_install_action (widget_class, "win.plan-check-ins", NULL, plan_check_ins_cb);
  gtk_widget_class_install_action (widget_class, "win.add-follow-up", "s", add_follow_up_cb);
  gtk_widget_class_install_action (widget_class, "win.list-due", "(sxs)", list_due_cb);
}

void
intake_window_interns_update (IntakeWindow *self)
{
  static const char *const actions[] = { "win.hold-check-in", "win.plan-check-ins", "win.add-follow-up" };
  IntakeSession           *session;
  IntakeListPage          *page;
  gboolean                 enabled;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  session = intake_window_get_session (self);
  page = intake_window_get_page (self);
  enabled = session != NULL && !intake_session_is_read_only (session) && intake_window_is_listing (self) && INTAKE_IS_INTERNS_PAGE (page) &&
            intake_record_list_get_selected_id (intake_list_page_get_list (page)) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.list-due", session != NULL);
}

void
intake_window_interns_open (IntakeWindow *self,
                            gint64        id,
                            const char   *card)
{
  IntakeInternsPage *page;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  page = get_page (self);
  if (page == NULL || id == 0)
    return;

  intake_interns_page_want_card (page, card);
  intake_list_page_open_record (INTAKE_LIST_PAGE (page), id, TRUE);
}
