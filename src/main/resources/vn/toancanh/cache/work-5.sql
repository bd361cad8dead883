-- The warehouse's order of the lines of the journal of alerts: where both have a line, its order wins.
CREATE TABLE alert_order (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);

-- How far what came in was judged, here ('engine') and by the warehouse ('warehouse'). Microseconds of the Unix epoch.
CREATE TABLE alert_mark (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL);

-- Rules in force and the ones before them, only ever added to; the newest version of each id counts.
CREATE TABLE alert_rule (
    id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL,
    second TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (id, version));

CREATE TRIGGER alert_rule_is_never_deleted BEFORE DELETE ON alert_rule
    BEGIN SELECT RAISE(ABORT, 'versions of rules are only added to'); END;

CREATE TRIGGER alert_rule_keeps_its_words BEFORE UPDATE ON alert_rule
    BEGIN SELECT RAISE(ABORT, 'versions of rules are only added to'); END;
