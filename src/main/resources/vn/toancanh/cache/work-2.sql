-- How the program is used, by role and place, only ever added to; no person is named. A place is
-- opened once and left once, and what was left says for how many seconds it was looked at.
CREATE TABLE usage (
    id TEXT NOT NULL, event TEXT NOT NULL CHECK (event IN ('opened', 'left')),
    role TEXT NOT NULL, board TEXT NOT NULL, page TEXT NOT NULL, at TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0), PRIMARY KEY (id, event));

CREATE INDEX usage_by_time ON usage (at);

CREATE TRIGGER usage_keeps_what_it_has BEFORE INSERT ON usage
    WHEN EXISTS (SELECT 1 FROM usage WHERE id = NEW.id AND event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'usage is only added to'); END;

CREATE TRIGGER usage_is_never_changed BEFORE UPDATE ON usage
    BEGIN SELECT RAISE(ABORT, 'usage is only added to'); END;

CREATE TRIGGER usage_is_never_deleted BEFORE DELETE ON usage
    BEGIN SELECT RAISE(ABORT, 'usage is only added to'); END;
