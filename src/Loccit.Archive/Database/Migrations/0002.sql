-- The passage index. Its segments are files in segments/; all of it can be made again of the captures.

CREATE TABLE segments (
    name TEXT PRIMARY KEY,
    characters INTEGER NOT NULL,
    documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- In which segment the text of some bytes is.
CREATE TABLE indexed (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    segment TEXT NOT NULL REFERENCES segments (name)
) STRICT, WITHOUT ROWID;

CREATE INDEX indexed_by_segment ON indexed (segment);
