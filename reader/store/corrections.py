"""The reader's corrections of words and readings: kept as data with their history, none is ever deleted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reader.store.clock import next_time, now
from reader.store.database import Database

CorrectionKind = Literal["split", "join", "reading"]
Scope = Literal["here", "text", "everywhere"]
KINDS: tuple[CorrectionKind, ...] = ("split", "join", "reading")
SCOPES: tuple[Scope, ...] = ("here", "text", "everywhere")


class Correction(NamedTuple):
    """What the reader said about some characters, independent of what any engine made of them."""

    number: int
    """What it is called in the database; 0 while it is only proposed."""
    kind: CorrectionKind
    scope: Scope
    identity: str
    """The text that it was made in (`Document.identity`); empty where it holds everywhere."""
    start: int
    """Code-point offset in that text where it holds `here`, else 0."""
    text: str
    """The characters concerned: the word that is split or read otherwise, the word that is made by joining."""
    cut: tuple[int, ...] = ()
    """Lengths in code points: of the parts to come (split), of the parts joined; empty for a reading. They add up to
    the length of `text`: what stands between two parts counts with the first."""
    reading: tuple[str, ...] = ()
    """One syllable for each hanzi (see `Word.reading`); empty for a split, and for a join that keeps its parts'."""
    made: str = ""
    """When, in ISO 8601, UTC; later ones win."""
    undone: str = ""
    """When it was undone; empty where it holds."""

    @property
    def content(self) -> Correction:
        """What it says, without when and under which number."""
        return self._replace(number=0, made="", undone="")


_COLUMNS = "kind, scope, identity, start, text, cut, reading, made, undone"
_PLACES = ", ".join("?" * 9)
_NEWEST_FIRST = "ORDER BY made DESC, number DESC"
_CONCERNS = "(identity = ? OR scope = 'everywhere')"


class Corrections:
    """The history of corrections. Each action is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, correction: Correction) -> Correction:
        """Keep a proposed correction as the newest of all; as it is kept, with its number and its time."""
        with self._database.transaction() as connection:
            correction = correction._replace(made=next_time(connection), undone="")
            cursor = connection.execute(f"INSERT INTO corrections ({_COLUMNS}) VALUES ({_PLACES})", _row(correction))
        return correction._replace(number=cursor.lastrowid or 0)

    def undo_last(self, identity: str | None = None) -> Correction | None:
        """Undo the newest one that holds, so that the next call takes the one before it.

        Args:
            identity: Look only at those that can apply to this text; None: at all.

        Returns:
            What was undone; None if nothing is left to undo.
        """
        where = "undone = ''" if identity is None else f"undone = '' AND {_CONCERNS}"
        return self._mark(f"{where} {_NEWEST_FIRST}", () if identity is None else (identity,), now())

    def redo_last(self, identity: str | None = None) -> Correction | None:
        """Let the one that was undone last hold again, at its old place in the history; None if there is none."""
        where = "undone <> ''" if identity is None else f"undone <> '' AND {_CONCERNS}"
        return self._mark(f"{where} ORDER BY undone DESC, made", () if identity is None else (identity,), "")

    def revoke(self, number: int) -> Correction | None:
        """Undo the one of that number; None if there is no such one, or it is undone already."""
        return self._mark("undone = '' AND number = ?", (number,), now())

    def restore(self, number: int) -> Correction | None:
        """Let the one of that number hold again; None if there is no such one, or it holds."""
        return self._mark("undone <> '' AND number = ?", (number,), "")

    def for_text(self, identity: str) -> list[Correction]:
        """Those that hold and can apply to that text, in order of time."""
        return self._select(f"undone = '' AND {_CONCERNS} ORDER BY made, number", (identity,))

    def latest(self, identity: str) -> str:
        """When the newest one that holds and can apply to that text was made; empty if there is none."""
        query = f"SELECT coalesce(max(made), '') FROM corrections WHERE undone = '' AND {_CONCERNS}"
        return str(self._database.connection.execute(query, (identity,)).fetchone()[0])

    def all(self) -> list[Correction]:
        """The whole history in order of time, with what was undone."""
        return self._select("1 ORDER BY made, number")

    def any(self) -> bool:
        """Whether any correction holds anywhere: told without a text's identity, which takes time to find."""
        return bool(self._select("undone = '' LIMIT 1"))

    def merge(self, corrections: Iterable[Correction]) -> int:
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
                connection.execute(f"INSERT INTO corrections ({_COLUMNS}) VALUES ({_PLACES})", _row(correction))
                added += 1
        return added

    def _mark(self, where: str, values: tuple[str | int, ...], undone: str) -> Correction | None:
        """Set the time of undoing of the first one that fits."""
        with self._database.transaction() as connection:
            found = self._select(f"{where} LIMIT 1", values)
            if not found:
                return None
            connection.execute("UPDATE corrections SET undone = ? WHERE number = ?", (undone, found[0].number))
        return found[0]._replace(undone=undone)

    def _select(self, where: str, values: tuple[str | int, ...] = ()) -> list[Correction]:
        rows = self._database.connection.execute(f"SELECT number, {_COLUMNS} FROM corrections WHERE {where}", values)
        return [Correction(*row)._replace(cut=_lengths(row[6]), reading=_syllables(row[7])) for row in rows]


def _lengths(cell: str) -> tuple[int, ...]:
    return tuple(map(int, cell.split()))


def _syllables(cell: str) -> tuple[str, ...]:
    return tuple(cell.split())


def _row(correction: Correction) -> tuple[str | int, ...]:
    _, kind, scope, identity, start, text, cut, reading, made, undone = correction
    return kind, scope, identity, start, text, " ".join(map(str, cut)), " ".join(reading), made, undone
