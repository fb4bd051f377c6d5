-- The office, third form: what the work with rules and the following of internships ask for besides.

-- Rule sets, screenings and notices.

-- facts: what the answer was judged on, by the names that rule sets give to fields, as JSON without nesting: {"birth_date":"1999-03-02"}. NULL until it
-- is judged again.
ALTER TABLE screening ADD COLUMN facts TEXT;

-- A notice names the version that judges its applications, "iom-2025 1": the newest that judged one of them, else the newest that there is. The journal
-- says the same, so that what was done to notices before can still be undone.
CREATE TEMP TABLE named (notice INTEGER NOT NULL, name TEXT NOT NULL, pinned TEXT NOT NULL, PRIMARY KEY (notice, name));
INSERT INTO named SELECT n.notice, n.name, n.name || ' ' || coalesce (
    (SELECT max (r.version) FROM application AS a JOIN screening AS s ON s.id = a.id JOIN rule_set AS r ON r.id = s.rule_set_id
      WHERE a.notice = n.notice AND r.name = n.name),
    (SELECT max (version) FROM rule_set WHERE name = n.name), 1)
  FROM (SELECT id AS notice, rule_set AS name FROM notice
    UNION SELECT "row", old FROM change WHERE "table" = 'notice' AND "column" = 'rule_set'
    UNION SELECT "row", new FROM change WHERE "table" = 'notice' AND "column" = 'rule_set') AS n
  WHERE n.name IS NOT NULL;
UPDATE notice SET rule_set = (SELECT pinned FROM named WHERE named.notice = notice.id AND named.name = notice.rule_set) WHERE rule_set IS NOT NULL;
UPDATE change SET old = (SELECT pinned FROM named WHERE notice = "row" AND name = old), new = (SELECT pinned FROM named WHERE notice = "row" AND name = new)
  WHERE "table" = 'notice' AND "column" = 'rule_set';
DROP TABLE named;

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
