CREATE TABLE task_line (
    seq BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    directive TEXT NOT NULL,
    classification TEXT NOT NULL,
    asked TEXT NOT NULL,
    line TEXT NOT NULL
)

CREATE INDEX task_line_by_directive ON task_line (directive, seq)

CREATE FUNCTION task_line_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the lines of directives are only added to'; END $$

CREATE TRIGGER task_line_keeps_its_words BEFORE UPDATE OR DELETE OR TRUNCATE ON task_line
FOR EACH STATEMENT EXECUTE FUNCTION task_line_is_only_added_to()

CREATE TABLE task_party (
    directive TEXT NOT NULL,
    unit TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (directive, unit)
)

CREATE INDEX task_party_by_unit ON task_party (unit, directive)
