/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as a person presses them: they come from the screen, not from the program. */
#pragma once

#include "intake-window.h"

#include "ui-fixture.h"

G_BEGIN_DECLS

/**
 * UiKeysOffice:
 * @office: an office file
 * @window: a window that has it open
 * @list: the list of applications in it
 */
typedef struct
{
  UiFixture         office;
  IntakeWindow     *window;
  IntakeRecordList *list;
} UiKeysOffice;

/** ui_keys_office_set_up: a window on an office with as many applications of the sample as @data says, by GUINT_TO_POINTER. */
void ui_keys_office_set_up (UiKeysOffice *self,
                            gconstpointer data);

/** ui_keys_office_tear_down: closes the window, if that was not done, and removes the office. */
void ui_keys_office_tear_down (UiKeysOffice *self,
                               gconstpointer data);

/** ui_keys_office_is_in_list: whether the list of applications has an answer, and the keyboard is in it. */
gboolean ui_keys_office_is_in_list (UiKeysOffice *self);

/** ui_keys_office_dup_record: an application as it stands in the office (transfer full). */
IntakeRecord *ui_keys_office_dup_record (UiKeysOffice *self,
                                         gint64        id);

/** ui_keys_run: as g_test_run(), and ends the application that the windows had. */
int ui_keys_run (void);

/** ui_keys_init: ends the program as skipped where nothing can press keys, and with sanitizers.  After ui_fixture_init(). */
void ui_keys_init (void);

/**
 * ui_keys_press:
 * @keys: keys one after the other, parted by blanks and named as xdotool names them: "shift+ctrl+f", "Tab Tab space"
 *
 * Presses them in the window that a window manager would have given the keyboard: the newest, once it is there.  What they set going may still
 * be under way afterwards.
 */
void ui_keys_press (const char *keys);

/** ui_keys_press_often: presses the same keys @n times. */
void ui_keys_press_often (const char *keys,
                          guint       n);

/** ui_keys_type: types a text, of the characters of an English keyboard, and does not press Enter. */
void ui_keys_type (const char *text);

/** ui_keys_get_window: the window that has the keyboard, or would be given it now (transfer none) (nullable). */
GtkWindow *ui_keys_get_window (void);

/** ui_keys_get_focus: the widget that has the keyboard (transfer none) (nullable). */
GtkWidget *ui_keys_get_focus (void);

/** ui_keys_is_focus_in: whether @widget or something in it has the keyboard. */
gboolean ui_keys_is_focus_in (gpointer widget);

/** ui_keys_dup_focus: where the keyboard is, by the types of the widgets from the window on, to tell what went wrong. */
char *ui_keys_dup_focus (void);

/**
 * ui_keys_find_window:
 * @type: the type of a window
 *
 * Returns: (transfer none) (nullable): the window of that type that is on the screen
 */
gpointer ui_keys_find_window (GType type);

/** ui_keys_wait_for: as ui_wait_for(), and where that is in vain, tells where the keyboard is. */
#define ui_keys_wait_for(condition)                                                                                               \
  G_STMT_START                                                                                                                    \
  {                                                                                                                               \
    gint64 ui_keys_end = g_get_monotonic_time () + UI_WAIT_SECONDS * G_USEC_PER_SEC;                                              \
    while (!(condition))                                                                                                          \
      {                                                                                                                           \
        if (g_get_monotonic_time () > ui_keys_end)                                                                                \
          g_error ("%s:%d: waited in vain for: %s; the keyboard is in %s", __FILE__, __LINE__, #condition, ui_keys_dup_focus ()); \
        if (!g_main_context_iteration (NULL, FALSE))                                                                              \
          g_usleep (1000);                                                                                                        \
      }                                                                                                                           \
  }                                                                                                                               \
  G_STMT_END

G_END_DECLS
