/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type or send → values: the kinds of one value, and what values can be. */
#include "config.h"

#include "intake-parse.h"

#include "intake-country.h"
#include "intake-error.h"
#include "intake-parse-kinds.h"
#include "intake-present.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_QUOTED 60
#define MAX_TEXT 10000
#define MAX_EMAIL 254

/* What is neither one line nor many of free text has no use for more bytes; reading an essay as a list takes long. */
#define MAX_TERSE 2000

/* ITU-T E.164 has 15 digits at most; an exit code such as 00 or 011 may stand before them. */
#define MIN_PHONE_DIGITS 5
#define MAX_PHONE_DIGITS 17

#define MAX_AGE 120
#define FIRST_YEAR 1900
#define MAX_YEARS_AHEAD 50

static gboolean
parse_text (const IntakeParseRequest *request,
            IntakeValue              *value,
            GError                  **error)
{
  intake_value_take_text (value, intake_text_clean (request->text));
  return TRUE;
}

static gboolean
parse_long_text (const IntakeParseRequest *request,
                 IntakeValue              *value,
                 GError                  **error)
{
  intake_value_set_text (value, request->text);
  return TRUE;
}

/* "Awa Ndiaye <awa@example.org>" and "mailto:awa@example.org" are what gets pasted. */
static char *
find_address (const char *text)
{
  const char      *open = strchr (text, '<');
  const char      *close = open != NULL ? strchr (open, '>') : NULL;
  g_autofree char *inner = close != NULL ? g_strndup (open + 1, (gsize)(close - open - 1)) : g_strdup (text);
  const char      *address;

  g_strstrip (inner);
  address = g_ascii_strncasecmp (inner, "mailto:", 7) == 0 ? inner + 7 : inner;
  return g_strstrip (g_strdup (address));
}

static gboolean
is_address (const char *address)
{
  const char *at = strchr (address, '@');
  const char *domain;

  if (at == NULL || at == address || strchr (at + 1, '@') != NULL || strlen (address) > MAX_EMAIL)
    return FALSE;

  domain = at + 1;
  if (strpbrk (address, " \t\n<>()[]\",;:\\") != NULL || strstr (address, "..") != NULL)
    return FALSE;

  return strchr (domain, '.') != NULL && domain[0] != '.' && !g_str_has_suffix (domain, ".");
}

static gboolean
parse_email (const IntakeParseRequest *request,
             IntakeValue              *value,
             GError                  **error)
{
  g_autofree char *address = find_address (request->text);
  g_autofree char *quoted = NULL;

  if (is_address (address))
    {
      intake_value_set_text (value, address);
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not an e-mail address. Write one address, for example name@example.org.")), quoted));
}

static gboolean
parse_phone (const IntakeParseRequest *request,
             IntakeValue              *value,
             GError                  **error)
{
  g_autoptr (GString) number = g_string_new (NULL);
  g_autofree char *quoted = NULL;
  guint            n_digits = 0;
  gboolean         sound = TRUE;

  for (const char *at = request->text; *at != '\0' && sound; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          g_string_append_c (number, *at);
          n_digits++;
        }
      else if (*at == '+')
        {
          sound = number->len == 0;
          g_string_append_c (number, '+');
        }
      else if (strchr (" -./()", *at) != NULL)
        {
          if (number->len > 0 && number->str[number->len - 1] != ' ')
            g_string_append_c (number, ' ');
        }
      else
        {
          sound = FALSE;
        }
    }

  if (sound && n_digits >= MIN_PHONE_DIGITS && n_digits <= MAX_PHONE_DIGITS)
    {
      intake_value_take_text (value, intake_text_clean (number->str));
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not a phone number. Write one number with digits and spaces, for example +237 600 00 00 00.")), quoted));
}

static gboolean
parse_date (const IntakeParseRequest *request,
            IntakeValue              *value,
            GError                  **error)
{
  IntakeDate date;

  if (!intake_date_parse (request->text, request->order, request->language, &date, error))
    return FALSE;

  intake_value_set_date (value, date);
  return TRUE;
}

static gboolean
parse_boolean (const IntakeParseRequest *request,
               IntakeValue              *value,
               GError                  **error)
{
  const IntakeTerm *term = intake_vocabulary_match (&intake_yes_no_vocabulary, request->text);
  g_autofree char  *quoted = NULL;

  if (term != NULL)
    {
      intake_value_set_integer (value, strcmp (term->id, "yes") == 0);
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is neither yes nor no. Write yes or no.")), quoted));
}

static gboolean
parse_choice (const IntakeParseRequest *request,
              IntakeValue              *value,
              GError                  **error)
{
  const IntakeTerm *term = intake_vocabulary_match (request->field->vocabulary, request->text);
  g_autofree char  *quoted = NULL;
  g_autofree char  *choices = NULL;

  if (term != NULL)
    {
      intake_value_set_text (value, term->id);
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  choices = intake_vocabulary_dup_choices (request->field->vocabulary, request->language);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, /* Translators: the name of a field, what was written, the list of what can be written */ N_ ("%s: “%s” is not known here. Write one of: %s.")), intake_field_get_label (request->field, request->language), quoted, choices));
}

static gboolean
parse_country (const IntakeParseRequest *request,
               IntakeValue              *value,
               GError                  **error)
{
  const char *code = intake_country_match (request->text);
  g_auto (IntakeValue) several = INTAKE_VALUE_INIT;
  g_autofree char *quoted = NULL;

  if (code == NULL)
    {
      /* The same sentences as for lists of countries, and "Cameroon (CM)" or "Congo, RDC" may still name just one. */
      if (!intake_parse_countries (request, &several, error))
        return FALSE;
      if (strchr (several.text, ';') == NULL)
        code = several.text;
    }

  if (code != NULL)
    {
      intake_value_set_text (value, code);
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is more than one country. Write one, for example Cameroon or CM.")), quoted));
}

/* The id of a row as the office file has it; people write references, which the caller looks up. */
static gboolean
read_row (const IntakeParseRequest *request,
          IntakeValue              *value)
{
  gint64 id;

  if (!g_ascii_string_to_signed (request->text, 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;

  intake_value_set_integer (value, id);
  return TRUE;
}

static gboolean
parse_notice (const IntakeParseRequest *request,
              IntakeValue              *value,
              GError                  **error)
{
  g_autofree char *quoted = NULL;

  if (read_row (request, value))
    return TRUE;

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is no notice of this office. Choose one from the list.")), quoted));
}

static gboolean
parse_supervisor (const IntakeParseRequest *request,
                  IntakeValue              *value,
                  GError                  **error)
{
  g_autofree char *quoted = NULL;

  if (read_row (request, value))
    return TRUE;

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is no supervisor of this office. Choose one from the list.")), quoted));
}

static const struct
{
  IntakeValueType type;
  IntakeParseFunc parse;
} kinds[] = {
  [INTAKE_KIND_TEXT] = { INTAKE_VALUE_TEXT, parse_text },
  [INTAKE_KIND_LONG_TEXT] = { INTAKE_VALUE_TEXT, parse_long_text },
  [INTAKE_KIND_EMAIL] = { INTAKE_VALUE_TEXT, parse_email },
  [INTAKE_KIND_PHONE] = { INTAKE_VALUE_TEXT, parse_phone },
  [INTAKE_KIND_INTEGER] = { INTAKE_VALUE_INTEGER, intake_parse_integer },
  [INTAKE_KIND_AMOUNT] = { INTAKE_VALUE_INTEGER, intake_parse_amount },
  [INTAKE_KIND_BOOLEAN] = { INTAKE_VALUE_INTEGER, parse_boolean },
  [INTAKE_KIND_DATE] = { INTAKE_VALUE_DATE, parse_date },
  [INTAKE_KIND_CHOICE] = { INTAKE_VALUE_TEXT, parse_choice },
  [INTAKE_KIND_CHOICES] = { INTAKE_VALUE_TEXT, intake_parse_choices },
  [INTAKE_KIND_COUNTRY] = { INTAKE_VALUE_TEXT, parse_country },
  [INTAKE_KIND_COUNTRIES] = { INTAKE_VALUE_TEXT, intake_parse_countries },
  [INTAKE_KIND_LANGUAGES] = { INTAKE_VALUE_TEXT, intake_parse_languages },
  [INTAKE_KIND_RELATIVES] = { INTAKE_VALUE_TEXT, intake_parse_relatives },
  [INTAKE_KIND_TAGS] = { INTAKE_VALUE_TEXT, intake_parse_tags },
  [INTAKE_KIND_NOTICE] = { INTAKE_VALUE_INTEGER, parse_notice },
  [INTAKE_KIND_SUPERVISOR] = { INTAKE_VALUE_INTEGER, parse_supervisor },
};

/* The largest number that makes sense; what is above is a slip of the hand. */
static gint64
largest_number (const IntakeField *field)
{
  if (field->kind == INTAKE_KIND_NOTICE || field->kind == INTAKE_KIND_SUPERVISOR || (field->kind == INTAKE_KIND_INTEGER && (field->flags & INTAKE_FIELD_FIXED) != 0))
    return G_MAXINT64;
  if (field->kind == INTAKE_KIND_BOOLEAN)
    return 1;
  if (field->kind == INTAKE_KIND_AMOUNT)
    return G_GINT64_CONSTANT (100000000000);
  if (field->id == INTAKE_FIELD_EXPERIENCE_MONTHS)
    return 720;
  if (field->id == INTAKE_FIELD_NOTICE_MONTHS)
    return 60;
  if (field->id == INTAKE_FIELD_EARLIER_INTERNSHIPS)
    return 50;
  return 10000;
}

static gboolean
check_number (const IntakeField    *field,
              gint64                number,
              const IntakeLanguage *language,
              GError              **error)
{
  const char *label = intake_field_get_label (field, language);
  gint64      largest = largest_number (field);

  if (number < 0)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: a number below 0 cannot be. Write 0 or more.")), label));

  if (number > largest)
    {
      if (field->kind == INTAKE_KIND_AMOUNT)
        largest /= 100;
      return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: this number is too large. Write %ld at most.")), label, (long)largest));
    }

  return TRUE;
}

static gboolean
check_date (const IntakeField    *field,
            IntakeDate            date,
            IntakeDate            today,
            const IntakeLanguage *language,
            GError              **error)
{
  const char      *label = intake_field_get_label (field, language);
  gboolean         is_birth = field->id == INTAKE_FIELD_BIRTH_DATE;
  g_autofree char *words = intake_present_date (date, language);

  if (is_birth && intake_date_compare (date, today) >= 0)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: %s is not in the past. Check the year.")), label, words));
  if (is_birth && intake_age_on (date, today) > MAX_AGE)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: %s is more than %d years ago. Check the year.")), label, words, MAX_AGE));
  if (field->id == INTAKE_FIELD_RECEIVED_ON && intake_date_compare (date, today) > 0)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: %s is yet to come. Check the date.")), label, words));
  if (!is_birth && (date.year < FIRST_YEAR || date.year > today.year + MAX_YEARS_AHEAD))
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: %s is too far away. Check the year.")), label, words));

  return TRUE;
}

gboolean
intake_parse_refuse (GError **error,
                     char    *sentence)
{
  g_set_error_literal (error, INTAKE_ERROR, INTAKE_ERROR_VALUE, sentence);
  g_free (sentence);
  return FALSE;
}

char *
intake_parse_quote (const char *text)
{
  g_autofree char *line = intake_text_clean (text);
  g_autofree char *start = NULL;

  if (line == NULL)
    return g_strdup ("");
  if (g_utf8_strlen (line, -1) <= MAX_QUOTED)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

IntakeValueType
intake_field_value_type (IntakeFieldKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), INTAKE_VALUE_NONE);

  return kinds[kind].type;
}

gboolean
intake_field_parse (const IntakeField    *field,
                    const char           *text,
                    IntakeDateOrder       order,
                    const IntakeLanguage *language,
                    IntakeValue          *value,
                    GError              **error)
{
  g_auto (IntakeValue) parsed = INTAKE_VALUE_INIT;
  g_autofree char   *cleaned = NULL;
  IntakeParseRequest request = { field, order, language, NULL };

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (text != NULL && field->kind != INTAKE_KIND_TEXT && field->kind != INTAKE_KIND_LONG_TEXT && strlen (text) > MAX_TERSE)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: the text is too long. Write %d characters at most.")), intake_field_get_label (field, language), MAX_TERSE));

  cleaned = intake_text_clean_lines (text);
  if (cleaned == NULL)
    {
      intake_value_clear (value);
      return TRUE;
    }

  request.text = cleaned;
  if (!kinds[field->kind].parse (&request, &parsed, error))
    return FALSE;

  intake_value_copy (&parsed, value);
  return TRUE;
}

gboolean
intake_field_check (const IntakeField    *field,
                    const IntakeValue    *value,
                    IntakeDate            today,
                    const IntakeLanguage *language,
                    GError              **error)
{
  g_return_val_if_fail (field != NULL && value != NULL, FALSE);
  g_return_val_if_fail (intake_date_is_valid (today), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (value->type == INTAKE_VALUE_NONE)
    return TRUE;

  g_return_val_if_fail (value->type == intake_field_value_type (field->kind), FALSE);

  if (value->type == INTAKE_VALUE_INTEGER)
    return check_number (field, value->integer, language, error);
  if (value->type == INTAKE_VALUE_DATE)
    return check_date (field, value->date, today, language, error);

  if (g_utf8_strlen (value->text, -1) > MAX_TEXT)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (language, N_ ("%s: the text is too long. Write %d characters at most.")), intake_field_get_label (field, language), MAX_TEXT));

  return TRUE;
}
