/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of a list. */
#include "config.h"

#include "intake-list-faces.h"

struct _IntakeListFaces
{
  AdwBin parent_instance;

  GtkStack              *stack;
  IntakeListTable       *table;
  IntakeBoard           *board;
  IntakeListPlaceholder *placeholder;
  gboolean               board_wanted;
};

enum
{
  PROP_0,
  PROP_BOARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  ARRANGED,
  ACTIVATED,
  CHOSEN,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeListFaces, intake_list_faces, ADW_TYPE_BIN)

static void
turn_to (IntakeListFaces *self,
         const char      *name)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean   focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (self->stack, name);
  /* What goes takes the keyboard along. */
  if (focused)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
table_arranged_cb (IntakeListFaces *self)
{
  g_signal_emit (self, signals[ARRANGED], 0);
}

static void
table_activated_cb (IntakeListFaces *self,
                    guint            position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static void
board_chosen_cb (IntakeListFaces *self,
                 gint64           id)
{
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
board_opened_cb (IntakeListFaces *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
intake_list_faces_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BOARD:
      g_value_set_boolean (value, INTAKE_LIST_FACES (object)->board_wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_list_faces_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BOARD:
      intake_list_faces_show_board (INTAKE_LIST_FACES (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_list_faces_class_init (IntakeListFacesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_list_faces_get_property;
  object_class->set_property = intake_list_faces_set_property;

  properties[PROP_BOARD] = g_param_spec_boolean ("board", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ARRANGED] = g_signal_new ("arranged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_LIST_TABLE);
  g_type_ensure (INTAKE_TYPE_BOARD);
  g_type_ensure (INTAKE_TYPE_LIST_PLACEHOLDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-faces.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeListFaces, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeListFaces, table);
  gtk_widget_class_bind_template_child (widget_class, IntakeListFaces, board);
  gtk_widget_class_bind_template_child (widget_class, IntakeListFaces, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, table_arranged_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, board_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, board_opened_cb);
}

static void
intake_list_faces_init (IntakeListFaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IntakeListTable *
intake_list_faces_get_table (IntakeListFaces *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_FACES (self), NULL);

  return self->table;
}

IntakeBoard *
intake_list_faces_get_board (IntakeListFaces *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_FACES (self), NULL);

  return self->board;
}

IntakeListPlaceholder *
intake_list_faces_get_placeholder (IntakeListFaces *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_FACES (self), NULL);

  return self->placeholder;
}

void
intake_list_faces_set_state (IntakeListFaces *self,
                             const char      *state)
{
  g_return_if_fail (INTAKE_IS_LIST_FACES (self));
  g_return_if_fail (state != NULL);

  if (g_str_equal (intake_list_faces_get_state (self), state))
    return;

  if (g_str_equal (state, "list"))
    {
      turn_to (self, self->board_wanted ? "board" : "table");
      return;
    }

  intake_list_placeholder_set_state (self->placeholder, state);
  turn_to (self, "placeholder");
}

const char *
intake_list_faces_get_state (IntakeListFaces *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_FACES (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "placeholder") == 0)
    return intake_list_placeholder_get_state (self->placeholder);

  return "list";
}

void
intake_list_faces_set_view (IntakeListFaces  *self,
                            IntakeSession    *session,
                            const IntakeView *view)
{
  g_return_if_fail (INTAKE_IS_LIST_FACES (self));

  intake_list_table_set_columns (self->table, session, view);
  intake_board_set (self->board, session, view);
}

void
intake_list_faces_show_board (IntakeListFaces *self,
                              gboolean         board)
{
  g_return_if_fail (INTAKE_IS_LIST_FACES (self));

  if (self->board_wanted == board)
    return;

  self->board_wanted = board;
  if (g_str_equal (intake_list_faces_get_state (self), "list"))
    turn_to (self, board ? "board" : "table");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOARD]);
}

gboolean
intake_list_faces_is_board_shown (IntakeListFaces *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_FACES (self), FALSE);

  return self->board_wanted;
}
