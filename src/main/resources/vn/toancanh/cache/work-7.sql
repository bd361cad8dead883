-- Versions of rules that people put in force on this computer, only ever added to. 'act' is how each was sent to the warehouse, whose
-- answer the journal of acts has; '' for one that was never sent. 'typed' is the draft it was made of, should the warehouse not take it.
CREATE TABLE alert_rule_own (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, act TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    author TEXT NOT NULL, author_name TEXT NOT NULL, second TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, typed TEXT NOT NULL);

INSERT INTO alert_rule_own (act, id, version, body, author, author_name, second, reason, at, typed)
    SELECT '', id, version, body, author, author_name, second, reason, at, '{}' FROM alert_rule ORDER BY at, id, version;

DROP TABLE alert_rule;

ALTER TABLE alert_rule_own RENAME TO alert_rule;

CREATE TRIGGER alert_rule_is_never_deleted BEFORE DELETE ON alert_rule
    BEGIN SELECT RAISE(ABORT, 'versions of rules are only added to'); END;

CREATE TRIGGER alert_rule_keeps_its_words BEFORE UPDATE OF seq, id, version, body, author, author_name, second, reason, at, typed ON alert_rule
    BEGIN SELECT RAISE(ABORT, 'versions of rules are only added to'); END;

-- Versions of rules the warehouse has taken, from whomever, in its order and as it sent them.
CREATE TABLE alert_rule_shared (seq INTEGER PRIMARY KEY, body TEXT NOT NULL);
