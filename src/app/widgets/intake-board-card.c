/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One application on a board. */
#include "config.h"

#include "intake-board-card.h"

#include "intake-compat.h"
#include "intake-state-cell.h"

struct _IntakeBoardCard
{
  AdwBin parent_instance;

  IntakeSession *session;
  IntakeRow     *row;
  gulong         changed_id;

  GtkLabel        *name;
  GtkLabel        *about;
  IntakeStateCell *answer;
};

G_DEFINE_FINAL_TYPE (IntakeBoardCard, intake_board_card, ADW_TYPE_BIN)

static void
show_cb (IntakeBoardCard *self)
{
  IntakeRecord    *record = intake_row_get_record (self->row);
  g_autofree char *name = intake_session_present (self->session, record, INTAKE_FIELD_NAME);
  g_autofree char *number = intake_session_present (self->session, record, INTAKE_FIELD_CASE);
  g_autofree char *notice = intake_session_present (self->session, record, INTAKE_FIELD_NOTICE);
  g_autofree char *answer = intake_session_present (self->session, record, INTAKE_FIELD_ANSWER);
  g_autofree char *about = *notice != '\0' ? g_strconcat (number, " · ", notice, NULL) : g_strdup (number);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->name, *name != '\0' ? name : number);
  gtk_label_set_label (self->about, about);
  spoken = g_strjoin (", ", gtk_label_get_label (self->name), about, answer, NULL);
  intake_compat_name_list_item (GTK_WIDGET (self), spoken);
  intake_state_cell_set (self->answer, INTAKE_FIELD_ANSWER, intake_record_get_text (record, INTAKE_FIELD_ANSWER), answer);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource   *source,
                 double           x,
                 double           y,
                 IntakeBoardCard *self)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (self->row == NULL || intake_session_is_read_only (self->session))
    return NULL;

  picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);

  return gdk_content_provider_new_typed (G_TYPE_INT64, intake_row_get_id (self->row));
}

static void
intake_board_card_dispose (GObject *object)
{
  intake_board_card_set (INTAKE_BOARD_CARD (object), NULL, NULL);

  G_OBJECT_CLASS (intake_board_card_parent_class)->dispose (object);
}

static void
intake_board_card_class_init (IntakeBoardCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_board_card_dispose;

  g_type_ensure (INTAKE_TYPE_STATE_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-board-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardCard, name);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardCard, about);
  gtk_widget_class_bind_template_child (widget_class, IntakeBoardCard, answer);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
}

static void
intake_board_card_init (IntakeBoardCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_board_card_new (void)
{
  return g_object_new (INTAKE_TYPE_BOARD_CARD, NULL);
}

void
intake_board_card_set (IntakeBoardCard *self,
                       IntakeSession   *session,
                       IntakeRow       *row)
{
  g_return_if_fail (INTAKE_IS_BOARD_CARD (self));
  g_return_if_fail (row == NULL || INTAKE_IS_SESSION (session));

  if (self->row != NULL)
    g_clear_signal_handler (&self->changed_id, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    {
      g_clear_object (&self->session);
      return;
    }

  g_set_object (&self->session, session);

  self->changed_id = g_signal_connect_swapped (row, "changed", G_CALLBACK (show_cb), self);
  show_cb (self);
}
