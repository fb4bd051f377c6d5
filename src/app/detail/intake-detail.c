/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one record. */
#include "config.h"

#include "intake-detail.h"

#include "intake-history-card.h"

typedef struct
{
  IntakeSession *session;
  gulong         changed_id;
  gulong         read_only_id;
  gint64         id;

  GtkStack          *stack;
  AdwStatusPage     *empty_page;
  GtkScrolledWindow *scrolled_window;
  AdwBin            *head_bin;
  AdwBin            *foot_bin;
  IntakeForm        *form;
  IntakeHistoryCard *history_card;
} IntakeDetailPrivate;

enum
{
  PROP_0,
  PROP_STATE,
  PROP_HEAD,
  PROP_FOOT,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_ICON_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IntakeDetail, intake_detail, ADW_TYPE_BIN)

static IntakeDetailPrivate *
get_private (IntakeDetail *self)
{
  return intake_detail_get_instance_private (self);
}

static IntakeEntity
get_entity (IntakeDetail *self)
{
  return INTAKE_DETAIL_GET_CLASS (self)->entity;
}

/* What stands outside of the form may be typed into as well. */
static void
commit (IntakeDetail *self)
{
  if (get_private (self)->id != 0 && INTAKE_DETAIL_GET_CLASS (self)->commit != NULL)
    INTAKE_DETAIL_GET_CLASS (self)->commit (self);
}

/* Whether the keyboard is in a field, where it stays when another record comes. */
static gboolean
is_typing (IntakeDetail *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_private (self)->form));
}

static void
show_state (IntakeDetail *self,
            const char   *state)
{
  GtkStack *stack = get_private (self)->stack;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (stack), state) == 0)
    return;

  gtk_stack_set_visible_child_name (stack, state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_nothing (IntakeDetail *self)
{
  IntakeDetailPrivate *priv = get_private (self);

  commit (self);
  priv->id = 0;
  intake_form_set_record (priv->form, get_entity (self), 0);
  intake_history_card_show (priv->history_card, NULL, get_entity (self), 0);
  show_state (self, "empty");
}

static void
show_record (IntakeDetail *self,
             IntakeRecord *record)
{
  IntakeDetailPrivate *priv = get_private (self);

  INTAKE_DETAIL_GET_CLASS (self)->show_head (self, record);
  intake_history_card_show (priv->history_card, priv->session, get_entity (self), priv->id);
  show_state (self, "record");
}

static void
refresh_cb (IntakeDetail *self)
{
  IntakeDetailPrivate *priv = get_private (self);
  g_autoptr (IntakeRecord) record = NULL;

  if (priv->id == 0)
    return;

  record = intake_session_dup_record (priv->session, get_entity (self), priv->id);
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  intake_form_refresh (priv->form, record);
  show_record (self, record);
}

static void
changed_cb (IntakeDetail *self,
            GArray       *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; !concerned && i < changes->len; i++)
    concerned = INTAKE_DETAIL_GET_CLASS (self)->concerns (self, &g_array_index (changes, IntakeChange, i));

  if (concerned)
    refresh_cb (self);
}

static void
drop_session (IntakeDetail *self)
{
  IntakeDetailPrivate *priv = get_private (self);

  if (priv->session != NULL)
    {
      g_clear_signal_handler (&priv->changed_id, priv->session);
      g_clear_signal_handler (&priv->read_only_id, priv->session);
    }
  g_clear_object (&priv->session);
}

static gboolean
intake_detail_concerns (IntakeDetail       *self,
                        const IntakeChange *change)
{
  return change->id == get_private (self)->id || change->entity == INTAKE_ENTITY_APPLICATION;
}

static void
intake_detail_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  IntakeDetailPrivate *priv = get_private (INTAKE_DETAIL (object));

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_string (value, gtk_stack_get_visible_child_name (priv->stack));
      break;
    case PROP_HEAD:
      g_value_set_object (value, adw_bin_get_child (priv->head_bin));
      break;
    case PROP_FOOT:
      g_value_set_object (value, adw_bin_get_child (priv->foot_bin));
      break;
    case PROP_EMPTY_TITLE:
      g_value_set_string (value, adw_status_page_get_title (priv->empty_page));
      break;
    case PROP_EMPTY_ICON_NAME:
      g_value_set_string (value, adw_status_page_get_icon_name (priv->empty_page));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_detail_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  IntakeDetailPrivate *priv = get_private (INTAKE_DETAIL (object));

  switch (prop_id)
    {
    case PROP_HEAD:
      adw_bin_set_child (priv->head_bin, g_value_get_object (value));
      break;
    case PROP_FOOT:
      adw_bin_set_child (priv->foot_bin, g_value_get_object (value));
      break;
    case PROP_EMPTY_TITLE:
      adw_status_page_set_title (priv->empty_page, g_value_get_string (value));
      break;
    case PROP_EMPTY_ICON_NAME:
      adw_status_page_set_icon_name (priv->empty_page, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_detail_dispose (GObject *object)
{
  drop_session (INTAKE_DETAIL (object));

  G_OBJECT_CLASS (intake_detail_parent_class)->dispose (object);
}

static void
intake_detail_class_init (IntakeDetailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->concerns = intake_detail_concerns;
  object_class->get_property = intake_detail_get_property;
  object_class->set_property = intake_detail_set_property;
  object_class->dispose = intake_detail_dispose;

  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOOT] = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY_ICON_NAME] = g_param_spec_string ("empty-icon-name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_FORM);
  g_type_ensure (INTAKE_TYPE_HISTORY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-detail.ui");
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, stack);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, empty_page);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, scrolled_window);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, head_bin);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, foot_bin);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, form);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeDetail, history_card);
}

static void
intake_detail_init (IntakeDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_detail_set_session (IntakeDetail  *self,
                           IntakeSession *session)
{
  IntakeDetailPrivate *priv;

  g_return_if_fail (INTAKE_IS_DETAIL (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  priv = get_private (self);
  if (priv->session == session)
    return;

  show_nothing (self);
  intake_form_set_session (priv->form, session);
  drop_session (self);
  if (session == NULL)
    return;

  priv->session = g_object_ref (session);
  priv->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  priv->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (refresh_cb), self);
}

IntakeSession *
intake_detail_get_session (IntakeDetail *self)
{
  g_return_val_if_fail (INTAKE_IS_DETAIL (self), NULL);

  return get_private (self)->session;
}

void
intake_detail_set_record (IntakeDetail *self,
                          gint64        id)
{
  IntakeDetailPrivate *priv;
  g_autoptr (IntakeRecord) record = NULL;

  g_return_if_fail (INTAKE_IS_DETAIL (self));

  priv = get_private (self);
  if (id == priv->id)
    return;

  record = priv->session != NULL && id != 0 ? intake_session_dup_record (priv->session, get_entity (self), id) : NULL;
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  commit (self);
  priv->id = id;
  intake_form_set_record (priv->form, get_entity (self), id);
  if (!is_typing (self))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->scrolled_window), 0);
  show_record (self, record);
}

gint64
intake_detail_get_record_id (IntakeDetail *self)
{
  g_return_val_if_fail (INTAKE_IS_DETAIL (self), 0);

  return get_private (self)->id;
}

gboolean
intake_detail_focus_field (IntakeDetail *self,
                           IntakeFieldId field)
{
  g_return_val_if_fail (INTAKE_IS_DETAIL (self), FALSE);

  return get_private (self)->id != 0 && intake_form_focus_field (get_private (self)->form, field);
}

IntakeForm *
intake_detail_get_form (IntakeDetail *self)
{
  g_return_val_if_fail (INTAKE_IS_DETAIL (self), NULL);

  return get_private (self)->form;
}
