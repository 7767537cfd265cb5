-- What an archive knows. What people decided stands in tables of its own (decisions, tags, notes): all else is made of captures, or is what happened.

CREATE TABLE archive (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A work held. A number is never given twice. The row stays when the source is removed.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    added TEXT NOT NULL,
    removed TEXT
) STRICT;

-- A source's bytes at one moment. The bytes are in captures/, by their digest.
CREATE TABLE captures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES sources (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    taken TEXT NOT NULL,
    path TEXT NOT NULL,
    -- how to read them
    kind TEXT NOT NULL,
    charset TEXT,
    address TEXT,
    captured TEXT,
    -- what was read in them
    media_type TEXT NOT NULL,
    length INTEGER NOT NULL,
    found TEXT NOT NULL,
    unreadable TEXT
) STRICT;

CREATE INDEX captures_of_source ON captures (source);
CREATE INDEX captures_by_path ON captures (path);
CREATE INDEX captures_by_address ON captures (address);
CREATE INDEX captures_by_digest ON captures (sha256);

-- Digests whose bytes are to be deleted: the deed is done after its decision is safe.
CREATE TABLE erasures (
    sha256 TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What people decided of a source. 'given' came with it in a file beside it, 'edited' was entered: both metadata in CSL-JSON.
CREATE TABLE decisions (
    source INTEGER NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('given', 'edited')),
    value TEXT NOT NULL,
    PRIMARY KEY (source, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
    source INTEGER NOT NULL REFERENCES sources (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (source, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES sources (id),
    at TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX notes_of_source ON notes (source);

-- A document that was checked, over all its versions.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    added TEXT NOT NULL,
    removed TEXT
) STRICT;

CREATE INDEX documents_by_path ON documents (path);

-- One check of a document. The document's bytes and the report are captures; the rows below are the report's, to be searched.
CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id),
    at TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    report TEXT NOT NULL CHECK (length(report) = 64),
    title TEXT,
    media_type TEXT NOT NULL,
    policy TEXT NOT NULL,
    policy_fingerprint TEXT NOT NULL,
    tool TEXT NOT NULL
) STRICT;

CREATE INDEX checks_of_document ON checks (document);

CREATE TABLE agents (
    checking INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    gender TEXT,
    PRIMARY KEY (checking, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotations (
    checking INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    place TEXT NOT NULL,
    agent TEXT,
    PRIMARY KEY (checking, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
    checking INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    source INTEGER REFERENCES sources (id),
    PRIMARY KEY (checking, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX citations_of_source ON citations (source);

-- What a quotation came to, and the source that it rests on, at one capture of it.
CREATE TABLE verdicts (
    checking INTEGER NOT NULL,
    quotation TEXT NOT NULL,
    verdict TEXT NOT NULL,
    kinds TEXT NOT NULL,
    explanation TEXT NOT NULL,
    source INTEGER REFERENCES sources (id),
    sha256 TEXT,
    passage TEXT,
    place TEXT,
    PRIMARY KEY (checking, quotation),
    FOREIGN KEY (checking, quotation) REFERENCES quotations (checking, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX verdicts_of_source ON verdicts (source);

-- All that happened, in its order: the record that the rows above are one view of. Never changed.
CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events stay'); END;
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are not changed'); END;
