/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the supervisors. */
#include "config.h"

#include "intake-supervisors-page.h"

#include "intake-supervisor-detail.h"

struct _IntakeSupervisorsPage
{
  IntakeListPage parent_instance;

  IntakeDetail *detail;
};

G_DEFINE_FINAL_TYPE (IntakeSupervisorsPage, intake_supervisors_page, INTAKE_TYPE_LIST_PAGE)

static void
intake_supervisors_page_set_session (IntakeListPage *page,
                                     IntakeSession  *session)
{
  intake_detail_set_session (INTAKE_SUPERVISORS_PAGE (page)->detail, session);
}

static void
intake_supervisors_page_show_record (IntakeListPage *page,
                                     gint64          id)
{
  intake_detail_set_record (INTAKE_SUPERVISORS_PAGE (page)->detail, id);
}

static void
intake_supervisors_page_edit_first (IntakeListPage *page)
{
  intake_detail_focus_field (INTAKE_SUPERVISORS_PAGE (page)->detail, INTAKE_FIELD_SUPERVISOR_NAME);
}

static void
intake_supervisors_page_class_init (IntakeSupervisorsPageClass *klass)
{
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeListPageClass *page_class = INTAKE_LIST_PAGE_CLASS (klass);

  page_class->entity = INTAKE_ENTITY_SUPERVISOR;
  page_class->set_session = intake_supervisors_page_set_session;
  page_class->show_record = intake_supervisors_page_show_record;
  page_class->edit_first = intake_supervisors_page_edit_first;

  g_type_ensure (INTAKE_TYPE_SUPERVISOR_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-supervisors-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorsPage, detail);
}

static void
intake_supervisors_page_init (IntakeSupervisorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
