-- What people are writing about rules, as they type it, and what waits for a second person. 'submitted' is '' while it is written,
-- 'note' what the second person said when he gave it back.
CREATE TABLE alert_rule_draft (
    rule TEXT NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL, base INTEGER NOT NULL, typed TEXT NOT NULL,
    reason TEXT NOT NULL, submitted TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (rule, author));
