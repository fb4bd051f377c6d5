-- The office, third form: what the following of an internship needs.

-- Evaluations, certificates, and what was said of an objective.

-- rating: an id of the scale that is shipped, or the name of one of the office's own (office_term, list "rating").
CREATE TABLE evaluation (
  id           INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  kind         TEXT NOT NULL,
  evaluated_on TEXT,
  evaluated_by INTEGER REFERENCES supervisor (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  rating       TEXT,
  text         TEXT
) STRICT;

ALTER TABLE placement ADD COLUMN certificate_on TEXT;
ALTER TABLE objective ADD COLUMN note TEXT;

CREATE INDEX evaluation_by_placement ON evaluation (placement_id);
CREATE INDEX evaluation_by_supervisor ON evaluation (evaluated_by) WHERE evaluated_by IS NOT NULL;
