/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of the office's own, to be filled in. */
#include "config.h"

#include "intake-custom-row.h"

#include "intake-name-popover.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakeCustomRow
{
  AdwEntryRow parent_instance;

  IntakeSession *session;
  gint64         application_id;
  gint64         field_id;

  GtkMenuButton *menu_button;
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

static gboolean
write_name (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Entry *entry = data;

  return intake_custom_table_rename_field (db, entry->field_id, entry->value, error);
}

static gboolean
delete_field (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Entry *entry = data;

  return intake_custom_table_delete_field (db, entry->field_id, error);
}

static const char *
get_name (IntakeCustomRow *self)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
}

static Entry *
entry_new (IntakeCustomRow *self)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->application_id = self->application_id;
  entry->field_id = self->field_id;

  return entry;
}

static void
named_cb (IntakeCustomRow *self,
          const char      *name)
{
  Entry           *entry = entry_new (self);
  g_autofree char *label = NULL;

  entry->value = g_strdup (name);
  /* Translators: an action in the history: the name of a field that only this office has, before and after */
  label = g_strdup_printf (_ ("Field “%s” renamed to “%s”"), get_name (self), name);
  intake_session_run (self->session, label, write_name, entry, entry_free, label);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeCustomRow   *self = INTAKE_CUSTOM_ROW (widget);
  IntakeStore       *store = intake_session_get_store (self->session);
  IntakeNamePopover *popover;
  g_autoptr (GPtrArray) fields = store != NULL ? intake_custom_table_list_fields (intake_store_get_main_database (store), NULL) : NULL;
  g_autoptr (GStrvBuilder) taken = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const IntakeCustomValue *field = g_ptr_array_index (fields, i);

      if (field->field_id != self->field_id)
        g_strv_builder_add (taken, field->name);
    }
  names = g_strv_builder_end (taken);
  popover = intake_name_popover_ask (widget, GTK_WIDGET (self->menu_button), _ ("Name of the _field"), _ ("_Rename"),
                                     _ ("It is called so in all applications."), get_name (self), (const char *const *)names);
  g_signal_connect_object (popover, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
}

/* What goes with the field is told, and comes back with Undo. */
static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeCustomRow *self = INTAKE_CUSTOM_ROW (widget);
  IntakeStore     *store = intake_session_get_store (self->session);
  gint64           n = store != NULL ? intake_custom_table_count (intake_store_get_main_database (store), self->field_id, NULL) : 0;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  /* Translators: an action in the history; %s is the name of a field that only this office has */
  label = g_strdup_printf (_ ("Field “%s” deleted"), get_name (self));
  if (n > 0)
    /* Translators: a toast; %s is the name of a field that only this office has, %d how many applications had something in it */
    message = g_strdup_printf (ngettext ("Field “%s” deleted, and what %d application had in it", "Field “%s” deleted, and what %d applications had in it", (gulong)n),
                               get_name (self), (int)n);
  intake_session_run (self->session, label, delete_field, entry_new (self), entry_free, message != NULL ? message : label);
}

static void
apply_cb (IntakeCustomRow *self)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, self->application_id);
  g_autofree char *label = NULL;
  Entry           *entry;

  if (record == NULL || intake_session_is_read_only (self->session))
    return;

  entry = entry_new (self);
  entry->value = intake_text_clean_lines (gtk_editable_get_text (GTK_EDITABLE (self)));
  /* Translators: an action in the history: the name of a field, and a case number */
  label = g_strdup_printf (_ ("%s of %s"), get_name (self), intake_record_get_text (record, INTAKE_FIELD_CASE));
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

  gtk_widget_class_install_action (widget_class, "field.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "field.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "field.rename", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-custom-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCustomRow, menu_button);
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
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), !intake_session_is_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.rename", !intake_session_is_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.delete", !intake_session_is_read_only (session));

  return GTK_WIDGET (self);
}
