-- The office, fourth form: the journal has few lines for many rows that come at once.

-- n_rows: of how many rows an insertion tells; their ids follow one another from "row" on.  Rows that went in by turns, into one table and another, may stand
-- in one line a table, each behind the lines of those that it refers to.
ALTER TABLE change ADD COLUMN n_rows INTEGER NOT NULL DEFAULT 1 CHECK (n_rows BETWEEN 1 AND 1024);
CREATE INDEX change_by_run ON change ("table", "row") WHERE n_rows > 1;

-- The places that rows have in such a line.  They are no part of what an office records, and so the table is not strict, which those in the journal are.
CREATE TABLE run_place (place INTEGER PRIMARY KEY);
INSERT INTO run_place WITH RECURSIVE p (place) AS (VALUES (0) UNION ALL SELECT place + 1 FROM p WHERE place < 1023) SELECT place FROM p;
