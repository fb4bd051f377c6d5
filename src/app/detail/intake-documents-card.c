/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of an application. */
#include "config.h"

#include "intake-documents-card.h"

#include "intake-document-command.h"
#include "intake-document-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeDocumentsCard
{
  AdwBin parent_instance;

  IntakeSession *session;
  gint64         application_id;
  GPtrArray     *rows;

  AdwPreferencesGroup *group;
  GtkMenuButton       *add_button;
  GtkWidget           *none_row;
};

G_DEFINE_FINAL_TYPE (IntakeDocumentsCard, intake_documents_card, ADW_TYPE_BIN)

static void
append_kinds (GMenu                *menu,
              const char           *heading,
              const char           *state,
              const IntakeLanguage *language)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < intake_document_vocabulary.n_terms; i++)
    {
      const char *id = intake_document_vocabulary.terms[i].id;
      g_autoptr (GMenuItem) item = g_menu_item_new (intake_vocabulary_label (&intake_document_vocabulary, id, language), NULL);

      g_menu_item_set_action_and_target (item, "documents.add", "(ss)", id, state);
      g_menu_append_item (section, item);
    }
  g_menu_append_submenu (menu, heading, G_MENU_MODEL (section));
}

static GMenuModel *
make_menu (const IntakeLanguage *language)
{
  GMenu *menu = g_menu_new ();

  /* Translators: a submenu with kinds of documents that came in */
  append_kinds (menu, _ ("_Received"), "received", language);
  /* Translators: a submenu with kinds of documents that are to be asked for */
  append_kinds (menu, _ ("_Asked for"), "asked-for", language);

  return G_MENU_MODEL (menu);
}

static void
clear_rows (IntakeDocumentsCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static IntakeDocumentRow *
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; i < rows->len; i++)
    if (intake_document_row_get_document (rows->pdata[i])->id == id)
      return rows->pdata[i];

  return NULL;
}

/* Rows of documents that stay are the same widgets, so that who types in one is not disturbed by what comes or goes beside it. */
static void
show_list (IntakeDocumentsCard *self,
           GPtrArray           *list)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  gboolean same = before->len == list->len;

  for (guint i = 0; same && i < list->len; i++)
    same = intake_document_row_get_document (before->pdata[i])->id == ((const IntakeDocument *)list->pdata[i])->id;

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < before->len && !same; i++)
    {
      g_object_ref (before->pdata[i]);
      adw_preferences_group_remove (self->group, before->pdata[i]);
    }

  for (guint i = 0; i < list->len; i++)
    {
      const IntakeDocument *document = list->pdata[i];
      IntakeDocumentRow    *row = find_row (before, document->id);

      if (row != NULL)
        intake_document_row_show (row, document);
      else
        row = INTAKE_DOCUMENT_ROW (intake_document_row_new (self->session, document));
      if (!same)
        adw_preferences_group_add (self->group, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }

  for (guint i = 0; i < before->len && !same; i++)
    g_object_unref (before->pdata[i]);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeDocumentsCard *self = INTAKE_DOCUMENTS_CARD (widget);
  const char          *kind, *state;

  g_variant_get (parameter, "(&s&s)", &kind, &state);
  if (self->application_id != 0)
    intake_document_command_add (self->session, self->application_id, kind, state);
}

static void
intake_documents_card_finalize (GObject *object)
{
  IntakeDocumentsCard *self = INTAKE_DOCUMENTS_CARD (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_documents_card_parent_class)->finalize (object);
}

static void
intake_documents_card_class_init (IntakeDocumentsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_documents_card_finalize;

  gtk_widget_class_install_action (widget_class, "documents.add", "(ss)", add_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-documents-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentsCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentsCard, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeDocumentsCard, none_row);
}

static void
intake_documents_card_init (IntakeDocumentsCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_documents_card_show (IntakeDocumentsCard *self,
                            IntakeSession       *session,
                            gint64               application_id)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INTAKE_IS_DOCUMENTS_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  list = intake_document_table_list (intake_store_get_main_database (intake_session_get_store (session)), application_id, &error);
  if (list == NULL)
    {
      intake_session_fail (session, error);
      return;
    }

  if (self->session != session || self->application_id != application_id)
    clear_rows (self);
  if (self->session != session)
    {
      g_autoptr (GMenuModel) menu = make_menu (intake_session_get_language (session));

      g_set_object (&self->session, session);
      gtk_menu_button_set_menu_model (self->add_button, menu);
    }
  self->application_id = application_id;
  show_list (self, list);
  gtk_widget_set_visible (self->none_row, list->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), !intake_session_is_read_only (session));
}

void
intake_documents_card_commit (IntakeDocumentsCard *self)
{
  g_return_if_fail (INTAKE_IS_DOCUMENTS_CARD (self));

  for (guint i = 0; i < self->rows->len; i++)
    intake_document_row_commit (self->rows->pdata[i]);
}
