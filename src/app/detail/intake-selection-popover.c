/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one chooses what all selected applications are to have. */
#include "config.h"

#include "intake-selection-popover.h"

#include "intake-leaving-reasons.h"
#include "intake-picker.h"
#include "intake-count-words.h"
#include "intake-present.h"
#include "intake-selection-choices.h"
#include "intake-stage.h"
#include "intake-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeSelectionPopover
{
  GtkPopover parent_instance;

  IntakeSession               *session;
  IntakeFieldId                field;
  GArray                      *ids;
  GPtrArray                   *choices; /* of IntakeSelectionChoice */
  const IntakeSelectionChoice *chosen;
  GCancellable                *cancellable;
  char                        *typed;

  IntakePicker  *picker;
  GtkWidget     *besides_box;
  GtkLabel      *besides_label;
  GtkDropDown   *besides;
  GtkStringList *besides_names;
  GPtrArray     *besides_ids; /* of char *: for each of the names */
  GtkLabel      *told;
  GtkWidget     *remove_button;
};

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeSelectionPopover, intake_selection_popover, GTK_TYPE_POPOVER)

/* A tag that nobody has yet is typed. */
static char *
dup_new_tag (IntakeSelectionPopover *self)
{
  char *tag = g_strstrip (g_strdup (intake_picker_get_search (self->picker)));

  g_strdelimit (tag, ";", ',');

  return tag;
}

static gboolean
is_way_out (IntakeSelectionPopover *self)
{
  IntakeStage stage;

  return self->field == INTAKE_FIELD_STAGE && self->chosen != NULL && intake_stage_find (self->chosen->id, &stage) && intake_stage_is_way_out (stage);
}

/* NULL where nothing is chosen: a role has a usual value, but a reason is the person's to give. */
static const char *
get_besides_id (IntakeSelectionPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->besides);

  return selected < self->besides_ids->len ? g_ptr_array_index (self->besides_ids, selected) : NULL;
}

static void
add_besides (IntakeSelectionPopover *self,
             const char             *id,
             const char             *label)
{
  g_ptr_array_add (self->besides_ids, g_strdup (id));
  gtk_string_list_append (self->besides_names, label);
}

static void
offer_besides (IntakeSelectionPopover *self)
{
  g_autoptr (GPtrArray) reasons = NULL;

  g_ptr_array_set_size (self->besides_ids, 0);
  gtk_string_list_splice (self->besides_names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->besides_names)), NULL);
  if (self->field == INTAKE_FIELD_SUPERVISORS)
    {
      gtk_label_set_label (self->besides_label, _ ("Role"));
      for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
        add_besides (self, intake_role_vocabulary.terms[i].id,
                     intake_vocabulary_label (&intake_role_vocabulary, intake_role_vocabulary.terms[i].id, intake_session_get_language (self->session)));
    }
  else if (is_way_out (self))
    {
      gtk_label_set_label (self->besides_label, _ ("Reason"));
      add_besides (self, NULL, _ ("Choose a reason"));
      reasons = intake_leaving_reasons_list (self->session);
      for (guint i = 0; i < reasons->len; i++)
        {
          const IntakeLeavingReason *reason = g_ptr_array_index (reasons, i);

          add_besides (self, reason->id, reason->label);
        }
    }

  gtk_widget_set_visible (self->besides_box, self->besides_ids->len > 0);
  if (self->besides_ids->len > 0)
    gtk_drop_down_set_selected (self->besides, 0);
}

static char *
dup_told (IntakeSelectionPopover *self,
          gint64                  count)
{
  g_autofree char *has = intake_present_count (count, intake_session_get_language (self->session));
  g_autofree char *all = intake_count_words_dup (INTAKE_ENTITY_APPLICATION, self->ids->len, intake_session_get_language (self->session));

  if (count == 0)
    return g_steal_pointer (&all);
  if (self->field == INTAKE_FIELD_STAGE || self->field == INTAKE_FIELD_NOTICE)
    /* Translators: before a change of many: "12 applications; 2 are already there", at that stage or under that notice */
    return g_strdup_printf (ngettext ("%s; %s is already there", "%s; %s are already there", (gulong)count), all, has);

  /* Translators: before a change of many: "12 applications; 2 have it already", that tag or supervisor */
  return g_strdup_printf (ngettext ("%s; %s has it already", "%s; %s have it already", (gulong)count), all, has);
}

static void
update (IntakeSelectionPopover *self)
{
  gint64           count = self->chosen != NULL ? self->chosen->count : 0;
  g_autofree char *told = NULL;
  g_autofree char *tag = NULL;
  gboolean         ready = self->chosen != NULL;

  if (self->session == NULL || self->ids == NULL)
    return;

  if (self->field == INTAKE_FIELD_TAGS && self->chosen == NULL)
    {
      tag = dup_new_tag (self);
      ready = *tag != '\0';
    }
  told = dup_told (self, count);
  gtk_label_set_label (self->told, told);
  /* A supervisor who is there may get another role, and one who left may leave for another reason. */
  if (count == self->ids->len && self->field != INTAKE_FIELD_SUPERVISORS && !is_way_out (self))
    ready = FALSE;
  if (is_way_out (self) && get_besides_id (self) == NULL)
    ready = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.apply", ready);
  gtk_widget_set_visible (self->remove_button, self->field == INTAKE_FIELD_TAGS);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.remove", self->field == INTAKE_FIELD_TAGS && count > 0);
}

static void
picked_cb (IntakeSelectionPopover *self,
           const char             *id)
{
  const char *before = self->chosen != NULL ? self->chosen->id : NULL;

  /* Who takes the same once more means it. */
  if (g_strcmp0 (before, id) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "selection.apply", NULL);
      return;
    }

  self->chosen = NULL;
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    {
      const IntakeSelectionChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (choice->id, id))
        self->chosen = choice;
    }
  offer_besides (self);
  update (self);
}

/* A tag that is typed stands in the place of one that was taken. */
static void
searched_cb (IntakeSelectionPopover *self)
{
  g_autofree char *typed = dup_new_tag (self);

  if (self->field == INTAKE_FIELD_TAGS && *typed != '\0' && self->chosen != NULL && g_strcmp0 (typed, self->typed) != 0)
    self->chosen = NULL;
  g_free (self->typed);
  self->typed = g_steal_pointer (&typed);
  update (self);
}

/* A tag that is not there yet: Enter makes it. */
static void
entered_cb (IntakeSelectionPopover *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "selection.apply", NULL);
}

static void
besides_changed_cb (IntakeSelectionPopover *self)
{
  update (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeSelectionPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = intake_selection_choices_read_finish (INTAKE_STORE (source), result, &error);

  if (self->session == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (choices == NULL)
    {
      intake_session_fail (self->session, error);
      return;
    }

  self->choices = g_steal_pointer (&choices);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const IntakeSelectionChoice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char             *count = choice->count > 0 ? intake_present_count (choice->count, intake_session_get_language (self->session)) : NULL;

      intake_picker_add (self->picker, choice->id, choice->label, count);
    }
  update (self);
}

static void
forget_choices (IntakeSelectionPopover *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->chosen = NULL;
  intake_picker_clear (self->picker);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
}

static void
shown_cb (IntakeSelectionPopover *self)
{
  if (self->session == NULL || intake_session_get_store (self->session) == NULL || self->ids == NULL)
    return;

  forget_choices (self);
  offer_besides (self);
  update (self);
  intake_picker_start (self->picker);
  self->cancellable = g_cancellable_new ();
  intake_selection_choices_read_async (intake_session_get_store (self->session), self->field, self->ids, intake_session_get_language (self->session),
                                       self->cancellable, read_cb, g_object_ref (self));
}

static void
activate (IntakeSelectionPopover *self,
          gboolean                add)
{
  g_autofree char *tag = self->chosen != NULL ? g_strdup (self->chosen->id) : dup_new_tag (self);
  g_autofree char *besides = g_strdup (get_besides_id (self));
  gint64           number = g_ascii_strtoll (tag, NULL, 10);
  GtkWidget       *widget = gtk_widget_get_parent (GTK_WIDGET (self));

  /* The popover goes first, so that the keyboard is back in the window when the work begins. */
  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->field == INTAKE_FIELD_STAGE)
    gtk_widget_activate_action (widget, "win.many-stage", "(ss)", tag, besides != NULL ? besides : "");
  else if (self->field == INTAKE_FIELD_NOTICE)
    gtk_widget_activate_action (widget, "win.many-notice", "x", number);
  else if (self->field == INTAKE_FIELD_SUPERVISORS)
    gtk_widget_activate_action (widget, "win.many-supervisor", "(xs)", number, besides);
  else
    gtk_widget_activate_action (widget, "win.many-tag", "(sb)", tag, add);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  activate (INTAKE_SELECTION_POPOVER (widget), TRUE);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  activate (INTAKE_SELECTION_POPOVER (widget), FALSE);
}

static void
intake_selection_popover_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, intake_field_get (INTAKE_SELECTION_POPOVER (object)->field)->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_selection_popover_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  const IntakeField *field;

  switch (prop_id)
    {
    case PROP_FIELD:
      field = g_value_get_string (value) != NULL ? intake_field_find (INTAKE_ENTITY_APPLICATION, g_value_get_string (value)) : NULL;
      if (field != NULL)
        INTAKE_SELECTION_POPOVER (object)->field = field->id;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_selection_popover_dispose (GObject *object)
{
  IntakeSelectionPopover *self = INTAKE_SELECTION_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_array_unref);
  self->chosen = NULL;
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (intake_selection_popover_parent_class)->dispose (object);
}

static void
intake_selection_popover_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_SELECTION_POPOVER (object)->besides_ids);

  G_OBJECT_CLASS (intake_selection_popover_parent_class)->finalize (object);
}

static void
intake_selection_popover_class_init (IntakeSelectionPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_selection_popover_get_property;
  object_class->set_property = intake_selection_popover_set_property;
  object_class->dispose = intake_selection_popover_dispose;
  object_class->finalize = intake_selection_popover_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-selection-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, picker);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, besides_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, besides_label);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, besides);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, besides_names);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, told);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionPopover, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, besides_changed_cb);

  gtk_widget_class_install_action (widget_class, "selection.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "selection.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "selection.apply", NULL);
}

static void
intake_selection_popover_init (IntakeSelectionPopover *self)
{
  self->field = INTAKE_FIELD_STAGE;
  self->typed = g_strdup ("");
  self->besides_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_selection_popover_set (IntakeSelectionPopover *self,
                              IntakeSession          *session,
                              const GArray           *ids)
{
  g_return_if_fail (INTAKE_IS_SELECTION_POPOVER (self));

  forget_choices (self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->ids, g_array_unref);
  if (session != NULL && ids != NULL)
    self->ids = g_array_copy ((GArray *)ids);
}

gboolean
intake_selection_popover_choose (IntakeSelectionPopover *self,
                                 const char             *id)
{
  g_return_val_if_fail (INTAKE_IS_SELECTION_POPOVER (self), FALSE);

  return intake_picker_pick (self->picker, id);
}

void
intake_selection_popover_choose_besides (IntakeSelectionPopover *self,
                                         const char             *id)
{
  g_return_if_fail (INTAKE_IS_SELECTION_POPOVER (self));
  g_return_if_fail (id != NULL);

  for (guint i = 0; i < self->besides_ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->besides_ids, i), id) == 0)
        gtk_drop_down_set_selected (self->besides, i);
    }
}

void
intake_selection_popover_type (IntakeSelectionPopover *self,
                               const char             *text)
{
  g_return_if_fail (INTAKE_IS_SELECTION_POPOVER (self));

  intake_picker_set_search (self->picker, text);
}

const char *
intake_selection_popover_get_told (IntakeSelectionPopover *self)
{
  g_return_val_if_fail (INTAKE_IS_SELECTION_POPOVER (self), NULL);

  return gtk_label_get_label (self->told);
}
