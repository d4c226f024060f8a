"""Counts over what is kept, made by the database from its indices: half a million reviews take a moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from reader.store.database import Database

_LEARNT = "SELECT 1 FROM words WHERE words.headword = cards.headword AND words.status IN ('1', '2', '3', '4', '5')"
_ASKED = "kind <> 'import' AND predicted < 1"
"""Reviews that put a memory to the test: not the first of a word, and not within a day of the one before, for which
the scheduler foresees a certain success."""


class ReadTally(NamedTuple):
    """What was read in some time."""

    words: int
    seconds: float


class ReviewTally(NamedTuple):
    """What was reviewed in some time."""

    reviews: int
    seconds: float


class Recall(NamedTuple):
    """Memories that were put to the test: what was foreseen, and what came of it."""

    reviews: int
    recalled: int
    """How many of them were graded better than "again"."""
    predicted: float
    """The sum of the chances to recall that the scheduler saw."""


class Tallies:
    """Counts in spans of time, from `since` to before `until`: seconds since 1970, UTC."""

    def __init__(self, database: Database) -> None:
        self._connection = database.connection

    def read(self, since: float, until: float) -> ReadTally:
        """Words read, and the time it took."""
        query = "SELECT total(words), total(seconds) FROM readings WHERE read_at >= ? AND read_at < ?"
        words, seconds = self._connection.execute(query, (since, until)).fetchone()
        return ReadTally(int(words), seconds)

    def reviewed(self, since: float, until: float) -> ReviewTally:
        """Reviews, and the time they took; those of an import are none of this program."""
        query = "SELECT count(*), total(seconds) FROM reviews WHERE reviewed >= ? AND reviewed < ? AND kind <> 'import'"
        return ReviewTally(*self._connection.execute(query, (since, until)).fetchone())

    def recall(self, since: float, until: float) -> Recall:
        """How reviews turned out beside what was foreseen."""
        query = f"SELECT count(*), sum(grade > 1), total(predicted) FROM reviews WHERE {_ASKED}"
        row = self._connection.execute(f"{query} AND reviewed >= ? AND reviewed < ?", (since, until)).fetchone()
        return Recall(row[0], row[1] or 0, row[2])

    def recall_by_chance(self, bounds: Sequence[float], since: float, until: float) -> list[Recall]:
        """How reviews turned out, by the chance that was foreseen.

        Args:
            since, until: See `Tallies`.
            bounds: Rising; each two next to each other bound a group, the lower one belongs to it.
        """
        groups = [Recall(0, 0, 0.0)] * (len(bounds) - 1)
        query = f"""SELECT {_group(bounds)} AS bin, count(*), sum(grade > 1), total(predicted)
            FROM reviews WHERE {_ASKED} AND reviewed >= ? AND reviewed < ? GROUP BY bin"""
        for number, reviews, recalled, predicted in self._connection.execute(query, (since, until)):
            if number >= 0:
                groups[number] = Recall(reviews, recalled, predicted)
        return groups

    def saved(self, since: Sequence[str]) -> list[int]:
        """Words met in a text that were saved to be learnt, from each time on (ISO 8601, UTC).

        Those that have become known since count too; those that were taken for known at once do not.
        """
        sums = ", ".join(["total(saved >= ?)"] * len(since))
        query = f"""SELECT {sums} FROM words WHERE identity <> ''
            AND (status IN ('1', '2', '3', '4', '5') OR status = 'known' AND saved < changed)"""
        return [int(count) for count in self._connection.execute(query, tuple(since)).fetchone()]

    def due(self, since: float, until: float) -> int:
        """Cards of words being learnt that come due."""
        query = f"SELECT count(*) FROM cards WHERE due >= ? AND due < ? AND EXISTS ({_LEARNT})"
        return int(self._connection.execute(query, (since, until)).fetchone()[0])

    def cards(self) -> int:
        """Cards of words being learnt."""
        return int(self._connection.execute(f"SELECT count(*) FROM cards WHERE EXISTS ({_LEARNT})").fetchone()[0])

    def next_activity(self, since: float) -> float | None:
        """When something was read or reviewed first, from a time on; None if nothing was."""
        query = """SELECT min(at) FROM (SELECT min(read_at) AS at FROM readings WHERE read_at >= ?1 AND words > 0
            UNION ALL SELECT min(reviewed) FROM reviews WHERE reviewed >= ?1 AND kind <> 'import')"""
        found: float | None = self._connection.execute(query, (since,)).fetchone()[0]
        return found


def beside(database: Database) -> Database | None:
    """A second connection that can only read, for another thread; None where the database is in memory.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    path = database.connection.execute("PRAGMA database_list").fetchone()[2]
    if not path:
        return None
    address = f"file:{path.replace('%', '%25').replace('?', '%3f').replace('#', '%23')}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout = 3000")
    return Database(connection)


def _group(bounds: Sequence[float]) -> str:
    """SQL: the number of the group that `predicted` falls into, -1 for none."""
    cases = " ".join(f"WHEN predicted < {float(upper)!r} THEN {number}" for number, upper in enumerate(bounds[1:]))
    return f"CASE WHEN predicted < {float(bounds[0])!r} THEN -1 {cases} ELSE -1 END"
