-- Who coded: rows of one run agree in all three, so that a changed code can be traced to what changed.
CREATE TABLE coder (
    id       INTEGER PRIMARY KEY,
    program  TEXT NOT NULL,
    model    TEXT NOT NULL,
    lexicon  TEXT NOT NULL,
    UNIQUE (program, model, lexicon)
) STRICT;

-- One row per version of a report. A changed text of the same id is a new version; the old one is kept.
CREATE TABLE report (
    id         INTEGER PRIMARY KEY,
    report_id  TEXT NOT NULL,
    version    INTEGER NOT NULL,
    is_current INTEGER NOT NULL DEFAULT 1,
    source     TEXT NOT NULL,
    title      TEXT,
    published  TEXT,               -- ISO 8601 with offset; a day alone where has_time = 0
    day        TEXT,               -- the day of publication, for comparing
    has_time   INTEGER NOT NULL,
    publisher  TEXT,
    author     TEXT,
    url        TEXT,
    language   TEXT NOT NULL,
    text       TEXT NOT NULL,
    text_hash  TEXT NOT NULL,      -- SHA-256 of the text, or of id and reason where there is no text
    unread     TEXT,               -- why it was not read; NULL if it was
    coder      INTEGER REFERENCES coder (id),
    UNIQUE (report_id, version)
) STRICT;
CREATE UNIQUE INDEX report_text_hash ON report (text_hash);

-- The same text met under another id, address or outlet.
CREATE TABLE copy (
    report     INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    report_id  TEXT NOT NULL,
    source     TEXT NOT NULL,
    publisher  TEXT,
    url        TEXT,
    day        TEXT,
    PRIMARY KEY (report, report_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
    report  INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    id      TEXT NOT NULL,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    code    TEXT,
    sector  TEXT,
    office  TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    report    INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    entity    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sentence  INTEGER NOT NULL,
    start     INTEGER NOT NULL,    -- offsets are UTF-16 units into report.text, half-open
    end       INTEGER NOT NULL,
    PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_expression (
    report    INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    words     TEXT NOT NULL,
    start     INTEGER NOT NULL,
    end       INTEGER NOT NULL,
    type      TEXT NOT NULL,
    value     TEXT,
    modifier  TEXT,
    first_day TEXT,
    last_day  TEXT,
    PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id            INTEGER PRIMARY KEY,
    report        INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    local_id      TEXT NOT NULL,   -- "e3": unique within the report's version
    type          TEXT NOT NULL,
    modes         TEXT NOT NULL,   -- words apart by blanks; empty if none
    contexts      TEXT NOT NULL,
    status        TEXT NOT NULL,
    negated       INTEGER NOT NULL,
    hearsay       INTEGER NOT NULL,
    repeated      INTEGER NOT NULL,
    background    INTEGER NOT NULL,
    said_by       TEXT,            -- local_id of the speech act whose content this is
    first_day     TEXT,
    last_day      TEXT,
    date_words    TEXT,
    date_start    INTEGER,
    date_end      INTEGER,
    place         TEXT,
    country       TEXT,
    latitude      REAL,
    longitude     REAL,
    sentence      INTEGER NOT NULL,
    evidence      TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end  INTEGER NOT NULL,
    trigger_words TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end   INTEGER NOT NULL,
    rule          TEXT NOT NULL,
    confidence    REAL NOT NULL,
    UNIQUE (report, local_id)
) STRICT;
CREATE INDEX event_day ON event (first_day);

-- Actors, recipients and the speaker chain (outermost first), in the order of the text.
CREATE TABLE party (
    event     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    role      TEXT NOT NULL CHECK (role IN ('actor', 'recipient', 'speaker')),
    position  INTEGER NOT NULL,
    code      TEXT,
    sector    TEXT,
    entity    TEXT,
    name      TEXT,                -- the entity's name; NULL if the words stand for no known one
    words     TEXT NOT NULL,
    start     INTEGER NOT NULL,
    end       INTEGER NOT NULL,
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_code ON party (code, role);

-- Condition, consequence and content: the words of the report.
CREATE TABLE clause (
    event  INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    role   TEXT NOT NULL CHECK (role IN ('condition', 'consequence', 'content')),
    words  TEXT NOT NULL,
    start  INTEGER NOT NULL,
    end    INTEGER NOT NULL,
    PRIMARY KEY (event, role)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content = 'report', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER report_words_new AFTER INSERT ON report BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER report_words_gone AFTER DELETE ON report BEGIN
    INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

CREATE VIRTUAL TABLE event_words USING fts5 (evidence, content = 'event', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER event_words_new AFTER INSERT ON event BEGIN
    INSERT INTO event_words (rowid, evidence) VALUES (new.id, new.evidence);
END;
CREATE TRIGGER event_words_gone AFTER DELETE ON event BEGIN
    INSERT INTO event_words (event_words, rowid, evidence) VALUES ('delete', old.id, old.evidence);
END;
