/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which spreadsheet is imported. */
#include "config.h"

#include "intake-import-source-page.h"

#include "intake-choice-row.h"
#include "intake-preview-table.h"
#include "intake-saved-mapping-row.h"

#include "intake-notice-table.h"

#include <glib/gi18n-lib.h>

#define N_SHOWN_CELLS 6
#define TOAST_SECONDS 10

struct _IntakeImportSourcePage
{
  AdwBin parent_instance;

  IntakeSession     *session;
  IntakeImportDraft *draft;
  gboolean           is_showing;

  AdwToastOverlay       *toasts;
  AdwToast              *undo_toast;
  GtkListBox            *options;
  AdwActionRow          *file_row;
  AdwComboRow           *sheet_row;
  AdwComboRow           *heading_row;
  IntakeSavedMappingRow *mapping_row;
  AdwComboRow           *duplicate_row;
  GtkStringList         *sheets;
  GtkStringList         *headings;
  IntakeChoiceRow       *notice_row;
  IntakePreviewTable    *table;
};

enum
{
  PLACE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeImportSourcePage, intake_import_source_page, ADW_TYPE_BIN)

static void
sheet_cb (IntakeImportSourcePage *self)
{
  if (self->is_showing || intake_import_draft_get_preview (self->draft) == NULL)
    return;

  /* Of another sheet the headings are found anew. */
  intake_import_draft_set_place (self->draft, adw_combo_row_get_selected (self->sheet_row), 0);
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

/* The first choice is that there are none; then come the rows. */
static void
heading_cb (IntakeImportSourcePage *self)
{
  const IntakeImportPreview *preview = self->draft != NULL ? intake_import_draft_get_preview (self->draft) : NULL;
  guint                      selected = adw_combo_row_get_selected (self->heading_row);

  if (self->is_showing || preview == NULL || selected > preview->first_numbers->len)
    return;

  intake_import_draft_set_place (self->draft, preview->sheet, selected == 0 ? -1 : (int)g_array_index (preview->first_numbers, guint, selected - 1));
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

static void
show_table (IntakeImportSourcePage *self)
{
  intake_preview_table_show (self->table, intake_import_draft_get_preview (self->draft), intake_import_draft_get_mapping (self->draft), intake_session_get_language (self->session));
}

static void
duplicate_cb (IntakeImportSourcePage *self)
{
  if (self->draft != NULL)
    intake_import_draft_set_on_duplicate (self->draft, (IntakeOnDuplicate)adw_combo_row_get_selected (self->duplicate_row));
}

static void
clear_list (GtkStringList *list,
            guint          n_kept)
{
  gtk_string_list_splice (list, n_kept, g_list_model_get_n_items (G_LIST_MODEL (list)) - n_kept, NULL);
}

static void
fill_headings (IntakeImportSourcePage    *self,
               const IntakeImportPreview *preview)
{
  guint selected = 0;

  clear_list (self->headings, 1);
  for (guint i = 0; i < preview->first_rows->len; i++)
    {
      GStrv            row = g_ptr_array_index (preview->first_rows, i);
      guint            number = g_array_index (preview->first_numbers, guint, i);
      g_autofree char *label = NULL;
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();
      g_autofree char *joined = NULL;

      for (guint j = 0; row[j] != NULL && cells->len < N_SHOWN_CELLS; j++)
        if (*row[j] != '\0')
          g_ptr_array_add (cells, row[j]);
      g_ptr_array_add (cells, NULL);
      joined = g_strjoinv (" · ", (char **)cells->pdata);
      /* Translators: the number of a row of a spreadsheet, and what stands in it */
      label = g_strdup_printf (_ ("Row %u: %s"), number, joined);
      gtk_string_list_append (self->headings, label);
      if (number == preview->mapping->heading_row)
        selected = i + 1;
    }
  adw_combo_row_set_selected (self->heading_row, selected);
}

static void
fill_notices (IntakeImportSourcePage *self,
              const char             *reference)
{
  IntakeStore *store = intake_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = intake_notice_table_list_names (intake_store_get_main_database (store), &error);
  IntakeValue none = INTAKE_VALUE_INIT;

  self->notice_row = INTAKE_CHOICE_ROW (intake_field_row_new (INTAKE_FIELD_NOTICE, intake_session_get_language (self->session)));
  gtk_list_box_append (self->options, GTK_WIDGET (self->notice_row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->notice_row), _ ("Notice for rows that name none"));
  intake_choice_row_set_blank_label (self->notice_row, C_ ("notice", "None"));
  intake_field_row_show (INTAKE_FIELD_ROW (self->notice_row), &none, TRUE);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const IntakeNoticeName *name = names->pdata[i];
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_integer (&value, name->id);
      intake_choice_row_add (self->notice_row, &value, name->reference);
      if (g_strcmp0 (name->reference, reference) == 0)
        intake_field_row_show (INTAKE_FIELD_ROW (self->notice_row), &value, TRUE);
    }
}

static void
forget_toast (IntakeImportSourcePage *self)
{
  g_autoptr (AdwToast) toast = self->undo_toast != NULL ? g_object_ref (self->undo_toast) : NULL;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* What was done in here; of what was done before, nobody thinks while importing. */
static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  IntakeImportSourcePage *self = INTAKE_IMPORT_SOURCE_PAGE (widget);

  if (self->undo_toast == NULL)
    return;

  forget_toast (self);
  intake_session_undo (self->session, INTAKE_UNDO);
}

/* The window's own toast lies behind the assistant, out of reach. */
static void
notified_cb (IntakeSession          *session,
             const char             *message,
             gboolean                undoable,
             IntakeImportSourcePage *self)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast        *toast;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  forget_toast (self);
  toast = adw_toast_new (markup);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "mapping.undo");
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
intake_import_source_page_dispose (GObject *object)
{
  IntakeImportSourcePage *self = INTAKE_IMPORT_SOURCE_PAGE (object);

  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->session);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (intake_import_source_page_parent_class)->dispose (object);
}

static void
intake_import_source_page_class_init (IntakeImportSourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_import_source_page_dispose;

  signals[PLACE_CHANGED] = g_signal_new ("place-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "mapping.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "mapping.undo", NULL);

  g_type_ensure (INTAKE_TYPE_PREVIEW_TABLE);
  g_type_ensure (INTAKE_TYPE_SAVED_MAPPING_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, options);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, file_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, heading_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, mapping_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, duplicate_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, sheets);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, headings);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportSourcePage, table);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_table);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
}

static void
intake_import_source_page_init (IntakeImportSourcePage *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_import_source_page_set_up (IntakeImportSourcePage *self,
                                  IntakeSession          *session,
                                  IntakeImportDraft      *draft,
                                  const char             *file_name,
                                  const char             *notice)
{
  g_return_if_fail (INTAKE_IS_IMPORT_SOURCE_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  adw_action_row_set_subtitle (self->file_row, file_name);
  intake_saved_mapping_row_set_up (self->mapping_row, session, draft);
  g_signal_connect_object (session, "notified", G_CALLBACK (notified_cb), self, 0);
  fill_notices (self, notice);
}

void
intake_import_source_page_show (IntakeImportSourcePage *self)
{
  const IntakeImportPreview *preview;

  g_return_if_fail (INTAKE_IS_IMPORT_SOURCE_PAGE (self));

  preview = intake_import_draft_get_preview (self->draft);
  g_return_if_fail (preview != NULL);

  self->is_showing = TRUE;
  clear_list (self->sheets, 0);
  for (guint i = 0; i < preview->sheets->len; i++)
    gtk_string_list_append (self->sheets, g_ptr_array_index (preview->sheets, i));
  adw_combo_row_set_selected (self->sheet_row, preview->sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), preview->sheets->len > 1);
  fill_headings (self, preview);
  intake_saved_mapping_row_show (self->mapping_row);
  show_table (self);
  self->is_showing = FALSE;
}

char *
intake_import_source_page_dup_notice (IntakeImportSourcePage *self)
{
  const IntakeValue *value;

  g_return_val_if_fail (INTAKE_IS_IMPORT_SOURCE_PAGE (self), NULL);

  value = intake_choice_row_get_value (self->notice_row);
  if (value->type != INTAKE_VALUE_INTEGER)
    return NULL;

  return intake_notice_table_dup_reference (intake_store_get_main_database (intake_session_get_store (self->session)), value->integer);
}
