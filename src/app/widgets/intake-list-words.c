/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list says where it has nothing to show. */
#include "config.h"

#include "intake-list-words.h"

#include <glib/gi18n-lib.h>

static const IntakeListWords words[] = {
  { INTAKE_ENTITY_APPLICATION, "intake-applications-symbolic", N_ ("No applications yet"), N_ ("Import the spreadsheet that you received, or add an application by hand."), N_ ("_Add application"), N_ ("No application found") },
  { INTAKE_ENTITY_NOTICE, "intake-notices-symbolic", N_ ("No notices yet"), N_ ("A notice says what interns are looked for: where, when, for how long, and by which rules."), N_ ("_Add notice"), N_ ("No notice found") },
  { INTAKE_ENTITY_SUPERVISOR, "intake-supervisors-symbolic", N_ ("No supervisors yet"), N_ ("Add the people who guide interns, with how many each can take at once."), N_ ("_Add supervisor"), N_ ("No supervisor found") },
  { INTAKE_ENTITY_PLACEMENT, "intake-interns-symbolic", N_ ("No interns yet"), N_ ("An application that is taken to the stage “Accepted” has its internship here."), NULL, N_ ("No intern found") },
};

const IntakeListWords *
intake_list_words_get (IntakeEntity entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i].entity == entity)
        return &words[i];
    }

  g_return_val_if_reached (&words[0]);
}
