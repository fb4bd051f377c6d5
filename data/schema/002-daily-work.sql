-- The office, second form: what the daily work needs besides the entities.

-- Rule sets, screenings and decisions.

-- failed: the ids of the rules at the top that are not met, in the order of the rule set, parted by ";".  decided_answer: the computed answer that the
-- office's decision was made beside; where the computed answer is another by now, the application wants another look.
ALTER TABLE screening ADD COLUMN failed TEXT;
ALTER TABLE screening ADD COLUMN decided_answer TEXT;
UPDATE screening SET decided_answer = answer WHERE decision IS NOT NULL;
UPDATE screening SET failed = (SELECT group_concat (substr (value, 1, length (value) - length (':not-met')), ';')
  FROM json_each ('["' || replace (rules, ' ', '","') || '"]') WHERE value LIKE '%:not-met');
CREATE INDEX screening_to_look_at ON screening (id) WHERE decision IS NOT NULL AND decided_answer IS NOT answer;

-- Imports: saved mappings, persons who were told apart, custom fields.

-- What the columns of a file are, by their headings; signature: the headings, folded and sorted, so that such a file is known again.
CREATE TABLE mapping (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
  signature  TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;

-- Two persons who look alike and are not the same, the lower id first.
CREATE TABLE told_apart (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  other_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  UNIQUE (person_id, other_id)
) STRICT;

CREATE TABLE custom_field (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE custom_value (
  id              INTEGER PRIMARY KEY,
  application_id  INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  custom_field_id INTEGER NOT NULL REFERENCES custom_field (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  value           TEXT NOT NULL,
  UNIQUE (application_id, custom_field_id)
) STRICT;

CREATE INDEX mapping_by_signature ON mapping (signature);
CREATE INDEX told_apart_by_other ON told_apart (other_id);
CREATE INDEX custom_value_by_field ON custom_value (custom_field_id);

-- By what a person is known again; a full stop in an address counts for nothing, and of a phone number its last digits are what is always written.
DROP INDEX person_by_email;
CREATE INDEX person_by_address ON person (replace (email, '.', '') COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX person_by_phone ON person (substr (replace (phone, ' ', ''), -8)) WHERE phone IS NOT NULL;
CREATE INDEX person_by_family_name ON person (family_name COLLATE NOCASE, birth_date) WHERE family_name IS NOT NULL;

-- Documents, interviews and scorecards.

-- A file that is kept in the office: written once, never changed, and so no part of the journal, which would hold it over and over. The
-- same content is there once, however many documents have it.
CREATE TABLE file_content (
  id      INTEGER PRIMARY KEY,
  digest  TEXT NOT NULL UNIQUE,
  size    INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- name: what a document of the kind "other" is called. A file is either kept (content_id) or only pointed to (path).
CREATE TABLE document (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  kind           TEXT NOT NULL,
  name           TEXT,
  state          TEXT NOT NULL,
  asked_on       TEXT,
  received_on    TEXT,
  file_name      TEXT,
  path           TEXT,
  content_id     INTEGER REFERENCES file_content (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  note           TEXT
) STRICT;

-- Lists that the office makes itself: its own reasons for leaving, the criteria of its interviews. What is in use is retired, not deleted.
CREATE TABLE office_term (
  id       INTEGER PRIMARY KEY,
  list     TEXT NOT NULL,
  name     TEXT NOT NULL COLLATE NOCASE,
  position INTEGER NOT NULL,
  retired  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (list, name)
) STRICT;

CREATE TABLE interview (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  held_on        TEXT,
  note           TEXT
) STRICT;

-- Interviewers and scores name the application too, so that the history of an application finds them when they are gone.
CREATE TABLE interviewer (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  interview_id   INTEGER NOT NULL REFERENCES interview (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  name           TEXT NOT NULL,
  UNIQUE (interview_id, name)
) STRICT;

CREATE TABLE score (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  interviewer_id INTEGER NOT NULL REFERENCES interviewer (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  criterion_id   INTEGER NOT NULL REFERENCES office_term (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  score          INTEGER CHECK (score BETWEEN 1 AND 5),
  note           TEXT,
  UNIQUE (interviewer_id, criterion_id)
) STRICT;

CREATE INDEX document_by_application ON document (application_id);
CREATE INDEX document_by_content ON document (content_id) WHERE content_id IS NOT NULL;
CREATE INDEX interview_by_application ON interview (application_id);
CREATE INDEX interviewer_by_application ON interviewer (application_id);
CREATE INDEX score_by_application ON score (application_id);
CREATE INDEX score_by_criterion ON score (criterion_id);

-- Views, tags and the order of the sidebar.
