-- The office, first form.  Columns bear the names of the field table; ids are made by the program (time and chance), so that two
-- offices can be joined one day.  Foreign keys restrict: nothing leaves without its line in the journal.

CREATE TABLE person (
  id                INTEGER PRIMARY KEY,
  family_name       TEXT,
  given_names       TEXT,
  birth_date        TEXT,
  sex               TEXT,
  nationality       TEXT,
  email             TEXT,
  phone             TEXT,
  town              TEXT,
  country           TEXT,
  languages         TEXT,
  emergency_contact TEXT,
  relatives         TEXT,
  consent           INTEGER,
  tags              TEXT
) STRICT;

CREATE TABLE notice (
  id            INTEGER PRIMARY KEY,
  reference     TEXT NOT NULL UNIQUE COLLATE NOCASE,
  title         TEXT,
  duty_station  TEXT,
  unit          TEXT,
  modality      TEXT,
  places        INTEGER,
  opens_on      TEXT,
  closes_on     TEXT,
  start_on      TEXT,
  months        INTEGER,
  rule_set      TEXT,
  languages     TEXT,
  background    TEXT,
  contributions TEXT,
  objectives    TEXT,
  outputs       TEXT,
  notes         TEXT
) STRICT;

CREATE TABLE supervisor (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  title     TEXT,
  unit      TEXT,
  email     TEXT,
  languages TEXT,
  areas     TEXT,
  capacity  INTEGER,
  absences  TEXT,
  active    INTEGER,
  notes     TEXT
) STRICT;

CREATE TABLE application (
  id                  INTEGER PRIMARY KEY,
  person_id           INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  "case"              TEXT NOT NULL UNIQUE COLLATE NOCASE,
  university          TEXT,
  university_country  TEXT,
  study_level         TEXT,
  first_degree        INTEGER,
  study_field         TEXT,
  study_status        TEXT,
  final_year          INTEGER,
  graduation_date     TEXT,
  experience_months   INTEGER,
  earlier_internships INTEGER,
  notice              INTEGER REFERENCES notice (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  received_on         TEXT,
  source              TEXT,
  basis               TEXT,
  sponsor             TEXT,
  available_from      TEXT,
  available_to        TEXT,
  stage               TEXT NOT NULL,
  left_from           TEXT,
  refusal             TEXT,
  notes               TEXT
) STRICT;

CREATE TABLE stage_step (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  stage          TEXT NOT NULL,
  dated_on       TEXT,
  note           TEXT
) STRICT;

CREATE TABLE assignment (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  supervisor_id  INTEGER NOT NULL REFERENCES supervisor (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  role           TEXT NOT NULL,
  UNIQUE (application_id, supervisor_id)
) STRICT;

-- Supervisors whom a notice names: the first to be proposed for its interns.
CREATE TABLE notice_supervisor (
  id            INTEGER PRIMARY KEY,
  notice_id     INTEGER NOT NULL REFERENCES notice (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  supervisor_id INTEGER NOT NULL REFERENCES supervisor (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  role          TEXT NOT NULL,
  UNIQUE (notice_id, supervisor_id)
) STRICT;

CREATE TABLE placement (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL UNIQUE REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  start_on       TEXT,
  end_on         TEXT,
  extended_to    TEXT,
  modality       TEXT,
  stipend        INTEGER,
  currency       TEXT,
  payer          TEXT,
  notes          TEXT
) STRICT;

CREATE TABLE check_in (
  id           INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  planned_on   TEXT,
  held_on      TEXT,
  kind         TEXT,
  guidance     TEXT,
  progress     TEXT,
  consistency  TEXT,
  next_steps   TEXT
) STRICT;

CREATE TABLE objective (
  id           INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  objective    TEXT NOT NULL,
  reached      TEXT
) STRICT;

CREATE TABLE output (
  id           INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  title        TEXT NOT NULL,
  due_on       TEXT,
  delivered_on TEXT,
  validated_by INTEGER REFERENCES supervisor (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  validated_on TEXT
) STRICT;

-- A rule set once used: its document can only be followed by another version.
CREATE TABLE rule_set (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  document TEXT NOT NULL,
  UNIQUE (name, version)
) STRICT;

-- The computed answer, and beside it the office's decision.  The id is the application's.
CREATE TABLE screening (
  id          INTEGER PRIMARY KEY REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  rule_set_id INTEGER NOT NULL REFERENCES rule_set (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  answer      TEXT NOT NULL,
  rules       TEXT NOT NULL,
  judged_on   TEXT NOT NULL,
  decision    TEXT,
  reason      TEXT,
  decided_by  TEXT,
  decided_on  TEXT
) STRICT;

CREATE TABLE view (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- The journal.  action: what a user did; an undo or redo is an action too and names the one it acts on.  toggled_by is the newest
-- undo or redo of an action, undone whether it is taken back.
CREATE TABLE action (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label      TEXT NOT NULL,
  at         TEXT NOT NULL,
  who        TEXT NOT NULL,
  target     INTEGER REFERENCES action (id),
  toggled_by INTEGER REFERENCES action (id),
  undone     INTEGER NOT NULL DEFAULT 0,
  n_changes  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- column is NULL for the insertion of a row, whose values are in the row; new is NULL and deleted is 1 where a row was deleted.
CREATE TABLE change (
  seq      INTEGER PRIMARY KEY,
  action   INTEGER NOT NULL REFERENCES action (id),
  "table"  TEXT NOT NULL,
  "row"    INTEGER NOT NULL,
  "column" TEXT,
  old      ANY,
  new      ANY,
  deleted  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX application_by_received ON application (received_on DESC, "case" DESC);
CREATE INDEX application_by_person ON application (person_id);
CREATE INDEX application_by_notice ON application (notice);
CREATE INDEX application_by_stage ON application (stage);
CREATE INDEX person_by_email ON person (email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX person_by_birth_date ON person (birth_date, family_name, given_names) WHERE birth_date IS NOT NULL;
CREATE INDEX screening_by_answer ON screening (answer);
CREATE INDEX screening_by_rule_set ON screening (rule_set_id);
CREATE INDEX stage_step_by_application ON stage_step (application_id);
CREATE INDEX assignment_by_supervisor ON assignment (supervisor_id);
CREATE INDEX notice_supervisor_by_supervisor ON notice_supervisor (supervisor_id);
CREATE INDEX check_in_by_placement ON check_in (placement_id);
CREATE INDEX objective_by_placement ON objective (placement_id);
CREATE INDEX output_by_placement ON output (placement_id);
CREATE INDEX output_by_validator ON output (validated_by) WHERE validated_by IS NOT NULL;
CREATE INDEX change_by_action ON change (action);
CREATE INDEX change_by_row ON change ("row");
CREATE INDEX change_by_former_application ON change (old) WHERE deleted = 1 AND "column" = 'application_id';
CREATE INDEX change_by_former_placement ON change (old) WHERE deleted = 1 AND "column" = 'placement_id';

-- Folded words of an application and its person; the writing connection, which knows how to fold, brings them up before each commit.
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', detail = none, columnsize = 0,
  prefix = '1 2');
