"""The shape of the database, step by step: entry n takes a database of version n to version n + 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    (
        """CREATE TABLE words (
            headword TEXT PRIMARY KEY CHECK (headword <> ''),
            status TEXT NOT NULL CHECK (status IN ('new', '1', '2', '3', '4', '5', 'known', 'ignored')),
            note TEXT NOT NULL,
            reading TEXT NOT NULL,
            sentence TEXT NOT NULL,
            "at" INTEGER NOT NULL CHECK ("at" >= 0),
            identity TEXT NOT NULL,
            title TEXT NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            saved TEXT NOT NULL CHECK (saved <> ''),
            changed TEXT NOT NULL CHECK (changed <> '')
        ) STRICT""",
        "CREATE INDEX words_by_status ON words (status)",
        """CREATE TABLE changes (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('word', 'start', 'section', 'import')),
            what TEXT NOT NULL,
            made TEXT NOT NULL CHECK (made <> ''),
            undone TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE changed_words (
            change INTEGER NOT NULL REFERENCES changes (number),
            headword TEXT NOT NULL,
            before TEXT NOT NULL,
            PRIMARY KEY (change, headword)
        ) STRICT""",
        """CREATE TABLE cards (
            headword TEXT PRIMARY KEY CHECK (headword <> ''),
            state INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
            step INTEGER,
            stability REAL NOT NULL CHECK (stability > 0),
            difficulty REAL NOT NULL,
            due REAL NOT NULL,
            reviewed REAL NOT NULL
        ) STRICT""",
        "CREATE INDEX cards_by_due ON cards (due)",
        """CREATE TABLE sessions (
            number INTEGER PRIMARY KEY,
            identity TEXT NOT NULL,
            minutes REAL,
            begun REAL NOT NULL,
            ended REAL
        ) STRICT""",
        """CREATE TABLE reviews (
            number INTEGER PRIMARY KEY,
            headword TEXT NOT NULL CHECK (headword <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('recognition', 'cloze', 'reading', 'listening', 'import')),
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
            rung INTEGER NOT NULL CHECK (rung >= 0),
            seconds REAL NOT NULL CHECK (seconds >= 0),
            reviewed REAL NOT NULL,
            predicted REAL,
            session INTEGER REFERENCES sessions (number),
            before TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX reviews_by_time ON reviews (reviewed, kind, grade, predicted, seconds)",
        "CREATE INDEX reviews_by_headword ON reviews (headword, reviewed)",
        """CREATE TABLE session_cards (
            session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            headword TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('recognition', 'cloze', 'reading', 'listening')),
            review INTEGER REFERENCES reviews (number) ON DELETE SET NULL,
            PRIMARY KEY (session, position)
        ) STRICT""",
        """CREATE TABLE readings (
            number INTEGER PRIMARY KEY,
            identity TEXT NOT NULL,
            title TEXT NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= start),
            words INTEGER NOT NULL CHECK (words >= 0),
            seconds REAL NOT NULL CHECK (seconds >= 0),
            read_at REAL NOT NULL
        ) STRICT""",
        "CREATE INDEX readings_by_time ON readings (read_at)",
    ),
)


def tables(migrations: Iterable[Sequence[str]] = MIGRATIONS) -> frozenset[str]:
    """The names of the tables that those steps make."""
    statements = (statement.split() for step in migrations for statement in step)
    return frozenset(words[2] for words in statements if words[:2] == ["CREATE", "TABLE"])
