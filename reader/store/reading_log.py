"""The log of reading: what statistics of days rest on, and not the dates at which a status changed."""

from __future__ import annotations

from typing import NamedTuple

from reader.store.database import Database


class Stretch(NamedTuple):
    """Some text that was read."""

    identity: str
    title: str
    start: int
    """Code-point offsets in the text, half open."""
    end: int
    words: int
    """Running words in it, names included, punctuation left out."""
    seconds: float
    read_at: float
    """When its reading ended: seconds since 1970, UTC."""


class ReadingLog:
    """Stretches of text that were read, in order of time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, stretch: Stretch) -> None:
        """Log a stretch."""
        with self._database.transaction() as connection:
            connection.execute(
                'INSERT INTO readings (identity, title, start, "end", words, seconds, read_at)'
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                stretch,
            )

    def since(self, time: float) -> list[Stretch]:
        """What was read from a time on."""
        query = 'SELECT identity, title, start, "end", words, seconds, read_at FROM readings WHERE read_at >= ?'
        rows = self._database.connection.execute(f"{query} ORDER BY read_at, number", (time,))
        return [Stretch(*row) for row in rows]
