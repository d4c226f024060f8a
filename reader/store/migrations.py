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
)
TABLES = frozenset({"positions", "modes"})
"""What a database of the newest version has."""
