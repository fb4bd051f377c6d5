/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as people write them: folding for search and comparison, cleaning, splitting of lists. */
#include "config.h"

#include "intake-text.h"

#include <stdlib.h>
#include <string.h>

/* What a character is to folding. */
typedef enum
{
  CHAR_SPACE, /* parts words */
  CHAR_JOIN,  /* stands inside a word: an apostrophe or a hyphen */
  CHAR_WORD,  /* letter or digit */
  CHAR_MUTE,  /* changes the look only: an accent, a soft hyphen */
} CharClass;

typedef struct
{
  GString  *out;
  gboolean  for_search; /* words with a join stand in both forms */
  CharClass pending;    /* the strongest break since the last letter, or CHAR_WORD */
  gsize     word_start; /* of the word being written */
  gboolean  word_apart; /* whether it was parted at a join */
} Folder;

typedef struct
{
  gunichar    letter;
  const char *spelling;
} Spelling;

/* Letters that Unicode does not take apart, in the order of their code points: western and African Latin. */
static const Spelling spellings[] = {
  { 0x00DF, "ss" },
  { 0x00E6, "ae" },
  { 0x00F0, "d" },
  { 0x00F8, "o" },
  { 0x00FE, "th" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0138, "k" },
  { 0x0142, "l" },
  { 0x014B, "n" },
  { 0x0153, "oe" },
  { 0x0167, "t" },
  { 0x0180, "b" },
  { 0x0188, "c" },
  { 0x018C, "d" },
  { 0x0192, "f" },
  { 0x0199, "k" },
  { 0x019A, "l" },
  { 0x019E, "n" },
  { 0x01A5, "p" },
  { 0x01AD, "t" },
  { 0x01B4, "y" },
  { 0x01B6, "z" },
  { 0x01DD, "e" },
  { 0x0223, "ou" },
  { 0x0247, "e" },
  { 0x0249, "j" },
  { 0x024D, "r" },
  { 0x024F, "y" },
  { 0x0251, "a" },
  { 0x0253, "b" },
  { 0x0254, "o" },
  { 0x0256, "d" },
  { 0x0257, "d" },
  { 0x0259, "e" },
  { 0x025B, "e" },
  { 0x0260, "g" },
  { 0x0263, "g" },
  { 0x0268, "i" },
  { 0x0269, "i" },
  { 0x026A, "i" },
  { 0x026B, "l" },
  { 0x026F, "u" },
  { 0x0272, "n" },
  { 0x0273, "n" },
  { 0x0275, "o" },
  { 0x0283, "sh" },
  { 0x0289, "u" },
  { 0x028A, "u" },
  { 0x028B, "v" },
  { 0x028C, "a" },
  { 0x0292, "z" },
  { 0x03C2, "\xCF\x83" }, /* a sigma at the end of a word is a sigma */
};

/* Apostrophes and hyphens, and what keyboards and word processors put in their place. */
static const gunichar joins[] = {
  '\'',
  '-',
  '`',
  0x00B4,
  0x02B9,
  0x02BB,
  0x02BC,
  0x02C8,
  0x2010,
  0x2011,
  0x2018,
  0x2019,
  0x201B,
  0x2032,
  0xA78B,
  0xA78C,
  0xFF07,
  0xFF0D,
};

static gboolean
is_join (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      if (joins[i] == c)
        return TRUE;
    }

  return FALSE;
}

/*
 * Accents and vowel points are mute. Signs of class 0 write vowels in the scripts of India and Thailand, those of 7 to 9
 * change the consonant there and in kana: they are letters to us.
 */
static CharClass
classify_mark (gunichar c)
{
  int combining_class = g_unichar_combining_class (c);

  if (c >= 0xFE00 && c <= 0xFE0F)
    return CHAR_MUTE;

  return combining_class == 0 || (combining_class >= 7 && combining_class <= 9) ? CHAR_WORD : CHAR_MUTE;
}

/* The class of a character that is not ASCII and has no decomposition. */
static CharClass
classify (gunichar c)
{
  if (is_join (c))
    return CHAR_JOIN;

  if (g_unichar_isalnum (c))
    return CHAR_WORD;

  if (g_unichar_ismark (c))
    return classify_mark (c);

  return g_unichar_type (c) == G_UNICODE_FORMAT ? CHAR_MUTE : CHAR_SPACE;
}

static int
compare_spelling (gconstpointer key,
                  gconstpointer element)
{
  gunichar a = *(const gunichar *)key;
  gunichar b = ((const Spelling *)element)->letter;

  return a < b ? -1 : a > b;
}

static const char *
find_spelling (gunichar c)
{
  const Spelling *found;

  found = bsearch (&c, spellings, G_N_ELEMENTS (spellings), sizeof spellings[0], compare_spelling);

  return found != NULL ? found->spelling : NULL;
}

/* At the end of "n guessan": writes " nguessan" behind it. */
static void
folder_end_word (Folder *folder)
{
  gsize end = folder->out->len;

  if (folder->word_apart)
    {
      g_string_append_c (folder->out, ' ');
      for (gsize i = folder->word_start; i < end; i++)
        {
          if (folder->out->str[i] != ' ')
            g_string_append_c (folder->out, folder->out->str[i]);
        }
    }

  folder->word_apart = FALSE;
}

/* Writes what was left pending before the next letter. */
static void
folder_before_letter (Folder *folder)
{
  if (folder->pending == CHAR_SPACE)
    {
      if (folder->out->len > 0)
        {
          folder_end_word (folder);
          g_string_append_c (folder->out, ' ');
        }
      folder->word_start = folder->out->len;
    }
  else if (folder->pending == CHAR_JOIN && folder->for_search && folder->out->len > folder->word_start)
    {
      g_string_append_c (folder->out, ' ');
      folder->word_apart = TRUE;
    }

  folder->pending = CHAR_WORD;
}

static void
folder_break (Folder *folder,
              CharClass class)
{
  if (class == CHAR_SPACE || folder->pending == CHAR_WORD)
    folder->pending = class;
}

static void
folder_add_letter (Folder  *folder,
                   gunichar c)
{
  int         digit = g_unichar_digit_value (c);
  const char *spelling;

  folder_before_letter (folder);

  if (digit >= 0)
    {
      g_string_append_c (folder->out, (char)('0' + digit));
      return;
    }

  c = g_unichar_tolower (c);
  spelling = find_spelling (c);
  if (spelling != NULL)
    g_string_append (folder->out, spelling);
  else
    g_string_append_unichar (folder->out, c);
}

/* The letters of a word at once, which is what texts are mostly made of; what comes behind them. */
static const char *
folder_add_ascii (Folder     *folder,
                  const char *text)
{
  const char *end = text;
  char       *written;

  if (!g_ascii_isalnum (*text))
    {
      folder_break (folder, *text == '\'' || *text == '-' || *text == '`' ? CHAR_JOIN : CHAR_SPACE);
      return text + 1;
    }

  while (g_ascii_isalnum (*end))
    end++;
  folder_before_letter (folder);
  g_string_append_len (folder->out, text, end - text);
  for (written = folder->out->str + folder->out->len - (end - text); *written != '\0'; written++)
    if (*written >= 'A' && *written <= 'Z')
      *written = (char)(*written - 'A' + 'a');

  return end;
}

static void
folder_add_unichar (Folder  *folder,
                    gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize    n_parts;

  /* An acute accent that stands alone would come apart as a space and an accent. */
  if (is_join (c))
    {
      folder_break (folder, CHAR_JOIN);
      return;
    }

  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n_parts, G_N_ELEMENTS (parts)); i++)
    {
      CharClass class = classify (parts[i]);

      if (class == CHAR_WORD)
        folder_add_letter (folder, parts[i]);
      else if (class != CHAR_MUTE)
        folder_break (folder, class);
    }
}

static char *
fold (const char *text,
      gboolean    for_search)
{
  g_autofree char *valid = NULL;
  Folder           folder = { NULL, for_search, CHAR_SPACE, 0, FALSE };
  const char      *p = text != NULL ? text : "";

  folder.out = g_string_sized_new (strlen (p) + 8);

  while (*p != '\0')
    {
      if ((guchar)*p < 0x80)
        {
          p = folder_add_ascii (&folder, p);
          continue;
        }

      /* Nearly all texts are plain ASCII up to here: validity is asked once, and only of those that are not. */
      if (valid == NULL)
        {
          valid = g_utf8_make_valid (p, -1);
          p = valid;
        }

      folder_add_unichar (&folder, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  folder_end_word (&folder);

  return g_string_free (folder.out, FALSE);
}

/* Line ends of all kinds; a carriage return before a line feed is passed over by the caller. */
static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x0085 || c == 0x2028 || c == 0x2029;
}

/* Control characters, those that XML 1.0 (2.2) does not allow, and those that only steer the display and can make it lie. */
static gboolean
is_dropped (gunichar c)
{
  return g_unichar_iscntrl (c) ||
         c == 0xFEFF || c == 0xFFFE || c == 0xFFFF ||
         c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

/* As most texts are: printable ASCII, words parted by one space. */
static gboolean
is_clean_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p < ' ' || *p > '~')
        return FALSE;
      if (*p == ' ' && (p == text || p[1] == ' ' || p[1] == '\0'))
        return FALSE;
    }

  return TRUE;
}

static char *
clean (const char *text,
       gboolean    keep_lines)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) out = NULL;
  guint    n_breaks = 0;
  gboolean space = FALSE;

  if (text == NULL || *text == '\0')
    return NULL;
  if (is_clean_ascii (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_break (c))
        {
          space = TRUE;
          if (c != '\r' || p[1] != '\n')
            n_breaks++;
        }
      else if (g_unichar_isspace (c))
        {
          space = TRUE;
        }
      else if (!is_dropped (c))
        {
          if (space && out->len > 0)
            {
              if (keep_lines && n_breaks > 0)
                {
                  for (guint i = 0; i < n_breaks; i++)
                    g_string_append_c (out, '\n');
                }
              else
                {
                  g_string_append_c (out, ' ');
                }
            }
          space = FALSE;
          n_breaks = 0;
          g_string_append_unichar (out, c);
        }
    }

  if (out->len == 0)
    return NULL;

  return g_utf8_normalize (out->str, (gssize)out->len, G_NORMALIZE_NFC);
}

char *
intake_text_fold (const char *text)
{
  return fold (text, FALSE);
}

char *
intake_text_fold_name (const char *family_name,
                       const char *given_names)
{
  g_autofree char *joined = g_strconcat (family_name != NULL ? family_name : "", " ", given_names, NULL);

  return intake_text_fold (joined);
}

char *
intake_text_fold_for_search (const char *text)
{
  return fold (text, TRUE);
}

char *
intake_text_clean (const char *text)
{
  return clean (text, FALSE);
}

char *
intake_text_clean_lines (const char *text)
{
  return clean (text, TRUE);
}

GStrv
intake_text_split (const char *text,
                   const char *separators)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();

  g_return_val_if_fail (separators != NULL, NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0';)
    {
      gsize            length = strcspn (p, separators);
      g_autofree char *item = g_strndup (p, length);
      g_autofree char *cleaned = intake_text_clean (item);

      if (cleaned != NULL)
        g_strv_builder_add (items, cleaned);

      p += length;
      if (*p != '\0')
        p++;
    }

  return g_strv_builder_end (items);
}
