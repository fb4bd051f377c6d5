/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has and what needs someone today. */
#include "config.h"

#include "intake-overview-page.h"

#include "intake-figures.h"
#include "intake-present.h"
#include "intake-state-bar.h"

#include <glib/gi18n-lib.h>

struct _IntakeOverviewPage
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         changed_id;
  GCancellable  *cancellable;
  gboolean       stale;
  gboolean       show_start_buttons;

  AdwWindowTitle   *window_title;
  IntakeStateBar   *state_bar;
  GtkStack         *stack;
  IntakeFigureCard *attention_card;
  IntakeFigureCard *answers_card;
  IntakeFigureCard *stages_card;
  IntakeFigureCard *weeks_card;
  IntakeFigureCard *supervisors_card;
  AdwStatusPage    *failed_page;
};

enum
{
  PROP_0,
  PROP_SHOW_START_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeOverviewPage, intake_overview_page, ADW_TYPE_BIN)

static IntakeFigureRow *
new_count (IntakeOverviewPage *self,
           const char         *title,
           gint64              count)
{
  g_autofree char *words = intake_present_count (count, intake_session_get_language (self->session));

  return INTAKE_FIGURE_ROW (intake_figure_row_new (title, words));
}

static void
show_attention (IntakeOverviewPage  *self,
                const IntakeFigures *figures)
{
  gboolean any = FALSE;

  for (IntakeFigure figure = 0; figure < INTAKE_N_FIGURES; figure++)
    {
      g_autoptr (IntakeView) view = intake_figure_new_view (figure, figures->today);
      IntakeFigureRow *row;

      if (figures->attention[figure] == 0)
        continue;

      any = TRUE;
      row = new_count (self, intake_figure_label (figure, intake_session_get_language (self->session)), figures->attention[figure]);
      if (figures->first[figure] != 0)
        intake_figure_row_lead_to_due (row, view, figures->first[figure], intake_entity_name (intake_figure_get_follow_up (figure)));
      else
        intake_figure_row_lead_to_view (row, view);
      intake_figure_card_add (self->attention_card, row);
    }

  if (!any)
    intake_figure_card_add (self->attention_card, INTAKE_FIGURE_ROW (intake_figure_row_new (_ ("Nothing waits for anybody"), "")));
}

static gint64
get_largest (const gint64 *counts,
             guint         n_counts)
{
  gint64 largest = 0;

  for (guint i = 0; i < n_counts; i++)
    largest = MAX (largest, counts[i]);

  return largest;
}

/* The terms of a vocabulary with their counts; what nobody is at has no list to lead to. */
static void
show_terms (IntakeOverviewPage     *self,
            IntakeFigureCard       *card,
            const IntakeVocabulary *vocabulary,
            IntakeFieldId           field,
            const gint64           *counts,
            guint                   n_counts)
{
  gint64 largest = get_largest (counts, n_counts);

  for (guint i = 0; i < n_counts; i++)
    {
      const char      *label = intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, intake_session_get_language (self->session));
      IntakeFigureRow *row = new_count (self, label, counts[i]);
      g_autoptr (IntakeView) view = intake_figure_new_value_view (field, vocabulary->terms[i].id);

      intake_figure_row_set_bar (row, (double)counts[i], (double)largest, -1);
      if (counts[i] > 0)
        intake_figure_row_lead_to_view (row, view);
      intake_figure_card_add (card, row);
    }
}

static void
show_weeks (IntakeOverviewPage  *self,
            const IntakeFigures *figures)
{
  gint64 largest = 0;

  for (guint i = 0; i < INTAKE_FIGURES_N_WEEKS; i++)
    largest = MAX (largest, figures->weeks[i].count);

  if (largest == 0)
    {
      /* Translators: so many applications were received in the last weeks */
      g_autofree char *none = g_strdup_printf (ngettext ("None in the last %d week", "None in the last %d weeks", INTAKE_FIGURES_N_WEEKS), INTAKE_FIGURES_N_WEEKS);

      intake_figure_card_add (self->weeks_card, INTAKE_FIGURE_ROW (intake_figure_row_new (none, "")));
    }

  for (guint i = 0; largest > 0 && i < INTAKE_FIGURES_N_WEEKS; i++)
    {
      const IntakeWeekFigure *week = &figures->weeks[INTAKE_FIGURES_N_WEEKS - 1 - i];
      g_autofree char        *day = intake_present_date (week->monday, intake_session_get_language (self->session));
      /* Translators: a week; %s is its Monday, "05 Mar 2025" */
      g_autofree char *title = i == 0 ? g_strdup (_ ("This week")) : g_strdup_printf (_ ("Week of %s"), day);
      IntakeFigureRow *row = new_count (self, title, week->count);
      g_autoptr (IntakeView) view = intake_figure_new_week_view (week->monday);

      intake_figure_row_set_bar (row, (double)week->count, (double)largest, -1);
      if (week->count > 0)
        intake_figure_row_lead_to_view (row, view);
      intake_figure_card_add (self->weeks_card, row);
    }
}

static char *
dup_load_words (const IntakeLoadFigure *figure)
{
  if (figure->capacity < 0)
    return g_strdup_printf ("%d", figure->load);
  if (figure->load > figure->capacity)
    /* Translators: how many interns a supervisor has now, and how many they take at once, which is less */
    return g_strdup_printf (_ ("%d of %d, too many"), figure->load, figure->capacity);

  return g_strdup_printf (_ ("%d of %d"), figure->load, figure->capacity);
}

static void
show_supervisors (IntakeOverviewPage  *self,
                  const IntakeFigures *figures)
{
  g_autofree char *rest = NULL;
  gint64           n_rest = figures->n_supervisors - (gint64)figures->supervisors->len;
  int              largest = 1;

  for (guint i = 0; i < figures->supervisors->len; i++)
    {
      const IntakeLoadFigure *figure = g_ptr_array_index (figures->supervisors, i);

      largest = MAX (largest, MAX (figure->load, figure->capacity));
    }

  for (guint i = 0; i < figures->supervisors->len; i++)
    {
      const IntakeLoadFigure *figure = g_ptr_array_index (figures->supervisors, i);
      g_autofree char        *words = dup_load_words (figure);
      g_autofree char        *where = g_strdup_printf ("supervisors/%" G_GINT64_FORMAT, figure->id);
      IntakeFigureRow        *row = INTAKE_FIGURE_ROW (intake_figure_row_new (figure->name, words));

      intake_figure_row_set_bar (row, figure->load, largest, figure->capacity);
      intake_figure_row_lead_to (row, where);
      intake_figure_card_add (self->supervisors_card, row);
    }

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->supervisors_card)), figures->n_supervisors > 0);
  if (n_rest > 0)
    /* Translators: stands below a heading; so many supervisors are not listed since others have more interns */
    rest = g_strdup_printf (ngettext ("The fullest first; %d more has more room.", "The fullest first; %d more have more room.", (gulong)n_rest), (int)n_rest);
  intake_figure_card_set_description (self->supervisors_card, rest);
}

/* The card whose row has the keyboard, and which row that is; the rows are made anew. */
static IntakeFigureCard *
find_focus (IntakeOverviewPage *self,
            guint              *position)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, INTAKE_TYPE_FIGURE_ROW) : NULL;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return NULL;

  *position = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return INTAKE_FIGURE_CARD (gtk_widget_get_ancestor (row, INTAKE_TYPE_FIGURE_CARD));
}

static void
show_figures (IntakeOverviewPage  *self,
              const IntakeFigures *figures)
{
  IntakeFigureCard *const cards[] = { self->attention_card, self->answers_card, self->stages_card, self->weeks_card, self->supervisors_card };
  guint                   position = 0;
  IntakeFigureCard       *focused = find_focus (self, &position);
  g_autofree char        *day = intake_present_date (figures->today, intake_session_get_language (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    intake_figure_card_clear (cards[i]);

  adw_window_title_set_subtitle (self->window_title, day);
  show_attention (self, figures);
  show_terms (self, self->answers_card, &intake_answer_vocabulary, INTAKE_FIELD_ANSWER, figures->answers, G_N_ELEMENTS (figures->answers));
  show_terms (self, self->stages_card, &intake_stage_vocabulary, INTAKE_FIELD_STAGE, figures->stages, INTAKE_N_STAGES);
  show_weeks (self, figures);
  show_supervisors (self, figures);
  gtk_stack_set_visible_child_name (self->stack, figures->n_applications > 0 || figures->n_supervisors > 0 ? "figures" : "empty");
  if (focused != NULL && intake_figure_card_get_row (focused, position) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (intake_figure_card_get_row (focused, position)));
}

static gpointer
read_figures (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return intake_figures_read (db, cancellable, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (IntakeOverviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeFigures) figures = intake_store_read_finish (INTAKE_STORE (source), result, &error);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (figures != NULL)
    {
      show_figures (self, figures);
      return;
    }

  adw_status_page_set_description (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Nobody counts for a page that is not on screen. */
static void
ask (IntakeOverviewPage *self)
{
  IntakeStore *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;

  self->stale = TRUE;
  if (store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->stale = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  intake_store_read_idle_async (store, read_figures, NULL, NULL, (GDestroyNotify)intake_figures_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (IntakeOverviewPage *self)
{
  ask (self);
}

static void
intake_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_overview_page_parent_class)->map (widget);

  if (INTAKE_OVERVIEW_PAGE (widget)->stale)
    ask (INTAKE_OVERVIEW_PAGE (widget));
}

static void
intake_overview_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_START_BUTTONS:
      g_value_set_boolean (value, INTAKE_OVERVIEW_PAGE (object)->show_start_buttons);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_overview_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_START_BUTTONS:
      INTAKE_OVERVIEW_PAGE (object)->show_start_buttons = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drop_session (IntakeOverviewPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
}

static void
intake_overview_page_dispose (GObject *object)
{
  drop_session (INTAKE_OVERVIEW_PAGE (object));

  G_OBJECT_CLASS (intake_overview_page_parent_class)->dispose (object);
}

static void
intake_overview_page_class_init (IntakeOverviewPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_overview_page_get_property;
  object_class->set_property = intake_overview_page_set_property;
  object_class->dispose = intake_overview_page_dispose;
  widget_class->map = intake_overview_page_map;

  properties[PROP_SHOW_START_BUTTONS] = g_param_spec_boolean ("show-start-buttons", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_FIGURE_CARD);
  g_type_ensure (INTAKE_TYPE_STATE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, state_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, attention_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, answers_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, stages_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, weeks_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, supervisors_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeOverviewPage, failed_page);
}

static void
intake_overview_page_init (IntakeOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_overview_page_set_session (IntakeOverviewPage *self,
                                  IntakeSession      *session)
{
  g_return_if_fail (INTAKE_IS_OVERVIEW_PAGE (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  drop_session (self);
  gtk_stack_set_visible_child_name (self->stack, "blank");
  intake_state_bar_set_session (self->state_bar, session);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  ask (self);
}

const char *
intake_overview_page_get_state (IntakeOverviewPage *self)
{
  g_return_val_if_fail (INTAKE_IS_OVERVIEW_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

gboolean
intake_overview_page_is_loading (IntakeOverviewPage *self)
{
  g_return_val_if_fail (INTAKE_IS_OVERVIEW_PAGE (self), FALSE);

  return self->cancellable != NULL;
}

IntakeFigureCard *
intake_overview_page_get_card (IntakeOverviewPage *self,
                               const char         *name)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (INTAKE_IS_OVERVIEW_PAGE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  id = g_strdup_printf ("%s_card", name);

  return INTAKE_FIGURE_CARD (gtk_widget_get_template_child (GTK_WIDGET (self), INTAKE_TYPE_OVERVIEW_PAGE, id));
}
