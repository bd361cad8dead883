-- What only this computer knows.

-- Actions committed here and not yet answered by the warehouse; the id is their Idempotency-Key.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL, made_at TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0);
