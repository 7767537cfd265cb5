-- How bytes came into the archive: read from a file, fetched from the web, fetched as the copy that another archive has, or pasted by hand.
ALTER TABLE captures ADD COLUMN manner TEXT NOT NULL DEFAULT 'file';

-- That a page was asked for, and what came. The WARC file with all that was sent and received is in captures/, by its digest.
CREATE TABLE visits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES sources (id),
    at TEXT NOT NULL,
    asked TEXT NOT NULL,
    -- the one that answered, behind all redirections
    address TEXT NOT NULL,
    warc TEXT NOT NULL CHECK (length(warc) = 64),
    -- the capture that it brought, or found unchanged
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    -- the body as it was sent, and the record that has it
    payload TEXT NOT NULL,
    record TEXT NOT NULL,
    record_at TEXT NOT NULL,
    -- what lets the server say that nothing has changed
    tag TEXT,
    modified TEXT
) STRICT;

CREATE INDEX visits_of_source ON visits (source);
CREATE INDEX visits_by_address ON visits (address);
CREATE INDEX visits_by_asked ON visits (asked);
CREATE INDEX visits_by_warc ON visits (warc);
