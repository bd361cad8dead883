CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    directive TEXT NOT NULL,
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    whole INTEGER NOT NULL
)

CREATE FUNCTION attachment_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a whole attachment stays as it is, and none is deleted'; END $$

CREATE TRIGGER attachment_is_never_deleted BEFORE DELETE OR TRUNCATE ON attachment
FOR EACH STATEMENT EXECUTE FUNCTION attachment_stays()

CREATE TRIGGER attachment_stays_whole BEFORE UPDATE ON attachment
FOR EACH ROW WHEN (OLD.whole <> 0) EXECUTE FUNCTION attachment_stays()
