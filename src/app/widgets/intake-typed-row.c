/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed. */
#include "config.h"

#include "intake-typed-row.h"

#include "intake-parse.h"
#include "intake-present.h"

typedef struct
{
  const IntakeField    *field;
  const IntakeLanguage *language;
  IntakeValue           value;
  gboolean              editable;
  char                 *shown;
  char                 *error;
  GtkWidget            *editor;

  GtkLabel *label;
  AdwBin   *editor_bin;
  GtkLabel *message;
} IntakeTypedRowPrivate;

enum
{
  PROP_0,
  PROP_EDITOR,
  N_PROPS,
};

enum
{
  TYPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void intake_typed_row_field_row_init (IntakeFieldRowInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (IntakeTypedRow, intake_typed_row, ADW_TYPE_PREFERENCES_ROW, G_ADD_PRIVATE (IntakeTypedRow) G_IMPLEMENT_INTERFACE (INTAKE_TYPE_FIELD_ROW, intake_typed_row_field_row_init))

static IntakeTypedRowPrivate *
get_private (IntakeTypedRow *self)
{
  return intake_typed_row_get_instance_private (self);
}

static GtkWidget *
get_editor (IntakeTypedRow *self)
{
  return get_private (self)->editor;
}

static void
show_message (IntakeTypedRow *self,
              const char     *message,
              gboolean        is_error)
{
  IntakeTypedRowPrivate *priv = get_private (self);
  GtkAccessible         *editor = GTK_ACCESSIBLE (get_editor (self));

  g_free (priv->error);
  priv->error = is_error ? g_strdup (message) : NULL;

  gtk_label_set_label (priv->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), message != NULL);
  if (is_error)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->message), "dim-label");
      gtk_accessible_update_state (editor, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (editor, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_add_css_class (GTK_WIDGET (priv->message), "dim-label");
  gtk_accessible_reset_state (editor, GTK_ACCESSIBLE_STATE_INVALID);
  if (message != NULL)
    gtk_accessible_update_property (editor, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  else
    gtk_accessible_reset_property (editor, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* What people may write in many ways is told back in ours. */
static gboolean
is_shown_as_understood (const IntakeField *field)
{
  static const IntakeFieldKind kinds[] = { INTAKE_KIND_DATE, INTAKE_KIND_INTEGER, INTAKE_KIND_AMOUNT, INTAKE_KIND_CHOICES, INTAKE_KIND_COUNTRY, INTAKE_KIND_COUNTRIES, INTAKE_KIND_LANGUAGES, INTAKE_KIND_RELATIVES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (field->kind == kinds[i])
      return TRUE;

  return FALSE;
}

/* "5 ma" is no date, but may become one with the next key: no reason to look alarmed. A value that is read and cannot be, is. */
static gboolean
may_be_a_beginning (const IntakeField    *field,
                    const char           *typed,
                    const IntakeLanguage *language)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  return !intake_field_parse (field, typed, INTAKE_DATE_ORDER_DAY_FIRST, language, &value, NULL);
}

static void
show_value (IntakeTypedRow *self)
{
  IntakeTypedRowPrivate *priv = get_private (self);

  g_free (priv->shown);
  priv->shown = intake_present_editable (priv->field, &priv->value, priv->language);
  INTAKE_TYPED_ROW_GET_CLASS (self)->set_text (self, priv->shown);
  show_message (self, NULL, FALSE);
}

static void
show_focus (IntakeTypedRow *self,
            gboolean        focused)
{
  if (focused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  if (INTAKE_TYPED_ROW_GET_CLASS (self)->focus_changed != NULL)
    INTAKE_TYPED_ROW_GET_CLASS (self)->focus_changed (self, focused);
}

static void
focus_entered_cb (IntakeTypedRow *self)
{
  show_focus (self, TRUE);
}

static void
focus_left_cb (IntakeTypedRow *self)
{
  show_focus (self, FALSE);
  intake_field_row_commit (INTAKE_FIELD_ROW (self));
}

static void
row_pressed_cb (IntakeTypedRow *self)
{
  intake_field_row_focus_editor (INTAKE_FIELD_ROW (self));
}

/* Escape takes back what was typed; where there is nothing to take back, it is for whoever is above. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  IntakeTypedRow *self = INTAKE_TYPED_ROW (widget);

  if (!intake_typed_row_is_changed (self))
    return GDK_EVENT_PROPAGATE;

  show_value (self);
  return GDK_EVENT_STOP;
}

static void
intake_typed_row_set_up (IntakeFieldRow       *row,
                         const IntakeField    *field,
                         const IntakeLanguage *language)
{
  IntakeTypedRow        *self = INTAKE_TYPED_ROW (row);
  IntakeTypedRowPrivate *priv = get_private (self);

  priv->field = field;
  priv->language = language;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_field_get_label (field, language));
  if (INTAKE_TYPED_ROW_GET_CLASS (self)->set_up != NULL)
    INTAKE_TYPED_ROW_GET_CLASS (self)->set_up (self, field);
}

static const IntakeField *
intake_typed_row_get_field (IntakeFieldRow *row)
{
  return get_private (INTAKE_TYPED_ROW (row))->field;
}

static void
intake_typed_row_show (IntakeFieldRow    *row,
                       const IntakeValue *value,
                       gboolean           fresh)
{
  IntakeTypedRow        *self = INTAKE_TYPED_ROW (row);
  IntakeTypedRowPrivate *priv = get_private (self);
  gboolean               keep = !fresh && intake_typed_row_is_changed (self);

  if (!fresh && !keep && intake_value_equal (value, &priv->value))
    return;

  intake_value_copy (value, &priv->value);
  if (!keep)
    show_value (self);
}

static gboolean
intake_typed_row_commit (IntakeFieldRow *row)
{
  IntakeTypedRow        *self = INTAKE_TYPED_ROW (row);
  IntakeTypedRowPrivate *priv = get_private (self);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!intake_typed_row_is_changed (self) || !priv->editable)
    return TRUE;

  text = intake_typed_row_dup_text (self);
  if (!intake_field_row_read_text (priv->field, text, priv->language, &value, &error))
    {
      show_message (self, error->message, TRUE);
      return FALSE;
    }

  if (intake_value_equal (&value, &priv->value))
    {
      show_value (self);
      return TRUE;
    }

  intake_value_copy (&value, &priv->value);
  show_value (self);
  intake_field_row_enter (row, &value);
  return TRUE;
}

static void
intake_typed_row_set_editable (IntakeFieldRow *row,
                               gboolean        editable)
{
  get_private (INTAKE_TYPED_ROW (row))->editable = editable;
  INTAKE_TYPED_ROW_GET_CLASS (row)->set_editable (INTAKE_TYPED_ROW (row), editable);
}

static void
intake_typed_row_focus_editor (IntakeFieldRow *row)
{
  gtk_widget_grab_focus (get_editor (INTAKE_TYPED_ROW (row)));
}

/* The row itself is no stop of the keyboard's way: that goes from text to text. */
static gboolean
intake_typed_row_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  return gtk_widget_child_focus (get_editor (INTAKE_TYPED_ROW (widget)), direction);
}

static gboolean
intake_typed_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_editor (INTAKE_TYPED_ROW (widget)));
}

static void
intake_typed_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, get_editor (INTAKE_TYPED_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_typed_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  IntakeTypedRowPrivate *priv = get_private (INTAKE_TYPED_ROW (object));

  switch (prop_id)
    {
    case PROP_EDITOR:
      priv->editor = g_value_dup_object (value);
      adw_bin_set_child (priv->editor_bin, priv->editor);
      gtk_label_set_mnemonic_widget (priv->label, priv->editor);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, priv->label, NULL, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_typed_row_finalize (GObject *object)
{
  IntakeTypedRowPrivate *priv = get_private (INTAKE_TYPED_ROW (object));

  intake_value_clear (&priv->value);
  g_free (priv->shown);
  g_free (priv->error);
  g_clear_object (&priv->editor);

  G_OBJECT_CLASS (intake_typed_row_parent_class)->finalize (object);
}

static void
intake_typed_row_field_row_init (IntakeFieldRowInterface *iface)
{
  iface->set_up = intake_typed_row_set_up;
  iface->get_field = intake_typed_row_get_field;
  iface->show = intake_typed_row_show;
  iface->commit = intake_typed_row_commit;
  iface->set_editable = intake_typed_row_set_editable;
  iface->focus_editor = intake_typed_row_focus_editor;
}

static void
intake_typed_row_class_init (IntakeTypedRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_typed_row_get_property;
  object_class->set_property = intake_typed_row_set_property;
  object_class->finalize = intake_typed_row_finalize;
  widget_class->focus = intake_typed_row_focus;
  widget_class->grab_focus = intake_typed_row_grab_focus;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-typed-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, IntakeTypedRow, label);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeTypedRow, editor_bin);
  gtk_widget_class_bind_template_child_private (widget_class, IntakeTypedRow, message);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_pressed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
intake_typed_row_init (IntakeTypedRow *self)
{
  IntakeTypedRowPrivate *priv = get_private (self);

  priv->editable = TRUE;
  priv->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_typed_row_set_text (IntakeTypedRow *self,
                           const char     *text)
{
  g_return_if_fail (INTAKE_IS_TYPED_ROW (self));
  g_return_if_fail (text != NULL);

  INTAKE_TYPED_ROW_GET_CLASS (self)->set_text (self, text);
}

char *
intake_typed_row_dup_text (IntakeTypedRow *self)
{
  g_return_val_if_fail (INTAKE_IS_TYPED_ROW (self), NULL);

  return INTAKE_TYPED_ROW_GET_CLASS (self)->dup_text (self);
}

const char *
intake_typed_row_get_error (IntakeTypedRow *self)
{
  g_return_val_if_fail (INTAKE_IS_TYPED_ROW (self), NULL);

  return get_private (self)->error;
}

gboolean
intake_typed_row_is_changed (IntakeTypedRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (INTAKE_IS_TYPED_ROW (self), FALSE);

  text = intake_typed_row_dup_text (self);

  return g_strcmp0 (text, get_private (self)->shown) != 0;
}

gboolean
intake_typed_row_is_editable (IntakeTypedRow *self)
{
  g_return_val_if_fail (INTAKE_IS_TYPED_ROW (self), FALSE);

  return get_private (self)->editable;
}

const IntakeLanguage *
intake_typed_row_get_language (IntakeTypedRow *self)
{
  g_return_val_if_fail (INTAKE_IS_TYPED_ROW (self), NULL);

  return get_private (self)->language;
}

void
intake_typed_row_text_changed (IntakeTypedRow *self)
{
  IntakeTypedRowPrivate *priv;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *understood = NULL;

  g_return_if_fail (INTAKE_IS_TYPED_ROW (self));

  priv = get_private (self);
  if (priv->field == NULL)
    return;

  typed = intake_typed_row_dup_text (self);
  if (g_strcmp0 (typed, priv->shown) == 0 || !priv->editable)
    show_message (self, NULL, FALSE);
  else if (!intake_field_row_read_text (priv->field, typed, priv->language, &value, &error))
    show_message (self, error->message, !may_be_a_beginning (priv->field, typed, priv->language));
  else
    {
      if (is_shown_as_understood (priv->field) && value.type != INTAKE_VALUE_NONE)
        understood = intake_present_value (priv->field, &value, priv->language);
      show_message (self, g_strcmp0 (understood, typed) != 0 ? understood : NULL, FALSE);
    }
  g_signal_emit (self, signals[TYPED], 0);
}
