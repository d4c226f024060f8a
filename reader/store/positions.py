"""Where the reader stopped in each text."""

from __future__ import annotations

import time
from typing import NamedTuple

from reader.store.database import Database


class LastRead(NamedTuple):
    """The text that was read last."""

    identity: str
    start: int
    title: str
    origin: str
    """Where it came from: the path of its file, or empty for the seed."""


class Positions:
    """Reading positions: code-point offsets, by the identity of the text (`Document.identity`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def position(self, identity: str) -> int | None:
        """The offset where the reader stopped in that text, None if it was never read."""
        row = self._database.connection.execute(
            "SELECT start FROM positions WHERE identity = ?", (identity,)
        ).fetchone()
        return None if row is None else int(row[0])

    def set_position(self, identity: str, offset: int, title: str, origin: str) -> None:
        """Keep the offset, and that this text was read last."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO positions (identity, start, title, origin, read_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (identity) DO UPDATE SET start = excluded.start, title = excluded.title,"
                " origin = excluded.origin, read_at = excluded.read_at",
                (identity, offset, title, origin, time.time()),
            )

    def all(self) -> list[LastRead]:
        """Every text that was read, the latest first."""
        rows = self._database.connection.execute(
            "SELECT identity, start, title, origin FROM positions ORDER BY read_at DESC, rowid DESC"
        )
        return [LastRead(*row) for row in rows]

    def last(self) -> LastRead | None:
        """The text that was read last, None before the first."""
        row = self._database.connection.execute(
            "SELECT identity, start, title, origin FROM positions ORDER BY read_at DESC, rowid DESC LIMIT 1"
        ).fetchone()
        return None if row is None else LastRead(*row)
