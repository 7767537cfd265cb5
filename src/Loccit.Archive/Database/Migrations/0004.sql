-- How often a source is looked at again. Without a row: as the default says.
CREATE TABLE watches (
    source INTEGER PRIMARY KEY REFERENCES sources (id),
    -- seconds; 0 for never
    every INTEGER NOT NULL CHECK (every >= 0)
) STRICT;

-- That a source was looked at again, and what came of it. The newest tells when it is due once more.
CREATE TABLE rechecks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES sources (id),
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- the newest capture before and behind it
    before TEXT NOT NULL CHECK (length(before) = 64),
    after TEXT NOT NULL CHECK (length(after) = 64),
    -- how often in a row it could not be had
    failures INTEGER NOT NULL CHECK (failures >= 0)
) STRICT;

CREATE INDEX rechecks_of_source ON rechecks (source);
