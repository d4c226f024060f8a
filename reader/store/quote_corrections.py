"""The reader's corrections of quotations, of their kind and speaker: kept with their history, none is ever deleted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reader.store.clock import next_time, now
from reader.store.database import Database

QuoteCorrectionKind = Literal["", "speech", "scare", "title", "cited_text"]


class QuoteCorrection(NamedTuple):
    """What the reader said about one quotation; it says something of the kind, of the speaker, or of both."""

    number: int
    """What it is called in the database; 0 while it is only proposed."""
    identity: str
    """The text of the quotation (`Document.identity`)."""
    start: int
    """Code-point offset in the text of the first quoted character."""
    end: int
    """Offset after the last one."""
    kind: QuoteCorrectionKind = ""
    """What kind it is (see `reader.quotes.records.QuoteKind`); empty leaves it unchanged."""
    speaker: str = ""
    """Who speaks, as the text calls them; empty leaves it unchanged."""
    made: str = ""
    """When, in ISO 8601, UTC; later ones win."""
    undone: str = ""
    """When it was undone; empty where it holds."""

    @property
    def content(self) -> QuoteCorrection:
        """What it says, without when and under which number."""
        return self._replace(number=0, made="", undone="")


_COLUMNS = 'identity, start, "end", kind, speaker, made, undone'
_PLACES = ", ".join("?" * 7)
_HOLDS = "identity = ? AND undone = ''"


class QuoteCorrections:
    """The history of corrections of quotations. Each action is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, correction: QuoteCorrection) -> QuoteCorrection:
        """Keep a proposed correction as the newest of all; as it is kept, with its number and its time."""
        with self._database.transaction() as connection:
            correction = correction._replace(made=next_time(connection), undone="")
            cursor = connection.execute(
                f"INSERT INTO quote_corrections ({_COLUMNS}) VALUES ({_PLACES})", correction[1:]
            )
        return correction._replace(number=cursor.lastrowid or 0)

    def undo_last(self, identity: str) -> QuoteCorrection | None:
        """Undo the newest one of that text that holds, so that the next call takes the one before it; None if none."""
        return self._undo(f"{_HOLDS} ORDER BY made DESC, number DESC", identity)

    def revoke(self, number: int) -> QuoteCorrection | None:
        """Undo the one of that number; None if there is no such one, or it is undone already."""
        return self._undo("undone = '' AND number = ?", number)

    def for_text(self, identity: str) -> list[QuoteCorrection]:
        """Those of that text that hold, in order of time."""
        return self._select(f"{_HOLDS} ORDER BY made, number", identity)

    def latest(self, identity: str) -> str:
        """When the newest one of that text that holds was made; empty if there is none."""
        query = f"SELECT coalesce(max(made), '') FROM quote_corrections WHERE {_HOLDS}"
        return str(self._database.connection.execute(query, (identity,)).fetchone()[0])

    def all(self) -> list[QuoteCorrection]:
        """The whole history of all texts in order of time, with what was undone."""
        return self._select("1 ORDER BY made, number")

    def merge(self, corrections: Iterable[QuoteCorrection]) -> int:
        """Take over a history, all of it or nothing; what is there already is left as it is.

        Returns:
            How many are new. One is not new if the same was made at the same time, or if the same holds here.
        """
        added = 0
        with self._database.transaction() as connection:
            there = self._select("1")
            known = {c._replace(number=0, undone="") for c in there}
            holding = {c.content for c in there if not c.undone}
            for correction in corrections:
                same = correction._replace(number=0, undone="")
                if same in known or (not correction.undone and correction.content in holding):
                    continue
                known.add(same)
                connection.execute(f"INSERT INTO quote_corrections ({_COLUMNS}) VALUES ({_PLACES})", correction[1:])
                added += 1
        return added

    def _undo(self, where: str, value: str | int) -> QuoteCorrection | None:
        """Undo the first one that fits."""
        with self._database.transaction() as connection:
            found = self._select(f"{where} LIMIT 1", value)
            if not found:
                return None
            undone = found[0]._replace(undone=now())
            connection.execute(
                "UPDATE quote_corrections SET undone = ? WHERE number = ?", (undone.undone, undone.number)
            )
        return undone

    def _select(self, where: str, *values: str | int) -> list[QuoteCorrection]:
        query = f"SELECT number, {_COLUMNS} FROM quote_corrections WHERE {where}"
        return [QuoteCorrection(*row) for row in self._database.connection.execute(query, values)]
