/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what of a record, when. */
#include "config.h"

#include "intake-history-card.h"

#include "intake-history-row.h"

#include "intake-history.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

/* What fits on a card; who asks for more wants the history of the office. */
#define N_ENTRIES 50

struct _IntakeHistoryCard
{
  AdwBin parent_instance;

  IntakeSession *session;
  gint64         shown_id;
  GCancellable  *cancellable;
  GPtrArray     *rows;

  AdwPreferencesGroup *group;
  AdwActionRow        *none_row;
};

typedef struct
{
  IntakeEntity          entity;
  gint64                id;
  const IntakeLanguage *language;
} Question;

/* One entry in words, made on the reader's thread. */
typedef struct
{
  char    *label;
  char    *sentences;
  char    *byline;
  gboolean undone;
  gint64   action;
} Line;

/* Who asked, and by what the question can be told from a later one. */
typedef struct
{
  GWeakRef      card;
  GCancellable *cancellable;
} Asker;

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeHistoryCard, intake_history_card, ADW_TYPE_BIN)

static void
line_free (Line *line)
{
  g_free (line->label);
  g_free (line->sentences);
  g_free (line->byline);
  g_free (line);
}

static void
asker_free (Asker *asker)
{
  g_weak_ref_clear (&asker->card);
  g_object_unref (asker->cancellable);
  g_free (asker);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

static char *
dup_byline (const IntakeHistoryEntry *entry,
            const IntakeLanguage     *language)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (entry->at);
  IntakeDate       day = { (gint16)g_date_time_get_year (local), (guint8)g_date_time_get_month (local), (guint8)g_date_time_get_day_of_month (local) };
  g_autofree char *date = intake_present_date (day, language);

  /* Translators: when something was done, and by whom: "05 Mar 2025, 14:30 · Marie Ngo" */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s, %02d:%02d · %s")), date,
                          g_date_time_get_hour (local), g_date_time_get_minute (local), entry->who);
}

static gpointer
read_history (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, question->entity, question->id, N_ENTRIES, error);
  GPtrArray *lines;

  if (entries == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const IntakeHistoryEntry *entry = entries->pdata[i];
      Line                     *line = g_new0 (Line, 1);

      line->label = g_strdup (entry->label);
      line->sentences = intake_history_dup_sentences (db, entry, question->language);
      g_strchomp (line->sentences);
      line->byline = dup_byline (entry, question->language);
      line->undone = entry->undone;
      /* An undo is taken back by doing again what it undid, in the history of that. */
      line->action = g_str_equal (entry->kind, "do") && !entry->undone ? entry->action : 0;
      g_ptr_array_add (lines, line);
    }

  return lines;
}

static void
clear_rows (IntakeHistoryCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_lines (IntakeHistoryCard *self,
            GPtrArray         *lines)
{
  clear_rows (self);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];
      gboolean    editable = self->session != NULL && !intake_session_is_read_only (self->session);
      GtkWidget  *row = intake_history_row_new (line->label, line->sentences, line->byline, line->undone, editable ? line->action : 0);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none_row), _ ("Nothing was changed yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->none_row), lines->len == 0);
}

static void
finish_loading (IntakeHistoryCard *self)
{
  g_clear_object (&self->cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Asker) asker = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autoptr (IntakeHistoryCard) self = g_weak_ref_get (&asker->card);

  if (self == NULL || self->cancellable != asker->cancellable)
    return;

  if (lines != NULL)
    show_lines (self, lines);
  else
    {
      clear_rows (self);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none_row), error != NULL ? error->message : _ ("Nothing was changed yet"));
      gtk_widget_set_visible (GTK_WIDGET (self->none_row), TRUE);
    }
  finish_loading (self);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeSession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *message = NULL;

  if (label == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  /* Translators: a toast; %s is what was undone, such as "Import of 42 applications from list.xlsx" */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  intake_session_notify (session, message, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeHistoryCard *self = INTAKE_HISTORY_CARD (widget);
  IntakeStore       *store = self->session != NULL ? intake_session_get_store (self->session) : NULL;

  if (store != NULL)
    intake_store_undo_async (store, INTAKE_UNDO, g_variant_get_int64 (parameter), NULL, undone_cb, g_object_ref (self->session));
}

static void
intake_history_card_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, INTAKE_HISTORY_CARD (object)->cancellable != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_history_card_dispose (GObject *object)
{
  IntakeHistoryCard *self = INTAKE_HISTORY_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_history_card_parent_class)->dispose (object);
}

static void
intake_history_card_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_HISTORY_CARD (object)->rows);

  G_OBJECT_CLASS (intake_history_card_parent_class)->finalize (object);
}

static void
intake_history_card_class_init (IntakeHistoryCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_history_card_get_property;
  object_class->dispose = intake_history_card_dispose;
  object_class->finalize = intake_history_card_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "history.undo", "x", undo_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-history-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeHistoryCard, none_row);
}

static void
intake_history_card_init (IntakeHistoryCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_history_card_show (IntakeHistoryCard *self,
                          IntakeSession     *session,
                          IntakeEntity       entity,
                          gint64             id)
{
  IntakeStore *store;
  Question    *question;
  Asker       *asker;

  g_return_if_fail (INTAKE_IS_HISTORY_CARD (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  g_cancellable_cancel (self->cancellable);
  if (id != self->shown_id)
    clear_rows (self);
  self->shown_id = id;
  g_set_object (&self->session, session);
  store = session != NULL ? intake_session_get_store (session) : NULL;
  if (store == NULL || id == 0)
    {
      clear_rows (self);
      finish_loading (self);
      return;
    }

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);

  question = g_new0 (Question, 1);
  question->entity = entity;
  question->id = id;
  question->language = intake_session_get_language (session);
  asker = g_new0 (Asker, 1);
  g_weak_ref_init (&asker->card, self);
  asker->cancellable = g_object_ref (self->cancellable);
  intake_store_read_async (store, read_history, question, g_free, (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb, asker);
}

guint
intake_history_card_get_n_entries (IntakeHistoryCard *self)
{
  g_return_val_if_fail (INTAKE_IS_HISTORY_CARD (self), 0);

  return self->rows->len;
}
