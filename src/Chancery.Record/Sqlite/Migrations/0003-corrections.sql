-- What people put right in what a page says of itself; it goes before what any later reading of the page finds.
CREATE TABLE correction (
    report_id TEXT PRIMARY KEY,
    title     TEXT,
    day       TEXT,
    publisher TEXT,
    author    TEXT
) STRICT, WITHOUT ROWID;

-- A text that is read again keeps its row; the words to search for follow its new title.
CREATE TRIGGER report_words_changed AFTER UPDATE OF title, text ON report BEGIN
    INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO report_words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
