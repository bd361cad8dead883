CREATE TABLE task_line (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    directive TEXT NOT NULL,
    classification TEXT NOT NULL,
    asked TEXT NOT NULL,
    line TEXT NOT NULL
) STRICT

CREATE INDEX task_line_by_directive ON task_line (directive, seq)

CREATE TRIGGER task_line_is_never_deleted BEFORE DELETE ON task_line
BEGIN SELECT RAISE(ABORT, 'the lines of directives are only added to'); END

CREATE TRIGGER task_line_keeps_its_words BEFORE UPDATE ON task_line
BEGIN SELECT RAISE(ABORT, 'the lines of directives are only added to'); END

CREATE TABLE task_party (
    directive TEXT NOT NULL,
    unit TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (directive, unit)
) STRICT, WITHOUT ROWID

CREATE INDEX task_party_by_unit ON task_party (unit, directive)
