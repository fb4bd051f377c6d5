/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule set judged an application on, written down. */
#include "config.h"

#include "intake-fact-sheet.h"

#include "intake-rule.h"

/* Stands between the rules and a witness, and writes down what it says, once each. */
typedef struct
{
  IntakeWitness  parent;
  IntakeWitness *witness;
  GString       *text;
  GHashTable    *known; /* names that are written already */
} Scribe;

/* A string of JSON. */
static void
append_string (GString    *text,
               const char *string)
{
  const char *at = string;

  g_string_append_c (text, '"');
  while (*at != '\0')
    {
      const char *plain = at;

      while ((guchar)*at >= ' ' && *at != '"' && *at != '\\')
        at++;
      g_string_append_len (text, plain, at - plain);
      if (*at == '"' || *at == '\\')
        g_string_append_printf (text, "\\%c", *at++);
      else if (*at != '\0')
        g_string_append_printf (text, "\\u%04x", (guint)*at++);
    }
  g_string_append_c (text, '"');
}

static void
append_date (GString   *text,
             IntakeDate date)
{
  char iso[INTAKE_DATE_ISO_SIZE];

  g_string_append_c (text, '"');
  g_string_append (text, intake_date_to_iso (date, iso));
  g_string_append_c (text, '"');
}

static void
append_name (GString    *text,
             const char *name)
{
  if (text->len > 1)
    g_string_append_c (text, ',');
  append_string (text, name);
  g_string_append_c (text, ':');
}

static void
append_value (GString           *text,
              const char        *name,
              const IntakeValue *value)
{
  if (value->type == INTAKE_VALUE_NONE)
    return;

  append_name (text, name);
  if (value->type == INTAKE_VALUE_TEXT)
    append_string (text, value->text);
  else if (value->type == INTAKE_VALUE_DATE)
    append_date (text, value->date);
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
}

/* Whether the name is new; it is known from then on, and where there is a value it follows. @name is taken. */
static gboolean
begin_line (Scribe *self,
            char   *name)
{
  if (g_hash_table_contains (self->known, name))
    {
      g_free (name);
      return FALSE;
    }

  g_hash_table_add (self->known, name);
  return TRUE;
}

static IntakeRecord *
get_placement (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  Scribe              *self = (Scribe *)witness;
  IntakeRecord        *placement = self->witness->get_placement (self->witness, facts);
  const IntakeFieldId *fields = intake_fact_placement_fields ();

  for (guint i = 0; placement != NULL && fields[i] != INTAKE_N_FIELDS; i++)
    {
      char *name = g_strconcat (INTAKE_FACT_PLACEMENT, intake_field_get (fields[i])->name, NULL);

      if (begin_line (self, name))
        append_value (self->text, name, intake_record_get (placement, fields[i]));
    }

  return placement;
}

static gint64
count (IntakeWitness     *witness,
       const IntakeFacts *facts,
       const IntakeCount *what)
{
  Scribe *self = (Scribe *)witness;
  gint64  found = self->witness->count (self->witness, facts, what);
  char   *name = intake_fact_count_dup_name (what);

  if (begin_line (self, name) && found >= 0)
    {
      append_name (self->text, name);
      g_string_append_printf (self->text, "%" G_GINT64_FORMAT, found);
    }

  return found;
}

static gboolean
find_document (IntakeWitness      *witness,
               const IntakeFacts  *facts,
               const char         *kind,
               IntakeDocumentFact *document)
{
  Scribe  *self = (Scribe *)witness;
  gboolean found = self->witness->find_document (self->witness, facts, kind, document);
  char    *name = g_strconcat (INTAKE_FACT_DOCUMENT, kind, NULL);

  if (begin_line (self, name) && found)
    {
      char             iso[INTAKE_DATE_ISO_SIZE];
      gboolean         is_dated = intake_date_is_valid (document->received_on);
      g_autofree char *words = g_strconcat (document->state, is_dated ? " " : NULL, is_dated ? intake_date_to_iso (document->received_on, iso) : NULL, NULL);

      append_name (self->text, name);
      append_string (self->text, words);
    }

  return found;
}

static gboolean
has_documents (IntakeWitness     *witness,
               const IntakeFacts *facts)
{
  Scribe  *self = (Scribe *)witness;
  gboolean found = self->witness->has_documents (self->witness, facts);

  if (begin_line (self, g_strdup (INTAKE_FACT_DOCUMENTS)) && found)
    {
      append_name (self->text, INTAKE_FACT_DOCUMENTS);
      g_string_append (self->text, "true");
    }

  return found;
}

static IntakeOwnField
find_own_field (IntakeWitness     *witness,
                const IntakeFacts *facts,
                const char        *name,
                char             **value)
{
  Scribe        *self = (Scribe *)witness;
  IntakeOwnField found = self->witness->find_own_field (self->witness, facts, name, value);
  char          *line = g_strconcat (INTAKE_FACT_OWN, name, NULL);

  if (!begin_line (self, line))
    return found;

  append_name (self->text, line);
  if (found == INTAKE_OWN_FIELD_FOUND)
    append_string (self->text, *value);
  else
    g_string_append (self->text, found == INTAKE_OWN_FIELD_EMPTY ? "null" : "false");

  return found;
}

/* Has each rule ask for all that it can: a group would leave the rest out once a branch has decided. */
static void
ask_all (GPtrArray         *rules,
         const IntakeFacts *facts)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const IntakeRule *rule = g_ptr_array_index (rules, i);
      IntakeFinding     finding;

      if (rule->branches != NULL)
        ask_all (rule->branches, facts);
      else
        intake_rule_judge (rule, facts, &finding);
    }
}

static void
write_witness (IntakeRuleSet     *rule_set,
               const IntakeFacts *facts,
               GString           *text)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Scribe      scribe = { { get_placement, count, find_document, has_documents, find_own_field }, facts->witness, text, known };
  IntakeFacts asked = *facts;

  asked.witness = &scribe.parent;
  ask_all (intake_rule_set_get_rules (rule_set), &asked);
}

void
intake_fact_sheet_write (IntakeRuleSet     *rule_set,
                         const IntakeFacts *facts,
                         GString           *text)
{
  const IntakeFactLine *lines;

  g_return_if_fail (rule_set != NULL);
  g_return_if_fail (facts != NULL && INTAKE_IS_RECORD (facts->application));
  g_return_if_fail (text != NULL);

  g_string_assign (text, "{");
  lines = intake_rule_set_get_fact_lines (rule_set);
  for (guint i = 0; lines[i].name != NULL; i++)
    append_value (text, lines[i].name, intake_facts_get (facts, lines[i].field));
  if (facts->witness != NULL && intake_rule_set_asks_witness (rule_set))
    write_witness (rule_set, facts, text);
  g_string_append_c (text, '}');
}

char *
intake_fact_count_dup_name (const IntakeCount *what)
{
  static const char *const subjects[] = {
    [INTAKE_COUNT_APPLICATIONS] = "applications",
    [INTAKE_COUNT_INTERNSHIPS] = "internships",
    [INTAKE_COUNT_PLACES] = "places",
  };
  char from[INTAKE_DATE_ISO_SIZE];
  char to[INTAKE_DATE_ISO_SIZE];

  g_return_val_if_fail (what != NULL, NULL);

  if ((what->scope & INTAKE_COUNT_PERIOD) == 0)
    return g_strdup_printf (INTAKE_FACT_COUNT "%s.%d", subjects[what->subject], (int)what->scope);

  return g_strdup_printf (INTAKE_FACT_COUNT "%s.%d.%s.%s", subjects[what->subject], (int)what->scope,
                          intake_date_to_iso (what->from, from), intake_date_to_iso (what->to, to));
}

const IntakeFieldId *
intake_fact_placement_fields (void)
{
  static const IntakeFieldId fields[] = {
    INTAKE_FIELD_PLACEMENT_START_ON,
    INTAKE_FIELD_PLACEMENT_END_ON,
    INTAKE_FIELD_PLACEMENT_EXTENDED_TO,
    INTAKE_N_FIELDS,
  };

  return fields;
}
