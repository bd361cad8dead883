-- The copy of a warehouse. Every table can be filled again from its answers.

-- Small numbers for texts that repeat in every observation. Numbers are dense from 1 and never change.
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE unit (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE measure (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

-- Each observation lives in exactly one place: the newest of a series in `latest`, all others in `block`.
CREATE TABLE latest (measure INTEGER PRIMARY KEY, newest INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE block (key INTEGER PRIMARY KEY, body BLOB NOT NULL);

CREATE TABLE area (
    code TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL, level TEXT NOT NULL,
    parent TEXT, valid_from TEXT NOT NULL, valid_to TEXT);
CREATE TABLE area_change (
    from_code TEXT NOT NULL, to_code TEXT NOT NULL, share REAL NOT NULL, on_day TEXT NOT NULL);
CREATE TABLE boundary (
    area TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT, shape BLOB NOT NULL);
CREATE TABLE base_line (
    id TEXT NOT NULL, kind TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    line BLOB NOT NULL);
CREATE TABLE place (
    id TEXT NOT NULL, kind TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    lon REAL NOT NULL, lat REAL NOT NULL, area TEXT);
CREATE TABLE territory_event (
    id TEXT NOT NULL, kind TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    start_at TEXT NOT NULL, end_at TEXT, areas TEXT NOT NULL);

CREATE TABLE indicator (
    code TEXT NOT NULL PRIMARY KEY, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    measure_unit TEXT NOT NULL, direction TEXT NOT NULL, decimals INTEGER NOT NULL,
    aggregation TEXT NOT NULL, scope TEXT NOT NULL,
    frequency TEXT NOT NULL, tolerance TEXT NOT NULL, days TEXT NOT NULL,
    group_code TEXT NOT NULL, source TEXT NOT NULL, defined INTEGER NOT NULL,
    basis TEXT NOT NULL, bands TEXT NOT NULL, target REAL, month_ends TEXT,
    legal_basis TEXT NOT NULL);
CREATE TABLE source (
    id TEXT NOT NULL PRIMARY KEY, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    officer TEXT NOT NULL, frequency TEXT NOT NULL, tolerance TEXT NOT NULL, days TEXT NOT NULL,
    state TEXT NOT NULL, last_received TEXT, note TEXT NOT NULL);

-- How reading each resource goes, and the rows that broke the contract.
CREATE TABLE feed (
    resource TEXT NOT NULL PRIMARY KEY, last_good TEXT, error TEXT,
    row_count INTEGER NOT NULL, rejected INTEGER NOT NULL, withheld INTEGER NOT NULL);
CREATE TABLE bookmark (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE rejection (
    feed TEXT NOT NULL, row TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (feed, row, reason));
