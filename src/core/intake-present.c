/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values → words for people. */
#include "config.h"

#include "intake-present.h"
#include "intake-country.h"
#include "intake-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_MONTHS 12

/* U+202F, which French puts between thousands, and which does not break a line. */
#define NARROW_SPACE "\342\200\257"

/*
 * How a language writes figures. Not in the catalogues: what is written here must be read back by intake_date_parse()
 * and intake_field_parse(), which know these spellings.
 */
typedef struct
{
  const char *code;
  const char *months[N_MONTHS];
  const char *thousands;
  int         ungrouped_digits; /* up to so many digits stand without parting */
  char        decimal;
} Figures;

static const Figures figures[] = {
  { "en", { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }, ",", 3, '.' },
  { "fr", { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc." }, NARROW_SPACE, 3, ',' },
  { "es", { "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic" }, ".", 4, ',' },
};

typedef char *(*PresentItem) (const IntakeField    *field,
                              const char           *item,
                              const IntakeLanguage *language);

static const Figures *
get_figures (const IntakeLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i].code, intake_language_get_code (language)) == 0)
      return &figures[i];

  return &figures[0];
}

/* Values come from the office file too, where another program may have left anything: what is not known is shown as it is. */
static char *
present_term (const IntakeField    *field,
              const char           *item,
              const IntakeLanguage *language)
{
  return g_strdup (field->vocabulary != NULL ? intake_vocabulary_label (field->vocabulary, item, language) : item);
}

static char *
present_country (const IntakeField    *field,
                 const char           *item,
                 const IntakeLanguage *language)
{
  return g_strdup (intake_country_name (item, language));
}

static char *
present_language (const IntakeField    *field,
                  const char           *item,
                  const IntakeLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (item, ":", 2);
  const char *name;

  if (parts[0] == NULL)
    return g_strdup ("");

  name = intake_vocabulary_label (&intake_language_vocabulary, parts[0], language);
  if (parts[1] == NULL)
    return g_strdup (name);

  return g_strdup_printf ("%s %s", name, intake_vocabulary_label (&intake_proficiency_vocabulary, parts[1], language));
}

static char *
present_relative (const IntakeField    *field,
                  const char           *item,
                  const IntakeLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (item, ":", 2);
  const char *relation;

  if (parts[0] == NULL)
    return g_strdup ("");
  if (strcmp (item, "none") == 0)
    return g_strdup (intake_language_translate_context (language, "relatives", NC_ ("relatives", "None")));

  relation = intake_vocabulary_label (&intake_relation_vocabulary, parts[0], language);
  return parts[1] != NULL ? g_strdup_printf ("%s: %s", relation, parts[1]) : g_strdup (relation);
}

static char *
present_tag (const IntakeField    *field,
             const char           *item,
             const IntakeLanguage *language)
{
  return g_strdup (item);
}

static const struct
{
  PresentItem present;
  const char *separator;
} lists[] = {
  [INTAKE_KIND_CHOICE] = { present_term, "; " },
  [INTAKE_KIND_CHOICES] = { present_term, "; " },
  [INTAKE_KIND_COUNTRY] = { present_country, "; " },
  [INTAKE_KIND_COUNTRIES] = { present_country, "; " },
  [INTAKE_KIND_LANGUAGES] = { present_language, ", " },
  [INTAKE_KIND_RELATIVES] = { present_relative, "; " },
  [INTAKE_KIND_TAGS] = { present_tag, "; " },
  [INTAKE_KIND_NOTICE] = { NULL, NULL },
  [INTAKE_KIND_SUPERVISOR] = { NULL, NULL },
};

static char *
present_text (const IntakeField    *field,
              const char           *text,
              const IntakeLanguage *language)
{
  g_auto (GStrv) items = NULL;
  g_autoptr (GString) words = NULL;

  if (lists[field->kind].present == NULL)
    return g_strdup (text);

  /* Most lists have one item. */
  if (strchr (text, ';') == NULL)
    return lists[field->kind].present (field, text, language);

  items = g_strsplit (text, ";", -1);
  words = g_string_new (NULL);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *item = lists[field->kind].present (field, items[i], language);

      if (i > 0)
        g_string_append (words, lists[field->kind].separator);
      g_string_append (words, item);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
group_digits (guint64        number,
              const Figures *style)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize            length = strlen (digits);
  GString         *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0 && length > (gsize)style->ungrouped_digits)
        g_string_append (grouped, style->thousands);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}

/* Hundredths are left out where there are none. A value below 0 cannot be, but may stand in a damaged file. */
static char *
present_amount (gint64                amount,
                gboolean              grouped,
                const IntakeLanguage *language)
{
  const Figures   *style = get_figures (language);
  guint64          size = amount < 0 ? -(guint64)amount : (guint64)amount;
  const char      *sign = amount < 0 ? "-" : "";
  g_autofree char *whole = grouped ? group_digits (size / 100, style) : g_strdup_printf ("%" G_GUINT64_FORMAT, size / 100);

  if (size % 100 == 0)
    return g_strconcat (sign, whole, NULL);

  return g_strdup_printf ("%s%s%c%02u", sign, whole, style->decimal, (guint)(size % 100));
}

static char *
present_integer (const IntakeField    *field,
                 gint64                number,
                 gboolean              grouped,
                 const IntakeLanguage *language)
{
  if (field->kind == INTAKE_KIND_BOOLEAN)
    return g_strdup (intake_vocabulary_label (&intake_yes_no_vocabulary, number != 0 ? "yes" : "no", language));
  if (field->kind == INTAKE_KIND_AMOUNT)
    return present_amount (number, grouped, language);
  if (grouped && field->kind == INTAKE_KIND_INTEGER && field->id != INTAKE_FIELD_PLACEMENT_APPLICATION)
    return intake_present_count (number, language);

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
present (const IntakeField    *field,
         const IntakeValue    *value,
         gboolean              grouped,
         const IntakeLanguage *language)
{
  switch (value->type)
    {
    case INTAKE_VALUE_TEXT:
      return present_text (field, value->text, language);
    case INTAKE_VALUE_INTEGER:
      return present_integer (field, value->integer, grouped, language);
    case INTAKE_VALUE_DATE:
      return intake_present_date (value->date, language);
    case INTAKE_VALUE_NONE:
    default:
      return g_strdup ("");
    }
}

char *
intake_present_date (IntakeDate            date,
                     const IntakeLanguage *language)
{
  g_return_val_if_fail (intake_date_is_valid (date), g_strdup (""));
  g_return_val_if_fail (language != NULL, g_strdup (""));

  return g_strdup_printf ("%02d %s %04d", date.day, get_figures (language)->months[date.month - 1], date.year);
}

char *
intake_present_value (const IntakeField    *field,
                      const IntakeValue    *value,
                      const IntakeLanguage *language)
{
  g_return_val_if_fail (field != NULL && value != NULL, g_strdup (""));
  g_return_val_if_fail (language != NULL, g_strdup (""));

  return present (field, value, TRUE, language);
}

char *
intake_present_field (IntakeRecord         *record,
                      IntakeFieldId         field,
                      const IntakeLanguage *language)
{
  g_return_val_if_fail (INTAKE_IS_RECORD (record), g_strdup (""));

  return intake_present_value (intake_field_get (field), intake_record_get (record, field), language);
}

char *
intake_present_editable (const IntakeField    *field,
                         const IntakeValue    *value,
                         const IntakeLanguage *language)
{
  g_return_val_if_fail (field != NULL && value != NULL, g_strdup (""));
  g_return_val_if_fail (language != NULL, g_strdup (""));

  return present (field, value, FALSE, language);
}

char *
intake_present_name (const char *family_name,
                     const char *given_names)
{
  gboolean has_family = family_name != NULL && *family_name != '\0';
  gboolean has_given = given_names != NULL && *given_names != '\0';

  if (has_family && has_given)
    return g_strdup_printf ("%s %s", family_name, given_names);
  if (has_family)
    return g_strdup (family_name);

  return g_strdup (has_given ? given_names : "");
}

char *
intake_present_hundredths (int                   hundredths,
                           const IntakeLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return present_amount (hundredths, TRUE, language);
}

char *
intake_present_sentence (const char *text)
{
  GString *sentence;

  g_return_val_if_fail (text != NULL, NULL);

  sentence = g_string_new (NULL);
  if (*text != '\0')
    {
      g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (text)));
      g_string_append (sentence, g_utf8_next_char (text));
    }

  return g_string_free (sentence, FALSE);
}

char *
intake_present_count (gint64                count,
                      const IntakeLanguage *language)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (language != NULL, g_strdup (""));

  digits = group_digits (count < 0 ? -(guint64)count : (guint64)count, get_figures (language));
  return g_strconcat (count < 0 ? "-" : "", digits, NULL);
}
