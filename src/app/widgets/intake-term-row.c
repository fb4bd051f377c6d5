/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One name of a list that the office makes itself. */
#include "config.h"

#include "intake-term-row.h"

#include "intake-compat.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakeTermRow
{
  AdwEntryRow parent_instance;

  gint64 id;
  char  *name;

  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;
};

enum
{
  RENAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeTermRow, intake_term_row, ADW_TYPE_ENTRY_ROW)

static void
applied_cb (IntakeTermRow *self)
{
  g_autofree char *name = intake_text_clean (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (name == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self), self->name);
  else if (!g_str_equal (name, self->name))
    g_signal_emit (self, signals[RENAMED], 0, name);
}

/* @words (transfer full) tell what the button does with which name. */
static void
set_button (GtkWidget  *button,
            const char *action,
            GVariant   *target,
            char       *words,
            gboolean    visible)
{
  g_autofree char *owned = words;

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, owned);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, owned, -1);
  gtk_widget_set_visible (button, visible);
}

static void
intake_term_row_finalize (GObject *object)
{
  g_free (INTAKE_TERM_ROW (object)->name);

  G_OBJECT_CLASS (intake_term_row_parent_class)->finalize (object);
}

static void
intake_term_row_class_init (IntakeTermRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_term_row_finalize;

  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-term-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeTermRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeTermRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeTermRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, applied_cb);
}

static void
intake_term_row_init (IntakeTermRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_entry (ADW_ENTRY_ROW (self), NULL);
}

GtkWidget *
intake_term_row_new (const IntakeOfficeTerm *term,
                     gboolean                can_go_up,
                     gboolean                can_go_down,
                     gboolean                editable)
{
  IntakeTermRow *self;

  g_return_val_if_fail (term != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_TERM_ROW, NULL);
  self->id = term->id;
  self->name = g_strdup (term->name);
  gtk_editable_set_text (GTK_EDITABLE (self), term->name);
  gtk_editable_set_editable (GTK_EDITABLE (self), editable);
  /* Translators: a button beside a name of a list */
  set_button (self->up_button, "terms.move", g_variant_new ("(xi)", term->id, -1), g_strdup_printf (_ ("Move “%s” up"), term->name), editable && can_go_up);
  /* Translators: a button beside a name of a list */
  set_button (self->down_button, "terms.move", g_variant_new ("(xi)", term->id, 1), g_strdup_printf (_ ("Move “%s” down"), term->name), editable && can_go_down);
  /* Translators: a button beside a name of a list */
  set_button (self->remove_button, "terms.remove", g_variant_new_int64 (term->id), g_strdup_printf (_ ("Remove “%s” from the list"), term->name), editable);

  return GTK_WIDGET (self);
}

gint64
intake_term_row_get_id (IntakeTermRow *self)
{
  g_return_val_if_fail (INTAKE_IS_TERM_ROW (self), 0);

  return self->id;
}

gboolean
intake_term_row_is (IntakeTermRow          *self,
                    const IntakeOfficeTerm *term)
{
  g_return_val_if_fail (INTAKE_IS_TERM_ROW (self), FALSE);
  g_return_val_if_fail (term != NULL, FALSE);

  return self->id == term->id && g_str_equal (self->name, term->name);
}
