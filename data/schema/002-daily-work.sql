-- The office, second form: what the daily work needs besides the entities.

-- Rule sets, screenings and decisions.

-- Imports: saved mappings, persons who were told apart, custom fields.

-- Documents, interviews and scorecards.

-- Views, tags and the order of the sidebar.

-- The place of a saved view in the sidebar, the lowest first.
ALTER TABLE view ADD COLUMN position INTEGER;
