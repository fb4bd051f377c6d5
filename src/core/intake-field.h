/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one field table: every field of every entity, described once.  Lists, forms, filters, import, export, history and
 * the SQL of the store read it.  To add a field is a line in intake-field.c, its id here, and a migration.
 */
#pragma once

#include "intake-vocabulary.h"

G_BEGIN_DECLS

/**
 * IntakeEntity:
 *
 * What a record can be. An application's record holds the fields of its person too: people see them as one. The last four are of an
 * internship, which is followed by them.
 */
typedef enum
{
  INTAKE_ENTITY_APPLICATION,
  INTAKE_ENTITY_NOTICE,
  INTAKE_ENTITY_SUPERVISOR,
  INTAKE_ENTITY_PLACEMENT,
  INTAKE_ENTITY_CHECK_IN,
  INTAKE_ENTITY_OBJECTIVE,
  INTAKE_ENTITY_OUTPUT,
  INTAKE_ENTITY_EVALUATION,
  INTAKE_N_ENTITIES,
} IntakeEntity;

/**
 * IntakeFieldKind:
 *
 * What the values of a field are, and their canonical form.
 *
 * @INTAKE_KIND_TEXT: one line
 * @INTAKE_KIND_LONG_TEXT: several lines, parted by "\n"
 * @INTAKE_KIND_EMAIL: one address
 * @INTAKE_KIND_PHONE: digits, spaces and a leading +, as typed
 * @INTAKE_KIND_INTEGER: a number, 0 or more (integer)
 * @INTAKE_KIND_AMOUNT: money, or a mean, in hundredths (integer)
 * @INTAKE_KIND_BOOLEAN: yes 1 or no 0 (integer); "yes" and "no" in files
 * @INTAKE_KIND_DATE: a civil date
 * @INTAKE_KIND_CHOICE: an id of the field's vocabulary
 * @INTAKE_KIND_CHOICES: several, in the order of the vocabulary, parted by ";"
 * @INTAKE_KIND_COUNTRY: ISO 3166 alpha-2
 * @INTAKE_KIND_COUNTRIES: several, as typed, parted by ";"
 * @INTAKE_KIND_LANGUAGES: "fr:C1;en:B2", the level left out where it is not known
 * @INTAKE_KIND_RELATIVES: "sibling:unit;spouse:unit"; "none" if the person said that there are none
 * @INTAKE_KIND_TAGS: several texts parted by ";"
 * @INTAKE_KIND_NOTICE: the id of a notice (integer); its reference in files
 * @INTAKE_KIND_SUPERVISOR: the id of a supervisor (integer); their name in files
 */
typedef enum
{
  INTAKE_KIND_TEXT,
  INTAKE_KIND_LONG_TEXT,
  INTAKE_KIND_EMAIL,
  INTAKE_KIND_PHONE,
  INTAKE_KIND_INTEGER,
  INTAKE_KIND_AMOUNT,
  INTAKE_KIND_BOOLEAN,
  INTAKE_KIND_DATE,
  INTAKE_KIND_CHOICE,
  INTAKE_KIND_CHOICES,
  INTAKE_KIND_COUNTRY,
  INTAKE_KIND_COUNTRIES,
  INTAKE_KIND_LANGUAGES,
  INTAKE_KIND_RELATIVES,
  INTAKE_KIND_TAGS,
  INTAKE_KIND_NOTICE,
  INTAKE_KIND_SUPERVISOR,
} IntakeFieldKind;

/**
 * IntakeFieldFlags:
 * @INTAKE_FIELD_PERSON: stored with the person, not with the application
 * @INTAKE_FIELD_PERSONAL: tells who someone is; left out of pseudonymised exports and blanked by erasure
 * @INTAKE_FIELD_SENSITIVE: not shown or sent unless asked for
 * @INTAKE_FIELD_FOR_HEADQUARTERS: in the workbook by default
 * @INTAKE_FIELD_IN_LIST: a column of the list by default
 * @INTAKE_FIELD_DERIVED: computed by the store from other fields or tables; cannot be set
 * @INTAKE_FIELD_FIXED: set by the program (through stages, assignments), not typed into a form
 * @INTAKE_FIELD_REQUIRED: a record cannot be without
 */
typedef enum
{
  INTAKE_FIELD_PERSON = 1 << 0,
  INTAKE_FIELD_PERSONAL = 1 << 1,
  INTAKE_FIELD_SENSITIVE = 1 << 2,
  INTAKE_FIELD_FOR_HEADQUARTERS = 1 << 3,
  INTAKE_FIELD_IN_LIST = 1 << 4,
  INTAKE_FIELD_DERIVED = 1 << 5,
  INTAKE_FIELD_FIXED = 1 << 6,
  INTAKE_FIELD_REQUIRED = 1 << 7,
} IntakeFieldFlags;

/**
 * IntakeFieldGroup:
 *
 * Under which heading of a form a field stands.
 */
typedef enum
{
  INTAKE_GROUP_NONE,
  INTAKE_GROUP_PERSON,
  INTAKE_GROUP_CONTACT,
  INTAKE_GROUP_STUDIES,
  INTAKE_GROUP_APPLICATION,
  INTAKE_GROUP_NOTES,
  INTAKE_GROUP_NOTICE,
  INTAKE_GROUP_DATES,
  INTAKE_GROUP_CONTENT,
  INTAKE_GROUP_SUPERVISOR,
  INTAKE_GROUP_PLACEMENT,
  INTAKE_GROUP_FOLLOW_UP,
  INTAKE_GROUP_OWN,
  INTAKE_N_GROUPS,
} IntakeFieldGroup;

/**
 * IntakeFieldId:
 *
 * A field by meaning. The ids of an entity follow one another; their order is the order of forms and of the column chooser.
 */
typedef enum
{
  /* application, with its person */
  INTAKE_FIELD_CASE,
  INTAKE_FIELD_NAME,
  INTAKE_FIELD_FAMILY_NAME,
  INTAKE_FIELD_GIVEN_NAMES,
  INTAKE_FIELD_BIRTH_DATE,
  INTAKE_FIELD_SEX,
  INTAKE_FIELD_NATIONALITY,
  INTAKE_FIELD_EMAIL,
  INTAKE_FIELD_PHONE,
  INTAKE_FIELD_TOWN,
  INTAKE_FIELD_COUNTRY,
  INTAKE_FIELD_LANGUAGES,
  INTAKE_FIELD_EMERGENCY_CONTACT,
  INTAKE_FIELD_RELATIVES,
  INTAKE_FIELD_CONSENT,
  INTAKE_FIELD_UNIVERSITY,
  INTAKE_FIELD_UNIVERSITY_COUNTRY,
  INTAKE_FIELD_STUDY_LEVEL,
  INTAKE_FIELD_FIRST_DEGREE,
  INTAKE_FIELD_STUDY_FIELD,
  INTAKE_FIELD_STUDY_STATUS,
  INTAKE_FIELD_FINAL_YEAR,
  INTAKE_FIELD_GRADUATION_DATE,
  INTAKE_FIELD_EXPERIENCE_MONTHS,
  INTAKE_FIELD_EARLIER_INTERNSHIPS,
  INTAKE_FIELD_NOTICE,
  INTAKE_FIELD_RECEIVED_ON,
  INTAKE_FIELD_SOURCE,
  INTAKE_FIELD_BASIS,
  INTAKE_FIELD_SPONSOR,
  INTAKE_FIELD_AVAILABLE_FROM,
  INTAKE_FIELD_AVAILABLE_TO,
  INTAKE_FIELD_STAGE,
  INTAKE_FIELD_LEFT_FROM,
  INTAKE_FIELD_REFUSAL,
  INTAKE_FIELD_ANSWER,
  INTAKE_FIELD_FAILED_RULES,
  INTAKE_FIELD_RULE_SET,
  INTAKE_FIELD_JUDGED_ON,
  INTAKE_FIELD_DECISION,
  INTAKE_FIELD_LOOK_AGAIN,
  INTAKE_FIELD_DECISION_REASON,
  INTAKE_FIELD_DECIDED_BY,
  INTAKE_FIELD_DECIDED_ON,
  INTAKE_FIELD_SUPERVISORS,
  INTAKE_FIELD_MEAN_SCORE,
  INTAKE_FIELD_TAGS,
  INTAKE_FIELD_NOTES,

  /* notice */
  INTAKE_FIELD_NOTICE_REFERENCE,
  INTAKE_FIELD_NOTICE_TITLE,
  INTAKE_FIELD_NOTICE_DUTY_STATION,
  INTAKE_FIELD_NOTICE_UNIT,
  INTAKE_FIELD_NOTICE_MODALITY,
  INTAKE_FIELD_NOTICE_PLACES,
  INTAKE_FIELD_NOTICE_OPENS_ON,
  INTAKE_FIELD_NOTICE_CLOSES_ON,
  INTAKE_FIELD_NOTICE_START_ON,
  INTAKE_FIELD_NOTICE_MONTHS,
  INTAKE_FIELD_NOTICE_RULE_SET,
  INTAKE_FIELD_NOTICE_LANGUAGES,
  INTAKE_FIELD_NOTICE_BACKGROUND,
  INTAKE_FIELD_NOTICE_CONTRIBUTIONS,
  INTAKE_FIELD_NOTICE_OBJECTIVES,
  INTAKE_FIELD_NOTICE_OUTPUTS,
  INTAKE_FIELD_NOTICE_NOTES,
  INTAKE_FIELD_NOTICE_APPLICATIONS,

  /* supervisor */
  INTAKE_FIELD_SUPERVISOR_NAME,
  INTAKE_FIELD_SUPERVISOR_TITLE,
  INTAKE_FIELD_SUPERVISOR_UNIT,
  INTAKE_FIELD_SUPERVISOR_EMAIL,
  INTAKE_FIELD_SUPERVISOR_LANGUAGES,
  INTAKE_FIELD_SUPERVISOR_AREAS,
  INTAKE_FIELD_SUPERVISOR_CAPACITY,
  INTAKE_FIELD_SUPERVISOR_LOAD,
  INTAKE_FIELD_SUPERVISOR_ABSENCES,
  INTAKE_FIELD_SUPERVISOR_ACTIVE,
  INTAKE_FIELD_SUPERVISOR_NOTES,

  /* placement */
  INTAKE_FIELD_PLACEMENT_APPLICATION,
  INTAKE_FIELD_PLACEMENT_NAME,
  INTAKE_FIELD_PLACEMENT_STATE,
  INTAKE_FIELD_PLACEMENT_CASE,
  INTAKE_FIELD_PLACEMENT_NOTICE,
  INTAKE_FIELD_PLACEMENT_UNIT,
  INTAKE_FIELD_PLACEMENT_SUPERVISORS,
  INTAKE_FIELD_PLACEMENT_START_ON,
  INTAKE_FIELD_PLACEMENT_END_ON,
  INTAKE_FIELD_PLACEMENT_EXTENDED_TO,
  INTAKE_FIELD_PLACEMENT_MONTHS,
  INTAKE_FIELD_PLACEMENT_NEXT_CHECK_IN,
  INTAKE_FIELD_PLACEMENT_NEXT_OUTPUT,
  INTAKE_FIELD_PLACEMENT_MODALITY,
  INTAKE_FIELD_PLACEMENT_STIPEND,
  INTAKE_FIELD_PLACEMENT_CURRENCY,
  INTAKE_FIELD_PLACEMENT_PAYER,
  INTAKE_FIELD_PLACEMENT_CERTIFICATE_ON,
  INTAKE_FIELD_PLACEMENT_NOTES,

  /* check-in */
  INTAKE_FIELD_CHECK_IN_PLACEMENT,
  INTAKE_FIELD_CHECK_IN_CASE,
  INTAKE_FIELD_CHECK_IN_NAME,
  INTAKE_FIELD_CHECK_IN_STATE,
  INTAKE_FIELD_CHECK_IN_PLANNED_ON,
  INTAKE_FIELD_CHECK_IN_HELD_ON,
  INTAKE_FIELD_CHECK_IN_KIND,
  INTAKE_FIELD_CHECK_IN_GUIDANCE,
  INTAKE_FIELD_CHECK_IN_PROGRESS,
  INTAKE_FIELD_CHECK_IN_CONSISTENCY,
  INTAKE_FIELD_CHECK_IN_NEXT_STEPS,

  /* learning objective */
  INTAKE_FIELD_OBJECTIVE_PLACEMENT,
  INTAKE_FIELD_OBJECTIVE_CASE,
  INTAKE_FIELD_OBJECTIVE_NAME,
  INTAKE_FIELD_OBJECTIVE_OBJECTIVE,
  INTAKE_FIELD_OBJECTIVE_REACHED,
  INTAKE_FIELD_OBJECTIVE_NOTE,

  /* output */
  INTAKE_FIELD_OUTPUT_PLACEMENT,
  INTAKE_FIELD_OUTPUT_CASE,
  INTAKE_FIELD_OUTPUT_NAME,
  INTAKE_FIELD_OUTPUT_STATE,
  INTAKE_FIELD_OUTPUT_TITLE,
  INTAKE_FIELD_OUTPUT_DUE_ON,
  INTAKE_FIELD_OUTPUT_DELIVERED_ON,
  INTAKE_FIELD_OUTPUT_VALIDATED_BY,
  INTAKE_FIELD_OUTPUT_VALIDATED_ON,

  /* evaluation */
  INTAKE_FIELD_EVALUATION_PLACEMENT,
  INTAKE_FIELD_EVALUATION_CASE,
  INTAKE_FIELD_EVALUATION_NAME,
  INTAKE_FIELD_EVALUATION_KIND,
  INTAKE_FIELD_EVALUATION_EVALUATED_ON,
  INTAKE_FIELD_EVALUATION_EVALUATED_BY,
  INTAKE_FIELD_EVALUATION_RATING,
  INTAKE_FIELD_EVALUATION_TEXT,

  INTAKE_N_FIELDS,
} IntakeFieldId;

/**
 * IntakeField:
 * @id: the field
 * @name: what scripts, files and the columns of the store call it; unique within an entity
 * @entity: whose field it is
 * @kind: what its values are
 * @group: under which heading of a form it stands
 * @flags: see #IntakeFieldFlags
 * @width: how many characters a column takes in a list or workbook
 * @vocabulary: (nullable): its values, for the kinds that are choices
 * @label: what people call it, English, marked for translation
 * @headings: how people head such a column, folded, parted by "|"; the labels in all languages count besides
 */
typedef struct
{
  IntakeFieldId           id;
  const char             *name;
  IntakeEntity            entity;
  IntakeFieldKind         kind;
  IntakeFieldGroup        group;
  IntakeFieldFlags        flags;
  guint                   width;
  const IntakeVocabulary *vocabulary;
  const char             *label;
  const char             *headings;
} IntakeField;

/** intake_field_get: the description of a field, of the table or of an office's own (transfer none). */
const IntakeField *intake_field_get (IntakeFieldId id);

/**
 * intake_field_find:
 * @entity: an entity
 * @name: exactly a field's name
 *
 * Returns: (transfer none) (nullable): the field; %NULL if the entity has none of that name
 */
const IntakeField *intake_field_find (IntakeEntity entity,
                                      const char  *name);

/**
 * intake_field_match:
 * @entity: an entity
 * @heading: the heading of a column as a person wrote it
 *
 * Returns: (transfer none) (nullable): the field that is meant: by name, by its label in any language, or by a synonym;
 *   %NULL if none is
 */
const IntakeField *intake_field_match (IntakeEntity entity,
                                       const char  *heading);

/**
 * intake_field_range:
 * @entity: an entity
 * @first: (out): its first field
 * @end: (out): one past its last
 */
void intake_field_range (IntakeEntity   entity,
                         IntakeFieldId *first,
                         IntakeFieldId *end);

/** intake_field_label: what people call the field in @language (transfer none). */
const char *intake_field_label (IntakeFieldId         id,
                                const IntakeLanguage *language);

/** intake_field_get_label: as intake_field_label(), also of a field that stands in no table of an entity (transfer none). */
const char *intake_field_get_label (const IntakeField    *field,
                                    const IntakeLanguage *language);

/** intake_field_group_label: the heading of a group of a form in @language (transfer none). */
const char *intake_field_group_label (IntakeFieldGroup      group,
                                      const IntakeLanguage *language);

/** intake_field_is_reference: whether the values of a field are ids of other records, whom people call by names that only the office knows. */
gboolean intake_field_is_reference (const IntakeField *field);

/** intake_entity_name: what scripts and the store call the entity: "application", "notice" … (transfer none). */
const char *intake_entity_name (IntakeEntity entity);

G_END_DECLS
