/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far something long is. */
#include "config.h"

#include "intake-progress-page.h"

#include <glib/gi18n-lib.h>

/* How often one looks, and from when on a guess of the time left is worth telling. */
#define INTERVAL_MS 100
#define GUESS_AFTER_SECONDS 2.0

struct _IntakeProgressPage
{
  AdwBin parent_instance;

  IntakeProgress *progress;
  gint64          began_at;
  guint           timer;

  GtkLabel       *title;
  GtkProgressBar *bar;
  GtkLabel       *count;
  GtkWidget      *cancel_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  CANCELLED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeProgressPage, intake_progress_page, ADW_TYPE_BIN)

static char *
dup_time_left (double elapsed,
               double fraction)
{
  double left;
  guint  minutes;

  if (elapsed < GUESS_AFTER_SECONDS || fraction <= 0.0)
    return NULL;

  left = elapsed * (1.0 - fraction) / fraction;
  if (left < 60.0)
    {
      guint seconds = MAX ((guint)left, 1);

      return g_strdup_printf (ngettext ("about %u second left", "about %u seconds left", seconds), seconds);
    }

  minutes = (guint)(left / 60.0 + 0.5);
  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes), minutes);
}

/* In hundredths: what is counted differs from task to task, and means nothing to people. */
static void
show_fraction (IntakeProgressPage *self,
               double              fraction)
{
  g_autofree char *left = dup_time_left ((double)(g_get_monotonic_time () - self->began_at) / G_USEC_PER_SEC, fraction);
  /* Translators: how much of a task is done, in hundredths: "15%".  %d is the number and %% the sign, with the space that your language puts between them */
  g_autofree char *percent = g_strdup_printf (_ ("%d%%"), (int)(fraction * 100.0));
  g_autofree char *words = left != NULL ? g_strdup_printf ("%s · %s", percent, left) : g_strdup (percent);

  gtk_label_set_label (self->count, fraction >= 0.0 ? words : "");
}

static gboolean
poll_cb (gpointer data)
{
  IntakeProgressPage *self = data;
  double              fraction = intake_progress_get (self->progress, NULL, NULL);

  if (fraction < 0.0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);
  show_fraction (self, fraction);

  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (IntakeProgressPage *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
intake_progress_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (INTAKE_PROGRESS_PAGE (object)->title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_progress_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (INTAKE_PROGRESS_PAGE (object)->title, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_progress_page_dispose (GObject *object)
{
  IntakeProgressPage *self = INTAKE_PROGRESS_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->progress, intake_progress_unref);

  G_OBJECT_CLASS (intake_progress_page_parent_class)->dispose (object);
}

static void
intake_progress_page_class_init (IntakeProgressPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_progress_page_get_property;
  object_class->set_property = intake_progress_page_set_property;
  object_class->dispose = intake_progress_page_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeProgressPage, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeProgressPage, bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeProgressPage, count);
  gtk_widget_class_bind_template_child (widget_class, IntakeProgressPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
intake_progress_page_init (IntakeProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_progress_page_watch (IntakeProgressPage *self,
                            IntakeProgress     *progress)
{
  g_return_if_fail (INTAKE_IS_PROGRESS_PAGE (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->progress, intake_progress_unref);
  gtk_progress_bar_set_fraction (self->bar, 0.0);
  gtk_label_set_label (self->count, "");
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  if (progress == NULL)
    return;

  self->progress = intake_progress_ref (progress);
  self->began_at = g_get_monotonic_time ();
  self->timer = g_timeout_add (INTERVAL_MS, poll_cb, self);
}
