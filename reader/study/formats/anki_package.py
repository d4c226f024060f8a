"""The notes of an Anki package: a zip with an SQLite database, of which nothing is believed before it is checked."""

from __future__ import annotations

import json
import math
import sqlite3
import tempfile
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from reader.errors import ReaderError
from reader.study.formats.anki_notes import AnkiCard, AnkiNote

_NEW = "collection.anki21b"
_COLLECTIONS = ("collection.anki21", "collection.anki2")
"""The second is a stub for old programs where the first is there too."""
LARGEST = 256 * 1024 * 1024
"""Bytes of an unpacked collection: one of 200,000 notes has some 100 MB."""
_PIECE = 1 << 20
_PATIENCE = 60.0
"""Seconds that all queries may take: a made-up database can have a view without end."""
_DAY = 86_400.0
_CARDS = "SELECT nid, ivl, queue, type, due, odid, odue, factor, data FROM cards"


def is_package(content: bytes) -> bool:
    """Whether a file begins as a zip does."""
    return content.startswith(b"PK")


def read_package(path: Path, name: str) -> list[AnkiNote]:
    """The notes of a package with their cards.

    Args:
        path: Of the file.
        name: Of the file, for errors.

    Raises:
        ReaderError: it is broken, too large, or of the format of Anki 2.1.50 and later alone.
    """
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "collection"
        _unpack(path, name, database)
        try:
            with _opened(database) as connection:
                return _notes(connection)
        except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
            reason = str(error).partition("\n")[0]
            raise ReaderError(f"{name}: its collection is damaged ({reason}); nothing was imported") from None


def _unpack(path: Path, name: str, target: Path) -> None:
    try:
        with ZipFile(path) as archive:
            there = set(archive.namelist())
            if _NEW in there:
                raise ReaderError(
                    f'{name}: made for new versions of Anki only; export it with "Support older Anki versions"'
                )
            wanted = next((collection for collection in _COLLECTIONS if collection in there), None)
            if wanted is None:
                raise ReaderError(f"{name}: no Anki package: no collection in it; export notes as .apkg or as text")
            with archive.open(wanted) as packed, target.open("wb") as file:
                left = LARGEST
                while piece := packed.read(_PIECE):
                    left -= len(piece)
                    if left < 0:
                        raise ReaderError(f"{name}: larger than {LARGEST >> 20} MB when unpacked; nothing was imported")
                    file.write(piece)
    except (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise ReaderError(f"{name}: damaged ({error}); export it from Anki once more") from None
    except OSError as error:
        raise ReaderError(f"{name}: cannot be read ({error.strerror or error})") from None


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, trusts nothing in the file and gives up after a time."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    end = time.monotonic() + _PATIENCE
    try:
        connection.set_progress_handler(lambda: time.monotonic() > end, 100_000)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        yield connection
    finally:
        connection.close()


def _notes(connection: sqlite3.Connection) -> list[AnkiNote]:
    tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for table in ("col", "notes", "cards"):
        if not str(tables.get(table, "")).upper().startswith("CREATE TABLE"):
            raise ValueError(f"no table {table}")
    created, models = connection.execute("SELECT crt, models FROM col").fetchone()
    types = _types(models) or (_types_of_tables(connection) if "notetypes" in tables else {})
    reviewed = _reviewed(connection) if str(tables.get("revlog", "")).upper().startswith("CREATE TABLE") else {}
    cards: dict[int, list[AnkiCard]] = {}
    for number, note, *row in connection.execute(_CARDS.replace("SELECT", "SELECT id,")):
        cards.setdefault(note, []).append(_card(float(created), row, reviewed.get(number)))
    found = []
    for number, model, flds in connection.execute("SELECT id, mid, flds FROM notes ORDER BY id"):
        name, names = types.get(int(model), ("", ()))
        values = str(flds).split("\x1f")
        fields = {names[at] if at < len(names) else f"Field {at + 1}": value for at, value in enumerate(values)}
        found.append(AnkiNote(name, fields, tuple(cards.get(number, ()))))
    return found


def _types(models: str) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Note types by number: name, names of the fields in order; as collections have them up to schema 11."""
    table: Any = json.loads(models or "{}")
    return {
        int(number): (str(model["name"]), tuple(str(field["name"]) for field in model["flds"]))
        for number, model in table.items()
    }


def _types_of_tables(connection: sqlite3.Connection) -> dict[int, tuple[str, tuple[str, ...]]]:
    """The same, as collections have them from schema 15 on."""
    fields: dict[int, list[tuple[int, str]]] = {}
    for number, order, name in connection.execute("SELECT ntid, ord, name FROM fields"):
        fields.setdefault(int(number), []).append((order, name))
    types = connection.execute("SELECT id, name FROM notetypes")
    return {int(number): (name, tuple(field for _, field in sorted(fields.get(number, ())))) for number, name in types}


def _reviewed(connection: sqlite3.Connection) -> Mapping[int, float]:
    """When each card was reviewed last, seconds since 1970."""
    query = "SELECT cid, max(id) FROM revlog WHERE ease > 0 GROUP BY cid"
    return {card: time / 1000 for card, time in connection.execute(query)}


def _card(created: float, row: list[Any], reviewed: float | None) -> AnkiCard:
    """A card; days until it is due are counted from when the collection was made."""
    interval, queue, kind, due, home_deck, home_due, factor, data = row
    days = home_due if home_deck else due
    when = None
    if kind == 2 or queue == 3:
        when = created + float(days) * _DAY
    elif queue == 1:
        when = float(days)
    memory: Any = {}
    if isinstance(data, str) and data.startswith("{"):
        memory = json.loads(data)
    return AnkiCard(
        max(int(interval), 0) if kind in (2, 3) else 0,
        queue == -1,
        when,
        reviewed,
        max(int(factor), 1300) / 1000 if factor else 2.5,
        _positive(memory.get("s")),
        _positive(memory.get("d")),
    )


def _positive(value: object) -> float | None:
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value > 0
    return float(value) if fits and isinstance(value, (int, float)) else None
