-- What was done upon directives, only ever added to: what people did here (served 0), and what the warehouse wrote down (served 1).
CREATE TABLE task_line (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, directive TEXT NOT NULL,
    served INTEGER NOT NULL CHECK (served IN (0, 1)), body TEXT NOT NULL);

CREATE INDEX task_line_by_directive ON task_line (directive);

CREATE UNIQUE INDEX task_line_own ON task_line (id) WHERE served = 0;

CREATE TRIGGER task_line_is_never_deleted BEFORE DELETE ON task_line
    BEGIN SELECT RAISE(ABORT, 'lines of directives are only added to'); END;

CREATE TRIGGER task_line_keeps_its_words BEFORE UPDATE ON task_line
    BEGIN SELECT RAISE(ABORT, 'lines of directives are only added to'); END;

-- The places the warehouse gave to its lines; where it has a line, that counts and not the own one.
CREATE TABLE task_order (seq INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE);

-- How far its lines were read: an answer to an own act may stand far behind that.
CREATE TABLE task_read (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL);

-- Directives somebody is writing, and those the warehouse gave back: then 'word' says why.
CREATE TABLE task_draft (
    id TEXT NOT NULL PRIMARY KEY, author TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT NULL, word TEXT NOT NULL);

-- An act that waits for those on another subject, as a part waits for the directive it is a part of.
ALTER TABLE outbox ADD COLUMN behind TEXT;
