"""What the reader said about words: their status, a note, and where they were met. Every change can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import Literal, NamedTuple, get_args

from reader.store.clock import next_time, now
from reader.store.database import Database
from reader.store.reviews import CardState

Status = Literal["new", "1", "2", "3", "4", "5", "known", "ignored"]
"""`new`: never saved; `1` to `5`: being learnt, from hardly to nearly known; `ignored`: not worth learning, and left
out of every count."""
STATUSES: tuple[Status, ...] = get_args(Status)
LEARNING: tuple[Status, ...] = ("1", "2", "3", "4", "5")
ChangeKind = Literal["word", "start", "section", "import"]
"""One word by key; a starting point; the untouched words of a section; a file."""


class Place(NamedTuple):
    """Where a word was met."""

    sentence: str = ""
    """The sentence around it; empty where it came from a list."""
    at: int = 0
    """Code-point offset of the word in the sentence."""
    reading: tuple[str, ...] = ()
    """Its reading there (see `Word.reading`)."""
    identity: str = ""
    """The text (`Document.identity`)."""
    title: str = ""
    start: int = 0
    """Code-point offset of the word in the text."""


NOWHERE = Place()
"""Of a word that came from a list."""


class SavedWord(NamedTuple):
    """A word of which something was said."""

    headword: str
    status: Status
    note: str = ""
    place: Place = NOWHERE
    saved: str = ""
    """When something was said of it first, in ISO 8601, UTC."""
    changed: str = ""
    """When last."""


class Change(NamedTuple):
    """One action of the reader, on one word or on thousands."""

    number: int
    kind: ChangeKind
    what: str
    """For people, in a few words: `落地: 2`."""
    made: str


_COLUMNS = 'headword, status, note, reading, sentence, "at", identity, title, start, saved, changed'
_KEEP = f"INSERT OR REPLACE INTO words ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SOME = 500
"""Headwords asked for in one query: SQLite takes no more than 999 values of old."""


class Vocabulary:
    """The words of which something was said, by headword. Each action is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, headword: str) -> SavedWord | None:
        """What is kept of a word; None where nothing was said of it."""
        return next(self._select("headword = ?", (headword,)), None)

    def status(self, headword: str) -> Status | None:
        """The status of a word; None where nothing was said of it."""
        row = self._database.connection.execute("SELECT status FROM words WHERE headword = ?", (headword,)).fetchone()
        return row[0] if row else None

    def statuses(self, headwords: Iterable[str]) -> dict[str, Status]:
        """The statuses of those words of which something was said."""
        found: dict[str, Status] = {}
        wanted = list(headwords)
        for first in range(0, len(wanted), _SOME):
            some = wanted[first : first + _SOME]
            marks = ", ".join("?" * len(some))
            query = f"SELECT headword, status FROM words WHERE headword IN ({marks})"
            found.update(self._database.connection.execute(query, some).fetchall())
        return found

    def all(self) -> Iterator[SavedWord]:
        """Every word of which something was said, the latest first."""
        return self._select("1 ORDER BY changed DESC, headword")

    def counts(self) -> dict[Status, int]:
        """How many words have each status."""
        return dict(self._database.connection.execute("SELECT status, count(*) FROM words GROUP BY status").fetchall())

    def set_status(self, headword: str, status: Status, place: Place = NOWHERE) -> SavedWord:
        """Say what is known of a word; a place is kept where none was."""
        return self._say(headword, place, f"{headword}: {status}", status=status)

    def set_note(self, headword: str, note: str, place: Place = NOWHERE) -> SavedWord:
        """Write a note on a word; an empty one takes it away."""
        return self._say(headword, place, f"note on {headword}", note=note)

    def _say(self, headword: str, place: Place, what: str, **said: str) -> SavedWord:
        with self._database.transaction() as connection:
            there = self.get(headword) or SavedWord(headword, "new")
            if not there.place.sentence:
                there = there._replace(place=place)
            return self._changed(connection, [there._replace(**said)], "word", what)[0]  # type: ignore[arg-type]

    def change(self, words: Sequence[SavedWord], kind: ChangeKind, what: str) -> list[SavedWord]:
        """Keep words as they are given, in one change; as they are kept, with their times.

        Args:
            words: Each headword once.
            kind, what: See `Change`.
        """
        with self._database.transaction() as connection:
            return self._changed(connection, words, kind, what)

    def add(self, words: Iterable[SavedWord], kind: ChangeKind, what: str, cards: Iterable[CardState] = ()) -> int:
        """Keep those of which nothing was said yet, in one change, and leave the others; how many are new.

        A starting point is kept even if it brings no new word: it ends the assumed level.

        Args:
            words, kind, what: See `change`.
            cards: What is known of the words' memory: kept for those that are new and have no card.
        """
        with self._database.transaction() as connection:
            given = {word.headword: word for word in words}
            there = self.statuses(given)
            new = {headword: word for headword, word in given.items() if headword not in there}
            if new or kind == "start":
                self._changed(connection, list(new.values()), kind, what)
            connection.executemany(
                "INSERT OR IGNORE INTO cards (headword, state, step, stability, difficulty, due, reviewed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [card for card in cards if card.headword in new],
            )
        return len(new)

    def undo_last(self) -> Change | None:
        """Undo the newest change that holds, so that the next call takes the one before it; None if there is none.

        A card without any review came with its word, and goes with it.
        """
        with self._database.transaction() as connection:
            newest = self.newest()
            if newest is None:
                return None
            query = "SELECT headword, before FROM changed_words WHERE change = ?"
            for headword, before in connection.execute(query, (newest.number,)).fetchall():
                if before:
                    connection.execute(_KEEP, json.loads(before))
                else:
                    connection.execute("DELETE FROM words WHERE headword = ?", (headword,))
                    connection.execute(
                        "DELETE FROM cards WHERE headword = ?1"
                        " AND NOT EXISTS (SELECT 1 FROM reviews WHERE headword = ?1)",
                        (headword,),
                    )
            connection.execute("UPDATE changes SET undone = ? WHERE number = ?", (now(), newest.number))
        return newest

    def latest(self) -> str:
        """When the newest change that holds was made; empty if there is none."""
        newest = self.newest()
        return newest.made if newest else ""

    def started(self) -> bool:
        """Whether a starting point was chosen, and holds."""
        query = "SELECT 1 FROM changes WHERE kind = 'start' AND undone = '' LIMIT 1"
        return self._database.connection.execute(query).fetchone() is not None

    def newest(self) -> Change | None:
        """The newest change that holds; None if there is none."""
        query = "SELECT number, kind, what, made FROM changes WHERE undone = '' ORDER BY number DESC LIMIT 1"
        row = self._database.connection.execute(query).fetchone()
        return Change(*row) if row else None

    def _changed(
        self, connection: Connection, words: Sequence[SavedWord], kind: ChangeKind, what: str
    ) -> list[SavedWord]:
        made = next_time(connection)
        query = "INSERT INTO changes (kind, what, made, undone) VALUES (?, ?, ?, '')"
        number = connection.execute(query, (kind, what, made)).lastrowid
        kept = [word._replace(saved=word.saved or made, changed=made) for word in words]
        for word in kept:
            there = connection.execute(f"SELECT {_COLUMNS} FROM words WHERE headword = ?", (word.headword,)).fetchone()
            before = json.dumps(there, ensure_ascii=False) if there else ""
            connection.execute("INSERT INTO changed_words VALUES (?, ?, ?)", (number, word.headword, before))
            connection.execute(_KEEP, _row(word))
        return kept

    def _select(self, where: str, values: Sequence[str] = ()) -> Iterator[SavedWord]:
        rows = self._database.connection.execute(f"SELECT {_COLUMNS} FROM words WHERE {where}", values)
        return map(_word, rows)


def _row(word: SavedWord) -> tuple[str | int, ...]:
    place = word.place
    return (
        word.headword,
        word.status,
        word.note,
        " ".join(place.reading),
        place.sentence,
        place.at,
        place.identity,
        place.title,
        place.start,
        word.saved,
        word.changed,
    )


def _word(row: Sequence[str | int]) -> SavedWord:
    headword, status, note, reading, sentence, at, identity, title, start, saved, changed = row
    place = Place(sentence, at, tuple(str(reading).split()), identity, title, start)  # type: ignore[arg-type]
    return SavedWord(headword, status, note, place, saved, changed)  # type: ignore[arg-type]
