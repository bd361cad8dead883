CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    directive TEXT NOT NULL,
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    whole INTEGER NOT NULL
) STRICT

CREATE TRIGGER attachment_is_never_deleted BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachments are only added to'); END

CREATE TRIGGER attachment_stays_whole BEFORE UPDATE ON attachment WHEN OLD.whole <> 0
BEGIN SELECT RAISE(ABORT, 'a whole attachment stays as it is'); END
