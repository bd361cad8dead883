-- The journal of alerts: what the engine found and what people did about it. Times are microseconds of the Unix epoch.
CREATE TABLE alert_event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL, area TEXT NOT NULL, part TEXT NOT NULL, episode INTEGER NOT NULL,
    transition TEXT NOT NULL, at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    by_id TEXT NOT NULL, by_name TEXT NOT NULL, announced INTEGER NOT NULL,
    severity TEXT, until INTEGER, evidence TEXT, condition TEXT, note TEXT NOT NULL, explanation TEXT NOT NULL);

CREATE INDEX alert_event_by_instance ON alert_event (rule, area, part);

CREATE TRIGGER alert_event_is_never_deleted BEFORE DELETE ON alert_event
    BEGIN SELECT RAISE(ABORT, 'the journal of alerts is only added to'); END;

CREATE TRIGGER alert_event_keeps_its_words BEFORE UPDATE ON alert_event
    BEGIN SELECT RAISE(ABORT, 'the journal of alerts is only added to'); END;
