/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one makes a filter by any field. */
#include "config.h"

#include "intake-filter-popover.h"

#include "intake-filter-values.h"
#include "intake-parse.h"
#include "intake-picker.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeFilterPopover
{
  GtkPopover parent_instance;

  IntakeSession *session;
  IntakeView    *view;
  IntakeFieldId  field;
  GArray        *operators; /* of IntakeOperator: those that are offered */
  gboolean       silent;
  gboolean       values_wanted; /* by the keyboard, once they are there */

  /* The filter that is changed, with its alternatives; NULL where one is added. */
  IntakeView *changed;
  guint       changed_index;

  GtkStack           *stack;
  IntakePicker       *fields;
  GtkLabel           *field_label;
  GtkDropDown        *operator_choice;
  GtkStringList      *operator_names;
  GtkStack           *editors;
  IntakeFilterValues *values;
  GtkEntry           *entry;
  GtkEntry           *upper_entry;
  GtkLabel           *hint;
  GtkButton          *apply_button;
};

/* How people call the comparisons, in the order in which they are offered. */
static const struct
{
  IntakeOperator op;
  const char    *label;
  const char    *number_label;
} comparisons[] = {
  { INTAKE_OPERATOR_IS, NC_ ("comparison", "is"), NULL },
  { INTAKE_OPERATOR_IS_NOT, NC_ ("comparison", "is not"), NULL },
  { INTAKE_OPERATOR_CONTAINS, NC_ ("comparison", "contains"), NULL },
  { INTAKE_OPERATOR_BEFORE, NC_ ("comparison", "is before"), NC_ ("comparison", "is less than") },
  { INTAKE_OPERATOR_AFTER, NC_ ("comparison", "is after"), NC_ ("comparison", "is more than") },
  { INTAKE_OPERATOR_BETWEEN, NC_ ("comparison", "is between"), NULL },
  { INTAKE_OPERATOR_BLANK, NC_ ("comparison", "is blank"), NULL },
  { INTAKE_OPERATOR_NOT_BLANK, NC_ ("comparison", "is not blank"), NULL },
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeFilterPopover, intake_filter_popover, GTK_TYPE_POPOVER)

/* Fields of which one chooses values rather than typing them. */
static gboolean
has_choices (IntakeFieldId field)
{
  /* Of an own field most offices have but a few values. */
  if (intake_field_get (field)->group == INTAKE_GROUP_OWN)
    return TRUE;

  switch ((guint)intake_field_get (field)->kind)
    {
    case INTAKE_KIND_TEXT:
    case INTAKE_KIND_LONG_TEXT:
    case INTAKE_KIND_EMAIL:
    case INTAKE_KIND_PHONE:
    case INTAKE_KIND_INTEGER:
    case INTAKE_KIND_AMOUNT:
    case INTAKE_KIND_DATE:
      return FALSE;
    default:
      return TRUE;
    }
}

static IntakeOperator
get_operator (IntakeFilterPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->operator_choice);

  return selected < self->operators->len ? g_array_index (self->operators, IntakeOperator, selected) : INTAKE_OPERATOR_IS;
}

static const char *
get_editor (IntakeFilterPopover *self)
{
  IntakeOperator op = get_operator (self);

  if (!intake_operator_needs_value (op))
    return "none";

  return has_choices (self->field) && op != INTAKE_OPERATOR_CONTAINS ? "values" : "entries";
}

/* What stands in an entry as a value of the field: none where it is empty, or with the reason in @hint where it cannot be read. */
static gboolean
parse_entry (IntakeFilterPopover *self,
             GtkEntry            *entry,
             IntakeValue         *value,
             char               **hint)
{
  const IntakeField *field = intake_field_get (self->field);
  g_autofree char   *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return FALSE;

  if (get_operator (self) == INTAKE_OPERATOR_CONTAINS || intake_field_value_type (field->kind) == INTAKE_VALUE_TEXT)
    {
      intake_value_set_text (value, text);
      return TRUE;
    }

  if (intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, intake_session_get_language (self->session), value, &error))
    return value->type != INTAKE_VALUE_NONE;

  g_free (*hint);
  *hint = g_strdup (error->message);

  return FALSE;
}

/* Both values where two are asked for; @hint tells how they were understood, or why they were not. */
static gboolean
read_entries (IntakeFilterPopover *self,
              IntakeValue         *value,
              IntakeValue         *upper,
              char               **hint)
{
  const IntakeField    *field = intake_field_get (self->field);
  const IntakeLanguage *language = intake_session_get_language (self->session);
  gboolean              between = get_operator (self) == INTAKE_OPERATOR_BETWEEN;
  g_autofree char      *words = NULL;
  g_autofree char      *upper_words = NULL;

  if (!parse_entry (self, self->entry, value, hint))
    return FALSE;
  if (between && !parse_entry (self, self->upper_entry, upper, hint))
    return FALSE;

  if (value->type == INTAKE_VALUE_TEXT)
    return TRUE;

  words = intake_present_value (field, value, language);
  upper_words = between ? intake_present_value (field, upper, language) : NULL;
  g_free (*hint);
  /* Translators: how two values were understood: from the first to the second */
  *hint = between ? g_strdup_printf (_ ("%s to %s"), words, upper_words) : g_steal_pointer (&words);

  return TRUE;
}

static void
update_hint (IntakeFilterPopover *self)
{
  const char      *editor = get_editor (self);
  g_autofree char *hint = NULL;
  gboolean         ready = TRUE;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) upper = INTAKE_VALUE_INIT;

  if (self->session == NULL || self->field == INTAKE_N_FIELDS)
    return;

  if (g_str_equal (editor, "values"))
    ready = intake_filter_values_has_tick (self->values);
  else if (g_str_equal (editor, "entries"))
    ready = read_entries (self, &value, &upper, &hint);

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (hint != NULL && !ready)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.apply", ready);
}

static void
operator_changed_cb (IntakeFilterPopover *self)
{
  if (self->silent)
    return;

  gtk_stack_set_visible_child_name (self->editors, get_editor (self));
  gtk_widget_set_visible (GTK_WIDGET (self->upper_entry), get_operator (self) == INTAKE_OPERATOR_BETWEEN);
  update_hint (self);
}

static void
typed_cb (IntakeFilterPopover *self)
{
  update_hint (self);
}

/* The values come from the office a moment after the field was taken.  Meanwhile the keyboard waits on the comparison; whoever has opened that one, or gone on, is not called back. */
static void
values_changed_cb (IntakeFilterPopover *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  update_hint (self);
  if (focus != NULL && self->values_wanted && gtk_widget_get_native (focus) == GTK_NATIVE (self) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->operator_choice)))
    intake_filter_values_start (self->values);
  self->values_wanted = FALSE;
}

static void
values_entered_cb (IntakeFilterPopover *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "filter.apply", NULL);
}

/* Enter goes on to what is missing, and from the last to the list. */
static void
entered_cb (IntakeFilterPopover *self,
            GtkEntry            *entry)
{
  if (entry == self->entry && gtk_widget_get_visible (GTK_WIDGET (self->upper_entry)) && *gtk_editable_get_text (GTK_EDITABLE (self->upper_entry)) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->upper_entry));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "filter.apply", NULL);
}

static void
offer_operators (IntakeFilterPopover *self)
{
  gboolean is_number = intake_field_get (self->field)->kind != INTAKE_KIND_DATE;
  gboolean is_text = intake_field_value_type (intake_field_get (self->field)->kind) == INTAKE_VALUE_TEXT && !has_choices (self->field);

  self->silent = TRUE;
  g_array_set_size (self->operators, 0);
  gtk_string_list_splice (self->operator_names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->operator_names)), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      const char *label = is_number && comparisons[i].number_label != NULL ? comparisons[i].number_label : comparisons[i].label;

      if (!intake_operator_fits (comparisons[i].op, self->field))
        continue;
      g_array_append_val (self->operators, comparisons[i].op);
      gtk_string_list_append (self->operator_names, g_dpgettext2 (NULL, "comparison", label));
    }
  self->silent = FALSE;

  /* What people mostly mean: a part of a text, a day or number and what comes after. */
  if (is_text)
    intake_filter_popover_choose_operator (self, INTAKE_OPERATOR_CONTAINS);
  else if (has_choices (self->field) || !intake_filter_popover_choose_operator (self, INTAKE_OPERATOR_AFTER))
    intake_filter_popover_choose_operator (self, INTAKE_OPERATOR_IS);
}

static void
field_picked_cb (IntakeFilterPopover *self,
                 const char          *name)
{
  const IntakeField *field = self->view != NULL ? intake_field_find (intake_view_get_entity (self->view), name) : NULL;

  if (field != NULL)
    intake_filter_popover_choose_field (self, field->id);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  IntakeFilterPopover *self = INTAKE_FILTER_POPOVER (widget);
  IntakeOperator       op = get_operator (self);
  const char          *editor = get_editor (self);
  g_autofree char     *hint = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) upper = INTAKE_VALUE_INIT;
  g_autoptr (IntakeView) made = NULL;

  if (self->view == NULL || self->session == NULL || self->field == INTAKE_N_FIELDS)
    return;

  made = intake_view_new (intake_view_get_entity (self->view));
  if (g_str_equal (editor, "none"))
    intake_view_add_filter (made, self->field, op, NULL);
  else if (g_str_equal (editor, "values"))
    intake_filter_values_add_to (self->values, made, op);
  else if (!read_entries (self, &value, &upper, &hint))
    return;
  else if (op == INTAKE_OPERATOR_BETWEEN)
    intake_view_add_range (made, self->field, &value, &upper);
  else
    intake_view_add_filter (made, self->field, op, &value);

  intake_view_replace_filter (self->view, self->changed != NULL ? self->changed_index : INTAKE_VIEW_LAST, made);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What the button says tells whether a filter is added or changed. */
static void
set_changed (IntakeFilterPopover *self,
             IntakeView          *changed,
             guint                index)
{
  g_clear_pointer (&self->changed, intake_view_free);
  self->changed = changed;
  self->changed_index = index;
  gtk_button_set_label (self->apply_button, changed != NULL ? _ ("_Change filter") : _ ("_Add filter"));
}

/* Asked for each time: an office adds fields of its own while the window is open. */
static void
offer_fields (IntakeFilterPopover *self)
{
  g_autoptr (GArray) fields = NULL;

  if (self->session == NULL || self->view == NULL)
    return;

  fields = intake_session_dup_fields (self->session, intake_view_get_entity (self->view));
  intake_picker_clear (self->fields);
  for (guint i = 0; i < fields->len; i++)
    {
      const IntakeField *field = intake_field_get (g_array_index (fields, IntakeFieldId, i));

      intake_picker_add (self->fields, field->name, intake_field_get_label (field, intake_session_get_language (self->session)), field->group == INTAKE_GROUP_OWN ? intake_field_group_label (INTAKE_GROUP_OWN, intake_session_get_language (self->session)) : NULL);
    }
}

static void
show_fields (IntakeFilterPopover *self)
{
  offer_fields (self);
  self->field = INTAKE_N_FIELDS;
  intake_filter_values_clear (self->values);
  gtk_stack_set_visible_child_name (self->stack, "fields");
  intake_picker_start (self->fields);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  show_fields (INTAKE_FILTER_POPOVER (widget));
}

static void
shown_cb (IntakeFilterPopover *self)
{
  if (self->field == INTAKE_N_FIELDS)
    show_fields (self);
}

/* The next time one begins with the field. */
static void
closed_cb (IntakeFilterPopover *self)
{
  self->field = INTAKE_N_FIELDS;
  set_changed (self, NULL, 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), NULL);
}

static void
intake_filter_popover_dispose (GObject *object)
{
  IntakeFilterPopover *self = INTAKE_FILTER_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->view, intake_view_free);
  g_clear_pointer (&self->changed, intake_view_free);

  G_OBJECT_CLASS (intake_filter_popover_parent_class)->dispose (object);
}

static void
intake_filter_popover_finalize (GObject *object)
{
  g_array_unref (INTAKE_FILTER_POPOVER (object)->operators);

  G_OBJECT_CLASS (intake_filter_popover_parent_class)->finalize (object);
}

static void
intake_filter_popover_class_init (IntakeFilterPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_filter_popover_dispose;
  object_class->finalize = intake_filter_popover_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_PICKER);
  g_type_ensure (INTAKE_TYPE_FILTER_VALUES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, fields);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, field_label);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, operator_choice);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, operator_names);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, editors);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, values);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, upper_entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterPopover, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, operator_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, values_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, values_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);

  gtk_widget_class_install_action (widget_class, "filter.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "filter.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "filter.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "filter.apply", NULL);
}

static void
intake_filter_popover_init (IntakeFilterPopover *self)
{
  self->field = INTAKE_N_FIELDS;
  self->operators = g_array_new (FALSE, FALSE, sizeof (IntakeOperator));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_filter_popover_set_session (IntakeFilterPopover *self,
                                   IntakeSession       *session)
{
  g_return_if_fail (INTAKE_IS_FILTER_POPOVER (self));

  intake_filter_values_clear (self->values);
  g_set_object (&self->session, session);
}

void
intake_filter_popover_set_view (IntakeFilterPopover *self,
                                const IntakeView    *view)
{
  g_return_if_fail (INTAKE_IS_FILTER_POPOVER (self));
  g_return_if_fail (view != NULL);

  g_clear_pointer (&self->view, intake_view_free);
  self->view = intake_view_copy (view);
}

const IntakeView *
intake_filter_popover_get_view (IntakeFilterPopover *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_POPOVER (self), NULL);

  return self->view;
}

void
intake_filter_popover_choose_field (IntakeFilterPopover *self,
                                    IntakeFieldId        field)
{
  g_return_if_fail (INTAKE_IS_FILTER_POPOVER (self));
  g_return_if_fail (self->session != NULL && self->view != NULL);
  g_return_if_fail (intake_field_get (field)->entity == intake_view_get_entity (self->view));

  intake_filter_values_clear (self->values);
  self->field = field;
  gtk_label_set_label (self->field_label, intake_field_label (field, intake_session_get_language (self->session)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_editable_set_text (GTK_EDITABLE (self->upper_entry), "");
  offer_operators (self);
  if (has_choices (field))
    intake_filter_values_show (self->values, self->session, self->view, field, self->changed);
  gtk_stack_set_visible_child_name (self->stack, "value");
  self->values_wanted = g_str_equal (get_editor (self), "values");
  gtk_widget_grab_focus (g_str_equal (get_editor (self), "entries") ? GTK_WIDGET (self->entry) : GTK_WIDGET (self->operator_choice));
}

/* A value as it is typed, so that it is read again as what it is. */
static char *
dup_typed (IntakeFilterPopover *self,
           const IntakeValue   *value)
{
  if (value->type == INTAKE_VALUE_TEXT || value->type == INTAKE_VALUE_NONE)
    return g_strdup (value->type == INTAKE_VALUE_TEXT ? value->text : "");

  return intake_present_value (intake_field_get (self->field), value, intake_session_get_language (self->session));
}

void
intake_filter_popover_change_filter (IntakeFilterPopover *self,
                                     guint                index)
{
  const IntakeFilter *filters;
  guint               n_filters;
  g_autofree char    *value = NULL;
  g_autofree char    *upper = NULL;

  g_return_if_fail (INTAKE_IS_FILTER_POPOVER (self));
  g_return_if_fail (self->session != NULL && self->view != NULL);

  filters = intake_view_get_filters (self->view, &n_filters);
  g_return_if_fail (index < n_filters);

  set_changed (self, intake_view_dup_filter (self->view, index), index);
  intake_filter_popover_choose_field (self, filters[index].field);
  intake_filter_popover_choose_operator (self, filters[index].op);
  value = dup_typed (self, &filters[index].value);
  upper = dup_typed (self, &filters[index].upper);
  intake_filter_popover_type (self, value, upper);
}

gboolean
intake_filter_popover_choose_operator (IntakeFilterPopover *self,
                                       IntakeOperator       op)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_POPOVER (self), FALSE);

  for (guint i = 0; i < self->operators->len; i++)
    {
      if (g_array_index (self->operators, IntakeOperator, i) == op)
        {
          gtk_drop_down_set_selected (self->operator_choice, i);
          operator_changed_cb (self);
          return TRUE;
        }
    }

  return FALSE;
}

void
intake_filter_popover_type (IntakeFilterPopover *self,
                            const char          *value,
                            const char          *upper)
{
  g_return_if_fail (INTAKE_IS_FILTER_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), value != NULL ? value : "");
  gtk_editable_set_text (GTK_EDITABLE (self->upper_entry), upper != NULL ? upper : "");
}

gboolean
intake_filter_popover_tick (IntakeFilterPopover *self,
                            const IntakeValue   *value)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_POPOVER (self), FALSE);

  return intake_filter_values_tick (self->values, value);
}

const char *
intake_filter_popover_get_hint (IntakeFilterPopover *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_POPOVER (self), NULL);

  return gtk_label_get_label (self->hint);
}
