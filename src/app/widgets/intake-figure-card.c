/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some figures of the overview that belong together. */
#include "config.h"

#include "intake-figure-card.h"

struct _IntakeFigureCard
{
  AdwBin parent_instance;

  GtkSizeGroup *values;

  AdwPreferencesGroup *group;
  GtkListBox          *box;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeFigureCard, intake_figure_card, ADW_TYPE_BIN)

static void
intake_figure_card_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  IntakeFigureCard *self = INTAKE_FIGURE_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_preferences_group_get_title (self->group));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, adw_preferences_group_get_description (self->group));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_figure_card_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  IntakeFigureCard *self = INTAKE_FIGURE_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      adw_preferences_group_set_title (self->group, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_DESCRIPTION:
      adw_preferences_group_set_description (self->group, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_figure_card_dispose (GObject *object)
{
  g_clear_object (&INTAKE_FIGURE_CARD (object)->values);

  G_OBJECT_CLASS (intake_figure_card_parent_class)->dispose (object);
}

static void
intake_figure_card_class_init (IntakeFigureCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_figure_card_get_property;
  object_class->set_property = intake_figure_card_set_property;
  object_class->dispose = intake_figure_card_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureCard, box);
}

static void
intake_figure_card_init (IntakeFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Only bars of the same width can be compared. */
  self->values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
intake_figure_card_clear (IntakeFigureCard *self)
{
  GtkWidget *row;

  g_return_if_fail (INTAKE_IS_FIGURE_CARD (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_list_box_remove (self->box, row);
}

void
intake_figure_card_add (IntakeFigureCard *self,
                        IntakeFigureRow  *row)
{
  g_return_if_fail (INTAKE_IS_FIGURE_CARD (self));
  g_return_if_fail (INTAKE_IS_FIGURE_ROW (row));

  gtk_list_box_append (self->box, GTK_WIDGET (row));
  gtk_size_group_add_widget (self->values, intake_figure_row_get_value_widget (row));
}

IntakeFigureRow *
intake_figure_card_get_row (IntakeFigureCard *self,
                            guint             position)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (INTAKE_IS_FIGURE_CARD (self), NULL);

  row = gtk_list_box_get_row_at_index (self->box, (int)position);

  return row != NULL ? INTAKE_FIGURE_ROW (row) : NULL;
}

void
intake_figure_card_set_description (IntakeFigureCard *self,
                                    const char       *description)
{
  g_return_if_fail (INTAKE_IS_FIGURE_CARD (self));

  adw_preferences_group_set_description (self->group, description);
}
