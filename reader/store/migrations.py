"""The shape of the database, step by step: entry n takes a database of version n to version n + 1."""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE positions (
            identity TEXT PRIMARY KEY,
            start INTEGER NOT NULL CHECK (start >= 0),
            title TEXT NOT NULL,
            origin TEXT NOT NULL,
            read_at REAL NOT NULL
        ) STRICT""",
        """CREATE TABLE modes (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            setting TEXT NOT NULL
        ) STRICT""",
    ),
    (
        """CREATE TABLE corrections (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('split', 'join', 'reading')),
            scope TEXT NOT NULL CHECK (scope IN ('here', 'text', 'everywhere')),
            identity TEXT NOT NULL CHECK ((identity = '') = (scope = 'everywhere')),
            start INTEGER NOT NULL CHECK (start >= 0),
            text TEXT NOT NULL CHECK (text <> ''),
            cut TEXT NOT NULL,
            reading TEXT NOT NULL,
            made TEXT NOT NULL CHECK (made <> ''),
            undone TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX corrections_by_text ON corrections (identity) WHERE undone = ''",
    ),
    (
        """CREATE TABLE quote_corrections (
            number INTEGER PRIMARY KEY,
            identity TEXT NOT NULL CHECK (identity <> ''),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= start),
            kind TEXT NOT NULL CHECK (kind IN ('', 'speech', 'scare', 'title', 'cited_text')),
            speaker TEXT NOT NULL,
            made TEXT NOT NULL CHECK (made <> ''),
            undone TEXT NOT NULL,
            CHECK (kind <> '' OR speaker <> '')
        ) STRICT""",
        "CREATE INDEX quote_corrections_by_text ON quote_corrections (identity) WHERE undone = ''",
    ),
)
TABLES = frozenset({"positions", "modes", "corrections", "quote_corrections"})
"""What a database of the newest version has."""
