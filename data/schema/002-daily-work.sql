-- The office, second form: what the daily work needs besides the entities.

-- Rule sets, screenings and decisions.

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

-- Views, tags and the order of the sidebar.
