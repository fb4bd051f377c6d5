/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures of the overview count. */
#include "config.h"

#include "intake-figure.h"

/* A Wednesday. */
#define TODAY ((IntakeDate){ 2026, 11, 25 })

/* Each counts less than everything, and can be saved and read back, as the row that leads to it does. */
static void
test_views (void)
{
  for (IntakeFigure figure = 0; figure < INTAKE_N_FIGURES; figure++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeView) view = intake_figure_new_view (figure, TODAY);
      g_autofree char *text = intake_view_to_text (view);
      g_autoptr (IntakeView) again = intake_view_from_text (text, &error);

      g_assert_no_error (error);
      g_assert_true (intake_view_is_narrowed_down (view));
      g_assert_true (intake_view_equal (view, again));
      g_assert_cmpstr (intake_figure_label (figure, intake_language_find ("fr")), !=, intake_figure_label (figure, intake_language_find ("en")));
    }
}

/* The first and the last day of the week are in it. */
static void
test_notices (void)
{
  g_autoptr (IntakeView) view = intake_figure_new_view (INTAKE_FIGURE_NOTICES_CLOSING, TODAY);
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (view, &n_filters);

  g_assert_cmpuint (n_filters, ==, 1);
  g_assert_cmpint (intake_date_compare (filters[0].value.date, TODAY), ==, 0);
  g_assert_cmpint (intake_date_days_between (TODAY, filters[0].upper.date), ==, INTAKE_FIGURE_DAYS_AHEAD - 1);
}

static void
test_weeks (void)
{
  static const struct
  {
    IntakeDate day;
    IntakeDate monday;
  } cases[] = {
    { { 2026, 11, 25 }, { 2026, 11, 23 } },
    { { 2026, 11, 23 }, { 2026, 11, 23 } },
    { { 2026, 11, 22 }, { 2026, 11, 16 } },
    { { 2024, 1, 1 }, { 2024, 1, 1 } },
    { { 2023, 12, 31 }, { 2023, 12, 25 } },
    { { 2023, 12, 25 }, { 2023, 12, 25 } },
    { { 1900, 1, 1 }, { 1900, 1, 1 } },
    { { 2100, 3, 1 }, { 2100, 3, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IntakeView) view = intake_figure_new_week_view (cases[i].monday);
      guint               n_filters;
      const IntakeFilter *filters = intake_view_get_filters (view, &n_filters);

      g_assert_cmpint (intake_date_days_between (cases[i].monday, intake_figure_week_start (cases[i].day)), ==, 0);
      g_assert_cmpuint (n_filters, ==, 1);
      g_assert_cmpint (intake_date_days_between (filters[0].value.date, filters[0].upper.date), ==, 6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/figure/views", test_views);
  g_test_add_func ("/core/figure/notices-of-seven-days", test_notices);
  g_test_add_func ("/core/figure/weeks-begin-on-monday", test_weeks);

  return g_test_run ();
}
