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

-- Documents, interviews and scorecards.

-- Views, tags and the order of the sidebar.
