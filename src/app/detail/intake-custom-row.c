/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of the office's own, to be filled in. */
#include "config.h"

#include "intake-custom-row.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakeCustomRow
{
  AdwEntryRow parent_instance;

  IntakeSession *session;
  gint64         application_id;
  gint64         field_id;
};

/* What is handed to the writer's thread. */
typedef struct
{
  gint64 application_id;
  gint64 field_id;
  char  *value;
} Entry;

G_DEFINE_FINAL_TYPE (IntakeCustomRow, intake_custom_row, ADW_TYPE_ENTRY_ROW)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->value);
  g_free (entry);
}

static gboolean
write_entry (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Entry *entry = data;

  return intake_custom_table_set (db, entry->application_id, entry->field_id, entry->value, error);
}

static void
apply_cb (IntakeCustomRow *self)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, self->application_id);
  g_autofree char *label = NULL;
  Entry           *entry;

  if (record == NULL || intake_session_is_read_only (self->session))
    return;

  entry = g_new0 (Entry, 1);
  entry->application_id = self->application_id;
  entry->field_id = self->field_id;
  entry->value = intake_text_clean_lines (gtk_editable_get_text (GTK_EDITABLE (self)));
  /* Translators: an action in the history: the name of a field, and a case number */
  label = g_strdup_printf (_ ("%s of %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), intake_record_get_text (record, INTAKE_FIELD_CASE));
  intake_session_run (self->session, label, write_entry, entry, entry_free, NULL);
}

static void
intake_custom_row_dispose (GObject *object)
{
  g_clear_object (&INTAKE_CUSTOM_ROW (object)->session);

  G_OBJECT_CLASS (intake_custom_row_parent_class)->dispose (object);
}

static void
intake_custom_row_class_init (IntakeCustomRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_custom_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-custom-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
intake_custom_row_init (IntakeCustomRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_custom_row_new (IntakeSession           *session,
                       gint64                   application_id,
                       const IntakeCustomValue *value)
{
  IntakeCustomRow *self = g_object_new (INTAKE_TYPE_CUSTOM_ROW, "title", value->name, NULL);

  self->session = g_object_ref (session);
  self->application_id = application_id;
  self->field_id = value->field_id;
  gtk_editable_set_text (GTK_EDITABLE (self), value->value != NULL ? value->value : "");
  gtk_editable_set_editable (GTK_EDITABLE (self), !intake_session_is_read_only (session));

  return GTK_WIDGET (self);
}
