/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the window share: an office of their own, and waiting for what happens off the main thread. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

/**
 * UiFixture:
 * @folder: a folder of its own
 * @path: the office file in it
 * @store: (nullable): the open office
 * @session: (nullable): its session
 */
typedef struct
{
  char          *folder;
  char          *path;
  IntakeStore   *store;
  IntakeSession *session;
} UiFixture;

/** ui_fixture_init: as g_test_init(), with GTK, styles and templates; ends the program as skipped where there is no display. */
void ui_fixture_init (int    *argc,
                      char ***argv);

/** ui_fixture_set_up: an office with as many applications of the sample as @data says, by GUINT_TO_POINTER; with 0 an empty one. */
void ui_fixture_set_up (UiFixture    *self,
                        gconstpointer data);

/** ui_fixture_close: closes the office, so that a window can open it. */
void ui_fixture_close (UiFixture *self);

/** ui_fixture_tear_down: closes the office and removes its folder. */
void ui_fixture_tear_down (UiFixture    *self,
                           gconstpointer data);

/** ui_count: how many records the office has, read through @store. */
gint64 ui_count (IntakeStore *store,
                 IntakeEntity entity);

/** ui_settle: does whatever is waiting to be done now. */
void ui_settle (void);

/** ui_close_window: closes a window, and waits until it is gone. */
void ui_close_window (GtkWindow *window);

/** ui_find_nth: of the widgets of @type below @parent the one before which there are @skip others (transfer none) (nullable). */
GtkWidget *ui_find_nth (GtkWidget *parent,
                        GType      type,
                        guint      skip);

/** ui_find_window: the window of that type (transfer none) (nullable). */
gpointer ui_find_window (GType type);

/** ui_is_state: whether the property "state" of an object, %NULL while it is not there, reads so. */
gboolean ui_is_state (gpointer    object,
                      const char *state);

/** ui_add_leaving_reason: adds "Moved abroad" to the office's own reasons for leaving, and waits until it is there. */
void ui_add_leaving_reason (IntakeSession *session);

/** UI_WAIT_SECONDS: after so long a test has failed; with sanitizers all takes about four times as long. */
#ifdef __SANITIZE_ADDRESS__
#define UI_WAIT_SECONDS 120
#else
#define UI_WAIT_SECONDS 30
#endif

/** ui_wait_for: turns the main loop until the condition holds. */
#define ui_wait_for(condition)                                                       \
  G_STMT_START                                                                       \
  {                                                                                  \
    gint64 ui_end = g_get_monotonic_time () + UI_WAIT_SECONDS * G_USEC_PER_SEC;      \
    while (!(condition))                                                             \
      {                                                                              \
        if (g_get_monotonic_time () > ui_end)                                        \
          g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #condition); \
        if (!g_main_context_iteration (NULL, FALSE))                                 \
          g_usleep (1000);                                                           \
      }                                                                              \
  }                                                                                  \
  G_STMT_END

G_END_DECLS
