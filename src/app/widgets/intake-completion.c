/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an entry can be completed with. */
#include "config.h"

#include "intake-completion.h"

#include "intake-country.h"
#include "intake-known-values.h"
#include "intake-text.h"

#include <string.h>

/* More are no help. */
#define MAX_CHOICES 6

/* Of one letter there is too much to choose from. */
#define MIN_CHARACTERS 2

struct _IntakeCompletion
{
  GtkPopover parent_instance;

  GtkText           *text;
  IntakeSession     *session;
  const IntakeField *field;
  GCancellable      *asking;

  GtkStringList      *choices;
  GtkSingleSelection *selection;
  GtkListView        *list_view;
};

/* Who asked the office, and by what the question can be told from a later one. */
typedef struct
{
  GWeakRef      completion;
  GCancellable *cancellable;
} Asker;

typedef struct
{
  IntakeFieldId field;
  char         *typed;
} Question;

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeCompletion, intake_completion, GTK_TYPE_POPOVER)

static void
question_free (Question *question)
{
  g_free (question->typed);
  g_free (question);
}

static void
asker_free (Asker *asker)
{
  g_weak_ref_clear (&asker->completion);
  g_object_unref (asker->cancellable);
  g_free (asker);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

static gboolean
is_list (const IntakeField *field)
{
  return field->kind == INTAKE_KIND_COUNTRIES || field->kind == INTAKE_KIND_LANGUAGES || field->kind == INTAKE_KIND_TAGS;
}

/* Of a list it is the last item that is being typed. */
static const char *
get_typed (IntakeCompletion *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  for (const char *at = text; is_list (self->field) && *at != '\0'; at++)
    if (*at == ',' || *at == ';')
      text = at + 1;
  while (*text == ' ')
    text++;

  return text;
}

/* A list under an entry that is scrolled out of the window would hang in the air, perhaps beside the screen. */
static gboolean
is_in_sight (IntakeCompletion *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self->text));
  graphene_rect_t bounds;

  return root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->text)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (self->text), GTK_WIDGET (root), &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (GTK_WIDGET (root));
}

static void
show_choices (IntakeCompletion  *self,
              const char *const *choices)
{
  const char *typed = get_typed (self);
  guint       n_before = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  guint       n_choices = choices != NULL ? g_strv_length ((GStrv)choices) : 0;

  /* What stands there already needs no completing. */
  if (n_choices == 1 && g_str_equal (choices[0], typed))
    n_choices = 0;

  gtk_string_list_splice (self->choices, 0, n_before, n_choices > 0 ? choices : NULL);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  if (n_choices > 0 && gtk_widget_is_focus (GTK_WIDGET (self->text)) && is_in_sight (self))
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
begins_with (const char *name,
             const char *folded)
{
  g_autofree char *other = intake_text_fold (name);

  return g_str_has_prefix (other, folded);
}

static void
append_if_fits (GPtrArray  *choices,
                const char *name,
                const char *folded)
{
  if (choices->len < MAX_CHOICES && begins_with (name, folded))
    g_ptr_array_add (choices, (gpointer)name);
}

static void
offer_names (IntakeCompletion *self)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  g_autofree char      *folded = intake_text_fold (get_typed (self));
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  if (self->field->kind == INTAKE_KIND_LANGUAGES)
    {
      for (guint i = 0; i < intake_language_vocabulary.n_terms; i++)
        append_if_fits (choices, intake_vocabulary_label (&intake_language_vocabulary, intake_language_vocabulary.terms[i].id, language), folded);
    }
  else
    {
      const char *const *codes = intake_country_codes ();

      for (guint i = 0; codes[i] != NULL; i++)
        append_if_fits (choices, intake_country_name (codes[i], language), folded);
    }
  g_ptr_array_add (choices, NULL);
  show_choices (self, (const char *const *)choices->pdata);
}

static gpointer
read_values (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Question *question = data;

  return intake_known_values_list (db, question->field, question->typed, MAX_CHOICES, cancellable, error);
}

/* That nothing could be read is no reason to stop who types: there is only no list. */
static void
values_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Asker) asker = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) values = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autoptr (IntakeCompletion) self = g_weak_ref_get (&asker->completion);

  if (self == NULL || self->asking != asker->cancellable)
    return;

  g_clear_object (&self->asking);
  show_choices (self, (const char *const *)values);
}

static void
ask_office (IntakeCompletion *self)
{
  Question *question = g_new0 (Question, 1);
  Asker    *asker = g_new0 (Asker, 1);

  self->asking = g_cancellable_new ();
  question->field = self->field->id;
  question->typed = g_strdup (get_typed (self));
  g_weak_ref_init (&asker->completion, self);
  asker->cancellable = g_object_ref (self->asking);
  intake_store_read_async (intake_session_get_store (self->session), read_values, question, (GDestroyNotify)question_free,
                           (GDestroyNotify)g_strfreev, self->asking, values_cb, asker);
}

static void
move (IntakeCompletion *self,
      int               by)
{
  guint n_choices = intake_completion_get_n_choices (self);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected == GTK_INVALID_LIST_POSITION)
    selected = by > 0 ? 0 : n_choices - 1;
  else if (by < 0 && selected == 0)
    selected = GTK_INVALID_LIST_POSITION;
  else
    selected = MIN (selected + (guint)by, n_choices - 1);
  gtk_single_selection_set_selected (self->selection, selected);
}

/* The keyboard stays in the entry: only the keys that mean the list go there. */
static gboolean
key_pressed_cb (IntakeCompletion *self,
                guint             key,
                guint             code,
                GdkModifierType   state)
{
  if (intake_completion_get_n_choices (self) == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return intake_completion_take (self, gtk_single_selection_get_selected (self->selection));
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
text_left_cb (IntakeCompletion *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
activated_cb (IntakeCompletion *self,
              guint             position)
{
  intake_completion_take (self, position);
}

static void
text_destroyed_cb (IntakeCompletion *self)
{
  gtk_widget_unparent (GTK_WIDGET (self));
}

static void
intake_completion_dispose (GObject *object)
{
  IntakeCompletion *self = INTAKE_COMPLETION (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_completion_parent_class)->dispose (object);
}

static void
intake_completion_class_init (IntakeCompletionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_completion_dispose;

  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-completion.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCompletion, choices);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompletion, selection);
  gtk_widget_class_bind_template_child (widget_class, IntakeCompletion, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
intake_completion_init (IntakeCompletion *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

gboolean
intake_completion_completes (const IntakeField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->kind)
    {
    case INTAKE_KIND_COUNTRY:
    case INTAKE_KIND_COUNTRIES:
    case INTAKE_KIND_LANGUAGES:
    case INTAKE_KIND_TAGS:
      return TRUE;
    case INTAKE_KIND_TEXT:
      return (field->flags & (INTAKE_FIELD_PERSONAL | INTAKE_FIELD_REQUIRED | INTAKE_FIELD_DERIVED | INTAKE_FIELD_FIXED)) == 0;
    case INTAKE_KIND_LONG_TEXT:
    case INTAKE_KIND_EMAIL:
    case INTAKE_KIND_PHONE:
    case INTAKE_KIND_INTEGER:
    case INTAKE_KIND_AMOUNT:
    case INTAKE_KIND_BOOLEAN:
    case INTAKE_KIND_DATE:
    case INTAKE_KIND_CHOICE:
    case INTAKE_KIND_CHOICES:
    case INTAKE_KIND_RELATIVES:
    case INTAKE_KIND_NOTICE:
    case INTAKE_KIND_SUPERVISOR:
    default:
      return FALSE;
    }
}

IntakeCompletion *
intake_completion_new (GtkText           *text,
                       IntakeSession     *session,
                       const IntakeField *field)
{
  IntakeCompletion   *self;
  GtkEventController *keys, *focus;

  g_return_val_if_fail (GTK_IS_TEXT (text), NULL);
  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_COMPLETION, NULL);
  self->text = text;
  self->session = g_object_ref (session);
  self->field = field;
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (text));
  g_signal_connect_object (text, "destroy", G_CALLBACK (text_destroyed_cb), self, G_CONNECT_SWAPPED);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), focus);

  return self;
}

void
intake_completion_update (IntakeCompletion *self)
{
  g_return_if_fail (INTAKE_IS_COMPLETION (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (!gtk_widget_is_focus (GTK_WIDGET (self->text)) || intake_session_get_store (self->session) == NULL ||
      g_utf8_strlen (get_typed (self), -1) < MIN_CHARACTERS)
    show_choices (self, NULL);
  else if (self->field->kind == INTAKE_KIND_TEXT || self->field->kind == INTAKE_KIND_TAGS)
    ask_office (self);
  else
    offer_names (self);
}

guint
intake_completion_get_n_choices (IntakeCompletion *self)
{
  g_return_val_if_fail (INTAKE_IS_COMPLETION (self), 0);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? g_list_model_get_n_items (G_LIST_MODEL (self->choices)) : 0;
}

gboolean
intake_completion_take (IntakeCompletion *self,
                        guint             position)
{
  const char      *typed, *whole;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (INTAKE_IS_COMPLETION (self), FALSE);

  if (position >= intake_completion_get_n_choices (self))
    return FALSE;

  whole = gtk_editable_get_text (GTK_EDITABLE (self->text));
  typed = get_typed (self);
  before = g_strndup (whole, (gsize)(typed - whole));
  text = g_strconcat (before, gtk_string_list_get_string (self->choices, position), NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[TAKEN], 0, text);

  return TRUE;
}
