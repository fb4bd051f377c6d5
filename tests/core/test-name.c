/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names are the same, nearly the same, or another's; what their letters rule out is never near. */
#include "config.h"

#include "intake-name.h"

static const struct
{
  const char *family_name;
  const char *given_names;
  const char *other_family_name;
  const char *other_given_names;
  int         least;
  int         most;
} cases[] = {
  { "Ngo Bassa", "Marie", "NGO  BASSA", "Marie", 1000, 1000 },
  { "Ngo Bassa", "Marie", "Marie", "Ngo Bassa", 1000, 1000 },
  { "N’Guessan", NULL, NULL, "nguessan", 1000, 1000 },
  { "Œuvré", "Ève", "Oeuvre", "Eve", 1000, 1000 },
  { "Mbarga", "Paul", "Mbraga", "Paul", INTAKE_NAME_NEAR, 999 },
  { "Ngo Bassa", "Marie", "Ngo Bassa", "Marie Claire", INTAKE_NAME_NEAR, INTAKE_NAME_NEAR },
  { "Ngo Bassa", "Marie Claire", "Ngo Bassa", "Marie", INTAKE_NAME_NEAR, INTAKE_NAME_NEAR },
  { "Ngo Bassa", "Marie", "Ngo Bassa", "Marie-Claire", INTAKE_NAME_NEAR, INTAKE_NAME_NEAR },
  { "Ngo Bassa", "Marie", "Ngo Bassa", "Paul", 0, INTAKE_NAME_NEAR - 1 },
  { "Marie", NULL, "Marie", "Claire", 0, INTAKE_NAME_NEAR - 1 },
  { "Tabi", "Odile", "Fouda", "Eric", 0, 0 },
  { NULL, NULL, "Tabi", "Odile", 0, 0 },
  { NULL, NULL, NULL, NULL, 0, 0 },
  { "-", "'", "Tabi", NULL, 0, 0 },
  { "Владимирова", "Анна", "Владимирова", "Анна", 1000, 1000 },
};

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (IntakeName) name = { 0 };
      int likeness;

      g_test_message ("case %u", i);
      intake_name_init (&name, cases[i].family_name, cases[i].given_names);
      likeness = intake_name_compare (&name, cases[i].other_family_name, cases[i].other_given_names);
      g_assert_cmpint (likeness, >=, cases[i].least);
      g_assert_cmpint (likeness, <=, cases[i].most);
      if (likeness >= INTAKE_NAME_NEAR)
        g_assert_true (intake_name_may_be_alike (&name, intake_name_letters (cases[i].other_family_name, cases[i].other_given_names)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/name/compare", test_compare);

  return g_test_run ();
}
