/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an internship is followed by, of one kind. */
#include "config.h"

#include "intake-follow-up-card.h"

#include "intake-check-in-plan-popover.h"
#include "intake-field-row.h"
#include "intake-follow-up-command.h"
#include "intake-follow-up-row.h"
#include "intake-follow-up-words.h"

#include "intake-follow-up-table.h"

#include <glib/gi18n-lib.h>

/* So many that are done stay in sight; what is left to do is not to be looked for below them. */
#define MAX_DONE 3

/* After so many frames what was made has its place. */
#define FRAMES_TO_PLACE 2

struct _IntakeFollowUpCard
{
  AdwBin parent_instance;

  IntakeEntity    entity;
  IntakeSession  *session;
  gint64          placement_id;
  GPtrArray      *rows;
  IntakeFieldRow *new_row;
  gboolean        opens_new;
  gboolean        shows_earlier;
  gint64          wanted_id;
  guint           n_frames;

  AdwPreferencesGroup      *group;
  GtkMenuButton            *plan_button;
  IntakeCheckInPlanPopover *plan_popover;
  GtkWidget                *take_over_button;
  GtkWidget                *add_button;
  AdwActionRow             *none_row;
  AdwActionRow             *earlier_row;
};

enum
{
  PROP_0,
  PROP_ENTITY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is added by writing it down has a field for that; the others have a button. */
typedef struct
{
  const char *title;
  const char *none;
  const char *way_out;
  const char *add;
  IntakeField new_field;
} Kind;

/* clang-format off */
static const Kind kinds[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_CHECK_IN] = {
    N_ ("Check-ins"), N_ ("No check-in is planned"), N_ ("Plan them from the dates of the internship, or add one by one."), N_ ("Add a check-in"), { 0 } },
  [INTAKE_ENTITY_OBJECTIVE] = {
    N_ ("Learning objectives"), N_ ("No learning objective yet"), N_ ("Write down what is to be learned, or take over what the notice names."), NULL,
    { .id = INTAKE_N_FIELDS, .name = "objective", .kind = INTAKE_KIND_TEXT, .flags = INTAKE_FIELD_REQUIRED, .label = N_ ("Add a learning objective") } },
  [INTAKE_ENTITY_OUTPUT] = {
    N_ ("Outputs"), N_ ("No output yet"), N_ ("Write down what is to be delivered, or take over what the notice names."), NULL,
    { .id = INTAKE_N_FIELDS, .name = "title", .kind = INTAKE_KIND_TEXT, .flags = INTAKE_FIELD_REQUIRED, .label = N_ ("Add an output") } },
  [INTAKE_ENTITY_EVALUATION] = {
    N_ ("Evaluations"), N_ ("No evaluation yet"), N_ ("Add one at mid-term and one at the end."), N_ ("Add an evaluation"), { 0 } },
};
/* clang-format on */

G_DEFINE_FINAL_TYPE (IntakeFollowUpCard, intake_follow_up_card, ADW_TYPE_BIN)

static gboolean
is_of_notice (IntakeFollowUpCard *self)
{
  return self->entity == INTAKE_ENTITY_OBJECTIVE || self->entity == INTAKE_ENTITY_OUTPUT;
}

static IntakeDatabase *
get_database (IntakeFollowUpCard *self)
{
  return intake_store_get_main_database (intake_session_get_store (self->session));
}

static gboolean
is_done (IntakeFollowUpRow *row)
{
  return intake_follow_up_words_get_mark (intake_follow_up_row_get_record (row)) == INTAKE_FOLLOW_UP_DONE;
}

static void
clear_rows (IntakeFollowUpCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static IntakeFollowUpRow *
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; i < rows->len; i++)
    if (intake_record_get_id (intake_follow_up_row_get_record (rows->pdata[i])) == id)
      return rows->pdata[i];

  return NULL;
}

/* The rows of those that are done, but for the last few, once they are many. */
static void
fold_earlier (IntakeFollowUpCard *self)
{
  guint            n_done = 0, n_hidden;
  gboolean         found = FALSE;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean done = is_done (self->rows->pdata[i]);

      intake_follow_up_row_set_next (self->rows->pdata[i], !done && !found);
      found |= !done;
      n_done += done;
    }
  n_hidden = self->entity == INTAKE_ENTITY_CHECK_IN && !self->shows_earlier && n_done > MAX_DONE ? n_done - 1 : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->earlier_row), n_hidden > 0);
  /* Translators: a row to press; so many check-ins that were held are not listed */
  words = g_strdup_printf (ngettext ("Show %u that was held before", "Show %u that were held before", n_hidden), n_hidden);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->earlier_row), words);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean hidden = n_hidden > 0 && is_done (self->rows->pdata[i]);

      n_hidden -= hidden;
      gtk_widget_set_visible (self->rows->pdata[i], !hidden);
    }
}

/* Rows of what stays are the same widgets, so that who types in one is not disturbed by what comes or goes beside it. */
static IntakeFollowUpRow *
show_list (IntakeFollowUpCard *self,
           GPtrArray          *list)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  IntakeFollowUpRow *fresh = NULL;
  gboolean           same = before->len == list->len;

  for (guint i = 0; same && i < list->len; i++)
    same = intake_record_get_id (intake_follow_up_row_get_record (before->pdata[i])) == intake_record_get_id (list->pdata[i]);

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < before->len && !same; i++)
    {
      g_object_ref (before->pdata[i]);
      adw_preferences_group_remove (self->group, before->pdata[i]);
    }
  if (!same && self->new_row != NULL && gtk_widget_get_parent (GTK_WIDGET (self->new_row)) != NULL)
    adw_preferences_group_remove (self->group, GTK_WIDGET (self->new_row));

  for (guint i = 0; i < list->len; i++)
    {
      IntakeFollowUpRow *row = find_row (before, intake_record_get_id (list->pdata[i]));

      if (row != NULL)
        intake_follow_up_row_show (row, list->pdata[i]);
      else
        fresh = row = INTAKE_FOLLOW_UP_ROW (intake_follow_up_row_new (self->session, list->pdata[i]));
      if (!same)
        adw_preferences_group_add (self->group, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
  if (self->new_row != NULL && gtk_widget_get_parent (GTK_WIDGET (self->new_row)) == NULL)
    adw_preferences_group_add (self->group, GTK_WIDGET (self->new_row));

  for (guint i = 0; i < before->len && !same; i++)
    g_object_unref (before->pdata[i]);

  return fresh;
}

static void
new_entered_cb (IntakeFieldRow     *row,
                const IntakeValue  *value,
                IntakeFollowUpCard *self)
{
  const IntakeValue none = INTAKE_VALUE_INIT;

  if (value->type != INTAKE_VALUE_TEXT || self->placement_id == 0)
    return;

  intake_follow_up_command_add (self->session, self->entity, self->placement_id, value->text);
  intake_field_row_show (row, &none, TRUE);
}

static void
make_new_row (IntakeFollowUpCard *self)
{
  if (self->new_row != NULL || kinds[self->entity].new_field.label == NULL)
    return;

  self->new_row = g_object_ref_sink (INTAKE_FIELD_ROW (intake_field_row_new_loose (&kinds[self->entity].new_field, intake_session_get_language (self->session))));
  g_signal_connect_object (self->new_row, "entered", G_CALLBACK (new_entered_cb), self, 0);
}

/* What the notice names and is not there yet can be taken over. */
static void
show_notice (IntakeFollowUpCard *self,
             gboolean            editable)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = is_of_notice (self) ? intake_follow_up_table_list_of_notice (get_database (self), self->entity, self->placement_id, &error) : NULL;
  gboolean         offered = editable && lines != NULL && lines[0] != NULL;
  g_autofree char *joined = offered ? g_strjoinv ("\n", lines) : NULL;
  /* Translators: a tooltip; %s is what the notice names, a line each */
  g_autofree char *tip = offered ? g_strdup_printf (_ ("Take over from the notice:\n%s"), joined) : NULL;

  gtk_widget_set_visible (self->take_over_button, offered);
  gtk_widget_set_tooltip_text (self->take_over_button, tip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.take-over", offered);
}

/* What it says is there before it is shown, so that it has the size that it needs. */
static void
fill_plan_cb (GtkMenuButton *button,
              gpointer       card)
{
  IntakeFollowUpCard *self = card;

  if (self->session != NULL && self->placement_id != 0)
    intake_check_in_plan_popover_set (self->plan_popover, self->session, self->placement_id);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeFollowUpCard *self = INTAKE_FOLLOW_UP_CARD (widget);

  if (self->placement_id == 0)
    return;

  if (self->new_row != NULL)
    {
      intake_field_row_focus_editor (self->new_row);
      return;
    }

  self->opens_new = TRUE;
  intake_follow_up_command_add (self->session, self->entity, self->placement_id, NULL);
}

static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (INTAKE_FOLLOW_UP_CARD (widget)->plan_button);
}

static void
take_over_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  IntakeFollowUpCard *self = INTAKE_FOLLOW_UP_CARD (widget);

  if (self->placement_id != 0)
    intake_follow_up_command_take_over (self->session, self->entity, self->placement_id);
}

static void
show_earlier_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  IntakeFollowUpCard *self = INTAKE_FOLLOW_UP_CARD (widget);

  self->shows_earlier = TRUE;
  fold_earlier (self);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (self->rows->pdata[0]);
}

/* A page that is only just shown has no places yet: what has none cannot be brought into sight. */
static gboolean
placed_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  IntakeFollowUpCard *self = INTAKE_FOLLOW_UP_CARD (widget);
  IntakeFollowUpRow  *row = find_row (self->rows, self->wanted_id);

  if (row != NULL && self->n_frames++ < FRAMES_TO_PLACE)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    intake_follow_up_row_open (row);

  return G_SOURCE_REMOVE;
}

static void
set_entity (IntakeFollowUpCard *self,
            const char         *name)
{
  self->entity = INTAKE_ENTITY_CHECK_IN;
  while (self->entity < INTAKE_N_ENTITIES - 1 && g_strcmp0 (intake_entity_name (self->entity), name) != 0)
    self->entity++;

  adw_preferences_group_set_title (self->group, _ (kinds[self->entity].title));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none_row), _ (kinds[self->entity].none));
  adw_action_row_set_subtitle (self->none_row, _ (kinds[self->entity].way_out));
  if (kinds[self->entity].add == NULL)
    return;

  gtk_widget_set_tooltip_text (self->add_button, _ (kinds[self->entity].add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kinds[self->entity].add), -1);
}

static void
intake_follow_up_card_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTITY:
      set_entity (INTAKE_FOLLOW_UP_CARD (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_follow_up_card_finalize (GObject *object)
{
  IntakeFollowUpCard *self = INTAKE_FOLLOW_UP_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->new_row);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (intake_follow_up_card_parent_class)->finalize (object);
}

static void
intake_follow_up_card_class_init (IntakeFollowUpCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = intake_follow_up_card_set_property;
  object_class->finalize = intake_follow_up_card_finalize;

  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, "check_in", G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "follow-up.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "follow-up.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "follow-up.take-over", NULL, take_over_action);
  gtk_widget_class_install_action (widget_class, "follow-up.show-earlier", NULL, show_earlier_action);

  g_type_ensure (INTAKE_TYPE_CHECK_IN_PLAN_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-follow-up-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, plan_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, plan_popover);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, take_over_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, none_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpCard, earlier_row);
}

static void
intake_follow_up_card_init (IntakeFollowUpCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->plan_button, fill_plan_cb, self, NULL);
}

void
intake_follow_up_card_show (IntakeFollowUpCard *self,
                            IntakeSession      *session,
                            gint64              placement_id)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  IntakeFollowUpRow *fresh;
  gboolean           editable;

  g_return_if_fail (INTAKE_IS_FOLLOW_UP_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  list = intake_follow_up_table_list (intake_store_get_main_database (intake_session_get_store (session)), self->entity, placement_id, &error);
  if (list == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  if (self->session != session || self->placement_id != placement_id)
    {
      clear_rows (self);
      self->opens_new = self->shows_earlier = FALSE;
    }
  g_set_object (&self->session, session);
  self->placement_id = placement_id;
  editable = !intake_session_is_read_only (session);
  make_new_row (self);
  fresh = show_list (self, list);
  fold_earlier (self);

  gtk_widget_set_visible (GTK_WIDGET (self->none_row), list->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_button), editable && self->entity == INTAKE_ENTITY_CHECK_IN);
  gtk_widget_set_visible (self->add_button, editable && self->new_row == NULL);
  if (self->new_row != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->new_row), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.add", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.plan", editable && self->entity == INTAKE_ENTITY_CHECK_IN);
  show_notice (self, editable);
  fill_plan_cb (self->plan_button, self);

  if (fresh != NULL && self->opens_new)
    {
      self->opens_new = FALSE;
      intake_follow_up_row_open (fresh);
    }
}

void
intake_follow_up_card_commit (IntakeFollowUpCard *self)
{
  g_return_if_fail (INTAKE_IS_FOLLOW_UP_CARD (self));

  for (guint i = 0; i < self->rows->len; i++)
    intake_follow_up_row_commit (self->rows->pdata[i]);
  if (self->new_row != NULL)
    intake_field_row_commit (self->new_row);
}

IntakeRecord *
intake_follow_up_card_dup_next (IntakeFollowUpCard *self)
{
  g_return_val_if_fail (INTAKE_IS_FOLLOW_UP_CARD (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_done (self->rows->pdata[i]))
      return g_object_ref (intake_follow_up_row_get_record (self->rows->pdata[i]));

  return NULL;
}

void
intake_follow_up_card_open (IntakeFollowUpCard *self,
                            gint64              id)
{
  g_autoptr (IntakeRecord) next = NULL;
  IntakeFollowUpRow *row;

  g_return_if_fail (INTAKE_IS_FOLLOW_UP_CARD (self));

  next = id == 0 ? intake_follow_up_card_dup_next (self) : NULL;
  row = find_row (self->rows, next != NULL ? intake_record_get_id (next) : id);
  if (row == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  self->wanted_id = intake_record_get_id (intake_follow_up_row_get_record (row));
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), placed_cb, NULL, NULL);
}

GPtrArray *
intake_follow_up_card_get_rows (IntakeFollowUpCard *self)
{
  g_return_val_if_fail (INTAKE_IS_FOLLOW_UP_CARD (self), NULL);

  return self->rows;
}
