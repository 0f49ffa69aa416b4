-- Pages as they came, packed (Brotli); the same bytes are kept once.
CREATE TABLE original (
    id      INTEGER PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,  -- SHA-256 of the bytes, unpacked
    size    INTEGER NOT NULL,      -- bytes, unpacked
    packed  BLOB NOT NULL
) STRICT;

-- Which report (or copy of it) was taken from which page, and how its text maps to it.
CREATE TABLE capture (
    report    INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL,       -- the report's own id, or the copy's
    original  INTEGER NOT NULL REFERENCES original (id),
    kind      TEXT NOT NULL,
    encoding  TEXT,
    captured  TEXT,                -- ISO 8601 with offset: when the page was saved or fetched
    places    TEXT NOT NULL,       -- "text:page text:page ...", offsets in UTF-16 units; from each on, the distance stays the same
    PRIMARY KEY (report, report_id, original)
) STRICT, WITHOUT ROWID;

-- What tells copies of a text that differ in some words; see TextSketch in Chancery.Pages.
CREATE TABLE wording (
    report  INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    sketch  BLOB NOT NULL
) STRICT;

-- A copy may differ: then its own text is kept, and the share of the wording that both have.
ALTER TABLE copy ADD COLUMN likeness REAL NOT NULL DEFAULT 1;
ALTER TABLE copy ADD COLUMN text TEXT;

-- What servers said of the pages that were fetched, so that unchanged ones need not be sent again.
CREATE TABLE fetched (
    address  TEXT PRIMARY KEY,
    tag      TEXT,
    modified TEXT
) STRICT, WITHOUT ROWID;
