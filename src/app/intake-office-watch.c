/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches the file of an open office. */
#include "config.h"

#include "intake-office-watch.h"

#include "intake-store-place.h"

struct _IntakeOfficeWatch
{
  IntakeStore  *store;
  GFileMonitor *monitor;
};

/* What an event says differs between file systems; whether the file is in its place is seen by looking.  Our own writing is no reason. */
static void
changed_cb (IntakeOfficeWatch *self,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event)
{
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    intake_store_place_look (self->store);
}

IntakeOfficeWatch *
intake_office_watch_new (IntakeStore *store)
{
  IntakeOfficeWatch *self;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (store), NULL);

  self = g_new0 (IntakeOfficeWatch, 1);
  self->store = g_object_ref (store);
  file = g_file_new_for_path (intake_store_get_path (store));
  /* Where nothing can be watched, as on some network drives, it is found out at the next change. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

void
intake_office_watch_free (IntakeOfficeWatch *self)
{
  g_return_if_fail (self != NULL);

  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_clear_object (&self->store);
  g_free (self);
}
