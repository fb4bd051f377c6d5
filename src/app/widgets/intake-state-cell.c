/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a list that tells a state. */
#include "config.h"

#include "intake-state-cell.h"

#include "intake-stage.h"

struct _IntakeStateCell
{
  AdwBin parent_instance;

  GtkImage       *image;
  GtkInscription *words;
  const char     *css_class;
};

typedef struct
{
  const char *id;
  const char *icon_name;
  const char *css_class;
} Look;

static const Look answers[] = {
  { "eligible", "intake-eligible-symbolic", "state-good" },
  { "not-eligible", "intake-not-eligible-symbolic", "state-bad" },
  { "cannot-tell", "intake-cannot-tell-symbolic", "state-open" },
  { "needs-a-person", "intake-needs-a-person-symbolic", "state-person" },
};

static const Look look_again = { "look-again", "intake-look-again-symbolic", "state-open" };
static const Look no_look = { NULL, NULL, NULL };
static const Look on_the_way = { NULL, "intake-stage-way-symbolic", "state-way" };
static const Look with_placement = { NULL, "intake-stage-placed-symbolic", "state-good" };
static const Look way_out = { NULL, "intake-stage-out-symbolic", "state-out" };

G_DEFINE_FINAL_TYPE (IntakeStateCell, intake_state_cell, ADW_TYPE_BIN)

static const Look *
get_look (IntakeFieldId field,
          const char   *id)
{
  IntakeStage stage;

  if (field == INTAKE_FIELD_STAGE && intake_stage_find (id, &stage))
    {
      if (intake_stage_is_way_out (stage))
        return &way_out;
      return intake_stage_has_placement (stage) ? &with_placement : &on_the_way;
    }

  if (field == INTAKE_FIELD_LOOK_AGAIN && id != NULL)
    return &look_again;

  for (guint i = 0; field == INTAKE_FIELD_ANSWER && i < G_N_ELEMENTS (answers); i++)
    {
      if (g_strcmp0 (answers[i].id, id) == 0)
        return &answers[i];
    }

  return &no_look;
}

static void
intake_state_cell_class_init (IntakeStateCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-state-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeStateCell, image);
  gtk_widget_class_bind_template_child (widget_class, IntakeStateCell, words);
}

static void
intake_state_cell_init (IntakeStateCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_state_cell_new (void)
{
  return g_object_new (INTAKE_TYPE_STATE_CELL, NULL);
}

void
intake_state_cell_set (IntakeStateCell *self,
                       IntakeFieldId    field,
                       const char      *id,
                       const char      *words)
{
  const Look *look;

  g_return_if_fail (INTAKE_IS_STATE_CELL (self));

  look = get_look (field, id);
  gtk_inscription_set_text (self->words, words);
  gtk_image_set_from_icon_name (self->image, look->icon_name);

  if (self->css_class == look->css_class)
    return;
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = look->css_class;
  if (self->css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
}

gboolean
intake_state_cell_shows_field (IntakeFieldId field)
{
  return field == INTAKE_FIELD_STAGE || field == INTAKE_FIELD_ANSWER || field == INTAKE_FIELD_LOOK_AGAIN;
}
