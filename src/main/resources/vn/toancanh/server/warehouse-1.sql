CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
    resource TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    code TEXT PRIMARY KEY,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT REFERENCES unit (code)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_by_parent ON unit (parent);

-- Well-known binary, WGS 84, longitude first.
CREATE TABLE boundary (
    unit TEXT PRIMARY KEY REFERENCES unit (code),
    shape BLOB NOT NULL
) STRICT;

-- Codes that came with observations but are not in the catalogue.
CREATE TABLE unknown_indicator (
    code TEXT PRIMARY KEY,
    measure TEXT NOT NULL,
    grain TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- grain: the finest that came, by its place in Grain.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    grain INTEGER NOT NULL,
    last_received INTEGER NOT NULL
) STRICT;

-- newest: the latest period there is, as Period.packed.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    indicator TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (code),
    dimensions TEXT NOT NULL,
    newest INTEGER NOT NULL,
    UNIQUE (indicator, unit, dimensions)
) STRICT;

CREATE INDEX series_by_unit ON series (unit);

-- seq is the order of recording and never reused; rows are never changed or deleted.
-- period is Period.packed; times are milliseconds since 1970; quality and classification are
-- the places of the constants in Quality and Classification.
CREATE TABLE observation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    period INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    value REAL NOT NULL,
    measure TEXT NOT NULL,
    numerator REAL,
    denominator REAL,
    quality INTEGER NOT NULL,
    classification INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    observed_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    UNIQUE (series, period, revision)
) STRICT;
