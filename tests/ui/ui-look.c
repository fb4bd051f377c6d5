/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at what a window shows. */
#include "config.h"

#include "ui-look.h"

#include <adwaita.h>
#include <string.h>

#define MARK "‹"

/* Rounding of pixels, and borders that are drawn twice. */
#define SLACK 2.0

static char *
dup_path (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);
  GtkWidget *at = widget;

  for (guint i = 0; at != NULL && i < 6; i++, at = gtk_widget_get_parent (at))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (at));

      g_string_append_printf (path, "%s%s%s%s", i > 0 ? " in " : "", G_OBJECT_TYPE_NAME (at), id != NULL ? "#" : "", id != NULL ? id : "");
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
report (UiLook     *self,
        GtkWidget  *widget,
        const char *what,
        const char *text)
{
  g_autofree char *path = dup_path (widget);

  g_test_message ("%s: %s: “%s”: %s", self->place, what, text, path);
  self->n_found++;
}

/* Inside what GTK and libadwaita draw themselves, only their authors can mend something. */
static gboolean
is_foreign (GtkWidget *widget)
{
  static const char *const names[] = { "GtkWindowControls", "GtkSpinButton", "GtkShortcutsWindow", "GtkCalendar", "GtkScale", "AdwAboutWindow", "AdwPreferencesWindow", "GtkEmojiChooser", NULL };

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    {
      if (g_strv_contains (names, G_OBJECT_TYPE_NAME (at)) && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Intake"))
        return TRUE;
    }

  return FALSE;
}

/* The texts of the rules come from the office, and the name of the program has no translation. */
static gboolean
is_data (GtkWidget  *widget,
         const char *text)
{
  GtkWidget *at = widget;

  for (guint i = 0; at != NULL && i < 5; i++, at = gtk_widget_get_parent (at))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (at), "IntakeReasonLine") || g_str_equal (G_OBJECT_TYPE_NAME (at), "AdwViewSwitcherTitle"))
        return TRUE;
    }

  return g_str_equal (text, "Intake");
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  GtkWidget *at = widget;

  for (guint i = 0; at != NULL && i < 4; i++, at = gtk_widget_get_parent (at))
    {
      if (gtk_widget_get_has_tooltip (at))
        return TRUE;
    }

  return FALSE;
}

static void
look_at_text (UiLook     *self,
              GtkWidget  *widget,
              const char *text,
              gboolean    cut)
{
  if (text == NULL || *text == '\0' || self->messages == NULL)
    return;

  if (g_hash_table_contains (self->messages, text) && !is_data (widget, text))
    report (self, widget, "not translated", text);
  /* What people wrote may be cut where the whole is elsewhere; what we wrote may not, but where libadwaita cuts it, in the value of a row. */
  if (cut && strstr (text, MARK) != NULL && !has_tooltip (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) == NULL)
    report (self, widget, "cut", text);
}

static void
look_at_button (UiLook    *self,
                GtkWidget *widget)
{
  const char *icon = NULL;

  if (GTK_IS_BUTTON (widget))
    icon = gtk_button_get_icon_name (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    icon = gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget));
  if (icon != NULL && !gtk_widget_get_has_tooltip (widget))
    report (self, widget, "an icon without a tooltip", icon);
}

/* What is beside one another in a box never lies upon one another. */
static void
look_for_overlaps (UiLook    *self,
                   GtkWidget *box)
{
  for (GtkWidget *one = gtk_widget_get_first_child (box); one != NULL; one = gtk_widget_get_next_sibling (one))
    {
      for (GtkWidget *other = gtk_widget_get_next_sibling (one); other != NULL; other = gtk_widget_get_next_sibling (other))
        {
          graphene_rect_t a, b, common;

          if (!gtk_widget_get_mapped (one) || !gtk_widget_get_mapped (other) || GTK_IS_POPOVER (one) || GTK_IS_POPOVER (other) ||
              !gtk_widget_compute_bounds (one, box, &a) || !gtk_widget_compute_bounds (other, box, &b) ||
              !graphene_rect_intersection (&a, &b, &common))
            continue;
          if (common.size.width > SLACK && common.size.height > SLACK)
            report (self, one, "overlaps", G_OBJECT_TYPE_NAME (other));
        }
    }
}

static void
look_at_width (UiLook    *self,
               GtkWidget *widget)
{
  GtkWidget      *native = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;

  if (native == widget || !gtk_widget_compute_bounds (widget, native, &bounds) || bounds.size.width <= 0)
    return;

  if (bounds.origin.x < -SLACK || bounds.origin.x + bounds.size.width > gtk_widget_get_width (native) + SLACK)
    report (self, widget, "wider than its window", G_OBJECT_TYPE_NAME (widget));
}

/* @scrolled: what is inside may be larger than what is seen of it. */
static void
look (UiLook    *self,
      GtkWidget *widget,
      gboolean   scrolled)
{
  if (!gtk_widget_get_mapped (widget) || is_foreign (widget))
    return;

  if (GTK_IS_LABEL (widget))
    look_at_text (self, widget, gtk_label_get_text (GTK_LABEL (widget)), pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  else if (GTK_IS_INSCRIPTION (widget))
    look_at_text (self, widget, gtk_inscription_get_text (GTK_INSCRIPTION (widget)), FALSE);
  look_at_button (self, widget);
  if (GTK_IS_BOX (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_GRID (widget))
    look_for_overlaps (self, widget);
  /* Panes slide in from outside. */
  scrolled |= GTK_IS_SCROLLED_WINDOW (widget) || ADW_IS_FLAP (widget) || ADW_IS_LEAFLET (widget) || GTK_IS_STACK (widget) || GTK_IS_REVEALER (widget);
  if (!scrolled)
    look_at_width (self, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look (self, child, scrolled);
}

void
ui_look_at (UiLook    *self,
            GtkWidget *root)
{
  look (self, root, FALSE);
}

GHashTable *
ui_look_read_messages (const char *folder)
{
  GHashTable      *messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_build_filename (folder, "messages", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  for (char *message = text; message < text + length; message += strlen (message) + 1)
    {
      g_autofree char *plain = g_strdup (message);
      char            *end = plain;

      /* As a label shows it: the letter to press has no underline before it. */
      for (const char *c = message; *c != '\0'; c++)
        {
          if (*c != '_')
            *end++ = *c;
        }
      *end = '\0';
      g_hash_table_add (messages, g_strdup (message));
      g_hash_table_add (messages, g_steal_pointer (&plain));
    }

  return messages;
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

char *
ui_look_dup_widest (GtkWidget *root)
{
  GtkWidget *widest = root;

  for (;;)
    {
      GtkWidget *next = NULL;

      for (GtkWidget *child = gtk_widget_get_first_child (widest); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          if (gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child) && (next == NULL || get_minimum (child) > get_minimum (next)))
            next = child;
        }
      /* Below that, several share in it. */
      if (next == NULL || get_minimum (next) < get_minimum (widest) * 3 / 4)
        return dup_path (widest);
      widest = next;
    }
}

GtkWidget *
ui_look_find (GtkWidget *root,
              GType      type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_look_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
