/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the mappings that were saved for such a file is used. */
#include "config.h"

#include "intake-saved-mapping-row.h"

#include "intake-name-popover.h"

#include "intake-mapping-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeSavedMappingRow
{
  AdwComboRow parent_instance;

  IntakeSession     *session;
  IntakeImportDraft *draft;
  gboolean           is_showing;

  GtkStringList *names;
  GtkMenuButton *menu_button;
};

enum
{
  USED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSavedMappingRow, intake_saved_mapping_row, ADW_TYPE_COMBO_ROW)

/* Only what is used can be renamed or deleted, so that nobody wonders which it was. */
static void
update_actions (IntakeSavedMappingRow *self)
{
  gboolean changeable = self->draft != NULL && intake_import_draft_get_saved_name (self->draft) != NULL && !intake_session_is_read_only (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mapping.rename", changeable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mapping.delete", changeable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), changeable);
}

static void
selected_cb (IntakeSavedMappingRow *self)
{
  guint      selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  GPtrArray *saved;

  if (self->draft == NULL || self->is_showing || intake_import_draft_get_preview (self->draft) == NULL)
    return;

  saved = intake_import_draft_get_saved (self->draft);
  intake_import_draft_use_saved (self->draft, selected > 0 && selected <= saved->len ? ((IntakeSavedMapping *)saved->pdata[selected - 1])->name : NULL);
  update_actions (self);
  g_signal_emit (self, signals[USED], 0);
}

/* The names of all others: of the whole office, since a mapping for other headings has its name too. */
static GStrv
dup_taken (IntakeSavedMappingRow *self)
{
  g_autoptr (GStrvBuilder) taken = g_strv_builder_new ();
  g_autoptr (GPtrArray) all = intake_mapping_table_list (intake_store_get_main_database (intake_session_get_store (self->session)), NULL, NULL);
  const char *own = intake_import_draft_get_saved_name (self->draft);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const IntakeSavedMapping *one = g_ptr_array_index (all, i);

      if (!g_str_equal (one->name, own))
        g_strv_builder_add (taken, one->name);
    }

  return g_strv_builder_end (taken);
}

static void
named_cb (IntakeSavedMappingRow *self,
          const char            *name)
{
  if (intake_import_draft_get_saved_name (self->draft) != NULL)
    intake_import_draft_rename_saved (self->draft, name);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeSavedMappingRow *self = INTAKE_SAVED_MAPPING_ROW (widget);
  IntakeNamePopover     *popover;
  g_auto (GStrv) taken = NULL;

  if (intake_session_get_store (self->session) == NULL)
    return;

  taken = dup_taken (self);
  popover = intake_name_popover_ask (widget, GTK_WIDGET (self->menu_button), _ ("Name of the _mapping"), _ ("_Rename"), NULL,
                                     intake_import_draft_get_saved_name (self->draft), (const char *const *)taken);
  g_signal_connect_object (popover, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeSavedMappingRow *self = INTAKE_SAVED_MAPPING_ROW (widget);

  intake_import_draft_delete_saved (self->draft);
  update_actions (self);
  g_signal_emit (self, signals[USED], 0);
}

static void
intake_saved_mapping_row_dispose (GObject *object)
{
  IntakeSavedMappingRow *self = INTAKE_SAVED_MAPPING_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (intake_saved_mapping_row_parent_class)->dispose (object);
}

static void
intake_saved_mapping_row_class_init (IntakeSavedMappingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_saved_mapping_row_dispose;

  signals[USED] = g_signal_new ("used", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "mapping.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "mapping.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "mapping.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "mapping.delete", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-saved-mapping-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSavedMappingRow, names);
  gtk_widget_class_bind_template_child (widget_class, IntakeSavedMappingRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_saved_mapping_row_init (IntakeSavedMappingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
intake_saved_mapping_row_set_up (IntakeSavedMappingRow *self,
                                 IntakeSession         *session,
                                 IntakeImportDraft     *draft)
{
  g_return_if_fail (INTAKE_IS_SAVED_MAPPING_ROW (self));
  g_return_if_fail (self->session == NULL);
  g_return_if_fail (INTAKE_IS_SESSION (session) && INTAKE_IS_IMPORT_DRAFT (draft));

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "saved-changed", G_CALLBACK (intake_saved_mapping_row_show), self, G_CONNECT_SWAPPED);
}

void
intake_saved_mapping_row_show (IntakeSavedMappingRow *self)
{
  GPtrArray  *saved;
  const char *name;
  guint       selected = 0;

  g_return_if_fail (INTAKE_IS_SAVED_MAPPING_ROW (self));

  saved = intake_import_draft_get_saved (self->draft);
  name = intake_import_draft_get_saved_name (self->draft);
  self->is_showing = TRUE;
  gtk_string_list_splice (self->names, 1, g_list_model_get_n_items (G_LIST_MODEL (self->names)) - 1, NULL);
  for (guint i = 0; i < saved->len; i++)
    {
      const IntakeSavedMapping *one = saved->pdata[i];

      gtk_string_list_append (self->names, one->name);
      if (g_strcmp0 (one->name, name) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  gtk_widget_set_visible (GTK_WIDGET (self), saved->len > 0);
  self->is_showing = FALSE;
  update_actions (self);
}
