/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one notice. */
#include "config.h"

#include "intake-notice-detail.h"

#include "intake-count-words.h"

#include <glib/gi18n-lib.h>

struct _IntakeNoticeDetail
{
  IntakeDetail parent_instance;

  GtkLabel *name;
  GtkLabel *origin;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (IntakeNoticeDetail, intake_notice_detail, INTAKE_TYPE_DETAIL)

static void
intake_notice_detail_show_head (IntakeDetail *detail,
                                IntakeRecord *record)
{
  IntakeNoticeDetail *self = INTAKE_NOTICE_DETAIL (detail);
  const char         *title = intake_record_get_text (record, INTAKE_FIELD_NOTICE_TITLE);
  const char         *reference = intake_record_get_text (record, INTAKE_FIELD_NOTICE_REFERENCE);
  gint64              n_applications = intake_record_get_integer (record, INTAKE_FIELD_NOTICE_APPLICATIONS, 0);
  g_autofree char    *count = intake_count_words_dup (INTAKE_ENTITY_APPLICATION, (guint)n_applications, intake_session_get_language (intake_detail_get_session (detail)));

  gtk_label_set_label (self->name, title != NULL ? title : _ ("No title recorded"));
  gtk_label_set_label (self->origin, reference);
  gtk_label_set_label (self->count, count);
}

static void
intake_notice_detail_class_init (IntakeNoticeDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_NOTICE;
  detail_class->show_head = intake_notice_detail_show_head;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-notice-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeNoticeDetail, name);
  gtk_widget_class_bind_template_child (widget_class, IntakeNoticeDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakeNoticeDetail, count);
}

static void
intake_notice_detail_init (IntakeNoticeDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_notice_detail_new (void)
{
  return g_object_new (INTAKE_TYPE_NOTICE_DETAIL, NULL);
}
