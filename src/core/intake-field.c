/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The field table. */
#include "config.h"

#include "intake-field.h"
#include "intake-lookup.h"
#include "intake-own-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PERSON INTAKE_FIELD_PERSON
#define PERSONAL INTAKE_FIELD_PERSONAL
#define SENSITIVE INTAKE_FIELD_SENSITIVE
#define HQ INTAKE_FIELD_FOR_HEADQUARTERS
#define LIST INTAKE_FIELD_IN_LIST
#define DERIVED INTAKE_FIELD_DERIVED
#define FIXED INTAKE_FIELD_FIXED
#define REQUIRED INTAKE_FIELD_REQUIRED

#define APPLICATION(id, name, kind, group, flags, width, vocabulary, label, headings) \
  [INTAKE_FIELD_##id] = { INTAKE_FIELD_##id, name, INTAKE_ENTITY_APPLICATION, INTAKE_KIND_##kind, INTAKE_GROUP_##group, (flags), width, vocabulary, label, headings }
#define NOTICE(id, name, kind, group, flags, width, vocabulary, label, headings) \
  [INTAKE_FIELD_NOTICE_##id] = { INTAKE_FIELD_NOTICE_##id, name, INTAKE_ENTITY_NOTICE, INTAKE_KIND_##kind, INTAKE_GROUP_##group, (flags), width, vocabulary, label, headings }
#define SUPERVISOR(id, name, kind, flags, width, label) \
  [INTAKE_FIELD_SUPERVISOR_##id] = { INTAKE_FIELD_SUPERVISOR_##id, name, INTAKE_ENTITY_SUPERVISOR, INTAKE_KIND_##kind, INTAKE_GROUP_SUPERVISOR, (flags), width, NULL, label, "" }
#define PLACEMENT(id, name, kind, flags, width, vocabulary, label) \
  [INTAKE_FIELD_PLACEMENT_##id] = { INTAKE_FIELD_PLACEMENT_##id, name, INTAKE_ENTITY_PLACEMENT, INTAKE_KIND_##kind, INTAKE_GROUP_PLACEMENT, (flags), width, vocabulary, label, "" }

#define FOLLOW_UP(entity, id, name, kind, flags, width, vocabulary, label) \
  [INTAKE_FIELD_##entity##_##id] = { INTAKE_FIELD_##entity##_##id, name, INTAKE_ENTITY_##entity, INTAKE_KIND_##kind, INTAKE_GROUP_FOLLOW_UP, (flags), width, vocabulary, label, "" }

/* The line length is the table's own: one field, one line. */
/* clang-format off */
static const IntakeField fields[INTAKE_N_FIELDS] = {
  /*          id                   name                   kind         group        flags                               width  vocabulary       label                          headings in imports */
  APPLICATION (CASE,               "case",                TEXT,        APPLICATION, FIXED | LIST | HQ | REQUIRED,         12, NULL, N_("Case"),                      "case number|case no|file number|numero de dossier|no dossier|dossier|numero de caso|expediente|caso|reference du dossier|matricule"),
  APPLICATION (NAME,               "name",                TEXT,        NONE,        DERIVED | LIST | PERSONAL,            28, NULL, N_("Name"),                      ""),
  APPLICATION (FAMILY_NAME,        "family_name",         TEXT,        PERSON,      PERSON | PERSONAL | HQ,               20, NULL, N_("Family name"),               "last name|lastname|surname|nom|noms|nom de famille|nom patronymique|apellido|apellidos"),
  APPLICATION (GIVEN_NAMES,        "given_names",         TEXT,        PERSON,      PERSON | PERSONAL | HQ,               20, NULL, N_("Given names"),               "first name|firstname|first names|given name|forename|forenames|prenom|prenoms|nombre|nombres|nombre de pila"),
  APPLICATION (BIRTH_DATE,         "birth_date",          DATE,        PERSON,      PERSON | PERSONAL,                    12, NULL, N_("Date of birth"),             "dob|birth date|birthdate|birthday|born|born on|date of birth dd mm yyyy|date de naissance|naissance|ne le|nee le|ne e le|fecha de nacimiento|nacimiento|nacido el"),
  APPLICATION (SEX,                "sex",                 CHOICE,      PERSON,      PERSON | HQ,                          8,  &intake_sex_vocabulary, N_("Sex"),     "gender|m f|f m|sexe|genre|sexo|genero"),
  APPLICATION (NATIONALITY,        "nationality",         COUNTRIES,   PERSON,      PERSON | LIST | HQ,                   16, NULL, N_("Nationality"),               "nationalities|citizenship|citizen of|nationalite|nationalites|nationalite s|citoyennete|nacionalidad|nacionalidades|ciudadania"),
  APPLICATION (EMAIL,              "email",               EMAIL,       CONTACT,     PERSON | PERSONAL,                    28, NULL, N_("E-mail"),                    "e mail|mail|e mail address|email address|courriel|adresse mail|adresse e mail|adresse email|adresse electronique|adresse courriel|correo|correo electronico|direccion de correo"),
  APPLICATION (PHONE,              "phone",               PHONE,       CONTACT,     PERSON | PERSONAL,                    18, NULL, N_("Phone"),                     "telephone|phone number|telephone number|tel|mobile|cell|whatsapp|portable|numero de telephone|contact|telefono|movil|celular|numero de telefono"),
  APPLICATION (TOWN,               "town",                TEXT,        CONTACT,     PERSON,                               16, NULL, N_("Town"),                      "city|town of residence|ville|ville de residence|localite|ciudad|localidad|municipio"),
  APPLICATION (COUNTRY,            "country",             COUNTRY,     CONTACT,     PERSON,                               16, NULL, N_("Country of residence"),      "country|residence|pays|pays de residence|pais|pais de residencia"),
  APPLICATION (LANGUAGES,          "languages",           LANGUAGES,   PERSON,      PERSON | HQ,                          24, NULL, N_("Languages"),                 "language|language skills|languages spoken|langues|langue|langues parlees|connaissances linguistiques|idiomas|idioma|lenguas"),
  APPLICATION (EMERGENCY_CONTACT,  "emergency_contact",   TEXT,        CONTACT,     PERSON | PERSONAL | SENSITIVE,        28, NULL, N_("Emergency contact"),         "contact d urgence|personne a contacter|personne a prevenir|contacto de emergencia|contact person"),
  APPLICATION (RELATIVES,          "relatives",           RELATIVES,   PERSON,      PERSON | PERSONAL | SENSITIVE,        20, NULL, N_("Relatives in the organisation"), "relatives|family members on staff|relatives on staff|parents dans l organisation|membres de famille|famille dans l organisation|parientes|familiares|familiares en la organizacion"),
  APPLICATION (CONSENT,            "consent",             BOOLEAN,     NOTES,       PERSON,                               8,  &intake_yes_no_vocabulary, N_("Consent to keep data"), "consent|consentement|consentimiento"),
  APPLICATION (UNIVERSITY,         "university",          TEXT,        STUDIES,     LIST | HQ,                            30, NULL, N_("University"),                "school|institution|university name|academic institution|universite|ecole|etablissement|institut|etablissement d origine|universidad|escuela|institucion|centro de estudios"),
  APPLICATION (UNIVERSITY_COUNTRY, "university_country",  COUNTRY,     STUDIES,     HQ,                                   16, NULL, N_("Country of the university"), "university country|country of university|country of study|country of studies|pays de l universite|pays d etudes|pays des etudes|pais de la universidad|pais de estudios"),
  APPLICATION (STUDY_LEVEL,        "study_level",         CHOICE,      STUDIES,     LIST | HQ,                            12, &intake_study_level_vocabulary, N_("Level of study"), "level|degree|degree level|education level|level of education|niveau|niveau d etudes|niveau d etude|diplome|diplome prepare|cycle|nivel|nivel de estudios|grado|titulo"),
  APPLICATION (FIRST_DEGREE,       "first_degree",        BOOLEAN,     STUDIES,     HQ,                                   8,  &intake_yes_no_vocabulary, N_("First university degree"), "first degree|premier diplome|premier diplome universitaire|primer titulo|primer titulo universitario"),
  APPLICATION (STUDY_FIELD,        "study_field",         TEXT,        STUDIES,     HQ,                                   24, NULL, N_("Field of study"),            "field|major|studies|subject|course of study|discipline|specialisation|domaine|domaine d etudes|domaine d etude|filiere|specialite|campo|campo de estudio|carrera|especialidad|area de estudios"),
  APPLICATION (STUDY_STATUS,       "study_status",        CHOICE,      STUDIES,     HQ,                                   12, &intake_study_status_vocabulary, N_("Study status"), "status of studies|student status|enrolment|enrollment|statut|statut d etudes|statut etudiant|situation|inscription|situacion|estado de estudios|situacion academica"),
  APPLICATION (FINAL_YEAR,         "final_year",          BOOLEAN,     STUDIES,     HQ,                                   8,  &intake_yes_no_vocabulary, N_("Final year"), "in final year|final academic year|last year|derniere annee|annee terminale|en derniere annee|annee de fin d etudes|ultimo ano|ultimo curso"),
  APPLICATION (GRADUATION_DATE,    "graduation_date",     DATE,        STUDIES,     HQ,                                   12, NULL, N_("Graduation date"),           "graduation|graduated on|date of graduation|expected graduation|degree date|date du diplome|date d obtention|date d obtention du diplome|date de graduation|diplome le|fin des etudes|date de fin d etudes|fecha de graduacion|graduacion|fecha de titulacion"),
  APPLICATION (EXPERIENCE_MONTHS,  "experience_months",   INTEGER,     STUDIES,     HQ,                                   10, NULL, N_("Relevant experience (months)"), "experience|months of experience|relevant experience|work experience|work experience months|experience mois|experience en mois|mois d experience|experience professionnelle|experience professionnelle mois|experiencia|experiencia meses|meses de experiencia|experiencia laboral"),
  APPLICATION (EARLIER_INTERNSHIPS, "earlier_internships", INTEGER,    STUDIES,     0,                                    10, NULL, N_("Earlier internships here"),  "earlier internships|previous internships|past internships|internships here|stages precedents|stages anterieurs|stages deja effectues|stages effectues|practicas anteriores|pasantias anteriores|pasantias previas"),
  APPLICATION (NOTICE,             "notice",              NOTICE,      APPLICATION, LIST | HQ,                            18, NULL, N_("Notice"),                    "vacancy|vacancy notice|call|position|reference|ref|notice reference|avis|avis de vacance|avis de stage|appel a candidatures|offre|offre de stage|convocatoria|vacante|aviso|referencia"),
  APPLICATION (RECEIVED_ON,        "received_on",         DATE,        APPLICATION, LIST | HQ,                            12, NULL, N_("Received on"),               "received|date received|application date|date of application|submitted|submitted on|date|timestamp|recu le|date de reception|date de candidature|date de depot|depose le|recibido|recibido el|fecha de recepcion|fecha de solicitud|fecha de candidatura"),
  APPLICATION (SOURCE,             "source",              TEXT,        APPLICATION, 0,                                    16, NULL, N_("Source"),                    "channel|how did you hear|origine|canal|provenance|fuente|procedencia|origen"),
  APPLICATION (BASIS,              "basis",               CHOICES,     APPLICATION, HQ,                                   18, &intake_basis_vocabulary, N_("Basis"), "grounds|reason|basis of application|motif|fondement|base|motif de la candidature|motivo|fundamento"),
  APPLICATION (SPONSOR,            "sponsor",             TEXT,        APPLICATION, HQ,                                   20, NULL, N_("Sponsor"),                   "sponsored by|funding|scholarship provider|parrain|organisme|organisme de parrainage|financement|bailleur|patrocinador|financiacion|patrocinado por"),
  APPLICATION (AVAILABLE_FROM,     "available_from",      DATE,        APPLICATION, 0,                                    12, NULL, N_("Available from"),            "available|availability|start of availability|disponible|disponible des|disponible a partir du|disponibilite|disponible desde|disponibilidad"),
  APPLICATION (AVAILABLE_TO,       "available_to",        DATE,        APPLICATION, 0,                                    12, NULL, N_("Available to"),              "available until|end of availability|disponible jusqu au|disponible jusquau|fin de disponibilite|disponible hasta"),
  APPLICATION (STAGE,              "stage",               CHOICE,      APPLICATION, FIXED | LIST | HQ | REQUIRED,         14, &intake_stage_vocabulary, N_("Stage"), "state|application status|status|etape|etat|statut de la candidature|etapa|estado|fase"),
  APPLICATION (LEFT_FROM,          "left_from",           CHOICE,      NONE,        FIXED,                                14, &intake_stage_vocabulary, N_("Left from stage"), ""),
  APPLICATION (REFUSAL,            "refusal",             CHOICE,      APPLICATION, FIXED | HQ,                           20, &intake_refusal_vocabulary, N_("Reason for leaving"), "reason of refusal|motif de refus|motivo de rechazo"),
  APPLICATION (ANSWER,             "answer",              CHOICE,      NONE,        DERIVED | LIST | HQ,                  16, &intake_answer_vocabulary, N_("Eligibility"), ""),
  APPLICATION (FAILED_RULES,       "failed_rules",        TAGS,        NONE,        DERIVED,                              24, NULL, N_("Rules not met"), ""),
  APPLICATION (RULE_SET,           "judged_by",           TEXT,        NONE,        DERIVED,                              16, NULL, N_("Judged by"), ""),
  APPLICATION (JUDGED_ON,          "judged_on",           DATE,        NONE,        DERIVED,                              12, NULL, N_("Judged on"), ""),
  APPLICATION (DECISION,           "decision",            CHOICE,      NONE,        DERIVED | HQ,                         14, &intake_decision_vocabulary, N_("Decision"), ""),
  APPLICATION (LOOK_AGAIN,         "look_again",          CHOICE,      NONE,        DERIVED,                              14, &intake_look_again_vocabulary, N_("Another look"), ""),
  APPLICATION (DECISION_REASON,    "decision_reason",     TEXT,        NONE,        DERIVED,                              30, NULL, N_("Reason of the decision"), ""),
  APPLICATION (DECIDED_BY,         "decided_by",          TEXT,        NONE,        DERIVED,                              16, NULL, N_("Decided by"), ""),
  APPLICATION (DECIDED_ON,         "decided_on",          DATE,        NONE,        DERIVED,                              12, NULL, N_("Decided on"), ""),
  APPLICATION (SUPERVISORS,        "supervisors",         TEXT,        NONE,        DERIVED | LIST | HQ,                  30, NULL, N_("Supervisors"),               ""),
  APPLICATION (MEAN_SCORE,         "mean_score",          AMOUNT,      NONE,        DERIVED,                              10, NULL, N_("Mean score"),                ""),
  APPLICATION (TAGS,               "tags",                TAGS,        NOTES,       PERSON,                               16, NULL, N_("Tags"),                      "labels|keywords|etiquettes|mots cles|etiquetas|palabras clave"),
  APPLICATION (NOTES,              "notes",               LONG_TEXT,   NOTES,       SENSITIVE,                            30, NULL, N_("Notes"),                     "comments|comment|remarks|note|remarques|commentaires|observations|notas|comentarios|observaciones"),

  NOTICE (REFERENCE,     "reference",     TEXT,      NOTICE,  LIST | HQ | REQUIRED, 18, NULL, N_("Reference"), ""),
  NOTICE (TITLE,         "title",         TEXT,      NOTICE,  LIST | HQ,            40, NULL, N_("Title"), ""),
  NOTICE (DUTY_STATION,  "duty_station",  TEXT,      NOTICE,  HQ,                   16, NULL, N_("Duty station"), ""),
  NOTICE (UNIT,          "unit",          TEXT,      NOTICE,  LIST | HQ,            24, NULL, N_("Unit"), ""),
  NOTICE (MODALITY,      "modality",      CHOICE,    NOTICE,  HQ,                   12, &intake_modality_vocabulary, N_("Modality"), ""),
  NOTICE (PLACES,        "places",        INTEGER,   NOTICE,  LIST | HQ,            8,  NULL, N_("Places"), ""),
  NOTICE (OPENS_ON,      "opens_on",      DATE,      DATES,   HQ,                   12, NULL, N_("Opens on"), ""),
  NOTICE (CLOSES_ON,     "closes_on",     DATE,      DATES,   LIST | HQ,            12, NULL, N_("Closes on"), ""),
  NOTICE (START_ON,      "start_on",      DATE,      DATES,   HQ,                   12, NULL, N_("Expected start"), ""),
  NOTICE (MONTHS,        "months",        INTEGER,   DATES,   HQ,                   8,  NULL, N_("Duration (months)"), ""),
  NOTICE (RULE_SET,      "rule_set",      TEXT,      NOTICE,  0,                    16, NULL, N_("Rule set"), ""),
  NOTICE (LANGUAGES,     "languages",     LANGUAGES, NOTICE,  0,                    20, NULL, N_("Required languages"), ""),
  NOTICE (BACKGROUND,    "background",    LONG_TEXT, CONTENT, 0,                    30, NULL, N_("Background"), ""),
  NOTICE (CONTRIBUTIONS, "contributions", LONG_TEXT, CONTENT, 0,                    30, NULL, N_("Contributes to"), ""),
  NOTICE (OBJECTIVES,    "objectives",    LONG_TEXT, CONTENT, 0,                    30, NULL, N_("Learning objectives"), ""),
  NOTICE (OUTPUTS,       "outputs",       LONG_TEXT, CONTENT, 0,                    30, NULL, N_("Outputs"), ""),
  NOTICE (NOTES,         "notes",         LONG_TEXT, CONTENT, 0,                    30, NULL, N_("Notes"), ""),
  NOTICE (APPLICATIONS,  "applications",  INTEGER,   NONE,    DERIVED | LIST,       10, NULL, N_("Applications"), ""),

  SUPERVISOR (NAME,      "name",      TEXT,      LIST | HQ | REQUIRED, 28, N_("Name")),
  SUPERVISOR (TITLE,     "title",     TEXT,      LIST | HQ,            34, N_("Title")),
  SUPERVISOR (UNIT,      "unit",      TEXT,      LIST | HQ,            24, N_("Unit")),
  SUPERVISOR (EMAIL,     "email",     EMAIL,     0,                    28, N_("E-mail")),
  SUPERVISOR (LANGUAGES, "languages", LANGUAGES, 0,                    20, N_("Languages")),
  SUPERVISOR (AREAS,     "areas",     TAGS,      0,                    24, N_("Areas")),
  SUPERVISOR (CAPACITY,  "capacity",  INTEGER,   LIST,                 8,  N_("Interns at once")),
  SUPERVISOR (LOAD,      "load",      INTEGER,   DERIVED | LIST,       8,  N_("Interns now")),
  SUPERVISOR (ABSENCES,  "absences",  TEXT,      0,                    24, N_("Absences")),
  SUPERVISOR (ACTIVE,    "active",    BOOLEAN,   0,                    8,  N_("Active")),
  SUPERVISOR (NOTES,     "notes",     LONG_TEXT, 0,                    30, N_("Notes")),

  PLACEMENT (APPLICATION, "application_id", INTEGER,   FIXED | REQUIRED, 12, NULL, N_("Application")),
  PLACEMENT (NAME,        "name",           TEXT,      DERIVED | LIST | PERSONAL, 28, NULL, N_("Name")),
  PLACEMENT (STATE,       "state",          CHOICE,    DERIVED | LIST,   14, &intake_placement_state_vocabulary, N_("State today")),
  PLACEMENT (CASE,        "case",           TEXT,      DERIVED | LIST,   12, NULL, N_("Case")),
  PLACEMENT (NOTICE,      "notice",         NOTICE,    DERIVED | LIST,   16, NULL, N_("Notice")),
  PLACEMENT (UNIT,        "unit",           TEXT,      DERIVED | LIST,   24, NULL, N_("Unit")),
  PLACEMENT (SUPERVISORS, "supervisors",    TEXT,      DERIVED | LIST,   30, NULL, N_("Supervisors")),
  PLACEMENT (START_ON,    "start_on",       DATE,      LIST | HQ,        12, NULL, N_("Start")),
  PLACEMENT (END_ON,      "end_on",         DATE,      LIST | HQ,        12, NULL, N_("End")),
  PLACEMENT (EXTENDED_TO, "extended_to",    DATE,      HQ,               12, NULL, N_("Extended to")),
  PLACEMENT (MONTHS,      "months",         INTEGER,   DERIVED | LIST,   8,  NULL, N_("Months")),
  PLACEMENT (NEXT_CHECK_IN, "next_check_in", DATE,     DERIVED,          12, NULL, N_("Next check-in")),
  PLACEMENT (NEXT_OUTPUT, "next_output",    DATE,      DERIVED,          12, NULL, N_("Next output due")),
  PLACEMENT (MODALITY,    "modality",       CHOICE,    HQ,               12, &intake_modality_vocabulary, N_("Modality")),
  PLACEMENT (STIPEND,     "stipend",        AMOUNT,    HQ,               12, NULL, N_("Stipend")),
  PLACEMENT (CURRENCY,    "currency",       TEXT,      HQ,               8,  NULL, N_("Currency")),
  PLACEMENT (PAYER,       "payer",          TEXT,      HQ,               20, NULL, N_("Paid by")),
  PLACEMENT (CERTIFICATE_ON, "certificate_on", DATE,   HQ,               12, NULL, N_("Certificate issued on")),
  PLACEMENT (NOTES,       "notes",          LONG_TEXT, 0,                30, NULL, N_("Notes")),

  FOLLOW_UP (CHECK_IN, PLACEMENT,   "placement_id", INTEGER,   FIXED | REQUIRED,          12, NULL, N_("Internship")),
  FOLLOW_UP (CHECK_IN, CASE,        "case",         TEXT,      DERIVED | LIST | HQ,       12, NULL, N_("Case")),
  FOLLOW_UP (CHECK_IN, NAME,        "name",         TEXT,      DERIVED | LIST | PERSONAL, 28, NULL, N_("Name")),
  FOLLOW_UP (CHECK_IN, STATE,       "state",        CHOICE,    DERIVED | LIST,            14, &intake_check_in_state_vocabulary, N_("State today")),
  FOLLOW_UP (CHECK_IN, PLANNED_ON,  "planned_on",   DATE,      LIST | HQ,                 12, NULL, N_("Planned on")),
  FOLLOW_UP (CHECK_IN, HELD_ON,     "held_on",      DATE,      LIST | HQ,                 12, NULL, N_("Held on")),
  FOLLOW_UP (CHECK_IN, KIND,        "kind",         CHOICE,    LIST | HQ,                 12, &intake_check_in_kind_vocabulary, N_("Kind")),
  FOLLOW_UP (CHECK_IN, GUIDANCE,    "guidance",     LONG_TEXT, HQ,                        40, NULL, N_("Guidance given")),
  FOLLOW_UP (CHECK_IN, PROGRESS,    "progress",     LONG_TEXT, HQ,                        40, NULL, N_("Progress validated")),
  FOLLOW_UP (CHECK_IN, CONSISTENCY, "consistency",  LONG_TEXT, HQ,                        40, NULL, N_("Consistency with the office’s strategy")),
  FOLLOW_UP (CHECK_IN, NEXT_STEPS,  "next_steps",   LONG_TEXT, HQ,                        40, NULL, N_("Next steps")),

  FOLLOW_UP (OBJECTIVE, PLACEMENT,  "placement_id", INTEGER,   FIXED | REQUIRED,          12, NULL, N_("Internship")),
  FOLLOW_UP (OBJECTIVE, CASE,       "case",         TEXT,      DERIVED | LIST | HQ,       12, NULL, N_("Case")),
  FOLLOW_UP (OBJECTIVE, NAME,       "name",         TEXT,      DERIVED | LIST | PERSONAL, 28, NULL, N_("Name")),
  FOLLOW_UP (OBJECTIVE, OBJECTIVE,  "objective",    LONG_TEXT, LIST | HQ | REQUIRED,      50, NULL, N_("Learning objective")),
  FOLLOW_UP (OBJECTIVE, REACHED,    "reached",      CHOICE,    LIST | HQ,                 12, &intake_reached_vocabulary, N_("Reached")),
  FOLLOW_UP (OBJECTIVE, NOTE,       "note",         LONG_TEXT, HQ,                        40, NULL, N_("Comment")),

  FOLLOW_UP (OUTPUT, PLACEMENT,     "placement_id", INTEGER,   FIXED | REQUIRED,          12, NULL, N_("Internship")),
  FOLLOW_UP (OUTPUT, CASE,          "case",         TEXT,      DERIVED | LIST | HQ,       12, NULL, N_("Case")),
  FOLLOW_UP (OUTPUT, NAME,          "name",         TEXT,      DERIVED | LIST | PERSONAL, 28, NULL, N_("Name")),
  FOLLOW_UP (OUTPUT, STATE,         "state",        CHOICE,    DERIVED | LIST,            14, &intake_output_state_vocabulary, N_("State today")),
  FOLLOW_UP (OUTPUT, TITLE,         "title",        LONG_TEXT, LIST | HQ | REQUIRED,      50, NULL, N_("Output")),
  FOLLOW_UP (OUTPUT, DUE_ON,        "due_on",       DATE,      LIST | HQ,                 12, NULL, N_("Due on")),
  FOLLOW_UP (OUTPUT, DELIVERED_ON,  "delivered_on", DATE,      LIST | HQ,                 12, NULL, N_("Delivered on")),
  FOLLOW_UP (OUTPUT, VALIDATED_BY,  "validated_by", SUPERVISOR, HQ,                       28, NULL, N_("Validated by")),
  FOLLOW_UP (OUTPUT, VALIDATED_ON,  "validated_on", DATE,      HQ,                        12, NULL, N_("Validated on")),

  FOLLOW_UP (EVALUATION, PLACEMENT,    "placement_id", INTEGER,   FIXED | REQUIRED,          12, NULL, N_("Internship")),
  FOLLOW_UP (EVALUATION, CASE,         "case",         TEXT,      DERIVED | LIST | HQ,       12, NULL, N_("Case")),
  FOLLOW_UP (EVALUATION, NAME,         "name",         TEXT,      DERIVED | LIST | PERSONAL, 28, NULL, N_("Name")),
  FOLLOW_UP (EVALUATION, KIND,         "kind",         CHOICE,    LIST | HQ | REQUIRED,      12, &intake_evaluation_kind_vocabulary, N_("Kind")),
  FOLLOW_UP (EVALUATION, EVALUATED_ON, "evaluated_on", DATE,      LIST | HQ,                 12, NULL, N_("Evaluated on")),
  FOLLOW_UP (EVALUATION, EVALUATED_BY, "evaluated_by", SUPERVISOR, LIST | HQ,                28, NULL, N_("Evaluated by")),
  FOLLOW_UP (EVALUATION, RATING,       "rating",       CHOICE,    LIST | HQ,                 16, &intake_rating_vocabulary, N_("Rating")),
  FOLLOW_UP (EVALUATION, TEXT,         "text",         LONG_TEXT, SENSITIVE,                 40, NULL, N_("Evaluation")),
};
/* clang-format on */

static const char *const entity_names[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_APPLICATION] = "application",
  [INTAKE_ENTITY_NOTICE] = "notice",
  [INTAKE_ENTITY_SUPERVISOR] = "supervisor",
  [INTAKE_ENTITY_PLACEMENT] = "placement",
  [INTAKE_ENTITY_CHECK_IN] = "check_in",
  [INTAKE_ENTITY_OBJECTIVE] = "objective",
  [INTAKE_ENTITY_OUTPUT] = "output",
  [INTAKE_ENTITY_EVALUATION] = "evaluation",
};

static const IntakeFieldId first_fields[INTAKE_N_ENTITIES + 1] = {
  [INTAKE_ENTITY_APPLICATION] = INTAKE_FIELD_CASE,
  [INTAKE_ENTITY_NOTICE] = INTAKE_FIELD_NOTICE_REFERENCE,
  [INTAKE_ENTITY_SUPERVISOR] = INTAKE_FIELD_SUPERVISOR_NAME,
  [INTAKE_ENTITY_PLACEMENT] = INTAKE_FIELD_PLACEMENT_APPLICATION,
  [INTAKE_ENTITY_CHECK_IN] = INTAKE_FIELD_CHECK_IN_PLACEMENT,
  [INTAKE_ENTITY_OBJECTIVE] = INTAKE_FIELD_OBJECTIVE_PLACEMENT,
  [INTAKE_ENTITY_OUTPUT] = INTAKE_FIELD_OUTPUT_PLACEMENT,
  [INTAKE_ENTITY_EVALUATION] = INTAKE_FIELD_EVALUATION_PLACEMENT,
  [INTAKE_N_ENTITIES] = INTAKE_N_FIELDS,
};

/* The headings of groups in forms. */
static const char *const group_labels[INTAKE_N_GROUPS] = {
  [INTAKE_GROUP_NONE] = NULL,
  [INTAKE_GROUP_PERSON] = NC_ ("group", "Person"),
  [INTAKE_GROUP_CONTACT] = NC_ ("group", "Contact"),
  [INTAKE_GROUP_STUDIES] = NC_ ("group", "Studies"),
  [INTAKE_GROUP_APPLICATION] = NC_ ("group", "Application"),
  [INTAKE_GROUP_NOTES] = NC_ ("group", "Notes"),
  [INTAKE_GROUP_NOTICE] = NC_ ("group", "Notice"),
  [INTAKE_GROUP_DATES] = NC_ ("group", "Dates"),
  [INTAKE_GROUP_CONTENT] = NC_ ("group", "Content"),
  [INTAKE_GROUP_SUPERVISOR] = NC_ ("group", "Supervisor"),
  [INTAKE_GROUP_PLACEMENT] = NC_ ("group", "Internship"),
  [INTAKE_GROUP_FOLLOW_UP] = NC_ ("group", "Follow-up"),
  [INTAKE_GROUP_OWN] = NC_ ("group", "Further fields"),
};

static IntakeLookup *
build_lookup (IntakeEntity entity)
{
  IntakeLookup      *lookup = intake_lookup_new ();
  const char *const *codes = intake_language_codes ();
  IntakeFieldId      first, end;

  intake_field_range (entity, &first, &end);

  /* Names come first: a label that is another field's name must not hide it. */
  for (IntakeFieldId id = first; id < end; id++)
    intake_lookup_add (lookup, fields[id].name, &fields[id]);

  for (IntakeFieldId id = first; id < end; id++)
    {
      for (guint i = 0; codes[i] != NULL; i++)
        intake_lookup_add (lookup, intake_field_label (id, intake_language_find (codes[i])), &fields[id]);
      intake_lookup_add (lookup, fields[id].headings, &fields[id]);
    }

  return lookup;
}

static const IntakeLookup *
get_lookup (IntakeEntity entity)
{
  static IntakeLookup *lookups[INTAKE_N_ENTITIES];
  static gsize         once = 0;

  if (g_once_init_enter (&once))
    {
      for (IntakeEntity i = 0; i < INTAKE_N_ENTITIES; i++)
        lookups[i] = build_lookup (i);
      g_once_init_leave (&once, 1);
    }

  return lookups[entity];
}

/* "Date de naissance (jj/mm/aaaa)" is headed "Date de naissance"; the hint is for those who fill it in. */
static char *
drop_hints (const char *heading)
{
  GString *kept = g_string_new (NULL);
  int      depth = 0;

  for (const char *at = heading; *at != '\0'; at++)
    {
      if (*at == '(' || *at == '[')
        depth++;
      else if ((*at == ')' || *at == ']') && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_c (kept, *at);
    }

  return g_string_free (kept, FALSE);
}

const IntakeField *
intake_field_get (IntakeFieldId id)
{
  const IntakeField *own;

  if (id < INTAKE_N_FIELDS)
    return &fields[id];

  own = intake_own_field_describe (id);
  g_return_val_if_fail (own != NULL, NULL);

  return own;
}

const IntakeField *
intake_field_find (IntakeEntity entity,
                   const char  *name)
{
  IntakeFieldId first, end;

  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    if (strcmp (fields[id].name, name) == 0)
      return &fields[id];

  return entity == INTAKE_ENTITY_APPLICATION ? intake_own_field_find (name) : NULL;
}

const IntakeField *
intake_field_match (IntakeEntity entity,
                    const char  *heading)
{
  const IntakeLookup *lookup;
  const IntakeField  *field;
  g_autofree char    *bare = NULL;

  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  lookup = get_lookup (entity);
  field = intake_lookup_find (lookup, heading);
  if (field != NULL)
    return field;

  bare = drop_hints (heading);
  return intake_lookup_find (lookup, bare);
}

void
intake_field_range (IntakeEntity   entity,
                    IntakeFieldId *first,
                    IntakeFieldId *end)
{
  g_return_if_fail (entity < INTAKE_N_ENTITIES);
  g_return_if_fail (first != NULL && end != NULL);

  *first = first_fields[entity];
  *end = first_fields[entity + 1];
}

const char *
intake_field_label (IntakeFieldId         id,
                    const IntakeLanguage *language)
{
  const IntakeField *field = intake_field_get (id);

  g_return_val_if_fail (field != NULL, NULL);

  return intake_field_get_label (field, language);
}

const char *
intake_field_get_label (const IntakeField    *field,
                        const IntakeLanguage *language)
{
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (language != NULL, field->label);

  /* An office has named it in its own language. */
  if (field->group == INTAKE_GROUP_OWN)
    return field->label;

  return intake_language_translate (language, field->label);
}

const char *
intake_field_group_label (IntakeFieldGroup      group,
                          const IntakeLanguage *language)
{
  g_return_val_if_fail (group < INTAKE_N_GROUPS, "");
  g_return_val_if_fail (language != NULL, "");

  if (group_labels[group] == NULL)
    return "";

  return intake_language_translate_context (language, "group", group_labels[group]);
}

gboolean
intake_field_is_reference (const IntakeField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->kind == INTAKE_KIND_NOTICE || field->kind == INTAKE_KIND_SUPERVISOR;
}

const char *
intake_entity_name (IntakeEntity entity)
{
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  return entity_names[entity];
}
