/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that change all records that are selected. */
#include "config.h"

#include "intake-window-selection.h"

#include "intake-selection-command.h"
#include "intake-selection-detail.h"

static GArray *
dup_selected (IntakeWindow *self)
{
  intake_window_commit_typing (self);

  return intake_record_list_dup_selected (intake_list_page_get_list (intake_window_get_page (self)));
}

static void
stage_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = dup_selected (self);
  const char *id, *refusal;
  IntakeStage stage;

  g_variant_get (parameter, "(&s&s)", &id, &refusal);
  if (ids->len > 0 && intake_stage_find (id, &stage))
    intake_selection_command_set_stage (GTK_WINDOW (self), intake_window_get_session (self), ids, stage, *refusal != '\0' ? refusal : NULL);
}

/* A card of the board went to another column. */
static void
move_card_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64      id;
  const char *stage_id, *refusal;
  IntakeStage stage;

  g_variant_get (parameter, "(x&s&s)", &id, &stage_id, &refusal);
  g_array_append_val (ids, id);
  if (intake_stage_find (stage_id, &stage))
    intake_selection_command_set_stage (GTK_WINDOW (self), intake_window_get_session (self), ids, stage, *refusal != '\0' ? refusal : NULL);
}

static void
notice_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = dup_selected (self);

  if (ids->len > 0)
    intake_selection_command_set_notice (GTK_WINDOW (self), intake_window_get_session (self), ids, g_variant_get_int64 (parameter));
}

static void
supervisor_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = dup_selected (self);
  gint64      supervisor;
  const char *role;

  g_variant_get (parameter, "(x&s)", &supervisor, &role);
  if (ids->len > 0)
    intake_selection_command_assign (GTK_WINDOW (self), intake_window_get_session (self), ids, supervisor, role);
}

static void
tag_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);
  g_autoptr (GArray) ids = dup_selected (self);
  const char *tag;
  gboolean    add;

  g_variant_get (parameter, "(&sb)", &tag, &add);
  if (ids->len > 0)
    intake_selection_command_tag (GTK_WINDOW (self), intake_window_get_session (self), ids, tag, add);
}

static void
choose_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  intake_window_commit_typing (self);
  intake_list_page_choose_for_many (intake_window_get_page (self), g_variant_get_string (parameter, NULL));
}

static const struct
{
  const char                 *name;
  const char                 *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.choose", "s", choose_cb },
  { "win.many-stage", "(ss)", stage_cb },
  { "win.move-card", "(xss)", move_card_cb },
  { "win.many-notice", "x", notice_cb },
  { "win.many-supervisor", "(xs)", supervisor_cb },
  { "win.many-tag", "(sb)", tag_cb },
};

void
intake_window_selection_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type, actions[i].activate);
}

void
intake_window_selection_update (IntakeWindow *self)
{
  IntakeSession *session;
  gboolean       enabled = FALSE;

  g_return_if_fail (INTAKE_IS_WINDOW (self));

  session = intake_window_get_session (self);
  if (session != NULL && !intake_session_is_read_only (session))
    {
      IntakeListPage *page = intake_window_get_page (self);
      g_autoptr (GArray) ids = intake_record_list_dup_selected (intake_list_page_get_list (page));

      enabled = intake_list_page_get_entity (page) == INTAKE_ENTITY_APPLICATION && ids->len > 0 && ids->len <= INTAKE_SELECTION_MAX;
    }
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
  /* What is dragged need not be what is selected. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.move-card", session != NULL && !intake_session_is_read_only (session));
}
