/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that Intake speaks, with their compiled-in catalogues. */
#include "config.h"

#include "intake-language.h"
#include "intake-catalogue.h"
#include "intake-core-resources.h"

#include <gio/gio.h>
#include <string.h>

struct _IntakeLanguage
{
  const char *code;
  const char *name;
  /* the largest number that takes the singular form: 1, and in French 0 as well */
  gboolean zero_is_singular;
};

enum
{
  N_LANGUAGES = 3
};

static const IntakeLanguage languages[N_LANGUAGES] = {
  { "en", "English", FALSE },
  { "fr", "Français", TRUE },
  { "es", "Español", FALSE },
};

static const char *const codes[N_LANGUAGES + 1] = { "en", "fr", "es", NULL };

static IntakeCatalogue *
load_catalogue (const char *code)
{
  g_autofree char *path = g_strdup_printf ("/org/intake/Intake/locale/%s.mo", code);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? intake_catalogue_new (bytes) : NULL;
}

static const IntakeCatalogue *
get_catalogue (const IntakeLanguage *language)
{
  static IntakeCatalogue *catalogues[N_LANGUAGES];
  static gsize            once = 0;

  if (g_once_init_enter (&once))
    {
      /* By hand, for the linker may drop a constructor from a static library. */
      intake_core_register_resource ();
      for (guint i = 0; i < N_LANGUAGES; i++)
        catalogues[i] = load_catalogue (languages[i].code);
      g_once_init_leave (&once, 1);
    }

  return catalogues[language - languages];
}

const IntakeLanguage *
intake_language_get (const char *code)
{
  const IntakeLanguage *language = NULL;

  if (code != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (code, (gssize)strcspn (code, "_-.@"));

      language = intake_language_find (lower);
    }

  return language != NULL ? language : &languages[0];
}

const IntakeLanguage *
intake_language_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    if (strcmp (languages[i].code, code) == 0)
      return &languages[i];

  return NULL;
}

const IntakeLanguage *
intake_language_from_names (const char *const *names)
{
  g_return_val_if_fail (names != NULL, &languages[0]);

  for (; *names != NULL; names++)
    {
      const IntakeLanguage *language = intake_language_get (*names);

      /* Any other name gives English as well, so that English must be asked for by its own. */
      if (language != &languages[0] || (g_ascii_strncasecmp (*names, "en", 2) == 0 && !g_ascii_isalpha ((*names)[2])))
        return language;
    }

  return &languages[0];
}

const char *
intake_language_get_code (const IntakeLanguage *language)
{
  g_return_val_if_fail (language != NULL, "en");

  return language->code;
}

const char *
intake_language_get_name (const IntakeLanguage *language)
{
  g_return_val_if_fail (language != NULL, "English");

  return language->name;
}

const char *const *
intake_language_codes (void)
{
  return codes;
}

const char *
intake_language_translate (const IntakeLanguage *language,
                           const char           *message)
{
  const IntakeCatalogue *catalogue;
  const char            *translation = NULL;

  g_return_val_if_fail (language != NULL, message);
  g_return_val_if_fail (message != NULL, NULL);

  catalogue = get_catalogue (language);
  if (catalogue != NULL)
    translation = intake_catalogue_lookup (catalogue, message, 0);

  return translation != NULL ? translation : message;
}

const char *
intake_language_translate_context (const IntakeLanguage *language,
                                   const char           *context,
                                   const char           *message)
{
  const IntakeCatalogue *catalogue;
  const char            *translation = NULL;

  g_return_val_if_fail (language != NULL, message);
  g_return_val_if_fail (context != NULL, message);
  g_return_val_if_fail (message != NULL, NULL);

  catalogue = get_catalogue (language);
  if (catalogue != NULL)
    {
      g_autofree char *key = g_strconcat (context, "\004", message, NULL);

      translation = intake_catalogue_lookup (catalogue, key, 0);
    }

  return translation != NULL ? translation : message;
}

const char *
intake_language_translate_plural (const IntakeLanguage *language,
                                  const char           *singular,
                                  const char           *plural,
                                  gulong                n)
{
  const IntakeCatalogue *catalogue;
  const char            *translation = NULL;

  g_return_val_if_fail (language != NULL, singular);
  g_return_val_if_fail (singular != NULL && plural != NULL, singular);

  catalogue = get_catalogue (language);
  if (catalogue != NULL)
    {
      gboolean one = n == 1 || (n == 0 && language->zero_is_singular);

      translation = intake_catalogue_lookup (catalogue, singular, one ? 0 : 1);
    }

  if (translation != NULL)
    return translation;
  return n == 1 ? singular : plural;
}
