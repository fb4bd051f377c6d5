/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many records at once. */
#include "config.h"

#include "intake-selection-detail.h"

#include "intake-present.h"
#include "intake-selection-popover.h"
#include "intake-selection-table.h"

#include <glib/gi18n-lib.h>

/* What is summed up. */
static const IntakeFieldId summed_up[] = { INTAKE_FIELD_STAGE, INTAKE_FIELD_ANSWER };

#define N_SUMMED_UP G_N_ELEMENTS (summed_up)
#define N_CHANGED 4

struct _IntakeSelectionDetail
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         changed_id;
  gulong         read_only_id;
  IntakeEntity   entity;
  GArray        *ids;
  GCancellable  *cancellable;

  gboolean opened;

  GtkLabel      *title;
  GtkWidget     *limit;
  GtkWidget     *summary;
  AdwActionRow  *summary_rows[N_SUMMED_UP];
  GtkWidget     *changes;
  GtkMenuButton *change_buttons[N_CHANGED];
  GtkWidget     *export_button;
};

/* What is asked of the reader's thread, and answered. */
typedef struct
{
  GArray *ids;
} Question;

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSelectionDetail, intake_selection_detail, ADW_TYPE_BIN)

static void
question_free (Question *question)
{
  g_array_unref (question->ids);
  g_free (question);
}

static gpointer
read_summary (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) summary = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < N_SUMMED_UP; i++)
    {
      GArray *facets = intake_selection_table_count (db, summed_up[i], question->ids, cancellable, error);

      if (facets == NULL)
        return NULL;
      g_ptr_array_add (summary, facets);
    }

  return g_steal_pointer (&summary);
}

static void
append_count (GString              *words,
              const char           *label,
              gint64                count,
              const IntakeLanguage *language)
{
  g_autofree char *number = intake_present_count (count, language);

  if (count == 0)
    return;

  if (words->len > 0)
    g_string_append (words, " · ");
  /* Translators: a name and its count or value */
  g_string_append_printf (words, _ ("%s: %s"), label, number);
}

/* "Received: 8 · Screening: 4", in the order of the vocabulary. */
static char *
dup_counts (const GArray         *facets,
            const IntakeField    *field,
            const IntakeLanguage *language)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    {
      const char *id = field->vocabulary->terms[i].id;

      for (guint k = 0; k < facets->len; k++)
        {
          const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, k);

          if (facet->value.type == INTAKE_VALUE_TEXT && g_str_equal (facet->value.text, id))
            append_count (words, intake_vocabulary_label (field->vocabulary, id, language), facet->count, language);
        }
    }
  for (guint k = 0; k < facets->len; k++)
    {
      const IntakeFacet *facet = &g_array_index (facets, IntakeFacet, k);

      if (facet->value.type == INTAKE_VALUE_NONE)
        append_count (words, _ ("Not recorded"), facet->count, language);
    }

  return g_strdup (words->str);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeSelectionDetail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summary = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  /* Others were selected since, or the office is gone. */
  if (self->session == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (summary == NULL)
    {
      intake_session_fail (self->session, error);
      return;
    }

  for (guint i = 0; i < N_SUMMED_UP; i++)
    {
      g_autofree char *counts = dup_counts (g_ptr_array_index (summary, i), intake_field_get (summed_up[i]), intake_session_get_language (self->session));

      adw_action_row_set_subtitle (self->summary_rows[i], counts);
    }
}

static void
ask (IntakeSelectionDetail *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;
  Question    *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (store == NULL || self->ids == NULL || self->entity != INTAKE_ENTITY_APPLICATION)
    return;

  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->ids = g_array_ref (self->ids);
  intake_store_read_async (store, read_summary, question, (GDestroyNotify)question_free, (GDestroyNotify)g_ptr_array_unref,
                           self->cancellable, read_cb, g_object_ref (self));
}

static void
update_rows_cb (IntakeSelectionDetail *self)
{
  gboolean applications = self->entity == INTAKE_ENTITY_APPLICATION;
  gboolean too_many = self->ids != NULL && self->ids->len > INTAKE_SELECTION_MAX;

  gtk_widget_set_visible (self->summary, applications);
  gtk_widget_set_visible (self->changes, applications);
  gtk_widget_set_visible (self->export_button, applications);
  gtk_widget_set_visible (self->limit, too_many);
  gtk_widget_set_sensitive (self->changes, !too_many && self->session != NULL && !intake_session_is_read_only (self->session));
}

static IntakeSelectionPopover *
get_popover (IntakeSelectionDetail *self,
             guint                  i)
{
  return INTAKE_SELECTION_POPOVER (gtk_menu_button_get_popover (self->change_buttons[i]));
}

static void
popover_closed_cb (IntakeSelectionDetail *self)
{
  if (self->opened)
    g_signal_emit (self, signals[LEFT], 0);
  self->opened = FALSE;
}

static void
show_title (IntakeSelectionDetail *self)
{
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  if (self->session == NULL || self->ids == NULL)
    return;

  count = intake_present_count (self->ids->len, intake_session_get_language (self->session));
  /* Translators: how many rows of a list are selected; %s is a number */
  title = g_strdup_printf (ngettext ("%s selected", "%s selected", self->ids->len), count);
  gtk_label_set_label (self->title, title);
}

static void
drop_session (IntakeSelectionDetail *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->session);
      g_clear_signal_handler (&self->read_only_id, self->session);
    }
  g_clear_object (&self->session);
}

static void
intake_selection_detail_dispose (GObject *object)
{
  IntakeSelectionDetail *self = INTAKE_SELECTION_DETAIL (object);

  drop_session (self);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (intake_selection_detail_parent_class)->dispose (object);
}

static void
intake_selection_detail_class_init (IntakeSelectionDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_selection_detail_dispose;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INTAKE_TYPE_SELECTION_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-selection-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionDetail, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionDetail, limit);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionDetail, summary);
  gtk_widget_class_bind_template_child_full (widget_class, "stage_row", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, summary_rows[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "answer_row", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, summary_rows[1]));
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionDetail, changes);
  gtk_widget_class_bind_template_child_full (widget_class, "stage_button", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, change_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "notice_button", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, change_buttons[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "supervisor_button", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, change_buttons[2]));
  gtk_widget_class_bind_template_child_full (widget_class, "tag_button", FALSE, G_STRUCT_OFFSET (IntakeSelectionDetail, change_buttons[3]));
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_child (widget_class, IntakeSelectionDetail, export_button);
}

static void
intake_selection_detail_init (IntakeSelectionDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_rows_cb (self);
}

void
intake_selection_detail_set (IntakeSelectionDetail *self,
                             IntakeSession         *session,
                             IntakeEntity           entity,
                             const GArray          *ids)
{
  g_return_if_fail (INTAKE_IS_SELECTION_DETAIL (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  drop_session (self);
  g_clear_pointer (&self->ids, g_array_unref);
  self->entity = entity;
  if (session != NULL && ids != NULL && ids->len > 0)
    {
      self->session = g_object_ref (session);
      self->ids = g_array_copy ((GArray *)ids);
      self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (ask), self);
      self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update_rows_cb), self);
    }
  for (guint i = 0; i < N_CHANGED; i++)
    intake_selection_popover_set (get_popover (self, i), self->session, self->ids);
  show_title (self);
  update_rows_cb (self);
  ask (self);
}

void
intake_selection_detail_open (IntakeSelectionDetail *self,
                              const char            *field)
{
  g_return_if_fail (INTAKE_IS_SELECTION_DETAIL (self));
  g_return_if_fail (field != NULL);

  for (guint i = 0; i < N_CHANGED; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (get_popover (self, i), "field", &name, NULL);
      if (g_str_equal (name, field) && gtk_widget_is_sensitive (GTK_WIDGET (self->change_buttons[i])))
        {
          gtk_menu_button_popup (self->change_buttons[i]);
          self->opened = TRUE;
        }
    }
}

const char *
intake_selection_detail_get_summary (IntakeSelectionDetail *self,
                                     const char            *field)
{
  g_return_val_if_fail (INTAKE_IS_SELECTION_DETAIL (self), NULL);

  for (guint i = 0; i < N_SUMMED_UP; i++)
    {
      if (g_strcmp0 (intake_field_get (summed_up[i])->name, field) == 0)
        return adw_action_row_get_subtitle (self->summary_rows[i]);
    }

  return NULL;
}
