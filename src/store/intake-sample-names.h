/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what the sample office's applicants are called and where they come from. The people are invented; towns and universities are not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeSampleUniversity:
 * @name: as applicants write it
 * @country: ISO 3166
 */
typedef struct
{
  const char *name;
  const char *country;
} IntakeSampleUniversity;

/**
 * IntakeSampleOrigin:
 * @weight: how many of a hundred or so applicants are from there
 * @nationality: ISO 3166
 * @language: the language that they write in
 * @languages: what they speak, one of these
 * @family_names: family names
 * @women: given names of women
 * @men: given names of men
 * @towns: where they live
 * @universities: where they study; ended by a name of %NULL
 * @fields: what they study
 *
 * Lists end with %NULL.
 */
typedef struct
{
  guint                         weight;
  const char                   *nationality;
  const char                   *language;
  const char *const            *languages;
  const char *const            *family_names;
  const char *const            *women;
  const char *const            *men;
  const char *const            *towns;
  const IntakeSampleUniversity *universities;
  const char *const            *fields;
} IntakeSampleOrigin;

/** intake_sample_origins: where applicants come from; @n_origins is how many. */
const IntakeSampleOrigin *intake_sample_origins (guint *n_origins);

G_END_DECLS
