-- What people do, on its way to the warehouse. The order of sending is the order of `seq`.
DROP TABLE outbox;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    subject TEXT NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL, path TEXT NOT NULL, version INTEGER,
    body TEXT NOT NULL, made_at TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, error TEXT);

-- Every act done on this computer, for ever: what it was, and what the warehouse said to it.
CREATE TABLE act_journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    subject TEXT NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL, body TEXT NOT NULL,
    made_at TEXT NOT NULL, outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'taken', 'refused')),
    answer TEXT, answered_at TEXT);

CREATE INDEX act_journal_by_subject ON act_journal (subject);

CREATE TRIGGER act_journal_is_never_deleted BEFORE DELETE ON act_journal
    BEGIN SELECT RAISE(ABORT, 'the journal of acts is only added to'); END;

CREATE TRIGGER act_journal_keeps_its_words BEFORE UPDATE ON act_journal
    WHEN OLD.outcome <> 'waiting' OR NEW.id <> OLD.id OR NEW.body <> OLD.body
        OR NEW.author <> OLD.author OR NEW.made_at <> OLD.made_at OR NEW.subject <> OLD.subject
    BEGIN SELECT RAISE(ABORT, 'the journal of acts is only added to'); END;

-- The copy of the warehouse's proposals, in one file with the acts on them.
CREATE TABLE proposal (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);

-- What somebody is writing and has not submitted.
CREATE TABLE proposal_draft (
    id TEXT NOT NULL PRIMARY KEY, author TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT NULL);
