"""All that was learnt, in one piece: to take it to another machine, and to add what is missing there."""

from __future__ import annotations

from typing import NamedTuple

from reader.store.corrections import Correction, Corrections
from reader.store.database import Database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.store.reading_log import Stretch
from reader.store.reviews import CardState, Review
from reader.store.vocabulary import ChangeKind, SavedWord, Vocabulary


class Everything(NamedTuple):
    """What the reader said, learnt and read. Positions and modes are a matter of the machine."""

    started: bool
    """Whether a starting point was chosen (see `Vocabulary.started`)."""
    words: tuple[SavedWord, ...] = ()
    cards: tuple[CardState, ...] = ()
    reviews: tuple[Review, ...] = ()
    """In order of time, without their numbers and sessions, which are the database's own."""
    readings: tuple[Stretch, ...] = ()
    corrections: tuple[Correction, ...] = ()
    quote_corrections: tuple[QuoteCorrection, ...] = ()


class Added(NamedTuple):
    """How many of each are new."""

    words: int
    cards: int
    reviews: int
    readings: int
    corrections: int
    quote_corrections: int


class _Unwanted(Exception):
    """It was only to be counted."""


_CARD = "headword, state, step, stability, difficulty, due, reviewed"
_REVIEW = "headword, kind, grade, rung, seconds, reviewed, predicted"
_READING = 'identity, title, start, "end", words, seconds, read_at'


def everything(database: Database) -> Everything:
    """All of it, as it is at one moment."""
    connection = database.connection
    connection.execute("BEGIN")  # one moment, and nobody who writes has to wait
    try:
        vocabulary = Vocabulary(database)
        reviews = connection.execute(f"SELECT {_REVIEW} FROM reviews ORDER BY reviewed, number")
        return Everything(
            vocabulary.started(),
            tuple(sorted(vocabulary.all(), key=lambda word: (word.saved, word.headword))),
            tuple(CardState(*row) for row in connection.execute(f"SELECT {_CARD} FROM cards ORDER BY headword")),
            tuple(Review(0, *row) for row in reviews),
            tuple(Stretch(*r) for r in connection.execute(f"SELECT {_READING} FROM readings ORDER BY read_at, number")),
            tuple(Corrections(database).all()),
            tuple(QuoteCorrections(database).all()),
        )
    finally:
        connection.execute("COMMIT")


def add_missing(database: Database, given: Everything, what: str, *, preview: bool = False) -> Added:
    """Add what is not there, and leave what is: all of it or nothing.

    The words are one change, which can be undone; what was reviewed, read and corrected is history.

    Args:
        database: Where it goes.
        given: What to add.
        what: For people (see `Change`).
        preview: Only count.
    """
    counted: list[int] = []
    try:
        with database.transaction() as connection:
            vocabulary = Vocabulary(database)
            kind: ChangeKind = "start" if given.started and not vocabulary.started() else "import"
            counted.append(vocabulary.add(given.words, kind, what))
            before = connection.total_changes
            for query, rows in _insertions(given):
                connection.executemany(query, rows)
                counted.append(connection.total_changes - before)
                before = connection.total_changes
            counted.append(Corrections(database).merge(given.corrections))
            counted.append(QuoteCorrections(database).merge(given.quote_corrections))
            if preview:
                raise _Unwanted
    except _Unwanted:
        pass
    return Added(*counted)


def _insertions(given: Everything) -> list[tuple[str, list[tuple[object, ...]]]]:
    """Statements that add cards, reviews and readings, with the rows for each."""
    return [
        (f"INSERT OR IGNORE INTO cards ({_CARD}) VALUES (?, ?, ?, ?, ?, ?, ?)", list(given.cards)),
        (
            f"INSERT INTO reviews ({_REVIEW}, before) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, '' WHERE NOT EXISTS"
            " (SELECT 1 FROM reviews WHERE headword = ?1 AND reviewed = ?6 AND kind = ?2)",
            [review[1:8] for review in given.reviews],
        ),
        (
            f"INSERT INTO readings ({_READING}) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS"
            ' (SELECT 1 FROM readings WHERE read_at = ?7 AND identity = ?1 AND start = ?3 AND "end" = ?4)',
            list(given.readings),
        ),
    ]
