/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application is judged on: its records, the day, and a witness who knows what the office has recorded elsewhere. */
#pragma once

#include "intake-record.h"

G_BEGIN_DECLS

typedef struct _IntakeFacts   IntakeFacts;
typedef struct _IntakeWitness IntakeWitness;

/**
 * IntakeCountSubject:
 * @INTAKE_COUNT_APPLICATIONS: applications of the same person, this one and those received before it; withdrawn ones do not count
 * @INTAKE_COUNT_INTERNSHIPS: internships of the same person that the office has recorded under other applications
 * @INTAKE_COUNT_PLACES: places that other applications have taken: accepted, on board or completed
 *
 * What a rule can have counted.
 */
typedef enum
{
  INTAKE_COUNT_APPLICATIONS,
  INTAKE_COUNT_INTERNSHIPS,
  INTAKE_COUNT_PLACES,
} IntakeCountSubject;

/**
 * IntakeCountScope:
 * @INTAKE_COUNT_EVERYWHERE: in the whole office
 * @INTAKE_COUNT_NOTICE: for the notice of the application
 * @INTAKE_COUNT_ROUND: for notices that close on the same day as that of the application
 * @INTAKE_COUNT_UNIT: for notices of the same unit
 * @INTAKE_COUNT_PERIOD: between two days: of applications by the day on which they were received, of places by that on which the
 *   internship starts
 *
 * Among what it is counted; several together narrow it down.
 */
typedef enum
{
  INTAKE_COUNT_EVERYWHERE = 0,
  INTAKE_COUNT_NOTICE = 1 << 0,
  INTAKE_COUNT_ROUND = 1 << 1,
  INTAKE_COUNT_UNIT = 1 << 2,
  INTAKE_COUNT_PERIOD = 1 << 3,
} IntakeCountScope;

/**
 * IntakeCount:
 * @subject: what is counted
 * @scope: among what
 * @from: the first day, for %INTAKE_COUNT_PERIOD
 * @to: the last one
 */
typedef struct
{
  IntakeCountSubject subject;
  IntakeCountScope   scope;
  IntakeDate         from;
  IntakeDate         to;
} IntakeCount;

/**
 * IntakeDocumentFact:
 * @state: id of intake_document_state_vocabulary (transfer none)
 * @received_on: when it was received; %INTAKE_DATE_NONE if that is not recorded
 */
typedef struct
{
  const char *state;
  IntakeDate  received_on;
} IntakeDocumentFact;

/**
 * IntakeWitness:
 * @get_placement: the record of the application's placement (transfer none) (nullable): %NULL if there is none
 * @count: how many there are; -1 if that cannot be known
 * @find_document: the best state of the application's documents of a kind; %FALSE if there is none of it
 * @has_documents: whether any document of the application is recorded
 *
 * Who knows what the office has recorded outside the application and its notice. Embedded as the first member of what answers.
 */
struct _IntakeWitness
{
  IntakeRecord *(*get_placement) (IntakeWitness     *self,
                                  const IntakeFacts *facts);
  gint64 (*count) (IntakeWitness     *self,
                   const IntakeFacts *facts,
                   const IntakeCount *what);
  gboolean (*find_document) (IntakeWitness      *self,
                             const IntakeFacts  *facts,
                             const char         *kind,
                             IntakeDocumentFact *document);
  gboolean (*has_documents) (IntakeWitness     *self,
                             const IntakeFacts *facts);
};

/**
 * IntakeFacts:
 * @application: an application's record
 * @notice: (nullable): the record of its notice, for closing and start dates, unit and languages
 * @today: the day of judging
 * @witness: (nullable): who knows the rest; without one, rules that need it cannot tell
 *
 * What an application is judged on. Initialised with braces, in this order.
 */
struct _IntakeFacts
{
  IntakeRecord  *application;
  IntakeRecord  *notice;
  IntakeDate     today;
  IntakeWitness *witness;
};

G_END_DECLS
