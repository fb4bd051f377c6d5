/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One supervisor of an application. */
#include "config.h"

#include "intake-assignment-row.h"

#include "intake-load-meter.h"

#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _IntakeAssignmentRow
{
  AdwActionRow parent_instance;

  IntakeLoadMeter *meter;
  GtkMenuButton   *menu_button;
};

G_DEFINE_FINAL_TYPE (IntakeAssignmentRow, intake_assignment_row, ADW_TYPE_ACTION_ROW)

static char *
dup_subtitle (const IntakeAssignment *assignment,
              const IntakeLanguage   *language)
{
  GPtrArray *parts = g_ptr_array_new ();
  char      *joined;

  if (assignment->role != NULL)
    g_ptr_array_add (parts, (gpointer)intake_vocabulary_label (&intake_role_vocabulary, assignment->role, language));
  if (assignment->unit != NULL)
    g_ptr_array_add (parts, assignment->unit);
  if (!assignment->active)
    /* Translators: of a supervisor who is no longer there */
    g_ptr_array_add (parts, (gpointer)_ ("Not active"));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (" · ", (char **)parts->pdata);
  g_ptr_array_unref (parts);

  return joined;
}

static GMenuModel *
make_menu (const IntakeAssignment *assignment,
           const IntakeLanguage   *language)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) roles = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);

  for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
    {
      const char *id = intake_role_vocabulary.terms[i].id;
      g_autoptr (GMenuItem) item = NULL;

      if (g_strcmp0 (id, assignment->role) == 0)
        continue;

      item = g_menu_item_new (intake_vocabulary_label (&intake_role_vocabulary, id, language), NULL);
      g_menu_item_set_action_and_target (item, "application.set-role", "(xs)", assignment->supervisor_id, id);
      g_menu_append_item (roles, item);
    }
  g_menu_append_section (menu, _ ("Change the role to"), G_MENU_MODEL (roles));
  g_menu_item_set_action_and_target (remove, "application.remove-supervisor", "x", assignment->supervisor_id);
  g_menu_append_item (removal, remove);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
intake_assignment_row_class_init (IntakeAssignmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INTAKE_TYPE_LOAD_METER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-assignment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignmentRow, meter);
  gtk_widget_class_bind_template_child (widget_class, IntakeAssignmentRow, menu_button);
}

static void
intake_assignment_row_init (IntakeAssignmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_assignment_row_new (const IntakeAssignment *assignment,
                           const IntakeLanguage   *language,
                           gboolean                editable)
{
  IntakeAssignmentRow *self;
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (assignment != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_ASSIGNMENT_ROW, NULL);
  subtitle = dup_subtitle (assignment, language);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), assignment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  intake_load_meter_set (self->meter, assignment->load, assignment->capacity);

  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), editable);
  menu = make_menu (assignment, language);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  /* Translators: a menu button; %s is a supervisor's name */
  words = g_strdup_printf (_ ("Role of %s, or remove"), assignment->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}
