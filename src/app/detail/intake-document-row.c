/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document of an application. */
#include "config.h"

#include "intake-document-row.h"

#include "intake-compat.h"
#include "intake-document-command.h"
#include "intake-document-file.h"
#include "intake-field-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

/* The state comes first, then what is typed, in the order of IntakeDocumentColumn. */
enum
{
  FIELD_STATE,
  FIELD_NAME,
  FIELD_ASKED_ON,
  FIELD_RECEIVED_ON,
  FIELD_NOTE,
  N_FIELDS,
};

static const IntakeField fields[N_FIELDS] = {
  [FIELD_STATE] = { .id = INTAKE_N_FIELDS, .name = "state", .kind = INTAKE_KIND_CHOICE, .flags = INTAKE_FIELD_REQUIRED, .vocabulary = &intake_document_state_vocabulary, .label = N_ ("State") },
  [FIELD_NAME] = { .id = INTAKE_N_FIELDS, .name = "name", .kind = INTAKE_KIND_TEXT, .label = N_ ("Called") },
  [FIELD_ASKED_ON] = { .id = INTAKE_N_FIELDS, .name = "asked_on", .kind = INTAKE_KIND_DATE, .label = N_ ("Asked for on") },
  [FIELD_RECEIVED_ON] = { .id = INTAKE_N_FIELDS, .name = "received_on", .kind = INTAKE_KIND_DATE, .label = N_ ("Received on") },
  [FIELD_NOTE] = { .id = INTAKE_N_FIELDS, .name = "note", .kind = INTAKE_KIND_TEXT, .label = N_ ("Note") },
};

static const IntakeDocumentColumn columns[N_FIELDS] = {
  [FIELD_NAME] = INTAKE_DOCUMENT_NAME,
  [FIELD_ASKED_ON] = INTAKE_DOCUMENT_ASKED_ON,
  [FIELD_RECEIVED_ON] = INTAKE_DOCUMENT_RECEIVED_ON,
  [FIELD_NOTE] = INTAKE_DOCUMENT_NOTE,
};

struct _IntakeDocumentRow
{
  AdwExpanderRow parent_instance;

  IntakeSession  *session;
  IntakeDocument *document;
  IntakeFieldRow *rows[N_FIELDS];
  GCancellable   *looking;
  gboolean        missing;

  GtkWidget    *open_button;
  AdwActionRow *file_row;
  GtkWidget    *menu_button;
};

enum
{
  PROP_0,
  PROP_MISSING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Who asked for a file, and whether its content is to be kept. */
typedef struct
{
  IntakeDocumentRow *row;
  gboolean           keep;
  gboolean           save;
} Choice;

G_DEFINE_FINAL_TYPE (IntakeDocumentRow, intake_document_row, ADW_TYPE_EXPANDER_ROW)

static const IntakeLanguage *
get_language (IntakeDocumentRow *self)
{
  return intake_session_get_language (self->session);
}

static void
entered_cb (IntakeFieldRow    *row,
            const IntakeValue *value,
            IntakeDocumentRow *self)
{
  g_autofree char *text = intake_value_dup_canonical (value);

  if (row == self->rows[FIELD_STATE])
    {
      intake_document_command_set_state (self->session, self->document, text);
      return;
    }

  for (guint i = 0; i < N_FIELDS; i++)
    if (row == self->rows[i])
      intake_document_command_set (self->session, self->document, columns[i], text);
}

static void
dup_field_value (const IntakeDocument *document,
                 guint                 field,
                 IntakeValue          *value)
{
  const char *texts[N_FIELDS] = { [FIELD_STATE] = document->state, [FIELD_NAME] = document->name, [FIELD_NOTE] = document->note };
  IntakeDate  dates[N_FIELDS] = { [FIELD_ASKED_ON] = document->asked_on, [FIELD_RECEIVED_ON] = document->received_on };

  if (fields[field].kind != INTAKE_KIND_DATE)
    intake_value_set_text (value, texts[field]);
  else if (intake_date_is_valid (dates[field]))
    intake_value_set_date (value, dates[field]);
}

/* "Received, 05 Mar 2025 · cv.pdf" */
static char *
dup_summary (IntakeDocumentRow *self)
{
  const char      *state = intake_vocabulary_label (&intake_document_state_vocabulary, self->document->state, get_language (self));
  IntakeDate       day = g_str_equal (self->document->state, "asked-for") ? self->document->asked_on : self->document->received_on;
  g_autofree char *words = intake_date_is_valid (day) ? intake_present_date (day, get_language (self)) : NULL;
  g_autofree char *dated = words != NULL ? g_strdup_printf ("%s · %s", state, words) : g_strdup (state);

  return self->document->file_name != NULL ? g_strdup_printf ("%s · %s", dated, self->document->file_name) : g_steal_pointer (&dated);
}

static void
set_missing (IntakeDocumentRow *self,
             gboolean           missing)
{
  if (self->missing == missing)
    return;

  self->missing = missing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
}

static void
show_place (IntakeDocumentRow *self)
{
  g_autofree char *words = NULL;
  g_autofree char *size = NULL;

  if (self->document->path != NULL && self->missing)
    /* Translators: of a file that a document points to; %s is its place */
    words = g_strdup_printf (_ ("Not found at %s. Put it back there, or attach it again."), self->document->path);
  else if (self->document->path != NULL)
    /* Translators: of a file that a document points to; %s is its place */
    words = g_strdup_printf (_ ("Linked: %s"), self->document->path);
  else if (self->document->is_kept)
    {
      size = g_format_size ((guint64)self->document->size);
      /* Translators: of a file whose content is in the office; %s is its size */
      words = g_strdup_printf (_ ("Kept in the office, %s"), size);
    }

  adw_action_row_set_subtitle (self->file_row, words != NULL ? words : "");
  if (self->missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->file_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->file_row), "error");
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (IntakeDocumentRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL)
    return;

  set_missing (self, info == NULL);
  show_place (self);
}

/* Whether a file is still there is told as soon as it is known: disks may be slow. */
static void
look_for_file (IntakeDocumentRow *self)
{
  g_autoptr (GFile) file = NULL;

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->document->path == NULL)
    {
      set_missing (self, FALSE);
      return;
    }

  self->looking = g_cancellable_new ();
  file = g_file_new_for_path (self->document->path);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->looking, looked_cb, g_object_ref (self));
}

static void
update_actions (IntakeDocumentRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   has_file = self->document->file_name != NULL;
  gboolean   editable = !intake_session_is_read_only (self->session);

  gtk_widget_set_visible (self->open_button, has_file);
  gtk_widget_action_set_enabled (widget, "document.open", has_file);
  gtk_widget_action_set_enabled (widget, "document.save", has_file);
  gtk_widget_action_set_enabled (widget, "document.attach", editable);
  gtk_widget_action_set_enabled (widget, "document.detach", has_file && editable);
  gtk_widget_action_set_enabled (widget, "document.remove", editable);
}

static void
chosen_cb (GFile   *file,
           gpointer data)
{
  Choice *choice = data;
  g_autoptr (IntakeDocumentRow) self = choice->row;
  gboolean keep = choice->keep;
  gboolean save = choice->save;

  g_free (choice);
  if (file == NULL || intake_session_get_store (self->session) == NULL)
    return;

  if (save)
    intake_document_file_save (self->session, self->document, file);
  else
    intake_document_row_attach (self, file, keep);
}

static void
choose (IntakeDocumentRow *self,
        gboolean           keep,
        gboolean           save)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Choice  *choice = g_new0 (Choice, 1);

  choice->row = g_object_ref (self);
  choice->keep = keep;
  choice->save = save;
  intake_compat_choose_file (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, save ? _ ("Save a copy") : _ ("Attach a file"), save,
                             save ? self->document->file_name : NULL, NULL, chosen_cb, choice);
}

static void
attach_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  choose (INTAKE_DOCUMENT_ROW (widget), g_variant_get_boolean (parameter), FALSE);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeDocumentRow *self = INTAKE_DOCUMENT_ROW (widget);

  intake_document_file_open (widget, self->session, self->document);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  choose (INTAKE_DOCUMENT_ROW (widget), FALSE, TRUE);
}

static void
detach_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeDocumentRow *self = INTAKE_DOCUMENT_ROW (widget);

  intake_document_command_detach (self->session, self->document);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeDocumentRow *self = INTAKE_DOCUMENT_ROW (widget);

  intake_document_command_remove (self->session, self->document);
}

static void
intake_document_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MISSING:
      g_value_set_boolean (value, INTAKE_DOCUMENT_ROW (object)->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_document_row_dispose (GObject *object)
{
  IntakeDocumentRow *self = INTAKE_DOCUMENT_ROW (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);

  G_OBJECT_CLASS (intake_document_row_parent_class)->dispose (object);
}

static void
intake_document_row_finalize (GObject *object)
{
  IntakeDocumentRow *self = INTAKE_DOCUMENT_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->document, intake_document_free);

  G_OBJECT_CLASS (intake_document_row_parent_class)->finalize (object);
}

static void
intake_document_row_class_init (IntakeDocumentRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_document_row_get_property;
  object_class->dispose = intake_document_row_dispose;
  object_class->finalize = intake_document_row_finalize;

  properties[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "document.attach", "b", attach_action);
  gtk_widget_class_install_action (widget_class, "document.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "document.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "document.detach", NULL, detach_action);
  gtk_widget_class_install_action (widget_class, "document.remove", NULL, remove_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentRow, file_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentRow, menu_button);
}

static void
intake_document_row_init (IntakeDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_expander (ADW_EXPANDER_ROW (self));
}

GtkWidget *
intake_document_row_new (IntakeSession        *session,
                         const IntakeDocument *document)
{
  IntakeDocumentRow *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_DOCUMENT_ROW, NULL);
  self->session = g_object_ref (session);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->rows[i] = INTAKE_FIELD_ROW (intake_field_row_new_loose (&fields[i], intake_session_get_language (session)));
      g_signal_connect_object (self->rows[i], "entered", G_CALLBACK (entered_cb), self, 0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->rows[i]));
    }
  intake_document_row_show (self, document);

  return GTK_WIDGET (self);
}

void
intake_document_row_show (IntakeDocumentRow    *self,
                          const IntakeDocument *document)
{
  gboolean         fresh, editable;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (INTAKE_IS_DOCUMENT_ROW (self));
  g_return_if_fail (document != NULL);

  fresh = self->document == NULL;
  editable = !intake_session_is_read_only (self->session);
  g_clear_pointer (&self->document, intake_document_free);
  self->document = intake_document_copy (document);

  title = intake_document_dup_title (document, get_language (self));
  summary = dup_summary (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      dup_field_value (document, i, &value);
      intake_field_row_show (self->rows[i], &value, fresh);
      intake_field_row_set_editable (self->rows[i], editable);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows[FIELD_NAME]), g_str_equal (document->kind, "other"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), document->file_name != NULL ? document->file_name : _ ("No file attached"));
  look_for_file (self);
  show_place (self);
  update_actions (self);
}

const IntakeDocument *
intake_document_row_get_document (IntakeDocumentRow *self)
{
  g_return_val_if_fail (INTAKE_IS_DOCUMENT_ROW (self), NULL);

  return self->document;
}

void
intake_document_row_commit (IntakeDocumentRow *self)
{
  g_return_if_fail (INTAKE_IS_DOCUMENT_ROW (self));

  for (guint i = 0; i < N_FIELDS; i++)
    intake_field_row_commit (self->rows[i]);
}

void
intake_document_row_attach (IntakeDocumentRow *self,
                            GFile             *file,
                            gboolean           keep)
{
  g_return_if_fail (INTAKE_IS_DOCUMENT_ROW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (keep)
    intake_document_command_keep (self->session, self->document, file);
  else
    intake_document_command_link (self->session, self->document, file);
}
