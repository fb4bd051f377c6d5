/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the interns. */
#include "config.h"

#include "intake-interns-page.h"

#include "intake-placement-detail.h"

struct _IntakeInternsPage
{
  IntakeListPage parent_instance;

  char *wanted_card;

  IntakeDetail *detail;
};

G_DEFINE_FINAL_TYPE (IntakeInternsPage, intake_interns_page, INTAKE_TYPE_LIST_PAGE)

static void
intake_interns_page_set_session (IntakeListPage *page,
                                 IntakeSession  *session)
{
  intake_detail_set_session (INTAKE_INTERNS_PAGE (page)->detail, session);
}

static void
intake_interns_page_show_record (IntakeListPage *page,
                                 gint64          id)
{
  intake_detail_set_record (INTAKE_INTERNS_PAGE (page)->detail, id);
}

static void
intake_interns_page_edit_first (IntakeListPage *page)
{
  IntakeInternsPage *self = INTAKE_INTERNS_PAGE (page);
  g_autofree char   *card = g_steal_pointer (&self->wanted_card);

  if (card == NULL || !intake_placement_detail_open_card (INTAKE_PLACEMENT_DETAIL (self->detail), card))
    intake_detail_focus_field (self->detail, INTAKE_FIELD_PLACEMENT_START_ON);
}

static void
intake_interns_page_finalize (GObject *object)
{
  g_free (INTAKE_INTERNS_PAGE (object)->wanted_card);

  G_OBJECT_CLASS (intake_interns_page_parent_class)->finalize (object);
}

static void
intake_interns_page_class_init (IntakeInternsPageClass *klass)
{
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeListPageClass *page_class = INTAKE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_interns_page_finalize;
  page_class->entity = INTAKE_ENTITY_PLACEMENT;
  page_class->set_session = intake_interns_page_set_session;
  page_class->show_record = intake_interns_page_show_record;
  page_class->edit_first = intake_interns_page_edit_first;

  g_type_ensure (INTAKE_TYPE_PLACEMENT_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-interns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeInternsPage, detail);
}

static void
intake_interns_page_init (IntakeInternsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_interns_page_want_card (IntakeInternsPage *self,
                               const char        *card)
{
  g_return_if_fail (INTAKE_IS_INTERNS_PAGE (self));

  g_free (self->wanted_card);
  self->wanted_card = g_strdup (card);
}
